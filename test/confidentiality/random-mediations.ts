// Whole mediations by chance, from tiny dictionaries so that ids and words collide; most begin when all have signed.
import fc from 'fast-check'
import type { SpokenAbout } from '../../src/domain/conversation.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { CONSENT_BY_MESSAGE } from '../../src/domain/law/signing-by-message.ts'
import { type Command, decide } from '../../src/domain/mediation.ts'
import type { MeetingRoom } from '../../src/domain/meetings.ts'
import { roomFor, roomsOpenTo } from '../../src/domain/rooms.ts'
import type { Me, Role, Room, Seat, Side } from '../../src/domain/seats.ts'
import { confidential } from '../domain/confidential-text.ts'
import { grownFrom, viewIn } from '../domain/growing-records.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { aroundCallsCommand, worksheetCommand } from './random-calls.ts'
import { documentCommand, documentRelay } from './random-documents.ts'
import { afterwards, asAtCourt, filingCommand, settledFacts } from './random-filings.ts'
import { begunApart, planOfNeutral, planOfSide, versions } from './random-plans.ts'
import { waiverCommand } from './random-waivers.ts'
import { draftedFacts, translationCommand, wordingCommand, wordingStep } from './random-wordings.ts'

export const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
const person = (
  participant: string,
  seat: Seat,
  role: Role,
  state: Me['state'] = 'seated',
): Me => ({
  participant,
  seat,
  role,
  state,
})
export const people = {
  ana: person('ana', 'side-a', 'party'),
  ada: person('ada', 'side-a', 'attorney'),
  sam: person('sam', 'side-a', 'support-person'),
  ben: person('ben', 'side-b', 'party'),
  cem: person('cem', 'side-c', 'party'),
  mira: person('mira', 'neutral', 'mediator'),
  milo: person('milo', 'neutral', 'co-mediator'),
  olu: person('olu', 'observer', 'observer'),
  max: person('max', 'manager', 'case-manager'),
  ivo: person('ivo', 'side-b', 'interpreter', 'invited'),
  nia: person('nia', 'neutral', 'co-mediator', 'invited'),
} as const
export const everyone: readonly Me[] = Object.values(people)
const seatedPeople = everyone.filter(({ state }) => state === 'seated')

/** Puts facts on record where they belong, with the next numbers of their rooms. */
export function recorded(
  record: readonly Entry[],
  by: string,
  at: number,
  facts: readonly Fact[],
): Entry[] {
  const all = [...record]
  for (const fact of facts) {
    const room = roomFor(fact)
    const number = all.filter((entry) => entry.room === room).length + 1
    all.push({ id: `${room} ${number}`, room, number, at, by, fact })
  }
  return grownFrom(record, all)
}

export const begun = (way: 'relayed' | 'direct'): Entry[] => {
  const opened: Fact = {
    type: 'CaseOpened',
    reference: 'K7QD-4MRT',
    caseType: 'community',
    title: 'The fence',
    about: '',
    sides: sides.map((side) => ({ side, label: side })),
    rules: 'california',
    way,
    jointOpen: true,
    silenceDays: 10,
  }
  const seats = seatedPeople.map(
    ({ participant, seat, role }): Fact => ({
      type: 'ParticipantSeated',
      participant,
      seat,
      role,
      name: participant,
    }),
  )
  const invited: Fact = {
    type: 'InvitationSent',
    participant: 'ivo',
    side: 'side-b',
    role: 'interpreter',
    name: 'ivo',
    title: 'The fence',
    caseType: 'community',
    words: '',
  }
  const proposed: Fact[] = [
    { type: 'NeutralProposed', participant: 'nia', role: 'co-mediator', name: 'nia' },
    { type: 'NeutralDisclosed', participant: 'nia', words: '' },
    { type: 'NeutralProposed', participant: 'pat', role: 'observer', name: 'pat' },
    { type: 'NeutralDisclosed', participant: 'pat', words: '' },
  ]
  const start = recorded([], 'max', 0, [opened, ...seats, invited, ...proposed])
  const signers = seatedPeople.filter(({ seat }) => seat !== 'manager')
  return signers.reduce((record, me) => {
    const rules = { type: 'AcceptGroundRules', version: '1', name: me.participant } as const
    return doing(record, me, rules, 0)
  }, start)
}

