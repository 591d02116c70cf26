// Every door tried: made from the register, so that a door nobody knows how to try is a failure.
import type { ActionName } from '../../src/actions/action.ts'
import type { Door } from '../../src/application/doors.ts'
import { type Eye, seats, sides } from './cast.ts'
import { intakeSendings } from './probes-intake.ts'
import type { Asking } from './world-of-pair.ts'

/** What whoever tries doors has at hand; names of hidden things that somebody let slip among them. */
export type AtHand = {
  readonly eye: Eye
  readonly caseId: string
  readonly nextDoor: string
  /** Ids of the eye's own offers and drafts. */
  readonly own: readonly string[]
  /** Ids that stand in rooms the eye does not read. */
  readonly foreign: readonly string[]
  readonly file: Buffer
  /** Whether what is tried may still change what is seen later. */
  readonly last: boolean
}
const ABSENT = '0123456789abcdefghjkmnpqrs'
const SECRET = '0'.repeat(52)
const rooms = [
  'board',
  'joint',
  'neutrals',
  'safety',
  ...sides.flatMap((side) => [`caucus:${side}`, `team:${side}`, `desk:${side}`]),
  'attic',
]

/** What stands in a path for its names; a name without a row cannot be tried. */
const parameters: Readonly<Record<string, (at: AtHand) => readonly string[]>> = {
  caseId: ({ caseId, nextDoor }) => [caseId, nextDoor, ABSENT],
  room: () => rooms,
  offer: ({ own, foreign }) => [ABSENT, ...own, ...foreign],
  name: ({ own, foreign }) => ['parley.css', ABSENT, ...own, ...foreign],
  to: () => ['side-a'],
  link: () => [ABSENT, SECRET],
  id: () => [ABSENT],
  program: () => ['harbour', 'nowhere'],
  step: () => ['type', 'happened', 'check', 'done', 'nothing'],
  intake: () => [ABSENT],
}

function addresses(path: string, at: AtHand): readonly string[] {
  const name = /:(\w+)/.exec(path)?.[1]
  if (name === undefined) return [path]
  const values = parameters[name]?.(at)
  if (!values) throw new Error(`nobody knows what to put for :${name} in ${path}`)
  const elsewhere = (value: string) => name === 'caseId' && value !== at.caseId
  return values.flatMap((value) => {
    const all = addresses(path.replace(`:${name}`, encodeURIComponent(value)), at)
    return elsewhere(value) ? all.slice(0, 2) : all
  })
}

const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/cases/:caseId/rooms/:room/entries': [
    '',
    '?after=0&limit=2',
    '?after=3',
    '?before=4',
    '?after=999',
    '?after=-1',
  ],
  '/cases/:caseId': ['', '?before=3', '?before=999999999'],
  '/cases/:caseId/together': ['', '?before=2'],
  '/sign-in': ['', '?next=/cases'],
}
/** Who asks whether something has changed is answered alike. */
const manners: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'accept-language': 'es' },
  { 'if-none-match': '*', 'if-modified-since': 'Mon, 02 Nov 2026 17:00:00 GMT' },
  { range: 'bytes=0-99', 'accept-encoding': 'gzip, br' },
]

const isNeutral = (eye: Eye) => eye in seats && seats[eye as 'mira'].seat === ('neutral' as string)

/** For each act what is tried; mostly what is refused, so that the eye's own case goes on. */
const tries = (at: AtHand): Readonly<Record<ActionName, readonly object[]>> => {
  const ids = [ABSENT, ...at.foreign]
  const offers = ids.map((offer) => ({ offer }))
  const drafts = ids.map((draft) => ({ draft }))
  const may = <T>(some: readonly T[]) => (at.last ? some : [])
  return {
    'invite-participant': [
      { side: 'side-c', role: 'attorney', name: 'Pat', language: 'en', mail: 'no address' },
      ...may(
        ['side-a', 'side-b', 'side-c'].map((side) => ({
          side,
          role: 'interpreter',
          name: 'Patricia',
          language: 'en',
          mail: 'pat@people.test',
        })),
      ),
    ],
    'send-invitation-again': ids.map((participant) => ({ participant, side: 'side-a' })),
    'answer-invitation': [{ answer: 'perhaps' }, ...may([{ answer: 'declined' }])],
    'seat-neutral': [
      { role: 'mediator', name: '', language: 'en' },
      ...may([{ role: 'observer', name: 'Pat', language: 'en', mail: 'pat@people.test' }]),
    ],
    'leave-seat': [{ really: true }, ...may([{}])],
    'accept-ground-rules': [{ agree: true, practice: true }],
    'set-joint-room': [{ open: true }],
    'propose-way': [{ way: 'relayed' }],
    'agree-to-way': [{ way: 'direct' }],
    'post-message': rooms.map((room) => ({ room, words: 'is anybody here?' })),
    'authorise-words': [{ words: 'twelve hundred', manner: 'words' }],
    'withdraw-authority': ids.map((authority) => ({ authority })),
    'relay-words': ids.map((authority) => ({
      from: 'side-a',
      authority,
      to: 'side-b',
      words: 'x',
    })),
    'relay-offer': ids.map((offer) => ({ from: 'side-a', offer, to: 'side-b', words: 'x' })),
    'relay-answer': ids.map((offer) => ({ from: 'side-b', offer })),
    'relay-withdrawal': ids.map((offer) => ({ from: 'side-a', offer, to: 'side-b' })),
    'make-offer': [
      { terms: [] },
      ...ids.map((counters) => ({ terms: [{ kind: 'words', words: 'peace' }], counters })),
    ],
    'accept-offer': offers,
    'decline-offer': offers.map((one) => ({ ...one, reason: 'no' })),
    'hold-offer': offers,
    'withdraw-offer': offers,
    'clear-crossing': [{}],
    'draft-agreement': ids.map((agreed) => ({ agreed: [agreed], language: 'en' })),
    'approve-draft': drafts,
    'request-changes': drafts.map((one) => ({ ...one, words: 'a comma' })),
    'open-signing': drafts,
    'sign-agreement': drafts.map((one) => ({
      ...one,
      name: 'x',
      digest: 'a'.repeat(64),
      consent: true,
    })),
    'end-mediation': [{ outcome: isNeutral(at.eye) ? 'withdrawn' : 'impasse' }],
    'reopen-mediation': [{}],
  }
}

