// What a program asks back before it opens a case: its questions with what came of them, and the form of a new one.
import { canBeAsked, mailOfIntake } from '../../application/asking-back.ts'
import type { Intake } from '../../application/intake-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { Acts, type Filled, TextField, WrongsFirst } from '../frame/fields.tsx'
import { askingWords } from '../intake/words-of-asking.ts'

type Seen = { readonly language: Language; readonly intake: Intake }

export const AskedBack = ({ language, intake }: Seen) => {
  const words = askingWords[language]
  const questions = intake.content.questions ?? []
  if (questions.length === 0) return null
  return (
    <section class="card">
      <h2>{words.askedTitle}</h2>
      <dl class="glossary">
        {questions.map(({ words: asked, answer }, i) => (
          <div key={i}>
            <dt dir="auto">{asked}</dt>
            <dd dir="auto">{answer ? answer.words || words.changed : words.noAnswer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export const AskForm = ({
  language,
  intake,
  path,
  filled,
}: Seen & { readonly path: string; readonly filled: Filled }) => {
  const words = askingWords[language]
  if (intake.state !== 'sent' || !canBeAsked(intake)) return null
  return (
    <section class="card">
      <h2>{words.askTitle}</h2>
      <p>{mailOfIntake(intake) === undefined ? words.noMail : words.askLead}</p>
      <form method="post" action={`${path}/ask`} class="fields" noValidate>
        <WrongsFirst filled={filled} look={words.look} labels={() => words.question} />
        <TextField filled={filled} name="words" label={words.question} long />
        <Acts>
          <button class="act" type="submit">
            {words.ask}
          </button>
        </Acts>
      </form>
    </section>
  )
}
