// Mail: how a message came is said with it, and whose mails come back is recorded at their side's own desk.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import { act, everyRefusalIsSeenOf, given, mediating } from './mediation-story.ts'

const channel = (works: boolean, side: 'side-a' | 'side-b' = 'side-a'): Command => ({
  type: 'RecordChannel',
  participant: 'ana',
  side,
  works,
})
const mail = { mail: 'a-mail', trimmed: true, files: [], leftOut: ['a.svg'] }
const byMail: Command = {
  type: 'PostMessage',
  room: 'caucus:side-a',
  words: 'By mail.',
  via: 'mail',
  mail,
}

test('a message that came by mail says so, with what came beside it', () => {
  const { type: _, ...said } = byMail
  given(mediating())
    .when('ana', byMail)
    .records(['caucus:side-a', { type: 'MessagePosted', ...said } as never])
})

test('the rules are the same whichever way a message comes', () => {
  given(mediating()).when('ben', byMail).refuses('RoomUnknown')
  given(mediating()).when('olu', byMail).refuses('ObserversDoNotWrite')
})

test('a mail that comes back is on record at the desk of the side, once, until one gets through', () => {
  const failed = { type: 'ChannelFailed', participant: 'ana', side: 'side-a' } as const
  const restored = { ...failed, type: 'ChannelRestored' } as const
  given(mediating()).when('max', channel(false)).records(['desk:side-a', failed])
  const once = given(mediating(), act('max', channel(false)))
  once.when('max', channel(false)).refuses('NoChange')
  once.when('max', channel(true)).records(['desk:side-a', restored])
  given(mediating()).when('max', channel(true)).refuses('NoChange')
  given(mediating(), act('max', channel(false)), act('max', channel(true)))
    .when('max', channel(false))
    .records(['desk:side-a', failed])
})

test('who sits at the desk sees it, and nobody else does', () => {
  const once = given(mediating(), act('max', channel(false)))
  const sees = (who: string) =>
    [...once.view(who).rooms.values()].some(({ convening }) => convening.unreached.has('ana'))
  for (const who of ['max', 'ana', 'ada', 'mira']) expect(sees(who), who).toBe(true)
  for (const who of ['ben', 'dora', 'cem']) expect(sees(who), who).toBe(false)
})

test('nobody records it but the registrar, at a desk that is there', () => {
  for (const who of ['ana', 'ada', 'mira', 'olu', 'ben']) {
    given(mediating()).when(who, channel(false)).refuses('NotForThisSeat')
  }
  const nowhere = { ...channel(false), side: 'side-j' } as Command
  given(mediating()).when('max', nowhere).refuses('SideUnknown')
})

everyRefusalIsSeenOf('RecordChannel')
