// A fault in a library that is not ours would run any code: what bubblewrap and the limits leave of it, without Node's permissions.
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runsApart } from '../../src/files/apart.ts'
import { within } from '../../src/files/sandbox.ts'

const node = realpathSync(process.execPath)
const apart = runsApart()
const folder = mkdtempSync(join(tmpdir(), 'parley-data-'))
const secret = join(folder, 'root.key')
const server = createServer((socket) => socket.destroy())
let port = 0
beforeAll(async () => {
  writeFileSync(secret, 'a key')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  await apart.close()
  server.close()
  rmSync(folder, { recursive: true })
})

const limits = {
  milliseconds: 20_000,
  cpuSeconds: 4,
  memoryKilobytes: 1_000_000,
  answerBytes: 1_000_000,
}
/** As somebody who is not root, as in production: root's processes are not counted. */
const SETPRIV = '/usr/bin/setpriv'
const nobody =
  process.getuid?.() === 0 && existsSync(SETPRIV)
    ? [SETPRIV, '--reuid=65534', '--regid=65534', '--clear-groups']
    : []
const runs = async (code: string, before: readonly string[] = []): Promise<string> => {
  const words = [...before, ...within('bubblewrap', [node, '-e', code], [node])]
  return Buffer.from(await apart.run(words, new Uint8Array(), limits)).toString()
}
const tells = (act: string) =>
  `(async () => { try { ${act}; console.log('done') } catch (e) { console.log(e.code) } })()`

test('it runs, and could do what a program may', async () => {
  expect(await runs(tells('if (1 + 1 !== 2) throw 1'))).toBe('done\n')
})

test.each(['/etc/passwd', '/etc/shadow', '/proc/self/environ', '/root', secret, folder])(
  'it finds no %s',
  async (path) => {
    expect(existsSync(path)).toBe(true)
    expect(await runs(tells(`require('fs').statSync(${JSON.stringify(path)})`))).toBe('ENOENT\n')
  },
)

test('it writes nowhere, not even in memory', async () => {
  const write = (path: string) => tells(`require('fs').writeFileSync('${path}', 'x')`)
  for (const path of ['/left', '/usr/lib/left', '/tmp/left']) {
    expect(await runs(write(path)), path).toMatch(/EROFS|ENOENT/)
  }
  expect(
    await runs(
      tells(`process.on('SIGXFSZ', () => {}); require('fs').writeFileSync('/dev/shm/left', 'x')`),
    ),
  ).toMatch(/EFBIG|ENOENT|EROFS/)
})

test('it reaches nobody: not this machine, and not a name', async () => {
  const reach = tells(
    `await new Promise((y, n) => require('net').connect(${port}, '127.0.0.1').on('connect', y).on('error', n))`,
  )
  expect(await runs(reach)).toMatch(/ECONNREFUSED|ENETUNREACH/)
  expect(await runs(tells(`await require('dns').promises.lookup('example.org')`))).toMatch(
    /EAI_AGAIN|ENOTFOUND/,
  )
})

test('its bombs of processes, memory and time are ended', async () => {
  const bomb = `const { spawn } = require('child_process'); let ok = 0
    for (let i = 0; i < 400; i++) { const c = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 5000)'], { stdio: 'ignore' }); c.on('error', () => {}); if (c.pid) ok++ }
    console.log(ok); process.exit()`
  const started = Number(await runs(bomb, nobody))
  expect(started).toBeGreaterThan(0)
  expect(started).toBeLessThan(128)
  await expect(runs('const kept = []; for (;;) kept.push(Buffer.alloc(64e6, 1))')).rejects.toThrow()
  await expect(runs('for (;;);')).rejects.toThrow()
}, 60_000)

test('it has the limits that it was given', async () => {
  const said = JSON.parse(
    await runs('console.log(JSON.stringify(process.report.getReport().userLimits))'),
  )
  expect(said).toMatchObject({
    core_file_size_blocks: { hard: 0 },
    cpu_time_seconds: { hard: 4 },
    file_size_blocks: { hard: 0 },
    max_user_processes: { hard: 128 },
    open_files: { hard: 64 },
  })
})
