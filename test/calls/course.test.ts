// The course of a call as one page knows it: what it shows follows from what it was told, and nothing is forgotten or invented.
import { expect, test } from 'vitest'
import type { CallPeer, ToPage } from '../../src/application/call-messages.ts'
import {
  atTheLobby,
  type Course,
  type Happened,
  happened,
  heardNow,
  isSpokenTo,
  renewIn,
  yields,
} from '../../src/web/scripts/call-course.ts'

const someone = (name: string, more: Partial<CallPeer> = {}): CallPeer => ({
  ...{ peer: `peer of ${name}`, participant: name, name },
  ...{ leads: false, audio: true, video: false },
  ...more,
})
const [ana, ben, mira] = [someone('Ana'), someone('Ben'), someone('Mira', { leads: true })]
const isIn = (people: readonly CallPeer[], waiting: readonly CallPeer[] = []): ToPage => ({
  ...{ type: 'in', you: 'me', leads: true, pass: 'a pass', relay: null },
  people,
  waiting,
})
const after = (...events: readonly Happened[]): Course =>
  events.reduce(happened, atTheLobby('caucus:side-a'))
const join = { type: 'join' } as const

test('one waits at the door, and is in with those who are there once one is let in', () => {
  expect(after(join, { type: 'waiting' }).phase).toBe('waiting')
  const course = after(join, { type: 'waiting' }, isIn([mira]) as Happened)
  expect(course).toMatchObject({ phase: 'in', you: 'me', pass: 'a pass', people: [mira] })
  expect(course.told).toEqual([])
})

test('who comes, leaves and waits is told by name, once', () => {
  const came = { type: 'came', peer: ben } as const
  const course = after(join, isIn([mira]) as Happened, came, { type: 'waits', peer: ana })
  expect(course.told).toEqual([
    { what: 'came', name: 'Ben' },
    { what: 'waits', name: 'Ana' },
  ])
  const left = happened(course, { type: 'left', peer: ben.peer })
  expect(left.people).toEqual([mira])
  expect(left.told.at(-1)).toEqual({ what: 'left', name: 'Ben' })
  expect(happened(left, { type: 'left', peer: ben.peer })).toBe(left)
})

test('who turned the microphone off is shown so', () => {
  const course = after(join, isIn([ben]) as Happened, {
    ...{ type: 'media', peer: ben.peer, audio: false, video: true },
  })
  expect(course.people).toEqual([{ ...ben, audio: false, video: true }])
})

test('over a restart those who are heard stay, whoever comes back first', () => {
  const broken = after(join, isIn([ben, mira]) as Happened, { type: 'line lost', anew: true })
  expect(broken).toMatchObject({ phase: 'in', lineLost: true, people: [ben, mira] })
  // We are back first, and Mira with us; Ben is still heard and not back yet.
  const back = happened(broken, isIn([mira]) as Happened)
  expect(back.lineLost).toBe(false)
  expect(heardNow(back).map(({ name, back: is }) => [name, is])).toEqual([
    ['Mira', true],
    ['Ben', false],
  ])
  const all = happened(back, { type: 'came', peer: { ...ben, audio: false } })
  expect(all.missing).toEqual([])
  expect(all.people.find(({ name }) => name === 'Ben')?.audio).toBe(false)
  // Nobody came who was not gone.
  expect(all.told).toEqual([])
})

test('who has not come back is heard for a while only', () => {
  const back = after(
    ...[join, isIn([ben]) as Happened, { type: 'line lost', anew: true } as const],
    isIn([]) as Happened,
  )
  expect(heardNow(back).length).toBe(1)
  expect(heardNow(happened(back, { type: 'given up' }))).toEqual([])
})

test('who is missing after a line that broke for no known reason is not spoken to until they are back', () => {
  const lost = (anew: boolean) => ({ type: 'line lost', anew }) as const
  const back = (...lines: readonly Happened[]) =>
    after(join, isIn([ben, mira]) as Happened, ...lines, isIn([mira]) as Happened)
  // Ben may have been sent to the door while nobody could tell us.
  expect(isSpokenTo(back(lost(false)), 'Ben')).toBe(false)
  expect(isSpokenTo(back(lost(false)), 'Mira')).toBe(true)
  expect(isSpokenTo(happened(back(lost(false)), { type: 'came', peer: ben }), 'Ben')).toBe(true)
  // The server said that it starts anew; that it does not answer meanwhile changes nothing.
  expect(isSpokenTo(back(lost(true), lost(false)), 'Ben')).toBe(true)
  // Another break after that is another matter.
  const again = happened(back(lost(true)), lost(false))
  expect(isSpokenTo(happened(again, isIn([mira]) as Happened), 'Ben')).toBe(false)
})

test('sent back to the door, gone over or away, one hears nobody and keeps no pass', () => {
  const course = after(join, isIn([ben]) as Happened)
  for (const event of [
    { type: 'waiting' },
    { type: 'move', room: 'joint' },
    { type: 'leave' },
    { type: 'refused', why: 'elsewhere' },
    { type: 'refused', why: 'over' },
  ] as const) {
    const next = happened(course, event)
    expect(next).toMatchObject({ people: [], missing: [], pass: undefined, you: undefined })
    expect(next.phase).not.toBe('in')
  }
  expect(happened(course, { type: 'move', room: 'joint' }).room).toBe('joint')
})

test('asked over, nobody is moved before they say so', () => {
  const asked = after(join, isIn([mira]) as Happened, { type: 'brought', room: 'joint' })
  expect(asked).toMatchObject({ phase: 'in', room: 'caucus:side-a', askedTo: 'joint' })
  expect(happened(asked, { type: 'stay' }).askedTo).toBeUndefined()
})

test('what was not done is said until something else is asked for', () => {
  const not = { type: 'not done', what: 'let in', peer: 'x', why: 'full' } as const
  const course = after(join, isIn([mira]) as Happened, not)
  expect(course.notDone).toBe('notFull')
  expect(happened(course, { type: 'led' }).notDone).toBeUndefined()
})

test('of two that speak at once exactly one gives way', () => {
  expect(yields('a', 'b')).not.toBe(yields('b', 'a'))
})

test('a credential is renewed before it runs out', () => {
  const relay = { urls: [], username: '', credential: '', expiresAt: 3_600_000 }
  expect(renewIn(relay, 0)).toBeLessThan(3_600_000)
  expect(renewIn(relay, 3_599_000)).toBe(5_000)
})