export const doing = (record: Entry[], me: Me, command: Command, at: number): Entry[] => {
  const decision = decide(viewIn(me, record), command, at)
  return decision.ok ? recorded(record, me.participant, at, decision.records) : record
}

function planned(record: Entry[]): Entry[] {
  const { mira, ana, ben, cem } = people
  const [stages = []] = versions
  const proposal = { type: 'ProposePlan', plan: 'p0', stages, words: '' } as const
  const inForce = [ana, ben, cem].reduce(
    (before, me) => doing(before, me, { type: 'AgreeToPlan', plan: 'p0' }, 0),
    doing(record, mira, proposal, 0),
  )
  return begunApart.reduce((before, command) => doing(before, mira, command, 0), inForce)
}

const is = <T extends string>(type: T) => fc.constant(type)
const side = fc.constantFrom(...sides)
const id = fc.constantFrom('o1', 'o2')
const words = fc.constantFrom('yes', 'no', 'sorry')
const clauseNumber = fc.constantFrom('1', '2', '99')
const bool = fc.boolean()
const days = fc.constantFrom(11, 30)
const room = fc.constantFrom<Exclude<Room, 'board' | 'safety'>>(
  'joint',
  'neutrals',
  ...sides.flatMap((s): Exclude<Room, 'board' | 'safety'>[] => [
    `caucus:${s}`,
    `team:${s}`,
    `desk:${s}`,
  ]),
)
const cents = fc.integer({ min: 1, max: 9 })
const term = fc.oneof(
  fc.record({ kind: is('words'), words }),
  fc.record({ kind: is('act'), by: side, what: words }),
  words.map((where) => ownClause({ values: { ...ownClause().values, where } })),
  cents.map((sum) => ({
    kind: 'money' as const,
    payer: 'side-b' as const,
    payee: 'side-a' as const,
    cents: sum,
    instalments: [{ cents: sum, dueOn: '2026-12-11' }],
  })),
)
const proposed = fc.constantFrom('nia', 'pat')
const manner = fc.constantFrom('words' as const, 'substance' as const)

