// The translations that stand on a paper, with what is said above each in its own language.
import type { Draft } from '../domain/agreement.ts'
import { aboveTranslation } from '../domain/law/beside-original.ts'
import type { PaperLanguage } from '../domain/paper-language.ts'
import { countsToo, printedWith, type Translations } from '../domain/translation.ts'
import { dayAt } from '../domain/wall-time.ts'

export type PaperTranslation = {
  readonly language: PaperLanguage
  readonly title: string
  /** Whether the parties agreed that it counts as the text does. */
  readonly countsToo: boolean
  /** What is said of that, in its own language. */
  readonly counts: string
  /** Who made it, each with their day. */
  readonly by: readonly string[]
  readonly clauses: readonly {
    readonly number: string
    readonly heading: string
    readonly text: string
  }[]
}

/** Among letters that run from right to left a day would be shown with its parts the other way round (Unicode UAX 9, rule W4). */
export const figuresInOrder = (language: PaperLanguage, text: string): string =>
  language === 'ar' || language === 'fa'
    ? text.replaceAll(/\$?\d[\d.,:/-]*\d|\$\d/g, (figure) => `\u2066${figure}\u2069`)
    : text

const ZONE = 'America/Los_Angeles'

export const translationsOnPaper = (
  board: { readonly translations: Translations },
  draft: Draft,
): readonly PaperTranslation[] =>
  printedWith(board, draft).map(({ language, by, clauses }) => {
    const above = aboveTranslation[language]
    const both = countsToo(draft, language)
    return {
      language,
      title: above.title,
      countsToo: both,
      counts: both ? above.bothCount : above.counts[draft.language],
      by: by.map(({ name, at }) => `${above.translator} ${name}, ${dayAt(at, ZONE)}`),
      clauses: clauses.map(({ number, heading, words }) => ({
        number,
        heading,
        text: figuresInOrder(language, words),
      })),
    }
  })
