// People at the table, inviting and seating them; what was said for a side; the end.
import { disclosures } from '../../domain/disclosures.ts'
import type { Entry } from '../../domain/facts.ts'
import { jointIsOpen, signsGroundRules, wayOf } from '../../domain/ground-rules.ts'
import { caseTypes } from '../../domain/law/case-types.ts'
import { conducts, isSide, type Role, type Side, speaksForSide } from '../../domain/seats.ts'
import { Schedule } from '../letters/print-one.tsx'
import { AtOnce, Proposals, Proposing } from './assigning.tsx'
import { Disclosing, WhoWillMediate } from './assignment.tsx'
import { AskToLeave } from './coming.tsx'
import { ActionForm, Button, Field, Hidden, Select, Tag, Terms, Words } from './parts.tsx'
import { ReachFields } from './reach-fields.tsx'
import { Reached } from './reached.tsx'
import { RecoveryLink } from './recovery.tsx'
import { RepresentationPart } from './representation.tsx'
import { ownSide, type Seen, sideLabel, whenOf } from './seen.ts'
import { answerTag, SendAgain } from './send-again.tsx'
import { Extension, Letter, LettersToSend } from './silence.tsx'
import { Unreached } from './unreached.tsx'
import { WaiversLink } from './waivers.tsx'
import { wayWords } from './way-words.ts'

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
  const own = view.board.assignment.proposals.get(view.me.participant)
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
            <NotTheirs seen={seen} participant={person.participant} />
            {person.leftAt === undefined && signsGroundRules(person) && (
              <Tag ok={groundRules.signed.has(person.participant)}>
                {groundRules.signed.has(person.participant)
                  ? words.signedRules
                  : words.notSignedRules}
              </Tag>
            )}
            <Unreached seen={seen} participant={person.participant} />
            <Reached seen={seen} participant={person.participant} />
          </li>
        ))}
        {invited.map((one) => (
          <li key={one.participant} dir="auto">
            <b>{one.name}</b>, {roleIn(seen, one.role)} · {sideLabel(seen, one.side)}{' '}
            <Tag>{answerTag(seen, one.answer)}</Tag>
            <Unreached seen={seen} participant={one.participant} />
            <NotTheirs seen={seen} participant={one.participant} />
            <Reached seen={seen} participant={one.participant} />
            <SendAgain seen={seen} invitation={one} />
            <Schedule seen={seen} invitation={one} />
          </li>
        ))}
      </ul>
      <RecoveryLink seen={seen} />
      {seen.assignment && <Proposals seen={seen} assignment={seen.assignment} />}
      {view.me.seat !== 'manager' && <WhoWillMediate seen={seen} />}
      {own?.state === 'seated' && (
        <section class="card">
          <Disclosing seen={seen} proposal={own} page="people" />
        </section>
      )}
      <RepresentationPart seen={seen} />
      <AskToLeave seen={seen} />
      <Inviting seen={seen} />
      {seen.assignment && <Proposing seen={seen} assignment={seen.assignment} />}
      {view.me.seat === 'manager' && <AtOnce seen={seen} />}
    </>
  )
}

const NotTheirs = ({ seen, participant }: { readonly seen: Seen; readonly participant: string }) =>
  seen.notTheirs.includes(participant) ? <Tag>{wayWords[seen.language].notTheirs}</Tag> : null

const isOnItsWay = ({ view }: Seen, side: Side): boolean =>
  [...view.board.convening.people.values()].some(({ seat }) => seat === side) ||
  [...view.rooms.values()].some(({ convening }) =>
    [...convening.invitations.values()].some((one) => one.side === side),
  )

const Inviting = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { me, board } = view
  const staff = me.seat === 'manager'
  if (!staff && !['party', 'attorney'].includes(me.role)) return null
  const sides = board.convening.opened?.sides ?? []
  const roles = ['party', 'attorney', 'decision-maker', 'support-person', 'interpreter'] as const
  const own = sides.filter(({ side }) => staff || side === me.seat)
  // Long as it is, the form stands open only where it is the next thing to do.
  const missing = staff && own.some(({ side }) => !isOnItsWay(seen, side))
  const action = 'invite-participant'
  return (
    <details class="card" open={missing || seen.trouble?.action === action}>
      <summary>{words.inviteTitle}</summary>
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
          choices={Object.entries(words.languages)}
        />
        <Field seen={seen} action={action} name="words" label={words.message} long />
        <Button>{words.invite}</Button>
      </ActionForm>
    </details>
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
      <WaiversLink seen={seen} />
      <Letter seen={seen} />
      <Extension seen={seen} />
      <LettersToSend seen={seen} />
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
