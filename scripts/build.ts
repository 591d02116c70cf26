// Builds the server into dist/ (one file, packages outside), what opens files apart beside it, and the pages' scripts into dist/public/.
import { build } from 'esbuild'
import { buildWorker } from './files-worker.ts'

await build({
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: true,
  logLevel: 'warning',
})
await buildWorker('dist')
// What a call needs is loaded by its page alone.
const scripts = ['parley.ts', 'call.tsx']
await build({
  entryPoints: scripts.map((name) => `src/web/scripts/${name}`),
  outdir: 'dist/public',
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
})
