// Bargaining: making, answering, holding and withdrawing offers. Offers that cross stop and call the mediator.
import type { TermsAgreed } from './agreement.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf, type Way } from './convening.ts'
import {
  barredFromMediating,
  type GroundRules,
  type GroundRulesRefusal,
  jointIsOpen,
  wayOf,
} from './ground-rules.ts'
import {
  type HeardOffer,
  hasExpired,
  type MadeOffer,
  type Manner,
  type OfferFact,
  type OfferId,
  type Offers,
  stillStands,
} from './offers.ts'
import { caucusOf, conducts, type Side, speaksForSide } from './seats.ts'
import { type Term, type TermsRefusal, worthInMoney, wrongWith } from './terms.ts'

export type MakeOffer = {
  type: 'MakeOffer'
  offer: OfferId
  /** Nobody named means every other side. */
  to: readonly Side[]
  terms: readonly Term[]
  words: string
  manner: Manner
  expiresAt?: number
  counters?: OfferId
  worse: boolean
}
export type BargainingCommand =
  | MakeOffer
  | { type: 'AcceptOffer'; offer: OfferId; agreed: string }
  | { type: 'DeclineOffer'; offer: OfferId; reason: string; mayPassOn: boolean }
  | { type: 'HoldOffer'; offer: OfferId }
  | { type: 'WithdrawOffer'; offer: OfferId }
  | { type: 'ClearCrossing' }
export type BargainingRefusal =
  | GroundRulesRefusal
  | TermsRefusal
  | 'JointRoomShut'
  | 'OfferUnknown'
  | 'OfferAlreadyAnswered'
  | 'OfferWithdrawn'
  | 'OfferReplaced'
  | 'OfferExpired'
  | 'OffersCrossed'
  | 'NothingCrossed'
  | 'ExpiryPassed'
  | 'WorseThanLast'
  | 'ReasonMissing'
  | 'AlreadyHeld'

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }
type View = ViewOf<Board & { offers: Offers }>
type Decided = Decision<OfferFact | TermsAgreed, BargainingRefusal>

export function decideBargaining(view: View, command: BargainingCommand, at: number): Decided {
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { me } = view
  if (command.type === 'ClearCrossing') return clearCrossing(view)
  if (!speaksForSide(me)) return refuse('NotForThisSeat')
  switch (command.type) {
    case 'MakeOffer':
      return makeOffer(view, me.seat, command, at)
    case 'WithdrawOffer': {
      const offer = ownOffer(view, me.seat, command.offer)
      if (!offer) return refuse('OfferUnknown')
      if (offer.closed) return refuse(closedAs[offer.closed])
      if (!stillStands(offer)) return refuse('OfferAlreadyAnswered')
      return accept({ type: 'OfferWithdrawn', offer: offer.offer, by: me.seat, way: offer.way })
    }
    default: {
      const found = offerTo(view, me.seat, command.offer)
      if (!found) return refuse('OfferUnknown')
      const closed = found.closed ? closedAs[found.closed] : undefined
      const refusal = closed ?? (found.answered ? 'OfferAlreadyAnswered' : undefined)
      if (refusal) return refuse(refusal)
      return answer(view, me.seat, found, command, at)
    }
  }
}

const closedAs = { withdrawn: 'OfferWithdrawn', replaced: 'OfferReplaced' } as const

function makeOffer(view: View, by: Side, command: MakeOffer, at: number): Decided {
  const { type: _, counters, ...said } = command
  const sides = sidesOf(view.board.convening)
  const way = wayOf(view.board)
  const wrong = wrongWith(command.terms, sides)
  if (wrong) return refuse(wrong)
  const to = command.to.length > 0 ? [...new Set(command.to)] : sides.filter((side) => side !== by)
  if (to.includes(by) || !to.every((side) => sides.includes(side))) return refuse('SideUnknown')
  if (hasExpired(command, at)) return refuse('ExpiryPassed')
  if (way === 'direct' && !jointIsOpen(view.board)) return refuse('JointRoomShut')
  if (counters !== undefined) {
    const countered = offerTo(view, by, counters)
    if (!countered || countered.way !== way) return refuse('OfferUnknown')
    // Otherwise the offer would stand answered, and whoever made it would never hear how.
    if (!to.includes(countered.from)) return refuse('OfferUnknown')
    if (countered.closed) return refuse(closedAs[countered.closed])
    if (countered.answered) return refuse('OfferAlreadyAnswered')
  }
  const room = view.rooms.get(way === 'direct' ? 'joint' : caucusOf(by))?.offers
  const own = [...(room?.made.values() ?? [])].filter(
    (offer) => offer.by === by && offer.to.some((side) => to.includes(side)),
  )
  const last = own.at(-1)
  const worse = last !== undefined && worthInMoney(command.terms, by) > worthInMoney(last.terms, by)
  if (worse && !command.worse) return refuse('WorseThanLast')

  const replaces = own.filter(stillStands).map(({ offer }) => offer)
  const answering = counters === undefined ? {} : { counters }
  const made = { type: 'OfferMade', ...said, ...answering, by, to, way, replaces, worse } as const
  const crossing =
    way === 'direct' ? openOffersTo(view, by, to, at).filter((id) => id !== counters) : []
  if (crossing.length === 0) return accept<OfferFact>(made)
  return accept<OfferFact>(made, { type: 'OffersCrossed', offers: [command.offer, ...crossing] })
}

