// What the description of the API says of the agreement to mediate, its copy, and the letter at the end.
type Parts = {
  readonly caseId: object
  readonly usual: object
  readonly inQuery: (name: string, description: string, schema: object) => object
}

export const readingGroundRules = ({ caseId, usual, inQuery }: Parts) => {
  const language = inQuery('language', 'Of the text; else as the request accepts it.', {
    enum: ['en', 'es'],
  })
  const json = { 'application/json': { schema: { type: 'object' } } }
  const pdf = { 'application/pdf': {} }
  const get = (operationId: string, summary: string, content: object, more: object[] = []) => ({
    get: {
      operationId,
      summary,
      parameters: [caseId, ...more],
      responses: { '200': { description: 'As you see it.', content }, ...usual },
    },
  })
  return {
    '/cases/{caseId}/ground-rules': get(
      'read-ground-rules',
      'The agreement to mediate step by step, and the digest that `accept-ground-rules` names.',
      json,
      [language],
    ),
    '/cases/{caseId}/ground-rules.pdf': get(
      'read-ground-rules-copy',
      'A copy of the text that you signed, with everyone who signed and when.',
      pdf,
    ),
    '/cases/{caseId}/ending-letter': get(
      'draft-ending-letter',
      'The draft of a letter that the mediation has ended, for a mediator to change and send.',
      json,
      [
        language,
        inQuery('outcome', 'Of which end.', { enum: ['silence', 'impasse', 'withdrawn'] }),
      ],
    ),
    '/cases/{caseId}/ending-letter.pdf': get(
      'read-ending-letter',
      'The letter that was sent to everyone at the end.',
      pdf,
    ),
  }
}
