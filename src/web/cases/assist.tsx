// The page where a case manager takes down what somebody says: written, read back with the words large, confirmed.
import { spokenAbout, spokenHow, takeDown } from '../../actions/assisting.ts'
import type { FormFields } from '../../actions/form.ts'
import { issuesFrom } from '../../actions/issues.ts'
import { withTheirWords, wrongInOwn } from '../../actions/own-clause-terms.ts'
import { termsOffered } from '../../actions/schemas.ts'
import { textsOfInvitation } from '../../application/confidentiality-text.ts'
import { speakerIn } from '../../domain/assisted.ts'
import { barredFromMediating } from '../../domain/ground-rules.ts'
import type { Term } from '../../domain/terms.ts'
import { TextToConfirm } from '../frame/confidentiality.tsx'
import { assistWords } from './assist-words.ts'
import { ownClauseFieldWords } from './own-clause-field-words.ts'
import { OwnClauseFields } from './own-clause-fields.tsx'
import { ActionForm, Button, Field, Hidden, Select, Terms, Tick, Words } from './parts.tsx'
import { type Seen, sideLabel } from './seen.ts'

const ACTION = 'take-down'
const PAGE = 'assist'

export const AssistPage = ({ seen }: { readonly seen: Seen }) => {
  const words = assistWords[seen.language]
  const people = speakersOf(seen)
  const again = lookedAt(seen)
  const outside = people
    .filter(({ name, barred }) => barred && (!again.readsBack || name === again.name))
    .map(({ name }) => name)
    .join(', ')
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {outside && (
        <p class="quiet" dir="auto">
          {words.outside(outside)}
        </p>
      )}
      {people.length === 0 ? (
        <p class="quiet">{words.nobody}</p>
      ) : again.readsBack ? (
        <ReadBack seen={again.seen} name={again.name} terms={again.terms} />
      ) : (
        <Writing seen={again.seen} people={people} />
      )}
    </section>
  )
}

type Speaker = {
  readonly participant: string
  readonly name: string
  readonly label: string
  readonly barred: boolean
}

/** Everybody of a side whom the manager can know: from the board and the desks. */
function speakersOf(seen: Seen): readonly Speaker[] {
  const { view } = seen
  const { people } = view.board.convening
  const invited = [...view.rooms.values()].flatMap((room) => [
    ...room.convening.invitations.values(),
  ])
  const names = new Map([...invited, ...people.values()].map((one) => [one.participant, one.name]))
  return [...names].flatMap(([participant, name]) => {
    const me = speakerIn(view, participant)
    if (!me) return []
    const state = me.state === 'invited' ? `, ${assistWords[seen.language].invited}` : ''
    const barred = barredFromMediating({ ...view, me }) !== undefined
    return [{ participant, name, label: `${name} (${sideLabel(seen, me.seat)}${state})`, barred }]
  })
}

/**
 * Whether what was typed can be read back: then it is shown as it would be taken down. What needs another look is
 * said before anybody reads it out.
 */
function lookedAt(seen: Seen) {
  const { trouble } = seen
  const none = { seen, readsBack: false, name: '', terms: [] as readonly Term[] }
  if (trouble?.action !== ACTION || writesOn(trouble.fields)) return none
  const raw = takeDown.fromForm?.(trouble.fields) as { readonly terms?: unknown }
  const checked = takeDown.input.safeParse(raw, { reportInput: true })
  const issues = checked.success ? [] : checked.error.issues.flatMap(issuesFrom)
  const offered = termsOffered.safeParse(raw.terms).data ?? []
  const { clauses = [] } = seen.beside
  const inOwn = wrongInOwn(offered, clauses)
  const wrong = [...issues.filter(({ path }) => path[0] !== 'readBack'), ...inOwn]
  if (wrong.length > 0 || trouble.refusal) {
    return { ...none, seen: { ...seen, trouble: { ...trouble, issues: wrong } } }
  }
  const participant = trouble.fields.get('participant')?.[0]
  const name = speakersOf(seen).find((one) => one.participant === participant)?.name
  if (name === undefined) return { ...none, seen: { ...seen, trouble: unknown(trouble) } }
  return { ...none, readsBack: true, name, terms: withTheirWords(offered, clauses) }
}

/** It is to be changed, gets a clause, or shows another one: nothing is read out yet. */
const writesOn = (fields: FormFields): boolean =>
  ['change', 'own', 'fill'].includes(fields.get('_add')?.[0] ?? '')

/** Where a clause of the program's own stands in the offer: instead of a sum, or after one that was written. */
function placeOfOwn({ trouble }: Seen): number | undefined {
  if (trouble?.action !== ACTION) return undefined
  const { fields } = trouble
  const typed = (name: string) => fields.get(`terms.${name}`)?.[0] ?? ''
  const place = [0, 1].find((at) => typed(`${at}.kind`) === 'own-clause')
  if (place !== undefined || fields.get('_add')?.[0] !== 'own') return place
  return typed('0.amount') === '' && typed('0.dueOn') === '' ? 0 : 1
}

