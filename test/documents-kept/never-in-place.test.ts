// Bytes of documents are never shown in place: at every door that gives some, the head of the answer says so.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'

const ROOM = 'caucus:side-a'
let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
let document: string
let ofPhotos: string
let waits: string
beforeAll(async () => {
  t = await surfaceWorld('never in place')
  doors = atDoors(t)
  // What a browser would take for a page, under a name with which it would be one.
  const page = Buffer.from('%PDF-1.7 <html><script>alert(1)</script>')
  const brought = await doors.bringsBy.program('ana', ROOM, 'a "b";.html.pdf', page)
  document = brought.json().document
  const photo = Buffer.from('\x89PNG GPS <script>alert(1)</script>', 'latin1')
  await doors.stagesBy.program('ana', ROOM, 'a "b";.html.png', photo)
  const pages = (await doors.waiting('ana', ROOM)).map(({ page }) => page)
  const joined = await doors.asks('ana', `rooms/${ROOM}/pages/join`, { name: 'a "b";.html', pages })
  ofPhotos = joined.json().document
  await doors.stagesBy.program('ana', ROOM, 'waits.png', photo)
  waits = (await doors.waiting('ana', ROOM))[0]?.page ?? ''
})
afterAll(() => t.drop())

const file = { type: 'application/octet-stream', kept: true }
const picture = { type: 'image/png', kept: false }
const small = { type: 'image/jpeg', kept: false }
const zip = { type: 'application/zip', kept: true }
const given = [
  ['page', 'GET /cases/:caseId/documents/:document/file', file],
  ['page', 'GET /cases/:caseId/documents/:document/pictures/:page', picture],
  ['page', 'GET /cases/:caseId/documents/:document/photos.zip', zip],
  ['page', 'GET /cases/:caseId/pages/:room/:upload', small],
  ['page', 'GET /cases/:caseId/documents.zip', zip],
  ['program', 'GET /api/v1/cases/:caseId/documents/:document/file', file],
  ['program', 'GET /api/v1/cases/:caseId/documents/:document/pictures/:page', picture],
  ['program', 'GET /api/v1/cases/:caseId/documents/:document/photos.zip', zip],
  ['program', 'GET /api/v1/cases/:caseId/documents.zip', zip],
] as const

test.each(given)('by a %s: %s', async (by, door, { type, kept }) => {
  const path = door
    .replace(/^.*:caseId/, '')
    .replace(':document', door.endsWith('photos.zip') ? ofPhotos : document)
    .replace(':page', '1')
    .replace(':room', ROOM)
    .replace(':upload', waits)
  const { statusCode, headers, rawPayload } = await doors[by]('ana', path)
  expect(statusCode).toBe(200)
  expect(rawPayload.length).toBeGreaterThan(10)
  expect(headers['content-type']).toBe(type)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  const disposition = headers['content-disposition']
  if (kept)
    expect(disposition).toMatch(/^attachment; filename="[^"\\;]+"; filename\*=UTF-8''[^;]+$/)
  else expect(disposition).toBeUndefined()
})

test('there is no other door that gives bytes of documents', () => {
  const giving = t.doors
    .doors()
    .map(({ name }) => name)
    .filter((name) => /^GET .*(documents[./]|pages\/:room\/:)/.test(name))
    .filter((name) => name !== 'GET /cases/:caseId/documents/:document')
    // Words for whose document it is, as a page and as JSON.
    .filter((name) => !name.endsWith('/:document/hidden'))
  expect(giving.toSorted()).toEqual(given.map(([, name]) => name).toSorted())
})
