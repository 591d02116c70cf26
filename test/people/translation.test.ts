// A translation at the doors: somebody of the roster, entered by who manages the case, read by everybody, and printed with what is signed.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figuresOf } from '../../src/domain/figures.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'
import { settling } from './settling.ts'

let t: SurfaceWorld
let draft = ''
let tess = ''
const { api, page, send } = atDoors(() => t)
const { does, agreed, drafted, opened, consents } = settling(() => t)
const PAGE = 'agreement/translation/zh'
const WHAT = 'Repair the fence between the gardens.'

type Clause = { readonly number: string; readonly heading: string; readonly text: string }
type State = {
  readonly draft: { readonly digest: string; readonly clauses: readonly Clause[] }
  readonly translations: readonly {
    readonly language: string
    readonly lacks: readonly string[]
    readonly clauses: readonly { readonly number: string; readonly words: string }[]
    readonly by: readonly { readonly name: string }[]
  }[]
}
const state = async (who: Who) => (await api(who, '')).json() as State
const pdf = async (who: Who) => {
  const answer = await t.app.inject({
    url: `/cases/${t.caseId}/agreement.pdf`,
    headers: { cookie: t.cookies.get(who) ?? '' },
  })
  return execFileSync('pdftotext', ['-', '-'], { input: answer.rawPayload }).toString()
}
const inChinese = ({ number, text }: Clause) => {
  const { sums, days, numbers } = figuresOf(text)
  const inCents = [...sums].map((cents) => `$${cents.slice(0, -2)}.${cents.slice(-2)}`)
  const words = `第${number}条译文 ${[...inCents, ...days, ...numbers].join(' ')}`
  return { clause: number, heading: `第${number}条`, words }
}
const given = async (clauses: readonly object[], more: object = {}) =>
  api('max', 'give-translation', {
    ...{ draft, language: 'zh', translator: tess, attested: true, clauses },
    ...more,
  })
const roster = (payload?: object) =>
  t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: '/api/v1/programs/harbour/roster',
    headers: { authorization: `Bearer ${t.bearers.get('max')}` },
    ...(payload ? { payload } : {}),
  })

beforeAll(async () => {
  t = await surfaceWorld('translation')
  const terms = [{ kind: 'act', by: 'side-b', what: WHAT, dueOn: '2027-03-01' }]
  draft = await drafted(await agreed(terms, { worse: true }))
})
afterAll(() => t.drop())

test('where nobody on the roster translates, the page says so; nobody else has the page before there is a text', async () => {
  const { status, body } = await page('max', PAGE)
  expect([status, body.includes('Nobody on the roster translates')]).toEqual([200, true])
  for (const who of ['ana', 'ben', 'mira', 'stranger'] as const) {
    expect((await page(who, PAGE)).status).toBe(404)
  }
  for (const nowhere of ['en', 'xx', '1']) {
    expect((await page('max', `agreement/translation/${nowhere}`)).status).toBe(404)
  }
})

test('a translator stands on the roster, by page and by API, and a change that names no languages leaves theirs', async () => {
  const known = { name: 'Tess Ruiz', mail: 'tess@people.test', language: 'en', languages: ['en'] }
  const stands = { caseTypes: ['community'], mostOpen: 0 }
  const put = await roster({ ...known, ...stands, translates: ['en', 'zh', 'es'] })
  tess = put.json().member
  expect(put.json().translates).toEqual(['en', 'zh', 'es'])
  const same = await roster({ member: tess, ...stands, languages: ['en'] })
  expect(same.json().translates).toEqual(['en', 'zh', 'es'])
  expect((await roster({ ...known, ...stands, translates: ['xx'] })).statusCode).toBe(422)
  const shown = await t.app.inject({
    url: '/programs/harbour/roster',
    headers: { cookie: t.cookies.get('max') ?? '' },
  })
  expect(shown.body).toContain('translates: English, Chinese, Spanish')
})

test('the form shows each clause beside its fields with what must stay; a day that is lost comes back beside its clause, and nothing else is lost', async () => {
  const { body } = await page('max', PAGE)
  for (const said of ['Repair the fence', 'Must stand in it: 2027-03-01', 'Tess Ruiz']) {
    expect(body).toContain(said)
  }
  const typed = {
    ...{ _page: PAGE, draft, language: 'zh', translator: tess, attested: 'yes' },
    ...{ 'clauses.0.clause': '1', 'clauses.0.heading': '当事人', 'clauses.0.words': '双方。' },
    ...{
      'clauses.1.clause': '2',
      'clauses.1.heading': '要做的事',
      'clauses.1.words': '修好围栏。',
    },
  }
  const lost = await send('max', 'do/give-translation', typed)
  expect(lost.status).toBe(409)
  expect(lost.body).toContain('href="#give-translation--clauses-1-words"')
  for (const said of ['双方。', '修好围栏。', 'Text of clause 2', 'Sums, days and numbers']) {
    expect(lost.body).toContain(said)
  }
  const { attested: _, ...without } = typed
  const unticked = await send('max', 'do/give-translation', without)
  expect([unticked.status, unticked.body.includes('双方。')]).toEqual([422, true])
  const nobody = await send('max', 'do/give-translation', { ...typed, translator: '' })
  expect(nobody.status).toBe(422)
  const runes = { ...typed, 'clauses.0.words': 'ᚠᛇᚻ' }
  const signs = await send('max', 'do/give-translation', runes)
  expect([signs.status, signs.body.includes('No font here has ᚠ (U+16A0)')]).toEqual([422, true])
  expect((await state('ana')).translations).toEqual([])
  const es = await page('max', PAGE, 'es')
  expect(es.body).toContain('Debe estar en él: 2027-03-01')
})

