// The pages of the other ways in: show a passkey, and what other ways there are.
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
