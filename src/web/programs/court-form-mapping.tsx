// Which field of a court's form takes which value: one choice a field, guessed where its words say so.
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

/** What was typed and not kept, and why. */
export type FormTrouble = {
  readonly form: OfficialForm
  readonly words: string
  readonly typed?: FormMapping
}

export const MappingForm = ({
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
