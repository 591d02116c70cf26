// The pages of the other ways in: show a passkey, say that one is lost, follow a link of a mail.
import { PasskeyForm } from './passkey-form.tsx'
import type { WaysWords } from './words.ts'

export const PasskeyPage = ({
  words,
  options,
  next,
  wrong,
}: {
  readonly words: WaysWords
  readonly options: string
  readonly next: string
  readonly wrong: boolean
}) => (
  <section class="card narrow">
    <h1>{words.signIn.passkeyTitle}</h1>
    {wrong && (
      <p class="wrong" role="alert">
        {words.signIn.passkeyWrong}
      </p>
    )}
    <p>{words.signIn.passkeyIntro}</p>
    <PasskeyForm
      words={words}
      action="/sign-in/passkey/done"
      kind="get"
      options={options}
      go={words.signIn.passkeyGo}
    >
      <input type="hidden" name="next" value={next} />
    </PasskeyForm>
    <div class="acts">
      <a class="act" href="/sign-in">
        {words.signIn.byMail}
      </a>
    </div>
  </section>
)

/** Beside the form that asks for a mail: the other ways. Nothing here knows anybody. */
export const OtherWays = ({
  words,
  next,
  programs,
}: {
  readonly words: WaysWords
  readonly next: string
  readonly programs: readonly { readonly program: string; readonly name: string }[]
}) => (
  <section class="card narrow" aria-labelledby="other-ways">
    <h2 id="other-ways">{words.signIn.or}</h2>
    <div class="acts">
      <form method="post" action="/sign-in/passkey">
        <input type="hidden" name="next" value={next} />
        <button class="act" type="submit">
          {words.signIn.passkey}
        </button>
      </form>
      {programs.map(({ program, name }) => (
        <a key={program} class="act" href={`/sign-in/staff/${encodeURIComponent(program)}`}>
          {words.signIn.staff(name)}
        </a>
      ))}
    </div>
    <p>
      <a href="/recovery">{words.signIn.lost}</a>
    </p>
  </section>
)

export const RecoveryPage = ({
  words: { recovery },
  mail,
  wrong,
}: {
  readonly words: WaysWords
  readonly mail: string
  readonly wrong: boolean
}) => (
  <section class="card narrow">
    <h1>{recovery.title}</h1>
    <p>{recovery.intro}</p>
    <form method="post" action="/recovery" class="fields">
      <div class="field">
        <label for="mail">{recovery.address}</label>
        {wrong && (
          <p class="wrong" id="mail-wrong" role="alert">
            {recovery.notAnAddress}
          </p>
        )}
        <input
          id="mail"
          name="mail"
          type="email"
          autocomplete="email"
          required
          maxLength={254}
          value={mail}
          autofocus={wrong}
          aria-describedby={wrong ? 'mail-wrong' : undefined}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
      <div class="acts">
        <button class="act first" type="submit">
          {recovery.go}
        </button>
      </div>
    </form>
  </section>
)

export const LinkPage = ({
  title,
  intro,
  go,
  action,
}: {
  readonly title: string
  readonly intro: string
  readonly go: string
  readonly action: string
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p>{intro}</p>
    <form method="post" action={action}>
      <button class="act first" type="submit">
        {go}
      </button>
    </form>
  </section>
)

export const DonePage = ({
  title,
  text,
  go,
}: {
  readonly title: string
  readonly text: string
  readonly go: string
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p role="status">{text}</p>
    <div class="acts">
      <a class="act first" href="/sign-in">
        {go}
      </a>
    </div>
  </section>
)
