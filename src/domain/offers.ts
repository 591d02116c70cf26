// Offers as facts and as what a room knows of them: made here, heard here, answered, and no longer standing.
import { change, put, type Recorded } from './chapter.ts'
import type { Way } from './convening.ts'
import type { Side } from './seats.ts'
import type { Term } from './terms.ts'

/** Random, and minted outside: an id must not tell what else has happened. */
export type OfferId = string
export type Answer = 'accepted' | 'declined'
/** Whether the mediator says a side's words as they are, or their substance in words of their own. */
export type Manner = 'words' | 'substance'

export type OfferMade = {
  type: 'OfferMade'
  offer: OfferId
  by: Side
  to: readonly Side[]
  way: Way
  terms: readonly Term[]
  words: string
  manner: Manner
  /** UTC milliseconds; from then on it cannot be accepted. */
  expiresAt?: number
  /** The other side's offer that this one answers, by the id its maker's counterpart knows it by. */
  counters?: OfferId
  /** Own offers that stand no longer. */
  replaces: readonly OfferId[]
  /** Asks for more than this side's own last offer did, and says so. */
  worse: boolean
}
/** What the other side hears: a new id, and nothing of the caucus it came out of but the side. */
export type OfferRelayed = {
  type: 'OfferRelayed'
  offer: OfferId
  from: Side
  to: Side
  terms: readonly Term[]
  words: string
  expiresAt?: number
  replaces: readonly OfferId[]
}
/** The receipt: what was said on a side's behalf, word for word, to whom and under which id. */
export type OfferPassedOn = {
  type: 'OfferPassedOn'
  offer: OfferId
  as: OfferId
  from: Side
  to: Side
  terms: readonly Term[]
  words: string
}
export type OfferAccepted = { type: 'OfferAccepted'; offer: OfferId; by: Side; way: Way }
export type OfferDeclined = {
  type: 'OfferDeclined'
  offer: OfferId
  by: Side
  way: Way
  reason: string
  /** Whether the mediator may tell the reason; in the joint room everyone reads it anyway. */
  mayPassOn: boolean
}
export type OfferHeld = { type: 'OfferHeld'; offer: OfferId; by: Side }
export type OfferWithdrawn = { type: 'OfferWithdrawn'; offer: OfferId; by: Side; way: Way }
export type OffersCrossed = { type: 'OffersCrossed'; offers: readonly OfferId[] }
export type CrossingCleared = { type: 'CrossingCleared'; offers: readonly OfferId[] }
type Told = { from: Side; to: Side; offer: OfferId }
export type AnswerRelayed = Told & { type: 'AnswerRelayed'; answer: Answer; words: string }
export type AnswerPassedOn = Told & { type: 'AnswerPassedOn'; answer: Answer; words: string }
export type WithdrawalRelayed = Told & { type: 'WithdrawalRelayed' }
export type WithdrawalPassedOn = Told & { type: 'WithdrawalPassedOn' }
export type OfferFact =
  | OfferMade
  | OfferRelayed
  | OfferPassedOn
  | OfferAccepted
  | OfferDeclined
  | OfferHeld
  | OfferWithdrawn
  | OffersCrossed
  | CrossingCleared
  | AnswerRelayed
  | AnswerPassedOn
  | WithdrawalRelayed
  | WithdrawalPassedOn

export type Closed = 'withdrawn' | 'replaced'
export type Answered = {
  readonly answer: Answer | 'countered'
  readonly reason: string
  readonly mayPassOn: boolean
  readonly at: number
}
export type MadeOffer = Omit<OfferMade, 'type'> & {
  readonly at: number
  readonly closed: Closed | undefined
  readonly crossed: boolean
  /** By side: in the joint room as given, in a caucus as the mediator told it. */
  readonly answers: ReadonlyMap<Side, Answered>
  readonly passedOn: readonly (Pick<OfferPassedOn, 'as' | 'to' | 'terms' | 'words'> & {
    readonly at: number
    readonly withdrawalTold: boolean
  })[]
}
export type HeardOffer = Omit<OfferRelayed, 'type' | 'replaces'> & {
  readonly at: number
  readonly closed: Closed | undefined
  readonly answer: Answered | undefined
  readonly answerPassedOn: boolean
}
export type Offers = {
  readonly made: ReadonlyMap<OfferId, MadeOffer>
  readonly heard: ReadonlyMap<OfferId, HeardOffer>
  /** Offers that this side asked time for, and since when. */
  readonly held: ReadonlyMap<OfferId, number>
}
export const noOffers: Offers = { made: new Map(), heard: new Map(), held: new Map() }

const unreasoned = { reason: '', mayPassOn: false }

