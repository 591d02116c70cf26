// The rules an agreement is looked at with: each finds what it is for, says why and how to mend it, and is silent otherwise.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/domain/clauses.ts'
import { agreementRules, findingsOf } from '../../src/domain/law/rules/all.ts'
import { noticeOfSettlement } from '../../src/domain/law/rules/filing.ts'
import type { Finding, Matter } from '../../src/domain/law/rules/rule.ts'
import type { Role, Side } from '../../src/domain/seats.ts'
import { type Term, wrongWith } from '../../src/domain/terms.ts'
import { anyTerms } from './any-terms.ts'
import { pays } from './offers-on-the-table.ts'
import { ownClause } from './own-clause-of.ts'
import { byDefault, dismissal, home, staysAway } from './terms-of-a-court.ts'

const court = { name: 'Superior Court', caseNumber: 'SC-77' }
const release: Term = { kind: 'release', by: 'everyone', scope: '' }
const pay = pays('side-b', 'side-a', 90_00)
const words = (said: string): Term => ({ kind: 'words', words: said })
const person = (name: string, role: Role = 'party') => ({ name, role })
const sides: Matter['sides'] = (['side-a', 'side-b', 'side-c'] as const).map((side) => ({
  side,
  label: side,
  people: [person(side)],
  signers: [person(side)],
}))

function matter(said: Partial<Matter> = {}): Matter {
  const terms = said.terms ?? [pay, release]
  const given = { caseType: 'business', court, sides, ...said } as const
  const compiled = compile({
    caseType: given.caseType,
    court: given.court,
    sides: given.sides.map(({ side, label }) => ({ side, label, parties: [label] })),
    terms,
    language: said.language ?? 'en',
  })
  return {
    ...given,
    rules: said.rules ?? 'california',
    hearingOn: said.hearingOn,
    terms,
    language: said.language ?? 'en',
    clauses: said.clauses ?? (compiled.ok ? compiled.records : []),
    today: said.today ?? '2026-11-20',
  }
}
const found = (said: Parameters<typeof matter>[0] = {}): readonly Finding[] =>
  findingsOf(matter(said))
const told = (said: Parameters<typeof matter>[0] = {}) =>
  found(said).map(({ rule, severity, term }) => [rule, severity, term].join(' ').trim())
/** What these terms are told of, beside a payment and a release. */
const of = (term: Term, said: Parameters<typeof matter>[0] = {}) =>
  told({ ...said, terms: [pay, release, term] })

test('an ordinary settlement of a pending case is told of nothing', () => {
  expect(told()).toEqual([])
  expect(told({ language: 'es' })).toEqual([])
  expect(told({ caseType: 'community', court: undefined, terms: [pay] })).toEqual([])
})

test('each rule has a name of its own, a citation and a why in both languages', () => {
  expect(new Set(agreementRules.map(({ id }) => id)).size).toBe(agreementRules.length)
  for (const { citation, why } of agreementRules) {
    expect(citation).toMatch(/\d|small claims/)
    expect(why.en.length).toBeGreaterThan(40)
    expect(why.es.length).toBeGreaterThan(40)
    expect(why.es).not.toBe(why.en)
  }
})

test.each(['en', 'es'] as const)(
  'both sentences of Evidence Code 1123 are looked for: %s',
  (language) => {
    const { clauses } = matter({ language })
    const without = (...about: readonly string[]) =>
      told({ clauses: clauses.filter((clause) => !about.includes(clause.about ?? '')) })
    expect(without()).toEqual([])
    expect(without('binding')).toEqual(['evidence-1123-binding must'])
    expect(without('admissible')).toEqual(['evidence-1123-admissible must'])
    expect(without('binding', 'admissible')).toHaveLength(2)
  },
)

test('an arbitration clause alone does not say that an agreement binds', () => {
  const { clauses } = matter()
  const arbitration = { number: '1', heading: 'Disputes', text: 'Any dispute goes to arbitration.' }
  const others = clauses.filter(({ about }) => about !== 'binding')
  expect(told({ clauses: [...others, arbitration] })).toEqual(['evidence-1123-binding must'])
  const unbinding = { ...arbitration, text: 'This is a non-binding, unenforceable term sheet.' }
  expect(told({ clauses: [...others, unbinding] })).toEqual(['evidence-1123-binding must'])
})

