// What is owed by the signed agreement and what is done of it, by the API: the ledger as it stands now.
import { Readable } from 'node:stream'
import { amendmentDigest, amendmentFile } from '../application/amendment-papers.ts'
import { declarationSheet, defaultPacket } from '../application/default-papers.ts'
import { asAttachment, INERT } from '../application/file-names.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { ledgerIn, stateOf, weightOf } from '../domain/ledger.ts'
import { caseId, inPath, json, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

type NoticeParams = { readonly caseId: string; readonly notice: string }

export function performanceApi(house: House): readonly Route[] {
  return [
    {
      ...{ method: 'GET', path: '/cases/:caseId/performance', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const looked = mayReach(viewer, caseId)
          ? await lookUp(house.reader, viewer.person, caseId)
          : undefined
        if (looked?.view.me.state !== 'seated') return problem(reply, request, 404)
        const { board } = looked.view
        const at = house.clock.now()
        const lines = ledgerIn(board, at)
        const { reports, notices, satisfied, amendments } = board.performance
        return {
          due: lines.map((line) => ({
            ...line,
            dueOn: line.dueOn ?? null,
            cents: line.cents ?? null,
          })),
          reports: [...reports.values()].map((report) => ({
            ...report,
            answer: report.answer ?? null,
            stands: weightOf(report, at),
          })),
          notices: [...notices.values()].map((notice) => ({
            ...notice,
            stands: stateOf(notice, lines, at),
          })),
          satisfied: [...satisfied.values()],
          amendments: [...amendments.values()].map((one) => ({
            ...one,
            signatures: [...one.signatures.values()],
            made: one.made ?? null,
            declined: one.declined ?? null,
            sealed: one.sealed ?? null,
            digest: amendmentDigest(looked.view, one, house.hash),
          })),
        }
      },
    },
    {
      ...{ method: 'GET', path: '/cases/:caseId/performance/notices/:notice', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const of = { viewer, ...(request.params as NoticeParams) }
        const pdf = await declarationSheet(house, of, viewer.language)
        if (!pdf) return problem(reply, request, 404)
        reply.header('content-disposition', asAttachment('declaration-on-default.pdf'))
        reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
        return reply.type('application/pdf').send(Buffer.from(pdf))
      },
    },
    {
      ...{ method: 'GET', path: '/cases/:caseId/performance/notices/:notice/packet' },
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const of = { viewer, ...(request.params as NoticeParams) }
        const files = await defaultPacket(house, of, viewer.language)
        if (!files) return problem(reply, request, 404)
        reply.header('content-disposition', asAttachment('packet-on-default.zip'))
        reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
        return reply.type('application/zip').send(Readable.from(house.packer(files)))
      },
    },
    {
      ...{ method: 'GET', path: '/cases/:caseId/performance/amendments/:amendment' },
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId, amendment } = request.params as { caseId: string; amendment: string }
        const looked = mayReach(viewer, caseId)
          ? await lookUp(house.reader, viewer.person, caseId)
          : undefined
        const of = looked && { person: viewer.person, caseId, view: looked.view }
        const pdf = of && (await amendmentFile(house, of, amendment))
        if (!pdf) return problem(reply, request, 404)
        if (pdf === 'being sealed') {
          const type = '/problems/being-sealed'
          return problem(reply.header('retry-after', '60'), request, 503, { type })
        }
        reply.header('content-disposition', asAttachment('amendment.pdf'))
        reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
        return reply.type('application/pdf').send(Buffer.from(pdf))
      },
    },
  ]
}

export const describingPerformance = {
  '/cases/{caseId}/performance': {
    get: {
      operationId: 'read-performance',
      summary: 'What is due by the signed agreement, and what was told and confirmed of it.',
      description:
        'A line for each duty; of a payment one for each instalment, in cents: what is owed, what has come, and what is told and not confirmed. What comes goes to what was due first. Empty before everybody has signed.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The ledger.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/performance/amendments/{amendment}': {
    get: {
      operationId: 'read-amendment',
      summary: 'A change of the signed agreement as a paper.',
      description:
        'Marked as a draft while it is open; once everybody has signed it, as it was sealed. While it is being sealed 503 with when to ask again. One that was declined or withdrawn has none.',
      parameters: [caseId, inPath('amendment', 'An amendment of this case.')],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/performance/notices/{notice}': {
    get: {
      operationId: 'read-declaration-on-default',
      summary:
        'A declaration on default with its ledger, to be read, put right and signed by who declares it.',
      description:
        'For who speaks for the side that gave notice, once its days to cure are over, something of it is still missing, and all that is said to have come is answered; to everybody else as if it were not there. Of the signed agreement and the ledger alone.',
      parameters: [caseId, inPath('notice', 'A notice of default of this case.')],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/performance/notices/{notice}/packet': {
    get: {
      operationId: 'read-packet-on-default',
      summary:
        'The declaration on default with the exhibit that it names: the sealed agreement, and each sealed amendment that it quotes.',
      description: 'For whom the declaration is. Not there before all of it is sealed.',
      parameters: [caseId, inPath('notice', 'A notice of default of this case.')],
      responses: {
        '200': { description: 'A ZIP.', content: { 'application/zip': {} } },
        ...usual,
      },
    },
  },
}
