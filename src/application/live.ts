// Live updates and kept drafts: what the pages need beside the record, each of one person alone.
import type { Room } from '../domain/seats.ts'
import type { CaseId, PersonId } from './ports.ts'

/** Content-free: that a room moved, told to those who read it. */
export type Changes = {
  watch(
    person: PersonId,
    onChange: (change: { readonly caseId: CaseId; readonly room: Room }) => void,
  ): Promise<{ stop(): void }>
}

/** What somebody is still typing: theirs alone, sealed with the key of the room it is meant for. */
export type Drafts = {
  read(person: PersonId, caseId: CaseId, room: Room): Promise<ReadonlyMap<string, string>>
  keep(
    person: PersonId,
    caseId: CaseId,
    room: Room,
    fields: ReadonlyMap<string, string>,
    at: number,
  ): Promise<'kept' | 'unknown'>
  drop(person: PersonId, caseId: CaseId, room: Room, fields: readonly string[]): Promise<void>
}
