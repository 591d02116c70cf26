// The agreement to mediate, by pages without script and by the API, in both languages: read, checked, signed, copied.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('the ground rules', { unsigned: ['ana', 'ada', 'ben', 'mira'] })
})
afterAll(() => t.drop())

const page = (who: Who, path: string, language = 'en') =>
  t.app.inject({
    url: `/cases/${t.caseId}/${path}`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
const send = (who: Who, path: string, fields: Record<string, string>, language = 'en') =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/${path}`,
    headers: {
      cookie: `${t.cookies.get(who)}; lang=${language}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })
const api = (who: Who, path: string, payload?: object) =>
  t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1/cases/${t.caseId}/${path}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
const textFor = async (who: Who, language = 'en') =>
  (await api(who, `ground-rules?language=${language}`)).json()
const harbour = {
  program: 'harbour',
  name: 'Harbour Mediation',
  rules: 'california',
  demonstration: true,
  costs: { en: 'Forty dollars.', es: 'Cuarenta dólares.' },
} as const

type Step = { check: { answers: { right: boolean; because: string }[] } | null }
const right = ({ check }: Step) => String(check?.answers.findIndex((one) => one.right) ?? '')
const wrong = ({ check }: Step) => String(check?.answers.findIndex((one) => !one.right) ?? '')

test.each(['en', 'es'])(
  'it is read step by step, and where one was is kept (%s)',
  async (language) => {
    const who = language === 'en' ? 'ana' : 'ben'
    const { steps } = await textFor(who, language)
    const start = await page(who, 'ground-rules', language)
    expect(start.body).toContain(`href="/cases/${t.caseId}/ground-rules/1"`)
    for (const [i, step] of (steps as (Step & { heading: string })[]).entries()) {
      const path = `ground-rules/${i + 1}`
      expect((await page(who, path, language)).body).toContain(step.heading)
      const next = i + 1 < steps.length ? `ground-rules/${i + 2}` : 'ground-rules/sign'
      const answered = await send(who, path, { answer: right(step) }, language)
      expect(answered.statusCode).toBe(303)
      expect(answered.headers.location).toBe(`/cases/${t.caseId}/${next}`)
      expect((await page(who, 'ground-rules', language)).body).toContain(
        `href="/cases/${t.caseId}/${next}"`,
      )
    }
    // Back again takes nothing away.
    await send(who, 'ground-rules/1', { answer: right(steps[0]) }, language)
    expect((await page(who, 'ground-rules', language)).body).toContain('/ground-rules/sign"')
  },
)

test('a wrong answer is explained and can be tried again, and nobody else sees that it was given', async () => {
  const { steps } = await textFor('ada')
  const others = async () =>
    Promise.all((['ana', 'mira', 'max'] as const).map(async (who) => (await api(who, '')).body))
  const before = await others()
  const answered = await send('ada', 'ground-rules/1', { answer: wrong(steps[0]) })
  expect(answered.statusCode).toBe(422)
  expect(answered.body).toContain(
    steps[0].check.answers.find((one: { right: boolean }) => !one.right).because,
  )
  expect((await send('ada', 'ground-rules/1', {})).body).toContain(
    'Please choose one of the answers.',
  )
  expect((await send('ada', 'ground-rules/1', { answer: '77' })).statusCode).toBe(422)
  expect((await page('ada', 'ground-rules')).body).toContain('/ground-rules/1"')
  expect(await others()).toEqual(before)
  expect((await send('ada', 'ground-rules/1', { answer: right(steps[0]) })).statusCode).toBe(303)
})

test('there are no other steps, and none of it for somebody else', async () => {
  for (const step of ['0', '99', '1e0', 'sign2', '01']) {
    expect((await page('ana', `ground-rules/${step}`)).statusCode).toBe(404)
    expect((await send('ana', `ground-rules/${step}`, { answer: '0' })).statusCode).toBe(404)
  }
  expect((await page('stranger', 'ground-rules/1')).statusCode).toBe(404)
  expect((await api('stranger', 'ground-rules')).statusCode).toBe(404)
  expect((await api('stranger', 'ground-rules.pdf')).statusCode).toBe(404)
})

test('before anybody has signed there is no copy', async () => {
  expect((await page('ana', 'ground-rules.pdf')).statusCode).toBe(404)
  expect((await api('ana', 'ground-rules.pdf')).statusCode).toBe(404)
})

