// What a program does with intakes: takes one whole, reads them, opens the case of one or declines it. Managers alone.
import { z } from 'zod'
import { askBack } from '../application/asking-back.ts'
import type { House } from '../application/house.ts'
import type { Intake } from '../application/intake-ports.ts'
import { declineIntake } from '../application/intakes.ts'
import { openIntake } from '../application/open-intake.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { CaseId, ProgramId } from '../application/ports.ts'
import { readIntake } from './intake.ts'
import { type Issue, issuesFrom } from './issues.ts'
import { name, said, words } from './schemas.ts'

const MOST = 200
/** Absent and not theirs are one answer: undefined. */
type Answer<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | undefined

export const manages = ({ manages: theirs, onlyCase }: Viewer, program: ProgramId): boolean =>
  onlyCase === undefined && theirs.includes(program)

export async function takeIntake(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  raw: unknown,
): Promise<Answer<{ readonly intake: string }>> {
  if (!manages(viewer, program)) return undefined
  const read = readIntake(raw)
  if (!read.ok) return read
  const { whole } = read
  const intake = house.chance.id('intake', `${program} ${viewer.person}`)
  const content = { language: whole.language, typed: {}, whole }
  const at = house.clock.now()
  await house.intakes.begin({ intake, program, person: undefined, content, state: 'sent', at })
  return { ok: true, intake }
}

export const intakesOf = async (
  house: House,
  viewer: Viewer,
  program: ProgramId,
): Promise<readonly Intake[] | undefined> =>
  manages(viewer, program) ? house.intakes.ofProgram(program, MOST) : undefined

export async function intakeOf(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  intake: string,
): Promise<Intake | undefined> {
  if (!manages(viewer, program)) return undefined
  const found = await house.intakes.read(intake)
  return found?.program === program && found.state !== 'begun' ? found : undefined
}

/** What everybody who is invited reads, as the program lets it stand. */
export const openIntakeInput = z.strictObject({ title: name, about: words(5_000).default('') })
export const declineIntakeInput = z.strictObject({ words: said(5_000) })
export const askBackInput = z.strictObject({ words: said(2_000) })

export async function performOpenIntake(
  house: House,
  viewer: Viewer,
  intake: Intake,
  raw: unknown,
): Promise<Answer<{ readonly caseId: CaseId }>> {
  const read = openIntakeInput.safeParse(raw, { reportInput: true })
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(issuesFrom) }
  const { whole } = intake.content
  if (!whole) return undefined
  const manager = { person: viewer.person, name: viewer.name }
  const caseId = await openIntake(house, intake, manager, { ...whole, ...read.data })
  return caseId === undefined ? undefined : { ok: true, caseId }
}

export async function performDeclineIntake(
  house: House,
  intake: Intake,
  raw: unknown,
): Promise<Answer<object>> {
  const read = declineIntakeInput.safeParse(raw, { reportInput: true })
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(issuesFrom) }
  return (await declineIntake(house, intake, read.data.words)) ? { ok: true } : undefined
}

/** One question at a time; and none where nobody told the intake themselves. */
export async function performAskBack(
  house: House,
  intake: Intake,
  raw: unknown,
): Promise<Answer<object>> {
  const read = askBackInput.safeParse(raw, { reportInput: true })
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(issuesFrom) }
  return (await askBack(house, intake, read.data.words)) ? { ok: true } : undefined
}
