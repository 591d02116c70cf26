// The private safety screen by the API: what was answered is taken, and nothing of it comes back.
import { issuesFrom } from '../actions/issues.ts'
import { safetyScreenInput } from '../actions/safety.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { answerSafetyScreen } from '../application/safety.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { notPerformed, problem } from './problems.ts'
import type { Route } from './route.ts'

export const safetyRoutes = (house: House): readonly Route[] => [
  {
    method: 'POST',
    path: '/cases/:caseId/safety-screen',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const { person } = viewer
      const wait = await house.fastLimits.take(limits.act, `${person} ${caseId}`, house.clock.now())
      if (wait > 0) {
        return problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)
      }
      const key = request.headers['idempotency-key']
      if (key !== undefined && !(typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key))) {
        return problem(reply, request, 400, { type: '/problems/idempotency-key' })
      }
      if (!mayReach(viewer, caseId)) return problem(reply, request, 404)
      const read = safetyScreenInput.safeParse(request.body ?? {}, { reportInput: true })
      if (!read.success) {
        const issues = read.error.issues.flatMap(issuesFrom)
        return notPerformed(reply, request, { ok: false, kind: 'invalid', issues })
      }
      const taken = await answerSafetyScreen(house, person, caseId, read.data, key)
      if (!taken) return problem(reply, request, 404)
      reply.code(202)
      return { taken: true }
    },
  },
]
