// What the tests of the surface share: kinds of pairs watched, counted for each role, and printed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseWorld, baseWorld } from './base-world.ts'
import { type Eye, roleOf } from './cast.ts'
import type { Hiding } from './hidings.ts'
import { rounds } from './known-acts.ts'
import { type Watched, watch } from './pairs.ts'

const PROBES = 10
const PATIENCE = 900_000

/** So many pairs of worlds of one kind of secret, each lived through round by round. */
export type Kind = { readonly hiding: Hiding; readonly worlds: number }

/** Who put together what they got: nothing that one of them got is left out. */
const coalitions: Readonly<Record<string, readonly Eye[]>> = {
  'coalition of two sides': ['ben', 'cem'],
  'coalition of a whole side': ['ben', 'bea', 'bob', 'dee', 'sue', 'ines', 'ivo'],
  'coalition of a side and the manager': ['ben', 'max'],
  'coalition of neutrals and the manager': ['mira', 'milo', 'olu', 'max'],
}

export function nothingReaches(kinds: readonly Kind[]): void {
  let base: BaseWorld
  const roles = new Map<string, { pairs: number; differences: number }>()
  const all = { pairs: 0, live: 0, compared: 0, statements: 0, tried: new Set<string>() }
  let doors: readonly string[] = []
  beforeAll(async () => {
    base = await baseWorld()
  })
  afterAll(async () => {
    await base.drop()
    for (const [role, { pairs, differences }] of roles) {
      console.log(`surface: ${role}: ${pairs} pairs, ${differences} differences`)
    }
    const { pairs, live, compared, statements } = all
    console.log(
      `surface: ${pairs} pairs of histories, ${live} live; ${compared} answers compared, ${statements} statements behind them, ${doors.length} doors`,
    )
  })

  const count = (role: string, eyes: readonly Eye[], { pairs, differing }: Watched) => {
    const known = roles.get(role) ?? { pairs: 0, differences: 0 }
    const theirs = differing.filter((one) => eyes.some((eye) => one.startsWith(`${eye}:`)))
    roles.set(role, {
      pairs: known.pairs + pairs,
      differences: known.differences + theirs.length,
    })
  }

  test.each(kinds.map((kind, i) => ({ name: kind.hiding.name, kind, i })))(
    '$name: nobody who does not sit there gets another byte',
    async ({ kind: { hiding, worlds }, i }) => {
      for (let n = 0; n < worlds; n++) {
        const pair = i * worlds + n
        const watched = await watch({ base, pair, hiding, probes: PROBES, tried: all.tried })
        expect(watched.differing).toEqual([])
        expect(watched.pairs).toBe(rounds.length)
        for (const eye of hiding.eyes) count(roleOf(eye), [eye], watched)
        for (const [name, eyes] of Object.entries(coalitions)) {
          if (eyes.every((eye) => hiding.eyes.includes(eye))) count(name, eyes, watched)
        }
        all.pairs += watched.pairs
        all.live += watched.live
        all.compared += watched.compared
        all.statements += watched.statements
        for (const door of watched.tried) all.tried.add(door)
        doors = watched.doors
      }
    },
    PATIENCE,
  )

  test('every door was tried', () => {
    expect([...all.tried].filter((door) => doors.includes(door)).toSorted()).toEqual(
      doors.toSorted(),
    )
  })

  test('the pairs are about something: more than nine in ten are live', () => {
    expect(all.live / all.pairs).toBeGreaterThan(0.9)
  })
}
