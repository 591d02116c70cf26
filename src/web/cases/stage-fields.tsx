// The fields of one stage in a form: what it is for, who comes, how and when; what is seldom needed is folded away.
import { CHANNELS, PURPOSES, STAGE_PEOPLE, type StageSeat } from '../../domain/stages.ts'
import { Field, Select, Tick } from './parts.tsx'
import { stagesTyped, titleTyped } from './plan-form.ts'
import { planWords } from './plan-words.ts'
import { kept, type Seen, sideLabel } from './seen.ts'
import { zoneName } from './stage-view.tsx'
import { idOf, WrongHere, wrongAt, wrongsOf } from './wrongs.tsx'

type StageForm = {
  readonly seen: Seen
  readonly action: string
  readonly form: string
  /** Of the program: what is typed is the time on its wall. */
  readonly zone: string
}

export const seatLabel = (seen: Seen, seat: StageSeat): string => {
  const words = planWords[seen.language]
  if (seat === 'neutral') return words.neutral
  return seat === 'observer' ? words.observer : sideLabel(seen, seat)
}

const chosen = <Name extends string>(
  names: readonly Name[],
  labels: Readonly<Record<Name, string>>,
): readonly (readonly [string, string])[] => names.map((name) => [name, labels[name]] as const)

/** Others that may come before: those that stand earlier, and whatever is ticked already. */
function othersBefore(seen: Seen, place: number) {
  const typed = stagesTyped(seen.trouble?.fields ?? new Map())
  const ticked = ticks(seen, `stages.${place}.after.`)
  return typed.flatMap((one, i): readonly (readonly [string, string])[] => {
    const name = one.get('stage')?.[0] ?? ''
    if (name === '' || i === place || (i > place && !ticked.includes(name))) return []
    return [[name, `${i + 1}. ${titleTyped(seen, one)}`]]
  })
}

const ticks = ({ trouble }: Seen, beginning: string): readonly string[] =>
  [...(trouble?.fields ?? [])].flatMap(([name, [value]]) =>
    name.startsWith(beginning) && value ? [value] : [],
  )

export const StageFields = ({
  place,
  seats,
  before,
  ...of
}: StageForm & {
  readonly place: number
  readonly seats: readonly StageSeat[]
  /** Stages beside the form that may come before; else those of the form itself. */
  readonly before?: readonly (readonly [string, string])[]
}) => {
  const { seen, zone, ...names } = of
  const words = planWords[seen.language]
  const base = { seen, ...names }
  const at = (name: string) => `stages.${place}.${name}`
  const folded = ['people', 'deciders', 'yields', 'homework', 'after'].map(at)
  const wrong = wrongsOf(seen, names.action, names.form).some(({ field }) =>
    folded.some((name) => field === name || field?.startsWith(`${name}.`)),
  )
  const said = ['yields', 'homework']
    .map((name) => kept(seen, names.action, names.form, at(name), ''))
    .filter((text) => text.trim() !== '')
  return (
    <>
      <Select
        {...{ ...base, name: at('purpose'), label: words.purpose }}
        choices={chosen(PURPOSES, words.purposes)}
        begin="bargaining"
      />
      <Field
        {...{ ...base, name: at('ownWords'), label: words.ownWords, hint: words.ownWordsHint }}
      />
      <TickList
        {...{ ...base, name: at('seats'), label: words.seats }}
        choices={seats.map((seat) => [seat, seatLabel(seen, seat)] as const)}
      />
      <Select
        {...{ ...base, name: at('channel'), label: words.channel }}
        choices={chosen(CHANNELS, words.channels)}
        begin="writing"
      />
      <div class="of-place">
        <Field {...{ ...base, name: at('place'), label: words.place, hint: words.placeHint }} />
        <Field {...{ ...base, name: at('access'), label: words.access, hint: words.accessHint }} />
      </div>
      <p class="quiet">{words.zoneHint(zoneName(seen, zone))}</p>
      <div class="row">
        <Field {...{ ...base, name: at('begins'), label: words.begins, type: 'datetime-local' }} />
        <Field {...{ ...base, name: at('ends'), label: words.ends, type: 'datetime-local' }} />
      </div>
      <details class="more" open={wrong}>
        <summary>
          <span dir="auto">
            <b>{words.more}</b>
            {said.length > 0 && <span class="quiet">{said.join(' · ')}</span>}
          </span>
        </summary>
        <div class="fields">
          <Field {...{ ...base, name: at('yields'), label: words.yieldsAsk }} />
          <Field {...{ ...base, name: at('homework'), label: words.homeworkAsk }} />
          <Select
            {...{ ...base, name: at('people'), label: words.ofEach }}
            choices={chosen(STAGE_PEOPLE, words.people[before ? 'one' : 'each'])}
            begin="everyone"
          />
          <Tick {...{ ...base, name: at('deciders'), label: words.deciders }} />
          <TickList
            {...{ ...base, name: at('after'), label: words.order }}
            choices={before ?? othersBefore(seen, place)}
          />
        </div>
      </details>
    </>
  )
}

/** What is ticked comes as a list. */
export const TickList = ({
  seen,
  action,
  form,
  name,
  label,
  choices,
}: Omit<StageForm, 'zone'> & {
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [string, string])[]
}) => {
  if (choices.length === 0) return null
  const id = idOf(action, form, name)
  const wrong = wrongAt(seen, action, form, name)
  const mine = seen.trouble?.action === action && seen.trouble.form === form
  const ticked = mine ? ticks(seen, `${name}.`) : []
  return (
    <fieldset
      class="field choices"
      id={id}
      {...(wrong === undefined
        ? {}
        : { 'aria-invalid': 'true', 'aria-describedby': `${id}-wrong` })}
    >
      <legend>{label}</legend>
      <WrongHere id={id} text={wrong} />
      {choices.map(([value, text], i) => (
        <div class="tick" key={value}>
          <input
            type="checkbox"
            id={`${id}-${i}`}
            name={`${name}.${i}`}
            value={value}
            checked={ticked.includes(value)}
          />
          <label for={`${id}-${i}`} dir="auto">
            {text}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
