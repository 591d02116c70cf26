// Performing an action: raw input checked once, the command carried out, refusals and faults as values.
import { enterBeforeLeaving, keepSpoken, type Said } from '../application/assisted.ts'
import { carryOut, decideFirst } from '../application/carry-out.ts'
import { actWithCopy, type Copy } from '../application/documents.ts'
import { freshActs, freshlyShown } from '../application/factor-policy.ts'
import type { FileUnfit } from '../application/file-ports.ts'
import type { House } from '../application/house.ts'
import { isSetUp, type NotSetUp } from '../application/larger-calls.ts'
import { lookUp } from '../application/look-up.ts'
import { keepTime } from '../application/mediator-time.ts'
import type { NotFree } from '../application/meeting-ports.ts'
import { openCase } from '../application/open-case.ts'
import { ifInReach } from '../application/out-of-reach.ts'
import { mailAddress } from '../application/people.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { PagesTrouble } from '../application/photo-pages.ts'
import type { CaseId, ProgramId } from '../application/ports.ts'
import { referenceFrom } from '../application/reference.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { unreadBy } from '../application/test-page.ts'
import type { TakeDown } from '../domain/assisted.ts'
import type { Fact } from '../domain/facts.ts'
import type { Command, Refusal } from '../domain/mediation.ts'
import type { LargerCallShut } from '../domain/opening-ways.ts'
import type { Action, Minting } from './action.ts'
import { openCaseInput } from './convening.ts'
import { type Issue, issuesFrom } from './issues.ts'
import { clausesBeside, lookedUpBeside } from './looked-up-beside.ts'
import { phoneNumber } from './phone.ts'
import { lookedIssues, typedIssues } from './printed.ts'

export type { Issue } from './issues.ts'
export type AnyRefusal =
  | Refusal
  | NotFree
  | 'NobodyFits'
  | 'CaseUnknown'
  | 'KeyUsedForAnotherRequest'
  | 'CopyNotPossible'
  | NotSetUp
  | LargerCallShut
  | 'CopyNeedsPictures'
  | 'CopyLeavesOut'
  | PagesTrouble
export type Performed =
  | { readonly ok: true; readonly facts: readonly Fact[]; readonly repeated: boolean }
  | { readonly ok: false; readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: AnyRefusal }
  /** Asks for a fresh factor first: nothing was looked up. */
  | { readonly ok: false; readonly kind: 'unconfirmed' }

export type Performing = {
  readonly viewer: Viewer
  readonly caseId: CaseId
  readonly action: Action
  readonly raw: unknown
  /** As the client sent it. */
  readonly key?: string
}

const refused = (refusal: AnyRefusal): Performed => ({ ok: false, kind: 'refused', refusal })
const invalid = (...issues: Issue[]): Performed => ({ ok: false, kind: 'invalid', issues })

