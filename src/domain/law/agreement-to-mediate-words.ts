// What the words of the agreement to mediate are in one language: sections to read, most with a question.
import type { RuleSet } from '../convening.ts'

export type Answer = {
  readonly says: string
  readonly right: boolean
  /** Said when this answer was chosen. */
  readonly because: string
}
export type Check = { readonly question: string; readonly answers: readonly Answer[] }
export type TextSection = { readonly heading: string; readonly paragraphs: readonly string[] }
/** One step of the explanation. The question is no part of what is signed. */
export type Step = TextSection & { readonly check: Check | undefined }

/** What is agreed in this case, and what the program says in its own words. */
export type Agreed = {
  readonly rules: RuleSet
  readonly silenceDays: number
  readonly program: string
  readonly costs: string
  /** The program's own paragraphs, with empty lines between them; empty when it has none. */
  readonly own: string
}
export type AgreementToMediateWords = {
  readonly title: string
  readonly steps: (agreed: Agreed) => readonly Step[]
}
