// Signs that no font has in what an agreement will say: in the words of its clauses, and in names that stand on record.
import type { Clause } from '../domain/clauses.ts'
import type { CaseOpened } from '../domain/convening.ts'
import { type FontsAtHand, notPrintable } from './printing.ts'

type Written = {
  readonly sides: readonly { readonly label: string; readonly parties: readonly string[] }[]
  readonly clauses: readonly Clause[]
}
type Signs = { readonly signs: readonly string[] }
export type SignsOfDraft = {
  /** Somebody has to say it in another way. */
  readonly clauses: readonly (Pick<Clause, 'number' | 'heading'> & Signs)[]
  /** Nobody can change them: on paper they are spelled out. */
  readonly names: readonly ({ readonly name: string } & Signs)[]
}

export function signsOfDraft(
  fonts: FontsAtHand,
  { sides, clauses }: Written,
  opened: Pick<CaseOpened, 'court'> | undefined,
): SignsOfDraft {
  const court = opened?.court ? [opened.court.name, opened.court.caseNumber] : []
  const known = [...sides.flatMap(({ label, parties }) => [label, ...parties]), ...court]
  const names = [...new Set(known)].flatMap((name) => {
    const signs = notPrintable(fonts, name)
    return signs.length > 0 ? [{ name, signs }] : []
  })
  // The longer first: one name may be the beginning of another.
  const longest = names.map(({ name }) => name).toSorted((a, b) => b.length - a.length)
  return {
    names,
    clauses: clauses.flatMap(({ number, heading, text }) => {
      const own = longest.reduce((said, name) => said.replaceAll(name, ' '), `${heading}\n${text}`)
      const signs = notPrintable(fonts, own)
      return signs.length > 0 ? [{ number, heading, signs }] : []
    }),
  }
}
