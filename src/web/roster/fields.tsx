// The fields of a roster's forms: what was typed comes back, and what needs another look is said first and beside it.
import type { FormFields } from '../../actions/form.ts'
import type { Issue } from '../../actions/issues.ts'
import { issueIn } from '../../actions/words/words.ts'
import type { Language } from '../../domain/clauses.ts'
import { rosterWords } from './words.ts'

/** What was typed into one of the forms and needs another look; the form is named by its member, or by nothing. */
export type RosterTrouble = {
  readonly form: string
  readonly fields: FormFields
  readonly issues: readonly Issue[]
}
export type RosterSeen = {
  readonly language: Language
  readonly trouble: RosterTrouble | undefined
  readonly kept: boolean
  readonly day: (at: number) => string
}
export type Seen = { readonly seen: RosterSeen }

const wrongIn = ({ language, trouble }: RosterSeen, form: string, name: string) => {
  if (trouble?.form !== form) return undefined
  const issue = trouble.issues.find(({ path }) => path[0] === name)
  return issue && issueIn(language, issue.code, issue.limit)
}
export const typedIn = ({ trouble }: RosterSeen, form: string, name: string) =>
  trouble?.form === form ? (trouble.fields.get(name) ?? []) : undefined

type Of = Seen & { readonly form: string; readonly name: string; readonly label: string }
const idOf = ({ form, name }: Pick<Of, 'form' | 'name'>) => `roster-${form || 'new'}-${name}`

const Wrong = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p class="wrong" id={`${id}-wrong`}>
      {text}
    </p>
  )

/** Said first, with a way to each field. */
export const Wrongs = ({ seen, form }: Seen & { readonly form: string }) => {
  const words = rosterWords[seen.language]
  if (seen.trouble?.form !== form) return null
  const names: Readonly<Record<string, string>> = { ...words.fields }
  return (
    <div class="wrongs" role="alert" tabIndex={-1} autofocus>
      <p>
        <b>{words.look}</b>
      </p>
      <ul>
        {seen.trouble.issues.map(({ path, code, limit }) => {
          const name = String(path[0] ?? '')
          return (
            <li key={path.join('.')}>
              <a href={`#${idOf({ form, name })}`}>
                {names[name] ?? name}: {issueIn(seen.language, code, limit)}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

export const Text = ({
  begin = '',
  type = 'text',
  long = false,
  ...of
}: Of & {
  readonly begin?: string
  readonly type?: 'text' | 'email' | 'number'
  readonly long?: boolean
}) => {
  const id = idOf(of)
  const wrong = wrongIn(of.seen, of.form, of.name)
  const value = typedIn(of.seen, of.form, of.name)?.[0] ?? begin
  const shared = {
    id,
    name: of.name,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
  }
  return (
    <div class="field">
      <label for={id}>{of.label}</label>
      <Wrong id={id} text={wrong} />
      {long ? (
        <textarea {...shared} dir="auto" value={value} />
      ) : (
        <input {...shared} type={type} dir="auto" value={value} />
      )}
    </div>
  )
}

export const Ticks = ({
  choices,
  begin,
  ...of
}: Of & {
  readonly choices: readonly (readonly [string, string])[]
  readonly begin: readonly string[]
}) => {
  const id = idOf(of)
  const trouble = of.seen.trouble?.form === of.form
  const wrong = wrongIn(of.seen, of.form, of.name)
  const said =
    wrong === undefined
      ? {}
      : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-wrong` }
  const place = (value: string, i: number) => (i === 0 ? id : `${id}-${value}`)
  const ticked = trouble ? (typedIn(of.seen, of.form, of.name) ?? []) : begin
  return (
    <fieldset class="choices">
      <legend>{of.label}</legend>
      <Wrong id={id} text={wrong} />
      {choices.map(([value, label], i) => (
        <div class="tick" key={value}>
          <input
            type="checkbox"
            id={place(value, i)}
            {...said}
            name={of.name}
            value={value}
            checked={ticked.includes(value)}
          />
          <label for={place(value, i)}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}
