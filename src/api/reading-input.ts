// An input read by its schema: as it is, or answered with what is wrong in it.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { issuesFrom } from '../actions/issues.ts'
import { notPerformed } from './problems.ts'

/** Nothing where the answer is given already. */
export function inputOf<T>(
  schema: z.ZodType<T>,
  request: FastifyRequest,
  reply: FastifyReply,
): T | undefined {
  const read = schema.safeParse(request.body ?? {}, { reportInput: true })
  if (read.success) return read.data
  const issues = read.error.issues.flatMap(issuesFrom)
  notPerformed(reply, request, { ok: false, kind: 'invalid', issues })
  return undefined
}
