// What is measured and how: requests by many clients, and what processes used for them.
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

export type Ask = {
  readonly method?: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export const ask = ({ method = 'GET', url, headers = {}, body }: Ask): Promise<number> =>
  new Promise((answered, failed) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      response.resume()
      response.on('end', () => answered(response.statusCode ?? 0))
    })
    sent.on('error', failed)
    sent.end(body)
  })

/** Milliseconds of processor time since the process began, in steps of 10. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        const fields = readFileSync(`/proc/${candidate}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
        return Number(fields[1]) === pid
      } catch {
        return false
      }
    })
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)

export type Figures = {
  /** Operations a second. */
  readonly rate: number
  /** Milliseconds of processor time an operation: the server's, and the database's. */
  readonly server: number
  readonly database: number
}

const CLIENTS = 32

export type Contestant = {
  readonly server: number
  readonly postgres: number
  /** The next so many things to ask of it. */
  asks(many: number): readonly Ask[]
}
const ROUNDS = 5

/**
 * Each in turn, round by round, after all are warm: a machine that is slower for a while is slower for all. Every answer
 * has to be a success. What comes back is each one's figures of each round.
 */
export async function sideBySide<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  many: number,
): Promise<Readonly<Record<Name, readonly Figures[]>>> {
  const all = Object.entries<Contestant>(contestants)
  for (const [, one] of all) await run(one.asks(many))
  const figures = Object.fromEntries(all.map(([name]) => [name, [] as Figures[]]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, one] of all) figures[name]?.push(await measure(one, many))
  }
  return figures as Record<Name, Figures[]>
}

async function measure(one: Contestant, many: number): Promise<Figures> {
  const used = () => ({
    server: cpuOf(one.server),
    database: childrenOf(one.postgres).reduce((sum, pid) => sum + cpuOf(pid), 0),
  })
  const asks = one.asks(many)
  const before = used()
  const started = performance.now()
  await run(asks)
  const seconds = (performance.now() - started) / 1000
  const after = used()
  return {
    rate: many / seconds,
    server: (after.server - before.server) / many,
    database: (after.database - before.database) / many,
  }
}

async function run(asks: readonly Ask[]): Promise<void> {
  let next = 0
  const client = async () => {
    for (let one = asks[next++]; one; one = asks[next++]) {
      const status = await ask(one)
      if (status >= 400) throw new Error(`${one.method ?? 'GET'} ${one.url} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
