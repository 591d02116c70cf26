// A program's own clause: what it may not be, what goes into its blanks, and how it stands in an agreement.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, termsInWords } from '../../src/domain/clauses.ts'
import { findingsOf } from '../../src/domain/law/rules/all.ts'
import { filledIn, type OwnClause, withBlanksShown } from '../../src/domain/own-clause.ts'
import { type ClauseSaid, faultsOf, MOST_BLANKS } from '../../src/domain/own-clause-faults.ts'
import type { Term } from '../../src/domain/terms.ts'
import { wrongWith } from '../../src/domain/terms.ts'
import { ownClause } from './own-clause-of.ts'

const nameOf = (side: string) => (side === 'side-a' ? 'Ana' : 'Ben')
const inWords = (term: Term, language: 'en' | 'es' = 'en') =>
  termsInWords([term], language, nameOf)[0]
const said = (change: Partial<ClauseSaid> = {}): ClauseSaid => {
  const { words, blanks } = ownClause()
  return { words, blanks, ...change }
}
const inEnglish = (en: Partial<ClauseSaid['words']['en']>) => {
  const { words } = said()
  return said({ words: { ...words, en: { ...words.en, ...en } } })
}
const blank = (key: string) => ({ key, kind: 'text' }) as const

test('it says what was filled in as its kind is said, and that the program wrote it', () => {
  expect(inWords(ownClause())).toBe(
    'Ben hands over 2 keys at the office by January 29, 2027, or pays $120.00. {sic}. The mediation program wrote this clause; the parties chose it and filled it in.',
  )
  expect(inWords(ownClause(), 'es')).toBe(
    'Ben entrega 2 llaves en the office a más tardar el 29 de enero de 2027, o paga $120.00. {sic}. El programa de mediación redactó esta cláusula; las partes la eligieron y la completaron.',
  )
  expect(withBlanksShown(ownClause().words.en.text)).toBe(
    '[who] hands over [many] keys at [where] by [day], or pays [sum]. {sic}',
  )
})

test('it is a numbered clause beside the others, under its own title, without a citation', () => {
  const compiled = compile({
    caseType: 'community',
    court: undefined,
    sides: [
      { side: 'side-a', label: 'Ana', parties: ['Ana'] },
      { side: 'side-b', label: 'Ben', parties: ['Ben'] },
    ],
    terms: [ownClause()],
    language: 'es',
  })
  const clause = compiled.ok ? compiled.records[1] : undefined
  expect(clause).toMatchObject({ number: '2', heading: 'Llaves', term: 0 })
  expect(clause?.citation).toBeUndefined()
})

test('what a program may keep has no faults', () => {
  expect(faultsOf(said())).toEqual([])
})

test.each<[string, ClauseSaid, object]>([
  ['no title', inEnglish({ title: ' ' }), { fault: 'TitleEmpty', place: 'words.en.title' }],
  [
    'a long title',
    inEnglish({ title: 'x'.repeat(81) }),
    { fault: 'TitleTooLong', place: 'words.en.title' },
  ],
  [
    'two lines',
    inEnglish({ title: 'a\nb' }),
    { fault: 'TitleSignNotAllowed', place: 'words.en.title', at: 2 },
  ],
  ['no words', inEnglish({ text: '' }), { fault: 'TextEmpty', place: 'words.en.text' }],
  [
    'an open brace',
    inEnglish({ text: 'x {who' }),
    { fault: 'BraceNotClosed', place: 'words.en.text', at: 3 },
  ],
  [
    'a blank that is not declared',
    inEnglish({ text: `${said().words.en.text} {other}` }),
    { fault: 'BlankNotDeclared', place: 'words.en.text', what: 'other' },
  ],
  [
    'a blank that one language leaves out',
    inEnglish({ text: '{who} {many} {where} {day}' }),
    { fault: 'BlankNotUsed', place: 'words.en.text', what: 'sum' },
  ],
  [
    'a key twice',
    said({ blanks: [...said().blanks, blank('who')] }),
    { fault: 'KeyTwice', place: 'blanks.5.key', what: 'who' },
  ],
  [
    'a key that is none',
    said({ blanks: [...said().blanks, blank('Who is it')] }),
    { fault: 'KeyMalformed', place: 'blanks.5.key', what: 'Who is it' },
  ],
])('what is wrong is told with its place: %s', (_, clause, fault) => {
  expect(faultsOf(clause)).toEqual([fault])
})

test('more blanks than can be are refused', () => {
  const keys = Array.from({ length: MOST_BLANKS + 1 }, (_, i) => `k${i}`)
  const text = keys.map((key) => `{${key}}`).join(' ')
  const one = { title: 'Many', text }
  const many = { words: { en: one, es: one }, blanks: keys.map(blank) }
  expect(faultsOf(many)).toEqual([{ fault: 'TooManyBlanks', place: 'blanks' }])
})

