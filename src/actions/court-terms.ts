// Terms that reach a court, a home or a translation: the shape of each as input, and how a form's fields become one.
import { z } from 'zod'
import { MOST_CURE_DAYS, MOST_YARDS } from '../domain/court-terms.ts'
import { paperLanguages } from '../domain/paper-language.ts'
import { LARGEST_SUM, MOST_DAYS_LATE, SUM_PARTS } from '../domain/terms.ts'
import { centsFrom } from './form.ts'

const side = z.templateLiteral(['side-', z.string().regex(/^[a-j]$/)])
const date = z.iso.date()
const cents = z.int().min(1).max(LARGEST_SUM)
const said = z
  .string()
  .max(5_000)
  .refine((text) => text.trim() !== '', { error: 'empty' })

/** What a term of money may say beside the sum and its instalments. */
export const moreOfMoney = {
  madeOf: z.partialRecord(z.enum(SUM_PARTS), cents).exactOptional(),
  wholeDueAfter: z.int().min(1).max(MOST_DAYS_LATE).exactOptional(),
}

export const courtTerms = [
  z.strictObject({
    kind: z.literal('dismissal'),
    by: side,
    prejudice: z.enum(['with', 'without']),
    when: z.enum(['now', 'after-last', 'on-day']),
    dueOn: date.exactOptional(),
    keeps: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('default'),
    by: side,
    judgment: z.enum(['none', 'now', 'on-default']),
    cureDays: z.int().min(1).max(MOST_CURE_DAYS),
    dismissOn: date.exactOptional(),
    interest: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('possession'),
    by: side,
    to: side,
    premises: said,
    stays: z.boolean(),
    dueOn: date.exactOptional(),
    noLockoutBefore: date.exactOptional(),
    lease: z.enum(['goes-on', 'cancelled', 'forfeited']),
    deposit: z.enum(['unsaid', 'kept', 'returned', 'statement']),
    depositCents: cents.exactOptional(),
    depositOn: date.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('stay-away'),
    by: side,
    to: side,
    mutual: z.boolean(),
    what: said,
    yards: z.int().min(1).max(MOST_YARDS).exactOptional(),
    until: date.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('translation-counts'), language: z.enum(paperLanguages) }),
] as const

type Fields = Record<string, unknown>
const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
/** What is no sum or number stays as it was written, for the schema to refuse and the form to show again. */
const sum = (written: unknown): unknown =>
  typeof written === 'string' ? (centsFrom(written) ?? written) : written
const number = (written: unknown): unknown =>
  typeof written === 'string' && /^\d{1,4}$/.test(written.trim()) ? Number(written) : written
const given = (name: string, value: unknown): Fields =>
  value === undefined ? {} : { [name]: value }

export function moreOfMoneyFrom({ madeOf, wholeDueAfter }: Fields): Fields {
  const parts = Object.entries(asFields(madeOf)).map(([part, written]) => [part, sum(written)])
  return {
    ...(parts.length > 0 ? { madeOf: Object.fromEntries(parts) } : {}),
    ...given('wholeDueAfter', number(wholeDueAfter)),
  }
}

/** Undefined where the kind is another one. */
export function courtTermFrom({ kind, from, to, text, dueOn, ...fields }: Fields) {
  switch (kind) {
    case 'dismissal': {
      const { when, prejudice, keeps } = fields
      // A day stands in the form, too, where another choice does not ask for one.
      const day = when === 'on-day' ? given('dueOn', dueOn) : {}
      return { kind, by: from, prejudice, when, ...day, keeps: keeps === 'yes' }
    }
    case 'default':
      return {
        kind,
        by: from,
        judgment: fields['judgment'],
        cureDays: number(fields['cureDays']),
        ...given('dismissOn', fields['dismissOn']),
        interest: fields['interest'] === 'yes',
      }
    case 'possession': {
      const { moves, lease, deposit, lockout, depositOn } = fields
      const dated = deposit === 'returned' ? given('depositOn', depositOn) : {}
      const summed =
        deposit === 'kept' || deposit === 'returned'
          ? given('depositCents', sum(fields['depositAmount']))
          : {}
      return {
        ...{ kind, by: from, to, premises: text ?? '', stays: moves === 'stays', lease, deposit },
        ...(moves === 'stays' ? {} : given('dueOn', dueOn)),
        ...given('noLockoutBefore', lockout),
        ...summed,
        ...dated,
      }
    }
    case 'stay-away':
      return {
        ...{ kind, by: from, to, what: text ?? '', mutual: fields['mutual'] === 'yes' },
        ...given('yards', number(fields['yards'])),
        ...given('until', fields['until']),
      }
    case 'translation-counts':
      return { kind, language: fields['language'] }
    default:
      return undefined
  }
}
