// Serves Parley until it is told to stop; outside production with people to play.

import { readFileSync } from 'node:fs'
import { api } from '../api/api.ts'
import { BASE } from '../api/route.ts'
import { beginHousekeeping } from '../application/housekeeping.ts'
import { ifInReach } from '../application/out-of-reach.ts'
import type { SignInLine } from '../application/people-ports.ts'
import { type LocalRelay, startLocalRelay } from '../calls/local-relay.ts'
import { callSockets } from '../calls/sockets.ts'
import { listenForMail, type MailListener } from '../channels/mail-in/listener.ts'
import type { Config } from '../config.ts'
import { lessApart } from '../files/readiness.ts'
import { type Opened, openHouse } from '../main.ts'
import { developmentPhone } from '../store/development-phone.ts'
import { developmentMailbox } from '../store/people-mailbox.ts'
import { fingerprintReach } from '../store/reach-fingerprints.ts'
import { type Server, server } from '../web/server.ts'
import { demonstration, linksToPlay } from './demo.ts'

/** How often the clerk looks for due jobs by itself, in milliseconds. */
const CLERK_LOOKS = 1000

export type Serving = Server & { readonly address: string; stop(): Promise<void> }

export async function startServing(
  config: Config,
  opened: Opened,
  port = config.port,
  report: (failure: string) => void = () => {},
): Promise<Serving> {
  const { house, clerk } = opened
  // Without room to write it is done with the next start.
  await ifInReach(fingerprintReach(opened.pools, opened.rootKey))
  const mailbox =
    config.smtpUrl === undefined && !config.production
      ? developmentMailbox(opened.pools, opened.rootKey, house.chance)
      : undefined
  const phone =
    config.text === undefined && !config.production
      ? developmentPhone(opened.pools, opened.rootKey)
      : undefined
  const lines = callSockets(house)
  const serving = await server({
    house,
    secure: config.url.startsWith('https://'),
    production: config.production,
    mailbox,
    phone,
    logLevel: config.logLevel,
    lines,
    more: async (app, doors) => {
      await app.register(api, { prefix: BASE, house, doors, lines })
    },
  })
  lines.attach(serving.app.server, serving.app.routing)
  const address = await listening(serving, config.host, port)
  const mail = await mailListening(config, opened, report).catch(async (error) => {
    await lines.stop()
    await serving.app.close()
    throw error
  })
  const stopping = new AbortController()
  // Without room to write it begins with the next start.
  await ifInReach(beginHousekeeping(house))
  const working = clerk.work(CLERK_LOOKS, stopping.signal)
  return {
    ...serving,
    address,
    async stop() {
      stopping.abort()
      await mail?.stop()
      await lines.stop()
      await serving.app.close()
      await working
    },
  }
}

async function mailListening(
  { mailReplyDomain: domain, mailIn: { host, port, tls } }: Config,
  { house, clerk }: Opened,
  report: (failure: string) => void,
): Promise<MailListener | undefined> {
  if (domain === undefined) return undefined
  const { mailIn, fastLimits, clock } = house
  const read = tls && {
    key: readFileSync(tls.key, 'utf8'),
    cert: readFileSync(tls.cert, 'utf8'),
  }
  try {
    return await listenForMail({
      ...{ domain, host, port, clock, report },
      tls: read,
      mails: mailIn.mails,
      limits: fastLimits,
      nudge: () => clerk.nudge(),
    })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause
    throw new PortTaken(
      `Something else listens on ${host}:${port}. Set MAIL_IN_PORT, or stop it.`,
      {
        cause,
      },
    )
  }
}

export class PortTaken extends Error {
  override name = 'PortTaken'
}

async function listening({ app }: Server, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (cause) {
    await app.close()
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause
    throw new PortTaken(`Something else listens on ${host}:${port}. Set PARLEY_PORT, or stop it.`, {
      cause,
    })
  }
}

/** One JSON line each, on standard output, whatever the level of the log: an operator ships them away (ASVS 16.3.1). */
function tellSignIn({ at, ...line }: SignInLine): void {
  console.log(JSON.stringify({ time: new Date(at).toISOString(), log: 'sign-in', ...line }))
}

export async function serve(config: Config): Promise<void> {
  const report = (job: string, failure: string) => console.error(`a job waits: ${job} (${failure})`)
  const opened = await openHouse(config, report, tellSignIn)
  const serving = await begin(config, opened)
  const relay = await ownRelay(config, opened)
  console.log(`Parley is at ${config.url}`)
  const less = lessApart(config.files)
  if (less !== undefined) console.error(less)
  if (!config.relay && !relay) {
    console.log('Calls connect nobody: no relay is set (PARLEY_RELAY), and none stands here.')
  }
  if (config.demo) {
    console.log('\nPeople of the demonstration, each with a link to sign in:')
    for (const { name, role, link } of await linksToPlay(config, opened)) {
      console.log(`  ${name.padEnd(16)} ${role.padEnd(22)} ${link}`)
    }
    if (config.smtpUrl === undefined)
      console.log(`\nMails that would be sent: ${config.url}/mailbox`)
    if (config.text === undefined) console.log(`Texts that would be sent: ${config.url}/phone`)
  }
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await serving.stop()
    await relay?.stop()
    await opened.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** In development, where Debian's coturn stands on the machine: of this machine alone, and ended with us. */
async function ownRelay(config: Config, opened: Opened): Promise<LocalRelay | undefined> {
  if (config.relay || config.production) return undefined
  const { clock, chance } = opened.house
  const relay = await startLocalRelay(clock, chance.id('secret of the relay', 'this machine'))
  if (relay) opened.useRelay(relay)
  return relay
}

/** What cannot be served is closed again: a process that lived on would look well to who supervises it. */
async function begin(config: Config, opened: Opened): Promise<Serving> {
  try {
    if (config.demo) await demonstration(opened)
    const report = (failure: string) => console.error(`mail was not taken in (${failure})`)
    return await startServing(config, opened, config.port, report)
  } catch (error) {
    await opened.close()
    throw error
  }
}
