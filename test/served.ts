// The whole of Parley for tests: pages and API served on loopback, mails caught, jobs worked off on demand.
import { api } from '../src/api/api.ts'
import { BASE } from '../src/api/route.ts'
import type { FileInspection } from '../src/application/file-ports.ts'
import { handlersOf } from '../src/application/handlers.ts'
import type { House } from '../src/application/house.ts'
import type { DevelopmentMailbox, Message } from '../src/application/mail-ports.ts'
import type { SignInLine } from '../src/application/people-ports.ts'
import type { DevelopmentPhone, Text } from '../src/application/texts.ts'
import type { Clock } from '../src/application/world.ts'
import type { LargerCallSettings } from '../src/calls/larger/settings.ts'
import { callSockets } from '../src/calls/sockets.ts'
import type { Resolver } from '../src/channels/mail-in/authentic.ts'
import { twilioHook } from '../src/channels/texts/twilio.ts'
import type { CourtSettings } from '../src/court/courts.ts'
import { houseOn } from '../src/house-on.ts'
import { clerk } from '../src/jobs/clerk.ts'
import type { Pools } from '../src/store/connect.ts'
import { server } from '../src/web/server.ts'
import { blobsInMemory, type KeptBlobs, standInInspection } from './documents-kept/stand-in.ts'
import { rootKey, testCore } from './house.ts'
import { nothingPublished } from './mail-in/mail-house.ts'
import type { Cluster } from './store/databases.ts'

/** What the provider of texts signs with. */
export const TEXT_TOKEN = 'a key of the provider'

export const largerCallsInTests: LargerCallSettings = {
  ...{ kind: 'livekit', url: 'https://meet.people.test', server: 'wss://live.people.test' },
  ...{ key: 'APIpeople', secret: 'what all worlds of a test share, and nobody else' },
}

/** Nothing listens there; what it signs with is known. */
export const courtsInTests: readonly CourtSettings[] = [
  {
    ...{ name: 'rehearsal', title: 'Rehearsal court', id: '' },
    ...{ url: 'http://127.0.0.1:9/', key: 'a-key-of-the-court' },
  },
]

export type Served = Awaited<ReturnType<typeof served>>

export async function served({
  cluster = 'embedded' as Cluster,
  seed = 'served',
  listen = true,
  clock,
  template = 'parley_template',
  plant = (house) => house,
  mailbox,
  mailIn = {},
  phone,
  blobs = blobsInMemory(),
  files = standInInspection,
  largerCalls = largerCallsInTests,
  courts = courtsInTests,
}: {
  cluster?: Cluster
  seed?: string
  listen?: boolean
  clock?: Clock
  template?: string
  /** Where a leak is planted, to be caught. */
  plant?: (house: House, pools: Pools) => House
  mailbox?: DevelopmentMailbox
  /** Where answers by mail come to, and what senders' domains publish. */
  mailIn?: { replyDomain?: string; resolver?: Resolver }
  phone?: DevelopmentPhone
  blobs?: KeptBlobs
  files?: FileInspection
  largerCalls?: LargerCallSettings | 'none'
  courts?: readonly CourtSettings[]
} = {}) {
  const t = await testCore({ cluster, seed, template })
  const sent: Message[] = []
  const texted: Text[] = []
  const told: SignInLine[] = []
  const ended: string[] = []
  const quietly = (made: House): House =>
    made.largerCalls?.end
      ? {
          ...made,
          largerCalls: { ...made.largerCalls, end: async (room) => void ended.push(room) },
        }
      : made
  const house = plant(
    quietly(
      houseOn({
        pools: t.database.server,
        rootKey,
        changes: t.core.changes,
        url: 'http://parley.test',
        blobs,
        files,
        mailOut: {
          async send(message) {
            sent.push(message)
          },
        },
        textOut: {
          async send(text) {
            texted.push(text)
            return { sid: `SM${text.id}` }
          },
        },
        textHook: twilioHook({ token: TEXT_TOKEN, parley: 'http://parley.test' }),
        clock: clock ?? t.clock,
        chance: t.chance,
        resolver: nothingPublished,
        ...mailIn,
        courts,
        ...(largerCalls === 'none' ? {} : { largerCalls }),
        tellSignIn: (line) => void told.push(line),
      }),
    ),
    t.database.server,
  )
  const failures: string[] = []
  const worker = clerk(t.queue, handlersOf(house), house.clock, (job, failure) =>
    failures.push(`${job}: ${failure}`),
  )
  const lines = listen ? callSockets(house) : undefined
  const { app, doors } = await server({
    house,
    secure: false,
    production: false,
    mailbox,
    phone,
    lines,
    more: async (inside, register) => {
      await inside.register(api, { prefix: BASE, house, doors: register, lines })
    },
  })
  lines?.attach(app.server, app.routing)
  const address = listen ? await app.listen({ host: '127.0.0.1', port: 0 }) : ''
  await house.programs.keep(
    {
      program: 'harbour',
      name: 'Harbour Mediation',
      rules: 'california',
      demonstration: true,
      costs: { en: 'Nothing.', es: 'Nada.' },
    },
    house.clock.now(),
  )
  return {
    ...t,
    house,
    app,
    doors,
    lines,
    address,
    sent,
    texted,
    told,
    /** Rooms of larger calls that were ended at the service. */
    ended,
    failures,
    worker,
    blobs,
    async drop() {
      await lines?.stop()
      await app.close()
      await t.drop()
    },
  }
}

/** The path behind the link of the last mail to somebody that leads to such a place. */
export function linkTo(sent: readonly Message[], mail: string, place: string): string {
  const paths = sent
    .filter(({ to }) => to === mail)
    .flatMap(({ text }) => /http:\/\/parley\.test(\/\S+)/.exec(text)?.[1] ?? [])
  const path = paths.findLast((one) => one.startsWith(place))
  if (!path) throw new Error(`no mail with a link to ${place} went to ${mail}`)
  return path
}
