// Fields of an offer for a clause of the program's own: which one, its words with their blanks as [key], and what goes into each.
import type { OfferedClause } from '../../application/own-clauses.ts'
import type { BlankValue, OwnClause } from '../../domain/own-clause.ts'
import { valueIn, withBlanksShown } from '../../domain/own-clause.ts'
import type { Blank } from '../../domain/own-clause-faults.ts'
import type { Term } from '../../domain/terms.ts'
import { plain } from './court-fields.tsx'
import { ownClauseFieldWords } from './own-clause-field-words.ts'
import { Field, Hidden, Select, Words } from './parts.tsx'
import { kept, type Seen } from './seen.ts'
import { wrongAt } from './wrongs.tsx'

type Given = {
  readonly seen: Seen
  readonly action: string
  readonly form: string
  readonly place: number
  readonly choices: readonly (readonly [string, string])[]
  readonly begin: Term | undefined
}

/** What was chosen, in the version that was read where it still stands; of an answered offer its own. */
function chosenIn({ seen, action, form, place, begin }: Given): OfferedClause | undefined {
  const { clauses = [] } = seen.beside
  const own = begin?.kind === 'own-clause' ? begin : undefined
  const current = clauses.filter((one) => one.current)
  const only = current.length === 1 ? current[0]?.clause : undefined
  const name = kept(seen, action, form, `terms.${place}.clause`, own?.clause ?? '') || (only ?? '')
  const version = Number(
    kept(seen, action, form, `terms.${place}.version`, String(own?.version ?? '')),
  )
  return (
    clauses.find((one) => one.clause === name && one.version === version) ??
    current.find((one) => one.clause === name)
  )
}

export const OwnClauseFields = (given: Given) => {
  const { seen, action, form, place, begin } = given
  const words = ownClauseFieldWords[seen.language]
  const base = { seen, action, form }
  const at = (name: string) => `terms.${place}.${name}`
  const chosen = chosenIn(given)
  const { clauses = [] } = seen.beside
  // A choice between versions of one is between the one that is answered and the one of today.
  const listed = [...new Map(clauses.map((one) => [one.clause, one])).values()]
  const own = begin?.kind === 'own-clause' ? begin : undefined
  const wrong = wrongAt(seen, action, form, at('clause'))
  const typed = seen.trouble?.fields.get(at('clause'))?.[0]
  return (
    <fieldset class="term own">
      <legend>{seen.words.form.term(place + 1)}</legend>
      <Hidden name={at('kind')} value="own-clause" />
      <Select
        {...base}
        seen={typed || wrong ? seen : { ...seen, trouble: undefined }}
        name={at('clause')}
        label={words.which}
        choices={[
          ['', words.choose],
          ...listed.map((one) => [one.clause, one.words[seen.language].title] as const),
        ]}
        begin={chosen?.clause ?? ''}
      />
      <button class="act" type="submit" name="_add" value="fill">
        {words.show}
      </button>
      {chosen && (
        <>
          <Hidden name={at('version')} value={String(chosen.version)} />
          <Words text={withBlanksShown(chosen.words[seen.language].text)} />
          <p class="quiet">{wrong ? words.again : words.unchecked}</p>
          {chosen.blanks.map((blank) => (
            <BlankField key={blank.key} {...given} blank={blank} own={own} />
          ))}
        </>
      )}
    </fieldset>
  )
}

const BlankField = ({
  seen,
  action,
  form,
  place,
  choices,
  blank: { key, kind },
  own,
}: Given & { readonly blank: Blank; readonly own: OwnClause | undefined }) => {
  const words = ownClauseFieldWords[seen.language]
  const name = `terms.${place}.values.${key}`
  const label = `[${key}]: ${words.kinds[kind]}`
  const begin = written(own && valueIn(own.values, key), kind)
  const shared = { seen, action, form, name, label, begin }
  switch (kind) {
    case 'side':
      return <Select {...shared} choices={[['', words.choose], ...choices]} />
    case 'day':
      return <Field {...shared} type="date" />
    case 'sum':
    case 'number':
      return <Field {...shared} inputMode="decimal" />
    case 'text':
      return <Field {...shared} />
  }
}
const written = (value: BlankValue | undefined, kind: Blank['kind']) =>
  typeof value === 'number' && kind === 'sum'
    ? plain(value)
    : value === undefined
      ? undefined
      : String(value)
