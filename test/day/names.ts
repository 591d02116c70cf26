// A name server on loopback that knows the key of one domain, and of every other name that there is none.
import { createSocket } from 'node:dgram'

const TXT = 16
const NXDOMAIN = 3

export async function nameServer(known: Readonly<Record<string, string>>) {
  const socket = createSocket('udp4')
  socket.on('message', (asked, from) => {
    const labels: string[] = []
    let at = 12
    for (let length = asked[at] ?? 0; length > 0; length = asked[at] ?? 0) {
      labels.push(asked.toString('latin1', at + 1, at + 1 + length))
      at += 1 + length
    }
    const kind = asked.readUInt16BE(at + 1)
    const said = kind === TXT ? known[labels.join('.').toLowerCase()] : undefined
    const head = Buffer.alloc(12)
    asked.copy(head, 0, 0, 2)
    head.writeUInt16BE(0x8180 | (said === undefined ? NXDOMAIN : 0), 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(said === undefined ? 0 : 1, 6)
    const question = asked.subarray(12, at + 5)
    socket.send(Buffer.concat([head, question, answer(said)]), from.port, from.address)
  })
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready))
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise<void>((stopped) => socket.close(() => stopped())),
  }
}

/** The name once more by reference, its kind, class and life, and the words in pieces of at most 255. */
function answer(said: string | undefined): Buffer {
  if (said === undefined) return Buffer.alloc(0)
  const pieces = (said.match(/.{1,255}/g) ?? []).map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)]),
  )
  const data = Buffer.concat(pieces)
  const head = Buffer.from([0xc0, 12, 0, TXT, 0, 1, 0, 0, 0, 60, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
