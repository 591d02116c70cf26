// The pages that anybody can open ask for six years of school at most, in English and in Spanish.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideWords } from '../../src/actions/words/guide.ts'
import { LESSONS } from '../../src/actions/words/lessons-needed.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { gradeOf, sentencesOf, spanishSyllables, textOfPage } from '../reading-grade.ts'

const MOST = 6
let t: SurfaceWorld
const measured: string[] = []
beforeAll(async () => {
  t = await surfaceWorld('reading-grade')
})
afterAll(async () => {
  console.log(measured.join('\n'))
  await t.drop()
})

const pages = [
  ...['/', '/guide', '/secrets', '/glossary', '/verify', '/learn', '/find', '/start/harbour'],
  ...['/sign-in', '/letter'],
  ...LESSONS.map((lesson) => `/learn/${lesson}`),
]
test.each(pages.flatMap((page) => (['en', 'es'] as const).map((language) => ({ page, language }))))(
  '$page in $language',
  async ({ page, language }) => {
    const { statusCode, body } = await t.app.inject({
      url: page,
      headers: { 'accept-language': language },
    })
    expect(statusCode).toBe(200)
    expect(body).toContain(`lang="${language}"`)
    const blocks = textOfPage(body)
    expect(graded(page, blocks, language)).toBeLessThanOrEqual(MOST)
  },
)

function graded(name: string, blocks: readonly string[], language: 'en' | 'es'): number {
  const sentences = blocks.flatMap(sentencesOf)
  const words = sentences.join(' ').split(/\s+/).length
  expect(words).toBeGreaterThan(4)
  const grade = gradeOf(blocks, language)
  measured.push(
    `reading grade: ${name} ${language}: ${grade.toFixed(1)}, ${sentences.length} sentences, ${words} words`,
  )
  return grade
}

/** Every text in words, however deep; what a function makes of a name or a day is left out. */
const textsIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}
test.each(['en', 'es'] as const)('all that the guide can come to, in %s', (language) => {
  const texts = textsIn(guideWords[language])
  expect(texts.length).toBeGreaterThan(60)
  expect(graded('what the guide says', texts, language)).toBeLessThanOrEqual(MOST)
})

test('what is hard to read is told from what is easy', () => {
  const hard =
    'Notwithstanding the confidentiality of communications made during mediation proceedings, admissibility of preexisting documentary evidence remains unaffected by participation therein.'
  const difficil =
    'No obstante la confidencialidad de las comunicaciones realizadas durante el procedimiento de mediación, la admisibilidad de pruebas documentales preexistentes permanece inalterada.'
  expect(gradeOf([hard], 'en')).toBeGreaterThan(15)
  expect(gradeOf([difficil], 'es')).toBeGreaterThan(6)
  expect(gradeOf(['You decide. You can say no.'], 'en')).toBeLessThan(3)
  expect(gradeOf(['Usted decide. Puede decir que no.'], 'es')).toBeLessThan(3)
})

test.each([
  ['sí', 1],
  ['caso', 2],
  ['aceptar', 3],
  ['mediación', 3],
  ['audiencia', 3],
  ['día', 2],
  ['quiere', 2],
  ['acuerdo', 3],
  ['oír', 2],
  ['guía', 2],
  ['tribunal', 3],
  ['leer', 2],
] as const)('%s has %i syllables', (word, many) => {
  expect(spanishSyllables(word)).toBe(many)
})
