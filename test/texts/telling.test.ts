// Nobody hears twice of the same thing, whenever the worker dies; and each is told by what they chose, when they chose it.
import { expect, test } from 'vitest'
import type { MailOut, Message } from '../../src/application/mail-ports.ts'
import { confirmPhone } from '../../src/application/own-phone.ts'
import { NotTaken, type Text, type TextOut } from '../../src/application/texts.ts'
import { clerk, LEASE } from '../../src/jobs/clerk.ts'
import {
  newCase,
  personNamed,
  type WholeHouse,
  wholeHandlers,
  wholeHouse,
} from '../people/whole-house.ts'
import { HOUR, links, phones, type TextTable, textTable } from './text-table.ts'

/** The process dies there: what it was doing never ends, and nobody writes down what became of it. */
const dies = () => new Promise<never>(() => {})
const MINUTE = 60_000

/** A worker that is killed when somebody dies in it; another takes over once the lease has run out. */
async function killed(whole: WholeHouse): Promise<void> {
  const { house, queue, clock } = whole
  const first = clerk(queue, wholeHandlers(house), clock)
  await Promise.race([first.workOff(), new Promise((resolve) => setTimeout(resolve, 300))])
  clock.pass(LEASE + MINUTE)
}

type Fault = 'before it is handed over' | 'after it was handed over' | 'once it is noted'
const faults: readonly Fault[] = [
  'before it is handed over',
  'after it was handed over',
  'once it is noted',
]

/** Both channels, of which one kills the worker the first time. */
async function dyingHouse(fault: Fault, at: 'mail' | 'text') {
  const got: { mails: Message[]; texts: Text[]; dead: boolean } = {
    mails: [],
    texts: [],
    dead: false,
  }
  let armed = false
  const through = async (which: 'mail' | 'text', take: () => void) => {
    const now = armed && !got.dead && which === at
    if (now && fault === 'before it is handed over') {
      got.dead = true
      await dies()
    }
    take()
    if (now && fault === 'after it was handed over') {
      got.dead = true
      await dies()
    }
  }
  const mailOut: MailOut = { send: (m) => through('mail', () => void got.mails.push(m)) }
  const textOut: TextOut = {
    async send(text) {
      await through('text', () => void got.texts.push(text))
      return { sid: `SM${text.id}` }
    },
  }
  const whole = await wholeHouse(`dying ${fault} ${at}`, mailOut, textOut)
  const { sendings } = whole.house
  const house: WholeHouse = {
    ...whole,
    house: {
      ...whole.house,
      sendings: {
        ...sendings,
        async done(sending, when, sid) {
          await sendings.done(sending, when, sid)
          if (armed && !got.dead && fault === 'once it is noted' && sending.endsWith(at)) {
            got.dead = true
            await dies()
          }
        },
      },
    },
  }
  return {
    whole: house,
    got,
    arm() {
      got.mails.length = 0
      got.texts.length = 0
      armed = true
    },
  }
}

async function seatedWithPhone(whole: WholeHouse) {
  const { max, does, invite, caseId } = await newCase(whole)
  const ana = await invite('Ana')
  await does(ana.person, { type: 'AnswerInvitation', answer: 'accepted', reason: '' })
  await does(max, { type: 'SeatInvited', participant: ana.participant, side: ana.side })
  const at = whole.clock.now()
  const { house } = whole
  await house.phones.wait(ana.person, phones.Ana, '123456', at + MINUTE)
  await confirmPhone(house, { person: ana.person, language: 'en' }, '123456')
  const { preferences } = await house.preferences.of(ana.person)
  const wanted = { ...preferences.wanted, news: 'both' } as const
  await house.preferences.keep(ana.person, { ...preferences, wanted }, 'UTC', at)
  whole.clock.pass(HOUR)
  await whole.worker.workOff()
  return { max, does, caseId, ana }
}

for (const at of ['mail', 'text'] as const) {
  for (const fault of faults) {
    test(`a notice by mail and text: killed at the ${at}, ${fault}, nobody hears twice`, async () => {
      const { whole, got, arm } = await dyingHouse(fault, at)
      const { max, does } = await seatedWithPhone(whole)
      arm()
      await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'A form is missing.' })
      whole.clock.pass(3 * MINUTE)
      await killed(whole)
      expect(got.dead).toBe(true)
      const again = clerk(whole.queue, wholeHandlers(whole.house), whole.clock)
      await again.workOff()
      const lost = fault === 'before it is handed over'
      const mails = got.mails.filter(({ to }) => to === 'ana@people.example').length
      const texts = got.texts.filter(({ to }) => to === phones.Ana).length
      // What died before it was handed over is not known to have: it is lost, and the next notice says the same.
      expect({ mails, texts }).toEqual({
        mails: at === 'mail' && lost ? 0 : 1,
        texts: at === 'text' && lost ? 0 : 1,
      })
      expect(await whole.queue.counts(whole.clock.now())).toMatchObject({ due: 0, dead: 0 })
      await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'And another.' })
      whole.clock.pass(3 * MINUTE)
      await again.workOff()
      expect(got.mails.filter(({ to }) => to === 'ana@people.example')).toHaveLength(mails + 1)
      expect(got.texts).toHaveLength(texts + 1)
      await whole.drop()
    })
  }
}

test('an invitation that may be lost is sent again, under the same Message-ID', async () => {
  for (const fault of ['before it is handed over', 'after it was handed over'] as const) {
    const { whole, got, arm } = await dyingHouse(fault, 'mail')
    arm()
    const { invite } = await newCase(whole)
    await invite('Ana')
    await killed(whole)
    const again = clerk(whole.queue, wholeHandlers(whole.house), whole.clock)
    await again.workOff()
    const ids = got.mails.map(({ id }) => id)
    expect(ids).toHaveLength(fault === 'before it is handed over' ? 1 : 2)
    expect(new Set(ids).size).toBe(1)
    await whole.drop()
  }
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
