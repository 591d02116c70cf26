// An invitation to sit beside a side, answered by mail and by text: a bare yes seats nobody, says what to do, and is taken once it was confirmed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { texts } from '../../src/channels/texts/texts.ts'
import { ANA, type AnswerWorld, answerWorld, BEN, codeIn } from './answer-world.ts'

const said = texts('http://parley.test')
let t: AnswerWorld
beforeAll(async () => {
  t = await answerWorld('confirm first')
  const beside = { name: 'Nora', language: 'en' } as const
  await t.does(t.max, 'invite-participant', {
    ...{ ...beside, side: 'side-a', role: 'support-person', mail: ANA, words: 'Come along.' },
  })
  await t.does(t.max, 'invite-participant', {
    ...{ name: 'Ivo', language: 'en', side: 'side-b', role: 'interpreter' },
    ...{ phone: BEN, use: ['text'] },
  })
  await t.pass()
}, 60_000)
afterAll(() => t.drop())

const seated = async () =>
  [...(await t.view(t.max)).board.convening.people.values()].map(({ name }) => name)
const linkIn = (told: string | undefined) =>
  /\/(?:i|invitation)\/([0-9a-z]{20,52})/.exec(told ?? '')?.[1] ?? 'no link'
const accepts = (link: string, fields: Record<string, string>) =>
  t.app.inject({
    ...{ method: 'POST', url: `/invitation/${link}/accept` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const confirmsAt = async (link: string) => {
  const { body } = await t.app.inject({ url: `/invitation/${link}` })
  const confidentiality = /name="confidentiality" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''
  return accepts(link, { confirm: 'yes', confidentiality })
}

test('by mail: a yes is answered with what to do first, and seats nobody, however often it is said', async () => {
  const invitation = t.mailsTo(ANA)[0]?.text
  const yes = `YES ${codeIn(invitation, 'YES')}`
  expect((await t.mail(yes)).said).toContain('Not yet: first open the link in your invitation')
  expect(await seated()).toEqual(['Max'])
  await t.pass(3_600_000)
  // The code was for one answer: said again, it does nothing either.
  expect((await t.mail(yes)).said).toContain('Nothing was done')
  expect(await seated()).toEqual(['Max'])
  expect((await confirmsAt(linkIn(invitation))).statusCode).toBe(303)
  await t.pass()
  expect(await seated()).toEqual(['Max', 'Nora'])
  // Said once more, it is what it was.
  expect((await t.mail(yes)).said ?? '').not.toContain('Not yet')
  expect(await seated()).toEqual(['Max', 'Nora'])
})

test('by text: a yes is answered with what to do first, and the link in it is the way', async () => {
  const invitation = t.textsTo(BEN)[0]?.text
  const before = await seated()
  expect(await t.text(`YES ${codeIn(invitation, 'YES')}`)).toBe(
    said.answer('en', { says: 'confirm first' }),
  )
  expect(await seated()).toEqual(before)
  expect((await confirmsAt(linkIn(invitation))).statusCode).toBe(303)
  await t.pass()
  expect(await seated()).toEqual([...before, 'Ivo'])
})

test('a no needs nothing to be confirmed', async () => {
  await t.does(t.max, 'invite-participant', {
    ...{ name: 'Uma', language: 'en', side: 'side-b', role: 'support-person', mail: ANA },
  })
  await t.pass()
  const invitation = t.mailsTo(ANA).findLast(({ text }) => /NO \d{6}/.test(text))?.text
  await t.mail(`NO ${codeIn(invitation, 'NO')}`)
  expect(await seated()).not.toContain('Uma')
})
