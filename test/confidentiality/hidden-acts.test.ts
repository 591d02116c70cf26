// Hidden acts do what they say: what never happens hides nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomFor } from '../../src/domain/rooms.ts'
import { type BaseWorld, baseWorld, mailOf, phoneOf } from './base-world.ts'
import { counsel } from './counsel-acts.ts'
import { chooser, hiddenAct } from './hidden-acts.ts'
import { type Hiding, hidings } from './hidings.ts'
import { letterUnsent } from './mediator-acts.ts'
import { exchangeOpened, HIDDEN_STAGE, planned, plannedApart } from './plan-acts.ts'
import { type PairWorld, pairWorld } from './world-of-pair.ts'

let base: BaseWorld
let world: PairWorld
beforeAll(async () => {
  base = await baseWorld()
  world = await pairWorld(base, 'hidden acts', [])
})
afterAll(async () => {
  await world.drop()
  await base.drop()
})

const DONE = /^20[01] /
const side = counsel['side-a']

test('between attorney and client a disclosure is made ready, signed and printed; what is so already is refused', async () => {
  const act = (who: 'ana' | 'ada', does: 'prepares' | 'signs' | 'reads' | 'appears again') =>
    world.does({ who, counsel: does, ...side, name: who })
  expect(await act('ana', 'signs')).toContain('DisclosureUnknown')
  expect(await act('ada', 'prepares')).toMatch(DONE)
  expect(await act('ana', 'signs')).toMatch(DONE)
  expect(await act('ana', 'signs')).toContain('AlreadySigned')
  expect(await act('ana', 'reads')).toMatch(/^200 .*application\/pdf/)
  expect(await act('ada', 'appears again')).toContain('NoChange')
})

test('a party asks an attorney in who sits in another case already', async () => {
  const said = { side: 'side-a', role: 'attorney', name: 'zoe', language: 'en' }
  const act = { ...said, mail: 'zoe@people.test' }
  expect(await world.does({ who: 'ana', do: 'invite-participant', with: act })).toMatch(DONE)
})

test('side A names the mailbox and the telephone of Ben for somebody else, who says that only he reads them', async () => {
  const choose = chooser(11)
  const drawn = Array.from({ length: 3_000 }, () => hiddenAct(hidings.alone, choose).acts).flat()
  const naming = drawn.find(
    (act) => 'do' in act && act.do === 'invite-participant' && act.with?.['mail'] === mailOf('ben'),
  )
  if (!naming) throw new Error('nobody named it')
  expect(await world.does(naming)).toMatch(DONE)
  const shared = (await world.house.reaches.ofCase(base.caseId)).filter((one) => one.mailShared)
  expect(shared.map(({ onlyReader }) => onlyReader).toSorted()).toEqual([false, true])
  const claims = await world.house.phones.claims(phoneOf('ben') ?? '')
  expect(claims.map(({ onlyReader }) => onlyReader).toSorted()).toEqual([false, true])
})

test('the same friendly words are read in each caucus', async () => {
  const words = 'still here, as ever'
  expect(await world.does({ who: 'mira', do: 'say-still-with-you', with: { words } })).toMatch(DONE)
  for (const who of ['ana', 'ben', 'cem'] as const) {
    const room = `caucus:${who === 'ana' ? 'side-a' : who === 'ben' ? 'side-b' : 'side-c'}`
    const url = `/api/v1/cases/${base.caseId}/rooms/${room}/entries`
    expect(await world.ask(who, { method: 'GET', url })).toContain(words)
  }
})

test('a last letter that is not sent comes back to its writer alone', async () => {
  const words = 'a letter before its time'
  const answer = await world.does(letterUnsent('mira', words))
  expect(answer).toMatch(/^4\d\d /)
  expect(answer).toContain(words)
  expect(
    await world.ask('mira', { method: 'GET', url: `/cases/${base.caseId}/end` }),
  ).not.toContain(words)
})

