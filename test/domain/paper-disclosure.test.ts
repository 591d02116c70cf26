// The disclosure that was signed by hand: who records it, where it stands, and who is told of it.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import { representedIn } from '../../src/domain/representation.ts'
import { type Acts, act, convened, everyRefusalIsSeenOf, given } from './mediation-story.ts'

// Stories begin on the first of January 1970 in UTC: in Los Angeles it is still the last day of the year before.
const DAY = '1969-12-31'
const records = (client = 'ana', on = DAY, timeZone = 'America/Los_Angeles'): Command => ({
  type: 'RecordPaperDisclosure',
  attorney: 'ada',
  client,
  on,
  onePage: true,
  timeZone,
})
const prepares: Command = { type: 'PrepareDisclosure', client: 'ana', language: 'en', name: 'Ada' }
const signs: Command = { type: 'SignDisclosure', attorney: 'ada', name: 'Ana' }
const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const appeared = [convened(), act('ada', { type: 'EnterAppearance', clients: ['ana', 'al'] })]
const prepared = [appeared, act('ada', prepares)]
const fact = {
  type: 'DisclosureSignedOnPaper',
  attorney: 'ada',
  client: 'ana',
  side: 'side-a',
  on: DAY,
  onePage: true,
} as const
const stateSeen = (acts: Acts, who: string) =>
  representedIn(given(...acts).view(who)).map(({ client, disclosure, on }) => [
    client,
    disclosure,
    on,
  ])

test('the attorney files it in the caucus, a case manager at the desk of that side', () => {
  given(appeared)
    .when('ada', records())
    .records(['caucus:side-a', { ...fact, filed: 'caucus' }])
  given(appeared)
    .when('max', records())
    .records(['desk:side-a', { ...fact, filed: 'desk' }])
})

test('attorney, client and neutrals see it missing before, and on paper with its day after', () => {
  for (const by of ['ada', 'max']) {
    for (const who of ['ada', 'ana', 'mira', 'olu']) {
      expect(stateSeen([appeared], who)[0]).toEqual(['ana', 'missing', undefined])
      expect(stateSeen([prepared, act(by, records())], who)).toEqual([
        ['ana', 'on paper', DAY],
        ['al', 'missing', undefined],
      ])
    }
    for (const who of ['ben', 'cem']) {
      expect(stateSeen([appeared, act(by, records())], who)).toEqual([])
    }
  }
})

test('a day that is still to come where the program is, is refused; today is not', () => {
  given(appeared).when('ada', records('ana', '1970-01-01')).refuses('DayToCome')
  given(appeared)
    .when('ada', records('ana', '1970-01-01', 'UTC'))
    .records(['caucus:side-a', { ...fact, on: '1970-01-01', filed: 'caucus' }])
})

test('it is for the attorney of that client and for case managers, while the mediation goes on', () => {
  for (const who of ['ana', 'sam', 'ben', 'mira', 'olu']) {
    given(appeared).when(who, records()).refuses('NotForThisSeat')
  }
  given(appeared).when('ada', records('ben')).refuses('NotRepresented')
  given(convened()).when('ada', records()).refuses('NotRepresented')
  given(appeared).when('max', records('ben')).refuses('NotRepresented')
  given(appeared, over).when('ada', records()).refuses('MediationIsEnded')
})

test('what was signed here already is not signed on paper, and the other way round', () => {
  given(prepared, act('ana', signs)).when('ada', records()).refuses('SignedElectronically')
  for (const by of ['ada', 'max']) {
    const story = given(prepared, act(by, records()))
    story.when('ada', records()).refuses('SignedOnPaper')
    story.when('ada', prepares).refuses('SignedOnPaper')
    story.when('ana', signs).refuses('SignedOnPaper')
  }
  given(appeared, act('max', records())).when('max', records()).refuses('SignedOnPaper')
})

test('what stands in the caucus is told to no case manager, not even by a refusal', () => {
  const atDesk = ['desk:side-a', { ...fact, filed: 'desk' }] as const
  given(prepared, act('ana', signs)).when('max', records()).records(atDesk)
  given(appeared, act('ada', records())).when('max', records()).records(atDesk)
  expect(stateSeen([appeared, act('ada', records())], 'max')).toEqual([])
})

everyRefusalIsSeenOf('RecordPaperDisclosure')
