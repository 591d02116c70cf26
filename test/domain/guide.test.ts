// Whether mediation fits: safety before everything, nobody led where nobody can help, and each word for a reason that is so.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courtDaysBefore } from '../../src/domain/law/court-days.ts'
import {
  GUIDE_QUESTIONS,
  type GuideAnswers,
  guideAdvice,
  guideChoices,
  nextQuestion,
} from '../../src/domain/law/guide.ts'
import { laterBy } from '../../src/domain/wall-time.ts'

const TODAY = '2026-11-23'
const deposit: GuideAnswers = {
  ...{ what: 'deposit', afraid: 'no', against: 'person', court: 'no', helps: ['money'] },
  ...{ tried: 'talked', speaks: 'en' },
}
const advice = (more: GuideAnswers = {}) => guideAdvice({ ...deposit, ...more }, TODAY)

test('a landlord who keeps a deposit is what mediation is for', () => {
  expect(advice()).toEqual({
    ...{ verdict: 'fits', reasons: ['own choice'], caseType: 'small-claims' },
    ...{ ways: ['private', 'writing', 'call'], prepare: ['papers', 'wish', 'least', 'helper'] },
  })
})

test.each([
  ['danger', { afraid: 'now' }, ['afraid']],
  ['elsewhere', { what: 'family' }, ['family']],
  ['elsewhere', { what: 'crime' }, ['crime']],
  ['elsewhere', { against: 'unknown' }, ['nobody to invite']],
  ['apart', { afraid: 'yes' }, ['afraid']],
  ['apart', { afraid: 'unsure' }, ['afraid']],
  ['apart', { what: 'harassment' }, ['harassment']],
  ['perhaps', { helps: ['judge'] }, ['only a judge']],
  ['perhaps', { helps: ['judge', 'everyone'] }, ['only a judge']],
  ['fits', { helps: ['judge', 'money'] }, []],
  ['fits', { helps: [] }, []],
  ['perhaps', { court: 'decided' }, ['decided']],
  ['perhaps', { against: 'office' }, ['public office']],
  ['fits', { what: 'home' }, ['home']],
  ['fits', { tried: 'silence' }, ['silence']],
  ['fits', { speaks: 'other' }, ['interpreter']],
  ['fits', { court: 'filed' }, ['hearing stands']],
  ['fits', { court: 'filed', hearingOn: '2026-11-22' }, ['hearing past']],
  ['fits', { court: 'filed', hearingOn: '2026-11-23' }, ['hearing near']],
  // Thanksgiving and the day after it are no court days: the fifth before December 2 is November 23.
  ['fits', { court: 'filed', hearingOn: '2026-12-02' }, ['hearing near']],
  ['fits', { court: 'filed', hearingOn: '2026-12-03' }, ['hearing stands']],
] as const)('%s where %o', (verdict, more, reasons) => {
  const said = advice(more)
  expect(said.verdict).toBe(verdict)
  for (const reason of reasons) expect(said.reasons).toContain(reason)
  expect(said.reasons.filter((one) => one !== 'own choice')).toEqual(reasons)
})

const anyAnswers: fc.Arbitrary<GuideAnswers> = fc.record(
  {
    what: fc.constantFrom(...guideChoices.what),
    afraid: fc.constantFrom(...guideChoices.afraid),
    against: fc.constantFrom(...guideChoices.against),
    court: fc.constantFrom(...guideChoices.court),
    helps: fc.subarray([...guideChoices.helps]),
    tried: fc.constantFrom(...guideChoices.tried),
    speaks: fc.constantFrom(...guideChoices.speaks),
    hearingOn: fc.integer({ min: -30, max: 60 }).map((days) => laterBy(TODAY, days)),
  },
  { requiredKeys: [] },
)

test('by chance: danger comes first, who is afraid meets nobody, and where nobody can help nothing is begun', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const said = guideAdvice(answers, TODAY)
      seen.set(said.verdict, (seen.get(said.verdict) ?? 0) + 1)
      expect(said.verdict === 'danger').toBe(answers.afraid === 'now')
      const fears = answers.afraid !== undefined && answers.afraid !== 'no'
      if (fears || answers.what === 'harassment') {
        expect(said.ways).not.toContain('call')
        expect(said.ways).not.toContain('writing')
        expect(['danger', 'elsewhere', 'apart']).toContain(said.verdict)
        if (said.ways.length > 0) expect(said.prepare[0]).toBe('safe way')
      }
      if (said.ways.length === 0) {
        expect(said.caseType).toBeUndefined()
        expect(said.prepare).toEqual([])
        expect(said.reasons).not.toContain('own choice')
        expect(['danger', 'elsewhere']).toContain(said.verdict)
      } else expect(said.ways[0]).toBe('private')
      if (said.caseType !== undefined) expect(said.ways).toContain('private')
      expect(new Set(said.reasons).size).toBe(said.reasons.length)
      const ofHearing = said.reasons.filter((one) => one.startsWith('hearing'))
      expect(ofHearing.length).toBe(answers.court === 'filed' ? 1 : 0)
      if (answers.court === 'filed' && answers.hearingOn !== undefined) {
        const { hearingOn } = answers
        const isNear = hearingOn >= TODAY && courtDaysBefore(hearingOn, 5) <= TODAY
        expect(ofHearing[0] === 'hearing near').toBe(isNear)
      }
    }),
    { numRuns: 5_000 },
  )
  for (const verdict of ['danger', 'elsewhere', 'apart', 'perhaps', 'fits']) {
    expect(seen.get(verdict) ?? 0, verdict).toBeGreaterThan(50)
  }
})

test('what is asked next is the first that has no answer, to the end', () => {
  let answers: GuideAnswers = {}
  for (const question of GUIDE_QUESTIONS) {
    expect(nextQuestion(answers)).toBe(question)
    answers = { ...answers, [question]: question === 'helps' ? [] : guideChoices[question][0] }
  }
  expect(nextQuestion(answers)).toBeUndefined()
})
