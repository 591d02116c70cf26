// The clock of 1125 by pages and API: seen by mediators alone, warned of, lengthened, run out, and what comes after the end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { signInAgain } from '../people/sign-in-again.ts'

const DAY = 24 * 3_600_000
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('silence')
})
afterAll(() => t.drop())

const page = (who: Who, path = '', language = 'en') =>
  t.app.inject({
    url: path.startsWith('/') ? path : `/cases/${t.caseId}${path && `/${path}`}`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
const send = (who: Who, action: string, fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/do/${action}`,
    headers: {
      cookie: t.cookies.get(who) ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })
const api = async (who: Who, path: string, payload?: object) => {
  const answer = await t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1/cases/${t.caseId}${path && `/${path}`}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, answer, json: () => answer.json() }
}
const everybody = ['ana', 'ada', 'ben', 'mira', 'max'] as const
/** A quarter of a day at a time; what is due is done. */
async function pass(days: number) {
  for (let hours = 0; hours < days * 24; hours += 6) {
    t.clock.pass(DAY / 4)
    await t.worker.workOff()
  }
  await signInAgain(t)
}
/** Of something new: what waits for somebody is another matter. */
const newsSince = (before: number) =>
  t.sent.slice(before).filter(({ subject }) => subject === 'There is something new for you')
const mailsSince = (before: number) => newsSince(before).map(({ to }) => to.split('@')[0])
const post = (who: Who, room: string) => api(who, 'post-message', { room, words: 'A word.' })

test('a mediator sees how long it has been quiet; a party sees the rule, and the same before and after others speak', async () => {
  await pass(2)
  const { silence } = (await api('mira', '')).json()
  expect(silence).toMatchObject({ days: 2, hasRunOut: false, lastDay: '2026-11-12' })
  expect((await page('mira')).body).toContain('2 days since you and a side were last in touch.')
  expect((await page('mira')).body).toContain('November 12, 2026')
  expect((await page('mira', '', 'es')).body).toContain('12 de noviembre de 2026')
  expect((await page('mira', '/cases')).body).toContain('Quiet for 2 days')
  const looks = async (who: Who) =>
    Promise.all(
      ['', 'end', 'ground-rules', 'people', '/cases'].map(
        // Drawn anew for each answer, whatever is said.
        async (one) => (await page(who, one)).body.replace(/nonce="[^"]*"/g, ''),
      ),
    ).then(async (pages) => [...pages, (await api(who, '')).answer.body])
  const [ben, max] = [await looks('ben'), await looks('max')]
  for (const seen of [...ben, ...max]) {
    expect(seen).not.toMatch(/November 12|2026-11-12|days since|Quiet for|"silence"/)
  }
  expect((await post('ana', 'caucus:side-a')).status).toBe(201)
  expect((await api('mira', '')).json().silence).toMatchObject({ days: 0, lastDay: '2026-11-14' })
  expect([await looks('ben'), await looks('max')]).toEqual([ben, max])
  expect((await page('ben', 'ground-rules')).body).toContain('for 10 days')
})

test('talk of a side among itself and of the case manager at a desk move no clock', async () => {
  await pass(1)
  const before = (await api('mira', '')).json().silence
  expect((await post('ana', 'team:side-a')).status).toBe(201)
  expect((await post('max', 'desk:side-a')).status).toBe(201)
  expect((await api('mira', '')).json().silence).toEqual(before)
  expect((await post('ben', 'desk:side-b')).status).toBe(201)
  expect((await api('mira', '')).json().silence.since).toBe(t.clock.now())
  await t.worker.workOff()
})

test('a note to each side is a word: by page with the usual words, by API in another language', async () => {
  await pass(1)
  const shown = (await page('mira')).body
  expect(shown).toContain('I am still with you.')
  const words = 'I am still with you, and there is no hurry.'
  expect((await send('mira', 'say-still-with-you', { words, _page: '' })).statusCode).toBe(303)
  for (const [who, side] of [
    ['ana', 'side-a'],
    ['ben', 'side-b'],
  ] as const) {
    const { entries } = (await api(who, `rooms/caucus:${side}/entries`)).json()
    expect(entries.at(-1).fact).toEqual({ type: 'MessagePosted', room: `caucus:${side}`, words })
  }
  expect((await api('mira', '')).json().silence.days).toBe(0)
  expect((await send('mira', 'say-still-with-you', { words: ' ', _page: '' })).statusCode).toBe(422)
  const spanish = await api('mira', 'say-still-with-you', { language: 'es' })
  expect(spanish.json().entries[0].fact.words).toContain('Sigo con ustedes.')
  expect((await api('ana', 'say-still-with-you', {})).json().refusal).toBe('NotForThisSeat')
  await pass(1)
})

test('three days before, mediators and nobody else get a notice that says nothing; a word moves it', async () => {
  expect((await post('ana', 'caucus:side-a')).status).toBe(201)
  await pass(1)
  const before = t.sent.length
  await pass(6)
  expect(mailsSince(before)).toEqual([])
  await pass(1)
  expect(mailsSince(before)).toEqual(['mira'])
  const [warning] = newsSince(before)
  expect(`${warning?.subject} ${warning?.text}`).not.toMatch(/silence|days|deposit|1125/i)
  // A word starts it again: the next warning is as far away as the first was.
  expect((await post('ben', 'caucus:side-b')).status).toBe(201)
  await pass(1)
  const again = t.sent.length
  await pass(6)
  expect(mailsSince(again)).toEqual([])
  await pass(1)
  expect(mailsSince(again)).toEqual(['mira'])
  expect(t.failures).toEqual([])
})

test('one look waits for each case, whatever happens', async () => {
  const { rows } = await t.database.owner.query(
    `select type, name from jobs where type = 'WatchSilence'`,
  )
  expect(rows).toEqual([{ type: 'WatchSilence', name: `silence ${t.caseId}` }])
})

test('a letter of silence is not sent before the period has run out', async () => {
  const { words } = (await api('mira', 'ending-letter?outcome=silence')).json()
  const early = await api('mira', 'serve-ending-letter', { outcome: 'silence', words })
  expect(early.json().refusal).toBe('SilenceNotRunOut')
  expect((await page('mira', 'end')).body).not.toContain('The time of silence has run out')
  for (const who of ['ana', 'max', 'stranger'] as const) {
    expect((await api(who, 'ending-letter')).status).toBe(404)
  }
})

test('sides sign for a longer period, and what was near its end is far from it', async () => {
  expect((await api('mira', 'propose-silence-extension', { days: 5 })).json().refusal).toBe(
    'PeriodNotLonger',
  )
  const form = { days: '20', _page: 'end' }
  expect((await send('mira', 'propose-silence-extension', form)).statusCode).toBe(303)
  expect((await page('ana', 'end')).body).toContain('The mediator proposes 20 days without a word.')
  expect((await page('ben', 'end', 'es')).body).toContain(
    'El mediador propone 20 días sin contacto.',
  )
  const noName = await send('ana', 'sign-silence-extension', form)
  expect(noName.statusCode).toBe(422)
  expect((await send('ana', 'sign-silence-extension', { ...form, name: 'Ana' })).statusCode).toBe(
    303,
  )
  expect((await api('mira', '')).json().case.silenceDays).toBe(10)
  expect((await api('ben', 'sign-silence-extension', { days: 20, name: 'Ben' })).status).toBe(201)
  expect((await api('ana', '')).json()).toMatchObject({
    case: { silenceDays: 20 },
    silenceExtension: null,
  })
  expect((await page('ana', 'ground-rules')).body).toContain('for 20 days')
  const before = t.sent.length
  await pass(1)
  expect(new Set(mailsSince(before))).toEqual(new Set(['ana', 'ada', 'ben', 'mira', 'max']))
  const quiet = t.sent.length
  await pass(7)
  expect(mailsSince(quiet)).toEqual([])
})

test('when it has run out nothing ends by itself; the mediator changes the letter, sends it, and everyone has it', async () => {
  await pass(10)
  const { silence, ended } = (await api('mira', '')).json()
  expect([silence.hasRunOut, ended]).toEqual([true, null])
  expect((await page('mira')).body).toContain('The agreed time has run out.')
  const form = (await page('mira', 'end')).body
  expect(form).toContain('The time of silence has run out')
  expect(form).toContain('For 20 calendar days')
  const words = 'To everyone: it has ended.\n\nThank you.'
  const before = t.sent.length
  const said = { outcome: 'silence', language: 'en', _page: 'end', _form: 'silence-en' }
  const empty = await send('mira', 'serve-ending-letter', { ...said, words: '  ' })
  expect(empty.statusCode).toBe(422)
  expect((await send('mira', 'serve-ending-letter', { ...said, words })).statusCode).toBe(303)
  await pass(1)
  expect(mailsSince(before).toSorted()).toEqual(['ada', 'ana', 'ben', 'max'])
  for (const who of everybody) {
    expect((await page(who)).body).toContain('To everyone: it has ended.')
    expect((await page(who, 'end')).body).toContain('Ended: the agreed time of silence has run out')
    const state = (await api(who, '')).json()
    expect(state.ended.outcome).toBe('silence')
    expect(state.endingLetter).toMatchObject({ words, outcome: 'silence' })
    const pdf = (await api(who, 'ending-letter.pdf')).answer
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await page(who, 'ending-letter.pdf')).rawPayload).toEqual(pdf.rawPayload)
  }
  expect((await page('ana', 'end', 'es')).body).toContain(
    'Terminó: se cumplió el plazo de silencio acordado',
  )
})

test('who writes to the mediator afterwards is marked, on pages and by API; the common room stays silent', async () => {
  expect((await page('ana')).body).toContain(
    'The mediation has ended. You can still write to the mediator.',
  )
  const late = (await post('ana', 'caucus:side-a')).json().entries[0].fact
  expect(late.afterTheEnd).toBe(true)
  expect((await post('ben', 'desk:side-b')).json().entries[0].fact.afterTheEnd).toBe(true)
  expect((await post('ana', 'joint')).json().refusal).toBe('MediationIsEnded')
  const offer = { terms: [{ kind: 'words', words: 'peace' }] }
  expect((await api('ana', 'make-offer', offer)).json().refusal).toBe('MediationIsEnded')
  for (const who of ['ana', 'mira'] as const) {
    expect((await page(who)).body).toContain('after the mediation ended, unless reopened')
    expect((await page(who, '', 'es')).body).toContain(
      'después del fin de la mediación, si no se retomó',
    )
  }
  expect((await page('ana')).body).not.toContain('/do/authorise-words')
  expect((await api('mira', '')).json()).not.toHaveProperty('silence')
  expect((await api('mira', 'reopen-mediation', {})).status).toBe(201)
  expect((await post('ana', 'caucus:side-a')).json().entries[0].fact).not.toHaveProperty(
    'afterTheEnd',
  )
  expect((await api('mira', '')).json().silence.days).toBe(0)
})
