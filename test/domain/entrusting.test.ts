// Somebody signs for a party: whom the law lets, in which cases, until when; and never where it would not count.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { isPending } from '../../src/domain/law/rules/signing.ts'
import { countsUnder6646 } from '../../src/domain/law/signatures.ts'
import { type Command, decide } from '../../src/domain/mediation.ts'
import type { OpenCase } from '../../src/domain/opening.ts'
import { owedBy } from '../../src/domain/reminders.ts'
import type { Term } from '../../src/domain/terms.ts'
import {
  agreeing,
  approves,
  consents,
  drafts,
  opensSigning,
  shown,
  signs,
} from './drafts-on-the-board.ts'
import { viewIn } from './growing-records.ts'
import {
  type Act,
  act,
  appended,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
  meIn,
  passing,
  seated,
  signed,
} from './mediation-story.ts'

const court = { name: 'Superior Court', caseNumber: '26CV1' }
const business: Partial<OpenCase> = { caseType: 'business', court }
const appears = (attorney: string, ...clients: readonly string[]): Act =>
  act(attorney, { type: 'EnterAppearance', clients })
/** Ada appears for Ana; Berg's Dora is of the insurer; all three parties are awaited to sign. */
const open = (said: Partial<OpenCase> = business, terms?: readonly Term[]): Act[] => [
  ...mediating(said),
  appears('ada', 'ana'),
  ...agreeing('o1', terms),
  act('mira', drafts('d1')),
  act('ana', approves('d1')),
  act('ben', approves('d1')),
  act('mira', opensSigning('d1')),
]
const entrusts = (to: string, more: object = {}): Command => ({
  ...{ type: 'EntrustSigning', draft: 'd1', to },
  ...more,
})
const insured = { authorised: true, withinLimits: true } as const
const ends: Command = { type: 'EndEntrustedSigning', draft: 'd1' }
const signsFor = (party: string, more: object = {}): Command => signs('d1', { for: party, ...more })
const entrusted = (): Act[] => [...open(), act('ana', entrusts('ada'))]
const agreedToo = (): Act[] => [...entrusted(), act('ada', consents)]

const byAda: Extract<Fact, { type: 'AgreementSigned' }> = {
  ...{ type: 'AgreementSigned', draft: 'd1', participant: 'ana', side: 'side-a' },
  ...{ name: 'Typed Name', digest: shown, consent: CONSENT_TO_SIGN, how: 'passkey' },
  by: { participant: 'ada', name: 'Ada', as: 'attorney' },
}

test('a party lets their attorney sign: it stands in their caucus, and no other side learns of it', () => {
  const story = given(open())
  story.when('ana', entrusts('ada')).records([
    'caucus:side-a',
    {
      ...{ type: 'SigningEntrusted', draft: 'd1', participant: 'ana', side: 'side-a' },
      ...{ to: 'ada', as: 'attorney' },
    },
  ])
  const said = given(entrusted())
  for (const who of ['ben', 'dora', 'cem', 'max']) {
    expect(said.view(who)).toEqual(story.view(who))
    expect(said.next(who)).toEqual(story.next(who))
  }
  expect(said.next('ana')).toEqual({ do: 'sign', draft: 'd1', entrusted: true })
  expect(said.next('ada')).toEqual({ do: 'sign for', draft: 'd1', party: 'ana' })
  said.when('ana', entrusts('ada')).refuses('AlreadyEntrusted')
})

test('the attorney signs with a consent of their own, and it stands for the party', () => {
  given(entrusted()).when('ada', signsFor('ana')).refuses('ConsentMissing')
  const story = given(agreedToo())
  story.when('ada', signsFor('ana', { name: ' ' })).refuses('NameMissing')
  story.when('ada', signsFor('ana')).records(['board', byAda])
  story.when('ada', signs('d1')).refuses('NotForThisSeat')
  story.when('ada', signsFor('al')).refuses('NotEntrusted')
  story.when('ada', signsFor('sam')).refuses('ParticipantUnknown')
  for (const who of ['al', 'ben', 'dora', 'mira', 'max']) {
    story.when(who, signsFor('ana')).refuses('NotEntrusted')
  }
  const done = given(agreedToo(), act('ada', signsFor('ana')))
  done.when('ana', signs('d1')).refuses('AlreadySigned')
  done.when('ana', ends).refuses('AlreadySigned')
  done.when('ada', signsFor('ana')).refuses('AlreadySigned')
  expect(done.next('ada')).toEqual({ do: 'nothing' })
  expect(done.next('ana')).toEqual({ do: 'nothing' })
})

