// Services that a program may run beside Parley: all of what each needs, or none of it; and nothing in the clear off this machine.
import { ConfigWrong, inClear, type Said } from './environment.ts'

export type RelaySet = { readonly urls: readonly string[]; readonly secret: string }
export type TextSet = {
  readonly url: string
  readonly account: string
  readonly token: string
  readonly from: string
}
/** Without an address nobody is asked, and what was attested before is still known. */
export type TimestampSet = { readonly url: string | undefined; readonly rootsFile: string }
export type BucketSet = {
  readonly url: string
  readonly region: string
  readonly key: string
  readonly secret: string
}
type Keyed = { readonly url: string; readonly key: string; readonly secret: string }
export type LargerCallsSet =
  | ({ readonly kind: 'livekit'; readonly server: string } & Keyed)
  | ({ readonly kind: 'jitsi'; readonly keyId: string | undefined } & Keyed)

export function relayFrom(said: Said): RelaySet | undefined {
  const { PARLEY_RELAY: urls, PARLEY_RELAY_SECRET: secret } = said
  if (urls.length === 0 && secret === undefined) return undefined
  if (urls.length === 0 || secret === undefined) {
    throw new ConfigWrong('PARLEY_RELAY and PARLEY_RELAY_SECRET go together.')
  }
  return { urls, secret }
}

/** All of it or none; off this machine nothing goes in the clear. */
export function textFrom(said: Said): TextSet | undefined {
  const { TEXT_URL: url, TEXT_ACCOUNT: account, TEXT_TOKEN: token, TEXT_FROM: from } = said
  if (url === undefined && account === undefined && token === undefined && from === undefined) {
    return undefined
  }
  if (url === undefined || account === undefined || token === undefined || from === undefined) {
    throw new ConfigWrong('TEXT_URL, TEXT_ACCOUNT, TEXT_TOKEN and TEXT_FROM go together.')
  }
  if (inClear(url)) {
    throw new ConfigWrong('TEXT_URL must begin with https:// where it is not on this machine.')
  }
  return { url: url.replace(/\/$/, ''), account, token, from }
}

/** In the clear, too: what goes there is a digest, and what comes back is signed. */
export function timestampsFrom(said: Said): TimestampSet | undefined {
  const { TIMESTAMP_URL: url, TIMESTAMP_CA: rootsFile } = said
  if (rootsFile !== undefined) return { url, rootsFile }
  if (url === undefined) return undefined
  throw new ConfigWrong('TIMESTAMP_URL wants TIMESTAMP_CA: whom to believe.')
}

/** What is kept there is sealed, but the key of the bucket is shown with each request. */
export function bucketFrom(said: Said): BucketSet | undefined {
  const { BUCKET_URL: url, BUCKET_REGION: region, BUCKET_KEY: key, BUCKET_SECRET: secret } = said
  if (url === undefined && key === undefined && secret === undefined) return undefined
  if (url === undefined || key === undefined || secret === undefined) {
    throw new ConfigWrong('BUCKET_URL, BUCKET_KEY and BUCKET_SECRET go together.')
  }
  if (inClear(url)) {
    throw new ConfigWrong('BUCKET_URL must begin with https:// where it is not on this machine.')
  }
  return { url: url.replace(/\/$/, ''), region, key, secret }
}

const LOOPBACK_SERVER = /^ws:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/
/** RFC 7518, 3.2: a shared secret is as long as what it makes. */
const SHORTEST_SECRET = 32

/** Whoever has the token of somebody is let in as them: it goes nowhere in the clear. */
export function largerCallsFrom(said: Said): LargerCallsSet | undefined {
  const { LARGER_CALLS: kind, LARGER_CALLS_URL: url, LARGER_CALLS_SERVER: server } = said
  const { LARGER_CALLS_KEY: key, LARGER_CALLS_KEY_ID: keyId } = said
  const secret = said.LARGER_CALLS_SECRET?.replaceAll('\\n', '\n')
  const others = [url, server, key, secret, keyId]
  if (kind === undefined && others.every((one) => one === undefined)) return undefined
  if (kind === undefined || url === undefined || key === undefined || secret === undefined) {
    throw new ConfigWrong(
      'LARGER_CALLS, LARGER_CALLS_URL, LARGER_CALLS_KEY and LARGER_CALLS_SECRET go together.',
    )
  }
  if (inClear(url) || (server?.startsWith('ws://') && !LOOPBACK_SERVER.test(server))) {
    throw new ConfigWrong(
      'LARGER_CALLS_URL must begin with https://, and LARGER_CALLS_SERVER with wss://, where it is not on this machine.',
    )
  }
  if (secret.length < SHORTEST_SECRET) {
    throw new ConfigWrong(`LARGER_CALLS_SECRET must have ${SHORTEST_SECRET} characters or more.`)
  }
  const set = { url: url.replace(/\/$/, ''), key, secret }
  if (kind === 'jitsi') {
    if (server !== undefined) throw new ConfigWrong('LARGER_CALLS_SERVER is for LiveKit alone.')
    return { kind, ...set, keyId }
  }
  if (server === undefined || keyId !== undefined) {
    throw new ConfigWrong('LiveKit wants LARGER_CALLS_SERVER, and no LARGER_CALLS_KEY_ID.')
  }
  return { kind, ...set, server }
}
