// Taking signatures: consent to sign electronically, each party over the digest of what was shown; or they decline, or ask a lawyer first.
import {
  type Agreement,
  currentDraft,
  type Draft,
  type DraftId,
  namesItsSigners,
} from './agreement.ts'
import { boundFor } from './bound.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing, MediationEnded } from './closing.ts'
import type { Convening } from './convening.ts'
import { entrustedBy, entrustedTo } from './entrusted.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import type { Language } from './language.ts'
import { CONSENT_TO_SIGN } from './law/consent-to-sign.ts'
import { CONSENT_BY_MESSAGE } from './law/signing-by-message.ts'
import type { Representation } from './representation.ts'
import { caucusOf, conducts, deskOf, isSide, type ParticipantId, type Side } from './seats.ts'
import {
  type AgreementSigned,
  type ConsentToSign,
  type Signing,
  type SigningFact,
  signersOf,
  thoughtOverUntil,
} from './signing.ts'
import { stillToTranslate, type Translations } from './translation.ts'

export type SigningCommand =
  | {
      type: 'OpenSigning'
      draft: DraftId
      /** For so many days it is thought over, and nobody signs: 1 to 14. None where nothing is said. */
      reflectDays?: number
    }
  | {
      type: 'SignAgreement'
      draft: DraftId
      /** The party who entrusted it; by default one signs for oneself. */
      for?: ParticipantId
      name: string
      digest: string
      consent: string
      how: string
    }
  | { type: 'ConsentToSign'; text: string; language: Language; how: string }
  | { type: 'WithdrawConsentToSign' }
  | { type: 'HoldSigning'; draft: DraftId }
  | { type: 'DeclineToSign'; draft: DraftId; reason: string; mayPassOn: boolean }
  | { type: 'RecordSeal'; draft: DraftId; digest: string }
export type SigningRefusal =
  | GroundRulesRefusal
  | 'DraftUnknown'
  | 'DraftOutdated'
  | 'NotYetApproved'
  | 'TranslationLacking'
  | 'SigningAlreadyOpen'
  | 'TimeToReflectUnfit'
  | 'StillThoughtOver'
  | 'SigningNotOpen'
  | 'SigningStopped'
  | 'AlreadySigned'
  | 'SignedTextDiffers'
  | 'ConsentMissing'
  | 'ConsentTextOutdated'
  | 'ParticipantUnknown'
  | 'NotEntrusted'
  | 'AlreadyConsented'
  | 'ReasonMissing'
  | 'AlreadyHeld'
  | 'NameMissing'
  | 'NotConcluded'
  | 'AlreadySealed'

export type SigningBoard = {
  convening: Convening
  groundRules: GroundRules
  closing: Closing
  representation: Representation
  agreement: Agreement
  signing: Signing
  translations: Translations
}

type SigningSeen = ViewOf<SigningBoard>
const DAY = 24 * 3_600_000
/** Days. */
export const MOST_TO_REFLECT = 14
type Refused = { readonly ok: false; readonly refusal: SigningRefusal }
type Signer = {
  readonly draft: Draft
  readonly participant: ParticipantId
  readonly side: Side
}

/** Whose signature is awaited now, on which draft; by default one's own. */
export function asSigner(
  view: SigningSeen,
  id: DraftId,
  of: ParticipantId = view.me.participant,
): { readonly ok: true; readonly records: readonly [Signer] } | Refused {
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { agreement, signing, convening } = view.board
  const draft = agreement.drafts.get(id)
  if (!draft) return refuse('DraftUnknown')
  if (currentDraft(agreement) !== draft) return refuse('DraftOutdated')
  const signer = signersOf(convening, draft).find(({ participant }) => participant === of)
  if (!signer || !isSide(signer.seat)) {
    return refuse(of === view.me.participant ? 'NotForThisSeat' : 'ParticipantUnknown')
  }
  // Nothing may settle without somebody whom the agreement names, nor bind somebody whom it does not.
  if (!namesItsSigners(convening, draft)) return refuse('DraftOutdated')
  if (signing.openedOn !== id) return refuse('SigningNotOpen')
  if (signing.signatures.has(of)) return refuse('AlreadySigned')
  if (signing.stopped) return refuse('SigningStopped')
  return { ok: true, records: [{ draft, participant: of, side: signer.seat }] }
}

