// When an invitation that waits for an answer is sent once more: a policy as data, and the one day it comes to.

const DAY = 24 * 3_600_000

export type ReinvitePolicy = {
  /** Days after the first sending, one a round. */
  readonly after: readonly number[]
  /** Days before the hearing by which each round has gone out: sooner as the hearing nears. */
  readonly beforeHearing: readonly number[]
  /** Two letters are never closer than so many days, whoever sent the last one. */
  readonly apart: number
}
export const reinvitePolicy: ReinvitePolicy = {
  after: [3, 7, 14],
  beforeHearing: [14, 7, 3],
  apart: 1,
}

/** What may be said of a case to somebody who has not accepted: nothing that a side wrote or did. */
export type Changed = 'mediator-seated' | 'hearing-near'

/** How an invitation has been carried so far. */
export type Writing = {
  readonly firstSentAt: number
  readonly lastSentAt: number
  /** Rounds that the schedule sent. */
  readonly rounds: number
  /** The invited person asked that nobody write again. */
  readonly quiet: boolean
  /** What a manager set instead of the schedule: an instant, or never. */
  readonly set: { readonly at: number | null } | undefined
  readonly changed: readonly Changed[]
  /** Letters on paper that were put in the post. */
  readonly letters: readonly { readonly letter: string; readonly at: number }[]
}
export const firstSent = (at: number): Writing => ({
  firstSentAt: at,
  lastSentAt: at,
  rounds: 0,
  quiet: false,
  set: undefined,
  changed: [],
  letters: [],
})

/** In the morning of the west coast, where the programs are: 16:00 UTC. */
export function morningOf(day: string): number {
  const [year = 1970, month = 1, of = 1] = day.split('-').map(Number)
  // Days since 1970, counted in years that begin in March, so that a leap day comes last.
  const from = month > 2 ? year : year - 1
  const era = Math.floor(from / 400)
  const inEra = from - era * 400
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + of - 1
  const days = inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear
  return (era * 146_097 + days - 719_468) * DAY + 16 * 3_600_000
}

/** A day lasts until the midnight of the west coast. */
export const endOfDay = (day: string): number => morningOf(day) + 16 * 3_600_000

/** When the next round is due by policy or by what a manager set; undefined when there is none. */
export function nextWriting(
  { firstSentAt, lastSentAt, rounds, quiet, set }: Writing,
  hearingOn: string | undefined,
  policy: ReinvitePolicy = reinvitePolicy,
): number | undefined {
  if (quiet) return undefined
  if (set) return set.at ?? undefined
  const days = policy.after[rounds]
  if (days === undefined) return undefined
  const earliest = lastSentAt + policy.apart * DAY
  const usual = firstSentAt + days * DAY
  if (hearingOn === undefined) return Math.max(usual, earliest)
  const hearing = morningOf(hearingOn)
  const before = policy.beforeHearing[rounds] ?? policy.apart
  const due = Math.max(Math.min(usual, hearing - before * DAY), earliest)
  // A letter on the day of the hearing helps nobody.
  return due < hearing - DAY ? due : undefined
}

/** The hearing is worth a word when it is less than a month away. */
export const hearingIsNear = (hearingOn: string | undefined, at: number): boolean =>
  hearingOn !== undefined && morningOf(hearingOn) > at && morningOf(hearingOn) - at < 30 * DAY
