// Nobody hears twice of the same thing, whenever the worker dies.
import { expect, test } from 'vitest'
import type { MailOut, Message } from '../../src/application/mail-ports.ts'
import type { Text, TextOut } from '../../src/application/texts.ts'
import { clerk, LEASE } from '../../src/jobs/clerk.ts'
import { newCase, type WholeHouse, wholeHandlers, wholeHouse } from '../people/whole-house.ts'
import { seatedWithPhone } from './seated-with-phone.ts'
import { HOUR, phones } from './text-table.ts'

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
async function dyingHouse(fault: Fault, at: 'mail' | 'text', asked = false) {
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
    ...(asked ? { sentTo: async () => got.texts.map(({ id }) => `SM${id}`) } : {}),
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

test('an invitation that may have gone out is not sent again; the next round of the schedule is', async () => {
  for (const fault of ['before it is handed over', 'after it was handed over'] as const) {
    const { whole, got, arm } = await dyingHouse(fault, 'mail')
    arm()
    const { invite } = await newCase(whole)
    await invite('Ana')
    await killed(whole)
    const again = clerk(whole.queue, wholeHandlers(whole.house), whole.clock)
    await again.workOff()
    const lost = fault === 'before it is handed over' ? 1 : 0
    expect(got.mails).toHaveLength(1 - lost)
    expect(await whole.queue.counts(whole.clock.now())).toMatchObject({ due: 0, dead: 0 })
    whole.clock.pass(3 * 24 * HOUR)
    await again.workOff()
    expect(got.mails).toHaveLength(2 - lost)
    expect(new Set(got.mails.map(({ id }) => id)).size).toBe(2 - lost)
    await whole.drop()
  }
})

for (const fault of faults) {
  test(`killed at the text, ${fault}: a provider that can be asked is asked, and it is sent once`, async () => {
    const { whole, got, arm } = await dyingHouse(fault, 'text', true)
    const { max, does } = await seatedWithPhone(whole)
    arm()
    await does(max, { type: 'PostMessage', room: 'desk:side-a', words: 'A form is missing.' })
    whole.clock.pass(3 * MINUTE)
    await killed(whole)
    await clerk(whole.queue, wholeHandlers(whole.house), whole.clock).workOff()
    expect(got.texts.map(({ to }) => to)).toEqual([phones.Ana])
    expect(await whole.queue.counts(whole.clock.now())).toMatchObject({ due: 0, dead: 0 })
    await whole.drop()
  })
}
