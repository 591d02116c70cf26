// Other words for a clause: suggested in one's own rooms, taken by whoever mediates, and nobody else learns whose they were.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TalkingRoom } from '../../src/domain/conversation.ts'
import { figuresOf } from '../../src/domain/figures.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { roomFor } from '../../src/domain/rooms.ts'
import type { Term } from '../../src/domain/terms.ts'
import { agreeing, approved, approves, drafts, opening } from './drafts-on-the-board.ts'
import {
  type Act,
  act,
  appended,
  entriesFor,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
  meIn,
} from './mediation-story.ts'

const terms: readonly Term[] = [
  { kind: 'act', by: 'side-b', what: 'repair the fence', dueOn: '2027-03-01' },
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 120_000 },
    instalments: [{ cents: 120_000, dueOn: '2027-02-01' }],
  },
  { kind: 'release', by: 'everyone', scope: 'the fence' },
]
const written = (): Act[] => [...mediating(), ...agreeing('o1', terms), act('mira', drafts('d1'))]
const FENCE = 'On March 1, 2027 at the latest the fence stands again, painted green.'
type Saying = Partial<Extract<Command, { type: 'SuggestWording' }>>
const suggests = (room: TalkingRoom, said: Saying = {}): Command => ({
  ...{ type: 'SuggestWording', room, suggestion: 's1', draft: 'd1', clause: '2', words: FENCE },
  ...said,
})
const of = { room: 'caucus:side-b', suggestion: 's1' } as const
const takes = (draft = 'd2', one: { room: TalkingRoom; suggestion: string } = of): Command => ({
  ...{ type: 'TakeWording', draft },
  ...one,
})
const leaves = (words = '', one: { room: TalkingRoom; suggestion: string } = of): Command => ({
  ...{ type: 'LeaveWording', words },
  ...one,
})
const withdraws = (one: { room: TalkingRoom; suggestion: string } = of): Command => ({
  ...{ type: 'WithdrawWording' },
  ...one,
})
const suggestedBy = (
  who: string,
  room: TalkingRoom = 'caucus:side-b',
  said: Saying = {},
): Act[] => [...written(), act(who, suggests(room, said))]
const newest = (who: string, ...acts: Act[]) => {
  const { agreement } = given(acts).view(who).board
  return agreement.drafts.get(agreement.current ?? '')
}

test.each<[string, TalkingRoom]>([
  ['ben', 'caucus:side-b'],
  ['ana', 'caucus:side-a'],
  ['ana', 'joint'],
  ['mira', 'joint'],
  ['mira', 'neutrals'],
])('%s suggests other words in %s, and who reads the room reads them', (who, room) => {
  const { type: _, ...said } = suggests(room) as Extract<Command, { type: 'SuggestWording' }>
  given(written())
    .when(who, suggests(room))
    .records([room, { type: 'WordingSuggested', ...said }])
})

test('words that are taken stand in a new version; where they came from a receipt stands, and on the board nothing of it', () => {
  const story = given(suggestedBy('ben'))
  const before = newest('mira', ...written())
  story.when('mira', takes()).records(
    [
      'board',
      {
        ...{ type: 'AgreementDrafted', draft: 'd2', version: 2, language: 'en' },
        agreed: ['agreed o1'],
        ...{ sides: before?.sides ?? [], terms: before?.terms ?? [] },
        clauses: (before?.clauses ?? []).map((clause) =>
          clause.number === '2' ? { ...clause, insteadOf: clause.text, text: FENCE } : clause,
        ),
      },
    ],
    ['caucus:side-b', { type: 'WordingTaken', ...of, as: 'd2' }],
  )
  const board = JSON.stringify([
    ...given([...suggestedBy('ben'), act('mira', takes())]).view('ana').board.agreement.drafts,
  ])
  for (const trace of ['s1', 'caucus', 'ben']) expect(board).not.toContain(`"${trace}"`)
})

test('a new version leaves approvals behind, as every version does', () => {
  const acts = [...suggestedBy('ben'), act('ada', approves('d1')), act('mira', takes())]
  expect(newest('mira', ...acts)?.approvedBy).toEqual([])
  given(acts).when('dora', approves('d1')).refuses('DraftOutdated')
})

test('words once found stay in later versions, as long as the house would still say the same there', () => {
  const taken = [...suggestedBy('ben'), act('mira', takes())]
  const texts = (...more: Act[]) =>
    newest('mira', ...taken, ...more)?.clauses.map(({ text }) => text)
  expect(texts(act('mira', drafts('d3')))).toContain(FENCE)
  expect(texts(act('mira', drafts('d3', ['agreed o1'], 'es')))).not.toContain(FENCE)
  const others = agreeing('o2', [{ kind: 'act', by: 'side-b', what: 'move the fence' }])
  expect(texts(...others, act('mira', drafts('d3', ['agreed o2'])))).not.toContain(FENCE)
})

