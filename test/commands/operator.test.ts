// What an operator does by the command line, and what happens where it cannot be done: said, and nothing left running.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commandLine } from '../../src/commands/program.ts'
import { configFrom } from '../../src/config.ts'
import { openHouse } from '../../src/main.ts'
import { jobQueue } from '../../src/store/jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-operator-'))
const env = { PARLEY_DATA: join(folder, 'data'), PARLEY_DEMO: '0', PARLEY_PORT: '0' }
const run = (words: string, more: Readonly<Record<string, string>> = {}) =>
  commandLine(() => configFrom({ ...env, ...more })).parseAsync(words.split(' '), { from: 'user' })
const harbor = 'program harbor --rules california --costs Nothing. --costs-spanish Nada. --name'
const postgresRuns = () => existsSync(join(folder, 'data/postgres/postmaster.pid'))

let said: string[]
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const managed = async () => {
  const opened = await openHouse(configFrom(env))
  const { rows } = await opened.pools.clerk.query<{ program_id: string; name: string }>(
    'select program_id, p.name from staff join people p using (person_id)',
  )
  const program = await opened.house.programs.program('harbor')
  await opened.close()
  return { rows, program }
}

test('a program is made, gets other words, and has a manager until they are dismissed', async () => {
  await expect(run('appoint harbor max@harbor.test --name Max')).rejects.toThrow(
    'no program harbor',
  )
  await run(`${harbor} Harbour`)
  await run(`${harbor} Harbor`)
  await run('appoint harbor Max@Harbor.test --name Max --time-zone Europe/Berlin')
  expect(said).toEqual([
    'The program harbor is made: Harbour',
    'The program harbor is changed: Harbor',
    'Who signs in with this address manages the cases of harbor from now on.',
  ])
  const { rows, program } = await managed()
  expect(rows).toEqual([{ program_id: 'harbor', name: 'Max' }])
  expect(program).toMatchObject({ name: 'Harbor', demonstration: false })
  await expect(run('appoint harbor max --name Max')).rejects.toThrow('no mail address')
  await expect(run('dismiss harbor mex@harbor.test')).rejects.toThrow('Nobody with this address')
  await run('dismiss harbor max@harbor.test')
  expect((await managed()).rows).toEqual([])
  expect(postgresRuns()).toBe(false)
})

test('a program for demonstration gets no real people', async () => {
  await run('demo')
  await expect(run('appoint demonstration max@harbor.test --name Max')).rejects.toThrow('stays so')
  await expect(run(`${harbor.replace('harbor', 'demonstration')} Real`)).rejects.toThrow('stays so')
})

test('what failed is seen by its kind, and what was given up is tried again', async () => {
  await run('doctor')
  expect(said).toContain('no job has failed')
  const opened = await openHouse(configFrom(env))
  const queue = jobQueue(opened.pools)
  await queue.add([
    { job: { type: 'Notify', caseId: 'c', participant: 'p' }, dueAt: 0 },
    { job: { type: 'Notify', caseId: 'c', participant: 'q' }, dueAt: 0 },
  ])
  const [one, other] = (await queue.take(9, 1, 2)).slice(-2)
  if (!one || !other) throw new Error('nothing taken')
  await queue.bury(one, 'MailNotTaken')
  await queue.again(other, 1, 'MailNotTaken')
  await opened.close()
  await run('doctor')
  expect(said).toContain(
    'given up: 1 of Notify (MailNotTaken). When the cause is mended: parley revive',
  )
  expect(said).toContain('to be tried again: 1 of Notify (MailNotTaken)')
  await run('revive')
  expect(said).toContain('1 to be tried again; a running Parley takes them up by itself.')
})

test('who cannot serve says so and leaves no PostgreSQL behind', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => other.once('listening', listening))
  const { port } = other.address() as { port: number }
  await expect(run('serve', { PARLEY_PORT: String(port) })).rejects.toThrow(
    `Something else listens on 127.0.0.1:${port}`,
  )
  other.close()
  expect(postgresRuns()).toBe(false)
  const foreign = { PARLEY_ROOT_KEY: Buffer.alloc(32, 7).toString('base64') }
  await expect(run('doctor', foreign)).rejects.toThrow('opens nothing in this database')
  expect(postgresRuns()).toBe(false)
  await expect(run('doctor', { DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` })).rejects.toThrow(
    'PostgreSQL does not let in the user of DATABASE_URL: ',
  )
})
