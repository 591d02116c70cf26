// A program's own clause as a term of an offer: which one, and what goes into its blanks; its words are looked up, never sent.
import { z } from 'zod'
import type { OfferedClause } from '../application/own-clauses.ts'
import { isKey } from '../domain/clause-template.ts'
import {
  type BlankValue,
  LONGEST_VALUE,
  type OwnClause,
  valueIn,
  wrongWithValue,
} from '../domain/own-clause.ts'
import { type Blank, MOST_BLANKS } from '../domain/own-clause-faults.ts'
import { centsFrom } from './form.ts'
import type { Issue } from './issues.ts'

const typed = z.union([z.string().max(LONGEST_VALUE * 2), z.int()])
export const ownClauseTerm = z.strictObject({
  kind: z.literal('own-clause'),
  clause: z.string().regex(/^[0-9a-z-]{1,64}$/),
  /** The version that was read: another one is not taken for it. */
  version: z.int().min(1).exactOptional(),
  values: z
    .record(z.string().refine(isKey, { error: 'not a key' }), typed)
    .refine((said) => Object.keys(said).length <= MOST_BLANKS, { error: 'too many' })
    .default({}),
})
export type OwnClauseAsked = z.infer<typeof ownClauseTerm>
type Asked = { readonly kind: string }
const isAsked = (term: Asked): term is OwnClauseAsked => term.kind === 'own-clause'

/** Without a version the one that stands now. */
const found = ({ clause, version }: OwnClauseAsked, offered: readonly OfferedClause[]) =>
  offered.find(
    (one) =>
      one.clause === clause && (version === undefined ? one.current : one.version === version),
  )

/** What a form sends is words: a sum as people write it, a number in digits. */
function valueOfBlank({ kind }: Blank, said: BlankValue | undefined): BlankValue | undefined {
  if (typeof said !== 'string') return said
  if (kind === 'sum') return centsFrom(said) ?? said
  const digits = said.replaceAll(/[\s,]/g, '')
  if (kind === 'number') return /^\d{1,7}$/.test(digits) ? Number(digits) : said
  return kind === 'text' ? said : said.trim()
}
const filled = ({ blanks }: OfferedClause, { values }: OwnClauseAsked) =>
  blanks.map((blank) => [blank, valueOfBlank(blank, valueIn(values, blank.key))] as const)

/** What is wrong with each, at the field that it was typed into. */
export const wrongInOwn = (
  terms: readonly Asked[],
  offered: readonly OfferedClause[],
): readonly Issue[] =>
  terms.flatMap((term, place): readonly Issue[] => {
    if (!isAsked(term)) return []
    const clause = found(term, offered)
    if (!clause) {
      const changed = offered.some((one) => one.current && one.clause === term.clause)
      const code = changed ? 'clause changed' : 'clause not offered'
      return [{ path: ['terms', place, 'clause'], code }]
    }
    const strange = Object.keys(term.values).filter(
      (key) => !clause.blanks.some((blank) => blank.key === key),
    )
    return [
      ...filled(clause, term).flatMap(([blank, value]): readonly Issue[] => {
        const code = wrongWithValue(blank, value)
        const limit = code === 'too long' ? { limit: LONGEST_VALUE } : {}
        return code ? [{ path: ['terms', place, 'values', blank.key], code, ...limit }] : []
      }),
      ...strange.map(
        (key) => ({ path: ['terms', place, 'values', key], code: 'not known' }) as const,
      ),
    ]
  })

export const namesOwn = (terms: readonly Asked[]): boolean => terms.some(isAsked)

/** Each with a copy of its words; throws for what `wrongInOwn` finds wrong. */
export const withTheirWords = <T extends Asked>(
  terms: readonly T[],
  offered: readonly OfferedClause[],
): (OwnClause | Exclude<T, { readonly kind: 'own-clause' }>)[] =>
  terms.map((term) =>
    isAsked(term)
      ? ownClauseOf(term, offered)
      : (term as Exclude<T, { readonly kind: 'own-clause' }>),
  )

function ownClauseOf(asked: OwnClauseAsked, offered: readonly OfferedClause[]): OwnClause {
  const clause = found(asked, offered)
  if (!clause) throw new Error('a clause that nobody offers is no term')
  const { clause: name, version, words, blanks } = clause
  const values = Object.fromEntries(
    filled(clause, asked).flatMap(([{ key }, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  )
  return { kind: 'own-clause', clause: name, version, words, blanks, values }
}

/** A form's fields of it. */
export const ownClauseFrom = ({
  clause,
  version,
  values,
}: Record<string, unknown>): Record<string, unknown> => ({
  kind: 'own-clause',
  clause: clause ?? '',
  ...(typeof version === 'string' ? { version: Number(version) } : {}),
  ...(values === undefined ? {} : { values }),
})
