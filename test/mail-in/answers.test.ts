// Answering by mail from end to end: to the right room, once, as oneself, with what came beside the words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMail } from '../../src/application/mail-in.ts'
import { DOMAIN, type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const HOUR = 3_600_000
const resolver = names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } })
let post: PostOffice
beforeAll(async () => {
  post = await postOffice('answers', resolver)
})
afterAll(() => post.drop())

const from = 'Ana <ana@people.test>'
const ana = (to: string | undefined, mail: object) =>
  written({ from, to: to ?? '', subject: 'Re', ...mail }, 'people.test')
const lastOf = async (room: string) => (await post.said('ana', room)).at(-1)
const documents = async (who: 'ana' | 'mira') => {
  const url = `/api/v1/cases/${post.caseId}/documents`
  const headers = { authorization: `Bearer ${post.bearers.get(who)}` }
  const { rooms } = (await post.app.inject({ url, headers })).json() as {
    rooms: Record<string, { document: string; file: { name: string } }[]>
  }
  return rooms['caucus:side-a'] ?? []
}

describe('a notice', () => {
  test('of a side says how to answer, and has an address of its own each time', async () => {
    const first = await post.noticeTo('ana')
    const second = await post.noticeTo('ana')
    for (const { text, html, replyTo, returnTo } of [first, second]) {
      expect(text).toMatch(/^---- Write your answer above this line ----\n/)
      expect(html).toContain('Write your answer above this line')
      expect(replyTo).toMatch(/^reply\+[0-9a-z]{26}@reply\.parley\.test$/)
      expect(returnTo).toMatch(/^bounce\+[0-9a-z]{26}@reply\.parley\.test$/)
    }
    expect(new Set([first.replyTo, second.replyTo, first.returnTo, second.returnTo]).size).toBe(4)
  })

  test.each(['mira', 'max'] as const)(
    'to %s carries no address to answer to and says so',
    async (who) => {
      const { text, replyTo } = await post.noticeTo(who)
      expect(replyTo).toBeUndefined()
      expect(text).toContain('Please sign in to answer.')
      expect(text).not.toContain('above this line')
    },
  )

  test('of the addresses the database keeps hashes alone', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    const token = /\+([0-9a-z]+)@/.exec(replyTo)?.[1] ?? ''
    const { rows } = await post.database.owner.query<{ row: string }>(
      'select a::text as row from mail_addresses a',
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
  })
})

