// What is refused by text: wrong, old and foreign codes, numbers that are shared or stopped; each safe, and nothing told to whom it is not for.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hearText } from '../../src/application/text-in.ts'
import { texts } from '../../src/channels/texts/texts.ts'
import { heardText } from '../confidentiality/world-of-pair.ts'
import {
  ANA,
  type AnswerWorld,
  answerWorld,
  BEN,
  codeIn,
  draftsAnew,
  openForSigning,
  readsAll,
} from './answer-world.ts'

const said = texts('http://parley.test')
const HOUR = 3_600_000
let t: AnswerWorld
let mira: Awaited<ReturnType<typeof openForSigning>>['mira']
let pin: string
beforeAll(async () => {
  t = await answerWorld('refused by text')
  ;({ mira, pin } = await openForSigning(t))
}, 60_000)
afterAll(() => t.drop())
beforeEach(() => t.pass(HOUR))

const signatures = async () => (await t.view(mira)).board.signing.signatures.size
const wrong = said.answer('en', { says: 'wrong code' })
const movedOn = said.answer('en', { says: 'moved on' })
const howToRead = said.answer('en', { says: 'how to read' })
const off = (code: string) => (code === '000000' ? '000001' : '000000')
const paper = async () => codeIn((await readsAll(t, pin)).last, 'SIGN')

test('without the reading code nothing is shown, and it is the same whatever is asked of them', async () => {
  for (const words of ['NEXT', `NEXT ${off(pin)}`, 'next 12']) {
    const answer = await t.text(words)
    expect([howToRead, said.help('en'), said.help(undefined), undefined]).toContain(answer)
    expect(answer ?? '').not.toContain('850')
  }
  expect((await readsAll(t, pin)).whole).toContain('$850.00')
})

test('after five wrong codes the right one counts no more; asked for anew, there is a new one', async () => {
  const code = await paper()
  for (let i = 0; i < 5; i++) {
    expect(await t.text(`SIGN ${off(code)} Ben Ortiz`)).toBe(wrong)
    t.clock.pass(HOUR)
  }
  expect(await t.text(`SIGN ${code} Ben Ortiz`)).toBe(wrong)
  const anew = await paper()
  expect(anew).not.toBe(code)
  expect(await t.text(`SIGN ${anew} Ben Ortiz`)).toContain('To sign: YES')
  expect(await signatures()).toBe(0)
})

test('a code answers with its own word alone', async () => {
  const code = await paper()
  for (const word of ['ACCEPT', 'APPROVE', 'NO', 'YES', 'AGREE']) {
    const words = word === 'AGREE' ? `AGREE ${code} Ben Ortiz` : `${word} ${code}`
    expect(await t.text(words), word).toBe(wrong)
    t.clock.pass(HOUR)
  }
  expect(await signatures()).toBe(0)
})

test('a name that was forgotten uses up no code', async () => {
  const code = await paper()
  expect(await t.text(`SIGN ${code}`)).toBe(said.answer('en', { says: 'name missing' }))
  expect(await t.text(`SIGN ${code} Ben Ortiz`)).toContain('To sign: YES')
  expect(await signatures()).toBe(0)
})

test('a name with a sign that no font has uses up no code, and signs nothing', async () => {
  const code = await paper()
  const told = await t.text(`SIGN ${code} Ben \ud55c`)
  expect(told).toBe(said.answer('en', { says: 'name not printable', signs: ['\ud55c'] }))
  expect(told).toContain('U+D55C')
  expect(await t.text(`SIGN ${code} Ben Ortiz`)).toContain('To sign: YES')
  expect(await signatures()).toBe(0)
})

test('what goes on after the code is no yes', async () => {
  const code = await paper()
  const back = codeIn(await t.text(`SIGN ${code} Ben Ortiz`), 'YES')
  for (const words of [
    `YES ${back} but only if he pays by June`,
    `YES ${back}\nbut not before June`,
  ]) {
    expect(await t.text(words)).toBe(said.answer('en', { says: 'unclear' }))
  }
  expect(await signatures()).toBe(0)
})

test('what was sent to the other side is a wrong code here, and what was sent here is one there', async () => {
  const [theirs, own] = [codeIn((await t.mail('NEXT')).said, 'SIGN'), await paper()]
  expect(await t.text(`SIGN ${theirs} Ben Ortiz`)).toBe(wrong)
  expect((await t.mail(`SIGN ${own} Ana Lopez`)).said).toContain('not right')
  expect(await signatures()).toBe(0)
})

test('from another number the right code is nothing', async () => {
  const code = await paper()
  const from = '+12133734299'
  expect([said.help(undefined), undefined]).toContain(
    await t.text(`SIGN ${code} Ben Ortiz`, { from, sid: 'SMother' }),
  )
  expect(await signatures()).toBe(0)
})

