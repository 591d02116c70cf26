// The log of signing in: each attempt on record for the person themself, and in lines without a name, an address or a secret.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkTo, type Served, served } from '../served.ts'

let s: Served
let ana: string
beforeAll(async () => {
  s = await served({ seed: 'sign-in log', listen: false })
  ana = await somebody('Ana')
})
afterAll(() => s.drop())

const mailOf = (name: string) => `${name.toLowerCase()}@people.example`
const somebody = (name: string, language: 'en' | 'es' = 'en') =>
  s.house.directory.personFor(
    { name, language, mail: mailOf(name), program: 'harbour' },
    s.house.clock.now(),
  )
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A browser with its own cookies. */
function browser() {
  const jar = new Map<string, string>()
  return async (method: 'GET' | 'POST', url: string, fields: Record<string, string> = {}) => {
    const answer = await s.app.inject({
      method,
      url,
      cookies: Object.fromEntries(jar),
      headers: { 'user-agent': 'Mozilla/5.0 (Android 14) Firefox/140.0', ...form },
      ...(method === 'POST' ? { payload: new URLSearchParams(fields).toString() } : {}),
    })
    for (const { name, value } of answer.cookies) jar.set(name, value)
    return answer
  }
}
async function asks(mine: ReturnType<typeof browser>, name: string) {
  await mine('POST', '/sign-in', { mail: mailOf(name), next: '/' })
  s.clock.pass(60_000)
  await s.worker.workOff()
}
const codeFor = (name: string) => {
  const text = s.sent.findLast(({ to }) => to === mailOf(name))?.text ?? ''
  return /\b(\d{6})\b/.exec(text)?.[1] ?? ''
}
const rows = async () => {
  const read = await s.database.owner.query<{
    row: string
    event: string
    person_id: string | null
  }>('select t::text as row, event, person_id from sign_in_log t order by at, number')
  return read.rows
}
const api = (bearer: string) =>
  s.app.inject({ url: '/api/v1/sign-ins', headers: { authorization: `Bearer ${bearer}` } })

test("what Ana tries and does with her sign-in is on her page and in her API, and on nobody else's", async () => {
  const mine = browser()
  await asks(mine, 'Ana')
  await mine('POST', '/sign-in/code', { code: '000000' })
  const code = codeFor('Ana')
  await mine('POST', '/sign-in/code', { code })
  const made = await mine('POST', '/account/tokens', { name: 'My script', days: '3' })
  const bearer = /prl_[0-9a-z]{52}/.exec(made.body)?.[0] ?? ''
  const first = await api(bearer)
  expect(
    first.json().signIns.map((one: { event: string; how?: string }) => [one.event, one.how]),
  ).toEqual([
    ['token made', undefined],
    ['signed in', 'code by mail'],
    ['failed', 'code by mail'],
    ['asked', undefined],
  ])
  const handle = /name="token" value="([0-9a-f]{32})"/.exec(made.body)?.[1] ?? ''
  await mine('POST', '/account/tokens/revoke', { token: handle })
  for (let i = 0; i < 3; i++) expect((await api(bearer)).statusCode).toBe(401)
  const link = linkTo(s.sent, mailOf('Ana'), '/sign-in/')
  expect((await browser()('POST', link)).statusCode).toBe(410)
  const page = await mine('GET', '/account')
  const shown = [...(page.body.split('Recent sign-ins')[1]?.matchAll(/<li[^>]*><b>([^<]*)/g) ?? [])]
  expect(shown.map(([, text]) => text)).toEqual([
    'Somebody tried to sign in and could not by the link in an email',
    'A token was used that no longer works',
    'A token was taken back',
    'A token was made',
    'Signed in by the six digits',
    'Somebody tried to sign in and could not by the six digits',
    'A sign-in email was asked for',
  ])
  expect(page.body).toContain('Firefox, Android')
  await mine('POST', '/sign-out')
  expect((await s.house.signInLog.of(ana, 1))[0]).toMatchObject({ event: 'signed out' })

  await somebody('Ben', 'es')
  const his = browser()
  await asks(his, 'Ben')
  await his('POST', linkTo(s.sent, mailOf('Ben'), '/sign-in/'))
  const bens = await his('GET', '/account')
  expect(bens.body).toContain('Entrada con el enlace de un correo')
  expect(bens.body.split('Entradas recientes')[1]?.match(/<li/g)).toHaveLength(2)

  const all = `${JSON.stringify(s.told)} ${JSON.stringify(await rows())}`
  for (const secret of [
    mailOf('Ana'),
    mailOf('Ben'),
    'Ana"',
    code,
    bearer,
    link.split('/').at(-1) ?? '',
  ]) {
    expect(secret.length).toBeGreaterThan(3)
    expect(all).not.toContain(secret)
  }
  expect(s.told.filter(({ person }) => person === ana).map(({ event }) => event)).toEqual([
    // Whose request it is nobody looks up while it is answered.
    ...['failed', 'signed in', 'token made', 'token revoked', 'token refused'],
    ...['failed', 'signed out'],
  ])
})

