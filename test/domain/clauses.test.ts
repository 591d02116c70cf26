// Clauses: terms become numbered clauses in both languages, each once, with what the law asks for.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clause, compile, type Uncompiled } from '../../src/domain/clauses.ts'
import { clauseWordsEn } from '../../src/domain/law/clauses-en.ts'
import { clauseWordsEs } from '../../src/domain/law/clauses-es.ts'
import type { Side } from '../../src/domain/seats.ts'
import { SUM_PARTS, type Term, wrongWith } from '../../src/domain/terms.ts'
import { anyTerms } from './any-terms.ts'
import { pays } from './offers-on-the-table.ts'
import { byDefault, dismissal, home, staysAway } from './terms-of-a-court.ts'

const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
const uncompiled: Uncompiled = {
  caseType: 'community',
  court: undefined,
  sides: [
    { side: 'side-a', label: 'Anders', parties: ['Ana', 'Al'] },
    { side: 'side-b', label: 'Ben', parties: ['Ben'] },
  ],
  terms: [pays('side-b', 'side-a', 1_234_567_05)],
  language: 'en',
}
const clauses = (said: Partial<Uncompiled> = {}): readonly Clause[] => {
  const compiled = compile({ ...uncompiled, ...said })
  if (!compiled.ok) throw new Error(compiled.refusal)
  return compiled.records
}
const ofTerms = (language: 'en' | 'es', ...terms: Term[]) =>
  clauses({ terms, language })
    .slice(1, terms.length + 1)
    .map(({ heading, text }) => `${heading}: ${text}`)
const inParts: Term = {
  ...pays('side-b', 'side-a', 30_00),
  instalments: [
    { cents: 10_00, dueOn: '2026-12-01' },
    { cents: 20_00, dueOn: '2027-01-31' },
  ],
}
const everyKind: Term[] = [
  pays('side-b', 'side-a', 1_234_567_05),
  inParts,
  { kind: 'act', by: 'side-a', what: 'Mow the lawn', dueOn: '2026-12-11' },
  { kind: 'act', by: 'side-a', what: 'Mow the lawn' },
  { kind: 'return', by: 'side-b', to: 'side-a', what: 'the key', dueOn: '2026-12-11' },
  { kind: 'release', by: 'everyone', scope: '' },
  { kind: 'release', by: 'side-a', scope: 'the fence' },
  { kind: 'apology', by: 'side-a', to: 'side-b', words: 'I am sorry.' },
  { kind: 'words', words: 'They greet each other.' },
]

test('every kind of term reads as a clause in English', () => {
  expect(ofTerms('en', ...everyKind)).toEqual([
    'Payment: Ben will pay Anders $1,234,567.05. The whole sum is paid by December 11, 2026.',
    'Payment: Ben will pay Anders $30.00. Instalment 1: $10.00 by December 1, 2026. Instalment 2: $20.00 by January 31, 2027.',
    'What will be done: Anders will do the following: Mow the lawn by December 11, 2026.',
    'What will be done: Anders will do the following: Mow the lawn.',
    'Return of property: Ben will return to Anders: the key by December 11, 2026.',
    'Release of claims: Once everything in this agreement has been done, each party gives up every claim against the other arising from this dispute.',
    'Release of claims: Once everything in this agreement has been done, Anders gives up every claim against the other party arising from this dispute: the fence.',
    'Apology: Anders says to Ben: “I am sorry.” This is not an admission of liability.',
    'Further terms: They greet each other.',
  ])
})

test('every kind of term reads as a clause in Spanish', () => {
  expect(ofTerms('es', ...everyKind)).toEqual([
    'Pago: Ben pagará a Anders $1,234,567.05. La suma completa se paga a más tardar el 11 de diciembre de 2026.',
    'Pago: Ben pagará a Anders $30.00. Cuota 1: $10.00 a más tardar el 1 de diciembre de 2026. Cuota 2: $20.00 a más tardar el 31 de enero de 2027.',
    'Lo que se hará: Anders hará lo siguiente: Mow the lawn a más tardar el 11 de diciembre de 2026.',
    'Lo que se hará: Anders hará lo siguiente: Mow the lawn.',
    'Devolución de bienes: Ben devolverá a Anders: the key a más tardar el 11 de diciembre de 2026.',
    'Renuncia a reclamos: Una vez cumplido todo lo que dice este acuerdo, cada parte renuncia a todo reclamo contra la otra que surja de esta disputa.',
    'Renuncia a reclamos: Una vez cumplido todo lo que dice este acuerdo, Anders renuncia a todo reclamo contra la otra parte que surja de esta disputa: the fence.',
    'Disculpa: Anders dice a Ben: «I am sorry.» Esto no es una admisión de responsabilidad.',
    'Otros términos: They greet each other.',
  ])
})

