// Who listens confirms first that it stays private: with the answer to an invitation or while proposed, before a seat is taken and anything is read.
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { ConfidentialityWords, Listener } from './law/confidentiality.ts'
import { isSide, type ParticipantId, type Role, type Side, sitsBeside } from './seats.ts'

/** The words as they were shown, and their SHA-256 in hex. */
export type ConfidentialityText = ConfidentialityWords & { readonly digest: string }
/** At the side's own desk, where the invitation stands; of who sits on no side on the board. */
export type ConfidentialityConfirmed = ConfidentialityText & {
  type: 'ConfidentialityConfirmed'
  participant: ParticipantId
  side?: Side
}

/** Of somebody who is proposed to watch, or took their seat before this was asked. */
export type ConfirmConfidentiality = {
  type: 'ConfirmConfidentiality'
  text: ConfidentialityText | undefined
}
export type ConfirmingRefusal = 'NotForThisSeat' | 'NoChange' | 'ConfidentialityNotConfirmed'

export type Confirmed = ReadonlyMap<
  ParticipantId,
  {
    readonly at: number
    readonly digest: string
    readonly language: ConfidentialityText['language']
  }
>
export const nobodyConfirmed: Confirmed = new Map()

/** Who hears others in private and speaks for nobody. */
export const listens = (role: Role): role is Listener => sitsBeside(role) || role === 'observer'

type Seen = {
  readonly confirmed: Confirmed
  readonly assignment: {
    readonly proposals: ReadonlyMap<ParticipantId, { readonly state: string }>
  }
}

/** What the view says of it: who does not read a side's desk is not told of those beside that side. */
export const hasConfirmed = (
  { board, rooms }: Pick<ViewOf<Seen>, 'board' | 'rooms'>,
  participant: ParticipantId,
): boolean =>
  board.confirmed.has(participant) ||
  [...rooms.values()].some(({ confirmed }) => confirmed.has(participant))

/** Who sits and listens, and who is proposed to watch. */
const mayConfirm = ({ me, board }: ViewOf<Seen>): boolean =>
  listens(me.role) &&
  (me.state === 'seated' || board.assignment.proposals.get(me.participant)?.state === 'open')

/** Comes to watch, or took their seat before this was asked, and has not said it since. */
export const shouldConfirm = (view: ViewOf<Seen>): boolean =>
  mayConfirm(view) && !hasConfirmed(view, view.me.participant)

/** What goes on record beside a yes: neither a yes without the confirmation, nor a confirmation without a yes. */
export function besideAnswer(
  { participant, side, role }: { participant: ParticipantId; side: Side; role: Role },
  { answer, text }: { answer: string; text?: ConfidentialityText },
): Decision<ConfidentialityConfirmed, 'ConfidentialityNotConfirmed'> {
  if (answer !== 'accepted' || !listens(role)) return accept()
  if (!text) return refuse('ConfidentialityNotConfirmed')
  return accept({ type: 'ConfidentialityConfirmed', participant, side, ...text })
}

/** Beside a seat that is given at once: who gives it read the words out, and they were confirmed. */
export function besideSeat(
  participant: ParticipantId,
  role: Role,
  text: ConfidentialityText | undefined,
): Decision<ConfidentialityConfirmed, 'ConfidentialityNotConfirmed'> {
  if (!listens(role)) return accept()
  if (!text) return refuse('ConfidentialityNotConfirmed')
  return accept({ type: 'ConfidentialityConfirmed', participant, ...text })
}

export function decideConfirming(
  view: ViewOf<Seen>,
  { text }: ConfirmConfidentiality,
): Decision<ConfidentialityConfirmed, ConfirmingRefusal> {
  const { participant, seat } = view.me
  if (!mayConfirm(view)) return refuse('NotForThisSeat')
  if (!shouldConfirm(view)) return refuse('NoChange')
  if (!text) return refuse('ConfidentialityNotConfirmed')
  return accept({
    type: 'ConfidentialityConfirmed',
    participant,
    ...(isSide(seat) ? { side: seat } : {}),
    ...text,
  })
}

export const evolveConfirmed = (
  state: Confirmed,
  { at, fact }: Recorded<ConfidentialityConfirmed>,
): Confirmed => put(state, fact.participant, { at, digest: fact.digest, language: fact.language })