test('words of the parties that say the opposite are found in their term', () => {
  expect(of(words('None of this is binding or shown. It is not legally binding.'))).toEqual([
    'evidence-1123-binding must 2',
  ])
  expect(of(words('Esto no es obligatorio.'))).toEqual(['evidence-1123-binding must 2'])
  expect(of(words('The gate is binding at its hinge.'))).toEqual([])
})

const signedBy = (role: Role) =>
  sides.map((one) => (one.side === 'side-b' ? { ...one, signers: [person('dora', role)] } : one))

test('a side whose signer is no party is looked at, where a case is pending', () => {
  const of = (caseType: Matter['caseType'], role: Role) => told({ caseType, sides: signedBy(role) })
  expect(of('business', 'decision-maker')).toEqual(['signatures-664-6 look'])
  expect(of('business', 'attorney')).toEqual([])
  expect(of('civil-harassment', 'attorney')).toEqual(['signatures-664-6 look'])
  expect(of('small-claims', 'attorney')).toEqual(['signatures-664-6 look'])
  expect(of('community', 'decision-maker')).toEqual([])
  expect(told({ court: undefined, sides: signedBy('decision-maker') })).toEqual([])
  const nobody = sides.map((one) => ({ ...one, signers: [] }))
  expect(told({ sides: nobody })).toEqual(sides.map(() => 'signatures-664-6 must'))
})

test('without a case there is nothing to dismiss and no court to enter judgment', () => {
  const unfiled = { caseType: 'community', court: undefined } as const
  expect(of(dismissal(), unfiled)).toEqual(['pending-664-6 must 2'])
  expect(of(byDefault(), unfiled)).toEqual(['pending-664-6 must 2'])
  expect(of(byDefault({ judgment: 'none' }), unfiled)).toEqual([])
  expect(of(dismissal(), { caseType: 'community', court })).toEqual(['pending-664-6 must 2'])
  expect(of(dismissal(), { rules: 'uniform-mediation-act', court: undefined })).toEqual([
    'pending-664-6 must 2',
  ])
})

test('dismissed first, enforced later: refused as in the rulings BC553723 and 22SMCV00254', () => {
  const forgotten = dismissal({ keeps: false })
  expect(of(forgotten)).toEqual(['order-of-filing-664-6 must 2'])
  const [finding] = found({ terms: [pay, release, forgotten] })
  expect(finding?.why.en).toContain('Once a case is dismissed, the court has no power over it.')
  expect(finding?.mend.es).toContain('cuando todo esté hecho')
  expect(told({ terms: [pay, release, forgotten, byDefault()] })).toEqual([
    'order-of-filing-664-6 must 2',
  ])
  expect(of(dismissal())).toEqual([])
  expect(of(dismissal({ keeps: false, when: 'after-last' }))).toEqual([])
  const day = (dueOn: string) => dismissal({ keeps: false, when: 'on-day', dueOn })
  expect(of(day('2026-12-10'))).toEqual(['order-of-filing-664-6 must 2'])
  expect(of(day('2026-12-14'))).toEqual([])
})

test('nothing left to do, and a dismissal needs no power that is kept', () => {
  expect(told({ terms: [release, words('All is paid.'), dismissal({ keeps: false })] })).toEqual([])
  const undated: Term = { kind: 'act', by: 'side-b', what: 'Mow.' }
  expect(told({ terms: [release, undated, dismissal({ keeps: false })] })).toEqual([
    'order-of-filing-664-6 must 2',
  ])
})

test('with prejudice, a court is not asked to keep its power', () => {
  expect(of(dismissal({ prejudice: 'with' }))).toEqual(['order-of-filing-664-6 must 2'])
  expect(of(dismissal({ prejudice: 'with', keeps: false, when: 'after-last' }))).toEqual([])
})

test('small claims are dismissed without prejudice, and a claim of the other side is asked for', () => {
  const small = { caseType: 'small-claims' } as const
  const asked = 'small-claims-defendants-claim look 2'
  expect(of(dismissal(), small)).toEqual([asked])
  expect(of(dismissal({ prejudice: 'with', keeps: false, when: 'after-last' }), small)).toEqual([
    'small-claims-dismissal must 2',
    asked,
  ])
  const both = [pay, release, dismissal(), dismissal({ by: 'side-b' })]
  expect(told({ ...small, terms: both })).toEqual([])
})

