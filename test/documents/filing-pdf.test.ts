// Papers around a filing: every field of the court's forms in its order, days at court in words, the same bytes each time.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { CourtForm } from '../../src/application/filing-ports.ts'
import { rowsOf } from '../../src/documents/filing-forms.ts'
import { courtPaperWriter } from '../../src/documents/filing-pdf.ts'
import { valuesOf } from '../../src/documents/form-row.ts'
import type { CourtPacket } from '../../src/domain/filing-packet.ts'

const packet: CourtPacket = {
  court: { name: 'Superior Court, County of Alameda', caseNumber: '26CV004711' },
  caseType: 'business',
  sides: [
    { label: 'Tenant', names: ['Ana Petrosyan', 'Al Petrosyan'] },
    { label: 'Landlord', names: ['Jorge Benítez'] },
  ],
  plaintiff: 1,
  filedBy: { label: 'Landlord', names: ['Jorge Benítez'] },
  documents: [
    { what: 'stipulation' },
    { what: 'notice-of-settlement' },
    { what: 'dismissal', box: 'retaining' },
  ],
  agreementIn: 'en',
  settledOn: '2026-11-02',
  notice: { conditional: false, on: undefined, dismissBy: '2026-12-17' },
  dismissOn: undefined,
  hearingOn: '2027-02-01',
  hearBy: '2027-01-28',
  eviction: undefined,
  dated: Date.UTC(2026, 10, 3),
}
const conditional: CourtPacket = {
  ...packet,
  notice: { conditional: true, on: '2027-06-01', dismissBy: '2027-07-16' },
  hearingOn: undefined,
  hearBy: undefined,
}
const writer = courtPaperWriter()
const textOf = (pdf: Uint8Array) =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')
const day = (date: string) => date
const valueIn = (form: CourtForm, of: CourtPacket, item: string, field: RegExp) =>
  rowsOf(form, of, day).find(([at, name]) => at === item && field.test(name))?.[2]

test.each([
  {
    name: 'unconditional',
    of: packet,
    settled: '2026-11-02',
    by: 'leave empty',
    next: '2027-02-01',
  },
  {
    name: 'conditional',
    of: conditional,
    settled: 'leave empty',
    by: '2027-06-01',
    next: 'leave empty',
  },
])(
  'form CM-200 is told field by field, in the order of the form: $name',
  ({ of, settled, by, next }) => {
    expect(rowsOf('CM-200', of, day).map(([item]) => item)).toEqual([
      ...['', '', '', '', '', '', '', ''],
      ...['1', '1a', '1a', '1b', '1b', '2', '3a', '3b(1)', '3b(2), (3)', '4a', '4b', '', '', ''],
      'page 2',
    ])
    expect(valueIn('CM-200', of, '1a', /Date/)).toBe(settled)
    expect(valueIn('CM-200', of, '1b', /no later/)).toBe(by)
    expect(valueIn('CM-200', of, '3b(1)', /Date/)).toBe(next)
    expect(valueIn('CM-200', of, '', /PLAINTIFF/)).toMatch(/^Jorge Benítez /)
    expect(valueIn('CM-200', of, '', /DEFENDANT/)).toMatch(/^Ana Petrosyan, Al Petrosyan /)
    expect(valueIn('CM-200', of, '', /penalty of perjury/)).toContain('by hand')
    expect(valueIn('CM-200', of, 'page 2', /MAIL/)).toContain('not a party')
  },
)

test.each(['with-prejudice', 'without-prejudice', 'retaining'] as const)(
  'form CIV-110 has one choice ticked, and it is %s',
  (box) => {
    const documents = [{ what: 'dismissal', box }] as const
    const ticked = rowsOf('CIV-110', { ...packet, documents }, day).filter(
      ([item, , value]) => item === '1a' && value === 'tick this box',
    )
    const names = {
      'with-prejudice': 'With prejudice',
      'without-prejudice': 'Without prejudice',
      retaining:
        'Without prejudice and with the court retaining jurisdiction (Code Civ. Proc., § 664.6)',
    }
    expect(ticked.map(([, name]) => name)).toEqual([names[box]])
  },
)

