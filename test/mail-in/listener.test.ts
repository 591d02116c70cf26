// SMTP in, by raw sockets: everybody in the domain is answered alike, a mail is kept before it is acknowledged, and one mail stays one.
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { CameIn } from '../../src/application/mail-in-ports.ts'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { listenForMail, type MailListener } from '../../src/channels/mail-in/listener.ts'
import { limitsInMemory } from '../../src/store/limits.ts'
import { handClock } from '../world.ts'

const DOMAIN = 'reply.parley.example'
const someone = `reply+${'a'.repeat(26)}@${DOMAIN}`
const open: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop()
})

async function listening(take: (came: CameIn) => Promise<void> = async () => {}) {
  const came: CameIn[] = []
  const clock = handClock()
  const listener: MailListener = await listenForMail({
    domain: DOMAIN,
    host: '127.0.0.1',
    port: 0,
    clock,
    limits: limitsInMemory(),
    mails: {
      async take(one) {
        await take(one)
        came.push(one)
      },
    },
  })
  open.push(listener)
  return { came, clock, port: listener.port }
}

/** Says line by line, waits for each answer; what is said in data goes as it is. */
async function talking(port: number) {
  const socket: Socket = connect(port, '127.0.0.1')
  let heard = ''
  let wake = () => {}
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1')
    wake()
  })
  socket.on('error', () => wake())
  socket.on('close', () => wake())
  const answer = async (): Promise<string> => {
    for (;;) {
      const whole = /^(?:\d{3}-[^\r\n]*\r\n)*\d{3}(?: [^\r\n]*)?\r\n/.exec(heard)?.[0]
      if (whole !== undefined) {
        heard = heard.slice(whole.length)
        return whole.trimEnd()
      }
      if (socket.destroyed) return 'closed'
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  open.push({ stop: async () => void socket.destroy() })
  const greeting = await answer()
  return {
    greeting,
    answer,
    write: (bytes: string | Buffer) => socket.write(bytes),
    async say(line: string) {
      socket.write(`${line}\r\n`)
      return answer()
    },
  }
}
type Talking = Awaited<ReturnType<typeof talking>>

async function toData(talk: Talking, ...to: readonly string[]) {
  await talk.say('EHLO mx.people.example')
  await talk.say('MAIL FROM:<ana@people.example>')
  const answers = []
  for (const one of to) answers.push(await talk.say(`RCPT TO:<${one}>`))
  await talk.say('DATA')
  return answers
}
const MAIL = 'From: ana@people.example\r\nMessage-ID: <1@people.example>\r\n\r\nHello\r\n'

test('whoever it is for, in the domain everybody is answered alike, and outside of it nobody is served', async () => {
  const { port, came } = await listening()
  const talk = await talking(port)
  const recipients = [
    someone,
    `reply+unknown@${DOMAIN}`,
    `bounce+x@${DOMAIN}`,
    `postmaster@${DOMAIN.toUpperCase()}`,
  ]
  const [first, ...more] = await toData(talk, ...recipients)
  expect(first).toMatch(/^250 /)
  for (const one of more) expect(one).toBe(first)
  expect(await talk.say(`${MAIL}.`)).toMatch(/^250 /)
  expect(came[0]?.to).toEqual([
    `reply+${'a'.repeat(26)}`,
    'reply+unknown',
    'bounce+x',
    'postmaster',
  ])
  expect(came[0]?.envelope).toEqual({
    from: 'ana@people.example',
    ip: '127.0.0.1',
    helo: 'mx.people.example',
  })
  expect(came[0]?.messageId).toBe('<1@people.example>')
  expect(Buffer.from(came[0]?.raw ?? []).toString()).toBe(MAIL)
  await talk.say('MAIL FROM:<ana@people.example>')
  expect(await talk.say('RCPT TO:<ana@people.example>')).toMatch(/^550 /)
  expect(await talk.say(`RCPT TO:<x@evil.${DOMAIN}>`)).toMatch(/^550 /)
  expect(await talk.say(`RCPT TO:<x@${DOMAIN}.evil.example>`)).toMatch(/^550 /)
})

test.each([
  ['53100', 'nothing', '451'],
  ['08006', 'unknown', '451'],
] as const)('what cannot be kept is not acknowledged: %s', async (code, kept, said) => {
  const { port } = await listening(async () => {
    throw new OutOfReach(kept, Object.assign(new Error('no room'), { code }))
  })
  const talk = await talking(port)
  await toData(talk, someone)
  expect(await talk.say(`${MAIL}.`)).toMatch(new RegExp(`^${said} (?!.*(room|53100))`))
})

test('a mail above 20 MB is refused before it comes, and while it comes', async () => {
  const { port, came } = await listening()
  const talk = await talking(port)
  expect(await talk.say('EHLO mx.people.example')).toContain('SIZE 20971520')
  expect(await talk.say('MAIL FROM:<ana@people.example> SIZE=20971521')).toMatch(/^552 /)
  await toData(talk, someone)
  const line = Buffer.from(`${'x'.repeat(1022)}\r\n`)
  for (let sent = 0; sent < 21 * 1024; sent++) talk.write(line)
  expect(await talk.say('.')).toMatch(/^552 /)
  expect(came).toEqual([])
  await toData(talk, someone)
  expect(await talk.say(`${MAIL}.`)).toMatch(/^250 /)
  expect(came).toHaveLength(1)
})

test('a mail just below 20 MB is taken', async () => {
  const { port, came } = await listening()
  const talk = await talking(port)
  await toData(talk, someone)
  const line = Buffer.from(`${'x'.repeat(1022)}\r\n`)
  for (let sent = 0; sent < 20 * 1024 - 1; sent++) talk.write(line)
  expect(await talk.say('.')).toMatch(/^250 /)
  expect(came[0]?.raw.length).toBe((20 * 1024 - 1) * 1024)
})

const hidden = `MAIL FROM:<eve@people.example>\r\nRCPT TO:<${someone}>\r\nDATA\r\nFrom: eve\r\n\r\nsmuggled\r\n.\r\n`
test.each([
  ['LF . LF', '\n.\n'],
  ['LF . CRLF', '\n.\r\n'],
  ['CRLF . LF', '\r\n.\n'],
  ['CR . CR', '\r.\r'],
  ['CR . CRLF', '\r.\r\n'],
  ['CRLF . CR', '\r\n.\r'],
  ['CRLF CR . CRLF', '\r\n\r.\r\n'],
  ['NUL before the dot', '\r\n\0.\r\n'],
])('no mail is hidden in a mail (SMTP smuggling): %s', async (_name, end) => {
  const { port, came } = await listening()
  const talk = await talking(port)
  await toData(talk, someone)
  talk.write(`${MAIL}${end}${hidden}`)
  const answer = await talk.answer()
  // One mail, or none: the hidden one never comes by itself.
  if (end.includes('\0')) {
    expect(answer).toMatch(/^250 /)
    expect(came).toHaveLength(1)
    expect(Buffer.from(came[0]?.raw ?? []).toString()).toContain('smuggled')
  } else {
    expect(answer).toMatch(/^554 /)
    expect(came).toEqual([])
  }
  expect(came.filter(({ envelope }) => envelope.from.startsWith('eve'))).toEqual([])
  expect(await talk.say('NOOP')).toMatch(/^250 /)
})

test('in pieces, the end of a mail is its end all the same, and a doubled dot is one', async () => {
  const { port, came } = await listening()
  const talk = await talking(port)
  await toData(talk, someone)
  for (const byte of `${MAIL}..\r\n..hidden\r\n`) {
    talk.write(byte)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await talk.say('.')).toMatch(/^250 /)
  expect(Buffer.from(came[0]?.raw ?? []).toString()).toBe(`${MAIL}.\r\n.hidden\r\n`)
})

test('a network that brings too much waits, and is served again later', async () => {
  const { port, clock } = await listening()
  const greetings: string[] = []
  for (let i = 0; i < 62; i++) {
    const talk = await talking(port)
    greetings.push(talk.greeting.slice(0, 3))
    await open.pop()?.stop()
  }
  expect(greetings.slice(0, 60).every((code) => code === '220')).toBe(true)
  expect(greetings.slice(60)).toEqual(['421', '421'])
  clock.pass(5_000)
  expect((await talking(port)).greeting).toMatch(/^220 /)
})

test('five recipients at a time, whoever they are', async () => {
  const { port } = await listening()
  const talk = await talking(port)
  const answers = await toData(talk, ...Array.from({ length: 6 }, (_, i) => `reply+${i}@${DOMAIN}`))
  expect(answers.map((one) => one.slice(0, 3))).toEqual(['250', '250', '250', '250', '250', '452'])
})

test('nobody signs in here, and nobody is looked up', async () => {
  const { port } = await listening()
  const talk = await talking(port)
  expect(await talk.say('EHLO x.example')).not.toMatch(/AUTH|STARTTLS/)
  expect(await talk.say('AUTH PLAIN AGEAYg==')).toMatch(/^5/)
  expect(await talk.say(`VRFY ${someone}`)).toBe(await talk.say(`VRFY nobody@${DOMAIN}`))
  expect(await talk.say(`EXPN ${someone}`)).toMatch(/^5/)
})
