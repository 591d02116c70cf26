// A ZIP of all that somebody may open goes out file by file: at no moment is more than one of them held.
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { allDocuments } from '../../src/application/all-documents.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { packed } from '../../src/documents/packing.ts'
import { surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'

const MB = 1_000_000

test('of 400 MB no file is asked for before all that came before it has gone out, and memory stays that of a few', async () => {
  const FILES = 40
  const LENGTH = 10 * MB
  let asked = 0
  let gone = 0
  let ahead = 0
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  async function* files() {
    for (let n = 0; n < FILES; n++) {
      asked += 1
      yield { name: `joint/${n}.bin`, bytes: new Uint8Array(LENGTH).fill(n) }
    }
  }
  for await (const piece of packed(files())) {
    gone += piece.length
    ahead = Math.max(ahead, asked * LENGTH - gone)
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  expect(gone).toBeGreaterThan(FILES * LENGTH)
  expect(ahead).toBeLessThanOrEqual(LENGTH)
  console.log(`a ZIP of ${(FILES * LENGTH) / MB} MB: ${Math.round(most / MB)} MB held at most`)
  expect(most).toBeLessThan((FILES * LENGTH) / 2)
})

test('of one’s own view, too: who stops reading has had nothing more read for them', async () => {
  const t = await surfaceWorld('a zip that streams')
  try {
    const doors = atDoors(t)
    for (let n = 0; n < 5; n++) {
      const bytes = Buffer.from(`%PDF-1.7 ${n}`.padEnd(100_000, 'x'))
      await doors.bringsBy.program('ana', 'team:side-a', `${n}.pdf`, bytes)
    }
    let read = 0
    const documents = {
      ...t.house.documents,
      read: (...words: Parameters<typeof t.house.documents.read>) => {
        read += 1
        return t.house.documents.read(...words)
      },
    }
    const viewer = { person: await personOf('ana'), manages: [] } as unknown as Viewer
    const all = await allDocuments({ ...t.house, documents }, viewer, t.caseId)
    if (!all || 'wait' in all) throw new Error('nothing to take away')
    const pieces: Uint8Array[] = []
    for await (const piece of packed(all.files)) {
      pieces.push(piece)
      expect(read).toBeLessThanOrEqual(Math.floor(Buffer.concat(pieces).length / 100_000) + 1)
    }
    expect(read).toBe(5)
    expect(Object.keys(unzipSync(Buffer.concat(pieces)))).toHaveLength(5)

    async function personOf(name: string): Promise<string> {
      const { rows } = await t.database.owner.query<{ person_id: string }>(
        'select person_id from people where name = $1',
        [name],
      )
      return rows[0]?.person_id ?? ''
    }
  } finally {
    await t.drop()
  }
})
