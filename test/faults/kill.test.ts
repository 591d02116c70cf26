// The server is killed at any moment, thirty times: every acknowledged act is there, once, and no job is lost.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { configFrom } from '../../src/config.ts'
import { openHouse } from '../../src/main.ts'
import { freePort } from '../ports.ts'

const KILLS = 30
const PORT = await freePort()
const folder = mkdtempSync(join(tmpdir(), 'parley-kill-'))
const env = {
  ...process.env,
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_PORT: String(PORT),
  NODE_OPTIONS: '',
}
const base = `http://127.0.0.1:${PORT}/api/v1`
let server: ChildProcess | undefined

const serve = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: 'ignore' })
  for (let i = 0; i < 1_500; i++) {
    const up = await fetch(`http://127.0.0.1:${PORT}/livez`).catch(() => undefined)
    if (up?.ok) return child
    await pause(20)
  }
  throw new Error('the server does not come up')
}
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const killed = (child: ChildProcess) =>
  new Promise<void>((gone) => {
    child.once('exit', () => gone())
    child.kill('SIGKILL')
  })

afterAll(async () => {
  if (server) await killed(server)
  // Adopts the database that the last kill left running, and stops it.
  const opened = await openHouse(configFrom(env))
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

test('thirty kills lose nothing that was acknowledged, and repeat nothing', async () => {
  server = await serve()
  const said = spawnSync(process.execPath, ['dist/cli.js', 'token', 'ana'], {
    env,
    encoding: 'utf8',
  })
  const headers = {
    authorization: `Bearer ${said.stdout.trim()}`,
    'content-type': 'application/json',
  }
  const { cases } = (await (await fetch(`${base}/cases`, { headers })).json()) as {
    cases: { caseId: string }[]
  }
  const room = `${base}/cases/${cases[0]?.caseId}`
  const acknowledged: string[] = []
  const unanswered: string[] = []
  let number = 0

  const post = async (words: string): Promise<void> => {
    const body = JSON.stringify({ room: 'caucus:side-a', words })
    const answer = await fetch(`${room}/post-message`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': words.replace(' ', '-') },
      body,
    })
    if (answer.status === 201) acknowledged.push(words)
    else throw new Error(String(answer.status))
  }
  for (let kill = 0; kill < KILLS; kill++) {
    const inFlight = Array.from({ length: 6 }, () => {
      const words = `message ${++number}`
      return post(words).catch(() => unanswered.push(words))
    })
    // Anywhere between before the first answer and after the last.
    await pause((kill * 7) % 45)
    await killed(server)
    await Promise.all(inFlight)
    server = await serve()
    // Who got no answer asks again under the same key.
    for (const words of unanswered.splice(0)) await post(words)
  }
  const { entries } = (await (
    await fetch(`${room}/rooms/caucus:side-a/entries?after=0&limit=200`, { headers })
  ).json()) as { entries: { number: number; fact: { words?: string } }[] }
  const rest = (await (
    await fetch(`${room}/rooms/caucus:side-a/entries?after=200&limit=200`, { headers })
  ).json()) as typeof entries extends infer E ? { entries: E } : never
  const all = [...entries, ...rest.entries]
  const there = all.flatMap(({ fact }) => (fact.words?.startsWith('message ') ? [fact.words] : []))
  expect(acknowledged).toHaveLength(KILLS * 6)
  expect(there.toSorted()).toEqual(acknowledged.toSorted())
  expect(all.map((entry) => entry.number)).toEqual(all.map((_, i) => i + 1))

  await killed(server)
  server = undefined
  const opened = await openHouse(configFrom(env))
  try {
    const { rows } = await opened.pools.clerk.query<{ type: string; state: string }>(
      'select type, state from jobs',
    )
    // The mediator and the observer are still to be told; nothing was buried.
    expect(rows.filter(({ type }) => type === 'Notify').length).toBeGreaterThanOrEqual(2)
    expect(rows.filter(({ state }) => state === 'dead')).toEqual([])
  } finally {
    await opened.close()
  }
}, 240_000)
