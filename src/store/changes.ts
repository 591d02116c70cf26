// Wake-ups without content: one listening connection, and who watches which room kept in memory.
import type pg from 'pg'
import type { Changes } from '../application/live.ts'
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Room } from '../domain/seats.ts'
import { asClerk } from './transactions.ts'

type OnChange = (change: { readonly caseId: CaseId; readonly room: Room }) => void
type Watched = { readonly caseId: CaseId; readonly room: Room }
type Watcher = {
  readonly person: PersonId
  readonly onChange: OnChange
  rooms: Map<string, Watched>
}

export type Listening = Changes & { stop(): Promise<void> }

/** The connection is opened anew when it is lost; a watcher then hears of every room once, and looks. */
export async function listenForChanges(
  pool: pg.Pool,
  connect: () => Promise<pg.Client>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Listening> {
  const byRoom = new Map<string, Set<Watcher>>()
  const byPerson = new Map<PersonId, Set<Watcher>>()
  let stopped = false
  let client = await listen()

  async function listen(): Promise<pg.Client> {
    const fresh = await connect()
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'rooms_moved') {
        for (const { rooms, onChange } of byRoom.get(payload) ?? []) {
          const watched = rooms.get(payload)
          if (watched) onChange(watched)
        }
      } else void seatAnew(payload)
    })
    fresh.on('error', () => void again())
    await fresh.query('listen rooms_moved; listen seats_moved')
    return fresh
  }

  async function again(): Promise<void> {
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5000)) {
      try {
        await sleep(wait)
        client = await listen()
        for (const watchers of byPerson.values()) {
          for (const { rooms, onChange } of watchers)
            for (const room of rooms.values()) onChange(room)
        }
        return
      } catch {
        // Not there yet: the next try waits longer.
      }
    }
  }

  /** Who has left hears nothing more; who has taken a seat hears of its rooms. */
  async function seatAnew(person: PersonId): Promise<void> {
    const watchers = byPerson.get(person)
    if (!watchers) return
    try {
      const rooms = await roomsOfPerson(pool, person)
      for (const watcher of watchers) place(watcher, rooms)
    } catch {
      for (const watcher of watchers) place(watcher, new Map())
    }
  }

  function place(watcher: Watcher, rooms: Map<string, Watched>): void {
    for (const id of watcher.rooms.keys()) {
      const watchers = byRoom.get(id)
      watchers?.delete(watcher)
      if (watchers?.size === 0) byRoom.delete(id)
    }
    watcher.rooms = rooms
    for (const id of rooms.keys()) byRoom.set(id, (byRoom.get(id) ?? new Set()).add(watcher))
  }

  return {
    async watch(person, onChange) {
      const watcher: Watcher = { person, onChange, rooms: new Map() }
      byPerson.set(person, (byPerson.get(person) ?? new Set()).add(watcher))
      place(watcher, await roomsOfPerson(pool, person))
      return {
        stop() {
          place(watcher, new Map())
          const watchers = byPerson.get(person)
          watchers?.delete(watcher)
          if (watchers?.size === 0) byPerson.delete(person)
        },
      }
    },
    async stop() {
      stopped = true
      await client.end()
    },
  }
}

async function roomsOfPerson(pool: pg.Pool, person: PersonId): Promise<Map<string, Watched>> {
  const { rows } = await asClerk(pool, (tx) =>
    tx.query<{ room_id: string; case_id: CaseId; room: Room }>({
      name: 'rooms to watch',
      text: `select r.room_id, r.case_id, r.room from room_members m join rooms r using (room_id)
             where m.person_id = $1`,
      values: [person],
    }),
  )
  return new Map(rows.map(({ room_id, case_id: caseId, room }) => [room_id, { caseId, room }]))
}