const answeredCommand: fc.Arbitrary<Command> = fc.record({
  ...{ type: is('AnswerByMessage'), words, via: fc.constantFrom('mail' as const, 'text' as const) },
  act: fc.oneof(
    fc.record({ type: is('AcceptOffer'), offer: id, agreed: id }),
    fc.record({ type: is('DeclineOffer'), offer: id, reason: words, mayPassOn: bool }),
    fc.record({ type: is('ApproveDraft'), draft: id }),
    fc.record({
      ...{
        type: is('SignAgreement'),
        draft: id,
        name: words,
        digest: fc.constant('ab'.repeat(32)),
      },
      ...{ consent: fc.constant(CONSENT_BY_MESSAGE), how: fc.constant('text message') },
    }),
  ),
})
const aroundSigning: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    ...{ type: is('ConsentToSign'), text: fc.constant(CONSENT_TO_SIGN) },
    ...{ language: fc.constantFrom('en' as const, 'es' as const), how: words },
  }),
  fc.record({ type: is('WithdrawConsentToSign') }),
  fc.record({ type: is('HoldSigning'), draft: id }),
  fc.record({ type: is('SignOnPaper'), draft: id }),
  fc.record({ type: is('DeclineToSign'), draft: id, reason: words, mayPassOn: bool }),
)
/** Where somebody signs for a party; most cases here have no court, and refuse it. */
const entrustingCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    ...{ type: is('EntrustSigning'), draft: id, to: fc.constantFrom('ada', 'ada', 'ben', 'mira') },
    ...{ authorised: bool, withinLimits: bool },
  }),
  fc.record({ type: is('EndEntrustedSigning'), draft: id }),
  fc.record({
    ...{ type: is('SignAgreement'), draft: id, name: words, how: words },
    ...{ digest: fc.constant('ab'.repeat(32)), consent: fc.constant(CONSENT_TO_SIGN) },
    for: fc.constantFrom('ana', 'ben'),
  }),
)
const sideCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: is('PostMessage'), room, words }),
  { weight: 4, arbitrary: fc.record({ type: is('AuthoriseWords'), authority: id, words, manner }) },
  fc.record({ type: is('WithdrawAuthority'), authority: id }),
  {
    weight: 6,
    arbitrary: fc.record({
      type: is('MakeOffer'),
      offer: id,
      to: fc.constantFrom<Side[]>([], ['side-a'], ['side-b']),
      terms: fc.array(term, { minLength: 1, maxLength: 2 }),
      words,
      manner,
      worse: fc.constant(true),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: is('AcceptOffer'), offer: id, agreed: id }) },
  fc.record({ type: is('DeclineOffer'), offer: id, reason: words, mayPassOn: bool }),
  fc.record({ type: is('HoldOffer'), offer: id }),
  fc.record({ type: is('WithdrawOffer'), offer: id }),
  fc.record({ type: is('AskMoreTime'), days, holds: fc.constantFrom(undefined, 'o1', 'o2') }),
  fc.record({ type: is('ApproveDraft'), draft: id }),
  fc.record({ type: is('SignSilenceExtension'), days, name: words }),
  fc.record({ type: is('RequestChanges'), draft: id, words }),
  fc.record({ type: is('CommentOnClause'), room, draft: id, clause: clauseNumber, words }),
  fc.record({ type: is('ObjectToNeutral'), participant: proposed, reason: words }),
  fc.record({ type: is('RaiseNoObjection'), participant: proposed }),
  fc.record({ type: is('ConsentToObserver'), participant: proposed, consent: bool }),
  fc.record({
    type: is('SignAgreement'),
    draft: id,
    name: words,
    digest: fc.constant('ab'.repeat(32)),
    consent: fc.constant(CONSENT_TO_SIGN),
    how: words,
  }),
  { weight: 2, arbitrary: aroundSigning },
  { weight: 2, arbitrary: answeredCommand },
  { weight: 3, arbitrary: documentCommand },
  planOfSide,
  worksheetCommand,
)
const recital: fc.Arbitrary<Command> = fc.record({
  ...{ type: is('NoteOralAgreement'), recital: id, recitedBeforeAll: fc.constant(true) },
  sides: fc.constantFrom<Side[]>(['side-a', 'side-b'], ['side-a', 'side-c']),
  recitedAt: fc.constantFrom(0, 24 * 3_600_000),
  recordedBy: fc.constantFrom('court-reporter' as const, undefined),
  ...{ agreedOnRecord: fc.constant(true), saidToBind: fc.constant(true) },
})
const neutralCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: is('CommentOnClause'), room, draft: id, clause: clauseNumber, words }),
  { weight: 2, arbitrary: fc.record({ type: is('PostMessage'), room, words }) },
  {
    weight: 9,
    arbitrary: fc.record({ type: is('RelayWords'), from: side, authority: id, to: side, words }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      type: is('RelayOffer'),
      from: side,
      offer: id,
      to: side,
      as: id,
      words,
      crossing: bool,
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ type: is('RelayAnswer'), from: side, offer: id, agreed: id }),
  },
  fc.record({ type: is('RelayWithdrawal'), from: side, offer: id, to: side }),
  { weight: 3, arbitrary: documentRelay },
  documentCommand,
  fc.record({ type: is('ClearCrossing') }),
  fc.oneof(fc.record({ type: is('SayStillWithYou'), words }), recital),
  fc.record({ type: is('RemindPersonally'), participant: fc.constantFrom('ana', 'ben'), words }),
  fc.oneof(
    fc.record({ type: is('ProposeSilenceExtension'), days }),
    fc.record({ type: is('TakeBackOralAgreement'), recital: id }),
  ),
  fc.record({ type: is('SetJointRoom'), open: bool }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: is('DraftAgreement'),
      draft: id,
      agreed: id.map((one) => [one]),
      language: fc.constantFrom('en' as const, 'es' as const),
    }),
  },
  fc.record({ type: is('OpenSigning'), draft: id }),
  fc.record({ type: is('OpenSigning'), draft: id, reflectDays: fc.constantFrom(1, 15) }),
  fc.record({
    ...{ type: is('RecordPaperSignature'), draft: id, participant: fc.constantFrom('ana', 'ben') },
    ...{ name: words, on: fc.constant('1970-01-01'), digest: fc.constant('ab'.repeat(32)) },
    ...{ document: id, allPages: fc.constant(true as const), sameText: fc.constant(true as const) },
    timeZone: fc.constant('UTC'),
  }),
  { weight: 4, arbitrary: planOfNeutral },
  aroundCallsCommand,
)
const meets = {
  room: fc.constantFrom<MeetingRoom>(
    'joint',
    'neutrals',
    'caucus:side-a',
    'caucus:side-b',
    'desk:side-b',
  ),
  meeting: id,
}
const meetsAt = fc.constantFrom(...[1, 3, 5].map((day) => day * 24 * 3_600_000))
const meetingTimes = fc.array(
  meetsAt.map((at) => ({ at, minutes: 60 })),
  { minLength: 1, maxLength: 2 },
)
const callWaysCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: is('OpenLargerCall'), room: meets.room }),
  fc.record({ type: is('CloseLargerCall'), room: meets.room }),
  fc.record({
    ...{ type: is('NoteDialIn'), room: meets.room, number: is('+12133730000') },
    pin: fc.constantFrom('1234', '5678'),
  }),
  fc.record({ type: is('RemoveDialIn'), room: meets.room }),
)
const instants = fc.uniqueArray(meetsAt, { maxLength: 2 })
const meetingCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ type: is('ProposeTimes'), ...meets, purpose: words, channel: is('phone') },
      ...{ place: is(''), access: is(''), interpreter: bool, times: meetingTimes },
      setBy: fc.constantFrom('everybody' as const, 'whoever takes one' as const),
      needed: fc.constantFrom(
        ...[
          ['ana', 'mira'],
          ['ben', 'mira'],
          ['mira', 'milo'],
          ['ana', 'ben', 'mira'],
        ].map((people) => people.map((participant) => ({ participant, decides: false }))),
      ),
    }),
  },
  fc.record({ type: is('ProposeOtherTimes'), ...meets, times: meetingTimes, words }),
  {
    weight: 2,
    arbitrary: fc.record({ type: is('AnswerTimes'), ...meets, yes: instants, no: instants, words }),
  },
  fc.record({ type: is('TakeTime'), ...meets, at: meetsAt }),
  fc.record({ type: is('SetMeeting'), ...meets, at: meetsAt }),
  fc.record({
    ...{ type: is('MoveMeeting'), ...meets, words },
    to: meetsAt.map((at) => ({ at, minutes: 30 })),
  }),
  fc.record({ type: is('CancelMeeting'), ...meets, reason: words }),
  fc.record({
    type: is('RecordMeetingHeld'),
    ...meets,
    present: fc.constantFrom(['ana'], ['mira']),
  }),
  fc.record({ type: is('RecordMeetingNotHeld'), ...meets }),
  fc.record({ type: is('TellNeeds'), ...meets, access: words, language: words }),
  fc.record({ type: is('BookInterpreter'), side, meeting: id, words }),
  fc.record(
    {
      ...{ type: is('EndPresence'), reason: words },
      participant: fc.constantFrom('sam', 'ana'),
      from: fc.record(meets),
    },
    { requiredKeys: ['type', 'reason', 'participant'] },
  ),
)
const callCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: is('JoinCall'), room: meets.room }) },
  fc.record({
    ...{ type: is('LeaveCall'), room: meets.room },
    at: fc.integer({ min: 1, max: 100 }).map((hour) => hour * 3_600_000),
  }),
  fc.record({
    type: is('PutOutOfCall'),
    room: meets.room,
    participant: fc.constantFrom('ana', 'ben'),
  }),
)
const spoken = {
  participant: fc.constantFrom('ana', 'ben', 'sam', 'mira', 'ivo'),
  how: fc.constantFrom('telephone' as const, 'counter' as const),
  about: fc.constantFrom<SpokenAbout>(
    ...(['message', 'more-time', 'acceptance', 'refusal', 'offer'] as const),
    ...(['invitation-accepted', 'invitation-declined'] as const),
  ),
}
const assistedCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    ...{ type: is('TakeDown'), ...spoken, spoken: id },
    terms: fc.array(term, { maxLength: 2 }),
  }),
  fc.record({
    ...{ type: is('EnterSpoken'), ...spoken, words, by: fc.constant('Max') },
    act: fc.oneof(
      fc.constant(undefined),
      fc.record({ type: is('AcceptOffer'), offer: id, agreed: id }),
      fc.record({ type: is('DeclineOffer'), offer: id, reason: words, mayPassOn: bool }),
      fc.record({ type: is('AskMoreTime'), days, holds: id }),
    ),
  }),
)
const answer = fc.constantFrom('no' as const, 'yes' as const, 'rather-not' as const)
const answers = fc.record({ afraid: answer, harmed: answer, order: answer, words })
const registrarsCommand: fc.Arbitrary<Command> = fc
  .tuple(
    fc.constantFrom<Me>(people.ana, people.ada, people.ben, people.cem),
    id,
    answers,
    fc.nat(5),
  )
  .map(([{ participant, seat }, screen, given, which]): Command => {
    const whose = { participant, side: seat as Side }
    if (which === 0) return { type: 'RecordIntake', intake: screen, ...whose, said: [] }
    if (which === 1) return { type: 'NoteAccessNeeds', ...whose, needs: ['deaf'], words: '' }
    return { type: 'RecordSafetyScreen', screen, ...whose, answers: given }
  })
const rareCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: is('SendInvitationAgain'),
    participant: fc.constant('ivo'),
    side: fc.constant('side-b'),
  }),
  fc.record({
    type: is('Reinvite'),
    participant: fc.constant('ivo'),
    side: fc.constant('side-b'),
    round: fc.constantFrom(1, 2),
  }),
  fc.record({ type: is('AskForQuiet') }),
  fc.record({
    type: is('LiftSafetyFlag'),
    participant: fc.constantFrom('ana', 'ben'),
    reason: words,
  }),
  fc.record({ type: is('EnterAppearance'), clients: fc.constant(['ana']) }),
  fc.record({ type: is('EndAppearance'), attorney: is('ada'), client: is('ana') }),
  fc.record({
    type: is('PrepareDisclosure'),
    client: is('ana'),
    language: fc.constantFrom('en' as const, 'ar' as const),
    name: words,
  }),
  fc.record({ type: is('SignDisclosure'), attorney: is('ada'), name: words }),
  fc.record({
    type: is('RecordPaperDisclosure'),
    attorney: is('ada'),
    client: is('ana'),
    on: fc.constantFrom('1969-12-01', '2999-01-01'),
    onePage: fc.constant(true as const),
    timeZone: is('America/Los_Angeles'),
  }),
  fc.record({
    type: is('SetNextInvitation'),
    participant: fc.constant('ivo'),
    side: fc.constant('side-b'),
    at: fc.constantFrom(null, 1, 9_999_999_999_999),
  }),
  fc.record({ type: is('MoveHearing'), to: fc.constantFrom(null, '2027-02-01', '1969-07-20') }),
  fc.record({
    type: is('RecordLetterPosted'),
    participant: fc.constant('ivo'),
    side: fc.constant('side-b'),
    letter: id,
  }),
  fc.record({
    type: is('EndMediation'),
    outcome: fc.constantFrom('impasse', 'withdrawn', 'declined'),
  }),
  fc.record({ type: is('ReopenMediation') }),
  fc.record({
    type: is('ServeEndingLetter'),
    outcome: fc.constantFrom('silence', 'impasse', 'withdrawn'),
    language: fc.constantFrom('en', 'es'),
    words,
    runsOutAt: fc.constantFrom(undefined, 0),
  }),
  fc.record({ type: is('LeaveSeat') }),
  fc.record({ type: is('DiscloseAsNeutral'), words, nothing: bool }),
  fc.record({ type: is('SeatProposed'), participant: proposed }),
  fc.record({ type: is('WithdrawProposal'), participant: proposed }),
  fc.record({
    type: is('RecordChannel'),
    participant: fc.constantFrom('ana', 'ben'),
    side,
    works: bool,
  }),
  fc.record({
    type: is('AnswerInvitation'),
    answer: fc.constantFrom('accepted', 'declined', 'not-me'),
    reason: words,
    text: fc.constant(confidential),
  }),
  fc.record({
    type: is('AnswerInvitation'),
    answer: fc.constantFrom('accepted', 'declined', 'not-me'),
    reason: words,
  }),
  fc.record({ type: is('ConfirmConfidentiality'), text: fc.constantFrom(undefined, confidential) }),
  fc.record({
    type: is('SeatInvited'),
    participant: fc.constant('ivo'),
    side: fc.constant('side-b'),
  }),
  fc.record({ type: is('CallOffMeetings') }),
)
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  sideCommand,
  neutralCommand,
  rareCommand,
  assistedCommand,
  registrarsCommand,
  documentCommand,
  meetingCommand,
  callCommand,
  callWaysCommand,
  filingCommand,
  entrustingCommand,
  wordingCommand,
  translationCommand,
  waiverCommand,
)
export const anybody = fc.constantFrom(...everyone)

