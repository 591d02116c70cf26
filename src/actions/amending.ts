// Amendments to a signed agreement, as actions: proposed, signed by everybody who signed the agreement, declined, withdrawn.
import { z } from 'zod'
import { amendmentDigest } from '../application/amendment-papers.ts'
import { MOST_PARTS } from '../domain/amending.ts'
import { consentOf } from '../domain/taking-signatures.ts'
import { LARGEST_SUM } from '../domain/terms.ts'
import { action } from './action.ts'
import { centsFrom, type FormFields, nested, ticked } from './form.ts'
import { namePrinted } from './printed.ts'
import { date, digest, id, name, side, words } from './schemas.ts'

const SIDE = 'Who speaks for a side that the agreement binds: party, attorney or decision maker.'

/** Rows in which nothing was said are left out, all of them where it is let go; a sum is read as people write it. */
function proposed(fields: FormFields): unknown {
  const { term, parts, letGo: _, ...rest } = nested(fields) as Record<string, unknown>
  const letGo = ticked(fields, 'letGo')
  const rows = (Array.isArray(parts) && !letGo ? parts : []) as readonly Record<string, unknown>[]
  return {
    ...{ ...rest, term: Number(term), letGo },
    parts: rows.map(({ cents, ...row }) =>
      typeof cents === 'string' ? { ...row, cents: centsFrom(cents) ?? cents } : row,
    ),
  }
}

export const amendingActions = [
  action('propose-amendment')({
    summary:
      'Propose other days or sums for what is still open of one duty of the signed agreement, or that it is let go. It counts once everybody who signed the agreement has signed it.',
    who: `${SIDE} It owes the duty, or is owed it.`,
    input: z
      .strictObject({
        /** The place of the term in the agreement, from 0. */
        term: z.int().min(0).max(39),
        /** Whose it is to do. */
        by: side,
        /** In place of what is still open: of a payment days and cents, of anything else one day. */
        parts: z
          .array(
            z.strictObject({
              dueOn: date,
              cents: z.int().min(1).max(LARGEST_SUM).exactOptional(),
            }),
          )
          .max(MOST_PARTS)
          .default([]),
        /** What is still open need not be done any more; then there are no parts. */
        letGo: z.boolean().default(false),
        words: words(2_000).default(''),
      })
      .superRefine(({ parts, letGo }, context) => {
        if (letGo && parts.length > 0) {
          context.addIssue({ code: 'custom', path: ['letGo'], input: letGo })
        } else if (!letGo && parts.length === 0) {
          const path = ['parts', 0, 'dueOn']
          context.addIssue({ code: 'custom', message: 'empty', path, input: '' })
        }
      }),
    fromForm: proposed,
    command: ({ letGo: _, ...input }, { mint }) => ({
      type: 'ProposeAmendment',
      amendment: mint('amendment', 'board'),
      ...input,
    }),
  }),
  action('sign-amendment')({
    summary:
      'Sign the amendment that was shown: its digest, your typed name. Needs the consent to sign electronically first.',
    who: 'Everybody who signed the agreement, or for whom somebody did.',
    input: z.strictObject({ amendment: id, name, digest, consent: z.literal(true) }),
    fromForm: (fields) => ({ ...(nested(fields) as object), consent: ticked(fields, 'consent') }),
    prints: namePrinted,
    command:
      ({ amendment, name, digest }, { signer, hash }) =>
      (view) => {
        const shown = view.board.performance.amendments.get(amendment)
        // Signed is what this person's own view holds; another text is refused by the rules.
        const matches = shown === undefined || amendmentDigest(view, shown, hash) === digest
        return {
          type: 'SignAmendment',
          ...{ amendment, name, consent: consentOf(view)?.text ?? '', how: signer.how },
          digest: matches ? digest : 'another text',
        }
      },
  }),
  action('decline-amendment')({
    summary: 'Say no to an amendment: the agreement stays as it is. Everybody reads the words.',
    who: `${SIDE} It did not propose it.`,
    input: z.strictObject({ amendment: id, words: words(2_000).default('') }),
    command: (input) => ({ type: 'DeclineAmendment', ...input }),
  }),
  action('withdraw-amendment')({
    summary: 'Withdraw an amendment that your side proposed and not everybody has signed.',
    who: SIDE,
    input: z.strictObject({ amendment: id }),
    command: (input) => ({ type: 'WithdrawAmendment', ...input }),
  }),
]
