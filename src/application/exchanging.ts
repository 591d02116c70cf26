// The arbiter of an exchange: brings what was sealed to the published rule, and records what the rule says.
import type { Decision } from '../domain/chapter.ts'
import type { Sealed } from '../domain/exchange.ts'
import type { Entry, Fact } from '../domain/facts.ts'
import { decide, type Refusal, viewOf } from '../domain/mediation.ts'
import { followUp } from './follow-up.ts'
import type { House } from './house.ts'
import type { JobOf } from './work.ts'

/**
 * Bears being run twice: what is over is refused, and so is what is not due; who looks in vain leaves no trace. What is
 * sealed is read and released in one act, that is held to what was read: nothing is released that was not all there.
 */
export async function releaseExchange(
  { record, clock }: Pick<House, 'record' | 'clock'>,
  { caseId, exchange }: JobOf<'ReleaseExchange'>,
): Promise<void> {
  const at = clock.now()
  const arbiter = { registrar: true, arbiter: true } as const
  await record.act<Decision<Fact, Refusal>>(arbiter, caseId, ({ me, entries }) => {
    const view = viewOf(me, entries)
    const sealed = sealedIn(entries, exchange)
    const decision = decide(view, { type: 'ReleaseExchange', exchange, sealed }, at)
    if (!decision.ok) return { result: decision }
    const facts = decision.records
    const jobs = followUp(caseId, view, facts, at)
    return { result: decision, append: { facts, at, seatings: [], jobs } }
  })
}

/** What stands sealed in the rooms of the sides. */
const sealedIn = (entries: readonly Entry[], exchange: string): readonly Sealed[] =>
  entries.flatMap(({ fact }) =>
    fact.type === 'MemorandumSealed' && fact.exchange === exchange
      ? [{ side: fact.side, words: fact.words }]
      : [],
  )