test('given last, a signature for somebody settles like any other', () => {
  const others = ['al', 'ben'].flatMap((who) => [act(who, consents), act(who, signs('d1'))])
  given(agreedToo(), others)
    .when('ada', signsFor('ana'))
    .records(
      ['board', byAda],
      ['board', { type: 'AgreementConcluded', draft: 'd1', digest: shown }],
      ['board', { type: 'MediationEnded', outcome: 'settled' }],
    )
})

test('the court keeps its power on a signature for somebody as on their own', () => {
  const dismissal = {
    ...({ kind: 'dismissal', by: 'side-a', prejudice: 'without', when: 'now' } as const),
    keeps: true,
  }
  const all = [
    act('ana', entrusts('ada')),
    act('ben', entrusts('dora', insured)),
    ...['ada', 'dora', 'al'].map((who) => act(who, consents)),
    act('al', signs('d1')),
    act('ada', signsFor('ana')),
    act('dora', signsFor('ben')),
    act('max', { type: 'RecordSeal', draft: 'd1', digest: 'ee'.repeat(32) }),
  ]
  const filing = given(
    open(business, [dismissal]),
    all,
    act('max', {
      ...{ type: 'PrepareFiling', filing: 'f1', filedBy: 'program' },
      documents: [
        { document: 'p0', what: 'stipulation' },
        { document: 'p1', what: 'dismissal', box: 'retaining' },
      ],
    }),
  )
  expect(filing.view('ben').board.filings.prepared.size).toBe(1)
})

test('until then the party may sign themselves, and take it back', () => {
  const own = given(agreedToo(), act('ana', consents), act('ana', signs('d1')))
  expect(own.view('ben').board.signing.signatures.get('ana')?.by).toBeUndefined()
  own.when('ada', signsFor('ana')).refuses('AlreadySigned')
  given(agreedToo())
    .when('ana', ends)
    .records([
      'caucus:side-a',
      { type: 'SigningEntrustedEnded', draft: 'd1', participant: 'ana', side: 'side-a' },
    ])
  const back = given(agreedToo(), act('ana', ends))
  back.when('ada', signsFor('ana')).refuses('NotEntrusted')
  back.when('ana', ends).refuses('NotEntrusted')
  back.when('ana', entrusts('ada')).records([
    'caucus:side-a',
    {
      ...{ type: 'SigningEntrusted', draft: 'd1', participant: 'ana', side: 'side-a' },
      ...{ to: 'ada', as: 'attorney' },
    },
  ])
  expect(back.next('ana')).toEqual({ do: 'sign', draft: 'd1' })
  // The consent was the attorney's own, and is theirs to take back.
  back
    .when('ada', { type: 'WithdrawConsentToSign' })
    .records([
      'desk:side-a',
      { type: 'ConsentToSignWithdrawn', participant: 'ada', side: 'side-a' },
    ])
})

test('it ends by itself with the appearance, with who leaves, with a decline and with a new draft', () => {
  const end = act('ana', { type: 'EndAppearance', attorney: 'ada', client: 'ana' })
  const gone = given(agreedToo(), end)
  gone.when('ada', signsFor('ana')).refuses('NotEntrusted')
  expect(gone.next('ada')).toEqual({ do: 'nothing' })
  // An attorney who enters their appearance again brings nothing back.
  given(agreedToo(), end, appears('ada', 'ana'))
    .when('ada', signsFor('ana'))
    .refuses('NotEntrusted')
  given(agreedToo(), appears('ada', 'al'), appears('ada', 'ana', 'al'))
    .when('ada', signsFor('ana'))
    .refuses('NotEntrusted')
  given(agreedToo(), appears('ada', 'ana', 'al'))
    .when('ada', signsFor('ana'))
    .records(['board', byAda])
  const left = given(agreedToo(), act('ada', { type: 'LeaveSeat' }))
  expect(left.next('ana')).toEqual({ do: 'sign', draft: 'd1' })
  const declined = [
    act('al', { type: 'DeclineToSign', draft: 'd1', reason: 'No.', mayPassOn: true }),
    act('mira', opensSigning('d1')),
  ]
  given(agreedToo(), declined).when('ada', signsFor('ana')).refuses('NotEntrusted')
  const anew = [
    act('mira', drafts('d2')),
    act('ana', approves('d2')),
    act('ben', approves('d2')),
    act('mira', opensSigning('d2')),
  ]
  given(agreedToo(), anew)
    .when('ada', signs('d2', { for: 'ana' }))
    .refuses('NotEntrusted')
})

