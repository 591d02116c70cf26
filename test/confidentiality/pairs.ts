// A pair: two worlds, the same known acts, other hidden acts; everybody who reads none of these watches both.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { House } from '../../src/application/house.ts'
import type { Pools } from '../../src/store/connect.ts'
import type { BaseWorld } from './base-world.ts'
import { behindTheWall, selectable } from './behind-the-wall.ts'
import { type Eye, people } from './cast.ts'
import { type Choose, chooser, hiddenAct } from './hidden-acts.ts'
import type { Hiding } from './hidings.ts'
import { rounds } from './known-acts.ts'
import type { Plant } from './planting.ts'
import { type AtHand, doorOf, isTried, probesOf } from './probes.ts'
import { textsAtHand } from './probes-receipts.ts'
import { asText, withWork } from './work-trace.ts'
import { type PairWorld, pairWorld } from './world-of-pair.ts'

export type Watching = {
  readonly base: BaseWorld
  readonly pair: number
  readonly hiding: Hiding
  /** How many probes each eye makes a round; the rest come in later rounds and pairs. */
  readonly probes: number
  /** Doors that were tried in pairs before: what is not among them comes first. */
  readonly tried?: ReadonlySet<string>
  /** Doors that everybody tries every time. */
  readonly always?: readonly string[]
  readonly eyes?: readonly Eye[]
  readonly plant?: Plant
  /** Something changed in the database itself, as its owner. */
  readonly tamper?: (owner: pg.Pool) => Promise<unknown>
  /** Ends with the first difference. */
  readonly untilDiffers?: boolean
}
export type Watched = {
  readonly differing: string[]
  /** A pair of histories is compared after each round, ever longer ones. */
  pairs: number
  /** Of these: somebody who may see got other bytes. */
  live: number
  /** Answers compared, and of whom. */
  compared: number
  statements: number
  readonly tried: Set<string>
  /** Doors that are registered and answer at once. */
  readonly doors: readonly string[]
}

/** Signing draws chance that is not passed in: what is sealed alike in both worlds is sealed once; so is printing, for speed. */
const papers = new Map<string, Promise<Uint8Array>>()
const once = (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  const made = papers.get(name) ?? make()
  papers.set(name, made)
  return made
}
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const papersAlike = (house: House): House => ({
  ...house,
  papers: {
    render: (paper) => once(hashOf(JSON.stringify(paper)), () => house.papers.render(paper)),
    renderText: (paper) =>
      once(hashOf(JSON.stringify(paper)), () => house.papers.renderText(paper)),
  },
  sealer: {
    ...house.sealer,
    seal: (pdf, seal, at, reason) =>
      once(`${hashOf(pdf)} ${at} ${reason}`, () => house.sealer.seal(pdf, seal, at, reason)),
  },
  pgp: { ...house.pgp, engine: encryptedAlike(house.pgp.engine) },
})

/** What is encrypted draws by itself: the same words for the same key are encrypted once, and other words are other bytes. */
const encryptions = new Map<string, Promise<string | undefined>>()
const encryptedAlike = (engine: House['pgp']['engine']): House['pgp']['engine'] => ({
  ...engine,
  encrypt: (key, words, at) => {
    const name = hashOf(`${key.fingerprint} ${at} ${words}`)
    const made = encryptions.get(name) ?? engine.encrypt(key, words, at)
    encryptions.set(name, made)
    return made
  },
})

export async function watch(watching: Watching): Promise<Watched> {
  const { base, pair, hiding, plant, untilDiffers } = watching
  const eyes = watching.eyes ?? hiding.eyes
  const open = (side: number) => {
    const planted = plant?.(base)
    const together = (house: House, pools: Pools) =>
      planted ? planted(papersAlike(house), pools) : papersAlike(house)
    return pairWorld(base, `pair ${pair}`, eyes, together).then((world) => ({
      world,
      choose: chooser(pair * 2 + side + 17),
      answered: new Map<Eye, string>(),
      // In every other pair nothing hidden happens in one world: what tells that something is there at all stands out.
      quiet: side === 0 && pair % 2 === 0,
    }))
  }
  const both = await Promise.all([open(0), open(1)])
  for (const { world } of both) await watching.tamper?.(world.database.owner)
  const doors = both[0].world.doors.doors().filter(isTried)
  const relations = await selectable(both[0].world.database.owner)
  const watched: Watched = {
    differing: [],
    pairs: 0,
    live: 0,
    compared: 0,
    statements: 0,
    tried: new Set(),
    doors: doors.map(({ name }) => name),
  }
  try {
    for (const [number, acts] of rounds.entries()) {
      await Promise.all(both.map((side) => play(side, hiding, acts, eyes)))
      const foreign = await foreignIds(both[0].world, both[1].world, hiding)
      const witnessed = await Promise.all(both.map(({ world }) => seenByWitnesses(world, hiding)))
      watched.live += Number(witnessed[0] !== witnessed[1])
      watched.pairs += 1
      // What came by itself is looked at before anybody asks for anything: asking makes more come.
      for (const eye of eyes) {
        const [one, two] = both.map(({ world }) => world.cameTo(eye))
        compare(eye, one, two, watched)
      }
      for (const eye of eyes) {
        const [one, two] = await Promise.all(both.map((side) => recordOf(side, eye, relations)))
        compare(eye, one, two, watched)
      }
      const texts = new Map(
        eyes.map((eye) => [
          eye,
          textsAtHand(
            both.map(({ world }) => world),
            eye,
          ),
        ]),
      )
      for (const eye of eyes) {
        const known = { eye, number, foreign, texts: texts.get(eye) ?? [] } as const
        const [one, two] = await Promise.all(
          both.map((side) => everythingTo(side, watching, known, watched.tried)),
        )
        compare(eye, one, two, watched)
      }
      if (untilDiffers && watched.differing.length > 0) break
    }
    return watched
  } finally {
    await Promise.all(both.map(({ world }) => world.drop()))
  }
}

