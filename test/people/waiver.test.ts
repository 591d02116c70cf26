// A waiver at the doors: asked for by a form, answered by page and by API, its paper refused with who is missing, then handed out.
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'

const SECRET = 'I would have taken seven hundred'
const WORDS = 'The photo of the kitchen that Ana showed us all.'
const PURPOSE = 'Ana’s insurer, so that it pays.'
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
beforeEach(async () => {
  t = await surfaceWorld('waiver')
  const said = { room: 'caucus:side-a', words: SECRET }
  expect((await api('ana', 'post-message', said)).status).toBe(201)
})
afterEach(() => t.drop())

type Shown = {
  readonly waiver: string
  readonly state: string
  readonly agreed: readonly { readonly name: string }[]
  readonly missing: readonly { readonly name: string; readonly role: string }[]
}
const waivers = async (who: Who) =>
  ((await api(who, '')).json() as { waivers?: readonly Shown[] }).waivers
const newest = async (): Promise<string> => (await waivers('mira'))?.at(-1)?.waiver ?? ''
const paper = async (who: Who, waiver: string, language = 'en') => {
  const answer = await t.app.inject({
    url: `/cases/${t.caseId}/waivers/${waiver}`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
  return { status: answer.statusCode, body: answer.body, pdf: answer.rawPayload }
}
const textOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')
const asks = (who: Who, more: object = {}) =>
  api(who, 'propose-waiver', { words: WORDS, purpose: PURPOSE, name: who, ...more })
const says = (who: Who, waiver: string, more: object = {}) =>
  api(who, 'agree-to-waiver', { waiver, name: `${who} in full`, ...more })

test('by forms: what lacks comes back as it was typed; each says yes on the page, and then the paper has every name', async () => {
  const before = (await page('ana', 'waivers')).body
  expect(before).toContain('You do not have to say yes.')
  expect(before).toContain('If you do not answer, that is a no.')
  expect(before).toContain('Evidence Code 1122(a)(1)')
  const typed = { ...fieldsIn(before, 'propose-waiver'), _page: 'waivers', words: WORDS, name: '' }
  const wrong = await send('ana', 'do/propose-waiver', typed)
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Your full name, as your signature')
  expect(wrong.body).toContain(WORDS)
  const lacking = await send('ana', 'do/propose-waiver', { ...typed, name: 'Ana A' })
  expect(lacking.status).toBe(409)
  expect(lacking.body).toContain('Please say who may see it, and what for.')
  const asked = await send('ana', 'do/propose-waiver', {
    ...typed,
    name: 'Ana A',
    purpose: PURPOSE,
  })
  expect(asked.to, asked.body).toContain('/waivers?said=done')
  const waiver = await newest()

  const refused = await paper('ana', waiver)
  expect(refused.status).toBe(409)
  expect(refused.body).toContain('Still missing is the written yes of: ada, ben, mira.')
  expect((await paper('ben', waiver, 'es')).body).toContain('Falta el sí por escrito de')
  expect((await page('ben', '')).body).toContain('You do not have to answer.')
  expect((await page('ben', 'waivers')).body).toContain(WORDS)

  for (const who of ['ada', 'ben'] as const) {
    const form = fieldsIn((await page(who, 'waivers')).body, 'agree-to-waiver')
    const yes = await send(who, 'do/agree-to-waiver', { ...form, name: `${who} in full` })
    expect(yes.status, yes.body).toBe(303)
  }
  // Who mediates says besides that nobody took part whom the list does not know.
  const form = fieldsIn((await page('mira', 'waivers')).body, 'agree-to-waiver')
  const alone = await send('mira', 'do/agree-to-waiver', { ...form, name: 'Mira M' })
  expect(alone.status).toBe(409)
  expect(alone.body).toContain('Please say that nobody else took part.')
  expect((await paper('ana', waiver)).body).toContain('the written yes of: mira.')
  const all = { ...form, name: 'Mira M', nobodyElse: 'yes' }
  expect((await send('mira', 'do/agree-to-waiver', all)).status).toBe(303)

  const { status, pdf } = await paper('ben', waiver)
  expect(status).toBe(200)
  const text = textOf(pdf)
  for (const one of [WORDS, PURPOSE, 'Ana A', 'ada in full', 'ben in full', 'Mira M']) {
    expect(text).toContain(one)
  }
  expect(text).toContain('Evidence Code 1122(a)(1)')
  expect(text).toContain('It does not cover what one side told the mediator in private.')
  expect(text).not.toContain('seven hundred')
  expect(textOf((await paper('ben', waiver, 'es')).pdf)).toContain('Quiénes aceptaron')
  expect((await paper('mira', waiver)).pdf.equals(pdf)).toBe(true)
  expect((await page('ada', 'waivers')).body).toContain('All have said yes')
}, 60_000)

test('a machine reads who is missing, and is refused the paper with their names', async () => {
  expect((await asks('ben')).status).toBe(201)
  const waiver = await newest()
  expect(await waivers('ana')).toMatchObject([
    { state: 'open', agreed: [{ name: 'ben' }], missing: [{ name: 'ana' }, {}, {}] },
  ])
  const early = await api('ana', `waivers/${waiver}`)
  expect(early.status).toBe(409)
  expect(early.json()).toMatchObject({
    ...{ type: '/problems/waiver-not-complete', refusal: 'WaiverNotComplete', status: 409 },
    detail: expect.stringContaining('ana, ada, mira'),
  })
  expect((await says('ana', waiver)).status).toBe(201)
  expect((await says('ana', waiver)).body).toContain('AlreadyAgreed')
  expect((await says('ada', waiver)).status).toBe(201)
  expect((await says('mira', waiver, { nobodyElse: true })).status).toBe(201)
  expect(await waivers('ben')).toMatchObject([{ state: 'complete', missing: [] }])
  const made = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}/waivers/${waiver}`,
    headers: { authorization: `Bearer ${t.bearers.get('ana')}` },
  })
  expect(made.headers['content-type']).toBe('application/pdf')
  expect(made.rawPayload.equals((await paper('ada', waiver)).pdf)).toBe(true)
})

test('a case manager and a stranger read nothing of it, as if there were none', async () => {
  const look = async (who: 'max') => [
    (await page(who, '')).body,
    (await page(who, 'ground-rules')).body,
    (await page(who, 'waivers')).body,
    (await page(who, 'end')).body,
    (await api(who, '')).body,
  ]
  const before = await look('max')
  expect((await asks('ana')).status).toBe(201)
  const waiver = await newest()
  expect(await look('max')).toEqual(before)
  expect((await page('max', 'waivers')).status).toBe(404)
  for (const who of ['max', 'stranger'] as const) {
    expect((await paper(who, waiver)).status).toBe(404)
    expect((await api(who, `waivers/${waiver}`)).status).toBe(404)
  }
  expect((await paper('ana', 'nothing')).status).toBe(404)
  expect((await says('max', waiver)).body).toContain('NotForThisSeat')
})

test('who has left stands among the missing, and agrees on paper; a decline ends it and asks for no reason', async () => {
  expect((await asks('ana')).status).toBe(201)
  const first = await newest()
  expect((await api('ben', 'decline-waiver', { waiver: first })).status).toBe(201)
  const declined = (await page('ana', 'waivers')).body
  expect(declined).toContain('ben said no on')
  expect((await paper('ana', first)).body).toContain('somebody declined, or it was withdrawn')

  expect((await asks('ana', { words: 'What we said of the kitchen 🙂' })).status).toBe(201)
  const waiver = await newest()
  expect((await says('ben', waiver)).status).toBe(201)
  expect((await says('mira', waiver, { nobodyElse: true })).status).toBe(201)
  expect((await api('ada', 'leave-seat', {})).status).toBe(201)
  expect((await paper('ben', waiver)).body).toContain('the written yes of: ada.')
  const shown = (await page('mira', 'waivers')).body
  expect(shown).toContain('has left, and can sign on paper')
  const form = { ...fieldsIn(shown, 'record-paper-waiver'), name: 'Ada in ink' }
  const early = await send('mira', 'do/record-paper-waiver', { ...form, on: '2026-11-01' })
  expect(early.status).toBe(409)
  expect(early.body).toContain('Please say that you hold the paper')
  expect(fieldsIn(early.body, 'record-paper-waiver')).toMatchObject({ name: 'Ada in ink' })
  const noDay = await send('mira', 'do/record-paper-waiver', { ...form, paperHeld: 'yes' })
  expect(noDay.status).toBe(422)
  const held = await send('mira', 'do/record-paper-waiver', {
    ...{ ...form, on: '2026-11-01', paperHeld: 'yes' },
  })
  expect(held.status, held.body).toBe(303)
  const text = textOf((await paper('ana', waiver)).pdf)
  expect(text).toContain('Ada in ink')
  expect(text).toContain('by hand; the paper is with mira')
})

test('a document of the joint room is named as it is, by its digest; one of a caucus cannot be', async () => {
  const file = Buffer.from('%PDF-1.7 the photo')
  const bring = async (room: string) => {
    const answer = await t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/rooms/${room}/documents?name=kitchen.pdf`,
      headers: {
        authorization: `Bearer ${t.bearers.get('ana')}`,
        'content-type': 'application/octet-stream',
      },
      payload: file,
    })
    expect(answer.statusCode, answer.body).toBe(201)
    const { rooms } = (await api('ana', '')).json() as {
      rooms: Record<string, { documents: { document: string; file: { digest: string } }[] }>
    }
    return rooms[room]?.documents.at(-1)
  }
  const secret = await bring('caucus:side-a')
  const refused = await asks('ana', { document: secret?.document })
  expect(refused.body).toContain('DocumentUnknown')
  const shared = await bring('joint')
  const body = (await page('ben', 'waivers')).body
  expect(body).toContain(`value="document ${shared?.document}"`)
  expect(body).not.toContain(secret?.document)
  const form = { ...fieldsIn(body, 'propose-waiver'), _page: 'waivers', words: WORDS }
  const sent = await send('ben', 'do/propose-waiver', {
    ...{ ...form, purpose: PURPOSE, name: 'Ben', thing: `document ${shared?.document}` },
  })
  expect(sent.status, sent.body).toBe(303)
  const waiver = await newest()
  for (const who of ['ana', 'ada'] as const) await says(who, waiver)
  await says('mira', waiver, { nobodyElse: true })
  const text = textOf((await paper('ana', waiver)).pdf)
  expect(text).toContain('kitchen.pdf')
  expect(text.replaceAll(' ', '')).toContain(shared?.file.digest)
})
