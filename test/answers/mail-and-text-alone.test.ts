// From the invitation to the sealed agreement: one side with mails alone, the other with texts alone.
import { afterEach, expect, test } from 'vitest'
import { ANA, type AnswerWorld, answerWorld, BEN, codeIn, readsAll } from './answer-world.ts'

let t: AnswerWorld
afterEach(() => t.drop())

test('a mediation carried on by mail alone and by text alone reaches a signed and sealed settlement', async () => {
  t = await answerWorld('by mail and by text')
  await t.invites()
  // Ana says yes by mail, Ben by text.
  const yes = await t.mail(`YES ${codeIn(t.mailsTo(ANA)[0]?.text, 'YES')}`)
  expect(yes.said).toContain('you are in')
  expect(await t.text(`YES ${codeIn(t.textsTo(BEN)[0]?.text, 'YES')}`)).toContain('you are in')
  const mira = await t.seatsMira()
  await t.pass()

  // What there is to read is sent once it was asked for, with its risk told.
  expect((await t.mail('NEXT')).said).toContain('READ ON')
  const risk = await t.mail('READ ON')
  expect(risk.said).toContain('Whoever can open this mailbox')
  expect((await t.mail(`YES ${codeIn(risk.said, 'YES')}`)).said).toContain('comes by mail')
  expect(await t.text('NEXT')).toContain('READ ON')
  const told = await t.text('READ ON')
  expect(told).toContain('Whoever has this phone')
  const pin = /^\d{6}/.exec((await t.text(`YES ${codeIn(told, 'YES')}`)) ?? '')?.[0] ?? ''
  expect(pin).toMatch(/^\d{6}$/)

  // The agreement to mediate, read and signed.
  const rules = await t.mail('NEXT')
  expect(rules.said).toContain('What is said here stays here')
  expect((await t.mail(`AGREE ${codeIn(rules.said, 'AGREE')} Ana Lopez`)).said).toContain('Signed.')
  const heard = await readsAll(t, pin)
  expect(heard.parts.length).toBeGreaterThan(1)
  expect(heard.whole).toContain('It is your choice')
  expect(await t.text(`AGREE ${codeIn(heard.last, 'AGREE')} Ben Ortiz`)).toContain('Signed.')
  expect((await t.view(mira)).board.groundRules.startedAt).toBeDefined()
  await t.pass()

  // Ben asks, Ana offers; it is passed on, and Ben accepts.
  expect(await t.text('REPLY I want 900 back by August.')).toContain('kept')
  const offers = await t.mail('OFFER PAY 850 2027-08-01')
  expect(offers.said).toContain('Ana will pay Ben $850.00')
  expect((await t.mail(`YES ${codeIn(offers.said, 'YES')}`)).said).toContain('your offer is made')
  await t.relaysAll(mira)
  const offer = await readsAll(t, pin)
  expect(offer.last).toContain('Ana will pay Ben $850.00')
  const back = await t.text(`ACCEPT ${codeIn(offer.last, 'ACCEPT')}`)
  expect(back).toContain('You accept:')
  expect(await t.text(`YES ${codeIn(back, 'YES')}`)).toContain('you said yes')
  await t.relaysAll(mira)

  // The draft, approved by both; then it is signed by both.
  const [agreed = ''] = (await t.view(mira)).board.agreement.agreed.keys()
  await t.does(mira, 'draft-agreement', { agreed: [agreed], language: 'en' })
  await t.pass()
  const draft = await t.mail('NEXT')
  expect(draft.said).toContain('$850.00')
  expect((await t.mail(`APPROVE ${codeIn(draft.said, 'APPROVE')}`)).said).toContain('approves')
  const same = await readsAll(t, pin)
  expect(await t.text(`APPROVE ${codeIn(same.last, 'APPROVE')}`)).toContain('approves')
  const current = (await t.view(mira)).board.agreement.current
  await t.does(mira, 'open-signing', { draft: current })
  await t.pass()
  const paper = await t.mail('NEXT')
  expect(paper.said).toContain('you agree to sign electronically')
  const sure = await t.mail(`SIGN ${codeIn(paper.said, 'SIGN')} Ana Lopez`)
  expect(sure.said).toContain('it binds you')
  expect((await t.view(mira)).board.signing.signatures.size).toBe(0)
  expect((await t.mail(`YES ${codeIn(sure.said, 'YES')}`)).said).toContain('Signed.')
  const signed = await readsAll(t, pin)
  expect(signed.whole).toContain('you agree to sign electronically')
  const asked = await t.text(`SIGN ${codeIn(signed.last, 'SIGN')} Ben Ortiz`)
  expect(await t.text(`YES ${codeIn(asked, 'YES')}`)).toContain('Signed.')
  await t.pass()

  const { signing, closing } = (await t.view(mira)).board
  expect(closing.ended?.outcome).toBe('settled')
  expect(signing.sealed?.digest).toMatch(/^[0-9a-f]{64}$/)
  expect([...signing.signatures.values()].map(({ name, how }) => [name, how])).toEqual([
    ['Ana Lopez', 'answer by mail'],
    ['Ben Ortiz', 'text message'],
  ])
  expect((await t.mail('NEXT')).said).toContain('everybody has signed')
  expect(await t.text(`NEXT ${pin}`)).toContain('everybody has signed')
})

