// Pages to learn from: words explained where they stand, questions to check oneself with, and who reads what as the house keeps it; by page and API.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { glossary, withWordsMarked } from '../../src/actions/words/glossary.ts'
import { lessonWords } from '../../src/actions/words/lessons.ts'
import { LESSONS } from '../../src/actions/words/lessons-needed.ts'
import { whoReads } from '../../src/actions/words/who-reads.ts'
import { seating } from '../../src/domain/rooms.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { browsing } from './intake-browser.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('learning')
})
afterAll(() => t.drop())
const languages = ['en', 'es'] as const
const read = (url: string, language: string = 'en') =>
  t.app.inject({ url, headers: { 'accept-language': language } })

describe.each(languages)('in %s', (language) => {
  test.each(LESSONS)('the lesson %s asks questions of which one answer is right', (lesson) => {
    const { checks, parts } = lessonWords[language].lessons[lesson]
    expect(parts.length).toBeGreaterThan(2)
    expect(checks.length).toBeGreaterThan(0)
    for (const { answers } of checks) {
      expect(answers.length).toBeGreaterThan(1)
      expect(answers.filter(({ right }) => right)).toHaveLength(1)
      expect(answers.every(({ because }) => because.trim() !== '')).toBe(true)
    }
  })

  test('every word of the glossary is explained once, and no word is two', () => {
    const forms = glossary[language].flatMap(({ word, forms: others }) =>
      [word, ...others].map((form) => form.toLocaleLowerCase(language)),
    )
    expect(new Set(forms).size).toBe(forms.length)
    expect(new Set(glossary[language].map(({ meaning }) => meaning)).size).toBe(
      glossary[language].length,
    )
  })

  test('whatever a text says, marking its words changes none of it, and marks each word once', () => {
    const forms = glossary[language].flatMap(({ word, forms: others }) => [word, ...others])
    const piece = fc.oneof(
      fc.constantFrom(...forms),
      fc.constantFrom(...forms).map((form) => form.toLocaleUpperCase(language)),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(' ', ', ', 'x', 'á', '. '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const marked = new Set<(typeof glossary)['en'][number]['id']>()
        const text = pieces.join('')
        const said = withWordsMarked(text, language, marked)
        expect(said.map((one) => one.text).join('')).toBe(text)
        const words = said.flatMap(({ explains }) => explains ?? [])
        expect(new Set(words).size).toBe(words.length)
        expect([...marked].toSorted()).toEqual(words.toSorted())
        expect(withWordsMarked(text, language, marked).every(({ explains }) => !explains)).toBe(
          true,
        )
        for (const [i, { explains }] of said.entries()) {
          if (!explains) continue
          // Never a part of a longer word.
          expect(said[i - 1]?.text ?? '').not.toMatch(/\p{L}$/u)
          expect(said[i + 1]?.text ?? '').not.toMatch(/^\p{L}/u)
        }
      }),
      { numRuns: 5_000 },
    )
  })
})

test('in both languages the same lessons have the same parts and the same right answers', () => {
  const shape = (language: 'en' | 'es') =>
    LESSONS.map((lesson) => {
      const { parts, checks } = lessonWords[language].lessons[lesson]
      return [
        parts.map(({ paragraphs, list = [] }) => [paragraphs.length, list.length]),
        checks.map(({ answers }) => answers.map(({ right }) => right)),
      ]
    })
  expect(shape('es')).toEqual(shape('en'))
})

test('the page of a lesson explains its words, and answers what was chosen; nothing wrong is taken for an answer', async () => {
  const all = await read('/learn')
  for (const lesson of LESSONS) expect(all.body).toContain(`href="/learn/${lesson}"`)
  const { body } = await read('/learn/offers')
  expect(body).toContain('<a class="explained" href="#word-counter-offer">counter-offer</a>')
  expect(body).toMatch(/id="word-counter-offer"><dt>Counter-offer<\/dt>/)
  expect(body).not.toContain('Not quite.')
  const answered = await read('/learn/offers?check0=0&check1=0')
  expect(answered.body).toContain('<strong>Not quite.</strong> Not yet. First it is written down')
  expect(answered.body).toContain('<strong>Right.</strong> The offer waits')
  expect(answered.body).toMatch(/id="check-0-0" name="check0" value="0" checked/)
  for (const wrong of ['check0=9', 'check0=-1', 'check0=0&check0=1', 'check0=', 'check7=0']) {
    const page = await read(`/learn/offers?${wrong}`)
    expect([page.statusCode, page.body.includes('role="status"')]).toEqual([200, false])
  }
  expect((await read('/learn/offers', 'es')).body).toContain('Cómo hacer y contestar una oferta')
  expect((await read('/learn/nothing')).statusCode).toBe(404)
  const front = await browsing(() => t.app)().ask('/')
  expect(front.body).toContain('href="/learn"')
})

test('who reads what is said as the rooms have it', async () => {
  const table = seating(['side-a', 'side-b'])
  for (const language of languages) {
    const caucus = whoReads(language).find(({ room }) => room === 'caucus')
    expect(caucus?.seats.filter(({ reads }) => reads).map(({ seat }) => seat)).toEqual(
      (['side', 'neutral', 'observer'] as const).filter((seat) =>
        table.get('caucus:side-a')?.includes(seat === 'side' ? 'side-a' : seat),
      ),
    )
    expect(caucus?.seats.find(({ seat }) => seat === 'other')?.reads).toBe(false)
    expect(caucus?.seats.find(({ seat }) => seat === 'manager')?.reads).toBe(false)
  }
  expect((await read('/learn/private')).body).toContain('class="who-reads"')
  expect((await read('/api/v1/who-reads')).json()).toEqual({ rooms: whoReads('en') })
})

test('by the API: lessons, one lesson, and the glossary, in the language that was asked for', async () => {
  const { lessons } = (await read('/api/v1/lessons')).json()
  expect(lessons.map(({ lesson }: { lesson: string }) => lesson)).toEqual(LESSONS)
  expect((await read('/api/v1/lessons/agreement', 'es')).json()).toEqual({
    lesson: 'agreement',
    ...lessonWords.es.lessons.agreement,
  })
  const missing = await read('/api/v1/lessons/nothing')
  expect(missing.statusCode).toBe(404)
  expect(missing.headers['content-type']).toContain('application/problem+json')
  const { words } = (await read('/api/v1/glossary', 'es')).json()
  expect(words).toHaveLength(glossary.es.length)
  expect(words[0]).toMatchObject({ id: 'mediation', word: 'Mediación' })
})
