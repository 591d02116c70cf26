// Streams: how soon one tells that a room moved, and what many that are open hold in memory.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { realClock } from '../src/world/clock.ts'
import { ask, memoryOf, percentile } from './measuring.ts'
import type { Writer } from './table.ts'

export const STREAMS = 2_000
const WAKE_UPS = 200
/** Not counted: what a server does for the first time takes longer. */
const WARM_UPS = 10

/** One stream's wake-ups while nothing else goes on, and what many open streams hold in memory. */
export async function streams(
  base: string,
  people: readonly Writer[],
  pid: number,
  folder: string,
) {
  const opened: { destroy(): void }[] = []
  const open = ({ bearer }: Writer, onData?: (text: string) => void) =>
    new Promise<void>((ready, failed) => {
      const headers = { authorization: `Bearer ${bearer}` }
      const sent = request(`${base}/api/v1/changes`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) failed(new Error(`a stream: ${response.statusCode}`))
        response.once('data', () => ready())
        response.on('data', (data) => onData?.(String(data)))
        response.on('error', () => {})
      })
      sent.on('error', () => {})
      opened.push(sent)
      sent.end()
    })
  const person = (place: number) => people[place % people.length] as Writer
  const first = person(0)
  let wake: (() => void) | undefined
  await open(first, (text) => text.includes('data:') && wake?.())
  const took: number[] = []
  // What is acknowledged is safe on the disk: nothing can be told sooner than the disk answers.
  const file = openSync(join(folder, 'written'), 'w')
  const disk: number[] = []
  for (let n = 0; n < WARM_UPS + WAKE_UPS; n++) {
    // Each case in turn, so that nobody acts too often in one.
    await realClock.sleep(250)
    const woken = new Promise<void>((done) => {
      wake = done
    })
    const began = performance.now()
    await ask({
      method: 'POST',
      url: `${base}/api/v1/cases/${first.cases[n % first.cases.length]}/post-message`,
      headers: { authorization: `Bearer ${first.bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ room: 'caucus:side-a', words: 'now' }),
    })
    await woken
    took.push(performance.now() - began)
    const writing = performance.now()
    writeSync(file, Buffer.alloc(8_192))
    fsyncSync(file)
    disk.push(performance.now() - writing)
  }
  closeSync(file)
  took.splice(0, WARM_UPS)
  const openMany = async (many: number) => {
    for (let n = 0; n < many; n += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, place) => open(person(n + place))))
    }
  }
  // What the first ones need is the program's own: only what the others add is counted.
  await openMany(200)
  const before = memoryOf(pid)
  await openMany(STREAMS)
  const kilobytes = (memoryOf(pid) - before) / STREAMS
  for (const one of opened) one.destroy()
  const tails = (times: readonly number[]) => ({
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  })
  return { woken: tails(took), disk: tails(disk), kilobytes }
}