const unknown = (trouble: NonNullable<Seen['trouble']>) =>
  ({ ...trouble, refusal: 'ParticipantUnknown' }) as const

const Writing = ({
  seen,
  people,
}: {
  readonly seen: Seen
  readonly people: readonly Speaker[]
}) => {
  const words = assistWords[seen.language]
  const { form } = seen.words
  const sides = seen.view.board.convening.opened?.sides ?? []
  const choices = sides.map(({ side, label }) => [side, label] as const)
  const base = { seen, action: ACTION }
  const own = placeOfOwn(seen)
  return (
    <ActionForm {...base} page={PAGE}>
      <Select
        {...base}
        name="participant"
        label={words.who}
        choices={people.map(({ participant, label }) => [participant, label] as const)}
      />
      <Select
        {...base}
        name="how"
        label={words.how}
        choices={spokenHow.map((how) => [how, words.hows[how]] as const)}
      />
      <Select
        {...base}
        name="about"
        label={words.about}
        choices={spokenAbout.map((about) => [about, words.abouts[about]] as const)}
      />
      <Field {...base} name="words" label={words.words} hint={words.wordsHint} long required />
      {own !== 0 && (
        <fieldset class="term only-offer">
          <legend>{words.offer}</legend>
          <Hidden name="terms.0.kind" value="money" />
          <div class="row">
            <Select {...base} name="terms.0.from" label={form.payer} choices={choices} />
            <Select
              {...base}
              name="terms.0.to"
              label={form.payee}
              choices={choices}
              {...(choices[1] ? { begin: choices[1][0] } : {})}
            />
          </div>
          <div class="row">
            <Field {...base} name="terms.0.amount" label={form.amount} inputMode="decimal" />
            <Field {...base} name="terms.0.dueOn" label={form.dueOn} type="date" />
          </div>
        </fieldset>
      )}
      {own !== undefined && (
        <div class="only-offer">
          <OwnClauseFields {...base} form="" place={own} choices={choices} begin={undefined} />
        </div>
      )}
      {own === undefined && seen.beside.clauses?.some(({ current }) => current) && (
        <button class="act only-offer" type="submit" name="_add" value="own">
          {ownClauseFieldWords[seen.language].add}
        </button>
      )}
      <button class="act first" type="submit" name="_add" value="read">
        {words.readIt}
      </button>
    </ActionForm>
  )
}

const carriedIn = (fields: FormFields): readonly string[] => [
  ...['participant', 'how', 'about', 'words'],
  ...[...fields.keys()].filter((name) => name.startsWith('terms.')),
]

/** To who sits beside a side, and confirms it with the yes. */
function toReadOut({ view, hash, language }: Seen, participant: string) {
  const [invitation] = [...view.rooms.values()].flatMap(
    ({ convening }) => convening.invitations.get(participant) ?? [],
  )
  const texts = invitation ? textsOfInvitation(invitation, hash) : []
  return texts.find((text) => text.language === language)
}

/** What is read out is what is sent: there is nothing to type any more. */
const ReadBack = ({
  seen,
  name,
  terms,
}: {
  readonly seen: Seen
  readonly name: string
  readonly terms: readonly Term[]
}) => {
  const words = assistWords[seen.language]
  const fields: FormFields = seen.trouble?.fields ?? new Map()
  const typed = (field: string) => fields.get(field)?.[0] ?? ''
  const carried = carriedIn(fields)
  const about = spokenAbout.find((one) => one === typed('about')) ?? 'message'
  const how = spokenHow.find((one) => one === typed('how')) ?? 'telephone'
  const confirmed =
    about === 'invitation-accepted' ? toReadOut(seen, typed('participant')) : undefined
  return (
    <ActionForm seen={seen} action={ACTION} page={PAGE}>
      {/* Of what is read out, and of what the desks held then: pressed twice, it is taken down once. */}
      <Hidden
        name="_key"
        value={seen.hash(
          JSON.stringify([carried.map((field) => [field, typed(field)]), [...seen.heads]]),
        )}
      />
      {carried.map((field) => (
        <Hidden key={field} name={field} value={typed(field)} />
      ))}
      <h3>{words.readThis}</h3>
      <p class="quiet" dir="auto">
        {name} · {words.hows[how]} · {words.abouts[about]}
      </p>
      <blockquote class="aloud">
        <Words text={typed('words')} />
        {terms.length > 0 && <Terms seen={seen} terms={terms} />}
        {confirmed && <TextToConfirm text={confirmed} language={seen.language} />}
      </blockquote>
      <Tick seen={seen} action={ACTION} name="readBack" label={words.readBack(name)} />
      <div class="acts">
        <Button>{words.confirm}</Button>
        <button class="act" type="submit" name="_add" value="change">
          {words.change}
        </button>
      </div>
    </ActionForm>
  )
}
