// Translations of a draft: a translator's text stays with what a clause says, keeps its figures, and is fixed once it can be signed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf } from '../../src/application/agreement-text.ts'
import { translationsOnPaper } from '../../src/application/paper-translations.ts'
import { currentDraft } from '../../src/domain/agreement.ts'
import { figuresOf } from '../../src/domain/figures.ts'
import { houseTranslation } from '../../src/domain/house-translation.ts'
import { aboveTranslation } from '../../src/domain/law/beside-original.ts'
import { type Command, decide, type View, viewOf } from '../../src/domain/mediation.ts'
import { paperLanguages } from '../../src/domain/paper-language.ts'
import type { Term } from '../../src/domain/terms.ts'
import { printedWith, translationsOf } from '../../src/domain/translation.ts'
import { agreeing, approves, drafts, opensSigning } from './drafts-on-the-board.ts'
import {
  type Act,
  act,
  appended,
  convened,
  entriesFor,
  everyRefusalIsSeenOf,
  given,
  mediating,
  meIn,
  neutral,
} from './mediation-story.ts'

const terms: readonly Term[] = [
  { kind: 'act', by: 'side-b', what: 'repair the fence', dueOn: '2027-03-01' },
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 120_000 },
    instalments: [{ cents: 120_000, dueOn: '2027-02-01' }],
  },
]
type Above = (typeof aboveTranslation)[(typeof paperLanguages)[number]]
const written = (): Act[] => [...mediating(), ...agreeing('o1', terms), act('mira', drafts('d1'))]
const tess = { name: 'Tess Ruiz', translates: ['en', 'es', 'zh', 'ar'] } as const
const FENCE = { clause: '2', heading: '要做的事', words: '贝格在2027-03-01之前修好围栏。' }
const SUM = { clause: '3', heading: '付款', words: '贝格在2027-02-01之前付给安德斯 $1,200.00。' }
type Give = Extract<Command, { type: 'GiveTranslation' }>
const gives = (said: Partial<Give> = {}): Give => ({
  ...{ type: 'GiveTranslation', draft: 'd1', language: 'zh', translator: tess, attested: true },
  clauses: [FENCE],
  ...said,
})
const now = (view: View) => {
  const draft = currentDraft(view.board.agreement)
  if (!draft) throw new Error('There is no draft.')
  return draft
}
const boardOf = (who: string, ...acts: Act[]) => given([...written(), ...acts]).view(who)
/** In every clause: its figures, in some words. */
const wholeOf = (view: View, words = '译文'): Give['clauses'] =>
  now(view).clauses.map(({ number, text }) => {
    const { sums, days, numbers } = figuresOf(text)
    const inCents = [...sums].map((cents) => `$${cents.slice(0, -2)}.${cents.slice(-2)}`)
    const figures = [...inCents, ...days, ...numbers].join(' ')
    return { clause: number, heading: `${words}${number}`, words: `${words} ${figures}`.trim() }
  })

test('who manages the case enters what a translator handed in, and everybody reads it on the board', () => {
  const { translator: _, ...said } = gives()
  given(written())
    .when('max', gives())
    .records(['board', { ...said, type: 'TranslationGiven', translator: 'Tess Ruiz' }])
  for (const who of ['ana', 'ben', 'sam', 'mira', 'olu', 'max']) {
    const view = boardOf(who, act('max', gives()))
    const [one] = translationsOf(view.board.translations, now(view))
    expect(one).toMatchObject({ language: 'zh', by: [{ name: 'Tess Ruiz' }] })
    expect(one?.clauses).toMatchObject([{ number: '2', words: FENCE.words }])
    expect(one?.lacks).not.toContain('2')
    expect(one?.lacks).toContain('3')
  }
})

test('nothing but a whole translation stands on the paper and in what is signed', () => {
  const before = boardOf('ana')
  const part = boardOf('ana', act('max', gives()))
  const hash = (text: string) => text
  const digest = (view: View) => digestOf(view.board, now(view), hash)
  expect(printedWith(part.board, now(part))).toEqual([])
  expect(digest(part)).toBe(digest(before))
  const whole = boardOf('ana', act('max', gives({ clauses: wholeOf(before) })))
  const [printed] = translationsOnPaper(whole.board, now(whole))
  expect(printed?.clauses.map(({ number }) => number)).toEqual(
    now(whole).clauses.map(({ number }) => number),
  )
  expect(printed?.by[0]).toMatch(/Tess Ruiz, \d{4}-\d{2}-\d{2}$/)
  expect(printed?.counts).toBe(aboveTranslation.zh.counts.en)
  expect(digest(whole).startsWith(digest(before))).toBe(true)
  expect(digest(whole)).toContain('Tess Ruiz')
})

