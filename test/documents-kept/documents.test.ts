// Documents through the door: brought, opened by who may, exchanged, passed on, withdrawn, and kept when things fail.
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { shredCase } from '../../src/store/shredding.ts'
import { bringing } from '../confidentiality/probes-documents.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { rootKey } from '../house.ts'

const DAY = 24 * 3_600_000
const LEASE = '%PDF-1.7 /Author Ana: the lease of the flat'
const CLEAN = LEASE.replace('/Author', '')
const ABSENT = '0'.repeat(26)
/** But for what was asked for, and for what is new with each page. */
const like = (page: string, asked: string) =>
  page.replaceAll(/nonce="[^"]*"/g, '').replaceAll(asked, 'it')
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('documents')
})
afterAll(() => t.drop())

const as = (who: Who) => ({ cookie: t.cookies.get(who) ?? '' })
const get = (who: Who, path: string) =>
  t.app.inject({ url: `/cases/${t.caseId}${path}`, headers: as(who) })
const brings = (who: Who, room: string, bytes: string | Buffer = LEASE, name = 'lease.pdf') => {
  const { payload, headers } = bringing(bytes, name)
  const url = `/cases/${t.caseId}/documents/to/${room}`
  return t.app.inject({
    method: 'POST',
    url,
    headers: { ...as(who), ...headers },
    payload: payload as Buffer,
  })
}
const does = (who: Who, action: string, fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/do/${action}`,
    headers: { ...as(who), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const program = (who: Who, method: 'GET' | 'POST', path: string, payload?: Buffer) =>
  t.app.inject({
    method,
    url: `/api/v1/cases/${t.caseId}${path}`,
    headers: {
      authorization: `Bearer ${t.bearers.get(who)}`,
      ...(payload ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(payload ? { payload } : {}),
  })
type Listed = { document: string; file: { name: string; size: number }; exhibit: string | null }
const listed = async (who: Who): Promise<Record<string, Listed[]>> =>
  (await program(who, 'GET', '/documents')).json().rooms
const newest = async (who: Who, room: string) =>
  (await listed(who))[room]?.at(-1) ?? {
    document: 'none',
    file: { name: '', size: 0 },
    exhibit: null,
  }

test('a document is brought with a plain form, and stands there byte for byte', async () => {
  const answer = await brings('ana', 'caucus:side-a')
  expect(answer.statusCode).toBe(303)
  const { document, file } = await newest('ana', 'caucus:side-a')
  expect(file).toMatchObject({ name: 'lease.pdf', size: LEASE.length, kind: 'pdf', pages: 2 })
  for (const who of ['ana', 'ada', 'mira'] as const) {
    const opened = await get(who, `/documents/${document}/file`)
    expect(opened.statusCode).toBe(200)
    expect(opened.body).toBe(LEASE)
    expect(opened.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="lease.pdf"; filename*=UTF-8''lease.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect((await get(who, `/documents/${document}`)).body).toContain('lease.pdf')
    expect((await get(who, `/documents/${document}/pictures/1`)).statusCode).toBe(200)
    expect((await get(who, `/documents/${document}/pictures/3`)).statusCode).toBe(404)
  }
  expect((await get('ana', '')).body).toContain('lease.pdf')
})

test('for who does not sit there it is as if it had never been: page, file, picture, list and ZIP', async () => {
  const { document } = await newest('ana', 'caucus:side-a')
  for (const path of ['', '/file', '/pictures/1']) {
    const there = await get('ben', `/documents/${document}${path}`)
    const absent = await get('ben', `/documents/${ABSENT}${path}`)
    expect(there.statusCode).toBe(404)
    expect(like(there.body, document)).toBe(like(absent.body, ABSENT))
  }
  expect(await listed('ben')).toEqual({})
  expect(Object.keys(unzipSync((await get('ben', '/documents.zip')).rawPayload))).toEqual([])
  expect((await brings('ben', 'caucus:side-a')).statusCode).toBe(404)
  expect((await brings('ben', 'attic')).statusCode).toBe(404)
})

test('several come at once, and each is answered by itself', async () => {
  const edge = (name: string, bytes: string) =>
    `--edge\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n${bytes}\r\n`
  const url = `/cases/${t.caseId}/documents/to/team:side-a`
  const answer = await t.app.inject({
    method: 'POST',
    url,
    headers: { ...as('ana'), 'content-type': 'multipart/form-data; boundary=edge' },
    payload: `${edge('a.pdf', '%PDF-1.7 a')}${edge('b.exe', 'MZ')}${edge('..\\..\\año\u202E.pdf', '%PDF-1.7 c')}${edge('x.txt', 'EICAR')}--edge--\r\n`,
  })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('b.exe')
  expect(answer.body).toContain('This kind of file is not taken')
  expect(answer.body).toContain('harmful software')
  const names = (await listed('ana'))['team:side-a']?.map(({ file }) => file.name)
  expect(names).toEqual(['a.pdf', 'año.pdf'])
  expect((await listed('mira'))['team:side-a']).toBeUndefined()
})

test('nothing chosen, too large, and a room that takes nothing from them are told', async () => {
  expect((await brings('ana', 'caucus:side-a', '', '')).statusCode).toBe(422)
  const large = await brings('ana', 'caucus:side-a', Buffer.alloc(25_000_001, '%PDF-'))
  expect(large.statusCode).toBe(409)
  expect(large.body).toContain('too large')
  const desk = await brings('ana', 'desk:side-a')
  expect(desk.statusCode).toBe(409)
  const url = `/cases/${t.caseId}/documents/to/caucus:side-a`
  const headers = { ...as('ana'), ...bringing('', 'x').headers, 'content-length': '400000000' }
  const said = await t.app.inject({ method: 'POST', url, headers, payload: Buffer.alloc(10) })
  expect(said.statusCode).toBe(413)
})

test('a side shows everyone a copy once it has ticked what the original carries', async () => {
  const { document } = await newest('ana', 'caucus:side-a')
  const fields = { room: 'caucus:side-a', document, _page: `documents/${document}` }
  const page = await get('ana', `/documents/${document}`)
  expect(page.body).toContain('It carries names of who wrote or made it.')
  await freshly('ana')
  const untold = await does('ana', 'exchange-document', fields)
  expect(untold.statusCode).toBe(409)
  expect(untold.body).toContain('tick each line')
  expect(
    (await does('ana', 'exchange-document', { ...fields, seen: 'AuthorNames' })).statusCode,
  ).toBe(303)
  const exhibit = await newest('ben', 'joint')
  expect(exhibit.exhibit).toBe('A-1')
  expect(exhibit.document).not.toBe(document)
  const copy = await get('ben', `/documents/${exhibit.document}/file`)
  expect(copy.body).toBe(CLEAN)
  expect(copy.headers['content-disposition']).toContain('filename="A-1 lease.pdf"')
  expect((await get('ben', '/together')).body).toContain('lease.pdf')
  expect(JSON.stringify(await listed('ben'))).not.toContain(document)
  const again = await does('ana', 'exchange-document', { ...fields, seen: 'AuthorNames' })
  expect(again.body).toContain('Everyone already has a copy')
})

test('a mediator passes a copy on that was allowed, and the receipt stays', async () => {
  await brings('ben', 'caucus:side-b', LEASE, 'of-ben.pdf')
  const { document } = await newest('ben', 'caucus:side-b')
  const asked = {
    from: 'side-b',
    to: 'side-a',
    document,
    _page: `documents/${document}`,
    _form: 'side-a',
  }
  expect((await does('mira', 'relay-document', asked)).statusCode).toBe(409)
  await freshly('ben')
  expect((await does('ben', 'authorise-document', { document })).statusCode).toBe(303)
  expect((await get('mira', '')).body).toContain('of-ben.pdf')
  expect((await get('mira', `/documents/${document}`)).body).toContain('Pass a copy on')
  expect((await does('mira', 'relay-document', asked)).statusCode).toBe(303)
  const heard = await newest('ana', 'caucus:side-a')
  expect(heard.document).not.toBe(document)
  expect((await get('ana', `/documents/${heard.document}/file`)).body).toBe(CLEAN)
  expect((await get('ben', '/said-for-me')).body).toContain('of-ben.pdf')
  expect((await get('ana', `/documents/${heard.document}`)).body).toContain('through the mediator')
})

test('what was withdrawn opens for those alone whose it was', async () => {
  await brings('ana', 'joint', LEASE, 'second.pdf')
  const { document, exhibit } = await newest('ben', 'joint')
  expect(exhibit).toBe('A-2')
  expect((await get('ben', `/documents/${document}/file`)).statusCode).toBe(200)
  await does('ana', 'withdraw-document', { room: 'joint', document })
  expect((await get('ben', `/documents/${document}/file`)).statusCode).toBe(404)
  expect((await get('ben', `/documents/${document}`)).body).toContain('withdrawn')
  expect((await get('ana', `/documents/${document}/file`)).statusCode).toBe(200)
})

test('all that somebody may open comes in one ZIP, the same each time, exhibits with their numbers', async () => {
  const zip = await get('ana', '/documents.zip')
  const files = unzipSync(zip.rawPayload)
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['caucus-side-a/lease.pdf', 'joint/A-1 lease.pdf', 'team-side-a/a.pdf']),
  )
  expect(Buffer.from(files['caucus-side-a/lease.pdf'] ?? []).toString()).toBe(LEASE)
  const again = await get('ana', '/documents.zip')
  expect(again.rawPayload.equals(zip.rawPayload)).toBe(true)
  const bens = Object.keys(unzipSync((await get('ben', '/documents.zip')).rawPayload))
  expect(bens.toSorted()).toEqual(['caucus-side-b/of-ben.pdf', 'joint/A-1 lease.pdf'])
})

test('a program brings and reads documents', async () => {
  const path = '/rooms/caucus:side-a/documents?name=by%20program.pdf'
  const answer = await program('ana', 'POST', path, Buffer.from(LEASE))
  expect(answer.statusCode).toBe(201)
  const { document, warnings } = answer.json()
  expect(warnings).toEqual(['AuthorNames'])
  expect((await program('ana', 'GET', `/documents/${document}/file`)).body).toBe(LEASE)
  expect((await program('ana', 'GET', `/documents/${document}/pictures/1`)).statusCode).toBe(200)
  expect((await program('ben', 'GET', `/documents/${document}/file`)).statusCode).toBe(404)
  const refused = await program('ana', 'POST', path, Buffer.from('MZ'))
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    type: '/problems/file-not-taken',
    refusal: 'KindNotTaken',
  })
  expect((await program('ben', 'POST', path, Buffer.from(LEASE))).statusCode).toBe(404)
  const large = await program('ana', 'POST', path, Buffer.alloc(25_000_001))
  expect(large.statusCode).toBe(413)
  expect(
    (await program('ana', 'POST', '/rooms/caucus:side-a/documents', Buffer.from('x'))).statusCode,
  ).toBe(400)
})

describe('at rest', () => {
  test('nothing of a document is read where it lies, and the same twice is two', async () => {
    const before = new Set(t.blobs.kept.keys())
    await brings('ana', 'team:side-a', LEASE, 'twice.pdf')
    await brings('ana', 'team:side-a', LEASE, 'twice.pdf')
    const fresh = [...t.blobs.kept].filter(([name]) => !before.has(name))
    // Each with pictures of two pages.
    expect(fresh.length).toBe(6)
    const all = fresh.map(([, bytes]) => Buffer.from(bytes))
    expect(all.some((bytes) => bytes.includes('lease'))).toBe(false)
    expect(new Set(all.map((bytes) => bytes.toString('base64'))).size).toBe(6)
    expect(new Set(all.map((bytes) => bytes.length)).size).toBe(1)
    const { rows } = await t.database.owner.query('select * from document_files')
    expect(JSON.stringify(rows)).not.toContain('twice')
  })

  test('where there is no room for it, nothing is on record, nothing is left, and it is said', async () => {
    const { rows: before } = await t.database.owner.query('select 1 from document_files')
    const many = (await listed('ana'))['caucus:side-a']?.length
    let puts = 0
    // The file goes there; there is no room left for its pictures.
    t.blobs.fails = (doing) =>
      doing === 'put' && ++puts > 1 ? new OutOfReach('nothing', new Error('ENOSPC')) : undefined
    const answer = await brings('ana', 'caucus:side-a', LEASE, 'unlucky.pdf')
    t.blobs.fails = undefined
    expect(answer.statusCode).toBe(503)
    expect((await listed('ana'))['caucus:side-a']?.length).toBe(many)
    const { rows: after } = await t.database.owner.query('select 1 from document_files')
    expect(after.length).toBe(before.length)
    expect((await brings('ana', 'caucus:side-a', LEASE, 'lucky.pdf')).statusCode).toBe(303)
  })

  test('what was kept and never recorded is swept a day later, and what was recorded is not', async () => {
    const { documents } = t.house
    const caseId = t.caseId
    const place = { caseId, room: 'caucus:side-a', document: 'never-recorded' } as const
    await documents.keep(
      place,
      { file: Buffer.from('a'), pictures: [Buffer.from('b')] },
      t.clock.now(),
    )
    // Killed after it was recorded and before that was noted.
    await t.database.owner.query(`update document_files set state = 'pending'`)
    const { document } = await newest('ana', 'caucus:side-a')
    expect(await documents.sweep(t.clock.now())).toBe(0)
    t.clock.pass(2 * DAY)
    t.blobs.fails = (doing) => (doing === 'remove' ? new OutOfReach('nothing', '') : undefined)
    await expect(documents.sweep(t.clock.now())).rejects.toThrow(OutOfReach)
    t.blobs.fails = undefined
    const blobs = t.blobs.kept.size
    expect(await documents.sweep(t.clock.now())).toBe(1)
    expect(t.blobs.kept.size).toBe(blobs - 2)
    const left = await t.database.owner.query(`select distinct state from document_files`)
    expect(left.rows).toEqual([{ state: 'kept' }])
    expect((await program('ana', 'GET', `/documents/${document}/file`)).statusCode).toBe(200)
  })

  test('with the case’s keys all of it is gone', async () => {
    const keys = roomKeys(rootKey, t.house.chance)
    expect(t.blobs.kept.size).toBeGreaterThan(0)
    await shredCase(t.database.server, keys, t.caseId)
    await t.house.documents.sweep(t.clock.now())
    expect(t.blobs.kept.size).toBe(0)
    const { rows } = await t.database.owner.query('select 1 from document_files')
    expect(rows).toEqual([])
  })
})

/** Their session has just shown once more that it is them. */
async function freshly(who: Who) {
  t.clock.pass(60_000)
  await t.database.owner.query(`update sessions set mail_at = $1 where session_id = $2`, [
    t.clock.now(),
    `s-${who}`,
  ])
}
