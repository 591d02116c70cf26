// The limit to hold a figure against: bare node:http and pg doing the least that the same act needs.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

export type Bare = { readonly address: string; stop(): Promise<void> }

/** One transaction with membership check, insert and audit row; the newest 50 rows as JSON. */
export async function bareServer(connection: pg.ClientConfig): Promise<Bare> {
  const pool = new pg.Pool({ ...connection, max: 20 })
  await pool.query(`
    create table bare_members (room int, person text, primary key (room, person));
    create table bare_entries (room int, number bigint generated always as identity, person text, words text, primary key (room, number));
    create table bare_audit (id bigint primary key generated always as identity, person text, act text);
    insert into bare_members values (1, 'ana');
    insert into bare_entries (room, person, words) select 1, 'ana', repeat('word ', 30) from generate_series(1, 60);`)
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'GET') {
        const { rows } = await pool.query({
          name: 'newest',
          text: `select number, person, words from bare_entries where room = $1 order by number desc limit 50`,
          values: [1],
        })
        return void response.setHeader('content-type', 'application/json').end(JSON.stringify(rows))
      }
      const body: Buffer[] = []
      for await (const part of request) body.push(part as Buffer)
      const { words } = JSON.parse(Buffer.concat(body).toString())
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query({
          name: 'member',
          text: 'select from bare_members where room = $1 and person = $2',
          values: [1, 'ana'],
        })
        await client.query({
          name: 'insert',
          text: 'insert into bare_entries (room, person, words) values ($1, $2, $3)',
          values: [1, 'ana', words],
        })
        await client.query({
          name: 'audit',
          text: 'insert into bare_audit (person, act) values ($1, $2)',
          values: ['ana', 'post'],
        })
        await client.query('commit')
      } finally {
        client.release()
      }
      response.statusCode = 201
      response.end('{}')
    } catch (error) {
      response.statusCode = 500
      response.end(String(error))
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await pool.end()
    },
  }
}
