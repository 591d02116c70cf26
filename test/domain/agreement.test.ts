// The agreement: drafts as versions that everybody sees, approved side by side or sent back for changes.
import { expect, test } from 'vitest'
import type { Term } from '../../src/domain/terms.ts'
import {
  agreeing,
  approved,
  approves,
  asksFor,
  drafted,
  drafts,
  signing,
} from './drafts-on-the-board.ts'
import {
  act,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
  neutral,
  opened,
  seated,
  signed,
} from './mediation-story.ts'
import {
  accept,
  made,
  ninetyToAnders,
  offer,
  pays,
  relay,
  relayAnswer,
  told,
} from './offers-on-the-table.ts'
import { dismissal } from './terms-of-a-court.ts'

const draftOf = (story: ReturnType<typeof given>, draft = 'd1') =>
  story.view('max').board.agreement.drafts.get(draft)

test('a mediator drafts what was agreed, with its parties, for everybody to read', () => {
  const story = given(drafted())
  const { fact, room } = story.record.at(-1) ?? {}
  expect(room).toBe('board')
  expect(fact).toMatchObject({
    type: 'AgreementDrafted',
    draft: 'd1',
    version: 1,
    language: 'en',
    agreed: ['agreed o1'],
    sides: [
      { side: 'side-a', label: 'Anders', parties: ['Ana', 'Al'] },
      { side: 'side-b', label: 'Berg', parties: ['Ben'] },
    ],
    terms: [ninetyToAnders],
  })
  for (const who of ['ana', 'ben', 'cem', 'olu', 'max']) {
    expect(story.view(who).board.agreement.current).toBe('d1')
  }
  const text = draftOf(story)
    ?.clauses.map((clause) => clause.text)
    .join(' ')
  expect(text).toContain('Berg will pay Anders $90.00.')
})

test('a draft is of terms that were agreed, and of nothing else', () => {
  const story = given(mediating(), agreeing('o1'))
  story.when('mira', drafts('d1', ['agreed o9'])).refuses('TermsNotAgreed')
  story.when('mira', drafts('d1', ['agreed o1', 'agreed o9'])).refuses('TermsNotAgreed')
  story.when('mira', drafts('d1', [])).refuses('TermsNotAgreed')
  given(mediating(), made(), told, act('ben', accept('h1')))
    .when('mira', drafts('d1'))
    .refuses('TermsNotAgreed')
})

test('terms chosen twice are written once', () => {
  const story = given(
    mediating(),
    agreeing('o1'),
    act('mira', drafts('d1', ['agreed o1', 'agreed o1'])),
  )
  expect(draftOf(story)?.terms).toEqual([ninetyToAnders])
  expect(draftOf(story)?.agreed).toEqual(['agreed o1'])
})

test('what two sides took of one offer is written once, and binds all three', () => {
  const toBoth = [
    mediating(),
    made({ to: [] }),
    told,
    act('mira', relay('o1', 'h2', { to: 'side-c' })),
    act('ben', accept('h1')),
    act('cem', accept('h2')),
    act('mira', relayAnswer('h1')),
    act('mira', relayAnswer('h2', 'side-c')),
  ]
  const story = given(toBoth, act('milo', drafts('d1', ['agreed h1', 'agreed h2'])))
  expect(draftOf(story)?.terms).toEqual([ninetyToAnders])
  expect(draftOf(story)?.sides.map(({ side }) => side)).toEqual(['side-a', 'side-b', 'side-c'])
})

test('what the same two sides agreed twice is owed twice', () => {
  const twice = [mediating(), agreeing('o1'), agreeing('o2')]
  const story = given(twice, act('mira', drafts('d1', ['agreed o1', 'agreed o2'])))
  expect(draftOf(story)?.terms).toEqual([ninetyToAnders, ninetyToAnders])
})

test('what would not hold up is not drafted', () => {
  const apology: Term = { kind: 'apology', by: 'side-a', to: 'side-b', words: 'Sorry.' }
  given(mediating(), agreeing('o1', [apology]))
    .when('mira', drafts('d1'))
    .refuses('NothingToPerform')
  given(mediating(), agreeing('o1', [pays('side-a', 'side-b', 5)]), agreeing('o2'))
    .when('mira', drafts('d1', ['agreed o1', 'agreed o2']))
    .refuses('TermsContradict')
  given(
    mediating(),
    agreeing('o1'),
    act('ben', { type: 'LeaveSeat' }),
    act('dora', { type: 'LeaveSeat' }),
  )
    .when('mira', drafts('d1'))
    .refuses('SideWithoutParty')
  const court = { name: 'Superior Court', caseNumber: 'SC-1' }
  const forgets = dismissal({ keeps: false })
  given(mediating({ caseType: 'business', court }), agreeing('o1', [ninetyToAnders, forgets]))
    .when('mira', drafts('d1'))
    .refuses('LawNotMet')
})

