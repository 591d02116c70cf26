// Whether the root key is the one this database was made with: another would open nothing, and seal what is new apart.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, Unopenable } from './keys.ts'
import { DatabaseUnfit } from './roles.ts'
import { askAsClerk } from './transactions.ts'

type Sealed = { readonly place: string; readonly value: Buffer; readonly address: boolean }

/** A few are tried: a single one that was damaged must not keep a whole house shut. */
const TRIED = `
  (select 'people mail_sealed ' || person_id as place, mail_sealed as value, true as address
   from people where mail_sealed is not null order by person_id limit 3)
  union all
  (select 'case key ' || case_id, wrapped, false from keys.case_keys order by case_id limit 3)`

export async function refuseForeignKey(pools: Pools, root: Key): Promise<void> {
  const found = await askAsClerk(pools)<Sealed>({ name: 'root key', text: TRIED, values: [] })
  const addresses = derived(root, 'mail addresses')
  const opens = ({ place, value, address }: Sealed) => {
    try {
      open(address ? addresses : root, place, value)
      return true
    } catch (error) {
      if (error instanceof Unopenable) return false
      throw error
    }
  }
  if (found.length === 0 || found.some(opens)) return
  throw new DatabaseUnfit(
    'The root key opens nothing in this database. Bring back the one it was made with, as root.key in the data folder or as PARLEY_ROOT_KEY; without it nobody can read what was written.',
  )
}

/** 32 bytes in a file that its owner alone reads, made at the first start. */
export function keptRootKey(file: string, chance: Chance): Key {
  try {
    writeFileSync(file, `${Buffer.from(chance.bytes('root key', '', 32)).toString('base64')}\n`, {
      mode: 0o600,
      flag: 'wx',
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return new Uint8Array(key)
}