const reaching: Term[] = [
  {
    ...pays('side-b', 'side-a', 30_00),
    madeOf: { rent: 20_00, costs: 10_00 },
    wholeDueAfter: 5,
  },
  dismissal({ when: 'after-last', keeps: false }),
  dismissal({ when: 'on-day', dueOn: '2027-02-01' }),
  byDefault({ dismissOn: '2027-02-01', interest: true }),
  home({ deposit: 'returned', depositCents: 500_00, depositOn: '2027-02-19' }),
  staysAway({ yards: 20, until: '2027-06-30' }),
]

test('what reaches a court or a home reads as a clause in English', () => {
  expect(ofTerms('en', ...reaching)).toEqual([
    'Payment: Ben will pay Anders $30.00. The whole sum is paid by December 11, 2026. The sum is made of: past due rent $20.00; court costs $10.00. If an instalment is more than 5 days late, the whole rest is due at once.',
    'Dismissal of the case: Anders will ask the court to dismiss the whole case without prejudice, once everything in this agreement has been done. The parties do not ask the court to keep jurisdiction. Once the case is dismissed, this agreement is enforced as a contract, in a new case.',
    'Dismissal of the case: Anders will ask the court to dismiss the whole case without prejudice, by February 1, 2027. Before that request or together with it, and while the case is still pending, the parties ask the court in a writing signed by them to keep jurisdiction over them to enforce this agreement until it has been fully performed (California Code of Civil Procedure section 664.6).',
    'If something is not done on time: If something promised here is not done on its day, the party it was promised to gives written notice. The other party then has 10 calendar days from the notice to do it. Only then may judgment be entered against Ben, for what is still unpaid or undone under this agreement and for no more. If everything is done on time, there is no judgment. What is judged bears interest as the law sets it for judgments, and no other. The parties ask the court to put the case down for dismissal on February 1, 2027, unless a party tells the court before that day that something was not done.',
    'The home: Ben moves out of 12 Elm Street, Unit 3 by January 29, 2027 and gives it back to Anders, who has the right to possession from that day. The rental agreement is cancelled. Anders returns $500.00 of the deposit to Ben by February 19, 2027.',
    'A private promise to keep away: Ben promises Anders: not to call, write or come to the garden. They keep a distance of at least 20 yards. This promise lasts until June 30, 2027. This is a private promise between the parties. No court has ordered it, the police cannot enforce it, and it takes nothing away from anyone’s right to ask a court for an order.',
  ])
})

test('what reaches a court or a home reads as a clause in Spanish', () => {
  const [money, , , bad, house, away] = ofTerms('es', ...reaching)
  expect(money).toContain(
    'La suma se compone de: renta vencida $20.00; costos del tribunal $10.00.',
  )
  expect(bad).toContain('Solo entonces se puede dictar un fallo contra Ben')
  expect(house).toContain(
    'Ben se muda de 12 Elm Street, Unit 3 a más tardar el 29 de enero de 2027',
  )
  expect(away).toContain('Esta es una promesa privada entre las partes.')
})

test('a default that the sides agreed on stands in place of the one that every agreement has', () => {
  const heading = clauseWordsEn.headings.default
  const all = clauses({ terms: [pays('side-b', 'side-a', 5), byDefault()] })
  expect(all.filter((clause) => clause.heading === heading)).toHaveLength(1)
  expect(all.some(({ text }) => text === clauseWordsEn.default)).toBe(false)
  expect(clauses().some(({ text }) => text === clauseWordsEn.default)).toBe(true)
})

