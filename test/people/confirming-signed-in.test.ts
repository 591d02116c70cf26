// Confirming confidentiality on signed-in pages and by telephone: without the tick the form comes back filled, and nobody is seated.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textsOfInvitation } from '../../src/application/confidentiality-text.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('confirming signed in')
})
afterAll(() => t.drop())

const { api, page, send } = atDoors(() => t)
const invites = async (name: string, role: string, reach: object) => {
  const said = { side: 'side-b', role, name, language: 'en', ...reach }
  const done = await api('max', 'invite-participant', said)
  return String(done.json().entries[0].fact.participant)
}
const sits = async (participant: string) =>
  (await api('max', ''))
    .json()
    .people.some((one: { participant: string }) => one.participant === participant)
const confirmed = async () =>
  Object.keys((await api('max', '')).json().rooms['desk:side-b'].confidentialityConfirmed ?? {})

test('signed in: a yes without the tick comes back with what is missing, reads nothing, and with the tick sits', async () => {
  const participant = await invites('Stranger', 'interpreter', { mail: 'stranger@people.test' })
  const { body } = await page('stranger', '')
  expect(body).toContain('What you hear here stays here')
  const fields: Record<string, string> = { ...fieldsIn(body, 'answer-invitation'), _page: '' }
  expect(fields).toMatchObject({ answer: 'accepted', _form: 'yes' })
  const without = await send('stranger', 'do/answer-invitation', fields)
  expect(without.status).toBe(409)
  expect(without.body).toContain('href="#answer-invitation-yes-confirm"')
  expect(without.body).toMatch(/id="answer-invitation-yes-confirm"[^>]*aria-invalid="true"/)
  expect(without.body).toContain('What you hear here stays here')
  expect(fieldsIn(without.body, 'answer-invitation')).toMatchObject({
    confidentiality: fields['confidentiality'],
  })
  // Another text than the one that is shown is none.
  const other = await send('stranger', 'do/answer-invitation', {
    ...{ ...fields, confirm: 'yes', confidentiality: '0'.repeat(64) },
  })
  expect(other.status).toBe(409)
  // The tick is still there: what they said is given back.
  expect(fieldsIn(other.body, 'answer-invitation')['confirm']).toBe('yes')
  for (const path of ['side', 'together', 'people', 'plan']) {
    expect((await page('stranger', path)).status).toBe(404)
  }
  expect(await sits(participant)).toBe(false)
  expect(await confirmed()).toEqual([])
  const spanish = (await page('stranger', '', 'es')).body
  expect(spanish).toContain('Lo que usted oye aquí se queda aquí')
  const done = await send('stranger', 'do/answer-invitation', { ...fields, confirm: 'yes' })
  expect(done.status).toBe(303)
  await t.worker.workOff()
  expect(await sits(participant)).toBe(true)
  expect(await confirmed()).toEqual([participant])
  expect((await page('stranger', 'side')).status).toBe(200)
})

test('by telephone: staff read the words out, which stand on the page with what was said, and nobody is seated without them', async () => {
  const participant = await invites('Uma', 'support-person', { phone: '(213) 373-4253' })
  const said = {
    ...{ participant, how: 'telephone', about: 'invitation-accepted', _page: 'assist' },
    words: 'Yes, I will come along.',
  }
  const back = await send('max', 'do/take-down', { ...said, _add: 'read' })
  expect(back.status).toBe(200)
  const [text] = textsOfInvitation({ role: 'support-person', rules: 'california' }, t.house.hash)
  for (const paragraph of text?.paragraphs ?? ['none']) expect(back.body).toContain(paragraph)
  const fields: Record<string, string> = {
    ...fieldsIn(back.body, 'take-down'),
    _page: 'assist',
  }
  expect(fields).toMatchObject({ confidentiality: text?.digest, words: said.words })
  // Not read back, or of words that are no longer those: it is read again, and nothing is lost.
  const unread = await send('max', 'do/take-down', fields)
  expect(unread.status).toBe(422)
  expect(unread.body).toContain(said.words)
  const { confidentiality: _, ...bare } = fields
  const without = await send('max', 'do/take-down', { ...bare, readBack: 'yes' })
  expect(without.status).toBe(409)
  expect(without.body).toContain(said.words)
  await t.worker.workOff()
  expect(await sits(participant)).toBe(false)
  expect((await send('max', 'do/take-down', { ...fields, readBack: 'yes' })).status).toBe(303)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect(await sits(participant)).toBe(true)
  expect(await confirmed()).toContain(participant)
  // Of who speaks for a side nothing is read out: it stands in what they sign.
  const party = await invites('Pia', 'decision-maker', { phone: '(213) 373-4254' })
  const asked = { ...said, participant: party, _add: 'read' }
  const plain = await send('max', 'do/take-down', asked)
  expect(fieldsIn(plain.body, 'take-down')['confidentiality']).toBeUndefined()
})
