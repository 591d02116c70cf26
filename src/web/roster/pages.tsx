// The pages of a program's roster, and of somebody's own list of conflicts.
import type { RosterMember } from '../../application/roster-ports.ts'
import { languageNames } from '../../domain/language-names.ts'
import { paperLanguages } from '../../domain/paper-language.ts'
import { wordsIn } from '../cases/seen.ts'
import { type Seen, Text, Ticks, typedIn, Wrongs } from './fields.tsx'
import { Unreached } from './unreached.tsx'
import { rosterWords } from './words.ts'

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
      <Wrongs seen={seen} form={form} />
      {member ? (
        <input type="hidden" name="member" value={member.member} />
      ) : (
        <>
          <Text {...of('name', words.fields.name)} />
          <Text {...of('mail', words.fields.mail)} type="email" />
          <div class="field">
            <label for="roster-new-language">{words.fields.language}</label>
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
        {...of('languages', words.fields.languages)}
        choices={languages}
        begin={member?.languages ?? [seen.language]}
      />
      <Ticks
        {...of('caseTypes', words.fields.caseTypes)}
        choices={Object.entries(cases.types)}
        begin={member?.caseTypes ?? []}
      />
      <Ticks
        {...of('translates', words.fields.translates)}
        choices={paperLanguages.map((one) => [one, languageNames[seen.language][one]])}
        begin={member?.translates ?? []}
      />
      <Text
        {...of('mostOpen', words.fields.mostOpen)}
        type="number"
        begin={`${member?.mostOpen ?? 5}`}
      />
      <Text
        {...of('conflicts', words.fields.conflicts)}
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
  unreached,
  byRule,
}: Seen & {
  readonly program: { readonly program: string; readonly name: string }
  readonly members: readonly RosterMember[]
  readonly unreached: readonly { readonly name: string }[]
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
      <Unreached language={seen.language} people={unreached} />
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
              <b>{member.name}</b> {!member.active && <span class="tag">{words.isPaused}</span>}
            </p>
            <p class="quiet">
              {member.languages.map((one) => cases.languages[one]).join(', ')} ·{' '}
              {member.caseTypes.map((one) => cases.types[one]).join(', ')} ·{' '}
              {member.translates.length > 0 &&
                `${words.translates(member.translates.map((one) => languageNames[seen.language][one]))} · `}
              {words.since(seen.day(member.since))}
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
            <Wrongs seen={seen} form={member.member} />
            <input type="hidden" name="member" value={member.member} />
            <Text
              seen={seen}
              form={member.member}
              name="conflicts"
              label={words.fields.conflicts}
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
