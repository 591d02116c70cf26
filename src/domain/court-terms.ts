// Terms that reach a court or a home: dismissal, default with or without judgment, possession, a promise to stay away.
import type { LocalDate } from './local-date.ts'
import type { Side } from './seats.ts'

/** The request for dismissal: by whoever filed the case, in which words of form CIV-110, and when it goes to the court. */
export type Dismissal = {
  kind: 'dismissal'
  by: Side
  prejudice: 'with' | 'without'
  when: 'now' | 'after-last' | 'on-day'
  /** The day, where there is one. */
  dueOn?: LocalDate
  /** The court is asked, before or with the dismissal, to keep the power to enforce (Code of Civil Procedure 664.6). */
  keeps: boolean
}
/** What follows when a side does not keep its promise, in place of what every agreement says of it. */
export type Default = {
  kind: 'default'
  /** The side that would be judged against. */
  by: Side
  judgment: 'none' | 'now' | 'on-default'
  /** Calendar days after a written notice in which it can still be done. */
  cureDays: number
  /** The day for which the court puts the case down for dismissal, if nobody has told it of a default by then. */
  dismissOn?: LocalDate
  /** Whether what is judged bears interest as every judgment does; a rate is never agreed on here. */
  interest: boolean
}
/** A home, as form UD-115 asks. */
export type Possession = {
  kind: 'possession'
  /** Who lives there, and who has rented it out. */
  by: Side
  to: Side
  premises: string
  stays: boolean
  /** The day of moving out. */
  dueOn?: LocalDate
  noLockoutBefore?: LocalDate
  lease: 'goes-on' | 'cancelled' | 'forfeited'
  deposit: 'unsaid' | 'kept' | 'returned' | 'statement'
  depositCents?: number
  depositOn?: LocalDate
}
/** Private: no court has ordered it, and it never reads as if one had. */
export type StayAway = {
  kind: 'stay-away'
  by: Side
  to: Side
  mutual: boolean
  what: string
  yards?: number
  until?: LocalDate
}
export type CourtTerm = Dismissal | Default | Possession | StayAway

export const MOST_CURE_DAYS = 90
export const MOST_YARDS = 1_000

export type CourtTermRefusal = 'DayMissing' | 'DaysOutOfRange' | 'SumMissing'

/** What these terms lack by themselves; sides and days are looked at with those of all terms. */
export function lackingIn(term: CourtTerm): CourtTermRefusal | 'WordsMissing' | undefined {
  switch (term.kind) {
    case 'dismissal':
      return (term.when === 'on-day') === (term.dueOn === undefined) ? 'DayMissing' : undefined
    case 'default':
      return withinDays(term.cureDays, MOST_CURE_DAYS) ? undefined : 'DaysOutOfRange'
    case 'possession': {
      if (term.premises.trim() === '') return 'WordsMissing'
      if (!term.stays && term.dueOn === undefined) return 'DayMissing'
      const asksSum = term.deposit === 'kept' || term.deposit === 'returned'
      if (asksSum && !isSum(term.depositCents)) return 'SumMissing'
      return term.deposit === 'returned' && term.depositOn === undefined ? 'DayMissing' : undefined
    }
    case 'stay-away':
      if (term.what.trim() === '') return 'WordsMissing'
      return term.yards === undefined || withinDays(term.yards, MOST_YARDS)
        ? undefined
        : 'DaysOutOfRange'
  }
}

const withinDays = (days: number, most: number) =>
  Number.isSafeInteger(days) && days >= 1 && days <= most
const isSum = (cents: number | undefined) =>
  cents !== undefined && Number.isSafeInteger(cents) && cents > 0

export const daysNamed = (term: CourtTerm): readonly LocalDate[] => {
  switch (term.kind) {
    case 'dismissal':
      return given(term.dueOn)
    case 'default':
      return given(term.dismissOn)
    case 'possession':
      return given(term.dueOn, term.noLockoutBefore, term.depositOn)
    case 'stay-away':
      return given(term.until)
  }
}
const given = (...days: readonly (LocalDate | undefined)[]) =>
  days.filter((day) => day !== undefined)
