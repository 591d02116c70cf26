// Each is told by what they chose, when they chose it, and once, however long what carries it is away.
import { expect, test } from 'vitest'
import { NotTaken, type Text, type TextOut } from '../../src/application/texts.ts'
import { personNamed, wholeHouse } from '../people/whole-house.ts'
import { seatedWithPhone } from './seated-with-phone.ts'
import { HOUR, links, phones, type TextTable, textTable } from './text-table.ts'

const MINUTE = 60_000

test('a text is not asked about before the provider can know of it, and then sent once', async () => {
  const got: Text[] = []
  let fails = true
  const whole = await wholeHouse('asked', undefined, {
    async send(text) {
      if (fails) throw new Error('500')
      got.push(text)
      return { sid: `SM${text.id}` }
    },
    async sentTo() {
      return got.map(({ id }) => `SM${id}`)
    },
  })
  fails = false
  const { max, does } = await seatedWithPhone(whole)
  fails = true
  const before = got.length
  await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'A form is missing.' })
  for (let minute = 0; minute < 30; minute++) {
    if (minute === 10) fails = false
    whole.clock.pass(MINUTE)
    await whole.worker.workOff()
  }
  expect(got.slice(before).map(({ to }) => to)).toEqual([phones.Ana])
  await whole.drop()
})

test('a provider that is down for hours holds up no mail, and its text goes out once when it is back', async () => {
  let down = true
  const got: Text[] = []
  const textOut: TextOut = {
    async send(text) {
      if (down) throw new NotTaken('down')
      got.push(text)
      return { sid: `SM${text.id}` }
    },
  }
  const whole = await wholeHouse('provider down', undefined, textOut)
  const { max, does } = await seatedWithPhone(whole)
  const before = whole.sent.length
  await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'A form is missing.' })
  for (let hour = 0; hour < 8; hour++) {
    whole.clock.pass(HOUR)
    await whole.worker.workOff()
  }
  expect(whole.sent.slice(before).map(({ to }) => to)).toEqual(['ana@people.example'])
  expect(got).toEqual([])
  expect(whole.failures).toContain('Notify NotTaken')
  down = false
  for (let hour = 0; hour < 24; hour++) {
    whole.clock.pass(HOUR)
    await whole.worker.workOff()
  }
  expect(got).toHaveLength(1)
  expect(whole.sent.slice(before)).toHaveLength(1)
  await whole.drop()
})

test('a mail that is tried again and again neither puts a text off once more nor sends it twice', async () => {
  let down = true
  const whole = await wholeHouse('mail down', {
    async send() {
      if (down) throw new Error('down')
    },
  })
  down = false
  const { max, does, ana } = await seatedWithPhone(whole)
  const { preferences } = await whole.house.preferences.of(ana.person)
  const evening = { channel: 'text', days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 22 * 60 } as const
  await whole.house.preferences.keep(ana.person, { ...preferences, never: [evening] }, 'UTC', 0)
  down = true
  const before = whole.texted.length
  await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'A form is missing.' })
  for (let hour = 0; hour < 30; hour++) {
    whole.clock.pass(HOUR)
    await whole.worker.workOff()
  }
  expect(whole.failures.length).toBeGreaterThan(4)
  expect(whole.texted.slice(before)).toHaveLength(1)
  await whole.drop()
})

test('where nobody knows whether a text went out, it is not sent again', async () => {
  let tried = 0
  const whole = await wholeHouse('unknown', undefined, {
    async send() {
      tried += 1
      throw new Error('the line broke')
    },
  })
  const { max, does } = await seatedWithPhone(whole)
  tried = 0
  await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'A form is missing.' })
  for (let hour = 0; hour < 5; hour++) {
    whole.clock.pass(HOUR)
    await whole.worker.workOff()
  }
  expect(tried).toBe(1)
  // What waits is the next letter to somebody invited, days away.
  expect(await whole.queue.counts(whole.clock.now())).toMatchObject({ due: 0, dead: 0 })
  await whole.drop()
})

