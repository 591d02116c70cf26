// How a leak is planted: a house that knows all that was ever recorded, and what it reads or tells changed by that.
import type { House } from '../../src/application/house.ts'
import type { Seen } from '../../src/application/ports.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { Pools } from '../../src/store/connect.ts'
import type { BaseWorld } from './base-world.ts'

export type Plant = (base: BaseWorld) => (house: House, pools: Pools) => House
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

/** The reader changed, with what it reads. */
export const seeing = (
  change: (entries: readonly Entry[], facts: readonly Fact[]) => readonly Entry[],
) =>
  knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (person, caseId, wanted) => {
        const changed = (seen: Seen) => ({ ...seen, entries: change(seen.entries, facts) })
        const found = await reader.seenWith(person, caseId, (seen) =>
          typeof wanted === 'function' ? wanted(changed(seen)) : wanted,
        )
        return found && { ...found, seen: changed(found.seen) }
      },
    },
  }))

/** What is read of a room changed, with what was ever recorded. */
export const talking = (change: (entry: Entry, facts: readonly Fact[]) => Entry) =>
  knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (...asked) => {
        const found = await reader.seenWith(...asked)
        const changed = (entries: readonly Entry[]) => entries.map((one) => change(one, facts))
        return found && { ...found, stretches: found.stretches.map(changed) }
      },
    },
  }))
