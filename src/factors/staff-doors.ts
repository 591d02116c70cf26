// Signing in with an organisation (OpenID Connect): code flow with PKCE, nonce and state, all made of one secret of the browser.
import { createHmac } from 'node:crypto'
import * as client from 'openid-client'
import type { StaffDoors } from '../application/account-ports.ts'

export type StaffDoor = {
  readonly program: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Without TLS an organisation's word is anybody's: on this machine alone, for trying things out. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const mayBePlain = (issuer: string) => {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'http:' && LOOPBACK.has(hostname)
}

export function staffDoors(url: string, doors: readonly StaffDoor[]): StaffDoors {
  const found = new Map<string, Promise<client.Configuration>>()
  /** Looked up when it is first needed, and again after it failed. */
  const configured = (door: StaffDoor): Promise<client.Configuration> => {
    const known = found.get(door.program)
    if (known) return known
    const asked = client.discovery(
      new URL(door.issuer),
      door.clientId,
      { id_token_signed_response_alg: 'RS256' },
      client.ClientSecretPost(door.clientSecret),
      {
        timeout: 10,
        ...(mayBePlain(door.issuer) ? { execute: [client.allowInsecureRequests] } : {}),
      },
    )
    found.set(door.program, asked)
    asked.catch(() => found.delete(door.program))
    return asked
  }
  const doorOf = (program: string) => doors.find((door) => door.program === program)
  const comesBackTo = (program: string) =>
    `${url}/sign-in/staff/${encodeURIComponent(program)}/back`
  const made = (secret: string, purpose: string) =>
    createHmac('sha256', secret).update(purpose).digest('base64url')

  return {
    programs: () => doors.map(({ program }) => program),

    async start(program, secret) {
      const door = doorOf(program)
      if (!door) return undefined
      const verifier = made(secret, 'verifier')
      const address = client.buildAuthorizationUrl(await configured(door), {
        redirect_uri: comesBackTo(program),
        scope: 'openid email',
        state: made(secret, 'state'),
        nonce: made(secret, 'nonce'),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return address.href
    },

    async finish(program, secret, query) {
      const door = doorOf(program)
      if (!door) return undefined
      try {
        const config = await configured(door)
        const tokens = await client.authorizationCodeGrant(
          config,
          new URL(`${comesBackTo(program)}?${query}`),
          {
            pkceCodeVerifier: made(secret, 'verifier'),
            expectedState: made(secret, 'state'),
            expectedNonce: made(secret, 'nonce'),
            idTokenExpected: true,
          },
        )
        const claims = tokens.claims()
        if (!claims) return undefined
        const { sub: subject, iss: issuer } = claims
        const told =
          claims['email'] === undefined
            ? await client.fetchUserInfo(config, tokens.access_token, subject)
            : claims
        const { email, email_verified: verified } = told
        const mail = typeof email === 'string' && verified === true ? email : undefined
        return { program, issuer, subject, mail }
      } catch {
        // Refused there, forged, replayed or out of reach: nobody comes in, and the page says how else.
        return undefined
      }
    },
  }
}
