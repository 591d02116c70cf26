// People who talk in the harness: tickets by the door, a hub of its own for each world, and calls that stay open while others look.
import type { ToPage } from '../../src/application/call-messages.ts'
import type { House } from '../../src/application/house.ts'
import { viewerOfSession, viewerOfToken } from '../../src/application/sign-in-sessions.ts'
import { callAttendance } from '../../src/calls/attendance.ts'
import { callHub } from '../../src/calls/hub.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import type { BaseWorld } from './base-world.ts'
import { type Eye, hasSession, type Person } from './cast.ts'
import type { Act, Choose, Hidden } from './hidden-acts.ts'
import { speaker } from './meeting-acts.ts'
import type { PairWorld } from './world-of-pair.ts'

/** `stays`: nobody leaves, so that it goes on while others look. `breaks`: their lines are lost, and nobody comes back. */
export type CallAct = {
  readonly who: Person
  readonly talksWith: Person
  readonly room: MeetingRoom
  readonly and: 'leaves' | 'stays' | 'puts out' | 'breaks'
}
/** As both worlds know them; each is over before anything else happens, for nobody is in two calls. */
export const knownCalls: readonly (readonly Act[])[] = [
  [{ who: 'mira', talksWith: 'ben', room: 'caucus:side-b', and: 'leaves' }],
  [],
  [{ who: 'max', talksWith: 'bob', room: 'desk:side-b', and: 'puts out' }],
  [{ who: 'mira', talksWith: 'ben', room: 'caucus:side-b', and: 'leaves' }],
]

/** In a room of one side, or among neutrals. */
export function callIn(room: MeetingRoom, choose: Choose): Hidden {
  const who = room.startsWith('desk:') ? 'max' : 'mira'
  const and = choose(['leaves', 'stays', 'stays', 'puts out', 'breaks'] as const)
  return { rooms: [room], by: who, acts: [{ who, talksWith: speaker[room] ?? 'milo', room, and }] }
}

export function doesCalls(
  house: House,
  { caseId, cookies, bearers }: BaseWorld,
  ask: PairWorld['ask'],
) {
  const attendance = callAttendance(house, new AbortController().signal)
  const hub = callHub(house, attendance)
  const told = new Map<Person, string[]>()

  const comes = async (who: Person, room: MeetingRoom) => {
    // Who comes with a token alone comes by the other door.
    const url = `${hasSession(who) ? '' : '/api/v1'}/cases/${caseId}/call-ticket`
    const answer = await ask(who, { method: 'POST', url, payload: { room } })
    const ticket = /"ticket":"([^"]+)"/.exec(answer)?.[1] ?? 'none'
    const heard: ToPage[] = []
    const note = (text: string) => told.set(who, [...(told.get(who) ?? []), text])
    note(answer)
    const cookie = (cookies.get(who) ?? '').replace('parley=', '')
    const viewer = () =>
      hasSession(who)
        ? viewerOfSession(house, cookie)
        : viewerOfToken(house, bearers.get(who) ?? '')
    const line = hub.open(
      {
        send(said) {
          heard.push(said)
          note(JSON.stringify(said))
        },
        close: () => note('closed'),
      },
      { viewer },
    )
    await line.heard({ type: 'hello', ticket, audio: true, video: true })
    await attendance.settled()
    return { line, heard }
  }

  return {
    async does({ who, talksWith, room, and }: CallAct): Promise<string> {
      const leads = await comes(who, room)
      const other = await comes(talksWith, room)
      const waits = leads.heard.flatMap((one) =>
        one.type === 'waits' ? [one.peer] : one.type === 'in' ? one.waiting : [],
      )
      const { peer = '' } = waits.at(-1) ?? {}
      await leads.line.heard({ type: 'let in', peer })
      await attendance.settled()
      const you = other.heard.flatMap((one) => (one.type === 'in' ? [one.you] : [])).at(-1) ?? ''
      if (and === 'puts out') await leads.line.heard({ type: 'put out', peer: you })
      for (const { line } of [other, leads]) {
        if (and === 'breaks') line.lost()
        if (and === 'leaves' || and === 'puts out') await line.heard({ type: 'bye' })
      }
      await attendance.settled()
      return other.heard.map(({ type }) => type).join(', ')
    },
    /** What time brings to who is in a call. */
    async passed(): Promise<void> {
      await hub.tick()
      await attendance.settled()
    },
    toldTo: (eye: Eye): string => JSON.stringify(told.get(eye as Person) ?? []),
  }
}
