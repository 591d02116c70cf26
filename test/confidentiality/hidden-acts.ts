// What may happen unseen: acts by the room they stand in, and things people do alone. Hidden from who reads none of it.
import type { ActionName } from '../../src/actions/action.ts'
import type { Room, Side } from '../../src/domain/seats.ts'
import { type Insider, insiders, type Person, roomsReadBy } from './cast.ts'
import type { Hiding } from './hidings.ts'

export type Act =
  | {
      readonly who: Person
      readonly do: ActionName
      readonly with: Record<string, unknown>
      readonly key?: string
    }
  /** Ids are found as people find them: in what they see, by the words that stand there. */
  | {
      readonly who: Person
      readonly relay: 'words' | 'offer' | 'answer'
      readonly words: string
      readonly from: Side
      readonly to: Side
    }
  | {
      readonly who: Person
      readonly on: string
      readonly do: 'accept-offer' | 'hold-offer' | 'withdraw-offer'
    }
  | { readonly who: Person; readonly again: string; readonly side: Side }
  | { readonly who: Person; readonly draft: ActionName; readonly with?: Record<string, unknown> }
  | { readonly who: Person; readonly get: string }
  | { readonly who: Person; readonly form: string; readonly fields: Record<string, string> }
  | { readonly pass: number }

export type Hidden = {
  readonly rooms: readonly Room[]
  readonly by: Person
  readonly acts: readonly Act[]
}

const dictionary = ['yes', 'no', 'twelve hundred', 'our last word', 'sorry '.repeat(30).trim()]

/** Small and repeatable: the same seed is the same choice. */
export function chooser(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
  return <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
}
export type Choose = ReturnType<typeof chooser>

export const say = (who: Person, room: Room, words: string, key?: string): Act => ({
  who,
  do: 'post-message',
  with: { room, words },
  ...(key === undefined ? {} : { key }),
})
const one = (room: Room, by: Person, act: Act): Hidden => ({ rooms: [room], by, acts: [act] })

/** A thing somebody does that stands in one of these rooms. */
function actIn(room: Room, choose: Choose): Hidden {
  const words = choose(dictionary)
  if (room === 'safety') return answered(choose, words)
  const writers = insiders.filter((who) => who !== 'olu' && roomsReadBy(who).includes(room))
  const by = choose(writers)
  const said = one(room, by, say(by, room, words, choose([undefined, undefined, 'the-key'])))
  if (room === 'caucus:side-a' || room === 'caucus:side-c') {
    return choose([said, said, ...confided(room, room === 'caucus:side-a' ? 'ana' : 'cem', words)])
  }
  if (room === 'caucus:side-b') return choose([said, said, ...confided(room, 'bob', words)])
  if (room.startsWith('desk:')) {
    const side = room.slice('desk:'.length) as Side
    const again = side === 'side-b' ? 'ivo' : choose(['Pat', 'Quy'])
    return choose([
      said,
      said,
      invited(room, choose),
      one(room, 'max', { who: 'max', again, side }),
    ])
  }
  return said
}

/** Asked whether they are safe: mostly they are not, so that there is something to hide. */
const answered = (choose: Choose, words: string): Hidden => {
  const who = choose(['ana', 'ana', 'ada'] as const)
  const [afraid, harmed, order] = [1, 2, 3].map(() => choose(['no', 'yes', 'unsure', 'yes'])) as [
    string,
    string,
    string,
  ]
  const form = '/cases/:caseId/safety'
  const fields = { afraid, harmed, order, words }
  return { rooms: ['safety', 'desk:side-a'], by: who, acts: [{ who, form, fields }] }
}

function confided(room: Room, by: Insider, words: string): readonly Hidden[] {
  const terms = [{ kind: 'words', words: `peace, ${words}` }]
  const to = room === 'caucus:side-c' ? ['side-a'] : ['side-c']
  // An offer to A would take the place of the one that both worlds know.
  const wide = room === 'caucus:side-b' ? { to } : {}
  return [
    one(room, by, { who: by, do: 'authorise-words', with: { words, manner: 'words' } }),
    one(room, by, { who: by, do: 'make-offer', with: { to, terms, words } }),
    one(room, by, { who: by, do: 'make-offer', with: { ...wide, terms, words } }),
    one(room, by, { who: by, on: words, do: 'withdraw-offer' }),
  ]
}

