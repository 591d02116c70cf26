// The page of signing in that is its own: the code of a mail is typed.
import type { SignInWords } from './words.ts'

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
