// The form of an offer: typed terms that come back filled; one more term by asking for it, without script.
import { wayOf } from '../../domain/ground-rules.ts'
import { agreementTemplates } from '../../domain/law/agreement-templates.ts'
import type { OfferToMe } from '../../domain/next-step.ts'
import type { Side } from '../../domain/seats.ts'
import type { Term } from '../../domain/terms.ts'
import { CourtFields, plain, SumFields } from './court-fields.tsx'
import { ownClauseFieldWords } from './own-clause-field-words.ts'
import { OwnClauseFields } from './own-clause-fields.tsx'
import { ActionForm, Button, Field, Hidden, Select, Tick } from './parts.tsx'
import type { Seen } from './seen.ts'
import { willRead } from './talk.tsx'
import { beginnings } from './term-beginnings.ts'

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
  const added = mine?.fields.get('_add')?.[0]
  const isForCourt = added === 'court'
  const inPlace = isForCourt && typed === 1 && mine !== undefined && !isTouched(mine.fields)
  const ownInPlace = added === 'own' && typed === 1 && mine !== undefined && !isTouched(mine.fields)
  const addsOne = added !== undefined && added !== 'fill' && !inPlace && !ownInPlace
  const shown = Math.min(Math.max(typed, 1) + (addsOne ? 1 : 0), MOST)
  const offersOwn = (seen.beside.clauses ?? []).some(({ current }) => current)
  const isOwn = (place: number) =>
    (mine?.fields.get(`terms.${place}.kind`)?.[0] ??
      (addsOne && place === shown - 1 ? '' : counters?.terms[place]?.kind)) === 'own-clause' ||
    (added === 'own' && place === shown - 1)
  const asksCourt = (place: number) =>
    isCourtKind(
      mine?.fields.get(`terms.${place}.kind`)?.[0] ?? counters?.terms[place]?.kind ?? '',
    ) ||
    (isForCourt && place === shown - 1)
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
        {Array.from({ length: shown }, (_, place) =>
          isOwn(place) ? (
            <OwnClauseFields
              key={`term ${place + 1}`}
              {...{ seen, action: ACTION, form, place, choices }}
              begin={counters?.terms[place]}
            />
          ) : (
            <TermFields
              key={`term ${place + 1}`}
              seen={seen}
              form={form}
              place={place}
              choices={choices}
              begin={counters?.terms[place]}
              court={asksCourt(place)}
              fresh={isForCourt && place === shown - 1}
            />
          ),
        )}
        {shown < MOST && (
          <button class="act" type="submit" name="_add" value="term">
            {words.form.addTerm}
          </button>
        )}
        {shown < MOST && (
          <button class="act" type="submit" name="_add" value="court">
            {words.form.addCourtTerm}
          </button>
        )}
        {shown < MOST && offersOwn && (
          <button class="act" type="submit" name="_add" value="own">
            {ownClauseFieldWords[seen.language].add}
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

/** Something beyond its kind and its sides, which stand there from the beginning. */
const isTouched = (fields: ReadonlyMap<string, readonly string[]>): boolean =>
  [...fields].some(
    ([name, values]) =>
      /^terms\.0\.(?!kind$|from$|to$)/.test(name) && values.some((value) => value !== ''),
  )

const courtKinds = ['dismissal', 'default', 'possession', 'stay-away', 'translation-counts']
const isCourtKind = (kind: string): boolean => courtKinds.includes(kind)

/** All fields of all its kinds stand there; the sheet hides those that the chosen kind does not ask for. */
const TermFields = ({
  seen,
  form,
  place,
  choices,
  begin,
  court,
  fresh,
}: {
  readonly seen: Seen
  readonly form: string
  readonly place: number
  /** A term for the court or about a home: these are many fields, and stand there only where they are asked for. */
  readonly court: boolean
  /** Just asked for: its fields hold what they begin with. */
  readonly fresh: boolean
  readonly choices: readonly (readonly [string, string])[]
  readonly begin: Term | undefined
}) => {
  const { words } = seen
  const base = { seen, action: ACTION, form }
  const at = (name: string) => `terms.${place}.${name}`
  const kinds = kindsFor(seen).filter(([kind]) => isCourtKind(kind) === court)
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
      {court && (
        <CourtFields
          {...base}
          seen={fresh ? { ...seen, trouble: undefined } : seen}
          at={at}
          begin={begin}
        />
      )}
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
      <SumFields {...base} at={at} begin={begin} />
    </fieldset>
  )
}

/** The kinds that cases of this type are mostly settled with come first; without a case there is nothing to dismiss. */
const kindsFor = ({ view, words }: Seen): readonly (readonly [string, string])[] => {
  const { opened } = view.board.convening
  const first = opened ? agreementTemplates[opened.caseType].kinds : []
  const others = Object.keys(words.kinds).filter((kind) => !first.some((one) => one === kind))
  return [...others.slice(0, 1), ...first, ...others.slice(1)]
    .filter((kind) => opened?.court !== undefined || kind !== 'dismissal')
    .map((kind) => [kind, words.kinds[kind as keyof typeof words.kinds]] as const)
}

const typedParts = ({ trouble }: Seen, place: number): boolean =>
  [...(trouble?.fields ?? [])].some(
    ([name, [value]]) => name.startsWith(`terms.${place}.instalments.`) && value !== '',
  )
