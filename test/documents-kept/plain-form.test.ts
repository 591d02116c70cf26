// The plain form that brings several files: too many, too much, cut off, no room; what came stays, and the rest is told.
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { documentWords } from '../../src/web/cases/document-words.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, type Language, onPage } from './at-doors.ts'

const languages = ['en', 'es'] as const
const ROOM = 'team:side-a'
let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
let address: string
beforeAll(async () => {
  t = await surfaceWorld('a plain form')
  doors = atDoors(t)
  address = await t.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => t.drop())
// The patience with so many files is another matter.
beforeEach(() => t.clock.pass(60 * 60_000))

const named = async (): Promise<string[]> =>
  ((await doors.listed('ana'))[ROOM] ?? []).map(({ file }) => file.name)
const part = (name: string, bytes: Buffer | string = `%PDF-1.7 ${name}`) =>
  Buffer.concat([
    Buffer.from(
      `--edge\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
const END = Buffer.from('--edge--\r\n')
const headersIn = (language: Language) => ({
  cookie: `${t.cookies.get('ana')}; lang=${language}`,
  'content-type': 'multipart/form-data; boundary=edge',
})
const sends = (parts: readonly Buffer[], language: Language = 'en') =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/documents/to/${ROOM}`,
    headers: headersIn(language),
    payload: Buffer.concat(parts),
  })

test.each(languages)(
  'more than ten at once: ten are taken, the rest is named, in %s',
  async (language) => {
    const before = (await named()).length
    const names = Array.from({ length: 13 }, (_, i) => `${language}-${i + 1}.pdf`)
    const answer = await sends([...names.map((name) => part(name)), END], language)
    expect(answer.statusCode).toBe(409)
    expect((await named()).slice(before)).toEqual(names.slice(0, 10))
    const words = documentWords[language]
    const [told = '', there = ''] = answer.body.split(onPage(words.takenTitle))
    for (const name of names.slice(0, 10)) expect(there, name).toContain(`>${name}</li>`)
    for (const name of names.slice(10)) expect(told, name).toContain(`<b dir="auto">${name}</b>`)
    expect(told).toContain(onPage(words.formTroubles.TooManyAtOnce(true)))
    // The form is open again, and says at its field what is to be done.
    expect(answer.body).toContain(`<a href="#bring-team-side-a">${onPage(words.chooseAgain)}</a>`)
    expect(answer.body).toMatch(/id="bring-team-side-a"[^>]*aria-invalid="true"/)
    expect(answer.body).toMatch(
      /<details class="write" open>(?:(?!<\/details>).)*id="bring-team-side-a"/s,
    )
  },
)

test('hundreds at once are not all named', async () => {
  const before = (await named()).length
  const many = Array.from({ length: 300 }, (_, i) => part(`many-${i + 1}.pdf`))
  const answer = await sends([...many, END])
  expect(answer.statusCode).toBe(409)
  expect((await named()).length).toBe(before + 10)
  expect(answer.body).toContain(documentWords.en.formTroubles.TooManyAtOnce(false))
  expect(answer.body).not.toContain('many-100.pdf')
})

test.each(languages)(
  'one that is too large keeps the others from nothing, in %s',
  async (language) => {
    const before = (await named()).length
    const large = Buffer.alloc(25_000_001, '%PDF-')
    const parts = [part('first.pdf'), part('large.pdf', large), part('last.pdf'), END]
    const answer = await sends(parts, language)
    expect(answer.statusCode).toBe(409)
    expect((await named()).slice(before)).toEqual(['first.pdf', 'last.pdf'])
    expect(answer.body).toContain('<b dir="auto">large.pdf</b>')
    expect(answer.body).toContain(
      language === 'en' ? 'too large for this place' : 'demasiado grande',
    )
  },
)

test.each(languages)(
  'a form of more than 100 MB is told as such, over the line, in %s',
  async (language) => {
    const before = await named()
    const much = Array.from({ length: 5 }, (_, i) =>
      part(`${i}.pdf`, Buffer.alloc(24_000_000, 'x')),
    )
    const { status, page } = await overTheLine(Buffer.concat([...much, END]), language)
    expect(status).toBe(413)
    expect(page).toContain(onPage(documentWords[language].formTroubles.TooMuchAtOnce(false)))
    expect(await named()).toEqual(before)
  },
)

test.each(languages)(
  'what came whole before the form broke off is there, half a file is not, in %s',
  async (language) => {
    const before = (await named()).length
    const answer = await sends([part('whole.pdf'), part('half.pdf').subarray(0, -4)], language)
    expect(answer.statusCode).toBe(409)
    expect((await named()).slice(before)).toEqual(['whole.pdf'])
    const words = documentWords[language]
    expect(answer.body).toContain('<b dir="auto">half.pdf</b>')
    expect(answer.body).toContain(onPage(words.formTroubles.LineBroke(true)))
  },
)

test('where the line itself breaks, whole files are there and no half one', async () => {
  const before = (await named()).length
  const all = Buffer.concat([part('one.pdf'), part('two.pdf', Buffer.alloc(200_000, '%PDF-')), END])
  await new Promise<void>((broken) => {
    const sending = request(`${address}/cases/${t.caseId}/documents/to/${ROOM}`, {
      method: 'POST',
      headers: { ...headersIn('en'), 'content-length': all.length },
    })
    sending.on('error', () => broken())
    sending.on('close', () => broken())
    sending.write(all.subarray(0, 100_000), () => setTimeout(() => sending.destroy(), 300))
  })
  await expect.poll(async () => (await named()).slice(before)).toEqual(['one.pdf'])
  expect((await sends([part('two.pdf'), END])).statusCode).toBe(303)
  expect((await named()).slice(before)).toEqual(['one.pdf', 'two.pdf'])
})

test.each(languages)(
  'where room runs out between two files, each is answered by itself, in %s',
  async (language) => {
    const before = (await named()).length
    let puts = 0
    // A file goes there with its two pictures; there is no room for the next.
    t.blobs.fails = (doing) =>
      doing === 'put' && ++puts > 3 ? new OutOfReach('nothing', new Error('ENOSPC')) : undefined
    const answer = await sends([part('kept.pdf'), part('unlucky.pdf'), END], language)
    t.blobs.fails = undefined
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('60')
    expect((await named()).slice(before)).toEqual(['kept.pdf'])
    const words = documentWords[language]
    const [told = '', there = ''] = answer.body.split(onPage(words.takenTitle))
    expect(told).toContain('unlucky.pdf')
    expect(told).toContain(onPage(words.formTroubles.NoRoomNow(true)))
    expect(there).toContain('>kept.pdf</li>')
  },
)

/** As a browser does: everything is sent before the answer is read. */
function overTheLine(payload: Buffer, language: Language) {
  return new Promise<{ status: number | undefined; page: string }>((resolve, reject) => {
    const sending = request(`${address}/cases/${t.caseId}/documents/to/${ROOM}`, {
      method: 'POST',
      headers: { ...headersIn(language), 'content-length': payload.length },
    })
    sending.on('error', reject)
    sending.on('response', (answer) => {
      let page = ''
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        page += text
      })
      answer.on('end', () => resolve({ status: answer.statusCode, page }))
    })
    sending.end(payload)
  })
}
