// What prints the papers around a filing, as the packet asks for them.
import type { CourtPacket } from '../domain/filing-packet.ts'
import type { Language } from '../domain/language.ts'
import type { CourtStatement } from '../domain/statement.ts'

/** Forms that are filled in by hand on the court's own paper, from a sheet with every value. */
export type CourtForm = 'CM-200' | 'CIV-110' | 'UD-115'
/** A statement with the head of every paper for a court. */
export type StatementPaper = Pick<CourtPacket, 'court' | 'sides' | 'dated'> & {
  readonly statement: CourtStatement
}
export type CourtPaperWriter = {
  /** For the court, in English. */
  cover(packet: CourtPacket): Promise<Uint8Array>
  /** For who files, in their language. */
  checklist(packet: CourtPacket, language: Language): Promise<Uint8Array>
  /** The court's forms are in English; what to do with the sheet is said in the language of who files. */
  form(packet: CourtPacket, form: CourtForm, language: Language): Promise<Uint8Array>
  /** The values for form ADR-100. */
  statement(paper: StatementPaper, language: Language): Promise<Uint8Array>
}
