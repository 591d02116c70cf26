// A case at the table whose people talk: each page is a WebSocket, and says what a page says.
import { WebSocket } from 'ws'
import { api } from '../../src/api/api.ts'
import { BASE } from '../../src/api/route.ts'
import type { FromPage, ToPage } from '../../src/application/call-messages.ts'
import { callsOn } from '../../src/calls/calls.ts'
import { callSockets } from '../../src/calls/sockets.ts'
import { derived } from '../../src/store/keys.ts'
import { server } from '../../src/web/server.ts'
import { surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { rootKey } from '../house.ts'
import { runningClock } from '../world.ts'

export type CallHouse = Awaited<ReturnType<typeof callHouse>>
type Said<Type extends ToPage['type']> = Extract<ToPage, { type: Type }>

const PATIENCE = 8_000

export async function callHouse(
  seed: string,
  options: Omit<NonNullable<Parameters<typeof surfaceWorld>[1]>, 'listen' | 'clock'> = {},
) {
  const clock = runningClock()
  const t = await surfaceWorld(seed, { ...options, listen: true, clock })
  const pages = new Set<WebSocket>()
  let running: { app: typeof t.app; lines: typeof t.lines } = { app: t.app, lines: t.lines }
  const ask = async (who: Who, room: string, caseId = t.caseId) => {
    const answer = await fetch(`${t.address}/cases/${caseId}/call-ticket`, {
      method: 'POST',
      headers: {
        cookie: t.cookies.get(who) ?? '',
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify({ room }),
    })
    return { status: answer.status, ...((await answer.json()) as { ticket?: string }) }
  }
  const ticket = async (who: Who, room: string): Promise<string> => {
    const { status, ticket: given } = await ask(who, room)
    if (given === undefined) throw new Error(`no ticket for ${who} at ${room}: ${status}`)
    return given
  }
  /** A line as a browser opens one. */
  const page = (who: Who, headers: Record<string, string> = {}) =>
    pageAt(t.address, { cookie: t.cookies.get(who) ?? '', origin: t.address, ...headers }, pages)
  return {
    ...t,
    moving: clock,
    ask,
    ticket,
    page,
    /** Hello said, and the answer heard. */
    async calls(who: Who, room: string, more: { pass?: string; ticket?: string } = {}) {
      const line = await page(who)
      line.say({
        ...{ type: 'hello', ticket: more.ticket ?? (await ticket(who, room)) },
        ...{ audio: true, video: true },
        ...(more.pass === undefined ? {} : { pass: more.pass }),
      })
      return { line, answer: await line.next('waiting', 'in', 'refused') }
    },
    /** Ended and begun anew on the same database, keys and port; whoever was in is forgotten. */
    async restarts() {
      await running.lines?.stop()
      await running.app.close()
      const calls = callsOn(derived(rootKey, 'tickets of calls'), t.house.chance, () => undefined)
      const house = { ...t.house, calls }
      const lines = callSockets(house)
      const { app } = await server({
        ...{ house, secure: false, production: false, lines },
        more: async (inside, doors) => {
          await inside.register(api, { prefix: BASE, house, doors, lines })
        },
      })
      lines.attach(app.server, app.routing)
      await app.listen({ host: '127.0.0.1', port: Number(new URL(t.address).port) })
      running = { app, lines }
      return house
    },
    async drop() {
      await running.lines?.stop()
      await running.app.close()
      for (const one of pages) one.terminate()
      await t.drop()
    },
  }
}

export async function pageAt(
  address: string,
  headers: Record<string, string>,
  pages: Set<WebSocket> = new Set(),
  path = '/calls',
) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}${path}`, { headers })
  pages.add(socket)
  const heard: ToPage[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const one of waiting) one()
  }
  let taken = 0
  let closed: number | undefined
  socket.on('message', (data) => {
    heard.push(JSON.parse(data.toString()) as ToPage)
    wake()
  })
  socket.on('close', (code) => {
    closed = code
    wake()
  })
  const opened = new Promise<void>((done, failed) => {
    socket.once('open', done)
    socket.once('unexpected-response', (_, { statusCode }) => failed(new Error(`${statusCode}`)))
    socket.once('error', failed)
  })
  await opened
  const until = async (true_: () => boolean, patience = PATIENCE) => {
    const late = Date.now() + patience
    while (!true_()) {
      if (Date.now() > late) throw new Error(`in vain; heard ${JSON.stringify(heard)}`)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 200)
        waiting.add(() => {
          clearTimeout(timer)
          done()
        })
      })
      waiting.clear()
    }
  }
  return {
    socket,
    heard: heard as readonly ToPage[],
    say: (said: FromPage) => socket.send(JSON.stringify(said)),
    /** The next of such, in the order they came; what lies between is passed over. */
    async next<Type extends ToPage['type']>(...types: readonly Type[]): Promise<Said<Type>> {
      let found: ToPage | undefined
      await until(() => {
        const at = heard.findIndex((one, i) => i >= taken && types.includes(one.type as Type))
        if (at < 0) return false
        found = heard[at]
        taken = at + 1
        return true
      })
      return found as Said<Type>
    },
    /** Cut off, as a phone in a tunnel; once the other end has noticed. */
    async breaks(): Promise<void> {
      socket.terminate()
      await new Promise((done) => setTimeout(done, 200))
    },
    async closes(patience = PATIENCE): Promise<number | undefined> {
      await until(() => closed !== undefined, patience)
      return closed
    },
  }
}
