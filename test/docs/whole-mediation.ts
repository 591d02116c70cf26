// One mediation in which every kind of fact there is comes to be on record, act by act, decided by the domain itself.

import type { Entry, Fact } from '../../src/domain/facts.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { type OpenCase, openCase } from '../../src/domain/opening.ts'
import { roomFor } from '../../src/domain/rooms.ts'
import type { Me, Role, Seat } from '../../src/domain/seats.ts'
import type { Term } from '../../src/domain/terms.ts'
import { dayAt } from '../../src/domain/wall-time.ts'
import { confidential } from '../domain/confidential-text.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { documentsExchanged, documentsOnTheirWay } from './whole-documents.ts'
import { lapseSteps, planSteps } from './whole-plan.ts'

const START = Date.UTC(2026, 10, 2, 17)
const HOUR = 3_600_000
const MONTHS = 60 * 24 * HOUR
/** The hour of the story in which what was agreed orally was recited on record. */
const RECITED = 150

const seats = {
  max: ['manager', 'case-manager'],
  ana: ['side-a', 'party'],
  ada: ['side-a', 'attorney'],
  sam: ['side-a', 'support-person'],
  ben: ['side-b', 'party'],
  dee: ['side-b', 'decision-maker'],
  ivo: ['side-b', 'interpreter'],
  uma: ['side-b', 'support-person'],
  mira: ['neutral', 'mediator'],
  milo: ['neutral', 'co-mediator'],
  olu: ['observer', 'observer'],
  nia: ['neutral', 'mediator'],
  pat: ['neutral', 'co-mediator'],
  otis: ['observer', 'observer'],
  registrar: ['manager', 'case-manager'],
} as const satisfies Record<string, readonly [Seat, Role]>
export type Who = keyof typeof seats
export const everybody = Object.keys(seats) as readonly Who[]

const money: Term = {
  kind: 'money',
  payer: 'side-b',
  payee: 'side-a',
  cents: 90_000,
  instalments: [
    { cents: 45_000, dueOn: '2026-12-01' },
    { cents: 45_000, dueOn: '2027-01-01' },
  ],
}
const dismissal: Term = {
  ...{ kind: 'dismissal', by: 'side-a', prejudice: 'without', when: 'after-last', keeps: true },
}
const everyKind: readonly Term[] = [
  money,
  { kind: 'act', by: 'side-b', what: 'Write a letter of reference.', dueOn: '2026-12-01' },
  { kind: 'return', by: 'side-a', to: 'side-b', what: 'The spare key.' },
  { kind: 'release', by: 'everyone', scope: 'The deposit.' },
  { kind: 'apology', by: 'side-b', to: 'side-a', words: 'I am sorry that it took so long.' },
  { kind: 'words', words: 'Both wish each other well.' },
  dismissal,
  { kind: 'default', by: 'side-b', judgment: 'on-default', cureDays: 10, interest: false },
  {
    ...({ kind: 'possession', by: 'side-b', to: 'side-a', premises: 'Unit 3' } as const),
    ...({ stays: true, lease: 'goes-on', deposit: 'kept', depositCents: 5_00 } as const),
  },
  {
    ...({ kind: 'stay-away', by: 'side-a', to: 'side-b', mutual: true } as const),
    ...{ what: 'no calls at night', yards: 20 },
  },
  ownClause(),
  { kind: 'translation-counts', language: 'es' },
]
const digest = 'ab'.repeat(32)

const opening: OpenCase = {
  type: 'OpenCase',
  reference: 'K7QD-4MRT',
  caseType: 'small-claims',
  title: 'The deposit',
  about: 'A deposit that was not returned.',
  sides: ['Ana', 'Ben'],
  court: { name: 'Superior Court', caseNumber: 'SC-26-1', hearingOn: '2027-02-01' },
  rules: 'california',
  way: 'relayed',
  jointOpen: false,
  silenceDays: 10,
  manager: { participant: 'max', name: 'Max' },
}

