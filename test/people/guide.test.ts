// "Can we settle this?" at its doors: asked one by one, nothing kept before a case is started, and then carried along.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { browsing } from './intake-browser.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('guide')
})
afterAll(() => t.drop())
const browser = browsing(() => t.app)
const hiddenIn = (body: string, action: string) => {
  const from = body.indexOf(`action="${action}"`)
  const form = body.slice(from, body.indexOf('</form>', from))
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
}
const GUIDE = '/guide'
const rows = async () => {
  const { rows: found } = await t.database.owner.query<{ n: string }>(
    'select count(*) as n from intakes',
  )
  return Number(found[0]?.n)
}

test('from the front page to a started case, without script: each answer goes along and nothing is kept before', async () => {
  const b = browser()
  expect((await b.ask('/')).body).toContain('href="/guide"')
  const before = await rows()
  const said: readonly (readonly [string, string])[] = [
    ['what', 'deposit'],
    ['afraid', 'no'],
    ['against', 'company'],
    ['court', 'filed'],
    ['helps', 'money'],
    ['tried', 'silence'],
    ['speaks', 'es'],
  ]
  let page = await b.ask(GUIDE)
  for (const [i, [question, answer]] of said.entries()) {
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`Question ${i + 1} of 7`)
    expect(page.body).toContain(`name="question" value="${question}"`)
    const day = question === 'court' ? { hearingOn: '2027-05-14' } : {}
    page = await b.ask(GUIDE, { ...hiddenIn(page.body, GUIDE), [question]: answer, ...day })
  }
  expect(page.body).toContain('Yes, mediation can help')
  expect(page.body).toContain('Your hearing: May 14, 2027')
  expect(page.body).toContain('They do not answer you.')
  expect(page.headers['cache-control']).toContain('no-store')
  expect(await rows()).toBe(before)
  const begun = await b.ask('/start/harbour', hiddenIn(page.body, '/start/harbour'))
  expect([begun.statusCode, begun.headers.location]).toEqual([303, '/start/harbour/happened'])
  expect(await rows()).toBe(before + 1)
  expect((await b.ask('/start/harbour/type')).body).toMatch(/value="small-claims"[^>]* checked/)
  expect((await b.ask('/start/harbour/happened')).body).toContain('Money, or more time to pay')
  const court = (await b.ask('/start/harbour/court')).body
  expect(court).toContain('value="2027-05-14"')
  expect(court).toMatch(/value="yes"[^>]* checked/)
  expect((await b.ask('/start/harbour/you')).body).toMatch(/value="es"[^>]* checked/)
  // What was answered in part is asked again, in its turn.
  expect((await b.ask('/start/harbour')).body).toContain('href="/start/harbour/happened"')
})

test('an answer that is missing, or a day that is none, comes back with the rest as it was', async () => {
  const b = browser()
  const missing = await b.ask(GUIDE, { question: 'afraid', what: 'money' })
  expect(missing.statusCode).toBe(422)
  expect(missing.body).toContain('Are you afraid of the other person? Please choose one.')
  expect(hiddenIn(missing.body, GUIDE)).toMatchObject({ what: 'money', question: 'afraid' })
  const day = await b.ask(GUIDE, { question: 'court', court: 'filed', hearingOn: '2027-13-40' })
  expect(day.statusCode).toBe(422)
  expect(day.body).toContain('value="2027-13-40"')
  const strange = await b.ask(GUIDE, { question: 'what', what: '<script>', helps: 'gold' })
  expect([strange.statusCode, strange.body.includes('<script>"')]).toEqual([422, false])
  const none = await b.ask(GUIDE, { question: 'helps', 'asked.helps': 'yes', what: 'money' })
  expect(none.statusCode).toBe(200)
  const back = await b.ask(GUIDE, { what: 'money', afraid: 'unsure', to: 'afraid' })
  expect(back.body).toMatch(/value="unsure"[^>]* checked/)
})

test('danger is answered at once, with where help is; who is afraid need not meet; what is not for here says where to turn', async () => {
  const b = browser()
  const now = await b.ask(GUIDE, { question: 'afraid', what: 'neighbors', afraid: 'now' })
  for (const said of ['First, please get safe', '911', '1-800-799-7233', 'data-exit']) {
    expect(now.body).toContain(said)
  }
  expect(now.body).not.toContain('/start/')
  const safe = await b.ask(GUIDE, hiddenIn(now.body, GUIDE))
  expect(safe.body).toContain('name="question" value="against"')
  const answered = {
    ...{ what: 'harassment', afraid: 'yes', against: 'person', court: 'no' },
    ...{ 'asked.helps': 'yes', tried: 'nothing', speaks: 'other' },
  }
  const apart = await b.ask(GUIDE, answered)
  expect(apart.body).toContain('Yes, and you need not meet')
  expect(apart.body).toContain('no court order')
  expect(apart.body).not.toContain('On a call')
  const begun = await b.ask('/start/harbour', hiddenIn(apart.body, '/start/harbour'))
  expect(begun.headers.location).toBe('/start/harbour/happened')
  expect((await b.ask('/start/harbour/safety')).body).toMatch(/id="f-afraid-yes"[^>]* checked/)
  expect((await b.ask('/start/harbour/needs')).body).toMatch(/value="interpreter"[^>]* checked/)
  const family = await browser('lang=es').ask(GUIDE, { ...answered, what: 'family', afraid: 'no' })
  expect(family.body).toContain('Esto no es para la mediación de aquí')
  expect(family.body).toContain('selfhelp.courts.ca.gov')
  expect(family.body).not.toContain('/start/')
})

test('by API the same, in the language that is asked for', async () => {
  const ask = (payload?: object, language = 'en') =>
    t.app.inject({
      ...{ method: payload ? 'POST' : 'GET', url: '/api/v1/guide' },
      headers: { 'accept-language': language },
      ...(payload ? { payload } : {}),
    })
  const { questions } = (await ask()).json()
  expect(questions.map(({ question }: { question: string }) => question)).toEqual([
    ...['what', 'afraid', 'against', 'court', 'helps', 'tried', 'speaks'],
  ])
  const found = (await ask({ what: 'deposit', afraid: 'no', helps: ['money'] }, 'es')).json()
  expect(found).toMatchObject({
    ...{ verdict: 'fits', caseType: 'small-claims', turn: [] },
    title: 'Sí, la mediación puede ayudar',
    programs: [{ program: 'harbour' }],
  })
  const elsewhere = (await ask({ what: 'crime' })).json()
  expect(elsewhere).toMatchObject({ verdict: 'elsewhere', caseType: null, programs: [] })
  const wrong = await ask({ what: 'gold', hearingOn: 'soon' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '#/what',
    '#/hearingOn',
  ])
})
