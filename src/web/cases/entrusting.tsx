// Somebody signs for a party: what the party says of it and takes back, and the form of who signs in their place.
import { refusalIn } from '../../actions/words/words.ts'
import { digestOf } from '../../application/agreement-text.ts'
import type { Draft } from '../../domain/agreement.ts'
import { seated } from '../../domain/convening.ts'
import { entrustedBy, wouldCount } from '../../domain/entrusted.ts'
import { refusalFor } from '../../domain/entrusting.ts'
import { appearing } from '../../domain/representation.ts'
import type { ParticipantId } from '../../domain/seats.ts'
import { type Signature, signersOf } from '../../domain/signing.ts'
import { entrustingWords } from './entrusting-words.ts'
import { ActionForm, Button, Field, Hidden, Tick } from './parts.tsx'
import { nameOf, type Seen, whenOf } from './seen.ts'

const PAGE = 'agreement'
type OfDraft = { readonly seen: Seen; readonly draft: Draft }
export const entrustingForms: readonly string[] = ['entrust-signing', 'end-entrusted-signing']
/** What has to be true of an insurer's agent is asked in the form. */
const asItShouldBe = { authorised: true, withinLimits: true }

/** For a party who is awaited to sign now, where somebody sits beside them who might. */
export const Entrusting = ({ seen, draft }: OfDraft) => {
  const { view, trouble, language } = seen
  const { me, board } = view
  const words = entrustingWords[language]
  const given = entrustedBy(view, me.participant)
  if (given) return <Entrusted seen={seen} draft={draft} />
  const might = seated(board.convening).filter(({ seat, role, participant }) =>
    seat !== me.seat
      ? false
      : role === 'decision-maker' ||
        appearing(view).some(
          (one) => one.attorney === participant && one.client === me.participant,
        ),
  )
  if (me.role !== 'party' || might.length === 0) return null
  const judged = might.map((person) => ({
    person,
    counts: wouldCount(view, { party: me.participant, to: person.participant }, asItShouldBe),
  }))
  const may = judged.flatMap(({ person, counts }) => (counts.counts ? [person] : []))
  const [why] = judged.flatMap(({ counts }) => (counts.counts ? [] : [counts.because]))
  return (
    <details class="card" open={trouble?.action === 'entrust-signing'}>
      <summary>{words.open}</summary>
      {may.length === 0 && why !== undefined && (
        <p>
          {words.refused} {refusalIn(language, refusalFor(why))}
        </p>
      )}
      {may.length > 0 && <p>{words.means}</p>}
      {may.map(({ participant, role, name }) => {
        const form = { seen, action: 'entrust-signing', form: participant } as const
        const as = role === 'attorney' ? 'attorney' : 'insurer'
        return (
          <ActionForm key={participant} {...form} page={PAGE}>
            <Hidden name="draft" value={draft.draft} />
            <Hidden name="to" value={participant} />
            {as === 'insurer' && (
              <>
                <p>{words.insurer}</p>
                <Tick {...form} name="authorised" label={words.authorised} />
                <Tick {...form} name="withinLimits" label={words.withinLimits} />
              </>
            )}
            <Button plain>{words.choose[as](name)}</Button>
          </ActionForm>
        )
      })}
      {may.length > 0 && <p class="quiet">{words.penAlone}</p>}
    </details>
  )
}

const Entrusted = ({ seen, draft }: OfDraft) => {
  const { view, language } = seen
  const words = entrustingWords[language]
  const given = entrustedBy(view, view.me.participant)
  if (!given) return null
  const { to, as, at, participant } = given
  return (
    <section class="card">
      <h3>{words.stands}</h3>
      <p dir="auto">
        {words.who[as](nameOf(seen, participant), nameOf(seen, to))}, {whenOf(seen, at)}
      </p>
      <p>
        {words.standsMeans} {words.penAlone}
      </p>
      <ActionForm seen={seen} action="end-entrusted-signing" page={PAGE}>
        <Hidden name="draft" value={draft.draft} />
        <Button plain>{words.takeBack}</Button>
      </ActionForm>
    </section>
  )
}

/** The name as it was typed; of who signed for a party, the party's with it. */
export const signedAs = (seen: Seen, { participant, name, by }: Signature): string =>
  by ? entrustingWords[seen.language].signed[by.as](nameOf(seen, participant), name) : name

/** Of others, for whoever reads their caucus: until it is signed. */
export const EntrustingSeen = ({ seen, draft }: OfDraft) => {
  const { view, language } = seen
  const { convening, signing } = view.board
  const words = entrustingWords[language]
  const entrusted = signersOf(convening, draft).flatMap(({ participant }) =>
    participant === view.me.participant || signing.signatures.has(participant)
      ? []
      : (entrustedBy(view, participant) ?? []),
  )
  if (entrusted.length === 0) return null
  return (
    <section class="card">
      <span class="seen private">{words.names}</span>
      <ul>
        {entrusted.map(({ participant, to, as }) => (
          <li key={participant} dir="auto">
            {words.who[as](nameOf(seen, participant), nameOf(seen, to))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For who signs in the place of one party; another party's is another form. */
export const SigningFor = ({ seen, draft, party }: OfDraft & { readonly party: ParticipantId }) => {
  const words = entrustingWords[seen.language]
  const form = { seen, action: 'sign-agreement', form: party } as const
  return (
    <section class="card">
      <h3 dir="auto">{words.title(nameOf(seen, party))}</h3>
      <ActionForm {...form} page={PAGE}>
        <Hidden name="draft" value={draft.draft} />
        <Hidden name="for" value={party} />
        <Hidden name="digest" value={digestOf(seen.view.board, draft, seen.hash)} />
        <Tick {...form} name="consent" label={words.consent(nameOf(seen, party))} />
        <Field {...form} name="name" label={words.signName} />
        <p>{words.signMeans}</p>
        <Button>{seen.words.sign}</Button>
      </ActionForm>
    </section>
  )
}
