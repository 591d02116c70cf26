// The one way in: decide on what the actor sees, append the facts and the jobs that follow.
import { type Decision, refuse } from '../domain/chapter.ts'
import type { Fact } from '../domain/facts.ts'
import { type Command, decide, type Refusal, type View, viewOf } from '../domain/mediation.ts'
import { followUp } from './follow-up.ts'
import type { House } from './house.ts'
import type { Actor, CaseId, PersonId, Repeatable } from './ports.ts'
import { type PeopleOf, seatingsFrom } from './seating.ts'

/** `Other`: what somebody else refuses before it is decided. */
export type CarriedOut<Other = never> =
  | { readonly ok: true; readonly records: readonly Fact[]; readonly repeated: boolean }
  | {
      readonly ok: false
      readonly refusal: Refusal | Other | 'CaseUnknown' | 'KeyUsedForAnotherRequest'
    }

export type Doing<Other = never> = {
  readonly actor: Actor
  readonly caseId: CaseId
  /** Most commands are known at once; some are made from what the actor sees, as they see it. */
  readonly command: Command | ((view: View) => Command)
  readonly repeatable?: Repeatable
  /** Who the participants are that this command brings in. */
  readonly people?: PeopleOf
  /** Decided before, and refused: only an answer that was given under the same key is still looked for. */
  readonly refused?: Refusal | Other
}

/** What would be answered now; nothing where the case is not the person's. */
export async function decideFirst(
  { reader, clock }: Pick<House, 'reader' | 'clock'>,
  person: PersonId,
  caseId: CaseId,
  command: Command,
): Promise<Decision<Fact, Refusal> | undefined> {
  const seen = await reader.seenBy(person, caseId)
  return seen && decide(viewOf(seen.me, seen.entries), command, clock.now())
}

export async function carryOut<Other = never>(
  { record, clock }: Pick<House, 'record' | 'clock'>,
  { actor, caseId, command, repeatable, people = new Map(), refused }: Doing<Other>,
): Promise<CarriedOut<Other>> {
  const at = clock.now()
  const outcome = await record.act<Decision<Fact, Refusal | Other>>(
    actor,
    caseId,
    ({ me, entries }) => {
      if (refused !== undefined) return { result: refuse(refused) }
      const view = viewOf(me, entries)
      const asked = typeof command === 'function' ? command(view) : command
      const decision = decide(view, asked, at)
      if (!decision.ok) return { result: decision }
      const facts = decision.records
      const seatings = seatingsFrom(decision.records, people)
      const jobs = followUp(caseId, view, decision.records, at)
      return { result: decision, append: { facts, at, seatings, jobs } }
    },
    repeatable,
    typeof command === 'object' && command.type === 'PostMessage' ? command.room : undefined,
  )
  if (!outcome.found) return refuse('CaseUnknown')
  if ('conflict' in outcome) return refuse(outcome.conflict)
  const { result, repeated } = outcome
  return result.ok ? { ...result, repeated } : result
}
