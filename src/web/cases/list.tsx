// My cases, and opening a new one.
import type { CaseOfPerson } from '../../application/ports.ts'
import { Field, Select, Tick } from './parts.tsx'
import type { Seen } from './seen.ts'
import type { CaseWords } from './words-en.ts'
import { Wrongs } from './wrongs.tsx'

export const CasesPage = ({
  words,
  cases,
  programs,
  intakes,
}: {
  readonly words: CaseWords
  readonly cases: readonly CaseOfPerson[]
  /** Those that the viewer manages, and what their queues are called. */
  readonly programs: readonly string[]
  readonly intakes: string
}) => (
  <>
    <h1>{words.cases}</h1>
    {programs.length > 0 && (
      <p class="acts">
        <a class="act first" href="/cases/new">
          {words.newCase}
        </a>
        {programs.map((program) => (
          <a class="act" href={`/programs/${program}/intakes`} key={program}>
            {intakes}
          </a>
        ))}
      </p>
    )}
    {cases.length === 0 ? (
      <p>{words.noCases}</p>
    ) : (
      <ul class="cards">
        {cases.map(({ caseId, title, reference, me }) => (
          <li class="card" key={caseId}>
            <a href={`/cases/${caseId}`} dir="auto">
              {title}
            </a>
            <span class="quiet">
              {reference && `${words.case} ${reference} · `}
              {words.roles[me.role]}
            </span>
          </li>
        ))}
      </ul>
    )}
  </>
)

/** Shown with an empty case: nothing is open yet, only what was typed comes back. */
export const NewCasePage = ({ seen }: { readonly seen: Seen }) => {
  const { words } = seen
  const action = 'open-case'
  return (
    <section class="card narrow">
      <h1>{words.newTitle}</h1>
      <form method="post" action="/cases/new" class="fields" noValidate>
        <Wrongs seen={seen} action={action} />
        <Select
          seen={seen}
          action={action}
          name="caseType"
          label={words.caseType}
          choices={Object.entries(words.types)}
        />
        <Field seen={seen} action={action} name="title" label={words.title} required />
        <Field seen={seen} action={action} name="about" label={words.about} long />
        <Field seen={seen} action={action} name="sides" label={words.sides} long />
        <Field seen={seen} action={action} name="court.name" label={words.court} />
        <Field seen={seen} action={action} name="court.caseNumber" label={words.caseNumber} />
        <Field
          seen={seen}
          action={action}
          name="court.hearingOn"
          label={words.hearingOn}
          type="date"
        />
        <Select
          seen={seen}
          action={action}
          name="way"
          label={words.way}
          choices={Object.entries(words.ways)}
        />
        <Tick seen={seen} action={action} name="jointOpen" label={words.jointFromStart} />
        <div class="acts">
          <button class="act first" type="submit">
            {words.open}
          </button>
        </div>
      </form>
    </section>
  )
}
