// The link that goes on with an intake elsewhere: it shows nothing until whoever has it gives the name that stands there.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import type { Intake } from '../../application/intake-ports.ts'
import { intakeByBrowser, intakeByLink } from '../../application/intakes.ts'
import { isSecret } from '../../application/people.ts'
import { letIn, resume } from '../../application/resuming.ts'
import { PressPage, ToldPage } from '../frame/one-step-pages.tsx'
import type { WebFrame } from '../frame/web-frame.ts'
import { fieldOf } from '../sign-in/people-routes.ts'
import { intakeWords } from './words.ts'
import { type ResumeWords, resumeWords } from './words-of-resuming.ts'

export type Resuming = {
  readonly house: House
  readonly frame: WebFrame
  readonly open: (kind: Door['kind'], name: string, factor?: Door['factor']) => void
  /** What this browser keeps. */
  readonly keptIn: (request: FastifyRequest) => string | undefined
  readonly remember: (reply: FastifyReply, kept: string) => unknown
  readonly show: (
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    body: Parameters<WebFrame['show']>[2]['body'],
    status?: number,
  ) => Promise<FastifyReply>
  readonly nextPage: (intake: Intake) => string
}

export function resumeRoutes(app: FastifyInstance, resuming: Resuming): void {
  const { house, frame, open, keptIn, remember, show, nextPage } = resuming
  const linkIn = (request: FastifyRequest) => (request.params as { readonly link: string }).link
  const wordsFor = (request: FastifyRequest) => resumeWords[frame.languageOf(request)]
  /** Who wrote it: by the browser, or as who they are signed in as. */
  const isTheirOwn = async (request: FastifyRequest, { intake, person }: Intake) => {
    const own = await intakeByBrowser(house, keptIn(request))
    if (own?.intake === intake) return true
    return person !== undefined && (await frame.viewer(request))?.person === person
  }
  const gone = (request: FastifyRequest, reply: FastifyReply) => {
    const { goneTitle: title, gone: text, begin: go } = intakeWords[frame.languageOf(request)]
    return show(request, reply, title, <ToldPage {...{ title, text, go }} href="/start" />, 410)
  }
  const asking = (
    request: FastifyRequest,
    reply: FastifyReply,
    wrong?: { readonly why: keyof ResumeWords['notOpen']; readonly typed: string },
  ) => {
    const words = wordsFor(request)
    const action = `/resume/${linkIn(request)}`
    const body = <NamePage {...{ words, action, wrong }} />
    const status = wrong === undefined ? 200 : wrong.why === 'TooMuch' ? 429 : 422
    return show(request, reply, words.title, body, status)
  }

  open('page', 'GET /resume/:link', 'link')
  app.get('/resume/:link', async (request, reply) => {
    const link = linkIn(request)
    if (!isSecret(link)) return gone(request, reply)
    const found = await intakeByLink(house, link)
    // A link that never was asks for a name, too: that it opens nothing is said once it is given.
    if (!found || !(await isTheirOwn(request, found))) return asking(request, reply)
    const { title, intro, goOn: go } = wordsFor(request)
    const body = <PressPage {...{ title, intro, go }} action={`/resume/${link}`} />
    return show(request, reply, title, body)
  })

  open('form', 'POST /resume/:link', 'link')
  app.post('/resume/:link', async (request, reply) => {
    const link = linkIn(request)
    const found = await intakeByLink(house, link)
    if (!found) return gone(request, reply)
    const typed = fieldOf(request, 'name').slice(0, 200)
    const done = (await isTheirOwn(request, found))
      ? await letIn(house, found)
      : await resume(house, found, { link, name: typed })
    if (typeof done === 'string') return asking(request, reply, { why: done, typed })
    remember(reply, done.kept)
    return reply.redirect(`/start/${found.program}/${nextPage(found)}`, 303)
  })
}

const NamePage = ({
  words,
  action,
  wrong,
}: {
  readonly words: ResumeWords
  readonly action: string
  readonly wrong?:
    | { readonly why: keyof ResumeWords['notOpen']; readonly typed: string }
    | undefined
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    <p>{words.asks}</p>
    <p class="quiet">{words.intro}</p>
    <form method="post" action={action} class="fields" noValidate>
      <div class="field">
        <label for="resume-name">{words.yourName}</label>
        {wrong && (
          <p class="wrong" id="resume-name-wrong" role="alert">
            {words.notOpen[wrong.why]}
          </p>
        )}
        <input
          id="resume-name"
          name="name"
          autocomplete="name"
          required
          maxLength={200}
          dir="auto"
          value={wrong?.typed}
          autofocus={wrong !== undefined}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'resume-name-wrong' : undefined}
        />
      </div>
      <div class="acts">
        <button class="act first" type="submit">
          {words.goOn}
        </button>
      </div>
    </form>
  </section>
)