test('a clause knows its term and the law that asks for it', () => {
  const known = clauses({ terms: [pays('side-b', 'side-a', 5), home()] })
  expect(known.map(({ term, about, citation }) => [term ?? about, citation])).toEqual([
    ['parties', undefined],
    [0, undefined],
    [1, 'Form UD-115'],
    ['default', undefined],
    ['binding', 'Evidence Code 1123(b)'],
    ['admissible', 'Evidence Code 1123(a)'],
    ['unfiled', 'Code of Civil Procedure 664.6(a)'],
    ['whole', 'Evidence Code 1119, 1126'],
    ['signing', '15 USC 7001; Civil Code 1633.7'],
  ])
})

test('where the sides agreed on the dismissal, the clause on the court leaves it to that', () => {
  const court = { name: 'Superior Court of Alameda', caseNumber: 'SC-77' }
  const said = { caseType: 'small-claims', court } as const
  const text = clauses({ ...said, terms: [pays('side-b', 'side-a', 5), dismissal()] })
    .map((clause) => clause.text)
    .join(' ')
  expect(text.match(/keep jurisdiction/g)).toHaveLength(1)
  expect(text).toContain('case SC-77 in the Superior Court of Alameda')
})

test('a full stop that somebody wrote is not written twice', () => {
  const [act, back, release] = ofTerms(
    'en',
    { kind: 'act', by: 'side-a', what: 'Mow the lawn. ', dueOn: '2026-12-11' },
    { kind: 'return', by: 'side-b', to: 'side-a', what: 'the key.' },
    { kind: 'release', by: 'side-a', scope: 'the fence.' },
  )
  expect(act).toMatch(/: Mow the lawn by December 11, 2026\.$/)
  expect(back).toMatch(/: the key\.$/)
  expect(release).toMatch(/: the fence\.$/)
})

test('the parties are named, with their side where it is called otherwise', () => {
  const [parties] = clauses()
  expect(parties?.text).toContain('between Ana and Al (“Anders”) and Ben.')
  expect(clauses({ language: 'es' })[0]?.text).toContain('entre Ana y Al («Anders») y Ben.')
})

test.each(['en', 'es'] as const)(
  'it says that it is binding and may be shown to a court: %s',
  (language) => {
    const words = language === 'en' ? clauseWordsEn : clauseWordsEs
    const texts = clauses({ language }).map(({ text }) => text)
    for (const law of [
      words.binding,
      words.admissible,
      words.whole,
      words.signing,
      words.default,
    ]) {
      expect(texts.filter((text) => text === law)).toHaveLength(1)
    }
    expect(words.admissible).toContain('1123')
  },
)

test('the court keeps jurisdiction only over a case that it has, and before the dismissal', () => {
  const court = { name: 'Superior Court of Alameda', caseNumber: 'SC-77' }
  const jurisdictionOf = (said: Partial<Uncompiled>) =>
    clauses(said).find(({ heading }) => heading === 'The court')?.text
  const filed = jurisdictionOf({ caseType: 'small-claims', court })
  expect(filed).toContain('case SC-77 in the Superior Court of Alameda')
  expect(filed).toMatch(/664\.6.*dismissal/)
  expect(jurisdictionOf({ caseType: 'small-claims' })).toBe(clauseWordsEn.unfiled)
  expect(jurisdictionOf({})).toBe(clauseWordsEn.unfiled)
})

test('what would not hold up is refused with its reason', () => {
  const refused = (said: Partial<Uncompiled>) => compile({ ...uncompiled, ...said })
  const apology: Term = { kind: 'apology', by: 'side-a', to: 'side-b', words: 'Sorry.' }
  expect(refused({ terms: [apology] })).toEqual({ ok: false, refusal: 'NothingToPerform' })
  const alone: Term = { kind: 'translation-counts', language: 'es' }
  expect(refused({ terms: [alone] })).toEqual({ ok: false, refusal: 'NothingToPerform' })
  expect(refused({ terms: [] })).toEqual({ ok: false, refusal: 'NothingToPerform' })
  expect(refused({ terms: [apology, { kind: 'words', words: 'x' }] }).ok).toBe(true)
  expect(refused({ sides: [{ side: 'side-a', label: 'Anders', parties: [] }] })).toEqual({
    ok: false,
    refusal: 'SideWithoutParty',
  })
  const thereAndBack = [pays('side-b', 'side-a', 5), pays('side-a', 'side-b', 5)]
  expect(refused({ terms: thereAndBack })).toEqual({ ok: false, refusal: 'TermsContradict' })
  expect(refused({ terms: [pays('side-b', 'side-a', 5), pays('side-b', 'side-a', 5)] }).ok).toBe(
    true,
  )
})

