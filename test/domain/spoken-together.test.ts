// The clock of silence and calls: a mediator and a party in one call have communicated; whoever sits there alone has not.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import { silenceOf } from '../../src/domain/silence.ts'
import { lastSpoken, notCounted } from '../../src/domain/spoken.ts'
import { type Acts, act, given, mediating, passing } from './mediation-story.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const caucus = 'caucus:side-a'
const joins = (room: MeetingRoom = caucus): Command => ({ type: 'JoinCall', room })
const leaves = (at: number, room: MeetingRoom = caucus): Command => ({
  ...{ type: 'LeaveCall', room, at },
})
const spoken = (room: MeetingRoom = caucus) => [room, { type: 'SpokenTogether', room }] as const
const joined = (who: string, room: MeetingRoom = caucus) =>
  [room, { type: 'CallJoined', room, participant: who }] as const
const sinceWhen = (...acts: Acts) => {
  const table = given(mediating(), ...acts)
  const { board } = table.view('mira')
  const last = lastSpoken(table.sees('mira'), notCounted(board.convening))
  return silenceOf(board, last, 'UTC', table.now)?.since
}

test('the second of the two who comes begins it, whichever that is, and the last who parts them ends it', () => {
  given(mediating(), act('mira', joins())).when('ana', joins()).records(joined('ana'), spoken())
  given(mediating(), act('ada', joins())).when('mira', joins()).records(joined('mira'), spoken())
  const talking = given(mediating(), act('mira', joins()), act('ana', joins()))
  talking.when('ada', joins()).records(joined('ada'))
  const at = talking.now
  talking
    .when('mira', leaves(at))
    .records([caucus, { type: 'CallLeft', room: caucus, participant: 'mira', at }], spoken())
  const more = given(
    mediating(),
    act('mira', joins()),
    act('ana', joins()),
    act('ada', joins()),
    act('milo', joins()),
  )
  for (const who of ['ana', 'mira']) {
    more
      .when(who, leaves(more.now))
      .records([caucus, { type: 'CallLeft', room: caucus, participant: who, at: more.now }])
  }
})

test('who sits there without the other says nothing to them: a mediator alone, a side alone, who only sits beside', () => {
  for (const [first, second, room] of [
    ['ana', 'ada', caucus],
    ['mira', 'milo', caucus],
    ['mira', 'sam', caucus],
    ['olu', 'ana', caucus],
    ['max', 'ana', 'desk:side-a'],
    ['ana', 'ben', 'joint'],
    ['mira', 'milo', 'neutrals'],
  ] as const) {
    given(mediating(), act(first, joins(room)))
      .when(second, joins(room))
      .records(joined(second, room))
  }
})

test('a call that both attended moves the clock of silence, when it begins and when it is over', () => {
  const still = sinceWhen(passing(5 * DAY), act('mira', joins()))
  const begun = sinceWhen(passing(5 * DAY), act('mira', joins()), act('ana', joins()))
  expect(begun).toBeGreaterThan((still ?? 0) + 4 * DAY)
  const talking: Acts = [passing(5 * DAY), act('mira', joins()), act('ana', joins())]
  const { now } = given(mediating(), ...talking, passing(40 * MINUTE))
  const over = sinceWhen(...talking, passing(40 * MINUTE), act('ana', leaves(now)))
  expect(over).toBeGreaterThanOrEqual((begun ?? 0) + 40 * MINUTE)
})

test('a leaving that is found out long after says nothing of when they spoke last', () => {
  const talking: Acts = [act('mira', joins()), act('ana', joins())]
  const left = given(mediating(), ...talking).now
  const late = given(mediating(), ...talking, passing(2 * DAY))
  late
    .when('ana', { ...leaves(left), about: true } as Command)
    .records([
      caucus,
      { type: 'CallLeft', room: caucus, participant: 'ana', at: left, about: true },
    ])
})

test('a call in a caucus moves no clock for who does not read it: nobody but a mediator has one', () => {
  const hidden = given(mediating(), act('mira', joins()), act('ana', joins()))
  const plain = given(mediating())
  for (const who of ['ben', 'cem', 'max']) expect(hidden.view(who)).toEqual(plain.view(who))
})
