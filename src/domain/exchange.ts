// Memoranda: each side hands in its own, for the mediator alone or for an exchange in which both are released or neither.
// The arbiter is the program itself: a published rule over what was sealed. Before it, nobody learns who handed in.
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf } from './convening.ts'
import { type GroundRules, jointIsOpen } from './ground-rules.ts'
import { keptApart, type Safety } from './safety.ts'
import { conducts, type Side, speaksForSide } from './seats.ts'

type ExchangeId = string
/** Everybody is told that memoranda are to be exchanged, when and by which rule; nothing of who has handed in. */
export type ExchangeOpened = {
  type: 'ExchangeOpened'
  exchange: ExchangeId
  /** What is asked for. */
  words: string
  /** UTC milliseconds. Who has not handed in by then ends it: then nothing is released. */
  dueAt: number
  /** As soon as all have handed in, or not before the due time. */
  release: 'when-all' | 'when-due'
  /** Where it is released: to all together, or to each side apart. */
  to: 'joint' | 'caucuses'
}
/** Sealed: it stands where its own side alone reads. Handed in is handed in. */
export type MemorandumSealed = {
  type: 'MemorandumSealed'
  exchange: ExchangeId
  side: Side
  words: string
}
/** For the mediator alone: it takes no part in the exchange. */
export type MemorandumGiven = {
  type: 'MemorandumGiven'
  exchange: ExchangeId
  side: Side
  words: string
}
export type MemorandumExchanged = {
  type: 'MemorandumExchanged'
  exchange: ExchangeId
  side: Side
  words: string
  room: 'joint' | `caucus:${Side}`
}
export type ExchangeReleased = { type: 'ExchangeReleased'; exchange: ExchangeId }
/** Not everybody handed in: nothing was released, and it is not said who. */
export type ExchangeLapsed = { type: 'ExchangeLapsed'; exchange: ExchangeId }
export type ExchangeFact =
  | ExchangeOpened
  | MemorandumSealed
  | MemorandumGiven
  | MemorandumExchanged
  | ExchangeReleased
  | ExchangeLapsed

export type Sealed = Pick<MemorandumSealed, 'side' | 'words'>
export type ExchangeCommand =
  | ({ type: 'OpenExchange' } & Omit<ExchangeOpened, 'type'>)
  | {
      type: 'HandInMemorandum'
      exchange: ExchangeId
      words: string
      share: 'exchange' | 'mediator'
    }
  /** The arbiter's, with what it found sealed. */
  | { type: 'ReleaseExchange'; exchange: ExchangeId; sealed: readonly Sealed[] }
export type ExchangeRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'NothingSaid'
  | 'DayPassed'
  | 'JointRoomShut'
  | 'SafetyFlagged'
  | 'SafetyNotYetAsked'
  | 'ExchangeUnknown'
  | 'ExchangeOver'
  | 'AlreadyHandedIn'
  | 'ExchangeNotDue'

type Opened = Omit<ExchangeOpened, 'type'> & {
  readonly at: number
  readonly over: { readonly how: 'released' | 'lapsed'; readonly at: number } | undefined
}
export type Exchanges = {
  readonly opened: ReadonlyMap<ExchangeId, Opened>
  readonly handedIn: ReadonlyMap<
    ExchangeId,
    { readonly share: 'exchange' | 'mediator'; readonly words: string; readonly at: number }
  >
  readonly exchanged: readonly (Sealed & { readonly exchange: ExchangeId; readonly at: number })[]
}
export const noExchanges: Exchanges = { opened: new Map(), handedIn: new Map(), exchanged: [] }

type Seen = {
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly closing: Closing
  readonly safety: Safety
  readonly exchanges: Exchanges
}
export type ExchangeView = ViewOf<Seen>

