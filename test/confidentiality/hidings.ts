// The kinds of secrets: in which rooms two worlds differ, who watches, and who may see that they do.
import type { Room } from '../../src/domain/seats.ts'
import type { Eye, Insider } from './cast.ts'
import type { Choose, Hidden } from './hidden-acts.ts'
import { aroundWaivers } from './waiver-acts.ts'

/** A kind of pair: the rooms in which the worlds differ, who does things alone, and who watches. */
export type Hiding = {
  readonly name: string
  readonly rooms: readonly Room[]
  readonly alone: readonly Insider[]
  readonly eyes: readonly Eye[]
  /** Who may see: they must get other bytes, or the pair is about nothing. */
  readonly witnesses: readonly Insider[]
  /** What happens unseen is one of these and nothing else. */
  readonly acts?: readonly ((choose: Choose) => Hidden)[]
}
const sideB = ['ben', 'bea', 'bob', 'dee', 'sue', 'ines', 'ivo'] as const
export const hidings = {
  confiding: {
    name: 'A and C confide, neutrals confer',
    rooms: ['caucus:side-a', 'caucus:side-c', 'team:side-a', 'neutrals'],
    alone: ['ana', 'ada', 'mira', 'milo'],
    eyes: [...sideB, 'nia', 'max', 'stan', 'visitor'],
    witnesses: ['ada', 'mira'],
  },
  alone: {
    name: 'A confides, at its desk too, and answers in private',
    rooms: ['caucus:side-a', 'team:side-a', 'desk:side-a', 'safety'],
    alone: ['ana', 'mira', 'max'],
    eyes: [...sideB, 'nia', 'cem', 'stan', 'visitor'],
    witnesses: ['ada', 'mira'],
  },
  inviting: {
    name: 'A asks people in, and names what is Ben’s for them',
    rooms: ['desk:side-a'],
    alone: ['ana', 'mira', 'max'],
    eyes: [...sideB, 'nia', 'cem', 'stan', 'visitor'],
    witnesses: ['ada', 'mira'],
  },
  teams: {
    name: 'A and B each among themselves',
    rooms: ['team:side-a', 'team:side-b'],
    alone: ['ana', 'ben', 'bob'],
    eyes: ['mira', 'milo', 'olu', 'max', 'cem', 'stan', 'visitor'],
    witnesses: ['ada', 'bea'],
  },
  others: {
    name: 'B and C each among themselves',
    rooms: ['team:side-b', 'team:side-c'],
    alone: ['ben', 'cem', 'dee'],
    eyes: ['ana', 'ada', 'mira', 'milo', 'olu', 'nia', 'max'],
    witnesses: ['bea', 'cem'],
  },
  back: {
    name: 'B and C confide, neutrals confer',
    rooms: ['caucus:side-b', 'caucus:side-c', 'team:side-b', 'desk:side-b', 'neutrals'],
    alone: ['bob', 'mira', 'max', 'olu'],
    eyes: ['ana', 'ada', 'nia', 'stan', 'visitor'],
    witnesses: ['bea', 'mira'],
  },
  everySide: {
    name: 'every side confides, and is told that the mediator is there',
    rooms: ['caucus:side-a', 'caucus:side-b', 'caucus:side-c'],
    alone: ['mira', 'milo', 'bob'],
    eyes: ['max', 'nia', 'ivo', 'stan', 'visitor'],
    witnesses: ['ada', 'mira'],
  },
  table: {
    name: 'those at the table ask each other what may be shown outside',
    rooms: ['joint'],
    alone: ['ana', 'mira'],
    eyes: ['max', 'nia', 'ivo', 'stan', 'visitor'],
    witnesses: ['ada', 'mira'],
    acts: [aroundWaivers],
  },
} as const satisfies Record<string, Hiding>
