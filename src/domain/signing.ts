// Signing: what is on record of it. Opened on an approved draft, signed by each party with consent, or declined; concluded, sealed.
import type { Draft, DraftId } from './agreement.ts'
import { boundFor } from './bound.ts'
import { change, put, type Recorded } from './chapter.ts'
import type { Convening, SeatedPerson } from './convening.ts'
import type { DocumentId } from './documents.ts'
import type { Language } from './language.ts'
import type { ParticipantId, Side } from './seats.ts'

export type SigningOpened = {
  type: 'SigningOpened'
  draft: DraftId
  /** Everybody thinks it over first: no signature is taken before. UTC milliseconds. */
  from?: number
}
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
  /** How the signer had signed in; `paper` where it was a pen. */
  how: string
  /** With a pen: the day that stands on the paper, YYYY-MM-DD, and who looked at the scan. */
  on?: string
  checkedBy?: ParticipantId
  /** Who signed for the party, and by which right (Code of Civil Procedure 664.6(b)(2), (3)); left out where they did themselves. */
  by?: {
    readonly participant: ParticipantId
    readonly name: string
    readonly as: SignsForAs
  }
}
export type SignsForAs = 'attorney' | 'insurer'
/** In the caucus: other sides learn it from the signature, once it is given. Of this opening of this draft alone. */
export type SigningEntrusted = {
  type: 'SigningEntrusted'
  draft: DraftId
  /** The party who is bound. */
  participant: ParticipantId
  side: Side
  to: ParticipantId
  as: SignsForAs
  /** Of an insurer's agent, as the party says: authorised in writing, and nothing is owed above the limits of the policy. */
  authorised?: true
  withinLimits?: true
}
export type SigningEntrustedEnded = {
  type: 'SigningEntrustedEnded'
  draft: DraftId
  participant: ParticipantId
  side: Side
}
/** With a pen and not here: no other side reads it. */
export type PaperSignatureChosen = {
  type: 'PaperSignatureChosen'
  draft: DraftId
  participant: ParticipantId
  side: Side
}
/** What was looked at before a signature by hand was entered. */
export type PaperSignatureChecked = {
  type: 'PaperSignatureChecked'
  draft: DraftId
  participant: ParticipantId
  side: Side
  /** At this desk. */
  scan: DocumentId
  on: string
  allPages: true
  sameText: true
}
/** To sign electronically (15 USC 7001(c)); of one person and one case, and read by no other side. */
export type ConsentToSignGiven = {
  type: 'ConsentToSignGiven'
  participant: ParticipantId
  side: Side
  /** Which text of it. */
  text: string
  /** In which they read it. */
  language: Language
  /** How it was shown that they can open what they sign. */
  shown: 'code from a test page'
  /** How they had signed in. */
  how: string
}
export type ConsentToSignWithdrawn = {
  type: 'ConsentToSignWithdrawn'
  participant: ParticipantId
  side: Side
}
/** Everybody reads that, and the reason only where its writer wants it. */
export type SigningDeclined = {
  type: 'SigningDeclined'
  draft: DraftId
  participant: ParticipantId
  side: Side
  reason?: string
}
/** The reason that no other side is told. */
export type SigningDeclineExplained = {
  type: 'SigningDeclineExplained'
  draft: DraftId
  participant: ParticipantId
  side: Side
  reason: string
}
/** A lawyer is asked first: for everybody else they have not signed yet. */
export type SigningHeld = {
  type: 'SigningHeld'
  draft: DraftId
  participant: ParticipantId
  side: Side
}
export type AgreementConcluded = { type: 'AgreementConcluded'; draft: DraftId; digest: string }
export type AgreementSealed = {
  type: 'AgreementSealed'
  draft: DraftId
  /** SHA-256, hex, of the sealed file. */
  digest: string
}
export type SigningFact =
  | SigningOpened
  | ConsentToSignGiven
  | ConsentToSignWithdrawn
  | PaperSignatureChosen
  | PaperSignatureChecked
  | SigningHeld
  | SigningEntrusted
  | SigningEntrustedEnded
  | SigningDeclined
  | SigningDeclineExplained
  | AgreementSigned
  | AgreementConcluded
  | AgreementSealed

