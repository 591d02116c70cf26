// What a document carries unseen, by the API: for those whose document it is.
import { hiddenWordsOf } from '../application/hidden-words.ts'
import type { House } from '../application/house.ts'
import { caseId, inPath, json, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export const hiddenWordsApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path: '/cases/:caseId/documents/:document/hidden', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const asked = request.params as { caseId: string; document: string }
      const hidden = await hiddenWordsOf(house, viewer, asked.caseId, asked.document)
      if (!hidden) return problem(reply, request, 404)
      if ('wait' in hidden) {
        const seconds = String(Math.ceil(hidden.wait / 1000))
        return problem(reply.header('retry-after', seconds), request, 429)
      }
      const { document, found } = hidden
      const { warnings } = document
      return { warnings, read: found !== undefined, ...(found ?? { words: [], more: false }) }
    },
  },
]

export const describingHiddenWords = {
  '/cases/{caseId}/documents/{document}/hidden': {
    get: {
      operationId: 'read-hidden-words',
      summary:
        'The words that a document of your own side carries unseen: a copy for others is made without them.',
      parameters: [caseId, inPath('document', 'A document of your own that carries something.')],
      responses: {
        '200': { description: 'By kind, with who wrote them.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
}
