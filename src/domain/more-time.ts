// "I need more time", and a mediator's own reminder: at most one a day, and neither is read by another side.
import { decideBargaining } from './bargaining.ts'
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import type { MessagePosted } from './conversation.ts'
import { barredFromMediating, type GroundRules } from './ground-rules.ts'
import type { OfferHeld, OfferId, Offers } from './offers.ts'
import { conducts, isSide, type Me, type ParticipantId, type Side } from './seats.ts'

/** With the mediator once there is something to mediate, and before at the side's own desk; neutrals among themselves. */
type OwnRoom = `caucus:${Side}` | `desk:${Side}` | 'neutrals'
/** Nobody is reminded before. UTC milliseconds. */
export type MoreTimeAsked = {
  type: 'MoreTimeAsked'
  participant: ParticipantId
  room: OwnRoom
  until: number
}
/** A mediator wrote to one person that something waits; the words stand beside it as a message. */
export type PersonallyReminded = {
  type: 'PersonallyReminded'
  participant: ParticipantId
  room: Exclude<OwnRoom, 'neutrals'>
}
export type MoreTimeFact = MoreTimeAsked | PersonallyReminded

export type MoreTimeCommand =
  /** Holds the one offer that waits, too: then it is said of that offer. */
  | { type: 'AskMoreTime'; days: number; holds: OfferId | undefined }
  | { type: 'RemindPersonally'; participant: ParticipantId; words: string }
export type MoreTimeRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'ParticipantUnknown'
  | 'NothingSaid'
  | 'RemindedToday'

/** A few days, a week, two weeks. */
export const moreTimeDays: readonly number[] = [3, 7, 14]
/** Who says no number means a week. */
export const USUAL_MORE_TIME = 7

export type MoreTime = {
  readonly asked: ReadonlyMap<ParticipantId, { readonly at: number; readonly until: number }>
  /** When a mediator last wrote to them personally. */
  readonly reminded: ReadonlyMap<ParticipantId, number>
}
export const noMoreTime: MoreTime = { asked: new Map(), reminded: new Map() }

const DAY = 24 * 3_600_000
type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }
type View = ViewOf<Board & { offers: Offers; moreTime: MoreTime }>

const withMediator = (view: ViewOf<Board>, me: Me & { readonly seat: Side }) =>
  barredFromMediating({ ...view, me })
    ? (`desk:${me.seat}` as const)
    : (`caucus:${me.seat}` as const)

export function decideMoreTime(
  view: View,
  command: MoreTimeCommand,
  at: number,
): Decision<MoreTimeFact | OfferHeld | MessagePosted, MoreTimeRefusal> {
  const { me, board } = view
  if (me.state !== 'seated' || me.seat === 'manager') return refuse('NotForThisSeat')
  if (command.type === 'RemindPersonally') return remindPersonally(view, command, at)
  if (board.closing.ended) return refuse('MediationIsEnded')
  const { seat, participant } = me
  const room = isSide(seat) ? withMediator(view, { ...me, seat }) : 'neutrals'
  const until = at + command.days * DAY
  const asked = { type: 'MoreTimeAsked', participant, room, until } as const
  const { holds } = command
  const held =
    holds === undefined
      ? undefined
      : decideBargaining(view, { type: 'HoldOffer', offer: holds }, at)
  // An offer that is held already, or answered meanwhile, changes nothing of the time that is asked for.
  const also = held?.ok ? held.records.filter((fact) => fact.type === 'OfferHeld') : []
  return accept<MoreTimeFact | OfferHeld>(asked, ...also)
}

function remindPersonally(
  view: View,
  { participant, words }: Extract<MoreTimeCommand, { type: 'RemindPersonally' }>,
  at: number,
): Decision<MoreTimeFact | MessagePosted, MoreTimeRefusal> {
  const { me, board } = view
  if (!conducts(me)) return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  const who = board.convening.people.get(participant)
  if (!who || who.leftAt !== undefined || !isSide(who.seat)) return refuse('ParticipantUnknown')
  if (words.trim() === '') return refuse('NothingSaid')
  const last = lastReminded(view, participant)
  if (last !== undefined && at - last < DAY) return refuse('RemindedToday')
  const { seat, role } = who
  const room = withMediator(view, { participant, seat, role, state: 'seated' })
  return accept<MoreTimeFact | MessagePosted>(
    { type: 'PersonallyReminded', participant, room },
    { type: 'MessagePosted', room, words },
  )
}

/** In whichever room of theirs it stands: what was said before the start stands at the desk. */
export const lastReminded = (
  { rooms }: Pick<ViewOf<{ moreTime: MoreTime }>, 'rooms'>,
  participant: ParticipantId,
): number | undefined =>
  newest([...rooms.values()], (moreTime) => moreTime.reminded.get(participant))

/** What they asked for last. */
export function moreTimeOf(
  { rooms }: Pick<ViewOf<{ moreTime: MoreTime }>, 'rooms'>,
  participant: ParticipantId,
): number | undefined {
  const asked = [...rooms.values()].flatMap(({ moreTime }) => {
    const one = moreTime.asked.get(participant)
    return one ? [one] : []
  })
  return asked.toSorted((a, b) => b.at - a.at)[0]?.until
}

function newest(
  rooms: readonly { readonly moreTime: MoreTime }[],
  at: (moreTime: MoreTime) => number | undefined,
): number | undefined {
  const times = rooms.flatMap(({ moreTime }) => at(moreTime) ?? [])
  return times.length > 0 ? Math.max(...times) : undefined
}

export function evolveMoreTime(state: MoreTime, { at, fact }: Recorded<MoreTimeFact>): MoreTime {
  const { participant } = fact
  return fact.type === 'MoreTimeAsked'
    ? { ...state, asked: put(state.asked, participant, { at, until: fact.until }) }
    : { ...state, reminded: put(state.reminded, participant, at) }
}
