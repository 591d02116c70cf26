// The last day on which the terms ask for something: payments, acts, things given back, moving out.
import type { LocalDate, Term } from '../terms.ts'

export const daysOf = (term: Term): readonly LocalDate[] => {
  const days = (...some: readonly (LocalDate | undefined)[]) =>
    some.filter((day) => day !== undefined)
  switch (term.kind) {
    case 'money':
      return term.instalments.map(({ dueOn }) => dueOn)
    case 'act':
    case 'return':
      return days(term.dueOn)
    case 'possession':
      return days(term.stays ? undefined : term.dueOn, term.depositOn)
    default:
      return []
  }
}

/** YYYY-MM-DD sorts as the calendar does. */
export const lastDayOf = (terms: readonly Term[]): LocalDate | undefined =>
  terms.flatMap(daysOf).toSorted().at(-1)