type Found = {
  readonly offer: OfferId
  readonly from: Side
  readonly way: Way
  readonly terms: readonly Term[]
  readonly expiresAt?: number
  readonly closed: MadeOffer['closed']
  readonly crossed: boolean
  readonly answered: boolean
}

/** An offer addressed to a side, as that side sees it: told by the mediator, or made in the joint room. */
function offerTo(view: View, side: Side, offer: OfferId): Found | undefined {
  const heard = view.rooms.get(caucusOf(side))?.offers.heard.get(offer)
  if (heard) return foundHeard(heard)
  const made = view.rooms.get('joint')?.offers.made.get(offer)
  if (!made?.to.includes(side)) return undefined
  return { ...made, from: made.by, answered: made.answers.has(side) }
}
const foundHeard = (heard: HeardOffer): Found => ({
  ...heard,
  way: 'relayed',
  crossed: false,
  answered: heard.answer !== undefined,
})

const ownOffer = (view: View, side: Side, offer: OfferId): MadeOffer | undefined =>
  [caucusOf(side), 'joint' as const]
    .map((room) => view.rooms.get(room)?.offers.made.get(offer))
    .find((made) => made?.by === side)

/** What can cross: an offer is between two sides, and a third one's says nothing about it. */
const openOffersTo = (
  view: View,
  side: Side,
  from: readonly Side[],
  at: number,
): readonly OfferId[] =>
  [...(view.rooms.get('joint')?.offers.made.values() ?? [])]
    .filter((made) => from.includes(made.by) && made.to.includes(side) && stillStands(made))
    .filter((made) => !made.answers.has(side) && !hasExpired(made, at))
    .map(({ offer }) => offer)

function answer(
  view: View,
  by: Side,
  found: Found,
  command: Extract<BargainingCommand, { type: 'AcceptOffer' | 'DeclineOffer' | 'HoldOffer' }>,
  at: number,
): Decided {
  const { offer, way } = found
  switch (command.type) {
    case 'HoldOffer': {
      const held = view.rooms.get(caucusOf(by))?.offers.held.has(offer)
      return held ? refuse('AlreadyHeld') : accept({ type: 'OfferHeld', offer, by })
    }
    case 'DeclineOffer': {
      const { reason, mayPassOn } = command
      if (reason.trim() === '') return refuse('ReasonMissing')
      return accept({ type: 'OfferDeclined', offer, by, way, reason, mayPassOn })
    }
    case 'AcceptOffer': {
      if (hasExpired(found, at)) return refuse('OfferExpired')
      if (found.crossed) return refuse('OffersCrossed')
      const accepted = { type: 'OfferAccepted', offer, by, way } as const
      // On the mediator's way nothing settles yet: the mediator tells the answer, and then terms are agreed.
      if (way === 'relayed') return accept(accepted)
      const { agreed } = command
      const { from, terms } = found
      return accept<OfferFact | TermsAgreed>(accepted, {
        type: 'TermsAgreed',
        agreed,
        sides: [from, by],
        terms,
      })
    }
  }
}

function clearCrossing({ me, rooms }: View): Decided {
  if (!conducts(me)) return refuse('NotForThisSeat')
  const made = rooms.get('joint')?.offers.made ?? new Map<OfferId, MadeOffer>()
  const offers = [...made.values()].filter(({ crossed }) => crossed).map(({ offer }) => offer)
  return offers.length > 0 ? accept({ type: 'CrossingCleared', offers }) : refuse('NothingCrossed')
}
