// The work behind an answer: it tells nothing of how busy the clerk was, and asks nothing that counts hidden things.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseWorld, baseWorld } from './base-world.ts'
import { probesOf } from './probes.ts'
import { asText, planOf, withWork } from './work-trace.ts'
import { type PairWorld, pairWorld } from './world-of-pair.ts'

let base: BaseWorld
beforeAll(async () => {
  base = await baseWorld()
})
afterAll(() => base.drop())

/** What is done for Ben's next look, after something was relayed to him. */
async function workForBen(between: (world: PairWorld) => Promise<unknown>, looked = true) {
  const world = await pairWorld(base, 'one', [])
  const words = 'we are sorry'
  if (looked) await world.state('ben')
  await world.does({ who: 'ana', do: 'authorise-words', with: { words, manner: 'words' } })
  await world.does({ who: 'mira', relay: 'words', words, from: 'side-a', to: 'side-b' })
  await between(world)
  const url = `/api/v1/cases/${base.caseId}`
  const { statements } = await withWork(async () => {
    for (const more of ['/rooms/board/entries?limit=1', '', '/rooms/joint/entries']) {
      await world.ask('ben', { method: 'GET', url: `${url}${more}` })
    }
  })
  await world.drop()
  return statements
}

test.each([
  ['who has looked before', true],
  ['who never looked', false],
])(
  'for one %s it is the same work whether the clerk has sent the notices or not yet',
  async (_who, looked) => {
    const notYet = await workForBen((world) => world.house.clock.sleep(3 * 60_000), looked)
    const sent = await workForBen((world) => world.does({ pass: 3 * 60_000 }), looked)
    expect(notYet.length).toBeGreaterThan(3)
    expect(notYet.some(({ text }) => text.includes('weighs'))).toBe(true)
    expect(asText(sent)).toBe(asText(notYet))
  },
)

test('it is other work once Ben himself has looked', async () => {
  const first = await workForBen(async () => {})
  const again = await workForBen((world) => world.state('ben'))
  expect(asText(again)).not.toBe(asText(first))
})

/** Everything that Ben's looking sends to the database, each statement once. */
async function statementsOfBen(world: PairWorld): Promise<readonly string[]> {
  const { caseId, nextDoor } = base
  const at = {
    eye: 'ben',
    caseId,
    nextDoor,
    own: [],
    participants: new Map(),
    foreign: [],
    texts: [],
    last: false,
  } as const
  const texts = new Set<string>()
  for (const [, asking] of probesOf(world.doors.doors(), { ...at, file: Buffer.from('') })) {
    if (asking.method !== 'GET') continue
    const { statements } = await withWork(() => world.ask('ben', asking))
    for (const { text } of statements) texts.add(text)
  }
  return [...texts].filter((text) => /^\s*(select|with)\b/.test(text) && /\bfrom\b/.test(text))
}

/** Which indexes a plan goes by; in what order it joins is PostgreSQL's own, and follows what it counted of everybody. */
const indexesOf = (plan: string): string =>
  [...new Set(plan.match(/(?<=Index (?:Only )?Scan (?:using|on) )\w+/g))].toSorted().join(' ')

test('what Ben reads is found by the same indexes however much others said', async () => {
  const plans: string[][] = []
  for (const many of [0, 20_000]) {
    const world = await pairWorld(base, 'one', [])
    const { owner } = world.database
    await owner.query(
      `insert into entries (room_id, number, entry_id, at, by, kind, weighs, body, hash)
       select room_id, head + n, 'x', 1, 'x', 'MessagePosted', true, 'x', 'x'
       from rooms cross join generate_series(1, $1::int) as n where room = 'caucus:side-a' and case_id = $2`,
      [many, base.caseId],
    )
    await owner.query('analyze')
    const texts = await statementsOfBen(world)
    expect(texts.length).toBeGreaterThan(8)
    const all: string[] = []
    for (const text of texts) all.push(await planOf(world.database.server, text))
    expect(all.join('\n')).not.toMatch(/Seq Scan on (entries|rooms|room_members|drafts|repeats)/)
    plans.push(all.map(indexesOf))
    expect(plans.at(-1)?.filter((indexes) => indexes.includes('entries')).length).toBeGreaterThan(2)
    await world.drop()
  }
  expect(plans[1]).toEqual(plans[0])
})

test('no statement asks for what PostgreSQL counts of everybody', async () => {
  const world = await pairWorld(base, 'one', [])
  const texts = await statementsOfBen(world)
  await world.drop()
  const counting =
    /\b(xmin|xmax|ctid|tableoid|pg_stat\w*|reltuples|txid\w*|pg_current\w*|last_value)\b/i
  expect(texts.length).toBeGreaterThan(8)
  expect(texts.filter((text) => counting.test(text))).toEqual([])
})
