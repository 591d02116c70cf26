// Codes that people type off paper or a page: drawn from a keyed digest and kept nowhere.
import { CODE_LENGTH, CODE_LETTERS } from '../application/letters.ts'
import type { TestPages } from '../application/test-page-ports.ts'
import { blindIndex, type Key } from './keys.ts'

/** Each letter as likely as the others: bytes beyond the last whole round are passed over. */
export function codeOfDigest(digest: Uint8Array): string {
  const fair = 256 - (256 % CODE_LETTERS.length)
  const letters = [...digest].filter((byte) => byte < fair)
  const code = letters.slice(0, CODE_LENGTH).map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
  if (code.length < CODE_LENGTH) throw new Error('a digest of too many great bytes')
  return code.join('')
}

export const testPages = (root: Key): TestPages => ({
  codeFor: ({ person, caseId, times }) =>
    codeOfDigest(blindIndex(root, 'codes of test pages', `${person} ${caseId} ${times}`)),
})