type Step = readonly [Who, Command]
const invited = (
  participant: Who,
  side: 'side-a' | 'side-b',
  role: Extract<Command, { type: 'InviteParticipant' }>['role'],
): readonly Step[] => [
  [
    'max',
    { type: 'InviteParticipant', participant, side, role, name: participant, words: 'Come.' },
  ],
  [participant, { type: 'AnswerInvitation', answer: 'accepted', reason: '', text: confidential }],
  ['registrar', { type: 'SeatInvited', participant, side }],
]
const neutral = (
  participant: Who,
  role: Extract<Command, { type: 'SeatNeutral' }>['role'],
): Step => [
  'max',
  {
    ...{ type: 'SeatNeutral', participant, role, name: participant },
    ...(role === 'observer' ? { text: confidential, sidesAgree: true } : {}),
  },
]
const accepts = (name: Who): Step => [
  name,
  {
    type: 'AcceptGroundRules',
    version: digest,
    name,
    text: {
      digest,
      language: 'en',
      title: 'Agreement to mediate',
      sections: [{ heading: 'It is your choice', paragraphs: ['Nobody has to mediate.'] }],
    },
  },
]
const proposed = (
  participant: Who,
  role: Extract<Command, { type: 'ProposeNeutral' }>['role'],
): readonly Step[] => [
  ['max', { type: 'ProposeNeutral', participant, role, name: participant }],
  [
    participant,
    { type: 'DiscloseAsNeutral', words: 'I once taught a class here.', nothing: false },
  ],
]
const offer = (
  id: string,
  more: Partial<Extract<Command, { type: 'MakeOffer' }>> = {},
): Command => ({
  type: 'MakeOffer',
  offer: id,
  to: [],
  terms: [money],
  words: 'Let us end it.',
  manner: 'words',
  worse: true,
  ...more,
})
const relays = (from: 'side-a' | 'side-b', id: string, as: string): Step => [
  'mira',
  {
    type: 'RelayOffer',
    from,
    offer: id,
    to: from === 'side-a' ? 'side-b' : 'side-a',
    as,
    words: 'Let us end it.',
    crossing: true,
  },
]
const signs = (name: Who): Step => [
  name,
  {
    ...{ type: 'SignAgreement', draft: 'd2', name, digest, consent: CONSENT_TO_SIGN },
    how: 'link by mail',
  },
]
const consents = (name: Who): Step => [
  name,
  { type: 'ConsentToSign', text: CONSENT_TO_SIGN, language: 'en', how: 'link by mail' },
]
const recites = (recital: string): Step => [
  'mira',
  {
    ...{ type: 'NoteOralAgreement', recital, sides: ['side-a', 'side-b'] },
    ...{ recitedAt: START + RECITED * HOUR, recordedBy: 'court-reporter' },
    ...{ recitedBeforeAll: true, agreedOnRecord: true, saidToBind: true },
  },
]
const inWords = (first: string): string =>
  `${first} of $900, that is $450, by December 1, 2026, and $450 by January 1, 2027.`
const suggests = (who: Who, suggestion: string, words: string): Step => [
  who,
  {
    ...{ type: 'SuggestWording', room: 'caucus:side-a', suggestion, draft: 'd1' },
    ...{ clause: '2', words },
  },
]
const talk = (who: Who, room: Extract<Command, { type: 'PostMessage' }>['room']): Step => [
  who,
  { type: 'PostMessage', room, words: 'Good morning.' },
]

const spoken = { participant: 'ana', how: 'telephone', about: 'message' } as const
const takesDown: Command = { type: 'TakeDown', spoken: 's1', ...spoken, terms: [] }
const enters: Command = {
  ...{ type: 'EnterSpoken', ...spoken, act: undefined },
  ...{ words: 'My bus is late.', by: 'Max' },
}

const together = { room: 'joint', meeting: 'g1' } as const
const apart = { room: 'caucus:side-a', meeting: 'g2' } as const
const meetsAt = { at: START + 140 * HOUR, minutes: 60 }
const meetsLater = { at: START + 141 * HOUR, minutes: 30 }
const asked = (...people: readonly Who[]) =>
  people.map((participant) => ({ participant, decides: participant !== 'mira' }))
