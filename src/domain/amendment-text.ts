// From a change that is proposed to the numbered clauses of an amendment, in the language of the agreement.
import type { Draft } from './agreement.ts'
import type { AmendedPart } from './amendments.ts'
import { clauseWordsIn } from './clause-text.ts'
import type { Clause } from './clauses.ts'
import type { Court } from './convening.ts'
import { type AmendmentWords, amendmentWords } from './law/amendment-clauses.ts'
import type { Side } from './seats.ts'
import type { LocalDate } from './terms.ts'

export type Amending = {
  readonly draft: Draft
  /** Where a case is pending and the agreement keeps the court its power. */
  readonly court: Court | undefined
  readonly signedOn: LocalDate
  readonly term: number
  readonly by: Side
  readonly to: readonly Side[]
  /** Integer cents of a payment; nothing of anything else. */
  readonly sums: { readonly received: number; readonly open: number } | undefined
  readonly parts: readonly AmendedPart[]
}

export function amendmentClauses(amending: Amending): readonly Clause[] {
  const { draft, court, signedOn, sums } = amending
  const words = amendmentWords[draft.language]
  const { date } = clauseWordsIn[draft.language]
  const { headings } = words
  const unnumbered: readonly Omit<Clause, 'number'>[] = [
    {
      heading: headings.what,
      text: words.changes(date(signedOn)),
      citation: 'Civil Code 1698(a)',
    },
    {
      heading: headings.instead,
      text: sums ? ofSum(amending, sums, words) : ofDeed(amending, words),
    },
    { heading: headings.rest, text: words.rest },
    { heading: headings.binding, text: words.binding, citation: 'Evidence Code 1123' },
    ...(court
      ? [
          {
            heading: headings.court,
            text: words.court(court.name, court.caseNumber),
            citation: 'Code of Civil Procedure 664.6',
          },
        ]
      : []),
  ]
  return unnumbered.map((clause, i) => ({ number: String(i + 1), ...clause }))
}

const labelIn = ({ sides }: Draft, of: Side): string =>
  sides.find(({ side }) => side === of)?.label ?? of
const numberOf = ({ clauses }: Draft, place: number): string =>
  clauses.find(({ term }) => term === place)?.number ?? String(place + 2)

function ofSum(
  { draft, term, by, to, parts }: Amending,
  { received, open }: NonNullable<Amending['sums']>,
  words: AmendmentWords,
): string {
  const { date, sum, and } = clauseWordsIn[draft.language]
  const payer = labelIn(draft, by)
  const payee = to.map((side) => labelIn(draft, side)).join(and)
  const owes = words.pays(payer, payee, numberOf(draft, term), sum(received), sum(open))
  if (parts.length === 0) return `${owes} ${words.letGoOfSum(sum(open))}`
  const rest = open - parts.reduce((all, { cents = 0 }) => all + cents, 0)
  return [
    `${owes} ${words.instead(payer)}`,
    ...parts.map(({ cents = 0, dueOn }, i) => words.part(i + 1, sum(cents), date(dueOn))),
    ...(rest > 0 ? [words.letGoOfRest(sum(rest))] : []),
  ].join('\n')
}

function ofDeed({ draft, term, by, parts: [part] }: Amending, words: AmendmentWords): string {
  const [doer, clause] = [labelIn(draft, by), numberOf(draft, term)]
  if (!part) return words.letGo(doer, clause)
  return words.newDay(doer, clause, clauseWordsIn[draft.language].date(part.dueOn))
}
