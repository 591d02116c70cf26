// Runs one program apart, on one file: what it may take of time and memory is bounded, and so is what it says.
import { type ChildProcess, spawn } from 'node:child_process'

export class EndedBadly extends Error {
  override name = 'EndedBadly'
}

export type Limits = {
  readonly milliseconds: number
  readonly cpuSeconds: number
  /** Of what a process writes to itself; addresses alone cost nothing. */
  readonly memoryKilobytes: number
  readonly answerBytes: number
}

// The shell's own limits are inherited by all that comes after `exec`. No file is written, not even in memory.
const LIMITED =
  'ulimit -c 0; ulimit -f 0; ulimit -t "$1"; ulimit -d "$2"; ulimit -n 64; shift 2; exec "$@"'

export function runsApart() {
  const running = new Set<ChildProcess>()
  let closed = false
  return {
    run(words: readonly string[], input: Uint8Array, limits: Limits): Promise<Uint8Array> {
      if (closed) return Promise.reject(new EndedBadly('closed'))
      const bounds = [String(limits.cpuSeconds), String(limits.memoryKilobytes)]
      const child = spawn('/bin/sh', ['-c', LIMITED, 'sh', ...bounds, ...words], {
        // What it complains of may hold words of the file.
        stdio: ['pipe', 'pipe', 'ignore'],
        env: {},
        cwd: '/',
        timeout: limits.milliseconds,
        killSignal: 'SIGKILL',
        // A group of its own: ended in its first moments, what it was about to start is ended, too.
        detached: true,
      })
      running.add(child)
      return new Promise((resolve, reject) => {
        const parts: Buffer[] = []
        let length = 0
        child.stdout.on('data', (part: Buffer) => {
          length += part.length
          if (length > limits.answerBytes) end(child)
          else parts.push(part)
        })
        // It may end before it has read everything; how it ended is what counts.
        child.stdin.on('error', () => {})
        child.on('error', (cause) => reject(new EndedBadly('not started', { cause })))
        child.on('exit', (code, signal) => {
          running.delete(child)
          if (code !== 0) reject(new EndedBadly(signal ?? `ended with ${code}`))
        })
        child.on('close', (code) => {
          if (code === 0 && length <= limits.answerBytes) resolve(Buffer.concat(parts))
          else reject(new EndedBadly('said too much'))
        })
        child.stdin.end(input)
      })
    },
    async close(): Promise<void> {
      closed = true
      await Promise.all(
        [...running].map((child) => {
          const gone = new Promise((resolve) => child.once('exit', resolve))
          end(child)
          return gone
        }),
      )
    },
  }
}

function end(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
