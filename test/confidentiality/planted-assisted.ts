// A leak planted in what a case manager is answered: whether there was an offer that could be accepted.
import type { House } from '../../src/application/house.ts'
import type { Fact } from '../../src/domain/facts.ts'

/** Somebody meant it well: a manager on the telephone is told at once that there is nothing to say yes to. */
export function takeDownThatKnows(house: House): House {
  const heard = new Set<string>()
  const { act } = house.record
  return {
    ...house,
    record: {
      ...house.record,
      act: async (actor, caseId, decide, repeatable, talksIn) => {
        let added: readonly Fact[] = []
        const kept = (seen: Parameters<typeof decide>[0]) => {
          const decided = decide(seen)
          added = decided.append?.facts ?? []
          return decided
        }
        const outcome = await act(actor, caseId, kept, repeatable, talksIn)
        for (const fact of added) if (fact.type === 'OfferRelayed') heard.add(fact.to)
        const [down] = added
        if (down?.type !== 'SpokenTakenDown' || down.about !== 'acceptance') return outcome
        if (heard.has(down.side)) return outcome
        return { ...outcome, result: { ok: false, refusal: 'OfferUnknown' } as never }
      },
    },
  }
}