test('a program is told something and opens another case of it, or declines it', async () => {
  const casesOf = async (who: 'ana' | 'ben') => world.ask(who, { method: 'GET', url: '/cases' })
  expect(await world.does({ who: 'ana', tells: 'It is loud.', about: 'new' })).toMatch(
    /^303 .*\/start\/harbour\/done/,
  )
  const opened = await world.does({ who: 'moe', takes: 'open', words: 'The noise next door' })
  expect(opened).toMatch(/^303 .*\/cases\/[0-9a-z]{26}\/people/)
  expect(await casesOf('ana')).toContain('The noise next door')
  expect(await casesOf('ben')).not.toContain('The noise next door')
  await world.does({ who: 'zoe', tells: 'It is loud.', about: 'zed' })
  expect(await world.does({ who: 'max', takes: 'decline', words: 'Not here.' })).toMatch(/^303 /)
  const { rows } = await world.database.owner.query(
    'select state from intakes order by sent_at, state',
  )
  expect(rows.map(({ state }) => state)).toEqual(['declined', 'opened'])
})

test('a document is brought, opened, allowed and passed on; what is no document is refused', async () => {
  const named = 'plan'
  const holds = '%PDF-1.7 /Author a plan'
  const room = 'caucus:side-a'
  const brings = { who: 'ana', document: 'bring', room, named } as const
  expect(await world.does({ ...brings, holds: 'MZ' })).toContain('KindNotTaken')
  expect(await world.does({ ...brings, holds })).toMatch(DONE)
  expect(await world.does({ who: 'ana', document: 'open', named })).toContain(holds)
  const relays = { who: 'mira', document: 'relay', from: 'side-a', to: 'side-c', named } as const
  expect(await world.does(relays)).toContain('NothingAuthorised')
  expect(await world.does({ who: 'ana', document: 'allow', room, named })).toMatch(DONE)
  expect(await world.does(relays)).toMatch(DONE)
  expect(await world.does({ who: 'ana', document: 'exchange', room, named })).toMatch(DONE)
  const url = `/api/v1/cases/${base.caseId}/documents`
  expect(await world.ask('cem', { method: 'GET', url })).toContain('plan.pdf')
  expect(await world.does({ who: 'ana', document: 'withdraw', room, named })).toMatch(DONE)
})

test('a stage of one side is set, agreed to and begun; a plan counts; a memorandum is sealed once', async () => {
  for (const act of plannedApart('caucus:side-a', 'ana', 'hidden')[0]?.acts ?? []) {
    expect(await world.does(act)).toMatch(DONE)
  }
  for (const act of planned) expect(await world.does(act)).toMatch(DONE)
  expect(await world.does(exchangeOpened)).toMatch(DONE)
  const hands = { who: 'ana', handsIn: 'exchange', words: 'hidden' } as const
  expect(await world.does(hands)).toMatch(DONE)
  expect(await world.does(hands)).toContain('AlreadyHandedIn')
  const plan = async (who: 'ana' | 'ben') =>
    world.ask(who, { method: 'GET', url: `/api/v1/cases/${base.caseId}/plan` })
  expect(await plan('ana')).toContain(HIDDEN_STAGE)
  expect(await plan('ben')).toContain('papers')
  expect(await plan('ben')).not.toContain(HIDDEN_STAGE)
})

test('in private a meeting is proposed and set, and a published time is taken; nobody else finds it', async () => {
  const of = { room: 'caucus:side-a', purpose: 'a talk apart', day: 5 } as const
  expect(await world.does({ who: 'mira', meets: 'proposes', ...of })).toMatch(DONE)
  expect(await world.does({ who: 'ana', meets: 'answers', ...of })).toContain('MeetingSet')
  expect(await world.does({ who: 'mira', meets: 'moves', ...of })).toContain('MeetingMoved')
  const told = await world.does({ who: 'ana', meets: 'tells', ...of })
  expect(told).toContain('NeedsTold')
  expect(told).not.toContain('InterpreterAsked')
  const slot = { room: 'caucus:side-c', purpose: 'another', day: 6 } as const
  expect(await world.does({ who: 'mira', meets: 'publishes', ...slot })).toMatch(DONE)
  expect(await world.does({ who: 'cem', meets: 'takes', ...slot })).toContain('MeetingSet')
  const another = { ...slot, room: 'caucus:side-b', day: 5 } as const
  expect(await world.does({ who: 'mira', meets: 'publishes', ...another })).toContain('NotFree')
  expect(await world.does({ who: 'ben', meets: 'answers', ...of })).toMatch(/^404 /)
})

