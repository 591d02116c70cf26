// A listener of this machine for what a court tells: each review once, whatever else comes is answered and told apart.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Chance, Clock } from '../application/world.ts'
import { bodyOf } from './body.ts'
import { answerToCallback, type Taken, takeCallback } from './callbacks.ts'
import { MOST_BYTES } from './judging.ts'

export type Listener = { readonly address: string; stop(): Promise<void> }

const REQUEST_TIMEOUT = 60_000

export async function listenForReviews({
  key,
  clock,
  chance,
  ours,
  heard,
}: {
  readonly key: string
  readonly clock: Clock
  readonly chance: Chance
  readonly ours: (filing: string) => boolean
  readonly heard: (taken: Taken, already: boolean) => void
}): Promise<Listener> {
  const known = new Set<string>()
  async function take(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const body = await bodyOf(MOST_BYTES, request)
    if (body === 'too-long') return { status: 413, body: '' }
    const taken = await takeCallback({ headers: request.headers, body }, key, clock.now(), ours)
    const id = taken.is === 'review' ? taken.review.messageId : undefined
    const already = id !== undefined && known.has(id)
    if (id !== undefined) known.add(id)
    heard(taken, already)
    return answerToCallback(taken, already, chance.id('message', 'a court'), clock.now())
  }
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) => {
    take(request).then(
      ({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/xml; charset=utf-8' }).end(body),
      // Who closes their line in the middle is not answered.
      () => response.destroy(),
    )
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', ready)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}
