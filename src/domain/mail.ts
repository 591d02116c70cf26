// How a message came and what came with it, and whether somebody's mail is known to come back.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Convening } from './convening.ts'
import type { DocumentUnfit } from './documents.ts'
import { deskOf, type ParticipantId, type Side } from './seats.ts'

/** What came with a message by mail. Its parts are read by who reads the room. */
export type MailOfMessage = {
  readonly mail: string
  /** The mail said more than stands here: a quote, most often. */
  readonly trimmed: boolean
  readonly files: readonly {
    readonly name: string
    readonly type: string
    readonly size: number
  }[]
  /** Names of files that are not taken. */
  readonly leftOut: readonly string[]
  /** Files that were looked into and did not become documents. */
  readonly notTaken?: readonly { readonly name: string; readonly why: DocumentUnfit }[]
}

/** No address stands here. */
export type ChannelFailed = { type: 'ChannelFailed'; participant: ParticipantId; side: Side }
export type ChannelRestored = { type: 'ChannelRestored'; participant: ParticipantId; side: Side }
export type ChannelFact = ChannelFailed | ChannelRestored

export type ChannelCommand = {
  type: 'RecordChannel'
  participant: ParticipantId
  side: Side
  works: boolean
}
export type ChannelRefusal = 'NotForThisSeat' | 'SideUnknown' | 'NoChange'

/** The registrar's alone, at the side's own desk. */
export function decideChannel(
  { me, rooms }: ViewOf<{ convening: Convening }>,
  { participant, side, works }: ChannelCommand,
): Decision<ChannelFact, ChannelRefusal> {
  if (me.seat !== 'manager') return refuse('NotForThisSeat')
  const desk = rooms.get(deskOf(side))
  if (!desk) return refuse('SideUnknown')
  if (desk.convening.unreached.has(participant) !== works) return refuse('NoChange')
  return accept<ChannelFact>({
    type: works ? 'ChannelRestored' : 'ChannelFailed',
    participant,
    side,
  })
}

export function evolveChannel(state: Convening, { type, participant }: ChannelFact): Convening {
  const unreached = new Set(state.unreached)
  if (type === 'ChannelFailed') unreached.add(participant)
  else unreached.delete(participant)
  return { ...state, unreached }
}