test('a text that is brought twice, and one that was cut off, does one thing once', async () => {
  const code = await paper()
  const asked = await t.text(`SIGN ${code} Ben Ortiz`, { sid: 'SMtwice' })
  expect(await t.text(`SIGN ${code} Ben Ortiz`, { sid: 'SMtwice' })).toBeUndefined()
  expect(await t.text(`SIGN ${code} Ben Ortiz`)).toBe(wrong)
  // Killed after the text went out: what it said still counts.
  const anew = await paper()
  const before = t.textsTo(BEN).length
  const words = `SIGN ${anew} Ben Ortiz`
  await t.app.inject(heardText({ from: BEN, words, sid: 'SMkilled' }) as never)
  const { rows } = await t.database.owner.query<{ payload: { text: string; number: string } }>(
    `select payload from jobs where type = 'HearText'`,
  )
  const job = { type: 'HearText', ...rows[0]?.payload } as Parameters<typeof hearText>[1]
  const dies = { ...t.house.textsIn, done: () => Promise.reject(new Error('killed')) }
  await expect(hearText({ ...t.house, textsIn: dies }, job)).rejects.toThrow('killed')
  await t.pass()
  expect(t.textsTo(BEN).slice(before)).toHaveLength(1)
  expect(codeIn(asked, 'YES')).not.toBe(codeIn(t.textsTo(BEN)[before]?.text, 'YES'))
  expect(await signatures()).toBe(0)
})

describe('where a number is not theirs alone', () => {
  test('shared with the other side, it is told what anybody is told', async () => {
    const code = await paper()
    const ana = (await t.house.phones.claims(BEN))[0]
    const { rows } = await t.database.owner.query<{ person_id: string; participant_id: string }>(
      `select person_id, participant_id from participants where seat = 'side-a' and state = 'seated'`,
    )
    const { person_id: person = '', participant_id: participant = '' } = rows[0] ?? {}
    expect(ana?.person).not.toBe(person)
    const seat = { caseId: t.caseId, participant, person, seat: 'side-a' } as const
    const own = await t.house.reaches.of(t.caseId, participant)
    await t.house.reaches.keep({ ...seat, mail: ANA, phone: BEN, use: ['mail'] }, t.clock.now())
    for (const words of [
      `SIGN ${code} Ben Ortiz`,
      `NEXT ${pin}`,
      'READ ON',
      'OFFER PAY 5 2027-01-01',
    ]) {
      expect(await t.text(words)).toBe(said.help(words.startsWith('READ') ? 'en' : undefined))
      await t.pass(HOUR)
    }
    await t.house.reaches.keep({ ...seat, mail: ANA, use: own?.use ?? ['mail'] }, t.clock.now())
    expect(await signatures()).toBe(0)
  })

  test('stopped, it is answered nothing and does nothing', async () => {
    const code = await paper()
    await t.text('STOP')
    expect(await t.text(`SIGN ${code} Ben Ortiz`)).toBeUndefined()
    expect(await t.text(`NEXT ${pin}`)).toBeUndefined()
    await t.text('START')
    expect(await signatures()).toBe(0)
  })
})

test('who wants more to be asked of them signs in: neither what was sent before nor what is asked now counts', async () => {
  const code = await paper()
  const person = (await t.house.phones.claims(BEN))[0]?.person ?? ''
  const more = (on: boolean) =>
    t.database.owner.query('update people set asks_more = $2 where person_id = $1', [person, on])
  await more(true)
  const notThisWay = said.answer('en', { says: 'not this way' })
  for (const words of [
    `NEXT ${pin}`,
    'READ ON',
    `SIGN ${code} Ben Ortiz`,
    'OFFER PAY 5 2027-01-01',
  ]) {
    expect(await t.text(words), words).toBe(notThisWay)
  }
  await more(false)
  // The same for whoever said that they have to be kept apart here.
  await t.database.owner.query('insert into safety_marks values ($1, $2, $3, true)', [
    t.caseId,
    'p',
    person,
  ])
  expect(await t.text(`NEXT ${pin}`)).toBe(notThisWay)
  await t.database.owner.query('delete from safety_marks')
  expect(await signatures()).toBe(0)
})

test('once there is a new draft, the old one is neither signed nor asked back', async () => {
  const code = await paper()
  const back = codeIn(await t.text(`SIGN ${code} Ben Ortiz`), 'YES')
  const again = await paper()
  await draftsAnew(t, mira)
  expect(await t.text(`YES ${back}`)).toBe(movedOn)
  expect(await t.text(`SIGN ${again} Ben Ortiz`)).toBe(movedOn)
  expect(await signatures()).toBe(0)
  const heard = await t.house.reader.readRoom(mira.person, t.caseId, {
    room: 'caucus:side-b',
    most: 50,
  })
  const posted = heard?.entries.flatMap(({ fact }) =>
    fact.type === 'MessagePosted' ? [fact.words] : [],
  )
  // What came of nothing left nothing behind; what was done is there in their own words.
  expect(posted?.filter((words) => words.startsWith('SIGN'))).toEqual([])
  expect(posted?.some((words) => /^ACCEPT \d{6}\nYES \d{6}$/.test(words))).toBe(true)
})
