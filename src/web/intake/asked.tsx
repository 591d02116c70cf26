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
  const words = askingWords[language]
  if (!waitingQuestion(intake)) return null
  return (
    <section class="card narrow">
      <h2>{words.asksYou}</h2>
      <Question intake={intake} />
      {path !== undefined && (
        <p>
          <a href={`${path}/check`}>{words.toAnswer}</a>
        </p>
      )}
    </section>
  )
}

const Question = ({ intake }: Pick<Asked, 'intake'>) => (
  <blockquote dir="auto">
    <p>{waitingQuestion(intake)?.words}</p>
  </blockquote>
)

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

/** Where it was not told page by page there is nothing to change here: the question alone, and its answer. */
export const AnswerPage = ({
  language,
  intake,
  path,
  filled,
}: Asked & {
  readonly path: string
  readonly filled: Filled
}) => {
  const words = askingWords[language]
  return (
    <section class="card narrow">
      <h1>{words.asksYou}</h1>
      <Question intake={intake} />
      <form method="post" action={`${path}/check`} class="fields" noValidate>
        <AnswerField language={language} filled={filled} only />
        <Acts>
          <button class="act first" type="submit">
            {words.sendAnswer}
          </button>
        </Acts>
      </form>
    </section>
  )
}
