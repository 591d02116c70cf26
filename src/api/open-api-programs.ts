// What the description of the API says of a program's intakes and of a court's calendar.
const object = { 'application/json': { schema: { type: 'object' } } }
const named = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
const program = named('program', 'A program that you manage.')
const intake = named('intake', 'An intake that was sent to it.')

export const describingPrograms = (
  schemas: {
    readonly intake: object
    readonly open: object
    readonly ask: object
    readonly decline: object
  },
  answers: object,
) => {
  const path = '/programs/{program}/intakes'
  const body = (schema: object) => ({
    required: true,
    content: { 'application/json': { schema } },
  })
  return {
    [path]: {
      get: {
        operationId: 'list-intakes',
        summary: 'Who asks for a mediation: what was sent to the program, what waits first.',
        parameters: [program],
        responses: { '200': { description: 'At most 200.', content: object }, ...answers },
      },
      post: {
        operationId: 'take-intake',
        summary: 'Take an intake whole: people, what happened, court, needs, private answers.',
        parameters: [program],
        requestBody: body(schemas.intake),
        responses: { '201': { description: 'The intake.', content: object }, ...answers },
      },
    },
    [`${path}/{intake}/open`]: {
      post: {
        operationId: 'open-intake',
        summary:
          'Open the case of an intake and invite its people. Once, however often it is asked.',
        parameters: [program, intake],
        requestBody: body(schemas.open),
        responses: { '201': { description: 'The case.', content: object }, ...answers },
      },
    },
    [`${path}/{intake}/ask`]: {
      post: {
        operationId: 'ask-back-on-intake',
        summary: 'Ask whoever told an intake a question, before its case is opened.',
        description:
          'They are told by a mail that says nothing of it, answer under their link, and send it again: the answer stands under `questions`. One question at a time, and only of an intake that somebody told themselves.',
        parameters: [program, intake],
        requestBody: body(schemas.ask),
        responses: { '200': { description: 'Asked.', content: object }, ...answers },
      },
    },
    [`${path}/{intake}/decline`]: {
      post: {
        operationId: 'decline-intake',
        summary: 'Decline an intake, in words to who started it.',
        parameters: [program, intake],
        requestBody: body(schemas.decline),
        responses: { '200': { description: 'Declined.', content: object }, ...answers },
      },
    },
    '/programs/{program}/import': {
      post: {
        operationId: 'import-calendar',
        summary: "Open the cases of a court's calendar and invite both sides, row by row.",
        description:
          'Sent as text/csv. The same row imported again opens nothing twice; with another hearing date it moves the hearing of a case that is yours (`moved`, `would move`), and of another manager’s nothing is looked at (`theirs`). With `Accept: text/csv` the report is a table.',
        parameters: [
          program,
          {
            name: 'dry',
            in: 'query',
            required: false,
            description: '`true` changes nothing and says what would happen.',
            schema: { type: 'boolean' },
          },
        ],
        requestBody: { required: true, content: { 'text/csv': { schema: { type: 'string' } } } },
        responses: { '200': { description: 'A report by row.', content: object }, ...answers },
      },
    },
  }
}