export type Signature = Omit<AgreementSigned, 'type'> & { readonly at: number }
type At<F> = Omit<F, 'type'> & { readonly at: number }
/** What the entries of one room come to: consents stand at a side's desk, what holds somebody back in its caucus. */
export type Signing = {
  readonly openedOn: DraftId | undefined
  readonly openedAt: number | undefined
  /** Before then everybody thinks it over. UTC milliseconds. */
  readonly from: number | undefined
  /** Who declined first; it is opened anew, or another draft is written. */
  readonly stopped: At<SigningDeclined> | undefined
  readonly signatures: ReadonlyMap<ParticipantId, Signature>
  readonly concluded: { readonly draft: DraftId; readonly at: number } | undefined
  readonly sealed: { readonly digest: string; readonly at: number } | undefined
  readonly consents: ReadonlyMap<ParticipantId, ConsentToSign>
  readonly onPaper: ReadonlyMap<ParticipantId, At<PaperSignatureChosen>>
  readonly checked: readonly At<PaperSignatureChecked>[]
  readonly held: ReadonlyMap<ParticipantId, At<SigningHeld>>
  /** By the party: as it was said, whether it still counts or not. */
  readonly entrusted: ReadonlyMap<ParticipantId, Entrusted>
  readonly explained: readonly At<SigningDeclineExplained>[]
}
export type Entrusted = At<SigningEntrusted>
export type ConsentToSign = At<ConsentToSignGiven> & {
  /** How often they gave one so far. */
  readonly times: number
  readonly withdrawnAt: number | undefined
}
export const unsigned: Signing = {
  openedOn: undefined,
  openedAt: undefined,
  from: undefined,
  stopped: undefined,
  signatures: new Map(),
  concluded: undefined,
  sealed: undefined,
  consents: new Map(),
  onPaper: new Map(),
  checked: [],
  held: new Map(),
  entrusted: new Map(),
  explained: [],
}

/** Whoever is bound: they sign for themselves, or somebody does to whom they entrusted it. */
export const signersOf = (convening: Convening, draft: Draft): readonly SeatedPerson[] =>
  draft.sides.flatMap(({ side }) => boundFor(convening, side))

/** Until when nobody signs what is open, if that is still to come. UTC milliseconds. */
export const thoughtOverUntil = ({ from }: Signing, at: number): number | undefined =>
  from !== undefined && at < from ? from : undefined

export function evolveSigning(state: Signing, { at, fact }: Recorded<SigningFact>): Signing {
  switch (fact.type) {
    case 'SigningOpened':
      return { ...unsigned, openedOn: fact.draft, openedAt: at, from: fact.from }
    case 'ConsentToSignGiven': {
      const { type: _, ...given } = fact
      const times = (state.consents.get(fact.participant)?.times ?? 0) + 1
      const consent = { ...given, at, times, withdrawnAt: undefined }
      return { ...state, consents: put(state.consents, fact.participant, consent) }
    }
    case 'ConsentToSignWithdrawn': {
      const withdraw = (given: ConsentToSign) => ({ ...given, withdrawnAt: at })
      return { ...state, consents: change(state.consents, fact.participant, withdraw) }
    }
    case 'PaperSignatureChosen': {
      const { type: _, ...chosen } = fact
      return { ...state, onPaper: put(state.onPaper, fact.participant, { ...chosen, at }) }
    }
    case 'PaperSignatureChecked': {
      const { type: _, ...checked } = fact
      return { ...state, checked: [...state.checked, { ...checked, at }] }
    }
    case 'SigningHeld': {
      const { type: _, ...held } = fact
      return { ...state, held: put(state.held, fact.participant, { ...held, at }) }
    }
    case 'SigningEntrusted': {
      const { type: _, ...entrusted } = fact
      return { ...state, entrusted: put(state.entrusted, fact.participant, { ...entrusted, at }) }
    }
    case 'SigningEntrustedEnded': {
      const entrusted = new Map(state.entrusted)
      entrusted.delete(fact.participant)
      return { ...state, entrusted }
    }
    case 'SigningDeclined': {
      const { type: _, ...declined } = fact
      return { ...state, stopped: { ...declined, at } }
    }
    case 'SigningDeclineExplained': {
      const { type: _, ...explained } = fact
      return { ...state, explained: [...state.explained, { ...explained, at }] }
    }
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
