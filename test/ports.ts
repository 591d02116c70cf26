// Ports for servers that are killed and come again: below those the system gives to outgoing lines, where knocking at a closed port can end in talking to oneself, and so in holding it.
import { createServer } from 'node:net'

let given = 0

/** A port nobody listens at: other ones in each process, and never the same twice. */
export async function freePort(): Promise<number> {
  while (given < 500) {
    const port = 12_000 + ((process.pid * 8 + given++) % 20_000)
    if (await isFree(port)) return port
  }
  throw new Error('every port is taken')
}

const isFree = (port: number) =>
  new Promise<boolean>((told) => {
    const probe = createServer()
    probe.once('error', () => told(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => told(true)))
  })