export function evolveOffers(state: Offers, { at, fact }: Recorded<OfferFact>): Offers {
  switch (fact.type) {
    case 'OfferMade':
      return evolveMade(state, at, fact)
    case 'OfferRelayed': {
      const { type: _, replaces, ...offer } = fact
      const replaced = closeAll(state.heard, replaces, 'replaced')
      const heard = { ...offer, at, closed: undefined, answer: undefined, answerPassedOn: false }
      return { ...state, heard: put(replaced, fact.offer, heard) }
    }
    case 'OfferPassedOn': {
      const { as, to, terms, words } = fact
      const receipt = { as, to, terms, words, at, withdrawalTold: false }
      const made = change(state.made, fact.offer, (offer) => ({
        ...offer,
        passedOn: [...offer.passedOn, receipt],
      }))
      return { ...state, made }
    }
    case 'OfferAccepted':
      return answered(state, fact.offer, fact.by, { ...unreasoned, answer: 'accepted', at })
    case 'OfferDeclined': {
      const { offer, by, reason, mayPassOn } = fact
      return answered(state, offer, by, { answer: 'declined', reason, mayPassOn, at })
    }
    case 'OfferHeld':
      return { ...state, held: put(state.held, fact.offer, at) }
    case 'OfferWithdrawn':
      return { ...state, made: closeAll(state.made, [fact.offer], 'withdrawn') }
    case 'OffersCrossed':
      return { ...state, made: crossed(state.made, fact.offers, true) }
    case 'CrossingCleared':
      return { ...state, made: crossed(state.made, fact.offers, false) }
    case 'AnswerRelayed': {
      const { offer, from, answer, words } = fact
      const told = { answer, reason: words, mayPassOn: false, at }
      return answered(state, offer, from, told)
    }
    case 'AnswerPassedOn': {
      const passed = (offer: HeardOffer) => ({ ...offer, answerPassedOn: true })
      return { ...state, heard: change(state.heard, fact.offer, passed) }
    }
    case 'WithdrawalRelayed':
      return { ...state, heard: closeAll(state.heard, [fact.offer], 'withdrawn') }
    case 'WithdrawalPassedOn': {
      const told = (offer: MadeOffer) => ({
        ...offer,
        passedOn: offer.passedOn.map((p) =>
          p.to === fact.to ? { ...p, withdrawalTold: true } : p,
        ),
      })
      return { ...state, made: change(state.made, fact.offer, told) }
    }
  }
}

function evolveMade(state: Offers, at: number, fact: OfferMade): Offers {
  const { type: _, ...offer } = fact
  const fresh: MadeOffer = {
    ...offer,
    at,
    closed: undefined,
    crossed: false,
    answers: new Map(),
    passedOn: [],
  }
  const made = put(closeAll(state.made, fact.replaces, 'replaced'), fact.offer, fresh)
  if (fact.counters === undefined) return { ...state, made }
  const countered = { ...unreasoned, answer: 'countered', at } as const
  return answered({ ...state, made }, fact.counters, fact.by, countered)
}

/** An answer stands with the offer it names: heard in this room, or made in this room to that side. */
function answered(state: Offers, offer: OfferId, by: Side, answer: Answered): Offers {
  if (state.heard.has(offer)) {
    return { ...state, heard: change(state.heard, offer, (heard) => ({ ...heard, answer })) }
  }
  const made = change(state.made, offer, (m) => ({ ...m, answers: put(m.answers, by, answer) }))
  return { ...state, made }
}

const closeAll = <O extends { readonly closed: Closed | undefined }>(
  offers: ReadonlyMap<OfferId, O>,
  ids: readonly OfferId[],
  closed: Closed,
): ReadonlyMap<OfferId, O> =>
  ids.reduce((all, id) => change(all, id, (offer) => ({ ...offer, closed })), offers)

const crossed = (
  made: ReadonlyMap<OfferId, MadeOffer>,
  ids: readonly OfferId[],
  yes: boolean,
): ReadonlyMap<OfferId, MadeOffer> =>
  ids.reduce((all, id) => change(all, id, (offer) => ({ ...offer, crossed: yes })), made)

export const hasExpired = ({ expiresAt }: { expiresAt?: number }, at: number): boolean =>
  expiresAt !== undefined && at >= expiresAt

/** An offer that a mediator could tell this side, and has not. */
export const awaitsRelay = (made: MadeOffer, to: Side, at: number): boolean =>
  made.to.includes(to) &&
  stillStands(made) &&
  !hasExpired(made, at) &&
  !made.passedOn.some((receipt) => receipt.to === to)

/** An acceptance counts while the offer is neither taken back nor replaced; each side accepts for itself. */
export const canBeTold = ({ answer }: Answered, made: MadeOffer): boolean =>
  answer !== 'accepted' || !made.closed

/**
 * A side still holds an offer that no longer stands: taken back, or replaced by one that will not reach them. Nothing
 * else would tell them, and what they answered would be told to nobody.
 */
export function heldInVain(
  made: MadeOffer,
  to: Side,
  own: Offers,
  heard: HeardOffer | undefined,
  at: number,
): boolean {
  if (made.closed !== 'replaced') return made.closed === 'withdrawn'
  const open = heard && !heard.closed && (!heard.answer || heard.answer.answer === 'accepted')
  return open === true && ![...own.made.values()].some((other) => awaitsRelay(other, to, at))
}

/** Accepted, and the acceptance told: terms agreed, which no later offer undoes. */
export const isAgreed = ({ answer, answerPassedOn }: HeardOffer): boolean =>
  answer?.answer === 'accepted' && answerPassedOn

/** An offer of one's own that nobody has taken and that has not been taken back. */
export const stillStands = (offer: MadeOffer): boolean =>
  !offer.closed && ![...offer.answers.values()].some(({ answer }) => answer === 'accepted')
