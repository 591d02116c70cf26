// From an intake to a case: one act that may die anywhere and be done again, and never makes two cases of one intake.
import { viewOf } from '../domain/mediation.ts'
import { deskOf } from '../domain/seats.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import type { Intake, IntakeWhole, Plan } from './intake-ports.ts'
import { isOpenable, participantOf } from './intakes.ts'
import { openCase } from './open-case.ts'
import type { CaseId, PersonId } from './ports.ts'
import { referenceFrom } from './reference.ts'
import type { JobOf } from './work.ts'

/** Done at once by whoever opens it; should they die over it, so much later by the clerk. In milliseconds. */
const DONE_AGAIN_AFTER = 60_000

/** The first word counts: who asks again is told the case that is being opened. */
export async function openIntake(
  house: House,
  { intake, program, content, state, caseId }: Intake,
  manager: { readonly person: PersonId; readonly name: string },
  whole: IntakeWhole,
  how: 'at once' | 'by the clerk' = 'at once',
): Promise<CaseId | undefined> {
  const { intakes, clock, chance, programs } = house
  if (state === 'opening' || state === 'opened') {
    if (state === 'opening' && how === 'at once')
      await finishOpening(house, { type: 'FinishOpening', intake })
    return caseId
  }
  if (!isOpenable(state)) return undefined
  const at = clock.now()
  const fresh = chance.id('case', `${program} ${intake}`)
  const reference = referenceFrom(chance.bytes('reference', `${program} ${intake}`, 8))
  const rules = (await programs.program(program))?.rules ?? 'california'
  const plan: Plan = { manager, reference, rules, whole }
  const job = { type: 'FinishOpening', intake } as const
  const mine = await intakes.change(
    intake,
    state,
    { state: 'opening', content: { ...content, plan }, at, caseId: fresh },
    [{ job, dueAt: how === 'at once' ? at + DONE_AGAIN_AFTER : at, name: `opening ${intake}` }],
  )
  if (mine) {
    if (how === 'at once') await finishOpening(house, job)
    return fresh
  }
  const now = await intakes.read(intake)
  return now?.caseId
}

/** Every part of it is done once, however often this runs; false where somebody else is at it. */
export function finishOpening(house: House, { intake }: JobOf<'FinishOpening'>): Promise<boolean> {
  const at = house.clock.now()
  return house.intakes.alone(intake, at, at + DONE_AGAIN_AFTER, async () => {
    const found = await house.intakes.read(intake)
    const { plan } = found?.content ?? {}
    if (!found?.caseId || !plan || found.state !== 'opening') return
    await setTable(house, found, found.caseId, plan)
    await bringEverybody(house, found, found.caseId, plan.whole)
    await recordWhatWasSaid(house, intake, found.caseId, plan.whole)
    await house.intakes.opened(intake, house.clock.now())
  })
}

/** Whoever is at it may die over it: so it is looked at again. */
export async function finishOpeningLater(house: House, job: JobOf<'FinishOpening'>): Promise<void> {
  if (!(await finishOpening(house, job))) throw new Error('somebody else is opening it')
}

async function setTable(
  house: House,
  { intake, program }: Intake,
  caseId: CaseId,
  { manager, reference, rules, whole }: Plan,
): Promise<void> {
  if (await house.programs.programOf(caseId)) return
  const { caseType, title, about, sides, court } = whole
  const opened = await openCase(house, {
    caseId,
    program,
    manager,
    participant: participantOf(house.hash, intake, 'manager'),
    said: {
      reference,
      caseType,
      title,
      about,
      sides,
      ...(court ? { court } : {}),
      rules,
      // Alike for everybody, whatever was answered in private: so that neither tells of it.
      way: 'relayed',
      jointOpen: false,
      silenceDays: 10,
    },
  })
  if (!opened.ok) throw new Error(`an intake that cannot be opened: ${opened.refusal}`)
}

async function bringEverybody(
  house: House,
  { intake, program, person: starter }: Intake,
  caseId: CaseId,
  { people, started }: IntakeWhole,
): Promise<void> {
  const { record, directory, reaches, clock, hash } = house
  const outcome = await record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries),
  }))
  if (!outcome.found || !('result' in outcome)) throw new Error('the case was not opened')
  const view = outcome.result
  for (const [place, { name, side, role, language, ...reach }] of people.entries()) {
    const participant = participantOf(hash, intake, place)
    const desk = view.rooms.get(deskOf(side))
    if (desk?.convening.invitations.has(participant)) continue
    const at = clock.now()
    const contact = { name, language, mail: reach.mail, program, place: { caseId, seat: side } }
    const own = started && place === 0 ? starter : undefined
    const person = own ?? (await directory.personFor(contact, at))
    await reaches.keep({ ...reach, caseId, participant, person, seat: side }, at)
    const command = { type: 'InviteParticipant', participant, side, role, name, words: '' } as const
    const invited = await carryOut(house, {
      actor: { registrar: true },
      caseId,
      command,
      people: new Map([[participant, person]]),
    })
    if (!invited.ok && invited.refusal !== 'AlreadyInvited') {
      throw new Error(`somebody of an intake cannot be invited: ${invited.refusal}`)
    }
  }
}

/** At the desk of who started, and in the room of safety: never where another side reads. */
async function recordWhatWasSaid(
  house: House,
  intake: string,
  caseId: CaseId,
  { people, started, said, needs, needsWords, safety }: IntakeWhole,
): Promise<void> {
  const [first] = people
  if (!started || !first) return
  const participant = participantOf(house.hash, intake, 0)
  const { side } = first
  const actor = { registrar: true } as const
  if (said.length > 0) {
    const command = { type: 'RecordIntake', intake, participant, side, said } as const
    await carryOut(house, { actor, caseId, command })
  }
  if (needs.length > 0 || needsWords !== '') {
    const command = {
      type: 'NoteAccessNeeds',
      participant,
      side,
      needs,
      words: needsWords,
    } as const
    await carryOut(house, { actor, caseId, command })
  }
  const person = await house.directory.holderOf(caseId, participant)
  if (!safety || person === undefined) return
  const answer = house.hash(`safety screen of the intake ${intake}`).slice(0, 26)
  const at = house.clock.now()
  const job = { type: 'RecordSafetyScreen', caseId, answer } as const
  const kept = { answer, caseId, participant, person, answers: safety, at }
  await house.safety.keep(kept, [{ job, dueAt: at, name: `safety ${answer}` }])
}
