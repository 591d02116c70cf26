// A page that says what went wrong and how to go on. It repeats nothing of what was asked.
import type { FrameWords } from './words.ts'

export const Trouble = ({
  title,
  more,
  words,
  signedIn,
}: {
  readonly title: string
  readonly more: string
  readonly words: FrameWords
  /** Undefined where it is not known: then the way on is the one that is there for everybody. */
  readonly signedIn: boolean | undefined
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p>{more}</p>
    <div class="acts">
      {signedIn !== false && (
        <a class="act first" href="/cases">
          {words.back}
        </a>
      )}
      {signedIn === false && (
        <a class="act first" href="/sign-in">
          {words.signIn}
        </a>
      )}
      <a class="act" href="/">
        {words.front}
      </a>
    </div>
  </section>
)
