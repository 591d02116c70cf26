// The door between caucuses: the mediator says to one side what another side authorised.
// Nothing else writes into a room what came out of another: no other chapter decides on a Crossing.
import type { TermsAgreed } from './agreement.ts'
import { unfit } from './bringing.ts'
import {
  accept,
  change,
  type Decision,
  put,
  type Recorded,
  refuse,
  type ViewOf,
} from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf } from './convening.ts'
import type { DocumentPassedOn, DocumentRelayed, Documents, RelayDocument } from './documents.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import {
  type AnswerPassedOn,
  type AnswerRelayed,
  awaitsRelay,
  canBeTold,
  hasExpired,
  heldInVain,
  isAgreed,
  type Manner,
  type OfferId,
  type OfferPassedOn,
  type OfferRelayed,
  type Offers,
  stillStands,
  type WithdrawalPassedOn,
  type WithdrawalRelayed,
} from './offers.ts'
import { caucusOf, conducts, type Side, speaksForSide } from './seats.ts'

export type AuthorityId = string
export type WordsAuthorised = {
  type: 'WordsAuthorised'
  authority: AuthorityId
  side: Side
  words: string
  manner: Manner
}
export type AuthorityWithdrawn = { type: 'AuthorityWithdrawn'; authority: AuthorityId; side: Side }
export type WordsRelayed = { type: 'WordsRelayed'; from: Side; to: Side; words: string }
export type WordsPassedOn = {
  type: 'WordsPassedOn'
  authority: AuthorityId
  from: Side
  to: Side
  words: string
}
export type RelayFact = WordsAuthorised | AuthorityWithdrawn | WordsRelayed | WordsPassedOn
/** What crosses is always two facts: what is heard, and the receipt where it came from. */
export type Crossing =
  | WordsRelayed
  | WordsPassedOn
  | OfferRelayed
  | OfferPassedOn
  | AnswerRelayed
  | AnswerPassedOn
  | WithdrawalRelayed
  | WithdrawalPassedOn
  | DocumentRelayed
  | DocumentPassedOn

export type AuthoriseCommand =
  | { type: 'AuthoriseWords'; authority: AuthorityId; words: string; manner: Manner }
  | { type: 'WithdrawAuthority'; authority: AuthorityId }
export type RelayCommand =
  | { type: 'RelayWords'; from: Side; authority: AuthorityId; to: Side; words: string }
  | {
      type: 'RelayOffer'
      from: Side
      offer: OfferId
      to: Side
      as: OfferId
      words: string
      /** Said by a mediator who has seen that the sides' offers cross. */
      crossing: boolean
    }
  | { type: 'RelayAnswer'; from: Side; offer: OfferId; agreed: string }
  | { type: 'RelayWithdrawal'; from: Side; offer: OfferId; to: Side }
  | RelayDocument
export type RelayRefusal =
  | GroundRulesRefusal
  | 'SideUnknown'
  | 'NothingAuthorised'
  | 'NothingSaid'
  | 'WordsNotAuthorised'
  | 'AlreadyRelayed'
  | 'AlreadyPassedOn'
  | 'OfferNoLongerStands'
  | 'OfferExpired'
  | 'OffersCross'
  | 'NothingAnswered'
  | 'FileTooLarge'
  | 'TooManyDocuments'
  | 'RoomIsFull'

export type Authority = Omit<WordsAuthorised, 'type'> & {
  readonly at: number
  readonly withdrawn: boolean
  readonly passedOn: readonly { readonly to: Side; readonly words: string; readonly at: number }[]
}
export type Relays = {
  readonly authorised: ReadonlyMap<AuthorityId, Authority>
}
export const nothingRelayed: Relays = { authorised: new Map() }

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }
type View = ViewOf<Board & { relays: Relays; offers: Offers; documents: Documents }>

export function decideAuthority(
  view: View,
  command: AuthoriseCommand,
): Decision<RelayFact, RelayRefusal> {
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { me, rooms } = view
  if (!speaksForSide(me)) return refuse('NotForThisSeat')
  const { authority } = command
  if (command.type === 'AuthoriseWords') {
    const { words, manner } = command
    if (words.trim() === '') return refuse('NothingSaid')
    return accept({ type: 'WordsAuthorised', authority, side: me.seat, words, manner })
  }
  const given = rooms.get(caucusOf(me.seat))?.relays.authorised.get(authority)
  if (!given || given.withdrawn) return refuse('NothingAuthorised')
  const toHear = sidesOf(view.board.convening).filter((side) => side !== me.seat)
  const heard = toHear.every((side) => given.passedOn.some(({ to }) => to === side))
  if (heard) return refuse('AlreadyPassedOn')
  return accept({ type: 'AuthorityWithdrawn', authority, side: me.seat })
}

