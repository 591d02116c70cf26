// Times of a meeting answered by mail and by text: shown by the reader's own clock, chosen by a code and a number, and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerIn } from '../../src/application/answer-commands.ts'
import { type AnswerWorld, answerWorld, atTheTable, codeIn, readsAll } from './answer-world.ts'

const DAY = 24 * 3_600_000
let t: AnswerWorld
let mira: Awaited<ReturnType<typeof atTheTable>>['mira']
let pin: string
beforeAll(async () => {
  t = await answerWorld('times by mail and text')
  ;({ mira, pin } = await atTheTable(t))
}, 60_000)
afterAll(() => t.drop())

const morning = (day: number) => Math.ceil(t.clock.now() / DAY) * DAY + day * DAY + 18 * 3_600_000
const proposes = async (side: 'side-a' | 'side-b', days: readonly number[], publish = false) => {
  const { board } = await t.view(mira)
  const people = [...board.convening.people.values()]
  const needed = people.filter(({ seat }) => seat === side || seat === 'neutral')
  await t.does(mira, 'propose-times', {
    ...{ room: `caucus:${side}`, purpose: 'Before we begin', channel: 'phone' },
    needed: needed.map(({ participant }) => ({ participant, decides: false })),
    times: days.map((day) => ({ at: morning(day), minutes: 60 })),
    setBy: publish ? 'whoever takes one' : 'everybody',
  })
  await t.pass()
}
const last = async (side: 'side-a' | 'side-b') =>
  [...((await t.view(mira)).rooms.get(`caucus:${side}`)?.meetings.meetings.values() ?? [])].at(-1)

test('by mail: the numbers of the times that suit, and the meeting is set at the first', async () => {
  await proposes('side-a', [3, 4, 5])
  const asked = (await t.mail('NEXT')).said ?? ''
  expect(asked).toContain('Before we begin')
  expect(asked).toMatch(/2\. \w+, \w+ \d+, 2026 at 10:00 AM Pacific Standard Time/)
  const code = codeIn(asked, 'TIME')
  expect((await t.mail(`TIME ${code} 4`)).said).toContain('Nothing was done')
  const again = codeIn((await t.mail('NEXT')).said, 'TIME')
  expect((await t.mail(`TIME ${again} 2 3`)).said).toContain('your times')
  const meeting = await last('side-a')
  expect(meeting?.set?.at).toBe(meeting?.times[1]?.at)
  // What they wrote stands with it, in their own caucus.
  expect((await t.mail(`TIME ${again} 2`)).said).toContain('Nothing was done')
})

test('by text: one that was published is taken by its number, and by nothing that is not one', async () => {
  await proposes('side-b', [6, 7], true)
  const asked = (await readsAll(t, pin)).last
  const code = codeIn(asked, 'TIME')
  expect(await t.text(`YES ${code}`)).toContain('Nothing was done')
  const again = codeIn((await readsAll(t, pin)).last, 'TIME')
  expect(await t.text(`time ${again} 2`)).toContain('your times')
  const meeting = await last('side-b')
  expect(meeting?.set?.at).toBe(meeting?.times[1]?.at)
})

test('by text: yes to all of them, and no to all of them', async () => {
  await proposes('side-b', [9, 10])
  expect(await t.text(`NO ${codeIn((await readsAll(t, pin)).last, 'TIME')}`)).toContain(
    'you said no',
  )
  const refused = await last('side-b')
  expect([...(refused?.answers.values() ?? [])].some(({ no }) => no.length === 2)).toBe(true)
  expect(refused?.set).toBeUndefined()
  await proposes('side-b', [11, 12])
  expect(await t.text(`YES ${codeIn((await readsAll(t, pin)).last, 'YES')}`)).toContain(
    'your times',
  )
  const set = await last('side-b')
  expect(set?.set?.at).toBe(set?.times[0]?.at)
})

test('a word, a code and numbers, in either language; anything more is not guessed at', () => {
  const code = '123456'
  expect(answerIn('TIME 123456 1')).toEqual({ do: 'time', code, numbers: '1' })
  expect(answerIn('Hora 123 456 1, 3.')).toEqual({ do: 'time', code, numbers: '1, 3' })
  for (const said of [
    'TIME 123456',
    'TIME 123456 0',
    'TIME 123456 1 if he comes',
    'HORA 123456 uno',
  ]) {
    expect(answerIn(said)).toEqual({ do: 'unclear' })
  }
})
