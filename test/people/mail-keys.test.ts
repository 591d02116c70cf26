// A key for one's mails, from giving it to what travels: its own person's rooms and nothing else, once, and readable by GnuPG.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailOverSmtp } from '../../src/channels/mail.ts'
import { fieldsIn } from '../accounts/visitor.ts'
import { type Gpg, gpg, gpgMissing } from '../channels/gpg.ts'
import { headersOf, mailServer } from '../channels/smtp.ts'
import type { Who } from '../confidentiality/surface-world.ts'
import { DOMAIN, type PostOffice, postOffice } from '../mail-in/post-office.ts'
import { names, written } from '../mail-in/written.ts'

const MINUTES = 3 * 60_000
const HOUR = 3_600_000
const PAGE = '/account/mail-key'

describe.skipIf(gpgMissing !== '')(`with GnuPG${gpgMissing}`, () => {
  let post: PostOffice
  let g: Gpg
  const made: Record<string, string> = {}
  beforeAll(async () => {
    g = gpg()
    made['ana'] = g.newKey('Ana <b>Avila</b> <ana@people.test>', 'cv25519')
    made['ben'] = g.newKey('Ben <ben@people.test>', 'rsa3072')
    made['mira'] = g.newKey('Mira <mira@people.test>', 'cv25519')
    made['max'] = g.newKey('Max <max@people.test>', 'cv25519')
    post = await postOffice(
      'mail keys',
      names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } }),
    )
  })
  afterAll(async () => {
    await post.drop()
    g.stop()
  })

  let sessions = 0
  /** A session of now, and its cookie. */
  async function comesIn(who: Who): Promise<string> {
    const token = `${++sessions}`.padStart(52, '0')
    const at = post.clock.now()
    const person = await personOf(who)
    await post.house.sessions.start({
      ...{ session: `s-${who}-${sessions}`, token, browser: '', at, person, how: 'link by mail' },
    })
    return `parley=${token}`
  }
  const personOf = async (who: Who) => {
    const { rows } = await post.database.owner.query<{ person_id: string }>(
      'select person_id from people where name = $1',
      [who],
    )
    return rows[0]?.person_id ?? ''
  }
  const FORM = 'application/x-www-form-urlencoded'
  const ask = (cookie: string, url: string, payload?: string, type = FORM) =>
    post.app.inject({
      ...{ method: payload === undefined ? 'GET' : 'POST', url },
      headers: { cookie, ...(payload === undefined ? {} : { 'content-type': type }) },
      ...(payload === undefined ? {} : { payload }),
    })
  /** As a browser sends the form: both fields, one of them mostly empty. */
  const give = async (
    who: Who,
    { key = '', file = '' }: { key?: string | Buffer; file?: string | Buffer },
  ) =>
    ask(
      await comesIn(who),
      PAGE,
      `--edge\r\ncontent-disposition: form-data; name="key"\r\n\r\n${key}\r\n--edge\r\ncontent-disposition: form-data; name="file"; filename="a.asc"\r\n\r\n${file}\r\n--edge--\r\n`,
      'multipart/form-data; boundary=edge',
    )
  const api = (who: Who, path: string, payload?: object) =>
    post.app.inject({
      method: payload ? 'POST' : 'GET',
      url: `/api/v1/mail-key${path}`,
      headers: { authorization: `Bearer ${post.bearers.get(who)}` },
      ...(payload ? { payload } : {}),
    })
  const mailsTo = (who: Who) => post.sent.filter(({ to }) => to === `${who}@people.test`)
  const codeOf = (who: Who) => {
    const encrypted = mailsTo(who).findLast((mail) => mail.encrypted)?.encrypted ?? ''
    return /: (\d{6})\r\n/.exec(g.decrypt(encrypted))?.[1] ?? 'no code'
  }
  /** By the API; the code comes back from GnuPG. */
  async function setKey(who: Who) {
    expect((await api(who, '', { key: g.publicKey(made[who] ?? '').toString() })).statusCode).toBe(
      202,
    )
    await post.does({ pass: 0 })
    expect((await api(who, '/code', { code: codeOf(who) })).statusCode).toBe(200)
    await post.does({ pass: 0 })
  }
  const say = (who: Who, room: string, words: string) =>
    post.does({ who, do: 'post-message', with: { room, words } })
  /** The notices that came since, opened. */
  async function told(who: Who, since: number): Promise<readonly string[]> {
    await post.does({ pass: MINUTES })
    return mailsTo(who)
      .slice(since)
      .map(({ encrypted }) => (encrypted ? g.decrypt(encrypted) : 'in the clear'))
  }

  test('a key is given on the page, shown to be theirs by the code in a mail encrypted with it, and seen there', async () => {
    const before = post.sent.length
    const given = await give('ana', { file: g.publicKey(made['ana'] ?? '') })
    expect([given.statusCode, given.headers.location]).toEqual([303, PAGE])
    await post.does({ pass: 0 })
    const [mail] = post.sent.slice(before)
    expect(mail).toMatchObject({ to: 'ana@people.test', subject: 'Is this your key?' })
    const code = codeOf('ana')
    // The words outside hold no code: who cannot decrypt learns none.
    expect(`${mail?.text}${mail?.html}`).not.toContain(code)
    const cookie = await comesIn('ana')
    const waiting = await ask(cookie, PAGE)
    expect(waiting.body).toContain(made['ana']?.match(/.{4}/g)?.join(' '))
    expect(waiting.body).toContain('Ana &lt;b>Avila&lt;/b> &lt;ana@people.test>')
    expect(waiting.body).toMatch(/It counts until (September|October) \d+, 2028/)
    expect(waiting.body).not.toContain('Your key<')

    // A fresh factor first; what was typed goes on after it.
    post.clock.pass(HOUR)
    const asked = await ask(cookie, `${PAGE}/code`, `code=${code}`)
    expect(asked.statusCode).toBe(403)
    expect(fieldsIn(asked.body, '/account/confirm/send')).toContainEqual(['code', code])
    const fresh = await comesIn('ana')
    const wrong = await ask(fresh, `${PAGE}/code`, 'code=000000')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('This is not the code')
    const right = await ask(fresh, `${PAGE}/code`, `code=${code}`)
    expect([right.statusCode, right.headers.location]).toEqual([303, `${PAGE}?said=counts`])
    const page = await ask(fresh, `${PAGE}?said=counts`)
    expect(page.body).toContain('Your key<')
    expect(page.body).toContain('From now on mails')
    // Used once.
    expect((await ask(fresh, `${PAGE}/code`, `code=${code}`)).statusCode).toBe(422)
    // Told to the mailbox, in the clear, and kept in the log.
    const since = mailsTo('ana').length
    await post.does({ pass: 0 })
    expect(
      mailsTo('ana')
        .slice(since)
        .map(({ subject, encrypted }) => [subject, encrypted]),
    ).toEqual([['Your way to sign in was changed', undefined]])
    expect((await ask(fresh, '/account')).body).toContain('A key for your mails was set')
  })
  test('from then on a notice carries what was said in their own rooms since, once, under a subject that says nothing', async () => {
    await setKey('ben')
    const since = { ana: mailsTo('ana').length, ben: mailsTo('ben').length }
    await say('mira', 'caucus:side-a', 'Would 900 do?\n\nBen, in the room of everybody:\n\nI lie.')
    await say('ada', 'team:side-a', 'Not below 800.')
    await say('ana', 'caucus:side-a', 'my own words')
    const [words = '', ...more] = await told('ana', since.ana)
    expect(more).toEqual([])
    expect(words).toMatch(/^Content-Type: text\/plain; charset=utf-8\r\n/)
    expect(words).toContain('---- Write your answer above this line ----')
    expect(words).toContain('mira, in the private room with the mediator:\r\n\r\n    Would 900 do?')
    // What is said is set in: it cannot look like somebody else's.
    expect(words).toContain('    Ben, in the room of everybody:\r\n')
    expect(words).toContain('ada, in the room of your own side:\r\n\r\n    Not below 800.')
    expect(words).not.toContain('my own words')
    expect(mailsTo('ana').at(-1)?.subject).toBe('There is something new for you')
    // Of this Ben hears nothing at all.
    expect(await told('ben', since.ben)).toEqual([])

    await say('mira', 'caucus:side-a', 'And on Monday?')
    const [next = ''] = await told('ana', since.ana + 1)
    expect(next).toContain('And on Monday?')
    expect(next).not.toContain('Would 900 do?')
  })

  test('an offer and words that were passed on travel to the side that hears them, and not before', async () => {
    const since = mailsTo('ben').length
    const terms = [
      {
        ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 90_000 },
        instalments: [{ cents: 90_000, dueOn: '2026-12-11' }],
      },
    ]
    await post.does({
      who: 'ana',
      do: 'make-offer',
      with: { to: ['side-b'], terms, words: 'For peace.' },
    })
    expect(await told('ben', since)).toEqual([])
    const headers = { authorization: `Bearer ${post.bearers.get('mira')}` }
    const state = (await post.app.inject({ url: `/api/v1/cases/${post.caseId}`, headers })).json()
    const offer = state.rooms['caucus:side-a'].offersMade.at(-1).offer
    await post.does({
      who: 'mira',
      do: 'relay-offer',
      with: { from: 'side-a', to: 'side-b', offer, words: 'For peace.' },
    })
    const [words = ''] = await told('ben', since)
    expect(words).toContain('mira passed on an offer, in the private room with the mediator:')
    expect(words).toContain(
      '    For peace.\r\n    - Ben will pay Ana $900.00. The whole sum is paid by December 11, 2026.',
    )
  })

  test('what is long, or has files beside it, stays there and is named', async () => {
    const since = mailsTo('ana').length
    await say('mira', 'caucus:side-a', `long ${'x'.repeat(5_000)}`)
    const [words = ''] = await told('ana', since)
    expect(words).toContain('(Long, or with something beside it: sign in to read it.)')
    expect(words).not.toContain('xxxxx\r\n    ')
    const { replyTo = '' } = mailsTo('ana').at(-1) ?? {}
    await setKey('mira')
    const file = { filename: 'lease.pdf', content: Buffer.from('%PDF-1.7 the lease') }
    const mail = {
      from: 'ana@people.test',
      to: replyTo,
      subject: 'Re',
      text: 'Look.',
      attachments: [file],
    }
    const before = mailsTo('mira').length
    await post.bring(replyTo, await written(mail, 'people.test'))
    const [withFile = ''] = await told('mira', before)
    expect(withFile).toContain('ana, in the private room with the mediator (Ana):')
    expect(withFile).toContain('(Long, or with something beside it')
    expect(withFile).toContain('Look.')
    expect(withFile).not.toContain('the lease')
  })

  test('many things come as many as fit, and the mail says that there are more', async () => {
    const since = mailsTo('ana').length
    for (let i = 0; i < 15; i++) await say('mira', 'caucus:side-a', `number ${i}.`)
    const [words = ''] = await told('ana', since)
    expect(words).toContain('number 0.')
    // Of twelve things two were her own: what she wrote, and the file beside it.
    expect(words.match(/number \d+\./g)).toHaveLength(10)
    expect(words).toContain('There is more than fits a mail')
    await say('mira', 'caucus:side-a', 'after that')
    const [next = ''] = await told('ana', since + 1)
    expect(next.match(/number \d+\./g)).toBeNull()
  })

  test('an answer to it is posted without what it quotes; one that is encrypted waits for its sender', async () => {
    const since = mailsTo('ana').length
    await say('mira', 'caucus:side-a', 'A secret question?')
    const [words = ''] = await told('ana', since)
    const { replyTo = '' } = mailsTo('ana').at(-1) ?? {}
    expect(replyTo).toMatch(new RegExp(`^reply\\+[0-9a-z]{26}@${DOMAIN}$`))
    const body = words.split('\r\n\r\n').slice(1).join('\n\n').trimEnd().split(/\r?\n/)
    const text = `An answer.\n\nOn Monday Parley <p@x> wrote:\n${body.map((line) => `> ${line}`).join('\n')}\n`
    await post.bring(
      replyTo,
      await written({ from: 'ana@people.test', to: replyTo, subject: 'Re', text }, 'people.test'),
    )
    expect((await post.said('ana', 'caucus:side-a')).at(-1)?.fact).toMatchObject({
      ...{ words: 'An answer.', via: 'mail', mail: { trimmed: true } },
    })
    const encrypted = mailsTo('ana').at(-1)?.encrypted ?? ''
    const sealed = `From: ana@people.test\r\nTo: ${replyTo}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--b\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n${encrypted}\r\n--b--\r\n`
    const posted = (await post.said('ana', 'caucus:side-a')).length
    await post.bring(replyTo, Buffer.from(sealed))
    expect(await post.said('ana', 'caucus:side-a')).toHaveLength(posted)
    expect(await post.held('ana')).toHaveLength(1)
    await post.does({ pass: MINUTES })
  })

  test('through real SMTP it is PGP/MIME with the heads of any other notice, and GnuPG opens it', async () => {
    await say('mira', 'caucus:side-a', 'Another secret?')
    await post.does({ pass: MINUTES })
    const server = await mailServer()
    const out = mailOverSmtp({ smtpUrl: server.url, from: 'Parley <parley@parley.example>' })
    const mail = mailsTo('ana').findLast(({ encrypted }) => encrypted)
    if (!mail) throw new Error('there is none')
    await out.send(mail)
    await out.send(mail)
    const [caught, again] = server.caught
    out.close()
    await server.stop()
    const raw = caught?.raw.toString('latin1') ?? ''
    expect(again?.raw.equals(caught?.raw ?? Buffer.of())).toBe(true)
    expect(caught).toMatchObject({ from: mail.returnTo, to: ['ana@people.test'] })
    const headers = headersOf(caught?.raw ?? Buffer.of())
    expect(headers.map((header) => header.split(':')[0]).toSorted()).toEqual([
      ...['Auto-Submitted', 'Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID'],
      ...['Reply-To', 'Subject', 'To'],
    ])
    expect(headers).toContain('Subject: There is something new for you')
    expect(headers.find((header) => header.startsWith('Content-Type'))).toMatch(
      /^Content-Type: multipart\/encrypted; protocol="application\/pgp-encrypted"; boundary="/,
    )
    expect(raw).toMatch(
      /\r\nContent-Type: application\/pgp-encrypted\r\n[\s\S]*\r\n\r\nVersion: 1\r\n/,
    )
    const armored =
      /-----BEGIN PGP MESSAGE-----[\s\S]*-----END PGP MESSAGE-----/.exec(raw)?.[0] ?? ''
    expect(g.decrypt(armored)).toContain('Another secret?')
    expect(raw).not.toContain('secret')
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  })

  test('where it was said in words how they are reached safely, or they have to be kept apart, nothing travels', async () => {
    const { house } = post
    const { rows } = await post.database.owner.query<{ participant_id: string }>(
      `select participant_id from participants join people using (person_id) where people.name = 'ana'`,
    )
    const participant = rows[0]?.participant_id ?? ''
    const person = await personOf('ana')
    const known = await house.reaches.of(post.caseId, participant)
    const reach = {
      caseId: post.caseId,
      participant,
      person,
      seat: 'side-a',
      mail: 'ana@people.test',
    } as const
    const notice = async (words: string) => {
      const since = mailsTo('ana').length
      await say('mira', 'caucus:side-a', words)
      return told('ana', since)
    }
    await house.reaches.keep(
      { ...reach, use: ['mail'], safe: 'He reads my mails' },
      post.clock.now(),
    )
    expect(await notice('not this')).toEqual(['in the clear'])
    expect(mailsTo('ana').at(-1)?.text).not.toContain('not this')
    await house.reaches.keep({ ...reach, use: ['mail'] }, post.clock.now())
    const [words = ''] = await notice('this')
    expect(words).toContain('this')
    await house.safety.recorded({ answer: 'x', caseId: post.caseId, participant, person }, true)
    const cautious = house.needsMoreThanMailbox
    Object.assign(house, {
      needsMoreThanMailbox: (who: string, caseId: string) => house.safety.keptApart(who, caseId),
    })
    expect(await notice('nor this')).toEqual(['in the clear'])
    Object.assign(house, { needsMoreThanMailbox: cautious })
    expect(known?.safe).toBeUndefined()
  })

  test('what was not handed over is carried again when it is tried again, and what was is not', async () => {
    const { house } = post
    const { send } = house.mailOut
    let down = true
    Object.assign(house.mailOut, {
      send: (mail: Parameters<typeof send>[0]) =>
        down ? Promise.reject(new Error('down')) : send(mail),
    })
    const since = mailsTo('ben').length
    await say('mira', 'caucus:side-b', 'while it was down')
    expect(await told('ben', since)).toEqual([])
    down = false
    await say('mira', 'caucus:side-b', 'and meanwhile')
    await post.does({ pass: HOUR })
    const all = (await told('ben', since)).join()
    expect(all.match(/while it was down/g)).toHaveLength(1)
    expect(all.match(/and meanwhile/g)).toHaveLength(1)
    Object.assign(house.mailOut, { send })
  })

  test('a private key is refused by page and API, and stands nowhere', async () => {
    const secret = g.privateKey(made['max'] ?? '').toString()
    const line = secret.split('\n')[4] ?? 'no line'
    const page = await give('max', { key: secret })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('This holds a private key')
    expect(page.body).not.toContain(line)
    const program = await api('max', '', { key: secret })
    expect(program.json()).toMatchObject({ status: 422, refusal: 'PrivateKey' })
    expect(program.body).not.toContain(line)
    expect((await api('max', '')).json()).toEqual({ installed: true, key: null, waiting: null })
    const { rows } = await post.database.owner.query(
      'select * from mail_keys where person_id = $1',
      [await personOf('max')],
    )
    expect(rows).toEqual([])
  })

  test('a key of 1 MB, several keys and no key come back with words, in both languages, with what was typed', async () => {
    const large = await give('max', { key: 'x'.repeat(1024 * 1024) })
    expect(large.statusCode).toBe(422)
    expect(large.body).toContain('This is too large: at most 256 KB')
    expect(large.body.length).toBeLessThan(40_000)
    const both = g.publicKey(made['max'] ?? '', made['mira'] ?? '').toString()
    expect((await give('max', { key: both })).body).toContain('These are several keys')
    const none = await give('max', { key: 'hello <b>' })
    expect(none.body).toMatch(/<textarea[^>]*>hello &lt;b><\/textarea>/)
    const spanish = await post.app.inject({
      ...{ method: 'POST', url: PAGE, payload: 'key=hola' },
      headers: {
        cookie: `${await comesIn('max')}; lang=es`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect(spanish.body).toContain('Esto no es una clave pública')
    const program = await api('max', '', { key: 'x'.repeat(1024 * 1024) })
    expect(program.json()).toMatchObject({ status: 422, refusal: 'KeyTooLarge' })
  })

  test('five wrong codes, or a day, and a key has to be given again; the one that counts goes on counting', async () => {
    const key = g.publicKey(made['max'] ?? '').toString()
    expect((await api('max', '', { key })).statusCode).toBe(202)
    await post.does({ pass: 0 })
    const code = codeOf('max')
    for (let i = 0; i < 5; i++) {
      expect((await api('max', '/code', { code: '000000' })).statusCode).toBe(422)
    }
    expect((await api('max', '/code', { code })).json()).toMatchObject({ refusal: 'CodeWrong' })
    await post.does({ pass: HOUR })
    expect((await api('ben', '', { key })).statusCode).toBe(202)
    expect((await api('ben', '')).json()).toMatchObject({
      key: { fingerprint: made['ben'] },
      waiting: { fingerprint: made['max'] },
    })
    await post.does({ pass: 0 })
    const late = codeOf('ben')
    post.clock.pass(24 * HOUR)
    expect((await api('ben', '/code', { code: late })).statusCode).toBe(422)
    const since = mailsTo('ben').length
    await say('mira', 'caucus:side-b', 'still to the first')
    expect((await told('ben', since)).join()).toContain('still to the first')
  })

  test('taken away, notices say nothing again, and the mailbox is told', async () => {
    const since = mailsTo('ben').length
    expect((await api('ben', '/remove', {})).json()).toMatchObject({ key: null, waiting: null })
    await post.does({ pass: 0 })
    expect(
      mailsTo('ben')
        .slice(since)
        .map(({ subject }) => subject),
    ).toEqual(['Your way to sign in was changed'])
    await say('mira', 'caucus:side-b', 'not any more')
    expect(await told('ben', since + 1)).toEqual(['in the clear'])
  })

  test('what is kept of a key is sealed, and nobody but the clerk reads its row', async () => {
    const { rows } = await post.database.owner.query<{ row: string }>(
      'select k::text as row from mail_keys k union all select c::text from mails_carried c',
    )
    expect(rows.length).toBeGreaterThan(2)
    const all = rows.map(({ row }) => row).join()
    for (const told of [made['ana'], 'Avila', 'PGP', Buffer.from('Avila').toString('hex')]) {
      expect(all).not.toContain(told)
    }
  })
})

describe('where the package is not installed', () => {
  let post: PostOffice
  beforeAll(async () => {
    post = await postOffice('no package', names({}), (house) => ({
      ...house,
      pgp: { ...house.pgp, engine: { ...house.pgp.engine, installed: async () => false } },
    }))
  })
  afterAll(() => post.drop())

  test('the page says so, nothing is offered, and a key is not taken', async () => {
    const headers = { cookie: post.cookies.get('ana') ?? '' }
    const page = await post.app.inject({ url: PAGE, headers })
    expect(page.body).toContain('Encrypted mail is not installed here.')
    expect(page.body).not.toContain('<textarea')
    const notices = await post.app.inject({ url: '/account/notices', headers })
    expect(notices.body).not.toContain(PAGE)
    const given = await post.app.inject({
      ...{ method: 'POST', url: '/api/v1/mail-key', payload: { key: 'x' } },
      headers: { authorization: `Bearer ${post.bearers.get('ana')}` },
    })
    expect(given.json()).toMatchObject({ status: 422, refusal: 'NotInstalled' })
  })
})
