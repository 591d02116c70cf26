// A term sheet: terms agreed that no signed agreement holds, and that bind nobody as they stand (Evidence Code 1123).
import type { Agreement } from './agreement.ts'
import type { Signing } from './signing.ts'

type Board = { readonly agreement: Agreement; readonly signing: Signing }
type Agreed = Agreement['agreed'] extends ReadonlyMap<string, infer Terms> ? Terms : never

/** Oldest first. What is in a draft is among them until everybody has signed it. */
export function termSheetOf({ agreement, signing }: Board): readonly Agreed[] {
  const { concluded } = signing
  const signed = (concluded && agreement.drafts.get(concluded.draft)?.agreed) ?? []
  return [...agreement.agreed.values()].filter(({ agreed }) => !signed.includes(agreed))
}
