// A signed agreement changed at the doors: proposed by a form, signed by both, sealed, followed on its new days; declined, withdrawn.
import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayAt } from '../../src/domain/wall-time.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { codeIn, consenting } from '../test-code.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { settling } from './settling.ts'
import { signInAgain } from './sign-in-again.ts'

const DAY = 24 * 3_600_000
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { agreed, drafted, opened, signed, does } = settling(() => t)
const day = (days: number) => dayAt(t.clock.now() + days * DAY, 'America/Los_Angeles')
type Read = {
  readonly due: readonly { readonly owed: number; readonly dueOn: string }[]
  readonly amendments: readonly {
    readonly amendment: string
    readonly digest: string
    readonly made: object | null
    readonly sealed: { readonly digest: string } | null
    readonly declined: { readonly words: string } | null
  }[]
}
const read = async (who: Who) => (await api(who, 'performance')).json() as Read
const last = async (who: Who = 'ana') => {
  const one = (await read(who)).amendments.at(-1)
  if (!one) throw new Error('there is none')
  return one
}
const textOf = (pdf: Uint8Array) =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')
const rawAt = (who: Who, path: string) =>
  t.app.inject({
    ...{ method: 'GET', url: `/api/v1/cases/${t.caseId}/${path}` },
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
  })

beforeEach(async () => {
  t = await surfaceWorld('amending')
  const terms = [
    {
      ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
      instalments: [{ cents: 900_00, dueOn: day(12) }],
    },
  ]
  const draft = await drafted(await agreed(terms))
  await signed(draft, await opened(draft))
  await t.worker.workOff()
})
afterEach(() => t.drop())

const proposing = (more: object = {}) => ({
  ...{ _page: 'performance', _form: 'change 0 side-b', term: '0', by: 'side-b' },
  ...{ 'parts.0.cents': '500', 'parts.0.dueOn': day(40), words: 'I have a new job.' },
  ...{ 'parts.1.cents': '$350.50', 'parts.1.dueOn': day(70), 'parts.2.cents': '' },
  ...{ 'parts.2.dueOn': '', ...more },
})

test('by forms: what is wrong comes back as it was typed; signed by both it is sealed, and due on its new days', async () => {
  for (const who of ['ana', 'ben', 'ada'] as const)
    expect((await page(who, 'performance')).body).toContain('do/propose-amendment')
  for (const who of ['mira', 'max'] as const)
    expect((await page(who, 'performance')).body).not.toContain('do/propose-amendment')

  const wrong = await send('ben', 'do/propose-amendment', proposing({ 'parts.1.cents': 'lots' }))
  expect(wrong.status).toBe(422)
  expect(fieldsIn(wrong.body, 'propose-amendment')).toMatchObject({
    ...{ 'parts.0.cents': '500', 'parts.1.cents': 'lots', 'parts.1.dueOn': day(70) },
  })
  expect(wrong.body).toContain('>I have a new job.</textarea>')
  expect(wrong.body).toMatch(/id="[^"]*parts.1.cents-wrong"/)
  const none = await send('ben', 'do/propose-amendment', {
    ...{ _page: 'performance', _form: 'change 0 side-b', term: '0', by: 'side-b' },
  })
  expect(none.status).toBe(422)
  expect((await send('ben', 'do/propose-amendment', proposing())).status).toBe(303)

  const shown = await page('ana', 'performance')
  expect(shown.body).toContain('Instalment 2: $350.50')
  expect(shown.body).toContain('The remaining $49.50 is no longer owed.')
  expect(shown.body).toContain('I have a new job.')
  expect((await page('ana', '')).body).toContain('A change to the agreement is proposed.')
  expect((await page('ada', '')).body).not.toContain('A change to the agreement is proposed.')
  const { amendment, digest } = await last()
  const path = `performance/amendments/${amendment}`
  expect(textOf((await rawAt('ana', path)).rawPayload)).toContain('Amendment 1 to the settlement')

  // Nothing has changed before both have signed.
  const signs = { _page: 'performance', amendment, digest, consent: 'on' }
  const unnamed = await send('ben', 'do/sign-amendment', { ...signs, name: '' })
  expect(unnamed.status).toBe(422)
  expect((await send('ben', 'do/sign-amendment', { ...signs, name: 'Ben' })).status).toBe(303)
  expect((await read('ana')).due.map(({ owed }) => owed)).toEqual([900_00])
  const other = { ...signs, digest: 'ab'.repeat(32), name: 'Ana', consent: true }
  const { _page: _, ...byApi } = other
  expect((await api('ana', 'sign-amendment', byApi)).json().type).toMatch(/signed-text-differs$/)
  expect((await send('ana', 'do/sign-amendment', { ...signs, name: 'Ana' })).status).toBe(303)
  expect((await rawAt('ana', path)).statusCode).toBe(503)
  expect((await page('ana', path)).status).toBe(303)
  await t.worker.workOff()
  expect(t.failures).toEqual([])

  expect((await read('mira')).due.map(({ owed, dueOn }) => [owed, dueOn])).toEqual([
    [500_00, day(40)],
    [350_50, day(70)],
  ])
  const sealed = await last()
  expect(sealed.made).not.toBeNull()
  const files = new Set<string>()
  for (const who of ['ana', 'ben', 'ada', 'mira', 'max'] as const) {
    const file = await rawAt(who, path)
    expect(file.statusCode).toBe(200)
    files.add(t.house.hashBytes(file.rawPayload))
  }
  expect([...files]).toEqual([sealed.sealed?.digest])
  const paper = (await rawAt('ben', path)).rawPayload
  expect(textOf(paper)).toContain('Instalment 2: $350.50')
  expect((await t.house.sealer.check(paper, await t.house.seals.certificates())).is).toBe('whole')
  expect((await rawAt('stranger', path)).statusCode).toBe(404)
  expect((await page('stranger', path)).status).toBe(404)
  expect((await rawAt('ana', 'performance/amendments/none')).statusCode).toBe(404)
  expect((await page('ben', 'performance', 'es')).body).toContain('Firmado por todos')
}, 60_000)

