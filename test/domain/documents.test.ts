// Documents in rooms: who brings what where, what is withdrawn, exhibits before everyone, and copies that a mediator passes on.
import { expect, test } from 'vitest'
import { documentsToPassOn } from '../../src/domain/bringing.ts'
import { disclosures } from '../../src/domain/disclosures.ts'
import {
  documentLimits,
  exhibitName,
  MOST_PHOTOS,
  standsCleaned,
} from '../../src/domain/documents.ts'
import {
  allows,
  brings,
  bringsPhotos,
  copied,
  exchanges,
  file,
  passesOn,
  photos,
  takesBack,
  withdraws,
} from './documents-told.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  invited,
  isOnlyForMediating,
  mediating,
  neutral,
  seated,
  signed,
} from './mediation-story.ts'

const table = mediating()
const inCaucus = [table, act('ana', brings('d1', 'caucus:side-a', file(), ['AuthorNames']))]
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const added = (over: object) => ({
  ...{ type: 'DocumentAdded', document: 'd1', seat: 'side-a', file: file(), warnings: [] },
  ...{ cleaned: false, ...over },
})

test.each(['ana', 'ada', 'sam'])('%s brings a document to the caucus of their side', (who) => {
  given(table)
    .when(who, brings('d1', 'caucus:side-a', file(), ['Comments']))
    .records(['caucus:side-a', added({ room: 'caucus:side-a', warnings: ['Comments'] }) as never])
})

test('what a side brings to its own rooms stands there as it came; what others read is a cleaned copy', () => {
  expect(standsCleaned('side-a', 'caucus:side-a')).toBe(false)
  expect(standsCleaned('side-a', 'team:side-a')).toBe(false)
  expect(standsCleaned('neutral', 'neutrals')).toBe(false)
  expect(standsCleaned('side-a', 'joint')).toBe(true)
  expect(standsCleaned('neutral', 'caucus:side-a')).toBe(true)
  expect(standsCleaned('neutral', 'joint')).toBe(true)
  expect(standsCleaned('manager', 'desk:side-a')).toBe(true)
})

test('a mediator brings to a caucus, to everyone and to the notes; a manager to a desk', () => {
  const seat = 'neutral'
  given(table)
    .when('mira', brings('d1', 'caucus:side-b', file(), ['AuthorNames']))
    .records(['caucus:side-b', added({ room: 'caucus:side-b', seat, cleaned: true }) as never])
  given(table)
    .when('milo', brings('d1', 'neutrals'))
    .records(['neutrals', added({ room: 'neutrals', seat }) as never])
  given(table)
    .when('mira', brings('d1', 'joint'))
    .records(['joint', added({ room: 'joint', seat, cleaned: true }) as never])
  given(table)
    .when('max', brings('d1', 'desk:side-a'))
    .records([
      'desk:side-a',
      added({ room: 'desk:side-a', seat: 'manager', cleaned: true }) as never,
    ])
})

test('photos that a document was made of are kept beside it where its own people brought it', () => {
  const of = photos(3)
  const made = { file: file('lease.pdf', { pages: 3 }), warnings: ['PlaceOfPhoto'], photos: of }
  given(table)
    .when('ana', bringsPhotos('d1', 'caucus:side-a', of))
    .records(['caucus:side-a', added({ room: 'caucus:side-a', ...made }) as never])
  const kept = given(table, act('mira', bringsPhotos('d1', 'neutrals', of))).view('milo')
  expect(kept.rooms.get('neutrals')?.documents.kept.get('d1')?.photos).toEqual(of)
})

test('where others read than those who brought it, a document made of photos stands alone', () => {
  for (const [who, room, seat] of [
    ['ana', 'joint', 'side-a'],
    ['mira', 'caucus:side-b', 'neutral'],
    ['max', 'desk:side-a', 'manager'],
  ] as const) {
    const alone = given(table, act(who, bringsPhotos('d1', room, photos(2))))
    const there = alone.view(who).rooms.get(room)?.documents.kept.get('d1')
    expect(there).toMatchObject({ seat, cleaned: true, warnings: [] })
    expect(there).not.toHaveProperty('photos')
  }
})

