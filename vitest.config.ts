// How the tests run: two workers, one throw-away cluster of each PostgreSQL for all of them.
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/store/cluster-setup.ts', 'test/files/worker-setup.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
