// What is refused by mail: forged, from elsewhere, sent again, with a condition; each safe, and nothing told to whom it is not for.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { settleHeld } from '../../src/application/mail-held.ts'
import { written } from '../mail-in/written.ts'
import {
  ANA,
  type AnswerWorld,
  answerWorld,
  codeIn,
  draftsAnew,
  openForSigning,
} from './answer-world.ts'

const HOUR = 3_600_000
let t: AnswerWorld
let mira: Awaited<ReturnType<typeof openForSigning>>['mira']
beforeAll(async () => {
  t = await answerWorld('refused by mail')
  ;({ mira } = await openForSigning(t))
}, 60_000)
afterAll(() => t.drop())
beforeEach(() => t.pass(HOUR))

const signatures = async () => (await t.view(mira)).board.signing.signatures.size
const said = async () => {
  const read = await t.house.reader.readRoom(mira.person, t.caseId, {
    room: 'caucus:side-a',
    most: 50,
  })
  return (read?.entries ?? []).flatMap(({ fact }) =>
    fact.type === 'MessagePosted' ? [fact.words] : [],
  )
}
const held = async () => {
  const { rows } = await t.database.owner.query(`select from mails_in where state = 'held'`)
  return rows.length
}
const paper = async () => codeIn((await t.mail('NEXT')).said, 'SIGN')

test('with the right code, but not signed by their domain or from another mailbox, it is held and nothing is done', async () => {
  const back = codeIn((await t.mail(`SIGN ${await paper()} Ana Lopez`)).said, 'YES')
  const before = [await held(), t.mailsTo(ANA).length, t.sent.length] as const
  const forged = await t.mail(`YES ${back}`, { signed: '' })
  const mallory = await t.mail(`YES ${back}`, { from: 'mallory@people.test' })
  expect(await held()).toBe(before[0] + 2)
  expect(await signatures()).toBe(0)
  // Its owner hears by the usual notice that something waits; whoever sent it hears nothing.
  const told = t.sent.slice(before[2])
  expect(told.filter(({ to }) => to !== ANA)).toEqual([])
  for (const { text } of told) expect(text).not.toMatch(/\d{6}/)
  expect([forged.said ?? '', mallory.said ?? ''].join()).not.toContain('Signed')
})

test('what waits is never done by being confirmed: it is said as a message', async () => {
  const code = await paper()
  const before = await said()
  await t.mail(`SIGN ${code} Ana Lopez`, { signed: '' })
  const { rows } = await t.database.owner.query<{ mail_id: string; person_id: string }>(
    `select mail_id, person_id from mails_in where state = 'held' order by arrived_at desc limit 1`,
  )
  expect(await said()).toEqual(before)
  const { mail_id: mail = '', person_id: person = '' } = rows[0] ?? {}
  const ana = { ...mira, person, name: 'Ana' }
  expect(await settleHeld(t.house, ana, t.caseId, mail, 'confirm')).toBe('done')
  expect(await said()).toEqual([...before, `SIGN ${code} Ana Lopez`])
  expect(await signatures()).toBe(0)
})

test('the same mail once more, and the same code in another one, do nothing more', async () => {
  const offer = codeIn((await t.mail('OFFER PAY 900 2027-09-01')).said, 'YES')
  const made = async () => (await t.view(mira)).rooms.get('caucus:side-a')?.offers.made.size ?? 0
  const before = await made()
  const first = await t.mail(`YES ${offer}`)
  expect(first.said).toContain('your offer is made')
  expect(await made()).toBe(before + 1)
  expect((await t.mail('', { raw: first.raw, to: first.to })).said).toBeUndefined()
  expect((await t.mail(`YES ${offer}`)).said).toContain('not right')
  expect(await made()).toBe(before + 1)
})

test('a yes with a condition is kept as the message that it is, and its writer is told that nothing was done', async () => {
  const code = await paper()
  const words = `SIGN ${code} Ana Lopez\n\nBut only if Ben pays for the door.`
  const answer = await t.mail(words)
  expect(answer.said).toContain('Nothing was done.')
  expect((await said()).at(-1)).toBe(words)
  expect(await signatures()).toBe(0)
})

test('a yes that comes with a file is a message, too', async () => {
  const code = await paper()
  const { replyTo = '' } = t.mailsTo(ANA).findLast((one) => one.replyTo) ?? {}
  const raw = await written(
    {
      ...{ from: ANA, to: replyTo, subject: 'Re', text: `SIGN ${code} Ana Lopez` },
      attachments: [{ filename: 'terms.pdf', content: Buffer.from('%PDF-1.7 other terms') }],
    },
    'people.test',
  )
  expect((await t.mail('', { raw, to: replyTo })).said).toContain('Nothing was done.')
  expect((await said()).at(-1)).toBe(`SIGN ${code} Ana Lopez`)
  expect(await signatures()).toBe(0)
})

test('words of one’s own are never taken for an answer', async () => {
  const back = codeIn((await t.mail(`SIGN ${await paper()} Ana Lopez`)).said, 'YES')
  for (const words of [
    'Yes, I agree, go ahead!',
    'I accept.',
    `My code is ${back}.`,
    'Next week?',
  ]) {
    expect((await t.mail(words)).said, words).toBeUndefined()
    expect((await said()).at(-1)).toBe(words)
  }
  expect(await signatures()).toBe(0)
})

test('papers that are turned off are not sent: what is asked is answered alike, whatever it is', async () => {
  expect((await t.mail('READ OFF')).said).toContain('not sent to you any more')
  const signing = await t.mail('NEXT')
  expect(signing.said).toContain('can be read here')
  expect(signing.said).not.toContain('850')
  await draftsAnew(t, mira)
  expect((await t.mail('NEXT')).said).toBe(signing.said)
  const risk = await t.mail('READ ON')
  await t.mail(`YES ${codeIn(risk.said, 'YES')}`)
  expect((await t.mail('NEXT')).said).toContain('APPROVE')
})
