// Loaded into a server before it starts: its clock stands where the day stands, and names are asked of the day's own server.
import { promises as dns } from 'node:dns'

const real = Date.now.bind(Date)
let offset = Number(process.env['DAY_OFFSET'] ?? 0)
Date.now = () => real() + offset
process.on('message', (moved) => {
  offset = Number(moved)
})
dns.setServers([process.env['DAY_NAMES'] ?? '127.0.0.1'])
