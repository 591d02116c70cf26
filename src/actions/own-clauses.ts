// A program's own clauses as acts of who manages it: writing one, changing it, retiring it.
import { z } from 'zod'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import {
  type ClauseKept,
  type ClauseRefusal,
  type ClauseStanding,
  clausesOf,
  retireClause,
  writeClause,
} from '../application/own-clauses.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { ProgramId } from '../application/ports.ts'
import {
  BLANK_KINDS,
  type Blank,
  type ClauseFault,
  type ClauseSaid,
  MOST_BLANKS,
} from '../domain/own-clause-faults.ts'
import { type FormFields, first } from './form.ts'
import { type Issue, issuesFrom } from './issues.ts'
import { manages } from './program-intakes.ts'

/** Larger than may be kept, so that each fault is told in its own words. */
const words = z.strictObject({ title: z.string().max(2_000), text: z.string().max(20_000) })
export const ownClauseInput = z.strictObject({
  /** The version that was seen, 0 for a new clause: who was faster is not written over. */
  version: z.int().min(0),
  words: z.strictObject({ en: words, es: words }),
  blanks: z
    .array(z.strictObject({ key: z.string().max(200), kind: z.enum(BLANK_KINDS) }))
    .max(MOST_BLANKS * 5)
    .default([]),
})

export type OwnClauseDone =
  | Extract<ClauseKept, { ok: true }>
  | { readonly ok: false; readonly kind: 'faults'; readonly faults: readonly ClauseFault[] }
  | { readonly ok: false; readonly kind: 'refused'; readonly why: ClauseRefusal }
  | { readonly ok: false; readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly kind: 'wait'; readonly wait: number }
  /** Absent and not theirs are one answer. */
  | undefined

const told = (kept: ClauseKept | undefined): OwnClauseDone => {
  if (!kept || kept.ok) return kept
  return 'faults' in kept
    ? { ok: false, kind: 'faults', faults: kept.faults }
    : { ok: false, kind: 'refused', why: kept.why }
}
const byWhom = ({ person, name }: Viewer) => ({ person, name })

export const clausesOfProgram = async (
  house: House,
  viewer: Viewer,
  program: ProgramId,
): Promise<readonly ClauseStanding[] | undefined> =>
  manages(viewer, program) ? clausesOf(house, program) : undefined

export const clauseOfProgram = async (
  house: House,
  viewer: Viewer,
  program: ProgramId,
  clause: string,
): Promise<ClauseStanding | undefined> =>
  (await clausesOfProgram(house, viewer, program))?.find(({ now }) => now.clause === clause)

export async function performWriteClause(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  clause: string | undefined,
  raw: unknown,
): Promise<OwnClauseDone> {
  if (!manages(viewer, program)) return undefined
  const read = ownClauseInput.safeParse(raw, { reportInput: true })
  if (!read.success) {
    return { ok: false, kind: 'invalid', issues: read.error.issues.flatMap(issuesFrom) }
  }
  const wait = await house.fastLimits.take(limits.ownClause, viewer.person, house.clock.now())
  if (wait > 0) return { ok: false, kind: 'wait', wait }
  const { version, ...said } = read.data
  return told(await writeClause(house, program, byWhom(viewer), { clause, version, said }))
}

export async function performRetireClause(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  clause: string,
): Promise<OwnClauseDone> {
  if (!manages(viewer, program)) return undefined
  return told(await retireClause(house, program, byWhom(viewer), clause))
}

/** A browser sends new lines in two signs. Rows without a key count for nothing. */
export function clauseTyped(fields: FormFields): ClauseSaid & { readonly version: number } {
  const said = (name: string) => first(fields, name).replaceAll('\r\n', '\n')
  const of = (language: 'en' | 'es') => ({
    title: said(`words.${language}.title`).trim(),
    text: said(`words.${language}.text`).trim(),
  })
  const blanks = Array.from({ length: MOST_BLANKS }, (_, i): Blank[] => {
    const key = said(`blanks.${i}.key`).trim()
    const kind = BLANK_KINDS.find((one) => one === said(`blanks.${i}.kind`)) ?? 'text'
    return key === '' ? [] : [{ key, kind }]
  })
  return {
    version: Number(said('version')) || 0,
    words: { en: of('en'), es: of('es') },
    blanks: blanks.flat(),
  }
}