const form = (fields: Record<string, string>): Pick<Asking, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const multipart = (file: Buffer): Pick<Asking, 'payload' | 'headers'> => ({
  payload: Buffer.concat([
    Buffer.from('--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    file,
    Buffer.from('\r\n--edge--\r\n'),
  ]),
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
})

const inPrivate = { afraid: 'no', harmed: 'rather-not', order: 'no', words: 'call me' }

/** What is sent to the doors that take something, beside the acts of the API. */
const sendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> = {
  '/language': () => [form({ to: 'en', back: '/cases' })],
  '/verify': ({ file }) => [multipart(file), multipart(Buffer.from('%PDF-1.7 nothing')), form({})],
  '/sign-in': ({ eye }) => [
    form({ mail: 'no address', next: '/cases' }),
    // Somebody who may have been invited unseen, in one world alone.
    form({ mail: 'pat@people.test', next: '/cases' }),
    form({ mail: `${eye}@people.test`, next: '/cases' }),
  ],
  '/sign-in/code': () => [form({ code: '000000' })],
  '/sign-in/:link': () => [form({})],
  '/sign-out': ({ eye, last }) => (last || eye === 'visitor' ? [form({})] : []),
  '/sign-out-everywhere': ({ eye, last }) => (last || eye === 'visitor' ? [form({})] : []),
  '/account/sessions/end': () => [form({ session: '0'.repeat(32) })],
  '/account/tokens': ({ last }) => [
    form({ name: '', days: '1' }),
    ...(last ? [form({ name: 'one more', days: '9' })] : []),
  ],
  '/account/tokens/revoke': () => [form({ token: '0'.repeat(32) })],
  '/invitation/:link/accept': () => [form({})],
  '/invitation/:link/decline': () => [form({ reason: 'no' })],
  '/invitation/:link/question': () => [form({ words: 'why?' })],
  '/cases/new': () => [form({ title: '' })],
  '/cases/:caseId/do/:action': () => [form({})],
  '/cases/:caseId/drafts': () => [
    ...rooms.map((_room) => form({ _room, words: 'half a sentence' })),
    form({ _room: 'joint' }),
  ],
  ...intakeSendings,
  '/cases/:caseId/safety': () => [form({}), form(inPrivate)],
  '/api/v1/cases/:caseId/safety-screen': () => [
    { payload: { afraid: 'x' } },
    { payload: inPrivate },
  ],
  '/api/v1/cases': () => [{ payload: { caseType: 'small-claims', title: '', sides: [] } }],
}

const flat = (tried: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tried).flatMap(([name, value]) =>
      typeof value === 'object'
        ? Object.entries(flat(value)).map(([inner, text]) => [`${name}.${inner}`, text])
        : [[name, String(value)]],
    ),
  )

export const isTried = ({ kind, name }: Door): boolean =>
  kind !== 'stream' && !name.endsWith('/changes')
/** The door that a probe of such a name goes to. */
export const doorOf = (probe: string): string => probe.split(' > ')[0] ?? ''

/** Each named by its door and by what is asked there. Streams are open all the time and are listened to elsewhere. */
export function probesOf(doors: readonly Door[], at: AtHand): ReadonlyMap<string, Asking> {
  const probes = new Map<string, Asking>()
  const add = (door: string, asking: Asking, beside = '') =>
    probes.set(`${door} > ${asking.url} ${beside}`, asking)
  const acts = tries(at)
  for (const { name } of doors.filter(isTried)) {
    const [method, path = ''] = name.split(' ')
    if (method === 'GET') {
      const asked = addresses(path, at).flatMap((url) =>
        (queries[path] ?? ['']).map((q) => url + q),
      )
      asked.forEach((url, i) => {
        add(name, { method, url, headers: manners[i % manners.length] ?? {} })
      })
    } else if (path.includes(':action')) {
      for (const [action, tried] of Object.entries(acts)) {
        // A form of nothing is enough to leave.
        if (action === 'leave-seat' && !at.last) continue
        const url = path.replace(':caseId', at.caseId).replace(':action', action)
        const [first = {}] = tried
        add(name, { method: 'POST', url, ...form({ ...flat(first), _page: 'offers' }) })
      }
      const elsewhere = path.replace(':caseId', ABSENT).replace(':action', 'hold-offer')
      add(name, { method: 'POST', url: elsewhere })
    } else {
      const action = path.slice('/api/v1/cases/:caseId/'.length) as ActionName
      const sent: readonly Partial<Asking>[] | undefined = path.startsWith('/api/v1/cases/:caseId/')
        ? (acts[action]?.flatMap((payload, i) => [
            { payload, ...(i % 2 === 0 ? { headers: { 'idempotency-key': 'the-key' } } : {}) },
          ]) ?? sendings[path]?.(at))
        : sendings[path]?.(at)
      if (!sent) throw new Error(`nobody knows what to send to the door ${name}`)
      for (const url of addresses(path, at)) {
        sent.forEach((one, i) => {
          add(name, { method: 'POST', url, ...one }, `${i}`)
        })
      }
    }
  }
  return probes
}
