// A stage on which people call each other: browsers with devices that are not there, a relay, and a server that can be started anew.
import type { BrowserContext, Page } from 'playwright-core'
import { credentialFor } from '../../src/calls/relay-credentials.ts'
import { callSockets } from '../../src/calls/sockets.ts'
import { server } from '../../src/web/server.ts'
import { startRelay } from '../calls/relay.ts'
import { type Stage, stage } from './stage.ts'

/** What a test may look at: every connection that the page has opened. */
const WATCHED = `
window.connections = []
const Real = window.RTCPeerConnection
window.RTCPeerConnection = class extends Real {
  constructor(...given) { super(...given); window.connections.push(this) }
}`

export type Media = {
  readonly state: string
  readonly pair: string
  readonly audio: number
  readonly frames: number
}
const MEDIA = `Promise.all(window.connections.map(async (one) => {
  const all = [...(await one.getStats()).values()]
  const pair = all.find((it) => it.type === 'candidate-pair' && it.nominated && it.state === 'succeeded')
  const type = (id) => all.find((it) => it.id === id)?.candidateType
  const inbound = (kind) => all.find((it) => it.type === 'inbound-rtp' && it.kind === kind)
  return {
    state: one.connectionState,
    pair: pair ? type(pair.localCandidateId) + ' ' + type(pair.remoteCandidateId) : '',
    audio: inbound('audio')?.packetsReceived ?? 0,
    frames: inbound('video')?.framesDecoded ?? 0,
  }
}))`

export type Calling = Awaited<ReturnType<typeof callingStage>>

export async function callingStage(seed: string) {
  const relay = await startRelay()
  /** Nothing: none is set up. A port on which nobody listens: it is down. */
  let relaying: 'up' | 'down' | 'none' = 'up'
  let lasts: number | undefined
  const t: Stage = await stage(seed, {
    args: ['--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required'],
    plant: (house) => ({
      ...house,
      calls: {
        ...house.calls,
        relay(place, at) {
          if (relaying === 'none') return null
          const urls = relaying === 'up' ? relay.urls : ['turn:127.0.0.1:9?transport=tcp']
          const drawn = house.chance.id('name at the relay', `${place.caseId} ${place.room}`)
          const given = credentialFor({ urls, secret: relay.secret }, drawn, at)
          return { ...given, expiresAt: lasts === undefined ? given.expiresAt : at + lasts }
        },
      },
    }),
  })
  let port = 0
  let stop = async () => {}
  const start = async () => {
    const lines = callSockets(t.house)
    const { app } = await server({ house: t.house, secure: false, production: false, lines })
    lines.attach(app.server, app.routing)
    const address = await app.listen({ host: '127.0.0.1', port })
    port = Number(new URL(address).port)
    stop = async () => {
      await lines.stop()
      await app.close()
    }
  }
  await start()
  const here = new Set<Page>()
  const at = (path: string) => `http://127.0.0.1:${port}${path}`

  return {
    ...t,
    at,
    inCase: (path: string) => at(`/cases/${t.caseId}${path}`),
    start,
    stop: () => stop(),
    relayIs(now: typeof relaying) {
      relaying = now
      lasts = undefined
    },
    /** So long a page thinks that its credential counts, in milliseconds. */
    relayLasts(long: number) {
      lasts = long
    },
    async participantsOf(names: readonly string[]): Promise<readonly string[]> {
      const { rows } = await t.database.owner.query<{ participant_id: string; name: string }>(
        'select participant_id, name from participants join people using (person_id) where case_id = $1',
        [t.caseId],
      )
      return rows
        .filter(({ name }) => names.some((one) => name.startsWith(one)))
        .map((row) => row.participant_id)
    },
    /** Somebody at a page that may use what is granted; what is sent on its lines is kept. */
    async person(who: string, granted: readonly string[] = ['microphone', 'camera']) {
      const context: BrowserContext = await t.as(who, { permissions: [...granted] })
      await context.addInitScript(WATCHED)
      const page = await context.newPage()
      here.add(page)
      const sent: string[] = []
      const heard: string[] = []
      const wrong: string[] = []
      page.on('websocket', (socket) => {
        socket.on('framesent', ({ payload }) => void sent.push(String(payload)))
        socket.on('framereceived', ({ payload }) => void heard.push(String(payload)))
      })
      page.on('pageerror', (error) => void wrong.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text())
      })
      return { page, sent, heard, wrong }
    },
    media: async (page: Page) => (await page.evaluate(MEDIA)) as readonly Media[],
    /** As somebody does who goes to another page: their page says so on its way. */
    async everybodyLeaves() {
      for (const page of here) {
        await page.goto('about:blank')
        await page.context().close()
      }
      here.clear()
    },
    async close() {
      await t.close()
      await stop()
      await relay.stop()
    },
  }
}

export const does = (what: string) => `[data-do="${what}"]`
/** Until it is so: asked again and again, and told what it was when it never came. */
export async function until<T>(
  ask: () => Promise<T>,
  is: (found: T) => boolean,
  within = 20_000,
): Promise<T> {
  const end = performance.now() + within
  for (;;) {
    const found = await ask()
    if (is(found)) return found
    if (performance.now() > end) throw new Error(`it never came: ${JSON.stringify(found)}`)
    await new Promise((done) => setTimeout(done, 100))
  }
}