describe('an answer', () => {
  test('lands in the caucus, without the quote, marked as by mail, with its whole beside it', async () => {
    const { replyTo, text } = await post.noticeTo('ana')
    const quote = text
      .trimEnd()
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
    await post.bring(
      replyTo,
      await ana(replyTo, { text: `I can pay 900.\n\nOn Monday Parley <p@x> wrote:\n${quote}\n` }),
    )
    const said = await lastOf('caucus:side-a')
    expect(said?.fact).toMatchObject({
      words: 'I can pay 900.',
      via: 'mail',
      mail: { trimmed: true },
    })
    const path = `/cases/${post.caseId}/mails/${said?.fact.mail?.mail}`
    const cookie = (who: 'ana' | 'ben' | 'mira') => ({ cookie: post.cookies.get(who) ?? '' })
    for (const who of ['ana', 'mira'] as const) {
      const whole = await post.app.inject({ url: path, headers: cookie(who) })
      expect(whole.statusCode, who).toBe(200)
      expect(whole.body).toContain('There is something new in your mediation')
    }
    const page = await post.app.inject({ url: `/cases/${post.caseId}`, headers: cookie('ana') })
    expect(page.body).toContain('by email · ')
    expect(page.body).toContain(path)
    const foreign = await post.app.inject({ url: path, headers: cookie('ben') })
    const absent = await post.app.inject({
      url: `/cases/${post.caseId}/mails/nothing`,
      headers: cookie('ben'),
    })
    expect([foreign.statusCode, absent.statusCode]).toEqual([404, 404])
    const bare = (body: string) => body.replaceAll(/nonce="[^"]*"|mails\/[0-9a-z]+/g, '')
    expect(bare(foreign.body)).toBe(bare(absent.body))
    expect(foreign.body).not.toContain('something new in your')
  })

  test('may bring files, which become documents of the caucus; the rest is named, with why', async () => {
    const { replyTo } = await post.noticeTo('ana')
    const attachments = [
      { filename: 'lease.pdf', content: Buffer.from('%PDF-1.7 /Author the lease') },
      { filename: 'harmful.pdf', content: Buffer.from('%PDF-1.7 EICAR') },
      { filename: 'picture.svg', content: '<svg onload="alert(1)"/>' },
    ]
    await post.bring(replyTo, await ana(replyTo, { text: 'Here it is.', attachments }))
    const said = await lastOf('caucus:side-a')
    expect(said?.fact.mail).toMatchObject({
      files: [],
      leftOut: ['picture.svg'],
      notTaken: [{ name: 'harmful.pdf', why: 'HoldsMalware' }],
    })
    const [brought] = await documents('mira')
    expect(brought).toMatchObject({
      ...{ file: { name: 'lease.pdf', kind: 'pdf', size: 26 }, warnings: ['AuthorNames'] },
      ...{ seat: 'side-a', cleaned: false },
    })
    const get = (who: 'mira' | 'ben', path: string) =>
      post.app.inject({
        url: `/cases/${post.caseId}${path}`,
        headers: { cookie: post.cookies.get(who) ?? '' },
      })
    const path = `/documents/${brought?.document}/file`
    expect((await get('mira', path)).body).toBe('%PDF-1.7 /Author the lease')
    expect((await get('ben', path)).statusCode).toBe(404)
    const page = (await get('mira', '')).body
    expect(page).toContain('lease.pdf')
    expect(page).toContain('harmful software')
    // The mail as it came is kept, and nobody gets it; nor of its files what was not taken.
    for (const part of ['0', '-1', 'raw', '1', '2', '3']) {
      const other = await get('mira', `/mails/${said?.fact.mail?.mail}/files/${part}`)
      expect(other.statusCode, part).toBe(404)
    }
  })

  test('a file of a mail that is worked on twice is one document', async () => {
    const { replyTo } = await post.noticeTo('ana')
    const before = (await documents('ana')).length
    const attachments = [{ filename: 'once.pdf', content: Buffer.from('%PDF-1.7 once') }]
    // Cut off after the message, before its file.
    post.blobs.fails = (doing) => (doing === 'put' ? new Error('cut off') : undefined)
    await post.bring(replyTo, await ana(replyTo, { text: 'Only once.', attachments }))
    post.blobs.fails = undefined
    expect((await documents('ana')).length).toBe(before)
    await post.does({ pass: 10 * 60_000 })
    await post.does({ pass: 60 * 60_000 })
    const names = (await documents('ana')).slice(before).map(({ file }) => file.name)
    expect(names).toEqual(['once.pdf'])
  })

  test('brought twice is one message: by its Message-ID, and by its bytes', async () => {
    const { replyTo } = await post.noticeTo('ana')
    const before = (await post.said('ana', 'caucus:side-a')).length
    const raw = await ana(replyTo, { text: 'Only once.' })
    await post.bring(replyTo, raw)
    await post.bring(replyTo, raw)
    await post.bring(replyTo, Buffer.concat([Buffer.from('Received: from elsewhere\r\n'), raw]))
    const nameless = Buffer.from(
      raw.toString('latin1').replace(/^Message-ID:.*\r\n/im, ''),
      'latin1',
    )
    await post.bring(replyTo, nameless)
    await post.bring(replyTo, nameless)
    const added = (await post.said('ana', 'caucus:side-a')).slice(before)
    expect(added.map(({ fact }) => fact.words)).toEqual(['Only once.'])
    for (const { mail } of await post.held('ana'))
      await post.does({ who: 'ana', do: 'held/discard', with: { mail } })
  })

  test('cut off between keeping and posting, or between posting and noting it, is posted once', async () => {
    const { replyTo } = await post.noticeTo('ana')
    const before = (await post.said('ana', 'caucus:side-a')).length
    const { mails } = post.house.mailIn
    const raw = await ana(replyTo, { text: 'Through a crash.' })
    await mails.take({
      to: [replyTo?.split('@')[0] ?? ''],
      envelope: { from: 'ana@people.test', ip: '192.0.2.1', helo: 'x' },
      raw,
      messageId: '<crash@x>',
      at: post.house.clock.now(),
    })
    const { rows } = await post.database.owner.query<{ mail_id: string }>(
      `select mail_id from mails_in where state = 'stored'`,
    )
    expect(rows).toHaveLength(1)
    const job = { type: 'ReadMail', mail: rows[0]?.mail_id ?? '' } as const
    const dies = {
      ...post.house,
      mailIn: {
        ...post.house.mailIn,
        mails: { ...mails, done: () => Promise.reject(new Error('killed')) },
      },
    }
    await expect(readMail(dies, job)).rejects.toThrow('killed')
    await expect(readMail(dies, job)).rejects.toThrow('killed')
    await post.does({ pass: 0 })
    await readMail(post.house, job)
    const added = (await post.said('ana', 'caucus:side-a')).slice(before)
    expect(added.map(({ fact }) => fact.words)).toEqual(['Through a crash.'])
  })

  test.each([
    ['out of office', { headers: { 'Auto-Submitted': 'auto-replied' } }, 'ana@people.test'],
    ['a list', { headers: { 'List-Id': '<l.people.test>' } }, 'ana@people.test'],
    ['a null sender', {}, ''],
  ])(
    'that a machine wrote is dropped, and nothing is sent to anybody: %s',
    async (_name, more, sender) => {
      const { replyTo } = await post.noticeTo('ana')
      const [said, held, sent] = [
        (await post.said('ana', 'caucus:side-a')).length,
        (await post.held('ana')).length,
        post.sent.length,
      ]
      await post.bring(replyTo, await ana(replyTo, { text: 'I am away.', ...more }), sender)
      post.clock.pass(HOUR)
      await post.does({ pass: 0 })
      expect([
        (await post.said('ana', 'caucus:side-a')).length,
        (await post.held('ana')).length,
        post.sent.length,
      ]).toEqual([said, held, sent])
    },
  )

  test('to an address that nobody has, or that is too old, is dropped and only counted', async () => {
    const old = await postOffice('old', resolver)
    const { replyTo } = await old.noticeTo('ana')
    const nobody = `reply+${'0'.repeat(26)}@${DOMAIN}`
    const before = (await old.counts())['to nobody'] ?? 0
    // Whoever is waited for so long is reminded, whatever they write.
    const toAna = () =>
      old.sent.filter(({ to, subject }) => to === 'ana@people.test' && !subject.includes('waits'))
        .length
    const sent = toAna()
    await old.bring(nobody, await ana(nobody, { text: 'hello?' }))
    old.clock.pass(61 * 24 * HOUR)
    await old.bring(replyTo, await ana(replyTo, { text: 'too late' }))
    expect((await old.counts())['to nobody']).toBe(before + 2)
    expect(await old.held('ana')).toEqual([])
    expect(toAna()).toBe(sent)
    const { rows } = await old.database.owner.query(
      'select from mails_in where whole_sealed is not null',
    )
    expect(rows).toEqual([])
    await old.drop()
  })
})
