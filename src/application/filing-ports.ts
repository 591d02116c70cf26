// What prints the papers around a filing, as the packet asks for them.
import type { CourtPacket } from '../domain/filing-packet.ts'
import type { Language } from '../domain/language.ts'
import type { FormValue, OfficialForm } from '../domain/official-forms.ts'
import type { CourtStatement } from '../domain/statement.ts'
import type { AttendanceOfCourt } from './attendance.ts'
import type { UnfitWords } from './court-form-ports.ts'

/** Forms of a packet: filled in on the court's own form where the program brought it, or by hand from a sheet with every value. */
export type CourtForm = Exclude<OfficialForm, 'ADR-100' | 'ADR-107'>
/** What did not go into the form itself, and why. */
export type LeftOut = { readonly value: FormValue; readonly why: UnfitWords | 'not on this form' }
/** A statement with the head of every paper for a court. */
export type StatementPaper = Pick<CourtPacket, 'court' | 'sides' | 'dated'> & {
  readonly statement: CourtStatement
}
export type CourtPaperWriter = {
  /** For the court, in English. */
  cover(packet: CourtPacket): Promise<Uint8Array>
  /** For who files, in their language. */
  checklist(
    packet: CourtPacket,
    language: Language,
    filledIn?: readonly CourtForm[],
  ): Promise<Uint8Array>
  /** The court's forms are in English; what to do with the sheet is said in the language of who files. */
  form(
    packet: CourtPacket,
    form: CourtForm,
    language: Language,
    /** Of a form that lies beside it filled in: what is missing there. */
    left?: readonly LeftOut[],
  ): Promise<Uint8Array>
  /** The values for form ADR-100. */
  statement(
    paper: StatementPaper,
    language: Language,
    left?: readonly LeftOut[],
  ): Promise<Uint8Array>
  /** The values for form ADR-107, which is kept and never filed. */
  attendance(
    sheet: AttendanceOfCourt,
    language: Language,
    left?: readonly LeftOut[],
  ): Promise<Uint8Array>
  attendanceValues(sheet: AttendanceOfCourt): readonly FormValue[]
  /** What goes onto the form itself, by key. */
  values(packet: CourtPacket, form: CourtForm): readonly FormValue[]
  statementValues(paper: StatementPaper): readonly FormValue[]
  /** Of a made-up case: every value there is for a form. */
  sampleValues(form: OfficialForm): readonly FormValue[]
}