const eviction: NonNullable<CourtPacket['eviction']> = {
  ...{ landlord: 1, tenant: 0, premises: '12 Elm Street, Unit 3', possession: 'landlord' },
  ...{ lease: 'cancelled', total: 1_300_00, wholeDueAfter: 5, judgment: 'on-default' },
  parts: new Map([
    ['rent', 900_00],
    ['costs', 400_00],
  ]),
  payment: { is: 'monthly', cents: 650_00, day: 5, from: '2026-12-05' },
  deposit: { deposit: 'returned', depositCents: 1_200_50, depositOn: '2027-02-19' },
  noLockoutBefore: '2027-01-29',
  dismissOn: '2027-03-01',
}
const ud = (said: Partial<typeof eviction> = {}): CourtPacket => ({
  ...packet,
  ...{ caseType: 'unlawful-detainer', documents: [{ what: 'judgment' }] },
  eviction: { ...eviction, ...said },
})
const onForm = (of: CourtPacket) => (item: string, field: RegExp) =>
  valueIn('UD-115', of, item, field)

test('form UD-115 is told item by item: months, sums, deposit and default', () => {
  const rows = rowsOf('UD-115', ud(), day).map(([item]) => item)
  expect([...new Set(rows)]).toEqual([
    ...['', '1', '2', '2a', '2b', '2c', '2d', '2e', '2f', '2g', '2h', '2i', '3', '3a', '3b', '3c'],
    ...['4', '5a', '5b', '6a', '6b', '6c', '6d', '7', '8a', '8b', '8c', '9'],
  ])
  const value = onForm(ud())
  expect(value('1', /Plaintiff/)).toBe('Jorge Benítez')
  expect(value('1', /Defendant/)).toBe('Ana Petrosyan, Al Petrosyan')
  expect(value('2', /Plaintiff/)).toBe('tick this box')
  expect(value('2a', /premises/)).toMatch(/^12 Elm Street, Unit 3;/)
  expect([value('2b', /Cancellation/), value('2b', /Forfeiture/)]).toEqual([
    'tick this box',
    'leave empty',
  ])
  expect([value('2c', /rent/), value('2f', /Costs/), value('2i', /Total/)]).toEqual([
    ...['$900.00', '$400.00', '$1,300.00'],
  ])
  expect(value('2i', /To be paid/)).toBe('leave empty')
  expect(value('5a', /month/)).toBe('$650.00; day 5; 2026-12-05')
  expect(value('5b', /late/)).toBe('5 days')
  expect([value('3a', /Return/), value('3a', /defendant by/)]).toEqual(['$1,200.50', '2027-02-19'])
  // A writ comes only with a judgment.
  expect(value('4', /writ/)).toBe('leave empty')
  expect([value('6a', /now/), value('6b', /upon default/)]).toEqual([
    'leave empty',
    'tick this box',
  ])
  expect(value('6b', /calendared/)).toMatch(/^2027-03-01; time/)
  expect(value('9', /ORDERED/)).toBe('leave empty')
})

test('form UD-115 with judgment now, for who stays, and paid at once', () => {
  const now = onForm(ud({ judgment: 'now', payment: { is: 'once', on: '2026-12-05' } }))
  expect(now('4', /writ/)).toBe('2027-01-29')
  expect(now('6a', /now/)).toBe('tick this box')
  expect(now('6b', /calendared/)).toBe('leave empty')
  expect(now('2i', /To be paid/)).toBe('2026-12-05')
  expect([now('5a', /month/), now('5b', /late/)]).toEqual(['leave empty', 'leave empty'])
  const stays = onForm(ud({ possession: 'tenant', judgment: 'now', noLockoutBefore: undefined }))
  expect(stays('2', /Defendant/)).toBe('Ana Petrosyan, Al Petrosyan')
  expect(stays('2', /Plaintiff/)).toBe('leave empty')
  expect(stays('4', /writ/)).toBe('leave empty')
  const kept = onForm(ud({ deposit: { deposit: 'kept', depositCents: 500_00 } }))
  expect([kept('2g', /Deposit/), kept('3', /Deposit/)]).toEqual(['$500.00', 'leave empty'])
  const uneven = onForm(ud({ payment: { is: 'as agreed' } }))
  expect(uneven('5a', /month/)).toContain('item 7')
})