test('a document is made of forty photos and of no more, none of them larger than a file may be', () => {
  const to = (of: ReturnType<typeof photos>, room: 'caucus:side-a' | 'joint' = 'caucus:side-a') =>
    given(table).when('ana', bringsPhotos('d1', room, of))
  to(photos(MOST_PHOTOS + 1)).refuses('TooManyPhotos')
  to(photos(MOST_PHOTOS + 1), 'joint').refuses('TooManyPhotos')
  to(photos(1, documentLimits.caucus.largest + 1)).refuses('FileTooLarge')
  expect(
    given(table, act('ana', bringsPhotos('d1', 'caucus:side-a', photos(MOST_PHOTOS)))),
  ).toBeDefined()
})

test('photos beside a document count for what a room holds, and where none are kept they do not', () => {
  const { all, largest } = documentLimits.caucus
  const fit = Math.floor((all - 1_000) / largest)
  const of = photos(fit, largest)
  const full = [table, act('ana', bringsPhotos('d1', 'caucus:side-a', of))]
  given(full)
    .when('ana', brings('d2', 'caucus:side-a', file('b.pdf', { size: largest })))
    .refuses('RoomIsFull')
  given(full)
    .when('ana', bringsPhotos('d2', 'caucus:side-a', photos(1, largest)))
    .refuses('RoomIsFull')
  given(table)
    .when('ana', bringsPhotos('d1', 'caucus:side-a', photos(fit + 1, largest)))
    .refuses('RoomIsFull')
  const many = Math.floor(documentLimits.desk.all / documentLimits.desk.largest) + 1
  const atDesk = bringsPhotos('d1', 'desk:side-a', photos(many, documentLimits.desk.largest))
  expect(
    given(table, act('max', atDesk)).view('max').rooms.get('desk:side-a')?.documents.kept.size,
  ).toBe(1)
})

test('a room that is not yours is none, and an observer brings nothing', () => {
  given(table).when('ben', brings('d1', 'caucus:side-a')).refuses('RoomUnknown')
  given(table).when('mira', brings('d1', 'team:side-a')).refuses('RoomUnknown')
  given(table).when('max', brings('d1', 'caucus:side-a')).refuses('RoomUnknown')
  given(table).when('olu', brings('d1', 'joint')).refuses('ObserversDoNotWrite')
})

test('desks are for what case managers bring', () => {
  given(table).when('ana', brings('d1', 'desk:side-a')).refuses('NotForThisSeat')
  given(table, invited('amy', 'side-a', 'attorney'))
    .when('amy', brings('d1', 'desk:side-a'))
    .refuses('NotForThisSeat')
})

test('what stands before everyone is an exhibit: who speaks for the side brings it, and it is counted by side', () => {
  given(table).when('sam', brings('d1', 'joint')).refuses('NotForThisSeat')
  const some = [
    table,
    act('ana', brings('d1', 'joint')),
    act('ben', brings('d2', 'joint')),
    act('ada', brings('d3', 'joint')),
    act('mira', brings('d4', 'joint')),
    act('ana', withdraws('d3', 'joint')),
  ]
  given(some)
    .when('al', brings('d5', 'joint'))
    .records([
      'joint',
      added({ document: 'd5', room: 'joint', cleaned: true, exhibit: 3 }) as never,
    ])
  const kept = given(some).view('cem').rooms.get('joint')?.documents.kept
  expect([...(kept?.values() ?? [])].map(({ exhibit }) => exhibit)).toEqual([1, 1, 2, undefined])
  expect(exhibitName('side-b', 12)).toBe('B-12')
})

test('rooms of the mediation wait for it to begin, and close with it; a team keeps its own papers all along', () => {
  given(convened(), signed('ana'))
    .when('ana', brings('d1', 'caucus:side-a'))
    .refuses('MediationNotStarted')
  given(table, over).when('ana', brings('d1', 'caucus:side-a')).refuses('MediationIsEnded')
  given(table, seated('new', 'side-a', 'party'))
    .when('new', brings('d1', 'caucus:side-a'))
    .refuses('GroundRulesNotAccepted')
  for (const story of [given(convened()), given(table, over)]) {
    story
      .when('ana', brings('d1', 'team:side-a'))
      .records(['team:side-a', added({ room: 'team:side-a' }) as never])
  }
})

test('where the joint room is shut nothing is put before everyone', () => {
  const shut = [table, act('mira', { type: 'SetJointRoom', open: false })]
  given(shut).when('ana', brings('d1', 'joint')).refuses('JointRoomShut')
  given(shut, act('ana', brings('d1', 'caucus:side-a')))
    .when('ana', exchanges('d1', 'x1'))
    .refuses('JointRoomShut')
})

