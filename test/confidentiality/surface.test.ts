// The promise at the whole surface: two worlds that differ in what somebody may not see give them the same bytes.
import { afterAll, expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { type Act, everythingTo, surfaceWorld, type Who } from './surface-world.ts'

/** Small and repeatable: the same seed is the same choice. */
function chooser(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
  return <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
}

const words = ['yes', 'no', 'twelve hundred', 'our last word']
const say = (who: Who, room: string): Act => ({
  who,
  do: 'post-message',
  with: { room, words: 'x' },
})

/** The rooms each act stands in; hidden from whoever sits in none of them. */
const fillings: readonly { readonly rooms: readonly string[]; readonly act: (w: string) => Act }[] =
  [
    {
      rooms: ['caucus:side-a'],
      act: (w) => ({ who: 'ana', do: 'post-message', with: { room: 'caucus:side-a', words: w } }),
    },
    {
      rooms: ['caucus:side-a'],
      act: (w) => ({ who: 'mira', do: 'post-message', with: { room: 'caucus:side-a', words: w } }),
    },
    {
      rooms: ['team:side-a'],
      act: (w) => ({ who: 'ada', do: 'post-message', with: { room: 'team:side-a', words: w } }),
    },
    {
      rooms: ['team:side-b'],
      act: (w) => ({ who: 'ben', do: 'post-message', with: { room: 'team:side-b', words: w } }),
    },
    {
      rooms: ['neutrals'],
      act: (w) => ({ who: 'mira', do: 'post-message', with: { room: 'neutrals', words: w } }),
    },
    {
      rooms: ['desk:side-a'],
      act: (w) => ({ who: 'max', do: 'post-message', with: { room: 'desk:side-a', words: w } }),
    },
    {
      rooms: ['caucus:side-a'],
      act: (w) => ({ who: 'ana', do: 'authorise-words', with: { words: w, manner: 'words' } }),
    },
    {
      rooms: ['caucus:side-a'],
      act: (w) => ({
        who: 'ana',
        do: 'make-offer',
        with: { terms: [{ kind: 'words', words: w }] },
      }),
    },
    {
      rooms: ['caucus:side-a'],
      act: (w) => ({
        who: 'ana',
        do: 'post-message',
        key: 'the-key',
        with: { room: 'caucus:side-a', words: w },
      }),
    },
    {
      rooms: ['desk:side-a'],
      act: () => ({
        who: 'max',
        do: 'invite-participant',
        with: {
          side: 'side-a',
          role: 'support-person',
          name: 'Bea',
          mail: 'ada@people.test',
          language: 'en',
        },
      }),
    },
    {
      rooms: ['desk:side-a'],
      act: () => ({
        who: 'ana',
        do: 'invite-participant',
        with: {
          side: 'side-a',
          role: 'interpreter',
          name: 'Ivo',
          mail: 'ivo@people.test',
          language: 'es',
        },
      }),
    },
    {
      rooms: ['caucus:side-a'],
      act: () => ({ who: 'ana', do: 'make-offer', with: { terms: [] } }),
    },
    { rooms: ['caucus:side-a'], act: () => ({ who: 'ana', get: '/cases/:caseId' }) },
    { rooms: ['caucus:side-a'], act: () => ({ who: 'mira', get: '/cases/:caseId' }) },
    { rooms: ['caucus:side-a'], act: () => ({ who: 'mira', get: '/cases' }) },
    { rooms: ['caucus:side-a'], act: (w) => ({ who: 'ana', draft: w, room: 'caucus:side-a' }) },
    { rooms: ['team:side-b'], act: (w) => ({ who: 'ben', draft: w, room: 'team:side-b' }) },
  ]
const sits: Readonly<Record<Who, readonly string[]>> = {
  ana: ['caucus:side-a', 'team:side-a', 'desk:side-a'],
  ada: ['caucus:side-a', 'team:side-a', 'desk:side-a'],
  ben: ['caucus:side-b', 'team:side-b', 'desk:side-b'],
  mira: ['caucus:side-a', 'caucus:side-b', 'neutrals', 'desk:side-a', 'desk:side-b'],
  max: ['desk:side-a', 'desk:side-b'],
  stranger: [],
}
/** What happens in both worlds alike. */
const known: readonly Act[] = [
  say('ben', 'caucus:side-b'),
  say('mira', 'joint'),
  say('mira', 'desk:side-b'),
  { who: 'ben', do: 'post-message', key: 'the-key', with: { room: 'joint', words: 'with a key' } },
  { who: 'ben', do: 'make-offer', with: { terms: [{ kind: 'words', words: 'peace' }] } },
  say('max', 'desk:side-a'),
  { pass: 3 * 60_000 },
]

async function worldOf(pair: number, side: 0 | 1, who: Who, plant?: () => (house: House) => House) {
  const choose = chooser(pair * 2 + side + 17)
  const hidden = fillings.filter(
    ({ rooms, act }) =>
      !rooms.some((room) => sits[who].includes(room)) && (act('') as { who?: Who }).who !== who,
  )
  const world = await surfaceWorld(`pair ${pair}`, plant?.())
  for (const act of known) {
    const many = choose([0, 1, 1, 2, 3])
    for (let i = 0; i < many; i++) await world.does(choose(hidden).act(choose(words)))
    await world.does(act)
  }
  return world
}

type Compared = {
  readonly differing: readonly string[]
  readonly live: boolean
  readonly doors: number
}

async function compare(
  pair: number,
  who: Who,
  plant?: () => (house: House) => House,
): Promise<Compared> {
  const worlds = [await worldOf(pair, 0, who, plant), await worldOf(pair, 1, who, plant)] as const
  try {
    const [one, two] = [await everythingTo(worlds[0], who), await everythingTo(worlds[1], who)]
    const differing = [...one]
      .filter(([name, bytes]) => two.get(name) !== bytes)
      .map(([name]) => name)
    const witnesses: readonly Who[] = ['ana', 'ada', 'ben', 'mira']
    let live = false
    for (const witness of witnesses) {
      if (live || witness === who) continue
      const page = async (world: (typeof worlds)[0]) =>
        (await everythingTo(world, witness)).values()
      live = [...(await page(worlds[0]))].join() !== [...(await page(worlds[1]))].join()
    }
    return { differing, live, doors: one.size }
  } finally {
    for (const world of worlds) await world.drop()
  }
}

const PAIRS = 6
const counted = { pairs: 0, live: 0, differences: 0, planted: 0, caught: 0 }
afterAll(() => {
  const { pairs, live, differences, planted, caught } = counted
  console.log(
    `surface: ${pairs} pairs, ${live} live, ${differences} differences; ${planted} leak mutants planted, ${caught} caught`,
  )
  expect(live / pairs).toBeGreaterThan(0.9)
})

test.each(['ben', 'max', 'mira', 'stranger'] as const)(
  'what %s may not see changes no byte at any door',
  async (who) => {
    for (let pair = 0; pair < PAIRS; pair++) {
      const { differing, live, doors } = await compare(pair * 31 + who.length, who)
      expect(doors).toBeGreaterThan(40)
      expect(differing).toEqual([])
      counted.pairs += 1
      counted.live += Number(live)
      counted.differences += differing.length
    }
  },
  240_000,
)

const mutants: Readonly<Record<string, () => (house: House) => House>> = {
  'randomness from one stream': () => (house) => {
    let drawn = 0
    const id = () => `${++drawn}`.padStart(26, '0')
    const bytes = (_purpose: string, _scope: string, length: number) =>
      Uint8Array.from({ length }, () => ++drawn % 251)
    return { ...house, chance: { ...house.chance, id, bytes } }
  },
  'a list that tells when anything happened': () => (house) => {
    let acts = 0
    return {
      ...house,
      record: {
        ...house.record,
        act: (...all) => {
          acts += 1
          return house.record.act(...all)
        },
      },
      reader: {
        ...house.reader,
        casesOf: async (person) =>
          (await house.reader.casesOf(person)).map((one) => ({ ...one, lastAt: acts })),
      },
    }
  },
  'a count of entries of all rooms': () => (house) => {
    let entries = 0
    return {
      ...house,
      record: {
        ...house.record,
        act: (actor, caseId, decide, repeatable) =>
          house.record.act(
            actor,
            caseId,
            (seen) => {
              const decided = decide(seen)
              entries += decided.append?.facts.length ?? 0
              return decided
            },
            repeatable,
          ),
      },
      reader: {
        ...house.reader,
        seenWith: async (...asked) => {
          const found = await house.reader.seenWith(...asked)
          if (!found) return undefined
          const heads = new Map(found.seen.heads).set('board', entries)
          return { ...found, seen: { ...found.seen, heads } }
        },
      },
    }
  },
  'a key that counts for the whole case': () => (house) => {
    const used = new Map<string, string>()
    return {
      ...house,
      record: {
        ...house.record,
        act: async (actor, caseId, decide, repeatable) => {
          const person = 'person' in actor ? actor.person : 'registrar'
          const owner = repeatable && used.get(repeatable.key)
          if (owner !== undefined && owner !== person) {
            return { found: true, conflict: 'KeyUsedForAnotherRequest' }
          }
          if (repeatable) used.set(repeatable.key, person)
          return house.record.act(actor, caseId, decide, repeatable)
        },
      },
    }
  },
  'a limit that a case shares': () => (house) => {
    const taken = new Map<string, number>()
    return {
      ...house,
      fastLimits: {
        take: async (limit, key) => {
          if (!key.includes(' ')) return 0
          const shared = `${limit.name} ${key.split(' ').at(-1)}`
          const many = (taken.get(shared) ?? 0) + 1
          taken.set(shared, many)
          return many > 12 ? 1000 : 0
        },
      },
    }
  },
  'a notice to everybody': () => (house) => ({
    ...house,
    record: {
      ...house.record,
      act: async (...all) => {
        const outcome = await house.record.act(...all)
        const to = 'ben@people.test'
        await house.mailOut.send({ to, subject: 'New', text: '', html: '', id: '', at: 0 })
        return outcome
      },
    },
  }),
  'a draft that everybody finds': () => (house) => {
    let typed = new Map<string, string>()
    return {
      ...house,
      drafts: {
        ...house.drafts,
        keep: async (...all) => {
          typed = new Map(all[3])
          return house.drafts.keep(...all)
        },
        read: async () => typed,
      },
    }
  },
}

test.each(Object.entries(mutants))(
  'planted and caught: %s',
  async (_name, plant) => {
    counted.planted += 1
    let caught = false
    for (let pair = 0; pair < 8 && !caught; pair++) {
      caught = (await compare(pair * 31 + 3, 'ben', plant)).differing.length > 0
    }
    expect(caught).toBe(true)
    counted.caught += 1
  },
  240_000,
)