type Side = {
  readonly world: PairWorld
  readonly choose: Choose
  readonly answered: Map<Eye, string>
  readonly quiet: boolean
}

async function play(
  { world, choose, answered, quiet }: Side,
  hiding: Hiding,
  acts: (typeof rounds)[number],
  eyes: readonly Eye[],
): Promise<void> {
  for (const act of acts) {
    const many = quiet ? 0 : choose([0, 1, 1, 2, 3])
    for (let i = 0; i < many; i++) {
      for (const hidden of hiddenAct(hiding, choose).acts) await world.does(hidden)
    }
    // Time passes when all are told what was before.
    if ('pass' in act) await world.settled()
    const answer = await world.does(act)
    const who = 'who' in act ? act.who : undefined
    if (who && eyes.includes(who)) answered.set(who, `${answered.get(who) ?? ''}\n${answer}`)
  }
  await world.settled()
}

async function seenByWitnesses(world: PairWorld, { witnesses }: Hiding): Promise<string> {
  const seen: string[] = []
  for (const witness of witnesses) {
    for (const url of ['', '/side']) {
      const page = `/cases/${world.base.caseId}${url}`
      seen.push(await world.ask(witness, { method: 'GET', url: page }))
    }
    seen.push(JSON.stringify(await world.state(witness)))
  }
  return seen.join('\n')
}

/** Names of things that stand in one world only, as a witness could let them slip. */
async function foreignIds(one: PairWorld, two: PairWorld, hiding: Hiding) {
  const ids: string[] = []
  const hidden = hiding.rooms.filter((room) => room.startsWith('caucus:'))
  for (const world of [one, two]) {
    const { rooms } = await world.state(hiding.witnesses[1] ?? 'mira')
    const here = hidden.flatMap((room) => [
      ...(rooms[room]?.offersMade ?? []).map(({ offer }) => offer),
      ...(rooms[room]?.authorised ?? []).map(({ authority }) => authority),
    ])
    const brought = hidden.flatMap((room) => rooms[room]?.documents ?? [])
    const documents = brought.map(({ document }) => document)
    const meetings = hidden.flatMap((room) => rooms[room]?.meetings ?? [])
    ids.push(...here.slice(-1), ...documents.slice(-1), ...(await mailIdsOf(world)))
    ids.push(...meetings.slice(-1).map(({ meeting }) => meeting))
  }
  // Last, since doors of uploads look for them there.
  for (const world of [one, two]) ids.push(...(await photosThatWait(world)))
  return ids
}

/** The first and the newest of the documents that they find themselves. */
async function documentsReadBy(world: PairWorld, eye: Eye): Promise<readonly string[]> {
  const url = `/api/v1/cases/${world.base.caseId}/documents`
  const answer = await world.ask(eye, { method: 'GET', url })
  const ids = [...answer.matchAll(/"document":"([0-9a-z]{26})"/g)].map(([, id = '']) => id)
  return [...new Set([...ids.slice(0, 1), ...ids.slice(-1)])]
}

/** The last photo that waits to be a page, whoever brought it. */
async function photosThatWait({ database }: PairWorld): Promise<readonly string[]> {
  const { rows } = await database.owner.query<{ upload_id: string }>(
    'select upload_id from uploads where place is not null order by at desc, upload_id limit 1',
  )
  return rows.map(({ upload_id }) => upload_id)
}

