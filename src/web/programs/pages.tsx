// A program's own pages: who asks for a mediation, one of them to read, and what becomes of it.
import { readablePhone } from '../../actions/phone.ts'
import type { Intake, IntakePerson } from '../../application/intake-ports.ts'
import { isOpenable } from '../../application/intakes.ts'
import type { Language } from '../../domain/clauses.ts'
import { type CaseType, caseTypes } from '../../domain/law/case-types.ts'
import { flags, safetyQuestions } from '../../domain/law/safety-screen.ts'
import { dayOf, wordsIn } from '../cases/seen.ts'
import { Acts, type Filled, TextField, WrongsFirst } from '../frame/fields.tsx'
import { labelIn } from '../intake/pages.tsx'
import type { IntakeWords } from '../intake/words-needed.ts'
import { askingWords } from '../intake/words-of-asking.ts'
import { safetyWords } from '../safety/words.ts'
import { AskedBack, AskForm } from './asking.tsx'

type Seen = { readonly words: IntakeWords; readonly language: Language; readonly program: string }

export const QueuePage = ({
  words,
  language,
  program,
  intakes,
  when,
}: Seen & { readonly intakes: readonly Intake[]; readonly when: (at: number) => string }) => (
  <>
    <h1>{words.queueTitle}</h1>
    <p class="acts">
      <a class="act" href={`/programs/${program}/import`}>
        {words.imported}
      </a>
    </p>
    {intakes.length === 0 && <p>{words.queueEmpty}</p>}
    <ul class="cards">
      {intakes.map(({ intake, state, content: { whole, questions }, sentAt }) =>
        whole && state !== 'begun' ? (
          <li class="card" key={intake}>
            <a href={`/programs/${program}/intakes/${intake}`} dir="auto">
              {whole.title}
            </a>{' '}
            <span class={isOpenable(state) ? 'tag' : 'tag ok'}>{words.states[state]}</span>
            {state === 'sent' && questions !== undefined && (
              <>
                {' '}
                <span class="tag">{askingWords[language].answered}</span>
              </>
            )}
            <p class="quiet">
              {caseTypes[whole.caseType].name[language]} ·{' '}
              {words.started(whole.people[0]?.name ?? '', when(sentAt ?? 0))}
            </p>
          </li>
        ) : null,
      )}
    </ul>
  </>
)

export const IntakePage = ({
  words,
  language,
  program,
  intake: found,
  filled,
  declining,
  asking,
}: Seen & {
  readonly intake: Intake
  readonly filled: Filled
  readonly declining: Filled
  readonly asking: Filled
}) => {
  const { intake, state, content, caseId } = found
  const { whole } = content
  if (!whole) return undefined
  const path = `/programs/${program}/intakes/${intake}`
  const label = labelIn(language, 'happened')
  const { safety } = whole
  return (
    <>
      <div class="where">
        <p class="kind">{caseTypes[whole.caseType].name[language]}</p>
        <h1 dir="auto">{whole.title}</h1>
      </div>
      {safety && <Safety language={language} words={words} safety={safety} />}
      <section class="card">
        <h2>{words.saidTitle}</h2>
        <dl class="glossary">
          {whole.said.map(({ question, words: said }) => (
            <div key={question}>
              <dt>{questionIn(whole.caseType, language, question) ?? label(question)}</dt>
              <dd dir="auto">{said}</dd>
            </div>
          ))}
          {(whole.needs.length > 0 || whole.needsWords) && (
            <div>
              <dt>{words.steps.needs}</dt>
              <dd dir="auto">
                {[...whole.needs.map((need) => words.needs[need]), whole.needsWords]
                  .filter(Boolean)
                  .join('; ')}
              </dd>
            </div>
          )}
          {whole.court && (
            <div>
              <dt>{words.steps.court}</dt>
              <dd dir="auto">
                {[
                  whole.court.name,
                  whole.court.caseNumber,
                  whole.court.hearingOn && dayOf({ language }, whole.court.hearingOn),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </dd>
            </div>
          )}
        </dl>
      </section>
      <section class="card">
        <h2>{words.peopleTitle}</h2>
        <ul class="people">
          {whole.people.map((person, i) => (
            <Person
              key={i}
              person={person}
              language={language}
              words={words}
              label={whole.sides[person.side.charCodeAt(5) - 97] ?? ''}
            />
          ))}
        </ul>
      </section>
      <AskedBack language={language} intake={found} />
      {caseId !== undefined && (
        <p class="acts">
          <a class="act first" href={`/cases/${caseId}`}>
            {words.toCase}
          </a>
        </p>
      )}
      {state === 'declined' && <p dir="auto">{content.declined}</p>}
      <AskForm language={language} intake={found} path={path} filled={asking} />
      {isOpenable(state) && (
        <>
          <section class="card">
            <h2>{words.openTitle}</h2>
            <p>{words.openLead}</p>
            <form method="post" action={`${path}/open`} class="fields" noValidate>
              <WrongsFirst filled={filled} look={words.look} labels={labelIn(language, 'read')} />
              <TextField filled={filled} name="title" label={words.labels.readTitle} />
              <TextField filled={filled} name="about" label={words.labels.readAbout} long />
              <Acts>
                <button class="act first" type="submit">
                  {words.open}
                </button>
              </Acts>
            </form>
          </section>
          <section class="card">
            <h2>{words.declineTitle}</h2>
            <form method="post" action={`${path}/decline`} class="fields" noValidate>
              <WrongsFirst filled={declining} look={words.look} labels={() => words.declineWords} />
              <TextField filled={declining} name="words" label={words.declineWords} long />
              <Acts>
                <button class="act" type="submit">
                  {words.decline}
                </button>
              </Acts>
            </form>
          </section>
        </>
      )}
    </>
  )
}

const questionIn = (type: CaseType, language: Language, name: string): string | undefined =>
  caseTypes[type].questions.find((one) => `q.${one.name}` === name)?.asks[language]

const Safety = ({
  language,
  words,
  safety,
}: Omit<Seen, 'program'> & {
  readonly safety: NonNullable<NonNullable<Intake['content']['whole']>['safety']>
}) => {
  const asked = safetyWords[language]
  return (
    <section class="card">
      <h2>{asked.answered}</h2>
      {flags(safety) && (
        <p class="notice">
          <b>{words.flagged}</b>
        </p>
      )}
      <dl class="glossary">
        {safetyQuestions.map((question) => (
          <div key={question}>
            <dt>{asked.questions[question]}</dt>
            <dd>{asked.answers[safety[question]]}</dd>
          </div>
        ))}
        {safety.words && (
          <div>
            <dt>{asked.words}</dt>
            <dd dir="auto">{safety.words}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

const Person = ({
  person: { name, role, mail, phone, post, safe, language: spoken },
  language,
  words,
  label,
}: {
  readonly person: IntakePerson
  readonly language: Language
  readonly words: IntakeWords
  readonly label: string
}) => (
  <li dir="auto">
    <b>{name}</b>, {wordsIn[language].roles[role]} · {label} · {words.languages[spoken]}
    <br />
    <span class="quiet">
      {[mail, phone && readablePhone(phone), post?.join(', '), safe].filter(Boolean).join(' · ') ||
        words.nothing}
    </span>
  </li>
)
