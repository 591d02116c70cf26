// What assignment needs of the world: a program's roster, its rule, and where its neutrals sat before.
import type { Language } from '../domain/clauses.ts'
import type { CaseType } from '../domain/law/case-types.ts'
import type { PaperLanguage } from '../domain/paper-language.ts'
import type { CaseId, PersonId, ProgramId } from './ports.ts'

export type RosterMember = {
  readonly member: string
  readonly program: ProgramId
  readonly person: PersonId
  readonly name: string
  readonly languages: readonly Language[]
  /** Between these they translate papers. */
  readonly translates: readonly PaperLanguage[]
  readonly caseTypes: readonly CaseType[]
  readonly mostOpen: number
  readonly active: boolean
  /** UTC milliseconds. */
  readonly since: number
  /** Names, for their own eyes and their case managers'. */
  readonly conflicts: readonly string[]
}
/** Where somebody stands beside one case: what else they have, and with whom they had to do. */
export type Standing = {
  readonly open: number
  readonly lastAssignedAt: number | undefined
  readonly inCase: boolean
  /** The sides of the cases they sat in before, and the people of these sides, by name. */
  readonly past: readonly string[]
}

export type Roster = {
  of(program: ProgramId): Promise<readonly RosterMember[]>
  /** Where somebody is on rosters themselves. */
  ownOf(person: PersonId): Promise<readonly RosterMember[]>
  /** Puts somebody on, or changes what stands there. Of a person who is on it already their row is changed. */
  keep(member: RosterMember): Promise<void>
  standing(
    program: ProgramId,
    caseId: CaseId,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, Standing>>
  /** What the people who sit on a side of this case speak. */
  languagesIn(caseId: CaseId): Promise<readonly Language[]>
  byRule(program: ProgramId): Promise<boolean>
  setByRule(program: ProgramId, byRule: boolean): Promise<void>
}
