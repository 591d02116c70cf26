// A mail server that goes away in the middle: whether it may have the mail is told apart, so that nobody is mailed twice.
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { MaybeTaken } from '../../src/application/texts.ts'
import { MailNotTaken, mailOverSmtp } from '../../src/channels/mail.ts'
import { mails } from '../../src/channels/mails.ts'

type Goes = 'before a word' | 'after the recipient' | 'after the mail'

/** Speaks as a mail server does, until it goes. */
async function sentTo(goes: Goes | 'after refusing the mail') {
  let took = ''
  const server = createServer((socket) => {
    let data = false
    socket.on('error', () => {})
    if (goes === 'before a word') return void socket.destroy()
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString('latin1').split('\r\n').slice(0, -1)) {
        if (data) {
          took += `${line}\n`
          if (line !== '.') continue
          if (goes === 'after the mail') return void socket.destroy()
          socket.end('451 not now\r\n')
        } else if (/^DATA/.test(line)) {
          data = true
          socket.write('354 go on\r\n')
        } else if (/^RCPT/.test(line) && goes === 'after the recipient') {
          return void socket.destroy()
        } else socket.write('250 well\r\n')
      }
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const out = mailOverSmtp({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'p@parley.example' })
  const words = mails('https://parley.example').notice('en')
  const failure = await out.send({ ...words, to: 'ana@people.example', id: 'a1', at: 0 }).then(
    () => undefined,
    (error: unknown) => error,
  )
  out.close()
  await new Promise<void>((stopped) => server.close(() => stopped()))
  return { failure, took }
}

test.each(['before a word', 'after the recipient'] as const)(
  'it goes %s: it has no mail',
  async (goes) => {
    const { failure, took } = await sentTo(goes)
    expect(failure).toBeInstanceOf(MailNotTaken)
    expect(took).toBe('')
  },
)

test('it goes after the dot that ends the mail, and nobody knows', async () => {
  const { failure, took } = await sentTo('after the mail')
  expect(took).toMatch(/\n\.\n$/)
  expect(failure).toBeInstanceOf(MaybeTaken)
})

test('it refuses the mail: it has not taken it', async () => {
  expect((await sentTo('after refusing the mail')).failure).toBeInstanceOf(MailNotTaken)
})