test('a new version keeps what was translated of clauses that say the same, wherever they stand now, and tells what is missing', () => {
  const apology: Term = { kind: 'apology', by: 'side-b', to: 'side-a', words: 'I am sorry.' }
  const acts = [
    act('max', gives({ clauses: [FENCE, SUM] })),
    ...agreeing('o2', [apology, ...terms.slice(1)]),
    act('mira', drafts('d2', ['agreed o2'])),
  ]
  const view = boardOf('ana', ...acts)
  const [one] = translationsOf(view.board.translations, now(view))
  expect(one?.clauses).toMatchObject([{ number: '3', words: SUM.words }])
  expect(one?.lacks).toContain('2')
  expect(given([...written(), ...acts]).next('max')).toEqual({
    ...{ do: 'give translation', language: 'zh' },
  })
})

test('a draft in the language of a translation needs none of it', () => {
  const es = gives({ language: 'es', clauses: [{ ...FENCE, heading: 'Cerca' }] })
  const view = boardOf('ana', act('max', es), act('mira', drafts('d2', ['agreed o1'], 'es')))
  expect(translationsOf(view.board.translations, now(view))).toEqual([])
})

test('entered again only what is new is on record, under the name of who translated that', () => {
  const other = { name: 'Uma Lin', translates: ['en', 'zh'] } as const
  const view = boardOf(
    'ana',
    act('max', gives()),
    act('max', gives({ translator: other, clauses: [FENCE, SUM] })),
  )
  const [one] = translationsOf(view.board.translations, now(view))
  expect(one?.clauses.map(({ by }) => by)).toEqual(['Tess Ruiz', 'Uma Lin'])
  expect(one?.by.map(({ name }) => name)).toEqual(['Tess Ruiz', 'Uma Lin'])
  given([...written(), act('max', gives())])
    .when('max', gives())
    .refuses('NoChange')
})

test('empty words take a text back', () => {
  const empty = { clause: '2', heading: '', words: ' ' }
  const view = boardOf('ana', act('max', gives()), act('max', gives({ clauses: [empty] })))
  expect(translationsOf(view.board.translations, now(view))).toEqual([])
})

test.each<[string, Partial<Give>, string]>([
  ['another sum', { clauses: [{ ...SUM, words: '$1,300.00 2027-02-01' }] }, 'TranslationFigures'],
  ['a day left out', { clauses: [{ ...FENCE, words: '修好围栏。' }] }, 'TranslationFigures'],
  ['a text without a heading', { clauses: [{ ...FENCE, heading: ' ' }] }, 'TranslationHalf'],
  ['a clause that is not there', { clauses: [{ ...FENCE, clause: '99' }] }, 'ClauseUnknown'],
  ['a draft that is not there', { draft: 'd9' }, 'DraftUnknown'],
  ['the language of the draft', { language: 'en' }, 'LanguageOfTheDraft'],
  ['nobody of the roster', { translator: undefined }, 'TranslatorUnfit'],
  ['who does not translate into it', { language: 'vi' }, 'TranslatorUnfit'],
  [
    'who does not translate from it',
    { translator: { name: 'Uma', translates: ['zh', 'es'] } },
    'TranslatorUnfit',
  ],
])('%s is refused with its reason', (_, said, refusal) => {
  given(written())
    .when('max', gives(said))
    .refuses(refusal as 'NoChange')
})

test('an older version takes none, and one that was opened for signatures stays as it was shown', () => {
  given([...written(), act('mira', drafts('d2'))])
    .when('max', gives())
    .refuses('DraftOutdated')
  const open = [
    act('ada', approves('d1')),
    act('dora', approves('d1')),
    act('mira', opensSigning('d1')),
  ]
  given([...written(), ...open])
    .when('max', gives())
    .refuses('TranslationFixed')
  const declined = act('ben', {
    ...{ type: 'DeclineToSign', draft: 'd1', reason: 'No.', mayPassOn: false },
  })
  given([...written(), ...open, declined])
    .when('max', gives())
    .refuses('TranslationFixed')
  given([...written(), act('max', gives()), ...open, act('mira', drafts('d2'))])
    .when('max', gives({ draft: 'd2', clauses: [SUM] }))
    .records([
      'board',
      {
        ...{ type: 'TranslationGiven', draft: 'd2', language: 'zh', translator: 'Tess Ruiz' },
        ...{ attested: true, clauses: [SUM] },
      },
    ])
})

