// A real server for the day: started, killed and started again on one folder, its clock moved on; and a way to its pages.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import nodemailer from 'nodemailer'
import { configFrom } from '../../src/config.ts'
import { openHouse } from '../../src/main.ts'
import { freePort } from '../ports.ts'
import { ACCOUNT, TOKEN } from './carriers.ts'

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const CLI = 'dist/cli.js'
export const DOMAIN = 'reply.harbor.test'
/** Ten in the morning where the program is. */
const BEGINS = Date.UTC(2027, 2, 1, 18)

export type Answer = { readonly status: number; readonly body: Buffer; readonly location: string }
export type Asked = {
  readonly method?: 'GET' | 'POST'
  readonly from?: string
  readonly headers?: Record<string, string>
  readonly form?: Record<string, string>
  readonly json?: object
}
export type Day = Awaited<ReturnType<typeof beginDay>>

export async function beginDay(carriers: { smtp: string; texts: string; names: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-day-'))
  const [port, mailPort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  let offset = BEGINS - Date.now()
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PARLEY_DATA: join(folder, 'data'),
    PARLEY_PORT: String(port),
    PARLEY_URL: url,
    PARLEY_DEMO: 'false',
    SMTP_URL: carriers.smtp,
    MAIL_FROM: 'Harbor <parley@harbor.test>',
    MAIL_REPLY_DOMAIN: DOMAIN,
    MAIL_IN_PORT: String(mailPort),
    TEXT_URL: carriers.texts,
    TEXT_ACCOUNT: ACCOUNT,
    TEXT_TOKEN: TOKEN,
    TEXT_FROM: '+12025550100',
    DAY_NAMES: carriers.names,
  }
  // Looks on, and keeps the database up while servers come and go.
  const onlooker = await openHouse(configFrom(env))
  const now = () => Date.now() + offset
  let server: ChildProcess | undefined

  const ask = (path: string, { method, from, headers, form, json }: Asked = {}) =>
    new Promise<Answer>((answered, failed) => {
      const body = form ? new URLSearchParams(form).toString() : json && JSON.stringify(json)
      const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
      const asking = request(`${url}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        localAddress: from ?? '127.0.0.1',
        agent: false,
        headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
      })
      asking.on('error', failed)
      asking.on('response', (reply) => {
        const { statusCode = 0, headers: said } = reply
        buffer(reply).then(
          (read) =>
            answered({
              status: statusCode,
              body: read,
              location: `${said.location ?? ''} ${(said['set-cookie'] ?? []).join(' ')}`.trim(),
            }),
          failed,
        )
      })
      asking.end(body)
    })

  async function start(): Promise<void> {
    server = spawn(process.execPath, ['--import', './test/day/moved-clock.ts', CLI, 'serve'], {
      env: { ...env, DAY_OFFSET: String(offset) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    for (let i = 0; i < 1_500; i++) {
      const up = await ask('/livez').catch(() => undefined)
      if (up?.status === 200) return
      await pause(20)
    }
    throw new Error('the server does not come up')
  }
  const gone = (signal: 'SIGKILL' | 'SIGTERM') =>
    new Promise<void>((done) => {
      if (!server || server.exitCode !== null || server.signalCode !== null) return done()
      server.once('exit', () => done())
      server.kill(signal)
    })
  const rows = async <T extends object>(sql: string, values: readonly unknown[] = []) =>
    (await onlooker.pools.clerk.query<T>(sql, [...values])).rows

  return {
    url,
    now,
    ask,
    rows,
    start,
    kill: () => gone('SIGKILL'),
    /** Time goes by: for a server that runs, and for one that is started later. */
    pass(milliseconds: number) {
      offset += milliseconds
      if (server?.connected) server.send(offset)
    },
    cli: (...words: string[]) =>
      promisify(execFile)(process.execPath, [CLI, ...words], { env, encoding: 'utf8' }),
    /** Until nothing is due and nothing is being worked on. */
    async idle() {
      for (let i = 0; i < 6_000; i++) {
        const [{ many } = { many: 1 }] = await rows<{ many: number }>(
          `select count(*) as many from jobs where state <> 'dead' and (due_at <= $1 or state = 'leased')`,
          [now()],
        )
        if (Number(many) === 0) return
        await pause(50)
      }
      throw new Error('the clerk does not come to an end')
    },
    /** From another machine each, as mail comes. */
    async bring(from: string, to: string, raw: Buffer, localAddress: string) {
      const way = nodemailer.createTransport({
        ...{ host: '127.0.0.1', port: mailPort, ignoreTLS: true, localAddress },
        name: 'mx.people.test',
      })
      await way.sendMail({ envelope: { from, to }, raw })
      way.close()
    },
    async end() {
      await gone('SIGKILL')
      await onlooker.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
