// Ending letters: drafted, changed and sent by the mediator, read by everyone, and with them the end itself.
import { expect, test } from 'vitest'
import type { EndOfLetter } from '../../src/domain/closing.ts'
import { endingLetter } from '../../src/domain/law/ending-letters.ts'
import type { Command } from '../../src/domain/mediation.ts'
import { act, convened, everyRefusalIsSeenOf, given, mediating } from './mediation-story.ts'

type Letter = Extract<Command, { type: 'ServeEndingLetter' }>
const serve = (outcome: EndOfLetter, more: Partial<Letter> = {}): Letter => ({
  type: 'ServeEndingLetter',
  outcome,
  language: 'en',
  words: 'It has ended.',
  runsOutAt: undefined,
  ...more,
})
const served = (outcome: EndOfLetter) =>
  [
    'board',
    { type: 'EndingLetterServed', outcome, language: 'en', words: 'It has ended.' },
  ] as const
const withdrawn = act('cem', { type: 'EndMediation', outcome: 'withdrawn' })

test('a letter of impasse ends the mediation in the same breath, before its start too', () => {
  for (const story of [given(mediating()), given(convened())]) {
    story
      .when('mira', serve('impasse'))
      .records(served('impasse'), ['board', { type: 'MediationEnded', outcome: 'impasse' }])
  }
})

test('a letter of silence is sent once the period has run out, and not a moment before', () => {
  const story = given(mediating())
  const { now } = story
  story
    .when('mira', serve('silence', { runsOutAt: now + 1 }))
    .records(served('silence'), ['board', { type: 'MediationEnded', outcome: 'silence' }])
  story.when('mira', serve('silence', { runsOutAt: now + 2 })).refuses('SilenceNotRunOut')
  story.when('mira', serve('silence')).refuses('SilenceNotRunOut')
})

test('an end that others brought about gets its letter once, and nothing ends twice', () => {
  given(mediating()).when('mira', serve('withdrawn')).refuses('MediationNotEnded')
  const over = given(mediating(), withdrawn)
  over.when('milo', serve('withdrawn')).records(served('withdrawn'))
  over.when('mira', serve('impasse')).refuses('MediationIsEnded')
  given(mediating(), withdrawn, act('mira', serve('withdrawn')))
    .when('milo', serve('withdrawn'))
    .refuses('LetterAlreadyServed')
  const again = [
    mediating(),
    act('mira', serve('impasse')),
    act('max', { type: 'ReopenMediation' }),
  ]
  expect(given(again).view('ana').board.closing.letter).toBeUndefined()
  given(again)
    .when('mira', serve('impasse'))
    .records(served('impasse'), ['board', { type: 'MediationEnded', outcome: 'impasse' }])
})

test('everyone reads the letter; only mediators send one, and none without words', () => {
  const story = given(mediating(), act('mira', serve('impasse')))
  for (const who of ['ana', 'sam', 'ben', 'cem', 'mira', 'olu', 'max']) {
    expect(story.view(who).board.closing.letter).toMatchObject({
      by: 'mira',
      words: 'It has ended.',
    })
  }
  for (const who of ['ana', 'sam', 'olu', 'max']) {
    given(mediating()).when(who, serve('impasse')).refuses('NotForThisSeat')
  }
  given(mediating())
    .when('mira', serve('impasse', { words: ' ' }))
    .refuses('NothingSaid')
})

test('the draft says what the law says and names no day on which somebody spoke', () => {
  const about = { program: 'Harbor', reference: 'K7QD-4MRT', title: 'The fence', silenceDays: 10 }
  for (const language of ['en', 'es'] as const) {
    for (const outcome of ['silence', 'impasse', 'withdrawn'] as const) {
      const [california, uniform] = (['california', 'uniform-mediation-act'] as const).map(
        (rules) => endingLetter(language, { ...about, rules, outcome }),
      )
      expect(california).toMatch(/1125\(a\)\([345]\)/)
      expect(california).toContain('1126')
      expect(uniform).not.toContain('1125')
      expect(uniform).toMatch(/(Uniform Mediation Act|Ley Uniforme de Mediación) 4, 8/)
      for (const letter of [california, uniform]) {
        expect(letter).toContain('K7QD-4MRT')
        expect(letter?.includes('10')).toBe(outcome === 'silence')
        expect(letter).not.toMatch(/20\d\d-|undefined/)
      }
    }
  }
})

everyRefusalIsSeenOf('ServeEndingLetter')