const plan = {
  purpose: 'To talk it over',
  channel: 'hybrid',
  place: '1 Harbor Street',
  access: 'A ramp at the back.',
  interpreter: true,
} as const
const meetingsArranged: readonly Step[] = [
  [
    'mira',
    {
      ...{ type: 'ProposeTimes', ...together, ...plan, setBy: 'everybody', times: [meetsAt] },
      needed: asked('ana', 'ben', 'mira'),
    },
  ],
  [
    'ana',
    { type: 'ProposeOtherTimes', ...together, times: [meetsLater], words: 'A little later?' },
  ],
  ['ana', { type: 'AnswerTimes', ...together, yes: [meetsAt.at], no: [], words: '' }],
  ['ben', { type: 'AnswerTimes', ...together, yes: [meetsAt.at], no: [meetsLater.at], words: '' }],
  ['ben', { type: 'TellNeeds', ...together, access: 'No stairs.', language: 'Armenian' }],
  ['mira', { type: 'MoveMeeting', ...together, to: meetsLater, words: 'The room is taken.' }],
  ['max', { type: 'BookInterpreter', side: 'side-b', meeting: 'g1', words: 'Ines Lopez' }],
  ['mira', { type: 'EndPresence', participant: 'sam', reason: 'Speaks for Ana.', from: together }],
  [
    'mira',
    {
      ...{ type: 'ProposeTimes', ...apart, ...plan, setBy: 'whoever takes one', times: [meetsAt] },
      needed: asked('ana', 'mira'),
    },
  ],
  ['ana', { type: 'TakeTime', ...apart, at: meetsAt.at }],
  [
    'mira',
    {
      ...{ type: 'ProposeTimes', room: 'neutrals', meeting: 'g3', ...plan, setBy: 'everybody' },
      ...{ needed: asked('mira', 'milo'), times: [meetsAt] },
    },
  ],
  ['mira', { type: 'SetMeeting', room: 'neutrals', meeting: 'g3', at: meetsAt.at }],
  ['mira', { type: 'CancelMeeting', room: 'neutrals', meeting: 'g3', reason: 'We talked.' }],
]
const waysIntoCalls: readonly Step[] = [
  ['mira', { type: 'OpenLargerCall', room: 'joint' }],
  ['mira', { type: 'CloseLargerCall', room: 'joint' }],
  ['mira', { type: 'NoteDialIn', room: 'joint', number: '+12133730000', pin: '4711' }],
  ['mira', { type: 'RemoveDialIn', room: 'joint' }],
]
/** To come when the mediation ends, and called off then. */
const meetingToCome: readonly Step[] = [
  [
    'mira',
    {
      ...{ type: 'ProposeTimes', room: 'desk:side-a', meeting: 'g4', ...plan },
      ...{ setBy: 'everybody', needed: asked('ana', 'mira') },
      times: [{ at: START + 400 * HOUR, minutes: 60 }],
    },
  ],
]
/** Ben is sent back to the door. */
const talkedTogether: readonly Step[] = [
  ['mira', { type: 'JoinCall', room: 'joint' }],
  ['ben', { type: 'JoinCall', room: 'joint' }],
  ['mira', { type: 'PutOutOfCall', room: 'joint', participant: 'ben' }],
]
const meetingsOver: readonly Step[] = [
  ['mira', { type: 'RecordMeetingHeld', ...together, present: ['ana', 'ben', 'mira'] }],
  ['mira', { type: 'RecordMeetingNotHeld', ...apart }],
]

