// A program's own clauses: written, changed by the next version, retired; and those that a case of the program offers.
import type { View } from '../domain/mediation.ts'
import type { OwnClause } from '../domain/own-clause.ts'
import {
  type ClauseFault,
  type ClauseSaid,
  clauseLanguages,
  faultsOf,
} from '../domain/own-clause-faults.ts'
import { speaksForSide } from '../domain/seats.ts'
import type { Term } from '../domain/terms.ts'
import type { House } from './house.ts'
import type { OwnClauseVersion } from './own-clause-ports.ts'
import type { CaseId, PersonId, ProgramId } from './ports.ts'
import { notPrintable } from './printing.ts'

/** Clauses of a program that are offered at a time. */
export const MOST_CLAUSES = 30

/** How a clause stands: its newest version, and all before it. */
export type ClauseStanding = {
  readonly now: OwnClauseVersion
  /** Oldest first, with the newest. */
  readonly versions: readonly OwnClauseVersion[]
}
type Keeping = Pick<House, 'ownClauses' | 'clock' | 'chance' | 'fonts'>
type ByWhom = { readonly person: PersonId; readonly name: string }
export type ClauseRefusal = 'ChangedMeanwhile' | 'TooManyClauses' | 'ClauseRetired'
export type ClauseKept =
  | { readonly ok: true; readonly clause: string; readonly version: number }
  | { readonly ok: false; readonly why: ClauseRefusal }
  | { readonly ok: false; readonly faults: readonly ClauseFault[] }

export async function clausesOf(
  { ownClauses }: Pick<House, 'ownClauses'>,
  program: ProgramId,
): Promise<readonly ClauseStanding[]> {
  const all = Map.groupBy(await ownClauses.ofProgram(program), ({ clause }) => clause)
  return [...all.values()].flatMap((versions) => {
    const now = versions.at(-1)
    return now ? [{ now, versions }] : []
  })
}

/** What is wrong with it, and which signs of it no paper could show. */
export const faultsOfClause = (
  { fonts }: Pick<House, 'fonts'>,
  said: ClauseSaid,
): readonly ClauseFault[] => [
  ...faultsOf(said),
  ...clauseLanguages.flatMap((language) =>
    (['title', 'text'] as const).flatMap((part): readonly ClauseFault[] => {
      const signs = notPrintable(fonts, said.words[language][part])
      const place = `words.${language}.${part}`
      return signs.length === 0 ? [] : [{ fault: 'SignNotPrintable', place, what: signs.join(' ') }]
    }),
  ),
]

export async function writeClause(
  house: Keeping,
  program: ProgramId,
  by: ByWhom,
  {
    clause,
    version,
    said,
  }: {
    /** Nothing for a new one. */
    readonly clause?: string | undefined
    /** The version that was seen; 0 for a new one. */
    readonly version: number
    readonly said: ClauseSaid
  },
): Promise<ClauseKept | undefined> {
  const faults = faultsOfClause(house, said)
  if (faults.length > 0) return { ok: false, faults }
  const all = await clausesOf(house, program)
  const before = all.find(({ now }) => now.clause === clause)
  if (clause !== undefined && !before) return undefined
  if (before?.now.what === 'retired') return { ok: false, why: 'ClauseRetired' }
  if ((before?.now.version ?? 0) !== version) return { ok: false, why: 'ChangedMeanwhile' }
  const offered = all.filter(({ now }) => now.what === 'written').length
  if (!before && offered >= MOST_CLAUSES) return { ok: false, why: 'TooManyClauses' }
  const name = clause ?? house.chance.id('own clause', `${program} ${by.person}`)
  return append(house, program, {
    clause: name,
    version: version + 1,
    ...by,
    what: 'written',
    said,
  })
}

/** It is offered no more; offers and agreements keep their copy of it. */
export async function retireClause(
  house: Keeping,
  program: ProgramId,
  by: ByWhom,
  clause: string,
): Promise<ClauseKept | undefined> {
  const all = await clausesOf(house, program)
  const before = all.find(({ now }) => now.clause === clause)?.now
  if (!before) return undefined
  const { version, said } = before
  if (before.what === 'retired') return { ok: true, clause, version }
  return append(house, program, { clause, version: version + 1, ...by, what: 'retired', said })
}

async function append(
  { ownClauses, clock }: Keeping,
  program: ProgramId,
  { person, name, ...version }: Omit<OwnClauseVersion, 'at'>,
): Promise<ClauseKept> {
  const whole = { ...version, person, name, at: clock.now() }
  if (!(await ownClauses.append(program, whole))) return { ok: false, why: 'ChangedMeanwhile' }
  return { ok: true, clause: version.clause, version: version.version }
}

/** A version of a clause that a term of an offer may be made of. */
export type OfferedClause = Omit<OwnClause, 'kind' | 'values'> & {
  /** Of the program as it stands now; otherwise only of an offer that is answered. */
  readonly current: boolean
}

/** Who makes offers, and who takes one down for somebody else. */
export const maySeeClauses = ({ me }: View): boolean =>
  me.state === 'seated' && (speaksForSide(me) || me.seat === 'manager')

/** What a program of a case offers now, and what stands in offers that the viewer reads: these may be answered in kind. */
export async function clausesOffered(
  house: Pick<House, 'ownClauses' | 'programs'>,
  view: View,
  caseId: CaseId,
): Promise<readonly OfferedClause[]> {
  const program = await house.programs.programOf(caseId)
  const all = program ? await clausesOf(house, program.program) : []
  const current = all.flatMap(({ now: { clause, version, what, said } }) =>
    what === 'written' ? [{ clause, version, ...said, current: true }] : [],
  )
  const known = new Set(current.map(nameOf))
  const ofOffers = termsRead(view).flatMap((term) => {
    if (term.kind !== 'own-clause' || known.has(nameOf(term))) return []
    known.add(nameOf(term))
    const { clause, version, words, blanks } = term
    return [{ clause, version, words, blanks, current: false }]
  })
  return [...current, ...ofOffers]
}
const nameOf = ({ clause, version }: { readonly clause: string; readonly version: number }) =>
  `${clause} ${version}`

const termsRead = (view: View): readonly Term[] =>
  [...view.rooms.values()].flatMap(({ offers }) => [
    ...[...offers.made.values()].flatMap(({ terms }) => terms),
    ...[...offers.heard.values()].flatMap(({ terms }) => terms),
  ])
