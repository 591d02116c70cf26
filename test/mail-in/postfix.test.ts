// A real mail server brings answers: each lands once, whatever was down in between; what is refused is told to its sender.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CameIn } from '../../src/application/mail-in-ports.ts'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { mailOverSmtp } from '../../src/channels/mail.ts'
import { listenForMail, type MailListener } from '../../src/channels/mail-in/listener.ts'
import { mailServer } from '../channels/smtp.ts'
import { freePort } from '../ports.ts'
import { DOMAIN, type PostOffice, postOffice } from './post-office.ts'
import { type Postfix, postfix, postfixMissing } from './postfix.ts'
import { names, written } from './written.ts'

const from = 'ana@people.test'
const ROOM = 'caucus:side-a'

describe.skipIf(postfixMissing !== '')(`postfix${postfixMissing}`, () => {
  let post: PostOffice
  let sender: Postfix
  let listener: MailListener | undefined
  let mailbox: Awaited<ReturnType<typeof mailServer>>
  /** Nobody lives there any more. */
  let gone: SMTPServer
  let port: number
  let folder: string
  const came: CameIn[] = []
  let failing: (() => Error) | undefined

  const listen = async () => {
    const { mailIn, fastLimits, clock } = post.house
    listener = await listenForMail({
      ...{ domain: DOMAIN, host: '127.0.0.1', port, limits: fastLimits, clock },
      mails: {
        take: async (mail) => {
          if (failing) throw failing()
          await mailIn.mails.take(mail)
          came.push(mail)
        },
      },
    })
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-postfix-'))
    post = await postOffice(
      'postfix',
      names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } }),
    )
    port = await freePort()
    await listen()
    mailbox = await mailServer()
    gone = new SMTPServer({
      ...{ disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, logger: false },
      onRcptTo: (_to, _session, done) =>
        done(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 })),
    })
    await new Promise<void>((ready) => gone.listen(0, '127.0.0.1', ready))
    const gonePort = (gone.server.address() as AddressInfo).port
    sender = await postfix({ [DOMAIN]: port, 'people.test': mailbox.port, 'gone.test': gonePort })
  }, 60_000)
  afterAll(async () => {
    await sender?.stop()
    await listener?.stop()
    await mailbox?.stop()
    gone?.close()
    await post?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As a mail program hands it over: signed, as the provider of people.test does. */
  async function hands(to: string, mail: object): Promise<void> {
    const file = join(folder, 'mail.eml')
    writeFileSync(file, await written({ from, to, subject: 'Re', ...mail }, 'people.test'))
    const words = ['--server', `127.0.0.1:${sender.port}`, '--from', from, '--to', to]
    const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
      const all = [...words, '--data', `@${file}`, '--suppress-data']
      execFile('/usr/bin/swaks', all, { maxBuffer: 1e8 }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
      )
    })
    if (code !== 0) throw new Error(said)
  }
  async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
    for (let i = 0; i < 300; i++) {
      if (await holds()) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error(`${what} never came\n${sender.log()}`)
  }
  const arrived = (many: number) => until(() => came.length >= many, 'the mail')
  const posted = async () => {
    await post.does({ pass: 0 })
    return (await post.said('ana', ROOM)).map(({ fact }) => fact)
  }
  const count = async (words: string) =>
    (await posted()).filter((fact) => fact.words === words).length

  test('an answer lands, signed as it was, with what came beside it', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    const lease = { filename: 'lease.pdf', content: Buffer.from('%PDF-1.7 the lease') }
    await hands(replyTo, { text: 'Here it is – señora.', attachments: [lease] })
    await arrived(1)
    expect(Buffer.from(came[0]?.raw ?? []).toString('latin1')).toContain(
      'by mx.people.test (Postfix)',
    )
    expect(came[0]?.envelope).toMatchObject({ from, helo: 'mx.people.test', ip: '127.0.0.1' })
    expect((await posted()).at(-1)).toMatchObject({
      ...{ words: 'Here it is – señora.', via: 'mail' },
      mail: { files: [], leftOut: [] },
    })
    expect(await post.held('ana')).toEqual([])
  })

  test('handed over twice it comes twice, with other marks of the way, and lands once', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    const before = came.length
    const mail = { text: 'Said once.', messageId: '<once@people.test>' }
    await hands(replyTo, mail)
    await hands(replyTo, mail)
    await arrived(before + 2)
    const [one, two] = came.slice(-2).map(({ raw }) => Buffer.from(raw))
    expect(one?.equals(two ?? Buffer.of())).toBe(false)
    expect(await count('Said once.')).toBe(1)
  })

  test('an address that nobody has is taken like any other; nobody hears, and its sender neither', async () => {
    const before = { came: came.length, told: mailbox.caught.length }
    const nobody = (await post.counts())['to nobody'] ?? 0
    await hands(`reply+${'0'.repeat(26)}@${DOMAIN}`, { text: 'Is anybody here?' })
    await arrived(before.came + 1)
    const said = await posted()
    expect((await post.counts())['to nobody']).toBe(nobody + 1)
    expect(said.map(({ words }) => words)).not.toContain('Is anybody here?')
    expect(sender.log()).toMatch(/to=<reply\+0{26}@reply\.parley\.test>.*status=sent \(250/)
    expect(mailbox.caught).toHaveLength(before.told)
  })

  test('one above 20 MB is refused, and its sender is told why', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    const before = { came: came.length, told: mailbox.caught.length }
    const film = { filename: 'film.bin', content: Buffer.alloc(16 * 1024 * 1024, 'x') }
    await hands(replyTo, { text: 'A film.', attachments: [film] })
    await until(() => mailbox.caught.length > before.told, 'word to the sender')
    const told = mailbox.caught.at(-1)
    expect(told).toMatchObject({ from: '', to: [from] })
    const report = told?.raw.toString('latin1') ?? ''
    expect(report).toContain('Content-Type: message/delivery-status')
    expect(report).toMatch(/Action: failed\r\nStatus: 5\.3\.4/)
    expect(report).toMatch(/message size \d+\s+exceeds\s+size\s+limit\s+20971520\s+of\s+server/)
    expect(came).toHaveLength(before.came)
    expect(await count('A film.')).toBe(0)
  }, 60_000)

  test('while nobody listens it waits, and lands once when somebody does', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    await listener?.stop()
    listener = undefined
    const before = came.length
    await hands(replyTo, { text: 'Patience.' })
    await until(() => /status=deferred.*Connection refused/.test(sender.log()), 'a refusal')
    await listen()
    await arrived(before + 1)
    expect(await count('Patience.')).toBe(1)
  }, 60_000)

  test.each([
    ['the disk is full', 'nothing'],
    ['nobody knows whether it was kept', 'unknown'],
  ] as const)(
    'where %s it is told to come back, and lands once',
    async (name, kept) => {
      const { replyTo = '' } = await post.noticeTo('ana')
      const before = came.length
      const text = `Kept: ${name}.`
      failing = () => new OutOfReach(kept, Object.assign(new Error('no room'), { code: '53100' }))
      await hands(replyTo, { text })
      const mail = new RegExp(`status=deferred.*${'451 Not kept, try later'}`)
      const told = sender.log().length
      await until(() => mail.test(sender.log().slice(told)), 'a refusal for now')
      expect(sender.log()).not.toContain('no room')
      failing = undefined
      await arrived(before + 1)
      expect(await count(text)).toBe(1)
      expect(came).toHaveLength(before + 1)
    },
    60_000,
  )

  test('a notice to a mailbox that is gone comes back by its own address and marks the channel', async () => {
    const notice = await post.noticeTo('ana')
    const out = mailOverSmtp({
      smtpUrl: `smtp://127.0.0.1:${sender.port}`,
      from: 'Parley <parley@people.test>',
    })
    const before = came.length
    await out.send({ ...notice, to: 'ana@gone.test' })
    out.close()
    await arrived(before + 1)
    expect(came.at(-1)?.envelope.from).toBe('')
    await post.does({ pass: 0 })
    expect((await post.counts())['a bounce']).toBe(1)
    const headers = { authorization: `Bearer ${post.bearers.get('max')}` }
    const url = `/api/v1/cases/${post.caseId}/rooms/desk:side-a/entries?limit=200`
    const { entries } = (await post.app.inject({ url, headers })).json() as {
      entries: { fact: { type: string } }[]
    }
    expect(entries.map(({ fact }) => fact.type)).toContain('ChannelFailed')
  }, 60_000)
})
