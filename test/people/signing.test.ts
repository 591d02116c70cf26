// Signing at the doors: agreeing to sign here with the code of a test page, asking a lawyer, declining, and everybody at once.
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayAt } from '../../src/domain/wall-time.ts'
import { bringing } from '../confidentiality/probes-documents.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { codeIn, consenting } from '../test-code.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { moneySoon, settling } from './settling.ts'

let t: SurfaceWorld
let draft = ''
let digest = ''
const { api, page, send } = atDoors(() => t)
const { does, agreed, drafted, opened, consents: agrees } = settling(() => t)
const testPage = async (who: Who, language = 'en') => {
  const answer = await t.app.inject({
    url: `/cases/${t.caseId}/test-page.pdf`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
  return { status: answer.statusCode, pdf: answer.rawPayload }
}
const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()
const pdfinfo = (pdf: Buffer) => execFileSync('pdfinfo', ['-'], { input: pdf }).toString()
const read = (text: string) => /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? ''
const signs = (who: Who, name: string = who) =>
  api(who, 'sign-agreement', { draft, digest, name, consent: true })

beforeEach(async () => {
  t = await surfaceWorld('signing')
  draft = await drafted(await agreed(moneySoon(t)))
  digest = await opened(draft)
})
afterEach(() => t.drop())

test('the test page is read by tools that read pages aloud, in the language of its reader', async () => {
  const { status, pdf } = await testPage('ana')
  expect(status).toBe(200)
  expect(pdfinfo(pdf)).toMatch(/Tagged:\s+yes/)
  expect(textOf(pdf)).toContain('Your code:')
  expect(read(textOf(pdf))).toBe(codeIn(pdf.toString('latin1')))
  expect(textOf((await testPage('ana', 'es')).pdf)).toContain('Su código:')
  expect(read(textOf((await testPage('ana', 'es')).pdf))).toBe(read(textOf(pdf)))
  // Each has another, and who signs nothing has none.
  expect(read(textOf((await testPage('ben')).pdf))).not.toBe(read(textOf(pdf)))
  for (const who of ['ada', 'mira', 'max'] as const) {
    expect((await testPage(who)).status).toBe(404)
    expect((await api(who, 'test-page')).status).toBe(404)
  }
})

test('by a form: the wrong code comes back as it was typed, the right one opens the signature, a wrong tick loses nothing', async () => {
  const before = (await page('ana', 'agreement')).body
  expect(before).toContain('Before you sign here')
  expect(before).not.toContain('do/sign-agreement')
  const form = fieldsIn(before, 'consent-to-sign')
  const wrong = await send('ana', 'do/consent-to-sign', {
    ...{ ...form, _page: 'agreement', code: 'acde 3467', consent: 'yes' },
  })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('This is not the code on your test page')
  expect(fieldsIn(wrong.body, 'consent-to-sign')).toMatchObject({
    code: 'acde 3467',
    consent: 'yes',
  })
  const code = ` ${read(textOf((await testPage('ana')).pdf)).toLowerCase()} `
  const unticked = await send('ana', 'do/consent-to-sign', { ...form, _page: 'agreement', code })
  expect(unticked.status).toBe(422)
  expect(fieldsIn(unticked.body, 'consent-to-sign')['code']).toBe(code)
  const done = await send('ana', 'do/consent-to-sign', {
    ...{ ...form, _page: 'agreement', code, consent: 'yes' },
  })
  expect(done.status).toBe(303)
  // She leaves here, and finds another day what she left: the consent, and no signature.
  t.clock.pass(60_000)
  const after = (await page('ana', 'agreement')).body
  expect(after).toContain('do/sign-agreement')
  expect(after).not.toContain('do/consent-to-sign')
  const { entries } = (await api('ana', 'rooms/desk:side-a/entries')).json() as {
    entries: { fact: { type: string } }[]
  }
  expect(entries.at(-1)?.fact).toMatchObject({
    ...{ type: 'ConsentToSignGiven', language: 'en', shown: 'code from a test page' },
    ...{ text: '2026-11 with a test page', how: 'link by mail' },
  })
})

test('without the consent nothing is signed; it is taken back in one step, and the old code does not count again', async () => {
  const early = await signs('ana')
  expect(early.status).toBe(409)
  expect(early.body).toContain('test page')
  const code = codeIn((await api('ana', 'test-page')).body)
  const benTries = await api('ben', 'consent-to-sign', consenting(code))
  expect(benTries.status).toBe(422)
  await does('ana', 'consent-to-sign', consenting(code))
  const back = await send('ana', 'do/withdraw-consent-to-sign', { _page: 'agreement' })
  expect(back.status).toBe(303)
  expect((await signs('ana')).status).toBe(409)
  expect((await api('ana', 'consent-to-sign', consenting(code))).status).toBe(422)
  const seen = (await api('ana', '')).json() as { signing: { consent: { given: object } } }
  expect(seen.signing.consent.given).toMatchObject({ times: 1, withdrawnAt: t.clock.now() })
  expect((await api('ben', '')).body).not.toContain('withdrawnAt')
  await agrees('ana')
  expect((await signs('ana')).status).toBe(201)
})

test('codes are tried so often and no more, and time gives new tries', async () => {
  const tries = async () => (await api('ana', 'consent-to-sign', consenting('ACDE-3467'))).body
  for (let i = 0; i < 20; i += 1) expect(await tries()).toContain('not the code')
  expect(await tries()).toContain('tried often')
  const right = consenting(codeIn((await api('ana', 'test-page')).body))
  expect((await api('ana', 'consent-to-sign', right)).status).toBe(422)
  await agrees('ben')
  t.clock.pass(60_000)
  expect((await api('ana', 'consent-to-sign', right)).status).toBe(201)
})

test('a consent that is sent twice is given once, and a form sent again says the same', async () => {
  const code = codeIn((await api('ana', 'test-page')).body)
  const sent = () =>
    t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/consent-to-sign`,
      headers: { authorization: `Bearer ${t.bearers.get('ana')}`, 'idempotency-key': 'once' },
      payload: consenting(code),
    })
  const [first, second] = [await sent(), await sent()]
  expect([first.statusCode, second.statusCode]).toEqual([201, 201])
  expect(second.body).toBe(first.body)
  const again = await api('ana', 'consent-to-sign', consenting(code))
  expect(again.status).toBe(409)
})

test('two sign at the same instant: both signatures stand, and it settles once', async () => {
  for (const who of ['ana', 'ben'] as const) await agrees(who)
  const both = await Promise.all([signs('ana'), signs('ben')])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  const twice = await Promise.all([signs('ana'), signs('ana')])
  expect(twice.map(({ status }) => status)).toEqual([409, 409])
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  const { signing, ended } = (await api('mira', '')).json() as {
    signing: { signatures: unknown[]; sealed: object }
    ended: object
  }
  expect(signing.signatures).toHaveLength(2)
  expect(signing.sealed).not.toBeNull()
  expect(ended).toMatchObject({ outcome: 'settled' })
})

test('one signs while the other declines: one of the two comes first, and nobody is half bound', async () => {
  for (const who of ['ana', 'ben'] as const) await agrees(who)
  await signs('ana')
  const decline = { draft, reason: 'Not like this.', mayPassOn: false }
  const [signed, declined] = await Promise.all([
    signs('ben'),
    api('ben', 'decline-to-sign', decline),
  ])
  expect([signed?.status, declined?.status].toSorted()).toEqual([201, 409])
})

test('who asks a lawyer first: the other side reads the same bytes as before, the mediator knows, no reminder for a week', async () => {
  await agrees('ana')
  const before = [(await page('ben', 'agreement')).body, (await api('ben', '')).body]
  const held = await send('ana', 'do/hold-signing', { _page: 'agreement', draft })
  expect(held.status).toBe(303)
  expect([(await page('ben', 'agreement')).body, (await api('ben', '')).body]).toEqual(before)
  expect((await page('ana', 'agreement')).body).toContain('You are talking to a lawyer first')
  expect((await page('ana', '')).body).toContain('There is no hurry')
  expect((await page('mira', 'agreement')).body).toContain('Talking to a lawyer before signing')
  expect((await page('max', 'agreement')).body).not.toContain('lawyer')
  expect((await send('ana', 'do/hold-signing', { _page: 'agreement', draft })).status).toBe(409)
  expect((await signs('ana')).status).toBe(201)
})

test.each([false, true])('declining, with the reason for everybody: %s', async (mayPassOn) => {
  await agrees('ana')
  await signs('ana')
  await agrees('ben')
  const empty = await send('ben', 'do/decline-to-sign', { _page: 'agreement', draft, reason: ' ' })
  expect(empty.status).toBe(422)
  const reason = 'My sister has to read it, too.'
  const fields = { _page: 'agreement', draft, reason, ...(mayPassOn ? { mayPassOn: 'yes' } : {}) }
  expect((await send('ben', 'do/decline-to-sign', fields)).status).toBe(303)
  for (const who of ['ana', 'max', 'mira', 'ben'] as const) {
    const { body } = await page(who, 'agreement')
    expect(body).toContain('Signing has stopped')
    expect(body.includes('My sister')).toBe(mayPassOn || who === 'mira' || who === 'ben')
    expect((await api(who, '')).body.includes('My sister')).toBe(
      mayPassOn || who === 'mira' || who === 'ben',
    )
    expect(body.includes('do/open-signing')).toBe(who === 'mira')
  }
  expect((await page('ana', 'agreement', 'es')).body).toContain('La firma se detuvo')
  expect((await signs('ben')).body).toContain('Somebody has declined')
  expect((await page('mira', '')).body).toContain('Somebody declined to sign')
  await does('mira', 'open-signing', { draft })
  // She signs anew; and what he typed to decline again comes back to him should she have stopped it first.
  expect((await page('ana', 'agreement')).body).toContain('do/sign-agreement')
  await does('ana', 'decline-to-sign', { draft, reason: 'Then I will not either.' })
  const late = await send('ben', 'do/decline-to-sign', { ...fields, reason: 'Kept words' })
  expect(late.status).toBe(409)
  expect(late.body).toContain('Kept words')
})

test('one signs with a pen, the other here: both conclude, and the sealed paper says how each signed', async () => {
  await agrees('ana')
  await signs('ana', 'Ana Petrosyan')
  const before = (await api('ana', '')).body
  const chosen = await send('ben', 'do/sign-on-paper', { _page: 'agreement', draft })
  expect(chosen.status).toBe(303)
  expect((await api('ana', '')).body).toBe(before)
  expect((await page('ben', 'agreement')).body).toContain('You sign on paper')
  const toSign = async (who: Who) =>
    t.app.inject({
      url: `/cases/${t.caseId}/agreement-to-sign.pdf`,
      headers: { cookie: t.cookies.get(who) ?? '' },
    })
  const paper = await toSign('ben')
  const printed = textOf(paper.rawPayload)
  const pages = Number(/Pages:\s+(\d+)/.exec(pdfinfo(paper.rawPayload))?.[1])
  // On the foot of every page, and once behind the signatures.
  expect(printed.split(digest).length - 1).toBe(pages + 1)
  expect(printed).toContain('signed with a pen')
  expect(printed).not.toContain('Ana Petrosyan')
  expect((await api('max', 'agreement-to-sign')).status).toBe(200)

  expect((await page('max', 'agreement')).body).toContain('No scan is at the desk of this side yet')
  const { payload, headers } = bringing('%PDF-1.7 a scan', 'signed by Ben.pdf')
  const brought = await t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/documents/to/desk:side-b`,
    headers: { ...headers, cookie: t.cookies.get('max') ?? '' },
    payload: payload as Buffer,
  })
  expect(brought.statusCode).toBe(303)
  const { rooms } = (await api('max', 'documents')).json() as {
    rooms: Record<string, { document: string }[]>
  }
  const document = rooms['desk:side-b']?.at(-1)?.document
  const form = fieldsIn((await page('max', 'agreement')).body, 'record-paper-signature')
  expect(form['document']).toBe(document)
  const on = dayAt(t.clock.now(), 'America/Los_Angeles')
  const typed = { ...form, _page: 'agreement', name: 'Ben Ortiz', on, allPages: 'yes' }
  const unticked = await send('max', 'do/record-paper-signature', typed)
  expect(unticked.status).toBe(422)
  expect(fieldsIn(unticked.body, 'record-paper-signature')).toMatchObject({ name: 'Ben Ortiz', on })
  const done = await send('max', 'do/record-paper-signature', { ...typed, sameText: 'yes' })
  expect(done.status, done.body).toBe(303)
  await t.worker.workOff()
  expect(t.failures).toEqual([])

  const sealed = await t.app.inject({
    url: `/cases/${t.caseId}/agreement.pdf`,
    headers: { cookie: t.cookies.get('ana') ?? '' },
  })
  const text = textOf(sealed.rawPayload).replaceAll(/\s+/g, ' ')
  expect(text).toContain('Ana Petrosyan')
  expect(text).toContain('in the signer’s own session')
  expect(text).toContain('Ben Ortiz')
  expect(text).toContain(`On paper, with a pen, dated ${on}`)
  const { house } = t
  const checked = await house.sealer.check(sealed.rawPayload, await house.seals.certificates())
  expect(checked.is).toBe('whole')
  expect((await toSign('ben')).statusCode).toBe(404)
})
