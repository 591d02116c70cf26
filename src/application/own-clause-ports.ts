// A program's own clauses as they are kept: every version, with who wrote it when.
import type { ClauseSaid } from '../domain/own-clause-faults.ts'
import type { PersonId, ProgramId } from './ports.ts'

export type OwnClauseVersion = {
  /** Random, the same through all its versions. */
  readonly clause: string
  /** From 1, for each clause. */
  readonly version: number
  /** UTC milliseconds. */
  readonly at: number
  readonly person: PersonId
  readonly name: string
  readonly what: 'written' | 'retired'
  readonly said: ClauseSaid
}
export type OwnClauses = {
  /** All versions of all clauses: by clause in the order in which they were first written, oldest version first. */
  ofProgram(program: ProgramId): Promise<readonly OwnClauseVersion[]>
  /** Only as the next version: false where somebody was faster. */
  append(program: ProgramId, version: OwnClauseVersion): Promise<boolean>
}
