// What a schema finds wrong with an input, in the few kinds of fault that people are told about.
import type { z } from 'zod'

export type IssueCode =
  | 'missing'
  | 'empty'
  | 'too long'
  | 'too many'
  | 'too few'
  | 'too large'
  | 'too small'
  | 'not a choice'
  | 'not known'
  | 'not a sum'
  | 'not a number'
  | 'not a date'
  | 'not a time'
  | 'no such hour'
  | 'hour twice'
  | 'not a mail address'
  | 'not a telephone number'
  | 'not a ZIP'
  | 'not a site'
  | 'not the code'
  | 'too many tries'
  | 'repeated'
  | 'sign not allowed'
  | 'clause not offered'
  | 'clause changed'
  | 'not printable'
  | 'malformed'
export type Issue = {
  readonly path: readonly (string | number)[]
  readonly code: IssueCode
  /** The limit that was passed, where the code speaks of one. */
  readonly limit?: number
  /** The signs that no font has; and the clause they stand in, where nobody typed them just now. */
  readonly unset?: Unset
}
export type Unset = {
  readonly signs: readonly string[]
  readonly where?: { readonly number: string; readonly heading: string }
}

/** Of the schema's own issues, which must have been made with `reportInput`. */
export function issuesFrom(issue: z.core.$ZodIssue): readonly Issue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const as = (code: IssueCode, limit?: number | bigint): readonly Issue[] => [
    { path, code, ...(limit === undefined ? {} : { limit: Number(limit) }) },
  ]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'not known' }) as const)
  }
  if (issue.input === undefined) return as('missing')
  switch (issue.code) {
    case 'invalid_type':
      // A form's hour that is none on that day's clocks stands where the instant would.
      if (isOfTime(issue.input)) return as(issue.input)
      // A form's sum that could not be read stays as it was written.
      if (isOfMoney(path) && typeof issue.input === 'string') return as('not a sum')
      return as(isUnread(issue) ? 'not a number' : 'malformed')
    case 'too_big':
      return as(tooMuch[issue.origin] ?? 'too large', issue.maximum)
    case 'too_small':
      if (issue.origin === 'string') return as('empty')
      return as(issue.origin === 'array' ? 'too few' : 'too small', issue.minimum)
    case 'invalid_value':
    case 'invalid_union':
      return as(typeof issue.input === 'object' ? 'malformed' : 'not a choice')
    case 'invalid_format':
      if (isOwn(issue.message)) return as(issue.message)
      return as(issue.format === 'date' ? 'not a date' : 'malformed')
    case 'custom':
      if (isOwn(issue.message)) return as(issue.message)
      return as(issue.message === 'empty' ? 'empty' : 'malformed')
    default:
      return as('malformed')
  }
}

/** What a schema of ours says itself. */
const own = ['not a telephone number', 'not a ZIP', 'not a site'] as const
const isOwn = (said: string): said is (typeof own)[number] => own.some((one) => one === said)

const tooMuch: Readonly<Record<string, IssueCode>> = { string: 'too long', array: 'too many' }
const ofTime = ['not a date', 'not a time', 'no such hour', 'hour twice'] as const
const isOfTime = (said: unknown): said is (typeof ofTime)[number] =>
  ofTime.some((one) => one === said)
/** What a form could not read as a number stands where the number would. */
const isUnread = ({ expected, input }: z.core.$ZodIssueInvalidType): boolean =>
  ['number', 'int'].includes(expected) && (typeof input === 'string' || Number.isNaN(input))
const isOfMoney = (path: Issue['path']): boolean =>
  path.at(-1) === 'cents' || path.at(-1) === 'depositCents' || path.at(-2) === 'madeOf'
