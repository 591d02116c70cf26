// Photos that become the pages of one document, by the page and by a program: seen by who brings them alone, in their order, once.
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unfitIn } from '../../src/actions/words/files.ts'
import { refusalIn } from '../../src/actions/words/words.ts'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { documentWords } from '../../src/web/cases/document-words.ts'
import { photoWords } from '../../src/web/cases/photo-words.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors, onPage } from './at-doors.ts'

const ROOM = 'caucus:side-a'
const DAY = 24 * 3_600_000
const languages = ['en', 'es'] as const
const photo = (words: string) => Buffer.from(`\x89PNG GPS ${words}`, 'latin1')
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
beforeAll(async () => {
  t = await surfaceWorld('photos as pages')
  doors = atDoors(t)
})
afterAll(() => t.drop())
// The patience with so many files is another matter. Each test begins with nothing that waits.
beforeEach(async () => {
  t.clock.pass(60 * 60_000)
  t.blobs.fails = undefined
  for (const who of ['ana', 'mira'] as const) {
    for (const { page } of await doors.waiting(who, ROOM)) {
      await doors.presses(who, ROOM, { do: `remove ${page}`, [`place.${page}`]: '1' })
    }
  }
})

const names = async (who: Who = 'ana', room = ROOM) =>
  (await doors.waiting(who, room)).map(({ file }) => file.name)
const stages = async (...of: readonly string[]) => {
  for (const name of of) await doors.stagesBy.program('ana', ROOM, `${name}.png`, photo(name))
  return (await doors.waiting('ana', ROOM)).map(({ page }) => page)
}
const asShown = (pages: readonly string[], numbers: readonly (number | string)[] = []) =>
  Object.fromEntries(pages.map((page, i) => [`place.${page}`, String(numbers[i] ?? i + 1)]))
const last = async (who: Who = 'ana', room = ROOM) => (await doors.listed(who))[room]?.at(-1)
const joins = (payload: object, who: Who = 'ana', room = ROOM) =>
  doors.asks(who, `rooms/${room}/pages/join`, payload)

