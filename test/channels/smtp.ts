// A mail server for tests, on loopback: keeps the raw bytes and the envelope of all it takes.
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Caught = { readonly raw: Buffer; readonly from: string; readonly to: readonly string[] }

export async function mailServer(port = 0) {
  const caught: Caught[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, { envelope }, done) {
      buffer(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        caught.push({ raw, from, to: envelope.rcptTo.map(({ address }) => address) })
        done()
      }, done)
    },
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const at = (server.server.address() as AddressInfo).port
  return {
    caught,
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}

export const headersOf = (raw: Buffer): readonly string[] =>
  raw
    .toString('latin1')
    .split('\r\n\r\n')[0]
    ?.replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n') ?? []