/** Words that stand nowhere else, so that each can be counted. */
const tagged = (terms: readonly Term[]): Term[] => terms.map((term, i) => withWords(term, `⟦${i}⟧`))
function withWords(term: Term, tag: string): Term {
  switch (term.kind) {
    case 'money':
      return term
    case 'act':
    case 'return':
    case 'stay-away':
      return { ...term, what: tag }
    case 'possession':
      return { ...term, premises: tag }
    case 'dismissal':
    case 'default':
    case 'translation-counts':
      return term
    case 'release':
      return { ...term, scope: tag }
    case 'apology':
    case 'words':
      return { ...term, words: tag }
    case 'own-clause':
      return { ...term, values: { ...term.values, what: tag } }
  }
}
const amounts = (text: string) =>
  [...text.matchAll(/\$([\d,]+)\.(\d\d)/g)].map(
    ([, whole = '', rest = '']) => Number(whole.replaceAll(',', '')) * 100 + Number(rest),
  )
const amountsOf = (term: Term) => {
  if (term.kind === 'possession') {
    return ['kept', 'returned'].includes(term.deposit) ? [term.depositCents] : []
  }
  if (term.kind === 'own-clause') return [term.values['sum']]
  if (term.kind !== 'money') return []
  const parts = term.instalments.map(({ cents }) => cents)
  const made = SUM_PARTS.flatMap((part) => term.madeOf?.[part] ?? [])
  return [term.cents, ...(parts.length === 1 ? [] : parts), ...made]
}
/** A term that is told by its own words, and not by its kind, sums and days alone. */
const isTagged = ({ kind }: Term) =>
  !['money', 'dismissal', 'default', 'translation-counts'].includes(kind)
const threeSides = [
  ...uncompiled.sides,
  { side: 'side-c' as const, label: 'Cole', parties: ['Cem'] },
]

test.each(['en', 'es'] as const)(
  'clauses of any terms say every term exactly once: %s',
  (language) => {
    const words = language === 'en' ? clauseWordsEn : clauseWordsEs
    const { headings } = words
    fc.assert(
      fc.property(anyTerms, (some) => {
        const terms = tagged(some)
        fc.pre(wrongWith(terms, sides) === undefined)
        const compiled = compile({ ...uncompiled, sides: threeSides, terms, language })
        if (!compiled.ok) {
          expect(['NothingToPerform', 'TermsContradict']).toContain(compiled.refusal)
          return
        }
        const all = compiled.records
        expect(all.map(({ number }) => number)).toEqual(all.map((_, i) => String(i + 1)))
        const standing = terms.some(({ kind }) => kind === 'default') ? 6 : 7
        expect(all).toHaveLength(terms.length + standing)
        expect(all.flatMap((clause) => clause.term ?? [])).toEqual(terms.map((_, i) => i))
        for (const law of [words.binding, words.admissible]) {
          expect(all.filter((clause) => clause.text === law)).toHaveLength(1)
        }
        const text = all.map((clause) => clause.text).join('\n')
        expect(amounts(text)).toEqual(terms.flatMap(amountsOf))
        terms.forEach((term, i) => {
          const clause = all[i + 1]
          expect(clause?.heading).toBe(
            term.kind === 'own-clause' ? term.words[language].title : headings[term.kind],
          )
          if (term.kind === 'money') expect(amounts(clause?.text ?? '')).toEqual(amountsOf(term))
          if (!isTagged(term)) return
          expect(text.split(`⟦${i}⟧`)).toHaveLength(2)
          expect(clause?.text).toContain(`⟦${i}⟧`)
        })
      }),
      { numRuns: 5_000 },
    )
  },
)

test('both languages refuse the same terms, and number the others alike', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const [en, es] = (['en', 'es'] as const).map((language) =>
        compile({ ...uncompiled, sides: threeSides, terms, language }),
      )
      if (!en?.ok) expect(es).toEqual(en)
      else {
        const shape = (clause: Clause) => [
          clause.number,
          clause.term,
          clause.about,
          clause.citation,
        ]
        expect(es?.ok && es.records.map(shape)).toEqual(en.records.map(shape))
      }
    }),
    { numRuns: 5_000 },
  )
})
