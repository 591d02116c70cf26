// "Can we settle this?": a few questions and what comes of them, for anybody. Answers come and go with the form; nothing is stored.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { first } from '../../actions/form.ts'
import { guideAnswersFrom } from '../../actions/guide.ts'
import { date } from '../../actions/schemas.ts'
import { guideWords } from '../../actions/words/guide.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import {
  GUIDE_QUESTIONS,
  type GuideAnswers,
  type GuideQuestion,
  guideAdvice,
  isAnswered,
  nextQuestion,
} from '../../domain/law/guide.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { fieldsOf } from '../cases/seeing.ts'
import type { Filled } from '../frame/fields.tsx'
import type { WebFrame } from '../frame/web-frame.ts'
import { AdvicePage, GUIDE, QuestionPage } from './pages.tsx'

/** Where the courts are that its days are of. */
const ZONE = 'America/Los_Angeles'

export function guideRoutes(
  app: FastifyInstance,
  { house, doors, frame }: { house: House; doors: DoorRegister; frame: WebFrame },
): void {
  const open = (kind: 'page' | 'form', name: string) =>
    doors.add({ kind, name, audience: 'anyone', factor: 'none' })

  const ask = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { question, answers, wrongs = new Map<string, string>(), typed = new Map() }: Asking,
  ) => {
    const words = guideWords[frame.languageOf(request)]
    const filled: Filled = { values: new Map([...valuesOf(answers), ...typed]), wrongs }
    const body = <QuestionPage {...{ words, answers, question, filled }} />
    const viewer = await frame.viewer(request)
    const status = wrongs.size > 0 ? 422 : 200
    const title = `${words.questions[question]} · ${words.title}`
    return frame.show(request, reply, { title, body, viewer, status })
  }

  const advise = async (request: FastifyRequest, reply: FastifyReply, answers: GuideAnswers) => {
    const language = frame.languageOf(request)
    const words = guideWords[language]
    const advice = guideAdvice(answers, dayAt(house.clock.now(), ZONE))
    const programs = advice.caseType === undefined ? [] : await house.intakes.programs()
    const written = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      dateStyle: 'long',
      timeZone: 'UTC',
    })
    const dayOf = (day: string) => written.format(new Date(`${day}T12:00:00Z`))
    const body = <AdvicePage {...{ words, answers, language, advice, programs, dayOf }} />
    const viewer = await frame.viewer(request)
    return frame.show(request, reply, { title: words.verdicts[advice.verdict][0], body, viewer })
  }

  open('page', `GET ${GUIDE}`)
  app.get(GUIDE, (request, reply) => ask(request, reply, { question: 'what', answers: {} }))

  open('form', `POST ${GUIDE}`)
  app.post(GUIDE, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const answers = guideAnswersFrom(fields)
    const asked = questionNamed(first(fields, 'question'))
    const to = questionNamed(first(fields, 'to'))
    if (to) return ask(request, reply, { question: to, answers })
    const words = guideWords[frame.languageOf(request)]
    const day = first(fields, 'hearingOn')
    const wrongs = new Map([
      ...(asked && !isAnswered(answers, asked) ? [[asked, words.needed] as const] : []),
      ...(asked === 'court' && day !== '' && !date.safeParse(day).success
        ? [['hearingOn', words.noDay] as const]
        : []),
    ])
    if (asked && wrongs.size > 0) {
      return ask(request, reply, { question: asked, answers, wrongs, typed: fields })
    }
    // Whoever is in danger is told at once where help is.
    if (answers.afraid === 'now') return advise(request, reply, answers)
    const question = nextQuestion(answers)
    return question ? ask(request, reply, { question, answers }) : advise(request, reply, answers)
  })
}

type Asking = {
  readonly question: GuideQuestion
  readonly answers: GuideAnswers
  readonly wrongs?: ReadonlyMap<string, string>
  /** What was typed and is wrong comes back as it was. */
  readonly typed?: ReadonlyMap<string, readonly string[]>
}

const questionNamed = (name: string) => GUIDE_QUESTIONS.find((question) => question === name)

const valuesOf = ({ helps = [], ...answers }: GuideAnswers) =>
  new Map<string, readonly string[]>([
    ...Object.entries(answers).map(([name, value]) => [name, [value]] as const),
    ['helps', helps],
  ])
