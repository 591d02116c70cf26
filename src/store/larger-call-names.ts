// Names of rooms and people at a service for larger calls: made with a key, of one room each, and kept nowhere.
import type { LargerCallNames } from '../application/larger-call-ports.ts'
import { derived, idOf, type Key } from './keys.ts'

export function largerCallNames(root: Key): LargerCallNames {
  const rooms = derived(root, 'rooms of larger calls')
  const people = derived(root, 'people in larger calls')
  return {
    roomOf: (caseId, room, openedAt) => idOf(rooms, `${caseId} ${room} ${openedAt}`),
    identityOf: (caseId, room, openedAt, participant) =>
      idOf(people, `${caseId} ${room} ${openedAt} ${participant}`),
  }
}
