// What the house itself would say of a clause in another of its languages: where nothing in it is anybody's own words.

import type { Draft } from './agreement.ts'
import { type Clause, compile } from './clauses.ts'
import type { Convening } from './convening.ts'
import type { Language } from './language.ts'
import type { Term } from './terms.ts'

/** Terms that nobody has written anything into. */
function saysNoOwnWords(term: Term | undefined): boolean {
  switch (term?.kind) {
    case undefined:
    case 'money':
    case 'dismissal':
    case 'default':
    case 'translation-counts':
      return true
    // Its program wrote it in both languages; only what was typed into it has one.
    case 'own-clause':
      return term.blanks.every(({ kind }) => kind !== 'text')
    case 'release':
      return term.scope.trim() === ''
    default:
      return false
  }
}

/** By the number of the clause. What the house would not write today as it stands there is nobody's to translate but a person's. */
export function houseTranslation(
  { opened }: Convening,
  { terms, sides, clauses, language }: Draft,
  into: Language,
): ReadonlyMap<string, Pick<Clause, 'heading' | 'text'>> {
  if (!opened) return new Map()
  const { caseType, court } = opened
  const about = { caseType, court, sides, terms }
  const [here, there] = [compile({ ...about, language }), compile({ ...about, language: into })]
  if (!here.ok || !there.ok) return new Map()
  return new Map(
    clauses.flatMap((clause, place) => {
      const [as, other] = [here.records[place], there.records[place]]
      const stands = as?.heading === clause.heading && as.text === clause.text
      const own = clause.term === undefined ? undefined : terms[clause.term]
      if (!other || !stands || !saysNoOwnWords(own)) return []
      return [[clause.number, { heading: other.heading, text: other.text }] as const]
    }),
  )
}
