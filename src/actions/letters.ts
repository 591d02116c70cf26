// What is sent with a code of a letter, in answer to an invitation, to have letters printed, and to name one thing.
import { z } from 'zod'
import { factKinds } from '../application/letters.ts'
import { digest, id, said, words } from './schemas.ts'

export const letterInput = z.strictObject({
  code: words(40),
  kind: z.enum(factKinds),
  said: words(100),
})
export const questionInput = z.strictObject({ words: said(5_000) })
export const declineInput = z.strictObject({ reason: words(5_000).exactOptional() })
/** Who sits beside a side confirms, by its digest, what they were shown. */
export const acceptInput = z.strictObject({ confidentiality: digest.exactOptional() })
export const nothingInput = z.strictObject({})
/** Without ids every letter that is ready. */
export const printInput = z.strictObject({ letters: z.array(id).min(1).max(500).exactOptional() })
/** A token by its handle. */
export const revokeInput = z.strictObject({ token: words(64) })
/** Somebody in a case. */
export const someoneInput = z.strictObject({ participant: id })
