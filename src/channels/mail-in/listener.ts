// SMTP in: whoever brings mail for the domain is answered alike; a mail is acknowledged once it is kept, and not before.
import { type AddressInfo, isIP } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { limits } from '../../application/limits.ts'
import type { CameIn, MailsIn } from '../../application/mail-in-ports.ts'
import { OutOfReach } from '../../application/out-of-reach.ts'
import type { Limits } from '../../application/people-ports.ts'
import type { Clock } from '../../application/world.ts'

export const MOST_BYTES = 20 * 1024 * 1024
const MOST_RECIPIENTS = 5
const MOST_CLIENTS = 20
/** So long a client may say nothing. In milliseconds. */
const PATIENCE = 60_000

export type Listening = {
  readonly domain: string
  readonly host: string
  readonly port: number
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
  readonly mails: Pick<MailsIn, 'take'>
  readonly limits: Limits
  readonly clock: Clock
  /** After a mail is kept: somebody may look at it. */
  readonly nudge?: () => void
  /** The kind of a fault alone. */
  readonly report?: (failure: string) => void
}
export type MailListener = { readonly port: number; stop(): Promise<void> }

export async function listenForMail(listening: Listening): Promise<MailListener> {
  const { domain, host, port, tls, limits: taken, clock, report = () => {} } = listening
  const server = new SMTPServer({
    name: domain,
    banner: 'Parley',
    logger: false,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(tls ?? {}),
    authOptional: true,
    disableReverseLookup: true,
    hideSize: false,
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: PATIENCE,
    closeTimeout: 2_000,
    onConnect({ remoteAddress }, done) {
      taken.take(limits.mailIn, remoteAddress, clock.now()).then(
        (wait) => done(wait > 0 ? saying(421, 'Too many connections, try later') : null),
        () => done(saying(421, 'Try later')),
      )
    },
    onRcptTo({ address }, { envelope }, done) {
      // Whether anybody has such an address is not looked up here, so nobody can learn of it here.
      if (!address.toLowerCase().endsWith(`@${domain}`)) return done(saying(550, 'Not here'))
      done(envelope.rcptTo.length < MOST_RECIPIENTS ? null : saying(452, 'Too many recipients'))
    },
    onData(stream, session, done) {
      received(stream)
        .then((raw) => kept(listening, raw, session))
        .then(
          () => done(null, 'Kept'),
          (error: unknown) => {
            if (!(error instanceof Said)) report(error instanceof Error ? error.name : 'unknown')
            done(error instanceof Said ? error : saying(451, 'Not kept, try later'))
          },
        )
    },
  })
  server.on('error', (error) => report(error.name))
  await new Promise<void>((ready, failed) => {
    server.server.once('error', failed)
    server.listen(port, host, ready)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

class Said extends Error {
  override name = 'Said'
  readonly responseCode: number
  constructor(code: number, words: string) {
    super(words)
    this.responseCode = code
  }
}
const saying = (code: number, words: string) => new Said(code, words)

/** Read to its end whatever it holds; what is too large is let go as it comes. */
async function received(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (stream.sizeExceeded) chunks.length = 0
    else chunks.push(chunk as Buffer)
  }
  if (stream.sizeExceeded) throw saying(552, 'Too large: at most 20 MB')
  const raw = Buffer.concat(chunks)
  // Servers do not agree where such a mail ends, so that one can be hidden in another. None is sent by a mail program.
  if (hasBareEnd(raw)) throw saying(554, 'Lines end with CR LF')
  return raw
}

function hasBareEnd(raw: Buffer): boolean {
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) {
    if (raw[at - 1] !== 13) return true
  }
  for (let at = raw.indexOf(13); at >= 0; at = raw.indexOf(13, at + 1)) {
    if (raw[at + 1] !== 10) return true
  }
  return false
}

async function kept(
  { mails, clock, nudge }: Listening,
  raw: Buffer,
  { envelope, remoteAddress, clientHostname, ...session }: SMTPServerSession,
): Promise<void> {
  const came: CameIn = {
    to: envelope.rcptTo.map(({ address }) => address.slice(0, address.lastIndexOf('@'))),
    envelope: {
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      ip: isIP(remoteAddress) ? remoteAddress : '',
      helo: String(session.hostNameAppearsAs || clientHostname || ''),
    },
    raw,
    messageId: messageIdOf(raw),
    at: clock.now(),
  }
  try {
    await mails.take(came)
  } catch (error) {
    if (error instanceof OutOfReach) throw saying(451, 'Not kept, try later')
    throw error
  }
  nudge?.()
}

/** Of the head alone, and only one that looks like one. */
function messageIdOf(raw: Buffer): string | undefined {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.toString('latin1', 0, Math.min(end < 0 ? raw.length : end, 64 * 1024))
  return /^message-id:[ \t]*(?:\r\n[ \t]+)?(<[^<>\s]{1,500}>)/im.exec(head)?.[1]
}
