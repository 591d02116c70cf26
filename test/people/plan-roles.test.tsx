// What the page of a plan says to each role: what they can do, and nothing that only somebody else can.
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PlanPage, PlanStep } from '../../src/web/cases/plan.tsx'
import { planWords } from '../../src/web/cases/plan-words.ts'
import type { CanDo } from '../../src/web/cases/plan-words-kept.ts'
import { type Seen, wordsIn } from '../../src/web/cases/seen.ts'
import { type Acts, act, given, mediating, seated, signed } from '../domain/mediation-story.ts'
import { inForce, ofA, proposes, sets, stage } from '../domain/stages-planned.ts'

const table = [
  mediating(),
  seated('ines', 'side-a', 'interpreter'),
  signed('ines'),
  act('mira', proposes()),
]
const own = ofA('talk', { deciders: true, purpose: 'caucus' })
const roles = {
  ana: 'party',
  ada: 'attorney',
  dora: 'decision maker',
  sam: 'support person',
  ines: 'interpreter',
  mira: 'mediator',
  milo: 'co-mediator',
  olu: 'observer',
  max: 'case manager',
} as const
type Name = keyof typeof roles

function seenBy(who: Name, acts: Acts, language: 'en' | 'es' = 'en'): Seen {
  const { sees, view } = given(acts)
  return {
    view: view(who),
    ...{ caseId: 'case', language, words: wordsIn[language], at: 1, drafts: new Map() },
    ...{ trouble: undefined, said: undefined, notTheirs: [], reached: [], beside: {} },
    viewer: { timeZone: 'America/Los_Angeles' },
    heads: sees(who).length,
  } as unknown as Seen
}
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const read = (who: Name, acts: Acts, language: 'en' | 'es' = 'en') =>
  textOf(render(h(PlanPage, { seen: seenBy(who, acts, language) })))

test.each([
  ['ana', 'speaks'],
  ['ada', 'speaks'],
  ['dora', 'speaks'],
  ['sam', 'sits'],
  ['ines', 'sits'],
  ['mira', 'conducts'],
  ['milo', 'conducts'],
  ['olu', 'reads'],
  ['max', 'manages'],
] as const)(
  '%s is told what they can do with a plan that is proposed, and only that',
  (who, can) => {
    for (const language of ['en', 'es'] as const) {
      const text = read(who, table, language)
      const side = who === 'dora' ? 'Berg' : 'Anders'
      for (const [one, says] of Object.entries(planWords[language].canDo) as [
        CanDo,
        (label: string) => string,
      ][]) {
        expect(text.includes(says(side)), `${roles[who]}: ${one}`).toBe(one === can)
      }
    }
    const text = read(who, table)
    expect(/Agree to this plan/.test(text)).toBe(can === 'speaks')
    expect(/does not suit (me|us)/.test(text)).toBe(can === 'speaks')
    expect(/Propose or change a plan/.test(text)).toBe(can === 'conducts')
  },
)

test('who agrees for others is told for whom', () => {
  expect(read('ana', table)).toContain('Agree to this plan It does not suit me')
  expect(read('ada', table)).toContain('Agree to this plan for Anders It does not suit us')
  expect(read('dora', table)).toContain('Agree to this plan for Berg')
})

test('what a side said of it is said to its own people as the side’s, and to who mediates by name', () => {
  const declined = [
    ...table,
    act('ada', { type: 'DeclinePlan', plan: 'p1', reason: 'Too fast for us.' }),
  ]
  for (const who of ['ana', 'ada', 'sam', 'ines'] as const) {
    expect(read(who, declined)).toContain('Your side told the mediator: Too fast for us.')
  }
  for (const who of ['mira', 'milo', 'olu'] as const) {
    expect(read(who, declined)).toContain('Anders did not agree: Too fast for us.')
  }
  for (const who of ['dora', 'max'] as const) expect(read(who, declined)).not.toContain('Too fast')
})

test('where there is no plan a mediator is told that they can propose one', () => {
  expect(read('mira', mediating())).toContain('You can propose one.')
  expect(read('ana', mediating())).toContain('The mediator may propose one.')
})

test('a stage of one side is told of that side, and who waits for its yes is told so', () => {
  const apart = [...table, inForce('p2', [stage('terms')]), act('mira', sets(own))]
  const ofSide = 'Alone with the mediator'
  for (const who of ['ana', 'sam', 'ines', 'mira', 'olu'] as const) {
    const text = read(who, apart)
    expect(text).toContain(ofSide)
    expect(text).toContain('everyone of this side')
    expect(text).toContain('Whoever decides for this side has to be there.')
    expect(/This side has not agreed to it yet/.test(text)).toBe(who !== 'ana')
  }
  expect(read('ana', apart)).toContain('This suits me')
  expect(read('ada', apart)).toContain('This suits us')
  for (const who of ['dora', 'max'] as const) expect(read(who, apart)).not.toContain(ofSide)
  const step = (who: Name) => textOf(render(h(PlanStep, { seen: seenBy(who, apart) })))
  expect(step('mira')).toContain('Now, Anders: Alone with the mediator')
  expect(step('ana')).toContain('Now: Alone with the mediator')
})
