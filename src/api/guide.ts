// Whether mediation fits, by the API: the guide's questions, and what comes of answers. For anybody; nothing is kept.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { guideInput } from '../actions/guide.ts'
import { issuesFrom } from '../actions/issues.ts'
import { guideWords } from '../actions/words/guide.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { GUIDE_QUESTIONS, guideAdvice, guideChoices } from '../domain/law/guide.ts'
import { dayAt } from '../domain/wall-time.ts'
import { json, usual } from './describing.ts'
import { notPerformed } from './problems.ts'

export const GUIDE = '/guide'
/** Where the courts are that its days are of. */
const ZONE = 'America/Los_Angeles'
const wordsFor = (request: FastifyRequest) =>
  guideWords[languageAsked(request.headers['accept-language'])]

export function guideApi(app: FastifyInstance, house: House): void {
  app.get(GUIDE, async (request) => {
    const words = wordsFor(request)
    return {
      questions: GUIDE_QUESTIONS.map((question) => {
        const said: Readonly<Record<string, string>> = words.choices[question]
        return {
          question,
          asks: words.questions[question],
          several: question === 'helps',
          choices: guideChoices[question].map((choice) => ({ choice, says: said[choice] })),
        }
      }),
    }
  })
  app.post(GUIDE, async (request, reply: FastifyReply) => {
    const read = guideInput.safeParse(request.body ?? {}, { reportInput: true })
    if (!read.success) {
      const issues = read.error.issues.flatMap(issuesFrom)
      return notPerformed(reply, request, { ok: false, kind: 'invalid', issues })
    }
    const words = wordsFor(request)
    const advice = guideAdvice(read.data, dayAt(house.clock.now(), ZONE))
    const [title, text] = words.verdicts[advice.verdict]
    return {
      ...{ verdict: advice.verdict, title, text, caseType: advice.caseType ?? null },
      reasons: advice.reasons.map((reason) => ({ reason, says: words.reasons[reason] })),
      ways: advice.ways.map((way) => ({
        way,
        title: words.ways[way][0],
        says: words.ways[way][1],
      })),
      prepare: advice.prepare.map((one) => ({ prepare: one, says: words.prepare[one] })),
      cost: words.cost,
      time: words.time,
      turn: advice.caseType === undefined ? words.turn : [],
      programs: advice.caseType === undefined ? [] : await house.intakes.programs(),
    }
  })
}

export const describingGuide = (schemaOf: (schema: z.ZodType) => object) => ({
  [GUIDE]: {
    get: {
      operationId: 'read-guide',
      summary: 'The questions of the guide, with the answers that each can have. For anybody.',
      description: 'In the language of `Accept-Language`.',
      security: [],
      responses: {
        '200': { description: 'The questions in their order.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
    post: {
      operationId: 'ask-guide',
      summary: 'Whether mediation fits, how it can go, and whom to ask. For anybody.',
      description:
        'Worked out from the answers alone and kept nowhere. `danger` comes before everything; `elsewhere` means that nobody here can take it on, and `turn` says where else. `caseType` is as what it would be told to a program; the `programs` can be asked for it.',
      security: [],
      requestBody: { required: true, content: json(schemaOf(guideInput)) },
      responses: {
        '200': { description: 'What comes of it.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
})
