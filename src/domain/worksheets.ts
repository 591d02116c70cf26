// The preparation worksheet: what somebody writes down for themselves before a call, and who reads it as they chose.
// It stands in one room: the side's own, which nobody else reads, or its caucus, which the mediator reads too.
import { put, type Recorded } from './chapter.ts'
import type { ParticipantId, Side } from './seats.ts'

/** Of violence nothing is asked here: that has a room of its own, which no side reads. */
export const QUESTIONS = [
  'matters',
  'concerns',
  'theirs',
  'options',
  'otherwise',
  'ask',
  'people',
  'access',
  'documents',
] as const
export type Question = (typeof QUESTIONS)[number]
/** None is needed: what is left out was not answered. */
export type Answers = Readonly<Partial<Record<Question, string>>>

export type WorksheetRoom = `team:${Side}` | `caucus:${Side}`
/** Whose it is says the entry: its author. Said again it is the newer version. */
export type WorksheetSaved = { type: 'WorksheetSaved'; room: WorksheetRoom; answers: Answers }
/** From the side's own room to its caucus: the answers that were chosen, in the words in which they stood. */
export type WorksheetGiven = { type: 'WorksheetGiven'; side: Side; answers: Answers }
/** Somebody's own word in their own room; a mediator's, in the caucus, is for all of that side. */
export type PreparationNotNeeded = { type: 'PreparationNotNeeded'; room: WorksheetRoom }
export type PreparationFact = WorksheetSaved | WorksheetGiven | PreparationNotNeeded

export type Worksheet = {
  readonly participant: ParticipantId
  readonly answers: Answers
  readonly at: number
  /** How often it was said in this room. */
  readonly versions: number
  /** It came from the side's own room, and may be a part of what stands there. */
  readonly given: boolean
}
export type Preparation = {
  readonly worksheets: ReadonlyMap<ParticipantId, Worksheet>
  readonly notNeededFor: ReadonlySet<ParticipantId>
}
export const nothingPrepared: Preparation = { worksheets: new Map(), notNeededFor: new Set() }

/** What was answered, in the order in which it is asked. */
export const filled = (answers: Answers): Answers =>
  Object.fromEntries(
    QUESTIONS.flatMap((question) => {
      const text = answers[question] ?? ''
      return text.trim() === '' ? [] : [[question, text] as const]
    }),
  )
export const answered = (answers: Answers): readonly Question[] =>
  QUESTIONS.filter((question) => answers[question] !== undefined)
export const sameAnswers = (one: Answers, other: Answers): boolean =>
  QUESTIONS.every((question) => one[question] === other[question])
export const chosenOf = (answers: Answers, questions: readonly Question[]): Answers =>
  filled(Object.fromEntries(questions.map((question) => [question, answers[question] ?? ''])))

export function evolvePreparation(
  state: Preparation,
  { at, by, fact }: Recorded<PreparationFact>,
): Preparation {
  if (fact.type === 'PreparationNotNeeded') {
    return { ...state, notNeededFor: new Set([...state.notNeededFor, by]) }
  }
  const versions = (state.worksheets.get(by)?.versions ?? 0) + 1
  const { answers, type } = fact
  const worksheet = { participant: by, answers, at, versions, given: type === 'WorksheetGiven' }
  return { ...state, worksheets: put(state.worksheets, by, worksheet) }
}
