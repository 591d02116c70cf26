// When mediator and parties last spoke: one look at the newest entries of each room, without opening any.
import type { CaseId, PersonId, Spoken } from '../application/ports.ts'
import type { Pools } from './connect.ts'
import { askAsClerk, askAsPerson } from './transactions.ts'

type Row = { readonly at: number | null }

/** Back from the newest: in a room where people talk the first one looked at is nearly always it. */
const NEWEST = `cross join lateral (
  select e.at from entries e where e.room_id = r.room_id and e.kind = any ($3::text[]) and e.by <> all ($4::text[])
  order by e.number desc limit 1) as newest`

/** In the rooms that this person reads, under row-level security. */
export async function lastSpokenFor(
  pools: Pools,
  person: PersonId,
  caseId: CaseId,
  { rooms, kinds, without }: Spoken,
): Promise<number | undefined> {
  const [row] = await askAsPerson(pools, person, [caseId])<Row>({
    name: 'last spoken to a person',
    text: `select max(newest.at) as at from room_members m join rooms r on r.room_id = m.room_id ${NEWEST}
           where m.person_id = $5 and m.case_id = $1 and r.room = any ($2::text[])`,
    values: [caseId, rooms, kinds, without, person],
  })
  return row?.at ?? undefined
}

/** For the clerk, who warns neutrals: an instant, and nothing of what was said. */
export async function lastSpokenIn(
  pools: Pools,
  caseId: CaseId,
  { rooms, kinds, without }: Spoken,
): Promise<number | undefined> {
  const [row] = await askAsClerk(pools)<Row>({
    name: 'last spoken in a case',
    text: `select max(newest.at) as at from rooms r ${NEWEST}
           where r.case_id = $1 and r.room = any ($2::text[])`,
    values: [caseId, rooms, kinds, without],
  })
  return row?.at ?? undefined
}
