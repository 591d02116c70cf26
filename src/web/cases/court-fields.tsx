// Fields of an offer for terms that reach a court or a home; the sheet shows those of the kind that is chosen.
import { languageNames } from '../../domain/language-names.ts'
import { paperLanguages } from '../../domain/paper-language.ts'
import { SUM_PARTS, type Term } from '../../domain/terms.ts'
import { courtWords } from './court-words.ts'
import { Field, Select } from './parts.tsx'
import { kept, type Seen } from './seen.ts'
import { idOf, WrongHere, wrongAt } from './wrongs.tsx'

type Given = {
  readonly seen: Seen
  readonly action: string
  readonly form: string
  readonly at: (name: string) => string
  readonly begin: Term | undefined
}
type OfKind<Kind extends Term['kind']> = Extract<Term, { kind: Kind }>
const ofKind = <Kind extends Term['kind']>(term: Term | undefined, kind: Kind) =>
  term?.kind === kind ? (term as OfKind<Kind>) : undefined
const yesNo = (said: boolean | undefined, otherwise: 'yes' | 'no') =>
  said === undefined ? otherwise : said ? 'yes' : 'no'
const listed = (choices: Readonly<Record<string, string>>) => Object.entries(choices)
export const plain = (cents: number) =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** Each choice stands there in full, for what follows from it is what is chosen. */
const Either = ({
  seen,
  action,
  form,
  name,
  label,
  choices,
  begin,
}: Pick<Given, 'seen' | 'action' | 'form'> & {
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [string, string])[]
  readonly begin: string
}) => {
  const id = idOf(action, form, name)
  const chosen = kept(seen, action, form, name, begin)
  const wrong = wrongAt(seen, action, form, name)
  return (
    <fieldset
      class="field choices"
      id={id}
      {...(wrong ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-wrong` } : {})}
    >
      <legend>{label}</legend>
      <WrongHere id={id} text={wrong} />
      {choices.map(([value, text]) => (
        <div class="tick" key={value}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={name}
            value={value}
            checked={value === chosen}
          />
          <label for={`${id}-${value}`}>{text}</label>
        </div>
      ))}
    </fieldset>
  )
}

export const CourtFields = (given: Given) => (
  <>
    <OfDismissal {...given} />
    <OfDefault {...given} />
    <OfPossession {...given} />
    <OfStayAway {...given} />
    <OfTranslation {...given} />
  </>
)

const OfDismissal = ({ at, begin, ...base }: Given) => {
  const words = courtWords[base.seen.language]
  const term = ofKind(begin, 'dismissal')
  return (
    <div class="of-dismissal fields">
      <p class="quiet">{words.filed}</p>
      <Either
        {...base}
        name={at('when')}
        label={words.when}
        choices={listed(words.whens)}
        begin={term?.when ?? 'after-last'}
      />
      <Either
        {...base}
        name={at('prejudice')}
        label={words.prejudice}
        choices={listed(words.prejudices)}
        begin={term?.prejudice ?? 'without'}
      />
      <Either
        {...base}
        name={at('keeps')}
        label={words.keeps}
        choices={listed(words.keepsOr)}
        begin={yesNo(term?.keeps, 'yes')}
      />
    </div>
  )
}

const OfDefault = ({ at, begin, ...base }: Given) => {
  const words = courtWords[base.seen.language]
  const term = ofKind(begin, 'default')
  const pending = base.seen.view.board.convening.opened?.court !== undefined
  return (
    <div class="of-default fields">
      <p class="quiet">{words.against}</p>
      <Either
        {...base}
        name={at('judgment')}
        label={words.judgment}
        choices={listed(words.judgments)}
        begin={term?.judgment ?? (pending ? 'on-default' : 'none')}
      />
      <Field
        {...base}
        name={at('cureDays')}
        label={words.cureDays}
        inputMode="decimal"
        begin={String(term?.cureDays ?? 10)}
      />
      <Field
        {...base}
        name={at('dismissOn')}
        label={words.dismissOn}
        type="date"
        begin={term?.dismissOn}
      />
      <Either
        {...base}
        name={at('interest')}
        label={words.interest}
        choices={listed(words.interestOr)}
        begin={yesNo(term?.interest, 'no')}
      />
    </div>
  )
}

const OfPossession = ({ at, begin, ...base }: Given) => {
  const words = courtWords[base.seen.language]
  const term = ofKind(begin, 'possession')
  return (
    <div class="of-possession fields">
      <p class="quiet">{words.premises}</p>
      <Either
        {...base}
        name={at('moves')}
        label={words.moves}
        choices={listed(words.movesOr)}
        begin={term?.stays ? 'stays' : 'out'}
      />
      <Either
        {...base}
        name={at('lease')}
        label={words.lease}
        choices={listed(words.leases)}
        begin={term?.lease ?? 'cancelled'}
      />
      <Field
        {...base}
        name={at('lockout')}
        label={words.lockout}
        type="date"
        begin={term?.noLockoutBefore}
      />
      <Either
        {...base}
        name={at('deposit')}
        label={words.deposit}
        choices={listed(words.deposits)}
        begin={term?.deposit ?? 'statement'}
      />
      <div class="row">
        <Field
          {...base}
          name={at('depositAmount')}
          label={words.depositAmount}
          inputMode="decimal"
          begin={term?.depositCents === undefined ? undefined : plain(term.depositCents)}
        />
        <Field
          {...base}
          name={at('depositOn')}
          label={words.depositOn}
          type="date"
          begin={term?.depositOn}
        />
      </div>
    </div>
  )
}

const OfStayAway = ({ at, begin, ...base }: Given) => {
  const words = courtWords[base.seen.language]
  const term = ofKind(begin, 'stay-away')
  return (
    <div class="of-stay-away fields">
      <p class="quiet">{words.noOrder}</p>
      <Either
        {...base}
        name={at('mutual')}
        label={words.mutual}
        choices={listed(words.mutualOr)}
        begin={yesNo(term?.mutual, 'no')}
      />
      <div class="row">
        <Field
          {...base}
          name={at('yards')}
          label={words.yards}
          inputMode="decimal"
          begin={term?.yards === undefined ? undefined : String(term.yards)}
        />
        <Field {...base} name={at('until')} label={words.until} type="date" begin={term?.until} />
      </div>
    </div>
  )
}

const OfTranslation = ({ at, begin, ...base }: Given) => {
  const { language } = base.seen
  const words = courtWords[language]
  return (
    <div class="of-translation fields">
      <p class="quiet">{words.bothCount}</p>
      <Select
        {...base}
        name={at('language')}
        label={words.language}
        choices={paperLanguages.map((one) => [one, languageNames[language][one]] as const)}
        begin={ofKind(begin, 'translation-counts')?.language ?? (language === 'es' ? 'en' : 'es')}
      />
    </div>
  )
}

/** What a sum is made of, as the court's form for evictions asks; for any other sum it stays shut. */
export const SumFields = ({ at, begin, ...base }: Given) => {
  const words = courtWords[base.seen.language]
  const term = ofKind(begin, 'money')
  const { trouble } = base.seen
  const typed = [...(trouble?.fields ?? [])].some(
    ([name, [value]]) =>
      (name.startsWith(at('madeOf.')) || name === at('wholeDueAfter')) && value !== '',
  )
  const open = typed || term?.madeOf !== undefined || term?.wholeDueAfter !== undefined
  return (
    <details class="of-sum" open={open}>
      <summary>{words.madeOf}</summary>
      {SUM_PARTS.map((part) => {
        const cents = term?.madeOf?.[part]
        return (
          <Field
            key={part}
            {...base}
            name={at(`madeOf.${part}`)}
            label={words.parts[part]}
            inputMode="decimal"
            begin={cents === undefined ? undefined : plain(cents)}
          />
        )
      })}
      <Field
        {...base}
        name={at('wholeDueAfter')}
        label={words.wholeDueAfter}
        inputMode="decimal"
        begin={term?.wholeDueAfter === undefined ? undefined : String(term.wholeDueAfter)}
      />
    </details>
  )
}