async function choosing(t: TextTable, chosen: object) {
  const { preferences } = await t.house.preferences.of(t.ana.person)
  await t.house.preferences.keep(
    t.ana.person,
    { ...preferences, ...chosen },
    'America/Los_Angeles',
    t.clock.now(),
  )
  t.clock.pass(HOUR)
  await t.worker.workOff()
  return t.sent.length
}
const toAna = (t: TextTable, from: number) =>
  t.sent.slice(from).filter(({ to }) => to === 'ana@people.example')

test('a digest says once a day what came since, at the hour that was chosen', async () => {
  const t = await textTable('digest')
  const from = await choosing(t, { digest: { every: 'day', at: 18 * 60 } })
  for (const words of ['One', 'Two', 'Three']) {
    await t.does(t.max, { type: 'PostMessage', room: 'desk:side-a', words })
    t.clock.pass(HOUR)
    await t.worker.workOff()
  }
  expect(toAna(t, from)).toEqual([])
  // 18:00 in Los Angeles, in winter.
  t.clock.set(Date.UTC(2026, 10, 3, 2) - 1)
  await t.worker.workOff()
  expect(toAna(t, from)).toEqual([])
  t.clock.pass(1)
  await t.worker.workOff()
  expect(toAna(t, from)).toHaveLength(1)
  t.clock.pass(48 * HOUR)
  await t.worker.workOff()
  expect(toAna(t, from)).toHaveLength(1)
  await t.drop()
})

test('what waits for a digest is not told inside hours that have become quiet meanwhile', async () => {
  const t = await textTable('late digest')
  const from = await choosing(t, {
    digest: { every: 'day', at: 18 * 60 },
    quiet: { from: 21 * 60, to: 480 },
  })
  await t.does(t.max, { type: 'PostMessage', room: 'desk:side-a', words: 'One' })
  t.clock.pass(3 * MINUTE)
  await t.worker.workOff()
  // The server was away until 22:00 there.
  t.clock.set(Date.UTC(2026, 10, 3, 6))
  await t.worker.workOff()
  expect(toAna(t, from)).toEqual([])
  t.clock.set(Date.UTC(2026, 10, 3, 16))
  await t.worker.workOff()
  expect(toAna(t, from)).toHaveLength(1)
  await t.drop()
})

test('who wants no notices gets none; who never wants texts before evening gets the mail now and the text then', async () => {
  const t = await textTable('never')
  await links(t, t.ana.person, phones.Ana)
  const { preferences } = await t.house.preferences.of(t.ana.person)
  const from = await choosing(t, {
    wanted: { ...preferences.wanted, news: 'both' },
    never: [{ channel: 'text', days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 18 * 60 }],
  })
  const before = t.texted.length
  await t.does(t.max, { type: 'PostMessage', room: 'desk:side-a', words: 'One' })
  t.clock.pass(3 * MINUTE)
  await t.worker.workOff()
  expect([toAna(t, from).length, t.texted.length - before]).toEqual([1, 0])
  t.clock.set(Date.UTC(2026, 10, 3, 2))
  await t.worker.workOff()
  expect([toAna(t, from).length, t.texted.length - before]).toEqual([1, 1])
  const none = await choosing(t, { wanted: { ...preferences.wanted, news: 'none' } })
  await t.does(t.max, { type: 'PostMessage', room: 'desk:side-a', words: 'Two' })
  t.clock.pass(48 * HOUR)
  await t.worker.workOff()
  expect([toAna(t, none).length, t.texted.length - before]).toEqual([0, 1])
  await t.drop()
})

test('whoever has only a telephone is told by text without a word', async () => {
  const t = await textTable('phone alone')
  const { house, clock } = t
  const pat = await personNamed(t, 'Pat')
  const seat = { caseId: 'case-1', participant: 'case-1-ben', person: t.ben.person } as const
  await house.reaches.keep(
    { ...seat, seat: 'side-b', phone: phones.Ben, use: ['text'] },
    clock.now(),
  )
  expect(pat).toBeDefined()
  const before = [t.sent.length, t.texted.length] as const
  await t.does(t.max, { type: 'PostMessage', room: 'desk:side-b', words: 'One' })
  clock.pass(HOUR)
  await t.worker.workOff()
  expect(t.sent.slice(before[0]).filter(({ to }) => to.startsWith('ben'))).toEqual([])
  expect(t.texted.slice(before[1]).map(({ to }) => to)).toContain(phones.Ben)
  await t.drop()
})
