// The two promises, over thousands of mediations, and leaks planted to show that the promises bite.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { rowsOf } from '../../src/documents/filing-forms.ts'
import { valuesOf } from '../../src/documents/form-row.ts'
import { statementRows } from '../../src/documents/statement-forms.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { packetOf } from '../../src/domain/filing-packet.ts'
import { type Command, decide, type View, viewOf } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { fillsOf } from '../../src/domain/official-forms.ts'
import { oralClocks } from '../../src/domain/oral-agreement.ts'
import { lineOf } from '../../src/domain/plan-line.ts'
import { owedBy } from '../../src/domain/reminders.ts'
import { caucusOf, deskOf, isSide, type Me } from '../../src/domain/seats.ts'
import { silenceOf } from '../../src/domain/silence.ts'
import { lastSpoken, notCounted } from '../../src/domain/spoken.ts'
import { missingOf } from '../../src/domain/waiver.ts'
import { dayAt } from '../../src/domain/wall-time.ts'
import { wordingsToAnswer } from '../../src/domain/wording.ts'
import { leaks } from './leaks.ts'
import {
  anybody,
  anyCommand,
  filed,
  mediation,
  people,
  seenBy,
  toSign,
  worded,
} from './random-mediations.ts'

const RUNS = { numRuns: 5_000 }
/** A leak is looked for until it is caught: the rarest shows about once in a thousand mediations. */
const UNTIL_CAUGHT = { numRuns: 50_000, endOnFailure: true }
const PATIENCE = 240_000
const AT = 60
/** After the last entry. */
const LATER = 1_000 * 3_600_000

type See = (me: Me, record: readonly Entry[]) => unknown
type Ask = (me: Me, record: readonly Entry[], command: Command) => unknown
const see: See = (me, record) => {
  const view = viewOf(me, record)
  const owes = owedBy(me, record, LATER)
  const packets = packetsOf(view)
  const inForms = fillsIn(view)
  const { caseNumber = '', name = '' } = view.board.convening.opened?.court ?? {}
  const stated = statementsOf(view).map((one) => statementRows(one, { caseNumber, name }, String))
  const oral = oralClocks(view.board, AT)
  return {
    view,
    next: nextStep(view, AT),
    owes,
    plan: lineOf(view),
    packets,
    inForms,
    stated,
    oral,
    waits: waitsOf(view),
  }
}
const waiversOf = ({ rooms }: View) => [...(rooms.get('joint')?.waivers.values() ?? [])]
const waitsOf = (view: View) => waiversOf(view).map((one) => missingOf(view.board, one))
const packetsOf = ({ board }: View) =>
  [...board.filings.prepared.keys()].map((filing) => packetOf(board, filing))
/** What goes into each place of the court's own forms, where every value has one. */
const fillsIn = (view: View) => {
  const { caseNumber = '', name = '' } = view.board.convening.opened?.court ?? {}
  const ofPackets = packetsOf(view).flatMap((packet) =>
    (['CM-200', 'CIV-110', 'UD-115'] as const).map((form) =>
      packet ? valuesOf(form, rowsOf(form, packet, String)) : [],
    ),
  )
  const ofStatements = statementsOf(view).map((one) =>
    valuesOf('ADR-100', statementRows(one, { caseNumber, name }, String)),
  )
  return [...ofPackets, ...ofStatements].map((values) =>
    fillsOf({ places: values.map(({ key }) => ({ field: key, key })), absent: [] }, values),
  )
}
const statementsOf = ({ board: { statements } }: View) => [
  ...statements.filed,
  ...(statements.ready ? [statements.ready] : []),
]
const talkApart = (record: readonly Entry[]) =>
  record.filter(({ fact, room }) => fact.type === 'MessagePosted' && room !== 'joint')
const ask: Ask = (me, record, command) => decide(viewOf(me, record), command, AT)

/** One in thirteen has settled, and goes to the court; as many are open to be signed, and as many put into other words. */
const either = fc.oneof(
  { weight: 10, arbitrary: mediation },
  { weight: 1, arbitrary: filed },
  { weight: 1, arbitrary: toSign },
  { weight: 1, arbitrary: worded },
)
const whatIsHiddenChangesNoView = (seeing: See) =>
  fc.property(either, anybody, (record, me) => {
    expect(seeing(me, seenBy(me, record))).toEqual(seeing(me, record))
  })
