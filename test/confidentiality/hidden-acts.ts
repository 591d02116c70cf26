// What may happen unseen: acts by the room they stand in, and things people do alone. Hidden from who reads none of it.

import type { ActionName } from '../../src/actions/action.ts'
import type { SpokenAbout } from '../../src/domain/conversation.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import type { Room, Side } from '../../src/domain/seats.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { mailOf, phoneOf, SECOND_PHONE } from './base-world.ts'
import { notedBy, preparedAlone, preparedWith } from './call-acts.ts'
import { callWayIn } from './call-ways-acts.ts'
import { type Insider, insiders, type Person, roomsReadBy } from './cast.ts'
import { attorneyInvited, type CounselAct, counselled } from './counsel-acts.ts'
import { type DocumentAct, documentCarried, documentHidden } from './document-acts.ts'
import type { Hiding } from './hidings.ts'
import { type CallAct, callIn } from './in-call-acts.ts'
import { type IntakeAct, sentToAProgram } from './intake-acts.ts'
import type { MailAct } from './mail-acts.ts'
import { letterUnsent, stillWithYou } from './mediator-acts.ts'
import { type MeetingAct, meetingIn } from './meeting-acts.ts'
import { amongThemselves, type PlanAct, plannedApart } from './plan-acts.ts'
import type { WaiverAct } from './waiver-acts.ts'

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
  /** Said to somebody by telephone, and taken down by them. */
  | {
      readonly who: Person
      readonly from: Insider
      readonly says: SpokenAbout
      readonly words: string
      readonly terms?: readonly object[]
    }
  | { readonly who: Person; readonly reminds: Insider; readonly words: string }
  /** The page that was signed with a pen, of an attorney and a client. */
  | { readonly who: Person; readonly byHand: Insider; readonly client: Insider }
  | { readonly who: Person; readonly again: string; readonly side: Side }
  | { readonly who: Person; readonly lifts: Insider; readonly words: string }
  | {
      readonly who: Person
      readonly proposed: string
      readonly do: 'object-to-neutral' | 'raise-no-objection'
      readonly with?: Record<string, unknown>
    }
  /** Somebody has a letter in their hands, and what its reader knows. */
  | { readonly who: Person; readonly letterOf: string; readonly next: 'reads' | 'not-me' | 'quiet' }
  | { readonly who: Person; readonly draft: ActionName; readonly with?: Record<string, unknown> }
  | { readonly who: Person; readonly get: string }
  | { readonly who: Person; readonly form: string; readonly fields: Record<string, string> }
  | MailAct
  | CounselAct
  | IntakeAct
  | DocumentAct
  | MeetingAct
  | CallAct
  /** By text, as their own number or as the one said. */
  | { readonly who: Person; readonly text: string; readonly from?: string }
  | { readonly pass: number }
  | PlanAct
  | WaiverAct

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
export const spoken = (
  from: Insider,
  says: SpokenAbout,
  words: string,
  more: { readonly terms?: readonly object[] } = {},
): Act => ({ who: 'max', from, says, words, ...more })
export const one = (room: Room, by: Person, act: Act): Hidden => ({
  rooms: [room],
  by,
  acts: [act],
})

