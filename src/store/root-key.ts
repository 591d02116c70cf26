// Whether the root key is the one this database was made with: another would open nothing, and seal what is new apart.
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
