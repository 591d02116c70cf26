// The way to a larger call by the API: an address of one's own, told to nobody else.
import { z } from 'zod'
import { meetingRoom } from '../actions/schemas.ts'
import type { House } from '../application/house.ts'
import { enterLarger } from '../application/larger-calls.ts'
import { limits } from '../application/limits.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { caseId, json, problemAnswer, usual } from './describing.ts'
import { notPerformed } from './problems.ts'
import { inputOf } from './reading-input.ts'
import type { Route } from './route.ts'

const input = z.strictObject({ room: meetingRoom })

export const largerCallApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'POST', path: '/cases/:caseId/larger-call', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const said = inputOf(input, request, reply)
      if (!said) return reply
      const asked = request.params as { caseId: string }
      const { person } = viewer
      const now = house.clock.now()
      const wait = await house.fastLimits.take(limits.act, `${person} ${asked.caseId}`, now)
      if (wait > 0) await house.clock.sleep(Math.min(wait, 5000))
      const entered = mayReach(viewer, asked.caseId)
        ? await enterLarger(house, person, asked.caseId, said.room)
        : ({ ok: false, refusal: 'CaseUnknown' } as const)
      if (!entered.ok) return notPerformed(reply, request, { ...entered, kind: 'refused' })
      reply.code(201)
      return { address: entered.address }
    },
  },
]

export const describingLargerCalls = {
  '/cases/{caseId}/larger-call': {
    post: {
      operationId: 'enter-larger-call',
      summary:
        'An address at the service for larger calls that lets you, and nobody else, into the call of a room; for five minutes.',
      parameters: [caseId],
      requestBody: { required: true, content: json(z.toJSONSchema(input)) },
      responses: {
        '201': { description: 'The address.', content: json({ type: 'object' }) },
        '409': problemAnswer('Refused, and why.'),
        '422': problemAnswer('Something in the request needs another look.'),
        ...usual,
      },
    },
  },
}
