// Mail by the API: what waits for its owner, the whole of a mail, and its files.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../application/house.ts'
import { heldMails, settleHeld } from '../application/mail-held.ts'
import { partOfMail } from '../application/mail-whole.ts'
import type { Viewer } from '../application/people-ports.ts'
import { notPerformed, problem } from './problems.ts'
import type { Route } from './route.ts'

export const mailRoutes = (house: House): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:caseId/held',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const mails = await heldMails(house, viewer, caseId)
      return mails ? { mails } : problem(reply, request, 404)
    },
  },
  ...(['confirm', 'discard'] as const).map(
    (how): Route => ({
      method: 'POST',
      path: `/cases/:caseId/held/${how}`,
      audience: 'case',
      answer: (viewer, request, reply) => settle(house, viewer, how, request, reply),
    }),
  ),
  {
    method: 'GET',
    path: '/cases/:caseId/mails/:mail',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId, mail } = request.params as { caseId: string; mail: string }
      const whole = await partOfMail(house, viewer, caseId, mail, 'whole')
      if (!whole) return problem(reply, request, 404)
      return { mail, text: new TextDecoder().decode(whole.bytes) }
    },
  },
  {
    method: 'GET',
    path: '/cases/:caseId/mails/:mail/files/:part',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId, mail, part } = request.params as Record<'caseId' | 'mail' | 'part', string>
      const file = await partOfMail(house, viewer, caseId, mail, part)
      if (!file) return problem(reply, request, 404)
      return reply.headers(file.headers).send(Buffer.from(file.bytes))
    },
  },
]

async function settle(
  house: House,
  viewer: Viewer,
  how: 'confirm' | 'discard',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { caseId } = request.params as { caseId: string }
  const { mail } = (request.body ?? {}) as { mail?: unknown }
  const settled =
    typeof mail === 'string' ? await settleHeld(house, viewer, caseId, mail, how) : undefined
  if (settled === undefined) return problem(reply, request, 404)
  if (settled === 'done') return { mail, settled: how }
  const { refusal } = settled
  if (refusal === 'MailUnreadable') {
    return problem(reply, request, 409, { type: '/problems/mail-unreadable' })
  }
  return notPerformed(reply, request, { ok: false, kind: 'refused', refusal })
}
