// People at the table, inviting and seating them; the ground rules; what was said for a side; the end.
import type { RuleSet } from '../../domain/convening.ts'
import { disclosures } from '../../domain/disclosures.ts'
import type { Entry } from '../../domain/facts.ts'
import { jointIsOpen, signsGroundRules, wayOf } from '../../domain/ground-rules.ts'
import { caseTypes } from '../../domain/law/case-types.ts'
import { ruleSets } from '../../domain/law/rule-sets.ts'
import { conducts, isSide, type Role, speaksForSide } from '../../domain/seats.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag, Terms, Tick, Words } from './parts.tsx'
import { ReachFields } from './reach-fields.tsx'
import { ownSide, type Seen, sideLabel, whenOf } from './seen.ts'
import { SendAgain } from './send-again.tsx'

const languages = (seen: Seen) =>
  [
    ['en', seen.words.languages.en],
    ['es', seen.words.languages.es],
  ] as const

/** In small claims an attorney takes part to give advice (Code of Civil Procedure 116.530). */
const roleIn = ({ words, view }: Seen, role: Role): string => {
  const type = view.board.convening.opened?.caseType
  const advises = type !== undefined && caseTypes[type].attorneys === 'adviser'
  return role === 'attorney' && advises ? words.adviser : words.roles[role]
}

export const PeoplePage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { convening, groundRules } = view.board
  const people = [...convening.people.values()]
  const invited = [...view.rooms.values()]
    .flatMap((room) => [...room.convening.invitations.values()])
    .filter(({ participant }) => !convening.people.has(participant))
  return (
    <>
      <h2>{words.peopleTitle}</h2>
      <ul class="people">
        {people.map((person) => (
          <li key={person.participant} dir="auto">
            <b>{person.name}</b>, {roleIn(seen, person.role)}
            {isSide(person.seat) && ` · ${sideLabel(seen, person.seat)}`}{' '}
            {person.leftAt !== undefined && <Tag>{words.left}</Tag>}
            {person.leftAt === undefined && signsGroundRules(person) && (
              <Tag ok={groundRules.signed.has(person.participant)}>
                {groundRules.signed.has(person.participant)
                  ? words.signedRules
                  : words.notSignedRules}
              </Tag>
            )}
          </li>
        ))}
        {invited.map((one) => (
          <li key={one.participant} dir="auto">
            <b>{one.name}</b>, {roleIn(seen, one.role)} · {sideLabel(seen, one.side)}{' '}
            <Tag>{one.answer === 'declined' ? words.declinedInvitation : words.invited}</Tag>
            <SendAgain seen={seen} invitation={one} />
          </li>
        ))}
      </ul>
      <Inviting seen={seen} />
      {view.me.seat === 'manager' && <Seating seen={seen} />}
    </>
  )
}

const Inviting = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { me, board } = view
  const staff = me.seat === 'manager'
  if (!staff && !['party', 'attorney'].includes(me.role)) return null
  const sides = board.convening.opened?.sides ?? []
  const roles = ['party', 'attorney', 'decision-maker', 'support-person', 'interpreter'] as const
  const own = sides.filter(({ side }) => staff || side === me.seat)
  const action = 'invite-participant'
  return (
    <section class="card">
      <h3>{words.inviteTitle}</h3>
      <ActionForm seen={seen} action={action} page="people">
        <Select
          seen={seen}
          action={action}
          name="side"
          label={words.side}
          choices={own.map(({ side, label }) => [side, label] as const)}
        />
        <Select
          seen={seen}
          action={action}
          name="role"
          label={words.role}
          choices={roles
            .filter((role) => staff || role !== 'party')
            .map((role) => [role, roleIn(seen, role)] as const)}
        />
        <Field seen={seen} action={action} name="name" label={words.name} required />
        <ReachFields seen={seen} action={action} />
        <Select
          seen={seen}
          action={action}
          name="language"
          label={words.theirLanguage}
          choices={languages(seen)}
        />
        <Field seen={seen} action={action} name="words" label={words.message} long />
        <Button>{words.invite}</Button>
      </ActionForm>
    </section>
  )
}

const Seating = ({ seen }: { readonly seen: Seen }) => {
  const { words } = seen
  const action = 'seat-neutral'
  const roles = ['mediator', 'co-mediator', 'observer'] as const
  return (
    <section class="card">
      <h3>{words.seatTitle}</h3>
      <ActionForm seen={seen} action={action} page="people">
        <Select
          seen={seen}
          action={action}
          name="role"
          label={words.role}
          choices={roles.map((role) => [role, words.roles[role]] as const)}
        />
        <Field seen={seen} action={action} name="name" label={words.name} required />
        <Field seen={seen} action={action} name="mail" label={words.mail} type="email" required />
        <Select
          seen={seen}
          action={action}
          name="language"
          label={words.theirLanguage}
          choices={languages(seen)}
        />
        <Button>{words.seat}</Button>
      </ActionForm>
    </section>
  )
}