export function decideExchange(
  view: ExchangeView,
  command: ExchangeCommand,
  at: number,
): Decision<ExchangeFact, ExchangeRefusal> {
  const { me, board } = view
  if (me.state !== 'seated') return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  if (command.type === 'OpenExchange') {
    const { type: _, ...opened } = command
    if (!conducts(me)) return refuse('NotForThisSeat')
    if (opened.words.trim() === '') return refuse('NothingSaid')
    if (opened.dueAt <= at) return refuse('DayPassed')
    if (opened.to === 'joint') {
      const apart = keptApart(view)
      if (apart) return refuse(apart)
      if (!jointIsOpen(board)) return refuse('JointRoomShut')
    }
    return accept({ type: 'ExchangeOpened', ...opened })
  }
  const { exchange } = command
  const opened = board.exchanges.opened.get(exchange)
  if (command.type === 'HandInMemorandum') {
    if (!speaksForSide(me)) return refuse('NotForThisSeat')
    if (!opened) return refuse('ExchangeUnknown')
    // The due time passes for everybody alike, whenever the arbiter comes to it.
    if (opened.over || at >= opened.dueAt) return refuse('ExchangeOver')
    if (handedInBy(view, me.seat, exchange)) return refuse('AlreadyHandedIn')
    const { words, share } = command
    if (words.trim() === '') return refuse('NothingSaid')
    const said = { exchange, side: me.seat, words }
    return accept<ExchangeFact>(
      share === 'exchange'
        ? { type: 'MemorandumSealed', ...said }
        : { type: 'MemorandumGiven', ...said },
    )
  }
  if (me.seat !== 'manager') return refuse('NotForThisSeat')
  if (!opened) return refuse('ExchangeUnknown')
  if (opened.over) return refuse('ExchangeOver')
  return released(opened, sidesOf(board.convening), command.sealed, at)
}

/** The published rule: all of them or none; at once when all are there, or at the due time. */
function released(
  { exchange, dueAt, release, to }: Opened,
  sides: readonly Side[],
  sealed: readonly Sealed[],
  at: number,
): Decision<ExchangeFact, ExchangeRefusal> {
  const due = at >= dueAt
  const memoranda = sides.flatMap((side) => sealed.find((one) => one.side === side) ?? [])
  const all = memoranda.length === sides.length
  if (!due && !(all && release === 'when-all')) return refuse('ExchangeNotDue')
  if (!all) return accept({ type: 'ExchangeLapsed', exchange })
  const told = ({ side, words }: Sealed, room: MemorandumExchanged['room']) =>
    ({ type: 'MemorandumExchanged', exchange, side, words, room }) as const
  return accept<ExchangeFact>(
    ...(to === 'joint'
      ? memoranda.map((one) => told(one, 'joint'))
      : sides.flatMap((side) =>
          memoranda.filter((one) => one.side !== side).map((one) => told(one, `caucus:${side}`)),
        )),
    { type: 'ExchangeReleased', exchange },
  )
}

/** What a side handed in itself, in its own rooms. */
export const handedInBy = ({ rooms }: Pick<ExchangeView, 'rooms'>, side: Side, exchange: string) =>
  rooms.get(`team:${side}`)?.exchanges.handedIn.get(exchange) ??
  rooms.get(`caucus:${side}`)?.exchanges.handedIn.get(exchange)

/** Exchanges that wait for whoever looks. */
export function exchangesToAnswer(view: ExchangeView, at: number): readonly Opened[] {
  const { me, board } = view
  if (!speaksForSide(me)) return []
  return [...board.exchanges.opened.values()].filter(
    (one) => !one.over && at < one.dueAt && !handedInBy(view, me.seat, one.exchange),
  )
}

export function evolveExchanges(state: Exchanges, { at, fact }: Recorded<ExchangeFact>): Exchanges {
  const { exchange } = fact
  const over = (how: 'released' | 'lapsed'): Exchanges => {
    const one = state.opened.get(exchange)
    if (!one) return state
    return { ...state, opened: put(state.opened, exchange, { ...one, over: { how, at } }) }
  }
  switch (fact.type) {
    case 'ExchangeOpened': {
      const { type: _, ...opened } = fact
      return { ...state, opened: put(state.opened, exchange, { ...opened, at, over: undefined }) }
    }
    case 'MemorandumSealed':
    case 'MemorandumGiven': {
      const share = fact.type === 'MemorandumSealed' ? 'exchange' : 'mediator'
      const { words } = fact
      return { ...state, handedIn: put(state.handedIn, exchange, { share, words, at }) }
    }
    case 'MemorandumExchanged': {
      const { side, words } = fact
      return { ...state, exchanged: [...state.exchanged, { exchange, side, words, at }] }
    }
    case 'ExchangeReleased':
      return over('released')
    case 'ExchangeLapsed':
      return over('lapsed')
  }
}
