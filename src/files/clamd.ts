// Asks a clamd whether a file is known malware (INSTREAM); what is not a plain yes or no is no answer.
import { connect } from 'node:net'

const PATIENCE = 30_000
const PIECE = 64 * 1024
const MOST_SAID = 4096

export class NoVerdict extends Error {
  override name = 'NoVerdict'
}

/** `where` is host:port, or the path of a unix socket. */
export async function askClamd(
  where: string,
  bytes: Uint8Array,
  patience = PATIENCE,
): Promise<'clean' | 'found'> {
  const said = await streamed(where, bytes, AbortSignal.timeout(patience))
  if (said === 'stream: OK') return 'clean'
  if (/^stream: .+ FOUND$/.test(said)) return 'found'
  throw new NoVerdict('clamd said something else')
}

function streamed(where: string, bytes: Uint8Array, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(where) ?? []
    const socket = where.startsWith('/')
      ? connect({ path: where })
      : connect({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) })
    const failed = (cause: unknown) => {
      socket.destroy()
      reject(new NoVerdict('clamd gave no answer', { cause }))
    }
    signal.addEventListener('abort', () => failed(signal.reason), { once: true })
    let said = ''
    socket.setEncoding('utf8')
    socket.on('error', failed)
    socket.on('data', (part: string) => {
      said += part
      if (said.length > MOST_SAID) failed(new Error('said too much'))
    })
    socket.on('close', () => {
      // Answers end with NUL: half of one is none.
      if (/^[^\0]+\0$/.test(said)) resolve(said.slice(0, -1).trim())
      else failed(new Error('not whole'))
    })
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(piece.length)
        socket.write(length)
        socket.write(piece)
      }
      socket.write(Buffer.alloc(4))
    })
  })
}
