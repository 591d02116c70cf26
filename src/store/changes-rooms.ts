// Whose changes are whose: the rooms of the seat each person sits in, asked of the database.
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Room } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import { askAsClerk } from './transactions.ts'

export type Watched = { readonly caseId: CaseId; readonly room: Room }

/** Who holds two seats in one case watches the rooms of the one they read in, as `roomsSeen` chooses it. */
const ROOMS_TO_WATCH = `
  select own.person_id, r.room_id, r.case_id, r.room
  from unnest($1::text[]) as own(person_id)
  cross join lateral (
    select distinct on (p.case_id) p.case_id, p.participant_id from participants p
    where p.person_id = own.person_id and p.state <> 'left'
    order by p.case_id, p.state desc, p.since, p.participant_id) as sits
  join room_members m on m.person_id = own.person_id and m.case_id = sits.case_id
    and m.participant_id = sits.participant_id
  join rooms r on r.room_id = m.room_id
  order by r.case_id, r.room`

export async function roomsToWatch(
  pools: Pools,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ReadonlyMap<string, Watched>>> {
  type Row = { person_id: PersonId; room_id: string; case_id: CaseId; room: Room }
  const rows = await askAsClerk(pools)<Row>({
    name: 'rooms to watch',
    text: ROOMS_TO_WATCH,
    values: [people],
  })
  const found = new Map<PersonId, Map<string, Watched>>()
  for (const { person_id: person, room_id: roomId, case_id: caseId, room } of rows) {
    const own = found.get(person) ?? new Map<string, Watched>()
    found.set(person, own.set(roomId, { caseId, room }))
  }
  return found
}
