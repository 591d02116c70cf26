// Offers as actions: making, answering, holding, withdrawing, and clearing offers that crossed.
import { z } from 'zod'
import { wayOf } from '../domain/ground-rules.ts'
import type { View } from '../domain/mediation.ts'
import { caucusOf, isSide } from '../domain/seats.ts'
import { action } from './action.ts'
import { courtTermFrom, moreOfMoneyFrom } from './court-terms.ts'
import { centsFrom, type FormFields, nested, ticked } from './form.ts'
import { namesOwn, ownClauseFrom, withTheirWords, wrongInOwn } from './own-clause-terms.ts'
import { termsPrinted } from './printed.ts'
import { id, said, side, termsOffered, words } from './schemas.ts'

/** Where a fresh offer will stand: who reads that room sees its id. */
const roomOfOffer = ({ me: { seat }, board }: View): string => {
  if (wayOf(board) === 'direct') return 'joint'
  return isSide(seat) ? caucusOf(seat) : seat
}

export const bargainingActions = [
  action('make-offer')({
    summary: 'Offer terms to the other side, or counter an offer of theirs.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({
      to: z.array(side).max(10).default([]),
      terms: termsOffered,
      words: words().default(''),
      manner: z.enum(['words', 'substance']).default('words'),
      expiresAt: z.int().positive().optional(),
      counters: id.optional(),
      worse: z.boolean().default(false),
    }),
    fromForm: offerFromForm,
    namesClauses: ({ terms }) => namesOwn(terms),
    amiss: ({ terms }, { clauses = [] }) => wrongInOwn(terms, clauses),
    prints: termsPrinted,
    command:
      ({ expiresAt, counters, terms, ...said }, { mint, clauses = [] }) =>
      (view) => ({
        type: 'MakeOffer',
        offer: mint('offer', roomOfOffer(view)),
        ...said,
        terms: withTheirWords(terms, clauses),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(counters === undefined ? {} : { counters }),
      }),
  }),
  action('accept-offer')({
    summary: 'Accept exactly this offer. Nothing binds anybody until it is written and signed.',
    who: 'Who speaks for the side the offer was made to.',
    input: z.strictObject({ offer: id }),
    // On the mediator's way it is accepted in private: then nobody beside it may see what was drawn for it.
    command:
      (input, { mint }) =>
      (view) => ({
        type: 'AcceptOffer',
        ...input,
        agreed: mint('agreed', wayOf(view.board) === 'direct' ? 'board' : roomOfOffer(view)),
      }),
  }),
  action('decline-offer')({
    summary: 'Decline an offer and say why.',
    who: 'Who speaks for the side the offer was made to.',
    input: z.strictObject({
      offer: id,
      reason: said(5_000),
      mayPassOn: z.boolean().default(false),
    }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      mayPassOn: ticked(fields, 'mayPassOn'),
    }),
    command: (input) => ({ type: 'DeclineOffer', ...input }),
  }),
  action('hold-offer')({
    summary: 'Ask for time: "I want to sleep on it". The mediator is told.',
    who: 'Who speaks for the side the offer was made to.',
    input: z.strictObject({ offer: id }),
    command: (input) => ({ type: 'HoldOffer', ...input }),
  }),
  action('withdraw-offer')({
    summary: 'Take back an offer of yours that nobody has accepted.',
    who: 'Who speaks for the side that made the offer.',
    input: z.strictObject({ offer: id }),
    command: (input) => ({ type: 'WithdrawOffer', ...input }),
  }),
  action('clear-crossing')({
    summary: 'Let offers that crossed be answered again.',
    who: 'A mediator.',
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'ClearCrossing' }),
  }),
]

type Fields = Record<string, unknown>
const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
/** What is no sum stays as it was written, for the schema to refuse and the form to show again. */
const sum = (said: unknown): unknown =>
  typeof said === 'string' ? (centsFrom(said) ?? said) : said

/** A form's sums are written by people: `amount` and each instalment's `amount` become cents. */
export function offerFromForm(fields: FormFields): unknown {
  const { terms: raw, expiresOn, to, ...rest } = asFields(nested(fields))
  const list = Array.isArray(raw) ? raw.map(asFields).filter(({ kind }) => kind) : []
  const chosen = typeof to === 'string' ? [to] : to
  return {
    ...rest,
    ...(chosen === undefined ? {} : { to: chosen }),
    ...(typeof expiresOn === 'string' ? { expiresAt: endOfDay(expiresOn) } : {}),
    worse: ticked(fields, 'worse'),
    terms: list.map(termFromForm),
  }
}

/**
 * A form asks the same few things of every kind of term: from whom, to whom, how much, what, by when. Here they get
 * the names that the kind has for them.
 */
function termFromForm(fields: Fields): Fields {
  const reaching = courtTermFrom(fields)
  if (reaching) return reaching
  if (fields['kind'] === 'own-clause') return ownClauseFrom(fields)
  const { kind, from, to, amount, text, dueOn, instalments } = fields
  const due = dueOn === undefined ? {} : { dueOn }
  switch (kind) {
    case 'money':
      return {
        kind,
        payer: from,
        payee: to,
        cents: sum(amount),
        ...inParts(amount, dueOn, instalments),
        ...moreOfMoneyFrom(fields),
      }
    case 'act':
      return { kind, by: from, what: text ?? '', ...due }
    case 'return':
      return { kind, by: from, to, what: text ?? '', ...due }
    case 'release':
      return { kind, by: from, scope: text ?? '' }
    case 'apology':
      return { kind, by: from, to, words: text ?? '' }
    default:
      return { kind, words: text ?? '' }
  }
}

function inParts(amount: unknown, dueOn: unknown, said: unknown): Fields {
  const parts = (Array.isArray(said) ? said.map(asFields) : []).filter(
    (part) => part['amount'] !== undefined || part['dueOn'] !== undefined,
  )
  const instalments =
    parts.length > 0
      ? parts.map((part) => ({ cents: sum(part['amount']), dueOn: part['dueOn'] }))
      : [{ cents: sum(amount), dueOn }]
  return { instalments }
}

/** The end of that day, in UTC milliseconds; what is no date stays no number. */
const endOfDay = (date: string): number => Date.parse(`${date}T23:59:59.999Z`)
