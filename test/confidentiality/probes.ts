// Every door tried: made from the register, so that a door nobody knows how to try is a failure.
import type { ActionName } from '../../src/actions/action.ts'
import { FROM_ROSTER } from '../../src/actions/roster.ts'
import type { Door } from '../../src/application/doors.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { SECOND_PHONE } from './base-world.ts'
import { callWaySendings, callWayTries } from './call-ways-acts.ts'
import { type Eye, seats, sides } from './cast.ts'
import { ownTerm } from './hidden-acts.ts'
import { slipped } from './mail-acts.ts'
import { meetingSendings, meetingTries } from './meeting-acts.ts'
import { aroundCallTries } from './probes-around-calls.ts'
import { callSendings } from './probes-calls.ts'
import { documentSendings, documentTries } from './probes-documents.ts'
import { doorSendings } from './probes-doors.ts'
import { courtFormSendings, courtSendings, filingTries } from './probes-filing.ts'
import { intakeSendings } from './probes-intake.ts'
import { mailKeySendings } from './probes-mail-key.ts'
import { onlyReaderSendings } from './probes-only-reader.ts'
import { planTries } from './probes-plan.ts'
import { receiptSendings } from './probes-receipts.ts'
import { waiverTries } from './waiver-acts.ts'
import { type Asking, heardText } from './world-of-pair.ts'

