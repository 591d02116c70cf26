// The code of an invitation by text: the one that arrived counts, until a newer one was really handed over.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotTaken, type Text } from '../../src/application/texts.ts'
import { personNamed } from '../people/whole-house.ts'
import { HOUR, lastTo, type TextTable, textTable } from './text-table.ts'

const DAY = 24 * HOUR
const PHONE = '+12133734270'
const whose = { caseId: 'case-1', participant: 'p-pat' } as const
const reach = { ...whose, seat: 'side-b', use: ['text'] } as const
let t: TextTable
let pat: string
let got: Text[]
let down: boolean
beforeEach(async () => {
  got = []
  down = false
  const textOut = {
    async send(text: Text) {
      if (down) throw new NotTaken('down')
      got.push(text)
      return { sid: `SM${text.id}` }
    },
  }
  t = await textTable('invited again', { textOut })
  pat = await personNamed(t, 'Pat')
  await t.house.reaches.keep({ ...reach, person: pat, phone: PHONE }, t.clock.now())
  const said = { side: 'side-b', role: 'attorney', name: 'Pat', words: '' } as const
  await t.does(
    t.max,
    { type: 'InviteParticipant', participant: whose.participant, ...said },
    new Map([[whose.participant, pat]]),
  )
  await t.worker.workOff()
})
afterEach(() => t.drop())

const codeIn = (text: Text | undefined) => /YES (\d{6})/.exec(text?.text ?? '')?.[1] ?? ''
let sids = 0
const says = async (from: string, words: string) => {
  await t.house.textsIn.hear({ from, words, sid: `SMagain${++sids}`, at: t.clock.now() })
  await t.worker.workOff()
}
const state = async () => (await t.house.reader.seatOf(pat, whose.caseId))?.state
const pass = async (hours: number) => {
  for (let hour = 0; hour < hours; hour++) {
    t.clock.pass(HOUR)
    await t.worker.workOff()
  }
}

test('a round that never goes out leaves the code of the text before it as it was', async () => {
  const first = codeIn(lastTo(got, PHONE))
  down = true
  await pass(3 * 24 + 3)
  expect(t.failures).toContain('SendInvitation NotTaken')
  expect(got.filter(({ to }) => to === PHONE)).toHaveLength(1)
  down = false
  // Back again, before the round is tried once more.
  await says(PHONE, `YES ${first}`)
  expect(await state()).toBe('seated')
})

test('once the newer text was handed over its code alone counts, however often the round was tried', async () => {
  const first = codeIn(lastTo(got, PHONE))
  down = true
  await pass(3 * 24 + 3)
  down = false
  await pass(24)
  const second = codeIn(lastTo(got, PHONE))
  expect(got.filter(({ to }) => to === PHONE)).toHaveLength(2)
  expect(second).not.toBe(first)
  const { rows } = await t.database.owner.query('select work from phone_invitations')
  expect(rows).toHaveLength(1)
  await says(PHONE, `YES ${first}`)
  expect(await state()).toBe('invited')
  await says(PHONE, `YES ${second}`)
  expect(await state()).toBe('seated')
})

test('that an older text was handed over takes back nothing that is newer', async () => {
  const invites = (work: string, code: string, days: number) =>
    t.house.phones.invite({
      ...{ ...whose, person: pat, phone: PHONE, work, code },
      until: t.clock.now() + days * DAY,
    })
  await invites('second', '222222', 40)
  await invites('third', '333333', 41)
  await t.house.phones.invited({ ...whose, work: 'second' })
  await says(PHONE, `YES ${codeIn(lastTo(got, PHONE))}`)
  expect(await state()).toBe('invited')
  await says(PHONE, 'YES 333333')
  expect(await state()).toBe('seated')
})

test('what went to another number counts no more as soon as there is a new one', async () => {
  const first = codeIn(lastTo(got, PHONE))
  await t.house.reaches.keep({ ...reach, person: pat, phone: '+12133734271' }, t.clock.now())
  down = true
  await pass(3 * 24 + 2)
  down = false
  await says(PHONE, `YES ${first}`)
  expect(await state()).toBe('invited')
})
