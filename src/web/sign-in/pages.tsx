// The page of signing in that is its own: the code of a mail is typed.
import { CodeField } from '../frame/asked-fields.tsx'
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
      <CodeField id="code" label={words.code} wrong={wrong ? words.codeWrong : undefined} />
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
