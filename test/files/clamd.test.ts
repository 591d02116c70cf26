// clamd is asked and believed only when it says yes or no: a real one from Debian, and one that does everything wrong.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { askClamd, NoVerdict } from '../../src/files/clamd.ts'
import { pdf, word } from './made.ts'
import { openFiles } from './open-files.ts'

// In two pieces, or this file would be found, too.
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`

describe('a clamd from Debian with one signature of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-clamd-'))
  const socket = join(folder, 'clamd.sock')
  let clamd: ChildProcess
  let ended = false
  beforeAll(async () => {
    if (!existsSync('/usr/sbin/clamd'))
      throw new Error('clamd is missing: apt-get install clamav-daemon')
    mkdirSync(join(folder, 'database'))
    writeFileSync(
      join(folder, 'database', 'own.ndb'),
      `Own.Eicar:0:*:${Buffer.from(EICAR.slice(0, 60)).toString('hex')}\n`,
    )
    const settings = [
      `DatabaseDirectory ${folder}/database`,
      `LocalSocket ${socket}`,
      'Foreground yes',
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 2M',
      'SelfCheck 0',
      ...(process.getuid?.() === 0 ? [`User ${userInfo().username}`] : []),
    ]
    writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
    clamd = spawn('/usr/sbin/clamd', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
    clamd.on('exit', () => {
      ended = true
    })
    for (let n = 0; n < 600 && !existsSync(socket) && !ended; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    if (!existsSync(socket)) throw new Error('clamd did not start')
  }, 120_000)
  afterAll(async () => {
    if (clamd && !ended) {
      const gone = new Promise((resolve) => clamd.once('exit', resolve))
      clamd.kill()
      await gone
    }
    rmSync(folder, { recursive: true })
  })

  test('finds what it knows, also packed in a document, and lets the rest pass', async () => {
    expect(await askClamd(socket, Buffer.from(EICAR))).toBe('found')
    expect(await askClamd(socket, word(undefined, { parts: { 'word/x.xml': EICAR } }))).toBe(
      'found',
    )
    expect(await askClamd(socket, await pdf('The lease'))).toBe('clean')
    expect(execFileSync('/usr/sbin/clamd', ['--version'], { encoding: 'utf8' })).toContain('ClamAV')
  })
  test('files are taken and refused by its word', async () => {
    const files = openFiles({ clamd: socket })
    expect(await files.inspect(Buffer.from(EICAR), 'a.txt')).toEqual({ refused: 'HoldsMalware' })
    expect(await files.inspect(await pdf('x'), 'a.pdf')).toMatchObject({ type: 'pdf' })
    await files.close()
  })
  test('what is larger than it takes is not checked, so not taken', async () => {
    await expect(askClamd(socket, Buffer.alloc(8 * 1024 * 1024))).rejects.toThrow(NoVerdict)
  })
})

describe('a clamd that does everything wrong', () => {
  const servers: Server[] = []
  const sockets: Socket[] = []
  const serving = async (each: (socket: Socket) => void): Promise<string> => {
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      socket.resume()
      each(socket)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy()
    for (const server of servers.splice(0)) server.close()
  })
  const saying = (words: string) => serving((socket) => socket.end(words))

  test('is understood where it says yes or no', async () => {
    expect(await askClamd(await saying('stream: OK\0'), Buffer.from('x'))).toBe('clean')
    expect(await askClamd(await saying('stream: Win.Test FOUND\0'), Buffer.from('x'))).toBe('found')
  })
  test.each([
    ['half an answer', 'stream: OK'],
    ['two answers', 'stream: OK\0stream: OK\0'],
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['nothing', ''],
    ['another word', 'stream: MAYBE\0'],
    ['OK in a name', 'stream: OK FOUND ERROR\0'],
    ['very much', `stream: ${'x'.repeat(10_000)} FOUND\0`],
  ])('saying %s is no answer', async (_, words) => {
    await expect(askClamd(await saying(words), Buffer.from('x'))).rejects.toThrow(NoVerdict)
  })
  test('that says nothing is given up after its time', async () => {
    const silent = await serving(() => {})
    await expect(askClamd(silent, Buffer.from('x'), 200)).rejects.toThrow(NoVerdict)
  })
  test('that hangs up while it is told is no answer', async () => {
    const rude = await serving((socket) => socket.destroy())
    await expect(askClamd(rude, Buffer.alloc(4_000_000))).rejects.toThrow(NoVerdict)
  })
  test('that is not there lets nothing in', async () => {
    for (const clamd of ['127.0.0.1:1', '/nowhere/clamd.sock', 'nonsense']) {
      const files = openFiles({ clamd })
      expect(await files.inspect(Buffer.from('words'), 'a.txt')).toEqual({
        refused: 'CheckNotPossible',
      })
      await files.close()
    }
  })
})
