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
import {
  handedIn,
  lawyerFirst,
  offerHeard,
  otherWords,
  signingEntrusted,
  stageBegun,
  wordsAllowed,
} from './secrets.ts'

const MOST_PAIRS = 20
const PATIENCE = 600_000
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

/**
 * Chance shows a leak in one pair and hides it in another: where a first pair is known to show it, the search begins there.
 * Nothing depends on it but time; when it is no longer true the search goes on through all the others.
 */
const shownBy: Partial<Record<LeakOf<'surface'>, number>> = {
  'a picture of a page as long as what others have brought': 3,
  'an answer by mail that lands in the joint room': 2,
  'a refusal that knows of hidden acts': 2,
  'a session list with who is there': 2,
  'a relay that keeps the id of its source': 2,
  'a receipt that tells whether a text is known': 2,
  'a refusal that tells a side of a safety flag': 2,
  'a proposal that waits as long as nobody has objected': 1,
  'a mail server that tells whether somebody has the address': 1,
  'a key that counts for the whole case': 1,
  'an encrypted notice with words of another room': 1,
  'a calendar of reminders that knows of hidden acts': 1,
  'notes of those who mediate in the caucus': 1,
  'an answer that tells whether a number is known': 1,
  'a time of the last word that a hidden worksheet moves': 1,
}

async function caughtAt(
  depth: Depth,
  leaking: Pick<Watching, 'plant' | 'tamper' | 'always'>,
  kinds: readonly Hiding[] = usual,
  eyes: readonly Eye[] = ['ben'],
  first = 0,
): Promise<boolean> {
  const count = counted[depth] ?? { planted: 0, caught: 0 }
  counted[depth] = count
  count.planted += 1
  for (let tried = 0; tried < MOST_PAIRS; tried++) {
    const pair = (first + tried) % MOST_PAIRS
    const hiding = kinds[pair % kinds.length] as Hiding
    const asked = { base, pair, hiding, probes: 80, eyes, untilDiffers: true } as const
    const { differing } = await watch({ ...asked, ...leaking })
    if (!differing.some((one) => depthOf(one) === depth)) continue
    count.caught += 1
    return true
  }
  return false
}

const usual: readonly Hiding[] = [hidings.confiding, hidings.alone]

/** A talks with the mediator in private, offers and meets, and nobody else does. */
const inCaucus: readonly Hiding[] = [{ ...hidings.confiding, rooms: ['caucus:side-a'] }]

/** Somebody of side A answers about their safety, and nothing else happens. */
const answering: readonly Hiding[] = [{ ...hidings.alone, rooms: ['safety'] }]

