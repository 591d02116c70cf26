// The harness bites: leaks planted one at a time in the whole server and its database, each caught at its depth.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseWorld, baseWorld } from './base-world.ts'
import type { Eye } from './cast.ts'
import { type Hiding, hidings } from './hidings.ts'
import { type Depth, type LeakOf, leaks } from './leaks.ts'
import { depthOf, type Watching, watch } from './pairs.ts'
import { surfaceLeaks } from './planted.ts'
import { workLeaks } from './planted-work.ts'

const MOST_PAIRS = 20
const PATIENCE = 120_000
let base: BaseWorld
const counted: Record<string, { planted: number; caught: number }> = {}
beforeAll(async () => {
  base = await baseWorld()
})
afterAll(async () => {
  await base.drop()
  for (const [depth, { planted, caught }] of Object.entries(counted)) {
    console.log(`${depth}: ${planted} leak mutants planted, ${caught} caught`)
  }
})

async function caughtAt(
  depth: Depth,
  leaking: Pick<Watching, 'plant' | 'tamper' | 'always'>,
  kinds: readonly Hiding[] = [hidings.confiding, hidings.alone],
  eyes: readonly Eye[] = ['ben'],
): Promise<boolean> {
  const count = counted[depth] ?? { planted: 0, caught: 0 }
  counted[depth] = count
  count.planted += 1
  for (let pair = 0; pair < MOST_PAIRS; pair++) {
    const hiding = kinds[pair % kinds.length] as Hiding
    const asked = { base, pair, hiding, probes: 80, eyes, untilDiffers: true } as const
    const { differing } = await watch({ ...asked, ...leaking })
    if (!differing.some((one) => depthOf(one) === depth)) continue
    count.caught += 1
    return true
  }
  return false
}

/** A meets the mediator in private, and does much else. */
const meeting: readonly Hiding[] = [{ ...hidings.confiding, rooms: ['caucus:side-a'] }]

/** So seldom that one world often has it and the other has not: what only ever happens first tells apart no other pairs. */
const seldomFlagged: Hiding = {
  ...hidings.alone,
  rooms: ['safety', ...Array.from({ length: 7 }, () => 'desk:side-a' as const)],
}

/** So seldom, too: in every world somebody would have prepared before long. */
const seldomPrepared: Hiding = {
  ...hidings.alone,
  rooms: ['team:side-a', ...Array.from({ length: 7 }, () => 'desk:side-a' as const)],
}

const LARGER = 'POST /api/v1/cases/:caseId/larger-call'

/** What side A does among themselves, where little else tells the worlds apart. */
const amongThemselves: Hiding = { ...hidings.confiding, rooms: ['team:side-a'] }

/** What the mediator does not read either. */
const inOwnRoom: Hiding = { ...hidings.teams, rooms: ['team:side-a'] }

/** What those who mediate write down for themselves. */
const amongNeutrals: Hiding = { ...hidings.confiding, rooms: ['neutrals'] }

/** What the other side would never come to see: who might be told, and where. */
const watchedBy: Partial<
  Record<
    LeakOf<'surface'>,
    readonly [kinds: readonly Hiding[], eyes: readonly Eye[], always?: readonly string[]]
  >
