// A draft in JSON: everybody reads its calendar and its clauses in short, and what the rules find is for who mediates alone.
import { expect, test } from 'vitest'
import { caseState } from '../../src/api/case-state.ts'
import { fontsAtHand } from '../../src/documents/missing-signs.ts'
import { agreeing, drafts } from '../domain/drafts-on-the-board.ts'
import { act, given, mediating } from '../domain/mediation-story.ts'
import { ninetyToAnders } from '../domain/offers-on-the-table.ts'
import { byDefault, dismissal } from '../domain/terms-of-a-court.ts'

const court = { name: 'Superior Court', caseNumber: 'SC-1' }
type State = {
  readonly draft: { readonly duties: readonly object[]; readonly summaries: { en: string[] } }
  readonly findings?: {
    readonly draft: readonly { readonly rule: string }[]
    readonly ifDrafted: readonly { readonly rule: string }[]
    readonly questions: readonly { readonly id: string }[]
  }
}
const story = given(
  mediating({ caseType: 'business', court }),
  agreeing('o1', [ninetyToAnders, byDefault()]),
  agreeing('o2', [dismissal({ keeps: false })]),
  act('mira', drafts('d1', ['agreed o1'])),
)
const stateOf = (who: string) =>
  caseState(
    { view: story.view(who), heads: new Map() },
    { hash: (text) => text, fonts: fontsAtHand },
    undefined,
    undefined,
    1,
  ) as State

test('who mediates reads what the rules find in the draft, and in all that is agreed', () => {
  for (const who of ['mira', 'milo']) {
    const { findings } = stateOf(who)
    expect(findings?.draft.map(({ rule }) => rule)).toEqual([
      'judgment-on-default',
      'release-of-claims',
    ])
    expect(findings?.ifDrafted.map(({ rule }) => rule)).toContain('order-of-filing-664-6')
    expect(findings?.questions.map(({ id }) => id)).toEqual(['does', 'over'])
  }
})

test.each(['ana', 'ada', 'ben', 'cem', 'olu', 'max'])(
  '%s reads the calendar and no finding',
  (who) => {
    const state = stateOf(who)
    expect(state).not.toHaveProperty('findings')
    expect(state.draft.duties).toHaveLength(1)
    expect(state.draft.summaries.en.every((said) => said.length > 10)).toBe(true)
  },
)

test('what a side says in private changes nothing of what is found', () => {
  const before = stateOf('mira').findings
  const after = given(
    mediating({ caseType: 'business', court }),
    agreeing('o1', [ninetyToAnders, byDefault()]),
    agreeing('o2', [dismissal({ keeps: false })]),
    act('mira', drafts('d1', ['agreed o1'])),
    act('ana', { type: 'PostMessage', room: 'caucus:side-a', words: 'No interest, no order.' }),
  )
  const view = after.view('mira')
  const state = caseState(
    { view, heads: new Map() },
    { hash: (text) => text, fonts: fontsAtHand },
    undefined,
    undefined,
    1,
  ) as State
  expect(state.findings).toEqual(before)
})
