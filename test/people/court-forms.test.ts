// A program brings the court's own forms and says which value goes where; then packets and statements have them filled in, by page and API.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bringForm, formStanding } from '../../src/application/court-forms.ts'
import { COURT_ZONE } from '../../src/domain/filing-papers.ts'
import type { FormMapping, FormPlace, FormValue } from '../../src/domain/official-forms.ts'
import { dayAt } from '../../src/domain/wall-time.ts'
import type { Who } from '../confidentiality/surface-world.ts'
import { checked, locked, madeForm, textOf } from '../files/made-forms.ts'
import { openFiles } from '../files/open-files.ts'
import { settledAtCourt } from './settled-at-court.ts'

type Standing = {
  readonly number: number
  readonly brought: boolean
  readonly ready: boolean
  readonly named: boolean
  readonly missing: readonly string[]
  readonly gone: FormMapping['places']
  readonly changes: readonly { readonly what: string; readonly name: string }[]
  readonly values: readonly (Omit<FormValue, 'value'> & { readonly is: 'box' | 'words' })[]
  readonly places: readonly (FormPlace & { readonly guess: string | null })[]
  readonly mapping: FormMapping
}

const files = openFiles()
let settled: Awaited<ReturnType<typeof settledAtCourt>>
beforeAll(async () => {
  settled = await settledAtCourt('court forms', { files })
}, 120_000)
afterAll(async () => {
  await settled.t.drop()
  await files.close()
})

