// The server: pages and API on one Fastify, every route a registered door, one frame around every page.
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { CallLines } from '../application/call-ports.ts'
import { type DoorRegister, doorRegister } from '../application/doors.ts'
import type { House } from '../application/house.ts'
import type { DevelopmentMailbox } from '../application/mail-ports.ts'
import { OutOfReach } from '../application/out-of-reach.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { DevelopmentPhone } from '../application/texts.ts'
import { keyRoutes } from './account/key-routes.tsx'
import { callRoutes } from './calls/routes.ts'
import { caseRoutes } from './cases/routes.tsx'
import { courtRoutes } from './court-calls/routes.ts'
import { directoryRoutes } from './directory/routes.tsx'
import { type Assets, serveAssets } from './frame/assets.ts'
import { asPage, comesFromElsewhere, securityHeaders } from './frame/headers.ts'
import { asksForPseudo, languageOf } from './frame/language.ts'
import { later } from './frame/later.tsx'
import { Page } from './frame/page.tsx'
import { pseudoTexts } from './frame/pseudo.ts'
import { Trouble } from './frame/trouble.tsx'
import type { WebFrame } from './frame/web-frame.ts'
import { frameWords } from './frame/words.ts'
import { guideRoutes } from './guide/routes.tsx'
import { intakeRoutes } from './intake/routes.tsx'
import { invitationRoutes } from './invitation/routes.tsx'
import { learningRoutes } from './learning/routes.tsx'
import { codeRoutes } from './letters/code-routes.tsx'
import { printingRoutes } from './letters/printing-routes.tsx'
import { mailboxRoutes } from './mailbox/routes.tsx'
import { meetingRoutes } from './meetings/routes.tsx'
import { noticeRoutes } from './notices/routes.tsx'
import { phoneRoutes } from './phone/routes.tsx'
import { conveningRoutes } from './programs/convening-routes.tsx'
import { deskRoute } from './programs/desk.tsx'
import { programRoutes } from './programs/routes.tsx'
import { publicRoutes } from './public/routes.tsx'
import { rosterRoutes } from './roster/routes.tsx'
import { accountRoutes } from './sign-in/account-routes.tsx'
import { cookies } from './sign-in/cookies.ts'
import { signInRoutes } from './sign-in/routes.tsx'
import { textRoutes } from './texts/routes.ts'

export type ServerSettings = {
  readonly house: House
  /** Behind https: cookies are bound to the host, and browsers remember to come by https. */
  readonly secure: boolean
  readonly production: boolean
  readonly mailbox?: DevelopmentMailbox | undefined
  readonly phone?: DevelopmentPhone | undefined
  readonly logLevel?: string
  /** Where lines of calls are taken; none where nothing listens. */
  readonly lines?: CallLines | undefined
  /** Further doors, registered like all others. */
  readonly more?: (app: FastifyInstance, doors: DoorRegister, frame: WebFrame) => Promise<void>
}
export type Server = { readonly app: FastifyInstance; readonly doors: DoorRegister }

const BODY_LIMIT = 512 * 1024

