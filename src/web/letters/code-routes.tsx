// "I got a letter": the page where a code and one fact are typed. Looking at it asks nothing of anybody's code.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openByCode } from '../../application/letter-codes.ts'
import { type FactKind, factKinds } from '../../application/letters.ts'
import { browserIn, networkOf } from '../sign-in/cookies.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { type LetterPageWords, letterPageWords } from './words.ts'

type Typed = { readonly code: string; readonly kind: FactKind }
type Told = { readonly status: 200 | 422 | 429; readonly wrong?: string }

export function codeRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, doors, cookies, frame } = routes
  const open = (name: string, kind: 'page' | 'form') =>
    doors.add({ kind, name, audience: 'anyone', factor: 'none' })
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    { status, wrong }: Told = { status: 200 },
  ) => {
    const words = letterPageWords[frame.languageOf(request)]
    const body = <CodePage words={words} typed={typed} wrong={wrong} />
    return frame.show(request, reply, { title: words.title, body, status })
  }

  open('GET /letter', 'page')
  app.get('/letter', (request, reply) => show(request, reply, { code: '', kind: 'born' }))

  open('GET /letter/:code', 'page')
  app.get('/letter/:code', (request, reply) => {
    const { code } = request.params as { code: string }
    return show(request, reply, { code: code.slice(0, 40), kind: 'born' })
  })

  open('POST /letter', 'form')
  app.post('/letter', async (request, reply) => {
    const code = fieldOf(request, 'code').slice(0, 40)
    const kind = factKinds.find((one) => one === fieldOf(request, 'kind')) ?? 'born'
    const said = fieldOf(request, 'said').slice(0, 100)
    const tried = { code, kind, said, network: networkOf(request), browser: browserIn(request) }
    const done = await openByCode(house, tried)
    const words = letterPageWords[frame.languageOf(request)]
    switch (done.opened) {
      case 'invitation':
        return reply.redirect(`/invitation/${done.link}`, 303)
      case 'case':
        cookies.signedIn(reply, done.token)
        return reply.redirect(`/cases/${done.caseId}`, 303)
      case 'nothing':
        return show(request, reply, { code, kind }, { status: 422, wrong: words.wrong })
      case 'later': {
        const wrong = words.later(Math.ceil(done.wait / 60_000))
        reply.header('retry-after', String(Math.ceil(done.wait / 1000)))
        return show(request, reply, { code, kind }, { status: 429, wrong })
      }
    }
  })
}

/** What was said of oneself is not given back: the next reader of this screen may be somebody else. */
const CodePage = ({
  words,
  typed,
  wrong,
}: {
  readonly words: LetterPageWords
  readonly typed: Typed
  readonly wrong: string | undefined
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    <p>{words.lead}</p>
    <form method="post" action="/letter" class="fields">
      {wrong && (
        <p id="wrong" class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="field">
        <label for="code">{words.code}</label>
        <p class="quiet" id="code-hint">
          {words.codeHint}
        </p>
        <input
          id="code"
          name="code"
          value={typed.code}
          maxLength={40}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
          dir="ltr"
          aria-describedby={wrong ? 'wrong code-hint' : 'code-hint'}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
      <fieldset class="field choices">
        <legend>{words.kind}</legend>
        {factKinds.map((kind) => (
          <label key={kind} class="tick">
            <input type="radio" name="kind" value={kind} checked={kind === typed.kind} />{' '}
            <span>{words.kinds[kind]}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="said">{words.said}</label>
        <p class="quiet" id="said-hint">
          {words.saidHint}
        </p>
        <input
          id="said"
          name="said"
          maxLength={100}
          autocomplete="off"
          required
          dir="ltr"
          aria-describedby="said-hint"
        />
      </div>
      <p class="quiet">{words.why}</p>
      <div class="acts">
        <button class="act first" type="submit">
          {words.open}
        </button>
      </div>
    </form>
    <p class="quiet">{words.help}</p>
  </section>
)