test('an insurer’s agent signs where the insurer authorised them in writing and the insured owes nothing above the limits', () => {
  const story = given(open())
  story.when('ben', entrusts('dora')).refuses('InsurerNotAuthorised')
  story.when('ben', entrusts('dora', { withinLimits: true })).refuses('InsurerNotAuthorised')
  story.when('ben', entrusts('dora', { authorised: true })).refuses('AboveTheLimits')
  story.when('ben', entrusts('dora', insured)).records([
    'caucus:side-b',
    {
      ...{ type: 'SigningEntrusted', draft: 'd1', participant: 'ben', side: 'side-b' },
      ...{ to: 'dora', as: 'insurer', ...insured },
    },
  ])
  const agreed = given(open(), act('ben', entrusts('dora', insured)), act('dora', consents))
  agreed.when('dora', signsFor('ben')).records([
    'board',
    {
      ...byAda,
      participant: 'ben',
      side: 'side-b',
      by: { participant: 'dora', name: 'Dora', as: 'insurer' },
    },
  ])
})

test('where the law counts no such signature it is refused, with the reason', () => {
  const small = given(open({ caseType: 'small-claims', court }))
  small.when('ana', entrusts('ada')).refuses('AttorneyAdvises')
  given(open({ caseType: 'community' }))
    .when('ana', entrusts('ada'))
    .refuses('NothingPending')
  given(open({ caseType: 'business' }))
    .when('ana', entrusts('ada'))
    .refuses('NothingPending')
  given(open({ ...business, rules: 'uniform-mediation-act' }))
    .when('ana', entrusts('ada'))
    .refuses('NothingPending')
  const story = given(open())
  story.when('al', entrusts('ada')).refuses('NotRepresented')
  for (const to of ['ana', 'al', 'sam', 'ben', 'dora', 'mira', 'nobody']) {
    story.when('ana', entrusts(to)).refuses('ParticipantUnknown')
  }
  for (const who of ['ada', 'sam', 'dora', 'cem', 'mira', 'max']) {
    story.when(who, entrusts('ada')).refuses('NotForThisSeat')
    story.when(who, ends).refuses('NotForThisSeat')
  }
})

test('in a civil harassment case the parties sign alone', () => {
  given(open({ caseType: 'civil-harassment', court }))
    .when('ana', entrusts('ada'))
    .refuses('PartiesAlone')
})

test('nothing is entrusted of what is not open, outdated, signed or stopped', () => {
  const before = [
    ...mediating(business),
    appears('ada', 'ana'),
    ...agreeing('o1'),
    act('mira', drafts('d1')),
  ]
  const stopped = act('al', { type: 'DeclineToSign', draft: 'd1', reason: 'No.', mayPassOn: true })
  for (const command of [entrusts('ada'), ends]) {
    given(mediating(business)).when('ana', command).refuses('DraftUnknown')
    given(before).when('ana', command).refuses('SigningNotOpen')
    given(open(), act('mira', drafts('d2')))
      .when('ana', command)
      .refuses('DraftOutdated')
    given(open(), act('ana', consents), act('ana', signs('d1')))
      .when('ana', command)
      .refuses('AlreadySigned')
    given(open(), stopped).when('ana', command).refuses('SigningStopped')
  }
})

test('who signs for somebody is reminded, and the party is not', () => {
  const story = given(entrusted(), passing(30 * 24 * 3_600_000))
  const owed = (who: string) => {
    const me = meIn(story.record, who)
    return me && owedBy(me, story.sees(who), story.now)?.step
  }
  expect([owed('ana'), owed('ada'), owed('al')]).toEqual([undefined, 'sign for', 'sign'])
})

const cases: readonly Partial<OpenCase>[] = [
  business,
  { caseType: 'small-claims', court },
  { caseType: 'unlawful-detainer', court },
  { caseType: 'business' },
  { caseType: 'community' },
  { ...business, rules: 'uniform-mediation-act' },
]
const beginnings = cases.map(
  (said) => given(open(said), seated('amy', 'side-b', 'attorney'), signed('amy')).record,
)
type Does = { readonly who: string; readonly does: Command }
/** The party and who would sign for them, in one breath; between them anything may come. */
const together = fc
  .constantFrom(['ana', 'ada'], ['ben', 'dora'], ['ben', 'amy'], ['al', 'ada'], ['ana', 'dora'])
  .chain(([party = '', agent = '']) =>
    fc
      .tuple(fc.boolean(), fc.boolean(), fc.boolean())
      .map(([authorised, withinLimits, now]): Does[] => [
        { who: party, does: entrusts(agent, { authorised, withinLimits: withinLimits || now }) },
        { who: agent, does: consents },
        ...(now ? [{ who: agent, does: signsFor(party) }] : []),
      ]),
  )