test('it is for who manages the case, while the mediation lasts', () => {
  for (const who of ['ana', 'sam', 'ben', 'mira', 'olu']) {
    given(written()).when(who, gives()).refuses('NotForThisSeat')
  }
  given(convened()).when('max', gives()).refuses('MediationNotStarted')
  const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
  given([...written(), over])
    .when('max', gives())
    .refuses('MediationIsEnded')
  given(mediating(), neutral('new', 'co-mediator'))
    .when('new', gives())
    .refuses('GroundRulesNotAccepted')
})

test('what the house says of a clause in its other language is offered where nobody has written anything into it', () => {
  const view = boardOf('max')
  const draft = now(view)
  const offered = houseTranslation(view.board.convening, draft, 'es')
  expect(offered.get('2')).toBeUndefined()
  expect(offered.get('3')).toMatchObject({ heading: 'Pago' })
  expect(offered.size).toBe(draft.clauses.length - 1)
  const clauses = [...offered].map(([clause, { heading, text: words }]) => ({
    ...{ clause, heading, words },
  }))
  const decided = decide(view, gives({ language: 'es', clauses }), 1_000_000)
  expect(decided.ok).toBe(true)
})

test('every language of papers says in its own words that the original counts', () => {
  const all = paperLanguages.flatMap((one) => {
    const { title, counts, bothCount, translator } = aboveTranslation[one]
    return [title, counts.en, counts.es, bothCount, translator]
  })
  expect(all.every((text) => text.trim() !== '')).toBe(true)
  // Each its own: a line of another language would stand here twice.
  for (const said of [(one: Above) => one.bothCount, (one: Above) => one.counts.en]) {
    expect(new Set(paperLanguages.map((one) => said(aboveTranslation[one]))).size).toBe(
      paperLanguages.length,
    )
  }
})

test('where it was agreed, a translation counts, says so, and is complete before anybody is asked to sign', () => {
  const zhCounts: Term = { kind: 'translation-counts', language: 'zh' }
  const told = [
    ...mediating(),
    ...agreeing('o1', [...terms, zhCounts]),
    act('mira', drafts('d1')),
    ...[act('ada', approves('d1')), act('dora', approves('d1'))],
  ]
  const draft = now(given(told).view('ana'))
  const clauses = wholeOf(given(told).view('ana'))
  given(told).when('mira', opensSigning('d1')).refuses('TranslationLacking')
  const half = [...told, act('max', gives({ clauses: clauses.slice(1) }))]
  given(half).when('mira', opensSigning('d1')).refuses('TranslationLacking')
  // Another language does not stand in for it.
  const arabic = [...told, act('max', gives({ language: 'ar', clauses }))]
  given(arabic).when('mira', opensSigning('d1')).refuses('TranslationLacking')
  const whole = [
    ...told,
    act('max', gives({ clauses })),
    act('max', gives({ language: 'ar', clauses })),
  ]
  given(whole)
    .when('mira', opensSigning('d1'))
    .records(['board', { type: 'SigningOpened', draft: 'd1' }])
  const printed = translationsOnPaper(given(whole).view('ana').board, draft)
  expect(printed.map(({ language, countsToo, counts }) => [language, countsToo, counts])).toEqual([
    ['ar', false, aboveTranslation.ar.counts.en],
    ['zh', true, aboveTranslation.zh.bothCount],
  ])
  expect(draft.clauses.map(({ text }) => text)).toContain(
    'The translation of this agreement into Chinese that stands with it counts as this text does. Neither goes before the other. Where they differ, what the parties meant by both together counts.',
  )
})

test('a draft in the very language that is to count beside it is refused', () => {
  const told = [
    ...mediating(),
    ...agreeing('o1', [...terms, { kind: 'translation-counts', language: 'es' }]),
  ]
  given(told)
    .when('mira', drafts('d1', ['agreed o1'], 'es'))
    .refuses('LawNotMet')
})

