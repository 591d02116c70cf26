// Representation: who appears for whom stands on the board, the disclosure to a client in the caucus of their side.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import { representedIn } from '../../src/domain/representation.ts'
import {
  type Acts,
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  passing,
} from './mediation-story.ts'

const enters = (...clients: string[]): Command => ({ type: 'EnterAppearance', clients })
const ends: Command = { type: 'EndAppearance', attorney: 'ada', client: 'ana' }
const prepares = (client = 'ana', name = 'Ada'): Command => ({
  type: 'PrepareDisclosure',
  client,
  language: 'ar',
  name,
})
const signs = (name = 'Ana'): Command => ({ type: 'SignDisclosure', attorney: 'ada', name })
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const between = { attorney: 'ada', client: 'ana', side: 'side-a' } as const
const appeared = [convened(), act('ada', enters('ana', 'al'))]
const prepared = [appeared, act('ada', prepares())]

test('an attorney appears for parties of their side, where everyone reads it', () => {
  const fact = { type: 'AppearanceEntered', attorney: 'ada', side: 'side-a' } as const
  given(convened())
    .when('ada', enters('ana', 'al', 'ana'))
    .records(['board', { ...fact, clients: ['ana', 'al'] }])
  given(convened())
    .when('ada', { ...enters('ana'), bar: '123456' } as Command)
    .records(['board', { ...fact, clients: ['ana'], bar: '123456' }])
  given(appeared)
    .when('ada', enters('ana'))
    .records(['board', { ...fact, clients: ['ana'] }])
})

test('for nobody of another side, for no friend, for nobody at all, and nobody else appears', () => {
  const story = given(convened())
  story.when('ada', enters('ben')).refuses('ClientUnknown')
  story.when('ada', enters('ana', 'sam')).refuses('ClientUnknown')
  story.when('ada', enters('nobody')).refuses('ClientUnknown')
  story.when('ada', enters()).refuses('ClientUnknown')
  for (const other of ['ana', 'mira', 'max', 'olu']) {
    story.when(other, enters('ana')).refuses('NotForThisSeat')
  }
  given(appeared).when('ada', enters('ana', 'al')).refuses('NoChange')
})

test('client and attorney alone end an appearance', () => {
  const ended = ['board', { type: 'AppearanceEnded', ...between }] as const
  given(appeared).when('ana', ends).records(ended)
  given(appeared).when('ada', ends).records(ended)
  given(appeared).when('al', ends).refuses('NotForThisSeat')
  given(appeared, act('ana', ends)).when('ana', ends).refuses('NotRepresented')
  const left = given(prepared, act('ana', ends)).view('ada')
  expect(representedIn(left)).toMatchObject([{ client: 'al' }])
})

test('the disclosure stands in the caucus, signed and dated by both', () => {
  given(appeared)
    .when('ada', prepares())
    .records([
      'caucus:side-a',
      { type: 'DisclosurePrepared', ...between, language: 'ar', name: 'Ada' },
    ])
  given(prepared)
    .when('ana', signs())
    .records(['caucus:side-a', { type: 'DisclosureSigned', ...between, name: 'Ana' }])
  const story = given(prepared, passing(1000), act('ana', signs()))
  const [made] = [
    ...(story.view('ana').rooms.get('caucus:side-a')?.representation.disclosures.values() ?? []),
  ]
  expect(made?.signed?.at).toBeGreaterThan((made?.preparedAt ?? 0) + 999)
})

test('that it is missing, unsigned or signed is seen by the side and by neutrals, and by nobody else', () => {
  const states = (acts: Acts, who: string) =>
    representedIn(given(...acts).view(who)).map(({ client, disclosure }) => [client, disclosure])
  for (const who of ['ada', 'ana', 'mira', 'olu']) {
    expect(states([appeared], who)).toEqual([
      ['ana', 'missing'],
      ['al', 'missing'],
    ])
    expect(states([prepared], who)).toEqual([
      ['ana', 'unsigned'],
      ['al', 'missing'],
    ])
    expect(states([prepared, act('ana', signs())], who)).toEqual([
      ['ana', 'signed'],
      ['al', 'missing'],
    ])
  }
  for (const who of ['ben', 'max', 'cem']) expect(states([prepared], who)).toEqual([])
})

test('a missing disclosure keeps nobody from joining', () => {
  given(appeared)
    .when('ana', { type: 'AcceptGroundRules', version: '2026-11', name: 'Ana' })
    .records(
      ['board', expect.objectContaining({ type: 'AgreementToMediateSigned' })],
      ['board', expect.objectContaining({ type: 'CaucusPracticeAcknowledged' })],
    )
})

test('what is not there, is signed already or has no name is refused', () => {
  given(appeared).when('ada', prepares('ben')).refuses('NotRepresented')
  given(appeared).when('ana', prepares()).refuses('NotRepresented')
  given(appeared).when('ada', prepares('ana', ' ')).refuses('NameMissing')
  given(appeared).when('ana', signs()).refuses('DisclosureUnknown')
  given(prepared).when('al', signs()).refuses('DisclosureUnknown')
  given(prepared).when('ana', signs(' ')).refuses('NameMissing')
  given(prepared, act('ana', ends)).when('ana', signs()).refuses('DisclosureUnknown')
  const signed = given(prepared, act('ana', signs()))
  signed.when('ana', signs()).refuses('AlreadySigned')
  signed.when('ada', prepares()).refuses('AlreadySigned')
  const filed = act('max', {
    ...{ type: 'RecordPaperDisclosure', attorney: 'ada', client: 'ana', on: '1969-12-31' },
    ...{ onePage: true, timeZone: 'UTC' },
  } as Command)
  given(prepared, filed).when('ada', prepares()).refuses('SignedOnPaper')
  given(prepared, filed).when('ana', signs()).refuses('SignedOnPaper')
})

test('it is a matter of sides, while the mediation goes on', () => {
  for (const command of [ends, prepares(), signs()]) {
    given(prepared).when('mira', command).refuses('NotForThisSeat')
  }
  given(prepared, over).when('ada', enters('ana')).refuses('MediationIsEnded')
  given(prepared, over).when('ada', ends).refuses('MediationIsEnded')
  given(prepared, over).when('ada', prepares()).refuses('MediationIsEnded')
  given(prepared, over).when('ana', signs()).refuses('MediationIsEnded')
})

everyRefusalIsSeenOf('EnterAppearance', 'EndAppearance', 'PrepareDisclosure', 'SignDisclosure')
