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
  // Beside the packages, where the addon is found.
  const folder = fileURLToPath(new URL(`dist/test-${process.pid}/`, root))
  mkdirSync(folder, { recursive: true })
  const file = `${folder}files-worker.mjs`
  await buildWholeWorker(file)
  project.provide('filesWorker', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
