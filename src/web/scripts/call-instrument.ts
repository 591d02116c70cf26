// The instrument of a call: its course, the line, those who are heard and one's own devices, held together.
import type { CallPeer, CallRelay, FromPage, ToPage } from '../../application/call-messages.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import type { Beside } from './call-beside.ts'
import {
  atTheLobby,
  type Course,
  type Happened,
  happened,
  heardNow,
  isSpokenTo,
  renewIn,
  yields,
} from './call-course.ts'
import { type Line, openLine } from './call-line.ts'
import { bearsPicture, type Sample, type Way, wayAfter, worstOf } from './call-measure.ts'
import type { OwnDevices } from './call-own.ts'
import { openPeer, type Peer } from './call-peer.ts'
import { later, openSocket, parleysNow, ticketFor } from './call-socket.ts'

type Link = {
  readonly peer: Peer
  readonly id: string
  /** Since when nobody is reached, in milliseconds; nothing while they are. */
  since: number | undefined
  /** Sound comes in: now a picture may go out. */
  flows: boolean
  samples: readonly Sample[]
}
export type Other = CallPeer & {
  readonly back: boolean
  readonly reached: boolean
  readonly sound: MediaStream | undefined
  readonly picture: MediaStream | undefined
}
export type Instrument = ReturnType<typeof instrument>

const TICK = 1_000
const SAMPLED_EVERY = 3
/** So long somebody who has not come back after a broken line is still heard. */
const PATIENCE = 15_000
const MOST_CAPTIONS = 6

