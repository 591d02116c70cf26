// The pages of signing in: ask for a mail, type its code, follow its link.
import type { SignInWords } from './words.ts'

export const AskPage = ({
  words,
  next,
  mail,
  wrong,
}: {
  readonly words: SignInWords
  readonly next: string
  readonly mail: string
  readonly wrong: boolean
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    <p>{words.intro}</p>
    <form method="post" action="/sign-in" class="fields">
      <input type="hidden" name="next" value={next} />
      <div class="field">
        <label for="mail">{words.address}</label>
        {wrong && (
          <p id="mail-wrong" class="wrong" role="alert">
            {words.notAnAddress}
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
          {words.send}
        </button>
      </div>
    </form>
  </section>
)

export const SentPage = ({
  words,
  wrong,
}: {
  readonly words: SignInWords
  readonly wrong: boolean
}) => (
  <section class="card narrow">
    <h1>{words.sentTitle}</h1>
    <p>{words.sent}</p>
    <form method="post" action="/sign-in/code" class="fields">
      <div class="field">
        <label for="code">{words.code}</label>
        {wrong && (
          <p id="code-wrong" class="wrong" role="alert">
            {words.codeWrong}
          </p>
        )}
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          required
          maxLength={12}
          autofocus={wrong}
          aria-describedby={wrong ? 'code-wrong' : undefined}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
      <div class="acts">
        <button class="act first" type="submit">
          {words.useCode}
        </button>
        <a class="act" href="/sign-in">
          {words.askAgain}
        </a>
      </div>
    </form>
  </section>
)

/** Programs that look at mails follow links; none of them presses a button. */
export const LinkPage = ({
  words,
  link,
}: {
  readonly words: SignInWords
  readonly link: string
}) => (
  <section class="card narrow">
    <h1>{words.linkTitle}</h1>
    <p>{words.linkIntro}</p>
    <form method="post" action={`/sign-in/${link}`}>
      <button class="act first" type="submit">
        {words.useLink}
      </button>
    </form>
  </section>
)

export const GonePage = ({ words }: { readonly words: SignInWords }) => (
  <section class="card narrow">
    <h1>{words.goneTitle}</h1>
    <p>{words.gone}</p>
    <div class="acts">
      <a class="act first" href="/sign-in">
        {words.askAgain}
      </a>
    </div>
  </section>
)
