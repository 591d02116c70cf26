// Comings and goings of one call, and what each of those who are there is told of them.
import type { CallRefusal, PeerId } from '../application/call-messages.ts'
import type { CallPlace } from '../application/call-ports.ts'
import {
  asPeer,
  atDoor,
  type Call,
  type CallHouse,
  GRACE,
  GRACE_AFTER_START,
  type Held,
  inside,
  isLed,
  keyOf,
  MOST_IN,
  tellInside,
  tellLeaders,
} from './held.ts'
import { PASS_LASTS } from './seals.ts'

/** That somebody came in and left, for the record of the room. */
export type CallAttendance = {
  came(place: CallPlace, person: string): void
  left(place: CallPlace, person: string, at: number): void
  putOut(place: CallPlace, leader: string): void
}

export type Comings = ReturnType<typeof comings>

export function comings(
  house: Pick<CallHouse, 'calls' | 'clock' | 'chance'>,
  calls: Map<string, Call>,
  startedAt: number,
  attendance: CallAttendance,
) {
  const { clock, chance } = house
  const newPeer = (place: CallPlace): PeerId => chance.id('peer of a call', keyOf(place))

  function callAt(place: CallPlace): Call {
    const key = keyOf(place)
    const known = calls.get(key)
    if (known) return known
    const call: Call = { key, held: new Set(), ledUntil: startedAt + GRACE_AFTER_START }
    calls.set(key, call)
    return call
  }

  const brought = new Map<string, number>()
  /** Before it stands on record, and where it could not be written. */
  const putOut = new Map<string, number>()
  const nameOf = (place: CallPlace) => `${keyOf(place)} ${place.participant}`

  /** Who is in now is read by those who read the room. */
  const noted = (call: Call, { caseId, room }: CallPlace) => {
    const named = (held: readonly Held[]) => held.map(({ participant }) => participant)
    const held = [...call.held].filter(({ state }) => state === 'in')
    house.calls.now.set(caseId, room, { inside: named(inside(call)), held: named(held) })
  }

  function isIn(call: Call, one: Held): void {
    const at = clock.now()
    const { viewer, peer, admittedAt } = one
    const place = { caseId: one.caseId, room: one.room, participant: one.participant }
    one.line?.send({
      type: 'in',
      you: peer,
      leads: one.leads,
      pass: house.calls.pass(viewer, { ...place, peer, admittedAt }, at),
      relay: house.calls.relay(one, at),
      people: inside(call)
        .filter((other) => other !== one)
        .map(asPeer),
      waiting: one.leads ? atDoor(call).map(asPeer) : [],
    })
  }

  /** The others know them already, or are told that they came. */
  function comesIn(call: Call, one: Held, known = false): void {
    // Asked over once, they came once.
    brought.delete(nameOf(one))
    one.state = 'in'
    one.gone = false
    one.brokenAt = undefined
    call.held.add(one)
    if (!known) tellInside(call, { type: 'came', peer: asPeer(one) }, one)
    isIn(call, one)
    noted(call, one)
    attendance.came(one, one.viewer.person)
  }

  function letIn(call: Call, one: Held): void {
    tellLeaders(call, { type: 'waits no more', peer: one.peer })
    one.admittedAt = clock.now()
    comesIn(call, one)
  }

  function waits(call: Call, one: Held): void {
    call.held.add(one)
    one.line?.send({ type: 'waiting' })
    tellLeaders(call, { type: 'waits', peer: asPeer(one) })
  }

  /** Out of the room, to its door: as somebody new, so that nothing said to who they were reaches them. */
  function toTheDoor(call: Call, one: Held, at: number, by?: Held): void {
    tellInside(call, { type: 'left', peer: one.peer }, one)
    one.state = 'waiting'
    one.peer = newPeer(one)
    noted(call, one)
    if (by) {
      putOut.set(nameOf(one), at)
      attendance.putOut(one, by.viewer.person)
    } else attendance.left(one, one.viewer.person, at)
    if (one.line) waits(call, one)
    else call.held.delete(one)
  }

  function leaves(one: Held, at: number): void {
    const call = calls.get(keyOf(one))
    if (!call?.held.delete(one)) return
    if (one.state === 'waiting') {
      tellLeaders(call, { type: 'waits no more', peer: one.peer })
      return
    }
    if (one.leads) call.ledUntil = Math.max(call.ledUntil, at + GRACE)
    if (!one.gone) tellInside(call, { type: 'left', peer: one.peer })
    noted(call, one)
    attendance.left(one, one.viewer.person, at)
  }

  function breaks(one: Held, at: number): void {
    one.line = undefined
    one.brokenAt = at
    // Nobody is let in who is not there.
    if (one.state === 'waiting') leaves(one, at)
    else if (one.leads) {
      const call = calls.get(keyOf(one))
      if (call) call.ledUntil = Math.max(call.ledUntil, at + GRACE)
    }
  }

  function isGone(call: Call, one: Held): void {
    one.gone = true
    tellInside(call, { type: 'left', peer: one.peer })
    noted(call, one)
  }

  function isPutOut(one: Held, why: CallRefusal, at: number): void {
    const { line } = one
    one.line = undefined
    leaves(one, one.brokenAt ?? at)
    line?.send({ type: 'refused', why })
    line?.close()
  }

  function turns(call: Call, one: Held, said: { audio: boolean; video: boolean }): void {
    const { audio, video } = said
    if (one.audio === audio && one.video === video) return
    one.audio = audio
    one.video = video
    if (one.state === 'in') tellInside(call, { type: 'media', peer: one.peer, audio, video }, one)
  }

  /** Sides are never left to themselves. */
  function waitWithoutLeader(call: Call, at: number): void {
    if (isLed(call, at)) return
    for (const one of inside(call)) if (!one.leads) toTheDoor(call, one, at)
  }

  function forget(at: number): void {
    for (const [name, then] of putOut) if (at >= then + PASS_LASTS) putOut.delete(name)
    for (const [name, until] of brought) if (at >= until) brought.delete(name)
    for (const call of [...calls.values()]) {
      if (call.held.size === 0 && at >= call.ledUntil) calls.delete(call.key)
    }
  }

  const isAskedOver = (place: CallPlace, at: number) => (brought.get(nameOf(place)) ?? 0) > at

  /** Whom they asked over before they came themselves. */
  function leaderCame(call: Call, at: number): void {
    for (const one of atDoor(call)) {
      if (isAskedOver(one, at) && inside(call).length < MOST_IN) letIn(call, one)
    }
  }

  return {
    askOver: (place: CallPlace, until: number) => void brought.set(nameOf(place), until),
    putOutAt: (place: CallPlace) => putOut.get(nameOf(place)),
    ...{ isAskedOver, leaderCame },
    ...{ newPeer, callAt, comesIn, letIn, waits, toTheDoor, leaves, breaks, isGone, isPutOut },
    ...{ turns, waitWithoutLeader, forget },
  }
}