const steps: readonly Step[] = [
  ...invited('ana', 'side-a', 'party'),
  ...invited('ada', 'side-a', 'attorney'),
  ...invited('sam', 'side-a', 'support-person'),
  ...invited('ben', 'side-b', 'party'),
  ...invited('dee', 'side-b', 'decision-maker'),
  ...invited('ivo', 'side-b', 'interpreter'),
  ...invited('uma', 'side-b', 'support-person').slice(0, 1),
  ['max', { type: 'SendInvitationAgain', participant: 'uma', side: 'side-b' }],
  ['max', { type: 'RecordLetterPosted', participant: 'uma', side: 'side-b', letter: 'l1' }],
  ['max', { type: 'SetNextInvitation', participant: 'uma', side: 'side-b', at: null }],
  ['max', { type: 'MoveHearing', to: '2027-03-01' }],
  ['uma', { type: 'AskForQuiet' }],
  talk('uma', 'desk:side-b'),
  ['uma', { type: 'AnswerInvitation', answer: 'declined', reason: 'I am away.' }],
  ['max', { type: 'ProposeNeutral', participant: 'nia', role: 'mediator', name: 'nia' }],
  ['nia', { type: 'DeclineProposal' }],
  ...proposed('mira', 'mediator'),
  ['ana', { type: 'RaiseNoObjection', participant: 'mira' }],
  ['ben', { type: 'RaiseNoObjection', participant: 'mira' }],
  ['max', { type: 'SeatProposed', participant: 'mira' }],
  [
    'registrar',
    {
      type: 'RecordSafetyScreen',
      screen: 's1',
      participant: 'ana',
      side: 'side-a',
      answers: { afraid: 'no', harmed: 'no', order: 'rather-not', words: 'Call in the evening.' },
    },
  ],
  [
    'registrar',
    {
      type: 'RecordSafetyScreen',
      screen: 's2',
      participant: 'ben',
      side: 'side-b',
      answers: { afraid: 'yes', harmed: 'no', order: 'no', words: '' },
    },
  ],
  [
    'mira',
    { type: 'LiftSafetyFlag', participant: 'ben', reason: 'We talked; he meant the stairs.' },
  ],
  [
    'registrar',
    {
      type: 'RecordIntake',
      intake: 'i1',
      participant: 'ana',
      side: 'side-a',
      said: [{ question: 'happened', words: 'He kept the deposit.' }],
    },
  ],
  [
    'registrar',
    {
      type: 'NoteAccessNeeds',
      participant: 'ana',
      side: 'side-a',
      needs: ['large-print'],
      words: '',
    },
  ],
  neutral('milo', 'co-mediator'),
  neutral('olu', 'observer'),
  ...proposed('pat', 'co-mediator'),
  ['ana', { type: 'ObjectToNeutral', participant: 'pat', reason: 'We are neighbours.' }],
  ['max', { type: 'WithdrawProposal', participant: 'pat' }],
  ...proposed('otis', 'observer'),
  ['ana', { type: 'ConsentToObserver', participant: 'otis', consent: true }],
  ['ben', { type: 'ConsentToObserver', participant: 'otis', consent: false }],
  ['ben', { type: 'ConsentToObserver', participant: 'otis', consent: true }],
  ['otis', { type: 'ConfirmConfidentiality', text: confidential }],
  ['max', { type: 'SeatProposed', participant: 'otis' }],
  talk('max', 'desk:side-a'),
  ...(['ana', 'ada', 'sam', 'ben', 'dee', 'ivo', 'mira', 'milo', 'olu', 'otis'] as const).map(
    accepts,
  ),
  ...planSteps,
  ['ada', { type: 'EnterAppearance', clients: ['ana'], bar: '123456' }],
  ['ada', { type: 'PrepareDisclosure', client: 'ana', language: 'es', name: 'Ada' }],
  ['ana', { type: 'SignDisclosure', attorney: 'ada', name: 'Ana' }],
  [
    'max',
    {
      type: 'RecordPaperDisclosure',
      attorney: 'ada',
      client: 'ana',
      on: '2026-11-01',
      onePage: true,
      timeZone: 'America/Los_Angeles',
    },
  ],
  ['ana', { type: 'EndAppearance', attorney: 'ada', client: 'ana' }],
  talk('ana', 'caucus:side-a'),
  [
    'ana',
    {
      type: 'PostMessage',
      room: 'caucus:side-a',
      words: 'By mail.',
      via: 'mail',
      mail: {
        mail: 'm1',
        trimmed: true,
        files: [{ name: 'lease.pdf', type: 'application/pdf', size: 1_024 }],
        leftOut: ['picture.svg'],
      },
    },
  ],
  ['registrar', { type: 'RecordChannel', participant: 'ada', side: 'side-a', works: false }],
  ['registrar', { type: 'RecordChannel', participant: 'ada', side: 'side-a', works: true }],
  ['max', takesDown],
  ['ana', enters],
  talk('sam', 'team:side-a'),
  talk('mira', 'neutrals'),
  ['ana', { type: 'AuthoriseWords', authority: 'w1', words: 'Say this.', manner: 'words' }],
  ['ana', { type: 'AuthoriseWords', authority: 'w2', words: 'Or this.', manner: 'substance' }],
  [
    'mira',
    { type: 'RelayWords', from: 'side-a', authority: 'w1', to: 'side-b', words: 'Say this.' },
  ],
  ['ana', { type: 'WithdrawAuthority', authority: 'w2' }],
  ['ana', offer('o1', { terms: everyKind, expiresAt: START + 200 * HOUR })],
  relays('side-a', 'o1', 'h1'),
  ['ben', { type: 'HoldOffer', offer: 'h1' }],
  ['ben', { type: 'AskMoreTime', days: 7, holds: 'h1' }],
  ['mira', { type: 'RemindPersonally', participant: 'ben', words: 'Take your time.' }],
  ['ben', { type: 'DeclineOffer', offer: 'h1', reason: 'Too much.', mayPassOn: true }],
  ['mira', { type: 'RelayAnswer', from: 'side-b', offer: 'h1', agreed: 'a0' }],
  ['ben', offer('o2')],
  relays('side-b', 'o2', 'h2'),
  ['ben', { type: 'WithdrawOffer', offer: 'o2' }],
  ['mira', { type: 'RelayWithdrawal', from: 'side-b', offer: 'o2', to: 'side-a' }],
  ...documentsOnTheirWay,
  ['mira', { type: 'SetJointRoom', open: true }],
  ...documentsExchanged,
  talk('ivo', 'joint'),
  ...meetingsArranged,
  ...waysIntoCalls,
  ...meetingToCome,
  ['ana', offer('o3')],
  relays('side-a', 'o3', 'h3'),
  ['ben', { type: 'AcceptOffer', offer: 'h3', agreed: 'a1' }],
  ['mira', { type: 'RelayAnswer', from: 'side-b', offer: 'h3', agreed: 'a1' }],
  ['mira', { type: 'ProposeWay', way: 'direct' }],
  ['ana', { type: 'AgreeToWay', way: 'direct' }],
  ['ben', { type: 'AgreeToWay', way: 'direct' }],
  ['ana', offer('o4')],
  ['ben', offer('o5')],
  ['mira', { type: 'ClearCrossing' }],
  ['ana', { type: 'DeclineOffer', offer: 'o5', reason: 'Not this.', mayPassOn: false }],
  ['ben', offer('o6', { counters: 'o4', to: ['side-a'] })],
  ['ben', { type: 'WithdrawOffer', offer: 'o6' }],
  ['ben', offer('o7', { terms: [money, dismissal] })],
  ['ana', { type: 'AcceptOffer', offer: 'o7', agreed: 'a2' }],
  ['mira', { type: 'EndMediation', outcome: 'impasse' }],
  ['registrar', { type: 'CallOffMeetings' }],
  ['mira', { type: 'ReopenMediation' }],
  ['mira', { type: 'SayStillWithYou', words: 'I am still with you.' }],
  ['mira', { type: 'ProposeSilenceExtension', days: 30 }],
  ['ana', { type: 'SignSilenceExtension', days: 30, name: 'Ana' }],
  ['ben', { type: 'SignSilenceExtension', days: 30, name: 'Ben' }],
  [
    'mira',
    {
      type: 'ServeEndingLetter',
      outcome: 'impasse',
      language: 'en',
      words: 'It has ended.',
      runsOutAt: undefined,
    },
  ],
  talk('ana', 'caucus:side-a'),
  ['mira', { type: 'ReopenMediation' }],
  ['mira', { type: 'DraftAgreement', draft: 'd1', agreed: ['a1'], language: 'en' }],
  ...talkedTogether,
  ...meetingsOver,
  ['ben', { type: 'RequestChanges', draft: 'd1', words: 'Name the bank.' }],
  [
    'ana',
    {
      type: 'CommentOnClause',
      room: 'caucus:side-a',
      draft: 'd1',
      clause: '2',
      words: 'Which Friday?',
    },
  ],
  suggests('ana', 'w1', inWords('Please: half')),
  ['ana', { type: 'WithdrawWording', room: 'caucus:side-a', suggestion: 'w1' }],
  suggests('ana', 'w2', inWords('One half')),
  [
    'mira',
    { type: 'LeaveWording', room: 'caucus:side-a', suggestion: 'w2', words: 'It says the same.' },
  ],
  suggests('ana', 'w3', inWords('First half')),
  ['mira', { type: 'TakeWording', room: 'caucus:side-a', suggestion: 'w3', draft: 'd1b' }],
  [
    'max',
    {
      ...{ type: 'GiveTranslation', draft: 'd1b', language: 'zh', attested: true },
      translator: { name: 'Tess Ruiz', translates: ['en', 'zh'] },
      clauses: [
        { clause: '2', heading: '付款', words: '$900, $450, 2026-12-01, $450, 2027-01-01' },
      ],
    },
  ],
  recites('r1'),
  ['mira', { type: 'TakeBackOralAgreement', recital: 'r1' }],
  recites('r2'),
  ['mira', { type: 'DraftAgreement', draft: 'd2', agreed: ['a2'], language: 'es' }],
  ['ana', { type: 'ApproveDraft', draft: 'd2' }],
  ['dee', { type: 'ApproveDraft', draft: 'd2' }],
  ...lapseSteps,
  ['sam', { type: 'LeaveSeat' }],
  ['mira', { type: 'OpenSigning', draft: 'd2' }],
  consents('ana'),
  ['ana', { type: 'WithdrawConsentToSign' }],
  consents('ana'),
  consents('ben'),
  ['ben', { type: 'HoldSigning', draft: 'd2' }],
  ['ben', { type: 'DeclineToSign', draft: 'd2', reason: 'My wife is ill.', mayPassOn: false }],
  ['mira', { type: 'OpenSigning', draft: 'd2' }],
  ['ben', { type: 'DeclineToSign', draft: 'd2', reason: 'It names no bank.', mayPassOn: true }],
  ['mira', { type: 'OpenSigning', draft: 'd2' }],
  [
    'ben',
    {
      ...{ type: 'EntrustSigning', draft: 'd2', to: 'dee' },
      ...{ authorised: true, withinLimits: true },
    },
  ],
  ['ben', { type: 'EndEntrustedSigning', draft: 'd2' }],
  signs('ana'),
  ['ben', { type: 'SignOnPaper', draft: 'd2' }],
  [
    'max',
    {
      ...{ type: 'AddDocument', document: 'f99', room: 'desk:side-b', warnings: [] },
      file: { name: 'signed by Ben.pdf', kind: 'pdf', size: 120_000, digest, pages: 3 },
    },
  ],
  [
    'max',
    {
      ...{ type: 'RecordPaperSignature', draft: 'd2', participant: 'ben', name: 'Ben', digest },
      ...{ on: '2026-11-01', document: 'f99', allPages: true, sameText: true },
      timeZone: 'America/Los_Angeles',
    },
  ],
  ['registrar', { type: 'RecordSeal', draft: 'd2', digest }],
]
const on = '2026-11-01'
const sum = { term: 0, by: 'side-b' } as const
const later = (amendment: string, cents: number): Command => ({
  ...{ type: 'ProposeAmendment', amendment, ...sum, words: 'I have a new job.' },
  parts: [{ dueOn: '2030-06-01', cents }],
})
const signsLater: Command = {
  ...{ type: 'SignAmendment', amendment: 'm3', name: 'Name', digest },
  ...{ consent: CONSENT_TO_SIGN, how: 'passkey' },
}
/** After the signing, when what was promised has become late. */
const performing: readonly Step[] = [
  ['ben', { type: 'ReportPerformance', report: 'r1', ...sum, on, cents: 10_000, words: 'Cash.' }],
  ['ana', { type: 'DenyPerformance', report: 'r1', words: 'Nothing came.' }],
  ['ben', { type: 'TakeBackReport', report: 'r1' }],
  ['ana', { type: 'GiveNoticeOfDefault', notice: 'n1', against: 'side-b', words: 'Please pay.' }],
  ['ben', later('m1', 1)],
  ['ana', { type: 'DeclineAmendment', amendment: 'm1', words: 'I need it.' }],
  ['ana', later('m2', 2)],
  ['ana', { type: 'WithdrawAmendment', amendment: 'm2' }],
  ['ben', later('m3', 90_000)],
  ['ben', signsLater],
  ['ana', signsLater],
  ['registrar', { type: 'RecordAmendmentSeal', amendment: 'm3', digest }],
  ['ben', { type: 'ReportPerformance', report: 'r2', ...sum, on, cents: 90_000, words: '' }],
  ['ana', { type: 'ConfirmPerformance', report: 'r2' }],
  ['ana', { type: 'WithdrawNoticeOfDefault', notice: 'n1' }],
  ['ana', { type: 'AcknowledgeSatisfaction', name: 'Ana' }],
]
const paper = { filing: 'f1', document: 'p1' } as const
const filedOn = '2026-12-30'
const byHand = { on: filedOn, how: 'counter', name: 'Ada' } as const
const stamped: Command = {
  ...{ type: 'AddDocument', document: 'stamped', room: 'desk:side-a', warnings: [] },
  file: { name: 'stamped.pdf', kind: 'pdf', size: 1_024, digest },
}
/** Sent back once by the clerk, taken then, and signed by the judge. */
const filed: readonly Step[] = [
  [
    'max',
    {
      ...{ type: 'PrepareFiling', filing: 'f1', filedBy: 'side-a' },
      documents: [{ document: 'p1', what: 'stipulation' }],
    },
  ],
  [
    'mira',
    {
      ...{ type: 'PrepareFiling', filing: 'f2', filedBy: 'program' },
      documents: [{ document: 'p2', what: 'dismissal', box: 'retaining' }],
    },
  ],
  ['mira', { type: 'WithdrawFiling', filing: 'f2' }],
  ['max', { type: 'HandInFiling', filing: 'f1', ...byHand }],
  ['max', { type: 'TellFilingFees', filing: 'f1', fee: 'x1', is: 'due', cents: 2_000, words: '' }],
  [
    'max',
    {
      type: 'ReviewFiling',
      ...paper,
      review: 'rejected',
      on: filedOn,
      words: 'Page 2 is missing.',
    },
  ],
  ['max', { type: 'RefileDocument', ...paper, ...byHand, how: 'mail' }],
  ['max', { type: 'ReviewFiling', ...paper, review: 'accepted', on: filedOn, words: '' }],
  ['max', stamped],
  ['max', { type: 'KeepFilingCopy', ...paper, copy: 'stamped', room: 'desk:side-a' }],
  ['max', { type: 'RecordDecision', ...paper, decision: 'signed', on: filedOn, words: '' }],
]
const wire = { filing: 'f3', to: { court: 'rehearsal', title: 'Rehearsal court' }, name: 'Max' }
const civ110 = { document: 'p3', file: 'civ-110' }
/** The dismissal goes electronically: given up once, sent again, taken, and its copy comes back. */
const byWire: readonly Step[] = [
  [
    'max',
    {
      ...{ type: 'PrepareFiling', filing: 'f3', filedBy: 'side-a' },
      documents: [{ document: 'p3', what: 'dismissal', box: 'retaining' }],
    },
  ],
  ['max', { ...stamped, document: 'civ-110' } as Command],
  ['max', { type: 'SendFiling', ...wire, sending: 's1', forms: [civ110] }],
  ['registrar', { type: 'RecordSendingDelayed', filing: 'f3', sending: 's1' }],
  ['max', { type: 'StopSending', filing: 'f3', sending: 's1' }],
  ['max', { type: 'SendFiling', ...wire, sending: 's2', forms: [civ110] }],
  [
    'registrar',
    {
      ...{ type: 'HearCourt', filing: 'f3', sending: 's2', courtFiling: 'c1', exercise: true },
      ...{ told: [], fees: [] },
    },
  ],
  [
    'registrar',
    {
      ...{ type: 'KeepCourtCopy', filing: 'f3', sending: 's2', document: 'p3', copy: 'copy' },
      file: { name: 'court-copy-1.pdf', kind: 'pdf', size: 1_024, digest },
    },
  ],
]
const before = [...steps, ...performing, ...filed, ...byWire]
const statedOn = dayAt(START + (before.length + 1) * HOUR + MONTHS, 'America/Los_Angeles')
const stated = { statement: 'z1', appointedOn: '2026-10-26' } as const
const sessions = { were: 'held', on: ['2026-10-28'], minutes: 150 } as const
/** The court is told that there was an agreement, and nothing of it. */
const told: readonly Step[] = [
  ['mira', { type: 'MakeCourtStatement', ...stated, sessions, in: 'full-agreement' }],
  ['max', { type: 'RecordStatementFiled', statement: 'z1', on: statedOn }],
]

