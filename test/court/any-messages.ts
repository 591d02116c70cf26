// Filings and reviews by chance: names in any letters there are and some that are none, sums, many papers.
import fc from 'fast-check'
import type { CourtFiling, FiledDocument } from '../../src/court/filing.ts'
import type { Payment } from '../../src/court/payment.ts'
import {
  documentStates,
  filingStates,
  type Review,
  type ReviewedDocument,
} from '../../src/court/review.ts'
import { writable } from '../../src/court/writing.ts'

/** Control characters, halves of characters, markup, and what is no character among them. */
const units = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(']]>', '&#0;', '\r\n', '\u0000', '\ud800', '<!--', '"&\'', '\ufffe', '{}', '  '),
  // Long enough that a reader decodes it in another way than what is short.
  fc.constantFrom('\ufeffa mark at the beginning', '\ufeff\ufefftwo marks at the beginning'),
)
const text = fc.array(units, { maxLength: 3 }).map((parts) => parts.join(''))
const said = text.map((words) => `x${words}`)
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })
const instant = fc.integer({ min: 0, max: 253_402_300_799_999 })
const cents = fc.integer({ min: 0, max: 99_999_999_999 })
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)

const attachment = fc.oneof(
  fc
    .uint8Array({ minLength: 1, maxLength: 40 })
    .map((bytes) => ({ bytes: Uint8Array.from(bytes) })),
  fc.record({
    uri: fc.stringMatching(/^https:\/\/papers\.test\/[a-z0-9]{1,9}$/),
    size: perhaps(fc.nat()),
    sha256: perhaps(sha256),
  }),
)
const payment: fc.Arbitrary<Payment> = fc.record({
  charges: fc.array(fc.record({ words: text, cents }), { maxLength: 3 }),
  paid: perhaps(cents),
  waiver: perhaps(said),
})
const court = fc.record({ id: text, name: text })
const envelope = { at: instant, from: said, court, caseNumber: perhaps(said) }

export const anyFiling: fc.Arbitrary<CourtFiling> = fc
  .record({
    ...envelope,
    ...{ id: said, caseTitle: text, payment: perhaps(payment) },
    parties: fc.array(
      fc.record({
        ...{ name: text, role: text, selfRepresented: fc.boolean() },
        kind: fc.constantFrom('person' as const, 'organization' as const),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    filer: fc.nat(),
    documents: fc.array(
      fc.record({ title: text, code: perhaps(said), file: attachment, with: fc.nat() }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ parties, filer, documents, ...rest }) => {
    const leads = Math.max(1, Math.ceil(documents.length / 2))
    return {
      ...rest,
      parties: parties.map((one, place) => ({ ...one, id: `party ${place}` })),
      filer: `party ${filer % parties.length}`,
      documents: documents.map(({ with: lead, ...one }, place): FiledDocument => {
        const leadBy = place < leads ? undefined : `paper ${lead % leads}`
        return { ...one, id: `paper ${place}`, leadBy }
      }),
    }
  })

const reviewed: fc.Arbitrary<Omit<ReviewedDocument, 'order' | 'lead'>> = fc.record({
  ...{ id: said, title: text, reason: perhaps(said), reviewedAt: perhaps(instant) },
  state: fc.constantFrom(...documentStates),
  filedOn: perhaps(
    fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  docketNumber: perhaps(said),
  told: perhaps(fc.record({ words: said, more: perhaps(said), at: perhaps(instant) })),
  copy: perhaps(attachment),
})

export const anyReview: fc.Arbitrary<Review> = fc.record({
  ...envelope,
  ...{ messageId: said, filingId: perhaps(said), answers: perhaps(said) },
  ...{ state: fc.constantFrom(...filingStates), words: perhaps(said) },
  ...{ completedAt: perhaps(instant), fees: perhaps(payment) },
  documents: fc
    .array(reviewed, { minLength: 1, maxLength: 5 })
    .map((all) => all.map((one, place) => ({ ...one, order: place + 1, lead: place % 2 === 0 }))),
})

/** What of it XML can hold, as it is promised to come back. */
export function asWritten<T>(value: T): T {
  if (typeof value === 'string') return writable(value) as T
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(asWritten) as T
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritten(one)])) as T
}

export const aFiling = (id: string, words = '', more: Partial<CourtFiling> = {}): CourtFiling => ({
  ...{ id, at: Date.UTC(2026, 10, 22), from: 'http://127.0.0.1:1/' },
  court: { id: '19', name: 'Superior Court' },
  ...{ caseNumber: '26SC01234', caseTitle: `Petrosyan v. Benítez ${words}`.trim() },
  parties: [
    { id: 'ana', kind: 'person', name: 'Ana Petrosyan', role: 'Plaintiff', selfRepresented: true },
    {
      id: 'ben',
      kind: 'organization',
      name: 'Benítez Properties',
      role: 'Defendant',
      selfRepresented: false,
    },
  ],
  filer: 'ana',
  documents: [
    {
      id: 'one',
      title: 'Stipulation',
      code: undefined,
      leadBy: undefined,
      file: { bytes: new Uint8Array([37, 80, 68, 70]) },
    },
    {
      id: 'two',
      title: 'Exhibit A',
      code: 'EXH',
      leadBy: 'one',
      file: { bytes: new Uint8Array([37, 80, 68, 71]) },
    },
    {
      id: 'three',
      title: `Proposed order ${words}`.trim(),
      code: undefined,
      leadBy: undefined,
      file: { bytes: new Uint8Array([37]) },
    },
  ],
  payment: undefined,
  ...more,
})
