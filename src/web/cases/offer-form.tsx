// The form of an offer: typed terms that come back filled; one more term by asking for it, without script.
import { wayOf } from '../../domain/ground-rules.ts'
import type { OfferToMe } from '../../domain/next-step.ts'
import type { Side } from '../../domain/seats.ts'
import type { Term } from '../../domain/terms.ts'
import { ActionForm, Button, Field, Hidden, Select, Tick } from './parts.tsx'
import type { Seen } from './seen.ts'
import { willRead } from './talk.tsx'

const ACTION = 'make-offer'
const MOST = 12

export const OfferForm = ({
  seen,
  counters,
}: {
  readonly seen: Seen
  readonly counters: OfferToMe | undefined
}) => {
  const { words, view, trouble } = seen
  const relayed = wayOf(view.board) === 'relayed'
  const form = counters?.offer ?? 'new'
  const mine = trouble?.action === ACTION && trouble.form === form ? trouble : undefined
  const typed = mine ? termsTyped(mine.fields) : (counters?.terms.length ?? 1)
  const shown = Math.min(Math.max(typed, 1) + (mine?.fields.has('_add') ? 1 : 0), MOST)
  const sides = view.board.convening.opened?.sides ?? []
  const choices = sides.map(({ side, label }) => [side, label] as const)
  return (
    <>
      <p class="quiet">{relayed ? words.form.makeRelayed : words.form.makeDirect}</p>
      <ActionForm
        seen={seen}
        action={ACTION}
        page={counters ? `offers/${counters.offer}` : 'offers'}
        form={form}
      >
        {counters && <Hidden name="counters" value={counters.offer} />}
        {Array.from({ length: shown }, (_, place) => (
          <TermFields
            key={`term ${place + 1}`}
            seen={seen}
            form={form}
            place={place}
            choices={choices}
            begin={counters?.terms[place]}
          />
        ))}
        {shown < MOST && (
          <button class="act" type="submit" name="_add" value="term">
            {words.form.addTerm}
          </button>
        )}
        <Field
          seen={seen}
          action={ACTION}
          form={form}
          name="words"
          label={words.form.words}
          hint={words.form.wordsHint}
          long
        />
        {relayed && (
          <Select
            seen={seen}
            action={ACTION}
            form={form}
            name="manner"
            label={words.manner}
            begin="substance"
            choices={[
              ['substance', words.asSubstance],
              ['words', words.asWords],
            ]}
          />
        )}
        <Field
          seen={seen}
          action={ACTION}
          form={form}
          name="expiresOn"
          type="date"
          label={words.form.expiresOn}
        />
        {mine?.refusal === 'WorseThanLast' && (
          <Tick seen={seen} action={ACTION} form={form} name="worse" label={words.form.worse} />
        )}
        <span class={`seen ${relayed ? 'private' : 'joint'}`}>
          {willRead(seen, relayed ? `caucus:${view.me.seat as Side}` : 'joint')}
        </span>
        <div class="acts">
          <Button>{words.form.send}</Button>
        </div>
      </ActionForm>
    </>
  )
}

const termsTyped = (fields: ReadonlyMap<string, readonly string[]>): number =>
  [...fields.keys()].reduce(
    (most, name) => Math.max(most, Number(/^terms\.(\d+)\./.exec(name)?.[1] ?? -1) + 1),
    0,
  )

/** All fields of all kinds stand there; the sheet hides those that the chosen kind does not ask for. */
const TermFields = ({
  seen,
  form,
  place,
  choices,
  begin,
}: {
  readonly seen: Seen
  readonly form: string
  readonly place: number
  readonly choices: readonly (readonly [string, string])[]
  readonly begin: Term | undefined
}) => {
  const { words } = seen
  const base = { seen, action: ACTION, form }
  const at = (name: string) => `terms.${place}.${name}`
  const kinds = Object.entries(words.kinds)
  const first = beginnings(begin)
  const parts = begin?.kind === 'money' && begin.instalments.length > 1 ? begin.instalments : []
  return (
    <fieldset class="term" data-term>
      <legend>{words.form.term(place + 1)}</legend>
      <Select
        {...base}
        name={at('kind')}
        label={words.form.kind}
        choices={kinds}
        begin={begin?.kind ?? (place === 0 ? 'money' : '')}
      />
      <div class="row parties">
        <div class="from">
          <Select
            {...base}
            name={at('from')}
            label={words.form.payer}
            choices={[...choices, ['everyone', words.form.everyone]]}
            begin={first.from}
          />
        </div>
        <div class="to">
          <Select
            {...base}
            name={at('to')}
            label={words.form.payee}
            choices={choices}
            begin={first.to ?? choices[1]?.[0]}
          />
        </div>
      </div>
      <div class="row figures">
        <div class="amount">
          <Field
            {...base}
            name={at('amount')}
            label={words.form.amount}
            inputMode="decimal"
            begin={first.amount}
          />
        </div>
        <div class="due">
          <Field
            {...base}
            name={at('dueOn')}
            label={words.form.dueOn}
            type="date"
            begin={first.dueOn}
          />
        </div>
      </div>
      <div class="text">
        <Field {...base} name={at('text')} label={words.form.what} begin={first.text} />
      </div>
      <details class="parts" open={parts.length > 0 || typedParts(seen, place)}>
        <summary>{words.form.parts}</summary>
        {[0, 1, 2, 3].map((part) => (
          <div class="row" key={part}>
            <Field
              {...base}
              name={at(`instalments.${part}.amount`)}
              label={words.form.part(part + 1)}
              inputMode="decimal"
              begin={parts[part] && plain(parts[part].cents)}
            />
            <Field
              {...base}
              name={at(`instalments.${part}.dueOn`)}
              label={words.form.partDay(part + 1)}
              type="date"
              begin={parts[part]?.dueOn}
            />
          </div>
        ))}
      </details>
    </fieldset>
  )
}

const typedParts = ({ trouble }: Seen, place: number): boolean =>
  [...(trouble?.fields ?? [])].some(
    ([name, [value]]) => name.startsWith(`terms.${place}.instalments.`) && value !== '',
  )

const plain = (cents: number) =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

function beginnings(term: Term | undefined) {
  const none = {
    from: undefined,
    to: undefined,
    amount: undefined,
    dueOn: undefined,
    text: undefined,
  }
  switch (term?.kind) {
    case 'money': {
      const dueOn = term.instalments.length === 1 ? term.instalments[0]?.dueOn : undefined
      return { ...none, from: term.payer, to: term.payee, amount: plain(term.cents), dueOn }
    }
    case 'act':
      return { ...none, from: term.by, dueOn: term.dueOn, text: term.what }
    case 'return':
      return { ...none, from: term.by, to: term.to, dueOn: term.dueOn, text: term.what }
    case 'release':
      return { ...none, from: term.by, text: term.scope }
    case 'apology':
      return { ...none, from: term.by, to: term.to, text: term.words }
    case 'words':
      return { ...none, text: term.words }
    default:
      return none
  }
}
