// What every answer carries: nothing from elsewhere, nothing framed, nothing kept, and no forged form let in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Chance, Clock } from '../../application/world.ts'

declare module 'fastify' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: Fastify wants it merged
  interface FastifyReply {
    nonce: string
  }
}

/** Trusted Types keep scripts of ours from writing markup; the policy below is the only one allowed. */
const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'self'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types parley`,
  ].join('; ')

/** What a page may use of a device. Nothing but a call hears or sees anybody, and no page sees what else is on a screen. */
const mayUse = (devices: '()' | '(self)'): string =>
  `camera=${devices}, microphone=${devices}, display-capture=(), geolocation=(), interest-cohort=()`

export const withDevices = (reply: FastifyReply): FastifyReply =>
  reply.header('permissions-policy', mayUse('(self)'))

export function securityHeaders(
  app: FastifyInstance,
  { chance, clock }: { readonly chance: Chance; readonly clock: Clock },
  secure: boolean,
): void {
  app.decorateReply('nonce', '')
  app.addHook('onRequest', async ({ headers }, reply) => {
    // A scope of the asker alone: what others ask never shifts what this one is given.
    const { 'x-twilio-signature': signed } = headers
    const scope = headers.cookie ?? headers.authorization ?? signed?.toString() ?? 'anyone'
    reply.nonce = Buffer.from(chance.bytes('nonce of a page', scope, 16)).toString('base64')
    reply.headers({
      date: new Date(clock.now()).toUTCString(),
      'content-security-policy': policy(reply.nonce),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': mayUse('()'),
      ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    })
  })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

const changes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * A form from another site is refused (ASVS 3.5.1): browsers say where a request comes from. What comes with a token
 * of its own is no browser's doing.
 */
export const comesFromElsewhere = (request: FastifyRequest): boolean => {
  const { headers, method } = request
  if (!changes.has(method) || headers.authorization !== undefined) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  return origin !== undefined && originHost(origin) !== host
}

const originHost = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

export const asPage = (reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8')
