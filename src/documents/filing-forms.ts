// The values for the court's own forms, field by field in the order of the form: CM-200 (2007), CIV-110 (2025), UD-115 (2003).
import type { CourtForm } from '../application/filing-ports.ts'
import type { CourtPacket } from '../domain/filing-packet.ts'
import { evictionRows } from './eviction-form.ts'
import { BY_HAND, boxRow, countyOf, type Day, EMPTY, type FormRow, wordsRow } from './form-row.ts'

/** The head that all these forms share. */
const head = (packet: CourtPacket): readonly FormRow[] => {
  const { court, sides, plaintiff, filedBy } = packet
  const [asks] = sides.slice(plaintiff, plaintiff + 1)
  const others = sides.filter((_, i) => i !== plaintiff)
  const names = (some: readonly (typeof sides)[number][]) =>
    some.flatMap((one) => (one.names.length > 0 ? one.names : [one.label])).join(', ')
  const by = filedBy ? names([filedBy]) : ''
  const [first, second] = [names(asks ? [asks] : []), names(others)]
  return [
    [
      '',
      'ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, State Bar number, and address)',
      filedBy ? `${by}; address ${BY_HAND}` : `who signs, ${BY_HAND}`,
      [{ key: 'filed by', value: by }],
    ],
    ['', 'TELEPHONE NO., FAX NO., E-MAIL ADDRESS', BY_HAND],
    ['', 'ATTORNEY FOR (Name)', `${BY_HAND}; without an attorney: self-represented`],
    [
      '',
      'SUPERIOR COURT OF CALIFORNIA, COUNTY OF; address; branch',
      court.name,
      [{ key: 'county', value: countyOf(court.name) }],
    ],
    [
      '',
      'PLAINTIFF/PETITIONER',
      `${first} (as on the papers of the case)`,
      [{ key: 'plaintiff', value: first }],
    ],
    [
      '',
      'DEFENDANT/RESPONDENT',
      `${second} (as on the papers of the case)`,
      [{ key: 'defendant', value: second }],
    ],
    wordsRow('case number', '', 'CASE NUMBER', court.caseNumber),
  ]
}

function noticeOfSettlement(packet: CourtPacket, day: Day): readonly FormRow[] {
  const { notice, settledOn, hearingOn } = packet
  const conditional = notice?.conditional ?? false
  return [
    ...head(packet),
    ['', 'JUDGE; DEPT.', `${BY_HAND}, as on the papers of the case`],
    [
      '1',
      'This entire case has been settled. The settlement is',
      conditional ? 'item b' : 'item a',
    ],
    boxRow('1a', '1a', 'Unconditional', !conditional),
    wordsRow('1a date', '1a', 'Date of settlement', conditional ? undefined : day(settledOn)),
    boxRow('1b', '1b', 'Conditional', conditional),
    wordsRow(
      '1b date',
      '1b',
      'A request for dismissal will be filed no later than (date)',
      conditional && notice ? day(notice.on ?? notice.dismissBy) : undefined,
    ),
    ['2', 'Date initial pleading filed', `${BY_HAND}: the stamp on the first paper of the case`],
    ['3a', 'Next scheduled hearing or conference: purpose', hearingOn ? BY_HAND : EMPTY],
    wordsRow('3b(1)', '3b(1)', 'Date', hearingOn && day(hearingOn)),
    ['3b(2), (3)', 'Time; department', hearingOn ? BY_HAND : EMPTY],
    ['4a', 'No trial date set', `${BY_HAND}: tick, if it is so`],
    ['4b', 'Trial date: date, time, department', `${BY_HAND}, if there is one`],
    ['', 'Date', `${BY_HAND}: the day of signing`],
    ['', 'TYPE OR PRINT NAME', BY_HAND],
    ['', 'SIGNATURE (under penalty of perjury)', `${BY_HAND}, by who files it`],
    [
      'page 2',
      'PROOF OF SERVICE BY FIRST-CLASS MAIL',
      `${BY_HAND}, by somebody over 18 who is not a party and mails it`,
    ],
  ]
}

function dismissal(packet: CourtPacket): readonly FormRow[] {
  const box = packet.documents.find(({ what }) => what === 'dismissal')?.box
  const asks = packet.sides[packet.plaintiff]
  const name = asks?.names.join(', ') ?? ''
  return [
    ...head(packet),
    boxRow('1a with', '1a', 'With prejudice', box === 'with-prejudice'),
    boxRow('1a without', '1a', 'Without prejudice', box === 'without-prejudice'),
    boxRow(
      '1a retaining',
      '1a',
      'Without prejudice and with the court retaining jurisdiction (Code Civ. Proc., § 664.6)',
      box === 'retaining',
    ),
    ['1b', 'Complaint; Petition; Cross-complaint', EMPTY],
    boxRow('1b entire', '1b', 'Entire action of all parties and all causes of action', true),
    ['1b', 'Other', EMPTY],
    [
      '2',
      'The court did / did not waive court fees and costs for a party',
      `${BY_HAND}: tick what is so`,
    ],
    ['', 'Date', `${BY_HAND}: the day of signing`],
    [
      '',
      'TYPE OR PRINT NAME OF ATTORNEY OR PARTY WITHOUT ATTORNEY',
      name || BY_HAND,
      [{ key: 'who signs', value: name }],
    ],
    ['', 'SIGNATURE', `${BY_HAND}, by who brought the case or their attorney`],
    [
      '',
      'Attorney or party without attorney for',
      'Plaintiff/Petitioner',
      [
        {
          ...{ key: 'for plaintiff', value: true },
          field: 'Attorney or party without attorney for: Plaintiff/Petitioner',
        },
      ],
    ],
    [
      '3',
      'Consent to the above dismissal',
      `${BY_HAND}: only where the other side has a claim of its own in this case; then it signs here`,
    ],
    ['4 to 7', 'To be completed by clerk', EMPTY],
    [
      'page 2',
      'Declaration concerning waived court fees',
      `${BY_HAND}: only where fees were waived and this side won something worth 10,000 dollars or more`,
    ],
  ]
}

/** Nothing here says what was agreed, but what the form itself asks. */
export function rowsOf(form: CourtForm, packet: CourtPacket, day: Day): readonly FormRow[] {
  switch (form) {
    case 'CM-200':
      return noticeOfSettlement(packet, day)
    case 'CIV-110':
      return dismissal(packet)
    case 'UD-115':
      return packet.eviction ? [...head(packet), ...evictionRows(packet, packet.eviction, day)] : []
  }
}

export const formTitles: Readonly<Record<CourtForm, string>> = {
  'CM-200': 'Values for form CM-200, Notice of Settlement of Entire Case',
  'CIV-110': 'Values for form CIV-110, Request for Dismissal',
  'UD-115': 'Values for form UD-115, Stipulation for Entry of Judgment (Unlawful Detainer)',
}
