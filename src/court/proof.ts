// Whether a call comes from who shares a key with us: a signature over time and body, or the key itself.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export const SIGNATURE = 'parley-court-signature'
/** Clocks differ; a call that was caught is good for no longer. */
const OLDEST = 5 * 60_000

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

const mac = (key: string, seconds: string, body: Uint8Array): string =>
  createHmac('sha256', key).update(`${seconds}.`).update(body).digest('hex')

/** The header's value. */
export function signature(key: string, body: Uint8Array, at: number): string {
  const seconds = String(Math.floor(at / 1000))
  return `t=${seconds},v1=${mac(key, seconds, body)}`
}

export function proven(headers: Headers, body: Uint8Array, key: string, now: number): boolean {
  const signed = headers[SIGNATURE]
  if (typeof signed === 'string') {
    const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signed) ?? []
    const fresh = Math.abs(now - Number(seconds) * 1000) <= OLDEST
    return same(given, mac(key, seconds, body)) && fresh && seconds !== ''
  }
  return carries(headers, key)
}

/** `Authorization: Bearer` with the key. */
export function carries(headers: Headers, key: string): boolean {
  const said = headers['authorization']
  const given = typeof said === 'string' ? /^Bearer (\S+)$/.exec(said)?.[1] : undefined
  return given !== undefined && same(given, key)
}

/** Compared by their digests: neither their letters nor their lengths tell by time. */
const same = (given: string, wanted: string): boolean =>
  timingSafeEqual(digest(given), digest(wanted))
const digest = (text: string) => createHash('sha256').update(text).digest()