const alone = fc.oneof(
  fc.record({
    who: fc.constantFrom('ada', 'dora', 'amy', 'ana'),
    does: fc.constantFrom(signsFor('ana'), signsFor('ben'), signsFor('al')),
  }),
  fc.record({
    who: fc.constantFrom('ana', 'ben', 'ada', 'amy', 'al', 'mira'),
    does: fc.constantFrom<Command>(
      ends,
      { type: 'WithdrawConsentToSign' },
      { type: 'EndAppearance', attorney: 'ada', client: 'ana' },
      { type: 'EnterAppearance', clients: ['ana'] },
      { type: 'EnterAppearance', clients: ['ben'] },
      { type: 'EnterAppearance', clients: ['ana', 'al'] },
      { type: 'DeclineToSign', draft: 'd1', reason: 'No.', mayPassOn: true },
      opensSigning('d1'),
    ),
  }),
)
const steps = fc
  .array(
    fc.oneof(
      together,
      alone.map((one): Does[] => [one]),
    ),
    { minLength: 3, maxLength: 10 },
  )
  .map((acts) => acts.flat())
test('a signature given for somebody counts under 664.6 whenever it is taken, and they wanted it last', () => {
  let taken = 0
  const ways = new Set<string>()
  fc.assert(
    fc.property(fc.nat(cases.length - 1), steps, (which, acts) => {
      let record = beginnings[which] ?? []
      /** What each party said last, and who has an appearance for them without a break since. */
      const wanted = new Map<string, { to: string; said: object }>()
      for (const [i, { who, does }] of acts.entries()) {
        const me = meIn(record, who)
        if (!me) throw new Error(who)
        const at = 1_000 + i
        const answer = decide(viewIn(me, record), does, at)
        if (!answer.ok) continue
        for (const fact of answer.records) {
          if (fact.type === 'SigningEntrusted') {
            wanted.set(fact.participant, { to: fact.to, said: fact })
          }
          if (fact.type === 'SigningEntrustedEnded') wanted.delete(fact.participant)
          if (fact.type === 'SigningOpened') wanted.clear()
          if (fact.type === 'AppearanceEnded' && wanted.get(fact.client)?.to === fact.attorney) {
            wanted.delete(fact.client)
          }
          if (fact.type === 'AppearanceEntered') {
            for (const [party, { to }] of wanted) {
              if (to === fact.attorney && !fact.clients.includes(party)) wanted.delete(party)
            }
          }
          if (fact.type !== 'AgreementSigned' || !fact.by) continue
          expect(wanted.get(fact.participant)?.to).toBe(who)
          const { opened } = viewIn(me, record).board.convening
          if (!opened) throw new Error('nothing was opened')
          const said = wanted.get(fact.participant)?.said as {
            authorised?: true
            withinLimits?: true
          }
          const signer =
            fact.by.as === 'attorney'
              ? ({ as: 'attorney', represents: true } as const)
              : ({
                  as: 'insurer',
                  authorised: said.authorised === true,
                  aboveLimits: said.withinLimits !== true,
                } as const)
          const pending = isPending(opened) && opened.rules === 'california'
          expect(countsUnder6646(opened.caseType, signer, pending)).toEqual({ counts: true })
          taken += 1
          ways.add(`${opened.caseType} ${fact.by.as}`)
        }
        record = appended(record, who, at, answer.records)
      }
    }),
    { numRuns: 5_000 },
  )
  expect(taken).toBeGreaterThan(100)
  expect([...ways].sort()).toEqual([
    'business attorney',
    'business insurer',
    'small-claims insurer',
    'unlawful-detainer attorney',
    'unlawful-detainer insurer',
  ])
}, 240_000)

isOnlyForMediating(entrusts('ada'), 'ana', [])
isOnlyForMediating(ends, 'ana', [])
everyRefusalIsSeenOf('EntrustSigning', 'EndEntrustedSigning')
