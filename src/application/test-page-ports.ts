// Test pages, as their codes are asked for: whose page it is, and the code that stands on it.
import type { CaseId, PersonId } from './ports.ts'

export type WhoseTestPage = {
  readonly person: PersonId
  readonly caseId: CaseId
  /** How often they agreed before: who took it back is shown another code. */
  readonly times: number
}
/** Made with a key and never kept: what somebody printed yesterday still counts, and nobody can guess another's. */
export type TestPages = { codeFor(whose: WhoseTestPage): string }