const invited = (room: Room, choose: Choose): Hidden => {
  const side = room.slice('desk:'.length)
  const name = choose(['Pat', 'Quy'])
  const who = side === 'side-a' ? 'ada' : choose(['max', 'max'] as const)
  return one(room, who, {
    who,
    do: 'invite-participant',
    with: {
      side,
      role: 'interpreter',
      name,
      mail: `${name.toLowerCase()}@people.test`,
      language: 'es',
    },
  })
}

/** What the mediator carries between two sides, where whoever watches reads neither caucus. */
const carried = (choose: Choose): Hidden => {
  const words = choose(dictionary)
  return {
    rooms: ['caucus:side-a', 'caucus:side-c'],
    by: 'mira',
    acts: [
      { who: 'ana', do: 'authorise-words', with: { words, manner: 'words' } },
      { who: 'mira', relay: 'words', words, from: 'side-a', to: 'side-c' },
    ],
  }
}

/** Alone with the screen: read, typed, refused, asked for. Nobody else learns of it. */
function alone(by: Person, choose: Choose): Hidden {
  const [room] = roomsReadBy(by).filter((r) => r.startsWith('caucus:') || r === 'neutrals')
  const page = choose(['', '/offers', '/people', '/agreement', '/said-for-me', '/together'])
  const act = choose<Act>([
    { who: by, get: `/cases/:caseId${page}` },
    { who: by, get: '/api/v1/cases' },
    { who: by, get: '/account' },
    {
      who: by,
      form: '/cases/:caseId/drafts',
      fields: { _room: room ?? 'joint', words: choose(dictionary) },
    },
    {
      who: by,
      form: '/cases/:caseId/drafts',
      fields: { _room: 'joint', words: choose(dictionary) },
    },
    { who: by, do: 'accept-offer', with: { offer: 'nothing' } },
    { who: by, do: 'make-offer', with: { terms: [] } },
    { who: by, do: 'hold-offer', with: { offer: 'nothing' }, key: 'the-key' },
    { who: by, form: '/sign-in', fields: { mail: `${by}@people.test`, next: '/cases' } },
    { who: by, form: '/account/tokens', fields: { name: 'another', days: '9' } },
    { who: by, form: '/language', fields: { to: 'es', back: '/' } },
  ])
  return { rooms: [], by, acts: [act] }
}

/** Somebody begins to tell the program of a case something: until it is sent it is theirs alone. */
const tellsAProgram = (who: Person, choose: Choose): Hidden => {
  const form = '/start/harbour'
  const acts: readonly Act[] = [
    { who, form, fields: {} },
    { who, form: `${form}/type`, fields: { caseType: choose(['community', 'business']) } },
    { who, form: `${form}/happened`, fields: { happened: choose(dictionary) } },
    { who, form: `${form}/mail`, fields: { mail: choose(['zoe@people.test', 'new@people.test']) } },
  ]
  return { rooms: [], by: who, acts }
}

/** A case next door that has nothing to do with this one. */
const nextDoor = (choose: Choose): Hidden =>
  choose([
    one('team:side-a', 'zoe', say('zoe', 'team:side-a', choose(dictionary), 'the-key')),
    one('desk:side-a', 'moe', say('moe', 'desk:side-a', choose(dictionary))),
    { rooms: [], by: 'zoe', acts: [{ who: 'zoe', get: '/cases' }] },
    tellsAProgram('zoe', choose),
    tellsAProgram('zed', choose),
  ])

export function hiddenAct({ rooms, alone: lonely }: Hiding, choose: Choose): Hidden {
  const carries = rooms.includes('caucus:side-a') && rooms.includes('caucus:side-c')
  return choose([
    () => actIn(choose(rooms), choose),
    () => actIn(choose(rooms), choose),
    () => actIn(choose(rooms), choose),
    () => (carries ? carried(choose) : actIn(choose(rooms), choose)),
    () => alone(choose(lonely), choose),
    () => nextDoor(choose),
  ])()
}