/** What one person asks of one mediation: several things, so that what needs a rare question is met in every run. */
const questions = fc.array(anyCommand, { minLength: 8, maxLength: 8 })
const whatIsHiddenChangesNoAnswer = (asking: Ask) =>
  fc.property(either, anybody, questions, (record, me, commands) => {
    const seen = seenBy(me, record)
    for (const command of commands)
      expect(asking(me, seen, command)).toEqual(asking(me, record, command))
  })

test(
  'a view and a next step do not change when what happened elsewhere is taken away',
  () => {
    fc.assert(whatIsHiddenChangesNoView(see), RUNS)
  },
  PATIENCE,
)

test(
  'everybody gets the same answer as if only what they see had happened',
  () => {
    fc.assert(whatIsHiddenChangesNoAnswer(ask), RUNS)
  },
  PATIENCE,
)

test(
  'a view does not depend on what came first in different rooms',
  () => {
    const roomByRoom = (record: Entry[]) => record.toSorted((a, b) => a.room.localeCompare(b.room))
    fc.assert(
      fc.property(mediation, anybody, (record, me) => {
        expect(viewOf(me, roomByRoom(record))).toEqual(viewOf(me, record))
      }),
      { numRuns: 2_000 },
    )
  },
  PATIENCE,
)

test('the promises are about something: relays, answers, agreed terms and hidden entries are common', () => {
  const records = fc.sample(mediation, { numRuns: 600, seed: 1 })
  const share = (holds: (record: Entry[]) => boolean) =>
    records.filter(holds).length / records.length
  const has =
    (...types: string[]) =>
    (record: Entry[]) =>
      record.some(({ fact }) => types.includes(fact.type))
  const shares = {
    hidden: share((record) => seenBy(people.ben, record).length < record.length),
    relayed: share(has('WordsRelayed', 'OfferRelayed')),
    answered: share(has('OfferAccepted', 'OfferDeclined')),
    agreed: share(has('TermsAgreed')),
    drafted: share(has('AgreementDrafted')),
    ended: share(has('MediationEnded')),
    recited: share(has('OralAgreementRecited')),
    waiving: share(has('WaiverProposed')),
    planned: share(has('PlanInForce')),
    'planned apart': share(has('PrivateStageSet')),
    prepared: share(has('WorksheetSaved', 'WorksheetGiven')),
    noted: share(has('CallNotesWritten')),
    'given homework': share(has('TaskSet')),
    'handing in': share(has('MemorandumSealed', 'MemorandumGiven')),
  }
  console.log('shares of mediations:', shares)
  expect(shares.hidden).toBeGreaterThan(0.9)
  expect(shares.relayed).toBeGreaterThan(0.4)
  expect(shares.answered).toBeGreaterThan(0.3)
  expect(shares.agreed).toBeGreaterThan(0.15)
  expect(shares.drafted).toBeGreaterThan(0.03)
  expect(shares.recited).toBeGreaterThan(0.05)
  expect(shares.waiving).toBeGreaterThan(0.08)
  expect(shares.planned).toBeGreaterThan(0.4)
  expect(shares['planned apart']).toBeGreaterThan(0.4)
  expect(shares.prepared).toBeGreaterThan(0.07)
  expect(shares.noted).toBeGreaterThan(0.05)
  expect(shares['given homework']).toBeGreaterThan(0.4)
  expect(shares['handing in']).toBeGreaterThan(0.05)
  const settled = fc.sample(filed, { numRuns: 200, seed: 1 })
  const ofSettled = (type: string) =>
    settled.filter((record) => record.some(({ fact }) => fact.type === type)).length / 200
  expect(ofSettled('FilingHandedIn')).toBeGreaterThan(0.3)
  expect(ofSettled('FilingCopyKept')).toBeGreaterThan(0.2)
  expect(ofSettled('CourtStatementMade')).toBeGreaterThan(0.2)
  expect(ofSettled('CourtStatementFiled')).toBeGreaterThan(0.02)
  const open = fc.sample(toSign, { numRuns: 200, seed: 1 })
  const ofOpen = (holds: (fact: Fact) => boolean) =>
    open.filter((record) => record.some(({ fact }) => holds(fact))).length / 200
  expect(ofOpen(({ type }) => type === 'SigningEntrusted')).toBeGreaterThan(0.2)
  expect(ofOpen(({ type }) => type === 'SigningEntrustedEnded')).toBeGreaterThan(0.05)
  expect(ofOpen((fact) => fact.type === 'AgreementSigned' && !!fact.by)).toBeGreaterThan(0.02)
  const reworded = fc.sample(worded, { numRuns: 200, seed: 1 })
  const ofWorded = (type: Fact['type']) =>
    reworded.filter((record) => record.some(({ fact }) => fact.type === type)).length / 200
  expect(ofWorded('WordingSuggested')).toBeGreaterThan(0.5)
  expect(ofWorded('WordingTaken')).toBeGreaterThan(0.3)
  expect(ofWorded('WordingLeft')).toBeGreaterThan(0.2)
  expect(ofWorded('TranslationGiven')).toBeGreaterThan(0.3)
})

