// The words of an agreement's clauses in one language; the compiler of clauses fills in the names.
import type { Default, Dismissal, Possession } from '../court-terms.ts'
import type { Language } from '../language.ts'
import type { SumPart, Term } from '../terms.ts'

export type ClauseWords = {
  readonly language: Language
  readonly headings: Record<
    | 'parties'
    | Exclude<Term['kind'], 'own-clause'>
    | 'default'
    | 'binding'
    | 'admissible'
    | 'jurisdiction'
    | 'whole'
    | 'signing',
    string
  >
  readonly and: string
  readonly parties: (sides: readonly { label: string; names: string }[]) => string
  readonly money: (payer: string, payee: string, sum: string) => string
  readonly instalment: (place: number, sum: string, date: string) => string
  readonly inOneSum: (date: string) => string
  readonly act: (by: string, what: string) => string
  readonly returns: (by: string, to: string, what: string) => string
  readonly by: (date: string) => string
  readonly releaseMutual: (scope: string) => string
  readonly releaseBy: (by: string, scope: string) => string
  readonly apology: (by: string, to: string, words: string) => string
  readonly words: (words: string) => string
  /** The language by its name. */
  readonly translationCounts: (into: string) => string
  /** After a clause of the program's own. */
  readonly ofProgram: string
  readonly default: string
  /** Evidence Code 1123(a) and (b): admissible, and enforceable and binding. */
  readonly admissible: string
  readonly binding: string
  /** Code of Civil Procedure 664.6, only where a case is pending. */
  readonly jurisdiction: (court: string, caseNumber: string) => string
  readonly dismissal: string
  readonly unfiled: string
  readonly whole: string
  readonly signing: string
  readonly date: (localDate: string) => string
  readonly sum: (cents: number) => string
  readonly reaching: ReachingWords
}

/** Of terms that reach a court or a home; names, days and sums come written out. */
export type ReachingWords = {
  /** The case is named, and no power is kept for the court. */
  readonly settles: (court: string, caseNumber: string) => string
  readonly madeOf: (parts: readonly string[]) => string
  readonly part: (part: SumPart, sum: string) => string
  readonly wholeDueAfter: (days: number) => string
  readonly dismissal: (by: string, how: Dismissal['prejudice'], day: string | undefined) => string
  readonly dismissalAfterLast: (by: string, how: Dismissal['prejudice']) => string
  readonly keeps: string
  readonly keepsNot: string
  readonly cure: (days: number) => string
  readonly judgment: Record<Default['judgment'], (against: string) => string>
  readonly noInterest: string
  readonly interest: string
  readonly dismissOn: (day: string) => string
  readonly movesOut: (by: string, to: string, premises: string, day: string) => string
  readonly stays: (by: string, to: string, premises: string) => string
  readonly noLockoutBefore: (day: string) => string
  readonly lease: Record<Possession['lease'], string>
  readonly deposit: Record<
    Exclude<Possession['deposit'], 'unsaid'>,
    (to: string, by: string, sum: string, day: string) => string
  >
  readonly stayAway: (by: string, to: string, mutual: boolean, what: string) => string
  readonly yards: (yards: number) => string
  readonly until: (day: string) => string
  readonly privatePromise: string
}
