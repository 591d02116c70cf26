// How a key for one's mails is described to programs.
import { json, problemAnswer, text, usual } from './describing.ts'

const key = {
  type: ['object', 'null'],
  properties: {
    fingerprint: text,
    owners: { type: 'array', items: text },
    expiresAt: { type: ['integer', 'null'] },
  },
}
const content = json({
  type: 'object',
  properties: { installed: { type: 'boolean' }, key, waiting: key },
})
const asItIs = { '200': { description: 'As it is now.', content } }
const wrong = { '422': problemAnswer('Not taken, and not kept; `refusal` says why.') }
const field = (name: string) =>
  json({ type: 'object', properties: { [name]: text }, required: [name] })
const post = (operationId: string, summary: string, asked: object, responses: object) => ({
  post: {
    ...{ operationId, summary, requestBody: { required: true, content: asked } },
    responses: { ...responses, ...usual },
  },
})

export const mailKeyPaths = {
  '/mail-key': {
    get: {
      operationId: 'read-mail-key',
      summary: 'Your key for mails (OpenPGP), and one that waits for its code.',
      responses: { ...asItIs, ...usual },
    },
    ...post(
      'give-mail-key',
      'Give a public key, armored. A mail encrypted with it brings a code.',
      field('key'),
      { '202': { description: 'The mail goes out.', content }, ...wrong },
    ),
  },
  '/mail-key/code': post(
    'show-mail-key',
    'Give the code back: notices are encrypted with this key from now on and say what is new.',
    field('code'),
    { ...asItIs, ...wrong },
  ),
  '/mail-key/remove': post(
    'remove-mail-key',
    'Notices say again that there is something, and no more.',
    json({ type: 'object' }),
    asItIs,
  ),
}
