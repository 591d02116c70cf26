// Files brought while the disk for them is really full: it is said why, nothing half lies there, and it goes on when there is room.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { localBlobs } from '../../src/store/local-blobs.ts'
import { documentWords } from '../../src/web/cases/document-words.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, onPage } from '../documents-kept/at-doors.ts'
import { isFiller, smallDisk } from './small-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-full-uploads-'))
const { disk, fill, mounted, relieve, unmount } = smallDisk(folder, '4m')
const ROOM = 'team:side-a'

const lying = () =>
  readdirSync(disk, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !isFiller(one.name))
    .map(({ name }) => name)

describe.skipIf(!mounted)('on a disk of 4 MB', () => {
  let t: SurfaceWorld
  let doors: ReturnType<typeof atDoors>
  beforeAll(async () => {
    t = await surfaceWorld('a full disk for files')
    Object.assign(t.blobs, localBlobs(disk))
    doors = atDoors(t)
  })
  beforeEach(() => t.clock.pass(3_600_000))
  afterAll(async () => {
    await t.drop()
    unmount()
    rmSync(folder, { recursive: true, force: true })
  })

  const named = async () => ((await doors.listed('ana'))[ROOM] ?? []).map(({ file }) => file.name)
  /** Each row leads to a file that lies there, and each file that lies there is led to. */
  const nothingHalf = async () => {
    const { rows } = await t.database.owner.query<{ blob: string }>(
      'select blob from document_files union all select blob from upload_pieces',
    )
    expect(lying().sort()).toEqual(rows.map(({ blob }) => blob).sort())
  }
  const paper = (words: string) => Buffer.from(`%PDF-1.7 ${words} `.padEnd(200_000, 'x'))

  test.each(['form', 'program'] as const)(
    'by %s: it is said that there is no room, nothing of it is kept, and it goes when there is',
    async (way) => {
      const name = `${way}.pdf`
      const before = await named()
      fill()
      const full = await doors.bringsBy[way]('ana', ROOM, name, paper(way))
      expect(full.statusCode).toBe(503)
      expect(full.headers['retry-after']).toBe('60')
      const why =
        way === 'form'
          ? onPage(documentWords.en.formTroubles.NoRoomNow(true))
          : '/problems/out-of-reach-kept-nothing'
      expect(full.body).toContain(why)
      expect(await named()).toEqual(before)
      await nothingHalf()
      relieve()
      const again = await doors.bringsBy[way]('ana', ROOM, name, paper(way))
      expect(again.statusCode).toBe(way === 'form' ? 303 : 201)
      expect(await named()).toEqual([...before, name])
      await nothingHalf()
    },
  )

  test('in pieces: what came before stays, the piece that found no room is asked for again, and it is there once', async () => {
    const bytes = paper('in pieces')
    const headers = { authorization: `Bearer ${t.bearers.get('ana')}`, 'tus-resumable': '1.0.0' }
    const begun = await t.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${t.caseId}/uploads/${ROOM}`,
      headers: {
        ...headers,
        'upload-length': `${bytes.length}`,
        'upload-metadata': `filename ${Buffer.from('pieces.pdf').toString('base64')}`,
      },
    })
    const url = String(begun.headers.location)
    const piece = (from: number, to: number) =>
      t.app.inject({
        method: 'PATCH',
        url,
        headers: {
          ...headers,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': `${from}`,
        },
        payload: bytes.subarray(from, to),
      })
    const offset = async () =>
      (await t.app.inject({ method: 'HEAD', url, headers })).headers['upload-offset']
    expect((await piece(0, 90_000)).statusCode).toBe(204)
    fill()
    const full = await piece(90_000, bytes.length)
    expect(full.statusCode).toBe(503)
    expect(full.json().type).toBe('/problems/out-of-reach-kept-nothing')
    expect(await offset()).toBe('90000')
    expect(lying().filter((name) => name.endsWith('.half'))).toEqual([])
    expect(await named()).not.toContain('pieces.pdf')
    relieve()
    expect((await piece(90_000, bytes.length)).statusCode).toBe(204)
    expect((await named()).filter((name) => name === 'pieces.pdf')).toHaveLength(1)
    const last = (await doors.listed('ana'))[ROOM]?.at(-1)
    const file = await doors.page('ana', `/documents/${last?.document}/file`)
    expect(file.rawPayload.equals(bytes)).toBe(true)
    await nothingHalf()
  })
})

test.skipIf(mounted)('a really full disk was not tried: mounting one needs root', () => {
  expect(mounted).toBe(false)
})
