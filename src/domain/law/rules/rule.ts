// What a rule about an agreement is: a citation, why, and a pure look at what is to be signed.
import type { Clause } from '../../clauses.ts'
import type { Court, RuleSet } from '../../convening.ts'
import type { Language } from '../../language.ts'
import { saidInOwn } from '../../own-clause.ts'
import type { Role, Side } from '../../seats.ts'
import type { LocalDate, Term } from '../../terms.ts'
import type { CaseType } from '../case-types.ts'

export type Said = Readonly<Record<Language, string>>

/** All that a rule may look at: what stands on the board of the case, and nothing that somebody said in private. */
export type Matter = {
  readonly caseType: CaseType
  readonly rules: RuleSet
  /** With its number, where a case is pending. */
  readonly court: Court | undefined
  readonly hearingOn: LocalDate | undefined
  readonly sides: readonly {
    readonly side: Side
    readonly label: string
    readonly people: readonly { readonly name: string; readonly role: Role }[]
    /** Who would sign for it. */
    readonly signers: readonly { readonly name: string; readonly role: Role }[]
  }[]
  readonly terms: readonly Term[]
  /** That of the draft. */
  readonly language: Language
  readonly clauses: readonly Clause[]
  /** The day on which it is drafted. */
  readonly today: LocalDate
}

/** Must: no draft until it is mended. Look: it may be right, and whoever mediates looks at it. */
export type Severity = 'must' | 'look'
export type Found = {
  readonly severity: Severity
  /** The place of the term it is about, from 0. */
  readonly term?: number
  readonly what: Said
  readonly mend: Said
}
export type Rule = {
  readonly id: string
  readonly citation: string
  /** What the rule says, in plain words: the why of everything it finds. */
  readonly why: Said
  readonly in: readonly RuleSet[]
  readonly check: (matter: Matter) => readonly Found[]
}
export type Finding = Found & {
  readonly rule: string
  readonly citation: string
  readonly why: Said
}

export const everywhere: readonly RuleSet[] = ['california', 'uniform-mediation-act']
export const inCalifornia: readonly RuleSet[] = ['california']

type OfKind<Kind extends Term['kind']> = Extract<Term, { kind: Kind }>
/** Terms of one kind with their places. */
export const termsOf = <Kind extends Term['kind']>(
  { terms }: Pick<Matter, 'terms'>,
  kind: Kind,
): readonly { readonly term: OfKind<Kind>; readonly place: number }[] =>
  terms.flatMap((term, place) =>
    term.kind === kind ? [{ term: term as OfKind<Kind>, place }] : [],
  )

/** What the parties wrote of a term: in the term itself, and in its clause where that was worded anew. */
export function saidOf({ terms, clauses }: Pick<Matter, 'terms' | 'clauses'>, place: number) {
  const term = terms[place]
  const clause = clauses.find((one) => one.term === place)
  const sentences = (text: string) => text.split(/(?<=[.!?…])\s+/)
  const ofHouse = sentences(clause?.insteadOf ?? '')
  const found = clause?.insteadOf === undefined ? [] : sentences(clause.text)
  const anew = found.filter((sentence) => !ofHouse.includes(sentence))
  return [term ? wordsIn(term) : '', ...anew].join('\n')
}

/** The words of the parties, where they wrote some. */
export const wordsIn = (term: Term): string => {
  switch (term.kind) {
    case 'act':
    case 'return':
    case 'stay-away':
      return term.what
    case 'release':
      return term.scope
    case 'words':
      return term.words
    case 'possession':
      return term.premises
    case 'own-clause':
      return saidInOwn(term)
    default:
      return ''
  }
}
