// Into a room of Jitsi Meet: a token as its Prosody module `token_verification` takes it, for this room alone.
import { importPKCS8, SignJWT } from 'jose'
import type { LargerCalls } from '../../application/larger-call-ports.ts'
import { nameSaid, SECONDS_BEFORE, SECONDS_LONG } from './lasting.ts'

export type JitsiSettings = {
  /** Where it stands, with its tenant in the path where it has one; without a slash at the end. */
  readonly url: string
  /** The application id. */
  readonly key: string
  /** Shared with Prosody; or a private key in PEM, whose public half Prosody fetches by the id. */
  readonly secret: string
  readonly keyId?: string | undefined
}

export const isPrivateKey = (secret: string): boolean => secret.startsWith('-----BEGIN PRIVATE KEY')

export function jitsi({ url, key, secret, keyId }: JitsiSettings): LargerCalls {
  const { origin, hostname, pathname } = new URL(url)
  const tenant = pathname.split('/').filter(Boolean).at(-1)
  const byKey = isPrivateKey(secret)
  const signedWith = () =>
    byKey ? importPKCS8(secret, 'RS256') : Promise.resolve(new TextEncoder().encode(secret))
  const header = byKey
    ? ({ alg: 'RS256', typ: 'JWT', kid: keyId ?? key } as const)
    : ({ alg: 'HS256', typ: 'JWT' } as const)
  return {
    service: 'Jitsi',
    origin,
    async addressFor({ room, identity, name, leads, at }) {
      const now = Math.floor(at / 1000)
      const context = {
        // What stands in `user` is put into presence as text: anything else than a string breaks it there.
        user: { id: identity, name: nameSaid(name), moderator: String(leads) },
        features: {
          ...{ recording: false, livestreaming: false, transcription: false },
          ...{ 'outbound-call': false, 'sip-outbound-call': false },
        },
      }
      const token = await new SignJWT({ room, context })
        .setProtectedHeader(header)
        .setIssuer(key)
        .setAudience('jitsi')
        .setSubject((tenant ?? hostname).toLowerCase())
        .setNotBefore(now - SECONDS_BEFORE)
        .setExpirationTime(now + SECONDS_LONG)
        .sign(await signedWith())
      return `${url}/${room}?${new URLSearchParams({ jwt: token })}`
    },
  }
}
