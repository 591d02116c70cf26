// How one's own notices and telephone are described to programs.
import type { z } from 'zod'
import { noticesInput } from '../actions/notices.ts'

/** What the rest of the description is made with, too. */
type Made = {
  readonly json: (schema: object) => object
  readonly schemaOf: (schema: z.ZodType) => object
  readonly problemAnswer: (description: string) => object
  readonly usual: object
  readonly caseId: object
}

export function noticePaths({ json, schemaOf, problemAnswer, usual, caseId }: Made) {
  const chosen = { '200': { description: 'As it is now.', content: json({ type: 'object' }) } }
  const wrong = { '422': problemAnswer('Something in the request needs another look.') }
  const field = (name: string, type: 'string' | 'boolean') =>
    json({ type: 'object', properties: { [name]: { type } }, required: [name] })
  const post = (operationId: string, summary: string, content: object, responses: object) => ({
    post: {
      operationId,
      summary,
      requestBody: { required: true, content },
      responses: { ...responses, ...usual },
    },
  })
  return {
    '/notices': {
      get: {
        operationId: 'read-notices',
        summary: 'When and by which channels you want to be told, and your telephone.',
        responses: { ...chosen, ...usual },
      },
      ...post(
        'choose-notices',
        'Choose channels by kind, quiet hours, how often, times that are never safe. Times are HH:MM in quarter hours; 0 is Sunday.',
        json(schemaOf(noticesInput)),
        { ...chosen, ...wrong },
      ),
    },
    '/phone': post(
      'ask-for-phone-code',
      'Have a code sent to a telephone, to show that it is yours.',
      field('phone', 'string'),
      { '202': { description: 'The code goes out.', content: json({ type: 'object' }) }, ...wrong },
    ),
    '/phone/code': post(
      'show-phone',
      'Give the code back: the telephone is yours from now on.',
      field('code', 'string'),
      { ...chosen, ...wrong },
    ),
    '/phone/remove': post(
      'remove-phone',
      'Your telephone is not used any more.',
      json({ type: 'object' }),
      chosen,
    ),
    '/phone/reading': post(
      'read-by-text',
      'Turn reading by text on, which gives the code for it this once, or off.',
      field('on', 'boolean'),
      { '200': { description: 'The code, or null.', content: json({ type: 'object' }) } },
    ),
    '/papers-by-mail': post(
      'choose-papers-by-mail',
      'Have what there is to read sent by mail, to answer and sign it there, or not any more. Whoever opens the mailbox reads it.',
      field('on', 'boolean'),
      chosen,
    ),
    '/cases/{caseId}/unreached': {
      get: {
        operationId: 'list-unreached',
        summary: 'For case managers: whose number says that it is somebody else’s by now.',
        parameters: [caseId],
        responses: {
          '200': { description: 'Participants.', content: json({ type: 'object' }) },
          ...usual,
        },
      },
    },
  }
}