const shows = (waiver: string, more: object = {}): Command => ({
  ...{ type: 'ProposeWaiver', waiver, words: 'The photo of the kitchen.', name: 'Ana' },
  ...{ purpose: 'Ana’s insurer, so that it pays.', nobodyElse: false, ...more },
})
const inInk = (participant: Who): Step => [
  'mira',
  {
    ...{ type: 'RecordPaperWaiver', waiver: 'v3', participant, name: participant },
    ...{ on: '2026-12-01', paperHeld: true, timeZone: 'America/Los_Angeles' },
  },
]
/** One is taken back, to one somebody says no, and to one all who ever sat at the table say yes. */
const waived: readonly Step[] = [
  ['ana', shows('v1')],
  ['ana', { type: 'WithdrawWaiver', waiver: 'v1' }],
  ['ben', shows('v2', { draft: 'd2' })],
  ['dee', { type: 'DeclineWaiver', waiver: 'v2' }],
  ['ana', shows('v3', { document: 'f8' })],
  ['ben', { type: 'AgreeToWaiver', waiver: 'v3', name: 'Ben', nobodyElse: false }],
  ...(['ada', 'sam', 'dee', 'ivo', 'olu', 'otis'] as const).map(inInk),
  ['milo', { type: 'AgreeToWaiver', waiver: 'v3', name: 'Milo', nobodyElse: true }],
  ['mira', { type: 'AgreeToWaiver', waiver: 'v3', name: 'Mira', nobodyElse: true }],
]

