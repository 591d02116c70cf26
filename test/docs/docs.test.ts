// Documents that are written from the program; `UPDATE=1 npx vitest run test/docs` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { factsDescribed, factTypes, mayRecord, roomsOfFact } from './domain-as-documented.ts'
import { apiPage, cliPage } from './outside-pages.ts'
import { recordCatalogue, roomsAndCrossings } from './record-pages.ts'
import { wholeMediation } from './whole-mediation.ts'

const pages: Readonly<Record<string, () => string>> = {
  'docs/record-catalogue.md': recordCatalogue,
  'docs/api.md': apiPage,
  'docs/cli.md': cliPage,
}
const PART = /(<!-- from the domain: [^>]*-->\n)([\s\S]*?)(<!-- end -->)/

test.each(Object.entries(pages))('%s says what the program is now', (file, written) => {
  const page = written()
  if (process.env['UPDATE']) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})

test('the part of docs/confidentiality.md that comes from the domain says what it is now', () => {
  const file = 'docs/confidentiality.md'
  const part = `\n${roomsAndCrossings()}\n\n`
  const text = readFileSync(file, 'utf8')
  if (process.env['UPDATE'])
    writeFileSync(
      file,
      text.replace(PART, (_, a, _old, z) => a + part + z),
    )
  expect(PART.exec(readFileSync(file, 'utf8'))?.[2]).toBe(part)
})

test('every kind of fact is described, comes to be on record, and somebody may record it', () => {
  const { record } = wholeMediation()
  const whole = wholeMediation()
  const { by } = mayRecord(whole)
  expect(
    factsDescribed()
      .facts.map(({ type }) => type)
      .toSorted(),
  ).toEqual(factTypes.toSorted())
  expect([...new Set(record.map(({ fact }) => fact.type))].toSorted()).toEqual(factTypes.toSorted())
  expect([...by.keys()].toSorted()).toEqual(factTypes.toSorted())
})

test('where a fact is said to stand, it stands in the record', () => {
  for (const { fact, room } of wholeMediation().record) {
    const filled = roomsOfFact(fact.type).map((pattern) =>
      pattern.replace(/‹(.+)›/, (_, field) => String((fact as never)[field])),
    )
    expect(filled).toContain(room)
  }
})

test("the rules are really asked: observers record nothing but what they disclose, consent, time they ask for, their yes or no to a waiver and leaving, and relays are the mediator's", () => {
  const { by } = mayRecord(wholeMediation())
  const byRole = (role: string) =>
    [...by]
      .filter(([, commands]) => [...commands.values()].some((who) => who.has(role)))
      .map(([type]) => type)
  expect(byRole('observer').toSorted()).toEqual([
    'AgreementToMediateShown',
    'AgreementToMediateSigned',
    'CallJoined',
    'CaucusPracticeAcknowledged',
    'MediationStarted',
    'MoreTimeAsked',
    'NeutralDisclosed',
    'ParticipantLeft',
    // Who watched has taken part (Evidence Code 1122(a)).
    'WaiverAgreedTo',
    'WaiverDeclined',
  ])
  expect([...(by.get('OfferRelayed')?.get('RelayOffer') ?? [])].toSorted()).toEqual([
    'co-mediator',
    'mediator',
  ])
  expect(roomsAndCrossings()).toContain(
    '| `RelayWords` | co-mediator, mediator | `WordsRelayed` | `WordsPassedOn` | nothing | `WordsAuthorised` |',
  )
})
