// OpenPGP against GnuPG: keys that it made are read or refused for what they are, and what we encrypt it decrypts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MailKey } from '../../src/application/open-pgp-ports.ts'
import { openPgp } from '../../src/channels/open-pgp.ts'
import { type Gpg, gpg, gpgMissing } from './gpg.ts'

const NOW = Date.UTC(2026, 10, 2)
const DAY = 24 * 3_600_000
const pgp = openPgp()
const read = (given: Uint8Array | string, at = NOW) => pgp.read(Buffer.from(given), at)

describe.skipIf(gpgMissing !== '')(`with GnuPG${gpgMissing}`, () => {
  let g: Gpg
  beforeAll(() => {
    g = gpg()
  })
  afterAll(() => g.stop())

  test.each(['rsa3072', 'cv25519'] as const)(
    'a key is read, and GnuPG reads what is encrypted with it: %s',
    async (kind) => {
      const owner = `Ana ${kind} <ana-${kind}@people.test>`
      const made = g.newKey(owner, kind)
      for (const given of [g.publicKey(made), g.publicBytes(made)]) {
        const key = (await read(given)) as MailKey
        expect(key).toMatchObject({ fingerprint: made, owners: [owner] })
        expect(Math.abs((key.expiresAt ?? 0) - Date.UTC(2028, 8, 30))).toBeLessThan(2 * DAY)
        const words = 'Señora, 900 €\nand "peace" –\n.\n-----BEGIN nothing-----'
        const armored = (await pgp.encrypt(key, words, NOW)) ?? ''
        expect(g.decrypt(armored).split('\r\n\r\n').slice(1).join()).toBe(
          words.replaceAll('\n', '\r\n'),
        )
        // Integrity by SEIPD version 1: all that GnuPG 2.2 knows.
        expect(g.packets(armored)).toMatch(/encrypted data packet:[\s\S]*mdc_method: 2/)
      }
    },
  )

  test('what is said shows in the length only by steps', async () => {
    const key = (await read(g.publicKey(g.newKey('Len <len@people.test>', 'cv25519')))) as MailKey
    const lengths = new Set<number>()
    for (let many = 0; many <= 1_500; many += 101) {
      const armored = (await pgp.encrypt(key, 'x'.repeat(many), NOW)) ?? ''
      expect(Buffer.from(g.decrypt(armored), 'latin1').length % 2_048).toBe(0)
      lengths.add(armored.length)
    }
    expect(lengths.size).toBe(1)
  })

  test('a private key is refused, pasted or as a file, alone or beside a public one', async () => {
    const made = g.newKey('Pia <pia@people.test>', 'cv25519')
    const own = g.privateKey(made)
    expect(await read(own)).toBe('PrivateKey')
    expect(await read(`${g.publicKey(made)}\n${own}`)).toBe('PrivateKey')
    expect(await read(`Here you are:\n${own}`)).toBe('PrivateKey')
    expect(await read(own.subarray(0, 300))).toBe('PrivateKey')
    expect(await read(g.privateBytes(made))).toBe('PrivateKey')
    expect(await read('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA')).toBe('PrivateKey')
  })

  test('expired, revoked, unable to encrypt, several: each is told apart', async () => {
    const brief = g.newKey('Exa <exa@people.test>', 'cv25519', '1d')
    expect(await read(g.publicKey(brief))).toBe('KeyExpired')
    const revoked = g.newKey('Rev <rev@people.test>', 'cv25519')
    g.revoke(revoked)
    // Its certificate is of today.
    expect(await read(g.publicKey(revoked), Date.now() + DAY)).toBe('KeyRevoked')
    const signs = g.newKey('Sig <sig@people.test>', 'signs only')
    expect(await read(g.publicKey(signs))).toBe('KeyCannotEncrypt')
    expect(await read(g.publicKey(brief, signs))).toBe('SeveralKeys')
    expect(await read(`${g.publicKey(brief)}${g.publicKey(signs)}`)).toBe('SeveralKeys')
  })

  test('a key that runs out later is not used any more from then on', async () => {
    const key = (await read(g.publicKey(g.newKey('Lat <lat@people.test>', 'cv25519')))) as MailKey
    expect(await pgp.encrypt(key, 'hello', NOW + 365 * DAY)).toContain('BEGIN PGP MESSAGE')
    expect(await pgp.encrypt(key, 'hello', NOW + 800 * DAY)).toBeUndefined()
  })

  test('a name in a key is one line and not long', async () => {
    const made = g.newKey(`A name ${'n'.repeat(300)} <x@people.test>`, 'cv25519')
    const { owners } = (await read(g.publicKey(made))) as MailKey
    expect(owners[0]).toMatch(/^A name n{193}$/)
    expect(owners[0]?.length).toBe(200)
  })
})

test('what is no key is none, whatever it looks like', async () => {
  const block = (inside: string) =>
    `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${inside}\n-----END PGP PUBLIC KEY BLOCK-----`
  for (const given of [
    '',
    'hello',
    block(''),
    block('AAAA'),
    block('!'),
    '\x99\x01',
    '\0'.repeat(99),
  ]) {
    expect(await read(given)).toBe('NotAKey')
  }
})

test('a key of 1 MB is refused before anybody reads it', async () => {
  const unread = openPgp(() => Promise.reject(new Error('nobody asked for it')))
  expect(await unread.read(Buffer.alloc(1024 * 1024), NOW)).toBe('KeyTooLarge')
})

test('without the package nothing is offered, read or encrypted', async () => {
  const without = openPgp(() =>
    Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' })),
  )
  expect(await without.installed()).toBe(false)
  expect(await pgp.installed()).toBe(true)
  const key = { armored: '', fingerprint: '', owners: [], expiresAt: undefined }
  expect(await without.encrypt(key, 'hello', NOW)).toBeUndefined()
})