test('in private people talk, and stay while others look; nobody else finds it', async () => {
  const of = { who: 'mira', talksWith: 'ana', room: 'caucus:side-a' } as const
  expect(await world.does({ ...of, and: 'leaves' })).toBe('waiting, in')
  expect(await world.does({ ...of, and: 'puts out' })).toBe('waiting, in, waiting')
  expect(await world.does({ ...of, and: 'stays' })).toBe('waiting, in')
  const calls = async (who: 'ana' | 'ben') => {
    const state = (await world.state(who)) as unknown as {
      rooms: Record<string, { calls?: { now: readonly string[]; attended: readonly object[] } }>
    }
    return state.rooms['caucus:side-a']?.calls
  }
  expect((await calls('ana'))?.now.length).toBe(2)
  expect((await calls('ana'))?.attended.length).toBe(6)
  expect(await calls('ben')).toBe(undefined)
  await world.does({ pass: 3 * 60_000 })
  expect((await calls('ana'))?.now.length).toBe(2)
  // Elsewhere they are in no call any more.
  await world.does({ who: 'mira', talksWith: 'ben', room: 'caucus:side-b', and: 'leaves' })
  expect((await calls('ana'))?.now.length).toBe(1)
  const apart = { who: 'mira', talksWith: 'cem', room: 'caucus:side-c' } as const
  expect(await world.does({ ...apart, and: 'leaves' })).toBe('waiting, in')
  await world.does({ ...of, and: 'breaks' })
  await world.does({ pass: 3 * 60_000 })
  expect((await calls('ana'))?.now).toEqual([])
})

test('what stands on the board is never hidden', () => {
  const board = [
    { type: 'SilenceExtensionProposed', days: 30 },
    { type: 'EndingLetterServed', outcome: 'impasse', language: 'en', words: '' },
    { type: 'AppearanceEntered', attorney: 'ada', side: 'side-a', clients: ['ana'] },
    { type: 'AppearanceEnded', attorney: 'ada', client: 'ana', side: 'side-a' },
  ] as const
  expect(board.map(roomFor)).toEqual(board.map(() => 'board'))
})

test('whoever watches does nothing hidden, and each kind of act comes about somewhere', () => {
  const seen = new Set<string>()
  for (const hiding of Object.values<Hiding>(hidings)) {
    const choose = chooser(7)
    for (let i = 0; i < 3_000; i++) {
      const { by, acts } = hiddenAct(hiding, choose)
      expect(hiding.eyes).not.toContain(by)
      for (const act of acts) {
        if ('who' in act) expect(hiding.eyes).not.toContain(act.who)
        if ('counsel' in act) seen.add(act.counsel)
        if ('do' in act) seen.add(act.do)
        if ('handsIn' in act) seen.add('hands in')
        if ('tells' in act) seen.add(`${hiding.name}: tells`)
        if ('takes' in act) seen.add(act.takes)
        if ('document' in act) seen.add(act.document)
        if ('talksWith' in act) seen.add(`talks and ${act.and}`)
      }
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...['prepares', 'signs', 'reads', 'appears again'],
      ...['invite-participant', 'say-still-with-you', 'open', 'decline'],
      ...['bring', 'look', 'withdraw', 'allow', 'relay'],
      ...['set-private-stage', 'set-task', 'hands in'],
      ...['leaves', 'stays', 'puts out', 'breaks'].map((and) => `talks and ${and}`),
      ...[hidings.alone, hidings.back].map(({ name }) => `${name}: tells`),
    ]),
  )
  for (const { name } of [hidings.confiding, hidings.teams, hidings.others, hidings.everySide]) {
    expect(seen).not.toContain(`${name}: tells`)
  }
})
