// The page that asks once more who it is, keeps what was typed, and sends it on its way after that.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askForCode } from '../../application/account-mails.ts'
import { confirmByCode } from '../../application/authenticator.ts'
import { mustHavePasskey, waysToConfirm } from '../../application/factor-policy.ts'
import { askToConfirm, confirmByPasskey } from '../../application/passkeys.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { safePath } from '../../application/sign-in.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { type WaysWords, waysWords } from './words.ts'

type Kept = readonly (readonly [string, string])[]
export type Confirming = {
  /** Shown in place of what was posted: nothing of it is done, and nothing of it is lost. */
  ask(request: FastifyRequest, reply: FastifyReply, viewer: Viewer): Promise<FastifyReply>
}

/** What this page itself adds to a form; everything else was typed before. */
const OWN = new Set(['_code', '_answer', '_to'])

const keptIn = (body: unknown): Kept =>
  Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    OWN.has(name)
      ? []
      : [value]
          .flat()
          .filter((one): one is string => typeof one === 'string')
          .map((one) => [name, one] as const),
  )

export const confirmPath = (next: string): string =>
  `/account/confirm?next=${encodeURIComponent(next)}`

export type ConfirmFrame = Pick<PeopleRoutes, 'house' | 'frame'>

type Asking = {
  readonly to?: string | undefined
  readonly next?: string | undefined
  readonly kept: Kept
  readonly sent?: boolean
  readonly options?: string | undefined
  readonly wrong?: string | undefined
}

const showing =
  ({ house, frame }: ConfirmFrame) =>
  (request: FastifyRequest, reply: FastifyReply, viewer: Viewer, asking: Asking) => {
    const language = frame.languageOf(request, viewer.language)
    const words = waysWords[language]
    const all = waysToConfirm(viewer)
    const ways = mustHavePasskey(viewer, house.passkeysOfStaff)
      ? all.filter((way) => way !== 'totp' || !viewer.account?.passkey)
      : all
    const body = <ConfirmPage {...asking} words={words} ways={ways} />
    const status = asking.wrong ? 422 : asking.to === undefined || asking.sent ? 200 : 403
    return frame.show(request, reply, {
      title: words.confirm.title,
      body,
      viewer,
      language,
      status,
    })
  }

export function confirming(routes: ConfirmFrame): Confirming {
  const show = showing(routes)
  return {
    ask: async (request, reply, viewer) =>
      show(request, reply, viewer, { to: safePath(request.url), kept: keptIn(request.body) }),
  }
}

export function confirmRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, doors, cookies, frame } = routes
  const show = showing({ house, frame })
  const door = (kind: 'page' | 'form', name: string) =>
    doors.add({ kind, name, audience: 'signed in', factor: 'session' })
  /** Also for somebody who came by an invitation: they sign with what they have. */
  const signedIn =
    (
      answer: (
        request: FastifyRequest,
        reply: FastifyReply,
        viewer: Viewer,
      ) => Promise<FastifyReply>,
    ) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const viewer = await cookies.viewer(request)
      return viewer ? answer(request, reply, viewer) : reply.redirect('/sign-in?next=/cases', 303)
    }
  const askingOf = (request: FastifyRequest): Asking => {
    const to = fieldOf(request, '_to')
    return {
      ...(to === '' ? { next: nextIn(request) } : { to: safePath(to) }),
      kept: to === '' ? [] : keptIn(request.body),
    }
  }

  door('page', 'GET /account/confirm')
  app.get(
    '/account/confirm',
    signedIn(async (request, reply, viewer) =>
      show(request, reply, viewer, { next: nextIn(request), kept: [] }),
    ),
  )

  door('form', 'POST /account/confirm/send')
  app.post(
    '/account/confirm/send',
    signedIn(async (request, reply, viewer) => {
      // A mailbox is no answer for who has set something better.
      if (waysToConfirm(viewer).includes('mail')) await askForCode(house, viewer)
      return show(request, reply, viewer, { ...askingOf(request), sent: true })
    }),
  )

  door('form', 'POST /account/confirm/passkey')
  app.post(
    '/account/confirm/passkey',
    signedIn(async (request, reply, viewer) => {
      const options = await askToConfirm(house, viewer)
      return show(request, reply, viewer, { ...askingOf(request), options, sent: true })
    }),
  )

  door('form', 'POST /account/confirm')
  app.post(
    '/account/confirm',
    signedIn(async (request, reply, viewer) => {
      const asking = askingOf(request)
      const words = waysWords[frame.languageOf(request, viewer.language)].confirm
      const answer = fieldOf(request, '_answer')
      const token = answer
        ? await confirmByPasskey(house, viewer, answer)
        : await confirmByCode(house, viewer, fieldOf(request, '_code'))
      if (token === undefined || token === 'TooManyTries') {
        const wrong = token === undefined ? words.wrong : words.tooManyTries
        return show(request, reply, viewer, { ...asking, wrong })
      }
      cookies.signedIn(reply, token)
      // 307 sends the same form on to where it was going, without script and without another press.
      return asking.to === undefined
        ? reply.redirect(asking.next ?? '/cases', 303)
        : reply.redirect(asking.to, 307)
    }),
  )
}

