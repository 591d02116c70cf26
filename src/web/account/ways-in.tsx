// The other ways in: a passkey, an organisation, a lost factor, and the links that mails of an account hold.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { confirmNewAddress } from '../../application/account-mails.ts'
import type { Door } from '../../application/doors.ts'
import { askForPasskey, signInByPasskey } from '../../application/passkeys.ts'
import { isSecret, secret } from '../../application/people.ts'
import { askForRecovery } from '../../application/recovering.ts'
import { type NewlySignedIn, safePath } from '../../application/sign-in.ts'
import { signInAsStaff } from '../../application/staff-sign-in.ts'
import { AskMailPage, PressPage, ToldPage } from '../frame/one-step-pages.tsx'
import { browserIn, networkOf } from '../sign-in/cookies.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { PasskeyPage } from './ways-in-pages.tsx'
import { type WaysWords, waysWords } from './words.ts'

export function waysIn(
  app: FastifyInstance,
  { house, doors, cookies, frame }: PeopleRoutes,
  enter: (
    request: FastifyRequest,
    reply: FastifyReply,
    done: NewlySignedIn,
  ) => Promise<FastifyReply>,
): void {
  const open = (name: string, kind: Door['kind'], factor: Door['factor'] = 'none') =>
    doors.add({ kind, name, audience: 'anyone', factor })
  const wordsFor = (request: FastifyRequest) => waysWords[frame.languageOf(request)]
  const secretFor = ({ headers }: FastifyRequest, reply: FastifyReply) => {
    // A scope of this browser alone: who else comes in shifts nothing here.
    const made = secret(house.chance, 'way in of a browser', headers.cookie ?? 'anyone')
    cookies.wantsIn(reply, made)
    return made
  }

  const passkey = async (
    request: FastifyRequest,
    reply: FastifyReply,
    next: string,
    wrong: boolean,
  ) => {
    const words = wordsFor(request)
    const options = await askForPasskey(house, secretFor(request, reply))
    const body = <PasskeyPage {...{ words, options, next, wrong }} />
    const status = wrong ? 422 : 200
    return frame.show(request, reply, { title: words.signIn.passkeyTitle, body, status })
  }
  open('POST /sign-in/passkey', 'form')
  app.post('/sign-in/passkey', (request, reply) =>
    passkey(request, reply, safePath(fieldOf(request, 'next')), false),
  )
  open('POST /sign-in/passkey/done', 'form')
  app.post('/sign-in/passkey/done', async (request, reply) => {
    const next = safePath(fieldOf(request, 'next'))
    const browserSecret = cookies.wanting(request)
    const answer = fieldOf(request, '_answer')
    const done =
      browserSecret === undefined
        ? undefined
        : await signInByPasskey(house, { browserSecret, answer }, browserIn(request))
    if (!done) return passkey(request, reply, next, true)
    cookies.noLongerWants(reply)
    return enter(request, reply, { ...done, next: next === '/' ? done.next : next })
  })

  open('GET /sign-in/staff/:program', 'page')
  app.get('/sign-in/staff/:program', async (request, reply) => {
    const { program } = request.params as { program: string }
    if (!house.accounts.staffDoors.programs().includes(program)) return reply.callNotFound()
    const there = await orNothing(
      house.accounts.staffDoors.start(program, secretFor(request, reply)),
    )
    return there === undefined ? notStaff(request, reply) : reply.redirect(there, 303)
  })
  open('GET /sign-in/staff/:program/back', 'page')
  app.get('/sign-in/staff/:program/back', async (request, reply) => {
    const { program } = request.params as { program: string }
    const browserSecret = cookies.wanting(request)
    const query = request.url.split('?')[1] ?? ''
    if (!house.accounts.staffDoors.programs().includes(program)) return reply.callNotFound()
    const done =
      browserSecret === undefined
        ? undefined
        : await signInAsStaff(house, { program, browserSecret, query }, browserIn(request))
    cookies.noLongerWants(reply)
    return done ? enter(request, reply, done) : notStaff(request, reply)
  })
  const notStaff = (request: FastifyRequest, reply: FastifyReply) => {
    const { signIn } = wordsFor(request)
    const body = (
      <ToldPage
        title={signIn.staffTitle}
        text={signIn.staffWrong}
        go={signIn.byMail}
        href="/sign-in"
      />
    )
    return frame.show(request, reply, { title: signIn.staffTitle, body, status: 403 })
  }

  open('GET /recovery', 'page')
  app.get('/recovery', (request, reply) => {
    const words = wordsFor(request)
    const body = <AskMailPage words={words.recovery} action="/recovery" mail="" wrong={false} />
    return frame.show(request, reply, { title: words.recovery.title, body })
  })
  open('POST /recovery', 'form')
  app.post('/recovery', async (request, reply) => {
    const words = wordsFor(request)
    const mail = fieldOf(request, 'mail')
    const asked = await askForRecovery(house, { mail, network: networkOf(request) })
    if (asked === 'NotAnAddress') {
      const body = <AskMailPage words={words.recovery} action="/recovery" mail={mail} wrong />
      return frame.show(request, reply, { title: words.recovery.title, body, status: 422 })
    }
    const { askedTitle: title, asked: text } = words.recovery
    const body = <ToldPage title={title} text={text} go={words.signIn.byMail} href="/sign-in" />
    return frame.show(request, reply, { title, body })
  })

  /** A GET shows a button; a press does it. Programs that look at mails press none. */
  const linked = (
    path: string,
    says: (words: WaysWords) => {
      readonly title: string
      readonly intro: string
      readonly go: string
    },
    does: (link: string, words: WaysWords) => Promise<string | undefined>,
  ) => {
    const gone = (request: FastifyRequest, reply: FastifyReply) => {
      const { links, signIn } = wordsFor(request)
      const body = (
        <ToldPage title={links.goneTitle} text={links.gone} go={signIn.byMail} href="/sign-in" />
      )
      return frame.show(request, reply, { title: links.goneTitle, body, status: 410 })
    }
    open(`GET ${path}/:link`, 'page', 'link')
    app.get(`${path}/:link`, (request, reply) => {
      const { link } = request.params as { link: string }
      if (!isSecret(link)) return gone(request, reply)
      const { title, intro, go } = says(wordsFor(request))
      const body = <PressPage {...{ title, intro, go }} action={`${path}/${link}`} />
      return frame.show(request, reply, { title, body })
    })
    open(`POST ${path}/:link`, 'form', 'link')
    app.post(`${path}/:link`, async (request, reply) => {
      const { link } = request.params as { link: string }
      const words = wordsFor(request)
      const text = isSecret(link) ? await does(link, words) : undefined
      if (text === undefined) return gone(request, reply)
      const { title } = says(words)
      const body = <ToldPage title={title} text={text} go={words.signIn.byMail} href="/sign-in" />
      return frame.show(request, reply, { title, body })
    })
  }
  linked(
    '/recovery',
    ({ recovery: { stopTitle: title, stopIntro: intro, stop: go } }) => ({ title, intro, go }),
    async (link, { recovery }) =>
      (await house.accounts.recoveries.cancelByLink(link, house.clock.now()))
        ? recovery.stopped
        : undefined,
  )
  linked(
    '/address',
    ({ links: { newTitle: title, newIntro: intro, newGo: go } }) => ({ title, intro, go }),
    async (link, { links }) => {
      const done = await confirmNewAddress(house, link)
      return { changed: links.newDone, taken: links.taken, gone: undefined }[done]
    },
  )
  linked(
    '/address/undo',
    ({ links: { undoTitle: title, undoIntro: intro, undoGo: go } }) => ({ title, intro, go }),
    async (link, { links }) =>
      (await house.accounts.addresses.undo(link, house.clock.now())) ? links.undone : undefined,
  )
}

/** An organisation that is out of reach lets nobody in, and says so on our page. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch {
    return undefined
  }
}
