// Waivers of confidentiality on their page: what it means, who has agreed and who is missing, and the forms.
import { exhibitOf } from '../../domain/documents.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { ruleSets } from '../../domain/law/rule-sets.ts'
import { conducts, isSide, type Role, type Seat } from '../../domain/seats.ts'
import { missingOf, type Waiver } from '../../domain/waiver.ts'
import { answersHere, mayPropose } from '../../domain/waiving.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag, Tick, Words } from './parts.tsx'
import { dayOf, nameOf, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { waiverWords } from './waiver-words.ts'

const PAGE = 'waivers'
type OfCase = { readonly seen: Seen }
type OfWaiver = OfCase & { readonly waiver: Waiver }

export const waiversSeen = ({ view }: OfCase['seen']): readonly Waiver[] =>
  [...(view.rooms.get('joint')?.waivers.values() ?? [])].toReversed()

/** For who reads the joint room, once the mediation has begun. */
const isHere = ({ view }: Seen): boolean =>
  view.rooms.has('joint') && view.board.groundRules.startedAt !== undefined

export const WaiversLink = ({ seen }: OfCase) =>
  isHere(seen) ? (
    <p>
      <a href={pathOf(seen, PAGE)}>{waiverWords[seen.language].link}</a>
    </p>
  ) : null

export const WaiversPage = ({ seen }: OfCase) => {
  if (!isHere(seen)) return undefined
  const words = waiverWords[seen.language]
  const waivers = waiversSeen(seen)
  const { waiver: rule } = ruleSets[seen.view.board.convening.opened?.rules ?? 'california']
  return (
    <>
      <section class="card">
        <h2>{words.title}</h2>
        {words.means.map((one) => (
          <p key={one}>{one}</p>
        ))}
        <p class="quiet">{words.law(rule.citation)}</p>
        {waivers.length === 0 && <p>{words.none}</p>}
      </section>
      {waivers.map((waiver) => (
        <One key={waiver.waiver} seen={seen} waiver={waiver} />
      ))}
      <Proposing seen={seen} />
    </>
  )
}

const One = ({ seen, waiver }: OfWaiver) => {
  const words = waiverWords[seen.language]
  const { state, document, draft, closed } = waiver
  const by = closed && nameOf(seen, closed.by)
  const when = closed && whenOf(seen, closed.at)
  return (
    <section class="card" id={waiver.waiver}>
      <p>
        <Tag ok={state === 'complete'}>{words.states[state]}</Tag>
      </p>
      <h3>{words.what}</h3>
      <Words text={waiver.words} />
      {document && (
        <p>
          <a href={pathOf(seen, `documents/${document.document}`)} dir="auto">
            {words.document([document.exhibit, document.name].filter(Boolean).join(', '))}
          </a>
        </p>
      )}
      {draft && (
        <p>
          {words.draft(draft.version)}. <a href={pathOf(seen, 'agreement')}>{words.seeDraft}</a>
        </p>
      )}
      <h3>{words.purposeOf}</h3>
      <Words text={waiver.purpose} />
      <p class="quiet" dir="auto">
        {words.proposedBy(nameOf(seen, waiver.by), whenOf(seen, waiver.at))}
      </p>
      {state === 'complete' && when && (
        <>
          <p>{words.complete(when)}</p>
          <div class="acts">
            <a class="act first" href={pathOf(seen, `waivers/${waiver.waiver}`)}>
              {words.paper}
            </a>
          </div>
        </>
      )}
      {state === 'declined' && by && when && <p dir="auto">{words.declined(by, when)}</p>}
      {state === 'withdrawn' && by && when && <p dir="auto">{words.withdrawn(by, when)}</p>}
      <Missing seen={seen} waiver={waiver} />
      <Agreed seen={seen} waiver={waiver} />
      {state === 'open' && <Answering seen={seen} waiver={waiver} />}
    </section>
  )
}

type Sits = { readonly name: string; readonly role: Role; readonly seat: Seat }

/** A side that is called by the one name needs it once. */
const asSeated = (seen: Seen, { name, role, seat }: Sits) => {
  const label = isSide(seat) ? sideLabel(seen, seat) : ''
  return [seen.words.roles[role], label === name ? '' : label].filter(Boolean).join(', ')
}

const Missing = ({ seen, waiver }: OfWaiver) => {
  const words = waiverWords[seen.language]
  const missing = missingOf(seen.view.board, waiver)
  if (missing.length === 0) return null
  return (
    <>
      <h3>{words.missing}</h3>
      <ul>
        {missing.map((one) => (
          <li key={one.participant} dir="auto">
            <b>{one.name}</b>, {asSeated(seen, one)}
            {one.leftAt !== undefined && ` (${words.left})`}
          </li>
        ))}
      </ul>
    </>
  )
}

const Agreed = ({ seen, waiver }: OfWaiver) => {
  const words = waiverWords[seen.language]
  const { people } = seen.view.board.convening
  return (
    <>
      <h3>{words.agreed}</h3>
      <ul>
        {[...waiver.agreed].map(([participant, { at, paper, name }]) => {
          const person = people.get(participant)
          return (
            <li key={participant} dir="auto">
              <b>{person?.name ?? name}</b>
              {person && `, ${asSeated(seen, person)}`},{' '}
              {paper
                ? words.onPaper(dayOf(seen, paper.on), nameOf(seen, paper.heldBy))
                : words.agreedOn(whenOf(seen, at))}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** One's own yes or no, what one proposed taken back, and papers of others for who mediates. */
const Answering = ({ seen, waiver }: OfWaiver) => {
  const words = waiverWords[seen.language]
  const { me, board } = seen.view
  const { waiver: id, by, agreed } = waiver
  const mine = by === me.participant
  const papers = conducts(me)
    ? missingOf(board, waiver).filter((person) => !answersHere(person))
    : []
  return (
    <>
      {!agreed.has(me.participant) && (
        <>
          <h3>{words.answer}</h3>
          {words.answerMeans.map((one) => (
            <p key={one}>{one}</p>
          ))}
          <ActionForm seen={seen} action="agree-to-waiver" form={id} page={PAGE}>
            <Hidden name="waiver" value={id} />
            <Signing seen={seen} action="agree-to-waiver" form={id} />
            <Button>{words.yes}</Button>
          </ActionForm>
        </>
      )}
      {mine ? (
        <ActionForm seen={seen} action="withdraw-waiver" form={id} page={PAGE}>
          <Hidden name="waiver" value={id} />
          <Button plain>{words.takeBack}</Button>
        </ActionForm>
      ) : (
        <ActionForm seen={seen} action="decline-waiver" form={id} page={PAGE}>
          <Hidden name="waiver" value={id} />
          <p class="quiet">{words.noMeans}</p>
          <Button plain>{words.no}</Button>
        </ActionForm>
      )}
      {papers.map(({ participant, name }) => {
        const of = { seen, action: 'record-paper-waiver', form: `${id}-${participant}` } as const
        const open = seen.trouble?.action === of.action && seen.trouble.form === of.form
        return (
          <details key={participant} open={open}>
            <summary dir="auto">{words.byHand(name)}</summary>
            <p>{words.byHandMeans}</p>
            <ActionForm {...of} page={PAGE}>
              <Hidden name="waiver" value={id} />
              <Hidden name="participant" value={participant} />
              <Field {...of} name="name" label={words.nameOnPaper} />
              <Field {...of} name="on" label={words.on} type="date" />
              <Tick {...of} name="paperHeld" label={words.paperHeld} />
              <Button plain>{words.record}</Button>
            </ActionForm>
          </details>
        )
      })}
    </>
  )
}

type OfForm = OfCase & { readonly action: string; readonly form?: string }

const Signing = ({ seen, ...of }: OfForm) => {
  const words = waiverWords[seen.language]
  return (
    <>
      {conducts(seen.view.me) && (
        <>
          <p class="quiet">{words.nobodyElseHint}</p>
          <Tick {...{ seen, ...of }} name="nobodyElse" label={words.nobodyElse} />
        </>
      )}
      <Field {...{ seen, ...of }} name="name" label={words.name} hint={words.nameHint} />
    </>
  )
}

const Proposing = ({ seen }: OfCase) => {
  const words = waiverWords[seen.language]
  const { me, board, rooms } = seen.view
  if (!mayPropose(me)) return null
  const open = waiversSeen(seen).some(({ by, state }) => by === me.participant && state === 'open')
  if (open) return null
  if (!conducts(me) && !jointIsOpen(board)) return <p class="quiet">{words.shut}</p>
  const of = { seen, action: 'propose-waiver' }
  const documents = [...(rooms.get('joint')?.documents.kept.values() ?? [])]
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .map((one): readonly [string, string] => [
      `document ${one.document}`,
      words.document([exhibitOf(one), one.file.name].filter(Boolean).join(', ')),
    ])
  const drafts = [...board.agreement.drafts.values()].map(
    ({ draft, version }): readonly [string, string] => [`draft ${draft}`, words.draft(version)],
  )
  return (
    <details class="card" open={seen.trouble?.action === of.action}>
      <summary>{words.propose}</summary>
      <ActionForm {...of} page={PAGE}>
        {words.proposeMeans.map((one) => (
          <p key={one}>{one}</p>
        ))}
        <Field {...of} name="words" label={words.words} hint={words.wordsHint} long />
        {documents.length + drafts.length > 0 && (
          <Select
            {...of}
            name="thing"
            label={words.thing}
            choices={[['', words.onlyWords], ...documents, ...drafts]}
          />
        )}
        <Field {...of} name="purpose" label={words.purpose} hint={words.purposeHint} long />
        <Signing {...of} />
        <span class="seen joint">{seen.words.willRead.joint}</span>
        <Button>{words.send}</Button>
      </ActionForm>
    </details>
  )
}