const api = async (who: Who, path: string, payload?: object | Buffer, method = 'POST') => {
  const headers = {
    authorization: `Bearer ${settled.t.bearers.get(who)}`,
    ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
  }
  const asked = payload === undefined && method === 'POST' ? 'GET' : method
  const url = `/api/v1${path}`
  const { statusCode, rawPayload } = await settled.t.app.inject({
    ...{ method: asked as 'GET', url, headers },
    ...(payload === undefined ? {} : { payload }),
  })
  return {
    status: statusCode,
    bytes: new Uint8Array(rawPayload),
    json: () => JSON.parse(rawPayload.toString()),
  }
}
const page = async (who: Who, path: string, language = 'en') => {
  const { statusCode, body } = await settled.t.app.inject({
    url: path,
    headers: { cookie: `${settled.t.cookies.get(who)}; lang=${language}` },
  })
  return { status: statusCode, body }
}
const sent = async (who: Who, path: string, fields: readonly (readonly [string, string])[]) => {
  const { statusCode, body, headers } = await settled.t.app.inject({
    ...{ method: 'POST', url: path },
    headers: {
      cookie: settled.t.cookies.get(who) ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  })
  return { status: statusCode, body, to: headers.location }
}
const brought = async (who: Who, path: string, file: Uint8Array, language = 'en') => {
  const { statusCode, body, headers } = await settled.t.app.inject({
    ...{ method: 'POST', url: path },
    headers: {
      cookie: `${settled.t.cookies.get(who)}; lang=${language}`,
      'content-type': 'multipart/form-data; boundary=edge',
    },
    payload: Buffer.concat([
      Buffer.from(
        '--edge\r\ncontent-disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n',
      ),
      file,
      Buffer.from('\r\n--edge--\r\n'),
    ]),
  })
  return { status: statusCode, body, to: headers.location }
}

const FORMS = '/programs/harbour/forms'
const standing = async (form: string): Promise<Standing> =>
  (await api('max', `${FORMS}/${form}`)).json()

/** A form with a place for each value, called as the value is. */
const formFor = async (form: string, but: (key: string) => string = (key) => key) => {
  const { values } = await standing(form)
  return madeForm(
    form,
    values.map(({ key, is }) => ({
      name: `${form}.${but(key)}`,
      says: but(key),
      is: is === 'box' ? ('box' as const) : ('words' as const),
    })),
  )
}
const wholeMapping = ({ places }: Standing, form: string): FormMapping['places'] =>
  places.map(({ field, option }) => ({
    ...{ field, key: field.slice(form.length + 1) },
    ...(option === undefined ? {} : { option }),
  }))

const unzipped = (zip: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'packet-'))
  try {
    writeFileSync(join(folder, 'a.zip'), zip)
    execFileSync('unzip', ['-q', 'a.zip', '-d', 'out'], { cwd: folder })
    const out = join(folder, 'out')
    return new Map(
      readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a form of the court', () => {
  let filing = ''
  beforeAll(async () => {
    const documents = [{ what: 'stipulation' }, { what: 'notice-of-settlement' }]
    const made = await settled.does('max', 'prepare-filing', { filedBy: 'side-a', documents })
    filing = made('FilingPrepared', 'filing')
  })
  const packet = async (who: Who, language = 'en') =>
    unzipped((await settled.bytes(who, `court/${filing}/packet.zip`, language)).bytes)
  const ofPacket = (form: string) => `/cases/${settled.t.caseId}/filings/${filing}/forms/${form}`

  test('is brought, kept and looked at by who manages the program, and is nowhere for anybody else', async () => {
    for (const who of ['ana', 'ben', 'mira'] as const) {
      expect((await page(who, FORMS)).status).toBe(404)
      expect((await page(who, `${FORMS}/CM-200`)).status).toBe(404)
      expect((await brought(who, `${FORMS}/CM-200`, new Uint8Array())).status).toBe(404)
      expect((await sent(who, `${FORMS}/CM-200/mapping`, [])).status).toBe(404)
      expect((await api(who, FORMS)).status).toBe(404)
      expect((await api(who, `${FORMS}/CM-200`, Buffer.from('x'))).status).toBe(404)
      expect((await api(who, `${FORMS}/CM-200/mapping`, {})).status).toBe(404)
      expect((await api(who, `${FORMS}/CM-200`, undefined, 'DELETE')).status).toBe(404)
    }
    expect((await page('max', '/programs/elsewhere/forms')).status).toBe(404)
    expect((await page('max', `${FORMS}/CM-999`)).status).toBe(404)
    const desk = await page('max', '/programs/harbour')
    expect(desk.body).toContain(`href="${FORMS}"`)
    expect((await page('max', FORMS, 'es')).body).toContain('Los formularios del tribunal')
  })

  test('that is none is refused in plain words, by page and API, and nothing changes', async () => {
    const letter = Buffer.from('Dear court,')
    const onPage = await brought('max', `${FORMS}/CM-200`, letter)
    expect(onPage.status).toBe(422)
    expect(onPage.body).toContain('This is no PDF.')
    expect((await brought('max', `${FORMS}/CM-200`, letter, 'es')).body).toContain('no es un PDF')
    expect((await brought('max', `${FORMS}/CM-200`, new Uint8Array())).body).toContain('no file')
    const byApi = await api('max', `${FORMS}/CM-200`, letter)
    expect(byApi.status).toBe(422)
    expect(byApi.json()).toMatchObject({
      type: '/problems/court-form-not-taken',
      refusal: 'NotPdf',
    })
    expect((await api('max', `${FORMS}/CM-200`, { pdf: 'x' })).status).toBe(415)
    expect(await standing('CM-200')).toMatchObject({ brought: false, number: 0, ready: false })
  })

  test('that was brought and not yet told of leaves the packet as it was', async () => {
    const before = await packet('ana')
    expect([...before.keys()]).toContain('document-2-CM-200-values.pdf')
    const form = locked(await formFor('CM-200'))
    const done = await brought('max', `${FORMS}/CM-200`, form)
    expect([done.status, done.to]).toEqual([303, `${FORMS}/CM-200?said=kept`])
    const now = await standing('CM-200')
    expect(now).toMatchObject({ brought: true, number: 1, ready: false, named: true })
    expect(now.missing).toEqual(now.values.map(({ key }) => key))
    expect(await packet('ana')).toEqual(before)
    expect((await api('ana', ofPacket('CM-200'))).status).toBe(404)
    const looked = await page('max', `${FORMS}/CM-200`)
    expect(looked.body).toContain('Not ready')
    expect(looked.body).toContain('A guess by its name')
  })

  test('is told of on the page, and what was typed stands there again where it cannot be kept', async () => {
    const { places, number, values } = await standing('CM-200')
    const fields = places.map(
      ({ field }, i) => [`place-${i}`, field.slice('CM-200.'.length)] as const,
    )
    const twice = fields.map(([name], i) => [name, i === 0 ? 'CM-200 1a' : ''] as const)
    const wrong = await sent('max', `${FORMS}/CM-200/mapping`, [['number', `${number}`], ...twice])
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Words go into fields for words')
    // All but the last, which is not on this form.
    const last = values.at(-1)?.key ?? ''
    const but = fields.map(([name, key]) => [name, key === last ? '' : key] as const)
    const part = await sent('max', `${FORMS}/CM-200/mapping`, [['number', `${number}`], ...but])
    expect(part.status).toBe(303)
    expect(await standing('CM-200')).toMatchObject({ ready: false, missing: [last] })
    const late = await sent('max', `${FORMS}/CM-200/mapping`, [['number', `${number}`], ...but])
    expect(late.status).toBe(422)
    expect(late.body).toContain('Somebody else changed this form')
    const whole = [['number', `${number + 1}`], ...but, ['absent', last]] as const
    expect((await sent('max', `${FORMS}/CM-200/mapping`, whole)).status).toBe(303)
    expect(await standing('CM-200')).toMatchObject({ ready: true, missing: [] })
    expect((await page('max', `${FORMS}/CM-200`)).body).toContain('max said what goes where')
  })

  test('that is ready is in the packet, filled in with the values of its page and nothing else, for everybody alike', async () => {
    const first = await packet('ana')
    const official = first.get('document-2-CM-200.pdf') ?? new Uint8Array()
    expect(checked(official)).toContain('No syntax')
    const form = (await PDFDocument.load(official)).getForm()
    const said = (key: string) => form.getTextField(`CM-200.CM-200 ${key}`).getText()
    expect(said('case number')).toBe('26CV004711')
    expect(said('county')).toBe('Alameda')
    expect(said('1a date')).toMatch(/^\w+ \d+, 20\d\d$/)
    expect(said('1b date')).toBe(undefined)
    expect(form.getCheckBox('CM-200.CM-200 1b').isChecked()).toBe(false)
    expect(form.getCheckBox('CM-200.CM-200 1a').isChecked()).toBe(true)
    expect(textOf(official)).toContain('26CV004711')
    const sheet = textOf(first.get('document-2-CM-200-values.pdf') ?? new Uint8Array())
    expect(sheet).toContain('lies beside this sheet, filled in')
    expect(sheet).toContain('this form has no field for it')
    expect(sheet).toContain('Next scheduled hearing')
    const checklist = textOf(first.get('checklist.pdf') ?? new Uint8Array())
    expect(checklist).toContain('Form CM-200 lies in this packet, filled in.')
    for (const who of ['ben', 'mira', 'max', 'ada'] as const) {
      expect((await packet(who)).get('document-2-CM-200.pdf')).toEqual(official)
      expect((await api(who, ofPacket('CM-200'))).bytes).toEqual(official)
    }
    expect((await settled.bytes('ana', `court/${filing}/forms/CM-200`)).bytes).toEqual(official)
    expect((await api('ana', ofPacket('CIV-110'))).status).toBe(404)
    expect((await page('ana', `/cases/${settled.t.caseId}/court`)).body).toContain(
      `court/${filing}/forms/CM-200`,
    )
    // Every word in it is on the sheet.
    for (const field of form.getFields()) {
      if (!('getText' in field)) continue
      const words = (field as unknown as { getText(): string | undefined }).getText()
      if (words !== undefined) expect(sheet).toContain(words)
    }
  })

  test('can be seen as a sample, which has nobody of a case in it', async () => {
    const sample = await api('max', `${FORMS}/CM-200/sample`)
    expect(sample.status).toBe(200)
    const text = textOf(sample.bytes)
    expect(text).toContain('26CV000000')
    expect(text).not.toContain('26CV004711')
    expect((await page('max', `${FORMS}/CM-200/sample.pdf`)).status).toBe(200)
    expect((await page('ana', `${FORMS}/CM-200/sample.pdf`)).status).toBe(404)
  })

  test('in a newer revision keeps what is the same, says what is gone, and fills nothing until it is told', async () => {
    const renamed = await formFor('CM-200', (key) => (key === 'CM-200 case number' ? 'Num' : key))
    expect((await api('max', `${FORMS}/CM-200`, Buffer.from(renamed))).status).toBe(200)
    const now = await standing('CM-200')
    expect(now.ready).toBe(false)
    expect(now.gone.map(({ key }) => key)).toEqual(['CM-200 case number'])
    expect(now.missing).toContain('CM-200 case number')
    expect(now.missing).toHaveLength(2)
    expect([...(await packet('ana')).keys()]).not.toContain('document-2-CM-200.pdf')
    expect((await page('max', `${FORMS}/CM-200`)).body).toContain('No longer there')
    const mapping = [...now.mapping.places, { field: 'CM-200.Num', key: 'CM-200 case number' }]
    const absent = now.missing.filter((key) => key !== 'CM-200 case number')
    const said = { number: now.number, places: mapping, absent }
    const stale = await api('max', `${FORMS}/CM-200/mapping`, { ...said, number: 1 })
    expect([stale.status, stale.json().refusal]).toEqual([409, 'ChangedMeanwhile'])
    expect((await api('max', `${FORMS}/CM-200/mapping`, { number: 'x' })).status).toBe(422)
    expect((await api('max', `${FORMS}/CM-200/mapping`, said)).status).toBe(200)
    const after = await standing('CM-200')
    expect([after.ready, after.gone]).toEqual([true, []])
    expect([...(await packet('ana')).keys()]).toContain('document-2-CM-200.pdf')
  })

  test('that cannot be filled in just then leaves the page with the values, whole', async () => {
    const broken = vi.spyOn(files.forms, 'filled').mockRejectedValue(new Error('killed'))
    try {
      const without = await packet('ana')
      expect([...without.keys()]).not.toContain('document-2-CM-200.pdf')
      const sheet = textOf(without.get('document-2-CM-200-values.pdf') ?? new Uint8Array())
      expect(sheet).toContain('The official form is to be filled in and signed')
      expect((await api('ana', ofPacket('CM-200'))).status).toBe(404)
    } finally {
      broken.mockRestore()
    }
    expect([...(await packet('ana')).keys()]).toContain('document-2-CM-200.pdf')
  })

  test('of one program is none of another', async () => {
    const { house, clock } = settled.t
    const words = { en: '', es: '' }
    const meadow = { program: 'meadow', name: 'Meadow', demonstration: false, costs: words }
    await house.programs.keep({ ...meadow, rules: 'california' }, clock.now())
    const contact = {
      name: 'Moe',
      mail: 'moe@people.test',
      language: 'en',
      program: 'meadow',
    } as const
    const moe = { person: await house.directory.personFor(contact, clock.now()), name: 'Moe' }
    expect((await formStanding(house, 'meadow', 'CM-200')).brought).toBe(false)
    const blank = await formFor('CM-200')
    expect(await bringForm(house, 'meadow', 'CM-200', moe, blank)).toEqual({ ok: true })
    expect((await formStanding(house, 'meadow', 'CM-200')).changes.map(({ name }) => name)).toEqual(
      ['Moe'],
    )
    const own = await standing('CM-200')
    expect(own.changes.map(({ name }) => name)).not.toContain('Moe')
    expect(own.ready).toBe(true)
    expect((await page('max', '/programs/meadow/forms')).status).toBe(404)
    expect((await api('max', '/programs/meadow/forms/CM-200')).status).toBe(404)
  })

  test('whose lines are too short says on the sheet what did not go in', async () => {
    const { values } = await standing('UD-115')
    expect(values.length).toBeGreaterThan(20)
    const narrow = await madeForm('CM-200', [
      { name: 'CM-200.CM-200 case number', says: 'CM-200 case number', most: 4 },
      ...(await standing('CM-200')).values
        .filter(({ key }) => key !== 'CM-200 case number')
        .map(({ key, is }) => ({
          ...{ name: `CM-200.${key}`, says: key },
          is: is === 'box' ? ('box' as const) : ('words' as const),
        })),
    ])
    await api('max', `${FORMS}/CM-200`, Buffer.from(narrow))
    const now = await standing('CM-200')
    const said = { number: now.number, places: wholeMapping(now, 'CM-200'), absent: [] }
    expect((await api('max', `${FORMS}/CM-200/mapping`, said)).status).toBe(200)
    const sheet = textOf(
      (await packet('ana')).get('document-2-CM-200-values.pdf') ?? new Uint8Array(),
    )
    expect(sheet).toMatch(/Not on the filled form/)
    expect(sheet).toContain('26CV004711 (longer than its line on the form)')
  })

  test('ADR-100 is filled in from its whitelist alone', async () => {
    await api('max', `${FORMS}/ADR-100`, Buffer.from(locked(await formFor('ADR-100'))))
    const now = await standing('ADR-100')
    const said = { number: now.number, places: wholeMapping(now, 'ADR-100') }
    expect((await api('max', `${FORMS}/ADR-100/mapping`, said)).status).toBe(200)
    const on = dayAt(settled.t.clock.now(), COURT_ZONE)
    const made = await settled.does('mira', 'make-court-statement', {
      ...{ appointedOn: on, sessions: { were: 'held', on: [on], minutes: 90 } },
      in: 'full-agreement',
    })
    const statement = made('CourtStatementMade', 'statement')
    const path = `/cases/${settled.t.caseId}/statements/${statement}/form`
    const { bytes, status } = await api('ben', path)
    expect(status).toBe(200)
    expect((await settled.bytes('ana', `court/statements/${statement}/form`)).bytes).toEqual(bytes)
    const form = (await PDFDocument.load(bytes)).getForm()
    const words = (key: string) => form.getTextField(`ADR-100.ADR-100 ${key}`).getText()
    const ticked = (key: string) => form.getCheckBox(`ADR-100.ADR-100 ${key}`).isChecked()
    expect([words('mediator'), words('2c(2)'), words('2c(3)')]).toEqual(['mira', '1', '1.5'])
    expect([ticked('2a'), ticked('2c'), ticked('3a'), ticked('3c'), ticked('4')]).toEqual([
      ...[false, true, true, false, false],
    ])
    expect(words('4a')).toBe(undefined)
    const sheet = await settled.bytes('ana', `court/statements/${statement}`)
    expect(textOf(sheet.bytes)).toContain('Form ADR-100 lies beside this sheet')
    expect((await page('mira', `/cases/${settled.t.caseId}/court`)).body).toContain(
      `court/statements/${statement}/form`,
    )
  })

  test('that is removed leaves the page with the values, and who did it stands there', async () => {
    expect((await sent('max', `${FORMS}/CM-200/remove`, [])).status).toBe(303)
    expect([...(await packet('ana')).keys()]).not.toContain('document-2-CM-200.pdf')
    const { changes, brought: still } = await standing('CM-200')
    expect([still, changes.at(-1)?.what, changes.at(-1)?.name]).toEqual([false, 'removed', 'max'])
    expect((await api('max', `${FORMS}/ADR-100`, undefined, 'DELETE')).status).toBe(200)
    expect((await standing('ADR-100')).brought).toBe(false)
  })
})
