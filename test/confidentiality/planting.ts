// How a leak is planted: a house changed in one place, or one that knows all that was ever recorded.
import type { House } from '../../src/application/house.ts'
import type { Fact } from '../../src/domain/facts.ts'
import type { BaseWorld } from './base-world.ts'

export type Plant = (base: BaseWorld) => (house: House) => House
type Record = { readonly facts: Fact[]; readonly heard: Set<() => void> }

/** A house that knows all that was ever recorded, in whatever room. */
export const knowing =
  (leak: (house: House, record: Record, base: BaseWorld) => Partial<House>): Plant =>
  (base) =>
  (house) => {
    const record: Record = { facts: [], heard: new Set() }
    const { act } = house.record
    const known: House = {
      ...house,
      record: {
        ...house.record,
        act: async (actor, caseId, decide, repeatable) => {
          let added: readonly Fact[] = []
          const outcome = await act(
            actor,
            caseId,
            (seen) => {
              const decided = decide(seen)
              added = decided.append?.facts ?? []
              return decided
            },
            repeatable,
          )
          record.facts.push(...added)
          if (added.length > 0) for (const tell of record.heard) tell()
          return outcome
        },
      },
    }
    return { ...known, ...leak(known, record, base) }
  }
