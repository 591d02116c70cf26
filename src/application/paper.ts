// The agreement as a paper: what is printed on it, who seals it, and what a check of one can say.

import type { Clause, Language } from '../domain/clauses.ts'
import type { CaseType } from '../domain/law/case-types.ts'
import type { PaperTranslation } from './paper-translations.ts'
import type { ProgramId } from './ports.ts'

export type PaperSignature = {
  readonly name: string
  /** UTC milliseconds. */
  readonly at: number
  readonly how: string
  /** SHA-256, hex, of the text that was shown. */
  readonly digest: string
  /** With a pen: the day on the paper, YYYY-MM-DD, and who looked at the scan. */
  readonly byHand?: { readonly on: string; readonly checkedBy: string }
  /** Who signed for the party. */
  readonly by?: { readonly name: string; readonly as: 'attorney' | 'insurer' }
}
export type AgreementPaper = {
  readonly language: Language
  readonly title: string
  readonly reference: string
  readonly program: string
  readonly caseType: CaseType
  readonly court: { readonly name: string; readonly caseNumber: string } | undefined
  readonly clauses: readonly Clause[]
  /** Read beside the clauses, which count; signed with them. */
  readonly translations?: readonly PaperTranslation[]
  readonly sides: readonly {
    readonly label: string
    readonly people: readonly {
      readonly name: string
      readonly signature: PaperSignature | undefined
    }[]
  }[]
  /** SHA-256, hex, of the canonical text. */
  readonly digest: string
  /** The typed terms, attached as terms.json. */
  readonly terms: unknown
  /** Printed to be signed with a pen. */
  readonly toSign?: true
  /** The paper's own date, UTC milliseconds: the last signature, or when the draft was written. */
  readonly dated: number
}

/** A text with who signed it, or a letter. */
export type TextPaper = {
  readonly language: Language
  readonly title: string
  readonly reference: string
  readonly program: string
  readonly court: { readonly name: string; readonly caseNumber: string } | undefined
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly signatures: readonly {
    readonly name: string
    /** The side they sit on; empty for neutrals. */
    readonly of: string
    readonly typed: string
    /** UTC milliseconds. */
    readonly at: number
    /** Which text they were shown. */
    readonly digest: string
  }[]
  /** Who wrote it, where it is a letter. */
  readonly from?: { readonly name: string; readonly at: number }
  /** SHA-256, hex, of the text that was signed; empty where none was. */
  readonly digest: string
  /** UTC milliseconds. */
  readonly dated: number
  /** Of the file: shown by no reader, and found by programs. */
  readonly keywords?: readonly string[]
}

/** A sign that no font has is spelled out on either, with a word about it at the end. */
export type PaperWriter = {
  render(paper: AgreementPaper): Promise<Uint8Array>
  renderText(paper: TextPaper): Promise<Uint8Array>
}

/** An authority was to attest the time of a seal, and did not: `silent`, or with an answer that is none. */
export class TimeNotAttested extends Error {
  constructor(how: 'silent' | 'wrong', cause: unknown) {
    super(`the time authority is ${how}`, { cause })
    // The kind of an error is all that an operator is shown.
    this.name = how === 'silent' ? 'TimeAuthoritySilent' : 'TimeAuthorityWrong'
  }
}

/** A program's key (PKCS #8) and certificate, both DER; behind it that of its root, which older seals do not have. */
export type ProgramSeal = { readonly key: Uint8Array; readonly certificate: Uint8Array }
export type Sealer = {
  newSeal(program: string, at: number): Promise<ProgramSeal>
  seal(pdf: Uint8Array, seal: ProgramSeal, at: number, reason: string): Promise<Uint8Array>
  /** Where an authority is set: with its word for the time in the seal, or not at all (`TimeNotAttested`). */
  readonly sealAttested?: Sealer['seal']
  check(file: Uint8Array, trusted: readonly TrustedSeal[]): Promise<SealChecked>
}
/** A program's name and its certificate, DER, with its root behind it. */
export type TrustedSeal = { readonly program: string; readonly certificate: Uint8Array }
/** Nothing of what the paper says: only whether it is what was sealed, by whom, when. */
export type SealChecked =
  | {
      readonly is: 'whole'
      readonly program: string
      /** By the program's own clock. */
      readonly sealedAt: number
      /** Nothing: nobody but the program says when. */
      readonly attested?: { readonly by: string; readonly at: number } | 'by somebody unknown'
    }
  | { readonly is: 'changed' | 'not sealed' | 'sealed by somebody else' | 'not a PDF' }

export type SealStore = {
  /** The program's seal, made at the first need. */
  sealOf(
    program: ProgramId,
    name: string,
    make: () => Promise<ProgramSeal>,
    at: number,
  ): Promise<ProgramSeal>
  certificates(): Promise<readonly TrustedSeal[]>
  /** Keeps the first file of a case; gives back the one that counts. */
  keep(caseId: string, draft: string, pdf: Uint8Array, at: number): Promise<Uint8Array>
  /** For those who read the case's board. */
  read(person: string, caseId: string): Promise<Uint8Array | undefined>
  /** Keeps the first file of an amendment; gives back the one that counts. */
  keepAmendment(caseId: string, amendment: string, pdf: Uint8Array, at: number): Promise<Uint8Array>
  readAmendment(person: string, caseId: string, amendment: string): Promise<Uint8Array | undefined>
}
