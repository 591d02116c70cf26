// A waiver: that something said or written in the mediation may be shown outside of it, by the written agreement of all who took part.
// It stands in the joint room: who reads it are those who have to agree, and nobody else.
import { change, put, type Recorded } from './chapter.ts'
import type { Convening, SeatedPerson } from './convening.ts'
import type { ParticipantId, Role, Seat } from './seats.ts'

export type WaiverId = string
/** A document that everybody at the table reads, as it was when it was named. */
export type WaivedDocument = {
  readonly document: string
  readonly name: string
  /** SHA-256, hex, of its bytes. */
  readonly digest: string
  /** `A-1`, of an exhibit. */
  readonly exhibit?: string
}
export type WaiverProposed = {
  type: 'WaiverProposed'
  waiver: WaiverId
  /** What may be shown, in the words of who proposes it: it covers this and nothing else. */
  words: string
  /** To whom, and for what. */
  purpose: string
  document?: WaivedDocument
  draft?: { readonly draft: string; readonly version: number }
}
export type WaiverAgreedTo = {
  type: 'WaiverAgreedTo'
  waiver: WaiverId
  participant: ParticipantId
  /** As they typed it. */
  name: string
  /** Of who mediates, and so reads who took part without a seat here: they know of nobody. */
  nobodyElse?: true
}
/** With a pen, by somebody who has left, or who does not come here: who mediates holds the paper. */
export type WaiverAgreedOnPaper = {
  type: 'WaiverAgreedOnPaper'
  waiver: WaiverId
  participant: ParticipantId
  name: string
  /** The day that stands on it, YYYY-MM-DD. */
  on: string
  paperHeld: true
}
/** Recorded with the last yes: who came to take part later was not asked, and what they say is not covered. */
export type WaiverCompleted = {
  type: 'WaiverCompleted'
  waiver: WaiverId
  everybody: readonly TookPart[]
}
/** No reason stands here, and none is asked. */
export type WaiverDeclined = {
  type: 'WaiverDeclined'
  waiver: WaiverId
  participant: ParticipantId
}
export type WaiverWithdrawn = { type: 'WaiverWithdrawn'; waiver: WaiverId }
export type WaiverFact =
  | WaiverProposed
  | WaiverAgreedTo
  | WaiverAgreedOnPaper
  | WaiverCompleted
  | WaiverDeclined
  | WaiverWithdrawn

export type TookPart = {
  readonly participant: ParticipantId
  readonly name: string
  readonly role: Role
  readonly seat: Seat
}
export type AgreedToWaiver = {
  readonly name: string
  readonly at: number
  /** With a pen: the day on the paper, and who holds it. */
  readonly paper: { readonly on: string; readonly heldBy: ParticipantId } | undefined
}
export type Waiver = Omit<WaiverProposed, 'type'> & {
  readonly by: ParticipantId
  readonly at: number
  readonly agreed: ReadonlyMap<ParticipantId, AgreedToWaiver>
  readonly state: 'open' | 'complete' | 'declined' | 'withdrawn'
  readonly closed: { readonly by: ParticipantId; readonly at: number } | undefined
  /** Once it is complete: who they all were. */
  readonly everybody: readonly TookPart[]
}
/** In the order in which they were proposed. */
export type Waivers = ReadonlyMap<WaiverId, Waiver>
export const noWaivers: Waivers = new Map()

/**
 * All who ever sat at the table, who has left with them, as the board tells everybody: nobody is on this list of whom
 * the board does not speak. Case managers are bound by the yes of who mediates (Evidence Code 1122(b)).
 */
export const tookPart = ({ people }: Convening): readonly SeatedPerson[] =>
  [...people.values()].filter(({ seat }) => seat !== 'manager')

/** Who still has to agree; nobody, once it is not open any more. */
export const missingOf = (
  { convening }: { readonly convening: Convening },
  { state, agreed }: Pick<Waiver, 'state' | 'agreed'>,
): readonly SeatedPerson[] =>
  state === 'open' ? tookPart(convening).filter(({ participant }) => !agreed.has(participant)) : []

export function evolveWaivers(state: Waivers, { at, by, fact }: Recorded<WaiverFact>): Waivers {
  const closed = (as: 'complete' | 'declined' | 'withdrawn', over: Partial<Waiver> = {}) =>
    change(state, fact.waiver, (one) => ({ ...one, state: as, closed: { by, at }, ...over }))
  const agreed = (participant: ParticipantId, how: AgreedToWaiver) =>
    change(state, fact.waiver, (one) => ({ ...one, agreed: put(one.agreed, participant, how) }))
  switch (fact.type) {
    case 'WaiverProposed': {
      const { type: _, ...said } = fact
      const open = { by, at, agreed: new Map(), state: 'open', closed: undefined } as const
      return put(state, fact.waiver, { ...said, ...open, everybody: [] })
    }
    case 'WaiverAgreedTo':
      return agreed(fact.participant, { name: fact.name, at, paper: undefined })
    case 'WaiverAgreedOnPaper': {
      const { participant, name, on } = fact
      return agreed(participant, { name, at, paper: { on, heldBy: by } })
    }
    case 'WaiverCompleted':
      return closed('complete', { everybody: fact.everybody })
    case 'WaiverDeclined':
      return closed('declined')
    case 'WaiverWithdrawn':
      return closed('withdrawn')
  }
}