export function instrument(
  page: {
    readonly caseId: string
    readonly me: string
    readonly room: MeetingRoom
  },
  own: OwnDevices,
  changed: () => void,
) {
  let course: Course = atTheLobby(page.room)
  let line: Line | undefined
  let renewal: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
  let way: Way = 'waiting'
  let relayDown = false
  /** Our own picture, turned off by a line that does not bear it. */
  let dropped = false
  let ticks = 0
  let captions: readonly { readonly name: string; readonly text: string }[] = []
  const links = new Map<string, Link>()

  const say = (message: FromPage) => line?.say(message) ?? false
  const shows = () => own.shows('video') && !dropped
  const sendTo = (participant: string, { peer, flows }: Link) => {
    const spoken = isSpokenTo(course, participant)
    peer.send({
      audio: spoken && own.shows('audio') ? own.track('audio') : null,
      video: spoken && shows() && flows ? own.track('video') : null,
    })
  }
  const sendAll = () => {
    for (const [participant, link] of links) sendTo(participant, link)
  }
  const tellMedia = () => {
    const media = { audio: own.shows('audio'), video: shows() }
    say({ type: 'media', ...media })
    // Told on both ways: one of them may be broken.
    for (const { peer } of links.values()) peer.beside(media)
  }

  const hear = (who: CallPeer, said: Beside) => {
    if ('caption' in said) {
      captions = [...captions, { name: who.name, text: said.caption }].slice(-MOST_CAPTIONS)
      changed()
    } else take({ type: 'media', peer: who.peer, ...said })
  }
  const connect = (who: CallPeer, relay: CallRelay) => {
    const { participant, peer: id } = who
    const peer = openPeer({
      yielding: yields(page.me, participant),
      relay,
      say: (signal) => void say({ type: 'signal', to: id, signal }),
      changed: () => watch(),
      heard: (beside) => hear(who, beside),
      anew(signal) {
        disconnect(participant)
        connect(who, course.relay ?? relay).peer.receive(signal)
        changed()
      },
      relayDown() {
        relayDown = true
        changed()
      },
    })
    const link: Link = { peer, id, since: Date.now(), flows: false, samples: [] }
    links.set(participant, link)
    sendTo(participant, link)
    return link
  }
  const disconnect = (participant: string) => {
    links.get(participant)?.peer.close()
    links.delete(participant)
  }
  /** Who is in is connected, who is not is not. */
  const settle = () => {
    const heard = course.phase === 'in' ? heardNow(course) : []
    for (const [participant, { id }] of links) {
      if (!heard.some((one) => one.participant === participant && one.peer === id)) {
        disconnect(participant)
      }
    }
    for (const one of heard) {
      if (one.back && course.relay && !links.has(one.participant)) connect(one, course.relay)
    }
  }
  const renewLater = (relay: CallRelay) => {
    clearTimeout(renewal)
    const ask = () => {
      renewal = setTimeout(ask, 5_000)
      say({ type: 'relay' })
    }
    renewal = setTimeout(ask, renewIn(relay, parleysNow()))
  }

  function take(event: Happened): void {
    const before = course
    course = happened(course, event)
    const kept = links.size > 0
    settle()
    if (event.type === 'in' || event.type === 'came') sendAll()
    if (event.type === 'in') {
      if (before.phase === 'in') for (const { peer } of links.values()) peer.resume()
      if (event.relay && !kept) renewLater(event.relay)
      clearTimeout(patience)
      if (course.missing.length > 0) {
        patience = setTimeout(() => take({ type: 'given up' }), PATIENCE)
      }
      tellMedia()
    }
    if (event.type === 'relay' && event.relay) {
      for (const { peer } of links.values()) peer.renew(event.relay)
      renewLater(event.relay)
    }
    if (course.phase !== 'in' && before.phase === 'in') {
      clearTimeout(renewal)
      way = 'waiting'
      relayDown = false
      captions = []
    }
    changed()
  }
  const hearLine = (message: ToPage) => {
    if (message.type !== 'signal') {
      take(message)
      return
    }
    const link = [...links.values()].find(({ id }) => id === message.from)
    link?.peer.receive(message.signal)
  }

  const begin = () => {
    const { room } = course
    line = openLine({
      ticket: () => ticketFor(page.caseId, room),
      open: openSocket,
      hello: () => ({
        ...{ audio: own.shows('audio'), video: shows() },
        ...(course.pass === undefined ? {} : { pass: course.pass }),
      }),
      heard: hearLine,
      barred: (why) => take({ type: 'barred', why }),
      lost: (anew) => take({ type: 'line lost', anew }),
      later,
    })
  }
  const end = () => {
    say({ type: 'bye' })
    line?.end()
    line = undefined
  }

  /** Whether everybody is reached, and what is tried where somebody is not. */
  function watch(): void {
    const now = Date.now()
    for (const link of links.values()) {
      const reached = link.peer.state() === 'connected'
      if (reached) relayDown = false
      link.since = reached ? undefined : (link.since ?? now)
      if (!reached) link.flows = false
    }
    const next = worstOf([...links.values()].map(({ since }) => wayAfter(since, now)))
    if (next === 'sound only' && way === 'waiting') {
      own.hide('video')
      for (const { peer, since } of links.values()) if (since !== undefined) peer.restart()
      tellMedia()
    }
    way = next
    changed()
  }
  async function sample(): Promise<void> {
    for (const [participant, link] of links) {
      if (link.peer.state() !== 'connected') continue
      const taken = await link.peer.sample()
      link.samples = [...link.samples, taken].slice(-5)
      const speaks = course.people.find((one) => one.participant === participant)?.audio ?? false
      if (!link.flows && (taken.heard > 0 || !speaks)) {
        link.flows = true
        sendTo(participant, link)
      }
      if (shows() && link.flows && !bearsPicture(link.samples)) {
        dropped = true
        sendAll()
        tellMedia()
        changed()
      }
    }
  }
  const clock = setInterval(() => {
    if (course.phase !== 'in') return
    ticks++
    watch()
    const fresh = [...links.values()].some(({ flows }) => !flows)
    if (fresh || ticks % SAMPLED_EVERY === 0) void sample()
  }, TICK)

  return {
    course: () => course,
    way: () => way,
    relayDown: () => relayDown,
    dropped: () => dropped,
    captions: () => captions,
    others: (): readonly Other[] =>
      heardNow(course).map((one) => {
        const link = links.get(one.participant)
        const reached = link?.peer.state() === 'connected'
        return { ...one, reached, sound: link?.peer.sound, picture: link?.peer.picture }
      }),
    join() {
      take({ type: 'join' })
      begin()
    },
    move(room: MeetingRoom) {
      end()
      take({ type: 'move', room })
      begin()
    },
    stay: () => take({ type: 'stay' }),
    leave() {
      end()
      take({ type: 'leave' })
      own.stop()
    },
    /** What is on or off has changed. */
    media() {
      dropped = false
      for (const link of links.values()) link.samples = []
      sendAll()
      tellMedia()
      changed()
    },
    lead(message: Extract<FromPage, { readonly peer: string }>) {
      take({ type: 'led' })
      say(message)
    },
    caption(text: string, you: string) {
      captions = [...captions, { name: you, text }].slice(-MOST_CAPTIONS)
      for (const { peer } of links.values()) peer.beside({ caption: text })
      changed()
    },
    again() {
      relayDown = false
      way = 'waiting'
      for (const link of links.values()) {
        link.since = Date.now()
        link.peer.restart()
      }
      say({ type: 'relay' })
      changed()
    },
    onLine: () => line?.now(),
    close() {
      clearInterval(clock)
      end()
    },
  }
}
