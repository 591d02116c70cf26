// The summary of an intake: what the other side will read, and what it will not.
import type { ComponentChildren } from 'preact'
import { fieldsOfStep, type Step, type StepIssues, typeOf } from '../../actions/intake-steps.ts'
import { issueIn } from '../../actions/words/words.ts'
import type { Typed } from '../../application/intake-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { caseTypes } from '../../domain/law/case-types.ts'
import { dayOf } from '../cases/seen.ts'
import { Acts, saidOf } from '../frame/fields.tsx'
import { labelIn } from './pages.tsx'
import type { IntakeWords } from './words-needed.ts'
import { askingWords } from './words-of-asking.ts'

type Checking = {
  readonly words: IntakeWords
  readonly language: Language
  readonly path: string
  readonly typed: Typed
  readonly steps: readonly Step[]
  readonly wrong: StepIssues
  /** Where the program has asked back. */
  readonly answer?: ComponentChildren
}

export const CheckPage = (checking: Checking) => {
  const { words, path, steps, wrong, language, typed, answer } = checking
  const type = typeOf(typed)
  const shared: readonly Step[] = steps.filter((step) => step === 'read' || step === 'type')
  const own = steps.filter((step) => !shared.includes(step))
  return (
    <section class="card narrow">
      <p class="quiet">{words.step(steps.length + 1, steps.length + 1)}</p>
      <h1>{words.check}</h1>
      <p>{words.checkLead}</p>
      {wrong.size > 0 && (
        <div class="wrongs" role="alert" tabIndex={-1} autofocus>
          <p>
            <b>{words.look}</b>
          </p>
          <ul>
            {[...wrong].flatMap(([step, all]) =>
              all.map(({ name, issue }) => (
                <li key={`${step} ${name}`}>
                  <a href={`${path}/${step}`}>
                    {saidOf(
                      labelIn(language, step)(name),
                      issueIn(language, issue.code, issue.limit),
                    )}
                  </a>
                </li>
              )),
            )}
          </ul>
        </div>
      )}
      <h2>{words.willRead}</h2>
      {shared.map((step) => (
        <Said key={step} {...checking} step={step} />
      ))}
      <h2>{words.willNotRead}</h2>
      {own.map((step) => (
        <Said key={step} {...checking} step={step} />
      ))}
      {type && (
        <>
          <h2>{words.sharedRules}</h2>
          <ul>
            {caseTypes[type].rules.map(({ citation, says }) => (
              <li key={citation}>
                {says[language]} <small>{citation}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`${path}/check`} class="fields" noValidate>
        {answer}
        <Acts>
          <button class="act first" type="submit">
            {answer ? askingWords[language].sendAgain : words.send}
          </button>
        </Acts>
      </form>
    </section>
  )
}

const Said = ({ words, language, path, typed, step }: Checking & { readonly step: Step }) => {
  const answers = [...fieldsOfStep(typed, step)].filter(([, values]) => values.some(Boolean))
  return (
    <section class="card">
      <h3>{words.steps[step]}</h3>
      {step === 'safety' ? (
        <p>{words.private}</p>
      ) : answers.length === 0 ? (
        <p class="quiet">{words.nothing}</p>
      ) : (
        <dl class="glossary">
          {answers.map(([name, values]) => (
            <div key={name}>
              <dt>{questionOf(typed, language, step, name)}</dt>
              <dd dir="auto">
                {values.map((value) => wordOf(words, language, name, value)).join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <a href={`${path}/${step}`}>
          {words.change}
          <span class="unseen"> {words.steps[step]}</span>
        </a>
      </p>
    </section>
  )
}

function questionOf(typed: Typed, language: Language, step: Step, name: string): string {
  const type = typeOf(typed)
  const asked =
    name.startsWith('q.') && type && caseTypes[type].questions.find((q) => `q.${q.name}` === name)
  return asked ? asked.asks[language] : labelIn(language, step)(name)
}

/** A choice is read as it was offered. */
export function wordOf(
  words: IntakeWords,
  language: Language,
  name: string,
  value: string,
): string {
  const field = name.split('.').at(-1) ?? name
  const isDay = field === 'hearingOn' || field === 'born'
  if (isDay && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))) return dayOf({ language }, value)
  const of: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    caseType: Object.fromEntries(
      Object.entries(caseTypes).map(([type, { name: called }]) => [type, called[language]]),
    ),
    language: words.languages,
    use: words.channels,
    as: words.as,
    needs: words.needs,
    filed: { yes: words.yes, no: words.no },
  }
  return of[field]?.[value] ?? value
}