test('the text names the law, the period, the fees, and what the program adds', async () => {
  const groundRules = { en: 'No smoking.\n\nBe on time.', es: 'No fumar.\n\nSea puntual.' }
  await t.house.programs.keep({ ...harbour, groundRules }, t.clock.now())
  for (const [language, own] of [
    ['en', 'Be on time.'],
    ['es', 'Sea puntual.'],
  ] as const) {
    const body = JSON.stringify((await textFor('ana', language)).steps)
    for (const said of ['1119', '3.854', '1125(a)(5)', '3.853', ' 10 ', own]) {
      expect(body).toContain(said)
    }
    expect(body).toContain(harbour.costs[language])
    expect((await page('ana', 'ground-rules/sign', language)).body).toContain(own)
  }
})

const ticked = { agree: 'yes', practice: 'yes', _page: 'ground-rules/sign' }
const signed = { agree: true, practice: true }

test('another text than the one that is shown now is refused, and the new one is shown', async () => {
  const { digest } = await textFor('ana')
  const costs = { en: 'Nothing any more.', es: 'Ya nada.' }
  await t.house.programs.keep({ ...harbour, costs }, t.clock.now())
  const refused = await api('ana', 'accept-ground-rules', { digest, name: 'Ana', ...signed })
  expect([refused.statusCode, refused.json().refusal]).toEqual([409, 'TextHasChanged'])
  const answer = await send('ana', 'do/accept-ground-rules', { ...ticked, digest, name: 'Ana' })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('The text has changed since you opened it.')
  expect(answer.body).toContain('Nothing any more.')
  expect(answer.body).toContain((await textFor('ana')).digest)
  expect(answer.body).toContain('value="Ana"')
})

test('half signed comes back with what was typed', async () => {
  const { digest } = await textFor('ana')
  const half = { agree: 'yes', _page: 'ground-rules/sign', digest, name: 'Ana María' }
  const answer = await send('ana', 'do/accept-ground-rules', half)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Ana María')
  expect((await api('ana', 'accept-ground-rules', { digest, ...signed })).statusCode).toBe(422)
})

test('signed is what was shown, in one’s own language; everyone reads the same text of it and takes a copy away', async () => {
  const shown = { en: await textFor('ana', 'en'), es: await textFor('ben', 'es') }
  const page1 = await send('ana', 'do/accept-ground-rules', {
    ...ticked,
    digest: shown.en.digest,
    name: 'Ana María',
  })
  expect(page1.headers.location).toBe(`/cases/${t.caseId}/ground-rules?said=done`)
  const { digest } = shown.es
  expect(
    (await api('ben', 'accept-ground-rules', { digest, name: 'Ben', ...signed })).statusCode,
  ).toBe(201)
  const board = (await api('max', 'rooms/board/entries?limit=200')).json().entries
  const texts = board.flatMap(({ fact }: { fact: { type: string } }) =>
    fact.type === 'AgreementToMediateShown' ? [fact] : [],
  )
  expect(texts.map((one: { digest: string }) => one.digest)).toEqual([shown.en.digest, digest])
  expect(texts[0].sections).toEqual(
    shown.en.steps.map(({ heading, paragraphs }: { heading: string; paragraphs: string[] }) => ({
      heading,
      paragraphs,
    })),
  )
  for (const who of ['ana', 'ben', 'mira', 'max'] as const) {
    for (const copy of [await page(who, 'ground-rules.pdf'), await api(who, 'ground-rules.pdf')]) {
      expect(copy.statusCode).toBe(200)
      expect(copy.headers['content-type']).toBe('application/pdf')
      expect(copy.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    }
  }
  expect((await page('ana', 'ground-rules.pdf')).rawPayload).toEqual(
    (await api('ana', 'ground-rules.pdf')).rawPayload,
  )
  // Ben has signed the Spanish text: his copy is another one.
  expect((await page('ben', 'ground-rules.pdf')).rawPayload).not.toEqual(
    (await page('ana', 'ground-rules.pdf')).rawPayload,
  )
  expect((await page('ben', 'ground-rules')).body).toContain('ground-rules.pdf')
})

test('when the program changes its words later, a copy still says what was signed', async () => {
  const before = (await api('ana', 'ground-rules.pdf')).rawPayload
  await t.house.programs.keep(
    { ...harbour, costs: { en: 'A million.', es: 'Un millón.' } },
    t.clock.now(),
  )
  expect((await api('ana', 'ground-rules.pdf')).rawPayload).toEqual(before)
  expect((await page('ana', 'ground-rules')).body).not.toContain('A million.')
  expect((await page('ada', 'ground-rules/sign')).body).toContain('A million.')
})