export async function perform(house: House, doing: Performing): Promise<Performed> {
  const { viewer, caseId, action, raw } = doing
  if (!mayReach(viewer, caseId)) return refused('CaseUnknown')
  const checked = action.input.safeParse(raw, { reportInput: true })
  if (!checked.success) return invalid(...checked.error.issues.flatMap(issuesFrom))
  const beside = await lookedUpBeside(house, viewer, caseId, action)
  if (!beside) return refused('CaseUnknown')
  const clauses = action.namesClauses?.(checked.data)
    ? await clausesBeside(house, viewer, caseId)
    : []
  if (!clauses) return refused('CaseUnknown')
  const confirmed = freshlyShown(viewer, house.clock.now())
  if (freshActs.has(action.name) && confirmed === undefined) {
    return { ok: false, kind: 'unconfirmed' }
  }
  const minting: Minting = {
    ...beside,
    clauses,
    now: house.clock.now(),
    mint: (purpose, room) => house.chance.id(purpose, `${caseId} ${room}`),
    hash: house.hash,
    courts: house.courts.known,
    signer: { name: viewer.name, how: confirmed ?? viewer.how },
  }
  const amiss = action.amiss?.(checked.data, minting) ?? []
  const unset = typedIssues(house.fonts, action.prints?.(checked.data) ?? [])
  if (amiss.length > 0 || unset.length > 0) {
    const now = amiss.length > 0 ? amiss : unset
    return (await doneBefore(house, doing)) ?? invalid(...now)
  }
  if (action.proves) {
    const unread = await unreadBy(
      house,
      { person: viewer.person, caseId },
      action.proves(checked.data),
    )
    if (unread) return invalid({ path: ['code'], code: unread })
  }
  if (action.copies) {
    const copying = action.copies(checked.data)
    return showingCopy(house, doing, copying, (copy) => {
      const made = action.command(checked.data, { ...minting, copy })
      if (typeof made === 'function') throw new Error('an act that copies is known at once')
      return made
    })
  }
  const asked = action.command(checked.data, minting)
  const putting = { person: viewer.person, caseId, command: asked, now: minting.now }
  const lacking = action.puts ? await lookedIssues(house, putting, action.puts) : []
  if (lacking.length > 0) return invalid(...lacking)
  // Who is brought in is found before it is decided: what is made of the view is made here.
  const early = typeof asked === 'function' && action.brings ? asked : undefined
  const looked = early && (await lookUp(house.reader, viewer.person, caseId))
  if (early && !looked) return refused('CaseUnknown')
  const command = early && looked ? early(looked.view) : asked
  const brought = action.brings?.(checked.data)
  const address = brought?.mail === undefined ? undefined : mailAddress(brought.mail)
  if (brought?.mail !== undefined && address === undefined) {
    return invalid({ path: ['mail'], code: 'not a mail address' })
  }
  const phone = brought?.phone === undefined ? undefined : phoneNumber(brought.phone)
  if (brought?.phone !== undefined && phone === undefined) {
    return invalid({ path: ['phone'], code: 'not a telephone number' })
  }
  if (action.says && typeof command === 'object' && command.type === 'TakeDown') {
    const said = { words: action.says(checked.data), by: viewer.name }
    return takingDown(house, doing, command, said)
  }
  if (action.name === 'leave-seat' && mayReach(viewer, caseId)) {
    await enterBeforeLeaving(house, viewer.person, caseId)
  }
  const people = new Map<string, string>()
  const bringing = typeof command === 'object' && 'participant' in command ? command : undefined
  const decided = brought && bringing && (await decideFirst(house, viewer.person, caseId, bringing))
  if (brought && bringing && !decided) return refused('CaseUnknown')
  // Nobody is looked up, or noted down, for somebody who may not bring them in.
  if (brought && bringing && decided?.ok) {
    const program = await house.programs.programOf(caseId)
    const { participant } = bringing
    const seat = 'side' in bringing ? bringing.side : 'neutral'
    const at = house.clock.now()
    const { name, language, mail: _mail, phone: _phone, ...details } = brought
    const known = { name, language, mail: address, program: program?.program ?? '' }
    const person = await house.directory.personFor({ ...known, place: { caseId, seat } }, at)
    const to = {
      ...details,
      ...(address === undefined ? {} : { mail: address }),
      ...(phone === undefined ? {} : { phone }),
    }
    await house.reaches.keep({ ...to, caseId, participant, person, seat }, at)
    people.set(participant, person)
  }
  const time =
    typeof command === 'object' ? await keepTime(house, viewer.person, caseId, command) : undefined
  const refusal =
    (decided && !decided.ok ? decided.refusal : undefined) ??
    time?.refused ??
    isSetUp(house, action.name)
  const outcome = await carryOut<NotFree | NotSetUp>(house, {
    actor: { person: viewer.person },
    caseId,
    command,
    people,
    ...(refusal === undefined ? {} : { refused: refusal }),
    ...repeatableBy(house, doing),
  })
  if (!outcome.ok || outcome.repeated) await time?.release()
  if (!outcome.ok) return refused(outcome.refusal)
  await seatWhoAccepted(house, caseId, outcome.records)
  return { ok: true, facts: outcome.records, repeated: outcome.repeated }
}

/** What cannot be done as things stand now may have been done when they stood otherwise, under the same key. */
async function doneBefore(house: House, doing: Performing): Promise<Performed | undefined> {
  if (doing.key === undefined) return undefined
  const outcome = await carryOut<'AmissNow'>(house, {
    actor: { person: doing.viewer.person },
    caseId: doing.caseId,
    command: () => {
      throw new Error('what is amiss is not asked of anybody')
    },
    refused: 'AmissNow',
    ...repeatableBy(house, doing),
  })
  if (outcome.ok) return { ok: true, facts: outcome.records, repeated: true }
  return outcome.refusal === 'AmissNow' ? undefined : refused(outcome.refusal)
}

