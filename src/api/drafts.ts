// Two drafts of an agreement compared, by the API: word by word, clause by clause.
import {
  type AskedToCompare,
  compareDrafts,
  draftsToCompare,
} from '../application/comparing-drafts.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { caseId, inQuery, json, text, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export const draftsApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path: '/cases/:caseId/drafts/compared', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const asked = request.params as { caseId: string }
      const looked = mayReach(viewer, asked.caseId)
        ? await lookUp(house.reader, viewer.person, asked.caseId)
        : undefined
      if (looked?.view.me.state !== 'seated') return problem(reply, request, 404)
      const { agreement } = looked.view.board
      const drafts = draftsToCompare(agreement, request.query as AskedToCompare)
      if (!drafts) return problem(reply, request, 404)
      return reply.send(compareDrafts(...drafts))
    },
  },
]

const pieces = {
  type: 'array',
  items: {
    type: 'object',
    required: ['kind', 'words'],
    properties: { kind: { enum: ['same', 'removed', 'added'] }, words: text },
  },
}
export const describingDrafts = {
  '/cases/{caseId}/drafts/compared': {
    get: {
      operationId: 'compare-drafts',
      summary: 'What changed between two drafts of the agreement, word by word.',
      parameters: [
        caseId,
        inQuery('from', 'A version; the last but one where none is named.'),
        inQuery('to', 'A version; the newest where none is named. The older is read first.'),
      ],
      responses: {
        '200': {
          description: 'Each clause of either draft once, in the order of the newer.',
          content: json({
            type: 'object',
            properties: {
              ...{ from: { type: 'integer' }, to: { type: 'integer' } },
              sameLanguage: { type: 'boolean' },
              clauses: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['change', 'heading', 'text'],
                  properties: {
                    change: { enum: ['same', 'changed', 'moved', 'added', 'removed'] },
                    ...{ from: text, to: text, heading: pieces, text: pieces },
                  },
                },
              },
            },
          }),
        },
        ...usual,
      },
    },
  },
}
