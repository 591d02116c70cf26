// WebSockets of calls: taken on the port of the pages, read with patience for nobody who floods, and found out when dead.
import { type IncomingMessage, type Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Asker, CallLines } from '../application/call-ports.ts'
import type { House } from '../application/house.ts'
import { callAttendance } from './attendance.ts'
import type { CallHouse } from './held.ts'
import { callHub } from './hub.ts'
import { readFromPage } from './reading.ts'

/** A description of four people with every codec is a tenth of it. */
const LONGEST_MESSAGE = 64 * 1024
/** What may be said in one breath: letters of WebRTC come in dozens. After that, so many a second. */
const BURST = 300
const PER_SECOND = 30
/** A page that takes nothing any more is not waited for. */
const MOST_UNSENT = 1024 * 1024
const TICK = 1_000
/** A line on which this is not answered for so long is dead. In milliseconds. */
const PING_EVERY = 8_000
const DEAD_AFTER = 12_000
/** Who opens a line says hello, or goes. */
const HELLO_WITHIN = 10_000

const LAST_WORDS = 100

type Arrival = {
  readonly socket: Duplex
  readonly head: Buffer
  readonly response: ServerResponse
}
type Routing = (request: IncomingMessage, response: ServerResponse) => void
type Open = {
  readonly socket: WebSocket
  heardAt: number
  pingedAt: number
  greeted: boolean
  readonly openedAt: number
}
export type CallSockets = CallLines & {
  /** Before it listens. */
  attach(server: Server, routing: Routing): void
  stop(): Promise<void>
}

export function callSockets(house: CallHouse & Pick<House, 'record'>): CallSockets {
  const { clock } = house
  const stopping = new AbortController()
  const attendance = callAttendance(house, stopping.signal)
  const hub = callHub(house, attendance)
  const arrivals = new WeakMap<object, Arrival>()
  const open = new Set<Open>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE })

  function accepted(socket: WebSocket, asker: Asker): void {
    const now = clock.now()
    const one: Open = { socket, heardAt: now, pingedAt: now, greeted: false, openedAt: now }
    open.add(one)
    working ??= work()
    const line = hub.open(
      {
        send(said) {
          if (socket.bufferedAmount > MOST_UNSENT) socket.terminate()
          else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(said))
        },
        close: () => socket.close(1000),
      },
      asker,
    )
    const allowance = patience(clock.now)
    // One after another: what is said while somebody is looked up waits for its turn.
    let turn = Promise.resolve()
    socket.on('message', (data, isBinary) => {
      one.heardAt = clock.now()
      one.greeted = true
      const said = isBinary || !allowance() ? undefined : readFromPage(data.toString())
      turn = turn.then(() => line.heard(said)).catch(() => socket.close(1011))
    })
    socket.on('pong', () => {
      one.heardAt = clock.now()
    })
    // Too long, or no WebSocket at all: `close` follows.
    socket.on('error', () => {})
    socket.on('close', () => {
      open.delete(one)
      turn = turn.then(() => line.lost())
    })
  }

  function look(): void {
    const at = clock.now()
    for (const one of open) {
      const silent = one.pingedAt > one.heardAt && at - one.pingedAt >= DEAD_AFTER
      if (silent || (!one.greeted && at - one.openedAt >= HELLO_WITHIN)) one.socket.terminate()
      else if (one.pingedAt <= one.heardAt && at - one.pingedAt >= PING_EVERY) {
        one.pingedAt = at
        one.socket.ping()
      }
    }
  }

  /** While somebody is on a line, or away for a moment. */
  async function work(): Promise<void> {
    while (!stopping.signal.aborted && (open.size > 0 || hub.goesOn())) {
      await clock.sleep(TICK, stopping.signal)
      if (stopping.signal.aborted) break
      look()
      await hub.tick().catch(() => {})
    }
    working = undefined
  }
  let working: Promise<void> | undefined

  return {
    attach(server, routing) {
      server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        socket.on('error', () => socket.destroy())
        const response = new ServerResponse(request)
        response.assignSocket(socket as Parameters<ServerResponse['assignSocket']>[0])
        // What is not taken is answered as any request, and the connection ends with it.
        response.shouldKeepAlive = false
        response.once('finish', () => socket.end())
        arrivals.set(request, { socket, head, response })
        routing(request, response)
      })
    },
    take(request, asker) {
      const arrival = arrivals.get(request)
      if (!arrival || stopping.signal.aborted) return false
      const { socket, head, response } = arrival
      response.detachSocket(socket as Parameters<ServerResponse['detachSocket']>[0])
      sockets.handleUpgrade(request as IncomingMessage, socket, head, (taken) =>
        accepted(taken, asker),
      )
      return true
    },
    async stop() {
      stopping.abort()
      // 1012: the service starts anew. Who was in comes back with a pass.
      for (const { socket } of open) socket.close(1012)
      await clock.sleep(open.size > 0 ? LAST_WORDS : 0)
      for (const { socket } of open) socket.terminate()
      await working
      sockets.close()
      await attendance.settled()
    },
  }
}

/** Whether one more is heard. */
function patience(now: () => number): () => boolean {
  let left = BURST
  let at = now()
  return () => {
    const later = now()
    left = Math.min(BURST, left + ((later - at) / 1000) * PER_SECOND)
    at = later
    left -= 1
    return left >= 0
  }
}
