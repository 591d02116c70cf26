// From terms to numbered clauses: what the law asks an agreement to say, and what would not hold up refused.
import { accept, type Decision, refuse } from './chapter.ts'
import { clauseWordsIn, headingOf, textOf } from './clause-text.ts'
import type { Court } from './convening.ts'
import type { Language } from './language.ts'
import { type CaseType, caseTypes } from './law/case-types.ts'
import { citationOf, type StandingClause } from './law/clause-citations.ts'
import type { Side } from './seats.ts'
import type { Term } from './terms.ts'

export type { Language } from './language.ts'
export type Clause = {
  readonly number: string
  readonly heading: string
  readonly text: string
  /** The place of the term that it says, from 0; clauses of old, and those that every agreement has, name none. */
  readonly term?: number
  readonly about?: StandingClause
  /** The law that asks for it. */
  readonly citation?: string
  /** What it would say as the house words it, where it was worded anew. */
  readonly insteadOf?: string
}

/** What would not hold up: nothing anyone must do, or nobody who could sign. */
export type UnfitTerms = 'NothingToPerform' | 'SideWithoutParty' | 'TermsContradict'

export type Uncompiled = {
  readonly caseType: CaseType
  readonly court: Court | undefined
  readonly sides: readonly {
    readonly side: Side
    readonly label: string
    readonly parties: readonly string[]
  }[]
  readonly terms: readonly Term[]
  readonly language: Language
}

const performNothing: readonly Term['kind'][] = ['apology', 'words', 'translation-counts']

export function compile(uncompiled: Uncompiled): Decision<Clause, UnfitTerms> {
  const { sides, terms, court, language, caseType } = uncompiled
  if (sides.some(({ parties }) => parties.length === 0)) return refuse('SideWithoutParty')
  const performs = terms.some(({ kind }) => !performNothing.includes(kind))
  const spoken = terms.some(({ kind }) => kind === 'words')
  if (!performs && !spoken) return refuse('NothingToPerform')
  const contradicts = sides.some(({ side }) => paysAndIsPaid(terms, side))
  if (contradicts) return refuse('TermsContradict')

  const words = clauseWordsIn[language]
  const { reaching } = words
  const named = sides.map(({ label, parties }) => ({ label, names: parties.join(words.and) }))
  const nameOf = (side: Side) => sides.find((s) => s.side === side)?.label ?? side
  const standing = (
    about: StandingClause,
    heading: keyof typeof words.headings,
    text: string,
  ): Omit<Clause, 'number'> => ({
    heading: words.headings[heading],
    text,
    about,
    ...cited(citationOf(about)),
  })
  const has = (kind: Term['kind']) => terms.some((term) => term.kind === kind)
  const pending = caseTypes[caseType].jurisdiction ? court : undefined
  const ofCourt = (at: Court) =>
    has('dismissal')
      ? reaching.settles(at.name, at.caseNumber)
      : `${words.jurisdiction(at.name, at.caseNumber)} ${words.dismissal}`
  const unnumbered: readonly Omit<Clause, 'number'>[] = [
    standing('parties', 'parties', words.parties(named)),
    ...terms.map((term, place) => ({
      heading: headingOf(term, words),
      text: textOf(term, words, nameOf),
      term: place,
      ...cited(citationOf(term)),
    })),
    ...(has('default') ? [] : [standing('default', 'default', words.default)]),
    standing('binding', 'binding', words.binding),
    standing('admissible', 'admissible', words.admissible),
    pending
      ? standing('pending', 'jurisdiction', ofCourt(pending))
      : standing('unfiled', 'jurisdiction', words.unfiled),
    standing('whole', 'whole', words.whole),
    standing('signing', 'signing', words.signing),
  ]
  return accept(...unnumbered.map((clause, i) => ({ number: String(i + 1), ...clause })))
}

export type Worded = { readonly insteadOf: string; readonly text: string }

/** The same clauses, in other words where somebody found some. */
export const worded = (clauses: readonly Clause[], others: readonly Worded[]): readonly Clause[] =>
  clauses.map((clause) => {
    const { term, text } = clause
    const found = term === undefined ? undefined : others.findLast((o) => o.insteadOf === text)
    return found === undefined || found.text === text ? clause : { ...clause, ...found }
  })

/** The words that were found for clauses, to be kept when they are written once more. */
export const wordsFound = (clauses: readonly Clause[]): readonly Worded[] =>
  clauses.flatMap(({ insteadOf, text }) => (insteadOf === undefined ? [] : [{ insteadOf, text }]))

const cited = (citation: string | undefined) => (citation === undefined ? {} : { citation })

/** The terms by themselves, as the agreement would say them: what somebody offers who has not agreed yet. */
export function termsInWords(
  terms: readonly Term[],
  language: Language,
  nameOf: (side: Side) => string,
): readonly string[] {
  return terms.map((term) => textOf(term, clauseWordsIn[language], nameOf))
}

/** Two sums that run against each other between the same two sides are one sum that nobody has worked out. */
const paysAndIsPaid = (terms: readonly Term[], side: Side): boolean =>
  terms.some(
    (a) =>
      a.kind === 'money' &&
      a.payer === side &&
      terms.some((b) => b.kind === 'money' && b.payee === side && b.payer === a.payee),
  )
