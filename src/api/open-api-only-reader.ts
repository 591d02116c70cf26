// How it is described to programs what somebody says of who reads their mailbox and phone.
import type { z } from 'zod'
import { onlyReaderInput } from '../actions/only-reader.ts'
import { json, problemAnswer, usual } from './describing.ts'

const content = json({
  type: 'object',
  properties: { mail: { type: 'boolean' }, phone: { type: 'boolean' } },
})
const asItIs = { '200': { description: 'As it is now.', content } }

export const onlyReaderPaths = (schemaOf: (schema: z.ZodType) => object) => ({
  '/only-reader': {
    get: {
      operationId: 'read-only-reader',
      summary: 'Whether you have said that only you read your mailbox, or your phone.',
      responses: { ...asItIs, ...usual },
    },
    post: {
      operationId: 'say-only-reader',
      summary: 'Say that only you read your mailbox or your phone, or take it back.',
      description:
        'Of the address you sign in with, and of the number that a code has shown to be yours. We then write to you there, whoever else is said to have it. To say it asks for a fresh factor, which a token cannot show; to take it back asks for none.',
      requestBody: { required: true, content: json(schemaOf(onlyReaderInput)) },
      responses: {
        ...asItIs,
        '422': problemAnswer('There is no mailbox or phone to say it of; `refusal` says which.'),
        ...usual,
      },
    },
  },
})