/** Mails that wait or stand in a room, the last of each. */
async function mailIdsOf({ database }: PairWorld): Promise<readonly string[]> {
  const { rows } = await database.owner.query<{ mail_id: string }>(
    `(select mail_id from mails_in where state = 'held' order by mail_id desc limit 1)
     union (select mail_id from mail_parts order by mail_id desc limit 1)`,
  )
  return rows.map(({ mail_id }) => mail_id).toSorted()
}

async function everythingTo(
  { world, answered }: Side,
  { pair, probes, tried, always = [] }: Watching,
  {
    eye,
    number,
    foreign,
    texts,
  }: Pick<AtHand, 'eye' | 'foreign' | 'texts'> & { readonly number: number },
  triedHere: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const got = new Map<string, string>()
  got.set('answers to acts', answered.get(eye) ?? '')
  const { caseId, nextDoor } = world.base
  const last = number === rounds.length - 1
  const paper = { method: 'GET', url: `/cases/${caseId}/agreement.pdf` } as const
  const file = last ? Buffer.from(await world.ask(eye, paper), 'latin1') : Buffer.from('none')
  const { participants } = world.base
  const known = { eye, caseId, nextDoor, participants } as const
  const own = await documentsReadBy(world, eye)
  const at: AtHand = { ...known, own, foreign, texts, file: fileOf(file), last }
  const all = [...probesOf(world.doors.doors(), at)]
  const state = all.filter(([, { url }]) => url === `/api/v1/cases/${caseId}`)
  const looking = all.filter(([, { method }]) => method === 'GET')
  const trying = all.filter(([, { method }]) => method !== 'GET')
  const half = Math.ceil(probes / 2)
  // Not everybody comes to the same doors in the same round, and everybody comes to all of them.
  const from = (pair * rounds.length + number + places.indexOf(eye) * 7) * half
  // Turns have a rhythm, and a door may never fall into it.
  const untried = ([name]: (typeof all)[number]) =>
    !tried?.has(doorOf(name)) && !triedHere.has(doorOf(name))
  for (const [name, asking] of [
    ...state,
    ...all.filter(([name]) => always.includes(doorOf(name))),
    ...(tried ? all.filter(untried).slice(0, UNTRIED) : []),
    ...turn(looking, from, half),
    ...turn(trying, from, half),
  ]) {
    const { result, statements } = await withWork(() => world.ask(eye, asking))
    got.set(name, result)
    got.set(`${WORK}${name}`, asText(statements))
  }
  return got
}

/** What the eye gets of the case beside the doors: the receipt, and what the database would let them select. */
async function recordOf(
  { world }: Side,
  eye: Eye,
  relations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { base, house } = world
  const person = base.persons.get(eye)
  if (person === undefined) return new Map()
  const receipt = (await house.reader.receiptOf(person, base.caseId)) ?? 'none'
  const rows = await behindTheWall(world, relations, person, [base.caseId, base.nextDoor])
  const tables = [...rows].map(([name, all]) => [`${ROWS}${name}`, all.join('\n')] as const)
  return new Map([['receipt', receipt], ...tables])
}
/** By these beginnings of a name it is known at which depth something differs. */
const WORK = 'work of '
const ROWS = 'rows of '
export const depthOf = (differing: string): 'work' | 'sql' | 'surface' => {
  const name = differing.slice(differing.indexOf(': ') + 2)
  if (name.startsWith(WORK)) return 'work'
  return name.startsWith(ROWS) ? 'sql' : 'surface'
}

/** So many doors that nobody has tried yet are tried in one turn. */
const UNTRIED = 2
const places: readonly Eye[] = [...people, 'visitor']

/** The bytes of a file in an answer, without its head. */
const fileOf = (answer: Buffer): Buffer => {
  const at = answer.indexOf('%PDF')
  return at < 0 ? Buffer.from('none') : answer.subarray(at)
}

/** So many, beginning where the last turn ended. */
const turn = <T>(list: readonly T[], from: number, many: number): readonly T[] =>
  list.length <= many
    ? list
    : list.map((_, i) => list[(from + i) % list.length] as T).slice(0, many)

function compare(
  eye: Eye,
  one: ReadonlyMap<string, string> = new Map(),
  two: ReadonlyMap<string, string> = new Map(),
  watched: Watched,
): void {
  for (const [name, bytes] of one) {
    watched.compared += 1
    if (name.startsWith(WORK)) watched.statements += bytes === '' ? 0 : bytes.split('\n').length
    else watched.tried.add(doorOf(name))
    const other = two.get(name) ?? ''
    if (other === bytes) continue
    let at = 0
    while (bytes[at] === other[at]) at += 1
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
    watched.differing.push(`${eye}: ${name}: ${around(bytes)} | ${around(other)}`)
  }
  if (two.size !== one.size) watched.differing.push(`${eye}: what can be asked for`)
}
