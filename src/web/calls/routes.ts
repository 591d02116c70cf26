// Doors of calls for browsers: a ticket for a room, and the line itself, which is not held for another site.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalIn } from '../../actions/words/words.ts'
import { callTicket } from '../../application/call-entry.ts'
import type { CallLines } from '../../application/call-ports.ts'
import type { DoorRegister } from '../../application/doors.ts'
import { wayInto } from '../../application/factor-policy.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { WebFrame } from '../frame/web-frame.ts'

type CallRoutes = {
  readonly house: House
  readonly doors: DoorRegister
  readonly frame: WebFrame
  /** Looked up anew each time, unlike what the frame knows of a request. */
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | undefined>
  readonly lines: CallLines | undefined
}

export function callRoutes(
  app: FastifyInstance,
  { house, doors, frame, viewerOf, lines }: CallRoutes,
): void {
  doors.add({
    ...{ kind: 'form', name: 'POST /cases/:caseId/call-ticket' },
    ...{ audience: 'case', factor: 'session' },
  })
  app.post('/cases/:caseId/call-ticket', async (request, reply) => {
    const viewer = await frame.viewer(request)
    if (!viewer) return said(reply, 401, {})
    const { caseId } = request.params as { caseId: string }
    if (wayInto(house, viewer, caseId) !== 'open') return said(reply, 403, {})
    const key = `${viewer.person} ${caseId}`
    const wait = await house.fastLimits.take(limits.callTicket, key, house.clock.now())
    if (wait > 0) {
      return said(reply.header('retry-after', String(Math.ceil(wait / 1000))), 429, {})
    }
    const { room } = (request.body ?? {}) as { room?: unknown }
    const asked = await callTicket(house, viewer, caseId, room)
    if (asked.ok) return said(reply, 201, { ticket: asked.ticket, expiresAt: asked.expiresAt })
    const { refusal } = asked
    if (refusal === 'CaseUnknown' || refusal === 'RoomUnknown') return said(reply, 404, {})
    const detail = refusalIn(frame.languageOf(request, viewer.language), refusal)
    return said(reply, 409, { refusal, detail })
  })

  doors.add({ kind: 'socket', name: 'GET /calls', audience: 'signed in', factor: 'session' })
  app.get('/calls', async (request, reply) => {
    if (!fromHere(request)) return said(reply, 403, {})
    const viewer = await viewerOf(request)
    if (!viewer) return said(reply, 401, {})
    if (!lines?.take(request.raw, { viewer: () => viewerOf(request) })) {
      return said(reply.header('upgrade', 'websocket'), 426, {})
    }
    return reply.hijack()
  })
}

/** A browser says with each line from which page it was opened, and sends the cookie whichever that is. */
function fromHere({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

const said = (reply: FastifyReply, status: number, body: object): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
