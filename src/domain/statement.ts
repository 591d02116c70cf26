// The statement to the court of how a mediation ended (form ADR-100): what the form asks, and nothing else (Evidence Code 1121).
import type { Recorded } from './chapter.ts'
import type { LocalDate } from './terms.ts'

export type StatementId = string
/** As the form has it: whether there were sessions, on which days, and for how many minutes in all. */
export type Sessions =
  | { readonly were: 'not-scheduled' | 'not-held' }
  /** A day stands twice where two sessions were held on it. */
  | { readonly were: 'held'; readonly on: readonly LocalDate[]; readonly minutes: number }
export type EndForCourt =
  | {
      readonly is: 'ended'
      readonly on: LocalDate
      readonly in: 'full-agreement' | 'partial-agreement' | 'nonagreement'
    }
  | {
      readonly is: 'going-on'
      readonly completedBy?: LocalDate
      readonly nextOn?: LocalDate
    }
/** Days, numbers and boxes to tick: no word of anybody has a place in it. */
export type CourtStatementMade = {
  type: 'CourtStatementMade'
  statement: StatementId
  which: 'first' | 'supplemental'
  /** The name of who mediates, as they sit here. */
  mediator: string
  appointedOn: LocalDate
  sessions: Sessions
  end: EndForCourt
}
/** Served on the parties and filed with the court, by the mediator outside Parley. */
export type CourtStatementFiled = {
  type: 'CourtStatementFiled'
  statement: StatementId
  on: LocalDate
}
export type StatementFact = CourtStatementMade | CourtStatementFiled

export type CourtStatement = Omit<CourtStatementMade, 'type'> & {
  readonly at: number
  readonly filedOn: LocalDate | undefined
}
export type Statements = {
  /** Oldest first; the last one counts as long as it is not filed. */
  readonly filed: readonly CourtStatement[]
  readonly ready: CourtStatement | undefined
}
/** Hours as the form asks for them, from minutes. */
export const hoursOf = (minutes: number): string => `${Math.round((minutes / 60) * 100) / 100}`

export const nothingStated: Statements = { filed: [], ready: undefined }

export function evolveStatements(
  state: Statements,
  { at, fact }: Recorded<StatementFact>,
): Statements {
  if (fact.type === 'CourtStatementMade') {
    const { type: _, ...made } = fact
    return { ...state, ready: { ...made, at, filedOn: undefined } }
  }
  const { ready, filed } = state
  if (ready?.statement !== fact.statement) return state
  return { filed: [...filed, { ...ready, filedOn: fact.on }], ready: undefined }
}
