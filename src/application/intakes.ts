// Intakes: what somebody tells a program before there is a case. Confidential from the first word (Evidence Code 1115).
import type { Language } from '../domain/clauses.ts'
import type { Court } from '../domain/convening.ts'
import type { CaseType } from '../domain/law/case-types.ts'
import type { SafetyAnswers } from '../domain/law/safety-screen.ts'
import type { AccessNeed } from '../domain/safety.ts'
import type { ParticipantId, Side, SideRole } from '../domain/seats.ts'
import type { House } from './house.ts'
import { daysLater, limits } from './limits.ts'
import { isSecret, mailAddress, secret } from './people.ts'
import type { CaseId, DueJob, PersonId, ProgramId } from './ports.ts'
import type { ReachDetails } from './reach.ts'
import type { JobOf } from './work.ts'

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
export type IntakeContent = {
  readonly language: Language
  /** Each step as it was typed, right or wrong: nothing is lost. */
  readonly typed: Typed
  readonly whole?: IntakeWhole
  readonly plan?: Plan
  readonly declined?: string
  readonly mailTo?: string
}
export type IntakeState = 'begun' | 'sent' | 'opening' | 'opened' | 'declined'
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
  readonly link?: string
  /** Court and case number; what is there already stays as it is. */
  readonly calendar?: string
}

export type Intakes = {
  /** False where the same row of a calendar is there already. */
  begin(intake: NewIntake): Promise<boolean>
  read(intake: string): Promise<Intake | undefined>
  byLink(link: string): Promise<Intake | undefined>
  byCalendar(program: ProgramId, calendar: string): Promise<Intake | undefined>
  /** The newest of this person that is not sent yet. */
  begunBy(person: PersonId, program: ProgramId): Promise<Intake | undefined>
  link(intake: string, link: string, at: number): Promise<void>
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
  /** One at a time, across all processes; undefined where another one is at it. */
  alone<T>(intake: string, work: () => Promise<T>): Promise<T | undefined>
  /** Programs that somebody can turn to. */
  programs(): Promise<readonly { readonly program: ProgramId; readonly name: string }[]>
}
type IntakeHouse = Pick<House, 'intakes' | 'clock' | 'chance' | 'limits'>

export type Begun = { readonly intake: string; readonly link: string }
/** Wait is in milliseconds. The scope is of the one who begins alone. */
export async function beginIntake(
  { intakes, clock, chance, limits: taken }: IntakeHouse,
  {
    program,
    person,
    language,
    network,
  }: {
    readonly program: ProgramId
    readonly person: PersonId | undefined
    readonly language: Language
    readonly network: string
  },
): Promise<Begun | { readonly wait: number }> {
  const at = clock.now()
  const wait = await taken.take(limits.intake, network, at)
  if (wait > 0) return { wait }
  const scope = `${program} ${person ?? network}`
  const intake = chance.id('intake', scope)
  const link = secret(chance, 'intake link', scope)
  const content = { language, typed: {} }
  await intakes.begin({ intake, program, person, content, state: 'begun', at, link })
  return { intake, link }
}

/** A link that never was and one that is too old are one answer. */
export async function intakeByLink(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  link: string,
): Promise<Intake | undefined> {
  const found = isSecret(link) ? await intakes.byLink(link) : undefined
  return found && stillThere(found, clock.now()) ? found : undefined
}
export const stillThere = ({ state, changedAt }: Intake, at: number): boolean =>
  state !== 'begun' || at < daysLater(changedAt, INTAKE_DAYS)

/** As it was typed, whether it can be read or not. */
export async function keepStep(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  { intake, content }: Intake,
  step: string,
  fields: ReadonlyMap<string, readonly string[]>,
): Promise<Intake | undefined> {
  const kept = [...fields]
    .filter(([name]) => !name.startsWith('_'))
    .map(
      ([name, values]) =>
        [name.slice(0, 80), values.slice(0, 20).map((one) => one.slice(0, 20_000))] as const,
    )
  const changed = { ...content, typed: { ...content.typed, [step]: kept.slice(0, 120) } }
  const at = clock.now()
  await intakes.change(intake, 'begun', { state: 'begun', content: changed, at }, [])
  return intakes.read(intake)
}

export async function sendIntake(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  { intake, content }: Intake,
  whole: IntakeWhole,
): Promise<boolean> {
  const at = clock.now()
  return intakes.change(intake, 'begun', { state: 'sent', content: { ...content, whole }, at }, [])
}

/** The link goes to the address that is said; it is made when the mail goes out. */
export async function mailResumeLink(
  { intakes, clock, limits: taken }: IntakeHouse,
  { intake, content, state }: Intake,
  said: string,
): Promise<'asked' | 'NotAnAddress' | 'TooMuch'> {
  const mailTo = mailAddress(said)
  if (!mailTo) return 'NotAnAddress'
  const at = clock.now()
  const wait = await taken.take(limits.signInMail, mailTo, at)
  if (wait > 0) return 'TooMuch'
  const job = { job: { type: 'SendResume', intake } as const, dueAt: at, name: `resume ${intake}` }
  await intakes.change(intake, state, { state, content: { ...content, mailTo }, at }, [job])
  return 'asked'
}

export async function sendResume(
  {
    intakes,
    mails,
    mailOut,
    chance,
    clock,
  }: Pick<House, 'intakes' | 'mails' | 'mailOut' | 'chance' | 'clock'>,
  { intake }: JobOf<'SendResume'>,
): Promise<void> {
  const found = await intakes.read(intake)
  const to = found?.content.mailTo
  if (!found || to === undefined) return
  const at = clock.now()
  const link = secret(chance, 'intake link', intake)
  await intakes.link(intake, link, at)
  const words = mails.resume(found.content.language, link)
  await mailOut.send({ ...words, to, id: chance.id('message', `intake ${intake}`), at })
}

/** In words to who started it, under their link; a mail says that there is an answer. */
export async function declineIntake(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  { intake, content }: Intake,
  words: string,
): Promise<boolean> {
  const at = clock.now()
  const mailTo = content.mailTo ?? content.whole?.people[0]?.mail
  const declined = { ...content, declined: words, ...(mailTo === undefined ? {} : { mailTo }) }
  const job = { job: { type: 'SendResume', intake } as const, dueAt: at, name: `resume ${intake}` }
  return intakes.change(intake, 'sent', { state: 'declined', content: declined, at }, [job])
}

/** Whoever comes of an intake has a name of their own in the case, the same however often it is tried. */
export const participantOf = (
  hash: (text: string) => string,
  intake: string,
  place: number | 'manager',
): ParticipantId => hash(`participant ${place} of the intake ${intake}`).slice(0, 26)
