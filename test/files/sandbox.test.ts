// A worker that a file has taken over reaches nothing, ends, and leaves the next file as it was.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFileInspection } from '../../src/files/inspection.ts'
import { lessApart } from '../../src/files/readiness.ts'
import { root } from '../../src/places.ts'
import { pdf } from './made.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-outside-'))
const outside = join(folder, 'secret')
const bytes = Buffer.from('x')
const connections: unknown[] = []
const server = createServer((socket) => {
  connections.push(1)
  socket.destroy()
})
let port = 0
beforeAll(async () => {
  writeFileSync(outside, 'secret')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  if (!existsSync('/usr/bin/bwrap')) throw new Error('bwrap is missing: apt-get install bubblewrap')
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe.each(['bubblewrap', 'unshare', 'node'] as const)('in a sandbox of %s', (sandbox) => {
  const worker = fileURLToPath(new URL('test/files/stand-ins.ts', root))
  const limits = { milliseconds: 30_000, cpuSeconds: 3, answerBytes: 8 * 1024 * 1024 }
  const taken = openFileInspection({ sandbox, worker, limits })
  const files = openFileInspection({ sandbox })
  const outcome = async (name: string) => {
    const answer = await taken.inspect(bytes, name)
    return 'refused' in answer ? answer.refused : answer.warnings.join()
  }
  afterAll(async () => {
    await taken.close()
    await files.close()
  })

  test('it reads and writes no file outside', async () => {
    const gone = sandbox === 'bubblewrap' ? /ERR_ACCESS_DENIED|ENOENT/ : /ERR_ACCESS_DENIED/
    for (const file of [outside, '/etc/passwd', '/proc/self/environ']) {
      expect(await outcome(`read ${file}`)).toMatch(gone)
    }
    expect(await outcome(`write ${join(folder, 'left')}`)).toMatch(gone)
    expect(existsSync(join(folder, 'left'))).toBe(false)
    // There was something to read, and the worker does read what it needs.
    expect(await outcome(`read ${fileURLToPath(new URL('package.json', root))}`)).toBe('done')
  })
  test('it starts no other process and no thread, and has no environment', async () => {
    expect(await outcome('fork')).toBe('ERR_ACCESS_DENIED')
    expect(await outcome('thread')).toBe('ERR_ACCESS_DENIED')
    expect(await outcome('environment')).toBe('EMPTY')
  })
  // With neither program nothing keeps it from the network: in production then text alone is taken.
  if (sandbox !== 'node') {
    test('it reaches nobody on the network, not even this machine', async () => {
      expect(await outcome(`connect ${port}`)).toMatch(/ECONNREFUSED|ENETUNREACH/)
      expect(connections).toEqual([])
    })
  }
  test.each(['allocate', 'objects', 'spin', 'talk', 'half', 'crash'])(
    'when it tries to %s it is ended, and its file is refused',
    async (what) => expect(await outcome(what)).toBe('CheckNotPossible'),
  )
  test('after all that the next file is looked at as ever', async () => {
    expect(await files.inspect(await pdf('x'), 'a.pdf')).toMatchObject({ type: 'pdf', pages: 1 })
  })
})

test('a worker that says nothing is ended after its time', async () => {
  const worker = fileURLToPath(new URL('test/files/stand-ins.ts', root))
  const files = openFileInspection({ worker, limits: { milliseconds: 3000 } })
  expect(await files.inspect(bytes, 'sleep')).toEqual({ refused: 'CheckNotPossible' })
  await files.close()
})

test('who closes ends what still runs, and nothing starts after', async () => {
  const worker = fileURLToPath(new URL('test/files/stand-ins.ts', root))
  const files = openFileInspection({ worker })
  const waiting = files.inspect(bytes, 'sleep')
  await files.close()
  expect(await waiting).toEqual({ refused: 'CheckNotPossible' })
  expect(await files.inspect(bytes, 'read x')).toEqual({ refused: 'CheckNotPossible' })
})

test('without a sandbox that works nothing is looked at', async () => {
  const files = openFileInspection({ worker: '/nowhere/worker.ts' })
  expect(await files.inspect(bytes, 'a.txt')).toEqual({ refused: 'CheckNotPossible' })
  await expect(files.cleaned(bytes, 'text')).rejects.toMatchObject({ reason: 'CheckNotPossible' })
  expect(await files.pictures(await pdf('x'), 'pdf', 1)).toEqual([])
  await files.close()
})

describe.each(['unshare', 'node'] as const)('in production with %s alone', (sandbox) => {
  const files = openFileInspection({ sandbox, withoutBubblewrap: false })
  afterAll(() => files.close())

  test('plain text is taken and copied, and nothing else is opened', async () => {
    expect(await files.inspect(Buffer.from('some words'), 'a.txt')).toMatchObject({ type: 'text' })
    expect(Buffer.from(await files.cleaned(Buffer.from('words'), 'text')).toString()).toBe('words')
    const paper = await pdf('x')
    expect(await files.inspect(paper, 'a.pdf')).toEqual({ refused: 'NotOpenedSafely' })
    // What was brought while bubblewrap was there is not opened either.
    await expect(files.cleaned(paper, 'pdf')).rejects.toMatchObject({ reason: 'CheckNotPossible' })
    expect(await files.pictures(paper, 'pdf', 1)).toEqual([])
  })
  test('it is said at every start', () => {
    expect(lessApart({ withoutBubblewrap: false }, sandbox)).toContain('only plain text is taken')
    expect(lessApart({ withoutBubblewrap: true }, sandbox)).toContain('with less protection')
    expect(lessApart({}, 'bubblewrap')).toBeUndefined()
  })
})
