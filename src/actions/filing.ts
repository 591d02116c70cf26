// What goes to the court and what the court does with it, as actions.
import { z } from 'zod'
import { LARGEST_SUM } from '../domain/terms.ts'
import { action } from './action.ts'
import { centsFrom, type FormFields, first, nested } from './form.ts'
import { date, id, name, side, words } from './schemas.ts'

const FILES = 'A mediator, or who manages the case.'
const how = z.enum(['counter', 'mail', 'drop-box', 'provider'])
const handedIn = { on: date, how, name }
const ofDocument = { filing: id, document: id }
const paper = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.enum(['agreement', 'stipulation', 'judgment', 'notice-of-settlement']),
  }),
  z.strictObject({
    what: z.literal('dismissal'),
    box: z.enum(['with-prejudice', 'without-prejudice', 'retaining']),
  }),
])

/** One select for each place: `dismissal retaining` is a paper and its box. */
const prepared = (fields: FormFields): unknown => {
  const { documents = [], ...rest } = nested(fields) as { documents?: readonly string[] | string }
  const chosen = typeof documents === 'string' ? [documents] : documents
  return {
    ...rest,
    documents: chosen.map((one) => {
      const [what, box] = one.split(' ')
      return box === undefined ? { what } : { what, box }
    }),
  }
}
/** A sum as people write it; what is none is left for the schema to refuse. */
const withCents = (fields: FormFields): unknown => {
  const { cents, ...rest } = nested(fields) as Record<string, unknown>
  const sum = typeof cents === 'string' ? (centsFrom(cents) ?? cents) : cents
  return sum === undefined ? rest : { ...rest, cents: sum }
}
/** `desk:side-a 123` is where a document stands, and which. */
const copied = (fields: FormFields): unknown => {
  const [room, copy] = first(fields, 'copy').split(' ')
  return { ...(nested(fields) as object), room, copy }
}

export const filingActions = [
  action('prepare-filing')({
    summary:
      'Make ready a packet for the court: which papers, in the order in which they go in. An order in which the court would lose the power to enforce is refused.',
    who: FILES,
    input: z.strictObject({
      filedBy: z.union([side, z.literal('program')]),
      documents: z.array(paper).max(5),
    }),
    fromForm: prepared,
    command: ({ filedBy, documents }, { mint }) => ({
      type: 'PrepareFiling',
      filing: mint('filing', 'board'),
      filedBy,
      documents: documents.map((one) => ({
        document: mint('paper for the court', 'board'),
        ...one,
      })),
    }),
  }),
  action('hand-in-filing')({
    summary:
      'Say when, how and by whom a packet was handed in. The court has not looked at it yet.',
    who: FILES,
    input: z.strictObject({ filing: id, ...handedIn }),
    command: (input) => ({ type: 'HandInFiling', ...input }),
  }),
  action('review-filing')({
    summary:
      'Say what the clerk did with one document: accepted, which is filed and no order, or sent back with a reason. The first word on a round stands.',
    who: FILES,
    input: z.strictObject({
      ...ofDocument,
      review: z.enum(['accepted', 'rejected']),
      on: date,
      words: words(2_000).default(''),
    }),
    command: (input) => ({ type: 'ReviewFiling', ...input }),
  }),
  action('refile-document')({
    summary:
      'Say that a document that was sent back, or not signed, was handed in once more. The others stand.',
    who: FILES,
    input: z.strictObject({ ...ofDocument, ...handedIn }),
    command: (input) => ({ type: 'RefileDocument', ...input }),
  }),
  action('tell-filing-fees')({
    summary: 'Note a fee that the court asks for, or that was paid or waived, in cents.',
    who: FILES,
    input: z.strictObject({
      filing: id,
      is: z.enum(['due', 'paid', 'waived']),
      cents: z.int().min(1).max(LARGEST_SUM),
      words: words(500).default(''),
    }),
    fromForm: withCents,
    command: (input, { mint }) => ({
      type: 'TellFilingFees',
      fee: mint('fee of the court', 'board'),
      ...input,
    }),
  }),
  action('keep-filing-copy')({
    summary:
      'Say that a document of this case, at a side’s desk or before everyone, is the stamped copy of what was filed. It is noted where it stands, and read by who reads that room.',
    who: FILES,
    input: z.strictObject({
      ...ofDocument,
      copy: id,
      room: z.union([z.literal('joint'), z.templateLiteral(['desk:', side])]),
    }),
    fromForm: copied,
    command: (input) => ({ type: 'KeepFilingCopy', ...input }),
  }),
  action('record-decision')({
    summary:
      'Say what the court did with a document that was filed: signed, or not signed and why. Of a dismissal: entered, or not.',
    who: FILES,
    input: z.strictObject({
      ...ofDocument,
      decision: z.enum(['signed', 'not-signed']),
      on: date,
      words: words(2_000).default(''),
    }),
    command: (input) => ({ type: 'RecordDecision', ...input }),
  }),
  action('withdraw-filing')({
    summary: 'Withdraw a packet that has not been handed in.',
    who: FILES,
    input: z.strictObject({ filing: id }),
    command: (input) => ({ type: 'WithdrawFiling', ...input }),
  }),
]
