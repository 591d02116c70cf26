// From terms to numbered clauses: what the law asks an agreement to say, and what would not hold up refused.
import { accept, type Decision, refuse } from './chapter.ts'
import type { Court } from './convening.ts'
import type { Language } from './language.ts'
import { type CaseType, caseTypes } from './law/case-types.ts'
import type { ClauseWords } from './law/clause-words.ts'
import { clauseWordsEn } from './law/clauses-en.ts'
import { clauseWordsEs } from './law/clauses-es.ts'
import type { Side } from './seats.ts'
import type { Term } from './terms.ts'

export type { Language } from './language.ts'
export type Clause = { readonly number: string; readonly heading: string; readonly text: string }

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

const wordsIn: Record<Language, ClauseWords> = { en: clauseWordsEn, es: clauseWordsEs }

export function compile(uncompiled: Uncompiled): Decision<Clause, UnfitTerms> {
  const { sides, terms, court, language, caseType } = uncompiled
  if (sides.some(({ parties }) => parties.length === 0)) return refuse('SideWithoutParty')
  const performs = terms.some(({ kind }) => kind !== 'apology' && kind !== 'words')
  const spoken = terms.some(({ kind }) => kind === 'words')
  if (!performs && !spoken) return refuse('NothingToPerform')
  const contradicts = sides.some(({ side }) => paysAndIsPaid(terms, side))
  if (contradicts) return refuse('TermsContradict')

  const words = wordsIn[language]
  const named = sides.map(({ label, parties }) => ({ label, names: parties.join(words.and) }))
  const nameOf = (side: Side) => sides.find((s) => s.side === side)?.label ?? side
  const unnumbered: readonly Omit<Clause, 'number'>[] = [
    { heading: words.headings.parties, text: words.parties(named) },
    ...terms.map((term) => ({
      heading: words.headings[term.kind],
      text: textOf(term, words, nameOf),
    })),
    { heading: words.headings.default, text: words.default },
    { heading: words.headings.binding, text: words.binding },
    { heading: words.headings.admissible, text: words.admissible },
    ...(court && caseTypes[caseType].jurisdiction
      ? [
          {
            heading: words.headings.jurisdiction,
            text: `${words.jurisdiction(court.name, court.caseNumber)} ${words.dismissal}`,
          },
        ]
      : [{ heading: words.headings.jurisdiction, text: words.unfiled }]),
    { heading: words.headings.whole, text: words.whole },
    { heading: words.headings.signing, text: words.signing },
  ]
  return accept(...unnumbered.map((clause, i) => ({ number: String(i + 1), ...clause })))
}

/** The terms by themselves, as the agreement would say them: what somebody offers who has not agreed yet. */
export function termsInWords(
  terms: readonly Term[],
  language: Language,
  nameOf: (side: Side) => string,
): readonly string[] {
  return terms.map((term) => textOf(term, wordsIn[language], nameOf))
}

/** Two sums that run against each other between the same two sides are one sum that nobody has worked out. */
const paysAndIsPaid = (terms: readonly Term[], side: Side): boolean =>
  terms.some(
    (a) =>
      a.kind === 'money' &&
      a.payer === side &&
      terms.some((b) => b.kind === 'money' && b.payee === side && b.payer === a.payee),
  )

/** Each term as a sentence, for who reads an offer away from its page. */
export const sentencesOf = (
  terms: readonly Term[],
  language: Language,
  nameOf: (side: Side) => string,
): readonly string[] => terms.map((term) => textOf(term, wordsIn[language], nameOf))

/** The clause goes on after these words, or ends with a full stop of its own. */
const bare = (words: string): string => words.trim().replace(/\.$/, '')

function textOf(term: Term, words: ClauseWords, nameOf: (side: Side) => string): string {
  const due = (date: string | undefined) => (date ? ` ${words.by(words.date(date))}` : '')
  switch (term.kind) {
    case 'money': {
      const { instalments } = term
      const [only] = instalments
      const whole = words.money(nameOf(term.payer), nameOf(term.payee), words.sum(term.cents))
      const parts =
        instalments.length === 1 && only
          ? [words.inOneSum(words.date(only.dueOn))]
          : instalments.map(({ cents, dueOn }, i) =>
              words.instalment(i + 1, words.sum(cents), words.date(dueOn)),
            )
      return [whole, ...parts].join(' ')
    }
    case 'act':
      return `${words.act(nameOf(term.by), bare(term.what))}${due(term.dueOn)}.`
    case 'return':
      return `${words.returns(nameOf(term.by), nameOf(term.to), bare(term.what))}${due(term.dueOn)}.`
    case 'release':
      return term.by === 'everyone'
        ? words.releaseMutual(bare(term.scope))
        : words.releaseBy(nameOf(term.by), bare(term.scope))
    case 'apology':
      return words.apology(nameOf(term.by), nameOf(term.to), term.words)
    case 'words':
      return words.words(term.words)
  }
}
