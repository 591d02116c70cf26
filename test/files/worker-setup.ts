// Before all tests: the worker that opens files, bundled from the source as it is now; tests open hundreds of files.
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { buildWholeWorker } from '../../scripts/files-worker.ts'
import { root } from '../../src/places.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: vitest wants it merged
  interface ProvidedContext {
    filesWorker: string
  }
}

export async function setup(project: TestProject) {
  // Where the built program has it: it finds the fonts and the packages from there.
  const folder = fileURLToPath(new URL('dist/', root))
  mkdirSync(folder, { recursive: true })
  const file = `${folder}files-worker-of-tests-${process.pid}.mjs`
  await buildWholeWorker(file)
  project.provide('filesWorker', file)
  return () => rmSync(file, { force: true })
}
