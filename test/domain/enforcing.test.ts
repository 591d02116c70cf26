// Whether a court can enforce a settlement: type of case x signer x pending x order of filing, with two rulings.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Civ110Box, type Filed, jurisdictionAfter } from '../../src/domain/law/filing-order.ts'
import {
  countsUnder6646,
  type KindOfCase,
  type Signer,
  satisfies6646,
  type WhyNot,
} from '../../src/domain/law/signatures.ts'

const kinds: readonly KindOfCase[] = [
  'small-claims',
  'unlawful-detainer',
  'civil-harassment',
  'community',
  'business',
  'family',
  'probate',
  'juvenile',
]
const insurer = (said: Partial<Extract<Signer, { as: 'insurer' }>> = {}): Signer => ({
  as: 'insurer',
  authorised: true,
  aboveLimits: false,
  ...said,
})
const signers = {
  party: { as: 'party' },
  attorney: { as: 'attorney', represents: true },
  'attorney of nobody': { as: 'attorney', represents: false },
  insurer: insurer(),
  'insurer without a writing': insurer({ authorised: false }),
  'insurer above the limits': insurer({ aboveLimits: true }),
  other: { as: 'other' },
} as const satisfies Record<string, Signer>

type Row = Readonly<Record<keyof typeof signers, true | WhyNot>>
const general: Row = {
  party: true,
  attorney: true,
  'attorney of nobody': 'attorney represents nobody',
  insurer: true,
  'insurer without a writing': 'insurer not authorised',
  'insurer above the limits': 'above the limits',
  other: 'no party',
}
const personal: Row = {
  party: true,
  attorney: 'parties alone',
  'attorney of nobody': 'parties alone',
  insurer: 'parties alone',
  'insurer without a writing': 'parties alone',
  'insurer above the limits': 'parties alone',
  other: 'no party',
}
const nothing = (): Row =>
  Object.fromEntries(Object.keys(signers).map((one) => [one, 'nothing pending'])) as Row
const advised: Row = {
  ...general,
  attorney: 'attorney advises',
  'attorney of nobody': 'attorney advises',
}
/** Of cases that are pending. */
const table: Readonly<Record<KindOfCase, Row>> = {
  'small-claims': advised,
  'unlawful-detainer': general,
  'civil-harassment': personal,
  community: nothing(),
  business: general,
  family: personal,
  probate: personal,
  juvenile: personal,
}
const orders: readonly (readonly [string, readonly Filed[], true | string])[] = [
  ['nothing is dismissed', [], true],
  [
    'a stipulation, then the dismissal',
    [
      { what: 'stipulation', signedAsAsked: true },
      { what: 'dismissal', box: 'without-prejudice' },
    ],
    true,
  ],
  ['CIV-110 with its third box', [{ what: 'dismissal', box: 'retaining' }], true],
  [
    'both together, and then a motion',
    [
      { what: 'stipulation', signedAsAsked: true },
      { what: 'dismissal', box: 'retaining' },
      { what: 'motion-to-enforce' },
    ],
    true,
  ],
  [
    'a dismissal alone',
    [{ what: 'dismissal', box: 'without-prejudice' }],
    'dismissed without asking',
  ],
  [
    'the dismissal, then the stipulation',
    [
      { what: 'dismissal', box: 'without-prejudice' },
      { what: 'stipulation', signedAsAsked: true },
    ],
    'asked after dismissal',
  ],
  ['a note on the form', [{ what: 'dismissal', box: 'note-to-retain' }], 'only a note'],
  [
    'a stipulation that the parties did not sign',
    [
      { what: 'stipulation', signedAsAsked: false },
      { what: 'dismissal', box: 'without-prejudice' },
    ],
    'not signed as asked',
  ],
  [
    'with prejudice, though asked',
    [
      { what: 'stipulation', signedAsAsked: true },
      { what: 'dismissal', box: 'with-prejudice' },
    ],
    'with prejudice',
  ],
]

const rows = kinds.flatMap((kind) =>
  [true, false].flatMap((pending) =>
    orders.map(([order, filed, kept]) => ({ kind, pending, order, filed, kept })),
  ),
)

test.each(rows)(
  '$kind, pending $pending, $order: each signer counts or not, and the court keeps its power or not',
  ({ kind, pending, filed, kept }) => {
    for (const [name, signer] of Object.entries(signers)) {
      const said = pending ? table[kind][name as keyof typeof signers] : 'nothing pending'
      expect(countsUnder6646(kind, signer, pending), name).toEqual(
        said === true ? { counts: true } : { counts: false, because: said },
      )
      expect(satisfies6646(kind, [[signer], [signers.party]], pending)).toBe(said === true)
    }
    const after = jurisdictionAfter(filed, pending)
    const expected = pending ? kept : 'nothing pending'
    expect(after.kept ? true : after.because).toBe(expected)
  },
)

test('ruling BC553723 of 3 August 2023: a notice of the settlement, a dismissal with a note, a motion eight years later', () => {
  const filed: Filed[] = [
    { what: 'notice-of-settlement' },
    { what: 'dismissal', box: 'note-to-retain' },
    { what: 'motion-to-enforce' },
  ]
  expect(jurisdictionAfter(filed, true)).toEqual({ kept: false, because: 'only a note', at: 1 })
})

test('ruling 22SMCV00254 of 1 May 2024: dismissed without prejudice, the stipulated judgment filed afterwards', () => {
  const filed: Filed[] = [
    { what: 'dismissal', box: 'without-prejudice' },
    { what: 'stipulation', signedAsAsked: true },
    { what: 'motion-to-enforce' },
  ]
  expect(jurisdictionAfter(filed, true)).toEqual({
    kept: false,
    because: 'asked after dismissal',
    at: 0,
  })
})

test('nothing that is filed after a dismissal gives back a power that was lost', () => {
  const box = fc.constantFrom<Civ110Box>(
    'with-prejudice',
    'without-prejudice',
    'retaining',
    'note-to-retain',
  )
  const one: fc.Arbitrary<Filed> = fc.oneof(
    fc.constant({ what: 'notice-of-settlement' } as const),
    fc.constant({ what: 'motion-to-enforce' } as const),
    fc.boolean().map((signedAsAsked) => ({ what: 'stipulation', signedAsAsked }) as const),
    box.map((said) => ({ what: 'dismissal', box: said }) as const),
  )
  const some = fc.array(one, { maxLength: 5 })
  fc.assert(
    fc.property(some, some, (before, after) => {
      if (jurisdictionAfter(before, true).kept) return
      expect(jurisdictionAfter([...before, ...after], true).kept).toBe(false)
    }),
    { numRuns: 5_000 },
  )
})

test('a side without a signature that counts is not bound, whoever else signs', () => {
  expect(satisfies6646('business', [[], [signers.party]], true)).toBe(false)
  expect(satisfies6646('business', [], true)).toBe(false)
  expect(satisfies6646('civil-harassment', [[signers.attorney, signers.party]], true)).toBe(true)
})