/** All sign one text; the last signature concludes, whichever way each was given. */
export function signedWith(
  { board: { signing, convening } }: SigningSeen,
  draft: Draft,
  signature: Omit<AgreementSigned, 'type'>,
): Decision<SigningFact | MediationEnded, 'SignedTextDiffers'> {
  const { digest } = signature
  const others = [...signing.signatures.values()]
  if (!/^[0-9a-f]{64}$/.test(digest) || others.some((signed) => signed.digest !== digest)) {
    return refuse('SignedTextDiffers')
  }
  const signed = { type: 'AgreementSigned', ...signature } as const
  const last = signersOf(convening, draft).every(
    ({ participant }) =>
      participant === signature.participant || signing.signatures.has(participant),
  )
  if (!last) return accept<SigningFact>(signed)
  return accept<SigningFact | MediationEnded>(
    signed,
    { type: 'AgreementConcluded', draft: draft.draft, digest },
    { type: 'MediationEnded', outcome: 'settled' },
  )
}

/** What they last agreed to, whether it still counts or not. */
export const lastConsentOf = ({ me, rooms }: SigningSeen): ConsentToSign | undefined =>
  isSide(me.seat) ? rooms.get(deskOf(me.seat))?.signing.consents.get(me.participant) : undefined

/** That counts now: to the text that is asked today, and not taken back. */
export function consentOf(view: SigningSeen): ConsentToSign | undefined {
  const given = lastConsentOf(view)
  return given?.text === CONSENT_TO_SIGN && given.withdrawnAt === undefined ? given : undefined
}

/** Once it is signed, those who signed it may be asked to sign what is changed of it. */
const asksAfterwards = ({ me, board: { signing } }: SigningSeen): boolean =>
  me.state === 'seated' && signing.concluded !== undefined && signing.signatures.has(me.participant)

/** Who may say beforehand that they sign here: whoever would be bound, or signs for somebody who is. */
export const maySign = (view: SigningSeen): boolean => {
  const { seat, participant } = view.me
  if (!isSide(seat)) return false
  if (asksAfterwards(view)) return true
  if (barredFromMediating(view)) return false
  const bound = boundFor(view.board.convening, seat).some((one) => one.participant === participant)
  return bound || entrustedTo(view).length > 0
}

function decideConsent(
  view: SigningSeen,
  command: Extract<SigningCommand, { type: 'ConsentToSign' | 'WithdrawConsentToSign' }>,
): Decision<SigningFact, SigningRefusal> {
  const barred = asksAfterwards(view) ? undefined : barredFromMediating(view)
  if (barred) return refuse(barred)
  const { seat: side, participant } = view.me
  if (!isSide(side)) return refuse('NotForThisSeat')
  const given = consentOf(view)
  // Taken back by whoever gave it, whether they would still sign or not.
  const takesBack = command.type === 'WithdrawConsentToSign' && given !== undefined
  if (!takesBack && !maySign(view)) return refuse('NotForThisSeat')
  if (command.type === 'WithdrawConsentToSign') {
    if (!given) return refuse('ConsentMissing')
    return accept({ type: 'ConsentToSignWithdrawn', participant, side })
  }
  const { text, language, how } = command
  if (text !== CONSENT_TO_SIGN) return refuse('ConsentTextOutdated')
  if (given) return refuse('AlreadyConsented')
  const shown = 'code from a test page'
  return accept({ type: 'ConsentToSignGiven', participant, side, text, language, shown, how })
}

/** Since when this signer asks a lawyer about what is open now. UTC milliseconds. */
export function heldSince({ me, board, rooms }: SigningSeen): number | undefined {
  const { openedOn, openedAt = 0 } = board.signing
  const held = isSide(me.seat) && rooms.get(caucusOf(me.seat))?.signing.held.get(me.participant)
  return held && held.draft === openedOn && held.at >= openedAt ? held.at : undefined
}

