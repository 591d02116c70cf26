// The sums, days and other numbers that a text says, whichever way they are written.
import { monthsEn } from './law/clauses-en.ts'
import { monthsEs } from './law/clauses-es.ts'

export type Figures = {
  /** In cents, as text. */
  readonly sums: ReadonlySet<string>
  /** As 2026-12-11. */
  readonly days: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
}

const names = (months: readonly string[]) => months.join('|')
const monthOf = (name: string): number => {
  const isIt = (one: string) => one.toLowerCase() === name.toLowerCase()
  return Math.max(monthsEn.findIndex(isIt), monthsEs.findIndex(isIt)) + 1
}
const two = (part: string | number) => String(Number(part)).padStart(2, '0')
const dayOf = (year = '', month: string | number = '', day = '') =>
  `${year}-${two(month)}-${two(day)}`

type Writing = readonly [pattern: RegExp, read: (...parts: string[]) => string]
const days: readonly Writing[] = [
  [
    new RegExp(`\\b(${names(monthsEn)})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi'),
    (_, month = '', day, year) => dayOf(year, monthOf(month), day),
  ],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th|º)?(?:\\s+(?:of|de))?\\s+(${names([...monthsEn, ...monthsEs])})\\s*,?(?:\\s+del?)?\\s+(\\d{4})\\b`,
      'gi',
    ),
    (_, day, month = '', year) => dayOf(year, monthOf(month), day),
  ],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (_, year, month, day) => dayOf(year, month, day)],
  // Here the month comes first, whatever the language.
  [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (_, month, day, year) => dayOf(year, month, day)],
]
const AMOUNT = '(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{2})(?!\\d))?'
const sums: readonly Writing[] = [
  [new RegExp(`\\$\\s?${AMOUNT}`, 'g'), (_, whole = '', cents) => inCents(whole, cents)],
  [
    new RegExp(`\\b${AMOUNT}\\s+(?:US\\s+)?(?:dollars?|dólares|USD)\\b`, 'gi'),
    (_, whole = '', cents) => inCents(whole, cents),
  ],
]
/** Which instalment it is counts nothing: their sums and days do. */
const numbered = /\b(?:instalment|cuota)\s+\d+\s*:/gi
const numbers: readonly Writing[] = [[/\d+(?:[.,:]\d+)*/g, (number = '') => number]]

const inCents = (whole: string, cents = '00') =>
  BigInt(`${whole.replaceAll(',', '')}${cents}`).toString()

export function figuresOf(text: string): Figures {
  let rest = text.replace(numbered, ' ')
  const read = (writings: readonly Writing[]): ReadonlySet<string> => {
    const found = new Set<string>()
    for (const [pattern, reads] of writings) {
      rest = rest.replace(pattern, (...parts: string[]) => {
        found.add(reads(...parts))
        return ' '
      })
    }
    return found
  }
  return { days: read(days), sums: read(sums), numbers: read(numbers) }
}

/** Whether other words say the same sums and days, no more and no fewer, and leave no other number out. */
export function keepsFigures(before: string, after: string): boolean {
  const [was, is] = [figuresOf(before), figuresOf(after)]
  return same(was.sums, is.sums) && same(was.days, is.days) && within(was.numbers, is.numbers)
}

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((one) => all.has(one))
const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && within(a, b)
