// Who still needs a local PostgreSQL: each Parley holds a shared lock in it, so that none stops it under another.
import type pg from 'pg'
import type { Clock } from '../application/world.ts'
import { type Address, openClient } from './connect.ts'

const LOCK = 7_234_003
/** A killed Parley's lock goes with its connection, which the server notices in a moment. */
const TRIES = 20

type Presence = {
  /** True when nobody else is there; newcomers then wait until this connection ends. */
  leave(): Promise<boolean>
  end(): Promise<void>
}

/** Undefined when the server cannot be reached, or goes down while being asked. */
export async function present(at: Address, clock: Clock): Promise<Presence | undefined> {
  let left = false
  let client = await enter()
  if (!client) return undefined

  async function enter(): Promise<pg.Client | undefined> {
    let fresh: pg.Client | undefined
    try {
      fresh = await openClient(at, 'postgres')
      await fresh.query(`select pg_advisory_lock_shared(${LOCK})`)
      // Lost when the server restarts its sessions after the fall of one: taken again.
      fresh.once('end', () => void again())
      return fresh
    } catch {
      await fresh?.end().catch(() => {})
      return undefined
    }
  }

  async function again(): Promise<void> {
    client = undefined
    while (!left && !client) {
      await clock.sleep(200)
      if (!left) client = await enter()
    }
  }

  return {
    async leave() {
      left = true
      client ??= await enter()
      try {
        await client?.query(`select pg_advisory_unlock_shared(${LOCK})`)
        for (let i = 0; client && i < TRIES; i++) {
          const { rows } = await client.query<{ alone: boolean }>(
            `select pg_try_advisory_lock(${LOCK}) as alone`,
          )
          if (rows[0]?.alone) return true
          await clock.sleep(25)
        }
        return client === undefined
      } catch {
        // No session can be had: whatever is left of the server serves nobody.
        return true
      }
    },
    async end() {
      await client?.end().catch(() => {})
    },
  }
}