test('in small claims an attorney advises', () => {
  const advised = sides.map((one) =>
    one.side === 'side-a' ? { ...one, people: [...one.people, person('ada', 'attorney')] } : one,
  )
  expect(told({ caseType: 'small-claims', sides: advised })).toEqual([
    'small-claims-attorneys look',
  ])
  expect(told({ sides: advised })).toEqual([])
})

test.each([
  ['2026-11-20', true],
  ['2026-11-23', true],
  ['2026-11-24', true],
  // Thanksgiving and the day after are no court days: two before Monday are Wednesday and Tuesday.
  ['2026-11-30', false],
  ['2026-11-19', false],
])('a small claims hearing on %s is near, two court days before it: %s', (hearingOn, near) => {
  const appear = told({ caseType: 'small-claims', hearingOn }).includes('small-claims-hearing look')
  expect(appear).toBe(near)
  expect(told({ hearingOn })).toEqual([])
})

test('a day at court is a day on which courts sit, and the next one is named', () => {
  const on = (dueOn: string) => dismissal({ when: 'on-day', dueOn })
  expect(of(on('2027-02-12'))).toEqual(['court-days must 2', 'notice-of-settlement look'])
  const [{ mend } = undefined as never] = found({ terms: [pay, release, on('2027-02-12')] })
  // Lincoln's day, a Friday; Monday is Presidents' day.
  expect(mend.en).toContain('2027-02-16')
  expect(of(on('2026-12-14'))).toEqual([])
  expect(of(byDefault({ dismissOn: '2027-01-02' }))).toEqual(['court-days must 2'])
})

test('sums and parts that do not come to the whole are refused', () => {
  const short = { ...pay, instalments: [{ cents: 1, dueOn: '2026-12-11' }] }
  expect(told({ terms: [short, release] })).toEqual(['sums-add-up must 0'])
  expect(told({ terms: [{ ...pay, madeOf: { rent: 1 } }, release] })).toEqual([
    'sums-add-up must 0',
  ])
})

test('instalments out of their order, and days that have passed, are looked at', () => {
  const parts = (...days: string[]) => ({
    ...pay,
    instalments: days.map((dueOn) => ({ cents: pay.cents / days.length, dueOn })),
  })
  const of = (...days: string[]) => told({ terms: [parts(...days), release] })
  expect(of('2026-12-01', '2027-01-01')).toEqual([])
  expect(of('2027-01-01', '2026-12-01')).toEqual(['instalments-in-order look 0'])
  expect(of('2026-12-01', '2026-12-01')).toEqual(['instalments-in-order look 0'])
  expect(of('2026-11-19', '2026-12-01')).toEqual(['days-to-come look 0'])
  expect(of('2026-11-20', '2026-12-01')).toEqual([])
})

test('the same matter is settled once', () => {
  const terms = [pay, release, byDefault(), byDefault({ cureDays: 5 })]
  expect(told({ terms: terms.map(withDay) })).toEqual(['said-once must 3'])
  expect(
    told({ terms: [pay, release, byDefault(), byDefault({ by: 'side-a' })].map(withDay) }),
  ).toEqual([])
})
const withDay = (term: Term): Term =>
  term.kind === 'default' ? { ...term, dismissOn: '2027-03-01' } : term

test('judgment now is said by what it means, and only on default wants a day for the dismissal', () => {
  expect(of(byDefault({ judgment: 'now' }))).toEqual(['judgment-on-default look 2'])
  expect(of(byDefault())).toEqual(['judgment-on-default look 2'])
  expect(of(byDefault({ judgment: 'none' }))).toEqual([])
  expect(of(byDefault({ dismissOn: '2027-03-01' }))).toEqual([])
  expect(of(byDefault({ dismissOn: '2026-12-11' }))).toEqual(['judgment-on-default must 2'])
})

test('a pending case that ends without anybody giving up a claim is looked at', () => {
  expect(told({ terms: [pay] })).toEqual(['release-of-claims look'])
  expect(told({ terms: [pay], court: undefined })).toEqual([])
})

test.each([
  ['A late fee of $50 a week is owed.', true],
  ['He pays 12% interest.', true],
  ['Se debe un recargo por cada semana.', true],
  ['No interest is owed.', false],
  ['They take an interested look at the fence.', false],
])('“%s” is looked at for what the law lets somebody ask: %s', (said, seen) => {
  expect(of(words(said))).toEqual(seen ? ['interest-and-charges look 2'] : [])
})

