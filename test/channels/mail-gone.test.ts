// A mail server that refuses a recipient for good: told apart from one that is busy, or that will not have it from us.
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { NeverTaken } from '../../src/application/texts.ts'
import { MailNotTaken, mailOverSmtp } from '../../src/channels/mail.ts'
import { mails } from '../../src/channels/mails.ts'

/** Answers everything well but this one command. */
async function answered(command: 'MAIL' | 'RCPT' | 'DATA', reply: string) {
  const server = createServer((socket) => {
    let data = false
    socket.on('error', () => {})
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString('latin1').split('\r\n').slice(0, -1)) {
        if (data) {
          if (line !== '.') continue
          data = false
          socket.write('250 taken\r\n')
        } else if (line.startsWith(command)) {
          socket.write(`${reply}\r\n`)
        } else if (/^DATA/.test(line)) {
          data = true
          socket.write('354 go on\r\n')
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
  return failure
}

test('a recipient who is taken is taken', async () => {
  expect(await answered('RCPT', '250 2.1.5 well')).toBeUndefined()
})

test.each([
  '550 5.1.1 No such user here',
  '550-5.1.1 The email account does not exist.\r\n550 5.1.1 Please look.',
  '550 no such user',
  '551 user not local',
  '553 mailbox name not allowed',
  '550 5.2.1 mailbox disabled',
  '550 5.4.1 Recipient address rejected',
  '554 5.1.2 bad destination system',
])('a mailbox that is gone is never tried again: %j', async (reply) => {
  expect(await answered('RCPT', reply)).toBeInstanceOf(NeverTaken)
})

test.each([
  '450 4.2.1 not now',
  '452 too many',
  '452 4.2.2 mailbox full',
  '552 5.2.2 mailbox full',
  '552-5.2.2 The email account is over its quota.\r\n552 5.2.2 Please look.',
  '552 5.2.3 too long',
  '554 5.7.1 Relay access denied',
  '550 5.7.1 your address is on a list',
  '553 5.1.8 sender unknown',
  '554 no',
  '503 5.5.1 bad sequence',
])('what says nothing of the mailbox is tried again: %j', async (reply) => {
  expect(await answered('RCPT', reply)).toBeInstanceOf(MailNotTaken)
})

test.each(['MAIL', 'DATA'] as const)('nor does a refusal of %s', async (command) => {
  expect(await answered(command, '550 5.1.1 no')).toBeInstanceOf(MailNotTaken)
})
