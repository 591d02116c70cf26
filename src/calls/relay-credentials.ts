// Credentials of the relay as coturn reads them (use-auth-secret): until when, something drawn, and its proof.
import { createHmac } from 'node:crypto'
import type { CallRelay } from '../application/call-messages.ts'

/** In milliseconds. A page asks for another before. */
export const CREDENTIAL_LASTS = 3_600_000

export type RelaySettings = { readonly urls: readonly string[]; readonly secret: string }

/** The name holds nothing of a person: the relay and its log learn of nobody. */
export function credentialFor(
  { urls, secret }: RelaySettings,
  drawn: string,
  at: number,
): CallRelay {
  const seconds = Math.floor((at + CREDENTIAL_LASTS) / 1000)
  const username = `${seconds}:${drawn}`
  const credential = createHmac('sha1', secret).update(username).digest('base64')
  return { urls, username, credential, expiresAt: seconds * 1000 }
}
