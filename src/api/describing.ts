// What the parts of the OpenAPI description are written with.
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
export const json = (schema: object) => ({ 'application/json': { schema } })
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const usual = {
  '401': problemAnswer('No access token, or one that has ended.'),
  '403': problemAnswer('Needs a factor that this token does not have; `how` says which.'),
  '404': problemAnswer('Not there, or not yours: one answer.'),
  '429': problemAnswer('Too many at once; `Retry-After` says how long to wait.'),
  '503': problemAnswer(
    'The database is out of reach or its disk is full. The type says whether nothing was kept, or nobody knows: ask again with the same key.',
  ),
}
export const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
export const inQuery = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'integer', minimum: 0 },
})
export const caseId = inPath('caseId', 'A case you have a seat or an invitation in.')

export const inQueryAs = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})
export const text = { type: 'string' }
