// A rehearsal court and a listener for its reviews, on this machine, with what came of both.
import type { Taken } from '../../src/court/callbacks.ts'
import { listenForReviews } from '../../src/court/listener.ts'
import { plain, type Script } from '../../src/court/rehearsal/script.ts'
import { serveRehearsalCourt } from '../../src/court/rehearsal/server.ts'
import { realChance } from '../../src/world/chance.ts'
import { realClock } from '../../src/world/clock.ts'

export const KEY = 'shared'
const world = { clock: realClock, chance: realChance }

export async function aCourt(script: Partial<Script> = {}) {
  const heard: { taken: Taken; already: boolean }[] = []
  const lines: string[] = []
  const listener = await listenForReviews({
    ...{ ...world, key: KEY, ours: (filing) => filing.startsWith('f-') },
    heard: (taken, already) => void heard.push({ taken, already }),
  })
  const server = await serveRehearsalCourt({
    ...{ ...world, host: '127.0.0.1', port: 0, key: KEY, tell: (line) => void lines.push(line) },
    script: { ...plain, reviewAfter: 0, orderAfter: 0, ...script },
  })
  return {
    ...{ heard, lines, listener, server },
    address: { url: server.address, key: KEY, patience: 5000 },
    reviews: () => heard.flatMap(({ taken }) => (taken.is === 'review' ? [taken.review] : [])),
    async stop() {
      await server.stop()
      await listener.stop()
    },
  }
}