/** What whoever tries doors has at hand; names of hidden things that somebody let slip among them. */
export type AtHand = {
  readonly eye: Eye
  readonly caseId: string
  readonly nextDoor: string
  /** Ids of the eye's own offers and drafts. */
  readonly own: readonly string[]
  /** Ids that stand in rooms the eye does not read. */
  readonly foreign: readonly string[]
  /** Ids of texts: one's own, and of those that went out in one world alone. */
  readonly texts: readonly string[]
  /** Who sits at the table, as whoever sits there knows them. */
  readonly participants: ReadonlyMap<string, string>
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
  address: ({ caseId, nextDoor }) => [caseId, nextDoor, ABSENT],
  room: () => rooms,
  offer: ({ own, foreign }) => [ABSENT, ...own, ...foreign],
  name: ({ own, foreign }) => ['parley.css', ABSENT, ...own, ...foreign],
  to: () => ['side-a'],
  link: () => [ABSENT, SECRET],
  attorney: ({ foreign }) => [ABSENT, ...foreign.slice(0, 2)],
  client: () => [ABSENT],
  code: () => ['ACDE-3467'],
  batch: ({ foreign }) => [ABSENT, ...foreign.slice(0, 2)],
  number: () => ['+12133730002', ABSENT],
  id: () => [ABSENT],
  program: () => ['harbour', 'playhouse', ABSENT],
  step: () => ['1', '5', 'sign', '99', 'type', 'happened', 'check', 'done', 'nothing'],
  mail: ({ foreign }) => [ABSENT, ...foreign],
  part: () => ['1'],
  place: () => ['give', 'print', 'side-a', 'side-b', ABSENT],
  intake: () => [ABSENT],
  document: ({ own, foreign }) => [ABSENT, ...own, ...foreign],
  page: () => ['1'],
  clause: () => ['1', '2', '99', 'new', ownClause().clause],
  language: () => ['es', 'zh', ABSENT],
  notice: ({ foreign }) => [ABSENT, ...foreign.slice(0, 2)],
  amendment: ({ foreign }) => [ABSENT, ...foreign.slice(0, 2)],
  // Of those that others brought, too: the last that stand there.
  upload: ({ foreign }) => [ABSENT, ...foreign.slice(-2)],
  meeting: ({ foreign }) => [ABSENT, ...foreign],
  template: () => ['one-day', ABSENT],
  statement: ({ foreign }) => [ABSENT, ...foreign.slice(0, 2)],
  waiver: ({ own, foreign }) => [ABSENT, ...own.slice(-1), ...foreign.slice(0, 2)],
  filing: ({ foreign }) => [ABSENT, ...foreign.slice(0, 2)],
  court: () => ['rehearsal', ABSENT],
  lesson: () => ['private', ABSENT],
  listing: () => ['new', ABSENT],
  form: () => ['CM-200', 'ADR-100', 'ADR-107', ABSENT],
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
  '/cases/:caseId/plan/design': ['', '?template=one-day&start=2026-11-09'],
  '/programs/:program/convening': ['', '?channel=mail', '?represented=yes&language=es'],
  '/api/v1/programs/:program/convening': ['', '?type=community'],
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

const oralNoted = {
  ...{ sides: ['side-a', 'side-b'], recitedAt: Date.UTC(2026, 10, 1, 12) },
  ...{ recordedBy: 'court-reporter', recitedBeforeAll: true, agreedOnRecord: true },
  saidToBind: true,
}

/** For each act what is tried; mostly what is refused, so that the eye's own case goes on. */
const tries = (at: AtHand): Readonly<Record<ActionName, readonly object[]>> => {
  const ids = [ABSENT, ...at.foreign]
  const offers = ids.map((offer) => ({ offer }))
  const drafts = ids.map((draft) => ({ draft }))
  const suggested = rooms.flatMap((room) => ids.map((suggestion) => ({ room, suggestion })))
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
    'confirm-confidentiality': [{ confidentiality: 'no digest' }, ...may([{}])],
    'ask-for-quiet': [{ really: true }, ...may([{}])],
    'set-next-invitation': ids.map((participant) => ({ participant, side: 'side-a', at: 1 })),
    'move-hearing': [{ to: '2027-13-45' }, ...may([{ to: '2027-03-01' }, { to: null }])],
    'enter-appearance': ids.map((client) => ({ clients: [client] })),
    'end-appearance': ids.map((client) => ({ attorney: ABSENT, client })),
    'prepare-disclosure': ids.map((client) => ({ client, language: 'ar', name: 'x' })),
    'sign-disclosure': ids.map((attorney) => ({ attorney, name: 'x' })),
    'record-paper-disclosure': ids.map((client) => ({
      attorney: at.participants.get(at.eye) ?? ABSENT,
      client,
      on: '2026-11-01',
      onePage: true,
    })),
    'seat-neutral': [
      { role: 'mediator', name: '', language: 'en' },
      ...may([{ role: 'observer', name: 'Pat', language: 'en', mail: 'pat@people.test' }]),
    ],
    'propose-neutral': [
      { role: 'mediator', name: '', language: 'en' },
      ...may([{ role: 'observer', name: 'Pat', language: 'en', mail: 'pat@people.test' }]),
    ],
    'disclose-as-neutral': [{ words: '', nothing: false }, ...may([{ words: 'we met once' }])],
    'decline-proposal': [{ really: true }, ...may([{}])],
    'withdraw-proposal': ids.map((participant) => ({ participant })),
    'object-to-neutral': ids.map((participant) => ({ participant, reason: '' })),
    'raise-no-objection': ids.map((participant) => ({ participant })),
    'consent-to-observer': ids.map((participant) => ({ participant, consent: true })),
    'seat-proposed': ids.map((participant) => ({ participant })),
    'leave-seat': [{ really: true }, ...may([{}])],
    'accept-ground-rules': [
      { agree: true, practice: true, digest: '0'.repeat(64), name: 'x' },
      { agree: true, practice: true },
    ],
    'propose-silence-extension': [{ days: 0 }, ...may([{ days: 30 }])],
    'sign-silence-extension': [30, 31].map((days) => ({ days, name: 'x' })),
    'say-still-with-you': [{ words: '' }, ...may([{ language: 'es' }])],
    'serve-ending-letter': [
      { outcome: 'silence', words: 'It is over.' },
      ...may([{ outcome: 'impasse', words: 'It is over.', language: 'es' }]),
    ],
    'set-joint-room': [{ open: true }],
    'propose-way': [{ way: 'relayed' }],
    'agree-to-way': [{ way: 'direct' }],
    ...planTries(at),
    ...aroundCallTries(at),
    'lift-safety-flag': ids.map((participant) => ({ participant, reason: 'we talked' })),
    'post-message': rooms.map((room) => ({ room, words: 'is anybody here?' })),
    'take-down': takenDown(at),
    'ask-more-time': [{ days: 4 }, ...may([{ days: 14 }])],
    'remind-personally': [
      ...ids.map((participant) => ({ participant, words: 'x' })),
      ...may([{ participant: at.participants.get('ben') ?? ABSENT, words: 'take your time' }]),
    ],
    ...meetingTries(at),
    ...callWayTries(at),
    'authorise-words': [{ words: 'twelve hundred', manner: 'words' }],
    'withdraw-authority': ids.map((authority) => ({ authority })),
    ...documentTries(at, ids),
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
      { terms: [{ ...ownTerm('the office'), version: 9 }] },
      { terms: [{ ...ownTerm('the office'), values: {} }] },
      ...ids.slice(0, 2).map((counters) => ({ terms: [ownTerm('the office')], counters })),
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
    'comment-on-clause': rooms.flatMap((room) =>
      drafts.map((one) => ({ ...one, room, clause: '99', words: 'a comma' })),
    ),
    'suggest-wording': rooms.flatMap((room) => [
      ...drafts.map((one) => ({ ...one, room, clause: '99', words: 'a comma' })),
      ...drafts.map((one) => ({ ...one, room, clause: '1', words: 'a comma' })),
    ]),
    'give-translation': drafts.map((one) => ({
      ...{ ...one, language: 'zh', translator: ABSENT, attested: true },
      clauses: [{ clause: '1', heading: 'x', words: 'y' }],
    })),
    'withdraw-wording': suggested,
    'take-wording': suggested,
    'leave-wording': suggested,
    'open-signing': drafts.flatMap((draft) => [draft, { ...draft, reflectDays: 2 }]),
    'note-oral-agreement': [{ sides: [], recitedAt: 1 }, ...may([oralNoted])],
    ...waiverTries(at, ids),
    'take-back-oral-agreement': ids.map((recital) => ({ recital })),
    'sign-agreement': drafts.map((one) => ({
      ...one,
      name: 'x',
      digest: 'a'.repeat(64),
      consent: true,
    })),
    'consent-to-sign': [
      { text: CONSENT_TO_SIGN, language: 'en', code: 'ACDE-3467', consent: true },
      { text: 'another', language: 'en', code: '', consent: true },
    ],
    'withdraw-consent-to-sign': [{ really: true }, ...may([{}])],
    'hold-signing': drafts,
    'sign-on-paper': drafts,
    'entrust-signing': ['ada', 'bob', 'dee', 'mira'].flatMap((name) =>
      drafts.map((one) => ({ ...one, to: at.participants.get(name) ?? ABSENT, authorised: true })),
    ),
    'end-entrusted-signing': drafts,
    'record-paper-signature': drafts.map((one) => ({
      ...{ ...one, participant: at.participants.get('ana') ?? ABSENT, document: ABSENT },
      ...{ name: 'x', on: '2026-11-01', digest: 'a'.repeat(64), allPages: true, sameText: true },
    })),
    'decline-to-sign': drafts.map((one) => ({ ...one, reason: 'no' })),
    'report-performance': [{ term: 0, by: 'side-b', on: '2026-01-01', cents: 1 }],
    'confirm-performance': ids.map((report) => ({ report })),
    'deny-performance': ids.map((report) => ({ report, words: 'x' })),
    'take-back-report': ids.map((report) => ({ report })),
    'give-notice-of-default': [{ against: 'side-b' }],
    'withdraw-notice-of-default': ids.map((notice) => ({ notice })),
    'acknowledge-satisfaction': [{ name: 'x' }],
    'propose-amendment': [{ term: 0, by: 'side-b', letGo: true }],
    'sign-amendment': ids.map((amendment) => ({
      ...{ amendment, name: 'x', digest: 'a'.repeat(64), consent: true },
    })),
    'decline-amendment': ids.map((amendment) => ({ amendment })),
    'withdraw-amendment': ids.map((amendment) => ({ amendment })),
    ...filingTries(ids),
    'end-mediation': [{ outcome: isNeutral(at.eye) ? 'withdrawn' : 'impasse' }],
    'reopen-mediation': [{}],
  }
}