> = {
  'a key that counts for the whole case': [[hidings.inviting], ['ben']],
  'an exchange released when one has handed in': [[amongThemselves], ['ben']],
  'a worksheet of a side alone that the mediator reads': [[inOwnRoom], ['mira']],
  'a next step that asks to prepare once another side has': [[seldomPrepared], ['ben']],
  'notes of those who mediate in the caucus': [[amongNeutrals], ['ben']],
  'a time of the last word that a hidden worksheet moves': [[amongThemselves], ['ben']],
  'a refusal that tells a side of a safety flag': [[seldomFlagged], ['ben']],
  'a safety flag that shuts the joint room by itself': [[seldomFlagged], ['ben']],
  'a receipt that tells whether a text is known': [
    [hidings.confiding, hidings.alone],
    ['ben'],
    ['POST /texts/receipt'],
  ],
  'a mail server that tells whether somebody has the address': [
    [hidings.confiding, hidings.alone],
    ['ben'],
    ['mail in'],
  ],
  'a check of a file that knows of the case': [
    [hidings.confiding, hidings.alone],
    ['ben'],
    ['POST /verify'],
  ],
  // What a mediator brings to a caucus stands there as a copy; what Ben brings before everyone, too.
  'a reason why no copy was made that tells of what others brought': [
    [{ ...hidings.confiding, rooms: ['caucus:side-a'], alone: ['mira'] }],
    ['ben'],
    ['POST /cases/:caseId/documents/to/:room'],
  ],
  'photos that wait, counted over all who bring any': [
    [hidings.confiding, hidings.alone],
    ['ben'],
    ['GET /cases/:caseId/documents'],
  ],
  'a photo that waits, seen by whoever knows its name': [
    [hidings.confiding, hidings.alone],
    ['ben'],
    ['GET /cases/:caseId/pages/:room/:upload'],
  ],
  'a code that waits while others talk': [
    [hidings.confiding, hidings.alone],
    ['ben'],
    ['POST /letter'],
  ],
  'a time that a hidden meeting takes away': [meeting, ['ben']],
  // Ben has a key for his mails, and no file goes out beside them.
  'a calendar file counted over all meetings': [meeting, ['bob']],
  'a name in calendar files from one count': [meeting, ['bob']],
  'a calendar file with others in it': [meeting, ['bob']],
  'a larger room that lets in the other side': [meeting, ['ben'], [LARGER]],
  'a room at the service counted over all rooms': [meeting, ['ben'], [LARGER]],
  'who is in a call, of all rooms at once': [meeting, ['ben']],
  'attendance of a call in one list for all': [meeting, ['ben']],
  'a need told for one meeting and shown at another': [meeting, ['ben']],
  'a take-down that knows whether there was an offer': [[hidings.confiding], ['max']],
  // Only a desk says whose a mailbox is.
  'a word about a mailbox that shows where others named it': [
    [hidings.inviting],
    ['ben'],
    ['GET /account/notices'],
  ],
  'a mailbox that falls silent once others name it': [[hidings.inviting], ['ben']],
  'a number that falls silent once others name it': [[hidings.inviting], ['ben']],
  // Only a desk says whose a number is, and only the first round hears from that number.
  'an answer that tells whether a number is known': [[hidings.inviting], ['ben']],
}
test.each(leaks.surface)(
  'planted and caught at the doors: %s',
  async (name) => {
    const [kinds, eyes, always] = watchedBy[name] ?? []
    const plant = surfaceLeaks[name]
    const leaking = always ? { plant, always } : { plant }
    expect(await caughtAt('surface', leaking, kinds, eyes)).toBe(true)
  },
  PATIENCE,
)

/** One door among hundreds. */
const seldomTried: Partial<Record<LeakOf<'work'>, readonly string[]>> = {
  'a code looked for once more where something is hidden': ['POST /letter'],
}
test.each(leaks.work)(
  'planted and caught behind the doors: %s',
  async (name) => {
    const always = seldomTried[name] ?? []
    expect(await caughtAt('work', { plant: workLeaks[name], always })).toBe(true)
  },
  PATIENCE,
)

const tampered: Readonly<{ [Name in LeakOf<'sql'>]: string }> = {
  'a policy that is open':
    'alter policy the_entry_stands_in_a_room_of_the_reader on entries using (true)',
  'a view that runs as its owner': `
    create view activity as select case_id, count(*) from rooms join entries using (room_id) group by 1;
    grant select on activity to parley_participant`,
  'heads of all rooms of the case':
    'alter policy the_reader_sits_in_the_room on rooms using (case_id = any ((select current_cases())::text[]))',
  'a table without a wall': 'alter table drafts disable row level security',
  'a sequence that counts hidden entries': `
    create sequence entries_ever;
    grant usage on entries_ever to parley_clerk;
    grant select on entries_ever to parley_participant;
    alter table entries add column ever bigint default nextval('entries_ever')`,
  'answers kept for the whole case': `
    alter policy the_answer_was_the_readers on repeats using (case_id = any ((select current_cases())::text[]))`,
}
test.each(leaks.sql)(
  'planted and caught behind the wall: %s',
  async (name) => {
    const tamper = (owner: pg.Pool) => owner.query(tampered[name])
    expect(await caughtAt('sql', { tamper })).toBe(true)
  },
  PATIENCE,
)

test('no leak stands in the list twice', () => {
  const all = Object.values(leaks).flat()
  expect(new Set(all).size).toBe(all.length)
})
