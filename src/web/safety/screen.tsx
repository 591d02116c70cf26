// The questions of the safety screen as a form holds them, and the words of help beside it.
import type { Language } from '../../domain/clauses.ts'
import { help, SAFETY_ANSWERS, safetyQuestions } from '../../domain/law/safety-screen.ts'
import { Choices, type Filled, TextField } from '../frame/fields.tsx'
import { safetyWords } from './words.ts'

export const SafetyFields = ({
  filled,
  language,
}: {
  readonly filled: Filled
  readonly language: Language
}) => {
  const words = safetyWords[language]
  return (
    <>
      {safetyQuestions.map((question) => (
        <Choices
          key={question}
          filled={filled}
          name={question}
          label={words.questions[question]}
          choices={SAFETY_ANSWERS.map((answer) => [answer, words.answers[answer]] as const)}
        />
      ))}
      <TextField filled={filled} name="words" label={words.words} hint={words.wordsHint} long />
    </>
  )
}

export const SafetyHelp = ({ language }: { readonly language: Language }) => {
  const words = safetyWords[language]
  return (
    <aside class="notice">
      <h2>{words.helpTitle}</h2>
      <p>{words.help}</p>
      <ul>
        {help.map(({ who, call }) => (
          <li key={call}>
            {who[language]}: <a href={`tel:${call}`}>{call}</a>
          </li>
        ))}
      </ul>
      <p>
        <a class="act" href="/exit" data-exit>
          {words.exit}
        </a>
      </p>
    </aside>
  )
}

export const labelOfSafety =
  (language: Language) =>
  (name: string): string => {
    const { questions, words } = safetyWords[language]
    return questions[name as keyof typeof questions] ?? words
  }
