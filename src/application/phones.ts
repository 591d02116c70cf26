// Telephones: which are shown to be somebody's, which asked for silence, and what was texted from them.
import type { Language } from '../domain/clauses.ts'
import type { ParticipantId, Seat } from '../domain/seats.ts'
import type { Told } from './account-ports.ts'
import type { CaseId, PersonId } from './ports.ts'

/** Numbers in E.164. */
export type OwnPhone = {
  /** Somebody who had it in their hands typed the code that was sent to it. */
  readonly phone?: string
  /** Messages may be read by text, with a code of their own each time. */
  readonly reads: boolean
  /** This one waits for its code. Until then the other counts. */
  readonly waiting?: string
}

/** Somebody in a case of whom it is said that a number is theirs. */
export type Claim = {
  readonly person: PersonId
  readonly name: string
  readonly language: Language
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly seat: Seat
  readonly program: string
  /** Shown by a code, and not merely said by whoever brought them in. */
  readonly proven: boolean
  /** Proven, and they say that nobody else reads it. */
  readonly onlyReader: boolean
}
type Invited = {
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly person: PersonId
}
/** What somebody wrote before they were asked which mediation they meant. */
export type Choice = {
  readonly words: string
  /** They asked for so many days more, and wrote no words to anybody. */
  readonly moreTime?: number
  readonly among: readonly { readonly caseId: CaseId; readonly person: PersonId }[]
}

export type Phones = {
  /** Theirs is the number once they give the code back. What was theirs before is not any more then. */
  wait(person: PersonId, phone: string, code: string, until: number): Promise<void>
  /** Their mailbox is told; the number that counted before comes back, where it was another. */
  prove(
    person: PersonId,
    code: string,
    at: number,
    told: Told,
  ): Promise<{ readonly proven: boolean; readonly before?: string }>
  of(person: PersonId): Promise<OwnPhone>
  /** Their mailbox is told, where a number had counted; that number comes back. */
  forget(person: PersonId, at: number, told: Told): Promise<string | undefined>
  /** Without a code nothing is read by text. */
  setReading(person: PersonId, code: string | undefined): Promise<void>
  /** After five wrong ones it is off. */
  mayRead(person: PersonId, code: string): Promise<boolean>

  /** Everybody who has not left and of whom it is said that the number is theirs. */
  claims(phone: string): Promise<readonly Claim[]>
  /** For good, where it is somebody else's by now; then nobody has shown it to be theirs, either. */
  stop(phone: string, at: number, notTheirs: boolean): Promise<void>
  start(phone: string): Promise<void>
  isStopped(phone: string): Promise<boolean>
  /** Of this case, who would be texted at a number that said it is somebody else's. For its managers. */
  notTheirs(caseId: CaseId): Promise<readonly ParticipantId[]>

  /** Before it goes out: it may never arrive, so that the codes of works before it count as well. */
  invite(
    invited: Invited & {
      readonly work: string
      readonly phone: string
      readonly code: string
      readonly until: number
    },
  ): Promise<void>
  /** The text of this work was handed over: the codes before it are no more. */
  invited(whose: Omit<Invited, 'person'> & { readonly work: string }): Promise<void>
  /** Shows the number to be this person's, too; nothing where they may not be heard from it. */
  invitedBy(
    phone: string,
    code: string,
    at: number,
    isHeard: (invited: Invited) => boolean,
  ): Promise<Invited | undefined>

  ask(phone: string, choice: Choice, until: number): Promise<void>
  asked(phone: string, at: number): Promise<Choice | undefined>
  answered(phone: string): Promise<void>
}

export type HeardText = {
  readonly from: string
  readonly words: string
  readonly at: number
}
export type TextsIn = {
  /** Kept once under the provider's own name, with the job that works it off. */
  hear(text: HeardText & { readonly sid: string }): Promise<void>
  waiting(text: string): Promise<HeardText | undefined>
  done(text: string): Promise<void>
}

/** Of two seats with one number neither is texted, and neither is heard: whoever reads it is told nothing. */
export const isShared = (claims: readonly Claim[]): boolean => {
  const seats = new Map<CaseId, Set<Seat>>()
  for (const { caseId: there, seat } of claims) {
    seats.set(there, (seats.get(there) ?? new Set()).add(seat))
  }
  return [...seats.values()].some(({ size }) => size > 1)
}

/**
 * Whose a number is taken to be: where somebody says that only they read it, theirs, whatever is said or was shown of others.
 * Two who both say so contradict each other, and are two as before.
 */
export const believed = (claims: readonly Claim[]): readonly Claim[] => {
  const only = claims.filter(({ onlyReader }) => onlyReader)
  return only.length > 0 ? only : claims
}

/** Whether this person is not written to at a number, in one case or, where it is about themselves, in any. */
export const isSilenced = (
  claims: readonly Claim[],
  { person, caseId }: { readonly person: PersonId; readonly caseId?: CaseId },
): boolean => {
  const there = claims.filter((one) => caseId === undefined || one.caseId === caseId)
  const saysSo = there.some((one) => one.person === person && one.onlyReader)
  return isShared(saysSo ? believed(there) : there)
}
