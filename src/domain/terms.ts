// What a side would settle for: typed terms, checked before they are offered, and what they come to.
import { type CourtTerm, type CourtTermRefusal, daysNamed, lackingIn } from './court-terms.ts'
import { isRealDate, type LocalDate } from './local-date.ts'
import { type OwnClause, type OwnClauseRefusal, sidesFilledIn, wrongWithOwn } from './own-clause.ts'
import type { PaperLanguage } from './paper-language.ts'
import type { Side } from './seats.ts'

export { isRealDate, type LocalDate } from './local-date.ts'

export type Money = {
  kind: 'money'
  payer: Side
  payee: Side
  /** Integer cents, more than nothing. */
  cents: number
  /** One or more; their cents sum up to the whole. */
  instalments: readonly { readonly cents: number; readonly dueOn: LocalDate }[]
  /** What the sum is made of, as form UD-115 asks; the parts sum up to the whole. */
  madeOf?: { readonly [Part in SumPart]?: number }
  /** So many days late with one instalment, the whole rest is due at once. */
  wholeDueAfter?: number
}
export const SUM_PARTS = ['rent', 'holdover', 'fees', 'costs', 'other'] as const
export type SumPart = (typeof SUM_PARTS)[number]
export type Act = { kind: 'act'; by: Side; what: string; dueOn?: LocalDate }
export type Return = { kind: 'return'; by: Side; to: Side; what: string; dueOn?: LocalDate }
/** Mutual when it names no one side: everybody lets go of their claims from this dispute. */
export type Release = { kind: 'release'; by: Side | 'everyone'; scope: string }
export type Apology = { kind: 'apology'; by: Side; to: Side; words: string }
export type FreeWords = { kind: 'words'; words: string }
/** A translation into this language counts as the text itself does; without it the original alone counts. */
export type TranslationCounts = { kind: 'translation-counts'; language: PaperLanguage }
export type Term =
  | (Money | Act | Return | Release | Apology | FreeWords)
  | CourtTerm
  | OwnClause
  | TranslationCounts

export const LARGEST_SUM = 100_000_000_000
const MOST_TERMS = 40
export const MOST_DAYS_LATE = 60

export type TermsRefusal =
  | 'NoTerms'
  | 'TooManyTerms'
  | 'AmountNotPositive'
  | 'AmountTooLarge'
  | 'InstalmentsDoNotAddUp'
  | 'SideUnknown'
  | 'PayerIsPayee'
  | 'DateUnreal'
  | 'WordsMissing'
  | 'SumNotMadeUp'
  | CourtTermRefusal
  | OwnClauseRefusal

/** What is wrong with the terms, or undefined. The sides are those of the case. */
export function wrongWith(
  terms: readonly Term[],
  sides: readonly Side[],
): TermsRefusal | undefined {
  if (terms.length === 0) return 'NoTerms'
  if (terms.length > MOST_TERMS) return 'TooManyTerms'
  for (const term of terms) {
    const wrong = wrongWithOne(term, sides)
    if (wrong) return wrong
  }
  return undefined
}

function wrongWithOne(term: Term, sides: readonly Side[]): TermsRefusal | undefined {
  const named = sidesNamed(term)
  if (!named.every((side) => sides.includes(side))) return 'SideUnknown'
  if (new Set(named).size < named.length) return 'PayerIsPayee'
  switch (term.kind) {
    case 'money': {
      const sums = [term.cents, ...term.instalments.map(({ cents }) => cents)]
      if (!sums.every((cents) => Number.isSafeInteger(cents) && cents > 0))
        return 'AmountNotPositive'
      if (term.cents > LARGEST_SUM) return 'AmountTooLarge'
      const sum = term.instalments.reduce((total, { cents }) => total + cents, 0)
      if (sum !== term.cents) return 'InstalmentsDoNotAddUp'
      const parts = Object.values(term.madeOf ?? {})
      const made = parts.reduce((total, cents) => total + cents, 0)
      const areSums = parts.every((cents) => Number.isSafeInteger(cents) && cents > 0)
      if (term.madeOf && !(areSums && made === term.cents)) return 'SumNotMadeUp'
      const { wholeDueAfter: late = 1 } = term
      if (!Number.isSafeInteger(late) || late < 1 || late > MOST_DAYS_LATE) return 'DaysOutOfRange'
      return term.instalments.every(({ dueOn }) => isRealDate(dueOn)) ? undefined : 'DateUnreal'
    }
    case 'act':
    case 'return':
      if (term.what.trim() === '') return 'WordsMissing'
      return term.dueOn === undefined || isRealDate(term.dueOn) ? undefined : 'DateUnreal'
    case 'release':
    case 'translation-counts':
      return undefined
    case 'apology':
    case 'words':
      return term.words.trim() === '' ? 'WordsMissing' : undefined
    case 'own-clause':
      return wrongWithOwn(term)
    case 'dismissal':
    case 'default':
    case 'possession':
    case 'stay-away':
      return daysNamed(term).every(isRealDate) ? lackingIn(term) : 'DateUnreal'
  }
}

function sidesNamed(term: Term): readonly Side[] {
  switch (term.kind) {
    case 'money':
      return [term.payer, term.payee]
    case 'act':
    case 'dismissal':
    case 'default':
      return [term.by]
    case 'return':
    case 'apology':
    case 'possession':
    case 'stay-away':
      return [term.by, term.to]
    case 'release':
      return term.by === 'everyone' ? [] : [term.by]
    case 'own-clause':
      return sidesFilledIn(term)
    case 'words':
    case 'translation-counts':
      return []
  }
}

/** What the terms bring a side in money, in cents: less than zero when it pays. */
export const worthInMoney = (terms: readonly Term[], side: Side): number =>
  terms.reduce((worth, term) => {
    if (term.kind !== 'money') return worth
    return worth + (term.payee === side ? term.cents : 0) - (term.payer === side ? term.cents : 0)
  }, 0)
