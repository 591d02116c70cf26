// What the description of the API says of the private safety screen.
export const describingSafety = (input: object, answers: object, parameter: object) => ({
  '/cases/{caseId}/safety-screen': {
    post: {
      operationId: 'answer-safety-screen',
      summary: 'Answer in private whether it is safe to take part. As often as something changes.',
      description:
        'Who sits on a side. The program and the mediators read it; no side does, nor that there is anything.',
      parameters: [parameter],
      requestBody: { required: true, content: { 'application/json': { schema: input } } },
      responses: {
        '202': {
          description: 'Taken; it is recorded in a moment.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        ...answers,
      },
    },
  },
})
