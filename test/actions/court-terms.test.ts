// Terms that reach a court or a home, as a form sends them: each field reaches its term, and no other kind's field does.
import { expect, test } from 'vitest'
import { offerFromForm } from '../../src/actions/bargaining.ts'
import { termsOffered } from '../../src/actions/schemas.ts'

const everyField = {
  from: 'side-b',
  to: 'side-a',
  amount: '30',
  text: '12 Elm Street',
  dueOn: '2027-01-29',
  when: 'on-day',
  prejudice: 'without',
  keeps: 'yes',
  judgment: 'on-default',
  cureDays: '7',
  dismissOn: '2027-03-01',
  interest: 'no',
  moves: 'out',
  lease: 'forfeited',
  lockout: '2027-02-01',
  deposit: 'returned',
  depositAmount: '1,200.50',
  depositOn: '2027-02-19',
  mutual: 'yes',
  yards: '20',
  until: '2027-06-30',
  wholeDueAfter: '5',
  language: 'vi',
  'madeOf.rent': '20',
  'madeOf.costs': '10',
}
const sent = (kind: string, over: Partial<typeof everyField> = {}) => {
  const fields = Object.entries({ kind, ...everyField, ...over })
  const form = new Map(fields.map(([name, value]) => [`terms.0.${name}`, [value]]))
  return (offerFromForm(form) as { terms: unknown[] }).terms[0]
}

test('each kind takes the fields that are its own', () => {
  const kinds = ['money', 'dismissal', 'default', 'possession', 'stay-away', 'translation-counts']
  const all = kinds.map((kind) => sent(kind))
  expect(all).toEqual([
    {
      ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 30_00 },
      instalments: [{ cents: 30_00, dueOn: '2027-01-29' }],
      ...{ madeOf: { rent: 20_00, costs: 10_00 }, wholeDueAfter: 5 },
    },
    {
      ...{ kind: 'dismissal', by: 'side-b', prejudice: 'without', when: 'on-day' },
      ...{ dueOn: '2027-01-29', keeps: true },
    },
    {
      ...{ kind: 'default', by: 'side-b', judgment: 'on-default', cureDays: 7 },
      ...{ dismissOn: '2027-03-01', interest: false },
    },
    {
      ...{ kind: 'possession', by: 'side-b', to: 'side-a', premises: '12 Elm Street' },
      ...{ stays: false, dueOn: '2027-01-29', noLockoutBefore: '2027-02-01', lease: 'forfeited' },
      ...{ deposit: 'returned', depositCents: 1_200_50, depositOn: '2027-02-19' },
    },
    {
      ...{ kind: 'stay-away', by: 'side-b', to: 'side-a', what: '12 Elm Street', mutual: true },
      ...{ yards: 20, until: '2027-06-30' },
    },
    { kind: 'translation-counts', language: 'vi' },
  ])
  expect(termsOffered.safeParse(all).success).toBe(true)
})

test('what another choice does not ask for is left out', () => {
  expect(sent('dismissal', { when: 'now' })).not.toHaveProperty('dueOn')
  expect(sent('possession', { moves: 'stays', deposit: 'unsaid' })).toEqual({
    ...{ kind: 'possession', by: 'side-b', to: 'side-a', premises: '12 Elm Street' },
    ...{ stays: true, noLockoutBefore: '2027-02-01', lease: 'forfeited', deposit: 'unsaid' },
  })
})

test.each([
  ['default', { cureDays: 'ten' }, 'cureDays'],
  ['stay-away', { yards: '1001' }, 'yards'],
  ['possession', { depositAmount: 'a lot' }, 'depositCents'],
  ['money', { 'madeOf.rent': 'some' }, 'rent'],
  ['dismissal', { when: 'later' }, 'when'],
  ['translation-counts', { language: 'xx' }, 'language'],
] as const)(
  'what is no number, sum or choice is refused where it was typed: %s',
  (kind, over, at) => {
    const checked = termsOffered.safeParse([sent(kind, over)])
    expect(checked.error?.issues.map(({ path }) => path.at(-1))).toEqual([at])
  },
)
