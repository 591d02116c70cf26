// Pages to learn from, by the API: the lessons with their questions, the glossary, and who reads what. For anybody; nothing is kept.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { glossary } from '../actions/words/glossary.ts'
import { lessonWords } from '../actions/words/lessons.ts'
import { isLesson, LESSONS } from '../actions/words/lessons-needed.ts'
import { whoReads } from '../actions/words/who-reads.ts'
import { languageAsked } from '../actions/words/words.ts'
import { json, usual } from './describing.ts'

const LEARN = '/lessons'
export const LEARNING = [LEARN, `${LEARN}/:lesson`, '/glossary', '/who-reads'] as const
const languageOf = (request: FastifyRequest) => languageAsked(request.headers['accept-language'])

export function learningApi(app: FastifyInstance): void {
  app.get(LEARN, async (request) => {
    const { lessons } = lessonWords[languageOf(request)]
    return {
      lessons: LESSONS.map((lesson) => ({
        ...{ lesson, title: lessons[lesson].title, lead: lessons[lesson].lead },
      })),
    }
  })
  app.get(`${LEARN}/:lesson`, async (request, reply) => {
    const { lesson } = request.params as { lesson: string }
    if (!isLesson(lesson)) return reply.callNotFound()
    return { lesson, ...lessonWords[languageOf(request)].lessons[lesson] }
  })
  app.get('/glossary', async (request) => ({
    words: glossary[languageOf(request)].map(({ id, word, meaning }) => ({ id, word, meaning })),
  }))
  app.get('/who-reads', async (request) => ({ rooms: whoReads(languageOf(request)) }))
}

const read = (operationId: string, summary: string, answer: string, more: object = {}) => ({
  get: {
    operationId,
    summary: `${summary} For anybody.`,
    description: 'In the language of `Accept-Language`.',
    security: [],
    ...more,
    responses: { '200': { description: answer, content: json({ type: 'object' }) }, ...usual },
  },
})

export const describingLearning = (inPath: (name: string, description: string) => object) => ({
  [LEARN]: read('list-lessons', 'Short pages to learn from.', 'The lessons in their order.'),
  [`${LEARN}/{lesson}`]: read(
    'read-lesson',
    'One lesson: its parts, and questions to check oneself with.',
    'The lesson. Of the answers to a question one is right; each says why it is or is not.',
    { parameters: [inPath('lesson', `One of ${LESSONS.map((one) => `\`${one}\``).join(', ')}.`)] },
  ),
  '/glossary': read(
    'read-glossary',
    'Words explained.',
    'The words, from the beginning of a case to its end.',
  ),
  '/who-reads': read(
    'read-who-reads',
    'Who reads which room, as one side sees it: made from the rule that the program runs on.',
    'The rooms, each with who reads it.',
  ),
})
