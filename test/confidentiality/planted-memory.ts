// A leak planted in what is remembered of a person's reading: handed to somebody else by mistake.
import type { House } from '../../src/application/house.ts'
import type { Pools } from '../../src/store/connect.ts'
import { rememberedWith } from '../../src/store/entries-remembered.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { recordReader } from '../../src/store/record-reader.ts'
import { rootKey } from '../house.ts'
import type { BaseWorld } from './base-world.ts'

/** Ben is served from what Ana has read: his own rooms alone, and yet how soon tells when she was there. */
export const memoryMixedUp =
  ({ persons }: BaseWorld) =>
  (house: House, pools: Pools): House => {
    const keys = roomKeys(rootKey, house.chance)
    const memory = rememberedWith(keys)
    const { of } = memory
    const taken = (person: string) => (person === persons.get('ben') ? persons.get('ana') : person)
    memory.of = (person, caseId) => of(taken(person) ?? person, caseId)
    return { ...house, reader: recordReader(pools, keys) }
  }
