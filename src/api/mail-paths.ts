// Mail in the OpenAPI description.
import { caseId, inPath, json, problemAnswer, usual } from './describing.ts'

const mailId = inPath(
  'mail',
  'The id of a mail, from a message that came by mail or from the list of held ones.',
)
const settling = (operationId: string, summary: string) => ({
  post: {
    operationId,
    summary,
    parameters: [caseId],
    requestBody: {
      required: true,
      content: json({
        type: 'object',
        properties: { mail: { type: 'string' } },
        required: ['mail'],
      }),
    },
    responses: {
      '200': { description: 'Done.', content: json({ type: 'object' }) },
      '409': problemAnswer('Refused, and why.'),
      ...usual,
    },
  },
})
const reads = (
  operationId: string,
  summary: string,
  parameters: readonly object[],
  content = json({ type: 'object' }) as object,
) => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: { '200': { description: 'Found.', content }, ...usual },
  },
})
export const mailPaths = {
  '/cases/{caseId}/held': reads(
    'list-held-mails',
    'Mails to your own reply addresses that wait for you to confirm them.',
    [caseId],
  ),
  '/cases/{caseId}/held/confirm': settling(
    'confirm-held-mail',
    'Send a mail that waits for you on as yours.',
  ),
  '/cases/{caseId}/held/discard': settling(
    'discard-held-mail',
    'Throw a mail away that waits for you.',
  ),
  '/cases/{caseId}/mails/{mail}': reads(
    'read-mail',
    'The whole text of a mail in one of your rooms.',
    [caseId, mailId],
  ),
  '/cases/{caseId}/mails/{mail}/files/{part}': reads(
    'read-mail-file',
    'A file of a mail in one of your rooms.',
    [caseId, mailId, inPath('part', 'Its place among the files, from 1.')],
    { 'application/octet-stream': {} },
  ),
}
