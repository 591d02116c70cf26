// A court to rehearse filing with, until it is told to stop.
import { keyInFile } from '../court/key-file.ts'
import type { Script } from '../court/rehearsal/script.ts'
import { type RehearsalServer, serveRehearsalCourt } from '../court/rehearsal/server.ts'
import { realChance } from '../world/chance.ts'
import { realClock } from '../world/clock.ts'
import { SetupWrong } from './program-setup.ts'
import { PortTaken } from './serve.ts'

/** No secret: a rehearsal court takes it from whoever is on the machine. */
const REHEARSAL_KEY = 'rehearsal'

export type RehearsalSaid = Pick<Script, 'answer' | 'review' | 'reviewAfter' | 'orderAfter'> & {
  readonly port: number
  readonly host: string
  readonly keyFile?: string
  readonly reject?: string
  readonly rejectLast?: string
  readonly order?: string
  readonly fee?: number
}

/** Kept in a file: what stands on a command line everybody on the machine can read. */
export function keyIn(file: string | undefined): string {
  if (file === undefined) return REHEARSAL_KEY
  const read = keyInFile(file)
  if ('wrong' in read) throw new SetupWrong(read.wrong, { cause: read.cause })
  return read.key
}

export async function rehearseAsCourt(said: RehearsalSaid): Promise<RehearsalServer> {
  const server = await started(said)
  console.log(`A rehearsal court listens at ${server.address}`)
  console.log('It is no court: it keeps what is filed in memory until it stops.')
  const signals = ['SIGINT', 'SIGTERM'] as const
  const onSignal = () => void stop()
  const stop = () => {
    for (const signal of signals) process.off(signal, onSignal)
    return server.stop()
  }
  for (const signal of signals) process.on(signal, onSignal)
  return { ...server, stop }
}

async function started(said: RehearsalSaid): Promise<RehearsalServer> {
  const { host, port, keyFile, answer, review, reject, rejectLast, order, fee } = said
  try {
    return await serveRehearsalCourt({
      ...{ host, port, key: keyIn(keyFile), clock: realClock, chance: realChance },
      script: {
        ...{ answer, review, reject, rejectLast, order, fee },
        reviewAfter: said.reviewAfter * 1000,
        orderAfter: said.orderAfter * 1000,
      },
      tell: (line) => console.log(line),
    })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      const words = `Something else listens on ${host}:${port}. Choose another with --port.`
      throw new PortTaken(words, { cause })
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new SetupWrong(`It cannot listen on ${host}:${port} (${code}).`, { cause })
    }
    throw cause
  }
}
