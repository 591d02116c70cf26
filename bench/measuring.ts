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

/** Runs all asks with many clients at once, after a warm-up; every answer has to be a success. */
export async function measure(
  asks: readonly Ask[],
  pids: { readonly server: number; readonly postgres: number },
): Promise<Figures> {
  const warm = asks.slice(0, Math.floor(asks.length / 10))
  await run(warm)
  const used = () => ({
    server: cpuOf(pids.server),
    database: childrenOf(pids.postgres).reduce((sum, pid) => sum + cpuOf(pid), 0),
  })
  const before = used()
  const started = performance.now()
  const measured = asks.slice(warm.length)
  await run(measured)
  const seconds = (performance.now() - started) / 1000
  const after = used()
  return {
    rate: measured.length / seconds,
    server: (after.server - before.server) / measured.length,
    database: (after.database - before.database) / measured.length,
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

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