const gone = new Set(['ParticipantLeft', 'NeutralDeclinedProposal', 'NeutralProposalWithdrawn'])

/** Who somebody is just then: invited, seated, or nobody. The registrar does in a manager's seat what rules say. */
export function meOf(who: Who, record: readonly Entry[]): Me | undefined {
  const [seat, role] = seats[who]
  const me = { participant: who, seat, role } as const
  if (who === 'registrar') return { ...me, state: 'seated' }
  let state: Me['state'] | undefined
  for (const { fact } of record) {
    if (!('participant' in fact) || fact.participant !== who) continue
    if (fact.type === 'InvitationSent' || fact.type === 'NeutralProposed') state = 'invited'
    if (fact.type === 'ParticipantSeated') state = 'seated'
    if (gone.has(fact.type)) state = undefined
  }
  return state && { ...me, state }
}

export type Act = {
  readonly who: Who
  readonly command: Command
  readonly at: number
  /** What stood on record before. */
  readonly before: readonly Entry[]
}
export type Whole = { readonly record: readonly Entry[]; readonly acts: readonly Act[] }

/** Throws where the domain refuses: then this is no whole mediation any more. */
export function wholeMediation(): Whole {
  const first = openCase(opening)
  if (!first.ok) throw new Error(first.refusal)
  let record = added([], 'max', START, first.records)
  const acts: Act[] = []
  for (const [i, [who, command]] of [...before, ...told, ...waived].entries()) {
    const at = START + (i + 1) * HOUR + (i < steps.length ? 0 : MONTHS)
    const me = meOf(who, record)
    if (!me) throw new Error(`${who} is not here at step ${i}`)
    const decision = decide(viewOf(me, record), command, at)
    if (!decision.ok) throw new Error(`${who} may not ${command.type}: ${decision.refusal}`)
    acts.push({ who, command, at, before: record })
    record = added(record, who, at, decision.records)
  }
  return { record, acts }
}

function added(record: readonly Entry[], by: string, at: number, facts: readonly Fact[]): Entry[] {
  const all = [...record]
  for (const fact of facts) {
    const room = roomFor(fact)
    const number = all.filter((entry) => entry.room === room).length + 1
    all.push({ id: `${room} ${number}`, room, number, at, by, fact })
  }
  return all
}
