// The steps of a statement to the court: made by who mediates from what the form asks, then served and filed within ten days of the end.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import { COURT_ZONE, isBeforeCourt } from './filing-papers.ts'
import { files } from './filing-steps.ts'
import { courtDayFrom } from './law/court-days.ts'
import { conducts } from './seats.ts'
import type {
  CourtStatement,
  EndForCourt,
  Sessions,
  StatementFact,
  StatementId,
  Statements,
} from './statement.ts'
import { isRealDate, type LocalDate } from './terms.ts'
import { dayAt, laterBy } from './wall-time.ts'

export type StatementCommand =
  | {
      type: 'MakeCourtStatement'
      statement: StatementId
      appointedOn: LocalDate
      sessions: Sessions
      /** Of a mediation that has settled: whether all of the dispute did. */
      in?: 'full-agreement' | 'partial-agreement'
      /** As long as it goes on. */
      completedBy?: LocalDate
      nextOn?: LocalDate
    }
  | { type: 'RecordStatementFiled'; statement: StatementId; on: LocalDate }
export type StatementRefusal =
  | 'NotForThisSeat'
  | 'NoCaseAtCourt'
  | 'DateUnreal'
  | 'DayToCome'
  | 'DayPast'
  | 'DayBeforeAppointment'
  | 'SessionDaysMissing'
  | 'HoursUnreal'
  | 'HowFarAgreedMissing'
  | 'NothingAgreed'
  | 'MediationIsEnded'
  | 'StatementAlreadyFiled'
  | 'StatementUnknown'
  | 'StatementOutdated'
  | 'DayBeforeStatement'

export type StatementBoard = {
  readonly convening: Convening
  readonly closing: Closing
  readonly statements: Statements
}
type View = ViewOf<StatementBoard>
type Decided = Decision<StatementFact, StatementRefusal>

export const MOST_SESSIONS = 30
const MINUTES_OF_A_DAY = 24 * 60
/** California Rules of Court 3.895. */
const DAYS_TO_FILE = 10

/** By when it is filed: ten days after the end, on a day on which courts sit. Nothing where none is awaited. */
export function statementDueOn({
  convening,
  closing,
  statements,
}: StatementBoard): LocalDate | undefined {
  const { ended } = closing
  if (!ended || !isBeforeCourt({ convening })) return undefined
  if (isTold({ closing, statements })) return undefined
  return courtDayFrom(laterBy(dayAt(ended.at, COURT_ZONE), DAYS_TO_FILE))
}

/** Of this end and no earlier one: a mediation may be taken up again, and end on another day and otherwise. */
const tellsOf = ({ ended }: Closing, { end }: CourtStatement): boolean =>
  end.is === 'ended' &&
  ended !== undefined &&
  end.on === dayAt(ended.at, COURT_ZONE) &&
  (end.in === 'nonagreement') === (ended.outcome !== 'settled')

type OfTheEnd = Pick<StatementBoard, 'closing' | 'statements'>

/** Whether the court has been told how the mediation ended, as it stands. */
export const isTold = ({ closing, statements }: OfTheEnd): boolean =>
  statements.filed.some((one) => tellsOf(closing, one))

/** Whether what was made no longer says how things are: the mediation has ended since, was taken up again, or ended anew. */
export const isOutdated = ({ closing, statements: { ready } }: OfTheEnd): boolean => {
  if (!ready) return false
  return ready.end.is === 'ended' ? !tellsOf(closing, ready) : closing.ended !== undefined
}

/** What the court is told of the end: made by who mediates, then served and filed. */
export function statementAwaited({
  me,
  board,
}: Pick<View, 'me' | 'board'>): 'make statement' | 'file statement' | undefined {
  if (statementDueOn(board) === undefined) return undefined
  const made = board.statements.ready !== undefined && !isOutdated(board)
  if (made) return files(me) ? 'file statement' : undefined
  return conducts(me) ? 'make statement' : undefined
}

