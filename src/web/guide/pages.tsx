// The pages of the guide: one question each, and what comes of the answers. What was answered goes along in the form and is kept nowhere.
import type { ComponentChildren } from 'preact'
import { fieldsOfGuide } from '../../actions/guide.ts'
import type { GuideWords } from '../../actions/words/guide-needed.ts'
import type { Language } from '../../domain/clauses.ts'
import {
  GUIDE_QUESTIONS,
  type GuideAdvice,
  type GuideAnswers,
  type GuideQuestion,
  guideChoices,
} from '../../domain/law/guide.ts'
import { Acts, Choices, type Filled, TextField, Ticks, WrongsFirst } from '../frame/fields.tsx'
import { SafetyHelp } from '../safety/screen.tsx'

export const GUIDE = '/guide'
type Asked = { readonly words: GuideWords; readonly answers: GuideAnswers }

/** All that was answered but what is asked on this page. */
const Along = ({ answers, but }: { answers: GuideAnswers; but?: GuideQuestion }) => {
  const here: readonly string[] =
    but === 'helps'
      ? ['helps', 'asked.helps']
      : but === 'court'
        ? ['court', 'hearingOn']
        : [but ?? '']
  return (
    <>
      {fieldsOfGuide(answers)
        .filter(([name]) => !here.includes(name))
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
    </>
  )
}

export const labelOf =
  ({ questions, hearingOn }: GuideWords) =>
  (name: string): string =>
    name === 'hearingOn' ? hearingOn : questions[name as GuideQuestion]

export const QuestionPage = ({
  words,
  answers,
  question,
  filled,
}: Asked & { readonly question: GuideQuestion; readonly filled: Filled }) => {
  const place = GUIDE_QUESTIONS.indexOf(question)
  const before = GUIDE_QUESTIONS[place - 1]
  const shared = { filled, name: question, label: words.questions[question] }
  const hint = words.hints[question]
  const said: Readonly<Record<string, string>> = words.choices[question]
  const choices = guideChoices[question].map((choice) => [choice, said[choice] ?? ''] as const)
  return (
    <section class="card narrow">
      <p class="quiet">{words.step(place + 1, GUIDE_QUESTIONS.length)}</p>
      <h1>{words.title}</h1>
      {place === 0 && <p>{words.lead}</p>}
      {place === 0 && <p class="quiet">{words.kept}</p>}
      <form method="post" action={GUIDE} class="fields" noValidate>
        <Along answers={answers} but={question} />
        <input type="hidden" name="question" value={question} />
        <WrongsFirst filled={filled} look={words.look} labels={labelOf(words)} />
        {question === 'helps' ? (
          <Ticks {...shared} hint={hint} choices={choices} />
        ) : (
          <Choices {...shared} hint={hint} choices={choices} />
        )}
        {question === 'helps' && <input type="hidden" name="asked.helps" value="yes" />}
        {question === 'court' && (
          <TextField
            {...{ filled, name: 'hearingOn', type: 'date' }}
            label={words.hearingOn}
            hint={words.hearingHint}
          />
        )}
        <Acts>
          <button class="act first" type="submit">
            {words.next}
          </button>
          {before && (
            <button class="act" type="submit" name="to" value={before}>
              {words.back}
            </button>
          )}
        </Acts>
      </form>
    </section>
  )
}

type Programs = readonly { readonly program: string; readonly name: string }[]
type Advised = Asked & {
  readonly language: Language
  readonly advice: GuideAdvice
  readonly programs: Programs
  /** As people write days. */
  readonly dayOf: (day: string) => string
}

export const AdvicePage = (seen: Advised) => {
  const { words, answers, advice, language } = seen
  const { verdict, reasons, ways, prepare, caseType } = advice
  const [title, text] = words.verdicts[verdict]
  const danger = verdict === 'danger'
  return (
    <>
      <section class="card narrow">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {danger && (
          <form method="post" action={GUIDE}>
            <Along answers={{ ...answers, afraid: 'yes' }} />
            <button class="act" type="submit">
              {words.goOn}
            </button>
          </form>
        )}
      </section>
      {answers.afraid !== undefined && answers.afraid !== 'no' && (
        <div class="narrow">
          <SafetyHelp language={language} />
        </div>
      )}
      {!danger && (
        <>
          <Part title={words.why}>
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{words.reasons[reason]}</li>
              ))}
            </ul>
            {answers.hearingOn && (
              <p>
                <b>{words.hearing(seen.dayOf(answers.hearingOn))}</b>
              </p>
            )}
          </Part>
          {caseType && <Starting {...seen} />}
          {ways.length > 0 && (
            <Part title={words.waysTitle}>
              <dl class="answers">
                {ways.map((way) => (
                  <div key={way}>
                    <dt>{words.ways[way][0]}</dt>
                    <dd>{words.ways[way][1]}</dd>
                  </div>
                ))}
                <div>
                  <dt>{words.costTitle}</dt>
                  <dd>{words.cost}</dd>
                </div>
                <div>
                  <dt>{words.timeTitle}</dt>
                  <dd>{words.time}</dd>
                </div>
              </dl>
            </Part>
          )}
          {prepare.length > 0 && (
            <Part title={words.prepareTitle}>
              <ul>
                {prepare.map((one) => (
                  <li key={one}>{words.prepare[one]}</li>
                ))}
              </ul>
            </Part>
          )}
        </>
      )}
      {!caseType && (
        <Part title={words.turnTitle}>
          <ul>
            {words.turn.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Part>
      )}
      {!danger && <Yours words={words} answers={answers} />}
    </>
  )
}

const Part = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) => (
  <section class="card narrow">
    <h2>{title}</h2>
    {children}
  </section>
)

const Starting = ({ words, answers, programs }: Advised) => (
  <Part title={words.programsTitle}>
    {programs.length === 0 ? (
      <p>{words.noPrograms}</p>
    ) : (
      <>
        <p>{words.programs}</p>
        <p class="quiet">{words.carried}</p>
        {programs.map(({ program, name }) => (
          <form key={program} method="post" action={`/start/${program}`}>
            <Along answers={answers} />
            <button class="act first" type="submit" dir="auto">
              {words.startAt(name)}
            </button>
          </form>
        ))}
      </>
    )}
  </Part>
)

const Yours = ({ words, answers }: Asked) => (
  <section class="card narrow">
    <h2>{words.yours}</h2>
    <form method="post" action={GUIDE}>
      <Along answers={answers} />
      <dl class="answers">
        {GUIDE_QUESTIONS.map((question) => (
          <div key={question}>
            <dt>{words.questions[question]}</dt>
            <dd>{saidTo(words, answers, question)}</dd>
            <dd>
              <button
                class="act"
                type="submit"
                name="to"
                value={question}
                aria-label={words.change(words.questions[question])}
              >
                {words.changeIt}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </form>
    <p>
      <a href={GUIDE}>{words.again}</a>
    </p>
  </section>
)

function saidTo(words: GuideWords, answers: GuideAnswers, question: GuideQuestion): string {
  const said: Readonly<Record<string, string>> = words.choices[question]
  const chosen = answers[question]
  const all = typeof chosen === 'string' ? [chosen] : (chosen ?? [])
  return all.length === 0 ? words.none : all.map((choice) => said[choice] ?? '').join('; ')
}
