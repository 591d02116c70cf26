// The routes of signing in and out: a GET changes nothing, and known and unknown addresses are answered alike.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../../application/doors.ts'
import { isSecret } from '../../application/people.ts'
import {
  askToSignIn,
  type NewlySignedIn,
  safePath,
  signInByCode,
  signInByLink,
} from '../../application/sign-in.ts'
import { waysIn } from '../account/ways-in.tsx'
import { OtherWays } from '../account/ways-in-pages.tsx'
import { waysWords } from '../account/words.ts'
import { AskMailPage, PressPage, ToldPage } from '../frame/one-step-pages.tsx'
import { browserIn, networkOf } from './cookies.ts'
import { SentPage } from './pages.tsx'
import { fieldOf, type PeopleRoutes } from './people-routes.ts'
import { signInWords } from './words.ts'

export function signInRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, doors, cookies, frame } = routes
  const open = (name: string, kind: Door['kind'], factor: Door['factor'] = 'none') =>
    doors.add({ kind, name, audience: 'anyone', factor })
  const wordsFor = (request: FastifyRequest) => signInWords[frame.languageOf(request)]

  open('GET /sign-in', 'page')
  app.get('/sign-in', async (request, reply) => {
    const { next } = request.query as { next?: unknown }
    const words = wordsFor(request)
    const path = typeof next === 'string' ? safePath(next) : '/cases'
    const programs = []
    for (const program of house.accounts.staffDoors.programs()) {
      const named = await house.programs.program(program)
      if (named) programs.push(named)
    }
    const ways = waysWords[frame.languageOf(request)]
    const body = (
      <>
        <AskMailPage words={words} action="/sign-in" next={path} mail="" wrong={false} />
        <OtherWays words={ways} next={path} programs={programs} />
      </>
    )
    return frame.show(request, reply, { title: words.title, body })
  })

  open('POST /sign-in', 'form')
  app.post('/sign-in', async (request, reply) => {
    const mail = fieldOf(request, 'mail')
    const next = safePath(fieldOf(request, 'next'))
    const asked = await askToSignIn(house, { mail, network: networkOf(request), next })
    if (asked === 'NotAnAddress') {
      const words = wordsFor(request)
      const body = <AskMailPage words={words} action="/sign-in" next={next} mail={mail} wrong />
      return frame.show(request, reply, { title: words.title, body, status: 422 })
    }
    cookies.hasAsked(reply, asked)
    return reply.redirect('/sign-in/sent', 303)
  })

  open('GET /sign-in/sent', 'page')
  app.get('/sign-in/sent', (request, reply) => sent(request, reply, false))
  const sent = (request: FastifyRequest, reply: FastifyReply, wrong: boolean) => {
    const words = wordsFor(request)
    const body = <SentPage words={words} wrong={wrong} />
    const status = wrong ? 422 : 200
    return frame.show(request, reply, { title: words.sentTitle, body, status })
  }

  open('POST /sign-in/code', 'form')
  app.post('/sign-in/code', async (request, reply) => {
    const asked = cookies.asked(request)
    const code = fieldOf(request, 'code')
    const done = asked && (await signInByCode(house, { ...asked, code }, browserIn(request)))
    return done ? enter(request, reply, done) : sent(request, reply, true)
  })

  open('GET /sign-in/:link', 'page', 'link')
  app.get('/sign-in/:link', (request, reply) => {
    const { link } = request.params as { link: string }
    if (!isSecret(link)) return gone(request, reply)
    const { linkTitle: title, linkIntro: intro, useLink: go } = wordsFor(request)
    const body = <PressPage {...{ title, intro, go }} action={`/sign-in/${link}`} />
    return frame.show(request, reply, { title, body })
  })
  const gone = (request: FastifyRequest, reply: FastifyReply) => {
    const { goneTitle: title, gone: text, askAgain: go } = wordsFor(request)
    const body = <ToldPage {...{ title, text, go }} href="/sign-in" />
    return frame.show(request, reply, { title, body, status: 410 })
  }

  open('POST /sign-in/:link', 'form', 'link')
  app.post('/sign-in/:link', async (request, reply) => {
    const { link } = request.params as { link: string }
    const done = isSecret(link) ? await signInByLink(house, link, browserIn(request)) : undefined
    return done ? enter(request, reply, done) : gone(request, reply)
  })

  /** Whoever was signed in here until now is not any more: one browser, one session. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, done: NewlySignedIn) => {
    const before = await cookies.viewer(request)
    if (before) await house.sessions.end(before.person, before.session, house.clock.now())
    cookies.noLongerAsks(reply)
    cookies.signedIn(reply, done.token)
    return reply.redirect(done.next, 303)
  }
  waysIn(app, routes, enter)

  open('POST /sign-out', 'form', 'session')
  app.post('/sign-out', async (request, reply) => {
    const viewer = await cookies.viewer(request)
    if (viewer) await house.sessions.end(viewer.person, viewer.session, house.clock.now())
    return leave(reply)
  })

  open('POST /sign-out-everywhere', 'form', 'session')
  app.post('/sign-out-everywhere', async (request, reply) => {
    const viewer = await cookies.viewer(request)
    if (viewer) await house.sessions.endAll(viewer.person, house.clock.now())
    return leave(reply)
  })
  const leave = (reply: FastifyReply) => {
    cookies.signedOut(reply)
    cookies.noLongerAsks(reply)
    // What the browser kept of these pages goes with the session (ASVS 14.3.1).
    reply.header('clear-site-data', '"cache", "cookies", "storage"')
    return reply.redirect('/', 303)
  }
}