test('the sheet of UD-115 is printed, and the checklist says that the form is optional', async () => {
  const text = textOf(await writer.form(ud(), 'UD-115', 'en'))
  expect(text).toContain('Stipulation for Entry of Judgment (Unlawful Detainer)')
  expect(text).toContain('12 Elm Street, Unit 3')
  expect(textOf(await writer.checklist(ud(), 'en'))).toContain('form UD-115. It is optional')
  expect(textOf(await writer.checklist(ud(), 'es'))).toContain('formulario UD-115. Es opcional')
})

test('the checklist names the days, in English and Spanish, and leaves out what does not apply', async () => {
  const english = textOf(await writer.checklist(packet, 'en'))
  for (const said of ['December 17, 2026', 'February 1, 2027', 'January 28, 2027', 'Make 3 copies'])
    expect(english).toContain(said)
  const spanish = textOf(await writer.checklist({ ...packet, agreementIn: 'es' }, 'es'))
  for (const said of ['17 de diciembre de 2026', 'traducción certificada', 'No es una orden'])
    expect(spanish).toContain(said)
  const plain = { ...conditional, notice: undefined, documents: [{ what: 'agreement' }] } as const
  const bare = textOf(await writer.checklist(plain, 'en'))
  for (const left of ['3.1385', 'hearing', 'judge has signed', 'courts.ca.gov'])
    expect(bare).not.toContain(left)
})

test('the cover sheet lists the papers in their order, and the same packet makes the same bytes', async () => {
  const [one, two] = [await writer.cover(packet), await writer.cover(packet)]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  const text = textOf(one)
  expect(text).toMatch(/1\. Stipulation .* 2\. Notice of Settlement .* 3\. Request for Dismissal/)
  expect(text).toContain('Filed by Landlord: Jorge Benítez')
  expect(textOf(await writer.cover({ ...packet, filedBy: undefined }))).toContain(
    'The program that mediated',
  )
})

test('the sheet of a form says that it is not filed itself', async () => {
  const text = textOf(await writer.form(packet, 'CIV-110', 'es'))
  expect(text).toContain('esta hoja no se presenta')
  expect(text).toContain('retaining jurisdiction')
})

test('what goes onto a form itself has a key for each value, once, and the same ones whatever the packet', () => {
  const packets = [packet, conditional, ud(), ud({ payment: undefined, judgment: 'now' })]
  for (const form of ['CM-200', 'CIV-110', 'UD-115'] as const) {
    const keys = writer.sampleValues(form).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(8)
    for (const of of packets) {
      if (form === 'UD-115' && !of.eviction) continue
      const values = writer.values(of, form)
      expect(values.map(({ key }) => key)).toEqual(keys)
      const kinds = (some: typeof values) => some.map(({ value }) => typeof value)
      expect(kinds(values)).toEqual(kinds(writer.sampleValues(form)))
      // Whatever goes in stands on the page, too.
      const rows = rowsOf(form, of, day)
      const onPage = rows.map(([, , value]) => value).join('\n')
      for (const { value } of valuesOf(form, rows)) {
        if (typeof value === 'string') expect(onPage).toContain(value)
      }
    }
  }
})

test('the county is what the form has a line for, and another name of a court stands whole', () => {
  const county = (name: string) =>
    writer
      .values({ ...packet, court: { ...packet.court, name } }, 'CM-200')
      .find(({ key }) => key === 'CM-200 county')?.value
  expect(county('Superior Court of California, County of Los Angeles')).toBe('Los Angeles')
  expect(county('Superior Court of the State of California for the County of Marin')).toBe('Marin')
  expect(county('Superior Court, County of Alameda')).toBe('Alameda')
  expect(county('Los Angeles Superior Court')).toBe('Los Angeles Superior Court')
  expect(county('Superior Court')).toBe('Superior Court')
})
