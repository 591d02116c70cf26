#!/usr/bin/env node
// The command `parley`: runs the built program, on the pinned Node when this one is older.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const pinned = at('node_modules/node/bin/node')
const old = Number(process.versions.node.split('.')[0]) < 24
const node = old && existsSync(pinned) ? pinned : process.execPath
if (!existsSync(at('dist/cli.js'))) {
  const built = spawnSync(node, [at('scripts/build.ts')], { stdio: ['ignore', 2, 2] })
  if (built.status !== 0) process.exit(built.status ?? 1)
}
if (node === process.execPath) await import('../dist/cli.js')
else {
  const run = spawnSync(node, [at('dist/cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
