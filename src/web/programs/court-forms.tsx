// The pages of a program's forms of the court: how each stands, and which of its fields takes which value.
import { chosenFor, fieldOfPlace } from '../../actions/court-forms.ts'
import type { FormStanding } from '../../application/court-forms.ts'
import type { Language } from '../../domain/clauses.ts'
import {
  type FormMapping,
  type FormPlace,
  type FormValue,
  guessFor,
  type OfficialForm,
  placeName,
} from '../../domain/official-forms.ts'
import { Acts } from '../frame/fields.tsx'
import { courtFormWords } from './court-form-words.ts'

type Of = {
  readonly language: Language
  readonly program: string
  readonly kept: boolean
}
/** What was typed and not kept, and why. */
export type FormTrouble = {
  readonly form: OfficialForm
  readonly words: string
  readonly typed?: FormMapping
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

const MappingForm = ({
  language,
  path,
  standing,
  trouble,
}: {
  readonly language: Language
  readonly path: string
  readonly standing: FormStanding
  readonly trouble: FormTrouble | undefined
}) => {
  const words = courtFormWords[language]
  const { number, places, values, missing, changes } = standing
  const typed = trouble?.typed
  const mapping = typed ?? standing.mapping
  const chosen = chosenFor(mapping)
  const open = new Set(missing.map(({ key }) => key))
  const absent = new Set(mapping.absent)
  // Nobody has said anything since it came: what is empty is not empty because somebody wanted it so.
  const fresh = changes.at(-1)?.what === 'brought'
  const pages = Map.groupBy(places.entries(), ([, { page }]) => page)
  const guessed = (place: FormPlace) => {
    const guess = typed ? undefined : guessFor(place, values)
    return guess !== undefined && (fresh || open.has(guess)) ? guess : undefined
  }
  return (
    <form method="post" action={`${path}/mapping`} class="fields" noValidate>
      <input type="hidden" name="number" value={number} />
      {typed && (
        <p class="wrong" role="alert">
          {trouble.words}
        </p>
      )}
      <section class="card" aria-labelledby="fields">
        <h2 id="fields">{words.fields}</h2>
        <p>{words.fieldsLead}</p>
        {[...pages].map(([page, on]) => (
          <fieldset key={page}>
            <legend>{words.page(page)}</legend>
            {on.map(([i, place]) => (
              <PlaceField
                key={i}
                {...{ language, place, values }}
                name={fieldOfPlace(i)}
                chosen={chosen.get(placeName(place))}
                guess={chosen.has(placeName(place)) ? undefined : guessed(place)}
              />
            ))}
          </fieldset>
        ))}
      </section>
      <section class="card" aria-labelledby="absent">
        <h2 id="absent">{words.absent}</h2>
        <p>{words.absentLead}</p>
        {missing.length === 0 && <p>{words.nothingMissing}</p>}
        {values
          .filter(({ key }) => open.has(key) || absent.has(key))
          .map(({ key, item, field }) => (
            <div class="tick" key={key}>
              <input
                type="checkbox"
                id={`absent-${key}`}
                name="absent"
                value={key}
                checked={absent.has(key)}
              />
              <label for={`absent-${key}`}>{words.value(item, field)}</label>
            </div>
          ))}
      </section>
      <Acts>
        <button class="act first" type="submit">
          {words.save}
        </button>
      </Acts>
    </form>
  )
}

const PlaceField = ({
  language,
  place,
  values,
  name,
  chosen,
  guess,
}: {
  readonly language: Language
  readonly place: FormPlace
  readonly values: readonly FormValue[]
  readonly name: string
  readonly chosen: string | undefined
  readonly guess: string | undefined
}) => {
  const words = courtFormWords[language]
  const { field, option, says, most, choices, kind } = place
  const more = [
    ...(option === undefined ? [] : [words.box(option)]),
    ...(most === undefined ? [] : [words.most(most)]),
    ...(choices ? [choices.slice(0, 6).join(' / ')] : []),
  ].join(' · ')
  const fits = values.filter(({ value }) => (typeof value === 'boolean') === (kind === 'box'))
  const picked = chosen ?? guess ?? ''
  return (
    <div class="field">
      <label for={name}>{says || <code>{field}</code>}</label>
      {says !== '' && <code class="quiet">{field}</code>}
      {more !== '' && (
        <p class="quiet" dir="auto">
          {more}
        </p>
      )}
      <select id={name} name={name} {...(guess ? { 'aria-describedby': `${name}-guess` } : {})}>
        <option value="" selected={picked === ''}>
          {words.empty}
        </option>
        {fits.map(({ key, item, field: called }) => (
          <option key={key} value={key} selected={picked === key}>
            {words.value(item, called)}
          </option>
        ))}
      </select>
      {guess && (
        <p class="quiet" id={`${name}-guess`}>
          {words.guess}
        </p>
      )}
    </div>
  )
}
