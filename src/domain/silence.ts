// How long silence may last in this case: the mediator proposes a longer period, and each side signs for it.
import { accept, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import { type Silence, silenceAfter } from './clock.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf } from './convening.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import { conducts, type ParticipantId, type Side, speaksForSide } from './seats.ts'

/** Evidence Code 1125(a)(5): the time may be lengthened by agreement. */
export type SilenceExtensionProposed = { type: 'SilenceExtensionProposed'; days: number }
export type SilenceExtensionSigned = {
  type: 'SilenceExtensionSigned'
  days: number
  side: Side
  participant: ParticipantId
  name: string
}
export type SilencePeriodSet = { type: 'SilencePeriodSet'; days: number }
export type SilenceFact = SilenceExtensionProposed | SilenceExtensionSigned | SilencePeriodSet

export type SilenceCommand =
  | { type: 'ProposeSilenceExtension'; days: number }
  | { type: 'SignSilenceExtension'; days: number; name: string }
export type SilenceRefusal =
  | GroundRulesRefusal
  | 'PeriodNotLonger'
  | 'ExtensionNotProposed'
  | 'AlreadySigned'
  | 'NameMissing'

export type SilencePeriod = {
  /** As agreed later; before that the opening of the case says. */
  readonly days: number | undefined
  readonly proposed:
    | {
        readonly days: number
        readonly signed: readonly {
          readonly side: Side
          readonly name: string
          readonly at: number
        }[]
      }
    | undefined
}
export const asOpened: SilencePeriod = { days: undefined, proposed: undefined }

type Board = {
  convening: Convening
  groundRules: GroundRules
  closing: Closing
  silence: SilencePeriod
}

export const silenceDaysOf = ({
  convening,
  silence,
}: Pick<Board, 'convening' | 'silence'>): number =>
  silence.days ?? convening.opened?.silenceDays ?? 10

/** None before the start and after the end. The last word comes from rooms that are not folded into a view. */
export function silenceOf(
  board: Board,
  lastWord: number | undefined,
  timeZone: string,
  now: number,
): Silence | undefined {
  const { startedAt } = board.groundRules
  if (startedAt === undefined || board.closing.ended) return undefined
  const since = Math.max(startedAt, board.closing.reopenedAt ?? 0, lastWord ?? 0)
  return silenceAfter(since, silenceDaysOf(board), timeZone, now)
}

export function decideSilence(
  view: ViewOf<Board>,
  command: SilenceCommand,
): Decision<SilenceFact, SilenceRefusal> {
  const { me, board } = view
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { days } = command
  if (command.type === 'ProposeSilenceExtension') {
    if (!conducts(me)) return refuse('NotForThisSeat')
    if (days <= silenceDaysOf(board)) return refuse('PeriodNotLonger')
    if (board.silence.proposed?.days === days) return refuse('NoChange')
    return accept({ type: 'SilenceExtensionProposed', days })
  }
  if (!speaksForSide(me)) return refuse('NotForThisSeat')
  const { proposed } = board.silence
  if (!proposed || proposed.days !== days) return refuse('ExtensionNotProposed')
  const signed = proposed.signed.map(({ side }) => side)
  if (signed.includes(me.seat)) return refuse('AlreadySigned')
  const name = command.name.trim()
  if (name === '') return refuse('NameMissing')
  const all = sidesOf(board.convening).every((side) => side === me.seat || signed.includes(side))
  const { participant, seat: side } = me
  return accept<SilenceFact>(
    { type: 'SilenceExtensionSigned', days, side, participant, name },
    ...(all ? [{ type: 'SilencePeriodSet', days } as const] : []),
  )
}

export function evolveSilence(
  state: SilencePeriod,
  { at, fact }: Recorded<SilenceFact>,
): SilencePeriod {
  switch (fact.type) {
    case 'SilenceExtensionProposed':
      return { ...state, proposed: { days: fact.days, signed: [] } }
    case 'SilenceExtensionSigned': {
      const { proposed } = state
      if (!proposed) return state
      const { side, name } = fact
      return {
        ...state,
        proposed: { ...proposed, signed: [...proposed.signed, { side, name, at }] },
      }
    }
    case 'SilencePeriodSet':
      return { days: fact.days, proposed: undefined }
  }
}