test('for an address that nobody has the same rows are written, and the line tells addresses apart by a keyed index alone', async () => {
  const written = async (name: string) => {
    const before = (await rows()).length
    const lines = s.told.length
    const mine = browser()
    await asks(mine, name)
    for (let i = 0; i < 7; i++) await mine('POST', '/sign-in/code', { code: 'wrong!' })
    const asked = s.told.slice(lines).find(({ event }) => event === 'asked')
    return { rows: (await rows()).length - before, told: s.told.length - lines, asked }
  }
  const known = await written('Ana')
  const unknown = await written('Nobody')
  expect([unknown.rows, unknown.told]).toEqual([known.rows, known.told])
  expect(known.rows).toBe(6)
  expect(unknown.asked?.person).toBeUndefined()
  expect(unknown.asked?.address).toMatch(/^[0-9a-f]{32}$/)
  expect(unknown.asked?.address).not.toBe(known.asked?.address)
  expect((await written('Nobody')).asked?.address).toBe(unknown.asked?.address)
})

test('a link that was never made leaves a line, and no row that a stranger could pile up', async () => {
  const before = (await rows()).length
  const lines = s.told.length
  await browser()('POST', `/sign-in/${'a'.repeat(52)}`)
  expect((await rows()).length).toBe(before)
  expect(s.told.slice(lines)).toEqual([
    expect.objectContaining({ event: 'failed', how: 'link by mail' }),
  ])
})

test('the database itself shows a participant their own rows alone, and lets them write none', async () => {
  const client = await s.database.login.connect()
  const seen = async (person: string) => {
    await client.query('begin; set local role parley_participant')
    await client.query(`select set_config('app.person', $1, true)`, [person])
    const { rows } = await client.query('select person_id from sign_in_log')
    await client.query('rollback')
    return rows
  }
  const own = await seen(ana)
  expect(own.length).toBeGreaterThan(5)
  expect(new Set(own.map(({ person_id }) => person_id))).toEqual(new Set([ana]))
  expect(await seen('nobody')).toEqual([])
  await client.query('begin; set local role parley_participant')
  await expect(client.query('delete from sign_in_log')).rejects.toThrow('permission denied')
  await client.query('rollback')
  client.release()
})

test('an accepted invitation is a sign-in that tells of no case', async () => {
  const max = await somebody('Max')
  await s.house.programs.appoint('harbour', max, s.house.clock.now())
  const mine = browser()
  await asks(mine, 'Max')
  await mine('POST', linkTo(s.sent, mailOf('Max'), '/sign-in/'))
  const opened = await mine('POST', '/cases/new', {
    ...{ caseType: 'community', title: 'The fence', about: '', sides: 'Ana\nBen' },
    ...{ rules: 'california', way: 'relayed', silenceDays: '10' },
  })
  const caseId = /\/cases\/([0-9a-z]+)/.exec(String(opened.headers.location))?.[1] ?? ''
  expect(caseId).not.toBe('')
  await mine('POST', `/cases/${caseId}/do/invite-participant`, {
    ...{ side: 'side-a', role: 'party', name: 'Ida', mail: mailOf('Ida'), language: 'en' },
  })
  await s.worker.workOff()
  const lines = s.told.length
  const link = linkTo(s.sent, mailOf('Ida'), '/invitation/')
  expect((await browser()('POST', `${link}/accept`)).statusCode).toBe(303)
  expect(s.told.slice(lines)).toEqual([
    expect.objectContaining({
      event: 'signed in',
      how: 'invitation link',
      browser: 'Firefox, Android',
    }),
  ])
  expect(JSON.stringify(await rows()) + JSON.stringify(s.told)).not.toContain(caseId)
})

test('what is older than 90 days is gone when the clerk keeps house', async () => {
  expect((await s.house.signInLog.of(ana, 100)).length).toBeGreaterThan(5)
  s.clock.pass(91 * 24 * 3_600_000)
  await asks(browser(), 'Nobody')
  expect((await s.house.signInLog.of(ana, 100)).length).toBeGreaterThan(5)
  await s.house.forgetOld(s.clock.now())
  expect(await s.house.signInLog.of(ana, 100)).toEqual([])
  expect(await rows()).toHaveLength(1)
})

test('the newest ten are shown, and those before them behind a summary', async () => {
  const cara = await somebody('Cara')
  const hers = browser()
  await asks(hers, 'Cara')
  await hers('POST', '/sign-in/code', { code: codeFor('Cara') })
  const parts = async () => {
    const { body } = await hers('GET', '/account')
    return (body.split('Recent sign-ins')[1] ?? '').split('<details>')
  }
  const few = await parts()
  expect(few).toHaveLength(1)
  for (let i = 0; i < 11; i++) {
    const made = await hers('POST', '/account/tokens', { name: `Token ${i}`, days: '3' })
    expect(made.statusCode).toBe(200)
  }
  expect(await s.house.signInLog.of(cara, 30)).toHaveLength(13)
  const [newest, before] = await parts()
  expect(newest?.match(/<li/g)).toHaveLength(10)
  expect(newest).not.toContain('Signed in')
  expect(before).toContain('3 before that')
  expect(before?.match(/<li/g)).toHaveLength(3)
  expect(before).toContain('Signed in by the six digits')
})
