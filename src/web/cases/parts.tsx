// The parts that pages of a case are made of: fields that keep what was typed, rooms, offers, terms.
import type { ComponentChildren } from 'preact'
import { bare, clauseWordsIn, moreOf, textOf } from '../../domain/clause-text.ts'
import type { Term } from '../../domain/terms.ts'
import { dayOf, kept, moneyIn, pathOf, type Seen, sideLabel } from './seen.ts'
import { idOf, WrongHere, Wrongs, wrongAt } from './wrongs.tsx'

type Children = { readonly children?: ComponentChildren }

/** What people wrote: their own direction, their own lines, never markup. */
export const Words = ({ text }: { readonly text: string }) => (
  <div class="words" dir="auto">
    {text.split(/\n{2,}/).map((part, i) => (
      <p key={i}>
        {part.split('\n').map((line, n) => (
          <span key={n}>
            {n > 0 && <br />}
            {line}
          </span>
        ))}
      </p>
    ))}
  </div>
)

type FormSeen = {
  readonly seen: Seen
  readonly action: string
  /** The page that is shown again when something needs another look. */
  readonly page: string
  readonly form?: string
  readonly class?: string
  readonly id?: string
}

/** A form of one action. When it comes back, what needs another look is said first, and nothing is lost. */
export const ActionForm = ({
  seen,
  action,
  page,
  form = '',
  children,
  id,
  ...rest
}: FormSeen & Children) => {
  return (
    <form
      method="post"
      action={pathOf(seen, `do/${action}`)}
      class={rest.class ?? 'fields'}
      id={id}
      noValidate
    >
      <input type="hidden" name="_page" value={page} />
      {form !== '' && <input type="hidden" name="_form" value={form} />}
      <Wrongs seen={seen} action={action} form={form} />
      {children}
    </form>
  )
}

type FieldSeen = {
  readonly seen: Seen
  readonly action: string
  readonly form?: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly begin?: string | undefined
  /** Words, where nothing is said. */
  readonly type?: 'email' | 'date' | 'time' | 'tel' | 'datetime-local'
  readonly long?: boolean
  readonly required?: boolean
  readonly inputMode?: 'decimal'
  /** Kept on the server as it is typed, in this room. */
  readonly draft?: string
}

export const Field = (field: FieldSeen) => {
  const { seen, action, form = '', name, label, hint, type, long, required } = field
  const id = idOf(action, form, name)
  const begin =
    field.begin ?? (field.draft ? (seen.drafts.get(`${field.draft} ${name}`) ?? '') : '')
  const value = kept(seen, action, form, name, begin)
  const wrong = wrongAt(seen, action, form, name)
  const about = [...(hint ? [`${id}-hint`] : []), ...(wrong ? [`${id}-wrong`] : [])]
  const shared = {
    id,
    name,
    required,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': about.length > 0 ? about.join(' ') : undefined,
    'data-draft': field.draft,
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <WrongHere id={id} text={wrong} />
      {long ? (
        <textarea {...shared} dir="auto" maxLength={20_000} value={value} />
      ) : (
        // A page is sent as it is, not compressed: what a browser takes for granted is left out.
        <input
          {...shared}
          type={type}
          inputMode={field.inputMode}
          dir="auto"
          value={value || undefined}
        />
      )}
    </div>
  )
}

const invalid = (id: string, wrong: string | undefined) =>
  wrong === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-wrong` }

export const Select = ({
  seen,
  action,
  form = '',
  name,
  label,
  choices,
  begin = '',
}: Pick<FieldSeen, 'seen' | 'action' | 'form' | 'name' | 'label' | 'begin'> & {
  readonly choices: readonly (readonly [string, string])[]
}) => {
  const id = idOf(action, form, name)
  const value = kept(seen, action, form, name, begin)
  const wrong = wrongAt(seen, action, form, name)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <WrongHere id={id} text={wrong} />
      <select id={id} name={name} {...invalid(id, wrong)}>
        {choices.map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

export const Tick = ({
  seen,
  action,
  form = '',
  name,
  label,
  begin = false,
}: Pick<FieldSeen, 'seen' | 'action' | 'form' | 'name' | 'label'> & {
  readonly begin?: boolean
}) => {
  const id = idOf(action, form, name)
  const wrong = wrongAt(seen, action, form, name)
  return (
    <div class="field">
      <WrongHere id={id} text={wrong} />
      <div class="tick">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          checked={kept(seen, action, form, name, begin ? 'yes' : '') !== ''}
          {...invalid(id, wrong)}
        />
        <label for={id}>{label}</label>
      </div>
    </div>
  )
}

export const Hidden = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
)
export const Button = ({ children, plain }: Children & { readonly plain?: boolean }) => (
  <button class={plain ? 'act' : 'act first'} type="submit">
    {children}
  </button>
)

export const termText = (seen: Seen, term: Term): string => {
  const { terms } = seen.words
  const label = (side: Parameters<typeof sideLabel>[1]) => sideLabel(seen, side)
  const due = (date: string | undefined) => (date ? `, ${terms.by(dayOf(seen, date))}` : '')
  /** A day that follows stands before the full stop. */
  const what = (one: { readonly what: string; readonly dueOn?: string | undefined }) =>
    one.dueOn ? bare(one.what) + due(one.dueOn) : one.what
  switch (term.kind) {
    case 'money': {
      const sum = moneyIn(seen.language, term.cents)
      // One part is the whole sum, and is not said again.
      const [only, ...more] = term.instalments
      const day = more.length === 0 ? only?.dueOn : undefined
      const pays = terms.money(label(term.payer), label(term.payee), sum) + due(day)
      return [pays, ...moreOf(term, clauseWordsIn[seen.language])].join('. ')
    }
    case 'act':
      return terms.act(label(term.by), what(term))
    case 'return':
      return terms.return(label(term.by), label(term.to), what(term))
    case 'release':
      return term.by === 'everyone' ? terms.releaseAll : terms.releaseBy(label(term.by))
    case 'apology':
      return terms.apology(label(term.by), label(term.to), term.words)
    case 'words':
      return term.words
    default:
      // What reaches a court says here what the agreement will say, to the word.
      return textOf(term, clauseWordsIn[seen.language], label)
  }
}

export const Terms = ({
  seen,
  terms,
}: {
  readonly seen: Seen
  readonly terms: readonly Term[]
}) => {
  const [only, ...more] = terms.filter(({ kind }) => kind === 'money')
  const sum = only?.kind === 'money' && more.length === 0 ? only.cents : undefined
  return (
    <>
      {sum !== undefined && <span class="sum">{moneyIn(seen.language, sum)}</span>}
      <ul class="terms" dir="auto">
        {terms.map((term, i) => (
          <li key={i}>
            {termText(seen, term)}
            {term.kind === 'money' && term.instalments.length > 1 && (
              <span class="quiet">
                {' '}
                (
                {term.instalments
                  .map(({ cents, dueOn }) =>
                    seen.words.terms.instalment(moneyIn(seen.language, cents), dayOf(seen, dueOn)),
                  )
                  .join('; ')}
                )
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

export const Tag = ({ children, ok }: Children & { readonly ok?: boolean }) => (
  <span class={ok ? 'tag ok' : 'tag'}>{children}</span>
)
