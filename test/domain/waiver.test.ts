// A waiver of confidentiality (Evidence Code 1122(a)): it lists all who took part, needs every one of them, and one no ends it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/facts.ts'
import { type Command, decide } from '../../src/domain/mediation.ts'
import { owedBy } from '../../src/domain/reminders.ts'
import { missingOf, type Waiver } from '../../src/domain/waiver.ts'
import { brings, file, withdraws } from './documents-told.ts'
import { concluded, drafted } from './drafts-on-the-board.ts'
import { viewIn } from './growing-records.ts'
import {
  type Act,
  type Acts,
  act,
  appended,
  convened,
  entriesFor,
  everyRefusalIsSeenOf,
  given,
  mediating,
  meIn,
  nameOf,
  neutral,
  seated,
} from './mediation-story.ts'
import { all } from './what-happened.ts'

type Proposed = Extract<Command, { type: 'ProposeWaiver' }>
const proposes = (said: Partial<Proposed> = {}): Proposed => ({
  ...{ type: 'ProposeWaiver', waiver: 'v1', words: 'Exhibit A-1, the photo of the fence.' },
  ...{ purpose: 'The insurer of Anders, to pay for the fence.', name: 'Ana Anders' },
  ...{ nobodyElse: false },
  ...said,
})
const agrees = (waiver = 'v1', said: { name?: string; nobodyElse?: boolean } = {}): Command => ({
  ...{ type: 'AgreeToWaiver', waiver, name: 'Typed Name', nobodyElse: true },
  ...said,
})
type OnPaper = Extract<Command, { type: 'RecordPaperWaiver' }>
const onPaper = (participant: string, said: Partial<OnPaper> = {}): OnPaper => ({
  ...{ type: 'RecordPaperWaiver', waiver: 'v1', participant, name: 'By Hand' },
  ...{ on: '1969-12-31', paperHeld: true, timeZone: 'America/Los_Angeles' },
  ...said,
})
const declines: Command = { type: 'DeclineWaiver', waiver: 'v1' }
const withdrawsIt: Command = { type: 'WithdrawWaiver', waiver: 'v1' }
const ends = act('mira', { type: 'EndMediation', outcome: 'impasse' })

