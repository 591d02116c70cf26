// Meetings in the harness: those that both worlds know, those that happen unseen, and what is tried at the doors of them.
import type { ActionName } from '../../src/actions/action.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import type { BaseWorld } from './base-world.ts'
import type { Insider, Person } from './cast.ts'
import type { Choose, Hidden } from './hidden-acts.ts'
import type { AtHand } from './probes.ts'
import type { PairWorld } from './world-of-pair.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
type Does =
  | 'proposes'
  | 'publishes'
  | 'asks'
  | 'counters'
  | 'answers'
  | 'takes'
  | 'sets'
  | 'moves'
  | 'cancels'
  | 'tells'
/** A meeting is found as people find it: in what they see, by what it is for. Days are counted from the beginning. */
export type MeetingAct = {
  readonly who: Person
  readonly meets: Does
  readonly room: MeetingRoom
  readonly purpose: string
  readonly day: number
}

const needed: Readonly<Record<string, readonly Insider[]>> = {
  joint: ['ana', 'ben', 'mira'],
  neutrals: ['mira', 'milo'],
  'caucus:side-a': ['ana', 'mira'],
  'caucus:side-b': ['bob', 'mira'],
  'caucus:side-c': ['cem', 'mira'],
  'desk:side-a': ['ana', 'max'],
  'desk:side-b': ['bob', 'max'],
  'desk:side-c': ['cem', 'max'],
}

export function doesMeeting(
  { at: start, participants }: Pick<BaseWorld, 'at' | 'participants'>,
  state: PairWorld['state'],
  post: (who: Person, action: string, payload: object) => Promise<string>,
) {
  const morning = (day: number) => Math.ceil(start / DAY) * DAY + day * DAY + 16 * HOUR
  return async ({ who, meets, room, purpose, day }: MeetingAct): Promise<string> => {
    const at = morning(day)
    const times = [
      { at, minutes: 60 },
      { at: at + 2 * HOUR, minutes: 60 },
    ]
    if (meets === 'proposes' || meets === 'publishes' || meets === 'asks') {
      const people = (needed[room] ?? []).map((name) => participants.get(name) ?? 'nobody')
      return post(who, 'propose-times', {
        ...{ room, purpose, channel: 'phone', times },
        setBy: meets === 'publishes' ? 'whoever takes one' : 'everybody',
        needed: people.map((participant) => ({ participant, decides: false })),
      })
    }
    const found = (await state(who)).rooms[room]?.meetings?.findLast(
      (one) => one.purpose === purpose,
    )
    const of = { room, meeting: found?.meeting ?? 'nothing' }
    const payload = {
      counters: { times: [{ at: at + 4 * HOUR, minutes: 30 }], words: purpose },
      answers: { yes: [at], no: [at + 2 * HOUR], words: '' },
      takes: { at },
      sets: { at },
      moves: { to: { at: at + 3 * HOUR, minutes: 30 }, words: '' },
      cancels: { reason: purpose },
      // A language goes on to the desk, where who books an interpreter reads it, and is told so.
      tells: { access: purpose, language: room.startsWith('desk:') ? 'Armenian' : '' },
    }[meets]
    return post(who, actionOf[meets], { ...of, ...payload })
  }
}
const actionOf: Readonly<Record<Exclude<Does, 'proposes' | 'publishes' | 'asks'>, ActionName>> = {
  counters: 'propose-other-times',
  answers: 'answer-times',
  takes: 'take-time',
  sets: 'set-meeting',
  moves: 'move-meeting',
  cancels: 'cancel-meeting',
  tells: 'tell-needs',
}

const joint = { room: 'joint', purpose: 'to meet, as both worlds know', day: 20 } as const
const ofB = { room: 'caucus:side-b', purpose: 'to talk before, as both worlds know' } as const
/** Round by round. On other days than what happens unseen: a mediator is in one place, and plans by that. */
export const knownMeetings: readonly (readonly MeetingAct[])[] = [
  [
    { who: 'mira', meets: 'proposes', ...joint },
    { who: 'mira', meets: 'publishes', ...ofB, day: 21 },
  ],
  [
    { who: 'ana', meets: 'answers', ...joint },
    { who: 'bob', meets: 'takes', ...ofB, day: 21 },
  ],
  [{ who: 'ben', meets: 'answers', ...joint }],
  [{ who: 'mira', meets: 'moves', ...joint }],
  [{ who: 'mira', meets: 'cancels', ...ofB, day: 21 }],
]

