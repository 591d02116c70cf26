// What holds of steps, answers, signatures and ends in every mediation that chance can make, five thousand each.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { type Command, decide, type Refusal, viewOf } from '../../src/domain/mediation.ts'
import { type NextStep, nextStep } from '../../src/domain/next-step.ts'
import { roomFor, roomsOpenTo } from '../../src/domain/rooms.ts'
import { signersOf } from '../../src/domain/signing.ts'
import { toRelay } from '../../src/domain/to-relay.ts'
import { viewIn } from './growing-records.ts'
import { always, type Laws, notices } from './laws-of-stories.ts'
import { meIn } from './mediation-story.ts'
import { type Asked, anyStory, type Story, sides } from './random-stories.ts'
import { refusalsOf } from './refusals-of-commands.ts'
import { stepTaken, telling } from './step-taken.ts'
import { all, type Kind } from './what-happened.ts'

const afterTheEnd: readonly Kind[] = [
  ...([
    'PerformanceReported',
    'PerformanceConfirmed',
    'PerformanceDenied',
    'ReportTakenBack',
  ] as const),
  ...(['DefaultNoticed', 'DefaultNoticeWithdrawn', 'SatisfactionAcknowledged'] as const),
  ...(['AmendmentProposed', 'AmendmentSigned', 'AmendmentMade', 'AmendmentSealed'] as const),
  ...(['AmendmentDeclined', 'AmendmentWithdrawn'] as const),
  // Who signed the agreement may be asked to sign what is changed of it.
  ...(['ConsentToSignGiven', 'ConsentToSignWithdrawn'] as const),
  ...(['FilingPrepared', 'FilingHandedIn', 'FilingReviewed', 'FilingRefiled'] as const),
  ...(['FilingFeesTold', 'FilingCopyKept', 'FilingDecided', 'FilingWithdrawn'] as const),
  ...(['FilingSendingBegun', 'FilingFormSent', 'FilingSendingDelayed'] as const),
  ...(['FilingReceived', 'FilingNotSent'] as const),
  ...(['CourtStatementMade', 'CourtStatementFiled'] as const),
  ...(['WaiverProposed', 'WaiverAgreedTo', 'WaiverCompleted', 'WaiverDeclined'] as const),
  'WaiverWithdrawn',
  'InvitationSent',
  'InvitationAnswered',
  'ParticipantSeated',
  'ParticipantLeft',
  'AgreementSealed',
]
const boardOf = (record: readonly Entry[]) =>
  viewOf({ participant: 'max', seat: 'manager', role: 'case-manager', state: 'seated' }, record)
    .board
