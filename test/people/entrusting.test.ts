// Somebody signs for a party at the doors: said by a form, signed by the attorney with a consent of their own, sealed, and read by all.
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { groundRulesFor } from '../../src/application/ground-rules-text.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { codeIn } from '../test-code.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { court } from './settled-at-court.ts'
import { moneySoon, settling } from './settling.ts'

let t: SurfaceWorld
let draft = ''
let digest = ''
let ada = ''
const { api, page, send } = atDoors(() => t)
const { does, agreed, drafted, opened, consents } = settling(() => t)
const idOf = async (name: string): Promise<string> => {
  const { people } = (await api('mira', '')).json() as {
    people: { name: string; participant: string }[]
  }
  return people.find((one) => one.name === name)?.participant ?? ''
}
const fileOf = (who: Who) =>
  t.app.inject({
    url: `/cases/${t.caseId}/agreement.pdf`,
    headers: { cookie: t.cookies.get(who) ?? '' },
  })
const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')
/** Byte by byte: what somebody reads of the case. */
const readBy = async (who: Who) => {
  const answers = await Promise.all([
    ...['agreement', '', 'people'].map((path) => page(who, path)),
    ...['', 'rooms/desk:side-b/entries', 'rooms/board/entries'].map((path) => api(who, path)),
  ])
  return answers.map(({ status, body }) => [status, body])
}

const begins = async (caseType: string, more: object = {}) => {
  t = await surfaceWorld('entrusting', { opening: { caseType, court, ...more } })
  ada = await idOf('ada')
  const ana = await idOf('ana')
  await does('ada', 'enter-appearance', { clients: [ana] })
  return ana
}
afterEach(() => t.drop())

let ana = ''
beforeEach(async () => {
  ana = await begins('business')
  draft = await drafted(await agreed(moneySoon(t)))
  digest = await opened(draft)
})

test('an attorney signs for a party, from the form to the sealed paper; the other side learns it from the signature', async () => {
  const before = await readBy('ben')
  const shown = (await page('ana', 'agreement')).body
  expect(shown).toContain('ada, my attorney, signs for me')
  const form = fieldsIn(shown, 'entrust-signing')
  expect(form).toMatchObject({ draft, to: ada })
  expect((await page('ada', 'agreement')).body).not.toContain('do/consent-to-sign')
  const said = await send('ana', 'do/entrust-signing', { ...form, _page: 'agreement' })
  expect(said.status, said.body).toBe(303)
  expect(await readBy('ben')).toEqual(before)
  expect((await page('mira', 'agreement')).body).toContain('ana: ada, attorney')
  expect((await page('ana', 'agreement')).body).toContain('Somebody signs for you')
  expect((await page('ana', 'agreement')).body).toContain('do/consent-to-sign')
  expect((await page('ana', '')).body).toContain('Until then you can still sign yourself')
  expect((await page('ada', '')).body).toContain('asks you to sign the agreement for them')
  expect((await page('ada', '', 'es')).body).toContain('firme el acuerdo en su nombre')

  // Her own consent, with the code of her own test page.
  const early = await api('ada', 'sign-agreement', {
    ...{ draft, for: ana, digest, name: 'Ada Ray', consent: true },
  })
  expect(early.status).toBe(409)
  const asked = fieldsIn((await page('ada', 'agreement')).body, 'consent-to-sign')
  const code = codeIn((await api('ada', 'test-page')).body)
  const agrees = { ...asked, _page: 'agreement', code, consent: 'yes' }
  expect((await send('ada', 'do/consent-to-sign', agrees)).status).toBe(303)

  const signing = fieldsIn((await page('ada', 'agreement')).body, 'sign-agreement')
  expect(signing).toMatchObject({ draft, for: ana, digest })
  const unticked = await send('ada', 'do/sign-agreement', {
    ...{ ...signing, _page: 'agreement', _form: ana, name: 'Ada Ray' },
  })
  expect(unticked.status).toBe(422)
  expect(fieldsIn(unticked.body, 'sign-agreement')).toMatchObject({ name: 'Ada Ray', for: ana })
  const done = await send('ada', 'do/sign-agreement', {
    ...{ ...signing, _page: 'agreement', _form: ana, name: 'Ada Ray', consent: 'yes' },
  })
  expect(done.status, done.body).toBe(303)
  expect((await page('ben', 'agreement')).body).toContain('ana, by their attorney Ada Ray')
  expect((await page('ben', 'agreement', 'es')).body).toContain(
    'ana, en representación legal Ada Ray',
  )
  const own = await api('ana', 'sign-agreement', { draft, digest, name: 'ana', consent: true })
  expect(own.status).toBe(409)

  await consents('ben')
  await does('ben', 'sign-agreement', { draft, digest, name: 'Ben Ortiz', consent: true })
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  const { signing: stands } = (await api('ben', '')).json() as {
    signing: { signatures: { participant: string; by?: object }[]; sealed: object | null }
  }
  expect(stands.sealed).not.toBeNull()
  expect(stands.signatures.find((one) => one.participant === ana)?.by).toEqual({
    ...{ participant: ada, name: 'ada', as: 'attorney' },
  })
  // Every signer gets the copy: the party, and who signed for them.
  for (const who of ['ana', 'ada', 'ben'] as const) {
    const sealed = await fileOf(who)
    const text = textOf(sealed.rawPayload)
    expect(text).toContain('Signed as Ada Ray')
    expect(text).toContain('By ada, attorney for ana (Code of Civil Procedure 664.6(b)(2))')
    const { house } = t
    const checked = await house.sealer.check(sealed.rawPayload, await house.seals.certificates())
    expect(checked.is).toBe('whole')
  }
})

