// Choosing a mediator by rule: who fits a case, in which order, and what stands against the others.
import type { Match } from './conflicts.ts'
import type { CaseType } from './law/case-types.ts'

export type CaseLanguage = string
/** Of one person on a program's roster, as it stands when somebody is chosen. */
export type Candidate = {
  readonly person: string
  readonly name: string
  readonly languages: readonly CaseLanguage[]
  readonly caseTypes: readonly CaseType[]
  readonly mostOpen: number
  readonly active: boolean
  /** Cases they conduct now, or were proposed for. */
  readonly open: number
  /** UTC milliseconds; nothing if they never were. */
  readonly lastAssignedAt: number | undefined
  readonly conflicts: readonly Match[]
  /** They take part in this case already, or did, or were proposed for it before. */
  readonly inCase: boolean
}
export type Need = {
  readonly caseType: CaseType
  /** What the people at the table speak. */
  readonly languages: readonly CaseLanguage[]
}
/** What stands against somebody; a near match is for a person to look at, and never chosen by rule. */
export type Against =
  | 'paused'
  | 'in this case'
  | 'conflict'
  | 'possible conflict'
  | 'case type'
  | 'language'
  | 'full'
export type Ranked = {
  readonly candidate: Candidate
  readonly against: readonly Against[]
  /** Of the languages needed, how many they speak. */
  readonly speaks: number
}

const againstOf = (candidate: Candidate, need: Need): readonly Against[] => {
  const { active, inCase, conflicts, caseTypes, languages, open, mostOpen } = candidate
  const all: readonly (readonly [Against, boolean])[] = [
    ['paused', !active],
    ['in this case', inCase],
    ['conflict', conflicts.some(({ how }) => how === 'exact')],
    ['possible conflict', conflicts.some(({ how }) => how === 'near')],
    ['case type', !caseTypes.includes(need.caseType)],
    ['language', !need.languages.some((one) => languages.includes(one))],
    ['full', open >= mostOpen],
  ]
  return all.flatMap(([against, is]) => (is ? [against] : []))
}

/**
 * Who fits comes first: the one who speaks most of what is needed, then the least laden, then who has waited longest.
 * Equal in all of that, the smaller id: the same roster gives the same order.
 */
export const ranking = (roster: readonly Candidate[], need: Need): readonly Ranked[] =>
  roster
    .map((candidate) => ({
      candidate,
      against: againstOf(candidate, need),
      speaks: need.languages.filter((one) => candidate.languages.includes(one)).length,
    }))
    .toSorted(
      (a, b) =>
        a.against.length - b.against.length ||
        b.speaks - a.speaks ||
        a.candidate.open - b.candidate.open ||
        (a.candidate.lastAssignedAt ?? 0) - (b.candidate.lastAssignedAt ?? 0) ||
        (a.candidate.person < b.candidate.person ? -1 : 1),
    )

/** Nobody, rather than somebody against whom anything stands. */
export function chooseFor(roster: readonly Candidate[], need: Need): Candidate | undefined {
  const [first] = ranking(roster, need)
  return first?.against.length === 0 ? first.candidate : undefined
}