test(
  'whatever happens, every relay has left its receipt, word for word',
  () => {
    const crossing = ({ fact }: Entry) =>
      'from' in fact && 'to' in fact
        ? [{ from: fact.from, to: fact.to, words: 'words' in fact ? fact.words : '' }]
        : []
    fc.assert(
      fc.property(mediation, (record) => {
        const said = record.filter(({ fact }) => fact.type.endsWith('Relayed')).flatMap(crossing)
        const receipts = record
          .filter(({ fact }) => fact.type.endsWith('PassedOn'))
          .flatMap(crossing)
        expect(receipts).toEqual(said)
      }),
      { numRuns: 2_000 },
    )
  },
  PATIENCE,
)

const other = (me: Me) => (me.seat === 'side-a' ? people.ben : people.ana)
const wholeView = (record: readonly Entry[]) => viewOf(people.mira, record)
const seeing: Readonly<Record<string, See>> = {
  'a count of the whole case': (me, record) => [see(me, record), record.length],
  'the time of the last activity': (me, record) => [
    see(me, record),
    Math.max(...record.map(({ at }) => at)),
  ],
  'unread marks over all rooms': (me, record) =>
    record.filter(({ by }) => by !== me.participant).length,
  'rooms in the order of their last activity': (_me, record) => [
    ...new Set(record.toReversed().map(({ room }) => room)),
  ],
  'a roster with who speaks in private': (_me, record) =>
    new Set(record.map(({ by, room }) => `${by} ${room}`)).size,
  'a hold that the other side sees': (me, record) => {
    const { seat } = other(me)
    return isSide(seat) ? wholeView(record).rooms.get(caucusOf(seat))?.offers.held.size : 0
  },
  'a roster with who has agreed to sign here': (me, record) => {
    const { seat } = other(me)
    return isSide(seat) ? wholeView(record).rooms.get(deskOf(seat))?.signing.consents.size : 0
  },
  'a roster with who signs for somebody': (me, record) => {
    const { seat } = other(me)
    return isSide(seat) ? wholeView(record).rooms.get(caucusOf(seat))?.signing.entrusted.size : 0
  },
  'a next step that knows what is being relayed': (me, record) => [
    see(me, record),
    nextStep(wholeView(record), AT),
  ],
  'a reminder that comes sooner where the other side has moved': (me, record) => [
    owedBy(me, record, LATER)?.since,
    record.findLast(({ by }) => by === other(me).participant)?.at,
  ],
  'times that are proposed to the other side, in a next step': (me, record) => [
    see(me, record),
    record.filter(({ fact }) => fact.type === 'TimesProposed').length,
  ],
  'drafts listed with words not yet passed on': (_me, record) =>
    record.filter(({ fact }) => fact.type === 'WordsAuthorised').length,
  'comments on a clause counted over all rooms': (me, record) => [
    see(me, record),
    record.filter(({ fact }) => fact.type === 'ClauseCommented').length,
  ],
  'other words for a clause, counted over all rooms': (me, record) => [
    see(me, record),
    record.filter(({ fact }) => fact.type === 'WordingSuggested').length,
  ],
  'translations with how many words wait for the draft': (me, record) => [
    [...viewOf(me, record).board.translations],
    wordingsToAnswer(wholeView(record)).length,
  ],
  'a version with whose words it has': (me, record) => [
    see(me, record),
    record.flatMap(({ fact }) => (fact.type === 'WordingTaken' ? [fact.room] : [])),
  ],
  'disclosures with the notes of the mediator': (_me, record) =>
    record.flatMap(({ room, fact }) =>
      room === 'neutrals' && fact.type === 'MessagePosted' ? [fact.words] : [],
    ),
  'a document listed before it is passed on': (_me, record) =>
    record.filter(({ fact }) => fact.type === 'DocumentAuthorised').length,
  'the size of all documents of the case': (_me, record) =>
    record.reduce((sum, { fact }) => sum + (fact.type === 'DocumentAdded' ? fact.file.size : 0), 0),
  'an offer shown before it is relayed': (_me, record) =>
    record.filter(({ fact }) => fact.type === 'OfferMade' && fact.way === 'relayed').length,
  'a clock that jumps with hidden talk': (me, record) =>
    AT -
    Math.max(0, ...record.filter(({ room }) => room.startsWith('caucus:')).map(({ at }) => at)) +
    (me.seat ? 0 : 1),
  'stages numbered with those of the other side': (me, record) => [
    see(me, record),
    lineOf(wholeView(record)).flatMap(({ room }, i) => (room === 'board' ? [i + 1] : [])),
  ],
  'a "you are here" that stands at a stage of the other side': (me, record) => [
    see(me, record),
    lineOf(wholeView(record)).find(({ here }) => here)?.stage.stage,
  ],
  'a worksheet counted while its own side alone reads it': (me, record) => [
    see(me, record),
    record.filter(({ fact }) => fact.type === 'WorksheetSaved').length,
  ],
  'a next step that knows who has prepared': (me, record) => [
    see(me, record),
    record.some(({ by, fact }) => by !== me.participant && fact.type === 'WorksheetSaved'),
  ],
  'a roster with who confirmed beside another side': (me, record) => [
    see(me, record),
    record.flatMap(({ fact }) =>
      fact.type === 'ConfidentialityConfirmed' ? [fact.participant] : [],
    ),
  ],
  'a roster with who was asked to leave in private': (me, record) => [
    see(me, record),
    record.flatMap(({ fact }) => (fact.type === 'PresenceEnded' ? [fact.participant] : [])),
  ],
  'a packet for the court with words held back': (me, record) => [
    see(me, record),
    packetsOf(viewOf(me, record)).map((packet) => [
      packet,
      record.flatMap(({ fact, room }) =>
        fact.type === 'MessagePosted' && room !== 'joint' ? [fact.words] : [],
      ),
    ]),
  ],
  "a court's form filled in with words held back": (me, record) => [
    see(me, record),
    fillsIn(viewOf(me, record)).map((fills) => [
      ...fills,
      ...talkApart(record).map(({ fact }) => (fact.type === 'MessagePosted' ? fact.words : '')),
    ]),
  ],
  'a stamped copy listed where the other side reads': (me, record) => [
    see(me, record),
    record.flatMap(({ fact }) => (fact.type === 'FilingCopyKept' ? [fact.copy] : [])),
  ],
  'a statement to the court with the days of talk apart': (me, record) => [
    see(me, record),
    statementsOf(viewOf(me, record)).map((statement) => ({
      ...{ ...statement, on: talkApart(record).map(({ at }) => dayAt(at, 'UTC')) },
    })),
  ],
  'a statement to the court as late as the last word in private': (me, record) => [
    see(me, record),
    statementsOf(viewOf(me, record)).map((statement) => ({
      ...{ ...statement, at: Math.max(statement.at, ...talkApart(record).map(({ at }) => at)) },
    })),
  ],
  'an oral agreement as late as the last word in private': (me, record) => [
    see(me, record),
    oralClocks(viewOf(me, record).board, AT).map((clock) => ({
      ...{ ...clock, until: Math.max(clock.until, ...talkApart(record).map(({ at }) => at)) },
    })),
  ],
  'an oral agreement with what was offered in private': (me, record) => [
    see(me, record),
    oralClocks(viewOf(me, record).board, AT).map(({ recital }) => [
      recital,
      record.flatMap(({ fact }) => (fact.type === 'OfferMade' ? [fact.terms] : [])),
    ]),
  ],
  'a waiver that lists whom one side alone has invited': (me, record) => [
    see(me, record),
    waiversOf(viewOf(me, record)).map(() =>
      record.flatMap(({ fact }) => (fact.type === 'InvitationSent' ? [fact.name] : [])),
    ),
  ],
  'a next step that asks who does not read the waiver': (me, record) => [
    see(me, record),
    waitsOf(wholeView(record)).length,
  ],
  'notes of a call that the side reads, too': (_me, record) =>
    record.flatMap(({ fact }) => (fact.type === 'CallNotesWritten' ? [fact.interests] : [])),
  'the day on which silence ends, for everybody': (me, record) => {
    const { board } = viewOf(me, record)
    return silenceOf(board, lastSpoken(record, notCounted(board.convening)), 'UTC', AT)?.lastDay
  },
}
const asking: Readonly<Record<string, Ask>> = {
  'one numbering for the whole case': (me, record, command) => {
    const decision = ask(me, record, command) as { ok: boolean }
    return decision.ok && record.length + 1
  },
  'a translation that waits as long as other words are suggested': (me, record, command) =>
    command.type === 'GiveTranslation' && wordingsToAnswer(wholeView(record)).length > 0
      ? 'DraftOutdated'
      : ask(me, record, command),
  'an approval that waits as long as other words are suggested': (me, record, command) =>
    command.type === 'ApproveDraft' && wordingsToAnswer(wholeView(record)).length > 0
      ? 'DraftOutdated'
      : ask(me, record, command),
  'an offer id that must be unique in the whole case': (me, record, command) =>
    command.type === 'MakeOffer' &&
    record.some(({ fact }) => fact.type === 'OfferMade' && fact.offer === command.offer)
      ? 'OfferIdTaken'
      : ask(me, record, command),
  'a limit on offers shared by all sides': (me, record, command) =>
    command.type === 'MakeOffer' &&
    record.filter(({ fact }) => fact.type === 'OfferMade').length >= 4
      ? 'TooManyOffers'
      : ask(me, record, command),
  'an exhibit counted over all documents of the case': (me, record, command) => {
    const decision = ask(me, record, command) as { ok: boolean }
    return command.type === 'AddDocument' && decision.ok
      ? record.filter(({ fact }) => fact.type === 'DocumentAdded').length + 1
      : decision
  },
  'a room for documents that all rooms share': (me, record, command) =>
    command.type === 'AddDocument' &&
    record.filter(({ fact }) => fact.type === 'DocumentAdded').length >= 2
      ? 'RoomIsFull'
      : ask(me, record, command),
  'a document that is refused where another side has brought the same': (me, record, command) =>
    command.type === 'AddDocument' &&
    record.some(
      ({ fact }) => fact.type === 'DocumentAdded' && fact.file.digest === command.file.digest,
    )
      ? 'AlreadyHere'
      : ask(me, record, command),
  'a waiver of a document that stands in private': (me, record, command) =>
    command.type === 'ProposeWaiver' &&
    record.some(({ fact }) => fact.type === 'DocumentAdded' && fact.document === command.document)
      ? 'Named'
      : ask(me, record, command),
  'a bridge that is refused where a hidden room has it': (me, record, command) =>
    command.type === 'NoteDialIn' &&
    record.some(({ fact }) => fact.type === 'DialInNoted' && fact.pin === command.pin)
      ? 'DialInOfAnotherRoom'
      : ask(me, record, command),
  "a refusal that knows the mediator's view": (me, record, command) =>
    command.type === 'AcceptOffer' &&
    [...wholeView(record).rooms.values()].some(({ offers }) => offers.heard.has(command.offer))
      ? 'OfferNotForYou'
      : ask(me, record, command),
  'an acceptance that looks into the other caucus': (me, record, command) =>
    command.type === 'AcceptOffer' &&
    record.some(({ fact }) => fact.type === 'OfferWithdrawn' && fact.way === 'relayed')
      ? 'OfferWithdrawn'
      : ask(me, record, command),
  "an offer compared with the other side's hidden one": (me, record, command) =>
    command.type === 'MakeOffer' &&
    record.some(({ fact, by }) => fact.type === 'OfferMade' && by !== me.participant)
      ? 'TheyOfferedFirst'
      : ask(me, record, command),
}

test('the leaks of the list are planted, and no others', () => {
  const planted = [...Object.keys(seeing), ...Object.keys(asking)]
  expect(planted.toSorted()).toEqual(leaks.pure.toSorted())
})

const counted = { planted: 0, caught: 0 }
afterAll(() => {
  console.log(`pure: ${counted.planted} leak mutants planted, ${counted.caught} caught`)
  expect(counted.caught).toBe(counted.planted)
})

const caught = (property: fc.IProperty<never> | fc.IPropertyWithHooks<never>) => {
  counted.planted += 1
  const { failed } = fc.check(property, UNTIL_CAUGHT)
  counted.caught += Number(failed)
  return failed
}
test.each(Object.entries(seeing))(
  'planted and caught: %s',
  (_name, leaking) => {
    expect(caught(whatIsHiddenChangesNoView(leaking) as never)).toBe(true)
  },
  PATIENCE,
)
test.each(Object.entries(asking))(
  'planted and caught: %s',
  (_name, leaking) => {
    expect(caught(whatIsHiddenChangesNoAnswer(leaking) as never)).toBe(true)
  },
  PATIENCE,
)
