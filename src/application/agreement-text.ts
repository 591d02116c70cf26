// The canonical text of a draft, and its digest: what a signer saw, to the letter.
import type { Draft } from '../domain/agreement.ts'

/** One line a matter, in a fixed order: the same draft is the same text everywhere. */
export function textOf({ version, language, sides, clauses }: Draft): string {
  const lines = [
    `Parley settlement agreement, form 1, version ${version}, language ${language}`,
    ...sides.map(({ side, label, parties }) => JSON.stringify([side, label, parties])),
    ...clauses.map(({ number, heading, text }) => JSON.stringify([number, heading, text])),
  ]
  return `${lines.join('\n')}\n`
}

/** SHA-256, hex, by the hash given. */
export const digestOf = (draft: Draft, hash: (text: string) => string): string =>
  hash(textOf(draft))