const everybody = ['ana', 'al', 'ada', 'sam', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu']
const others = everybody.slice(1)
const asked = (): Act[] => [...mediating(), act('ana', proposes())]
const allBut = (...without: readonly string[]): Act[] =>
  others.filter((who) => !without.includes(who)).map((who) => act(who, agrees()))
const waiverSeen = (who: string, ...acts: Acts): Waiver | undefined =>
  given(...acts)
    .view(who)
    .rooms.get('joint')
    ?.waivers.get('v1')
const missing = (...acts: Acts): readonly string[] => {
  const { board, rooms } = given(...acts).view('mira')
  const waiver = rooms.get('joint')?.waivers.get('v1')
  return waiver ? missingOf(board, waiver).map(({ participant }) => participant) : []
}

test('who proposes it agrees to it in writing, and it stands at the table, where all who have to agree read it', () => {
  const said = { waiver: 'v1', words: proposes().words, purpose: proposes().purpose }
  given(mediating())
    .when('ana', proposes())
    .records(
      ['joint', { type: 'WaiverProposed', ...said }],
      ['joint', { type: 'WaiverAgreedTo', waiver: 'v1', participant: 'ana', name: 'Ana Anders' }],
    )
  for (const who of everybody) expect(waiverSeen(who, asked())?.state).toBe('open')
  expect(waiverSeen('max', asked())).toBeUndefined()
})

test('a party, their attorney, who decides for them, and who mediates may propose one, each one at a time', () => {
  for (const who of ['ada', 'dora']) {
    expect(waiverSeen('ana', mediating(), act(who, proposes()))?.by).toBe(who)
  }
  const mediators = proposes({ nobodyElse: true })
  expect(waiverSeen('ana', mediating(), act('mira', mediators))?.by).toBe('mira')
  for (const who of ['sam', 'olu', 'max']) {
    given(mediating()).when(who, proposes()).refuses('NotForThisSeat')
  }
  given(asked())
    .when('ana', proposes({ waiver: 'v2' }))
    .refuses('WaiverStillOpen')
  given(asked()).when('ben', proposes()).refuses('NoChange')
  expect(given(asked(), act('ben', proposes({ waiver: 'v2' }))).record).toBeDefined()
})

test('it says what and for what, and a document or a draft is one that everybody at the table reads', () => {
  const table = [mediating(), act('ana', brings('f1', 'joint', file('fence.jpg')))]
  const at = given(table)
  at.when('ana', proposes({ words: ' ' })).refuses('NothingSaid')
  at.when('ana', proposes({ purpose: ' ' })).refuses('WaiverPurposeMissing')
  at.when('ana', proposes({ document: 'f1', draft: 'd1' })).refuses('WaiverOfTwoThings')
  at.when('ana', proposes({ document: 'f9' })).refuses('DocumentUnknown')
  at.when('ana', proposes({ draft: 'd9' })).refuses('DraftUnknown')
  expect(waiverSeen('ben', table, act('ana', proposes({ document: 'f1' })))?.document).toEqual({
    ...{ document: 'f1', name: 'fence.jpg', digest: 'ab'.repeat(32), exhibit: 'A-1' },
  })
  const gone = act('ana', withdraws('f1', 'joint'))
  given(table, gone)
    .when('ana', proposes({ document: 'f1' }))
    .refuses('DocumentUnknown')
  expect(waiverSeen('ben', drafted(), act('ana', proposes({ draft: 'd1' })))?.draft).toEqual({
    ...{ draft: 'd1', version: 1 },
  })
})

test('a document of a caucus cannot be named, by its own side or by who mediates', () => {
  const table = [mediating(), act('ana', brings('f1', 'caucus:side-a'))]
  given(table)
    .when('ana', proposes({ document: 'f1' }))
    .refuses('DocumentUnknown')
  given(table)
    .when('mira', proposes({ document: 'f1', nobodyElse: true }))
    .refuses('DocumentUnknown')
})

test('a waiver lists every participant; one missing, and it is not complete', () => {
  expect(missing(asked())).toEqual(others)
  for (const one of others) {
    expect(missing(asked(), allBut(one))).toEqual([one])
    expect(waiverSeen('mira', asked(), allBut(one))?.state).toBe('open')
  }
  const whole = waiverSeen('ana', asked(), allBut())
  expect(whole?.state).toBe('complete')
  expect(whole?.everybody.map(({ name }) => name)).toEqual(everybody.map(nameOf))
  given(asked(), allBut()).when('ana', declines).refuses('WaiverOver')
})

test('who has left is on the list, too, and agrees with a pen; who mediates holds the paper', () => {
  const left = [asked(), allBut('sam'), act('sam', { type: 'LeaveSeat' })]
  expect(missing(left)).toEqual(['sam'])
  const at = given(left)
  at.when('ben', onPaper('sam')).refuses('NotForThisSeat')
  at.when('mira', onPaper('mira')).refuses('NotForThisSeat')
  // Who still mediates says here whether anybody else took part.
  given(asked()).when('mira', onPaper('milo')).refuses('NotForThisSeat')
  at.when('mira', onPaper('max')).refuses('ParticipantUnknown')
  at.when('mira', onPaper('ben')).refuses('AlreadyAgreed')
  at.when('mira', onPaper('sam', { name: ' ' })).refuses('NameMissing')
  at.when('mira', onPaper('sam', { on: '1970-01-01' })).refuses('DayToCome')
  at.when('mira', onPaper('sam', { paperHeld: false })).refuses('PaperNotHeld')
  const { timeZone: _, type: __, ...paper } = onPaper('sam')
  at.when('mira', onPaper('sam')).records(
    ['joint', { type: 'WaiverAgreedOnPaper', ...paper, paperHeld: true }],
    [
      'joint',
      {
        ...{ type: 'WaiverCompleted', waiver: 'v1' },
        everybody: [...given(left).view('mira').board.convening.people.values()]
          .filter(({ seat }) => seat !== 'manager')
          .map(({ participant, name, role, seat }) => ({ participant, name, role, seat })),
      },
    ],
  )
})

test('who comes later has to agree as well, as long as it is not complete; afterwards they do not', () => {
  const late = seated('new', 'side-b', 'party')
  expect(missing(asked(), allBut('olu'), late)).toEqual(['olu', 'new'])
  expect(waiverSeen('new', asked(), allBut(), late)?.state).toBe('complete')
  expect(missing(asked(), allBut(), late)).toEqual([])
  expect(waiverSeen('ana', asked(), allBut(), late)?.everybody).toHaveLength(everybody.length)
})

test('a decline asks for no reason and ends it, also of who had agreed; its proposer may take it back', () => {
  const declined = [asked(), act('ben', agrees()), act('ben', declines)]
  expect(waiverSeen('ana', declined)).toMatchObject({ state: 'declined', closed: { by: 'ben' } })
  given(declined).when('cem', agrees()).refuses('WaiverOver')
  given(asked()).when('ben', withdrawsIt).refuses('NotForThisSeat')
  const back = [asked(), act('ana', withdrawsIt)]
  expect(waiverSeen('ben', back)?.state).toBe('withdrawn')
  for (const [who, command] of [
    ['ben', declines],
    ['ana', withdrawsIt],
    ['mira', onPaper('ben')],
  ] as const) {
    given(back).when(who, command).refuses('WaiverOver')
  }
  // Then they may propose another.
  expect(given(back, act('ana', proposes({ waiver: 'v2' }))).record).toBeDefined()
})

test('everybody agrees once, in their own name; who mediates says that nobody else took part', () => {
  const at = given(asked())
  at.when('ana', agrees()).refuses('AlreadyAgreed')
  at.when('ben', agrees('v1', { name: ' ' })).refuses('NameMissing')
  at.when('mira', agrees('v1', { nobodyElse: false })).refuses('OthersMayHaveTakenPart')
  given(mediating()).when('mira', proposes()).refuses('OthersMayHaveTakenPart')
  given(mediating())
    .when('ana', proposes({ name: '' }))
    .refuses('NameMissing')
  at.when('mira', agrees()).records([
    'joint',
    {
      ...{ type: 'WaiverAgreedTo', waiver: 'v1', participant: 'mira', name: 'Typed Name' },
      nobodyElse: true,
    },
  ])
})

test('where the sides are kept from talking together only who mediates proposes one; all may answer', () => {
  const apart = [mediating({ jointOpen: false })]
  given(apart).when('ana', proposes()).refuses('JointRoomShut')
  const proposed = [apart, act('mira', proposes({ nobodyElse: true }))]
  expect(waiverSeen('ana', proposed, act('ben', agrees()))?.agreed.has('ben')).toBe(true)
})

test('before the mediation has begun there is none; after its end, however it ended, there can be one', () => {
  for (const [who, command] of [
    ['ana', proposes()],
    ['ana', agrees()],
    ['mira', onPaper('ana')],
    ['ana', declines],
    ['ana', withdrawsIt],
  ] as const) {
    given(convened()).when(who, command).refuses('MediationNotStarted')
    given(mediating()).when('max', command).refuses('NotForThisSeat')
    if (command.type !== 'ProposeWaiver') {
      given(mediating()).when(who, command).refuses('WaiverUnknown')
    }
  }
  expect(waiverSeen('ana', mediating(), ends, act('ana', proposes()), allBut())?.state).toBe(
    'complete',
  )
  expect(waiverSeen('ana', concluded(), act('ana', proposes()))?.state).toBe('open')
})

test('who still has to answer is told so after all else, and nobody is reminded: silence is a no', () => {
  const over = given(mediating(), act('ana', proposes()), ends)
  for (const who of ['ben', 'sam', 'olu', 'milo']) {
    expect(over.next(who)).toEqual({ do: 'answer waiver', waiver: 'v1' })
    const me = meIn(over.record, who)
    const owed = me && owedBy(me, entriesFor(over.record, me), over.now + 1)
    expect(owed?.step).not.toBe('answer waiver')
  }
  expect(over.next('ana')).toEqual({ do: 'over' })
  expect(over.next('max')).toEqual({ do: 'over' })
  expect(given(asked()).next('ben')).toEqual({ do: 'answer waiver', waiver: 'v1' })
  // What somebody is reminded of stays what it was.
  const me = meIn(given(asked()).record, 'ben')
  const now = given(asked())
  expect(me && owedBy(me, entriesFor(now.record, me), now.now)?.step).toBe('make offer')
})

const who = fc.constantFrom(...everybody, 'new', 'max')
const waiver = fc.constantFrom('v1', 'v2')
const step = fc.tuple(
  who,
  fc.oneof(
    fc.record({
      ...{ type: fc.constant('ProposeWaiver' as const), waiver, words: fc.constant('x') },
      ...{ purpose: fc.constant('y'), name: fc.constant('N'), nobodyElse: fc.constant(true) },
    }),
    {
      weight: 12,
      arbitrary: fc.record({
        ...{ type: fc.constant('AgreeToWaiver' as const), waiver, name: fc.constant('N') },
        nobodyElse: fc.constant(true),
      }),
    },
    fc.record({
      type: fc.constantFrom('DeclineWaiver' as const, 'WithdrawWaiver' as const),
      waiver,
    }),
    fc.tuple(waiver, who).map(([waiver, participant]) => onPaper(participant, { waiver })),
    fc.constant<Command>({ type: 'LeaveSeat' }),
    fc.constant<Command>({
      ...{ type: 'SeatNeutral', participant: 'new', role: 'co-mediator', name: 'New' },
    }),
  ),
)
const begun = [asked(), given(asked(), allBut('olu', 'sam', 'cem')), given(mediating(), ends)].map(
  (one) => ('record' in one ? one.record : given(one).record),
)
const story = fc
  .tuple(fc.constantFrom(...begun), fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }))
  .map(([beginning, steps]) =>
    steps.reduce<readonly Entry[]>((record, [by, command], i) => {
      const me = meIn(record, by)
      const at = 1_000 + i
      const decision = me && decide(viewIn(me, record), command, at)
      return decision?.ok ? appended(record, by, at, decision.records) : record
    }, beginning),
  )