test.each(['form', 'script', 'program'] as const)(
  'by %s a photo waits to be a page, and is no document yet',
  async (door) => {
    const before = (await doors.listed('ana'))[ROOM]?.length ?? 0
    const answer = await doors.stagesBy[door]('ana', ROOM, 'one.png', photo('one'))
    expect(answer.statusCode).toBe({ form: 303, script: 204, program: 201 }[door])
    expect(
      (await doors.stagesBy[door]('ana', ROOM, 'two.png', photo('two'))).statusCode,
    ).toBeLessThan(400)
    expect(await names()).toEqual(['one.png', 'two.png'])
    expect((await doors.listed('ana'))[ROOM]?.length ?? 0).toBe(before)
    const page = await doors.page('ana', `/pages/${ROOM}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('one.png')
    const [first] = await doors.waiting('ana', ROOM)
    const picture = await doors.page('ana', `/pages/${ROOM}/${first?.page}`)
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect((await doors.page('ana', '/documents')).body).toContain(photoWords.en.waiting(2))
  },
)

test('photos that wait are seen by nobody but who brings them, not even by who sits in the same room', async () => {
  const [page] = await stages('mine')
  const known = `/pages/${ROOM}/${page}`
  expect((await doors.page('ana', known)).statusCode).toBe(200)
  for (const who of ['ada', 'mira', 'ben', 'stranger'] as const) {
    const listing = await doors.page(who, `/pages/${ROOM}`)
    const reads = who === 'ada' || who === 'mira'
    expect(listing.statusCode, who).toBe(reads ? 200 : 404)
    expect(listing.body).not.toContain('mine.png')
    expect((await doors.page(who, known)).statusCode).toBe(404)
    expect(
      (await doors.program(who, `/rooms/${ROOM}${known.replace(`/${ROOM}`, '')}`)).statusCode,
    ).toBe(404)
    expect(await doors.waiting(who, ROOM)).toEqual([])
    expect((await doors.page(who, '/documents')).body).not.toContain(photoWords.en.waiting(1))
    await doors.presses(who, ROOM, { do: `remove ${page}`, [`place.${page}`]: '1' })
    const joined = await joins({ name: 'Stolen', pages: [page] }, who)
    expect(joined.statusCode).toBe(reads ? 409 : 404)
  }
  expect((await doors.program('max', `/rooms/${ROOM}/pages`)).statusCode).toBe(404)
  expect(await names()).toEqual(['mine.png'])
})

test('they are put in order by numbers, by steps and by a program, and one is removed', async () => {
  const pages = await stages('a', 'b', 'c', 'd')
  const presses = async (what: string, numbers: readonly (number | string)[] = []) => {
    const shown = (await doors.waiting('ana', ROOM)).map(({ page }) => page)
    const answer = await doors.presses('ana', ROOM, { do: what, ...asShown(shown, numbers) })
    expect(answer.statusCode).toBe(303)
    return names()
  }
  expect(await presses('order', [1, 4, 3, 4])).toEqual(['a.png', 'c.png', 'd.png', 'b.png'])
  expect(await presses('order', [2, 2, '', 1])).toEqual(['b.png', 'c.png', 'a.png', 'd.png'])
  expect(await presses(`up ${pages[0]}`)).toEqual(['b.png', 'a.png', 'c.png', 'd.png'])
  expect(await presses(`down ${pages[1]}`)).toEqual(['a.png', 'b.png', 'c.png', 'd.png'])
  expect(await presses(`remove ${pages[2]}`)).toEqual(['a.png', 'b.png', 'd.png'])
  const ordered = await doors.asks('ana', `rooms/${ROOM}/pages/order`, {
    pages: [pages[3], pages[0]],
  })
  expect(ordered.statusCode).toBe(200)
  expect(await names()).toEqual(['d.png', 'a.png', 'b.png'])
  for (const wrong of [[pages[2]], [pages[0], pages[0]]]) {
    const refused = await doors.asks('ana', `rooms/${ROOM}/pages/order`, { pages: wrong })
    expect([refused.statusCode, refused.json().refusal]).toEqual([409, 'PagesChanged'])
  }
  const url = `/api/v1/cases/${t.caseId}/rooms/${ROOM}/pages/${pages[0]}`
  const headers = { authorization: `Bearer ${t.bearers.get('ana')}` }
  expect((await t.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204)
  expect((await t.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(404)
  expect(await names()).toEqual(['d.png', 'b.png'])
})

test.each(languages)(
  'a number that is none is told at its page, and what was typed stays, in %s',
  async (language) => {
    const pages = await stages('a', 'b')
    const fields = { do: 'make', name: 'Lease', ...asShown(pages, [2, 'x']) }
    const answer = await doors.presses('ana', ROOM, fields, language)
    expect(answer.statusCode).toBe(422)
    const { wrongNumber, page } = photoWords[language]
    expect(answer.body).toContain(`${page(2)}: ${onPage(wrongNumber(2))}</a>`)
    expect(answer.body).toContain(`-wrong">${onPage(wrongNumber(2))}</p>`)
    expect(answer.body).toContain('value="x"')
    expect(answer.body).toContain('value="Lease"')
    expect(await names()).toEqual(['a.png', 'b.png'])
  },
)

test('they become one document with the photos beside it, byte for byte, and wait no more', async () => {
  const pages = await stages('first', 'second', 'third')
  const before = t.blobs.kept.size
  const fields = { do: 'make', name: 'Lease of May', ...asShown(pages, [3, 2, 1]) }
  const answer = await doors.presses('ana', ROOM, fields)
  expect(answer.statusCode).toBe(303)
  const there = await last()
  expect(answer.headers.location).toBe(`/cases/${t.caseId}/documents/${there?.document}?said=done`)
  expect(there).toMatchObject({
    file: { name: 'Lease of May.pdf', kind: 'pdf', pages: 3 },
    warnings: ['PlaceOfPhoto'],
  })
  const order = ['third', 'second', 'first']
  expect(there?.photos).toMatchObject(
    order.map((name) => ({ name: `${name}.png`, digest: digestOf(photo(name)) })),
  )
  const file = (await doors.page('ana', `/documents/${there?.document}/file`)).body
  expect(file.indexOf('third')).toBeLessThan(file.indexOf('second'))
  expect(file.indexOf('second')).toBeLessThan(file.indexOf('first'))
  expect(file).not.toContain('GPS')
  expect(await names()).toEqual([])
  // Nine pieces went; a file, its pictures and three photos came.
  expect(t.blobs.kept.size).toBe(before - 9 + 1 + 2 + 3)
  for (const [who, door] of [
    ['ana', 'page'],
    ['ada', 'page'],
    ['mira', 'program'],
  ] as const) {
    const zip = await doors[door](who, `/documents/${there?.document}/photos.zip`)
    expect(zip.statusCode, who).toBe(200)
    expect(zip.headers['content-disposition']).toContain('Lease of May.zip')
    const inside = unzipSync(zip.rawPayload)
    expect(Object.keys(inside)).toEqual(['01 third.png', '02 second.png', '03 first.png'])
    for (const [name, bytes] of Object.entries(inside)) {
      const words = name.replace(/^\d\d |\.png$/g, '')
      expect(Buffer.from(bytes).equals(photo(words))).toBe(true)
    }
  }
  for (const who of ['ben', 'stranger'] as const) {
    for (const door of ['page', 'program'] as const) {
      expect((await doors[door](who, `/documents/${there?.document}/photos.zip`)).statusCode).toBe(
        404,
      )
    }
  }
  const all = unzipSync((await doors.page('ana', '/documents.zip')).rawPayload)
  expect(Object.keys(all)).toContain('caucus-side-a/Lease of May.pdf - photos/02 second.png')
  const shown = await doors.page('ana', `/documents/${there?.document}`)
  expect(shown.body).toContain(photoWords.en.made(3))
  // No photo is a picture of a page, whatever number is asked for.
  for (const number of [3, 99, 101]) {
    expect(
      (await doors.page('ana', `/documents/${there?.document}/pictures/${number}`)).statusCode,
    ).toBe(404)
  }
})

test('where others read than those who brought them, the document stands alone', async () => {
  await doors.stagesBy.form('mira', ROOM, 'notes.png', photo('notes'))
  const pages = (await doors.waiting('mira', ROOM)).map(({ page }) => page)
  const page = await doors.page('mira', `/pages/${ROOM}`)
  expect(page.body).toContain(onPage(photoWords.en.photosNotKept))
  expect((await joins({ name: 'Notes', pages }, 'mira')).statusCode).toBe(201)
  const there = await last('ana')
  expect(there).toMatchObject({ file: { name: 'Notes.pdf' }, warnings: [] })
  expect(there).not.toHaveProperty('photos')
  expect((await doors.page('mira', `/documents/${there?.document}/photos.zip`)).statusCode).toBe(
    404,
  )
})

test('what others get of it is a copy without the photos', async () => {
  const pages = await stages('one')
  await joins({ name: 'Lease for all', pages })
  const source = await last()
  await doors.asks('ana', 'exchange-document', {
    room: ROOM,
    document: source?.document,
    seen: ['PlaceOfPhoto'],
  })
  const copy = await last('ben', 'joint')
  expect(copy).toMatchObject({ file: { name: 'Lease for all.pdf' }, warnings: [] })
  expect(copy).not.toHaveProperty('photos')
  for (const who of ['ana', 'ben'] as const) {
    expect((await doors.page(who, `/documents/${copy?.document}/photos.zip`)).statusCode).toBe(404)
  }
})

test('asked twice it is one document: one after the other, and both at once', async () => {
  const many = (await doors.listed('ana'))[ROOM]?.length ?? 0
  const pages = await stages('a', 'b')
  const fields = { do: 'make', name: 'Twice', ...asShown(pages) }
  const first = await doors.presses('ana', ROOM, fields)
  const again = await doors.presses('ana', ROOM, { ...fields, name: 'Thrice' })
  expect(again.headers.location).toBe(first.headers.location)
  expect((await joins({ name: 'By a program', pages: pages.toReversed() })).json().document).toBe(
    (await last())?.document,
  )
  expect((await doors.listed('ana'))[ROOM]).toHaveLength(many + 1)
  const more = await stages('c', 'd', 'e')
  const both = await Promise.all([1, 2, 3].map(() => joins({ name: 'At once', pages: more })))
  expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
  expect(new Set(both.map((answer) => answer.json().document)).size).toBe(1)
  expect((await doors.listed('ana'))[ROOM]).toHaveLength(many + 2)
  expect(await names()).toEqual([])
  const kept = await doors.page('ana', `/documents/${both[0]?.json().document}/photos.zip`)
  expect(Object.values(unzipSync(kept.rawPayload)).map((one) => strFromU8(one, true))).toEqual(
    ['c', 'd', 'e'].map((name) => photo(name).toString('latin1')),
  )
})

test('a server that fell between the record and the photos makes no second document of them', async () => {
  const pages = await stages('a', 'b')
  t.blobs.fails = (doing) => (doing === 'remove' ? new OutOfReach('nothing', 'fell') : undefined)
  expect((await joins({ name: 'Kept', pages })).statusCode).toBe(201)
  const many = (await doors.listed('ana'))[ROOM]?.length
  const { rows } = await t.database.owner.query('select 1 from uploads where place is not null')
  expect(rows).toHaveLength(2)
  t.blobs.fails = undefined
  expect(await names()).toEqual([])
  expect((await joins({ name: 'Kept', pages })).statusCode).toBe(201)
  expect((await doors.listed('ana'))[ROOM]).toHaveLength(many ?? 0)
  const after = await t.database.owner.query('select 1 from uploads where place is not null')
  expect(after.rows).toEqual([])
})

test.each(languages)(
  'what is no photo is told by its name, and the others wait, in %s',
  async (language) => {
    const tried = [
      ['paper.pdf', Buffer.from('%PDF-1.7 a paper'), 'NotAPhoto'],
      ['program.exe', Buffer.from('MZ'), 'KindNotTaken'],
      ['nothing.png', Buffer.alloc(0), 'EmptyFile'],
      ['broken.png', photo('/Broken'), 'CheckNotPossible'],
    ] as const
    await stages('good')
    for (const [name, bytes, why] of tried) {
      const told = unfitIn(language, why)
      const form = await doors.stagesBy.form('ana', ROOM, name, bytes, language)
      expect(form.statusCode, name).toBe(409)
      expect(form.body).toContain(onPage(told))
      expect(form.body).toContain(name)
      expect(form.body).toContain('good.png')
      const program = await doors.stagesBy.program('ana', ROOM, name, bytes, language)
      expect([program.statusCode, program.json().detail]).toEqual([422, told])
      if (bytes.length > 0) {
        const script = await doors.stagesBy.script('ana', ROOM, name, bytes, language)
        expect([script.statusCode, script.body]).toEqual([422, told])
      }
    }
    expect(await names()).toEqual(['good.png'])
  },
)

test.each(languages)(
  'without a name, and without a page, it is said what is missing, in %s',
  async (language) => {
    const pages = await stages('a')
    const unnamed = await doors.presses(
      'ana',
      ROOM,
      { do: 'make', name: ' ', ...asShown(pages) },
      language,
    )
    expect(unnamed.statusCode).toBe(409)
    expect(unnamed.body).toContain(onPage(photoWords[language].nameMissing))
    expect(await names()).toEqual(['a.png'])
    const program = await doors.asks(
      'ana',
      `rooms/${ROOM}/pages/join`,
      { name: '', pages },
      language,
    )
    expect(program.statusCode).toBe(422)
    await doors.presses('ana', ROOM, { do: `remove ${pages[0]}`, ...asShown(pages) })
    const gone = await doors.asks(
      'ana',
      `rooms/${ROOM}/pages/join`,
      { name: 'Gone', pages },
      language,
    )
    expect([gone.statusCode, gone.json().detail]).toEqual([
      409,
      refusalIn(language, 'PagesChanged'),
    ])
  },
)

test('forty wait and no more', async () => {
  const full = await stages(...Array.from({ length: 40 }, (_, i) => `page ${i + 1}`))
  expect(full).toHaveLength(40)
  const program = await doors.stagesBy.program('ana', ROOM, 'more.png', photo('more'))
  expect([program.statusCode, program.json().refusal]).toEqual([409, 'TooManyPhotos'])
  const form = await doors.stagesBy.form('ana', ROOM, 'more.png', photo('more'))
  expect(form.body).toContain(onPage(refusalIn('en', 'TooManyPhotos')))
  expect((await doors.stagesBy.script('ana', ROOM, 'more.png', photo('more'))).statusCode).toBe(409)
  t.clock.pass(60_000)
  expect((await joins({ name: 'Forty', pages: full })).statusCode).toBe(201)
  expect((await last())?.file.pages).toBe(40)
}, 60_000)

test('a full disk is told, and all that waited still waits', async () => {
  const pages = await stages('a', 'b')
  const before = t.blobs.kept.size
  t.blobs.fails = (doing) => (doing === 'put' ? new OutOfReach('nothing', 'ENOSPC') : undefined)
  const program = await doors.stagesBy.program('ana', ROOM, 'c.png', photo('c'))
  expect([program.statusCode, program.headers['retry-after']]).toEqual([503, '60'])
  const form = await doors.stagesBy.form('ana', ROOM, 'c.png', photo('c'))
  expect(form.statusCode).toBe(503)
  const noRoom = onPage(documentWords.en.formTroubles.NoRoomNow(true))
  expect(form.body).toContain(noRoom)
  const made = await doors.presses('ana', ROOM, {
    do: 'make',
    name: 'Full',
    ...asShown(pages, [2, 1]),
  })
  expect([made.statusCode, made.headers['retry-after']]).toEqual([503, '60'])
  expect(made.body).toContain(noRoom)
  expect(made.body).toContain('value="Full"')
  t.blobs.fails = undefined
  expect(t.blobs.kept.size).toBe(before)
  expect(await names()).toEqual(['b.png', 'a.png'])
  expect(
    (await doors.presses('ana', ROOM, { do: 'make', name: 'Full', ...asShown(pages) })).statusCode,
  ).toBe(303)
})

test('a photo whose last piece was answered to nobody waits once', async () => {
  const begun = await t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/uploads/${ROOM}`,
    headers: {
      cookie: t.cookies.get('ana') ?? '',
      'tus-resumable': '1.0.0',
      'upload-length': '20',
      'upload-metadata': `filename ${Buffer.from('cut.png').toString('base64')},page`,
    },
  })
  const url = String(begun.headers.location)
  const piece = (from: number, payload: Buffer) =>
    t.app.inject({
      method: 'PATCH',
      url,
      headers: {
        cookie: t.cookies.get('ana') ?? '',
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': `${from}`,
      },
      payload,
    })
  const bytes = photo('cut').subarray(0, 20)
  const whole = Buffer.concat([bytes, Buffer.alloc(20 - bytes.length, 'x')])
  expect((await piece(0, whole.subarray(0, 8))).statusCode).toBe(204)
  t.blobs.fails = (doing) => (doing === 'get' ? new Error('killed') : undefined)
  expect((await piece(8, whole.subarray(8))).statusCode).toBe(500)
  expect(await names()).toEqual([])
  t.blobs.fails = undefined
  expect((await piece(20, Buffer.alloc(0))).statusCode).toBe(204)
  expect((await piece(20, Buffer.alloc(0))).statusCode).toBe(204)
  expect(await names()).toEqual(['cut.png'])
})

test('photos wait for a week after anything was done with them, and then are gone with all that was made of them', async () => {
  const before = t.blobs.kept.size
  await stages('old')
  t.clock.pass(6 * DAY)
  await stages('new')
  t.clock.pass(6 * DAY)
  await t.house.uploads.sweep(t.clock.now())
  expect(await names()).toEqual(['old.png', 'new.png'])
  t.clock.pass(DAY + 1)
  await t.house.uploads.sweep(t.clock.now())
  expect(await names()).toEqual([])
  expect(t.blobs.kept.size).toBe(before)
})
