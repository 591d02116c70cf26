// The change stream: says that a room moved, never what; its heartbeat keeps its own time.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../application/house.ts'
import type { Viewer } from '../application/people-ports.ts'

const HEARTBEAT = 25_000

export function changesRoute(
  app: FastifyInstance,
  house: House,
  viewerFrom: (request: FastifyRequest) => Promise<Viewer | undefined>,
  unauthorised: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  app.get('/changes', async (request, reply) => {
    const viewer = await viewerFrom(request)
    if (!viewer) return unauthorised(request, reply)
    reply.hijack()
    const { raw } = reply
    // A stream bypasses the hooks that set these for everything else.
    raw.writeHead(200, {
      date: new Date(house.clock.now()).toUTCString(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    })
    raw.write(': here\n\n')
    const gone = new AbortController()
    const watching = await house.changes.watch(viewer.person, ({ caseId, room }) => {
      if (viewer.onlyCase !== undefined && viewer.onlyCase !== caseId) return
      raw.write(`event: room\ndata: ${JSON.stringify({ caseId, room })}\n\n`)
    })
    raw.on('close', () => gone.abort())
    if (raw.destroyed) gone.abort()
    while (!gone.signal.aborted) {
      await house.clock.sleep(HEARTBEAT, gone.signal)
      if (gone.signal.aborted) break
      // The token may have ended or been revoked while the stream was open.
      if (!(await viewerFrom(request))) break
      raw.write(': \n\n')
    }
    watching.stop()
    raw.end()
  })
}
