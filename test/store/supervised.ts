// A process for tests to kill: starts the PostgreSQL of a folder and writes numbers, telling each once it is kept.
import { createInterface } from 'node:readline'
import { openClient } from '../../src/store/connect.ts'
import { startLocalPostgres } from '../../src/store/local-postgres.ts'
import { realClock } from '../../src/world/clock.ts'

const [folder = '', table = 'kept'] = process.argv.slice(2)
const local = await startLocalPostgres({ folder, clock: realClock })
const client = await openClient(local.at, 'postgres')
await client.query(`create table if not exists ${table} (n int primary key)`)
console.log(`${local.adopted ? 'adopted' : 'started'} ${local.pid}`)

let stopping = false
createInterface({ input: process.stdin }).on('line', () => {
  stopping = true
})
const { rows } = await client.query<{ n: number }>(`select coalesce(max(n), 0) as n from ${table}`)
for (let n = (rows[0]?.n ?? 0) + 1; !stopping; n++) {
  await client.query(`insert into ${table} values (${n})`)
  console.log(n)
}
await client.end()
await local.stop()
process.exit()
