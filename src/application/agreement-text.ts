// The canonical text of a draft, and its digest: what a signer saw, to the letter.
import type { Draft } from '../domain/agreement.ts'
import { printedWith, type Translations } from '../domain/translation.ts'

type Board = { readonly translations: Translations }

/** One line a matter, in a fixed order: the same draft is the same text everywhere. A translation that stands with it follows. */
export function textOf(board: Board, draft: Draft): string {
  const { version, language, sides, clauses } = draft
  const lines = [
    `Parley settlement agreement, form 1, version ${version}, language ${language}`,
    ...sides.map(({ side, label, parties }) => JSON.stringify([side, label, parties])),
    ...clauses.map(({ number, heading, text }) => JSON.stringify([number, heading, text])),
    ...printedWith(board, draft).flatMap((translation) => [
      `translation, form 1, language ${translation.language}`,
      ...translation.by.map(({ name, at }) => JSON.stringify([name, at])),
      ...translation.clauses.map(({ number, heading, words }) =>
        JSON.stringify([number, heading, words]),
      ),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/** SHA-256, hex, by the hash given. */
export const digestOf = (board: Board, draft: Draft, hash: (text: string) => string): string =>
  hash(textOf(board, draft))
