// The rehearsal court's door: ECF messages by HTTP, and calls back to where a filing came from. All of it ends when it is stopped.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Chance, Clock } from '../../application/world.ts'
import { bodyOf } from '../body.ts'
import type { CourtFiling } from '../filing.ts'
import { filingIn } from '../filing-reading.ts'
import { judged, MOST_BYTES } from '../judging.ts'
import { type MessageStatus, messageStatus, statusAnswer } from '../message-status.ts'
import { COURT } from '../names.ts'
import { policyAnswer, policyAskedIn } from '../policy.ts'
import { carries } from '../proof.ts'
import { stateAnswer, stateAskedIn } from '../state-of-filing.ts'
import { type CallBack, callsBack } from './calling-back.ts'
import { type RehearsalCourt, rehearsalCourt } from './court.ts'
import type { Script } from './script.ts'

export type RehearsalSettings = {
  readonly host: string
  readonly port: number
  /** Shared with who files. */
  readonly key: string
  readonly script: Script
  readonly clock: Clock
  readonly chance: Chance
  /** A line for whoever watches; never what a paper says. */
  readonly tell: (line: string) => void
}
export type RehearsalServer = { readonly address: string; stop(): Promise<void> }

/** Slow senders are cut off. */
const REQUEST_TIMEOUT = 60_000

export async function serveRehearsalCourt(settings: RehearsalSettings): Promise<RehearsalServer> {
  const { host, port, script, clock, chance, tell } = settings
  const stopping = new AbortController()
  const court = rehearsalCourt(script, clock, chance, () => address)
  const back = callsBack({ ...settings, court, stopping: stopping.signal })
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    // Who closes their line is not answered; nothing is left to do for them.
    answer(settings, court, back, request, response).catch((error: Error) => {
      tell(`a call ended early: ${error.message}`)
      response.destroy()
    })
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(port, host, ready)
  })
  const { port: taken } = server.address() as AddressInfo
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`
  return {
    address,
    async stop() {
      stopping.abort()
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await Promise.all([closed, back.ended()])
    },
  }
}

type Asked =
  | { readonly filing: CourtFiling }
  | { readonly state: ReturnType<typeof stateAskedIn> }
  | { readonly policy: string }

const respond = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8' }).end(body)
}

async function answer(
  { key, tell }: RehearsalSettings,
  court: RehearsalCourt,
  back: CallBack,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const status = (http: number, said: MessageStatus) =>
    respond(
      response,
      http,
      statusAnswer('ReviewFilingResponse', messageStatus(said, court.id('message'), COURT)),
    )
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST', 'content-type': 'text/plain' })
    response.end('A rehearsal court of Parley: it takes ECF 5.0 messages by POST.\n')
    return
  }
  if (!carries(request.headers, key)) {
    return status(
      401,
      court.status('MessageError', { authenticated: false, words: 'the key is not known' }),
    )
  }
  const bytes = await bodyOf(MOST_BYTES, request)
  if (bytes === 'too-long') {
    return status(413, court.status('MessageError', { words: `longer than ${MOST_BYTES} bytes` }))
  }
  const read = await judged<Asked>(bytes, {
    'wrappers:ReviewFilingRequest': (part) => ({ filing: filingIn(part) }),
    'wrappers:GetFilingStatusRequest': (part) => ({ state: stateAskedIn(part) }),
    'wrappers:GetPolicyRequest': (part) => ({ policy: policyAskedIn(part) }),
  })
  if (read.is === 'refused') {
    tell(`a message was refused: ${read.why}`)
    const code = read.kind === 'schema' ? 'InvalidSchema' : 'MessageError'
    return status(400, court.status(code, { words: read.why }))
  }
  const { said } = read
  if ('policy' in said) {
    tell('the policy was asked for')
    return respond(response, 200, policyAnswer(court.policy(said.policy), court.id('message')))
  }
  if ('state' in said) {
    const { filing, filingId, messageId } = said.state
    const found = court.found(filing, filingId)
    if (!found) {
      return status(404, court.status('DataError', { words: 'no such filing', answers: messageId }))
    }
    tell(`the state of filing ${found.filingId} was asked for`)
    return respond(response, 200, stateAnswer(court.stateOf(found), messageId))
  }
  const { filed, already } = court.receive(said.filing)
  tell(already ? `filing ${filed.filingId} came again` : `filing ${filed.filingId} was received`)
  const taken = court.status(already ? 'DuplicateMessage' : 'Success', {
    ...{ filingId: filed.filingId, answers: said.filing.id },
  })
  if (!already) back.begin(filed, request.socket.remoteAddress ?? '')
  // Who asks again is answered well: so the way back to it can be rehearsed.
  await misbehaving(response, already ? 'taken' : filed.script.answer, (answers) =>
    status(200, answers === undefined ? taken : { ...taken, answers }),
  )
}

const LONG = 64 * 1024 * 1024

/** Answers as the script has it: courts and lines fail in each of these ways. */
async function misbehaving(
  response: ServerResponse,
  how: Script['answer'],
  taken: (answers?: string) => void,
): Promise<void> {
  if (how === 'taken') return taken()
  if (how === 'another') return taken('another-filing')
  if (how === 'error') return respond(response, 500, 'Internal Server Error')
  if (how === 'garbage') return respond(response, 200, '<html><body>Down for maintenance')
  if (how === 'redirect') {
    response.writeHead(302, { location: 'http://elsewhere.test/' }).end()
    return
  }
  if (how === 'cut') {
    response.writeHead(200, { 'content-type': 'application/xml', 'content-length': '5000' })
    response.write('<?xml version="1.0"?><wrappers:Review', () => response.destroy())
    return
  }
  if (how === 'long') {
    response.writeHead(200, { 'content-type': 'application/xml' })
    await pipeline(Readable.from(spaces()), response).catch(() => {
      // The other end had enough, as it should.
    })
  }
  // `silent`: the line stays open until the other end or the court closes it.
}

function* spaces() {
  const part = Buffer.alloc(64 * 1024, ' ')
  for (let sent = 0; sent < LONG; sent += part.length) yield part
}
