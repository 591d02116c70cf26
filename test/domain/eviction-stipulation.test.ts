// What form UD-115 asks, read out of signed terms: sums to the cent, months as agreed, and no word that has no field.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type EvictionStipulation,
  evictionStipulation,
} from '../../src/domain/eviction-stipulation.ts'
import { packetOf } from '../../src/domain/filing-packet.ts'
import { SUM_PARTS, type Term } from '../../src/domain/terms.ts'
import { anyTerm } from './any-terms.ts'
import { dismissing, prepares, sealed } from './filing-story.ts'
import { act, given } from './mediation-story.ts'
import { byDefault, dismissal, home } from './terms-of-a-court.ts'

type Money = Extract<Term, { kind: 'money' }>
const owes = (parts: readonly (readonly [number, string])[], more: Partial<Money> = {}): Money => ({
  ...{ kind: 'money', payer: 'side-b', payee: 'side-a' },
  cents: parts.reduce((sum, [cents]) => sum + cents, 0),
  instalments: parts.map(([cents, dueOn]) => ({ cents, dueOn })),
  ...more,
})
const months = owes([
  [400_00, '2026-12-05'],
  [400_00, '2027-01-05'],
  [100_00, '2027-02-05'],
])
const paid = (...terms: readonly Term[]) =>
  evictionStipulation([home(), byDefault(), ...terms])?.payment

test('equal months are told as the form asks, and anything else is left to the agreement', () => {
  expect(paid(months)).toEqual({ is: 'monthly', cents: 400_00, day: 5, from: '2026-12-05' })
  expect(paid(owes([[900_00, '2026-12-05']]))).toEqual({ is: 'once', on: '2026-12-05' })
  expect(paid()).toBeUndefined()
  for (const uneven of [
    [
      [400_00, '2026-12-05'],
      [500_00, '2027-01-05'],
    ],
    [
      [400_00, '2026-12-05'],
      [400_00, '2027-01-06'],
    ],
    [
      [400_00, '2026-12-05'],
      [400_00, '2027-02-05'],
    ],
    [
      [400_00, '2026-12-05'],
      [300_00, '2027-01-05'],
      [400_00, '2027-02-05'],
    ],
  ] as const) {
    expect(paid(owes(uneven))).toEqual({ is: 'as agreed' })
  }
  expect(paid(months, owes([[1_00, '2027-01-01']]))).toEqual({ is: 'as agreed' })
})

test('where the form does not fit, there is none', () => {
  const of = (...terms: readonly Term[]) => evictionStipulation(terms)
  expect(of(home())).toBeUndefined()
  expect(of(byDefault())).toBeUndefined()
  expect(of(home(), home(), byDefault())).toBeUndefined()
  expect(of(home(), byDefault(), byDefault())).toBeUndefined()
  expect(of(home(), byDefault({ judgment: 'none' }))).toBeUndefined()
  expect(of(home(), byDefault({ by: 'side-a' }))).toBeUndefined()
})

test('who stays has the home, and nobody is locked out of it', () => {
  const of = (said: Parameters<typeof home>[0]) =>
    evictionStipulation([home(said), byDefault({ judgment: 'now' })])
  expect(of({})).toMatchObject({ possession: 'landlord', noLockoutBefore: '2027-01-29' })
  expect(of({ noLockoutBefore: '2027-02-05' })?.noLockoutBefore).toBe('2027-02-05')
  const staying = of({ stays: true, lease: 'goes-on' })
  expect(staying?.possession).toBe('tenant')
  expect(staying?.noLockoutBefore).toBeUndefined()
})

const stipulated = (terms: readonly Term[]): EvictionStipulation => {
  const found = evictionStipulation(terms)
  if (!found) throw new Error('the form fits')
  return found
}
const instalments = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 500 }),
    fc.constantFrom('2026-12-05', '2027-01-05', '2027-02-05'),
  ),
  { minLength: 1, maxLength: 4 },
)
const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)

