// Other ways into calls in the harness: what happens unseen, and what is tried at their doors by everybody.
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import type { Act, Choose, Hidden } from './hidden-acts.ts'
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

const number = '+12133730000'
// Not in the room of everybody: where people have to be kept apart a mediator opens none there.
const room = 'caucus:side-b'
const known = { who: 'mira', do: 'open-larger-call', with: { room } } as const
const bridge = { room, number, pin: '99001' }
/** Round by round, as both worlds know them. */
export const knownWays: readonly (readonly Act[])[] = [
  [known],
  [{ who: 'mira', do: 'note-dial-in', with: bridge }],
  [{ who: 'mira', do: 'close-larger-call', with: { room } }, known],
]

/** In a room of one side, or among neutrals: opened, shut and opened again, a bridge noted and taken away. */
export function callWayIn(room: MeetingRoom, choose: Choose): Hidden {
  const who = room.startsWith('desk:') ? 'max' : 'mira'
  const opens: Act = { who, do: 'open-larger-call', with: { room } }
  const shuts: Act = { who, do: 'close-larger-call', with: { room } }
  const pin = choose(['4711', '99002', '00000000000000000001'])
  const notes: Act = { who, do: 'note-dial-in', with: { room, number, pin } }
  const removes: Act = { who, do: 'remove-dial-in', with: { room } }
  const enters: Act = { who, form: `/cases/:caseId/larger-call/${room}`, fields: {} }
  const acts: readonly (readonly Act[])[] = [
    [opens, notes],
    [opens, shuts, opens, enters],
    [notes, removes],
    [notes, opens, enters],
  ]
  return { rooms: [room], by: who, acts: choose(acts) }
}

const rooms = ['joint', 'neutrals', 'caucus:side-a', 'caucus:side-b', 'desk:side-a'] as const
type Named = 'open-larger-call' | 'close-larger-call' | 'note-dial-in' | 'remove-dial-in'
/** Of who leads there only what is refused, until the last: the room is open as both worlds know it. */
export function callWayTries({ eye, last }: AtHand): Readonly<Record<Named, readonly object[]>> {
  const leads = ['mira', 'milo', 'max'].includes(eye)
  const tried = leads && !last ? [{ room: 'attic' }] : [...rooms.map((room) => ({ room }))]
  return {
    'open-larger-call': tried,
    'close-larger-call': tried,
    'note-dial-in': [
      { room: 'joint', number: '12', pin: '1' },
      ...tried.map((one) => ({ ...one, number, pin: '4711' })),
    ],
    'remove-dial-in': tried,
  }
}

export const callWaySendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> =
  {
    '/cases/:caseId/larger-call/:room': () => [
      { payload: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    '/api/v1/cases/:caseId/larger-call': () =>
      [...rooms, 'attic'].map((room) => ({ payload: { room } })),
    '/api/v1/calendar': ({ last }) => (last ? [{ payload: {} }] : []),
  }