/** Told anew from the facts, without the rules: who sat by then, and who had said yes. */
const agreedBy = (record: readonly Entry[], waiver: string, place: number): Set<string> =>
  new Set(
    all(record, 'WaiverAgreedTo', 'WaiverAgreedOnPaper')
      .filter((one) => one.waiver === waiver && one.place < place)
      .map(({ participant }) => participant),
  )
const satBy = (record: readonly Entry[], place: number): string[] =>
  all(record, 'ParticipantSeated')
    .filter((one) => one.seat !== 'manager' && one.place < place)
    .map(({ participant }) => participant)
const completed = (record: readonly Entry[]) =>
  all(record, 'WaiverCompleted').every(({ waiver, everybody, place }) => {
    const sat = satBy(record, place)
    const agreed = agreedBy(record, waiver, place)
    const said = all(record, 'WaiverAgreedTo').some(
      (one) => one.waiver === waiver && one.nobodyElse === true,
    )
    return (
      said &&
      sat.every((one) => agreed.has(one)) &&
      String(everybody.map(({ participant }) => participant)) === String(sat)
    )
  })
const ofOne = (record: readonly Entry[]) =>
  Map.groupBy(
    record.filter(({ fact }) => 'waiver' in fact),
    ({ fact }) => ('waiver' in fact ? fact.waiver : ''),
  )
