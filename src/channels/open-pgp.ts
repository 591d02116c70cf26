// OpenPGP by an optional package: public keys read with care, words encrypted so that GnuPG 2.2 reads them (no AEAD).
import type { KeyWrong, MailKey, OpenPgp } from '../application/open-pgp-ports.ts'

type Package = typeof import('openpgp')
type PublicKey = Awaited<ReturnType<Package['readKey']>>

/** A key with some pictures and many signatures of others fits. */
const MOST_BYTES = 256 * 1024
const MOST_OWNERS = 10
/** What is encrypted comes in steps of so many bytes: its length says little of what was said. */
const STEP = 2_048

export const openPgp = (load: () => Promise<Package> = () => import('openpgp')): OpenPgp => {
  const loaded = () => load().catch(() => undefined)
  return {
    installed: async () => (await loaded()) !== undefined,

    async read(given, at) {
      if (given.length > MOST_BYTES) return 'KeyTooLarge'
      // However little of it was pasted, and of whatever kind.
      if (Buffer.from(given).includes('PRIVATE KEY')) return 'PrivateKey'
      const pgp = await loaded()
      if (!pgp) return 'NotAKey'
      const keys = await keysIn(pgp, given)
      const [key] = keys
      if (!key) return 'NotAKey'
      // Refused before anything else is said of it.
      if (keys.some((one) => one.isPrivate())) return 'PrivateKey'
      if (keys.length > 1) return 'SeveralKeys'
      const read = await checked(key, at)
      if (typeof read === 'string') return read
      // Some keys look right and cannot be used: a trial tells.
      return (await encrypted(pgp, read, 'a trial', at)) === undefined ? 'KeyCannotEncrypt' : read
    },

    async encrypt(key, words, at) {
      const pgp = await loaded()
      return pgp && encrypted(pgp, key, words, at)
    },
  }
}

/** As it is pasted or as a file holds it. */
async function keysIn(pgp: Package, given: Uint8Array): Promise<readonly PublicKey[]> {
  const text = Buffer.from(given).toString('latin1')
  const blocks = text.match(
    /-----BEGIN PGP [A-Z ]+KEY BLOCK-----[\s\S]*?-----END PGP [A-Z ]+-----/g,
  )
  try {
    if (!blocks) return await pgp.readKeys({ binaryKeys: given })
    const all = await Promise.all(blocks.map((armoredKeys) => pgp.readKeys({ armoredKeys })))
    return all.flat()
  } catch {
    return []
  }
}

async function checked(key: PublicKey, at: number): Promise<MailKey | KeyWrong> {
  const now = new Date(at)
  try {
    if (await key.isRevoked(undefined, undefined, now)) return 'KeyRevoked'
    const whole = await key.getExpirationTime()
    if (whole === null) return 'NotAKey'
    if (+whole <= at) return 'KeyExpired'
    const part = await key.getEncryptionKey(undefined, now).catch(() => undefined)
    if (!part) return (await hasExpired(key, at)) ? 'KeyExpired' : 'KeyCannotEncrypt'
    const ends = [whole, await part.getExpirationTime()].map((end) => (end === null ? 0 : +end))
    const expiresAt = Math.min(...ends)
    return {
      armored: key.toPublic().armor(),
      fingerprint: key.getFingerprint().toUpperCase(),
      owners: key.getUserIDs().slice(0, MOST_OWNERS).map(inOneLine),
      expiresAt: Number.isFinite(expiresAt) ? expiresAt : undefined,
    }
  } catch {
    return 'NotAKey'
  }
}

/** The part that could encrypt has run out, though the key itself has not. */
async function hasExpired(key: PublicKey, at: number): Promise<boolean> {
  const created = +key.getCreationTime()
  const ends = await Promise.all(
    key.subkeys.map(async (part) => {
      const end = await part.getExpirationTime(new Date(at)).catch(() => null)
      const usable = await key.getEncryptionKey(part.getKeyID(), new Date(created + 1_000)).then(
        () => true,
        () => false,
      )
      return usable && end !== null && +end <= at
    }),
  )
  return ends.includes(true)
}

const inOneLine = (owner: string): string =>
  owner.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 200)

async function encrypted(
  pgp: Package,
  { armored }: MailKey,
  words: string,
  at: number,
): Promise<string | undefined> {
  const date = new Date(at)
  try {
    const encryptionKeys = await pgp.readKey({ armoredKey: armored })
    const { aeadAlgorithm: _, ...sessionKey } = await pgp.generateSessionKey({
      encryptionKeys,
      date,
    })
    const message = await pgp.createMessage({ binary: entity(words), date })
    return await pgp.encrypt({ message, encryptionKeys, sessionKey, date, format: 'armored' })
  } catch {
    return undefined
  }
}

/** One part of MIME (RFC 3156), filled up in its own head, where no mail program shows it. */
function entity(words: string): Uint8Array {
  const head = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n'
  const body = Buffer.from(`\r\n${words.replaceAll(/\r?\n/g, '\r\n')}`)
  const bare = head.length + FILL.length + 2 + body.length
  const missing = Math.ceil(bare / STEP) * STEP - bare
  return Buffer.concat([Buffer.from(`${head}${FILL}${filler(missing)}\r\n`), body])
}
const FILL = 'X-Fill: .'
/** In folded lines, as a head may have them. */
const filler = (length: number): string =>
  Array.from({ length }, (_, i) => ['\r', '\n', ' '][i % 70] ?? 'x')
    .join('')
    .replace(/(\r|\r\n|\r\n )$/, (cut) => 'x'.repeat(cut.length))