test('an eviction says who has the home, and what it says holds together', () => {
  const ud = { caseType: 'unlawful-detainer' } as const
  expect(told(ud)).toEqual(['eviction-possession look'])
  expect(of(home(), ud)).toEqual([])
  expect(of(home({ stays: true }), ud)).toEqual(['eviction-adds-up must 2'])
  expect(of(home({ lease: 'goes-on' }), ud)).toEqual(['eviction-adds-up look 2'])
  expect(of(home({ noLockoutBefore: '2027-01-28' }), ud)).toEqual(['eviction-adds-up must 2'])
  expect(of(home({ noLockoutBefore: '2027-01-29' }), ud)).toEqual([])
  expect(of(home({ deposit: 'unsaid' }), ud)).toEqual(['eviction-adds-up look 2'])
})

test('a private promise never reads as an order, and no way to reach anybody crosses', () => {
  const harassment = { caseType: 'civil-harassment' } as const
  expect(of(staysAway(), harassment)).toEqual([])
  for (const what of ['to obey the restraining order', 'una orden de alejamiento']) {
    expect(of(staysAway({ what }), harassment)).toEqual(['private-promise must 2'])
  }
  for (const said of [
    'Write to ana@example.org.',
    'Call (310) 555-0100.',
    'Not near 12 Elm Street.',
  ]) {
    expect(of(words(said), harassment)).toEqual(['no-contact-details must 2'])
    expect(of(words(said))).toEqual([])
  }
})

test.each([
  [undefined, { conditional: false, on: undefined, dismissBy: '2027-01-04' }],
  ['2026-12-14', { conditional: false, on: undefined, dismissBy: '2027-01-04' }],
  ['2027-03-01', { conditional: true, on: '2027-03-01', dismissBy: '2027-04-15' }],
])('form CM-200 for a dismissal on %s', (dueOn, said) => {
  const asked = dueOn === undefined ? [] : [dismissal({ when: 'on-day', dueOn })]
  expect(noticeOfSettlement(matter({ terms: [pay, ...asked] }), '2026-11-20')).toEqual(said)
})

test('small claims, civil harassment and what is not pending have no CM-200', () => {
  for (const said of [
    { caseType: 'small-claims' },
    { caseType: 'civil-harassment' },
    { court: undefined },
  ] as const) {
    expect(noticeOfSettlement(matter(said), '2026-11-20')).toBeUndefined()
  }
})

test('whatever the terms, the draft of them has both sentences, and every finding has its words', () => {
  const all: readonly Side[] = ['side-a', 'side-b', 'side-c']
  fc.assert(
    fc.property(
      anyTerms,
      fc.constantFrom('en' as const, 'es' as const),
      fc.constantFrom(
        'small-claims',
        'unlawful-detainer',
        'civil-harassment',
        'community',
        'business',
      ),
      fc.boolean(),
      (terms, language, caseType, filed) => {
        fc.pre(wrongWith(terms, all) === undefined)
        const looked = matter({
          ...{ terms, language, caseType: caseType as Matter['caseType'] },
          court: filed ? court : undefined,
        })
        if (looked.clauses.length === 0) return
        const findings = findingsOf(looked)
        const wording = findings.filter(
          ({ rule, term }) => rule.startsWith('evidence-1123') && term === undefined,
        )
        expect(wording).toEqual([])
        for (const { what, why, mend, term, citation } of findings) {
          for (const said of [what, why, mend]) {
            expect(said.en.length * said.es.length).toBeGreaterThan(0)
          }
          expect(citation).not.toBe('')
          if (term !== undefined) expect(terms[term]).toBeDefined()
        }
        const severities = findings.map(({ severity }) => severity)
        expect(severities).toEqual(severities.toSorted((a, b) => b.localeCompare(a)))
      },
    ),
    { numRuns: 5_000 },
  )
})

test('a translation counts where the draft is in another language, and everybody is told what follows', () => {
  const counts = { kind: 'translation-counts', language: 'es' } as const
  expect(of(counts)).toEqual(['both-texts-count look 2'])
  expect(of(counts, { language: 'es' })).toEqual(['both-texts-count must 2'])
  expect(of({ ...counts, language: 'zh' }, { language: 'es' })).toEqual(['both-texts-count look 2'])
})

test('a clause that the program wrote is told as one that no rule has checked', () => {
  expect(of(ownClause())).toEqual(['own-clause-unchecked look 2'])
  expect(of(ownClause(), { language: 'es' })).toEqual(['own-clause-unchecked look 2'])
})
