// What a side may declare to a court when days to cure have passed in vain: of the signed agreement and the ledger, and nobody's words.
import { currentDraft } from './agreement.ts'
import { type AmendmentId, madeAmendments } from './amendments.ts'
import type { Court, RuleSet } from './convening.ts'
import { claims, daysToCure, defaultOf, type Line, ledgerIn, stateOf } from './ledger.ts'
import type { View } from './mediation.ts'
import { dutiesIn } from './owed.ts'
import type { DefaultNotice, NoticeId } from './performance.ts'
import { speaksForSide } from './seats.ts'
import type { LocalDate } from './terms.ts'
import { dayAt } from './wall-time.ts'

type Named = { readonly label: string; readonly names: readonly string[] }
export type DeclaredLine = Pick<Line, 'dueOn' | 'cents' | 'owed' | 'received' | 'late'> & {
  /** The number of its clause in the agreement. */
  readonly clause: string
}
export type DefaultDeclaration = {
  readonly court: Court | undefined
  readonly rules: RuleSet
  /** Who declares it comes first. */
  readonly sides: readonly [declares: Named, against: Named]
  readonly signedOn: LocalDate
  /** The clauses that were not kept, as they were signed. */
  readonly clauses: readonly { readonly number: string; readonly text: string }[]
  /** Amendments of what was not kept, in the order in which they were signed. */
  readonly changes: readonly {
    readonly amendment: AmendmentId
    readonly number: number
    readonly signedOn: LocalDate
    readonly text: string
  }[]
  readonly noticedOn: LocalDate
  readonly cureDays: number
  readonly cureBy: LocalDate
  /** Of what the other side owes this one, in the order of the ledger; sums in cents. */
  readonly lines: readonly DeclaredLine[]
  /** Of the sums that are due: what was owed, what has come, what is missing. In cents. */
  readonly due: { readonly owed: number; readonly received: number; readonly missing: number }
  /** What the agreement says follows. */
  readonly follows: 'rest at once' | 'judgment on default' | 'judgment entered'
  /** The day on which the ledger stood so. */
  readonly on: LocalDate
  /** UTC milliseconds. */
  readonly dated: number
}

const ZONE = 'America/Los_Angeles'
const followsOf = {
  none: 'rest at once',
  'on-default': 'judgment on default',
  now: 'judgment entered',
} as const

/** What is said to have come of what it claims, and is not answered yet: before that nothing is declared of it. */
export const waitsForAnswer = (notice: DefaultNotice, lines: readonly Line[]): boolean =>
  lines.some(
    ({ term, by, told }) => by === notice.against && told > 0 && claims(notice).includes(term),
  )

/**
 * For who speaks for the side that gave notice, once its days are over, something of it is still missing, and all that is
 * said to have come is answered.
 */
export function declarationFor(
  { me, board }: Pick<View, 'me' | 'board'>,
  id: NoticeId,
  at: number,
): DefaultDeclaration | undefined {
  const notice = board.performance.notices.get(id)
  const draft = currentDraft(board.agreement)
  const { concluded } = board.signing
  const { opened } = board.convening
  const all = ledgerIn(board, at)
  if (!notice || !draft || !concluded || !opened || !speaksForSide(me)) return undefined
  if (me.seat !== notice.side || stateOf(notice, all, at) !== 'in vain') return undefined
  if (waitsForAnswer(notice, all)) return undefined
  const named = (side: string): Named => {
    const one = draft.sides.find((bound) => bound.side === side)
    return { label: one?.label ?? side, names: one?.parties ?? [] }
  }
  const numberOf = (term: number) =>
    draft.clauses.find((clause) => clause.term === term)?.number ?? ''
  const owedToUs = all.filter(({ by, to }) => by === notice.against && to.includes(notice.side))
  const sums = owedToUs.filter(({ cents, late }) => cents !== undefined && late)
  const sum = (of: (line: Line) => number) => sums.reduce((so, line) => so + of(line), 0)
  const [owed, received] = [sum((line) => line.owed), sum((line) => line.received)]
  const { terms } = dutiesIn(board)
  const claimed = claims(notice)
  return {
    court: opened.court,
    rules: opened.rules,
    sides: [named(notice.side), named(notice.against)],
    signedOn: dayAt(concluded.at, ZONE),
    clauses: draft.clauses.flatMap(({ term, number, text }) =>
      term !== undefined && claimed.includes(term) ? [{ number, text }] : [],
    ),
    changes: madeAmendments(board.performance).flatMap(
      ({ amendment, number, term, made, clauses }) =>
        made && claimed.includes(term)
          ? [{ amendment, number, signedOn: dayAt(made.at, ZONE), text: clauses[1]?.text ?? '' }]
          : [],
    ),
    noticedOn: dayAt(notice.at, ZONE),
    cureDays: daysToCure(terms, notice.against),
    cureBy: notice.cureBy,
    lines: owedToUs.map(({ term, dueOn, cents, owed: all, received: got, late }) => ({
      ...{ clause: numberOf(term), dueOn, cents, owed: all, received: got, late },
    })),
    due: { owed, received, missing: owed - received },
    follows: followsOf[defaultOf(terms, notice.against)?.judgment ?? 'none'],
    on: dayAt(at, ZONE),
    dated: at,
  }
}
