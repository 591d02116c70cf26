// The shapes that inputs share: closed, with limits. What is not named here is refused.
import { z } from 'zod'
import { LARGEST_SUM } from '../domain/terms.ts'
import { courtTerms, moreOfMoney } from './court-terms.ts'
import { ownClauseTerm } from './own-clause-terms.ts'

export const words = (most = 20_000) => z.string().max(most)
export const said = (most = 20_000) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', { error: 'empty' })
export const name = said(200)
export const id = z.string().regex(/^[0-9a-z-]{1,64}$/)
/** SHA-256, hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const side = z.templateLiteral(['side-', z.string().regex(/^[a-j]$/)])
export const room = z.union([
  z.enum(['joint', 'neutrals']),
  z.templateLiteral([z.enum(['caucus', 'team', 'desk']), ':', side]),
])
/** Where people meet. */
export const meetingRoom = z.union([
  z.enum(['joint', 'neutrals']),
  z.templateLiteral([z.enum(['caucus', 'desk']), ':', side]),
])
export const language = z.enum(['en', 'es'])
export const date = z.iso.date()
export const mail = z.string().max(254)
const cents = z.int().min(1).max(LARGEST_SUM)

/** With clauses of the program's own: by name, for their words are looked up. */
export const termsOffered = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('money'),
        payer: side,
        payee: side,
        cents,
        instalments: z
          .array(z.strictObject({ cents, dueOn: date }))
          .min(1)
          .max(60),
        ...moreOfMoney,
      }),
      z.strictObject({
        kind: z.literal('act'),
        by: side,
        what: said(5_000),
        dueOn: date.exactOptional(),
      }),
      z.strictObject({
        kind: z.literal('return'),
        by: side,
        to: side,
        what: said(5_000),
        dueOn: date.exactOptional(),
      }),
      z.strictObject({
        kind: z.literal('release'),
        by: z.union([side, z.literal('everyone')]),
        scope: words(5_000),
      }),
      z.strictObject({ kind: z.literal('apology'), by: side, to: side, words: said(5_000) }),
      z.strictObject({ kind: z.literal('words'), words: said(5_000) }),
      ...courtTerms,
      ownClauseTerm,
    ]),
  )
  .min(1)
  .max(40)