const step = fc.oneof(
  {
    weight: 13,
    arbitrary: fc.tuple(
      fc.constantFrom<Me>(people.ana, people.ben, people.cem, people.ada),
      sideCommand,
    ),
  },
  { weight: 13, arbitrary: fc.tuple(fc.constant<Me>(people.mira), neutralCommand) },
  { weight: 1, arbitrary: fc.tuple(anybody, fc.oneof(sideCommand, neutralCommand)) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom<Me>(people.mira, people.ana, people.ben),
      fc.oneof(meetingCommand, callCommand),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom<Me>(people.mira, people.max), callWaysCommand) },
  { weight: 1, arbitrary: fc.tuple(anybody, waiverCommand) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom<Me>(people.max, people.ana), assistedCommand) },
  { weight: 1, arbitrary: fc.tuple(fc.constant<Me>(people.max), registrarsCommand) },
)
const relayed = begun('relayed')
const direct = begun('direct')
/** In half of them every side has agreed to a plan: by chance alone hardly any would come to count. */
const beginnings = fc.constantFrom(relayed, direct, planned(relayed), planned(direct))

export const mediation: fc.Arbitrary<Entry[]> = fc
  .tuple(
    beginnings,
    fc.array(step, { minLength: 45, maxLength: 100, size: 'max' }),
    fc.array(fc.tuple(anybody, anyCommand), { maxLength: 6 }),
  )
  .map(([beginning, steps, last]) =>
    [...steps, ...last].reduce(
      (record, [me, command], i) => doing(record, me, command, (i + 1) * 3_600_000),
      beginning,
    ),
  )

