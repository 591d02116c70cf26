// GnuPG of the machine in a folder of its own: makes keys and decrypts, as the people do whom we write to.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const gpgMissing = existsSync('/usr/bin/gpg')
  ? ''
  : ' (skipped: gpg is missing, apt-get install gnupg)'

export type KeyKind = 'rsa3072' | 'cv25519' | 'signs only'
export type Gpg = ReturnType<typeof gpg>

/** Keys are made in the past of the clocks of tests. */
const MADE = '20261001T000000'

export function gpg() {
  const home = mkdtempSync(join(tmpdir(), 'gpg-'))
  const run = (input: string | Uint8Array | undefined, ...words: readonly string[]) => {
    const all = ['--homedir', home, '--batch', '--no-tty', '--pinentry-mode', 'loopback']
    const { status, stdout, stderr } = spawnSync('gpg', [...all, '--passphrase', '', ...words], {
      input,
      maxBuffer: 1e8,
    })
    return { ok: status === 0, out: stdout, said: stderr.toString() }
  }
  const sure = (...words: readonly string[]) => {
    const done = run(undefined, ...words)
    if (!done.ok) throw new Error(`gpg ${words.join(' ')}: ${done.said}`)
    return done.out
  }
  const at = ['--faked-system-time', `${MADE}!`]
  return {
    home,
    /** Returns its fingerprint. */
    newKey(owner: string, kind: KeyKind, lasts = '2y'): string {
      const sign = kind === 'rsa3072' ? 'rsa3072' : 'ed25519'
      const told = sure(...at, '--status-fd', '1', '--quick-gen-key', owner, sign, 'sign', lasts)
      const made = /KEY_CREATED P ([0-9A-F]{40})/.exec(told.toString())?.[1] ?? ''
      const encr = kind === 'rsa3072' ? 'rsa3072' : 'cv25519'
      if (kind !== 'signs only') sure(...at, '--quick-add-key', made, encr, 'encr', lasts)
      return made
    },
    publicKey: (...owners: readonly string[]) => sure('--armor', '--export', ...owners),
    publicBytes: (owner: string) => sure('--export', owner),
    privateKey: (owner: string) => sure('--armor', '--export-secret-keys', owner),
    privateBytes: (owner: string) => sure('--export-secret-keys', owner),
    /** With the certificate that GnuPG lays by when a key is made. */
    revoke(made: string): void {
      const folder = join(home, 'openpgp-revocs.d')
      const [file = ''] = readdirSync(folder).filter((name) => name.startsWith(made))
      const text = readFileSync(join(folder, file), 'utf8').replace(/^:-----/m, '-----')
      writeFileSync(join(home, 'revoked.asc'), text)
      sure('--import', join(home, 'revoked.asc'))
    },
    decrypt(armored: string): string {
      const done = run(armored, '--decrypt')
      if (!done.ok) throw new Error(done.said)
      return done.out.toString()
    },
    /** What GnuPG says of the packets. */
    packets: (armored: string) => run(armored, '--list-packets').out.toString(),
    stop(): void {
      spawnSync('gpgconf', ['--homedir', home, '--kill', 'all'])
      rmSync(home, { recursive: true, force: true })
    },
  }
}