/** A thing somebody does that stands in one of these rooms. */
function actIn(room: Room, choose: Choose): Hidden {
  const words = choose(dictionary)
  if (room === 'safety') return screened(choose, words)
  const meets = room.startsWith('team:') ? undefined : (room as MeetingRoom)
  if (meets && choose([true, false, false, false])) {
    return choose([meetingIn, callWayIn, callIn])(meets, choose)
  }
  const writers = insiders.filter((who) => who !== 'olu' && roomsReadBy(who).includes(room))
  const by = choose(writers)
  const said = one(room, by, say(by, room, words, choose([undefined, undefined, 'the-key'])))
  const bringsOne = choose([true, false, false, false])
  if (bringsOne && room !== 'board') {
    return documentHidden(room, room.startsWith('desk:') ? 'max' : by, choose)
  }
  if (room.startsWith('caucus:') && choose([true, ...Array(11).fill(false)])) {
    const who = ({ 'caucus:side-a': 'ana', 'caucus:side-b': 'bob' } as const)[
      room as 'caucus:side-a'
    ]
    if (who) return one(room, who, reworded(who, room, words))
  }
  if (room === 'caucus:side-a' || room === 'caucus:side-c') {
    const who = room === 'caucus:side-a' ? 'ana' : 'cem'
    const texted = one(room, who, { who, text: `REPLY ${words}` })
    const between =
      who === 'ana'
        ? [counselled('side-a', choose, words), one(room, 'ada', byHand('ada', 'side-a'))]
        : []
    return choose([said, said, texted, ...between, ...confided(room, who, words)])
  }
  if (room === 'caucus:side-b') {
    const between = [
      counselled('side-b', choose, words),
      one(room, 'bob', byHand('bob', 'side-b')),
      entrusting(room, choose),
    ]
    return choose([said, said, ...between, ...confided(room, 'bob', words)])
  }
  const remark: Act = {
    who: by,
    draft: 'comment-on-clause',
    with: { room, clause: choose(['1', '2']), words },
  }
  if (!room.startsWith('desk:') && choose([true, false, false, false, false])) {
    return one(room, by, remark)
  }
  if (room.startsWith('team:')) {
    const own = ({ 'team:side-b': 'bob', 'team:side-c': 'cem' } as const)[room as 'team:side-b']
    const who = own ?? 'ana'
    const prepared = one(room, who, preparedAlone(room, who, words))
    return choose([said, amongThemselves(room, choose, words), prepared])
  }
  if (room === 'neutrals') return choose([said, one(room, 'mira', notedBy('mira', words))])
  if (room.startsWith('desk:')) {
    const side = room.slice('desk:'.length) as Side
    const again = side === 'side-b' ? 'ivo' : choose(['Pat', 'Quy'])
    return choose([
      said,
      said,
      invited(room, choose),
      ...(side === 'side-c' ? [] : [attorneyInvited(side as 'side-a', choose)]),
      one(room, by, { mail: 'bounce', who: bouncing[side] ?? 'ana', words }),
      one(
        room,
        by,
        side === 'side-b'
          ? { mail: 'answer', who: 'ivo', words: words === 'no' ? 'NEXT' : words }
          : say(by, room, words),
      ),
      one(room, 'max', { who: 'max', again, side }),
      answered(room, side, words, choose),
      one(room, 'max', onTheTelephone(side, words, choose)),
      // What A agrees to for herself. Who signs for B is known to both worlds.
      ...(side === 'side-a'
        ? [
            one(room, 'ana', { who: 'ana', draft: 'consent-to-sign' }),
            one(room, 'ana', { who: 'ana', draft: 'sign-on-paper' }),
          ]
        : []),
      one(room, 'max', side === 'side-c' ? say('max', room, words) : byHand('max', side)),
      one(room, 'max', { who: 'max', form: '/programs/harbour/letters', fields: {} }),
      one(room, 'max', {
        // Who watches nobody: what comes in by a code is drawn in their own scope.
        who: 'zed',
        letterOf: again,
        next: choose(['reads', 'not-me', 'quiet'] as const),
      }),
    ])
  }
  return said
}

const byHand = (who: Person, side: Side): Act =>
  side === 'side-b' ? { who, byHand: 'bob', client: 'ben' } : { who, byHand: 'ada', client: 'ana' }

const bouncing: Readonly<Record<string, Person>> = {
  'side-a': 'ana',
  'side-b': 'bob',
  'side-c': 'cem',
}

/** Other words for a clause; without a draft that is refused. */
const reworded = (who: Person, room: Room, words: string): Act => ({
  ...{ who, draft: 'suggest-wording' },
  with: { room, clause: '2', words: `peace, ${words}` },
})

/** Somebody of the insurer is to sign, or no longer; before it is open to be signed that is refused. */
const entrusting = (room: Room, choose: Choose): Hidden =>
  one(room, 'ben', {
    who: 'ben',
    draft: choose(['entrust-signing', 'entrust-signing', 'end-entrusted-signing'] as const),
  })

