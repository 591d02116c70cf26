// What some pages of a case show beside its record: the text of the agreement to mediate, and a neutral's clock.

import { readyForms } from '../../application/court-forms.ts'
import type { CourtDoor } from '../../application/court-ports.ts'
import { freeTimesOf } from '../../application/free-times.ts'
import { groundRulesShown, type ShownText } from '../../application/ground-rules-text.ts'
import type { House } from '../../application/house.ts'
import type { LargerCalls } from '../../application/larger-call-ports.ts'
import { clausesOffered, maySeeClauses, type OfferedClause } from '../../application/own-clauses.ts'
import type { Program, Viewer } from '../../application/people-ports.ts'
import { type RemindersOf, remindersSeen } from '../../application/reminders-seen.ts'
import { silenceSeen } from '../../application/silence-seen.ts'
import { type Translator, translatorsFor } from '../../application/translators.ts'
import { type WorksheetDraft, worksheetDraft } from '../../application/worksheet-draft.ts'
import type { Language } from '../../domain/clauses.ts'
import type { Silence } from '../../domain/clock.ts'
import type { View } from '../../domain/mediation.ts'
import type { MeetingTime } from '../../domain/meetings.ts'
import type { OfficialForm } from '../../domain/official-forms.ts'
import { conducts, isSide, type Room } from '../../domain/seats.ts'

export type Beside = {
  readonly program?: Program | undefined
  /** As it would be signed now, in the viewer's language. */
  readonly text?: ShownText
  /** How many steps of it the viewer has been through; theirs alone. */
  readonly through?: number
  /** A neutral's alone. */
  readonly silence?: Silence | undefined
  /** A mediator's of everybody; anybody else's of themselves. */
  readonly reminders?: readonly RemindersOf[] | undefined
  /** How many pictures there are of the document that is looked at. */
  readonly pictures?: number
  /** How many photos of theirs wait in each room to be pages. */
  readonly waiting?: ReadonlyMap<Room, number>
  /** What somebody is still writing, where only they see it. */
  readonly worksheet?: WorksheetDraft | undefined
  /** A mediator's own, over all their cases. */
  readonly freeTimes?: readonly MeetingTime[]
  /** Those that take electronic filings. */
  readonly courts?: readonly CourtDoor[]
  /** The court's own forms that the program has ready to be filled in. */
  readonly officialForms?: readonly OfficialForm[]
  /** Of the program's own, for offers; with those of offers that are answered. */
  readonly clauses?: readonly OfferedClause[]
  /** For who manages the case. */
  readonly translators?: readonly Translator[]
  /** The program's service for larger calls, if it has one. */
  readonly larger?:
    | (Pick<LargerCalls, 'service' | 'origin'> & { readonly ends: boolean })
    | undefined
}

/** How far somebody is with the steps is kept as what they type is: sealed, for their eyes. */
const BOARD: Room = 'board'
const THROUGH = 'ground-rules-through'

export async function besideOf(
  house: House,
  { person }: Viewer,
  caseId: string,
  view: View,
  {
    page,
    language,
    at,
  }: { readonly page: string; readonly language: Language; readonly at: number },
): Promise<Beside> {
  if (view.me.state !== 'seated') return {}
  if (page.split('/')[0] === 'ground-rules') {
    const program = await house.programs.programOf(caseId)
    const text = groundRulesShown(view, program, language, house.hash)
    const kept = await house.drafts.read(person, caseId, BOARD)
    return { program, text, through: Number(kept.get(THROUGH) ?? 0) }
  }
  if (page.startsWith('agreement/translation/')) {
    return { translators: await translatorsFor(house, view, caseId) }
  }
  const [kind, document] = page.split('/')
  const writesOffers = kind === 'offers' ? isSide(view.me.seat) : page === 'assist'
  if (writesOffers && maySeeClauses(view)) {
    return { clauses: await clausesOffered(house, view, caseId) }
  }
  if (kind === 'documents') {
    return document
      ? { pictures: await house.documents.pictures(person, caseId, document) }
      : { waiting: await house.photoPages.counted(person, caseId) }
  }
  if (page === 'prepare' && isSide(view.me.seat)) {
    return { worksheet: await worksheetDraft(house, { person, caseId, side: view.me.seat }) }
  }
  if (page.startsWith('prepare/') && conducts(view.me)) {
    return { freeTimes: await freeTimesOf(house, person, 60) }
  }
  if (page === 'meetings' || page === 'calls' || page === 'larger-call') {
    const { largerCalls } = house
    const { service, origin, end } = largerCalls ?? {}
    const larger = service && origin ? { service, origin, ends: end !== undefined } : undefined
    if (page !== 'meetings') return { larger }
    if (conducts(view.me)) return { larger, freeTimes: await freeTimesOf(house, person, 60) }
    const program = view.me.seat === 'manager' ? await house.programs.programOf(caseId) : undefined
    return program
      ? { larger, officialForms: await readyForms(house, program.program) }
      : { larger }
  }
  if (page === 'homework' || page.split('/')[0] === 'plan')
    return { program: await house.programs.programOf(caseId) }
  if (page === 'court') {
    const program = await house.programs.programOf(caseId)
    const officialForms = program ? await readyForms(house, program.program) : []
    return { courts: house.courts.known, officialForms }
  }
  if (page === 'reminders') return { reminders: await remindersSeen(house, person, caseId) }
  if (!conducts(view.me) || !['', 'end'].includes(page)) return {}
  const silence = await silenceSeen(house, person, caseId, view, at)
  return page === 'end' ? { silence, program: await house.programs.programOf(caseId) } : { silence }
}

export const keepThrough = (
  { drafts }: House,
  { person }: Viewer,
  caseId: string,
  steps: number,
  at: number,
) => drafts.keep(person, caseId, BOARD, new Map([[THROUGH, String(steps)]]), at)
