// The stream of a browser: says that a room moved, never what; ends with the session.
import type { FastifyInstance } from 'fastify'
import type { House } from '../../application/house.ts'
import { mayReach, stillSignedIn } from '../../application/sign-in-sessions.ts'
import type { WebFrame } from '../frame/web-frame.ts'

const HEARTBEAT = 20_000

export function liveRoute(app: FastifyInstance, house: House, frame: WebFrame): void {
  app.get('/live', async (request, reply) => {
    const viewer = await frame.viewer(request)
    if (!viewer) return reply.code(204).send()
    reply.hijack()
    const { raw } = reply
    // A stream bypasses the hooks that set these for everything else.
    raw.writeHead(200, {
      date: new Date(house.clock.now()).toUTCString(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'x-accel-buffering': 'no',
    })
    raw.write(': here\n\n')
    const gone = new AbortController()
    raw.on('close', () => gone.abort())
    const watching = await house.changes.watch(viewer.person, ({ caseId, room }) => {
      if (mayReach(viewer, caseId)) raw.write(`data: ${JSON.stringify({ caseId, room })}\n\n`)
    })
    if (raw.destroyed) gone.abort()
    while (!gone.signal.aborted) {
      await house.clock.sleep(HEARTBEAT, gone.signal)
      if (gone.signal.aborted || !(await stillSignedIn(house, viewer))) break
      raw.write(': \n\n')
    }
    watching.stop()
    raw.end()
  })
}
