// An entry of the directory: what a mediator or a program says of itself, or a program of another with its source.
import type { CaseType } from './law/case-types.ts'
import type { LocalDate } from './local-date.ts'

/** In which people mediate, by their codes (ISO 639; `ase` is American Sign Language). */
export const LISTED_LANGUAGES = [
  ...(['en', 'es', 'zh', 'tl', 'vi', 'ko', 'hy', 'fa', 'ar', 'ru', 'uk'] as const),
  ...(['ja', 'hi', 'pa', 'km', 'hmn', 'pt', 'fr', 'de', 'ase'] as const),
] as const
export type ListedLanguage = (typeof LISTED_LANGUAGES)[number]
export const LISTING_KINDS = ['mediator', 'program'] as const
export const WAYS_TO_MEET = ['online', 'text', 'video', 'in-person'] as const
export type WayToMeet = (typeof WAYS_TO_MEET)[number]
export const COSTS = ['free', 'sliding', 'fee'] as const
export type Cost = (typeof COSTS)[number]

export type ListingSaid = {
  readonly kind: (typeof LISTING_KINDS)[number]
  readonly name: string
  readonly about: string
  readonly training: string
  readonly style: string
  readonly caseTypes: readonly CaseType[]
  readonly languages: readonly ListedLanguage[]
  readonly ways: readonly WayToMeet[]
  readonly cost: Cost
  readonly costNote: string
  readonly city: string
  /** Five digits, of the United States. */
  readonly zip: string
  readonly site: string
  readonly phone: string
  /** Of somebody else: where it was read, and the day on which that was checked. */
  readonly source?: { readonly name: string; readonly url: string; readonly checkedOn: LocalDate }
}
