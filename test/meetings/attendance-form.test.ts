// Form ADR-107 of a meeting: every value with how each is reached, on a sheet and on the court's own form, for who manages the case alone.
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checked, locked, madeForm, textOf } from '../files/made-forms.ts'
import { openFiles } from '../files/open-files.ts'
import { signInAgain } from '../people/sign-in-again.ts'
import { DAY, type MeetingsHouse, meetingsHouse } from './meetings-house.ts'

const files = openFiles()
const court = { name: 'Superior Court of California, County of Alameda', caseNumber: '26CV004711' }
let t: MeetingsHouse
let meeting = ''
beforeAll(async () => {
  const opening = { caseType: 'business', court: { ...court, hearingOn: '2027-02-01' } }
  t = await meetingsHouse('the form of attendance', { opening, files })
  const person = await t.house.directory.whoWas(t.caseId, t.idOf('ben'))
  if (person === undefined) throw new Error('ben')
  await t.house.reaches.keep(
    {
      ...{ caseId: t.caseId, participant: t.idOf('ben'), person, seat: 'side-b' },
      ...{ mail: 'ben@people.test', phone: '+12133730002', use: ['mail'] },
      post: ['9 Oak Avenue', 'Los Angeles, CA 90012'],
    },
    t.clock.now(),
  )
  meeting = await t.setUp('joint', ['ana', 'ben', 'mira'], 2)
  await t.passes(3 * DAY)
  const present = ['mira', 'ben', 'ana'].map(t.idOf)
  const told = await t.api('mira', 'record-meeting-held', { room: 'joint', meeting, present })
  expect(told.status).toBe(201)
  await t.database.owner.query('update access_tokens set valid_until = $1', [t.clock.now() + DAY])
}, 120_000)
afterAll(async () => {
  await t.drop()
  await files.close()
})

type Who = Parameters<MeetingsHouse['api']>[0]
const FORM = '/programs/harbour/forms/ADR-107'
const asked = async (who: Who, path: string, payload?: object | Buffer) => {
  const answer = await t.app.inject({
    ...{ method: payload ? 'POST' : 'GET', url: `/api/v1${path}` },
    headers: {
      authorization: `Bearer ${t.bearers.get(who)}`,
      ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload), json: answer.json }
}
const at = (what: 'values' | 'form') => `/cases/${t.caseId}/attendance/${meeting}/${what}`

test('the sheet of its values is for who manages the case, and says that it is not filed', async () => {
  const { status, bytes } = await asked('max', at('values'))
  expect(status).toBe(200)
  const said = textOf(bytes)
  for (const one of [
    ...['ADR-107', 'not filed', '26CV004711', 'Superior Court of California, County of Alameda'],
    ...['9 Oak Avenue, Los Angeles, CA 90012', '+12133730002', 'ben@people.test'],
    ...['party, Ben', 'by telephone', 'mira'],
  ]) {
    expect(said).toContain(one)
  }
  expect((await asked('max', at('form'))).status).toBe(404)
  for (const who of ['mira', 'ana', 'ada', 'ben', 'stranger'] as const) {
    expect((await asked(who, at('values'))).status).toBe(404)
  }
})

test('the form that the program brought is filled in, the same by page and API, and reached by nobody else', async () => {
  const { values } = (await asked('max', FORM)).json()
  const places = (values as { readonly key: string; readonly is: string }[]).map(({ key, is }) => ({
    ...{ name: `ADR-107.${key}`, says: key },
    is: is === 'box' ? ('box' as const) : ('words' as const),
  }))
  expect(places.length).toBeGreaterThan(50)
  const blank = locked(await madeForm('ADR-107', places))
  expect((await asked('max', FORM, Buffer.from(blank))).status).toBe(200)
  const standing = (await asked('max', FORM)).json()
  const said = {
    number: standing.number,
    places: standing.places.map(({ field }: { field: string }) => ({
      ...{ field, key: field.slice('ADR-107.'.length) },
    })),
  }
  expect((await asked('max', `${FORM}/mapping`, said)).status).toBe(200)
  const { status, bytes } = await asked('max', at('form'))
  expect(status).toBe(200)
  expect(checked(bytes)).toContain('No syntax')
  const form = (await PDFDocument.load(bytes)).getForm()
  const words = (key: string) => form.getTextField(`ADR-107.ADR-107 ${key}`).getText()
  expect([words('mediator'), words('county'), words('case number')]).toEqual([
    ...['mira', 'Alameda', '26CV004711'],
  ])
  expect(words('person 2 name')).toBe('ben')
  expect(words('person 2 address')).toBe('9 Oak Avenue, Los Angeles, CA 90012')
  expect(words('person 4 name')).toBe(undefined)
  const path = `/cases/${t.caseId}/attendance/${meeting}`
  await signInAgain(t)
  const byPage = await t.get('max', `${path}/form`)
  expect(new Uint8Array(byPage.rawPayload)).toEqual(bytes)
  expect(textOf((await asked('max', at('values'))).bytes)).toContain('lies beside this sheet')
  const meetings = await t.page('max')
  for (const link of ['values', 'form']) expect(meetings).toContain(`${path}/${link}"`)
  for (const who of ['mira', 'ana', 'ben', 'stranger'] as const) {
    expect((await asked(who, at('form'))).status).toBe(404)
    expect((await t.get(who, `${path}/form`)).statusCode).toBe(404)
  }
  expect(await t.page('mira')).not.toContain(`${path}/values`)
})
