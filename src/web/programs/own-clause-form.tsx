// The form in which a program writes a clause: two languages, its blanks, and a preview with made-up values.
import { clauseFaultIn } from '../../actions/words/own-clauses.ts'
import { clauseWordsIn } from '../../domain/clause-text.ts'
import type { Language } from '../../domain/clauses.ts'
import { filledIn } from '../../domain/own-clause.ts'
import {
  BLANK_KINDS,
  type ClauseFault,
  type ClauseSaid,
  clauseLanguages,
  MOST_BLANKS,
} from '../../domain/own-clause-faults.ts'
import { Acts } from '../frame/fields.tsx'
import { ownClauseWords } from './own-clause-words.ts'

/** What was typed and not kept, and why. */
export type ClauseTrouble = {
  readonly typed: ClauseSaid
  readonly faults: readonly ClauseFault[]
  readonly words?: string
  readonly preview?: boolean
}
const idOf = (place: string) => place.replaceAll('.', '-')

export const ClauseForm = ({
  language,
  action,
  version,
  said,
  trouble,
}: {
  readonly language: Language
  readonly action: string
  readonly version: number
  readonly said: ClauseSaid
  readonly trouble: ClauseTrouble | undefined
}) => {
  const words = ownClauseWords[language]
  const { faults = [], preview = false } = trouble ?? {}
  const { words: typed, blanks } = trouble?.typed ?? said
  const given = { language, faults }
  const rows = Array.from({ length: MOST_BLANKS }, (_, i) => (
    <div class="row" key={i}>
      <Line
        {...given}
        place={`blanks.${i}.key`}
        label={`${words.blank(i + 1)}: ${words.key}`}
        value={blanks[i]?.key ?? ''}
      />
      <div class="field">
        <label for={`blanks-${i}-kind`}>{`${words.blank(i + 1)}: ${words.kind}`}</label>
        <select id={`blanks-${i}-kind`} name={`blanks.${i}.kind`}>
          {BLANK_KINDS.map((kind) => (
            <option key={kind} value={kind} selected={blanks[i]?.kind === kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
    </div>
  ))
  // One more than are used; the others are folded away.
  const open = Math.min(MOST_BLANKS, Math.max(2, blanks.length + 1))
  return (
    <form method="post" action={action} class="fields" noValidate>
      <input type="hidden" name="version" value={version} />
      {trouble?.words !== undefined && (
        <p class="wrong" role="alert">
          {trouble.words}
        </p>
      )}
      {faults.length > 0 && (
        <div class="wrong" role="alert">
          <p>{words.wrong}</p>
          <ul>
            {faults.map((fault, i) => (
              <li key={i}>
                <a href={`#${idOf(fault.place)}`}>{clauseFaultIn(language, fault)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview && <Preview {...{ language, said: { words: typed, blanks } }} />}
      <p class="quiet">{words.how}</p>
      {clauseLanguages.map((one) => (
        <fieldset key={one}>
          <legend>{words.languages[one]}</legend>
          <Line
            {...given}
            place={`words.${one}.title`}
            label={words.titleOf}
            value={typed[one].title}
          />
          <Line
            {...given}
            place={`words.${one}.text`}
            label={words.textOf}
            value={typed[one].text}
            long
          />
        </fieldset>
      ))}
      <fieldset id="blanks">
        <legend>{words.blanks}</legend>
        <p class="quiet">{words.blanksLead}</p>
        {rows.slice(0, open)}
        {open < MOST_BLANKS && (
          <details>
            <summary>{words.moreBlanks}</summary>
            {rows.slice(open)}
          </details>
        )}
      </fieldset>
      <Acts>
        <button class="act" type="submit" name="preview" value="yes">
          {words.preview}
        </button>
        <button class="act first" type="submit">
          {words.save}
        </button>
      </Acts>
    </form>
  )
}

const Line = ({
  language,
  faults,
  place,
  label,
  value,
  long = false,
}: {
  readonly language: Language
  readonly faults: readonly ClauseFault[]
  readonly place: string
  readonly label: string
  readonly value: string
  readonly long?: boolean
}) => {
  const id = idOf(place)
  const wrong = faults.filter((fault) => fault.place === place)
  const shared = {
    ...{ id, name: place, dir: 'auto' as const },
    ...(wrong.length > 0
      ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-wrong` }
      : {}),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {wrong.length > 0 && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong.map((fault) => clauseFaultIn(language, fault)).join(' ')}
        </p>
      )}
      {long ? <textarea {...shared} rows={6} value={value} /> : <input {...shared} value={value} />}
    </div>
  )
}

/** Each language as its agreement would say it. */
const Preview = ({ language, said }: { language: Language; said: ClauseSaid }) => {
  const words = ownClauseWords[language]
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{words.previewTitle}</h2>
      <p class="quiet">{words.previewLead}</p>
      {clauseLanguages.map((one) => {
        const { sum, date, ofProgram } = clauseWordsIn[one]
        const { samples } = ownClauseWords[one]
        const made = {
          text: samples.text,
          sum: 120_00,
          day: '2027-01-29',
          number: 2,
          side: 'side-a',
        }
        const values = Object.fromEntries(said.blanks.map(({ key, kind }) => [key, made[kind]]))
        const text = filledIn({ ...said, values }, one, { sum, date, side: () => samples.side })
        return (
          <div key={one} lang={one} dir="auto">
            <h3>{said.words[one].title}</h3>
            <p>
              {text} {ofProgram}
            </p>
          </div>
        )
      })}
    </section>
  )
}
