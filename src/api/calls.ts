// Calls by the API: a ticket for a room, and the line itself, for programs that show a token.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callTicket } from '../application/call-entry.ts'
import type { CallLines } from '../application/call-ports.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import type { Viewer } from '../application/people-ports.ts'
import { caseId, json, usual } from './describing.ts'
import { notPerformed, problem } from './problems.ts'
import type { Route } from './route.ts'

export const callApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'POST', path: '/cases/:caseId/call-ticket', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const asked = request.params as { caseId: string }
      const key = `${viewer.person} ${asked.caseId}`
      const wait = await house.fastLimits.take(limits.callTicket, key, house.clock.now())
      if (wait > 0) {
        return problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)
      }
      const { room } = (request.body ?? {}) as { room?: unknown }
      const given = await callTicket(house, viewer, asked.caseId, room)
      if (!given.ok) return notPerformed(reply, request, { ...given, kind: 'refused' })
      reply.code(201)
      return { ticket: given.ticket, expiresAt: given.expiresAt }
    },
  },
]

export function callLine(
  app: FastifyInstance,
  lines: CallLines | undefined,
  viewerFrom: (request: FastifyRequest) => Promise<Viewer | undefined>,
  unauthorised: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  app.get('/calls', async (request, reply) => {
    const viewer = await viewerFrom(request)
    if (!viewer) return unauthorised(request, reply)
    if (lines?.take(request.raw, { viewer: () => viewerFrom(request) })) return reply.hijack()
    return problem(reply.header('upgrade', 'websocket'), request, 426)
  })
}

export const describingCalls = {
  '/cases/{caseId}/call-ticket': {
    post: {
      operationId: 'ask-call-ticket',
      summary:
        'A ticket for the call of one of your rooms. It counts for a minute, for you and this token alone; with it you say hello on the line at /calls (docs/calls.md).',
      parameters: [caseId],
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          properties: { room: { type: 'string', examples: ['joint', 'caucus:side-a'] } },
          required: ['room'],
        }),
      },
      responses: {
        '201': {
          description: 'The ticket, and when it runs out, in UTC milliseconds.',
          content: json({
            type: 'object',
            properties: { ticket: { type: 'string' }, expiresAt: { type: 'integer' } },
            required: ['ticket', 'expiresAt'],
          }),
        },
        ...usual,
      },
    },
  },
  '/calls': {
    get: {
      operationId: 'open-call-line',
      summary: 'The line of a call: a WebSocket, whose letters docs/calls.md tells.',
      responses: {
        '101': { description: 'The line is open.' },
        '426': { description: 'No WebSocket was asked for.' },
        ...usual,
      },
    },
  },
}
