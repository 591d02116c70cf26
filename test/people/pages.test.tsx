import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { Fragment, h } from 'preact'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorRegister } from '../../src/application/doors.ts'
import { developmentMailbox } from '../../src/store/people-mailbox.ts'
import { invitationRoutes } from '../../src/web/invitation/routes.tsx'
import { mailboxRoutes } from '../../src/web/mailbox/routes.tsx'
import { accountRoutes } from '../../src/web/sign-in/account-routes.tsx'
import { cookies } from '../../src/web/sign-in/cookies.ts'
import type { Frame } from '../../src/web/sign-in/frame.ts'
import { signInRoutes } from '../../src/web/sign-in/routes.tsx'
import { rootKey } from '../house.ts'
import { linkIn, newCase, personNamed, type WholeHouse, wholeHouse } from './whole-house.ts'

const plain: Frame = {
  languageOf: () => 'en',
  show: (_request, reply, { title, body, status = 200 }) =>
    reply
      .code(status)
      .type('text/html')
      .send(`<title>${title}</title>${render(h(Fragment, null, body))}`),
}

let whole: WholeHouse
let app: FastifyInstance
beforeAll(async () => {
  whole = await wholeHouse('pages')
  app = await served(true)
})
afterAll(async () => {
  await app.close()
  await whole.drop()
})

async function served(secure: boolean) {
  const { house, database, chance } = whole
  const server = fastify()
  await server.register(cookie)
  await server.register(formbody)
  const doors = doorRegister()
  const routes = { house, doors, frame: plain, cookies: cookies(house, secure) }
  signInRoutes(server, routes)
  accountRoutes(server, routes)
  invitationRoutes(server, routes)
  mailboxRoutes(server, routes, developmentMailbox(database.server, rootKey, chance))
  await server.ready()
  return server
}