/** Asked whether they are safe: mostly they are not, so that there is something to hide. */
const screened = (choose: Choose, words: string): Hidden => {
  const who = choose(['ana', 'ana', 'ada'] as const)
  const [afraid, harmed, order] = [1, 2, 3].map(() => choose(['no', 'yes', 'unsure', 'yes'])) as [
    string,
    string,
    string,
  ]
  const by = choose(['mira', 'max'] as const)
  if (choose([true, false, false])) return one('safety', by, { who: by, lifts: who, words })
  const form = '/cases/:caseId/safety'
  const fields = { afraid, harmed, order, words }
  return { rooms: ['safety', 'desk:side-a'], by: who, acts: [{ who, form, fields }] }
}

/** A clause of the program's own, with these words in a blank. */
export const ownTerm = (where: string) => {
  const { kind, clause, version, values } = ownClause()
  return { kind, clause, version, values: { ...values, where: where.slice(0, 80) } }
}

function confided(room: Room, by: Insider, words: string): readonly Hidden[] {
  const terms = [{ kind: 'words', words: `peace, ${words}` }]
  const ownTerms = [ownTerm(words)]
  const to = room === 'caucus:side-c' ? ['side-a'] : ['side-c']
  // An offer to A would take the place of the one that both worlds know.
  const wide = room === 'caucus:side-b' ? { to } : {}
  return [
    one(room, by, { who: by, do: 'authorise-words', with: { words, manner: 'words' } }),
    one(room, by, { who: by, do: 'make-offer', with: { to, terms, words } }),
    one(room, by, { who: by, do: 'make-offer', with: { to, terms: ownTerms, words } }),
    one(room, by, { who: by, do: 'make-offer', with: { ...wide, terms, words } }),
    one(room, by, { who: by, on: words, do: 'withdraw-offer' }),
    one(room, by, { mail: 'answer', who: by, words }),
    one(room, by, { mail: 'forged', who: by, words }),
    one(room, by, { who: by, do: 'ask-more-time', with: { days: 7 } }),
    one(room, 'mira', { who: 'mira', reminds: by, words }),
    one(room, by, { who: by, draft: 'hold-signing' }),
    ...plannedApart(room, by, words),
    ...preparedWith(room, by, words),
  ]
}

/** What a side says of who is proposed: nobody else learns that it was asked and answered. */
const answered = (room: Room, side: Side, reason: string, choose: Choose): Hidden => {
  const who = side === 'side-a' ? choose(['ana', 'ada'] as const) : 'bob'
  const proposed = 'nia'
  return choose([
    one(room, who, { who, proposed, do: 'object-to-neutral', with: { reason } }),
    one(room, who, { who, proposed, do: 'raise-no-objection' }),
  ])
}

/** Not a no, which would end what both worlds know; and of B no offer either, which would take its place. */
const onTheTelephone = (side: Side, words: string, choose: Choose): Act => {
  const about = choose(['message', 'more-time', 'acceptance', 'offer'] as const)
  if (side === 'side-b') return spoken('ben', about === 'offer' ? 'message' : about, words)
  const terms = [{ kind: 'words', words: `peace, ${words}` }]
  return spoken('ana', about, words, about === 'offer' ? { terms } : {})
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
      mail: mailOf(name.toLowerCase()),
      ...choose([{}, { post: ['12 Pier Street'], born: '1980-05-23' }]),
      language: 'es',
      // The numbers are Ben's: whoever says otherwise is not believed, and nothing is sent there for it.
      ...(side === 'side-b' ? {} : name === 'Pat' ? { phone: SECOND_PHONE, use: ['mail'] } : ofBen),
    },
  })
}
/** He says that only he reads them. */
const ofBen = { mail: mailOf('ben'), phone: phoneOf('ben'), use: ['mail', 'text'] }