test('a room holds so much, by what stands in it alone', () => {
  const { largest, most, all } = documentLimits.desk
  const big = file('big.pdf', { size: largest })
  given(table)
    .when('ana', brings('d1', 'caucus:side-a', file(' ')))
    .refuses('NameMissing')
  given(table)
    .when('max', brings('d1', 'desk:side-a', file('x', { size: largest + 1 })))
    .refuses('FileTooLarge')
  const full = Array.from({ length: all / largest }, (_, i) =>
    act('max', brings(`d${i}`, 'desk:side-a', big)),
  )
  given(table, full).when('max', brings('x', 'desk:side-a')).refuses('RoomIsFull')
  given(table, full)
    .when('max', brings('x', 'desk:side-b', big))
    .records([
      'desk:side-b',
      added({
        document: 'x',
        room: 'desk:side-b',
        seat: 'manager',
        file: big,
        cleaned: true,
      }) as never,
    ])
  const many = Array.from({ length: most }, (_, i) => act('max', brings(`d${i}`, 'desk:side-a')))
  given(table, many).when('max', brings('x', 'desk:side-a')).refuses('TooManyDocuments')
  // What is withdrawn is still kept, and counts.
  given(table, full, act('max', withdraws('d0', 'desk:side-a')))
    .when('max', brings('x', 'desk:side-a'))
    .refuses('RoomIsFull')
})

test('who brought it withdraws it, or who speaks for the side: once, and it stays as a line', () => {
  const bySam = [table, act('sam', brings('d1', 'caucus:side-a'))]
  for (const who of ['sam', 'ana', 'ada']) {
    given(bySam)
      .when(who, withdraws('d1', 'caucus:side-a'))
      .records([
        'caucus:side-a',
        { type: 'DocumentWithdrawn', document: 'd1', room: 'caucus:side-a' },
      ])
  }
  given(inCaucus).when('sam', withdraws('d1', 'caucus:side-a')).refuses('NotYourDocument')
  given(inCaucus).when('mira', withdraws('d1', 'caucus:side-a')).refuses('NotYourDocument')
  given(inCaucus).when('ana', withdraws('d2', 'caucus:side-a')).refuses('DocumentUnknown')
  given(inCaucus).when('ana', withdraws('d1', 'team:side-a')).refuses('DocumentUnknown')
  given(inCaucus).when('ben', withdraws('d1', 'caucus:side-a')).refuses('RoomUnknown')
  const gone = [inCaucus, act('ana', withdraws('d1', 'caucus:side-a'))]
  given(gone).when('ana', withdraws('d1', 'caucus:side-a')).refuses('DocumentIsWithdrawn')
  const kept = given(gone).view('mira').rooms.get('caucus:side-a')?.documents.kept.get('d1')
  expect(kept?.file.name).toBe('lease.pdf')
  expect(kept?.withdrawnAt).toBeGreaterThan(0)
})

test('nothing of the mediation itself is withdrawn before, after or unsigned', () => {
  const command = withdraws('d1', 'caucus:side-a')
  given(convened(), signed('ana')).when('ana', command).refuses('MediationNotStarted')
  given(inCaucus, over).when('ana', command).refuses('MediationIsEnded')
  given(inCaucus, seated('new', 'side-a', 'party'))
    .when('new', command)
    .refuses('GroundRulesNotAccepted')
})

test('a side puts a copy before everyone, after it was told what the original carries', () => {
  given(inCaucus).when('ana', exchanges('d1', 'x1')).refuses('WarningsNotSeen')
  given(inCaucus)
    .when('ana', exchanges('d1', 'x1', ['AuthorNames', 'Comments']))
    .records(
      [
        'joint',
        added({
          document: 'x1',
          room: 'joint',
          file: copied(),
          cleaned: true,
          exhibit: 1,
        }) as never,
      ],
      [
        'caucus:side-a',
        { type: 'DocumentExchanged', document: 'd1', room: 'caucus:side-a', as: 'x1', exhibit: 1 },
      ],
    )
})

test('what everyone reads of an exhibit is as if it had been brought there: nothing leads back to where it stood', () => {
  const seen = ['AuthorNames'] as const
  const exchanged = given(inCaucus, act('ana', exchanges('d1', 'x1', seen)))
  const brought = given(inCaucus, act('ana', brings('x1', 'joint', copied())))
  expect(exchanged.sees('ben').at(-1)?.fact).toEqual(brought.sees('ben').at(-1)?.fact)
  expect(JSON.stringify(exchanged.sees('ben'))).not.toContain('d1')
})

