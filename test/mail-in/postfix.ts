// A real postfix on loopback, in a folder of its own: takes mails, carries those for one domain to a port, and tells senders what came of them.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../ports.ts'

/** Its master changes users: it starts for root alone. */
export const postfixMissing = !existsSync('/usr/sbin/postfix')
  ? ' (skipped: postfix is missing, apt-get install postfix)'
  : process.getuid?.() === 0
    ? ''
    : ' (skipped: postfix starts for root alone)'

const services = `
pickup unix n - n 1 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`

export type Postfix = {
  /** Where mails are handed to it. */
  readonly port: number
  log(): string
  stop(): Promise<void>
}

/** To each domain its port; what cannot be delivered is told to its sender by the same way. */
export async function postfix(routes: Readonly<Record<string, number>>): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'postfix-'))
  // Its parts run as users of their own and walk here.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const [config, queue, data] = ['config', 'queue', 'data'].map((name) => {
    mkdirSync(join(folder, name))
    return join(folder, name)
  }) as [string, string, string]
  spawnSync('chown', ['postfix', data])
  const log = join(folder, 'log')
  const settings = {
    compatibility_level: '3.6',
    queue_directory: queue,
    data_directory: data,
    command_directory: '/usr/sbin',
    daemon_directory: '/usr/lib/postfix/sbin',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'mx.people.test',
    mydestination: '',
    mynetworks: '127.0.0.0/8',
    relay_domains: Object.keys(routes).join(', '),
    // Nothing leaves this machine.
    default_transport: 'error:nowhere else',
    relay_transport: 'error:nowhere else',
    transport_maps: `inline:{ ${Object.entries(routes)
      .map(([domain, to]) => `{ ${domain} = smtp:[127.0.0.1]:${to} }`)
      .join(', ')} }`,
    alias_maps: '',
    local_recipient_maps: '',
    smtp_dns_support_level: 'disabled',
    smtp_tls_security_level: 'none',
    message_size_limit: '60000000',
    queue_run_delay: '1s',
    minimal_backoff_time: '1s',
    maximal_backoff_time: '2s',
    smtp_connect_timeout: '2s',
    // A port that was closed is tried again at the next turn, not after a pause.
    default_destination_concurrency_failed_cohort_limit: '1000',
    maillog_file: log,
    maillog_file_prefixes: folder,
  }
  writeFileSync(
    join(config, 'main.cf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  )
  writeFileSync(join(config, 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd${services}`)
  const master: ChildProcess = spawn('/usr/sbin/postfix', ['-c', config, 'start-fg'], {
    stdio: 'ignore',
  })
  const read = () => (existsSync(log) ? readFileSync(log, 'utf8') : '')
  for (let i = 0; i < 200 && !read().includes('daemon started'); i++) {
    if (master.exitCode !== null) throw new Error(`postfix did not start: ${read()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  return {
    port,
    log: read,
    async stop() {
      const gone = new Promise((done) => master.once('exit', done))
      if (master.exitCode === null) {
        master.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