/** An offer that the mediator carries from C to A. */
export function offerCarried(words: string): Hidden {
  const terms = [{ kind: 'words', words: `peace, ${words}` }]
  return {
    rooms: ['caucus:side-a', 'caucus:side-c'],
    by: 'mira',
    acts: [
      { who: 'cem', do: 'make-offer', with: { to: ['side-a'], terms, words, manner: 'words' } },
      { who: 'mira', relay: 'offer', words, from: 'side-c', to: 'side-a' },
    ],
  }
}

/** What the mediator carries between two sides, where whoever watches reads neither caucus. */
const carried = (choose: Choose): Hidden => {
  const words = choose(dictionary)
  if (choose([true, false, false])) return documentCarried(choose)
  if (choose([true, false])) return offerCarried(words)
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
  const page = choose([
    '',
    '/ground-rules',
    '/ground-rules/sign',
    '/offers',
    '/people',
    '/agreement',
    '/said-for-me',
    '/together',
    '/plan',
    '/homework',
    '/prepare',
    '/prepare/print',
    '/reminders',
    '/end',
  ])
  const act = choose<Act>([
    { who: by, get: `/cases/:caseId${page}` },
    { who: by, get: '/api/v1/cases' },
    { who: by, get: '/cases/:caseId/ground-rules.pdf' },
    { who: by, get: '/api/v1/cases/:caseId/ground-rules' },
    { who: by, form: '/cases/:caseId/ground-rules/1', fields: { answer: choose(['0', '1']) } },
    { who: by, form: '/cases/:caseId/ground-rules/4', fields: { answer: choose(['1', '']) } },
    { who: by, get: '/account' },
    { who: by, get: '/more-time' },
    { who: by, get: '/account/notices' },
    { who: by, get: '/account/mail-key' },
    { who: by, form: '/account/mail-key', fields: { key: 'no key' } },
    { who: by, form: '/account/notices/phone', fields: { phone: '+12133730020' } },
    // Who has stopped would not be heard when both worlds hear them.
    {
      who: by,
      text: choose([
        by === 'ben' ? 'INFO' : 'STOP',
        'START',
        'HELP',
        'READ 123456',
        'REPLY ',
        'what?',
        '1',
        ...['READ ON', 'NEXT 123456', 'ACCEPT 123456', 'SIGN 123456 Somebody'],
      ]),
    },
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
    // A last letter stands on the board once it is sent; until then it is on the writer's screen alone.
    letterUnsent(by, choose(dictionary)),
    { who: by, form: '/sign-in', fields: { mail: `${by}@people.test`, next: '/cases' } },
    { who: by, form: '/account/tokens', fields: { name: 'another', days: '9' } },
    { who: by, form: '/recovery', fields: { mail: `${by}@people.test` } },
    { who: by, form: '/sign-in/passkey', fields: { next: '/cases' } },
    { who: by, form: '/account/confirm/send', fields: { next: '/cases' } },
    { who: by, form: '/account/passkeys/new', fields: {} },
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
const nextDoor = ({ eyes, alone }: Hiding, choose: Choose): Hidden =>
  choose([
    ...(eyes.includes('max') ? [] : [sentToAProgram(alone, choose)]),
    one('team:side-a', 'zoe', say('zoe', 'team:side-a', choose(dictionary), 'the-key')),
    one('desk:side-a', 'moe', say('moe', 'desk:side-a', choose(dictionary))),
    { rooms: [], by: 'zoe', acts: [{ who: 'zoe', get: '/cases' }] },
    tellsAProgram('zoe', choose),
    tellsAProgram('zed', choose),
  ])

export function hiddenAct(hiding: Hiding, choose: Choose): Hidden {
  if (hiding.acts) return choose(hiding.acts)(choose)
  const { rooms, alone: lonely } = hiding
  const carries = rooms.includes('caucus:side-a') && rooms.includes('caucus:side-c')
  const all = carries && rooms.includes('caucus:side-b')
  return choose([
    () => actIn(choose(rooms), choose),
    () => actIn(choose(rooms), choose),
    () => (all ? stillWithYou(choose) : actIn(choose(rooms), choose)),
    () => (carries ? carried(choose) : actIn(choose(rooms), choose)),
    () => alone(choose(lonely), choose),
    () => nextDoor(hiding, choose),
  ])()
}
