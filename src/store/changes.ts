// Wake-ups without content: one listening connection, and who watches which room kept in memory.
import type pg from 'pg'
import type { Changes } from '../application/live.ts'
import type { PersonId } from '../application/ports.ts'
import { roomsToWatch, type Watched } from './changes-rooms.ts'
import type { Pools } from './connect.ts'

type OnChange = Parameters<Changes['watch']>[1]
/** All that one person has open, in however many tabs. */
type Watcher = {
  readonly person: PersonId
  readonly tabs: Set<OnChange>
  rooms: ReadonlyMap<string, Watched>
  /**
   * Set while the database is asked where the person sits: what moves meanwhile is told afterwards, in its order and as often
   * as it moved, so that what is told does not depend on how long the database took.
   */
  moved: string[] | undefined
  asked: number
  settled: Promise<void>
}

/** Beside what moved meanwhile. */
type Told = 'all' | 'new' | 'nothing'

export type Listening = Changes & { stop(): Promise<void> }

/** The connection is opened anew when it is lost; a watcher then hears of every room once, and looks. */
export async function listenForChanges(
  pools: Pools,
  connect: () => Promise<pg.Client>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Listening> {
  const byRoom = new Map<string, Set<Watcher>>()
  const byPerson = new Map<PersonId, Watcher>()
  const settling = new Set<Watcher>()
  const lost = new WeakSet<pg.Client>()
  let stopped = false
  let client: pg.Client | undefined = await listen()
  if (lost.has(client)) void again()

  async function listen(): Promise<pg.Client> {
    const fresh = await connect()
    const onLost = () => {
      lost.add(fresh)
      if (fresh === client) void again()
    }
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'rooms_moved') roomMoved(payload)
      else seatsMoved(payload)
    })
    fresh.on('error', onLost)
    fresh.on('end', onLost)
    await fresh.query('listen rooms_moved; listen seats_moved')
    return fresh
  }

  async function again(): Promise<void> {
    client = undefined
    // What was missed may be that somebody left: nobody is told anything until they were looked up anew.
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5000)) {
      for (const watcher of byPerson.values()) unplace(watcher)
      await sleep(wait)
      const fresh = await listen().catch(() => undefined)
      if (!fresh || lost.has(fresh)) continue
      if (stopped) return fresh.end()
      client = fresh
      await settle([...byPerson.values()], 'all')
      return
    }
  }

  function roomMoved(roomId: string): void {
    for (const watcher of byRoom.get(roomId) ?? []) tell(watcher, watcher.rooms.get(roomId))
    for (const { moved } of settling) moved?.push(roomId)
  }

  /** Who has left hears nothing more; who has taken a seat hears of its rooms. */
  function seatsMoved(person: PersonId): void {
    const watcher = byPerson.get(person)
    if (watcher) watcher.settled = settle([watcher], 'new')
  }

  async function settle(watchers: readonly Watcher[], told: Told): Promise<void> {
    const before = new Map(watchers.map((watcher) => [watcher, watcher.rooms]))
    const asked = new Map(watchers.map((watcher) => [watcher, ++watcher.asked]))
    for (const watcher of watchers) unplace(watcher)
    const found = await roomsOf(watchers)
    for (const [watcher, ask] of asked) {
      // Asked once more since: that answer is the newer one.
      if (watcher.asked !== ask || byPerson.get(watcher.person) !== watcher) continue
      const moved = watcher.moved ?? []
      place(watcher, found.get(watcher.person) ?? new Map())
      for (const [roomId, watched] of watcher.rooms) {
        const isNew = told === 'new' && !before.get(watcher)?.has(roomId)
        if (told === 'all' || isNew) tell(watcher, watched)
      }
      for (const roomId of moved) tell(watcher, watcher.rooms.get(roomId))
    }
  }

  async function roomsOf(watchers: readonly Watcher[]) {
    const people = watchers.map(({ person }) => person)
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5000)) {
      try {
        return await roomsToWatch(pools, people)
      } catch {
        // The database is away: until it is back nobody is told anything.
        await sleep(wait)
      }
    }
    return new Map<PersonId, ReadonlyMap<string, Watched>>()
  }

  function unplace(watcher: Watcher): void {
    for (const id of watcher.rooms.keys()) {
      const watchers = byRoom.get(id)
      watchers?.delete(watcher)
      if (watchers?.size === 0) byRoom.delete(id)
    }
    watcher.moved ??= []
    settling.add(watcher)
  }

  function place(watcher: Watcher, rooms: ReadonlyMap<string, Watched>): void {
    watcher.rooms = rooms
    for (const id of rooms.keys()) byRoom.set(id, (byRoom.get(id) ?? new Set()).add(watcher))
    watcher.moved = undefined
    settling.delete(watcher)
  }

  return {
    async watch(person, onChange) {
      const known = byPerson.get(person)
      const own: Watcher = known ?? {
        person,
        tabs: new Set(),
        rooms: new Map(),
        moved: undefined,
        asked: 0,
        settled: Promise.resolve(),
      }
      // A function of this tab's own: the same one given twice is told twice.
      const tab: OnChange = (change) => onChange(change)
      own.tabs.add(tab)
      byPerson.set(person, own)
      if (!known) own.settled = settle([own], 'nothing')
      await own.settled
      return {
        stop() {
          own.tabs.delete(tab)
          if (own.tabs.size > 0 || byPerson.get(person) !== own) return
          unplace(own)
          settling.delete(own)
          byPerson.delete(person)
        },
      }
    },
    async stop() {
      stopped = true
      const last = client
      client = undefined
      await last?.end()
    },
  }
}

function tell({ tabs }: Watcher, change: Watched | undefined): void {
  if (!change) return
  for (const onChange of tabs) {
    try {
      onChange(change)
    } catch {
      // One stream that broke must not keep the others from hearing.
    }
  }
}
