// The work behind an answer: it tells nothing of how busy the clerk was, and asks nothing that counts hidden things.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseWorld, baseWorld } from './base-world.ts'
import { asText, withWork } from './work-trace.ts'
import { type PairWorld, pairWorld } from './world-of-pair.ts'

let base: BaseWorld
beforeAll(async () => {
  base = await baseWorld()
})
afterAll(() => base.drop())

/** What is done for Ben's next look, after something was relayed to him. */
async function workForBen(between: (world: PairWorld) => Promise<unknown>) {
  const world = await pairWorld(base, 'one', [])
  const words = 'we are sorry'
  await world.state('ben')
  await world.does({ who: 'ana', do: 'authorise-words', with: { words, manner: 'words' } })
  await world.does({ who: 'mira', relay: 'words', words, from: 'side-a', to: 'side-b' })
  await between(world)
  const url = `/api/v1/cases/${base.caseId}`
  const { statements } = await withWork(() => world.ask('ben', { method: 'GET', url }))
  await world.drop()
  return statements
}

test('it is the same work whether the clerk has sent the notices or not yet', async () => {
  const notYet = await workForBen(async (world) => world.house.clock.sleep(3 * 60_000))
  const sent = await workForBen((world) => world.does({ pass: 3 * 60_000 }))
  expect(notYet.length).toBeGreaterThan(3)
  expect(notYet.some(({ text }) => text.includes('weighs'))).toBe(true)
  expect(asText(sent)).toBe(asText(notYet))
})

test('it is other work once Ben himself has looked', async () => {
  const first = await workForBen(async () => {})
  const again = await workForBen((world) => world.state('ben'))
  expect(asText(again)).not.toBe(asText(first))
})
