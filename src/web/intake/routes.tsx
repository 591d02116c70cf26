// The routes of an intake: begun, kept step by step, gone on with elsewhere, checked and sent. No account, no script.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { guideAnswersFrom, typedFromGuide } from '../../actions/guide.ts'
import { fieldsOfStep, readSteps, STEPS, type Step, stepsFor } from '../../actions/intake-steps.ts'
import { guideWords } from '../../actions/words/guide.ts'
import { issueIn } from '../../actions/words/words.ts'
import { answerBack } from '../../application/asking-back.ts'
import type { Door, DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { INTAKE_DAYS, type Intake } from '../../application/intake-ports.ts'
import {
  beginIntake,
  intakeByBrowser,
  isTheirs,
  keepStep,
  sendIntake,
  stillThere,
} from '../../application/intakes.ts'
import { mailLink, needsName, showLink } from '../../application/resuming.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { fieldsOf } from '../cases/seeing.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { networkOf } from '../sign-in/cookies.ts'
import { fieldOf } from '../sign-in/people-routes.ts'
import { DonePage, ProgramsPage, StartPage } from './around.tsx'
import { AnswerField, AnswerPage, AskedOnTop } from './asked.tsx'
import { CheckPage } from './check.tsx'
import { Later, type LaterTold } from './later.tsx'
import { StepPage } from './pages.tsx'
import { resumeRoutes } from './resume.tsx'
import { intakeWords } from './words.ts'
import { askingWords } from './words-of-asking.ts'
import { resumeWords } from './words-of-resuming.ts'

/** Where the courts are that the guide's days are of. */
const ZONE = 'America/Los_Angeles'

export type IntakeRoutes = {
  readonly house: House
  readonly doors: DoorRegister
  readonly frame: WebFrame
  readonly secure: boolean
}
type Params = { readonly program: string; readonly step: string }

export function intakeRoutes(app: FastifyInstance, routes: IntakeRoutes): void {
  const { house, doors, frame, secure } = routes
  const cookie = `${secure ? '__Host-' : ''}parley-intake`
  const open = (kind: Door['kind'], name: string, factor: Door['factor'] = 'none') =>
    doors.add({ kind, name, audience: 'anyone', factor })
  const wordsFor = (request: FastifyRequest) => intakeWords[frame.languageOf(request)]
  const paramsOf = (request: FastifyRequest) => request.params as Params
  const remember = (reply: FastifyReply, kept: string) =>
    reply.setCookie(cookie, kept, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: INTAKE_DAYS * 24 * 3600,
    })

  const keptIn = (request: FastifyRequest) => request.cookies[cookie]
  /** By what this browser keeps, else, for who is signed in, what they began last. */
  const ownIntake = async (request: FastifyRequest, program: string) => {
    const kept = await intakeByBrowser(house, keptIn(request))
    if (kept?.program === program) return { intake: kept }
    const viewer = await frame.viewer(request)
    const begun = viewer && (await house.intakes.begunBy(viewer.person, program))
    return begun && stillThere(begun, house.clock.now()) ? { intake: begun } : undefined
  }
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    body: Parameters<WebFrame['show']>[2]['body'],
    status = 200,
  ) => frame.show(request, reply, { title, body, status, viewer: await frame.viewer(request) })

  open('page', 'GET /start')
  app.get('/start', async (request, reply) => {
    const programs = await house.intakes.programs()
    const words = wordsFor(request)
    return show(request, reply, words.title, <ProgramsPage words={words} programs={programs} />)
  })

  const startPage = async (request: FastifyRequest, reply: FastifyReply, wrong?: string) => {
    const program = await house.programs.program(paramsOf(request).program)
    if (!program) return reply.callNotFound()
    const own = await ownIntake(request, program.program)
    const words = wordsFor(request)
    const path = `/start/${program.program}`
    const goOn = own ? `${path}/${nextPage(own.intake)}` : undefined
    const body = (
      <StartPage words={words} program={program.name} path={path} goOn={goOn} wrong={wrong} />
    )
    return show(request, reply, words.title, body, wrong === undefined ? 200 : 429)
  }
  open('page', 'GET /start/:program')
  app.get('/start/:program', (request, reply) => startPage(request, reply))
  open('form', 'POST /start/:program')
  app.post('/start/:program', async (request, reply) => {
    const program = await house.programs.program(paramsOf(request).program)
    if (!program) return reply.callNotFound()
    const viewer = await frame.viewer(request)
    const language = frame.languageOf(request)
    // Answers of the guide come along, and are kept from here on.
    const { helps } = guideWords[language].choices
    const answers = guideAnswersFrom(fieldsOf(request.body))
    const typed = typedFromGuide(answers, dayAt(house.clock.now(), ZONE), {
      helps: (choice) => helps[choice],
    })
    const begun = await beginIntake(house, {
      ...{ program: program.program, person: viewer?.person, language, typed },
      network: networkOf(request),
    })
    if ('wait' in begun) return startPage(request, reply, wordsFor(request).tooMany)
    remember(reply, begun.kept)
    const next = stepsFor(typed).find((step) => step !== 'type' || !typed['type'])
    return reply.redirect(`/start/${program.program}/${next}`, 303)
  })

  type Showing = {
    readonly intake: Intake
    readonly typed?: ReadonlyMap<string, readonly string[]>
    readonly wrong?: boolean
    readonly later?: LaterTold
    /** To what the program asked back. */
    readonly answer?: string
    readonly nothingNew?: boolean
  }
  const stepPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    step: string,
    showing: Showing,
  ) => {
    const { intake, wrong, later: told } = showing
    const { typed } = intake.content
    const language = frame.languageOf(request)
    const words = intakeWords[language]
    const path = `/start/${intake.program}`
    const steps = stepsFor(typed)
    const read = readSteps(typed, language)
    const status = wrong || (told && 'wrong' in told) ? 422 : 200
    const asksName = needsName(intake)
    const later = <Later words={resumeWords[language]} {...{ path, asksName, told }} />
    const isAsked = intake.state === 'asked'
    const onTop = (to?: string) => <AskedOnTop key="asked" {...{ language, intake }} path={to} />
    if (step === 'check') {
      const filled = {
        values: new Map([['answer', [showing.answer ?? '']]]),
        wrongs: new Map(
          showing.nothingNew
            ? [
                [
                  'answer',
                  askingWords[language][wasTyped(intake) ? 'nothingNew' : 'answerMissing'],
                ] as const,
              ]
            : [],
        ),
      }
      const title = isAsked ? askingWords[language].answerTitle : words.check
      if (isAsked && !wasTyped(intake)) {
        const body = <AnswerPage {...{ language, intake, path, filled }} />
        return show(request, reply, askingWords[language].asksYou, body, status)
      }
      const checking = { words, language, path, typed, steps, wrong: read.wrong }
      const answer = isAsked ? <AnswerField language={language} filled={filled} /> : undefined
      const body = [onTop(), <CheckPage key="check" {...checking} answer={answer} />, later]
      return show(request, reply, title, body, status)
    }
    if (isAsked && !wasTyped(intake)) return reply.redirect(`${path}/check`, 303)
    if (!isStep(step) || !steps.includes(step)) return reply.callNotFound()
    const wrongs = new Map(
      (wrong ? (read.wrong.get(step) ?? []) : []).map(({ name, issue }) => [
        name,
        issueIn(language, issue.code, issue.limit),
      ]),
    )
    const values = showing.typed ?? fieldsOfStep(typed, step)
    const asking = { filled: { values, wrongs }, language, typed }
    const body = [
      onTop(path),
      <StepPage key="step" {...asking} words={words} path={path} step={step} steps={steps} />,
      later,
    ]
    return show(request, reply, words.steps[step], body, status)
  }
  const lost = (request: FastifyRequest, reply: FastifyReply) =>
    reply.redirect(`/start/${paramsOf(request).program}`, 303)

  open('page', 'GET /start/:program/:step')
  app.get('/start/:program/:step', async (request, reply) => {
    const { program, step } = paramsOf(request)
    const own = await ownIntake(request, program)
    if (!own) {
      return (await house.programs.program(program)) ? lost(request, reply) : reply.callNotFound()
    }
    const { intake } = own
    if (!isTheirs(intake.state) || step === 'done') {
      if (isTheirs(intake.state)) return reply.redirect(`/start/${program}/check`, 303)
      const words = wordsFor(request)
      return show(request, reply, words.title, <DonePage words={words} intake={intake} />)
    }
    return stepPage(request, reply, step, own)
  })

  const laterOf = async (
    request: FastifyRequest,
    intake: Intake,
    by: 'mail' | 'link',
  ): Promise<LaterTold> => {
    const field = (name: string) => fieldOf(request, name).slice(0, 254)
    const typed = { mail: field('mail'), again: field('again'), name: field('name') }
    const done =
      by === 'mail'
        ? await mailLink(house, intake, typed)
        : await showLink(house, intake, typed.name)
    if (typeof done === 'string') return { wrong: done, typed }
    return 'mailTo' in done ? { sentTo: done.mailTo } : { link: `/resume/${done.link}` }
  }
  open('form', 'POST /start/:program/:step')
  app.post('/start/:program/:step', async (request, reply) => {
    const { program, step } = paramsOf(request)
    const own = await ownIntake(request, program)
    if (!own || !isTheirs(own.intake.state)) {
      return own ? reply.redirect(`/start/${program}/done`, 303) : lost(request, reply)
    }
    if (step === 'mail' || step === 'link') {
      const again = { ...own, later: await laterOf(request, own.intake, step) }
      return stepPage(request, reply, nextStep(own.intake), again)
    }
    const language = frame.languageOf(request)
    if (step === 'check') {
      const { content, state } = own.intake
      const answer = fieldOf(request, 'answer').slice(0, 20_000)
      const { read, wrong } = readSteps(content.typed, content.whole?.language ?? language)
      const asTyped = read.ok && wrong.size === 0 ? read.whole : undefined
      const whole = wasTyped(own.intake) ? asTyped : content.whole
      if (!whole) return stepPage(request, reply, 'check', { ...own, wrong: true, answer })
      if (state === 'asked') {
        const sent = await answerBack(house, own.intake, whole, answer)
        const again = { ...own, wrong: true, nothingNew: true, answer }
        if (sent === 'NothingNew') return stepPage(request, reply, 'check', again)
      } else await sendIntake(house, own.intake, whole)
      return reply.redirect(`/start/${program}/done`, 303)
    }
    if (!isStep(step)) return reply.callNotFound()
    const fields = fieldsOf(request.body)
    const intake = await keepStep(house, own.intake, step, fields)
    if (!intake) return lost(request, reply)
    const again = { ...own, intake }
    if (fields.has('_add')) return stepPage(request, reply, step, { ...again, typed: fields })
    const { wrong } = readSteps(intake.content.typed, language)
    if (wrong.has(step)) return stepPage(request, reply, step, { ...again, wrong: true })
    const steps = stepsFor(intake.content.typed)
    const following = steps[steps.indexOf(step) + 1] ?? 'check'
    const next = intake.state === 'asked' ? 'check' : following
    return reply.redirect(`/start/${program}/${next}`, 303)
  })

  resumeRoutes(app, { house, frame, open, keptIn, remember, show, nextPage })
}

const isStep = (said: string): said is Step => (STEPS as readonly string[]).includes(said)

/** The first step that was not typed yet, or only in part. */
function nextStep({ content: { typed, language } }: Intake): string {
  const { wrong } = readSteps(typed, language)
  return stepsFor(typed).find((step) => typed[step] === undefined || wrong.has(step)) ?? 'check'
}

/** One that a program took whole has no pages of its own. */
const wasTyped = ({ content: { typed } }: Intake): boolean => Object.keys(typed).length > 0
const nextPage = (intake: Intake): string =>
  intake.state === 'asked' ? 'check' : intake.state === 'begun' ? nextStep(intake) : 'done'