test('whatever else was agreed: sums are those of the tenant to the cent, and months are the instalments themselves', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.array(anyTerm, { maxLength: 6 }),
      fc.array(fc.tuple(instalments, fc.constantFrom(undefined, ...SUM_PARTS)), { maxLength: 2 }),
      (others, monies) => {
        const owed = monies.map(([parts, part]) => {
          const one = owes(parts)
          return part ? { ...one, madeOf: { [part]: one.cents } } : one
        })
        const besides = others.filter(
          (term) =>
            term.kind !== 'possession' &&
            term.kind !== 'default' &&
            !(term.kind === 'money' && term.payer === 'side-b' && term.payee === 'side-a'),
        )
        const found = stipulated([...besides, home(), ...owed, byDefault()])
        const { payment, parts, total } = found
        expect(total).toBe(sum(owed.map(({ cents }) => cents)))
        expect(sum([...parts.values()])).toBe(
          sum(owed.filter((one) => 'madeOf' in one).map(({ cents }) => cents)),
        )
        // What else was agreed changes nothing of it.
        expect(stipulated([home(), ...owed, byDefault()])).toEqual(found)
        seen.add(payment?.is ?? 'nothing')
        if (payment?.is === 'monthly') {
          const [first, ...later] = owed[0]?.instalments ?? []
          expect(owed).toHaveLength(1)
          expect(first).toEqual({ cents: payment.cents, dueOn: payment.from })
          expect(later.length).toBeGreaterThan(0)
          for (const one of later.slice(0, -1)) expect(one.cents).toBe(payment.cents)
          expect(later.at(-1)?.cents).toBeLessThanOrEqual(payment.cents)
        }
      },
    ),
    { numRuns: 5_000 },
  )
  expect([...seen].toSorted()).toEqual(['as agreed', 'monthly', 'nothing', 'once'])
}, 120_000)

const court = { name: 'Superior Court, County of Alameda', caseNumber: '26UD004711' }
const evicting = { caseType: 'unlawful-detainer', court } as const
const terms = (more: readonly Term[] = []): readonly Term[] => [
  home({ dueOn: '1970-03-01' }),
  owes([[900_00, '1970-02-02']]),
  byDefault(),
  ...more,
]
const judgment = { document: 'p1', what: 'judgment' } as const
const packet = (said: Parameters<typeof sealed>[1], more: readonly Term[] = []) => {
  const story = given(sealed(terms(more), said), act('max', prepares([judgment])))
  return packetOf(story.view('ben').board, 'f1')
}

test('in an eviction a packet with the judgment holds it, and who rented out is the plaintiff', () => {
  const found = packet(evicting, [{ kind: 'words', words: 'Nobody says a bad word.' }])
  expect(found?.plaintiff).toBe(0)
  expect(found?.eviction).toMatchObject({ landlord: 0, tenant: 1, total: 900_00 })
  expect(JSON.stringify(found)).not.toContain('bad word')
  const elsewhere = packet({ ...evicting, caseType: 'business' })
  expect(elsewhere).toBeDefined()
  expect(elsewhere?.eviction).toBeUndefined()
  const plain = given(
    sealed(terms([dismissing({ when: 'after-last' })]), evicting),
    act('max', prepares([{ document: 'p1', what: 'agreement' }])),
  )
  expect(packetOf(plain.view('ben').board, 'f1')?.eviction).toBeUndefined()
  expect(packet(evicting, [dismissal({ keeps: false, when: 'after-last' })])?.plaintiff).toBe(0)
  const turned = [
    home({ by: 'side-a', to: 'side-b', dueOn: '1970-03-01' }),
    owes([[900_00, '1970-02-02']], { payer: 'side-a', payee: 'side-b' }),
    byDefault({ by: 'side-a' }),
  ]
  const other = given(sealed(turned, evicting), act('max', prepares([judgment]))).view('ana')
  expect(packetOf(other.board, 'f1')).toMatchObject({
    ...{ plaintiff: 1, eviction: { landlord: 1, tenant: 0, total: 900_00 } },
  })
})
