// Pages to learn from, for anybody: what is chosen in the questions stands in the address and is kept nowhere.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { lessonWords } from '../../actions/words/lessons.ts'
import { isLesson, type LessonWords } from '../../actions/words/lessons-needed.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { type Chosen, LearnPage, LessonPage } from './pages.tsx'

export function learningRoutes(
  app: FastifyInstance,
  { doors, frame }: { doors: DoorRegister; frame: WebFrame },
): void {
  const open = (name: string) =>
    doors.add({ kind: 'page', name, audience: 'anyone', factor: 'none' })

  open('GET /learn')
  app.get('/learn', async (request, reply) => {
    const language = frame.languageOf(request)
    const words = lessonWords[language]
    const viewer = await frame.viewer(request)
    const body = <LearnPage words={words} language={language} />
    return frame.show(request, reply, { title: words.title, body, viewer })
  })

  open('GET /learn/:lesson')
  app.get('/learn/:lesson', async (request, reply) => {
    const { lesson } = request.params as { lesson: string }
    if (!isLesson(lesson)) return reply.callNotFound()
    const language = frame.languageOf(request)
    const words = lessonWords[language]
    const viewer = await frame.viewer(request)
    const chosen = chosenIn(request, words.lessons[lesson])
    const body = <LessonPage {...{ words, language, lesson, chosen }} />
    return frame.show(request, reply, { title: words.lessons[lesson].title, body, viewer })
  })
}

/** What is no answer of a question is as if nothing had been chosen. */
function chosenIn({ query }: FastifyRequest, { checks }: LessonWords): Chosen {
  const said = query as Readonly<Record<string, unknown>>
  return new Map(
    checks.flatMap(({ answers }, place) => {
      const value = said[`check${place}`]
      const answer = answers.findIndex((_, i) => value === String(i))
      return answer < 0 ? [] : [[place, answer] as const]
    }),
  )
}
