// A worksheet that somebody is still writing: kept as what they type, sealed, in their side's own room, for their eyes alone.
import type { Side } from '../domain/seats.ts'
import { type Answers, filled, QUESTIONS, type WorksheetRoom } from '../domain/worksheets.ts'
import type { House } from './house.ts'
import type { CaseId, PersonId } from './ports.ts'

const KEPT_AS = 'worksheet'
export type WorksheetDraft = { readonly answers: Answers; readonly room: string | undefined }
type Kept = Pick<House, 'drafts'>
type Own = { readonly person: PersonId; readonly caseId: CaseId; readonly side: Side }

/** Whatever was sent: unknown names are left out. One text, so that an answer that was emptied is gone. */
export const keepWorksheetDraft = (
  { drafts }: Kept,
  { person, caseId, side }: Own,
  { answers, room }: { readonly answers: Answers; readonly room: WorksheetRoom | undefined },
  at: number,
): Promise<'kept' | 'unknown'> => {
  const text = JSON.stringify({ answers: filled(answers), room })
  return drafts.keep(person, caseId, `team:${side}`, new Map([[KEPT_AS, text]]), at)
}

export async function worksheetDraft(
  { drafts }: Kept,
  { person, caseId, side }: Own,
): Promise<WorksheetDraft | undefined> {
  const text = (await drafts.read(person, caseId, `team:${side}`)).get(KEPT_AS)
  if (text === undefined) return undefined
  const { answers = {}, room } = JSON.parse(text) as Partial<WorksheetDraft>
  return {
    answers: Object.fromEntries(
      QUESTIONS.flatMap((question) => {
        const said = answers[question]
        return typeof said === 'string' ? [[question, said] as const] : []
      }),
    ),
    room,
  }
}

export const dropWorksheetDraft = ({ drafts }: Kept, { person, caseId, side }: Own) =>
  drafts.drop(person, caseId, `team:${side}`, [KEPT_AS])
