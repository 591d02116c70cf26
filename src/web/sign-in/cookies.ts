// The cookies: the session's, and those that bind a code, a passkey or an organisation's answer to the browser that asked.
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../application/house.ts'
import { sessionLimits } from '../../application/limits.ts'
import { networkFrom } from '../../application/networks.ts'
import { isSecret } from '../../application/people.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { Asked } from '../../application/sign-in.ts'
import { viewerOfSession } from '../../application/sign-in-sessions.ts'

export type Cookies = {
  viewer(request: FastifyRequest): Promise<Viewer | undefined>
  signedIn(reply: FastifyReply, token: string): void
  signedOut(reply: FastifyReply): void
  asked(request: FastifyRequest): Asked | undefined
  hasAsked(reply: FastifyReply, asked: Asked): void
  noLongerAsks(reply: FastifyReply): void
  /** On the way in by a passkey or an organisation: the secret of this browser. */
  wanting(request: FastifyRequest): string | undefined
  wantsIn(reply: FastifyReply, secret: string): void
  noLongerWants(reply: FastifyReply): void
}

const HOUR = 3600

/**
 * `__Host-` ties a cookie to this host and to TLS (ASVS 3.3.1 to 3.3.4); a browser takes it over TLS alone, so on
 * plain http, which is for this machine only, the names stand without it.
 */
export function cookies(house: Pick<House, 'sessions' | 'clock'>, secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : ''
  const session = `${prefix}parley`
  const request = `${prefix}parley-asked`
  const way = `${prefix}parley-way-in`
  const kept: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure }
  return {
    async viewer({ cookies }) {
      const token = cookies[session]
      return token === undefined ? undefined : viewerOfSession(house, token)
    },
    signedIn(reply, token) {
      // The server knows when it ends; the browser forgets it at the latest then.
      reply.setCookie(session, token, { ...kept, maxAge: sessionLimits.party.absolute / 1000 })
    },
    signedOut: (reply) => void reply.clearCookie(session, kept),
    asked({ cookies }) {
      const [id, browser] = cookies[request]?.split('.') ?? []
      if (!id || !/^[0-9a-z]{26}$/.test(id) || !browser || !isSecret(browser)) return undefined
      return { request: id, browser }
    },
    hasAsked(reply, asked) {
      reply.setCookie(request, `${asked.request}.${asked.browser}`, { ...kept, maxAge: HOUR })
    },
    noLongerAsks: (reply) => void reply.clearCookie(request, kept),
    wanting({ cookies }) {
      const said = cookies[way]
      return said !== undefined && isSecret(said) ? said : undefined
    },
    wantsIn: (reply, secret) => void reply.setCookie(way, secret, { ...kept, maxAge: HOUR / 6 }),
    noLongerWants: (reply) => void reply.clearCookie(way, kept),
  }
}

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** A few words a person knows their browser by; of what the browser sent nothing else is kept. */
export function browserIn({ headers }: FastifyRequest): string {
  const said = headers['user-agent'] ?? ''
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => said.includes(mark))?.[1]
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ')
}

export const networkOf = ({ ip }: FastifyRequest): string => networkFrom(ip)
