// Who will mediate: what a side reads of a proposal and answers to it, and what who is proposed reads and says.
import { answerOf, type Proposal, windowOf } from '../../domain/assignment.ts'
import { ruleSets } from '../../domain/law/rule-sets.ts'
import { deskOf, type Side, speaksForSide } from '../../domain/seats.ts'
import { ConfirmNow } from './confirming.tsx'
import { ActionForm, Button, Field, Hidden, Tag, Tick, Words } from './parts.tsx'
import { type Seen, whenOf } from './seen.ts'
import { assignmentWords } from './words-of-assignment.ts'

type OfProposal = { readonly seen: Seen; readonly proposal: Proposal }

export const citationOf = ({ view }: Seen): string =>
  ruleSets[view.board.convening.opened?.rules ?? 'california'].disclosure.citation

/** All that was ever proposed in this case, as everyone reads it on the board; a side answers here. */
export const WhoWillMediate = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = assignmentWords[language]
  const proposals = [...view.board.assignment.proposals.values()]
  if (proposals.length === 0) return null
  return (
    <section aria-labelledby="who-will-mediate">
      <h2 id="who-will-mediate">{words.title}</h2>
      <p class="quiet">
        {words.lead} {words.rule(citationOf(seen))}
      </p>
      <ul class="cards">
        {proposals.map((proposal) => (
          <li class="card" key={proposal.participant} dir="auto">
            <Proposed seen={seen} proposal={proposal} />
            {proposal.state === 'open' && <Answering seen={seen} proposal={proposal} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

export const Proposed = ({ seen, proposal }: OfProposal) => {
  const words = assignmentWords[seen.language]
  const { name, role, disclosed, state } = proposal
  return (
    <>
      <p>
        <b>{name}</b>, {seen.words.roles[role]}{' '}
        <Tag ok={state === 'seated'}>{words.ended[state]}</Tag>
        {state === 'open' && disclosed.length === 0 && <span class="quiet"> {words.waits}</span>}
      </p>
      <Disclosures seen={seen} proposal={proposal} />
    </>
  )
}

const Disclosures = ({ seen, proposal }: OfProposal) => {
  const words = assignmentWords[seen.language]
  return (
    <>
      {proposal.disclosed.map(({ words: text, at }) => (
        <div key={at}>
          <p class="quiet">{words.disclosed(whenOf(seen, at))}</p>
          <Words text={text || words.nothing} />
        </div>
      ))}
    </>
  )
}

const Answering = ({ seen, proposal }: OfProposal) => {
  const { me, board } = seen.view
  if (!speaksForSide(me) || board.closing.ended) return null
  return proposal.role === 'observer' ? (
    <Watching seen={seen} proposal={proposal} side={me.seat} />
  ) : (
    <Objecting seen={seen} proposal={proposal} side={me.seat} />
  )
}

const Objecting = ({ seen, proposal, side }: OfProposal & { readonly side: Side }) => {
  const words = assignmentWords[seen.language]
  const { view } = seen
  const { participant } = proposal
  const { noObjectionAt, objection } = answerOf(view, side, participant)
  if (objection) {
    return (
      <>
        <p>{words.objected}</p>
        <Words text={objection.reason} />
      </>
    )
  }
  const disclosedAt = proposal.disclosed.at(-1)?.at
  const content = disclosedAt !== undefined && (noObjectionAt ?? 0) >= disclosedAt
  const until = windowOf(view.board, side, proposal)
  const others = view.rooms.get(deskOf(side))?.assignment.answers.values() ?? []
  const used = [...others].some((answer) => answer.objection)
  return (
    <>
      {until !== undefined && !content && <p>{words.openUntil(whenOf(seen, until))}</p>}
      {content && <p>{words.saidNone}</p>}
      <p class="quiet">{words.yourAnswer}</p>
      {disclosedAt !== undefined && !content && (
        <ActionForm seen={seen} action="raise-no-objection" page="people" form={participant}>
          <Hidden name="participant" value={participant} />
          <Button>{words.noObjection}</Button>
        </ActionForm>
      )}
      {used ? (
        <p class="quiet">{words.usedUp}</p>
      ) : (
        <ActionForm seen={seen} action="object-to-neutral" page="people" form={participant}>
          <h3>{words.objectTitle}</h3>
          <p class="quiet">{words.objectLead}</p>
          <Hidden name="participant" value={participant} />
          <Field
            seen={seen}
            action="object-to-neutral"
            form={participant}
            name="reason"
            label={words.reason}
            long
          />
          <Button plain>{words.object}</Button>
        </ActionForm>
      )}
    </>
  )
}

const Watching = ({ seen, proposal, side }: OfProposal & { readonly side: Side }) => {
  const words = assignmentWords[seen.language]
  const { participant, disclosed } = proposal
  const { consent } = answerOf(seen.view, side, participant)
  if (disclosed.length === 0) return null
  const answer = (given: boolean, label: string, plain: boolean) =>
    consent?.given !== given && (
      <ActionForm
        seen={seen}
        action="consent-to-observer"
        page="people"
        form={`${participant} ${given}`}
        class="inline"
      >
        <Hidden name="participant" value={participant} />
        <Hidden name="consent" value={String(given)} />
        <Button plain={plain}>{label}</Button>
      </ActionForm>
    )
  return (
    <>
      <h3>{words.watchTitle}</h3>
      <p>{words.watchLead}</p>
      <p class="quiet">{words.yourAnswer}</p>
      {consent && <p>{consent.given ? words.watchSaid.yes : words.watchSaid.no}</p>}
      <div class="acts">
        {answer(true, words.watchYes, false)}
        {answer(false, words.watchNo, true)}
      </div>
    </>
  )
}

/** What somebody sees who is proposed and does not sit yet. */
export const ProposedPage = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = assignmentWords[language]
  const { opened } = view.board.convening
  const proposal = view.board.assignment.proposals.get(view.me.participant)
  if (!proposal) return null
  return (
    <>
      <ConfirmNow seen={seen} page="" />
      <section class="card narrow">
        <h2>{words.askedTitle}</h2>
        <p>{words.askedLead(seen.words.roles[proposal.role])}</p>
        <h3>{words.sides}</h3>
        <ul>
          {opened?.sides.map(({ side, label }) => (
            <li key={side} dir="auto">
              {label}
              {[...view.board.convening.people.values()]
                .filter(({ seat, leftAt }) => seat === side && leftAt === undefined)
                .map(({ name, role }) => `, ${name} (${seen.words.roles[role]})`)}
            </li>
          ))}
        </ul>
        {opened?.about && <Words text={opened.about} />}
        <Disclosing seen={seen} proposal={proposal} page="" />
        <ActionForm seen={seen} action="decline-proposal" page="">
          <p class="quiet">{words.declineLead}</p>
          <Button plain>{words.decline}</Button>
        </ActionForm>
      </section>
    </>
  )
}

/** Disclosure goes on for as long as somebody mediates. */
export const Disclosing = ({
  seen,
  proposal,
  page,
}: OfProposal & { readonly page: '' | 'people' }) => {
  const words = assignmentWords[seen.language]
  const again = proposal.disclosed.length > 0
  const action = 'disclose-as-neutral'
  return (
    <>
      {again && <h3>{words.said}</h3>}
      <Disclosures seen={seen} proposal={proposal} />
      {again && <p class="quiet">{words.moreLead}</p>}
      <ActionForm seen={seen} action={action} page={page}>
        <Field
          seen={seen}
          action={action}
          name="words"
          label={words.disclose}
          hint={words.discloseHint}
          long
        />
        {!again && (
          <Tick seen={seen} action={action} name="nothing" label={words.discloseNothing} />
        )}
        <p class="quiet">{words.rule(citationOf(seen))}</p>
        <Button plain={again}>{again ? words.more : words.take}</Button>
      </ActionForm>
    </>
  )
}
