// A mailbox that a server says is gone: nothing more is told there, the case manager knows, and signing in brings it back.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Message } from '../../src/application/mail-ports.ts'
import { NeverTaken } from '../../src/application/texts.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

const HOUR = 3_600_000
let t: SurfaceWorld
let gone: Set<string>
let tried: Message[]
beforeEach(async () => {
  gone = new Set()
  tried = []
  t = await surfaceWorld('gone', {
    mailIn: { replyDomain: 'reply.parley.test' },
    plant: (house) => ({
      ...house,
      mailOut: {
        async send(message) {
          tried.push(message)
          if (gone.has(message.to)) throw new NeverTaken('There is no such mailbox')
          await house.mailOut.send(message)
        },
      },
    }),
  })
  await t.does({ pass: HOUR })
})
afterEach(() => t.drop())

const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
const api = (who: Who, action: string, payload: object) =>
  t.app.inject({
    ...{ method: 'POST', url: `/api/v1/cases/${t.caseId}/${action}`, payload },
    headers: bearer(who),
  })
const channel = async () => {
  const url = `/api/v1/cases/${t.caseId}/rooms/desk:side-a/entries?limit=200`
  const { entries } = (await t.app.inject({ url, headers: bearer('max') })).json()
  return (entries as { fact: { type: string } }[])
    .map(({ fact }) => fact.type)
    .filter((type) => type.startsWith('Channel'))
}
const triedTo = (mail: string) => tried.filter(({ to }) => to === mail).length
const said = () =>
  t.does({ who: 'mira', do: 'post-message', with: { room: 'caucus:side-a', words: 'A question.' } })
async function pass(days: number) {
  for (let hour = 0; hour < days * 24; hour += 4) await t.does({ pass: 4 * HOUR })
}

test('it is tried once, and not for days; a mail to sign in with goes, and who comes in by it is told again', async () => {
  gone.add('ana@people.test')
  const before = [triedTo('ana@people.test'), triedTo('ada@people.test')]
  await said()
  await pass(0.75)
  await said()
  await pass(0.75)
  expect(triedTo('ana@people.test')).toBe((before[0] ?? 0) + 1)
  expect(triedTo('ada@people.test')).toBe((before[1] ?? 0) + 2)
  expect(await channel()).toEqual(['ChannelFailed'])
  expect(t.failures).toEqual([])
  const asks = async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = 'mail=ana%40people.test&next=/cases'
    await t.app.inject({ method: 'POST', url: '/sign-in', headers, payload })
    await t.does({ pass: 0 })
  }
  await asks()
  expect(triedTo('ana@people.test')).toBe((before[0] ?? 0) + 2)
  expect(t.failures).toEqual([])
  gone.clear()
  await asks()
  const link = /(\/sign-in\/[0-9a-z]{52})/.exec(t.sent.at(-1)?.text ?? '')?.[1] ?? ''
  await t.app.inject({ method: 'POST', url: link })
  await t.does({ pass: 0 })
  expect(await channel()).toEqual(['ChannelFailed', 'ChannelRestored'])
  await said()
  await t.does({ pass: HOUR })
  expect(triedTo('ana@people.test')).toBe((before[0] ?? 0) + 4)
})

test('the schedule of an invitation leaves it alone, and a case manager who knows better sends it by hand', async () => {
  gone.add('pat@people.test')
  const pat = { side: 'side-a', role: 'support-person', name: 'Pat', language: 'en' }
  const invites = await api('max', 'invite-participant', { ...pat, mail: 'pat@people.test' })
  expect(invites.statusCode).toBe(201)
  const { participant } = invites.json().entries[0].fact
  await pass(8)
  expect(triedTo('pat@people.test')).toBe(1)
  expect(await channel()).toEqual(['ChannelFailed'])
  gone.clear()
  const again = await api('max', 'send-invitation-again', { participant, side: 'side-a' })
  expect(again.statusCode).toBe(201)
  await t.does({ pass: HOUR })
  expect(triedTo('pat@people.test')).toBe(2)
  expect(t.failures).toEqual([])
})

test('of another address of theirs it says nothing', async () => {
  const contact = { name: 'ana', mail: 'ana@people.test', language: 'en', program: 'harbour' }
  const { directory, mailIn } = t.house
  const ana = await directory.personFor({ ...contact, language: 'en' }, t.clock.now())
  await mailIn.channels.failed(ana, t.clock.now(), { mail: 'ana@people.test' })
  expect(await mailIn.channels.failsAt(ana, 'ana@people.test')).toBe(true)
  expect(await mailIn.channels.failsAt(ana, 'other@people.test')).toBe(false)
  // Nothing goes there: that it does not arrive is no news.
  expect(await mailIn.channels.failed(ana, t.clock.now(), { mail: 'other@people.test' })).toBe(
    false,
  )
  expect(await mailIn.channels.failsAt(ana, 'other@people.test')).toBe(false)
  await mailIn.channels.worked(ana, t.clock.now(), ['other@people.test'])
  expect(await mailIn.channels.failsAt(ana, 'ana@people.test')).toBe(true)
  await mailIn.channels.worked(ana, t.clock.now(), ['ana@people.test'])
  expect(await mailIn.channels.failsAt(ana, 'ana@people.test')).toBe(false)
})
