// Invitations on paper: their codes, what is kept of them, and how patiently a code may be tried.
import type { Language } from '../domain/clauses.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { CaseId, PersonId, ProgramId } from './ports.ts'

export type LetterId = string

/** None is mixed up with another in print or on the phone: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_LETTERS = 'ACDEFGHJKMNPQRTWXY34679'
export const CODE_LENGTH = 8

/** As it is typed, with or without its gap; nothing where it cannot be a code. */
export function codeFrom(said: string): string | undefined {
  const code = said.toUpperCase().replaceAll(/[\s\p{Pd}.]/gu, '')
  const fits = code.length === CODE_LENGTH && [...code].every((one) => CODE_LETTERS.includes(one))
  return fits ? code : undefined
}
/** In two groups, for paper and for text messages. */
export const spelled = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What somebody types beside the code: something they know, and that stands neither on the letter nor on its envelope. */
export type FactKind = 'born' | 'case-number' | 'phone'
export const factKinds = ['born', 'case-number', 'phone'] as const satisfies readonly FactKind[]

/** What is compared of a fact. A date may be meant in either order: both are looked for, always two. */
export function factsFrom(kind: FactKind, said: string): readonly [string, string] | undefined {
  const text = said.normalize('NFKC').trim()
  switch (kind) {
    case 'born': {
      const [, y, ym, yd] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
      if (y && ym && yd) return twice(day(y, ym, yd))
      const [, first, second, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? []
      return first && second && year
        ? [day(year, first, second), day(year, second, first)]
        : undefined
    }
    case 'case-number': {
      const number = text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
      return number.length > 2 && number.length < 60 ? twice(number) : undefined
    }
    case 'phone': {
      const digits = text.replaceAll(/\D/g, '')
      return digits.length >= 4 && digits.length < 20 ? twice(digits.slice(-4)) : undefined
    }
  }
}
const day = (year: string, month: string, of: string) =>
  `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`
const twice = (one: string): [string, string] => [one, one]

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export const letterLimits = {
  /** A code that nobody used. */
  codeLasts: 90 * DAY,
  /** Who came in by their code may come back by it for so long, until they sign in another way once. */
  comesBackFor: 180 * DAY,
  /** The link that a code is exchanged for: one sitting. */
  linkLasts: 12 * 60 * MINUTE,
  /**
   * After so many tries of one code in vain the next one waits: three are free, then ever longer, a week at most. Who
   * has somebody's letter gets some thirty guesses in 90 days; who has none cannot make anybody wait.
   */
  waits: [
    0,
    0,
    ...Array.from({ length: 14 }, (_, i) => Math.min(MINUTE * 2 ** i, 7 * DAY)),
    7 * DAY,
  ],
} as const

export type LetterKept = {
  readonly letter: LetterId
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly person: PersonId
  readonly sentAt: number
  readonly batch: string | undefined
  readonly printedAt: number | undefined
  readonly postedAt: number | undefined
}

export type Letters = {
  /** To be printed; once for each sending. */
  want(letter: {
    readonly caseId: CaseId
    readonly participant: ParticipantId
    readonly person: PersonId
    readonly sentAt: number
  }): Promise<LetterId>
  /** Of the cases of a program that this person sits in as a manager: waiting, or printed and not yet posted. */
  open(manager: PersonId, program: ProgramId): Promise<readonly LetterKept[]>
  /** The same for one batch, posted or not. */
  batch(manager: PersonId, program: ProgramId, batch: string): Promise<readonly LetterKept[]>
  /** All or none, and a letter that is in a batch already stays there; returns how many were taken. */
  print(batch: {
    readonly batch: string
    readonly at: number
    readonly letters: readonly {
      readonly letter: LetterId
      readonly facts: readonly { readonly kind: FactKind; readonly said: string }[]
    }[]
  }): Promise<number>
  posted(batch: string, letters: readonly LetterId[], at: number): Promise<void>
  /** Follows from the letter and the root key: what is printed again is the same. */
  codeOf(letter: LetterId): string
  /** Takes a turn under this code, whether or not there is one; how long to wait, or nothing. */
  try(code: string, at: number): Promise<number>
  /** It was right: the try does not count. */
  undoTry(code: string): Promise<void>
  /** One question for both: a wrong code, a wrong fact, an expired and an answered letter are one answer. */
  find(
    code: string,
    kind: FactKind,
    facts: readonly [string, string],
    at: number,
  ): Promise<
    | {
        readonly letter: LetterId
        readonly caseId: CaseId
        readonly participant: ParticipantId
        readonly person: PersonId
        readonly state: 'invited' | 'seated'
      }
    | undefined
  >
  accepted(letter: LetterId, at: number): Promise<void>
  /** Those of an invitation that was answered, but for the one that brought somebody in. */
  close(caseId: CaseId, participant: ParticipantId, at: number): Promise<void>
}

export type LetterPaper = {
  readonly language: Language
  readonly program: string
  readonly costs: string
  readonly name: string
  /** Lines of the envelope below the name. */
  readonly post: readonly string[]
  readonly dated: number
  readonly code: string
}
export type LetterWriter = {
  /** One page for each, in their order. */
  render(letters: readonly LetterPaper[]): Promise<Uint8Array>
}