const nextIn = (request: FastifyRequest): string => {
  const { next } = request.query as { next?: unknown }
  const said = typeof next === 'string' ? next : fieldOf(request, 'next')
  return said === '' ? '/cases' : safePath(said)
}

const ConfirmPage = ({
  words,
  ways,
  to,
  next,
  kept,
  sent = false,
  options,
  wrong,
}: Asking & {
  readonly words: WaysWords
  readonly ways: readonly ('passkey' | 'totp' | 'mail')[]
}) => {
  const says = words.confirm
  const hidden = (
    <>
      {to !== undefined && <input type="hidden" name="_to" value={to} />}
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {kept.map(([name, value], i) => (
        <input key={`${name} ${i}`} type="hidden" name={name} value={value} />
      ))}
    </>
  )
  const byMail = ways.includes('mail')
  // Whoever typed a code has one, be it a wrong one.
  const typing = sent || wrong !== undefined
  return (
    <section class="card narrow">
      <h1>{says.title}</h1>
      <p>{says.intro}</p>
      {to !== undefined && <p>{says.kept}</p>}
      {wrong && (
        <p class="wrong" id="confirm-wrong" role="alert">
          {wrong}
        </p>
      )}
      {ways.includes('passkey') &&
        (options === undefined ? (
          <form method="post" action="/account/confirm/passkey">
            {hidden}
            <button class="act first" type="submit">
              {says.withPasskey}
            </button>
          </form>
        ) : (
          <>
            <p role="status">{says.passkeyReady}</p>
            <PasskeyForm
              words={words}
              action="/account/confirm"
              kind="get"
              options={options}
              go={says.withPasskeyNow}
            >
              {hidden}
            </PasskeyForm>
          </>
        ))}
      {byMail && sent && <p role="status">{says.sent}</p>}
      {byMail && (
        <form method="post" action="/account/confirm/send">
          {hidden}
          <button class={typing ? 'act' : 'act first'} type="submit">
            {typing ? says.sendAgain : says.send}
          </button>
        </form>
      )}
      {(byMail || ways.includes('totp')) && (
        <form method="post" action="/account/confirm" class="fields">
          {hidden}
          <div class="field">
            <label for="confirm-code">{byMail ? says.mailCode : says.appCode}</label>
            <input
              id="confirm-code"
              name="_code"
              inputMode={byMail ? 'numeric' : 'text'}
              autocomplete="one-time-code"
              required
              maxLength={16}
              autofocus={typing}
              aria-describedby={wrong ? 'confirm-wrong' : undefined}
              aria-invalid={wrong ? 'true' : undefined}
            />
          </div>
          <div class="acts">
            <button class={byMail && !typing ? 'act' : 'act first'} type="submit">
              {says.go}
            </button>
          </div>
        </form>
      )}
      {!byMail && (
        <p>
          <a href="/recovery">{says.lost}</a>
        </p>
      )}
    </section>
  )
}