test('whatever is translated, written anew and opened: a whole translation has each clause’s own figures, and nothing is printed beside a clause that says something else', () => {
  const zhCounts: Term = { kind: 'translation-counts', language: 'zh' }
  const offers = [terms, terms.slice(0, 1), [...terms].reverse(), [...terms.slice(0, 1), zhCounts]]
  const start = given([
    ...mediating(),
    ...offers.flatMap((some, i) => agreeing(`o${i + 1}`, some)),
    act('mira', drafts('d0')),
  ])
  const step = fc.oneof(
    fc.record({ do: fc.constant('draft' as const), of: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      do: fc.constant('give' as const),
      words: fc.constantFrom('译文', '另一译文', 'texto'),
      language: fc.constantFrom('zh' as const, 'ar' as const),
      most: fc.integer({ min: 1, max: 12 }),
      from: fc.integer({ min: 0, max: 4 }),
      amiss: fc.constantFrom(false, false, false, true),
    }),
    fc.constant({ do: 'open' as const }),
  )
  let [printed, kept, refused, withBoth] = [0, 0, 0, 0]
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 6 }), (steps) => {
      let { record } = start
      let at = start.now
      const seenBy = (who: string) => {
        const me = meIn(record, who)
        if (!me) throw new Error(`${who} is not here.`)
        return viewOf(me, entriesFor(record, me))
      }
      /** What each clause was last said to say, by its words. */
      const said = new Map<string, string>()
      let fixed: string | undefined
      const doing = (who: string, command: Command) => {
        at += 1
        const decided = decide(seenBy(who), command, at)
        if (decided.ok) record = appended(record, who, at, decided.records)
        return decided.ok
      }
      for (const [n, one] of steps.entries()) {
        const view = seenBy('max')
        const draft = now(view)
        if (one.do === 'draft') doing('mira', drafts(`d${n + 1}`, [`agreed o${one.of}`]))
        else if (one.do === 'open') {
          doing('ada', approves(draft.draft))
          doing('dora', approves(draft.draft))
          doing('mira', opensSigning(draft.draft))
          fixed = JSON.stringify(translationsOnPaper(view.board, draft))
        } else {
          const { language, words, from, most, amiss } = one
          const clauses = wholeOf(view, words)
            .slice(from, from + most)
            .map((c) => (amiss ? { ...c, words: `${c.words} $7.00` } : c))
          const before = view.board.signing.openedOn
          const done = doing('max', gives({ draft: draft.draft, language, clauses }))
          if (!done) refused += 1
          else {
            expect(before).toBeUndefined()
            expect(amiss).toBe(false)
            for (const c of clauses) {
              const clause = draft.clauses.find(({ number }) => number === c.clause)
              said.set(`${language} ${clause?.heading} ${clause?.text}`, c.words)
            }
          }
        }
        const after = seenBy('ana')
        const newest = now(after)
        if (after.board.signing.openedOn === newest.draft) {
          expect(JSON.stringify(translationsOnPaper(after.board, newest))).toBe(fixed)
          if (newest.terms.some(({ kind }) => kind === 'translation-counts')) {
            withBoth += 1
            const both = translationsOnPaper(after.board, newest).filter((one) => one.countsToo)
            expect(both.map(({ language }) => language)).toEqual(['zh'])
          }
        }
        for (const translation of translationsOf(after.board.translations, newest)) {
          const has = translation.clauses.map(({ number }) => number)
          expect([...has, ...translation.lacks].toSorted()).toEqual(
            newest.clauses.map(({ number }) => number).toSorted(),
          )
          for (const { number, words } of translation.clauses) {
            const clause = newest.clauses.find((c) => c.number === number)
            kept += 1
            expect(words).toBe(
              said.get(`${translation.language} ${clause?.heading} ${clause?.text}`),
            )
            const [was, is] = [figuresOf(clause?.text ?? ''), figuresOf(words)]
            expect([is.sums, is.days]).toEqual([was.sums, was.days])
          }
        }
        for (const whole of printedWith(after.board, newest)) {
          printed += 1
          expect(whole.clauses.map(({ number }) => number)).toEqual(
            newest.clauses.map(({ number }) => number),
          )
        }
      }
    }),
    { numRuns: 5_000 },
  )
  expect(printed).toBeGreaterThan(500)
  expect(withBoth).toBeGreaterThan(5)
  expect(kept).toBeGreaterThan(3_000)
  expect(refused).toBeGreaterThan(1_000)
}, 120_000)
everyRefusalIsSeenOf('GiveTranslation')
