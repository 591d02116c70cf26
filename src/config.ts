// The environment, read once and checked: every setting Parley has, with its default and its reason.
import { hostname } from 'node:os'
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((said) => said === 'true' || said === '1')

const addressed = (scheme: RegExp, like: string) =>
  z.string().refine((said) => scheme.test(said) && URL.canParse(said), `must look like ${like}`)

const staffDoor = z.strictObject({
  program: z.string().min(1),
  issuer: z
    .url({ protocol: /^https?$/ })
    .refine(
      (issuer) =>
        issuer.startsWith('https://') ||
        /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${issuer}/`),
      'must begin with https:// (http:// on loopback alone)',
    ),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
})

function staffDoorsIn(said: string, context: z.RefinementCtx) {
  try {
    const read = z.array(staffDoor).safeParse(JSON.parse(said))
    if (
      read.success &&
      new Set(read.data.map(({ program }) => program)).size === read.data.length
    ) {
      return read.data
    }
  } catch {
    // Said below, without what was given: it holds a secret.
  }
  context.addIssue({
    code: 'custom',
    message:
      'must look like [{"program":"harbor","issuer":"https://id.example","clientId":"...","clientSecret":"..."}]',
  })
  return z.NEVER
}

const environment = z.object({
  /** Where people reach Parley; links in mails start with it. */
  PARLEY_URL: z.url({ protocol: /^https?$/ }).optional(),
  PARLEY_HOST: z.string().min(1).default('127.0.0.1'),
  PARLEY_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Keys, and the embedded database when there is no DATABASE_URL. */
  PARLEY_DATA: z.string().min(1).default('data'),
  /** 32 bytes, base64. Without it a key file is made in the data folder. */
  PARLEY_ROOT_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
    .optional(),
  /** Any other PostgreSQL from 15 on. */
  DATABASE_URL: addressed(/^postgres(ql)?:\/\//, 'postgres://user:password@host/parley').optional(),
  /** The folder of initdb and postgres, where those that came with npm are not wanted. */
  PARLEY_POSTGRES_BIN: z.string().min(1).optional(),
  SMTP_URL: addressed(/^smtps?:\/\//, 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /[^@\s<]@[^@>\s]+>?\s*$/,
      'must end with a mail address, as in Harbor <parley@harbor.org>',
    )
    .optional(),
  /** Answers by mail come to this domain; without it nobody can answer by mail. */
  MAIL_REPLY_DOMAIN: z
    .string()
    .regex(
      /^[a-z0-9-]+(\.[a-z0-9-]+)*$/,
      'must be a domain in small letters, as in reply.harbor.org',
    )
    .optional(),
  MAIL_IN_HOST: z.string().min(1).default('127.0.0.1'),
  /** Where other mail servers bring them, by SMTP. */
  MAIL_IN_PORT: z.coerce.number().int().min(0).max(65_535).default(2525),
  /** Files in PEM: with both, mail comes in over TLS where the other side can. */
  MAIL_IN_TLS_KEY: z.string().min(1).optional(),
  MAIL_IN_TLS_CERT: z.string().min(1).optional(),
  /** Organisations whose staff sign in with them: a JSON list, one entry for a program. */
  PARLEY_OIDC: z.string().default('[]').transform(staffDoorsIn),
  /** The API of a provider that speaks as Twilio does; with the account, its key and the number to send from. */
  TEXT_URL: addressed(/^https?:\/\//, 'https://api.twilio.com').optional(),
  TEXT_ACCOUNT: z.string().min(1).optional(),
  TEXT_TOKEN: z.string().min(1).optional(),
  TEXT_FROM: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a number as in +12025550100')
    .optional(),
  /** Asked of every file before it is taken: host:port, or the path of a socket. */
  PARLEY_CLAMD: z
    .string()
    .regex(/^(\/.+|[^/\s]+:\d{1,5})$/, 'must be host:port, or the path of a socket')
    .optional(),
  /** A bucket of a service that speaks as S3 does, for files; with its key. Without it they lie in the data folder. */
  BUCKET_URL: addressed(/^https?:\/\//, 'https://s3.example/bucket').optional(),
  BUCKET_REGION: z.string().min(1).default('us-east-1'),
  BUCKET_KEY: z.string().min(1).optional(),
  BUCKET_SECRET: z.string().min(1).optional(),
  PARLEY_PRODUCTION: flag.default(false),
  /** Serves the demonstration program with people to play. Never in production. */
  PARLEY_DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

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
  /** Nothing: nobody is texted. */
  readonly text:
    | {
        readonly url: string
        readonly account: string
        readonly token: string
        readonly from: string
      }
    | undefined
  readonly files: {
    /** Nothing: files lie in the data folder. */
    readonly bucket:
      | {
          readonly url: string
          readonly region: string
          readonly key: string
          readonly secret: string
        }
      | undefined
    /** Nothing: nobody looks for known malware. */
    readonly clamd: string | undefined
  }
  readonly production: boolean
  readonly demo: boolean
  readonly logLevel: string
}

export class ConfigWrong extends Error {
  override name = 'ConfigWrong'
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
    text: textFrom(said),
    files: { bucket: bucketFrom(said), clamd: said.PARLEY_CLAMD },
    production,
    demo: said.PARLEY_DEMO ?? !production,
    logLevel: said.LOG_LEVEL,
  }
}

const LOOPBACK = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/

/** All of it or none; off this machine nothing goes in the clear. */
function textFrom(said: z.infer<typeof environment>): Config['text'] {
  const { TEXT_URL: url, TEXT_ACCOUNT: account, TEXT_TOKEN: token, TEXT_FROM: from } = said
  if (url === undefined && account === undefined && token === undefined && from === undefined) {
    return undefined
  }
  if (url === undefined || account === undefined || token === undefined || from === undefined) {
    throw new ConfigWrong('TEXT_URL, TEXT_ACCOUNT, TEXT_TOKEN and TEXT_FROM go together.')
  }
  if (!url.startsWith('https://') && !LOOPBACK.test(url)) {
    throw new ConfigWrong('TEXT_URL must begin with https:// where it is not on this machine.')
  }
  return { url: url.replace(/\/$/, ''), account, token, from }
}

/** What is kept there is sealed, but the key of the bucket is shown with each request. */
function bucketFrom(said: z.infer<typeof environment>): Config['files']['bucket'] {
  const { BUCKET_URL: url, BUCKET_REGION: region, BUCKET_KEY: key, BUCKET_SECRET: secret } = said
  if (url === undefined && key === undefined && secret === undefined) return undefined
  if (url === undefined || key === undefined || secret === undefined) {
    throw new ConfigWrong('BUCKET_URL, BUCKET_KEY and BUCKET_SECRET go together.')
  }
  if (!url.startsWith('https://') && !LOOPBACK.test(url)) {
    throw new ConfigWrong('BUCKET_URL must begin with https:// where it is not on this machine.')
  }
  return { url: url.replace(/\/$/, ''), region, key, secret }
}
