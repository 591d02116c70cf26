// The environment, read once and checked: what Parley runs with.
import { hostname } from 'node:os'
import { isAbsolute, resolve } from 'node:path'
import type { z } from 'zod'
import { ConfigWrong, type CourtSet, environment, type staffDoor } from './environment.ts'
import {
  type BucketSet,
  bucketFrom,
  type LargerCallsSet,
  largerCallsFrom,
  type RelaySet,
  relayFrom,
  type TextSet,
  type TimestampSet,
  textFrom,
  timestampsFrom,
} from './services-set.ts'

export { ConfigWrong }

export type Config = {
  readonly url: string
  readonly host: string
  readonly port: number
  readonly data: string
  readonly rootKey: Uint8Array | undefined
  readonly databaseUrl: string | undefined
  readonly postgresBin: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly mailReplyDomain: string | undefined
  readonly mailIn: {
    readonly host: string
    readonly port: number
    readonly tls: { readonly key: string; readonly cert: string } | undefined
  }
  readonly staffDoors: readonly z.infer<typeof staffDoor>[]
  /** None: what goes to a court is printed and carried there. */
  readonly courts: readonly CourtSet[]
  /** Nothing: nobody is texted. */
  readonly text: TextSet | undefined
  readonly files: {
    /** Nothing: files lie in the data folder. */
    readonly bucket: BucketSet | undefined
    /** Nothing: nobody looks for known malware. */
    readonly clamd: string | undefined
    /** Files are looked into though bubblewrap does not hold who looks. */
    readonly withoutBubblewrap: boolean
  }
  /** Nothing: nobody meets anywhere but here. */
  readonly largerCalls: LargerCallsSet | undefined
  /** Nothing: calls connect nobody; in development a relay of this machine stands in. */
  readonly relay: RelaySet | undefined
  /** Nothing: seals carry the time of this machine alone. */
  readonly timestamps: TimestampSet | undefined
  readonly production: boolean
  readonly demo: boolean
  readonly logLevel: string
}

export function configFrom(env: Record<string, string | undefined>): Config {
  const read = environment.safeParse(env)
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new ConfigWrong(`These settings cannot be used:\n${lines.join('\n')}`)
  }
  const said = read.data
  const production = said.PARLEY_PRODUCTION
  const url = said.PARLEY_URL ?? `http://localhost:${said.PARLEY_PORT}`
  if (production && !url.startsWith('https://')) {
    throw new ConfigWrong('PARLEY_URL must begin with https:// in production.')
  }
  if (production && !said.SMTP_URL) {
    throw new ConfigWrong('SMTP_URL is needed in production: people sign in by mail.')
  }
  if (production && said.PARLEY_DEMO) {
    throw new ConfigWrong('PARLEY_DEMO is not for production.')
  }
  const { MAIL_IN_TLS_KEY: tlsKey, MAIL_IN_TLS_CERT: tlsCert } = said
  if ((tlsKey === undefined) !== (tlsCert === undefined)) {
    throw new ConfigWrong('MAIL_IN_TLS_KEY and MAIL_IN_TLS_CERT go together.')
  }
  return {
    url: url.replace(/\/$/, ''),
    host: said.PARLEY_HOST,
    port: said.PARLEY_PORT,
    data: isAbsolute(said.PARLEY_DATA) ? said.PARLEY_DATA : resolve(said.PARLEY_DATA),
    rootKey: said.PARLEY_ROOT_KEY ? Buffer.from(said.PARLEY_ROOT_KEY, 'base64') : undefined,
    databaseUrl: said.DATABASE_URL,
    postgresBin: said.PARLEY_POSTGRES_BIN,
    smtpUrl: said.SMTP_URL,
    mailFrom: said.MAIL_FROM ?? `Parley <parley@${hostname()}>`,
    mailReplyDomain: said.MAIL_REPLY_DOMAIN,
    mailIn: {
      host: said.MAIL_IN_HOST,
      port: said.MAIL_IN_PORT,
      tls: tlsKey && tlsCert ? { key: tlsKey, cert: tlsCert } : undefined,
    },
    staffDoors: said.PARLEY_OIDC,
    courts: said.PARLEY_COURTS,
    text: textFrom(said),
    largerCalls: largerCallsFrom(said),
    files: {
      bucket: bucketFrom(said),
      clamd: said.PARLEY_CLAMD,
      withoutBubblewrap: said.PARLEY_FILES_WITHOUT_BUBBLEWRAP ?? !production,
    },
    relay: relayFrom(said),
    timestamps: timestampsFrom(said),
    production,
    demo: said.PARLEY_DEMO ?? !production,
    logLevel: said.LOG_LEVEL,
  }
}
