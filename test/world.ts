// A world for tests: chance from a seed by purpose and scope, and a clock moved by hand.
import { createHmac } from 'node:crypto'
import type { Chance, Clock } from '../src/application/world.ts'
import { codeFrom, idFrom } from '../src/world/chance.ts'
import { realClock } from '../src/world/clock.ts'

/** A draw in one scope never shifts a draw in another: each has its own count. */
export function seededChance(seed: string): Chance {
  const counts = new Map<string, number>()
  const bytes = (purpose: string, scope: string, length: number) => {
    const label = JSON.stringify([purpose, scope])
    const count = counts.get(label) ?? 0
    counts.set(label, count + 1)
    const drawn = Buffer.alloc(length)
    for (let at = 0, block = 0; at < length; at += 32, block++) {
      const part = createHmac('sha256', seed).update(`${label} ${count} ${block}`).digest()
      part.copy(drawn, at)
    }
    return new Uint8Array(drawn)
  }
  return {
    bytes,
    id: (purpose, scope) => idFrom(bytes(purpose, scope, 16)),
    code: (purpose, scope, digits) => codeFrom(() => bytes(purpose, scope, 16), digits),
  }
}

export type HandClock = Clock & { set(now: number): void; pass(milliseconds: number): void }

/** Sleep ends at once and moves the clock: months pass in a moment. */
export function handClock(start = Date.UTC(2026, 10, 2, 17)): HandClock {
  let now = start
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
    },
    set: (to) => {
      now = to
    },
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}

/** A clock that runs as time does, and can be moved on besides: for browsers and streams, which wait for real. */
export function runningClock(): Clock & { pass(milliseconds: number): void } {
  let ahead = 0
  return {
    now: () => realClock.now() + ahead,
    sleep: realClock.sleep,
    pass: (milliseconds) => {
      ahead += milliseconds
    },
  }
}
