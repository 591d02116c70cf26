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
  // Nothing came of it, so the code is still theirs: said again, it is told again what to do.
  for (let again = 0; again < 7; again += 1) {
    await t.pass(3_600_000)
    expect((await t.mail(yes)).said).toContain('Not yet: first open the link in your invitation')
  }
  expect(await seated()).toEqual(['Max'])
  expect((await confirmsAt(linkIn(invitation))).statusCode).toBe(303)
  await t.pass()
  expect(await seated()).toEqual(['Max', 'Nora'])
  // Said once more, it is what it was; and then the code is used up.
  const after = (await t.mail(yes)).said ?? ''
  expect(after).not.toContain('Not yet')
  expect(after).not.toContain('Nothing was done')
  expect(await seated()).toEqual(['Max', 'Nora'])
  await t.pass(3_600_000)
  expect((await t.mail(yes)).said).toContain('Nothing was done')
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

test('who was sent to confirm first can still answer with the same code: a no by mail, and a yes by text as often as they like', async () => {
  const w = await answerWorld('a no after all')
  try {
    const beside = { language: 'en', side: 'side-b', role: 'support-person' }
    await w.does(w.max, 'invite-participant', { ...beside, name: 'Eda', mail: ANA })
    await w.does(w.max, 'invite-participant', {
      ...{ ...beside, name: 'Emre', phone: BEN, use: ['text'] },
    })
    await w.pass()
    const declined = async () =>
      [...(await w.view(w.max)).rooms.values()]
        .flatMap(({ convening }) => [...convening.invitations.values()])
        .flatMap(({ name, answer }) => (answer === 'declined' ? [name] : []))
    const mail = w.mailsTo(ANA)[0]?.text
    expect((await w.mail(`YES ${codeIn(mail, 'YES')}`)).said).toContain('Not yet')
    await w.pass(3_600_000)
    await w.mail(`NO ${codeIn(mail, 'NO')}`)
    expect(await declined()).toEqual(['Eda'])
    const text = w.textsTo(BEN)[0]?.text
    for (let again = 0; again < 3; again += 1) {
      expect(await w.text(`YES ${codeIn(text, 'YES')}`)).toBe(
        said.answer('en', { says: 'confirm first' }),
      )
    }
  } finally {
    await w.drop()
  }
}, 60_000)

test('a no needs nothing to be confirmed', async () => {
  await t.does(t.max, 'invite-participant', {
    ...{ name: 'Uma', language: 'en', side: 'side-b', role: 'support-person', mail: ANA },
  })
  await t.pass()
  const invitation = t.mailsTo(ANA).findLast(({ text }) => /NO \d{6}/.test(text))?.text
  await t.mail(`NO ${codeIn(invitation, 'NO')}`)
  expect(await seated()).not.toContain('Uma')
})
