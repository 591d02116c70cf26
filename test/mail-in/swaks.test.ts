// A real mail program brings real mails to the listener on a real database: swaks, in the clear and over TLS.
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listenForMail, type MailListener } from '../../src/channels/mail-in/listener.ts'
import { DOMAIN, type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const SWAKS = '/usr/bin/swaks'
const missing = existsSync(SWAKS) ? '' : ' (skipped: swaks is missing, apt-get install swaks)'

let post: PostOffice
let listener: MailListener
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-swaks-'))
  post = await postOffice(
    'swaks',
    names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } }),
  )
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const made = spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${DOMAIN}`,
    '-keyout',
    key,
    '-out',
    cert,
  ])
  expect(made.status).toBe(0)
  const { mailIn, fastLimits, clock } = post.house
  listener = await listenForMail({
    domain: DOMAIN,
    host: '127.0.0.1',
    port: 0,
    tls: { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') },
    mails: mailIn.mails,
    limits: fastLimits,
    clock,
  })
})
afterAll(async () => {
  await listener.stop()
  await post.drop()
  rmSync(folder, { recursive: true, force: true })
})

const swaks = (...words: readonly string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const all = ['--server', `127.0.0.1:${listener.port}`, '--helo', 'mx.people.test', ...words]
    execFile(SWAKS, all, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr })
    })
  })

describe.skipIf(missing !== '')(`swaks${missing}`, () => {
  test.each([
    ['in the clear', []],
    ['over TLS', ['--tls']],
  ])('brings an answer that is posted: %s', async (name, more) => {
    const { replyTo } = await post.noticeTo('ana')
    const mail = {
      from: 'ana@people.test',
      to: replyTo ?? '',
      subject: 'Re',
      text: `Here, ${name}.`,
    }
    const file = join(folder, 'answer.eml')
    writeFileSync(file, await written(mail, 'people.test'))
    const { code, said } = await swaks(
      '--from',
      'ana@people.test',
      '--to',
      replyTo ?? '',
      '--data',
      `@${file}`,
      ...more,
    )
    expect(said).toContain(name === 'over TLS' ? 'TLS started' : '250')
    expect(code).toBe(0)
    await post.does({ pass: 0 })
    expect((await post.said('ana', 'caucus:side-a')).at(-1)?.fact).toMatchObject({
      words: `Here, ${name}.`,
      via: 'mail',
    })
  })

  test('is told the same of an address that somebody has and of one that nobody has', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    const told = async (to: string) => {
      const { said } = await swaks('--from', 'ana@people.test', '--to', to, '--body', 'hello')
      const answers = said.split('\n').filter((line) => line.startsWith('<'))
      expect(answers.join()).toContain('250 Kept')
      return answers
    }
    expect(await told(replyTo)).toEqual(await told(`reply+${'0'.repeat(26)}@${DOMAIN}`))
    await post.does({ pass: 0 })
    expect(await post.held('ana')).toHaveLength(1)
  })

  test('is turned away with a mail for elsewhere and with one above 20 MB', async () => {
    expect(
      (await swaks('--from', 'a@b.test', '--to', 'a@people.test', '--quit-after', 'RCPT')).said,
    ).toMatch(/<\*\* 550/)
    const file = join(folder, 'large.eml')
    writeFileSync(file, `From: ana@people.test\r\n\r\n${`${'x'.repeat(998)}\r\n`.repeat(22_000)}`)
    const { said } = await swaks(
      '--from',
      'ana@people.test',
      '--to',
      `x@${DOMAIN}`,
      '--data',
      `@${file}`,
      '--suppress-data',
    )
    expect(said).toMatch(/<\*\* 552/)
  })

  test('a null sender is taken and its mail dropped', async () => {
    const { replyTo = '' } = await post.noticeTo('ana')
    const before = (await post.counts())['automatic'] ?? 0
    expect((await swaks('--from', '<>', '--to', replyTo, '--body', 'away')).code).toBe(0)
    await post.does({ pass: 0 })
    expect((await post.counts())['automatic']).toBe(before + 1)
  })
})