const wrong = (values: OwnClause['values']) =>
  wrongWith([ownClause({ values: { ...ownClause().values, ...values } })], ['side-a', 'side-b'])

test.each<[OwnClause['values'], string | undefined]>([
  [{}, undefined],
  [{ where: '' }, 'BlankUnfit'],
  [{ where: 'a\nb' }, 'BlankUnfit'],
  [{ where: 'a\u202eb' }, 'BlankUnfit'],
  [{ where: 'x'.repeat(201) }, 'BlankUnfit'],
  [{ where: 5 }, 'BlankUnfit'],
  [{ sum: 0 }, 'BlankUnfit'],
  [{ sum: 0.5 }, 'BlankUnfit'],
  [{ sum: '5' }, 'BlankUnfit'],
  [{ many: 1_000_001 }, 'BlankUnfit'],
  [{ many: 0 }, undefined],
  [{ day: '2027-02-30' }, 'BlankUnfit'],
  [{ who: 'Ben' }, 'SideUnknown'],
  [{ who: 'side-c' }, 'SideUnknown'],
  [{ other: 'x' }, 'BlankUnfit'],
])('what goes into a blank is what its kind asks: %j', (values, refusal) => {
  expect(wrong(values)).toBe(refusal)
})

test('words that no program could have written are no term', () => {
  const { words } = ownClause()
  const terms = [ownClause({ words: { ...words, es: { title: 'x', text: '{' } } })]
  expect(wrongWith(terms, ['side-a', 'side-b'])).toBe('OwnClauseUnfit')
})

test('the same side may stand in two blanks', () => {
  const one = { title: 'Both', text: '{a} and {b}' }
  const blanks = [{ key: 'a', kind: 'side' } as const, { key: 'b', kind: 'side' } as const]
  const term = ownClause({
    words: { en: one, es: one },
    blanks,
    values: { a: 'side-a', b: 'side-a' },
  })
  expect(wrongWith([term], ['side-a', 'side-b'])).toBeUndefined()
})

test('whatever text is typed, it stands in the clause to the letter, and nothing else changes', () => {
  const saying = { sum: String, date: String, side: String }
  const around = filledIn(
    ownClause({ values: { ...ownClause().values, where: '⟦⟧' } }),
    'en',
    saying,
  )
  const [before = '', after = ''] = around.split('⟦⟧')
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '{who}',
      '{{sum}}',
      '}',
      '{',
      '$&',
      "$'",
      '#eval("1")',
      '<script>',
      '*a* _b_ @c',
      '[who]',
    ),
  )
  fc.assert(
    fc.property(hostile, (where) => {
      const term = ownClause({ values: { ...ownClause().values, where } })
      expect(filledIn(term, 'en', saying)).toBe(before + where + after)
    }),
    { numRuns: 5_000 },
  )
})

const findings = (term: Term, caseType: 'community' | 'civil-harassment' = 'community') => {
  const sides = (['side-a', 'side-b'] as const).map((side) => ({
    ...{ side, label: side },
    people: [{ name: side, role: 'party' as const }],
    signers: [{ name: side, role: 'party' as const }],
  }))
  const compiled = compile({
    ...{ caseType, court: undefined, terms: [term], language: 'en' },
    sides: sides.map(({ side, label }) => ({ side, label, parties: [label] })),
  })
  const found = findingsOf({
    ...{ caseType, court: undefined, sides, terms: [term], rules: 'california' },
    ...{ hearingOn: undefined, today: '2026-11-20', language: 'en' },
    clauses: compiled.ok ? compiled.records : [],
  })
  return found
    .filter(({ term: place }) => place === 0)
    .map(({ rule, severity }) => `${rule} ${severity}`)
}

test('whoever mediates is told that no rule has checked it, and what rules can see they see in it', () => {
  expect(findings(ownClause())).toEqual(['own-clause-unchecked look'])
  const at = (where: string) => ownClause({ values: { ...ownClause().values, where } })
  expect(findings(at('a place that is not binding'))).toEqual([
    'evidence-1123-binding must',
    'own-clause-unchecked look',
  ])
  expect(findings(at('ana@example.org'), 'civil-harassment')).toEqual([
    'no-contact-details must',
    'own-clause-unchecked look',
  ])
  const { words } = ownClause()
  const spanish = { ...words.es, text: `${words.es.text} Esto no es obligatorio.` }
  expect(findings(ownClause({ words: { ...words, es: spanish } }))).toContain(
    'evidence-1123-binding must',
  )
})
