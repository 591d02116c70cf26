// The promise at the whole surface: two worlds that differ in what somebody may not see give them the same bytes.
import { expect, test } from 'vitest'
import { roomsReadBy } from './cast.ts'
import { type Hiding, hidings } from './hidings.ts'
import { probesOf } from './probes.ts'
import { nothingReaches } from './surface.ts'

test.each(Object.values<Hiding>(hidings))(
  '$name: who watches reads none of these rooms, and who bears witness does',
  ({ rooms, alone, eyes, witnesses }) => {
    const hidden = (room: string) => (rooms as readonly string[]).includes(room)
    expect(eyes.flatMap((eye) => roomsReadBy(eye).filter(hidden))).toEqual([])
    expect(eyes.filter((eye) => (alone as readonly string[]).includes(eye))).toEqual([])
    for (const witness of witnesses) expect(roomsReadBy(witness).some(hidden)).toBe(true)
  },
)

test('a new door that nobody knows how to try is noticed', () => {
  const at = {
    eye: 'ben',
    caseId: 'c',
    nextDoor: 'd',
    own: [],
    participants: new Map(),
    foreign: [],
    texts: [],
    last: false,
  } as const
  const door = { kind: 'page', audience: 'case', factor: 'session' } as const
  const probe = (name: string) => probesOf([{ ...door, name }], { ...at, file: Buffer.from('') })
  expect(probe('GET /cases/:caseId/offers/:offer').size).toBeGreaterThan(2)
  expect(() => probe('GET /cases/:caseId/calendar/:day')).toThrow(':day')
  expect(() => probe('POST /cases/:caseId/calendar')).toThrow('POST /cases/:caseId/calendar')
  expect(() => probe('POST /api/v1/cases/:caseId/ring-bell')).toThrow('ring-bell')
})

nothingReaches([
  { hiding: hidings.confiding, worlds: 5 },
  { hiding: hidings.alone, worlds: 5 },
  { hiding: hidings.inviting, worlds: 2 },
])
