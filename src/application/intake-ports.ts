// What is known of an intake, and where it is kept, as types: told in private before there is a case.
import type { Language } from '../domain/clauses.ts'
import type { Court } from '../domain/convening.ts'
import type { CaseType } from '../domain/law/case-types.ts'
import type { SafetyAnswers } from '../domain/law/safety-screen.ts'
import type { AccessNeed } from '../domain/safety.ts'
import type { Side, SideRole } from '../domain/seats.ts'
import type { CaseId, DueJob, PersonId, ProgramId } from './ports.ts'
import type { ReachDetails } from './reach.ts'

/** So many days after it was changed last an intake that was not sent is gone. */
export const INTAKE_DAYS = 30

export type IntakePerson = ReachDetails & {
  readonly name: string
  readonly side: Side
  readonly role: SideRole
  readonly language: Language
}
/** The whole of it, as a program or the steps of the pages say it. */
export type IntakeWhole = {
  readonly caseType: CaseType
  readonly title: string
  /** What every side may read: a neutral description that who starts approves, and the program may change. */
  readonly about: string
  readonly sides: readonly string[]
  readonly court?: Court
  readonly language: Language
  /** The first of them is who starts, where somebody does. */
  readonly people: readonly IntakePerson[]
  readonly started: boolean
  /** In private, by the name of each question. */
  readonly said: readonly { readonly question: string; readonly words: string }[]
  readonly needs: readonly AccessNeed[]
  readonly needsWords: string
  readonly safety?: SafetyAnswers
}
export type Plan = {
  readonly manager: { readonly person: PersonId; readonly name: string }
  readonly reference: string
  readonly rules: 'california' | 'uniform-mediation-act'
  readonly whole: IntakeWhole
}
export type Typed = Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>
/** What a program asks back, and what came of it. Without words the answer is what was changed. */
export type IntakeQuestion = {
  readonly words: string
  readonly askedAt: number
  readonly answer?: { readonly words: string; readonly at: number }
}
export type IntakeContent = {
  readonly language: Language
  /** Each step as it was typed, right or wrong: nothing is lost. */
  readonly typed: Typed
  readonly whole?: IntakeWhole
  readonly plan?: Plan
  readonly declined?: string
  /** The newest last; at most the last waits for an answer. */
  readonly questions?: readonly IntakeQuestion[]
  readonly mailTo?: string
  /** A name that links ask for, given before the one they told it under. */
  readonly opensTo?: string
}
/** `asked`: sent, and with whoever sent it once more until they answer. */
export type IntakeState = 'begun' | 'sent' | 'asked' | 'opening' | 'opened' | 'declined'
export type Intake = {
  readonly intake: string
  readonly program: ProgramId
  readonly person: PersonId | undefined
  readonly state: IntakeState
  readonly content: IntakeContent
  readonly caseId: CaseId | undefined
  readonly changedAt: number
  readonly sentAt: number | undefined
}
export type NewIntake = Pick<Intake, 'intake' | 'program' | 'person' | 'content'> & {
  readonly state: 'begun' | 'sent'
  readonly at: number
  /** What the browser that begins it keeps. */
  readonly kept?: string
  /** Court and case number; what is there already stays as it is. */
  readonly calendar?: string
}

export type Intakes = {
  /** False where the same row of a calendar is there already. */
  begin(intake: NewIntake): Promise<boolean>
  read(intake: string): Promise<Intake | undefined>
  /** By a link, whatever more it asks for; or by what a browser keeps. */
  byLink(link: string): Promise<Intake | undefined>
  byBrowser(kept: string): Promise<Intake | undefined>
  byCalendar(program: ProgramId, calendar: string): Promise<Intake | undefined>
  /** The newest of this person that they have to send. */
  begunBy(person: PersonId, program: ProgramId): Promise<Intake | undefined>
  link(intake: string, link: string, at: number, opens: 'by itself' | 'with a name'): Promise<void>
  /** Changed only where it still is in that state. */
  change(
    intake: string,
    was: IntakeState,
    to: {
      readonly state: IntakeState
      readonly content: IntakeContent
      readonly at: number
      readonly caseId?: CaseId
    },
    jobs: readonly DueJob[],
  ): Promise<boolean>
  opened(intake: string, at: number): Promise<void>
  /** Those a program has to look at, the oldest first, and then what was done lately. */
  ofProgram(program: ProgramId, most: number): Promise<readonly Intake[]>
  /** One at a time, across all processes, and no longer than until then; false where another one is at it. */
  alone(intake: string, at: number, until: number, work: () => Promise<void>): Promise<boolean>
  /** Programs that somebody can turn to. */
  programs(): Promise<readonly { readonly program: ProgramId; readonly name: string }[]>
}