const repeatableBy = (house: House, { action, raw, key }: Performing) =>
  key === undefined
    ? {}
    : { repeatable: { key, request: house.hash(JSON.stringify([action.name, raw])) } }

/** Whether it may be done is found out before a copy is made; where it may not, none is. */
async function showingCopy(
  house: House,
  doing: Performing,
  copying: ReturnType<NonNullable<Action['copies']>>,
  command: (copy: Copy) => Command,
): Promise<Performed> {
  const { viewer, caseId } = doing
  const { person } = viewer
  const asked = { person, caseId, ...copying, command }
  const outcome = await actWithCopy(house, asked, (made, no) =>
    carryOut(house, {
      actor: { person },
      caseId,
      command: made,
      ...(no === undefined ? {} : { refused: no }),
      ...repeatableBy(house, doing),
    }),
  )
  if (!outcome) return refused('CaseUnknown')
  if ('unfit' in outcome) return refused(noCopy(outcome.unfit))
  if (!outcome.ok) return refused(outcome.refusal)
  return { ok: true, facts: outcome.records, repeated: outcome.repeated }
}

const noCopy = (unfit: FileUnfit): AnyRefusal => {
  if (unfit === 'NeedsPictures') return 'CopyNeedsPictures'
  return unfit === 'HoldsWhatCannotBeCleaned' ? 'CopyLeavesOut' : 'CopyNotPossible'
}

/** The words go where the one who takes them down does not read; of them nothing comes back. */
async function takingDown(
  house: House,
  doing: Performing,
  command: TakeDown,
  said: Said,
): Promise<Performed> {
  const { viewer, caseId } = doing
  const { person } = viewer
  const decided = await decideFirst(house, person, caseId, command)
  if (!decided) return refused('CaseUnknown')
  if (decided.ok) await keepSpoken(house, caseId, command, said)
  const outcome = await carryOut(house, {
    actor: { person },
    caseId,
    command,
    ...(decided.ok ? {} : { refused: decided.refusal }),
    ...repeatableBy(house, doing),
  })
  const follows = outcome.ok && !outcome.repeated
  if (decided.ok && !follows) await house.spoken.wipe(caseId, command.spoken)
  if (!outcome.ok) return refused(outcome.refusal)
  return { ok: true, facts: outcome.records, repeated: outcome.repeated }
}

/** At once, so that who accepts can go on; the job that follows does it should we die in between. */
async function seatWhoAccepted(house: House, caseId: CaseId, facts: readonly Fact[]) {
  for (const fact of facts) {
    if (fact.type !== 'InvitationAnswered' || fact.answer !== 'accepted') continue
    const { participant, side } = fact
    const command = { type: 'SeatInvited', participant, side } as const
    await ifInReach(carryOut(house, { actor: { registrar: true }, caseId, command }))
  }
}

export type Opened =
  | { readonly ok: true; readonly caseId: CaseId; readonly reference: string }
  | Exclude<Performed, { ok: true }>

export async function performOpening(house: House, viewer: Viewer, raw: unknown): Promise<Opened> {
  const notManager = { ok: false, kind: 'refused', refusal: 'NotForThisSeat' } as const
  const [usual] = viewer.manages
  if (usual === undefined || viewer.onlyCase !== undefined) return notManager
  const checked = openCaseInput.safeParse(raw, { reportInput: true })
  if (!checked.success) {
    return { ok: false, kind: 'invalid', issues: checked.error.issues.flatMap(issuesFrom) }
  }
  const { program: wanted, court, ...said } = checked.data
  const program: ProgramId = wanted ?? usual
  if (!viewer.manages.includes(program)) return notManager
  const caseId = house.chance.id('case', viewer.person)
  const reference = referenceFrom(house.chance.bytes('reference', viewer.person, 8))
  const outcome = await openCase(house, {
    caseId,
    program,
    manager: { person: viewer.person, name: viewer.name },
    participant: house.chance.id('participant', `${caseId} board`),
    said: { ...said, reference, ...(court ? { court } : {}) },
  })
  if (!outcome.ok) return { ok: false, kind: 'refused', refusal: outcome.refusal }
  return { ok: true, caseId, reference }
}
