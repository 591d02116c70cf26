// Made-up people and sums, to see a form filled in before anybody's are: every line of every form has something in it where it can.
import type { AttendanceOfCourt } from '../application/attendance.ts'
import type { CourtForm } from '../application/filing-ports.ts'
import type { CourtPacket } from '../domain/filing-packet.ts'
import type { FormValue, OfficialForm } from '../domain/official-forms.ts'
import type { CourtStatement } from '../domain/statement.ts'
import { attendanceRows } from './attendance-forms.ts'
import { rowsOf } from './filing-forms.ts'
import { type Day, valuesOf } from './form-row.ts'
import { statementRows } from './statement-forms.ts'

const court = { name: 'Superior Court of California, County of Alameda', caseNumber: '26CV000000' }
const packet: CourtPacket = {
  court,
  caseType: 'unlawful-detainer',
  sides: [
    { label: 'Landlord', names: ['Lee Sample'] },
    { label: 'Tenant', names: ['Alex Sample', 'Kim Sample'] },
  ],
  plaintiff: 0,
  filedBy: { label: 'Landlord', names: ['Lee Sample'] },
  documents: [{ what: 'judgment' }, { what: 'notice-of-settlement' }],
  agreementIn: 'en',
  settledOn: '2026-01-05',
  notice: { conditional: true, on: '2026-06-01', dismissBy: '2026-07-16' },
  dismissOn: undefined,
  hearingOn: '2026-02-02',
  hearBy: '2026-01-29',
  eviction: {
    ...{ landlord: 0, tenant: 1, premises: '12 Sample Street, Unit 3, Oakland, Alameda County' },
    ...{ possession: 'landlord', lease: 'cancelled', total: 2_345_00, judgment: 'on-default' },
    parts: new Map([
      ['rent', 1_500_00],
      ['holdover', 300_00],
      ['fees', 250_00],
      ['costs', 195_00],
      ['other', 100_00],
    ]),
    payment: { is: 'monthly', cents: 500_00, day: 5, from: '2026-02-05' },
    wholeDueAfter: 5,
    deposit: { deposit: 'returned', depositCents: 800_00, depositOn: '2026-03-31' },
    noLockoutBefore: '2026-03-31',
    dismissOn: '2026-08-03',
  },
  dated: 0,
}
const statement: CourtStatement = {
  ...{ statement: 'sample', mediator: 'Max Sample', appointedOn: '2026-01-05', which: 'first' },
  sessions: { were: 'held', on: ['2026-01-12', '2026-01-19'], minutes: 210 },
  end: { is: 'ended', on: '2026-01-19', in: 'full-agreement' },
  ...{ at: 0, filedOn: undefined },
}

const contact = { post: ['12 Sample Street', 'Oakland, CA 94601'], phone: '+15105550100' }
const attendance: AttendanceOfCourt = {
  ...{ language: 'en', program: 'Sample', reference: 'SAMP-LE00', title: 'A sample' },
  court: { name: court.name, number: court.caseNumber },
  ...{ from: Date.UTC(2026, 0, 12, 18), until: Date.UTC(2026, 0, 12, 21) },
  ...{ timeZone: 'America/Los_Angeles', channel: 'video', withContacts: true },
  present: [
    { name: 'Max Sample', role: 'mediator', side: '' },
    ...Array.from({ length: 11 }, (_, i) => ({
      ...{ name: `Person ${i + 2} Sample`, role: 'party', side: i % 2 ? 'Tenant' : 'Landlord' },
      contact: { ...contact, mail: `person${i + 2}@sample.test` },
    })),
  ] as AttendanceOfCourt['present'],
}

const sampled = (form: OfficialForm, day: Day) => {
  if (form === 'ADR-100') return statementRows(statement, court, day)
  if (form === 'ADR-107') return attendanceRows(attendance, day)
  const documents: CourtPacket['documents'] = [{ what: 'dismissal', box: 'retaining' }]
  return rowsOf(
    form satisfies CourtForm,
    form === 'CIV-110' ? { ...packet, documents } : packet,
    day,
  )
}

export const sampleValues = (form: OfficialForm, day: Day): readonly FormValue[] =>
  valuesOf(form, sampled(form, day))
