// How long silence may last: proposed by the mediator, signed by each side, and in force when all have signed.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import { silenceDaysOf, silenceOf } from '../../src/domain/silence.ts'
import {
  type Acts,
  act,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
} from './mediation-story.ts'

const propose = (days = 30): Command => ({ type: 'ProposeSilenceExtension', days })
const sign = (days = 30, name = 'Typed Name'): Command => ({
  type: 'SignSilenceExtension',
  days,
  name,
})
const proposed = [mediating(), act('mira', propose())]

test('a longer period counts once every side has signed for it, and the one before counts until then', () => {
  const two = given(proposed, act('ana', sign()), act('dora', sign()))
  expect(silenceDaysOf(two.view('cem').board)).toBe(10)
  two.when('cem', sign()).records(
    [
      'board',
      {
        type: 'SilenceExtensionSigned',
        days: 30,
        side: 'side-c',
        participant: 'cem',
        name: 'Typed Name',
      },
    ],
    ['board', { type: 'SilencePeriodSet', days: 30 }],
  )
  const set = given(proposed, act('ana', sign()), act('dora', sign()), act('cem', sign()))
  for (const who of ['ana', 'ben', 'mira', 'olu', 'max']) {
    expect(silenceDaysOf(set.view(who).board)).toBe(30)
    expect(set.view(who).board.silence.proposed).toBeUndefined()
  }
})

test('a period is only made longer, and another proposal begins anew', () => {
  for (const days of [1, 10]) {
    given(mediating()).when('mira', propose(days)).refuses('PeriodNotLonger')
  }
  given(proposed).when('milo', propose()).refuses('NoChange')
  const anew = given(proposed, act('ana', sign()), act('mira', propose(60)))
  expect(anew.view('ana').board.silence.proposed).toEqual({ days: 60, signed: [] })
  anew.when('ben', sign(30)).refuses('ExtensionNotProposed')
})

test('each side signs once, with a name, and only what was proposed', () => {
  given(mediating()).when('ana', sign()).refuses('ExtensionNotProposed')
  given(proposed).when('ana', sign(30, ' ')).refuses('NameMissing')
  given(proposed, act('ana', sign())).when('ada', sign()).refuses('AlreadySigned')
})

test('there is no clock before the start and after the end; taking it up again begins one anew', () => {
  const boardAfter = (...acts: Acts) => given(...acts).view('mira').board
  const going = boardAfter(mediating())
  const { startedAt } = going.groundRules
  expect(silenceOf(going, undefined, 'UTC', 1_000)?.since).toBe(startedAt)
  expect(silenceOf(going, 500, 'UTC', 1_000)?.since).toBe(500)
  const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
  expect(silenceOf(boardAfter(mediating(), over), 500, 'UTC', 1_000)).toBeUndefined()
  const again = given(mediating(), over, act('mira', { type: 'ReopenMediation' }))
  expect(silenceOf(again.view('mira').board, undefined, 'UTC', 1_000)?.since).toBe(again.now)
})

isOnlyForMediating(propose(), 'mira', ['ana', 'ada', 'olu', 'max'])
isOnlyForMediating(sign(), 'ana', ['sam', 'mira', 'olu', 'max'])
everyRefusalIsSeenOf('ProposeSilenceExtension', 'SignSilenceExtension')
