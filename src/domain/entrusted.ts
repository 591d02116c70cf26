// Who signs for a party that entrusted it to them: an attorney, or an insurer's agent, as long as a court counts their signature.
import type { ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, seated } from './convening.ts'
import { isPending } from './law/rules/signing.ts'
import { countsUnder6646, type SignatureCounts, type Signer } from './law/signatures.ts'
import { appearing, appearingSince, type Representation } from './representation.ts'
import { caucusOf, isSide, type ParticipantId } from './seats.ts'
import type { Entrusted, Signing } from './signing.ts'

type Board = {
  readonly convening: Convening
  readonly closing: Closing
  readonly representation: Representation
  readonly signing: Signing
}
type Seen = Pick<ViewOf<Board>, 'board' | 'rooms'>
type Between = { readonly party: ParticipantId; readonly to: ParticipantId }
/** Of an insurer's agent, as the party says. */
export type SaidOfInsurer = { readonly authorised?: boolean; readonly withinLimits?: boolean }

/** What the signature of this person for that party would be. */
function signerFor(view: Pick<Seen, 'board'>, { party, to }: Between, said: SaidOfInsurer): Signer {
  const people = seated(view.board.convening)
  const person = people.find(({ participant }) => participant === to)
  const ofSide = people.find(({ participant }) => participant === party)?.seat === person?.seat
  if (!person || !ofSide) return { as: 'other' }
  if (person.role === 'decision-maker') {
    const { authorised = false, withinLimits = false } = said
    return { as: 'insurer', authorised, aboveLimits: !withinLimits }
  }
  if (person.role !== 'attorney') return { as: 'other' }
  const represents = appearing(view).some((one) => one.attorney === to && one.client === party)
  return { as: 'attorney', represents }
}

/** The law is asked in one place. Without a case before a court of California it says nothing of who else may sign. */
export function wouldCount(
  view: Pick<Seen, 'board'>,
  between: Between,
  said: SaidOfInsurer,
): SignatureCounts {
  const { opened } = view.board.convening
  if (!opened) return { counts: false, because: 'nothing pending' }
  const pending = opened.rules === 'california' && isPending(opened)
  return countsUnder6646(opened.caseType, signerFor(view, between, said), pending)
}

/** What a party entrusted and what stands: of what is open now, to who still sits and still appears. Nothing ends it but what happened. */
export function entrustedBy(view: Seen, party: ParticipantId): Entrusted | undefined {
  const { convening, signing } = view.board
  const bound = seated(convening).find(({ participant }) => participant === party)
  if (!bound || !isSide(bound.seat)) return undefined
  const given = view.rooms.get(caucusOf(bound.seat))?.signing.entrusted.get(party)
  if (!given || given.draft !== signing.openedOn) return undefined
  const since = given.as === 'attorney' ? appearingSince(view.board, given.to, party) : undefined
  if (given.at < Math.max(signing.openedAt ?? 0, since ?? 0)) return undefined
  return wouldCount(view, { party, to: given.to }, given).counts ? given : undefined
}

/** What others of their side entrusted to who looks, and nobody has signed yet. */
export const entrustedTo = (view: ViewOf<Board>): readonly Entrusted[] => {
  const { me, board } = view
  if (board.signing.stopped || board.signing.concluded) return []
  return seated(board.convening)
    .filter(
      ({ seat, participant }) => seat === me.seat && !board.signing.signatures.has(participant),
    )
    .flatMap(({ participant }) => entrustedBy(view, participant) ?? [])
    .filter(({ to }) => to === me.participant)
}
