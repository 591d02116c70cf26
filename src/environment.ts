// The settings as they are written: each with its shape, its default and its reason.
import { z } from 'zod'

const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((said) => said === 'true' || said === '1')

const addressed = (scheme: RegExp, like: string) =>
  z.string().refine((said) => scheme.test(said) && URL.canParse(said), `must look like ${like}`)

export const staffDoor = z.strictObject({
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

/** Seen by the court and by people: a name for addresses, and a title. */
const court = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().trim().min(1).max(200),
  /** The court's own id of itself, where it serves several. */
  id: z.string().max(200).default(''),
  url: z.url({ protocol: /^https?$/ }).refine((url) => !inClear(url)),
  keyFile: z.string().min(1),
})
export type CourtSet = z.infer<typeof court>

const LOOPBACK = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/
/** Off this machine. */
export const inClear = (url: string): boolean => !url.startsWith('https://') && !LOOPBACK.test(url)

function courtsIn(said: string, context: z.RefinementCtx) {
  try {
    const read = z.array(court).safeParse(JSON.parse(said))
    if (read.success && new Set(read.data.map(({ name }) => name)).size === read.data.length) {
      return read.data
    }
  } catch {
    // Said below.
  }
  context.addIssue({
    code: 'custom',
    message:
      'must look like [{"name":"alameda","title":"Superior Court, County of Alameda","url":"https://efile.court.example/ecf","keyFile":"/etc/parley/court.key"}], with https:// where it is not on this machine',
  })
  return z.NEVER
}

const RELAY = /^turns?:[a-z0-9.-]+(:\d{1,5})?(\?transport=(udp|tcp))?$/i

function relaysIn(said: string | undefined, context: z.RefinementCtx) {
  const urls = (said ?? '').split(',').flatMap((one) => one.trim() || [])
  if (urls.every((one) => RELAY.test(one))) return urls
  context.addIssue({
    code: 'custom',
    message: 'must look like turn:relay.example:3478?transport=udp,turns:relay.example:5349',
  })
  return z.NEVER
}

export const environment = z.object({
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
  /** Courts that take electronic filings (ECF 5.0): a JSON list. */
  PARLEY_COURTS: z.string().default('[]').transform(courtsIn),
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
  /** Without bubblewrap, in production text alone is taken, unless this is set. */
  PARLEY_FILES_WITHOUT_BUBBLEWRAP: flag.optional(),
  /** A bucket of a service that speaks as S3 does, for files; with its key. Without it they lie in the data folder. */
  BUCKET_URL: addressed(/^https?:\/\//, 'https://s3.example/bucket').optional(),
  BUCKET_REGION: z.string().min(1).default('us-east-1'),
  BUCKET_KEY: z.string().min(1).optional(),
  BUCKET_SECRET: z.string().min(1).optional(),
  /** A service for calls of more than four; with its address, key and secret. */
  LARGER_CALLS: z.enum(['livekit', 'jitsi']).optional(),
  /** Where people meet: of LiveKit the page of LiveKit Meet. */
  LARGER_CALLS_URL: addressed(/^https?:\/\//, 'https://meet.example').optional(),
  /** Of LiveKit: the server that its page speaks to. */
  LARGER_CALLS_SERVER: addressed(/^wss?:\/\//, 'wss://livekit.example').optional(),
  /** LiveKit's API key; the application id of Jitsi. */
  LARGER_CALLS_KEY: z.string().min(1).optional(),
  /** What tokens are signed with; of Jitsi also a private key in PEM. */
  LARGER_CALLS_SECRET: z.string().min(1).optional(),
  /** Of such a private key: by which id Jitsi finds the public one. */
  LARGER_CALLS_KEY_ID: z.string().min(1).optional(),
  /** Where media of calls passes through, so that nobody learns another's address: turn or turns, with commas between. */
  PARLEY_RELAY: z.string().optional().transform(relaysIn),
  /** coturn's static-auth-secret. */
  PARLEY_RELAY_SECRET: z.string().min(16).optional(),
  /** An authority that attests times (RFC 3161), asked whenever an agreement is sealed. */
  TIMESTAMP_URL: addressed(/^https?:\/\//, 'https://times.example/tsr').optional(),
  /** A file in PEM: the roots of authorities whose word for a time counts, now and before. */
  TIMESTAMP_CA: z.string().min(1).optional(),
  PARLEY_PRODUCTION: flag.default(false),
  /** Serves the demonstration program with people to play. Never in production. */
  PARLEY_DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})
export type Said = z.infer<typeof environment>

export class ConfigWrong extends Error {
  override name = 'ConfigWrong'
}