const over = new Set(['WaiverCompleted', 'WaiverDeclined', 'WaiverWithdrawn'])

test('whatever people do and whoever comes and goes, it is complete exactly with the yes of all who ever took part, and over once it is over', () => {
  let complete = 0
  fc.assert(
    fc.property(story, (record) => {
      expect(completed(record)).toBe(true)
      complete += all(record, 'WaiverCompleted').length
      for (const [, entries] of ofOne(record)) {
        const end = entries.findIndex(({ fact }) => over.has(fact.type))
        if (end >= 0) expect(end).toBe(entries.length - 1)
        for (const { room } of entries) expect(room).toBe('joint')
      }
      const me = meIn(record, 'mira')
      if (!me) return
      const { board, rooms } = viewIn(me, record)
      for (const one of rooms.get('joint')?.waivers.values() ?? []) {
        const waits = missingOf(board, one)
        if (one.state === 'open') expect(waits.length).toBeGreaterThan(0)
        else expect(waits).toEqual([])
      }
    }),
    { numRuns: 5_000 },
  )
  expect(complete).toBeGreaterThan(50)
}, 180_000)

test('a lie is noticed: complete without one of them', () => {
  const record = given(asked(), allBut()).record
  const without = record.filter(({ by, fact }) => !(by === 'olu' && fact.type === 'WaiverAgreedTo'))
  expect(completed(record)).toBe(true)
  expect(completed(without)).toBe(false)
})

test('there is somebody who left among those who agreed: a co-mediator of one day counts', () => {
  const came = [mediating(), neutral('new', 'co-mediator'), act('new', { type: 'LeaveSeat' })]
  const waits = missing(came, act('ana', proposes()), allBut())
  expect(waits).toEqual(['new'])
})

everyRefusalIsSeenOf(
  'ProposeWaiver',
  'AgreeToWaiver',
  'RecordPaperWaiver',
  'DeclineWaiver',
  'WithdrawWaiver',
)