test('a document is exchanged once, by who speaks for the side, and nothing of others is', () => {
  given(inCaucus).when('sam', exchanges('d1', 'x1')).refuses('NotForThisSeat')
  given(inCaucus).when('mira', exchanges('d1', 'x1')).refuses('NotForThisSeat')
  given(inCaucus).when('ana', exchanges('d9', 'x1')).refuses('DocumentUnknown')
  given(inCaucus).when('ben', exchanges('d1', 'x1')).refuses('RoomUnknown')
  given(inCaucus, act('ana', exchanges('d1', 'x1', ['AuthorNames'])))
    .when('ada', exchanges('d1', 'x2', ['AuthorNames']))
    .refuses('AlreadyExchanged')
  given(inCaucus, act('ana', withdraws('d1', 'caucus:side-a')))
    .when('ana', exchanges('d1', 'x1'))
    .refuses('DocumentIsWithdrawn')
  given(table, act('mira', brings('d1', 'caucus:side-a')))
    .when('ana', exchanges('d1', 'x1'))
    .refuses('NotYourDocument')
  given(table, act('ana', brings('d1', 'joint')))
    .when('ana', exchanges('d1', 'x1', [], 'joint'))
    .refuses('NotYourDocument')
})

test('a copy that does not fit before everyone stays where it is', () => {
  const of = (more: object) =>
    exchanges('d1', 'x1', ['AuthorNames'], 'caucus:side-a', file('a', more))
  const { largest, most, all } = documentLimits.joint
  given(inCaucus)
    .when('ana', of({ name: '' }))
    .refuses('NameMissing')
  given(inCaucus)
    .when('ana', of({ size: largest + 1 }))
    .refuses('FileTooLarge')
  const full = Array.from({ length: all / largest }, (_, i) =>
    act('ben', brings(`b${i}`, 'joint', file('b', { size: largest }))),
  )
  given(inCaucus, full).when('ana', of({})).refuses('RoomIsFull')
  const many = Array.from({ length: most }, (_, i) => act('ben', brings(`b${i}`, 'joint')))
  given(inCaucus, many).when('ana', of({})).refuses('TooManyDocuments')
})

test.each(['ana', 'al', 'ada'])('%s allows a document of their caucus to be passed on', (who) => {
  given(inCaucus)
    .when(who, allows('d1'))
    .records(['caucus:side-a', { type: 'DocumentAuthorised', document: 'd1', side: 'side-a' }])
})

test('only what the side brought to its caucus itself can be allowed, and once', () => {
  given(inCaucus).when('ana', allows('d2')).refuses('DocumentUnknown')
  given(inCaucus, act('ana', allows('d1')))
    .when('ada', allows('d1'))
    .refuses('NoChange')
  given(inCaucus, act('ana', withdraws('d1', 'caucus:side-a')))
    .when('ana', allows('d1'))
    .refuses('DocumentIsWithdrawn')
  given(table, act('mira', brings('d1', 'caucus:side-a')))
    .when('ana', allows('d1'))
    .refuses('NotYourDocument')
})

const allowed = [inCaucus, act('ana', allows('d1'))]
const crossed = [allowed, act('mira', passesOn('d1', 'h1'))]

test('what was allowed is taken back until everyone has it', () => {
  given(allowed)
    .when('ada', takesBack('d1'))
    .records([
      'caucus:side-a',
      { type: 'DocumentAuthorityWithdrawn', document: 'd1', side: 'side-a' },
    ])
  given(inCaucus).when('ana', takesBack('d1')).refuses('NothingAuthorised')
  given(inCaucus).when('ana', takesBack('d9')).refuses('DocumentUnknown')
  given(crossed)
    .when('ana', takesBack('d1'))
    .records([
      'caucus:side-a',
      { type: 'DocumentAuthorityWithdrawn', document: 'd1', side: 'side-a' },
    ])
  given(crossed, act('mira', passesOn('d1', 'h2', 'side-c')))
    .when('ana', takesBack('d1'))
    .refuses('AlreadyPassedOn')
  given(allowed, act('ana', withdraws('d1', 'caucus:side-a')))
    .when('ana', takesBack('d1'))
    .refuses('DocumentIsWithdrawn')
  given(table, act('mira', brings('d1', 'caucus:side-a')))
    .when('ana', takesBack('d1'))
    .refuses('NotYourDocument')
})

