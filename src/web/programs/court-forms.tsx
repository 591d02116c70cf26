// The pages of a program's forms of the court: how each stands, how one is brought, replaced and removed.
import type { FormStanding } from '../../application/court-forms.ts'
import type { Language } from '../../domain/clauses.ts'
import { placeName } from '../../domain/official-forms.ts'
import { Acts } from '../frame/fields.tsx'
import { type FormTrouble, MappingForm } from './court-form-mapping.tsx'
import { courtFormWords } from './court-form-words.ts'

type Of = {
  readonly language: Language
  readonly program: string
  readonly kept: boolean
}
const State = ({ language, standing }: { language: Language; standing: FormStanding }) => {
  const words = courtFormWords[language]
  const { brought, ready, missing } = standing
  if (!brought) return <p>{words.none}</p>
  return (
    <>
      <p>{ready ? <span class="tag ok">{words.ready}</span> : words.notReady}</p>
      {missing.length > 0 && <p class="quiet">{words.many(missing.length)}</p>}
    </>
  )
}

const BringForm = ({
  language,
  program,
  standing: { form, brought },
  trouble,
}: Omit<Of, 'kept'> & {
  readonly standing: FormStanding
  readonly trouble: FormTrouble | undefined
}) => {
  const words = courtFormWords[language]
  const wrong = trouble?.form === form && !trouble.typed ? trouble.words : undefined
  const id = `file-${form}`
  return (
    <form
      method="post"
      action={`/programs/${program}/forms/${form}`}
      encType="multipart/form-data"
      class="fields"
    >
      <div class="field">
        <label for={id}>{words.file}</label>
        <input
          id={id}
          name="file"
          type="file"
          accept=".pdf,application/pdf"
          {...(wrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-wrong` } : {})}
        />
        {wrong && (
          <p class="wrong" id={`${id}-wrong`}>
            {wrong}
          </p>
        )}
      </div>
      <Acts>
        <button class={brought ? 'act' : 'act first'} type="submit">
          {words.bring}
        </button>
      </Acts>
    </form>
  )
}

export const CourtFormsPage = ({
  language,
  program,
  kept,
  standings,
  trouble,
}: Of & {
  readonly standings: readonly FormStanding[]
  readonly trouble: FormTrouble | undefined
}) => {
  const words = courtFormWords[language]
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {kept && (
        <p class="notice" role="status">
          {words.kept}
        </p>
      )}
      {standings.map((standing) => (
        <section class="card" key={standing.form} aria-labelledby={`form-${standing.form}`}>
          <h2 id={`form-${standing.form}`}>
            {standing.form}: {words.forms[standing.form]}
          </h2>
          <State {...{ language, standing }} />
          {standing.brought ? (
            <p class="acts">
              <a class="act first" href={`/programs/${program}/forms/${standing.form}`}>
                {words.open}
              </a>
            </p>
          ) : (
            <BringForm {...{ language, program, standing, trouble }} />
          )}
        </section>
      ))}
    </>
  )
}

export const CourtFormPage = ({
  language,
  program,
  kept,
  standing,
  trouble,
  when,
}: Of & {
  readonly standing: FormStanding
  readonly trouble: FormTrouble | undefined
  readonly when: (at: number) => string
}) => {
  const words = courtFormWords[language]
  const { form, brought, gone, named, values, changes } = standing
  const path = `/programs/${program}/forms/${form}`
  const known = new Map(values.map((one) => [one.key, one]))
  const called = (key: string) => {
    const value = known.get(key)
    return value ? words.value(value.item, value.field) : key
  }
  return (
    <>
      <div class="where">
        <p class="kind">
          <a href={`/programs/${program}/forms`}>{words.other}</a>
        </p>
        <h1>
          {form}: {words.forms[form]}
        </h1>
      </div>
      {kept && (
        <p class="notice" role="status">
          {words.kept}
        </p>
      )}
      <section class="card">
        <State {...{ language, standing }} />
        {!named && <p class="notice">{words.notNamed}</p>}
        {brought && (
          <>
            <p class="acts">
              <a class="act" href={`${path}/sample.pdf`}>
                {words.sample}
              </a>
            </p>
            <p class="quiet">{words.sampleMeans}</p>
          </>
        )}
      </section>
      {gone.length > 0 && (
        <section class="card" aria-labelledby="gone">
          <h2 id="gone">{words.gone}</h2>
          <p>{words.goneMeans}</p>
          <ul>
            {gone.map((one) => (
              <li key={placeName(one)}>
                {called(one.key)} <code>{one.field}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {brought && <MappingForm {...{ language, path, standing, trouble }} />}
      <section class="card">
        <h2>{brought ? words.replace : words.bring}</h2>
        {brought && <p>{words.replaceMeans}</p>}
        <BringForm {...{ language, program, standing, trouble }} />
      </section>
      {brought && (
        <details>
          <summary>{words.removeOpen}</summary>
          <form method="post" action={`${path}/remove`} class="fields">
            <p>{words.removeMeans}</p>
            <Acts>
              <button class="act" type="submit">
                {words.remove}
              </button>
            </Acts>
          </form>
        </details>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{words.changes}</summary>
          <ul>
            {changes.toReversed().map(({ number, what, name, at }) => (
              <li key={number} dir="auto">
                {words.did[what](name, when(at))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
