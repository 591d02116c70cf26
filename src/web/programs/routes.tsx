// The routes of a program's own pages, for who manages it. For anybody else there is no such page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { nested } from '../../actions/form.ts'
import type { Issue } from '../../actions/issues.ts'
import {
  intakeOf,
  intakesOf,
  performAskBack,
  performDeclineIntake,
  performOpenIntake,
} from '../../actions/program-intakes.ts'
import { issueIn } from '../../actions/words/words.ts'
import type { Door } from '../../application/doors.ts'
import type { Intake } from '../../application/intake-ports.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import type { Filled } from '../frame/fields.tsx'
import { intakeWords } from '../intake/words.ts'
import { whenIn } from '../sign-in/frame.ts'
import { courtFormRoutes } from './court-form-routes.tsx'
import { importRoutes, type ProgramRoutes } from './import-routes.tsx'
import { listingRoutes } from './listing-routes.tsx'
import { ownClauseRoutes } from './own-clause-routes.tsx'
import { IntakePage, QueuePage } from './pages.tsx'

const nothingTyped: Filled = { values: new Map(), wrongs: new Map() }

export function programRoutes(app: FastifyInstance, routes: ProgramRoutes): void {
  const { house, doors, frame } = routes
  const { signedIn } = seeing(house, frame)
  const door = (kind: Door['kind'], name: string) =>
    doors.add({ kind, name, audience: 'signed in', factor: 'session' })

  door('page', 'GET /programs/:program/intakes')
  app.get(
    '/programs/:program/intakes',
    signedIn(async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      const intakes = await intakesOf(house, viewer, program)
      if (!intakes) return reply.callNotFound()
      const language = frame.languageOf(request)
      const words = intakeWords[language]
      const when = whenIn(language, viewer.timeZone)
      const body = <QueuePage {...{ words, language, program, intakes, when }} />
      return frame.show(request, reply, { title: words.queueTitle, viewer, body })
    }),
  )

  const found = async (viewer: Viewer, request: FastifyRequest) => {
    const { program, intake } = request.params as { program: string; intake: string }
    return intakeOf(house, viewer, program, intake)
  }
  const show = (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    intake: Intake,
    wrong: {
      readonly opening?: Filled
      readonly declining?: Filled
      readonly asking?: Filled
    } = {},
  ) => {
    const language = frame.languageOf(request)
    const words = intakeWords[language]
    const { whole } = intake.content
    const values = new Map([
      ['title', [whole?.title ?? '']],
      ['about', [whole?.about ?? '']],
    ])
    const { program } = intake
    const filled = wrong.opening ?? { values, wrongs: new Map() }
    const declining = wrong.declining ?? nothingTyped
    const asking = wrong.asking ?? nothingTyped
    const body = IntakePage({ words, language, program, intake, filled, declining, asking })
    if (!body) return reply.callNotFound()
    const status = Object.keys(wrong).length > 0 ? 422 : 200
    return frame.show(request, reply, { title: words.queueTitle, viewer, body, status })
  }
  door('page', 'GET /programs/:program/intakes/:intake')
  app.get(
    '/programs/:program/intakes/:intake',
    signedIn(async (viewer, request, reply) => {
      const intake = await found(viewer, request)
      return intake ? show(viewer, request, reply, intake) : reply.callNotFound()
    }),
  )
  const typed = (request: FastifyRequest, issues: readonly Issue[]): Filled => ({
    values: fieldsOf(request.body),
    wrongs: wrongsIn(frame.languageOf(request), issues),
  })
  door('form', 'POST /programs/:program/intakes/:intake/open')
  app.post(
    '/programs/:program/intakes/:intake/open',
    signedIn(async (viewer, request, reply) => {
      const intake = await found(viewer, request)
      if (!intake) return reply.callNotFound()
      const done = await performOpenIntake(house, viewer, intake, nested(fieldsOf(request.body)))
      if (!done) return show(viewer, request, reply, intake)
      if (!done.ok) {
        return show(viewer, request, reply, intake, { opening: typed(request, done.issues) })
      }
      return reply.redirect(`/cases/${done.caseId}/people`, 303)
    }),
  )
  door('form', 'POST /programs/:program/intakes/:intake/ask')
  app.post(
    '/programs/:program/intakes/:intake/ask',
    signedIn(async (viewer, request, reply) => {
      const intake = await found(viewer, request)
      if (!intake) return reply.callNotFound()
      const done = await performAskBack(house, intake, nested(fieldsOf(request.body)))
      if (done && !done.ok) {
        return show(viewer, request, reply, intake, { asking: typed(request, done.issues) })
      }
      return reply.redirect(`/programs/${intake.program}/intakes/${intake.intake}`, 303)
    }),
  )
  door('form', 'POST /programs/:program/intakes/:intake/decline')
  app.post(
    '/programs/:program/intakes/:intake/decline',
    signedIn(async (viewer, request, reply) => {
      const intake = await found(viewer, request)
      if (!intake) return reply.callNotFound()
      const done = await performDeclineIntake(house, intake, nested(fieldsOf(request.body)))
      if (done && !done.ok) {
        return show(viewer, request, reply, intake, { declining: typed(request, done.issues) })
      }
      return reply.redirect(`/programs/${intake.program}/intakes`, 303)
    }),
  )

  importRoutes(app, routes)
  courtFormRoutes(app, routes)
  ownClauseRoutes(app, routes)
  listingRoutes(app, routes)
}

const wrongsIn = (language: Language, issues: readonly Issue[]) =>
  new Map(
    issues.map(
      ({ path, code, limit }) => [path.join('.'), issueIn(language, code, limit)] as const,
    ),
  )
