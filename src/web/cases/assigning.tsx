// The case manager's part of assignment: what stands against whom, proposing from the roster, seating, withdrawing.
import { FROM_ROSTER } from '../../actions/roster.ts'
import type { AssignmentSeen } from '../../application/assigning.ts'
import { textsForObserver } from '../../application/confidentiality-text.ts'
import { barredFromSeat } from '../../domain/assigning.ts'
import { answerOf, openProposals, type Proposal, windowOf } from '../../domain/assignment.ts'
import type { Match } from '../../domain/conflicts.ts'
import { seated, sidesOf } from '../../domain/convening.ts'
import type { Side } from '../../domain/seats.ts'
import { TextToConfirm } from '../frame/confidentiality.tsx'
import { Proposed } from './assignment.tsx'
import { ActionForm, Button, Field, Hidden, Select, Tag, Tick, Words } from './parts.tsx'
import { type Seen, sideLabel, whenOf } from './seen.ts'
import { assignmentWords } from './words-of-assignment.ts'

type Assigning = { readonly seen: Seen; readonly assignment: AssignmentSeen }

/** What stands is looked at first. */
export const Proposals = ({ seen, assignment }: Assigning) => {
  const words = assignmentWords[seen.language]
  const { board } = seen.view
  const open = openProposals(board)
  if (board.closing.ended || open.length === 0) return null
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{words.proposals}</h2>
      <ul class="cards">
        {open.map((proposal) => (
          <li class="card" key={proposal.participant}>
            <Proposed seen={seen} proposal={proposal} />
            <Matches
              seen={seen}
              matches={
                assignment.checked.find((one) => one.proposal.participant === proposal.participant)
                  ?.conflicts ?? []
              }
            />
            <Deciding seen={seen} proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Proposing = ({ seen, assignment }: Assigning) => {
  const { board } = seen.view
  if (board.closing.ended) return null
  const mediates = seated(board.convening).some(({ role }) => role === 'mediator')
  const proposed = openProposals(board).some(({ role }) => role === 'mediator')
  return (
    <>
      <FromRoster seen={seen} assignment={assignment} first={!mediates && !proposed} />
      <ByHand seen={seen} />
    </>
  )
}

const Matches = ({
  seen,
  matches,
}: {
  readonly seen: Seen
  readonly matches: readonly Match[]
}) => {
  const words = assignmentWords[seen.language]
  if (matches.length === 0) return <p class="quiet">{words.noMatch}</p>
  return (
    <ul dir="auto">
      {matches.map(({ name, listed, from, how }) => (
        <li key={`${name} ${listed} ${from}`}>
          <Tag>{words.how[how]}</Tag> {name === listed ? name : words.match(name, listed)}{' '}
          <span class="quiet">({words.from[from]})</span>
        </li>
      ))}
    </ul>
  )
}

const Deciding = ({ seen, proposal }: { readonly seen: Seen; readonly proposal: Proposal }) => {
  const words = assignmentWords[seen.language]
  const { view, at } = seen
  const { participant } = proposal
  const barred = barredFromSeat(view, proposal, at)
  return (
    <>
      <h3>{words.answers}</h3>
      <ul>
        {sidesOf(view.board.convening).map((side) => (
          <li key={side} dir="auto">
            {sideLabel(seen, side)}: <Said seen={seen} proposal={proposal} side={side} />
          </li>
        ))}
      </ul>
      {barred === 'ConfidentialityNotConfirmed' && <p>{words.notConfirmed}</p>}
      {barred === undefined && (
        <ActionForm seen={seen} action="seat-proposed" page="people" form={participant}>
          <Hidden name="participant" value={participant} />
          <Button>{words.seat}</Button>
        </ActionForm>
      )}
      <ActionForm seen={seen} action="withdraw-proposal" page="people" form={participant}>
        <p class="quiet">{words.withdrawMeans}</p>
        <Hidden name="participant" value={participant} />
        <Button plain>{words.withdraw}</Button>
      </ActionForm>
    </>
  )
}

const Said = ({
  seen,
  proposal,
  side,
}: {
  readonly seen: Seen
  readonly proposal: Proposal
  readonly side: Side
}) => {
  const words = assignmentWords[seen.language]
  const { noObjectionAt, objection, consent } = answerOf(seen.view, side, proposal.participant)
  if (objection) {
    return (
      <>
        <Tag>{words.answer.objection}</Tag>
        <Words text={objection.reason} />
      </>
    )
  }
  if (proposal.role === 'observer') {
    const said = consent ? (consent.given ? words.answer.yes : words.answer.no) : words.answer.none
    return <Tag ok={consent?.given ?? false}>{said}</Tag>
  }
  const disclosedAt = proposal.disclosed.at(-1)?.at
  if (disclosedAt !== undefined && (noObjectionAt ?? 0) >= disclosedAt) {
    return <Tag ok>{words.answer.content}</Tag>
  }
  const until = windowOf(seen.view.board, side, proposal)
  return (
    <>
      <Tag>{words.answer.none}</Tag>
      {until !== undefined && <span class="quiet"> {words.until(whenOf(seen, until))}</span>}
    </>
  )
}

const FromRoster = ({ seen, assignment, first }: Assigning & { readonly first: boolean }) => {
  const words = assignmentWords[seen.language]
  const { ranked } = assignment
  const role = first ? 'mediator' : 'co-mediator'
  const propose = (form: string, label: string, member?: string) => (
    <ActionForm seen={seen} action={FROM_ROSTER} page="people" form={form}>
      <Hidden name="role" value={role} />
      {member !== undefined && <Hidden name="member" value={member} />}
      <Button plain={member !== undefined}>{label}</Button>
    </ActionForm>
  )
  return (
    <section class="card">
      <h3>{words.rosterTitle}</h3>
      {ranked.length === 0 && <p>{words.rosterEmpty}</p>}
      {first && ranked.length > 0 && propose('first', words.proposeFirst)}
      <ol class="ranked">
        {ranked.map(({ candidate, against, member }) => (
          <li key={member} dir="auto">
            <b>{candidate.name}</b>{' '}
            {against.length === 0 ? (
              <Tag ok>{words.fits}</Tag>
            ) : (
              against.map((one) => <Tag key={one}>{words.against[one]}</Tag>)
            )}{' '}
            <span class="quiet">{words.load(candidate.open, candidate.mostOpen)}</span>
            {candidate.conflicts.length > 0 && (
              <Matches seen={seen} matches={candidate.conflicts} />
            )}
            {!candidate.inCase && propose(member, `${words.propose}: ${candidate.name}`, member)}
          </li>
        ))}
      </ol>
      {seen.viewer.manages.map((program) => (
        <p key={program}>
          <a href={`/programs/${program}/roster`}>{words.rosterLink}</a>
        </p>
      ))}
    </section>
  )
}

const ByHand = ({ seen }: { readonly seen: Seen }) => (
  <section class="card">
    <h3>{assignmentWords[seen.language].proposeTitle}</h3>
    <NeutralForm
      seen={seen}
      action="propose-neutral"
      button={assignmentWords[seen.language].propose}
    />
  </section>
)

/** Seats without asking anybody; behind a summary, for proposing is the way that asks. */
export const AtOnce = ({ seen }: { readonly seen: Seen }) => (
  <details class="card" open={seen.trouble?.action === 'seat-neutral'}>
    <summary>{assignmentWords[seen.language].atOnce}</summary>
    <h3>{seen.words.seatTitle}</h3>
    <NeutralForm seen={seen} action="seat-neutral" button={seen.words.seat} />
  </details>
)

/** Of who watches: nobody is seated to whom it was not read, who did not confirm it, or to whom a side did not agree. */
const ReadOut = ({ seen }: { readonly seen: Seen }) => {
  const { language, view, hash } = seen
  const text = textsForObserver(view, hash).find((one) => one.language === language)
  if (!text) return null
  const { readOut } = assignmentWords[language]
  return (
    <fieldset class="field choices of-observer">
      <legend>{readOut.title}</legend>
      <TextToConfirm text={text} language={language} />
      <Tick seen={seen} action="seat-neutral" name="confirm" label={readOut.tick} />
      <Tick seen={seen} action="seat-neutral" name="sidesAgree" label={readOut.agree} />
    </fieldset>
  )
}

const NeutralForm = ({
  seen,
  action,
  button,
}: {
  readonly seen: Seen
  readonly action: 'propose-neutral' | 'seat-neutral'
  readonly button: string
}) => {
  const { words } = seen
  const shared = { seen, action }
  const roles = ['mediator', 'co-mediator', 'observer'] as const
  return (
    <ActionForm seen={seen} action={action} page="people">
      <Select
        {...shared}
        name="role"
        label={words.role}
        choices={roles.map((role) => [role, words.roles[role]] as const)}
      />
      <Field {...shared} name="name" label={words.name} required />
      <Field {...shared} name="mail" label={words.mail} type="email" required />
      <Select
        {...shared}
        name="language"
        label={words.theirLanguage}
        choices={Object.entries(words.languages)}
      />
      {action === 'seat-neutral' && <ReadOut seen={seen} />}
      <Button>{button}</Button>
    </ActionForm>
  )
}
