// A leak planted in the calendar of reminders: whoever will soon hear of an offer is left in peace meanwhile.
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { knowing } from './planting.ts'

/** Somebody meant it well: nobody is reminded of a step that is about to change. */
export const calendarThatKnows = knowing(({ reminders, clock }, { facts }) => ({
  reminders: {
    ...reminders,
    asTheySee: async (person, caseId) => {
      const seen = await reminders.asTheySee(person, caseId)
      const made = facts.filter((fact) => fact.type === 'OfferMade' && fact.by === 'side-a')
      if (seen?.me.seat !== 'side-b' || made.length % 2 === 0) return seen
      const soon = { offer: 'soon', from: 'side-a', to: 'side-b', terms: [], words: '' } as const
      const fact: Fact = { type: 'OfferRelayed', ...soon, replaces: [] }
      const at = clock.now()
      const entry: Entry = { id: 'x', room: 'caucus:side-b', number: 999, at, by: 'x', fact }
      return { ...seen, entries: [...seen.entries, entry] }
    },
  },
}))
