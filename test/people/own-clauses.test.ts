// A program writes clauses of its own, and whoever makes an offer adds one: by page and by API, in English and Spanish.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { atDoors, fieldsIn } from './at-doors.ts'

let t: SurfaceWorld
const doors = atDoors(() => t)
beforeAll(async () => {
  t = await surfaceWorld('own-clauses')
})
afterAll(() => t.drop())

const ALL = '/programs/harbour/clauses'
const api = async (who: Who, path: string, payload?: object, method = payload ? 'POST' : 'GET') => {
  const { statusCode, body } = await t.app.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}` },
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
  return { status: statusCode, body, json: () => JSON.parse(body) }
}
const form = async (who: Who, path: string, fields: Record<string, string>, language = 'en') => {
  const { statusCode, body, headers } = await t.app.inject({
    ...{ method: 'POST', url: path },
    headers: {
      cookie: `${t.cookies.get(who)}; lang=${language}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })
  return { status: statusCode, body, to: headers.location }
}
const { words, blanks } = ownClause()
const fieldsOf = (text = words.en.text, version = 0): Record<string, string> => ({
  version: String(version),
  'words.en.title': words.en.title,
  'words.en.text': text,
  'words.es.title': words.es.title,
  'words.es.text': words.es.text,
  ...Object.fromEntries(
    blanks.flatMap(({ key, kind }, i) => [
      [`blanks.${i}.key`, key],
      [`blanks.${i}.kind`, kind],
    ]),
  ),
})
type Listed = {
  readonly clause: string
  readonly version: number
  readonly retired: boolean
  readonly versions: readonly object[]
}
const own = async () => (await api('max', ALL)).json().clauses as readonly Listed[]
const first = async () => {
  const [one] = await own()
  if (!one) throw new Error('there is none')
  return one
}

test('nobody but who manages the program has such a page', async () => {
  for (const who of ['ana', 'mira', 'stranger'] as const) {
    expect((await api(who, ALL)).status).toBe(404)
    expect((await api(who, ALL, { version: 0, words, blanks })).status).toBe(404)
    expect((await form(who, `${ALL}/new`, fieldsOf())).status).toBe(404)
  }
})

test('what is wrong comes back as it was typed, with its place and how to mend it', async () => {
  const { status, body } = await form('max', `${ALL}/new`, fieldsOf('Pay {sum'))
  expect(status).toBe(422)
  expect(body).toContain('At character 5: This brace opens a blank')
  expect(body).toContain('href="#words-en-text"')
  expect(body).toContain('Pay {sum')
  expect((await form('max', `${ALL}/new`, fieldsOf('Pay {sum'), 'es')).body).toContain(
    'En el carácter 5: Esta llave abre',
  )
  const bad = { version: 0, words: { ...words, es: { title: '', text: '' } }, blanks }
  const { status: code, json } = await api('max', ALL, bad)
  expect(code).toBe(422)
  expect(json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/words/es/title',
    '/words/es/text',
  ])
})

test('a sign that no paper could show is told where it was typed, by both doors, also of what goes into a blank', async () => {
  const text = `${words.en.text} 🦄`
  const saved = await form('max', `${ALL}/new`, fieldsOf(text))
  expect(saved.status).toBe(422)
  expect(saved.body).toContain('The fonts of the papers do not have 🦄.')
  expect(saved.body).toContain('[sum]. {{sic}} 🦄'.replace('[sum]', '{sum}'))
  const preview = { ...fieldsOf(text), preview: 'yes' }
  expect((await form('max', `${ALL}/new`, preview, 'es')).body).toContain('no tienen 🦄')
  const said = { version: 0, words: { ...words, es: { ...words.es, title: 'Llaves 🦄' } }, blanks }
  const { status, json } = await api('max', ALL, said)
  expect([status, json().errors[0].pointer]).toEqual([422, '/words/es/title'])
  expect(await own()).toEqual([])
})

test('a preview keeps nothing; saved it stands on the list; who was slower is told, with their words', async () => {
  const preview = await form('max', `${ALL}/new`, { ...fieldsOf(), preview: 'yes' })
  expect(preview.status).toBe(200)
  expect(preview.body).toContain('One side hands over 2 keys at some words by January 29, 2027')
  expect(await own()).toEqual([])
  expect((await form('max', `${ALL}/new`, fieldsOf())).to).toBe(`${ALL}?said=kept`)
  const { clause, version } = await first()
  expect(version).toBe(1)
  const path = `${ALL}/${clause}`
  const changed = fieldsOf(`${words.en.text} Today.`, 1)
  expect((await form('max', path, changed)).status).toBe(303)
  const slower = await form('max', path, fieldsOf(`${words.en.text} Mine.`, 1))
  expect(slower.status).toBe(422)
  expect(slower.body).toContain('Somebody else changed this clause meanwhile')
  expect(slower.body).toContain('Mine.')
  expect((await api('max', path, { version: 1, words, blanks })).status).toBe(409)
  expect((await api('max', path, { version: 2, words, blanks })).json().version).toBe(3)
  expect((await first()).versions).toHaveLength(3)
})

const offer = (who: Who, term: object) =>
  doors.api(who, 'make-offer', { terms: [{ kind: 'own-clause', ...term }] })