test('in Spanish the same words are Spanish, and every part is read before the code comes', async () => {
  t = await answerWorld('por correo y por mensaje', { language: 'es' })
  await t.invites()
  await t.mail(`SI ${codeIn(t.mailsTo(ANA)[0]?.text, 'SI')}`)
  await t.text(`Sí ${codeIn(t.textsTo(BEN)[0]?.text, 'SI')}`)
  const mira = await t.seatsMira()
  await t.pass()
  await t.mail(`SI ${codeIn((await t.mail('LEER SI')).said, 'SI')}`)
  const told = await t.text(`SI ${codeIn(await t.text('LEER SI'), 'SI')}`)
  const pin = /^\d{6}/.exec(told ?? '')?.[0] ?? ''
  const rules = await t.mail('Siguiente')
  await t.mail(`CONFORME ${codeIn(rules.said, 'CONFORME')} Ana López`)
  const heard = await readsAll(t, pin, 'SIGUIENTE')
  // Only the last part brings a code: who has it was sent all of them.
  for (const part of heard.parts.slice(0, -1)) expect(part).not.toMatch(/\d{6}/)
  expect(await t.text(`Conforme ${codeIn(heard.last, 'CONFORME')} Ben Ortiz`)).toContain('Firmado.')
  const { signed, texts } = (await t.view(mira)).board.groundRules
  const names = [...signed.values()].map(({ name, version }) => [
    name,
    texts.get(version)?.language,
  ])
  expect(names).toEqual(
    expect.arrayContaining([
      ['Ana López', 'es'],
      ['Ben Ortiz', 'es'],
    ]),
  )
  const offer = await t.mail('OFREZCO PAGAR 850 2027-08-01')
  expect(offer.said).toContain('Usted ofrece:')
  expect(offer.said).toContain('agosto')
})

test('an invitation is declined by mail with its code, and without it a no is a question at the desk', async () => {
  t = await answerWorld('a no by mail')
  await t.invites()
  const code = codeIn(t.mailsTo(ANA)[0]?.text, 'YES')
  expect((await t.mail('No, thank you.')).said).toBeUndefined()
  const state = async () => {
    const { rows } = await t.database.owner.query<{ state: string }>(
      `select state from participants where seat = 'side-a'`,
    )
    return rows.map((row) => row.state)
  }
  expect(await state()).toEqual(['invited'])
  expect((await t.mail(`NO ${code}`)).said).toContain('you said no')
  expect((await t.mail(`YES ${code}`)).said ?? '').not.toContain('you are in')
  expect(await state()).not.toContain('seated')
})
