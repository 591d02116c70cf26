// Where files are opened: a place without network, files, environment or anything worth having.
import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root } from '../places.ts'

/**
 * With bubblewrap nothing but the program itself is there. Without it Node's own permissions hold; where the
 * machine has `unshare` there is no network and no other process to be seen, and with neither there is a network.
 */
export type Sandbox = 'bubblewrap' | 'unshare' | 'node'

const BWRAP = '/usr/bin/bwrap'
const UNSHARE = '/usr/bin/unshare'
const PRLIMIT = '/usr/bin/prlimit'
export const PDFTOPPM = '/usr/bin/pdftoppm'

export function sandboxHere(): Sandbox {
  if (runs(BWRAP)) return 'bubblewrap'
  return runs(UNSHARE) ? 'unshare' : 'node'
}
export const picturesHere = (): boolean => runs(PDFTOPPM)

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const folder = (path: string) => fileURLToPath(new URL(path, root))

// From the source tree Node runs the source; from the built program, what was built beside it.
const fromSource = import.meta.url.endsWith('.ts')
const code = folder(fromSource ? 'src/' : 'dist/')
export const workerFile = `${code}${fromSource ? 'files/worker.ts' : 'files-worker.js'}`

/** The words of a worker; `file` is another module where a test wants to see what a worker cannot do. */
export function workerIn(sandbox: Sandbox, file = workerFile): readonly string[] {
  const node = realpathSync(process.execPath)
  const readable = [
    code,
    folder('node_modules/'),
    folder('package.json'),
    folder('documents/fonts/'),
    ...(file.startsWith(code) ? [] : [file]),
  ]
  const words = [
    node,
    '--permission',
    // The images' library is an addon.
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--max-old-space-size=768',
    '--disable-proto=delete',
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    file,
  ]
  return within(sandbox, words, [node, ...readable])
}

export function painterIn(sandbox: Sandbox, words: readonly string[]): readonly string[] {
  const fonts = ['/etc/fonts', '/usr/share/fonts', '/usr/share/poppler', '/usr/share/fontconfig']
  const readable = [PDFTOPPM, ...fonts, '/usr/share/ghostscript/fonts', '/var/cache/fontconfig']
  return within(sandbox, [PDFTOPPM, ...words], readable)
}

/** Counted among the processes of the sandbox alone, which has a namespace of users: threads count, too. */
const FEW_PROCESSES = '--nproc=128:128'

export function within(
  sandbox: Sandbox,
  program: readonly string[],
  readable: readonly string[],
): readonly string[] {
  if (sandbox === 'node') return program
  const words = runs(PRLIMIT) ? [PRLIMIT, FEW_PROCESSES, '--', ...program] : program
  if (sandbox === 'unshare') {
    return [UNSHARE, ...'-r -n -i -p -f --kill-child'.split(' '), ...words]
  }
  return [
    BWRAP,
    ...['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--cap-drop', 'ALL'],
    ...['/usr/lib', '/usr/lib64'].flatMap((path) => ['--ro-bind-try', path, path]),
    // Older machines have real folders here.
    ...['/lib', '/lib64'].flatMap((path) =>
      existsSync(path) && realpathSync(path) !== path
        ? ['--symlink', realpathSync(path).slice(1), path]
        : ['--ro-bind-try', path, path],
    ),
    ...[PRLIMIT, ...readable].flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--dev', '/dev', '--remount-ro', '/', '--chdir', '/'],
    ...words,
  ]
}