test('words for words that were found: the clause still knows what it said first, and can say it again', () => {
  const first = newest('mira', ...written())?.clauses[1]?.text ?? ''
  const anew = [
    ...suggestedBy('ben'),
    act('mira', takes()),
    act('ana', suggests('caucus:side-a', { draft: 'd2', words: `${FENCE} Really.` })),
    act('mira', takes('d3', { room: 'caucus:side-a', suggestion: 's1' })),
  ]
  expect(newest('ben', ...anew)?.clauses[1]).toMatchObject({
    ...{ text: `${FENCE} Really.`, insteadOf: first },
  })
  const back = [
    ...anew,
    act('ana', suggests('joint', { suggestion: 's3', draft: 'd3', words: first })),
    act('mira', takes('d4', { room: 'joint', suggestion: 's3' })),
  ]
  const clause = newest('ben', ...back)?.clauses[1]
  expect(clause?.text).toBe(first)
  expect(clause).not.toHaveProperty('insteadOf')
})

test('a clause is left as it is with a word about why, in the room where it was asked', () => {
  given(suggestedBy('ben'))
    .when('mira', leaves('Green is not agreed.'))
    .records(['caucus:side-b', { type: 'WordingLeft', ...of, words: 'Green is not agreed.' }])
})

test('who suggested takes it back, and in private who speaks for the side; then nobody can use it', () => {
  const story = given(suggestedBy('ben'))
  for (const who of ['ben', 'dora']) {
    story.when(who, withdraws()).records(['caucus:side-b', { type: 'WordingWithdrawn', ...of }])
  }
  const back = given([...suggestedBy('ben'), act('ben', withdraws())])
  for (const late of [takes(), leaves()]) back.when('mira', late).refuses('SuggestionAnswered')
  back.when('ben', withdraws()).refuses('SuggestionAnswered')
  const joint = { room: 'joint', suggestion: 's1' } as const
  given(suggestedBy('ben', 'joint')).when('ana', withdraws(joint)).refuses('NotForThisSeat')
})

test.each<[string, Saying, string]>([
  [
    'a sum that is not the one agreed',
    { clause: '3', words: 'Ben pays $900 on February 1, 2027.' },
    'FiguresChanged',
  ],
  ['another day', { words: 'By March 2, 2027 the fence stands.' }, 'FiguresChanged'],
  ['a day left out', { words: 'The fence stands.' }, 'FiguresChanged'],
  ['a release', { clause: '4' }, 'WordsOfTheLaw'],
  ['what makes it binding', { clause: '6' }, 'WordsOfTheLaw'],
  ['a clause that is not there', { clause: '99' }, 'ClauseUnknown'],
  ['a draft that is not there', { draft: 'd9' }, 'DraftUnknown'],
  ['nothing', { words: '  ' }, 'NothingSaid'],
])('%s is refused with its reason', (_, said, refusal) => {
  given(written())
    .when('ben', suggests('caucus:side-b', said))
    .refuses(refusal as 'NothingSaid')
})

test('the same words are no suggestion, and an older version takes none', () => {
  const text = newest('mira', ...written())?.clauses[1]?.text ?? ''
  given(written())
    .when('ben', suggests('joint', { words: ` ${text} ` }))
    .refuses('WordingUnchanged')
  given([...suggestedBy('ben'), act('mira', takes())])
    .when('ben', suggests('caucus:side-b', { suggestion: 's2' }))
    .refuses('DraftOutdated')
})

test('who may not write somewhere suggests nothing there, and in private only who speaks for the side', () => {
  const story = given(written())
  story.when('ana', suggests('caucus:side-b')).refuses('RoomUnknown')
  story.when('ana', suggests('neutrals')).refuses('RoomUnknown')
  story.when('ana', suggests('team:side-a')).refuses('NotForThisSeat')
  story.when('sam', suggests('caucus:side-a')).refuses('NotForThisSeat')
  story.when('mira', suggests('caucus:side-a')).refuses('NotForThisSeat')
  story.when('olu', suggests('joint')).refuses('ObserversDoNotWrite')
  given([...written(), act('mira', { type: 'SetJointRoom', open: false })])
    .when('ana', suggests('joint'))
    .refuses('JointRoomShut')
})

test('words of a clause that says something else by now are not put in its place', () => {
  const other: Act[] = [
    ...suggestedBy('ben'),
    act('ana', suggests('caucus:side-a', { words: `${FENCE} Ana helps.` })),
    act('mira', takes('d2', { room: 'caucus:side-a', suggestion: 's1' })),
  ]
  given(other).when('mira', takes('d3')).refuses('DraftOutdated')
  expect(given(other).next('mira')).not.toMatchObject({ do: 'answer wording' })
  given(other)
    .when('mira', takes('d3', { ...of, suggestion: 's9' }))
    .refuses('SuggestionUnknown')
  given(other)
    .when('mira', leaves('', { ...of, suggestion: 's9' }))
    .refuses('SuggestionUnknown')
  given(other)
    .when('ben', withdraws({ ...of, suggestion: 's9' }))
    .refuses('SuggestionUnknown')
})

