// What the description of the API says of letters, and of the way in without an account.
import type { z } from 'zod'
import {
  acceptInput,
  declineInput,
  letterInput,
  nothingInput,
  printInput,
  questionInput,
  someoneInput,
} from '../actions/letters.ts'
import { caseId, inPath, json, problemAnswer, usual } from './describing.ts'

const link = inPath('link', 'What an invitation is opened with: by mail, by text, or for a letter.')
const program = inPath('program', 'A program that you manage.')
const batch = inPath('batch', 'Letters that were printed together.')
const invalid = { '422': problemAnswer('Something in the request needs another look.') }
const { '404': absent, '429': tooMany, '503': away } = usual
/** Without a token nobody is asked for one. */
const open = { '404': absent, '429': tooMany, '503': away }
const object = json({ type: 'object' })

export const describingLetters = (schemaOf: (schema: z.ZodType) => object) => {
  const body = (schema: z.ZodType) => ({ required: true, content: json(schemaOf(schema)) })
  const answering = (id: string, summary: string, schema: z.ZodType, done: string) => ({
    post: {
      operationId: `${id}-by-link`,
      summary,
      security: [],
      parameters: [link],
      requestBody: body(schema),
      responses: { '200': { description: done, content: object }, ...invalid, ...open },
    },
  })
  const forOneCase =
    'The token is for this case alone and ends with the sitting: send it as `Authorization: Bearer prs_…`.'
  return {
    '/letter': {
      post: {
        operationId: 'open-letter',
        summary: 'A letter’s code and one fact that only its reader knows, for the invitation.',
        description: `A wrong code, a wrong fact, a letter that ended and one that was answered are one answer. Who has accepted comes back to their case. ${forOneCase}`,
        security: [],
        requestBody: body(letterInput),
        responses: {
          '200': { description: 'The link of the invitation, or a token.', content: object },
          '422': problemAnswer('Not opened, or something in the request needs another look.'),
          '429': tooMany,
          '503': away,
        },
      },
    },
    '/invitation/{link}': {
      get: {
        operationId: 'read-invitation',
        summary: 'What an invitation says, and what was asked and answered about it.',
        security: [],
        parameters: [link],
        responses: { '200': { description: 'The invitation.', content: object }, ...open },
      },
    },
    '/invitation/{link}/question': {
      post: {
        operationId: 'ask-by-link',
        summary: 'Ask the program about the invitation.',
        security: [],
        parameters: [link],
        requestBody: body(questionInput),
        responses: { '201': { description: 'Asked.', content: object }, ...invalid, ...open },
      },
    },
    '/invitation/{link}/accept': answering(
      'accept',
      'Accept the invitation; who sits beside a side confirms one of the texts on confidentiality.',
      acceptInput,
      `Accepted. ${forOneCase}`,
    ),
    '/invitation/{link}/decline': answering(
      'decline',
      'Decline the invitation, with a reason or without.',
      declineInput,
      'Declined.',
    ),
    '/invitation/{link}/not-me': answering(
      'not-me',
      'Say that the invitation reached somebody else.',
      nothingInput,
      'Taken; the link ends.',
    ),
    '/invitation/{link}/quiet': answering(
      'quiet',
      'Ask that nobody write again about the invitation. It stays open.',
      nothingInput,
      'Taken.',
    ),
    '/programs/{program}/letters': {
      get: {
        operationId: 'list-letters',
        summary: 'Letters that wait to be printed, and batches that were not posted yet.',
        parameters: [program],
        responses: { '200': { description: 'Letters.', content: object }, ...usual },
      },
      post: {
        operationId: 'print-letters',
        summary: 'Take the letters that are ready, or some of them, into one batch.',
        parameters: [program],
        requestBody: body(printInput),
        responses: {
          '200': { description: 'No letter was ready.', content: object },
          '201': { description: 'The batch.', content: object },
          ...invalid,
          ...usual,
        },
      },
    },
    '/programs/{program}/letters/{batch}': {
      get: {
        operationId: 'read-batch',
        summary: 'A batch as PDF, a page a letter; the same each time until it is posted.',
        parameters: [program, batch],
        responses: {
          '200': { description: 'The letters.', content: { 'application/pdf': {} } },
          ...usual,
        },
      },
    },
    '/programs/{program}/letters/{batch}/posted': {
      post: {
        operationId: 'post-batch',
        summary: 'Say that the letters of a batch are in the post.',
        parameters: [program, batch],
        requestBody: body(nothingInput),
        responses: { '200': { description: 'On record.', content: object }, ...invalid, ...usual },
      },
    },
    '/cases/{caseId}/reach': {
      get: {
        operationId: 'read-reach',
        summary:
          'How people of the case may be reached: telephone, how it is safe, a mailbox that somebody with another seat was said to read, who of them says that only they do, no voice mail, no letters. A case manager.',
        parameters: [caseId],
        responses: { '200': { description: 'People.', content: object }, ...usual },
      },
    },
    '/cases/{caseId}/begin-recovery': {
      post: {
        operationId: 'begin-recovery',
        summary: 'Begin for somebody in the case who lost every way in. A case manager.',
        description:
          'They are told by every channel and can stop it for 24 hours; then their passkeys and code apps are removed. The answer is the same where they have none.',
        parameters: [caseId],
        requestBody: body(someoneInput),
        responses: { '202': { description: 'Begun.', content: object }, ...invalid, ...usual },
      },
    },
    '/cases/{caseId}/recoveries': {
      get: {
        operationId: 'list-recoveries',
        summary:
          'For whom a recovery was begun in this case, by whom of its managers and when, the newest first. A case manager.',
        description:
          'At most 20, for 90 days. The same whether the person had anything to lose: what became of it is theirs to know.',
        parameters: [caseId],
        responses: { '200': { description: 'Recoveries.', content: object }, ...usual },
      },
    },
    '/cases/{caseId}/letters': {
      post: {
        operationId: 'print-letter',
        summary: 'Print a letter for one person who is invited. A case manager.',
        parameters: [caseId],
        requestBody: body(someoneInput),
        responses: {
          '201': { description: 'The batch that it is in.', content: object },
          '409': problemAnswer('No address, no second fact, or nothing to answer.'),
          ...invalid,
          ...usual,
        },
      },
    },
  }
}