export function decideStatement(view: View, command: StatementCommand, at: number): Decided {
  const { me, board } = view
  const today = dayAt(at, COURT_ZONE)
  if (command.type === 'RecordStatementFiled') return file(view, command, today)
  if (!conducts(me)) return refuse('NotForThisSeat')
  if (!isBeforeCourt(board)) return refuse('NoCaseAtCourt')
  const { filed } = board.statements
  if (isTold(board)) return refuse('StatementAlreadyFiled')
  const { statement, appointedOn, sessions } = command
  const wrong = wrongDays(appointedOn, sessions, today)
  if (wrong) return refuse(wrong)
  const end = endOf(board.closing, command, today)
  if (typeof end === 'string') return refuse(end)
  return accept({
    type: 'CourtStatementMade',
    statement,
    which: filed.length === 0 ? 'first' : 'supplemental',
    mediator: board.convening.people.get(me.participant)?.name ?? '',
    appointedOn,
    sessions: sessions.were === 'held' ? { ...sessions, on: sessions.on.toSorted() } : sessions,
    end,
  })
}

function wrongDays(
  appointedOn: LocalDate,
  sessions: Sessions,
  today: LocalDate,
): StatementRefusal | undefined {
  const days = [appointedOn, ...(sessions.were === 'held' ? sessions.on : [])]
  if (!days.every(isRealDate)) return 'DateUnreal'
  if (days.some((day) => day > today)) return 'DayToCome'
  if (days.some((day) => day < appointedOn)) return 'DayBeforeAppointment'
  if (sessions.were !== 'held') return undefined
  const { on, minutes } = sessions
  if (on.length === 0 || on.length > MOST_SESSIONS) return 'SessionDaysMissing'
  const most = new Set(on).size * MINUTES_OF_A_DAY
  const fits = Number.isSafeInteger(minutes) && minutes > 0 && minutes <= most
  return fits ? undefined : 'HoursUnreal'
}

function endOf(
  { ended }: Closing,
  command: Extract<StatementCommand, { type: 'MakeCourtStatement' }>,
  today: LocalDate,
): EndForCourt | StatementRefusal {
  const { completedBy, nextOn } = command
  if (ended?.outcome !== 'settled' && command.in) return 'NothingAgreed'
  if (ended) {
    if (completedBy !== undefined || nextOn !== undefined) return 'MediationIsEnded'
    const on = dayAt(ended.at, COURT_ZONE)
    // Whoever ended it, and however: the court hears no more than that (Evidence Code 1121).
    if (ended.outcome !== 'settled') return { is: 'ended', on, in: 'nonagreement' }
    if (!command.in) return 'HowFarAgreedMissing'
    return { is: 'ended', on, in: command.in }
  }
  const days = [completedBy, nextOn].filter((day) => day !== undefined)
  if (!days.every(isRealDate)) return 'DateUnreal'
  if (days.some((day) => day < today)) return 'DayPast'
  return {
    is: 'going-on',
    ...(completedBy === undefined ? {} : { completedBy }),
    ...(nextOn === undefined ? {} : { nextOn }),
  }
}

function file(
  { me, board }: View,
  { statement, on }: Extract<StatementCommand, { type: 'RecordStatementFiled' }>,
  today: LocalDate,
): Decided {
  if (!files(me)) return refuse('NotForThisSeat')
  const { ready, filed } = board.statements
  // Told twice, the first word stands.
  if (filed.some((one) => one.statement === statement)) return accept()
  if (ready?.statement !== statement) return refuse('StatementUnknown')
  if (isOutdated(board)) return refuse('StatementOutdated')
  if (!isRealDate(on)) return refuse('DateUnreal')
  if (on > today) return refuse('DayToCome')
  if (on < dayAt(ready.at, COURT_ZONE)) return refuse('DayBeforeStatement')
  return accept({ type: 'CourtStatementFiled', statement, on })
}
