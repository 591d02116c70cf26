// A case manager begins a recovery for somebody in their case. For anybody else there is no such case.
import { someoneInput } from '../actions/letters.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { beginRecoveryFor, recoveriesBegun } from '../application/recovering.ts'
import { notPerformed, problem } from './problems.ts'
import { inputOf } from './reading-input.ts'
import type { Route } from './route.ts'

export const recoveryApi = (house: House): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:caseId/recoveries',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const begun = await recoveriesBegun(house, viewer, caseId)
      return begun === undefined ? problem(reply, request, 404) : { begun }
    },
  },
  {
    method: 'POST',
    path: '/cases/:caseId/begin-recovery',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const key = `${viewer.person} ${caseId}`
      const wait = await house.fastLimits.take(limits.act, key, house.clock.now())
      if (wait > 0) {
        return problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)
      }
      const input = inputOf(someoneInput, request, reply)
      if (!input) return reply
      const done = await beginRecoveryFor(house, viewer, { caseId, ...input })
      if (done === undefined) return problem(reply, request, 404)
      if (done === 'NobodyChosen') {
        const issues = [{ path: ['participant'], code: 'not a choice' }] as const
        return notPerformed(reply, request, { ok: false, kind: 'invalid', issues })
      }
      return reply.code(202).send({ begun: true })
    },
  },
]
