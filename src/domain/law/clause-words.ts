// The words of an agreement's clauses in one language; the compiler of clauses fills in the names.
import type { Term } from '../terms.ts'

export type ClauseWords = {
  readonly headings: Record<
    | 'parties'
    | Term['kind']
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
}
