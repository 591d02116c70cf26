// What carries mails and texts on the day, on loopback: a mail server and a provider of texts, which can hold what comes.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, text as wholeText } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { signatureOf } from '../../src/channels/texts/twilio.ts'

export type CaughtMail = {
  readonly to: string
  readonly returnTo: string
  readonly replyTo: string | undefined
  readonly id: string
  readonly text: string
}
export type CaughtText = {
  readonly to: string
  readonly text: string
  readonly sid: string
  readonly callback: string
  readonly made: string
}
type Fate = 'answered' | 'taken' | 'lost'
/** From the so-many-th on nothing is answered: every other one is taken all the same, and the rest is not. */
export type Held = { taken: string[]; lost: string[] }

function holding() {
  let left = Number.POSITIVE_INFINITY
  let held: Held | undefined
  let fates: Fate[] = []
  return {
    arm(after: number, first: 'taken' | 'lost') {
      left = after
      fates = first === 'taken' ? ['taken', 'lost'] : ['lost', 'taken']
      held = { taken: [], lost: [] }
      return held
    },
    release() {
      left = Number.POSITIVE_INFINITY
    },
    /** What becomes of the next one. */
    next(): Fate {
      left -= 1
      if (left >= 0 || !held) return 'answered'
      return fates[(-1 - left) % 2] ?? 'lost'
    },
    /** It is held from now on: one that is taken, once all of it is here. */
    holds(to: string, fate: Fate): void {
      if (fate !== 'answered') held?.[fate].push(to)
    },
  }
}

export async function postOffice() {
  const mails: CaughtMail[] = []
  const hold = holding()
  const fateOf = new WeakMap<object, Fate>()
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, session, done) {
      const fate = hold.next()
      fateOf.set(session, fate)
      if (fate === 'lost') hold.holds(address, fate)
      else done()
    },
    onData(stream, session, done) {
      buffer(stream).then(async (raw) => {
        const { messageId = '', replyTo, text = '' } = await PostalMime.parse(raw)
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          to: rcptTo[0]?.address ?? '',
          returnTo: mailFrom ? mailFrom.address : '',
          replyTo: replyTo?.[0]?.address,
          id: messageId,
          text,
        })
        if (fateOf.get(session) === 'taken') hold.holds(rcptTo[0]?.address ?? '', 'taken')
        else done()
      }, done)
    },
  })
  // A server that is killed leaves its lines broken.
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    hold,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}

export const ACCOUNT = 'AC0123456789'
export const TOKEN = 'a key of the provider'

export async function textProvider(now: () => number) {
  const texts: CaughtText[] = []
  const reported = new Set<string>()
  const hold = holding()
  const stub = { down: false, refused: 0, asked: 0 }
  const json = (reply: ServerResponse, status: number, body: object) =>
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const server = createServer((request, reply) => {
    wholeText(request).then(
      (body) => {
        const url = new URL(request.url ?? '', 'http://provider')
        if (stub.down) {
          stub.refused += 1
          return json(reply, 500, { message: 'Internal error' })
        }
        if (request.method === 'GET') {
          stub.asked += 1
          const to = url.searchParams.get('To')
          const messages = texts
            .filter((one) => one.to === to)
            .map(({ sid, made }) => ({ sid, date_created: made }))
          return json(reply, 200, { messages })
        }
        const fields = new URLSearchParams(body)
        const [to, said, callback] = ['To', 'Body', 'StatusCallback'].map((one) => fields.get(one))
        const fate = hold.next()
        hold.holds(to ?? '', fate)
        if (fate === 'lost') return undefined
        const sid = `SM${String(texts.length).padStart(32, '0')}`
        const made = new Date(now()).toUTCString()
        texts.push({ to: to ?? '', text: said ?? '', sid, callback: callback ?? '', made })
        return fate === 'taken' ? undefined : json(reply, 201, { sid })
      },
      () => reply.destroy(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  async function post(address: string, fields: Record<string, string>) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'x-twilio-signature': signatureOf(TOKEN, address, fields) },
      body: new URLSearchParams(fields),
    })
    if (!answer.ok) throw new Error(`the hook answered ${answer.status}`)
  }
  let heard = 0
  return {
    texts,
    hold,
    stub,
    url,
    /** Says of each text that was not spoken of yet what became of it. */
    async report(arrives: (to: string) => boolean) {
      for (const { sid, to, callback } of texts) {
        if (reported.has(sid)) continue
        reported.add(sid)
        const MessageStatus = arrives(to) ? 'delivered' : 'undelivered'
        await post(callback, { MessageSid: sid, MessageStatus })
      }
    },
    wrote: (parley: string, From: string, Body: string) =>
      post(`${parley}/texts/in`, { From, Body, MessageSid: `SMin${++heard}` }),
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections()
        server.close(() => stopped())
      }),
  }
}