export function decideRelay(
  view: View,
  command: RelayCommand,
  at: number,
): Decision<Crossing | TermsAgreed, RelayRefusal> {
  const { me, board, rooms } = view
  if (!conducts(me)) return refuse('NotForThisSeat')
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const sides = sidesOf(board.convening)
  const { from } = command
  const source = rooms.get(caucusOf(from))
  if (!source) return refuse('SideUnknown')
  if (command.type === 'RelayAnswer') return relayAnswer(view, from, command.offer, command.agreed)
  const { to } = command
  if (!sides.includes(to) || to === from) return refuse('SideUnknown')

  switch (command.type) {
    case 'RelayWords': {
      const { authority, words } = command
      const given = source.relays.authorised.get(authority)
      if (!given || given.withdrawn) return refuse('NothingAuthorised')
      if (given.passedOn.some((receipt) => receipt.to === to)) return refuse('AlreadyRelayed')
      if (words.trim() === '') return refuse('NothingSaid')
      if (given.manner === 'words' && words !== given.words) return refuse('WordsNotAuthorised')
      const said = { from, to, words }
      return accept<Crossing>(
        { type: 'WordsRelayed', ...said },
        { type: 'WordsPassedOn', authority, ...said },
      )
    }
    case 'RelayOffer': {
      const { offer, as, words } = command
      const made = source.offers.made.get(offer)
      if (!made?.to.includes(to)) return refuse('NothingAuthorised')
      if (made.passedOn.some((receipt) => receipt.to === to)) return refuse('AlreadyRelayed')
      if (!stillStands(made)) return refuse('OfferNoLongerStands')
      if (hasExpired(made, at)) return refuse('OfferExpired')
      if (made.manner === 'words' && words !== made.words) return refuse('WordsNotAuthorised')
      if (!command.crossing && unheardOfferBack(view, to, from, at)) return refuse('OffersCross')
      const heard = [...(rooms.get(caucusOf(to))?.offers.heard.values() ?? [])]
      const replaces = heard
        .filter((h) => h.from === from && !h.closed && !isAgreed(h))
        .map((h) => h.offer)
      const expiry = made.expiresAt === undefined ? {} : { expiresAt: made.expiresAt }
      // The terms are the side's and cannot be changed on the way.
      const said = { from, to, terms: made.terms, words }
      return accept<Crossing>(
        { type: 'OfferRelayed', offer: as, ...said, ...expiry, replaces },
        { type: 'OfferPassedOn', offer, as, ...said },
      )
    }
    case 'RelayWithdrawal': {
      const made = source.offers.made.get(command.offer)
      const receipt = made?.passedOn.find((passed) => passed.to === to)
      if (!made || !receipt) return refuse('NothingAuthorised')
      if (receipt.withdrawalTold) return refuse('AlreadyRelayed')
      const heard = rooms.get(caucusOf(to))?.offers.heard.get(receipt.as)
      if (!heldInVain(made, to, source.offers, heard, at)) return refuse('NothingAuthorised')
      return accept<Crossing>(
        { type: 'WithdrawalRelayed', offer: receipt.as, from, to },
        { type: 'WithdrawalPassedOn', offer: command.offer, from, to },
      )
    }
    case 'RelayDocument': {
      const { document, as, file } = command
      const allowed = source.documents.kept.get(document)
      if (!allowed?.authorised) return refuse('NothingAuthorised')
      if (allowed.passedOn.some((receipt) => receipt.to === to)) return refuse('AlreadyRelayed')
      const full = unfit(view, `caucus:${to}`, file)
      if (full) return refuse(full)
      const said = { from, to, file }
      return accept<Crossing>(
        { type: 'DocumentRelayed', document: as, ...said },
        { type: 'DocumentPassedOn', document, as, ...said },
      )
    }
  }
}

/** An offer that the other side has made back and that has not been told yet: the two are crossing. */
const unheardOfferBack = ({ rooms }: View, by: Side, to: Side, at: number): boolean =>
  [...(rooms.get(caucusOf(by))?.offers.made.values() ?? [])].some((made) =>
    awaitsRelay(made, to, at),
  )

function relayAnswer(
  { rooms, board }: View,
  from: Side,
  offer: OfferId,
  agreed: string,
): Decision<Crossing | TermsAgreed, RelayRefusal> {
  const heard = rooms.get(caucusOf(from))?.offers.heard.get(offer)
  const given = heard?.answer
  if (!heard || !given || given.answer === 'countered') return refuse('NothingAnswered')
  if (heard.answerPassedOn) return refuse('AlreadyRelayed')
  const to = heard.from
  const made = [...(rooms.get(caucusOf(to))?.offers.made.values() ?? [])].find((m) =>
    m.passedOn.some((receipt) => receipt.as === offer),
  )
  if (!made || !sidesOf(board.convening).includes(to)) return refuse('NothingAnswered')
  const { answer, reason, mayPassOn } = given
  if (!canBeTold(given, made)) return refuse('OfferNoLongerStands')
  const said = { from, to, answer, words: mayPassOn ? reason : '' }
  const told: readonly Crossing[] = [
    { type: 'AnswerRelayed', offer: made.offer, ...said },
    { type: 'AnswerPassedOn', offer, ...said },
  ]
  if (answer === 'declined') return accept<Crossing>(...told)
  const { terms } = heard
  return accept<Crossing | TermsAgreed>(...told, {
    type: 'TermsAgreed',
    agreed,
    sides: [to, from],
    terms,
  })
}

export function evolveRelays(state: Relays, { at, fact }: Recorded<RelayFact>): Relays {
  switch (fact.type) {
    case 'WordsAuthorised': {
      const { type: _, ...given } = fact
      const authority = { ...given, at, withdrawn: false, passedOn: [] }
      return { authorised: put(state.authorised, fact.authority, authority) }
    }
    case 'AuthorityWithdrawn': {
      const withdrawn = (given: Authority) => ({ ...given, withdrawn: true })
      return { authorised: change(state.authorised, fact.authority, withdrawn) }
    }
    case 'WordsPassedOn': {
      const { to, words } = fact
      const passed = (given: Authority) => ({
        ...given,
        passedOn: [...given.passedOn, { to, words, at }],
      })
      return { authorised: change(state.authorised, fact.authority, passed) }
    }
    case 'WordsRelayed':
      return state
  }
}
