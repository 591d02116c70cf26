// A clause of a program's own as a term of an offer: a copy of its words, and what was filled into their blanks.
import {
  type BlankKey,
  fillParts,
  type Part,
  parseTemplate,
  signNotAllowed,
} from './clause-template.ts'
import type { Language } from './language.ts'
import { isRealDate, type LocalDate } from './local-date.ts'
import { type Blank, type ClauseSaid, clauseLanguages, faultsOf } from './own-clause-faults.ts'
import type { Side } from './seats.ts'

/** Of a text, a day (as a local date) or a side the words; of a sum the cents; of a number itself. */
export type BlankValue = string | number
export type OwnClause = ClauseSaid & {
  kind: 'own-clause'
  /** Random, the same through all its versions. */
  clause: string
  /** Which of the program's versions this is a copy of, from 1. */
  version: number
  values: { readonly [key: BlankKey]: BlankValue }
}

/** Characters of a text that is filled in. */
export const LONGEST_VALUE = 200
export const LARGEST_NUMBER = 1_000_000
/** Cents, as of any term. */
const LARGEST_SUM = 100_000_000_000

/** It could not have come of a program; or what is filled in is not what its blanks ask. */
export type OwnClauseRefusal = 'OwnClauseUnfit' | 'BlankUnfit'
export type ValueFault =
  | 'missing'
  | 'too long'
  | 'sign not allowed'
  | 'not a sum'
  | 'not a date'
  | 'not a number'
  | 'not a choice'

/** What is wrong with what was filled into one blank; whether a side sits in the case is looked at with those of all terms. */
export function wrongWithValue(
  { kind }: Blank,
  value: BlankValue | undefined,
): ValueFault | undefined {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'missing'
  const whole = typeof value === 'number' && Number.isSafeInteger(value)
  switch (kind) {
    case 'text':
      if (typeof value !== 'string') return 'missing'
      if (value.length > LONGEST_VALUE) return 'too long'
      return signNotAllowed(value, 'one line') < 0 ? undefined : 'sign not allowed'
    case 'sum':
      return whole && value > 0 && value <= LARGEST_SUM ? undefined : 'not a sum'
    case 'number':
      return whole && value >= 0 && value <= LARGEST_NUMBER ? undefined : 'not a number'
    case 'day':
      return typeof value === 'string' && isRealDate(value) ? undefined : 'not a date'
    case 'side':
      return /^side-[a-j]$/.test(String(value)) ? undefined : 'not a choice'
  }
}

export function wrongWithOwn(term: OwnClause): OwnClauseRefusal | undefined {
  if (faultsOf(term).length > 0) return 'OwnClauseUnfit'
  const { blanks, values } = term
  const known = Object.keys(values).every((key) => blanks.some((blank) => blank.key === key))
  const fit = blanks.every((blank) => !wrongWithValue(blank, valueIn(values, blank.key)))
  return known && fit ? undefined : 'BlankUnfit'
}

export const valueIn = (values: OwnClause['values'], key: BlankKey): BlankValue | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined

/** Each once: the same side may stand in two blanks. */
export const sidesFilledIn = ({ blanks, values }: OwnClause): readonly Side[] => [
  ...new Set(
    blanks
      .filter(({ kind }) => kind === 'side')
      .map(({ key }) => String(valueIn(values, key)) as Side),
  ),
]

const partsOf = (text: string): readonly Part[] => {
  const read = parseTemplate(text)
  return read.ok ? read.parts : [{ text }]
}
type Saying = {
  readonly sum: (cents: number) => string
  readonly date: (day: LocalDate) => string
  readonly side: (side: Side) => string
}

/** Its words with what was filled in, each as its kind is said. */
export function filledIn(
  { words, blanks, values }: Pick<OwnClause, 'words' | 'blanks' | 'values'>,
  language: Language,
  saying: Saying,
): string {
  return fillParts(partsOf(words[language].text), (key) => {
    const kind = blanks.find((blank) => blank.key === key)?.kind
    const value = valueIn(values, key)
    if (value === undefined) return `[${key}]`
    if (kind === 'sum' && typeof value === 'number') return saying.sum(value)
    if (kind === 'day') return saying.date(String(value))
    if (kind === 'side') return saying.side(String(value) as Side)
    return String(value)
  })
}

/** With each blank as `[key]`, for whoever is still to fill it in. */
export const withBlanksShown = (text: string): string =>
  fillParts(partsOf(text), (key) => `[${key}]`)

/** All that anybody wrote of it, in both languages: what rules look at. */
export const saidInOwn = (term: OwnClause): string =>
  clauseLanguages
    .map((language) => {
      const plain = { sum: (cents: number) => String(cents / 100), date: String, side: String }
      return `${term.words[language].title}.\n${filledIn(term, language, plain)}`
    })
    .join('\n')
