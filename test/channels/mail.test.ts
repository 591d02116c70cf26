import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/application/mail-ports.ts'
import { mailOverSmtp } from '../../src/channels/mail.ts'
import { mails } from '../../src/channels/mails.ts'
import { headersOf, mailServer } from './smtp.ts'

let server: Awaited<ReturnType<typeof mailServer>>
let out: ReturnType<typeof mailOverSmtp>
beforeAll(async () => {
  server = await mailServer()
  out = mailOverSmtp({ smtpUrl: server.url, from: 'Parley <parley@parley.example>' })
})
afterAll(async () => {
  out.close()
  await server.stop()
})

const written = mails('https://parley.example')
const link = 'a'.repeat(52)
const message = (more: Partial<Message> = {}): Message => ({
  ...written.notice('en'),
  to: 'ana@people.example',
  id: 'a1b2c3',
  at: Date.UTC(2026, 10, 2, 17, 4, 5),
  ...more,
})
async function delivered(sent: Message) {
  const before = server.caught.length
  await out.send(sent)
  expect(server.caught).toHaveLength(before + 1)
  const caught = server.caught.at(-1)
  if (!caught) throw new Error('nothing came')
  return caught
}

const HEADERS = [
  'Auto-Submitted: auto-generated',
  'From: Parley <parley@parley.example>',
  'To: ana@people.example',
  'Message-ID: <a1b2c3@parley.example>',
  'Date: Mon, 02 Nov 2026 17:04:05 +0000',
  'MIME-Version: 1.0',
]

test('a mail has one recipient, these headers and no others', async () => {
  const { raw, from, to } = await delivered(message())
  expect(to).toEqual(['ana@people.example'])
  expect(from).toBe('parley@parley.example')
  const headers = headersOf(raw)
  expect(headers).toEqual(expect.arrayContaining(HEADERS))
  expect(headers.map((header) => header.split(':')[0]).toSorted()).toEqual([
    'Auto-Submitted',
    'Content-Type',
    'Date',
    'From',
    'MIME-Version',
    'Message-ID',
    'Subject',
    'To',
  ])
})

test('the same words are the same bytes: nothing in a mail is drawn by the library', async () => {
  const first = await delivered(message())
  const second = await delivered(message())
  expect(second.raw.equals(first.raw)).toBe(true)
})

describe.each(['en', 'es'] as const)('in %s', (language) => {
  test('the subjects are constant, and there are no more of them than kinds of mail', () => {
    const secrets = fc.record({ link: fc.string(), code: fc.string() })
    const subjects = new Set<string>()
    fc.assert(
      fc.property(secrets, ({ link, code }) => {
        subjects.add(written.signIn(language, { link, code }).subject)
        subjects.add(written.invitation(language, link).subject)
        subjects.add(written.notice(language).subject)
        return subjects.size === 3
      }),
    )
  })

  test('text and HTML say the same and hold one link and nothing that is fetched', async () => {
    const signIn = written.signIn(language, { link, code: '123456' })
    const { raw } = await delivered(message(signIn))
    const mail = await PostalMime.parse(raw)
    expect(mail.subject).toBe(signIn.subject)
    expect(mail.text?.trim()).toBe(signIn.text.trim())
    const links = mail.html?.match(/(?:href|src)="[^"]*"/g)
    expect(links).toEqual([`href="https://parley.example/sign-in/${link}"`])
    expect(mail.html).not.toMatch(/<(img|link|script|style|iframe)/)
    expect(mail.html).toContain('123456')
    expect(mail.attachments).toEqual([])
  })

  test('every mail of a kind is as long as the next', () => {
    const other = 'z'.repeat(52)
    const length = (said: { text: string; html: string }) => said.text.length + said.html.length
    expect(length(written.signIn(language, { link, code: '000000' }))).toBe(
      length(written.signIn(language, { link: other, code: '999999' })),
    )
    expect(length(written.invitation(language, link))).toBe(
      length(written.invitation(language, other)),
    )
  })
})

describe('nothing that is passed in becomes a header or a recipient (ASVS 1.3.11)', () => {
  const breaks = ['\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\v', '\f']

  test.each(breaks)('neither by way of the address nor of the subject: %j', async (end) => {
    const before = server.caught.length
    const more = `ana@people.example${end}Bcc: eve@people.example`
    await expect(out.send(message({ to: more }))).rejects.toThrow('A header would break')
    await expect(
      out.send(message({ subject: `Hello${end}Bcc: eve@people.example` })),
    ).rejects.toThrow('A header would break')
    expect(server.caught.length).toBe(before)
  })

  test.each(['ana@people.example, eve@people.example', 'Ana <eve@people.example>', 'a:b@c;'])(
    'an address that is several or another is refused: %s',
    async (to) => {
      await expect(out.send(message({ to }))).rejects.toThrow('A header would break')
    },
  )

  test.each(breaks)('nor of where it is answered or comes back to: %j', async (end) => {
    const before = server.caught.length
    for (const where of ['replyTo', 'returnTo']) {
      const broken = { [where]: `reply+x@parley.example${end}Bcc: eve@people.example` }
      await expect(out.send(message(broken))).rejects.toThrow('A header would break')
    }
    expect(server.caught.length).toBe(before)
  })

  test('where it is answered is one header, where it comes back to is the envelope alone', async () => {
    const replyTo = `reply+${'a'.repeat(26)}@reply.parley.example`
    const returnTo = `bounce+${'b'.repeat(26)}@reply.parley.example`
    const { raw, from, to } = await delivered(message({ replyTo, returnTo }))
    expect([from, to]).toEqual([returnTo, ['ana@people.example']])
    expect(headersOf(raw)).toContain(`Reply-To: ${replyTo}`)
    expect(headersOf(raw)).toHaveLength(9)
    expect(raw.toString()).not.toContain('bounce+')
  })

  test('and whatever the words hold stays in the body', async () => {
    const text = breaks.map((end) => `${end}Bcc: eve@people.example${end}${end}`).join('.')
    const { raw, to } = await delivered(message({ text, html: text }))
    expect(to).toEqual(['ana@people.example'])
    expect(headersOf(raw)).toHaveLength(8)
  })

  test('encoded words and long subjects stay one header', async () => {
    const subject = `=?utf-8?q?=0D=0ABcc:_eve@people.example?= ${'ñ'.repeat(300)}`
    const { raw } = await delivered(message({ subject }))
    expect(headersOf(raw)).toHaveLength(8)
    expect((await PostalMime.parse(raw)).bcc ?? []).toEqual([])
  })
})

test('off this machine a mail goes over TLS or not at all (ASVS 12.2.1)', async () => {
  // 0.0.0.0 is no loopback name to Parley, though it reaches this server: TLS is asked for.
  const elsewhere = mailOverSmtp({
    smtpUrl: server.url.replace('127.0.0.1', '0.0.0.0'),
    from: 'parley@parley.example',
  })
  const before = server.caught.length
  await expect(elsewhere.send(message())).rejects.toThrow()
  expect(server.caught.length).toBe(before)
  elsewhere.close()
})