const citationsOf = (rules: RuleSet): readonly string[] => {
  const { voluntary, confidentiality, caucus, silence } = ruleSets[rules]
  return [voluntary, confidentiality, caucus, silence].map(({ citation }) => citation)
}

export const RulesPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { me, board } = view
  const { groundRules, convening } = board
  const signed = groundRules.signed.has(me.participant)
  return (
    <section class="card">
      <h2>{words.rulesTitle}</h2>
      <ol class="rules">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        <li>{words.silence(convening.opened?.silenceDays ?? 10)}</li>
      </ol>
      <p class="quiet">{words.rulesFrom(citationsOf(convening.opened?.rules ?? 'california'))}</p>
      {groundRules.startedAt !== undefined && (
        <p class="quiet">{words.startedOn(whenOf(seen, groundRules.startedAt))}</p>
      )}
      {signed && <p>{words.rulesSigned}</p>}
      {!signed && signsGroundRules(me) && !board.closing.ended && (
        <ActionForm seen={seen} action="accept-ground-rules" page="ground-rules">
          <Tick seen={seen} action="accept-ground-rules" name="agree" label={words.rulesAgree} />
          <Tick
            seen={seen}
            action="accept-ground-rules"
            name="practice"
            label={words.rulesPractice}
          />
          <Button>{words.rulesSign}</Button>
        </ActionForm>
      )}
    </section>
  )
}

export const SaidPage = ({
  seen,
  entries,
}: {
  readonly seen: Seen
  readonly entries: readonly Entry[]
}) => {
  const { words } = seen
  const side = ownSide(seen)
  const said = side ? disclosures(entries, side) : []
  return (
    <>
      <h2>{words.saidTitle}</h2>
      <p>{words.saidLead}</p>
      {said.length === 0 ? (
        <p class="quiet">{words.saidNothing}</p>
      ) : (
        <ul class="cards">
          {said.map(({ at, to, kind, words: text, terms }) => (
            <li class="card" key={`${at} ${to} ${kind} ${text}`}>
              <p class="quiet">
                {words.passedTo(sideLabel(seen, to), whenOf(seen, at))} · {words.saidKinds[kind]}
              </p>
              {terms.length > 0 && <Terms seen={seen} terms={terms} />}
              {text && <Words text={text} />}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const EndPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { me, board } = view
  const { ended } = board.closing
  const ending = (outcome: string, title: string, means: string) => (
    <section class="card">
      <p>{means}</p>
      <ActionForm seen={seen} action="end-mediation" page="end" form={outcome}>
        <Hidden name="outcome" value={outcome} />
        <Button plain>{title}</Button>
      </ActionForm>
    </section>
  )
  const other = wayOf(board) === 'relayed' ? 'direct' : 'relayed'
  const proposed = board.groundRules.proposed
  return (
    <>
      <h2>{words.endTitle}</h2>
      {ended && <p>{words.ended(words.outcomes[ended.outcome], whenOf(seen, ended.at))}</p>}
      {!ended && conducts(me) && (
        <>
          <section class="card">
            <h3>{words.joint}</h3>
            <p>{jointIsOpen(board) ? words.jointOpen : words.jointShut}</p>
            <ActionForm seen={seen} action="set-joint-room" page="end">
              <Hidden name="open" value={String(!jointIsOpen(board))} />
              <Button plain>{jointIsOpen(board) ? words.shutJoint : words.openJoint}</Button>
            </ActionForm>
          </section>
          <section class="card">
            <h3>{words.way}</h3>
            <p>{words.ways[wayOf(board)]}</p>
            {proposed ? (
              <p>{words.wayProposed(words.ways[proposed.way])}</p>
            ) : (
              <ActionForm seen={seen} action="propose-way" page="end">
                <Hidden name="way" value={other} />
                <Button plain>{words.proposeWay}</Button>
              </ActionForm>
            )}
          </section>
          {ending('impasse', words.endImpasse, words.endImpasseMeans)}
        </>
      )}
      {!ended && proposed && speaksForSide(me) && !proposed.agreed.includes(me.seat) && (
        <section class="card">
          <p>{words.wayProposed(words.ways[proposed.way])}</p>
          <ActionForm seen={seen} action="agree-to-way" page="end">
            <Hidden name="way" value={proposed.way} />
            <Button>{words.agreeWay}</Button>
          </ActionForm>
        </section>
      )}
      {!ended &&
        speaksForSide(me) &&
        ending('withdrawn', words.endWithdraw, words.endWithdrawMeans)}
      {!ended && me.seat === 'manager' && ending('declined', words.endDeclined, '')}
      {ended && ended.outcome !== 'settled' && (conducts(me) || me.seat === 'manager') && (
        <ActionForm seen={seen} action="reopen-mediation" page="end">
          <Button plain>{words.reopen}</Button>
        </ActionForm>
      )}
      <section class="card">
        <p>{words.leaveMeans}</p>
        <ActionForm seen={seen} action="leave-seat" page="end">
          <Button plain>{words.leave}</Button>
        </ActionForm>
      </section>
    </>
  )
}
