// The values for the court's form ADR-100 (2012), field by field in its order: days, numbers and boxes to tick, and nothing else.
import { type CourtStatement, hoursOf } from '../domain/statement.ts'
import { BY_HAND, boxRow, countyOf, type FormRow, wordsRow } from './form-row.ts'

export function statementRows(
  { mediator, appointedOn, which, sessions, end }: CourtStatement,
  court: { readonly name: string; readonly caseNumber: string },
  day: (date: string) => string,
): readonly FormRow[] {
  const held = sessions.were === 'held' ? sessions : undefined
  const ended = end.is === 'ended' ? end : undefined
  const going = end.is === 'going-on' ? end : undefined
  const dates = [...new Set(held?.on)].map(day)
  const on = (date: string | undefined) => (date === undefined ? undefined : day(date))
  return [
    [
      '',
      'MEDIATOR (Name and Address); telephone, fax, e-mail',
      `${mediator}; the rest ${BY_HAND}`,
      [{ key: 'mediator', value: mediator }],
    ],
    [
      '',
      'SUPERIOR COURT OF CALIFORNIA, COUNTY OF; address; branch',
      court.name,
      [{ key: 'county', value: countyOf(court.name) }],
    ],
    ['', 'CASE NAME', `${BY_HAND}, as on the papers of the case`],
    wordsRow('case number', '', 'CASE NUMBER', court.caseNumber),
    boxRow('first', '', 'First', which === 'first'),
    boxRow('supplemental', '', 'Supplemental', which === 'supplemental'),
    wordsRow(
      '1',
      '1',
      'I was appointed, assigned, or retained as the mediator in this case on (date)',
      day(appointedOn),
    ),
    boxRow('2a', '2a', 'The mediation was not scheduled', sessions.were === 'not-scheduled'),
    boxRow('2b', '2b', 'The mediation was scheduled but not held', sessions.were === 'not-held'),
    boxRow('2c', '2c', 'The mediation was held as follows', held !== undefined),
    wordsRow('2c(1)', '2c(1)', 'Session dates (specify all)', dates.join('; ') || undefined),
    wordsRow('2c(2)', '2c(2)', 'Number of sessions', held && `${held.on.length}`),
    wordsRow('2c(3)', '2c(3)', 'Total length of sessions (hours)', held && hoursOf(held.minutes)),
    wordsRow('3', '3', 'The mediation ended on (date)', on(ended?.on)),
    boxRow('3a', '3a', 'in a full agreement', ended?.in === 'full-agreement'),
    boxRow('3b', '3b', 'in a partial agreement', ended?.in === 'partial-agreement'),
    boxRow('3c', '3c', 'in nonagreement', ended?.in === 'nonagreement'),
    boxRow('4', '4', 'The mediation has not yet ended', going !== undefined),
    wordsRow(
      '4a',
      '4a',
      'The mediator anticipates that the mediation will be completed by (date)',
      on(going?.completedBy),
    ),
    wordsRow('4b', '4b', 'The next mediation session is scheduled for (date)', on(going?.nextOn)),
    ['', 'Date', `${BY_HAND}: the day of signing`],
    wordsRow('print name', '', 'TYPE OR PRINT NAME', mediator),
    ['', 'SIGNATURE OF MEDIATOR', `${BY_HAND}, by the mediator`],
    [
      'page 2',
      'PROOF OF SERVICE',
      `${BY_HAND}, by somebody over 18 who is not a party and serves it on every party`,
    ],
  ]
}
