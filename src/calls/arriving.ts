// Coming to a call: the ticket, one's own view of the room, and then in, to the door, or neither.
import type { CallRefusal, FromPage } from '../application/call-messages.ts'
import type { Asker, CallPass, CallPlace } from '../application/call-ports.ts'
import type { Viewer } from '../application/people-ports.ts'
import { arranges } from '../domain/arranging.ts'
import { apartIn } from '../domain/calling.ts'
import type { View } from '../domain/mediation.ts'
import type { Comings } from './comings.ts'
import {
  type Call,
  type CallHouse,
  type Held,
  hasLeader,
  inside,
  isLed,
  keyOf,
  type Line,
  MOST_IN,
} from './held.ts'
import { viewAt } from './staying.ts'

export type Arriving = Extract<FromPage, { type: 'hello' }>

export const arrivals =
  (house: CallHouse, calls: Map<string, Call>, to: Comings) =>
  async (
    line: Line,
    asker: Asker,
    said: Arriving,
    isOver: () => boolean,
  ): Promise<Held | CallRefusal> => {
    const viewer = await asker.viewer()
    const place = viewer && house.calls.readTicket(said.ticket, viewer, house.clock.now())
    if (!viewer || !place) return 'ticket'
    const view = await viewAt(house, viewer, place)
    if (typeof view === 'string') return view
    const leads = arranges(view.me, place.room)
    // Who leads was told why when they asked for the ticket.
    if (leads && apartIn(view, place.room)) return 'ticket'
    // The page went away while its view was read.
    if (isOver()) return 'ticket'
    return placed({ house, calls, to }, { line, asker, viewer, view, place, said, leads })
  }

type Coming = {
  readonly line: Line
  readonly asker: Asker
  readonly viewer: Viewer
  readonly view: View
  readonly place: CallPlace
  readonly said: Arriving
  readonly leads: boolean
}

/** Nothing is waited for in here: what is decided is done before anybody else is heard. */
function placed(
  { house, calls, to }: { house: CallHouse; calls: Map<string, Call>; to: Comings },
  { line, asker, viewer, view, place, said, leads }: Coming,
): Held | CallRefusal {
  const at = house.clock.now()
  const call = to.callAt(place)
  const theirs = [...calls.values()]
    .flatMap(({ held }) => [...held])
    .filter((one) => one.viewer.person === viewer.person)
  const before = theirs.find(
    (one) => keyOf(one) === call.key && one.participant === place.participant,
  )
  const pass = passOf({ house, to }, said.pass, viewer, place, view)
  const wasIn = before?.state === 'in'
  const askedOver = to.isAskedOver(place, at) && hasLeader(call)
  const comesIn = leads || wasIn || askedOver || (pass !== undefined && isLed(call, at))
  const others = inside(call).filter((one) => one !== before)
  if (others.length >= MOST_IN) return 'full'
  for (const one of theirs) if (one !== before) to.isPutOut(one, 'elsewhere', at)
  const { audio, video } = said
  if (before && (wasIn || !comesIn)) {
    const { line: old, gone } = before
    before.line = line
    Object.assign(before, { asker, viewer, brokenAt: undefined, checkedAt: at })
    old?.send({ type: 'refused', why: 'elsewhere' })
    old?.close()
    if (!wasIn) {
      line.send({ type: 'waiting' })
      return before
    }
    to.turns(call, before, { audio, video })
    to.comesIn(call, before, !gone)
    return before
  }
  if (before) to.isPutOut(before, 'elsewhere', at)
  const held: Held = {
    ...place,
    peer: comesIn && pass ? pass.peer : to.newPeer(place),
    name: view.board.convening.people.get(place.participant)?.name ?? '',
    ...{ leads, audio, video, state: 'waiting', line, asker, viewer, gone: false },
    ...{ brokenAt: undefined, admittedAt: pass?.admittedAt ?? at, checkedAt: at },
  }
  if (comesIn) {
    to.comesIn(call, held)
    if (leads) to.leaderCame(call, at)
  } else to.waits(call, held)
  return held
}

/** A pass of somebody who was put out after they were let in opens nothing any more. */
function passOf(
  { house, to }: { house: CallHouse; to: Comings },
  said: string | undefined,
  viewer: Viewer,
  { caseId, room, participant }: CallPlace,
  view: View,
): CallPass | undefined {
  const pass = said && house.calls.readPass(said, viewer, house.clock.now())
  if (!pass || pass.caseId !== caseId || pass.room !== room || pass.participant !== participant) {
    return undefined
  }
  const onRecord = view.rooms.get(room)?.calls.putOut.get(participant) ?? 0
  const putOutAt = Math.max(onRecord, to.putOutAt(pass) ?? 0)
  return putOutAt >= pass.admittedAt ? undefined : pass
}
