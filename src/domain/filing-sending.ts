// A packet on its way to a court electronically: begun, received, or not sent. The court has it only once the court has said so.
import { change, put } from './chapter.ts'
import type { DocumentId } from './documents.ts'
import type { ParticipantId, Side } from './seats.ts'

/** Drawn before anything goes out, and the message's own id: a court that has it knows it again. */
export type SendingId = string

/** What follows is the clerk's: nothing has left yet. */
export type FilingSendingBegun = {
  type: 'FilingSendingBegun'
  filing: string
  sending: SendingId
  /** The name of the court among the settings, and as people read it. */
  to: { readonly court: string; readonly title: string }
  /** Of the packet, in its order. */
  documents: readonly string[]
  /** Who sends it. */
  name: string
}
/** The form as it was filled in: at the desk of who files, where it stands, so that who does not read that learns nothing of it. */
export type FilingFormSent = {
  type: 'FilingFormSent'
  filing: string
  sending: SendingId
  document: string
  file: DocumentId
  side: Side
}
/** The court did not answer the first time; it is tried again. */
export type FilingSendingDelayed = { type: 'FilingSendingDelayed'; filing: string; sending: string }
/** The court has it. Nobody there has looked at it yet. Once more where only then it says that it is an exercise. */
export type FilingReceived = {
  type: 'FilingReceived'
  filing: string
  sending: SendingId
  /** The court's own id of it, where it gave one. */
  courtFiling?: string
  /** It says of itself that it is none, and rehearses. */
  exercise: boolean
}
export type WhyNotSent =
  /** The court said no. */
  | 'refused'
  | 'not-reached'
  /** It may have arrived all the same. */
  | 'unsure'
  | 'papers-missing'
  | 'stopped'
/** It is not tried any more. */
export type FilingNotSent = {
  type: 'FilingNotSent'
  filing: string
  sending: SendingId
  why: WhyNotSent
  /** As a program said it, in English. */
  words: string
}
export type SendingFact = FilingSendingBegun | FilingSendingDelayed | FilingReceived | FilingNotSent

export type Sending = Omit<FilingSendingBegun, 'type' | 'filing'> & {
  readonly at: number
  readonly by: ParticipantId
  readonly delayed: boolean
  readonly received: Pick<FilingReceived, 'courtFiling' | 'exercise'> | undefined
  readonly notSent: Pick<FilingNotSent, 'why' | 'words'> | undefined
}
export type Sendings = ReadonlyMap<SendingId, Sending>

export type SendingState = 'being sent' | 'received' | 'not sent'
/** A court that has it has it, whoever gave up meanwhile. */
export function stateOfSending({
  received,
  notSent,
}: Pick<Sending, 'received' | 'notSent'>): SendingState {
  if (received) return 'received'
  return notSent ? 'not sent' : 'being sent'
}

export const beingSent = (sendings: Sendings): Sending | undefined =>
  [...sendings.values()].find((one) => stateOfSending(one) === 'being sent')

export function evolveSendings(
  sendings: Sendings,
  fact: SendingFact,
  at: number,
  by: ParticipantId,
): Sendings {
  switch (fact.type) {
    case 'FilingSendingBegun': {
      const { type: _, filing: __, ...said } = fact
      const begun = { delayed: false, received: undefined, notSent: undefined }
      return put(sendings, fact.sending, { ...said, at, by, ...begun })
    }
    case 'FilingSendingDelayed':
      return change(sendings, fact.sending, (one) => ({ ...one, delayed: true }))
    case 'FilingReceived': {
      const { courtFiling, exercise } = fact
      const received = { exercise, ...(courtFiling === undefined ? {} : { courtFiling }) }
      return change(sendings, fact.sending, (one) => ({
        ...one,
        received: { ...one.received, ...received },
      }))
    }
    case 'FilingNotSent': {
      const { why, words } = fact
      return change(sendings, fact.sending, (one) => ({ ...one, notSent: { why, words } }))
    }
  }
}
