// The directory at its doors: a program writes entries, anybody finds and compares them, by page without script and by API.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('listings')
})
afterAll(() => t.drop())

const ALL = '/programs/harbour/listings'
const api = async (
  who: Who | undefined,
  path: string,
  payload?: object,
  method = payload ? 'POST' : 'GET',
) => {
  const answer = await t.app.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}` },
    headers: who ? { authorization: `Bearer ${t.bearers.get(who)}` } : {},
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
}
const page = async (path: string, who?: Who, language = 'en') => {
  const headers = who
    ? { cookie: `${t.cookies.get(who)}; lang=${language}` }
    : { 'accept-language': language }
  const answer = await t.app.inject({ url: path, headers })
  return { status: answer.statusCode, body: answer.body, headers: answer.headers }
}
const form = async (who: Who, path: string, fields: readonly (readonly [string, string])[]) => {
  const answer = await t.app.inject({
    ...{ method: 'POST', url: path },
    headers: {
      cookie: t.cookies.get(who) ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  })
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location }
}
const typed = (over: Readonly<Record<string, string>> = {}): [string, string][] => [
  ...Object.entries({
    ...{
      version: '0',
      kind: 'mediator',
      name: 'Anahit Hakobyan',
      about: 'Mediates between neighbors.',
    },
    ...{
      training: '40 hours, Harbour Center, 2019',
      style: 'Slow and in writing.',
      cost: 'sliding',
    },
    ...{
      costNote: '$0 to $60',
      city: 'Glendale',
      zip: '91204',
      site: 'https://anahit.test',
      phone: '',
    },
    ...over,
  }),
  ...(['community', 'small-claims'] as const).map((one) => ['caseTypes', one] as [string, string]),
  ...(['hy', 'en'] as const).map((one) => ['languages', one] as [string, string]),
  ['ways', 'online'],
]
const said = {
  ...{ version: 0, kind: 'program', name: 'Harbour <b>Center</b> </script>', about: 'Free.' },
  ...{ caseTypes: ['community'], languages: ['en', 'es'], ways: ['in-person'], cost: 'free' },
  ...{ city: 'Oakland', zip: '94612' },
}
const own = async () =>
  (await api('max', ALL)).json().listings as readonly {
    readonly listing: string
    readonly name: string
    readonly version: number
    readonly listed: boolean
  }[]
const anahit = async () => (await own()).find(({ name }) => name.startsWith('Anahit'))

test('who manages the program writes an entry by page; nobody else has the page', async () => {
  for (const who of ['ana', 'mira', 'stranger'] as const) {
    expect((await page(ALL, who)).status).toBe(404)
    expect((await form(who, `${ALL}/new`, typed())).status).toBe(404)
    expect((await api(who, ALL)).status).toBe(404)
    expect((await api(who, ALL, said)).status).toBe(404)
  }
  expect((await page(ALL, 'max')).body).toContain('There are no entries yet.')
  const done = await form('max', `${ALL}/new`, typed())
  expect([done.status, done.to]).toEqual([303, `${ALL}?said=kept`])
  expect((await page(`${ALL}?said=kept`, 'max')).body).toContain('Anahit Hakobyan')
})

test('what is wrong is said at its field, and nothing that was typed is lost', async () => {
  const wrong = await form('max', `${ALL}/new`, typed({ zip: '00000', site: 'http://x', name: '' }))
  expect(wrong.status).toBe(422)
  for (const words of [
    'Please write the whole address',
    'href="#f-name"',
    'Slow and in writing.',
    'value="hy" checked',
  ]) {
    expect(wrong.body).toContain(words)
  }
  const far = await form('max', `${ALL}/new`, typed({ zip: '00000' }))
  expect(far.body).toContain('We know no place with this ZIP code.')
  const half = await form('max', `${ALL}/new`, typed({ sourceName: 'A list' }))
  expect([half.status, half.body.includes('href="#f-sourceUrl"')]).toEqual([422, true])
  expect(half.body).toContain('value="A list"')
  expect((await own()).length).toBe(1)
})

test('by API: written, read with its versions, and nobody who was slower writes over it', async () => {
  const made = await api('max', ALL, said)
  expect(made.status).toBe(200)
  const { listing } = made.json()
  const one = `${ALL}/${listing}`
  const source = { name: 'Court list', url: 'https://court.test/adr', checkedOn: '2026-11-02' }
  expect(
    (await api('max', one, { ...said, version: 1, about: 'Still free.', source })).json(),
  ).toEqual({
    ...{ listing, version: 2 },
  })
  const slow = await api('max', one, { ...said, version: 1 })
  expect([slow.status, slow.json().refusal]).toEqual([409, 'ListingChangedMeanwhile'])
  const read = (await api('max', one)).json()
  expect(
    read.versions.map(({ version, name }: { version: number; name: string }) => [version, name]),
  ).toEqual([
    [1, read.versions[0].name],
    [2, read.versions[0].name],
  ])
  expect((await api('max', ALL, { ...said, languages: ['xx'] })).status).toBe(422)
  expect((await api('max', `${ALL}/nothing`, said)).status).toBe(404)
  const elsewhere = await api('max', `/programs/playhouse/listings/${listing}`)
  expect(elsewhere.status).toBe(404)
})

test('anybody finds it: by name in any writing, by need and language, by place; and reads it', async () => {
  for (const words of ['hagopian', 'Акопян', 'neigbor armenian glendale']) {
    const found = await page(`/find?words=${encodeURIComponent(words)}`)
    expect([found.status, found.body.includes('Anahit Hakobyan')], words).toEqual([200, true])
  }
  expect((await page('/find?words=qqqqq')).body).toContain('Nobody fits all of this.')
  const near = await page('/find?words=&zip=91204&miles=5')
  expect(near.body).toContain('less than a mile away')
  expect(near.body).not.toContain('Harbour &lt;b>')
  const free = await page('/find?costs=free&languages=es')
  expect(free.body).not.toContain('Anahit')
  const wrong = await page('/find?zip=99999')
  expect([wrong.status, wrong.body.includes('We know no place')]).toEqual([422, true])
  for (const odd of [
    'miles=7',
    'page=0',
    'page=x',
    'types=crime',
    'nothing=1',
    'words=a&words=b',
  ]) {
    expect([200, 422]).toContain((await page(`/find?${odd}`)).status)
  }
  const listing = (await anahit())?.listing
  const read = await page(`/find/${listing}`, undefined, 'es')
  for (const words of [
    'Anahit Hakobyan',
    'armenio',
    'Lo que pueda pagar. $0 to $60',
    'Slow and in writing.',
  ]) {
    expect(read.body).toContain(words)
  }
  expect(read.body).toContain('rel="nofollow noopener noreferrer"')
  const ld = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read.body)?.[1] ?? ''
  expect(JSON.parse(ld)).toMatchObject({ '@type': 'Person', name: 'Anahit Hakobyan' })
})

test('what a program writes is text, wherever it is shown', async () => {
  const program = (await own()).find(({ name }) => name.startsWith('Harbour'))?.listing
  const read = await page(`/find/${program}`)
  expect(read.body).not.toContain('<b>Center')
  // That of the page, and the one with the data.
  expect(read.body.match(/<\/script>/g)).toHaveLength(2)
  expect(read.body).toContain('From Court list, checked on November 2, 2026.')
  const ld = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read.body)?.[1] ?? ''
  expect(JSON.parse(ld).name).toBe('Harbour <b>Center</b> </script>')
})

test('who looks very often waits a little, with what they typed', async () => {
  const often = () => t.app.inject({ url: '/find?words=harbour', remoteAddress: '198.51.100.7' })
  let last = await often()
  for (let i = 0; i < 80 && last.statusCode === 200; i++) last = await often()
  expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true])
  expect(last.body).toContain('There were many searches from here just now.')
  expect(last.body).toContain('value="harbour"')
  // Somebody else does not.
  expect((await page('/find?words=harbour')).status).toBe(200)
})

test('two stand side by side; what is not there or withdrawn does not', async () => {
  const ids = (await own()).map(({ listing }) => listing)
  const query = [...ids, ids[0], 'nothing'].map((one) => `with=${one}`).join('&')
  const both = await page(`/find/compare?${query}`)
  expect(both.body.match(/<th scope="col"/g)).toHaveLength(2)
  expect((await page('/find/compare')).body).toContain('Choose two or three entries')
})

test('as a table no cell is a formula', async () => {
  await api('max', ALL, { ...said, name: '=HYPERLINK("x")', about: '+1,"two"' })
  const csv = await page(`${ALL}.csv`, 'max')
  expect(csv.headers['content-disposition']).toContain('directory.csv')
  expect(csv.body).toContain(`"'=HYPERLINK(""x"")","'+1,""two"""`)
  expect((await page(`${ALL}.csv`, 'ana')).status).toBe(404)
})

test('withdrawn nobody finds it, and shown again it is found', async () => {
  const one = await anahit()
  const path = `${ALL}/${one?.listing}`
  expect((await form('max', `${path}/withdraw`, [])).status).toBe(303)
  expect((await page(`/find/${one?.listing}`)).status).toBe(404)
  expect((await page('/find?words=hakobyan')).body).toContain('Nobody fits')
  expect((await api(undefined, `/listings/${one?.listing}`)).status).toBe(404)
  expect((await page(ALL, 'max')).body).toContain('Entries that were withdrawn')
  const stale = await form('max', path, typed({ version: '1' }))
  expect([stale.status, stale.body.includes('Somebody changed this entry')]).toEqual([409, true])
  expect((await form('max', path, typed({ version: '2' }))).status).toBe(303)
  const found = (await api(undefined, '/listings?words=hakobian&languages=hy')).json()
  expect(found.listings[0]).toMatchObject({ name: 'Anahit Hakobyan', cost: 'sliding' })
  expect(found).toMatchObject({ page: 1, more: false })
  expect((await api(undefined, '/listings?zip=1')).status).toBe(422)
  expect((await api('max', path, undefined, 'DELETE')).status).toBe(200)
})
