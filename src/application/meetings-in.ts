// The meetings of all the rooms that somebody reads.
import type { View } from '../domain/mediation.ts'
import type { Meeting } from '../domain/meetings.ts'

export const meetingsIn = ({ rooms }: View): readonly Meeting[] =>
  [...rooms.values()].flatMap(({ meetings }) => [...meetings.meetings.values()])