export async function server(settings: ServerSettings): Promise<Server> {
  const { house, secure, production, mailbox, phone, lines, logLevel = 'silent', more } = settings
  const doors = doorRegister()
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // Who stands before us is on this machine or in our own network; nobody else says where a request comes from.
    trustProxy: secure ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    logger: logLevel === 'silent' ? false : { level: logLevel, serializers: { req: quietly } },
    routerOptions: { maxParamLength: 200 },
    // No id is handed out by request: a number would count everybody's.
    genReqId: () => '',
  })
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
  })
  await app.register(cookie)
  await app.register(formbody)
  securityHeaders(app, house, secure)
  const assets = serveAssets(app, doors)
  const kept = cookies(house, secure)
  const frame = framed(assets, production, kept.viewer)

  app.addHook('preHandler', async (request, reply) => {
    if (!comesFromElsewhere(request)) return
    const words = frameWords[frame.languageOf(request)]
    const body = h(Trouble, {
      title: words.notFromHere,
      more: words.notFromHereMore,
      words,
      signedIn: undefined,
    })
    await frame.show(request, reply, { title: words.notFromHere, body, status: 403 })
  })
  app.setNotFoundHandler(async (request, reply) => {
    const viewer = await frame.viewer(request)
    const words = frameWords[frame.languageOf(request)]
    const body = h(Trouble, {
      title: words.notFound,
      more: words.notFoundMore,
      words,
      signedIn: viewer !== undefined,
    })
    return frame.show(request, reply, { title: words.notFound, body, status: 404, viewer })
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const language = frame.languageOf(request)
    if (error instanceof OutOfReach) {
      request.log.error({ kind: error.name, code: codeOf(error) }, 'out of reach')
      return frame.show(request, reply, later(request, reply, language, error))
    }
    const words = frameWords[language]
    const status = error.statusCode ?? 500
    // The kind alone: a message may hold what somebody wrote.
    if (status >= 500) request.log.error({ kind: error.name, code: error.code }, 'a page failed')
    const [title, told] =
      status === 413
        ? [words.tooLarge, words.tooLargeMore]
        : status >= 400 && status < 500
          ? [words.unreadable, words.unreadableMore]
          : [words.failed, words.failedMore]
    // Who looks is not asked for here: the fault may be that nobody can be found.
    const body = h(Trouble, { title, more: told, words, signedIn: undefined })
    return frame.show(request, reply, { title, body, status: status >= 400 ? status : 500 })
  })

  const people = { house, doors, cookies: kept, frame }
  publicRoutes(app, { house, doors, frame, secure, production })
  signInRoutes(app, people)
  accountRoutes(app, people)
  noticeRoutes(app, people)
  keyRoutes(app, people)
  meetingRoutes(app, people)
  invitationRoutes(app, people)
  codeRoutes(app, people)
  printingRoutes(app, { house, doors, frame })
  caseRoutes(app, { house, doors, frame })
  callRoutes(app, { house, doors, frame, viewerOf: kept.viewer, lines })
  deskRoute(app, { house, doors, frame })
  conveningRoutes(app, { house, doors, frame })
  rosterRoutes(app, { house, doors, frame })
  guideRoutes(app, { house, doors, frame })
  learningRoutes(app, { doors, frame })
  directoryRoutes(app, { house, doors, frame })
  intakeRoutes(app, { house, doors, frame, secure })
  programRoutes(app, { house, doors, frame })
  if (mailbox && !production) mailboxRoutes(app, people, mailbox)
  // SMTP has a port of its own; it is a way in and, by what it answers, a way out.
  if (house.mailIn.domain !== undefined) {
    doors.add({ kind: 'mail-in', name: 'mail in', audience: 'anyone', factor: 'token' })
  }
  if (phone && !production) phoneRoutes(app, people, phone)
  if (house.courts.known.length > 0) courtRoutes(app, { house, doors })
  if (house.textHook) textRoutes(app, { house, doors }, house.textHook)
  await more?.(app, doors, frame)
  await app.ready()
  const forgotten = doors.unregistered([...new Set(routes)])
  if (forgotten.length > 0) {
    throw new Error(`These routes are not registered as doors: ${forgotten.join(', ')}`)
  }
  return { app, doors }
}

function framed(
  assets: Assets,
  production: boolean,
  viewerOf: (request: FastifyRequest) => Promise<Viewer | undefined>,
): WebFrame {
  const looking = new WeakMap<FastifyRequest, Viewer>()
  const spokenIn: WebFrame['languageOf'] = (request, own) =>
    languageOf(request, own ?? looking.get(request)?.language)
  return {
    async viewer(request) {
      const known = looking.get(request) ?? (await viewerOf(request))
      if (known) looking.set(request, known)
      return known
    },
    languageOf: spokenIn,
    show(request, reply, { title, body, status = 200, viewer, language, also }) {
      const spoken = spokenIn(request, language ?? viewer?.language)
      const pseudo = !production && asksForPseudo(request)
      const html = renderToString(
        h(Page, {
          words: frameWords[spoken],
          language: spoken,
          pseudo,
          title,
          viewer,
          path: request.url.split('?')[0] ?? '/',
          assets,
          also,
          nonce: reply.nonce,
          children: body,
        }),
      )
      return asPage(reply, status).send(`<!doctype html>${pseudo ? pseudoTexts(html) : html}`)
    },
  }
}

/** The code alone: PostgreSQL's own message may hold what was written. */
const codeOf = ({ cause }: Error) => (cause as { code?: string } | undefined)?.code

/** A log tells which door was used and nothing of who or what. */
const quietly = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url })
