// Signing: opened on an approved draft, each party in their own session with consent and the hash of what was shown.
import {
  type Agreement,
  currentDraft,
  type Draft,
  type DraftId,
  namesItsSigners,
} from './agreement.ts'
import { boundFor } from './bound.ts'
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing, MediationEnded } from './closing.ts'
import type { Convening, SeatedPerson } from './convening.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import { conducts, isSide, type ParticipantId, type Side } from './seats.ts'

export type SigningOpened = { type: 'SigningOpened'; draft: DraftId }
export type AgreementSigned = {
  type: 'AgreementSigned'
  draft: DraftId
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
export type AgreementConcluded = { type: 'AgreementConcluded'; draft: DraftId; digest: string }
export type AgreementSealed = {
  type: 'AgreementSealed'
  draft: DraftId
  /** SHA-256, hex, of the sealed file. */
  digest: string
}
export type SigningFact = SigningOpened | AgreementSigned | AgreementConcluded | AgreementSealed

export type SigningCommand =
  | { type: 'OpenSigning'; draft: DraftId }
  | {
      type: 'SignAgreement'
      draft: DraftId
      name: string
      digest: string
      consent: string
      how: string
    }
  | { type: 'RecordSeal'; draft: DraftId; digest: string }
export type SigningRefusal =
  | GroundRulesRefusal
  | 'DraftUnknown'
  | 'DraftOutdated'
  | 'NotYetApproved'
  | 'SigningAlreadyOpen'
  | 'SigningNotOpen'
  | 'AlreadySigned'
  | 'SignedTextDiffers'
  | 'ConsentMissing'
  | 'NameMissing'
  | 'NotConcluded'
  | 'AlreadySealed'

export type Signature = Omit<AgreementSigned, 'type'> & { readonly at: number }
export type Signing = {
  readonly openedOn: DraftId | undefined
  readonly signatures: ReadonlyMap<ParticipantId, Signature>
  readonly concluded: { readonly draft: DraftId; readonly at: number } | undefined
  readonly sealed: { readonly digest: string; readonly at: number } | undefined
}
export const unsigned: Signing = {
  openedOn: undefined,
  signatures: new Map(),
  concluded: undefined,
  sealed: undefined,
}

type Board = {
  convening: Convening
  groundRules: GroundRules
  closing: Closing
  agreement: Agreement
  signing: Signing
}

/** Whoever is bound signs for themselves. */
export const signersOf = (convening: Convening, draft: Draft): readonly SeatedPerson[] =>
  draft.sides.flatMap(({ side }) => boundFor(convening, side))

export function decideSigning(
  view: ViewOf<Board>,
  command: SigningCommand,
): Decision<SigningFact | MediationEnded, SigningRefusal> {
  const { me, board } = view
  const { agreement, signing, convening } = board
  const { draft: id } = command
  if (command.type === 'RecordSeal') {
    if (me.seat !== 'manager') return refuse('NotForThisSeat')
    if (signing.concluded?.draft !== id) return refuse('NotConcluded')
    if (signing.sealed) return refuse('AlreadySealed')
    return accept({ type: 'AgreementSealed', draft: id, digest: command.digest })
  }
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const draft = agreement.drafts.get(id)
  if (!draft) return refuse('DraftUnknown')
  if (currentDraft(agreement) !== draft) return refuse('DraftOutdated')
  // Nothing may settle without somebody whom the agreement names, nor bind somebody whom it does not.
  const named = namesItsSigners(convening, draft)

  if (command.type === 'OpenSigning') {
    if (!conducts(me)) return refuse('NotForThisSeat')
    if (!named) return refuse('DraftOutdated')
    if (signing.openedOn === id) return refuse('SigningAlreadyOpen')
    const approved = draft.sides.every(({ side }) => draft.approvedBy.includes(side))
    return approved ? accept({ type: 'SigningOpened', draft: id }) : refuse('NotYetApproved')
  }
  const signers = signersOf(convening, draft)
  const { participant, seat: side } = me
  if (!isSide(side) || !signers.some((s) => s.participant === participant)) {
    return refuse('NotForThisSeat')
  }
  if (!named) return refuse('DraftOutdated')
  if (signing.openedOn !== id) return refuse('SigningNotOpen')
  if (signing.signatures.has(participant)) return refuse('AlreadySigned')
  const { name, digest, consent, how } = command
  if (name.trim() === '') return refuse('NameMissing')
  if (consent === '') return refuse('ConsentMissing')
  const others = [...signing.signatures.values()]
  if (!/^[0-9a-f]{64}$/.test(digest) || others.some((signed) => signed.digest !== digest)) {
    return refuse('SignedTextDiffers')
  }
  const signed = {
    type: 'AgreementSigned',
    draft: id,
    participant,
    side,
    name,
    digest,
    consent,
    how,
  } as const
  const last = signers.every(
    (s) => s.participant === participant || signing.signatures.has(s.participant),
  )
  if (!last) return accept<SigningFact>(signed)
  return accept<SigningFact | MediationEnded>(
    signed,
    { type: 'AgreementConcluded', draft: id, digest },
    { type: 'MediationEnded', outcome: 'settled' },
  )
}

export function evolveSigning(state: Signing, { at, fact }: Recorded<SigningFact>): Signing {
  switch (fact.type) {
    case 'SigningOpened':
      return { ...unsigned, openedOn: fact.draft }
    case 'AgreementSigned': {
      const { type: _, ...signature } = fact
      return { ...state, signatures: put(state.signatures, fact.participant, { ...signature, at }) }
    }
    case 'AgreementConcluded':
      return { ...state, concluded: { draft: fact.draft, at } }
    case 'AgreementSealed':
      return { ...state, sealed: { digest: fact.digest, at } }
  }
}

/** A new draft leaves the signatures on the old one behind. */
export const forgetSignatures = (state: Signing): Signing =>
  state.concluded ? state : { ...unsigned }
