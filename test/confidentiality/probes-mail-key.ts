// What is sent to the doors of a key for one's mails.
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

const form = (fields: Record<string, string>): Pick<Asking, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const NO_KEY = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----'

export const mailKeySendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> =
  {
    '/account/mail-key': () => [form({ key: 'no key' }), form({ key: NO_KEY })],
    '/account/mail-key/code': () => [form({ code: '000000' })],
    '/account/mail-key/remove': ({ last }) => (last ? [form({})] : []),
    '/api/v1/mail-key': () => [{ payload: { key: NO_KEY } }, { payload: {} }],
    '/api/v1/mail-key/code': () => [{ payload: { code: '000000' } }],
    '/api/v1/mail-key/remove': ({ last }) => (last ? [{ payload: {} }] : []),
  }
