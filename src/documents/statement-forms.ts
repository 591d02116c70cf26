// The values for the court's form ADR-100 (2012), field by field in its order: days, numbers and boxes to tick, and nothing else.
import { type CourtStatement, hoursOf } from '../domain/statement.ts'
import { BY_HAND, EMPTY, type FormRow, ticked } from './form-row.ts'

export function statementRows(
  { mediator, appointedOn, which, sessions, end }: CourtStatement,
  court: { readonly name: string; readonly caseNumber: string },
  day: (date: string) => string,
): readonly FormRow[] {
  const held = sessions.were === 'held' ? sessions : undefined
  const ended = end.is === 'ended' ? end : undefined
  const going = end.is === 'going-on' ? end : undefined
  const dates = [...new Set(held?.on)].map(day)
  const on = (date: string | undefined) => (date === undefined ? EMPTY : day(date))
  return [
    ['', 'MEDIATOR (Name and Address); telephone, fax, e-mail', `${mediator}; the rest ${BY_HAND}`],
    ['', 'SUPERIOR COURT OF CALIFORNIA, COUNTY OF; address; branch', court.name],
    ['', 'CASE NAME', `${BY_HAND}, as on the papers of the case`],
    ['', 'CASE NUMBER', court.caseNumber],
    ['', 'First', ticked(which === 'first')],
    ['', 'Supplemental', ticked(which === 'supplemental')],
    [
      '1',
      'I was appointed, assigned, or retained as the mediator in this case on (date)',
      day(appointedOn),
    ],
    ['2a', 'The mediation was not scheduled', ticked(sessions.were === 'not-scheduled')],
    ['2b', 'The mediation was scheduled but not held', ticked(sessions.were === 'not-held')],
    ['2c', 'The mediation was held as follows', ticked(held !== undefined)],
    ['2c(1)', 'Session dates (specify all)', dates.length > 0 ? dates.join('; ') : EMPTY],
    ['2c(2)', 'Number of sessions', held ? `${held.on.length}` : EMPTY],
    ['2c(3)', 'Total length of sessions (hours)', held ? hoursOf(held.minutes) : EMPTY],
    ['3', 'The mediation ended on (date)', on(ended?.on)],
    ['3a', 'in a full agreement', ticked(ended?.in === 'full-agreement')],
    ['3b', 'in a partial agreement', ticked(ended?.in === 'partial-agreement')],
    ['3c', 'in nonagreement', ticked(ended?.in === 'nonagreement')],
    ['4', 'The mediation has not yet ended', ticked(going !== undefined)],
    [
      '4a',
      'The mediator anticipates that the mediation will be completed by (date)',
      on(going?.completedBy),
    ],
    ['4b', 'The next mediation session is scheduled for (date)', on(going?.nextOn)],
    ['', 'Date', `${BY_HAND}: the day of signing`],
    ['', 'TYPE OR PRINT NAME', mediator],
    ['', 'SIGNATURE OF MEDIATOR', `${BY_HAND}, by the mediator`],
    [
      'page 2',
      'PROOF OF SERVICE',
      `${BY_HAND}, by somebody over 18 who is not a party and serves it on every party`,
    ],
  ]
}
