// What a program asks back, on top of what somebody told it: the question, and where it is answered.
import { waitingQuestion } from '../../application/asking-back.ts'
import type { Intake } from '../../application/intake-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { Acts, type Filled, TextField, WrongsFirst } from '../frame/fields.tsx'
import { askingWords } from './words-of-asking.ts'

type Asked = { readonly language: Language; readonly intake: Intake }

/** Above every step. What was told can be changed there; it is answered where it is sent. */
export const AskedOnTop = ({
  language,
  intake,
  path,
}: Asked & { readonly path: string | undefined }) => {
  const question = waitingQuestion(intake)
  const words = askingWords[language]
  if (!question) return null
  return (
    <section class="card narrow">
      <h2>{words.asksYou}</h2>
      <blockquote dir="auto">
        <p>{question.words}</p>
      </blockquote>
      {path !== undefined && (
        <p>
          <a href={`${path}/check`}>{words.toAnswer}</a>
        </p>
      )}
    </section>
  )
}

/** In the form that sends it again. */
export const AnswerField = ({
  language,
  filled,
  only,
}: {
  readonly language: Language
  readonly filled: Filled
  readonly only?: boolean
}) => {
  const words = askingWords[language]
  return (
    <>
      <WrongsFirst filled={filled} look={words.look} labels={() => words.answer} />
      <TextField
        filled={filled}
        name="answer"
        label={words.answer}
        {...(only ? {} : { hint: words.answerHint })}
        long
      />
    </>
  )
}

/** Where it was not told page by page there is nothing to change here: the question alone. */
export const AnswerPage = ({
  language,
  path,
  filled,
}: {
  readonly language: Language
  readonly path: string
  readonly filled: Filled
}) => {
  const words = askingWords[language]
  return (
    <section class="card narrow">
      <h1>{words.answerTitle}</h1>
      <form method="post" action={`${path}/check`} class="fields" noValidate>
        <AnswerField language={language} filled={filled} only />
        <Acts>
          <button class="act first" type="submit">
            {words.sendAgain}
          </button>
        </Acts>
      </form>
    </section>
  )
}
