// Intakes: what somebody tells a program before there is a case. Confidential from the first word (Evidence Code 1115).
import type { Language } from '../domain/clauses.ts'
import type { ParticipantId } from '../domain/seats.ts'
import { mailOfIntake } from './asking-back.ts'
import { unlessGone } from './gone-mailbox.ts'
import type { House } from './house.ts'
import {
  INTAKE_DAYS,
  type Intake,
  type IntakeState,
  type IntakeWhole,
  type Typed,
} from './intake-ports.ts'
import { daysLater, limits } from './limits.ts'
import { isSecret, secret } from './people.ts'
import type { PersonId, ProgramId } from './ports.ts'
import type { JobOf } from './work.ts'

type IntakeHouse = Pick<House, 'intakes' | 'clock' | 'chance' | 'limits'>

export type Begun = { readonly intake: string; readonly kept: string }
/** Wait is in milliseconds. The scope is of the one who begins alone. */
export async function beginIntake(
  { intakes, clock, chance, limits: taken }: IntakeHouse,
  {
    program,
    person,
    language,
    network,
    typed = {},
  }: {
    readonly program: ProgramId
    readonly person: PersonId | undefined
    readonly language: Language
    readonly network: string
    /** What they answered before, by its steps. */
    readonly typed?: Typed
  },
): Promise<Begun | { readonly wait: number }> {
  const at = clock.now()
  const wait = await taken.take(limits.intake, network, at)
  if (wait > 0) return { wait }
  const scope = `${program} ${person ?? network}`
  const intake = chance.id('intake', scope)
  const kept = secret(chance, 'intake browser', scope)
  const content = { language, typed }
  await intakes.begin({ intake, program, person, content, state: 'begun', at, kept })
  return { intake, kept }
}

/** A link that never was and one that is too old are one answer. */
export async function intakeByLink(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  link: string,
): Promise<Intake | undefined> {
  const found = isSecret(link) ? await intakes.byLink(link) : undefined
  return found && stillThere(found, clock.now()) ? found : undefined
}
/** In the browser that wrote it, or in one where the name was given. */
export async function intakeByBrowser(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  kept: string | undefined,
): Promise<Intake | undefined> {
  const found = kept !== undefined && isSecret(kept) ? await intakes.byBrowser(kept) : undefined
  return found && stillThere(found, clock.now()) ? found : undefined
}
export const stillThere = ({ state, changedAt }: Intake, at: number): boolean =>
  state !== 'begun' || at < daysLater(changedAt, INTAKE_DAYS)

/** With whoever tells it, to be written on and sent. */
export const isTheirs = (state: IntakeState): state is 'begun' | 'asked' =>
  state === 'begun' || state === 'asked'

/** As it was typed, whether it can be read or not. */
export async function keepStep(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  { intake, content, state }: Intake,
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
  if (isTheirs(state)) await intakes.change(intake, state, { state, content: changed, at }, [])
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
  await intakes.link(intake, link, at, 'with a name')
  const { language } = found.content
  const wroteBack = found.state === 'asked' || found.state === 'declined'
  const words = wroteBack ? mails.wroteBack(language, link) : mails.resume(language, link)
  await unlessGone(mailOut.send({ ...words, to, id: chance.id('message', `intake ${intake}`), at }))
}

/** Also while its answer is waited for: who told it may have been talked with in another way. */
export const isOpenable = (state: IntakeState): state is 'sent' | 'asked' =>
  state === 'sent' || state === 'asked'

/** In words to who started it, under their link; a mail says that there is an answer. */
export async function declineIntake(
  { intakes, clock }: Pick<House, 'intakes' | 'clock'>,
  found: Intake,
  words: string,
): Promise<boolean> {
  const { intake, content, state } = found
  if (!isOpenable(state)) return false
  const at = clock.now()
  const mailTo = mailOfIntake(found)
  const declined = { ...content, declined: words, ...(mailTo === undefined ? {} : { mailTo }) }
  const job = { job: { type: 'SendResume', intake } as const, dueAt: at, name: `resume ${intake}` }
  return intakes.change(intake, state, { state: 'declined', content: declined, at }, [job])
}

/** Whoever comes of an intake has a name of their own in the case, the same however often it is tried. */
export const participantOf = (
  hash: (text: string) => string,
  intake: string,
  place: number | 'manager',
): ParticipantId => hash(`participant ${place} of the intake ${intake}`).slice(0, 26)