const parties = [
  ['side-a', 'ana'],
  ['side-b', 'ben'],
  ['side-c', 'cem'],
] as const
/** Open to be signed in a case that a court has, where an attorney may sign for a party. */
const openToSign = recorded(asAtCourt(relayed), 'max', 0, [
  { type: 'AppearanceEntered', attorney: 'ada', side: 'side-a', clients: ['ana'] },
  {
    ...{ type: 'AgreementDrafted', draft: 'o1', version: 1, language: 'en', agreed: ['o1'] },
    ...{ terms: [{ kind: 'words', words: 'peace' }], clauses: [] },
    sides: parties.map(([side, party]) => ({ side, label: side, parties: [party] })),
  },
  ...parties.map(
    ([side, participant]): Fact => ({ type: 'DraftApproved', draft: 'o1', side, participant }),
  ),
  { type: 'SigningOpened', draft: 'o1' },
])
const consenting: Command = {
  ...{ type: 'ConsentToSign', text: CONSENT_TO_SIGN, language: 'en', how: 'passkey' },
}
const adaForAna: Command = {
  ...{ type: 'SignAgreement', draft: 'o1', for: 'ana', name: 'ada', how: 'passkey' },
  ...{ digest: 'ab'.repeat(32), consent: CONSENT_TO_SIGN },
}
/** What makes sense to Ana and her attorney, and whatever else. */
const signingStep: fc.Arbitrary<readonly [Me, Command]> = fc.oneof(
  fc.constantFrom<readonly [Me, Command]>(
    [people.ana, { type: 'EntrustSigning', draft: 'o1', to: 'ada' }],
    [people.ana, { type: 'EntrustSigning', draft: 'o1', to: 'ada' }],
    [people.ana, { type: 'EndEntrustedSigning', draft: 'o1' }],
    [people.ada, consenting],
    [people.ada, adaForAna],
  ),
  fc.tuple(
    fc.constantFrom<Me>(people.ana, people.ada, people.ben, people.cem, people.mira),
    fc.oneof(
      aroundSigning,
      entrustingCommand,
      fc.record({ type: is('OpenSigning'), draft: id }),
      fc.record({ type: is('EnterAppearance'), clients: fc.constant(['ana']) }),
      fc.record({ type: is('EndAppearance'), attorney: is('ada'), client: is('ana') }),
    ),
  ),
)
export const toSign: fc.Arbitrary<Entry[]> = fc
  .array(signingStep, { minLength: 10, maxLength: 40, size: 'max' })
  .map((steps) =>
    steps.reduce(
      (record, [me, command], i) => doing(record, me, command, (i + 1) * 3_600_000),
      openToSign,
    ),
  )

const writtenDown = recorded(relayed, 'mira', 0, draftedFacts)
/** Drafted before it begins, and put into other words by chance. */
export const worded: fc.Arbitrary<Entry[]> = fc
  .array(fc.oneof({ weight: 8, arbitrary: wordingStep(people) }, step), {
    ...{ minLength: 10, maxLength: 40, size: 'max' },
  })
  .map((steps) =>
    steps.reduce(
      (record, [me, command], i) => doing(record, me, command, (i + 1) * 3_600_000),
      writtenDown,
    ),
  )

const atCourt = recorded(asAtCourt(relayed), 'max', 0, settledFacts)
/** Settled before it begins, and taken to the court by chance. */
export const filed: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom<Me>(people.mira, people.max, people.max), filingCommand),
      afterwards([people.ana, people.ben, people.mira]),
    ),
    { minLength: 24, maxLength: 60, size: 'max' },
  )
  .map((steps) =>
    steps.reduce(
      (record, [me, command], i) => doing(record, me, command, (i + 1) * 3_600_000),
      atCourt,
    ),
  )

export const seenBy = (me: Me, record: readonly Entry[]): Entry[] => {
  const open = roomsOpenTo(me, sides)
  return record.filter(({ room }) => open.includes(room))
}