/** A browser with its own cookies. */
function browser(headers: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const answer = await app.inject({
      method,
      url,
      cookies: Object.fromEntries(jar),
      headers: {
        ...headers,
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
    })
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (maxAge === 0 || expires?.getTime() === 0) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  return {
    jar,
    get: (url: string) => send('GET', url),
    post: (url: string, fields: Record<string, string> = {}) => send('POST', url, fields),
  }
}
type Browser = ReturnType<typeof browser>

async function ask(from: Browser, name: string) {
  const answer = await from.post('/sign-in', {
    mail: `${name.toLowerCase()}@people.example`,
    next: '/cases/abc',
  })
  await whole.worker.workOff()
  const message = whole.sent.at(-1)
  return { answer, link: linkIn(message), code: /\b(\d{6})\b/.exec(message?.text ?? '')?.[1] ?? '' }
}
async function signedIn(name: string) {
  await personNamed(whole, name)
  const mine = browser({ 'user-agent': 'Mozilla/5.0 (Android 14) Firefox/140.0' })
  const { link } = await ask(mine, name)
  await mine.post(`/sign-in/${link}`)
  return mine
}
const everything = async () => {
  const tables = ['sign_in_requests', 'sessions', 'access_tokens', 'invitation_links', 'limits']
  const rows: string[] = []
  for (const table of [...tables, 'entries', 'rooms', 'participants', 'jobs', 'mailbox']) {
    const read = await whole.database.owner.query(`select t::text as row from ${table} t`)
    rows.push(...read.rows.map(({ row }) => `${table} ${row}`))
  }
  return rows.toSorted()
}

describe('signing in', () => {
  test('known and unknown addresses are answered with the same bytes (ASVS 6.3.8)', async () => {
    await personNamed(whole, 'Known')
    const bytesOf = async (name: string) => {
      const { answer } = await ask(browser(), name)
      const { date: _, 'set-cookie': set, ...headers } = answer.headers
      const cookie = String(set).replace(/=[0-9a-z]{26}\.[0-9a-z]{52}/, '=SECRET')
      return JSON.stringify([answer.statusCode, headers, cookie, answer.body])
    }
    const known = await bytesOf('Known')
    expect(await bytesOf('Unknown')).toBe(known)
    expect(known).toContain('=SECRET')
  })

  test('a wrong code is answered the same for a known and an unknown address', async () => {
    await personNamed(whole, 'Coded')
    const triesOf = async (name: string) => {
      const mine = browser()
      await ask(mine, name)
      const answers: unknown[] = []
      for (let i = 0; i < 7; i++) {
        const { statusCode, body } = await mine.post('/sign-in/code', { code: 'wrong!' })
        answers.push([statusCode, body])
      }
      return answers
    }
    expect(await triesOf('Coded')).toEqual(await triesOf('Not-there'))
  })

  test('a GET changes nothing, not even that of the link (ASVS 3.5.3, 7.6.2)', async () => {
    await personNamed(whole, 'Getter')
    const { link } = await ask(browser(), 'Getter')
    const mine = browser()
    const before = await everything()
    for (const path of ['/sign-in', '/sign-in/sent', `/sign-in/${link}`, '/account', '/mailbox']) {
      await mine.get(path)
    }
    expect(await everything()).toEqual(before)
    expect([...mine.jar]).toEqual([])
    const done = await mine.post(`/sign-in/${link}`)
    expect(done.statusCode).toBe(303)
    expect(done.headers.location).toBe('/cases/abc')
  })

  test('the cookie is of this host, of TLS and hidden from script (ASVS 3.3.1 to 3.3.5)', async () => {
    await personNamed(whole, 'Cookie')
    const { link } = await ask(browser(), 'Cookie')
    const [set] = (await browser().post(`/sign-in/${link}`)).cookies.slice(-1)
    expect(set).toMatchObject({
      ...{ name: '__Host-parley', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' },
    })
    expect(set).not.toHaveProperty('domain')
  })

  test('on plain http for this machine the same cookie stands without the prefix', async () => {
    const loopback = await served(false)
    await personNamed(whole, 'Plain')
    const { link } = await ask(browser(), 'Plain')
    const answer = await loopback.inject({ method: 'POST', url: `/sign-in/${link}` })
    expect(answer.cookies.at(-1)).toMatchObject({ name: 'parley', httpOnly: true, sameSite: 'Lax' })
    expect(answer.cookies.at(-1)).not.toHaveProperty('secure')
    await loopback.close()
  })

  test('a session fixed beforehand is not the one that is signed in (ASVS 7.2.4)', async () => {
    await personNamed(whole, 'Fixed')
    const victim = browser()
    victim.jar.set('__Host-parley', 'a'.repeat(52))
    const { link } = await ask(victim, 'Fixed')
    await victim.post(`/sign-in/${link}`)
    expect(victim.jar.get('__Host-parley')).not.toBe('a'.repeat(52))
    const attacker = browser()
    attacker.jar.set('__Host-parley', 'a'.repeat(52))
    expect((await attacker.get('/account')).statusCode).toBe(303)
  })

  test('signing in again ends the session that this browser had (ASVS 7.2.4)', async () => {
    const mine = await signedIn('Again')
    const older = browser()
    older.jar.set('__Host-parley', mine.jar.get('__Host-parley') ?? '')
    const { link } = await ask(mine, 'Again')
    await mine.post(`/sign-in/${link}`)
    expect((await mine.get('/account')).statusCode).toBe(200)
    expect((await older.get('/account')).statusCode).toBe(303)
  })

  test('the code signs in where it was asked for', async () => {
    await personNamed(whole, 'Coder')
    const mine = browser()
    const { code } = await ask(mine, 'Coder')
    expect((await browser().post('/sign-in/code', { code })).statusCode).toBe(422)
    expect((await mine.post('/sign-in/code', { code })).headers.location).toBe('/cases/abc')
    expect((await mine.get('/account')).body).toContain('signed in')
  })

  test('what is no address is said to be none, whoever has it, and the typed words stay', async () => {
    const { statusCode, body } = await browser().post('/sign-in', { mail: 'ana@"><b>x' })
    expect(statusCode).toBe(422)
    expect(body).toContain('does not look like an email address')
    expect(body).toContain('value="ana@&quot;>&lt;b>x"')
  })

  test('a used, an old and an invented link are one answer', async () => {
    await personNamed(whole, 'Links')
    const { link } = await ask(browser(), 'Links')
    await browser().post(`/sign-in/${link}`)
    const old = await ask(browser(), 'Links')
    whole.clock.pass(10 * 60_000)
    const bodies: unknown[] = []
    for (const tried of [link, old.link, 'z'.repeat(52), "'; drop table people; --"]) {
      const { statusCode, body } = await browser().post(`/sign-in/${encodeURIComponent(tried)}`)
      bodies.push([statusCode, body])
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  })
})

describe('the account', () => {
  test('lists browsers and signs out there, here and everywhere (ASVS 7.4.3, 7.5.2)', async () => {
    const phone = await signedIn('Lister')
    const desk = await signedIn('Lister')
    const { body } = await desk.get('/account')
    expect(body.match(/<b>Firefox, Android/g)).toHaveLength(2)
    const handle = /name="session" value="([0-9a-f]{32})"/.exec(body)?.[1] ?? ''
    await desk.post('/account/sessions/end', { session: handle })
    expect((await phone.get('/account')).statusCode).toBe(303)

    const third = await signedIn('Lister')
    const out = await desk.post('/sign-out')
    expect(out.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
    expect((await third.get('/account')).statusCode).toBe(200)
    const token = third.jar.get('__Host-parley') ?? ''
    await third.post('/sign-out-everywhere')
    const replay = browser()
    replay.jar.set('__Host-parley', token)
    expect((await replay.get('/account')).statusCode).toBe(303)
  })

  test('shows a new token once and takes it back; ids of sessions and tokens stand nowhere', async () => {
    const mine = await signedIn('Maker')
    const made = await mine.post('/account/tokens', { name: 'my <script>', days: '30' })
    const bearer = /prl_[0-9a-z]{52}/.exec(made.body)?.[0] ?? ''
    expect(bearer).not.toBe('')
    const again = await mine.get('/account')
    expect(again.body).not.toContain(bearer)
    expect(again.body).toContain('my &lt;script>')
    const { rows } = await whole.database.owner.query(
      'select token_id as id from access_tokens union select session_id from sessions',
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { id } of rows) expect(again.body).not.toContain(id)

    const handle = /name="token" value="([0-9a-f]{32})"/.exec(again.body)?.[1] ?? ''
    await (await signedIn('Stranger')).post('/account/tokens/revoke', { token: handle })
    expect((await mine.get('/account')).body).toContain(handle)
    await mine.post('/account/tokens/revoke', { token: handle })
    expect((await mine.get('/account')).body).not.toContain(handle)
  })

  test('says what is wrong with a token that cannot be made', async () => {
    const mine = await signedIn('Wrong')
    for (const days of ['0', '366', 'x', '']) {
      expect((await mine.post('/account/tokens', { name: 'x', days })).statusCode).toBe(422)
    }
  })
})

describe('an invitation', () => {
  async function invited() {
    const table = await newCase(whole, `case-${Math.trunc(whole.clock.now())}`)
    whole.clock.pass(1)
    const { person } = await table.invite('Ben')
    await whole.worker.workOff()
    return { ...table, person, link: linkIn(whole.sent.at(-1)) }
  }

  test('is read without an account, and reading changes nothing (ASVS 3.5.3)', async () => {
    const { link } = await invited()
    const before = await everything()
    const mine = browser()
    const { statusCode, body } = await mine.get(`/invitation/${link}`)
    expect(statusCode).toBe(200)
    for (const said of ['Harbour Mediation', 'the county pays', 'would you talk', 'The deposit']) {
      expect(body).toContain(said)
    }
    expect(body).toContain('Saying no costs nothing')
    expect(await everything()).toEqual(before)
    expect([...mine.jar]).toEqual([])
  })

  test('accepted leads on into the case, and to no account with it', async () => {
    const { link, caseId } = await invited()
    const mine = browser()
    const done = await mine.post(`/invitation/${link}/accept`)
    expect(done.headers.location).toBe(`/cases/${caseId}`)
    expect(mine.jar.has('__Host-parley')).toBe(true)
    expect((await mine.get('/account')).headers.location).toBe('/sign-in?next=/account')
    expect((await mine.get(`/invitation/${link}`)).statusCode).toBe(410)
  })

  test('asked about, it shows the question; too long an answer of reasons is cut, not lost', async () => {
    const { link } = await invited()
    const mine = browser()
    const asked = await mine.post(`/invitation/${link}/question`, { words: 'May I bring <Eva>?' })
    expect(asked.headers.location).toBe(`/invitation/${link}?asked=1`)
    expect((await mine.get(`/invitation/${link}?asked=1`)).body).toContain('May I bring &lt;Eva>?')
    const no = await mine.post(`/invitation/${link}/decline`, { reason: 'x'.repeat(9000) })
    expect(no.statusCode).toBe(200)
    expect(no.body).toContain('Thank you')
    expect(mine.jar.has('__Host-parley')).toBe(false)
  })

  test('that never was is answered as one that is over', async () => {
    const bodies = await Promise.all(
      ['z'.repeat(52), 'short', '%00'].map((link) => browser().get(`/invitation/${link}`)),
    )
    expect(new Set(bodies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  })
})

describe('the development mailbox', () => {
  test('shows what would have been sent, its HTML in a box without script', async () => {
    const { house, database, chance } = whole
    const mailbox = developmentMailbox(database.server, rootKey, chance)
    const words = house.mails.signIn('en', { link: 'b'.repeat(52), code: '123456' })
    await mailbox.send({ ...words, to: 'ana@people.example', id: 'mail-1', at: 1 })
    const list = await browser({ host: 'localhost:8080' }).get('/mailbox')
    expect(list.body).toContain('href="/mailbox/mail-1"')
    const { body } = await browser({ host: 'localhost:8080' }).get('/mailbox/mail-1')
    expect(body).toContain(`href="https://parley.example/sign-in/${'b'.repeat(52)}"`)
    expect(body).toMatch(/<iframe[^>]*sandbox="(?![^"]*allow-(scripts|same-origin))/)
    const { rows } = await database.owner.query('select t::text as row from mailbox t')
    expect(rows[0].row).not.toContain('123456')
    expect(rows[0].row).not.toContain(Buffer.from('123456').toString('hex'))
  })

  test('is not there for anybody but this machine', async () => {
    const elsewhere: Record<string, string>[] = [
      { host: 'parley.example' },
      { host: 'localhost.evil.example' },
      { host: 'localhost:8080', 'x-forwarded-for': '127.0.0.1' },
      { host: 'localhost:8080', forwarded: 'for=127.0.0.1' },
    ]
    for (const headers of elsewhere) {
      expect((await browser(headers).get('/mailbox')).statusCode).toBe(404)
      expect((await browser(headers).get('/mailbox/mail-1')).statusCode).toBe(404)
    }
    const far = await app.inject({
      url: '/mailbox',
      remoteAddress: '192.0.2.7',
      headers: { host: 'localhost' },
    })
    expect(far.statusCode).toBe(404)
  })
})
