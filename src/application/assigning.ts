// Assignment beside the record: who on a program's roster fits a case, in which order, and proposing them.
import { openProposals, type Proposal } from '../domain/assignment.ts'
import { type Candidate, chooseFor, type Need, type Ranked, ranking } from '../domain/choosing.ts'
import { conflictsBetween, type ListedConflict, type Match } from '../domain/conflicts.ts'
import { seated, sidesOf } from '../domain/convening.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import { isSide, type NeutralRole, type ParticipantId, speaksInRole } from '../domain/seats.ts'
import { type CarriedOut, carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import type { Actor, CaseId, ProgramId } from './ports.ts'
import type { RosterMember, Standing } from './roster-ports.ts'
import type { JobOf } from './work.ts'

type AssigningHouse = Pick<
  House,
  'record' | 'reader' | 'directory' | 'programs' | 'roster' | 'clock' | 'chance'
>

/** By rule the board alone is asked: whom a side has only invited must not be read off who is proposed. */
function namesOn({ board, rooms }: View, all: 'board' | 'all that is seen'): readonly string[] {
  const { opened, people } = board.convening
  const invited =
    all === 'board'
      ? []
      : [...rooms.values()].flatMap(({ convening }) => [...convening.invitations.values()])
  return [
    ...(opened?.sides.map(({ label }) => label) ?? []),
    ...[...people.values()].filter(({ seat }) => isSide(seat)).map(({ name }) => name),
    ...invited.map(({ name }) => name),
  ]
}

const listOf = (own: readonly string[], { past }: Standing): readonly ListedConflict[] => [
  ...own.map((name) => ({ name, from: 'own list' as const })),
  ...past.map((name) => ({ name, from: 'past case' as const })),
]
const nowhere: Standing = { open: 0, lastAssignedAt: undefined, inCase: false, past: [] }

async function candidates(
  { roster }: Pick<House, 'roster'>,
  program: ProgramId,
  caseId: CaseId,
  names: readonly string[],
): Promise<readonly (Candidate & { readonly member: RosterMember })[]> {
  const members = await roster.of(program)
  const people = members.map(({ person }) => person)
  const standing = await roster.standing(program, caseId, people)
  return members.map((member) => {
    const stands = standing.get(member.person) ?? nowhere
    const conflicts = conflictsBetween(names, listOf(member.conflicts, stands))
    const { open, lastAssignedAt, inCase } = stands
    return { ...member, member, open, lastAssignedAt, inCase, conflicts }
  })
}

async function needOf({ roster }: Pick<House, 'roster'>, caseId: CaseId, view: View) {
  const languages = await roster.languagesIn(caseId)
  const caseType = view.board.convening.opened?.caseType ?? 'community'
  return { caseType, languages: languages.length > 0 ? languages : ['en'] } satisfies Need
}

export type Checked = { readonly proposal: Proposal; readonly conflicts: readonly Match[] }
/** For a case manager's eyes: who could be proposed, and what stands against whoever was. */
export type AssignmentSeen = {
  readonly ranked: readonly (Ranked & { readonly member: string })[]
  readonly checked: readonly Checked[]
}

/** Nothing for anybody but a case manager: a neutral's list is theirs and their managers'. */
export async function assignmentFor(
  house: Pick<House, 'roster' | 'programs' | 'directory'>,
  view: View,
  caseId: CaseId,
): Promise<AssignmentSeen | undefined> {
  const { me, board } = view
  if (me.seat !== 'manager' || me.state !== 'seated') return undefined
  const program = (await house.programs.programOf(caseId))?.program
  if (program === undefined) return undefined
  const names = namesOn(view, 'all that is seen')
  const all = await candidates(house, program, caseId, names)
  const memberOf = new Map(all.map(({ person, member }) => [person, member]))
  const ranked = ranking(all, await needOf(house, caseId, view)).map((one) => ({
    ...one,
    member: memberOf.get(one.candidate.person)?.member ?? '',
  }))
  const checked: Checked[] = []
  for (const proposal of openProposals(board)) {
    const person = await house.directory.holderOf(caseId, proposal.participant)
    if (person === undefined) continue
    const stands = (await house.roster.standing(program, caseId, [person])).get(person) ?? nowhere
    const list = listOf(memberOf.get(person)?.conflicts ?? [], stands)
    checked.push({ proposal, conflicts: conflictsBetween(names, list) })
  }
  return { ranked, checked }
}

export type ProposedFrom = CarriedOut | { readonly ok: false; readonly refusal: 'NobodyFits' }

/** By hand one member, whatever stands against them; or the first against whom nothing does. */
export async function proposeFromRoster(
  house: AssigningHouse,
  actor: Actor,
  caseId: CaseId,
  wanted: { readonly member: string | undefined; readonly role: NeutralRole },
): Promise<ProposedFrom> {
  const view = await seenAs(house, actor, caseId)
  if (!view) return { ok: false, refusal: 'CaseUnknown' }
  if (view.me.seat !== 'manager') return { ok: false, refusal: 'NotForThisSeat' }
  const program = (await house.programs.programOf(caseId))?.program ?? ''
  const byHand = 'person' in actor
  const names = namesOn(view, byHand ? 'all that is seen' : 'board')
  const all = await candidates(house, program, caseId, names)
  const chosen =
    wanted.member === undefined
      ? chooseFor(all, await needOf(house, caseId, view))
      : all.find(({ member }) => member.member === wanted.member)
  if (!chosen) return { ok: false, refusal: 'NobodyFits' }
  if (chosen.inCase) return { ok: false, refusal: 'AlreadyProposed' }
  const participant: ParticipantId = house.chance.id('participant', `${caseId} board`)
  const { role } = wanted
  return carryOut(house, {
    actor,
    caseId,
    command: { type: 'ProposeNeutral', participant, role, name: chosen.name },
    people: new Map([[participant, chosen.person]]),
  })
}

async function seenAs({ record }: AssigningHouse, actor: Actor, caseId: CaseId) {
  const seen = await record.act(actor, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries),
  }))
  return seen.found && 'result' in seen ? seen.result : undefined
}

/** Both sides are in, nobody mediates and nobody is proposed: then the rule has something to say. */
export function needsMediator({ board }: View): boolean {
  const { convening, closing } = board
  const people = seated(convening)
  const spoken = sidesOf(convening).every((side) =>
    people.some((p) => p.seat === side && speaksInRole(p.role)),
  )
  const has =
    people.some(({ role }) => role === 'mediator') ||
    openProposals(board).some(({ role }) => role === 'mediator')
  return spoken && !has && !closing.ended
}

/** Run twice it proposes once: then somebody is proposed. Where nobody fits, the case manager goes on by hand. */
export async function proposeByRule(
  house: AssigningHouse,
  { caseId }: JobOf<'ProposeByRule'>,
): Promise<void> {
  const program = await house.programs.programOf(caseId)
  if (!program || !(await house.roster.byRule(program.program))) return
  const registrar: Actor = { registrar: true }
  const view = await seenAs(house, registrar, caseId)
  if (!view || !needsMediator(view)) return
  await proposeFromRoster(house, registrar, caseId, { member: undefined, role: 'mediator' })
}