test('entered in part everybody reads it at once beside the original, with the translator’s name and that the original counts', async () => {
  const one = { 'clauses.0.clause': '2', 'clauses.0.heading': '要做的事' }
  const done = await send('max', 'do/give-translation', {
    ...{ _page: PAGE, draft, language: 'zh', translator: tess, attested: 'yes' },
    ...{ ...one, 'clauses.0.words': '本在2027-03-01之前修好围栏。' },
  })
  expect([done.status, done.to]).toEqual([303, `/cases/${t.caseId}/${PAGE}?said=done`])
  for (const who of ['ana', 'ada', 'ben', 'mira', 'max'] as const) {
    const { body, status } = await page(who, PAGE)
    expect(status).toBe(200)
    for (const said of ['之前修好围栏', 'Repair the fence', 'Translated by Tess Ruiz']) {
      expect(body).toContain(said)
    }
    expect(body).toContain('The original in English counts.')
    expect(body.includes('do/give-translation')).toBe(who === 'max')
    expect((await page(who, 'agreement')).body).toContain(PAGE)
    const [translation] = (await state(who)).translations
    expect(translation?.lacks).not.toContain('2')
    expect(translation?.lacks).toContain('1')
  }
  expect((await page('ben', PAGE)).body).toContain('lang="zh"')
  expect((await page('max', '')).body).toContain('A translation of the agreement lacks')
  expect((await page('stranger', PAGE)).status).toBe(404)
  expect(await pdf('ana')).not.toContain('中文译文')
})

test('who does not manage the case enters none, and a translator of nobody’s roster is none', async () => {
  const clauses = [{ clause: '1', heading: '当事人', words: '双方。' }]
  const entered = { draft, language: 'zh', translator: tess, attested: true, clauses }
  for (const who of ['ana', 'ben', 'mira'] as const) {
    const { status, body } = await api(who, 'give-translation', entered)
    expect([status, body.includes('NotForThisSeat') || body.includes('not-for-this-seat')]).toEqual(
      [409, true],
    )
  }
  expect((await api('stranger', 'give-translation', entered)).status).toBe(404)
  expect((await given(clauses, { translator: 'nobody' })).status).toBe(409)
  expect((await given(clauses, { language: 'vi' })).status).toBe(409)
  expect((await given(clauses, { attested: false })).status).toBe(422)
  const runes = await given([{ ...clauses[0], words: 'ᚠᛇᚻ' }])
  expect(runes.status).toBe(422)
  const inHeading = await given([{ ...clauses[0], heading: 'ᚠ' }])
  expect([inHeading.status, inHeading.body.includes('#/clauses/0/heading')]).toEqual([422, true])
})

test('in Spanish the house offers its own text for what nobody wrote into, to be checked', async () => {
  const { body } = await page('max', 'agreement/translation/es')
  expect(body).toContain('From the house’s own text in this language')
  expect(body).toContain('Las partes')
  expect(body).not.toContain('Repare')
})

test('whole it stands on the paper and in the digest; opened for signatures it stays, and is signed with it', async () => {
  const before = await state('ana')
  const rest = before.draft.clauses.filter(({ number }) => number !== '2').map(inChinese)
  expect((await given(rest)).status).toBe(201)
  const after = await state('ana')
  expect(after.translations).toMatchObject([{ language: 'zh', lacks: [] }])
  expect(after.draft.digest).not.toBe(before.draft.digest)
  const read = await pdf('ana')
  for (const said of [
    '中文译文',
    '以英文原文为准',
    'Tess Ruiz',
    '要做的事',
    'The text above counts.',
  ]) {
    expect(read).toContain(said)
  }
  expect((await page('mira', 'agreement')).body).toContain('is part of what is signed')
  const digest = await opened(draft)
  expect(digest).toBe(after.draft.digest)
  expect((await given([{ clause: '1', heading: '', words: '' }])).status).toBe(409)
  expect((await page('max', PAGE)).body).toContain('Its translations stay as they are.')
  expect((await page('ana', 'agreement')).body).toContain('is part of what is signed')
  const older = await consents('ana').then(() =>
    api('ana', 'sign-agreement', {
      ...{ draft, digest: before.draft.digest, name: 'ana', consent: true },
    }),
  )
  expect(older.status).toBe(409)
  await does('ana', 'sign-agreement', { draft, digest, name: 'ana', consent: true })
})
