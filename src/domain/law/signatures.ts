// Whose signature makes a writing that a court enforces on motion: Code of Civil Procedure 664.6(b) to (d).
import type { CaseType } from './case-types.ts'

/** Beside the types of case that are mediated here, those that the statute names. */
export type KindOfCase = CaseType | 'family' | 'probate' | 'juvenile'
export type Signer =
  | { readonly as: 'party' }
  /** Who represents the party before the court; in small claims an attorney advises and represents nobody. */
  | { readonly as: 'attorney'; readonly represents: boolean }
  | {
      readonly as: 'insurer'
      /** The agent is authorised in writing by the insurer, which defends and indemnifies the party. */
      readonly authorised: boolean
      /** The insured would owe something above the limits of the policy. */
      readonly aboveLimits: boolean
    }
  /** Who decides for a side without being a party to the case; a support person; an interpreter. */
  | { readonly as: 'other' }
export type SignatureCounts =
  | { readonly counts: true }
  | { readonly counts: false; readonly because: WhyNot }
export const WHY_NOT = [
  'nothing pending',
  'parties alone',
  'attorney advises',
  'attorney represents nobody',
  'insurer not authorised',
  'above the limits',
  'no party',
] as const
export type WhyNot = (typeof WHY_NOT)[number]

/** 664.6(d): subdivision (b)(2) and (3), attorney and insurer, do not apply to these. */
const personal: readonly KindOfCase[] = ['civil-harassment', 'family', 'probate', 'juvenile']
const no = (because: WhyNot) => ({ counts: false, because }) as const

export function countsUnder6646(
  kind: KindOfCase,
  signer: Signer,
  pending: boolean,
): SignatureCounts {
  if (!pending || kind === 'community') return no('nothing pending')
  switch (signer.as) {
    case 'party':
      return { counts: true }
    case 'other':
      return no('no party')
    case 'attorney':
      if (personal.includes(kind)) return no('parties alone')
      if (kind === 'small-claims') return no('attorney advises')
      return signer.represents ? { counts: true } : no('attorney represents nobody')
    case 'insurer':
      if (personal.includes(kind)) return no('parties alone')
      if (!signer.authorised) return no('insurer not authorised')
      return signer.aboveLimits ? no('above the limits') : { counts: true }
  }
}

/** Each side is bound by at least one signature that counts. */
export const satisfies6646 = (
  kind: KindOfCase,
  sides: readonly (readonly Signer[])[],
  pending: boolean,
): boolean =>
  sides.length > 0 &&
  sides.every((signers) => signers.some((one) => countsUnder6646(kind, one, pending).counts))
