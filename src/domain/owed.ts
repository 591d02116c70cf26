// What is owed by a signed agreement: a line for each thing and each instalment, as its terms say, and as amendments changed them.
import { type Agreement, currentDraft } from './agreement.ts'
import { type Amendment, madeAmendments } from './amendments.ts'
import { type Duty, dutiesOf } from './duties.ts'
import type { Performance } from './performance.ts'
import type { Side } from './seats.ts'
import type { Signing } from './signing.ts'
import type { LocalDate, Term } from './terms.ts'

/** One thing that one side has to do: of a payment, each instalment. */
export type Owed = {
  readonly term: number
  /** The place of the instalment, from 0; 0 for whatever is not paid. */
  readonly part: number
  readonly by: Side
  /** Whom it is owed to; where nobody is named, each other side that is bound. */
  readonly to: readonly Side[]
  readonly what: Duty['what']
  readonly dueOn: LocalDate | undefined
  /** Integer cents, of a payment. */
  readonly cents: number | undefined
  /** By which amendment it is due so. */
  readonly changed?: number
}

/** What is never done once and for all, and what a court does, nobody tells as done. */
const notTold: readonly Duty['what'][] = ['keep away', 'case closes']

const promised = (terms: readonly Term[], bound: readonly Side[]): readonly Owed[] =>
  dutiesOf(terms).flatMap(({ term, by, to, on, what, cents, part }) =>
    by === 'everyone' || notTold.includes(what)
      ? []
      : [
          {
            ...{ term, by, what, dueOn: on, cents },
            part: (part?.[0] ?? 1) - 1,
            to: to === undefined ? bound.filter((side) => side !== by) : [to],
          },
        ],
  )

/** What one side owes by one term: told, counted, claimed and changed together. */
export const isOf = (a: Pick<Owed, 'term' | 'by'>, b: Pick<Owed, 'term' | 'by'>): boolean =>
  a.term === b.term && a.by === b.by

/** What comes goes to what was due first; what had come before an amendment stays with what was due until then. */
export const inTurn = <Of extends Pick<Owed, 'term' | 'dueOn' | 'part' | 'changed'>>(
  duties: readonly Of[],
) =>
  duties.toSorted(
    (a, b) =>
      a.term - b.term ||
      (a.changed ?? 0) - (b.changed ?? 0) ||
      (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') ||
      a.part - b.part,
  )

/** What had come stays as it was due; in place of the rest stands what was agreed instead. */
function amended(
  duties: readonly Owed[],
  { term, by, parts, made, number }: Amendment,
): readonly Owed[] {
  const [first, ...others] = inTurn(duties.filter((duty) => isOf(duty, { term, by })))
  if (!first || !made) return duties
  let left = made.received
  const had = [first, ...others].flatMap((duty) => {
    const took = Math.min(left, duty.cents ?? 1)
    left -= took
    return took === 0 ? [] : [duty.cents === undefined ? duty : { ...duty, cents: took }]
  })
  const instead = parts.map(({ dueOn, cents }) => ({ ...first, dueOn, cents, changed: number }))
  const all = [...had, ...instead].map((duty, part) => ({ ...duty, part }))
  const place = duties.findIndex((duty) => isOf(duty, first))
  const rest = duties.filter((duty) => !isOf(duty, first))
  return rest.toSpliced(place, 0, ...all)
}

export type Signed = {
  readonly signing: Signing
  readonly agreement: Agreement
  readonly performance: Performance
}
/** What is owed in this mediation, by the agreement that was signed and what was changed of it; nothing before. */
export function dutiesIn({ signing, agreement, performance }: Signed): {
  readonly duties: readonly Owed[]
  readonly terms: readonly Term[]
  readonly bound: readonly Side[]
} {
  const draft = currentDraft(agreement)
  if (!signing.concluded || !draft) return { duties: [], terms: [], bound: [] }
  const bound = draft.sides.map(({ side }) => side)
  const duties = madeAmendments(performance).reduce(amended, promised(draft.terms, bound))
  return { duties, terms: draft.terms, bound }
}