const everybody = ['ana', 'al', 'ada', 'sam', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu', 'max']
/** What a step waits for that somebody else has to do: the mediator opens a room, a side finds its party. */
const waits: Partial<Record<NextStep['do'], readonly Refusal[]>> = {
  'make offer': ['JointRoomShut'],
  'answer offer': ['OffersCrossed'],
  'write draft': ['SideWithoutParty'],
  'write down': ['SideWithoutParty'],
}
/** Taking the step at its word: whoever is told to do something can do it. */
function doable(story: Story, who: string): void {
  const me = meIn(story.record, who)
  if (!me) return
  const at = (story.asked.at(-1)?.at ?? 1_000) + 1
  const view = viewIn(me, story.record)
  const step = nextStep(view, at)
  const command = stepTaken(view, step, 999, at)
  const decision = command && decide(view, command, at)
  if (decision && !decision.ok && !(waits[step.do] ?? []).includes(decision.refusal)) {
    throw new Error(`${who}: ${step.do}, ${decision.refusal}`)
  }
  for (const one of toRelay(view, at)) {
    if (!view.board.closing.ended && step.do === 'relay') {
      expect(decide(view, telling(one, 999), at)).toMatchObject({ ok: true })
    }
  }
}

const laws = {
  'who is told what to do next can do it': (story) => {
    doable(story, 'mira')
    // Everybody else in turn: all of them each time would double what this file costs.
    doable(story, everybody[story.asked.length % everybody.length] ?? 'ana')
  },
  'a refusal is one that its command is known for': ({ asked }) => {
    for (const { command, decision } of asked) {
      if (decision.ok || refusalsOf[command.type].includes(decision.refusal)) continue
      throw new Error(`${command.type} ${decision.refusal}`)
    }
  },
  'a command records where its actor reads, or where it is relayed to': ({ asked }) => {
    for (const { me, decision } of asked) {
      if (!decision.ok) continue
      const open = roomsOpenTo(me, sides)
      if (!decision.records.every((fact) => open.includes(roomFor(fact)))) throw new Error(me.role)
    }
  },
  'an observer records nothing but their own coming and going, and their yes or no to a waiver': ({
    asked,
  }) => {
    for (const { me, decision } of asked) {
      if (me.role !== 'observer' || !decision.ok) continue
      for (const { type } of decision.records) {
        expect([
          'AgreementToMediateSigned',
          'CaucusPracticeAcknowledged',
          'ParticipantLeft',
          // Who watched has taken part (Evidence Code 1122(a)).
          ...['WaiverAgreedTo', 'WaiverCompleted', 'WaiverDeclined'],
        ]).toContain(type)
      }
    }
  },
  'what has ended takes procedure and marked talk with the mediator, and nothing of the mediation until it is reopened':
    ({ record }) => {
      let over = false
      for (const { fact, room } of record) {
        if (fact.type === 'MediationReopened') over = false
        const quiet = fact.type === 'MessagePosted' && room !== 'joint'
        const marked = fact.type === 'MessagePosted' && fact.afterTheEnd === true
        expect(marked).toBe(over && fact.type === 'MessagePosted' && /^(caucus|desk):/.test(room))
        if (over && !quiet && !afterTheEnd.includes(fact.type)) throw new Error(fact.type)
        if (fact.type === 'MediationEnded') over = true
      }
    },
  'a settled mediation stays settled': ({ record }) => {
    const settled = all(record, 'MediationEnded').find(({ outcome }) => outcome === 'settled')
    if (!settled) return
    expect(all(record, 'MediationReopened').some(({ place }) => place > settled.place)).toBe(false)
    expect(boardOf(record).closing.ended?.outcome).toBe('settled')
  },
  'what is concluded is signed over one digest by everybody it names, and by nobody else': ({
    record,
  }) => {
    for (const { draft: id, digest, place } of all(record, 'AgreementConcluded')) {
      const opened = all(record, 'SigningOpened').findLast((one) => one.place < place)
      const signed = all(record, 'AgreementSigned').filter(
        (one) => one.draft === id && one.place > (opened?.place ?? place),
      )
      const { convening, agreement } = boardOf(record.slice(0, place))
      const draft = agreement.drafts.get(id)
      if (!draft) throw new Error('concluded without a draft')
      const signers = signersOf(convening, draft)
      expect(agreement.current).toBe(id)
      expect(signed.every((one) => one.digest === digest)).toBe(true)
      expect(signed.map(({ participant }) => participant).toSorted()).toEqual(
        signers.map(({ participant }) => participant).toSorted(),
      )
      expect(signers.map(({ name }) => name)).toEqual(draft.sides.flatMap(({ parties }) => parties))
      for (const { side, parties } of draft.sides) {
        expect(parties.length).toBeGreaterThan(0)
        expect(signed.some((one) => one.side === side)).toBe(true)
      }
    }
  },
  'signing opens only on the newest draft, approved by every side that it binds': ({ record }) => {
    for (const { draft: id, place } of all(record, 'SigningOpened')) {
      const { agreement } = boardOf(record.slice(0, place))
      const draft = agreement.drafts.get(id)
      expect(agreement.current).toBe(id)
      expect(draft?.sides.every(({ side }) => draft.approvedBy.includes(side))).toBe(true)
    }
  },
  'a draft says terms that were agreed, and versions count up from one': ({ record }) => {
    const agreed = new Map(all(record, 'TermsAgreed').map((one) => [one.agreed, one]))
    const drafts = all(record, 'AgreementDrafted')
    expect(drafts.map(({ version }) => version)).toEqual(drafts.map((_, i) => i + 1))
    for (const draft of drafts) {
      const chosen = draft.agreed.map((id) => agreed.get(id))
      expect(chosen.every((one) => one && one.place < draft.place)).toBe(true)
      expect(draft.clauses).toHaveLength(draft.terms.length + 7)
      const bound = new Set(chosen.flatMap((one) => one?.sides ?? []))
      expect(new Set(draft.sides.map(({ side }) => side))).toEqual(bound)
    }
  },
} satisfies Laws
always(laws)

const lying =
  (kind: Kind, lie: (entry: Entry) => readonly Entry[]) =>
  (story: Story): Story => ({
    ...story,
    record: story.record.flatMap((entry) => (entry.fact.type === kind ? lie(entry) : [entry])),
  })
const asking =
  (lie: (asked: Asked) => Partial<Asked>) =>
  (story: Story): Story => ({
    ...story,
    asked: story.asked.map((one) => ({ ...one, ...lie(one) })),
  })
const never = () => []
const saying = (over: object) => (entry: Entry) => [
  { ...entry, fact: { ...entry.fact, ...over } as Fact },
]
const wrong = { ok: false, refusal: 'AlreadySealed' } as const
const ended: Fact = { type: 'MediationEnded', outcome: 'impasse' }
test.each<[keyof typeof laws, (story: Story) => Story]>([
  ['a refusal is one that its command is known for', asking(() => ({ decision: wrong }))],
  [
    'a command records where its actor reads, or where it is relayed to',
    asking(({ me }) => ({ me: { ...me, state: 'invited' } })),
  ],
  [
    'an observer records nothing but their own coming and going, and their yes or no to a waiver',
    asking(({ me }) => ({ me: { ...me, role: 'observer' } })),
  ],
  [
    'what has ended takes procedure and marked talk with the mediator, and nothing of the mediation until it is reopened',
    lying('TermsAgreed', (entry) => [{ ...entry, room: 'board', fact: ended }, entry]),
  ],
  [
    'a settled mediation stays settled',
    lying('MediationEnded', (entry) => [entry, { ...entry, fact: { type: 'MediationReopened' } }]),
  ],
  [
    'what is concluded is signed over one digest by everybody it names, and by nobody else',
    lying('AgreementSigned', saying({ digest: '00' })),
  ],
  [
    'signing opens only on the newest draft, approved by every side that it binds',
    lying('DraftApproved', never),
  ],
  [
    'a draft says terms that were agreed, and versions count up from one',
    lying('TermsAgreed', never),
  ],
])('a lie is noticed: %s', (law, lie) => {
  expect(notices(laws[law], lie)).toBe(true)
})

const stageAsked = {
  ...{ stage: 's1', purpose: 'caucus', ownWords: '', channel: 'writing', people: 'everyone' },
  ...{ seats: ['side-a', 'neutral'], deciders: false, yields: '', homework: '', after: ['s1'] },
}
/** Any command at all, from anybody, with names that stand nowhere. */
const anything = fc.record({
  type: fc.constantFrom(...(Object.keys(refusalsOf) as Command['type'][])),
  participant: fc.constantFrom('ana', 'p1', 'nobody', '__proto__'),
  side: fc.constantFrom(...sides, 'side-z' as const),
  role: fc.constantFrom('party', 'attorney', 'mediator', 'observer'),
  name: fc.string({ maxLength: 3 }),
  words: fc.string({ maxLength: 3 }),
  answer: fc.constantFrom('accepted', 'declined'),
  reason: fc.string({ maxLength: 2 }),
  version: fc.constant('1'),
  open: fc.boolean(),
  way: fc.constantFrom('relayed', 'direct'),
  room: fc.constantFrom('joint', 'neutrals', 'caucus:side-a', 'team:side-z', 'board', ''),
  authority: fc.constantFrom('w1', 'w100', 'constructor'),
  manner: fc.constantFrom('words', 'substance'),
  from: fc.constantFrom(...sides, 'side-z' as const),
  to: fc.constantFrom<unknown>([], ['side-b'], ['side-z'], 'side-a', 'side-b', 'side-z'),
  offer: fc.constantFrom('o1', 'h o1', 'o100', 'h101', 'toString'),
  as: fc.constantFrom('o1', 'h1'),
  crossing: fc.boolean(),
  agreed: fc.constantFrom<unknown>([], ['agreed o1'], ['x'], 'agreed o1'),
  terms: fc.constantFrom<unknown>([], [{ kind: 'words', words: 'x' }]),
  expiresAt: fc.constantFrom(0, 2 ** 52, Number.NaN, -1),
  counters: fc.constantFrom('o1', 'h o1', 'nowhere'),
  worse: fc.boolean(),
  draft: fc.constantFrom('d1', 'd2', 'd107'),
  language: fc.constantFrom('en', 'es'),
  digest: fc.constantFrom('', 'ab'.repeat(32)),
  consent: fc.constantFrom('', 'yes'),
  how: fc.constant('link'),
  mayPassOn: fc.boolean(),
  outcome: fc.constantFrom('impasse', 'withdrawn', 'declined', 'silence'),
  days: fc.constantFrom(1, 10, 30, 365),
  runsOutAt: fc.constantFrom(undefined, 0, 2 ** 52),
  document: fc.constantFrom('f1', 'f100', '__proto__'),
  file: fc.constantFrom(
    { name: 'a.pdf', kind: 'pdf', size: 1, digest: 'ab' },
    { name: '', kind: 'pdf', size: 2 ** 52, digest: '' },
  ),
  warnings: fc.constantFrom([], ['Comments']),
  seen: fc.constantFrom([], ['Comments']),
  meeting: fc.constantFrom('g1', 'constructor'),
  purpose: fc.constantFrom('', 'a talk'),
  channel: fc.constantFrom('video', 'in person'),
  place: fc.constantFrom('', 'here'),
  access: fc.constant(''),
  interpreter: fc.boolean(),
  setBy: fc.constantFrom('everybody', 'whoever takes one'),
  needed: fc.constantFrom([], [{ participant: 'ana', decides: true }]),
  times: fc.constantFrom([], [{ at: 3_000, minutes: 30 }], [{ at: 0, minutes: -1 }]),
  yes: fc.constantFrom([], [3_000]),
  no: fc.constantFrom([], [3_000]),
  at: fc.constantFrom(0, 3_000),
  present: fc.constantFrom([], ['ana', 'nobody']),
  plan: fc.constantFrom('p1', 'toString'),
  stages: fc.constantFrom([], [stageAsked], [stageAsked, stageAsked]),
  stage: fc.constantFrom('s1', '__proto__'),
  yielded: fc.constantFrom('', 'much'),
  task: fc.constantFrom('t1', 'toString'),
  who: fc.constantFrom([], ['ana'], ['nobody']),
  dueOn: fc.constantFrom(undefined, '2027-02-30', '1970-01-01', '2099-01-01'),
  exchange: fc.constantFrom('e1', 'constructor'),
  dueAt: fc.constantFrom(0, 9_000),
  release: fc.constantFrom('when-all', 'when-due'),
  share: fc.constantFrom('exchange', 'mediator'),
  answers: fc.constantFrom<object>({}, { matters: 'x' }, { matters: ' ' }),
  questions: fc.constantFrom<unknown>([], ['matters'], ['toString']),
  steps: fc.constantFrom('n1', 'toString'),
  items: fc.constantFrom<unknown>(
    [],
    [{ words: 'x' }],
    [{ words: 'x', who: 'ana', dueOn: '2099-01-01' }],
  ),
  number: fc.constantFrom('+12133730000', '12'),
  pin: fc.constantFrom('4711', 'x'),
  sealed: fc.constantFrom([], [{ side: 'side-a', words: 'x' }]),
})
/** Lists stand where lists are asked for: the schemas see to that before the rules are asked. */
type Anything = typeof anything extends fc.Arbitrary<infer Said> ? Said : never
const fitting = (said: Anything): Command => {
  const list = said.type === 'MakeOffer'
  const ids = said.type === 'DraftAgreement'
  const to = list === Array.isArray(said.to) ? said.to : list ? ['side-b'] : 'side-b'
  const agreed = ids === Array.isArray(said.agreed) ? said.agreed : ids ? ['agreed o1'] : 't1'
  const amendment = { amendment: 'm1' }
  const by =
    said.type === 'AnswerByMessage' ? { act: { ...said, type: 'AcceptOffer', agreed } } : {}
  // Of one name and of other shapes: a time, a whole stage, where something is released, the name of a copy.
  const shaped: Partial<Record<Command['type'], object>> = {
    MoveMeeting: { to: { at: said.at, minutes: 30 } },
    SetPrivateStage: { stage: { ...stageAsked, stage: said.stage } },
    EndPresence: { from: said.open ? undefined : { room: said.room, meeting: said.meeting } },
    OpenExchange: { to: said.open ? 'joint' : 'caucuses' },
    ProposeAmendment: { term: 0, by: 'side-b', parts: [{ dueOn: '2099-01-01', cents: 1 }] },
    GiveTranslation: {
      ...{ language: 'ar', attested: true, clauses: [{ clause: '1', heading: 'x', words: 'x' }] },
      translator: { name: 'x', translates: ['ar', said.language] },
    },
  }
  return { ...said, ...amendment, to, agreed, ...by, ...shaped[said.type] } as unknown as Command
}

test('every command is answered, whoever asks and whenever: nothing throws', () => {
  const seats = ['ana', 'ada', 'sam', 'ben', 'dora', 'mira', 'olu', 'max', 'new'] as const
  const answered = new Map<string, number>()
  fc.assert(
    fc.property(
      anyStory,
      fc.constantFrom(...seats),
      fc.array(anything, { minLength: 10, maxLength: 10 }),
      ({ record }, who, asked) => {
        const me = meIn(record, who) ?? {
          participant: who,
          seat: 'side-b',
          role: 'party',
          state: 'invited',
        }
        const view = viewIn(me, record)
        for (const said of asked) {
          const command = fitting(said)
          const decision = decide(view, command, 2_000)
          if (decision.ok) expect(decision.records).not.toHaveLength(0)
          else expect(refusalsOf[command.type]).toContain(decision.refusal)
          answered.set(command.type, (answered.get(command.type) ?? 0) + 1)
        }
      },
    ),
    { numRuns: 5_000 },
  )
  expect([...answered.keys()].toSorted()).toEqual(Object.keys(refusalsOf).toSorted())
}, 180_000)

test('chance makes enough of everything: signatures, ends, reopenings, settlements', () => {
  const stories = fc.sample(anyStory, { numRuns: 1_500, seed: 1 })
  const many = (...kinds: Kind[]) =>
    stories.reduce((sum, { asked }) => {
      const facts = asked.flatMap(({ decision }) => (decision.ok ? decision.records : []))
      return sum + facts.filter(({ type }) => kinds.includes(type)).length
    }, 0)
  expect(many('AgreementSigned')).toBeGreaterThan(150)
  expect(many('AgreementConcluded')).toBeGreaterThan(40)
  expect(many('SigningOpened')).toBeGreaterThan(50)
  expect(many('MediationEnded')).toBeGreaterThan(80)
  expect(many('MediationReopened')).toBeGreaterThan(15)
  expect(many('ParticipantLeft')).toBeGreaterThan(50)
})
