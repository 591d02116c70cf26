// Waivers of confidentiality by the API: as they stand, for who reads the joint room, and the paper of one that is complete.
import { waiverNotComplete } from '../actions/words/waiver-words.ts'
import { languageAsked } from '../actions/words/words.ts'
import { asAttachment, INERT } from '../application/file-names.ts'
import type { House } from '../application/house.ts'
import { waiverAsked } from '../application/waiver-paper.ts'
import type { View } from '../domain/mediation.ts'
import { missingOf } from '../domain/waiver.ts'
import { caseId, inPath, problemAnswer, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

/** Each with who has agreed and who is missing. */
export const waiversState = ({ board, rooms }: View) =>
  [...(rooms.get('joint')?.waivers.values() ?? [])].map(({ agreed, closed, ...waiver }) => ({
    ...waiver,
    agreed: [...agreed].map(([participant, { paper, ...yes }]) => ({
      ...{ participant, ...yes },
      paper: paper ?? null,
    })),
    closed: closed ?? null,
    missing: missingOf(board, { ...waiver, agreed }).map(({ participant, name, role, seat }) => ({
      ...{ participant, name, role, seat },
    })),
  }))

export const waiverApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path: '/cases/:caseId/waivers/:waiver', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const { caseId, waiver } = request.params as { caseId: string; waiver: string }
      const asked = await waiverAsked(house, viewer, caseId, waiver, viewer.language)
      if (!asked) return problem(reply, request, 404)
      if (asked.is !== 'complete') {
        const words = waiverNotComplete[languageAsked(request.headers['accept-language'])]
        const detail = asked.is === 'missing' ? words.missing(asked.names) : words.over
        const refusal = asked.is === 'missing' ? 'WaiverNotComplete' : 'WaiverOver'
        const type =
          asked.is === 'missing' ? '/problems/waiver-not-complete' : '/problems/waiver-over'
        return problem(reply, request, 409, { type, detail, refusal })
      }
      reply.header('content-disposition', asAttachment('waiver.pdf'))
      reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
      return reply.type('application/pdf').send(Buffer.from(asked.pdf))
    },
  },
]

export const describingWaivers = {
  '/cases/{caseId}/waivers/{waiver}': {
    get: {
      operationId: 'read-waiver',
      summary:
        'The paper of a waiver to which all who took part have agreed. While one of them is missing it is refused with 409, and `detail` says who; `waivers` of the case list them.',
      parameters: [caseId, inPath('waiver', 'A waiver of this case.')],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        '409': problemAnswer('Somebody is missing, or it is over; `refusal` says which.'),
        ...usual,
      },
    },
  },
}
