// What was done of the agreement, as actions: told, confirmed, denied; notice of default; satisfaction.
import { z } from 'zod'
import { LARGEST_SUM } from '../domain/terms.ts'
import { action } from './action.ts'
import { centsFrom, type FormFields, nested } from './form.ts'
import { date, id, name, said, side, words } from './schemas.ts'

const SIDE = 'Who speaks for a side that the agreement binds: party, attorney or decision maker.'
const OWED = 'Who speaks for the side to whom it is owed.'

/** A sum as people write it; what is none is left for the schema to refuse. */
const reported = (fields: FormFields): unknown => {
  const { cents, term, ...rest } = nested(fields) as Record<string, unknown>
  const sum = typeof cents === 'string' ? (centsFrom(cents) ?? cents) : cents
  return { ...rest, term: Number(term), ...(sum === undefined ? {} : { cents: sum }) }
}

export const performingActions = [
  action('report-performance')({
    summary:
      'Say what your side has done, or got, of the agreement: of a payment how much, in cents. What is nowhere denied within 14 days counts as received.',
    who: SIDE,
    input: z.strictObject({
      /** The place of the term in the agreement, from 0. */
      term: z.int().min(0).max(39),
      /** Whose it is to do. */
      by: side,
      on: date,
      cents: z.int().min(1).max(LARGEST_SUM).exactOptional(),
      words: words(2_000).default(''),
      /** What shows it: a document of your own side in the joint room. */
      document: id.exactOptional(),
    }),
    fromForm: reported,
    command: (input, { mint }) => ({
      type: 'ReportPerformance',
      report: mint('report', 'board'),
      ...input,
    }),
  }),
  action('confirm-performance')({
    summary: 'Say that what was reported has come.',
    who: OWED,
    input: z.strictObject({ report: id }),
    command: (input) => ({ type: 'ConfirmPerformance', ...input }),
  }),
  action('deny-performance')({
    summary: 'Say that what was reported has not come, or not as promised, and what is missing.',
    who: OWED,
    input: z.strictObject({ report: id, words: said(2_000) }),
    command: (input) => ({ type: 'DenyPerformance', ...input }),
  }),
  action('take-back-report')({
    summary: 'Take back a report of your own side that does not count yet.',
    who: SIDE,
    input: z.strictObject({ report: id }),
    command: (input) => ({ type: 'TakeBackReport', ...input }),
  }),
  action('give-notice-of-default')({
    summary:
      'Give written notice that something is late: the other side has the days that the agreement says to do it, 10 where it says none.',
    who: OWED,
    input: z.strictObject({ against: side, words: words(2_000).default('') }),
    command: (input, { mint }) => ({
      type: 'GiveNoticeOfDefault',
      notice: mint('notice', 'board'),
      ...input,
    }),
  }),
  action('withdraw-notice-of-default')({
    summary: 'Withdraw a notice that your side gave.',
    who: SIDE,
    input: z.strictObject({ notice: id }),
    command: (input) => ({ type: 'WithdrawNoticeOfDefault', ...input }),
  }),
  action('acknowledge-satisfaction')({
    summary: 'Acknowledge, with your typed name, that your side has received everything.',
    who: OWED,
    input: z.strictObject({ name }),
    command: (input) => ({ type: 'AcknowledgeSatisfaction', ...input }),
  }),
]
