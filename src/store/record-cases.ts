// The list of one person's cases: driven from their own seats, and never from what others hold.
import type { CaseId, CaseOfPerson, PersonId } from '../application/ports.ts'
import type { Entry } from '../domain/facts.ts'
import type { Me, Room } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import type { RoomKeys } from './keys.ts'
import { ENTRY, type EntryRow, opened } from './rooms-seen.ts'
import { type Ask, askAsPerson } from './transactions.ts'

/** At most this many are listed: the newest seats. */
const MOST_CASES = 500

type Seated = { case_id: CaseId; me: Me }
type RoomOfCase = { roomId: string; room: Room; caseId: CaseId; key: Uint8Array; lastAt: number }

export async function casesSeen(
  pools: Pools,
  person: PersonId,
  keys: RoomKeys,
): Promise<readonly CaseOfPerson[]> {
  const own = await ownSeats(askAsPerson(pools, person, []), person)
  if (own.length === 0) return []
  // One's own cases are known only once the seats were read: then row-level security is told of them.
  const ask = askAsPerson(
    pools,
    person,
    own.map(({ case_id }) => case_id),
  )
  const rooms = await roomsOfSeats(ask, person, own, keys)
  const first = await entriesNaming(ask, rooms)
  return own
    .flatMap(({ case_id: caseId, me }): CaseOfPerson[] => {
      const inCase = rooms.filter((row) => row.caseId === caseId)
      if (inCase.length === 0) return []
      const lastAt = Math.max(...inCase.map((row) => row.lastAt))
      return [{ caseId, me, ...namedBy(first.get(caseId) ?? [], me), lastAt }]
    })
    .toSorted((a, b) => b.lastAt - a.lastAt)
}

/** Of two seats in one case the one that `roomsSeen` chooses. */
async function ownSeats(ask: Ask, person: PersonId): Promise<readonly Seated[]> {
  type Row = { case_id: CaseId; participant: string } & Omit<Me, 'participant'>
  const rows = await ask<Row>({
    name: 'own seats',
    text: `select * from (
             select distinct on (case_id) case_id, participant_id as participant, seat, role, state, since
             from participants where person_id = $1 and state <> 'left'
             order by case_id, state desc, since, participant_id) as seats
           order by since desc, case_id limit ${MOST_CASES}`,
    values: [person],
  })
  return rows.map(({ case_id, participant, seat, role, state }) => ({
    case_id,
    me: { participant, seat, role, state },
  }))
}

async function roomsOfSeats(
  ask: Ask,
  person: PersonId,
  own: readonly Seated[],
  keys: RoomKeys,
): Promise<readonly RoomOfCase[]> {
  type Row = { case_id: CaseId; room_id: string; room: Room; last_at: number | null } & Wrapped
  type Wrapped = { wrapped: Buffer; case_wrapped: Buffer }
  const rows = await ask<Row>({
    name: 'rooms of own seats',
    text: `select own.case_id, r.room_id, r.room, k.wrapped, c.wrapped as case_wrapped, last.at as last_at
           from unnest($2::text[], $3::text[]) as own(case_id, participant_id)
           join room_members m on m.person_id = $1 and m.case_id = own.case_id
             and m.participant_id = own.participant_id
           join rooms r on r.room_id = m.room_id
           join keys.room_keys k on k.room_id = m.room_id
           join keys.case_keys c on c.case_id = own.case_id
           left join lateral (
             select e.at from entries e where e.room_id = m.room_id and e.number = r.head) as last on true`,
    values: [person, own.map(({ case_id }) => case_id), own.map(({ me }) => me.participant)],
  })
  return rows.map(({ case_id: caseId, room_id: roomId, room, wrapped, case_wrapped, last_at }) => ({
    roomId,
    room,
    caseId,
    key: keys.roomKey(caseId, roomId, case_wrapped, wrapped),
    lastAt: last_at ?? 0,
  }))
}

/**
 * The first entry of a board says what the case is called, and the last move of its hearing when that is; who has no board
 * reads what they may from the invitation.
 */
async function entriesNaming(
  ask: Ask,
  rooms: readonly RoomOfCase[],
): Promise<ReadonlyMap<CaseId, readonly Entry[]>> {
  const boarded = new Set(rooms.filter(({ room }) => room === 'board').map(({ caseId }) => caseId))
  const boards = rooms.filter(({ room }) => room === 'board')
  const desks = rooms.filter(({ room, caseId }) => room.startsWith('desk:') && !boarded.has(caseId))
  const ids = (some: readonly RoomOfCase[]) => some.map(({ roomId }) => roomId)
  const rows = await ask<EntryRow>({
    name: 'entries naming cases',
    text: `select e.* from unnest($1::uuid[]) as board(id)
           cross join lateral (
             select ${ENTRY} from entries where room_id = board.id and number = 1) as e
           union all
           select e.* from unnest($1::uuid[]) as board(id)
           cross join lateral (
             select ${ENTRY} from entries where room_id = board.id and weighs and kind = 'HearingMoved'
             order by number desc limit 1) as e
           union all
           select e.* from unnest($2::uuid[]) as desk(id)
           cross join lateral (
             select ${ENTRY} from entries where room_id = desk.id and weighs and kind = 'InvitationSent'
             order by number) as e`,
    values: [ids(boards), ids(desks)],
  })
  const byId = new Map([...boards, ...desks].map((room) => [room.roomId, room]))
  const named = new Map<CaseId, Entry[]>()
  for (const row of rows) {
    const room = byId.get(row.room_id)
    if (!room) continue
    const entry = opened(room.caseId, room, row)
    named.set(room.caseId, [...(named.get(room.caseId) ?? []), entry])
  }
  return named
}

function namedBy(entries: readonly Entry[], { participant }: Me) {
  const moved = entries.flatMap(({ fact }) => (fact.type === 'HearingMoved' ? [fact.to] : []))
  for (const { at, fact } of entries.toReversed()) {
    if (fact.type === 'CaseOpened') {
      const { reference, title, caseType, sides, court } = fact
      const [hearingOn = court?.hearingOn] = moved
      const hearing = hearingOn ? { hearingOn } : {}
      return { reference, title, opened: { at, caseType, sides, ...hearing } }
    }
    if (fact.type === 'InvitationSent' && fact.participant === participant) {
      return { reference: '', title: fact.title }
    }
  }
  return { reference: '', title: '' }
}
