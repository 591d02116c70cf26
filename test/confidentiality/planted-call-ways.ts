// Leaks of other ways into calls: a room opened for one side that lets in the other, and names that count.
import type { Fact } from '../../src/domain/facts.ts'
import { knowing, type Plant } from './planting.ts'

const isHidden = (fact: Fact): boolean =>
  fact.type === 'LargerCallOpened' && fact.room === 'caucus:side-a'

/** Somebody looked up whether a larger room is open, and forgot to ask whose. */
const forBoth = knowing(({ reader }, { facts }) => ({
  reader: {
    ...reader,
    seenBy: async (person, caseId) => {
      const seen = await reader.seenBy(person, caseId)
      if (seen?.me.seat !== 'side-b' || !facts.some(isHidden)) return seen
      const fact: Fact = { type: 'LargerCallOpened', room: 'caucus:side-b' }
      const at = seen.entries[0]?.at ?? 0
      const entry = { id: 'x', room: 'caucus:side-b', number: 999, at, by: 'x', fact } as const
      return { ...seen, entries: [...seen.entries, entry] }
    },
  },
}))

const oneCount = knowing(({ largerCallNames }, { facts }) => ({
  largerCallNames: {
    ...largerCallNames,
    roomOf: (...of) => `${largerCallNames.roomOf(...of)}-${facts.filter(isHidden).length}`,
  },
}))

export const callWayLeaks = {
  'a larger room that lets in the other side': forBoth,
  'a room at the service counted over all rooms': oneCount,
} as const satisfies Readonly<Record<string, Plant>>