test('a side without a party is named by those who decide for it', () => {
  const firm = [
    opened({ sides: ['Anders', 'Berg Insurance'] }),
    seated('ana', 'side-a', 'party'),
    seated('ben', 'side-b', 'decision-maker'),
    seated('bea', 'side-b', 'attorney'),
    neutral('mira', 'mediator'),
    signed('ana', 'ben', 'bea', 'mira'),
  ]
  const story = given(firm, agreeing('o1'), act('mira', drafts('d1')))
  expect(draftOf(story)?.sides[1]).toEqual({
    side: 'side-b',
    label: 'Berg Insurance',
    parties: ['Ben'],
  })
})

test.each(['ana', 'al', 'ada'])('%s approves for the side, once', (who) => {
  given(drafted())
    .when(who, approves('d1'))
    .records(['board', { type: 'DraftApproved', draft: 'd1', side: 'side-a', participant: who }])
  given(approved()).when(who, approves('d1')).refuses('AlreadyApproved')
})

test('changes are asked for in private', () => {
  const story = given(drafted())
  story
    .when('dora', asksFor('d1', 'The date is wrong.'))
    .records([
      'caucus:side-b',
      { type: 'ChangesRequested', draft: 'd1', side: 'side-b', words: 'The date is wrong.' },
    ])
  story.when('ben', asksFor('d1', ' ')).refuses('NothingSaid')
  const asked = given(drafted(), act('ben', asksFor('d1')))
  for (const who of ['ana', 'cem', 'max']) expect(asked.sees(who)).toEqual(story.sees(who))
})

test('a side that the draft does not bind is not asked', () => {
  const story = given(drafted())
  story.when('cem', approves('d1')).refuses('NotForThisSeat')
  story.when('cem', asksFor('d1')).refuses('NotForThisSeat')
  expect(story.next('cem')).not.toMatchObject({ do: 'approve draft' })
})

test('a new version counts, and leaves approvals and signatures behind', () => {
  const again = given(signing(), act('milo', drafts('d2', ['agreed o1'], 'es')))
  expect(draftOf(again, 'd2')).toMatchObject({ version: 2, language: 'es', approvedBy: [] })
  expect(again.view('ana').board.signing.openedOn).toBeUndefined()
  for (const command of [approves('d1'), asksFor('d1')]) {
    again.when('ana', command).refuses('DraftOutdated')
  }
  again
    .when('ana', approves('d2'))
    .records(['board', { type: 'DraftApproved', draft: 'd2', side: 'side-a', participant: 'ana' }])
})

test('a draft that nobody has seen is unknown', () => {
  given(mediating()).when('ana', approves('d1')).refuses('DraftUnknown')
  given(drafted()).when('ana', asksFor('d9')).refuses('DraftUnknown')
})

test('neutrals approve nothing, and sides draft nothing', () => {
  for (const who of ['sam', 'mira', 'olu', 'max']) {
    given(drafted()).when(who, approves('d1')).refuses('NotForThisSeat')
    given(drafted()).when(who, asksFor('d1')).refuses('NotForThisSeat')
  }
  for (const who of ['ana', 'ada', 'sam', 'olu', 'max']) {
    given(drafted()).when(who, drafts('d2')).refuses('NotForThisSeat')
  }
})

test('terms of two sides are on the board, where a third side reads them', () => {
  const story = given(mediating(), agreeing('o1'))
  expect([...story.view('cem').board.agreement.agreed.keys()]).toEqual(['agreed o1'])
  expect(story.view('cem').rooms.get('caucus:side-a')).toBeUndefined()
  expect(given(mediating(), act('ana', offer('o1'))).view('cem').board.agreement.agreed.size).toBe(
    0,
  )
})

isOnlyForMediating(drafts('d1'), 'mira', ['ana', 'olu'])
isOnlyForMediating(approves('d1'), 'ana', [])
isOnlyForMediating(asksFor('d1'), 'ana', [])
everyRefusalIsSeenOf('DraftAgreement', 'ApproveDraft', 'RequestChanges')
