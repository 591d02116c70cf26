// What the description of the API says of one's own account.
import type { z } from 'zod'
import { revokeInput } from '../actions/letters.ts'
import { json, problemAnswer, ref, usual } from './describing.ts'

export const describingAccount = (schemaOf: (schema: z.ZodType) => object) => ({
  '/sign-ins': {
    get: {
      operationId: 'list-sign-ins',
      summary: 'What was tried and done with your own sign-in in the last 90 days, newest first.',
      responses: {
        '200': { description: 'At most 200.', content: json(ref('SignIns')) },
        ...usual,
      },
    },
  },
  '/account': {
    get: {
      operationId: 'read-account',
      summary: 'Which factors you have set, and how you can show a fresh one.',
      description:
        'Factors are set and shown on the pages alone: a token shows nothing of a person, so it can change none of them.',
      responses: {
        '200': { description: 'Your factors.', content: json(ref('Account')) },
        ...usual,
      },
    },
  },
  '/account/tokens': {
    get: {
      operationId: 'list-tokens',
      summary:
        'Your access tokens that still count, the newest first; `own` is the one you ask with.',
      description:
        'A new token is made on the pages alone. One made by another would outlive it when that one is taken back, and would carry on a factor that nobody showed for it.',
      responses: { '200': { description: 'Tokens.', content: json({ type: 'object' }) }, ...usual },
    },
  },
  '/account/tokens/revoke': {
    post: {
      operationId: 'revoke-token',
      summary: 'Take one of your access tokens back, also the one you ask with.',
      requestBody: { required: true, content: json(schemaOf(revokeInput)) },
      responses: {
        '200': { description: 'Taken back.', content: json({ type: 'object' }) },
        '422': problemAnswer('Something in the request needs another look.'),
        ...usual,
      },
    },
  },
})