test('taken back by a form, nobody signs for the party; what comes too late loses nothing', async () => {
  await does('ana', 'entrust-signing', { draft, to: ada })
  await consents('ada')
  const back = await send('ana', 'do/end-entrusted-signing', { _page: 'agreement', draft })
  expect(back.status).toBe(303)
  const late = await api('ada', 'sign-agreement', {
    ...{ draft, for: ana, digest, name: 'Ada Ray', consent: true },
  })
  expect([late.status, late.body]).toEqual([409, expect.stringContaining('taken back')])
  expect((await page('ada', 'agreement')).body).not.toContain('do/sign-agreement')
  expect((await api('ana', 'end-entrusted-signing', { draft })).status).toBe(409)
  expect((await api('ben', 'rooms/caucus:side-a/entries')).status).toBe(404)
})

test('in small claims the page says why, and an insurer’s agent signs once both statements are made', async () => {
  await t.drop()
  await begins('small-claims')
  const contact = { name: 'Stan', mail: 'stranger@people.test', language: 'en' }
  await does('max', 'invite-participant', { side: 'side-b', role: 'decision-maker', ...contact })
  await does('stranger', 'answer-invitation', { answer: 'accepted' })
  const person = (await t.house.directory.personFor(
    { ...contact, language: 'en', program: 'harbour' },
    t.clock.now(),
  )) as string
  const rules = await groundRulesFor(t.house, person, t.caseId, 'en')
  await does('stranger', 'accept-ground-rules', {
    ...{ digest: rules?.text.digest, name: 'Stan', agree: true, practice: true },
  })
  draft = await drafted(await agreed(moneySoon(t)))
  digest = await opened(draft)
  const hers = (await page('ana', 'agreement')).body
  expect(hers).toContain('In small claims an attorney advises you')
  expect(hers).not.toContain('do/entrust-signing')
  expect((await page('ana', 'agreement', 'es')).body).toContain('En reclamos menores')
  const stan = await idOf('Stan')
  const shown = fieldsIn((await page('ben', 'agreement')).body, 'entrust-signing')
  const typed = { ...shown, _page: 'agreement', _form: stan, authorised: 'yes' }
  const above = await send('ben', 'do/entrust-signing', typed)
  expect(above.status).toBe(409)
  expect(above.body).toContain('above the limits of your policy')
  expect(fieldsIn(above.body, 'entrust-signing')).toMatchObject({ authorised: 'yes', to: stan })
  const said = await send('ben', 'do/entrust-signing', { ...typed, withinLimits: 'yes' })
  expect(said.status, said.body).toBe(303)
  await consents('stranger')
  const ben = await idOf('ben')
  await does('stranger', 'sign-agreement', {
    ...{ draft, for: ben, digest, name: 'Stan Lee', consent: true },
  })
  expect((await page('ana', 'agreement')).body).toContain(
    'ben, by the agent of their insurer, Stan Lee',
  )
})