test('declined it changes nothing and says why; withdrawn it is gone; then another may be proposed', async () => {
  const parts = [{ dueOn: day(50), cents: 900_00 }]
  const propose = { term: 0, by: 'side-b', parts, words: '' }
  await does('ben', 'propose-amendment', propose)
  const first = (await last()).amendment
  const again = await api('ana', 'propose-amendment', propose)
  expect([again.status, again.json().type]).toEqual([
    409,
    expect.stringMatching(/amendment-already-open$/),
  ])
  const no = await send('ana', 'do/decline-amendment', {
    ...{ _page: 'performance', _form: first, amendment: first, words: 'I need it now.' },
  })
  expect(no.status).toBe(303)
  expect((await page('ben', 'performance')).body).toContain('I need it now.')
  expect((await last('ben')).declined?.words).toBe('I need it now.')
  expect((await rawAt('ben', `performance/amendments/${first}`)).statusCode).toBe(404)
  await does('ana', 'propose-amendment', { ...propose, parts: [], letGo: true })
  const second = (await last()).amendment
  expect((await page('ana', 'performance')).body).toContain('$900.00, is no longer owed')
  const gone = { _page: 'performance', _form: second, amendment: second }
  expect((await send('ben', 'do/withdraw-amendment', gone)).status).toBe(409)
  expect((await send('ana', 'do/withdraw-amendment', gone)).status).toBe(303)
  expect((await read('ana')).due.map(({ owed }) => owed)).toEqual([900_00])
  const both = await api('ana', 'propose-amendment', { ...propose, letGo: true })
  expect(both.status).toBe(422)
}, 60_000)

test('who took their consent back is shown what it means and gives it here, before the signature', async () => {
  const parts = [{ dueOn: day(50), cents: 900_00 }]
  await does('ana', 'withdraw-consent-to-sign', {})
  await does('ben', 'propose-amendment', { term: 0, by: 'side-b', parts, words: '' })
  const { amendment, digest } = await last()
  const before = await page('ana', 'performance')
  expect(before.body).toContain('do/consent-to-sign')
  expect(before.body).not.toContain('do/sign-amendment')
  const sign = { amendment, digest, name: 'Ana', consent: true }
  expect((await api('ana', 'sign-amendment', sign)).json().type).toMatch(/consent-missing$/)
  await does('ana', 'consent-to-sign', consenting(codeIn((await rawAt('ana', 'test-page')).body)))
  await does('ana', 'sign-amendment', sign)
  await does('ben', 'sign-amendment', { ...sign, name: 'Ben' })
  await t.worker.workOff()
  expect((await last()).sealed).not.toBeNull()
}, 60_000)

test('what is not kept on its new days goes to the court with the change, byte for byte as it was sealed', async () => {
  const pass = async (days: number) => {
    t.clock.pass(days * DAY)
    await t.worker.workOff()
    await signInAgain(t)
  }
  const changes = async (dueOn: string, words: string) => {
    const parts = [{ dueOn, cents: 900_00 }]
    await does('ben', 'propose-amendment', { term: 0, by: 'side-b', parts, words })
    const { amendment, digest } = await last()
    await does('ana', 'sign-amendment', { amendment, digest, name: 'Ana', consent: true })
    await does('ben', 'sign-amendment', { amendment, digest, name: 'Ben', consent: true })
    return `performance/amendments/${amendment}`
  }
  const first = await changes(day(20), '')
  const second = await changes(day(2), 'It comes sooner.')
  await pass(4)
  await does('ana', 'give-notice-of-default', { against: 'side-b', words: '' })
  await pass(12)
  const { notices } = (await api('ana', 'performance')).json()
  const { rawPayload } = await rawAt('ana', `performance/notices/${notices[0]?.notice}/packet`)
  const files = unzipSync(rawPayload)
  expect(Object.keys(files)).toEqual([
    'declaration-on-default.pdf',
    'exhibit-A-agreement.pdf',
    'exhibit-A-amendment-1.pdf',
    'exhibit-A-amendment-2.pdf',
  ])
  for (const [number, path] of [first, second].entries()) {
    const file = Buffer.from(files[`exhibit-A-amendment-${number + 1}.pdf`] ?? [])
    expect(file).toEqual((await rawAt('ana', path)).rawPayload)
  }
  const declared = textOf(files['declaration-on-default.pdf'] ?? new Uint8Array())
  expect(declared).toContain('amendment 2')
}, 60_000)
