// What went to the court and what the court did with it, by the API; and the packet as one file.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { filledStatement, statementSheet } from '../application/court-statement.ts'
import { asAttachment, INERT } from '../application/file-names.ts'
import { filingPacket, filledFilingForm } from '../application/filing-packet.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { feesOf, stateOfDocument } from '../domain/filing.ts'
import { suggestedPacket } from '../domain/filing-papers.ts'
import { stateOfSending } from '../domain/filing-sending.ts'
import type { View } from '../domain/mediation.ts'
import { statementDueOn } from '../domain/statement-steps.ts'
import { caseId, inPath, json, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export const filingApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path: '/cases/:caseId/filings', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const looked = mayReach(viewer, caseId)
        ? await lookUp(house.reader, viewer.person, caseId)
        : undefined
      if (looked?.view.me.state !== 'seated') return problem(reply, request, 404)
      const { known } = house.courts
      return { ...filingsOf(looked.view, house.clock.now()), courts: known }
    },
  },
  {
    ...{ method: 'GET', path: '/cases/:caseId/filings/:filing/packet', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const { caseId, filing } = request.params as { caseId: string; filing: string }
      const files = await filingPacket(house, viewer, caseId, filing, viewer.language)
      if (!files) return problem(reply, request, 404)
      reply.header('content-disposition', asAttachment('court-packet.zip'))
      reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
      return reply.type('application/zip').send(Readable.from(house.packer(files)))
    },
  },
  {
    ...{ method: 'GET', path: '/cases/:caseId/statements/:statement', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const { caseId, statement } = request.params as { caseId: string; statement: string }
      const pdf = await statementSheet(house, viewer, caseId, statement, viewer.language)
      if (!pdf) return problem(reply, request, 404)
      return asPdf(reply, pdf, 'ADR-100-values.pdf')
    },
  },
  {
    ...{ method: 'GET', path: '/cases/:caseId/filings/:filing/forms/:form', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const { caseId, filing, form } = request.params as Record<
        'caseId' | 'filing' | 'form',
        string
      >
      const pdf = await filledFilingForm(house, viewer, caseId, filing, form)
      return pdf ? asPdf(reply, pdf, `${form}.pdf`) : problem(reply, request, 404)
    },
  },
  {
    ...{ method: 'GET', path: '/cases/:caseId/statements/:statement/form', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const { caseId, statement } = request.params as { caseId: string; statement: string }
      const pdf = await filledStatement(house, viewer, caseId, statement)
      return pdf ? asPdf(reply, pdf, 'ADR-100.pdf') : problem(reply, request, 404)
    },
  },
]

const asPdf = (reply: FastifyReply, pdf: Uint8Array, name: string) =>
  reply
    .header('content-disposition', asAttachment(name))
    .header('content-security-policy', INERT)
    .header('cache-control', 'private, no-store')
    .type('application/pdf')
    .send(Buffer.from(pdf))

/** Copies are those of the rooms that whoever asks reads. */
const filingsOf = ({ board, rooms }: View, at: number) => ({
  filings: [...board.filings.prepared.values()].map((filing) => ({
    ...filing,
    handedIn: filing.handedIn ?? null,
    sendings: [...filing.sendings.values()].map(({ received, notSent, ...sending }) => ({
      ...sending,
      is: stateOfSending({ received, notSent }),
      received: received ?? null,
      notSent: notSent ?? null,
    })),
    documents: filing.documents.map(({ rounds, ...document }) => ({
      ...document,
      is: stateOfDocument(filing, { rounds }),
      rounds: rounds.map(({ review, decision, ...round }) => ({
        ...round,
        review: review ?? null,
        decision: decision ?? null,
      })),
    })),
    fees: { ...feesOf(filing), told: [...filing.fees].map(([fee, one]) => ({ fee, ...one })) },
    copies: [...rooms.values()].flatMap(({ filings }) =>
      filings.copies.filter((one) => one.filing === filing.filing),
    ),
  })),
  suggested: suggestedPacket(board, at),
  statements: {
    dueOn: statementDueOn(board) ?? null,
    made: [
      ...board.statements.filed,
      ...(board.statements.ready ? [board.statements.ready] : []),
    ].map(({ filedOn, ...made }) => ({ ...made, filedOn: filedOn ?? null })),
  },
})

const filing = inPath('filing', 'A packet of this case.')
export const describingFilings = {
  '/cases/{caseId}/filings': {
    get: {
      operationId: 'read-filings',
      summary: 'What was made ready for the court, and what the court did with each document.',
      description:
        'Each document is one of `prepared`, `withdrawn`, `handed in`, `accepted`, `rejected`, `signed`, `not signed`. Accepted is filed, and filed is no order: only `signed` is. Fees in cents. `suggested` is what would go in next, in its order. Each of `sendings` is `being sent`, `received` or `not sent`; `courts` are those to which something can be sent. `statements` are those of agreement or nonagreement (form ADR-100), with the day by which one is due.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The filings.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/filings/{filing}/packet': {
    get: {
      operationId: 'read-filing-packet',
      summary:
        'The packet to print and file: cover sheet, checklist, the sealed agreement, values for the court’s forms.',
      parameters: [caseId, filing],
      responses: {
        '200': { description: 'A ZIP.', content: { 'application/zip': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/statements/{statement}': {
    get: {
      operationId: 'read-statement-values',
      summary: 'The values for form ADR-100, field by field in its order.',
      parameters: [caseId, inPath('statement', 'A statement of this case.')],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/filings/{filing}/forms/{form}': {
    get: {
      operationId: 'read-filled-form',
      summary: 'The court’s own form of a packet, filled in, where the program has brought it.',
      description:
        'Not there where the program has no such form that is ready: then the packet has a page with every value. What did not fit stands on that page.',
      parameters: [caseId, filing, inPath('form', '`CM-200`, `CIV-110` or `UD-115`.')],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/statements/{statement}/form': {
    get: {
      operationId: 'read-filled-statement',
      summary: 'Form ADR-100 itself, filled in, where the program has brought it.',
      parameters: [caseId, inPath('statement', 'A statement of this case.')],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
}
