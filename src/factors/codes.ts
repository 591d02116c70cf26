// Authenticator codes (RFC 6238) and the picture that brings their secret to a phone.
import { Secret, TOTP } from 'otpauth'
import qrcode from 'qrcode-generator'
import type { FactorChecks } from '../application/account-ports.ts'

const PERIOD = 30
const settings = { issuer: 'Parley', algorithm: 'SHA1', digits: 6, period: PERIOD } as const

/** A square that phones read from a screen; four empty squares around it (ISO 18004). */
const QUIET = 4

export const codeChecks: Pick<FactorChecks, 'secretFrom' | 'addressOf' | 'stepOf' | 'picture'> = {
  secretFrom: (bytes) => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32,

  addressOf: (secret, name) =>
    new TOTP({ ...settings, label: name, secret: Secret.fromBase32(secret) }).toString(),

  stepOf(secret, code, at) {
    if (!/^\d{6}$/.test(code)) return undefined
    const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) })
    const delta = totp.validate({ token: code, timestamp: at, window: 1 })
    return delta === null ? undefined : Math.floor(at / 1000 / PERIOD) + delta
  },

  picture(text) {
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    const count = code.getModuleCount()
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from({ length: count }, (_, column) =>
        code.isDark(row, column) ? `M${column + QUIET} ${row + QUIET}h1v1h-1z` : '',
      ).join(''),
    )
    return { size: count + 2 * QUIET, path: rows.join('') }
  },
}
