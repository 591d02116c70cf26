// Leaks of who talks: that somebody is in a call, and who was in one, told where it does not stand.
import type { Fact } from '../../src/domain/facts.ts'
import { knowing, type Plant, seeing } from './planting.ts'

/** Somebody kept one list of who is talking for the whole house. */
const presence = knowing(({ calls }) => {
  const all = new Map<string, readonly string[]>()
  return {
    calls: {
      ...calls,
      now: {
        ...calls.now,
        set(caseId, room, people) {
          all.set(room, people.inside)
          calls.now.set(caseId, room, people)
        },
        inCall: () => [...all.values()].flat(),
      },
    },
  }
})

/** Somebody wanted one sheet of attendance for the whole mediation, in the room that all read. */
const attendance = seeing((entries, facts) => {
  const [first] = entries
  const came = facts.filter((fact) => fact.type === 'CallJoined' && fact.room === 'caucus:side-a')
  return [
    ...entries,
    ...came.flatMap((fact, i) => {
      if (fact.type !== 'CallJoined' || !first) return []
      const joined: Fact = { ...fact, room: 'joint' }
      const { at, by } = first
      return [{ id: `x${i}`, room: 'joint', number: 900 + i, at, by, fact: joined } as const]
    }),
  ]
})

export const inCallLeaks = {
  'who is in a call, of all rooms at once': presence,
  'attendance of a call in one list for all': attendance,
} as const satisfies Readonly<Record<string, Plant>>
