// Around calls with one side by the API: worksheets, notes and agreed next steps, as whoever asks reads their rooms.
import type { House } from '../application/house.ts'
import { lookUpFor } from '../application/look-up.ts'
import { caseId, json, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export function preparationApi(house: House): readonly Route[] {
  return [
    {
      ...{ method: 'GET', path: '/cases/:caseId/preparation', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const looked = await lookUpFor(house, viewer, caseId)
        if (looked?.view.me.state !== 'seated') return problem(reply, request, 404)
        const rooms = [...looked.view.rooms]
        return {
          worksheets: rooms.flatMap(([room, { preparation }]) =>
            [...preparation.worksheets.values()].map((one) => ({ room, ...one })),
          ),
          notNeeded: rooms.flatMap(([room, { preparation }]) =>
            [...preparation.notNeededFor].map((participant) => ({ room, participant })),
          ),
          notes: rooms.flatMap(([, { callNotes }]) =>
            [...callNotes].map(([notes, versions]) => ({ notes, versions })),
          ),
          nextSteps: rooms.flatMap(([, { agreedSteps }]) =>
            [...agreedSteps.values()].map((one) => ({ ...one, agreedAt: one.agreedAt ?? null })),
          ),
        }
      },
    },
  ]
}

export const describingPreparation = {
  '/cases/{caseId}/preparation': {
    get: {
      operationId: 'read-preparation',
      summary: 'Worksheets, notes after calls, and agreed next steps, as you see them.',
      description:
        'A worksheet is read where its writer chose: by their own side alone, or by the mediator too. Notes are for those who mediate.',
      parameters: [caseId],
      responses: {
        '200': { description: 'What there is.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
}
