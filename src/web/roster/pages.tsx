// The pages of a program's roster, and of somebody's own list of conflicts.
import type { FormFields } from '../../actions/form.ts'
import type { Issue } from '../../actions/issues.ts'
import { issueIn } from '../../actions/words/words.ts'
import type { RosterMember } from '../../application/roster-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { wordsIn } from '../cases/seen.ts'
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
type Seen = { readonly seen: RosterSeen }

const wrongIn = ({ language, trouble }: RosterSeen, form: string, name: string) => {
  if (trouble?.form !== form) return undefined
  const issue = trouble.issues.find(({ path }) => path[0] === name)
  return issue && issueIn(language, issue.code, issue.limit)
}
const typedIn = ({ trouble }: RosterSeen, form: string, name: string) =>
  trouble?.form === form ? (trouble.fields.get(name) ?? []) : undefined

type Of = Seen & { readonly form: string; readonly name: string; readonly label: string }
const idOf = ({ form, name }: Pick<Of, 'form' | 'name'>) => `roster-${form || 'new'}-${name}`

const Wrong = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p class="wrong" id={`${id}-wrong`}>
      {text}
    </p>
  )

const Text = ({
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

const Ticks = ({
  choices,
  begin,
  ...of
}: Of & {
  readonly choices: readonly (readonly [string, string])[]
  readonly begin: readonly string[]
}) => {
  const id = idOf(of)
  const trouble = of.seen.trouble?.form === of.form
  const ticked = trouble ? (typedIn(of.seen, of.form, of.name) ?? []) : begin
  return (
    <fieldset class="field" id={id}>
      <legend>{of.label}</legend>
      <Wrong id={id} text={wrongIn(of.seen, of.form, of.name)} />
      {choices.map(([value, label]) => (
        <div class="tick" key={value}>
          <input
            type="checkbox"
            id={`${id}-${value}`}
            name={of.name}
            value={value}
            checked={ticked.includes(value)}
          />
          <label for={`${id}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  )
}

const MemberForm = ({
  seen,
  program,
  member,
}: Seen & { readonly program: string; readonly member?: RosterMember }) => {
  const words = rosterWords[seen.language]
  const cases = wordsIn[seen.language]
  const form = member?.member ?? ''
  const of = (name: string, label: string) => ({ seen, form, name, label })
  const languages = Object.entries(cases.languages)
  const paused = seen.trouble?.form === form ? seen.trouble.fields.has('paused') : !member?.active
  return (
    <form method="post" action={`/programs/${program}/roster`} class="fields" noValidate>
      {seen.trouble?.form === form && (
        <p class="wrong" role="alert">
          {words.look}
        </p>
      )}
      {member ? (
        <input type="hidden" name="member" value={member.member} />
      ) : (
        <>
          <Text {...of('name', words.name)} />
          <Text {...of('mail', words.mail)} type="email" />
          <div class="field">
            <label for="roster-new-language">{words.language}</label>
            <select id="roster-new-language" name="language">
              {languages.map(([value, label]) => (
                <option
                  key={value}
                  value={value}
                  selected={typedIn(seen, form, 'language')?.[0] === value}
                >
                  {label}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <Ticks
        {...of('languages', words.languages)}
        choices={languages}
        begin={member?.languages ?? [seen.language]}
      />
      <Ticks
        {...of('caseTypes', words.caseTypes)}
        choices={Object.entries(cases.types)}
        begin={member?.caseTypes ?? []}
      />
      <Text {...of('mostOpen', words.mostOpen)} type="number" begin={`${member?.mostOpen ?? 5}`} />
      <Text
        {...of('conflicts', words.conflicts)}
        long
        begin={(member?.conflicts ?? []).join('\n')}
      />
      <div class="tick">
        <input
          type="checkbox"
          id={`roster-${form || 'new'}-paused`}
          name="paused"
          value="yes"
          checked={member || seen.trouble ? paused : false}
        />
        <label for={`roster-${form || 'new'}-paused`}>{words.paused}</label>
      </div>
      <div class="acts">
        <button class="act first" type="submit">
          {words.keep}
        </button>
      </div>
    </form>
  )
}

export const RosterPage = ({
  seen,
  program,
  members,
  byRule,
}: Seen & {
  readonly program: { readonly program: string; readonly name: string }
  readonly members: readonly RosterMember[]
  readonly byRule: boolean
}) => {
  const words = rosterWords[seen.language]
  const cases = wordsIn[seen.language]
  return (
    <>
      <h1 dir="auto">{words.title(program.name)}</h1>
      <p>{words.lead}</p>
      {seen.kept && (
        <p class="notice" role="status">
          {words.kept}
        </p>
      )}
      <section class="card">
        <h2>{words.ruleTitle}</h2>
        <p>{byRule ? words.ruleOn : words.ruleOff}</p>
        <form method="post" action={`/programs/${program.program}/roster/rule`}>
          <input type="hidden" name="byRule" value={String(!byRule)} />
          <button class="act" type="submit">
            {byRule ? words.turnOff : words.turnOn}
          </button>
        </form>
      </section>
      {members.length === 0 && <p>{words.nobody}</p>}
      <ul class="cards">
        {members.map((member) => (
          <li class="card" key={member.member} dir="auto">
            <p>
              <b>{member.name}</b> {!member.active && <span class="tag">{words.isPaused}</span>}{' '}
              <span class="quiet">
                {member.languages.map((one) => cases.languages[one]).join(', ')} ·{' '}
                {member.caseTypes.map((one) => cases.types[one]).join(', ')} ·{' '}
                {words.since(seen.day(member.since))}
              </span>
            </p>
            <details open={seen.trouble?.form === member.member}>
              <summary>{words.change(member.name)}</summary>
              <MemberForm seen={seen} program={program.program} member={member} />
            </details>
          </li>
        ))}
      </ul>
      <section class="card">
        <h2>{words.add}</h2>
        <MemberForm seen={seen} program={program.program} />
      </section>
    </>
  )
}

export const OwnConflictsPage = ({
  seen,
  own,
}: Seen & {
  readonly own: readonly { readonly member: RosterMember; readonly program: string }[]
}) => {
  const words = rosterWords[seen.language]
  return (
    <>
      <h1>{words.ownTitle}</h1>
      <p>{words.ownLead}</p>
      {seen.kept && (
        <p class="notice" role="status">
          {words.kept}
        </p>
      )}
      {own.length === 0 && <p>{words.ownNone}</p>}
      {own.map(({ member, program }) => (
        <section class="card" key={member.member}>
          <h2 dir="auto">{program}</h2>
          <form method="post" action="/account/conflicts" class="fields" noValidate>
            <input type="hidden" name="member" value={member.member} />
            <Text
              seen={seen}
              form={member.member}
              name="conflicts"
              label={words.conflicts}
              long
              begin={member.conflicts.join('\n')}
            />
            <div class="acts">
              <button class="act first" type="submit">
                {words.keep}
              </button>
            </div>
          </form>
        </section>
      ))}
    </>
  )
}
