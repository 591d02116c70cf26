// Hostile files through every door, looked into by the real thing: none comes in, and each is told what is wrong, in both languages.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unfitIn } from '../../src/actions/words/files.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { type Hostile, hostile } from '../files/hostile.ts'
import { picture } from '../files/made.ts'
import { openFiles } from '../files/open-files.ts'
import { atDoors, onPage } from './at-doors.ts'

// A process a file: on a busy machine that adds up.
const PATIENCE = 120_000
const kinds = [
  'nothing at all',
  'SVG with a script',
  'a program for Windows',
  'HEIC of a telephone',
  'HEIC called JPEG',
  'a form that sends itself',
  'a drawing that unpacks to 110 MB',
  'a bomb in many parts',
  'a package with a page behind it',
  'a PNG of 50,000 by 50,000',
  'locked with a password',
  'macros',
  'text that turns around',
] as const

let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
let all: ReadonlyMap<string, Hostile>
const files = openFiles()
beforeAll(async () => {
  all = new Map((await hostile()).map((one) => [one.what, one]))
  t = await surfaceWorld('hostile at doors', { files })
  doors = atDoors(t)
}, PATIENCE)
afterAll(async () => {
  await t.drop()
  await files.close()
})

// The patience with so many files is another matter.
beforeEach(() => t.clock.pass(60_000))

describe.each(['form', 'script', 'program', 'program in pieces'] as const)('by %s', (door) => {
  const whole = door === 'form' || door === 'program'
  test.each(kinds)(
    '%s does not come in',
    async (what) => {
      const found = all.get(what)
      if (!found) throw new Error(`no such file: ${what}: ${[...all.keys()].join(', ')}`)
      const { name, right } = found
      const bytes = Buffer.from(found.bytes)
      for (const language of whole ? (['en', 'es'] as const) : (['es'] as const)) {
        const answer = await doors.bringsBy[door]('ana', 'caucus:side-a', name, bytes, language)
        const told = unfitIn(language, right)
        expect(answer.statusCode, language).toBe(door === 'form' ? 409 : 422)
        if (door.startsWith('program')) {
          expect(answer.json()).toMatchObject({
            ...{ type: '/problems/file-not-taken', refusal: right, detail: told },
          })
        } else expect(answer.body).toContain(door === 'form' ? onPage(told) : told)
      }
      expect(await doors.listed('ana')).toEqual({})
    },
    PATIENCE,
  )
})

test('a name with a path is shown without it, and one that turns around as it would be opened', async () => {
  const photo = await picture(60, 40).jpeg().toBuffer()
  for (const [door, brings] of Object.entries(doors.bringsBy)) {
    for (const name of ['..\\..\\etc/passwd/photo.jpg', 'lease\u202efdp.exe.jpg']) {
      const answer = await brings('ana', 'caucus:side-a', name, photo)
      expect(answer.statusCode, door).toBeLessThan(400)
    }
  }
  const names = (await doors.listed('ana'))['caucus:side-a']?.map(({ file }) => file.name)
  expect(names?.toSorted()).toEqual([
    ...Array.from({ length: 4 }, () => 'leasefdp.exe.jpg'),
    ...Array.from({ length: 4 }, () => 'photo.jpg'),
  ])
})

describe('with a scanner that is down', () => {
  const scanned = openFiles({ clamd: '127.0.0.1:9' })
  let closed: SurfaceWorld
  beforeAll(async () => {
    closed = await surfaceWorld('no scanner', { files: scanned })
  }, PATIENCE)
  afterAll(async () => {
    await closed.drop()
    await scanned.close()
  })

  test.each(['en', 'es'] as const)(
    'no file comes in at any door, and it is told in %s',
    async (language) => {
      const { bringsBy, listed } = atDoors(closed)
      for (const [door, brings] of Object.entries(bringsBy)) {
        const answer = await brings('ana', 'caucus:side-a', 'a.txt', Buffer.from('words'), language)
        expect(answer.statusCode, door).toBe(door === 'form' ? 409 : 422)
        expect(answer.body, door).toContain(unfitIn(language, 'CheckNotPossible'))
      }
      expect(await listed('ana')).toEqual({})
    },
  )
})
