// An agreement in Spanish is Spanish throughout: its clauses, what they mean in short, what is agreed to before signing, and the pages around it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labels } from '../../src/documents/paper-words.ts'
import { compile } from '../../src/domain/clauses.ts'
import { clauseWordsEn } from '../../src/domain/law/clauses-en.ts'
import { clauseWordsEs } from '../../src/domain/law/clauses-es.ts'
import { consentToSign, testPageWords } from '../../src/domain/law/consent-to-sign.ts'
import { consentByMessage } from '../../src/domain/law/signing-by-message.ts'
import { summaryOf } from '../../src/domain/law/summaries.ts'
import type { Term } from '../../src/domain/terms.ts'
import { agreementWords } from '../../src/web/cases/agreement-words.ts'
import { entrustingWords } from '../../src/web/cases/entrusting-words.ts'
import { paperWords } from '../../src/web/cases/signing-on-paper-words.ts'
import { signingWords } from '../../src/web/cases/signing-words.ts'
import { termSheetWords } from '../../src/web/cases/term-sheet-words.ts'
import { translationWords } from '../../src/web/cases/translation-words.ts'
import { anyTerms } from './any-terms.ts'

const sides = (['side-a', 'side-b', 'side-c'] as const).map((side) => ({
  ...{ side, label: side.at(-1)?.toUpperCase() ?? '' },
  parties: [side.at(-1)?.toUpperCase() ?? ''],
}))
const court = { name: 'Tribunal', caseNumber: '1' }
/** What people write themselves stays as they write it: here it is a number. */
const inFigures = (terms: readonly Term[]): readonly Term[] =>
  JSON.parse(
    JSON.stringify(terms, (name, value) => {
      // A program's own clause: its blanks alone.
      if (name === 'text') return '{by} {what} {on} {sum} {many}'
      const typed = ['words', 'what', 'scope', 'premises'].includes(name)
      return typed && typeof value === 'string' && value.trim() !== '' ? '7' : value
    }),
  )
const english = /\b(the|will|and|of|by|with|must|party|parties|is|are|has|not|everyone|who|to)\b/i

test('whatever is agreed, no clause and no summary of it has a word of English in its Spanish', () => {
  let clauses = 0
  const kinds = new Set<string>()
  fc.assert(
    fc.property(anyTerms, fc.boolean(), (some, pending) => {
      const terms = inFigures(some)
      const about = { caseType: 'small-claims', sides, terms } as const
      const filed = pending ? court : undefined
      const [en, es] = (['en', 'es'] as const).map((language) =>
        compile({ ...about, court: filed, language }),
      )
      if (!en?.ok || !es?.ok) return
      for (const [place, clause] of es.records.entries()) {
        const other = en.records[place]
        const own = clause.term === undefined ? undefined : terms[clause.term]
        clauses += 1
        kinds.add(own?.kind ?? clause.about ?? '')
        expect(clause.heading).not.toBe(other?.heading)
        expect(clause.heading).not.toMatch(english)
        expect(clause.text).not.toMatch(english)
        if (own?.kind !== 'words') expect(clause.text).not.toBe(other?.text)
        const short = summaryOf(clause, terms, 'es', (side) => side.at(-1) ?? '')
        expect(short).toBeTruthy()
        expect(short).not.toMatch(english)
      }
    }),
    { numRuns: 5_000 },
  )
  expect(clauses).toBeGreaterThan(5_000)
  expect([...kinds].toSorted()).toEqual(
    [
      ...['act', 'apology', 'default', 'dismissal', 'money', 'possession', 'release', 'return'],
      ...[
        'own-clause',
        'stay-away',
        'translation-counts',
        'words',
        'parties',
        'binding',
        'admissible',
        'pending',
        'unfiled',
        'whole',
      ],
      'signing',
    ].toSorted(),
  )
})

type Node = unknown
/** Where both languages say the same, or a function of the words is written alike. */
function same(en: Node, es: Node, path = ''): readonly string[] {
  if (typeof en === 'string') return en === es && /[a-z]{3}/i.test(en) ? [path] : []
  if (typeof en === 'function') return String(en) === String(es) ? [path] : []
  if (typeof en !== 'object' || en === null) return []
  return Object.entries(en).flatMap(([name, inner]) =>
    same(inner, (es as Record<string, Node>)[name], `${path}.${name}`),
  )
}
test.each([
  ['clauses', { en: clauseWordsEn, es: clauseWordsEs }],
  ['the consent to sign', consentToSign],
  ['the test page', testPageWords],
  ['the consent by message', consentByMessage],
  ['the page of the agreement', agreementWords],
  ['the pages to sign', signingWords],
  ['signing with a pen', paperWords],
  ['entrusting a signature', entrustingWords],
  ['the term sheet', termSheetWords],
  ['translations', translationWords],
  ['the paper', labels],
] as const)('no words of %s are left in English', (_, { en, es }) => {
  const alike = same(en, es)
  // What somebody says freely, how sums are written, and what is made by a function of the locale are no words.
  const known = ['.words', '.sum', '.instant', '.how', '.doing.do', '.who', '.reaching.part']
  expect(alike.filter((path) => !known.includes(path))).toEqual([])
})