test('words against what the law asks are found before there is a version with them', () => {
  const words = 'By March 1, 2027 the fence is repaired, but this is not binding.'
  given(suggestedBy('ben', 'caucus:side-b', { words }))
    .when('mira', takes())
    .refuses('LawNotMet')
})

test('where somebody who must sign has gone there is no version', () => {
  const gone = ['ben', 'dora'].map((who) => act(who, { type: 'LeaveSeat' } as Command))
  given([...suggestedBy('ben'), ...gone])
    .when('mira', takes())
    .refuses('SideWithoutParty')
})

test('only who mediates answers, and it waits for them', () => {
  const story = given(suggestedBy('ben'))
  expect(story.next('mira')).toEqual({ do: 'answer wording', clause: '2' })
  for (const who of ['ben', 'dora']) {
    story.when(who, takes()).refuses('NotForThisSeat')
    story.when(who, leaves()).refuses('NotForThisSeat')
  }
  for (const done of [takes(), leaves(), withdraws()]) {
    const by = done.type === 'WithdrawWording' ? 'ben' : 'mira'
    const next = given([...suggestedBy('ben'), act(by, done)]).next('mira')
    expect(next).not.toMatchObject({ do: 'answer wording' })
  }
})

test('when the mediation is over nothing is suggested, answered or taken back', () => {
  const over = given([
    ...suggestedBy('ben'),
    act('mira', { type: 'EndMediation', outcome: 'impasse' }),
  ])
  over.when('ben', suggests('caucus:side-b', { suggestion: 's2' })).refuses('MediationIsEnded')
  over.when('ben', withdraws()).refuses('MediationIsEnded')
})

test('signing that has begun ends with a new version', () => {
  const acts = [
    ...opening(),
    act('ana', suggests('joint', { words: newWordsFor(newest('ana', ...approved())) })),
    act('mira', takes('d2', { room: 'joint', suggestion: 's1' })),
  ]
  expect(given(acts).view('ana').board.signing.openedOn).toBeUndefined()
})

/** The clause in other words, its figures kept. */
function newWordsFor(draft: ReturnType<typeof newest>): string {
  return `In other words: ${draft?.clauses[1]?.text}`
}

isOnlyForMediating(suggests('caucus:side-a'), 'ana', [])
isOnlyForMediating(takes(), 'mira', ['ana', 'max'])
isOnlyForMediating(leaves(), 'mira', ['ana', 'max'])

test('whoever suggests whatever wherever, it stands in that room alone or is refused; taken, the version says the same sums and days', () => {
  const rooms: TalkingRoom[] = [
    'team:side-a',
    'caucus:side-a',
    'caucus:side-b',
    'neutrals',
    'joint',
  ]
  const sits: Readonly<Record<string, readonly TalkingRoom[]>> = {
    ana: ['caucus:side-a', 'joint'],
    ben: ['caucus:side-b', 'joint'],
    mira: ['neutrals', 'joint'],
  }
  const story = given(written())
  const first = newest('mira', ...written())
  const one = fc.record({
    who: fc.constantFrom('ana', 'ben', 'mira'),
    room: fc.constantFrom(...rooms),
    clause: fc.constantFrom('1', '2', '3', '4', '5'),
    words: fc.constantFrom('please', 'by March 1, 2027', '$1,200.00', 'February 1, 2027', '$1'),
    and: fc.constantFrom('', 'by March 1, 2027', 'and $1,200 on 2/1/2027', 'in all'),
  })
  let [made, refused] = [0, 0]
  fc.assert(
    fc.property(one, ({ who, room, clause, words, and }) => {
      const text = `${words} ${and}`.trim()
      const now = story.now + 1
      const said = decide(story.view(who), suggests(room, { clause, words: text }), now)
      if (!said.ok) {
        refused += 1
        return
      }
      made += 1
      expect(sits[who]).toContain(room)
      expect(said.records.map(roomFor)).toEqual([room])
      const record = appended(story.record, who, now, said.records)
      const mira = meIn(record, 'mira')
      if (!mira) throw new Error('Nobody mediates.')
      const view = viewOf(mira, entriesFor(record, mira))
      const answer = decide(view, takes('d2', { room, suggestion: 's1' }), now + 1)
      const [taken] = answer.ok ? answer.records : []
      if (taken?.type !== 'AgreementDrafted') throw new Error('The words were not taken.')
      const [was, is] = [first, taken].map((draft) =>
        figuresOf(draft?.clauses.map((c) => c.text).join('\n') ?? ''),
      )
      expect([is?.sums, is?.days]).toEqual([was?.sums, was?.days])
      expect(taken?.terms).toEqual(first?.terms)
    }),
    { numRuns: 5_000 },
  )
  expect(made).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(1_000)
})
everyRefusalIsSeenOf('SuggestWording', 'WithdrawWording', 'TakeWording', 'LeaveWording')
