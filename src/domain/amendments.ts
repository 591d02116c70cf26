// Amendments: what is still open of one duty of a signed agreement gets other days, other sums, or is let go; everybody signs it.
import { change, put } from './chapter.ts'
import type { Clause } from './clauses.ts'
import type { Language } from './language.ts'
import type { ParticipantId, Side } from './seats.ts'
import type { LocalDate } from './terms.ts'

export type AmendmentId = string
/** Of a payment with its integer cents. */
export type AmendedPart = { readonly dueOn: LocalDate; readonly cents?: number }

/** One stands open at a time. */
export type AmendmentProposed = {
  type: 'AmendmentProposed'
  amendment: AmendmentId
  /** From 1: those that were made before it, and this one. */
  number: number
  /** The place of the term in the agreement, from 0, and whose it is to do. */
  term: number
  by: Side
  /** Who proposes it. */
  side: Side
  /** What was still open when it was written: integer cents of a payment, 1 of anything else. */
  open: number
  /** In place of what is open; without any it is let go. */
  parts: readonly AmendedPart[]
  language: Language
  clauses: readonly Clause[]
  words: string
}
export type AmendmentSigned = {
  type: 'AmendmentSigned'
  amendment: AmendmentId
  participant: ParticipantId
  side: Side
  /** As typed by the signer. */
  name: string
  /** SHA-256, hex, of the text that was shown. */
  digest: string
  /** Which text of the consent to sign electronically was agreed to (15 USC 7001(c)). */
  consent: string
  /** How the signer had signed in. */
  how: string
}
/** Everybody who signed the agreement has signed it: from now on it counts. */
export type AmendmentMade = {
  type: 'AmendmentMade'
  amendment: AmendmentId
  digest: string
  /** What had come by then: integer cents of a payment, nothing of anything else. */
  received: number
  /** Notices that claimed what is due on other days now. */
  lifts: readonly string[]
}
export type AmendmentDeclined = {
  type: 'AmendmentDeclined'
  amendment: AmendmentId
  side: Side
  words: string
}
export type AmendmentWithdrawn = { type: 'AmendmentWithdrawn'; amendment: AmendmentId; side: Side }
export type AmendmentSealed = {
  type: 'AmendmentSealed'
  amendment: AmendmentId
  /** SHA-256, hex, of the sealed file. */
  digest: string
}
export type AmendmentFact =
  | AmendmentProposed
  | AmendmentSigned
  | AmendmentMade
  | AmendmentDeclined
  | AmendmentWithdrawn
  | AmendmentSealed

export type SignatureOfAmendment = Omit<AmendmentSigned, 'type'> & { readonly at: number }
export type Amendment = Omit<AmendmentProposed, 'type'> & {
  readonly at: number
  readonly signatures: ReadonlyMap<ParticipantId, SignatureOfAmendment>
  readonly made: { readonly at: number; readonly received: number } | undefined
  readonly declined:
    | { readonly side: Side; readonly words: string; readonly at: number }
    | undefined
  readonly withdrawn: boolean
  readonly sealed: { readonly digest: string; readonly at: number } | undefined
}

export type Amendments = ReadonlyMap<AmendmentId, Amendment>
type WithThem = { readonly amendments: Amendments }

export const openAmendment = ({ amendments }: WithThem): Amendment | undefined =>
  [...amendments.values()].find((one) => !one.made && !one.declined && !one.withdrawn)

/** In the order in which they came to count. */
export const madeAmendments = ({ amendments }: WithThem): readonly Amendment[] =>
  [...amendments.values()].filter(({ made }) => made !== undefined)

export function evolveAmendments(
  amendments: Amendments,
  { at, fact }: { readonly at: number; readonly fact: AmendmentFact },
): Amendments {
  const changed = (to: (one: Amendment) => Amendment) => change(amendments, fact.amendment, to)
  switch (fact.type) {
    case 'AmendmentProposed': {
      const { type: _, ...proposed } = fact
      const none = { made: undefined, declined: undefined, withdrawn: false, sealed: undefined }
      return put(amendments, fact.amendment, { ...proposed, at, signatures: new Map(), ...none })
    }
    case 'AmendmentSigned': {
      const { type: _, ...signature } = fact
      return changed((one) => ({
        ...one,
        signatures: put(one.signatures, fact.participant, { ...signature, at }),
      }))
    }
    case 'AmendmentMade':
      return changed((one) => ({ ...one, made: { at, received: fact.received } }))
    case 'AmendmentDeclined': {
      const { side, words } = fact
      return changed((one) => ({ ...one, declined: { side, words, at } }))
    }
    case 'AmendmentWithdrawn':
      return changed((one) => ({ ...one, withdrawn: true }))
    case 'AmendmentSealed':
      return changed((one) => ({ ...one, sealed: { digest: fact.digest, at } }))
  }
}