export const speaker: Readonly<Record<string, Insider>> = {
  'caucus:side-a': 'ana',
  'caucus:side-b': 'bob',
  'caucus:side-c': 'cem',
  'desk:side-a': 'ana',
  'desk:side-b': 'bob',
  'desk:side-c': 'cem',
}
/** In a room of one side, or among neutrals: proposed, published and taken, asked for and answered, moved and called off. */
export function meetingIn(room: MeetingRoom, choose: Choose): Hidden {
  const leads = room.startsWith('desk:') ? 'max' : 'mira'
  const other = speaker[room] ?? 'milo'
  const purpose = choose(['a talk apart', 'to go through it', 'before we go on '.repeat(9).trim()])
  const of = { room, purpose, day: choose([5, 6, 7, 8]) } as const
  const proposes: MeetingAct = { who: leads, meets: 'proposes', ...of }
  const answers: MeetingAct = { who: other, meets: 'answers', ...of }
  const acts: readonly (readonly MeetingAct[])[] = [
    [proposes],
    [proposes, answers],
    [proposes, answers, { who: leads, meets: 'moves', ...of }],
    [proposes, { who: leads, meets: 'sets', ...of }, { who: leads, meets: 'cancels', ...of }],
    [
      { who: leads, meets: 'publishes', ...of },
      { who: other, meets: 'takes', ...of },
    ],
    [
      { who: other, meets: 'asks', ...of },
      { who: leads, meets: 'answers', ...of },
    ],
    [proposes, { who: other, meets: 'counters', ...of }],
    [{ who: other, meets: 'cancels', ...of }],
    [proposes, { who: other, meets: 'tells', ...of }],
    [proposes, { who: other, meets: 'tells', ...of }, answers],
  ]
  return { rooms: [room], by: leads, acts: choose(acts) }
}

const ABSENT = '0123456789abcdefghjkmnpqrs'
type Named =
  | 'propose-times'
  | 'propose-other-times'
  | 'answer-times'
  | 'take-time'
  | 'set-meeting'
  | 'move-meeting'
  | 'cancel-meeting'
  | 'record-meeting-held'
  | 'record-meeting-not-held'
  | 'tell-needs'
  | 'book-interpreter'
  | 'end-presence'
/** What is tried: in every room, on what is not there, and on what is there for others. */
export function meetingTries({
  foreign,
  participants,
  eye,
  last,
}: AtHand): Readonly<Record<Named, readonly object[]>> {
  const rooms = ['joint', 'neutrals', 'caucus:side-a', 'caucus:side-b', 'desk:side-a'] as const
  const at = Date.UTC(2027, 2, 1, 17)
  const times = [{ at, minutes: 60 }]
  const of = [ABSENT, ...foreign].flatMap((meeting) => [
    { room: 'caucus:side-a', meeting },
    { room: 'joint', meeting },
  ])
  const with_ = (more: object) => of.map((one) => ({ ...one, ...more }))
  const who = [eye, 'mira'].map((name) => ({
    ...{ participant: participants.get(name) ?? ABSENT, decides: false },
  }))
  const plan = { purpose: 'may we talk?', channel: 'phone', needed: who, times }
  return {
    'propose-times': [
      { room: 'joint', ...plan, purpose: '' },
      { room: 'attic', ...plan },
      ...rooms.map((room) => ({ room, ...plan, needed: [] })),
      ...(last ? rooms.map((room) => ({ room, ...plan })) : []),
    ],
    'propose-other-times': with_({ times, words: '' }),
    'answer-times': with_({ yes: [at], no: [], words: '' }),
    'take-time': with_({ at }),
    'set-meeting': with_({ at }),
    'move-meeting': with_({ to: times[0], words: '' }),
    'cancel-meeting': with_({ reason: 'no' }),
    'record-meeting-held': with_({ present: [] }),
    'record-meeting-not-held': of,
    'tell-needs': with_({ access: 'no stairs', language: 'Armenian' }),
    'book-interpreter': of.map(({ meeting }) => ({ side: 'side-a', meeting, words: 'Ines' })),
    'end-presence': [
      ...of.map((from) => ({ participant: ABSENT, reason: 'no', from })),
      ...['ana', 'sue', eye].map((name) => ({
        ...{ participant: participants.get(name) ?? ABSENT, reason: '' },
      })),
    ],
  }
}

const form = (fields: Record<string, string>) => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
/** What is sent to the doors of one's own calendar and hours. */
export const meetingSendings = {
  '/account/calendar': ({ last }: AtHand) => (last ? [form({})] : []),
  '/account/calendar/revoke': () => [form({})],
  '/account/hours': () => [
    form({ timeZone: 'nowhere' }),
    form({ timeZone: 'America/Los_Angeles', '1.from': '09:00', '1.to': '17:00' }),
  ],
  '/api/v1/calendar/revoke': () => [{ payload: {} }],
  '/api/v1/mediator-hours': () => [
    { payload: { timeZone: 'UTC', weekly: [{ day: 1, from: '09:00', to: '08:00' }] } },
    { payload: { timeZone: 'UTC', weekly: [], exceptions: [] } },
  ],
}
