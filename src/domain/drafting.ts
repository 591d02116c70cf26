// From terms agreed to a draft: who is bound, what it says, and what the rules find in it.
import { boundFor } from './bound.ts'
import { accept, type Decision, refuse } from './chapter.ts'
import {
  type Clause,
  compile,
  type Language,
  type UnfitTerms,
  type Worded,
  worded,
  wordsFound,
} from './clauses.ts'
import { type CaseOpened, type Convening, seated, sidesOf } from './convening.ts'
import { type Hearing, hearingOf } from './hearing.ts'
import { findingsOf } from './law/rules/all.ts'
import type { Finding, Matter } from './law/rules/rule.ts'
import type { Side } from './seats.ts'
import type { Term } from './terms.ts'
import { dayAt } from './wall-time.ts'

type AgreedTerms = { readonly sides: readonly [Side, Side]; readonly terms: readonly Term[] }
type Board = {
  readonly convening: Convening
  readonly agreement: {
    readonly agreed: ReadonlyMap<string, AgreedTerms>
    readonly drafts: ReadonlyMap<string, { readonly clauses: readonly Clause[] }>
    readonly current: string | undefined
  }
  readonly hearing: Hearing
}
type Written = {
  readonly sides: readonly {
    readonly side: Side
    readonly label: string
    readonly parties: readonly string[]
  }[]
  readonly terms: readonly Term[]
  readonly clauses: readonly Clause[]
}
type InALanguage = { readonly language: Language }
type Drafted = Written & { readonly findings: readonly Finding[] }

/** Courts of California keep its days. */
const COURT_ZONE = 'America/Los_Angeles'
const courtDayAt = (at: number): string => dayAt(at, COURT_ZONE)

/** What clauses of the newest draft were worded anew stays so where the house would still say the same. */
export function draftFrom(
  board: Board,
  agreed: readonly string[],
  language: Language,
  at: number,
  others: readonly Worded[] = [],
): Decision<Drafted, UnfitTerms | 'TermsNotAgreed'> {
  const { agreement, convening } = board
  const { opened } = convening
  const chosen = agreed.flatMap((id) => agreement.agreed.get(id) ?? [])
  if (!opened || chosen.length === 0 || chosen.length < agreed.length) {
    return refuse('TermsNotAgreed')
  }
  const bound = sidesOf(convening).filter((side) =>
    chosen.some(({ sides }) => sides.includes(side)),
  )
  const sides = bound.map((side) => ({
    side,
    label: opened.sides.find((s) => s.side === side)?.label ?? side,
    parties: boundFor(convening, side).map(({ name }) => name),
  }))
  const terms = chosen.filter(isFirstOfItsOffer).flatMap((one) => one.terms)
  const { caseType, court } = opened
  const compiled = compile({ caseType, court, sides, terms, language })
  if (!compiled.ok) return compiled
  const newest = agreement.drafts.get(agreement.current ?? '')
  const found = [...wordsFound(newest?.clauses ?? []), ...others]
  const clauses = worded(compiled.records, found)
  const findings = findingsOf(matterOf(board, opened, { bound, terms, clauses, language }, at))
  return accept({ sides, terms, clauses, findings })
}

/** What the rules find in a draft as it stands on the board. */
export function findingsIn(
  board: Board,
  draft: Written & InALanguage,
  at: number,
): readonly Finding[] {
  const { opened } = board.convening
  if (!opened) return []
  const bound = draft.sides.map(({ side }) => side)
  return findingsOf(matterOf(board, opened, { ...draft, bound }, at))
}

/** Of the board alone: what a side said in private is not here to be looked at. */
function matterOf(
  board: Board,
  opened: CaseOpened,
  {
    bound,
    terms,
    clauses,
    language,
  }: InALanguage & {
    readonly bound: readonly Side[]
    readonly terms: readonly Term[]
    readonly clauses: readonly Clause[]
  },
  at: number,
): Matter {
  const people = seated(board.convening)
  return {
    caseType: opened.caseType,
    rules: opened.rules,
    court: opened.court,
    hearingOn: hearingOf(board),
    sides: bound.map((side) => ({
      side,
      label: opened.sides.find((one) => one.side === side)?.label ?? side,
      people: people.filter(({ seat }) => seat === side),
      signers: boundFor(board.convening, side),
    })),
    terms,
    language,
    clauses,
    today: courtDayAt(at),
  }
}

/** What several sides took of one offer is one promise: it is owed once, and written once. */
const isFirstOfItsOffer = (
  { sides: [by, taker], terms }: AgreedTerms,
  place: number,
  chosen: readonly AgreedTerms[],
): boolean =>
  !chosen.slice(0, place).some(({ sides, terms: earlier }) => {
    const sameOffer = JSON.stringify(earlier) === JSON.stringify(terms)
    return sides[0] === by && sides[1] !== taker && sameOffer
  })
