// Routes that anybody can open: front page, language, quick exit, secrets, glossary, checking a sealed file.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Door, DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import type { SealChecked } from '../../application/paper.ts'
import { safePath } from '../../application/sign-in.ts'
import { isLanguage, LANGUAGE_COOKIE, PSEUDO } from '../frame/language.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { networkOf } from '../sign-in/cookies.ts'
import { fieldOf } from '../sign-in/people-routes.ts'
import { fileIn } from './file-in.ts'
import { ExitPage, FrontPage, GlossaryPage, SecretsPage, VerifyPage } from './pages.tsx'
import { type PublicWords, publicWords } from './words.ts'

export type PublicRoutes = {
  readonly house: House
  readonly doors: DoorRegister
  readonly frame: WebFrame
  readonly secure: boolean
  readonly production: boolean
}
type Attested = Extract<SealChecked, { readonly is: 'whole' }>['attested']
const LARGEST = 20 * 1024 * 1024
const YEAR = 365 * 24 * 3600

export function publicRoutes(app: FastifyInstance, routes: PublicRoutes): void {
  const { house, doors, frame, secure, production } = routes
  const open = (kind: Door['kind'], name: string) =>
    doors.add({ kind, name, audience: 'anyone', factor: 'none' })
  const wordsFor = (request: FastifyRequest) => publicWords[frame.languageOf(request)]

  const pages = [
    ['/', 'title', FrontPage],
    ['/secrets', 'secretsTitle', SecretsPage],
    ['/glossary', 'glossaryTitle', GlossaryPage],
    ['/verify', 'verifyTitle', VerifyPage],
  ] as const
  for (const [path, title, Shown] of pages) {
    open('page', `GET ${path}`)
    app.get(path, async (request, reply) => {
      const viewer = await frame.viewer(request)
      const language = frame.languageOf(request)
      const words = publicWords[language]
      const body = <Shown words={words} language={language} />
      return frame.show(request, reply, { title: words[title], body, viewer })
    })
  }

  open('page', 'GET /exit')
  app.get('/exit', async (request, reply) => {
    const language = frame.languageOf(request)
    const day = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      dateStyle: 'full',
      timeZone: 'UTC',
    }).format(house.clock.now())
    const words = publicWords[language]
    const body = <ExitPage words={words} today={day} />
    return frame.show(request, reply, { title: words.exitTitle, body })
  })

  open('form', 'POST /language')
  app.post('/language', async (request, reply) => {
    const to = fieldOf(request, 'to')
    if (isLanguage(to) || (to === PSEUDO && !production)) {
      reply.setCookie(LANGUAGE_COOKIE, to, {
        path: '/',
        maxAge: YEAR,
        sameSite: 'lax',
        httpOnly: true,
        secure,
      })
    }
    return reply.redirect(safePath(fieldOf(request, 'back')), 303)
  })

  open('form', 'POST /verify')
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: LARGEST },
    (_request, body, done) => done(null, body),
  )
  app.post('/verify', { bodyLimit: LARGEST }, async (request, reply) => {
    const words = wordsFor(request)
    const wait = await house.limits.take(limits.verify, networkOf(request), house.clock.now())
    if (wait > 0) {
      reply.header('retry-after', String(Math.ceil(wait / 1000)))
      const body = <VerifyPage words={words} wrong={words.tooOften} />
      return frame.show(request, reply, { title: words.verifyTitle, body, status: 429 })
    }
    const file = fileIn(request.headers['content-type'], request.body)
    const checked = file && (await house.sealer.check(file, await house.seals.certificates()))
    const said = checked && saidOf(words, checked, frame.languageOf(request))
    const wrong = file ? undefined : words.noFile
    const body = <VerifyPage words={words} said={said} wrong={wrong} />
    return frame.show(request, reply, { title: words.verifyTitle, body, status: file ? 200 : 422 })
  })

  open('api', 'GET /livez')
  app.get('/livez', async (_request, reply) => reply.type('text/plain').send('ok'))
}

function saidOf(words: PublicWords, checked: SealChecked, language: string): string {
  switch (checked.is) {
    case 'whole': {
      const when = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(checked.sealedAt)
      return `${words.whole(checked.program, when)} ${timeOf(words, checked.attested, language)}`
    }
    case 'changed':
      return words.changed
    case 'not sealed':
      return words.notSealed
    case 'sealed by somebody else':
      return words.other
    case 'not a PDF':
      return words.notPdf
  }
}

function timeOf(words: PublicWords, attested: Attested, language: string): string {
  if (attested === undefined) return words.ownTime
  if (attested === 'by somebody unknown') return words.strangersTime
  const when = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  }).format(attested.at)
  return words.attested(attested.by, when)
}
