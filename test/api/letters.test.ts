// A letter by the API: its code opens an invitation that is answered without an account, and a program prints its batches.
import { describe, expect, test } from 'vitest'
import { makeToken } from '../../src/application/people-tokens.ts'
import { asText, withWork } from '../confidentiality/work-trace.ts'
import {
  factsAtDesk,
  invited,
  lettersStage,
  max,
  printed,
  t,
  textOf,
} from '../people/letters-stage.ts'

lettersStage('letters by the api')

let networks = 0
const call = async (
  path: string,
  payload?: object,
  bearer?: string,
  network = `10.9.0.${networks++}`,
) => {
  const answer = await t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1${path}`,
    remoteAddress: network,
    headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
    ...(payload ? { payload } : {}),
  })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    raw: answer.rawPayload,
    body: answer.body,
    json: () => answer.json(),
  }
}
const opened = async (code: string, said = '1980-05-23', network?: string) =>
  call('/letter', { code, kind: 'born', said }, undefined, network)
const linkOf = async (code: string) => {
  const answer = await opened(code)
  expect(answer.status).toBe(200)
  return `/invitation/${answer.json().invitation}`
}
const maxToken = async () => {
  const made = await makeToken(t.house, max.person, { name: 'printing', days: 1 })
  if (typeof made === 'string') throw new Error(made)
  return made.bearer
}

describe('a code by the API', () => {
  test('opens with its fact what the page opens, and says no more of the case', async () => {
    const { code } = await printed()
    const read = await call(await linkOf(code))
    expect(read.json()).toMatchObject({
      name: 'Benjamin Berg',
      program: 'Harbour Mediation',
      words: 'You owe me a fence.',
      quiet: false,
      said: [],
    })
    for (const hidden of ['Ana', 'Max', 'max', '1980', '12 Pier']) {
      expect(read.body).not.toContain(hidden)
    }
  })

  test('that is wrong, and one whose fact is wrong, are one answer with the same work behind it', async () => {
    const { code } = await printed()
    const tried = async (typed: string, said: string) => {
      await t.database.owner.query('delete from limits')
      const { result, statements } = await withWork(() => opened(typed, said, '10.8.0.1'))
      const work = asText(statements).replaceAll(/\\\\x[0-9a-f]+|"data":\[[\d,]+\]/g, 'KEYED')
      return { status: result.status, body: result.body, work }
    }
    const unknown = await tried('ACDEFGHJ', '1980-05-23')
    expect(unknown.status).toBe(422)
    expect(unknown.work.split('\n').length).toBeGreaterThan(2)
    expect(await tried(code, '1980-05-24')).toEqual(unknown)
    expect((await opened(code)).status).toBe(200)
  })

  test('tried in vain again and again waits, whether it is tried here or on the page', async () => {
    const { code } = await printed()
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await opened(code, '1970-01-01')).status)
    expect(statuses).toEqual([422, 422, 422, 429, 429])
    const late = await opened(code)
    expect([late.status, Number(late.headers['retry-after']) > 0]).toEqual([429, true])
    const page = await t.app.inject({
      method: 'POST',
      url: '/letter',
      payload: { code, kind: 'born', said: '1980-05-23' },
    })
    expect(page.statusCode).toBe(429)
  })

  test('with half of what is needed says what is missing', async () => {
    const answer = await call('/letter', { code: 'ACDE-3467', kind: 'name' })
    expect(answer.status).toBe(422)
    const pointers = answer.json().errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(pointers.toSorted()).toEqual(['#/kind', '#/said'])
  })
})

describe('without an account, by the API', () => {
  test('one asks, accepts, acts in this case alone, and comes back by the code', async () => {
    const { code, caseId } = await printed()
    const { caseId: other } = await invited()
    const link = await linkOf(code)
    expect((await call(`${link}/question`, { words: '  ' })).status).toBe(422)
    expect((await call(`${link}/question`, { words: 'Is it free?' })).status).toBe(201)
    expect((await call(link)).json().said).toMatchObject([{ by: 'you', words: 'Is it free?' }])
    const accepted = (await call(`${link}/accept`, {})).json()
    expect(accepted).toMatchObject({ answer: 'accepted', caseId })
    expect((await call(link)).status).toBe(404)
    await t.worker.workOff()
    const back = (await opened(code)).json()
    expect(back).toMatchObject({ opened: 'case', caseId })
    for (const { token } of [accepted, back]) {
      expect((await call(`/cases/${caseId}`, undefined, token)).status).toBe(200)
      expect((await call(`/cases/${other}`, undefined, token)).status).toBe(404)
      expect((await call('/programs/harbour/letters', undefined, token)).status).toBe(404)
    }
    const message = { room: 'desk:side-b', words: 'I am here.' }
    expect((await call(`/cases/${caseId}/post-message`, message, accepted.token)).status).toBe(201)
    t.clock.pass(25 * 3_600_000)
    expect((await call(`/cases/${caseId}`, undefined, accepted.token)).status).toBe(401)
  })

  test('the session of a browser is no token', async () => {
    const at = t.house.clock.now()
    const token = 'b'.repeat(52)
    const how = 'link by mail' as const
    const whole = { session: 'whole', token, browser: '', at, person: max.person, how }
    await t.house.sessions.start(whole)
    const page = await t.app.inject({ url: '/cases', headers: { cookie: `parley=${token}` } })
    expect(page.statusCode).toBe(200)
    expect((await call('/cases', undefined, `prs_${token}`)).status).toBe(401)
    expect((await call('/cases', undefined, `prl_${token}`)).status).toBe(401)
  })

  test('one declines with a reason, and a link that is answered is like one that never was', async () => {
    const { code, caseId } = await printed()
    const link = await linkOf(code)
    expect((await call(`${link}/decline`, { reason: 'No time.' })).json()).toEqual({
      answer: 'declined',
    })
    expect(await factsAtDesk(caseId)).toContainEqual(
      expect.objectContaining({ answer: 'declined', reason: 'No time.' }),
    )
    const never = `/invitation/${'0'.repeat(52)}`
    for (const path of ['', '/question', '/accept', '/decline', '/not-me', '/quiet']) {
      const payload = path === '' ? undefined : path === '/question' ? { words: 'Why?' } : {}
      const answered = await call(`${link}${path}`, payload)
      expect(answered.status).toBe(404)
      expect((await call(`${never}${path}`, payload)).body).toBe(answered.body)
    }
  })

  test('"not me" closes the link, and "no more letters" leaves it open', async () => {
    const [mine, other] = [await printed(), await printed()]
    const quiet = await linkOf(mine.code)
    expect((await call(`${quiet}/quiet`, {})).json()).toEqual({ quiet: true })
    expect((await call(quiet)).json().quiet).toBe(true)
    const wrong = await linkOf(other.code)
    expect((await call(`${wrong}/not-me`, {})).json()).toEqual({ answer: 'not-me' })
    expect((await call(wrong)).status).toBe(404)
    expect(await factsAtDesk(other.caseId)).toContainEqual(
      expect.objectContaining({ answer: 'not-me' }),
    )
  })
})

describe('the letters of a program by the API', () => {
  test('are listed, printed, taken as PDF and marked as posted by who manages it', async () => {
    const { caseId } = await invited({ name: 'Cora Cole' })
    const bearer = await maxToken()
    const list = async () => (await call('/programs/harbour/letters', undefined, bearer)).json()
    const [mine] = (await list()).waiting.filter((one: { caseId: string }) => one.caseId === caseId)
    expect(mine).toMatchObject({ name: 'Cora Cole', ready: true, batch: null })
    expect(mine.person).toBeUndefined()
    const path = '/programs/harbour/letters'
    const printing = await call(path, { letters: [mine.letter] }, bearer)
    expect([printing.status, printing.json().letters]).toEqual([201, 1])
    expect((await call(path, { letters: [mine.letter] }, bearer)).json()).toEqual({
      batch: null,
      letters: 0,
    })
    const { batch } = printing.json()
    const listed = (await list()).batches.find((one: { batch: string }) => one.batch === batch)
    expect(listed.letters).toMatchObject([{ name: 'Cora Cole', postedAt: null }])
    const pdf = await call(`${path}/${batch}`, undefined, bearer)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(textOf(pdf.raw).text).toContain('Cora Cole')
    expect((await call(`${path}/${batch}/posted`, {}, bearer)).json()).toEqual({ posted: true })
    expect((await call(`${path}/${batch}`, undefined, bearer)).status).toBe(404)
  })

  test('one for a person is refused with the reason, and not to be found by who manages nothing', async () => {
    const bearer = await maxToken()
    const bare = await invited({}, undefined, {})
    const path = `/cases/${bare.caseId}/letters`
    const refused = await call(path, { participant: bare.participant }, bearer)
    expect([refused.status, refused.json().refusal]).toEqual([409, 'NoSecondFact'])
    const whole = await invited()
    const done = await call(
      `/cases/${whole.caseId}/letters`,
      { participant: whole.participant },
      bearer,
    )
    expect(done.status).toBe(201)
    const contact = { name: 'Stan', language: 'en', mail: 'stan@people.test' } as const
    const stan = await t.house.directory.personFor(
      { ...contact, program: 'harbour' },
      t.house.clock.now(),
    )
    const made = await makeToken(t.house, stan, { name: 'x', days: 1 })
    if (typeof made === 'string') throw new Error(made)
    const reach = `/cases/${whole.caseId}/reach`
    const people = (await call(reach, undefined, bearer)).json().people
    expect(people).toMatchObject([{ participant: whole.participant, noLetters: false }])
    const asks = [
      path,
      reach,
      '/programs/harbour/letters',
      `/programs/harbour/letters/${done.json().batch}`,
    ]
    const answers = await Promise.all(asks.map((one) => call(one, undefined, made.bearer)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    const posted = await call(path, { participant: bare.participant }, made.bearer)
    expect(posted.status).toBe(404)
  })
})
