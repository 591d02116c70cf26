// Photos as telephones take them, as pages of one document, looked into by the real thing: very large ones stand upright, those in a format of Apple are told what to do, and the others wait.
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { unfitIn } from '../../src/actions/words/files.ts'
import type { FileUnfit } from '../../src/application/file-ports.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { picture } from '../files/made.ts'
import { openFiles } from '../files/open-files.ts'
import { atDoors, onPage } from './at-doors.ts'

const PATIENCE = 120_000
const ROOM = 'caucus:side-a'
const languages = ['en', 'es'] as const
const files = openFiles()
let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
let page: Buffer
let ofApple: Buffer
let huge: Buffer
beforeAll(async () => {
  t = await surfaceWorld('photos of telephones', { files })
  doors = atDoors(t)
  page = await sheet(1200, 900).jpeg().toBuffer()
  ofApple = await heic()
  huge = await sheet(12_000, 9_000).jpeg().toBuffer()
}, PATIENCE)
afterAll(async () => {
  await t.drop()
  await files.close()
})
beforeEach(() => t.clock.pass(60 * 60_000))
afterEach(async () => {
  for (const { page: one } of await doors.waiting('ana', ROOM)) {
    await doors.presses('ana', ROOM, { do: `remove ${one}`, [`place.${one}`]: '1' })
  }
})

const sheet = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#e8e4da' } })

/** The whole container of one: nothing at hand writes HEVC, so the pixels in it are of its sister AVIF, under the names of HEIC. */
async function heic(): Promise<Buffer> {
  const made = (await picture(640, 480).avif({ effort: 0 }).toBuffer()).toString('latin1')
  const named = made
    .replaceAll('avif', 'heic')
    .replaceAll('av01', 'hvc1')
    .replaceAll('av1C', 'hvcC')
  return Buffer.from(named, 'latin1')
}
const names = async () => (await doors.waiting('ana', ROOM)).map(({ file }) => file.name)
const shapeOf = async (bytes: Uint8Array) => {
  const { format, width = 0, height = 0, orientation } = await sharp(bytes).metadata()
  return [format, Math.round((height / width) * 100), orientation]
}
/** Chosen together, as a telephone sends them. */
function together(all: readonly (readonly [string, Buffer])[], language: 'en' | 'es') {
  const parts = all.flatMap(([name, bytes]) => [
    Buffer.from(
      `--edge\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: image/heic\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
  return t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/pages/${ROOM}/photos`,
    headers: {
      cookie: `${t.cookies.get('ana')}; lang=${language}`,
      'content-type': 'multipart/form-data; boundary=edge',
    },
    payload: Buffer.concat([...parts, Buffer.from('--edge--\r\n')]),
  })
}

test('what is taken for one of Apple is one, to who knows such files', async () => {
  expect(ofApple.toString('latin1', 4, 12)).toBe('ftypheic')
  expect(ofApple.length).toBeGreaterThan(1_000)
  expect(await files.inspect(ofApple, 'IMG_0001.HEIC')).toEqual({ refused: 'PhotoOfApple' })
})

test.each(languages)(
  'one of Apple among others is told by its name and with what to do, and the others wait, in %s',
  async (language) => {
    const told = unfitIn(language, 'PhotoOfApple')
    expect(told).toContain(language === 'en' ? 'Most Compatible' : 'Más compatible')
    const chosen = [
      ['first.jpg', page],
      ['IMG_0001.HEIC', ofApple],
      ['IMG_0002.jpg', ofApple],
      ['last.jpg', page],
    ] as const
    const answer = await together(chosen, language)
    expect(answer.statusCode).toBe(409)
    expect(answer.body.split(onPage(told))).toHaveLength(3)
    for (const [name] of chosen) expect(answer.body).toContain(name)
    expect(await names()).toEqual(['first.jpg', 'last.jpg'])
    const program = await doors.stagesBy.program('ana', ROOM, 'IMG_0003.heic', ofApple, language)
    expect([program.statusCode, program.json()]).toMatchObject([
      422,
      { refusal: 'PhotoOfApple', detail: told },
    ])
    const script = await doors.stagesBy.script('ana', ROOM, 'IMG_0003.jpeg', ofApple, language)
    expect([script.statusCode, script.body]).toEqual([422, told])
    expect(await names()).toEqual(['first.jpg', 'last.jpg'])
  },
  PATIENCE,
)

test(
  'one of 48 megapixels that was taken upright waits upright, and stands so in the document',
  async () => {
    const large = await sheet(8064, 6048).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await shapeOf(large)).toEqual(['jpeg', 75, 6])
    for (const door of ['form', 'script', 'program'] as const) {
      const answer = await doors.stagesBy[door]('ana', ROOM, `${door}.jpg`, large)
      expect(answer.statusCode, door).toBeLessThan(400)
    }
    expect(await names()).toEqual(['form.jpg', 'script.jpg', 'program.jpg'])
    const pages = (await doors.waiting('ana', ROOM)).map((one) => one.page)
    const small = await doors.page('ana', `/pages/${ROOM}/${pages[0]}`)
    expect(await shapeOf(small.rawPayload)).toEqual(['jpeg', 133, undefined])
    const joined = await doors.asks('ana', `rooms/${ROOM}/pages/join`, { name: 'Lease', pages })
    expect(joined.statusCode).toBe(201)
    const shown = await doors.page('ana', `/documents/${joined.json().document}/pictures/1`)
    const { width = 0, height = 0 } = await sharp(shown.rawPayload).metadata()
    expect(height).toBeGreaterThan(width)
  },
  PATIENCE,
)

test.each(languages)(
  'one of more pixels than can be looked at is told so with what to do, and the others wait, in %s',
  async (language) => {
    const why: FileUnfit = 'TooManyPixels'
    const told = unfitIn(language, why)
    expect(told).toMatch(language === 'en' ? /camera.*screenshot/ : /cámara.*captura/)
    const answer = await together(
      [
        ['IMG_108.jpg', huge],
        ['good.jpg', page],
      ],
      language,
    )
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain(onPage(told))
    const program = await doors.stagesBy.program('ana', ROOM, 'IMG_108.jpg', huge, language)
    expect([program.statusCode, program.json().detail]).toEqual([422, told])
    const script = await doors.stagesBy.script('ana', ROOM, 'IMG_108.jpg', huge, language)
    expect([script.statusCode, script.body]).toEqual([422, told])
    expect(await names()).toEqual(['good.jpg'])
  },
  PATIENCE,
)
