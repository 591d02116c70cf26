// A person's own account: where they are signed in, and the tokens they have made.
import type { ComponentChild } from 'preact'
import type { SessionKept } from '../../application/people-ports.ts'
import type { TokenSeen } from '../../application/people-tokens.ts'
import type { AccountWords } from './words.ts'

export type AccountSeen = {
  readonly words: AccountWords
  readonly sessions: readonly {
    readonly kept: SessionKept
    readonly handle: string
    readonly own: boolean
  }[]
  readonly tokens: readonly TokenSeen[]
  /** Stands on some program's roster, and keeps a list of conflicts there. */
  readonly hasRoster: boolean
  /** Has hours of work that meetings fit into: whoever mediates, here or anywhere. */
  readonly mediates: boolean
  /** Shown this once. */
  readonly made?: string | undefined
  readonly wrong?: keyof AccountWords['wrong'] | undefined
  /** Kept in the form when no token came of it. */
  readonly typed?: { readonly name: string; readonly days: string }
  readonly ways: ComponentChild
  readonly when: (at: number) => string
}

export const AccountPage = (seen: AccountSeen) => (
  <>
    <h1>{seen.words.title}</h1>
    <Made {...seen} />
    {seen.ways}
    <p>
      <a class="act" href="/account/notices">
        {seen.words.notices}
      </a>{' '}
      <a class="act" href="/account/calendar">
        {seen.words.calendar}
      </a>{' '}
      {seen.mediates && (
        <>
          <a class="act" href="/account/hours">
            {seen.words.hours}
          </a>{' '}
        </>
      )}
      {seen.hasRoster && (
        <a class="act" href="/account/conflicts">
          {seen.words.conflicts}
        </a>
      )}
    </p>
    <Sessions {...seen} />
    <Tokens {...seen} />
  </>
)

const Sessions = ({ words, sessions, when }: AccountSeen) => (
  <section class="card" aria-labelledby="sessions">
    <h2 id="sessions">{words.sessions}</h2>
    <p>{words.sessionsIntro}</p>
    <ul class="plain">
      {sessions.map(({ kept: { viewer, browser, lastUsedAt }, handle, own }) => (
        <li key={handle}>
          <b>{browser || words.unknownBrowser}</b>
          {own && <span class="tag ok">{words.thisOne}</span>}
          <span class="quiet">
            {words.signedIn(when(viewer.signedInAt))}; {words.lastUsed(when(lastUsedAt))}
          </span>
          {!own && (
            <form method="post" action="/account/sessions/end">
              <input type="hidden" name="session" value={handle} />
              <button class="act" type="submit">
                {words.end}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    <div class="acts">
      <form method="post" action="/sign-out">
        <button class="act" type="submit">
          {words.signOut}
        </button>
      </form>
      <form method="post" action="/sign-out-everywhere">
        <button class="act" type="submit">
          {words.everywhere}
        </button>
      </form>
    </div>
  </section>
)

const invalid = {
  autofocus: true,
  'aria-invalid': 'true',
  'aria-describedby': 'token-wrong',
} as const
const Wrong = ({ text }: { readonly text: string }) => (
  <p class="wrong" id="token-wrong" role="alert">
    {text}
  </p>
)

/** First on the page: it is shown this once, and must not be missed below. */
const Made = ({ words, made }: AccountSeen) =>
  made === undefined ? null : (
    <div class="next" role="status">
      <h2>{words.made}</h2>
      <p>{words.madeOnce}</p>
      <code>{made}</code>
    </div>
  )

const Tokens = ({ words, tokens, wrong, typed, when }: AccountSeen) => (
  <section class="card" aria-labelledby="tokens">
    <h2 id="tokens">{words.tokens}</h2>
    <p>{words.tokensIntro}</p>
    <ul class="plain">
      {tokens.map(({ token, name, validUntil, lastUsedAt }) => (
        <li key={token}>
          <b dir="auto">{name}</b>
          <span class="quiet">
            {words.validUntil(when(validUntil))};{' '}
            {lastUsedAt === undefined ? words.neverUsed : words.lastUsed(when(lastUsedAt))}
          </span>
          <form method="post" action="/account/tokens/revoke">
            <input type="hidden" name="token" value={token} />
            <button class="act" type="submit">
              {words.revoke}
            </button>
          </form>
        </li>
      ))}
    </ul>
    <form method="post" action="/account/tokens" class="fields">
      <div class="field">
        <label for="token-name">{words.tokenName}</label>
        {wrong === 'NameMissing' && <Wrong text={words.wrong[wrong]} />}
        <input
          id="token-name"
          name="name"
          required
          maxLength={100}
          dir="auto"
          value={typed?.name}
          {...(wrong === 'NameMissing' ? invalid : {})}
        />
      </div>
      <div class="field">
        <label for="token-days">{words.tokenDays}</label>
        {wrong === 'DaysOutOfRange' && <Wrong text={words.wrong[wrong]} />}
        <input
          id="token-days"
          name="days"
          type="number"
          min="1"
          max="365"
          value={typed?.days ?? '90'}
          required
          {...(wrong === 'DaysOutOfRange' ? invalid : {})}
        />
      </div>
      <div class="acts">
        <button class="act" type="submit">
          {words.make}
        </button>
      </div>
    </form>
  </section>
)
