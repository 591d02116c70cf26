// Form ADR-107 of a meeting: its values as a sheet, and the form itself where the program brought it. For who manages the case alone.
import type { Language } from '../domain/language.ts'
import type { MeetingId } from '../domain/meetings.ts'
import { type AttendanceOfCourt, attendanceFor } from './attendance.ts'
import { filledForm } from './court-forms.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

type Printing = Pick<
  House,
  'reader' | 'reaches' | 'directory' | 'courtPapers' | 'courtForms' | 'files' | 'programs'
>
type Of = { readonly viewer: Viewer; readonly caseId: CaseId; readonly meeting: MeetingId }

/** Every value, and first what the filled form could not take. */
export async function attendanceValues(
  house: Printing,
  of: Of,
  language: Language,
): Promise<Uint8Array | undefined> {
  const sheet = await sheetSeen(house, of)
  if (!sheet) return undefined
  const filled = await official(house, of.caseId, sheet)
  return house.courtPapers.attendance(sheet, language, filled?.left)
}

export async function filledAttendance(house: Printing, of: Of): Promise<Uint8Array | undefined> {
  const sheet = await sheetSeen(house, of)
  return sheet && (await official(house, of.caseId, sheet))?.bytes
}

async function official(house: Printing, caseId: CaseId, sheet: AttendanceOfCourt) {
  const program = await house.programs.programOf(caseId)
  const values = house.courtPapers.attendanceValues(sheet)
  return program && filledForm(house, program.program, 'ADR-107', values)
}

/** Its form has how each is reached: nobody who sits at the table with them gets it. */
async function sheetSeen(
  house: Printing,
  { viewer, caseId, meeting }: Of,
): Promise<AttendanceOfCourt | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(house.reader, viewer.person, caseId)
  if (!looked) return undefined
  const program = (await house.programs.programOf(caseId))?.name ?? 'Parley'
  const { timeZone } = viewer
  const about = { language: 'en', program, timeZone } as const
  const sheet = await attendanceFor(house, looked.view, caseId, meeting, about)
  if (!sheet?.withContacts || !sheet.court) return undefined
  return { ...sheet, court: sheet.court }
}