/** Of every kind, of somebody on each side; while the case goes on only what is refused whatever happened. */
function takenDown({ foreign, last, participants }: AtHand): readonly object[] {
  const said = { how: 'telephone', words: 'tell her yes', readBack: true }
  const of = (name: string) => participants.get(name) ?? ABSENT
  const sum = { cents: 90_000, instalments: [{ cents: 90_000, dueOn: '2026-12-11' }] }
  const terms = [{ kind: 'money', payer: 'side-b', payee: 'side-a', ...sum }]
  const always = [
    ...[ABSENT, ...foreign, of('mira'), of('max')].map((participant) => ({
      ...{ participant, about: 'acceptance' },
    })),
    { participant: of('ana'), about: 'invitation-accepted' },
    { participant: of('sue'), about: 'refusal' },
    { participant: of('ana'), about: 'offer', terms: [] },
    { participant: of('ana'), about: 'message', readBack: false },
  ]
  const atLast = ['ana', 'cem', 'ben'].flatMap((name) =>
    ['message', 'more-time', 'acceptance', 'refusal', 'offer'].map((about) => ({
      ...{ participant: of(name), about, ...(about === 'offer' ? { terms } : {}) },
    })),
  )
  return [...always, ...(last ? atLast : [])].map((one) => ({ ...said, ...one }))
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

const held = (foreign: readonly string[]) => [ABSENT, ...foreign].map((mail) => ({ mail }))
const inPrivate = { afraid: 'no', harmed: 'rather-not', order: 'no', words: 'call me' }

/** What is sent to the doors that take something, beside the acts of the API. */
const sendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> = {
  '/language': () => [form({ to: 'en', back: '/cases' })],
  '/verify': ({ file }) => [multipart(file), multipart(Buffer.from('%PDF-1.7 nothing')), form({})],
  '/api/v1/verify': ({ file }) =>
    [file, Buffer.from('%PDF-1.7 nothing')].map((payload) => ({
      payload,
      headers: { 'content-type': 'application/pdf' },
    })),
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
  '/account/notices': ({ last }) => [
    form({ digest: 'often' }),
    ...(last ? [form(flat({ ...notices, digest: 'once' }))] : []),
  ],
  '/account/notices/phone': ({ last }) => [
    form({ phone: '12' }),
    ...(last ? [form({ phone: SECOND_PHONE })] : []),
  ],
  '/account/notices/phone/code': () => [form({ code: '000000' })],
  '/account/notices/phone/remove': ({ last }) => (last ? [form({})] : []),
  ...mailKeySendings,
  ...onlyReaderSendings,
  ...meetingSendings,
  ...callWaySendings,
  ...callSendings,
  '/account/notices/papers': ({ last }) => [form({ on: last ? 'yes' : '' })],
  '/account/notices/reading': ({ last }) => (last ? [form({ on: 'yes' })] : [form({ on: '' })]),
  '/api/v1/notices': ({ last }) => [
    { payload: {} },
    ...(last
      ? [
          {
            payload: {
              ...notices,
              quiet: null,
              digest: { every: 'once' },
              never: [],
              noVoiceMail: false,
              noLetters: false,
            },
          },
        ]
      : []),
  ],
  '/api/v1/phone': ({ last }) => [
    { payload: { phone: '12' } },
    ...(last ? [{ payload: { phone: SECOND_PHONE } }] : []),
  ],
  '/api/v1/phone/code': () => [{ payload: { code: '000000' } }],
  '/api/v1/phone/remove': ({ last }) => (last ? [{ payload: {} }] : []),
  '/api/v1/papers-by-mail': ({ last }) => [{ payload: { on: last } }],
  '/api/v1/phone/reading': ({ last }) => [{ payload: { on: last } }],
  '/phone/:number': () => [form({ words: 'HELP' })],
  '/texts/in': ({ eye }) => [
    form({ From: SECOND_PHONE, Body: 'STOP', MessageSid: 'SMforged' }),
    heardText({ from: '+12133730099', words: 'REPLY who is there?', sid: `SMprobe${eye}` }),
    heardText({ from: '+12133730099', words: 'SIGN 123456 Somebody', sid: `SMsign${eye}` }),
  ],
  ...receiptSendings,
  ...courtSendings,
  ...courtFormSendings,
  '/account/tokens/revoke': () => [form({ token: '0'.repeat(32) })],
  '/account/confirm': () => [
    form({ _code: '000000' }),
    form({ _answer: '{}', _to: '/account/more', more: 'yes' }),
  ],
  '/account/confirm/send': () => [form({ next: '/cases' })],
  '/account/confirm/passkey': () => [form({ next: '/cases' })],
  '/account/passkeys/new': () => [form({})],
  '/account/passkeys': () => [form({ name: 'a key', _answer: '{}' })],
  '/account/passkeys/remove': () => [form({ passkey: '0'.repeat(32) })],
  '/account/authenticator/begin': () => [form({})],
  '/account/authenticator': () => [form({ code: '000000' })],
  '/account/recovery-codes': () => [form({})],
  '/account/authenticator/remove': () => [form({})],
  '/account/more': () => [form({ more: 'yes' })],
  '/account/address': () => [form({ mail: 'pat@people.test' }), form({ mail: 'no address' })],
  '/account/recovery/stop': () => [form({})],
  '/sign-in/passkey': () => [form({ next: '/cases' })],
  '/sign-in/passkey/done': () => [form({ _answer: '{}' }), form({ _answer: '{"id":"AAAA"}' })],
  '/recovery': ({ eye }) => [
    form({ mail: 'no address' }),
    form({ mail: 'pat@people.test' }),
    form({ mail: `${eye}@people.test` }),
  ],
  '/recovery/:link': () => [form({})],
  '/address/:link': () => [form({})],
  '/address/undo/:link': () => [form({})],
  '/invitation/:link/accept': () => [form({})],
  '/invitation/:link/decline': () => [form({ reason: 'no' })],
  '/invitation/:link/question': () => [form({ words: 'why?' })],
  '/programs/:program/roster': () => [form({ name: '', mail: 'no address' })],
  '/programs/:program/roster/rule': () => [form({ byRule: 'perhaps' })],
  '/account/conflicts': () => [form({ member: ABSENT, conflicts: 'Somebody' })],
  '/api/v1/programs/:program/roster': () => [{ payload: { member: ABSENT } }],
  '/api/v1/programs/:program/roster/rule': () => [{ payload: { byRule: 'perhaps' } }],
  '/api/v1/cases/:caseId/propose-from-roster': ({ last }) => [
    { payload: { role: 'no role' } },
    ...(last ? [{ payload: { role: 'co-mediator' } }] : []),
  ],
  '/api/v1/conflicts': () => [{ payload: { member: ABSENT, conflicts: [] } }],
  '/invitation/:link/not-me': () => [form({})],
  '/invitation/:link/quiet': () => [form({})],
  '/letter': () => [
    form({ code: 'ACDE-3467', kind: 'born', said: '05/23/1980' }),
    form({ code: 'ACDE', kind: 'phone', said: '4253' }),
  ],
  '/programs/:program/letters': () => [form({})],
  '/programs/:program/letters/:batch/posted': () => [form({})],
  '/cases/:caseId/letters': ({ foreign }) =>
    [ABSENT, ...foreign].map((participant) => form({ participant })),
  '/cases/new': () => [form({ title: '' })],
  '/cases/:caseId/do/:action': () => [form({})],
  '/cases/:caseId/ground-rules/:step': () => [
    form({ answer: '0' }),
    form({ answer: '1' }),
    form({}),
  ],
  '/cases/:caseId/prepare/draft': () =>
    ['team:side-a', 'team:side-b', 'caucus:side-a'].map((_team) =>
      form({ _team, 'answers.matters': 'half a thought' }),
    ),
  '/cases/:caseId/drafts': () => [
    ...rooms.map((_room) => form({ _room, words: 'half a sentence' })),
    form({ _room: 'joint' }),
  ],
  '/cases/:caseId/held/confirm': ({ foreign }) => held(foreign).map(form),
  '/cases/:caseId/held/discard': ({ foreign }) => held(foreign).map(form),
  '/api/v1/cases/:caseId/held/confirm': ({ foreign }) =>
    held(foreign).map((payload) => ({ payload })),
  '/api/v1/cases/:caseId/held/discard': ({ foreign }) =>
    held(foreign).map((payload) => ({ payload })),
  ...intakeSendings,
  ...doorSendings,
  ...documentSendings,
  '/cases/:caseId/safety': () => [form({}), form(inPrivate)],
  '/api/v1/cases/:caseId/safety-screen': () => [
    { payload: { afraid: 'x' } },
    { payload: inPrivate },
  ],
  '/api/v1/cases': () => [{ payload: { caseType: 'small-claims', title: '', sides: [] } }],
}

const notices = {
  wanted: { invitation: 'usual', news: 'both', reminder: 'usual', meeting: 'none' },
  timeZone: 'UTC',
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
/** A form of nothing is enough to leave, to decline, or to take back what both worlds have agreed to. */
const byAFormOfNothing = ['leave-seat', 'decline-proposal', 'withdraw-consent-to-sign']

export const doorOf = (probe: string): string => probe.split(' > ')[0] ?? ''

/** Each named by its door and by what is asked there. Streams are open all the time and are listened to elsewhere. */
export function probesOf(doors: readonly Door[], at: AtHand): ReadonlyMap<string, Asking> {
  const probes = new Map<string, Asking>()
  const add = (door: string, asking: Asking, beside = '') =>
    probes.set(`${door} > ${asking.url} ${beside}`, asking)
  const acts = tries(at)
  for (const { kind, name } of doors.filter(isTried)) {
    if (kind === 'mail-in') {
      for (const url of slipped) add(name, { method: 'MAIL', url })
      continue
    }
    const [method, path = ''] = name.split(' ')
    if (method === 'GET') {
      const asked = addresses(path, at).flatMap((url) =>
        (queries[path] ?? ['']).map((q) => url + q),
      )
      asked.forEach((url, i) => {
        add(name, { method, url, headers: manners[i % manners.length] ?? {} })
      })
    } else if (path.includes(':action')) {
      for (const [action, tried] of Object.entries({ ...acts, [FROM_ROSTER]: [{ role: 'x' }] })) {
        if (byAFormOfNothing.includes(action) && !at.last) continue
        const url = path.replace(':caseId', at.caseId).replace(':action', action)
        const [first = {}] = tried
        add(name, { method: 'POST', url, ...form({ ...flat(first), _page: 'offers' }) })
      }
      const elsewhere = path.replace(':caseId', ABSENT).replace(':action', 'hold-offer')
      add(name, { method: 'POST', url: elsewhere })
    } else {
      const action = path.slice('/api/v1/cases/:caseId/'.length) as ActionName
      const inCase = path.startsWith('/api/v1/cases/:caseId/') ? acts[action] : undefined
      const sent: readonly Partial<Asking>[] | undefined =
        inCase?.flatMap((payload, i) => [
          { payload, ...(i % 2 === 0 ? { headers: { 'idempotency-key': 'the-key' } } : {}) },
        ]) ?? sendings[path]?.(at)
      if (!sent) throw new Error(`nobody knows what to send to the door ${name}`)
      for (const url of addresses(path, at)) {
        sent.forEach((one, i) => {
          add(name, { method: method as Asking['method'], url, ...one }, `${i}`)
        })
      }
    }
  }
  return probes
}
