// The shapes that the OpenAPI description names more than once.
import { ref, text } from './describing.ts'

const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
})
export const schemas = {
  Problem: object(
    {
      type: text,
      title: text,
      status: { type: 'integer' },
      detail: text,
      refusal: text,
      errors: {
        type: 'array',
        items: object({ pointer: text, detail: text }, ['pointer', 'detail']),
      },
    },
    ['type', 'title', 'status'],
  ),
  OpenedCase: object({ caseId: text, reference: text }, ['caseId', 'reference']),
  SignIns: object(
    {
      signIns: {
        type: 'array',
        items: object(
          {
            at: { type: 'integer', description: 'UTC milliseconds.' },
            event: text,
            how: text,
            browser: text,
            by: {
              type: 'string',
              description: 'Who of the staff began it, where somebody else did.',
            },
          },
          ['at', 'event'],
        ),
      },
    },
    ['signIns'],
  ),
  Account: object(
    {
      passkeys: {
        type: 'array',
        items: object(
          { name: text, madeAt: { type: 'integer' }, lastUsedAt: { type: 'integer' } },
          ['name', 'madeAt'],
        ),
      },
      authenticator: { type: 'boolean' },
      recoveryCodesLeft: { type: 'integer' },
      asksMoreThanMailbox: { type: 'boolean' },
      confirmsBy: { type: 'array', items: text },
      mailComesBack: {
        type: 'boolean',
        description: 'Emails to the address you sign in with come back: no notice goes there.',
      },
    },
    [
      'passkeys',
      'authenticator',
      'recoveryCodesLeft',
      'asksMoreThanMailbox',
      'confirmsBy',
      'mailComesBack',
    ],
  ),
  Fact: object({ type: text }, ['type']),
  Recorded: object(
    {
      entries: {
        type: 'array',
        items: object({ room: text, fact: ref('Fact') }, ['room', 'fact']),
      },
    },
    ['entries'],
  ),
  Entries: object(
    {
      entries: {
        type: 'array',
        items: object(
          {
            id: text,
            room: text,
            number: { type: 'integer' },
            at: { type: 'integer', description: 'UTC milliseconds.' },
            by: text,
            fact: ref('Fact'),
          },
          ['id', 'room', 'number', 'at', 'by', 'fact'],
        ),
      },
    },
    ['entries'],
  ),
}