/** What is between side A and the program. */
const atDesk: readonly Hiding[] = [{ ...hidings.alone, rooms: ['desk:side-a'] }]

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
  'a list that tells when anything happened': [usual, ['ben'], ['GET /api/v1/cases']],
  'a draft that everybody finds': [usual, ['ben'], ['GET /cases/:caseId']],
  'a next step that knows of an offer not yet relayed': [inCaucus, ['ben']],
  'a refusal that knows of hidden acts': [inCaucus, ['ben']],
  'a relay that keeps the id of its source': [wordsAllowed, ['ben'], ['GET /cases/:caseId/side']],
  'an objection told on the board': [atDesk, ['ben']],
  'a proposal that waits as long as nobody has objected': [atDesk, ['ben']],
  'a bounce that the board tells of': [atDesk, ['ben']],
  'a file that is known where another side has brought it': [
    inCaucus,
    ['ben'],
    ['POST /cases/:caseId/documents/to/:room'],
  ],
  'a ZIP with how many documents there are in all': [
    inCaucus,
    ['ben'],
    ['GET /cases/:caseId/documents.zip'],
  ],
  'a picture of a page as long as what others have brought': [
    inCaucus,
    ['ben'],
    ['GET /cases/:caseId/documents/:document/pictures/:page'],
  ],
  'a notice that says that somebody answered in private': [answering, ['ben']],
  'a stage of one side that shifts the numbers of the other': [stageBegun, ['ben']],
  'a "you are here" that moves with a stage of the other side': [stageBegun, ['ben']],
  'a signing that tells who asks a lawyer first': [lawyerFirst, ['ben']],
  'a draft that tells where other words are suggested': [otherWords, ['ben']],
  'a draft for translators that tells where other words are suggested': [otherWords, ['max']],
  'a signing that tells who prefers a pen': [atDesk, ['ben']],
  'a signing that tells who lets somebody sign': [signingEntrusted, ['ana']],
  'a key that counts for the whole case': [[hidings.inviting], ['ben']],
  'an exchange released when one has handed in': [handedIn, ['ben']],
  'a worksheet of a side alone that the mediator reads': [[inOwnRoom], ['mira']],
  'a next step that asks to prepare once another side has': [[amongThemselves], ['ben']],
  'notes of those who mediate in the caucus': [[amongNeutrals], ['ben']],
  'a time of the last word that a hidden worksheet moves': [[amongThemselves], ['ben']],
  'a refusal that tells a side of a safety flag': [answering, ['ben']],
  'a safety flag that shuts the joint room by itself': [answering, ['ben']],
  // It needs a waiver that both worlds know, and stands on its list alone.
  'a waiver that lists who is only invited': [
    [hidings.inviting],
    ['ben'],
    ['GET /cases/:caseId/waivers'],
  ],
  'a waiver that a badge tells everybody of': [[hidings.table], ['max']],
  'a receipt that tells whether a text is known': [usual, ['ben'], ['POST /texts/receipt']],
  'a mail server that tells whether somebody has the address': [usual, ['ben'], ['mail in']],
  'a check of a file that knows of the case': [usual, ['ben'], ['POST /verify']],
  // What a mediator brings to a caucus stands there as a copy; what Ben brings before everyone, too.
  'a reason why no copy was made that tells of what others brought': [
    [{ ...hidings.confiding, rooms: ['caucus:side-a'], alone: ['mira'] }],
    ['ben'],
    ['POST /cases/:caseId/documents/to/:room'],
  ],
  'photos that wait, counted over all who bring any': [
    usual,
    ['ben'],
    ['GET /cases/:caseId/documents'],
  ],
  'a photo that waits, seen by whoever knows its name': [
    usual,
    ['ben'],
    ['GET /cases/:caseId/pages/:room/:upload'],
  ],
  'a code that waits while others talk': [usual, ['ben'], ['POST /letter']],
  'a time that a hidden meeting takes away': [inCaucus, ['ben']],
  // Ben has a key for his mails, and no file goes out beside them.
  'a calendar file counted over all meetings': [inCaucus, ['bob']],
  'a name in calendar files from one count': [inCaucus, ['bob']],
  'a calendar file with others in it': [inCaucus, ['bob']],
  'a larger room that lets in the other side': [inCaucus, ['ben'], [LARGER]],
  'a room at the service counted over all rooms': [inCaucus, ['ben'], [LARGER]],
  'who is in a call, of all rooms at once': [inCaucus, ['ben']],
  'attendance of a call in one list for all': [inCaucus, ['ben']],
  'a need told for one meeting and shown at another': [inCaucus, ['ben']],
  'a take-down that knows whether there was an offer': [offerHeard, ['max']],
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
    expect(await caughtAt('surface', leaking, kinds, eyes, shownBy[name])).toBe(true)
  },
  PATIENCE,
)

/** One door among hundreds, or one room. */
const workWatched: Partial<
  Record<LeakOf<'work'>, { readonly always?: readonly string[]; readonly kinds?: typeof usual }>
> = {
  'a code looked for once more where something is hidden': { always: ['POST /letter'] },
  'a clock looked up for everybody': { kinds: inCaucus },
}
test.each(leaks.work)(
  'planted and caught behind the doors: %s',
  async (name) => {
    const { always = [], kinds } = workWatched[name] ?? {}
    expect(await caughtAt('work', { plant: workLeaks[name], always }, kinds)).toBe(true)
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
