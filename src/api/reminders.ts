// Reminders by the API: who owes the next move, since when, and what was sent.
import type { House } from '../application/house.ts'
import { remindersSeen } from '../application/reminders-seen.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { caseId, json, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export const reminderApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path: '/cases/:caseId/reminders', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const asked = request.params as { caseId: string }
      const seen = mayReach(viewer, asked.caseId)
        ? await remindersSeen(house, viewer.person, asked.caseId)
        : undefined
      return seen ? { people: seen } : problem(reply, request, 404)
    },
  },
]

export const describingReminders = {
  '/cases/{caseId}/reminders': {
    get: {
      operationId: 'read-reminders',
      summary:
        'Who owes the next move and since when, reminders that went out, and the time somebody asked for.',
      description:
        'A mediator reads it of everybody, anybody else of themselves. The next instant is for who did not choose fewer: what somebody chose is theirs.',
      parameters: [caseId],
      responses: { '200': { description: 'People.', content: json({ type: 'object' }) }, ...usual },
    },
  },
}