test('an offer by form: the clause is asked for, shown with its blanks, and what lacks is told at its field', async () => {
  const { clause, version } = await first()
  const own = 'terms.0.kind'
  const base = { _page: 'offers', _form: 'new', [own]: 'own-clause' }
  expect((await doors.page('ana', 'offers')).body).toContain('Add a clause of the program')
  const asked = await doors.send('ana', 'do/make-offer', {
    ...{ _page: 'offers', _form: 'new', [own]: 'money', _add: 'own' },
  })
  expect(asked.body).toContain('[who] hands over [many] keys at [where] by [day], or pays [sum].')
  const named = { ...base, 'terms.0.clause': clause, 'terms.0.version': String(version) }
  const lacking = await doors.send('ana', 'do/make-offer', named)
  expect(lacking.status).toBe(422)
  expect(lacking.body).toContain(
    'href="#make-offer-new-terms-0-values-sum">Term 1, [sum]: This is needed.</a>',
  )
  const made = await doors.send('ana', 'do/make-offer', {
    ...named,
    'terms.0.values.who': 'side-b',
    'terms.0.values.many': '2',
    'terms.0.values.where': '{who} <b>#eval(1)</b>',
    'terms.0.values.day': '2027-01-29',
    'terms.0.values.sum': '1,120.00',
  })
  expect(made.status).toBe(303)
  const { body } = await doors.page('ana', 'offers')
  expect(body).toContain('{who} &lt;b>#eval(1)&lt;/b>')
  expect(body).toContain('$1,120.00')
})

test('by API: of the clause and version that stands, with what its blanks ask; other words are none', async () => {
  const { clause, version } = await first()
  const { values } = ownClause()
  const listed = (await doors.api('ana', 'clauses')).json()
  expect(listed.clauses).toEqual([{ clause, version, words, blanks }])
  expect((await doors.api('stranger', 'clauses')).status).toBe(404)
  expect((await offer('ana', { clause, version: 1, values })).body).toContain('/terms/0/clause')
  expect((await offer('ana', { clause: 'other', values })).status).toBe(422)
  const unset = await offer('ana', { clause, values: { ...values, where: 'the 🦄' } })
  expect([unset.status, unset.body]).toEqual([
    422,
    expect.stringContaining('/terms/0/values/where'),
  ])
  expect((await offer('ana', { clause, values, words })).status).toBe(422)
  const strange = await offer('ana', { clause, values: { ...values, more: 'x' } })
  expect(strange.body).toContain('/terms/0/values/more')
})

test('the other side reads it in its words, and answers it in kind with other values', async () => {
  const { offersMade } = (await doors.api('ana', '')).json().rooms['caucus:side-a']
  const { offer: id } = offersMade.at(-1)
  const relayed = await doors.api('mira', 'relay-offer', {
    ...{ from: 'side-a', offer: id, to: 'side-b', words: '' },
  })
  expect(relayed.status).toBe(201)
  const { offersHeard } = (await doors.api('ben', '')).json().rooms['caucus:side-b']
  const { offer: heard } = offersHeard.at(-1)
  const { body } = await doors.page('ben', `offers/${heard}`)
  expect(body).toContain('hands over 2 keys')
  const begins = fieldsIn(body, 'make-offer')
  expect(begins).toMatchObject({ 'terms.0.values.many': '2', 'terms.0.values.sum': '1120.00' })
  const answered = await doors.send('ben', 'do/make-offer', {
    ...{ ...begins, _page: `offers/${heard}`, _form: heard, 'terms.0.values.many': '3' },
    'terms.0.values.where': 'the shop',
  })
  expect(answered.status).toBe(303)
  expect((await doors.page('ben', 'offers', 'es')).body).toContain('entrega 3 llaves')
})

test('what was offered stays as it was when the program changes the clause and retires it', async () => {
  const { clause } = await first()
  const keyed = (key = 'once', said = '') =>
    t.app.inject({
      ...{ method: 'POST', url: `/api/v1/cases/${t.caseId}/make-offer` },
      headers: { authorization: `Bearer ${t.bearers.get('ana')}`, 'idempotency-key': key },
      payload: {
        terms: [{ kind: 'own-clause', clause, values: ownClause().values }],
        words: said,
      },
    })
  const once = await keyed()
  expect(once.statusCode).toBe(201)
  const changed = { en: { ...words.en, title: 'Other' }, es: words.es }
  await api('max', `${ALL}/${clause}`, { version: 3, words: changed, blanks })
  expect((await form('max', `${ALL}/${clause}/retire`, {})).status).toBe(303)
  expect((await first()).retired).toBe(true)
  expect((await doors.page('ana', 'offers')).body).toContain('hands over 2 keys')
  expect((await doors.page('ana', 'offers')).body).not.toContain('Add a clause of the program')
  // What was answered once under a key is answered so again, whatever has become of the clause.
  const again = await keyed()
  expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true'])
  expect(again.json().facts).toEqual(once.json().facts)
  expect((await keyed('another')).statusCode).toBe(422)
  expect((await keyed('once', 'other words')).json().type).toMatch(/key-used-for-another-request$/)
  const late = await offer('ana', { clause, values: ownClause().values })
  expect(late.status).toBe(422)
})
