// The pages of setting a factor: a new passkey, a code app with its picture, recovery codes shown once.
import { CodeField } from '../frame/asked-fields.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import type { WaysWords } from './words.ts'

export const AddPasskeyPage = ({
  words,
  options,
  typed = '',
  wrong,
}: {
  readonly words: WaysWords
  readonly options: string
  readonly typed?: string
  readonly wrong?: string | undefined
}) => (
  <section class="card narrow">
    <h1>{words.adding.title}</h1>
    <p>{words.adding.intro}</p>
    <PasskeyForm
      words={words}
      action="/account/passkeys"
      kind="create"
      options={options}
      go={words.adding.go}
    >
      <div class="field">
        <label for="passkey-name">{words.adding.name}</label>
        <p class="quiet" id="passkey-hint">
          {words.adding.nameHint}
        </p>
        {wrong && (
          <p class="wrong" id="passkey-wrong" role="alert">
            {wrong}
          </p>
        )}
        <input
          id="passkey-name"
          name="name"
          required
          maxLength={100}
          dir="auto"
          value={typed}
          aria-describedby={wrong ? 'passkey-hint passkey-wrong' : 'passkey-hint'}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
    </PasskeyForm>
  </section>
)

export const AuthenticatorPage = ({
  words,
  secret,
  picture,
  wrong,
}: {
  readonly words: WaysWords
  readonly secret: string
  readonly picture: { readonly size: number; readonly path: string }
  readonly wrong?: string | undefined
}) => (
  <section class="card narrow">
    <h1>{words.setting.title}</h1>
    <p>{words.setting.intro}</p>
    <svg
      class="code-picture"
      viewBox={`0 0 ${picture.size} ${picture.size}`}
      role="img"
      aria-label={words.setting.picture}
      shape-rendering="crispEdges"
    >
      <rect width={picture.size} height={picture.size} fill="#fff" />
      <path d={picture.path} fill="#000" />
    </svg>
    <p>{words.setting.typed}</p>
    <p>
      <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
    </p>
    <form method="post" action="/account/authenticator" class="fields">
      <CodeField id="app-code" label={words.setting.code} wrong={wrong} />
      <div class="acts">
        <button class="act first" type="submit">
          {words.setting.go}
        </button>
      </div>
    </form>
  </section>
)

export const CodesPage = ({
  words,
  codes,
}: {
  readonly words: WaysWords
  readonly codes: readonly string[]
}) => (
  <section class="card narrow">
    <h1>{words.codes.title}</h1>
    <p>{words.codes.intro}</p>
    <ul class="keys">
      {codes.map((code) => (
        <li key={code}>
          <code>{`${code.slice(0, 5)}-${code.slice(5)}`}</code>
        </li>
      ))}
    </ul>
    <div class="acts">
      <a class="act first" href="/account">
        {words.codes.done}
      </a>
    </div>
  </section>
)