export function decideSigning(
  view: SigningSeen,
  command: SigningCommand,
  at: number,
): Decision<SigningFact | MediationEnded, SigningRefusal> {
  const { me, board } = view
  if (command.type === 'ConsentToSign' || command.type === 'WithdrawConsentToSign') {
    return decideConsent(view, command)
  }
  const { agreement, signing, convening } = board
  const { draft: id } = command
  if (command.type === 'RecordSeal') {
    if (me.seat !== 'manager') return refuse('NotForThisSeat')
    if (signing.concluded?.draft !== id) return refuse('NotConcluded')
    if (signing.sealed) return refuse('AlreadySealed')
    return accept({ type: 'AgreementSealed', draft: id, digest: command.digest })
  }
  if (command.type === 'OpenSigning') {
    const barred = barredFromMediating(view)
    if (barred) return refuse(barred)
    const draft = agreement.drafts.get(id)
    if (!draft) return refuse('DraftUnknown')
    if (currentDraft(agreement) !== draft) return refuse('DraftOutdated')
    if (!conducts(me)) return refuse('NotForThisSeat')
    if (!namesItsSigners(convening, draft)) return refuse('DraftOutdated')
    if (signing.openedOn === id && !signing.stopped) return refuse('SigningAlreadyOpen')
    const approved = draft.sides.every(({ side }) => draft.approvedBy.includes(side))
    if (!approved) return refuse('NotYetApproved')
    if (stillToTranslate(board.translations, draft).length > 0) return refuse('TranslationLacking')
    const { reflectDays: days } = command
    if (days === undefined) return accept({ type: 'SigningOpened', draft: id })
    if (!Number.isSafeInteger(days) || days < 1 || days > MOST_TO_REFLECT) {
      return refuse('TimeToReflectUnfit')
    }
    return accept({ type: 'SigningOpened', draft: id, from: at + days * DAY })
  }
  const signsFor = command.type === 'SignAgreement' ? command.for : undefined
  const signer = asSigner(view, id, signsFor)
  if (!signer.ok) return signer
  const [{ draft, participant, side }] = signer.records
  if (command.type === 'HoldSigning') {
    if (heldSince(view) !== undefined) return refuse('AlreadyHeld')
    return accept({ type: 'SigningHeld', draft: id, participant, side })
  }
  if (command.type === 'DeclineToSign') {
    const { reason, mayPassOn } = command
    if (reason.trim() === '') return refuse('ReasonMissing')
    const declined = { type: 'SigningDeclined', draft: id, participant, side } as const
    if (mayPassOn) return accept({ ...declined, reason })
    return accept<SigningFact>(declined, { ...declined, type: 'SigningDeclineExplained', reason })
  }
  if (thoughtOverUntil(signing, at) !== undefined) return refuse('StillThoughtOver')
  const { name, digest, consent, how } = command
  const by = signsFor === undefined || signsFor === me.participant ? {} : signingFor(view, signsFor)
  if (!by) return refuse('NotEntrusted')
  if (name.trim() === '') return refuse('NameMissing')
  // Of whom a code came back that stood at the end of the text itself, nothing else is asked to be shown.
  if (consent !== CONSENT_BY_MESSAGE && consent !== consentOf(view)?.text) {
    return refuse('ConsentMissing')
  }
  return signedWith(view, draft, {
    draft: id,
    participant,
    side,
    name,
    digest,
    consent,
    how,
    ...by,
  })
}

/** By whom and by which right, if this party entrusted it to who looks. */
function signingFor(
  view: SigningSeen,
  party: ParticipantId,
): Pick<AgreementSigned, 'by'> | undefined {
  const { participant } = view.me
  const given = entrustedBy(view, party)
  if (given?.to !== participant) return undefined
  const name = view.board.convening.people.get(participant)?.name ?? ''
  return { by: { participant, name, as: given.as } }
}