test.each(['mira', 'milo'])('%s passes a cleaned copy on, and the receipt stays', (who) => {
  const said = { from: 'side-a', to: 'side-b', file: copied() } as const
  given(allowed)
    .when(who, passesOn('d1', 'h1'))
    .records(
      ['caucus:side-b', { type: 'DocumentRelayed', document: 'h1', ...said }],
      ['caucus:side-a', { type: 'DocumentPassedOn', document: 'd1', as: 'h1', ...said }],
    )
})

test('nothing is passed on that was not allowed, was withdrawn, or was passed on before', () => {
  given(inCaucus).when('mira', passesOn('d1', 'h1')).refuses('NothingAuthorised')
  given(allowed, act('ana', takesBack('d1')))
    .when('mira', passesOn('d1', 'h1'))
    .refuses('NothingAuthorised')
  given(allowed, act('ana', withdraws('d1', 'caucus:side-a')))
    .when('mira', passesOn('d1', 'h1'))
    .refuses('NothingAuthorised')
  given(crossed).when('milo', passesOn('d1', 'h2')).refuses('AlreadyRelayed')
  given(allowed)
    .when('mira', passesOn('d1', 'h1', 'side-a'))
    .refuses('SideUnknown')
  given(allowed)
    .when('mira', passesOn('d1', 'h1', 'side-j'))
    .refuses('SideUnknown')
  given(allowed)
    .when('mira', passesOn('d1', 'h1', 'side-b', 'side-j'))
    .refuses('SideUnknown')
})

test('a copy that does not fit into the other caucus is not passed on', () => {
  const { largest, most, all } = documentLimits.caucus
  const of = (size: number) => passesOn('d1', 'h1', 'side-b', 'side-a', file('a', { size }))
  given(allowed)
    .when('mira', of(largest + 1))
    .refuses('FileTooLarge')
  const fill = (count: number, size: number) =>
    Array.from({ length: count }, (_, i) =>
      act('ben', brings(`b${i}`, 'caucus:side-b', file('b', { size }))),
    )
  given(allowed, fill(all / largest, largest))
    .when('mira', of(1))
    .refuses('RoomIsFull')
  given(allowed, fill(most, 1)).when('mira', of(1)).refuses('TooManyDocuments')
})

test('what was passed on is the side’s that it came from: nobody there withdraws it or passes it further', () => {
  given(crossed).when('ben', withdraws('h1', 'caucus:side-b')).refuses('NotYourDocument')
  given(crossed).when('ben', allows('h1')).refuses('NotYourDocument')
  given(crossed).when('mira', withdraws('h1', 'caucus:side-b')).refuses('NotYourDocument')
  given(crossed)
    .when('ben', exchanges('h1', 'x1', [], 'caucus:side-b'))
    .refuses('NotYourDocument')
})

test('the side reads what was passed on for it among what was said for it, and the mediator what waits', () => {
  const told = disclosures(given(crossed).sees('ana'), 'side-a')
  expect(told.map(({ kind, to, words }) => [kind, to, words])).toEqual([
    ['document', 'side-b', 'lease.pdf'],
  ])
  expect(documentsToPassOn(given(allowed).view('mira')).map(({ to }) => to)).toEqual([
    ['side-b', 'side-c'],
  ])
  expect(documentsToPassOn(given(crossed).view('mira')).map(({ to }) => to)).toEqual([['side-c']])
  expect(documentsToPassOn(given(allowed).view('ana'))).toEqual([])
  expect(given(allowed).next('mira')).toEqual({ do: 'relay', many: 1 })
  expect(given(inCaucus).next('mira')).toEqual({ do: 'nothing' })
})

isOnlyForMediating(allows('d1'), 'ana', ['sam', 'mira', 'max'])
isOnlyForMediating(takesBack('d1'), 'ana', ['sam', 'mira', 'max'])
isOnlyForMediating(passesOn('d1', 'h1'), 'mira', ['ana', 'olu', 'max'])

test('nothing is exchanged before, after or unsigned', () => {
  const command = exchanges('d1', 'x1')
  given(convened(), signed('ana')).when('ana', command).refuses('MediationNotStarted')
  given(inCaucus, over).when('ana', command).refuses('MediationIsEnded')
  given(inCaucus, seated('new', 'side-a', 'party'))
    .when('new', command)
    .refuses('GroundRulesNotAccepted')
  given(table, neutral('new', 'co-mediator')).when('new', command).refuses('NotForThisSeat')
})

everyRefusalIsSeenOf(
  'AddDocument',
  'WithdrawDocument',
  'ExchangeDocument',
  'AuthoriseDocument',
  'WithdrawDocumentAuthority',
  'RelayDocument',
)
