// Signing: the parties of an approved draft, each over the digest of what was shown; the last signature settles.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import { CONSENT_BY_MESSAGE } from '../../src/domain/law/signing-by-message.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { roomFor } from '../../src/domain/rooms.ts'
import type { Room } from '../../src/domain/seats.ts'
import { lastConsentOf } from '../../src/domain/taking-signatures.ts'
import type { Term } from '../../src/domain/terms.ts'
import {
  agreeing,
  approved,
  approves,
  concluded,
  consents,
  drafted,
  drafts,
  opening,
  opensSigning,
  shown,
  signing,
  signs,
} from './drafts-on-the-board.ts'
import {
  act,
  appended,
  entriesFor,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
  meIn,
  neutral,
  opened,
  seated,
  signed,
} from './mediation-story.ts'

const signature = (participant: string, side: 'side-a' | 'side-b') =>
  [
    'board',
    {
      type: 'AgreementSigned',
      draft: 'd1',
      participant,
      side,
      name: 'Typed Name',
      digest: shown,
      consent: CONSENT_TO_SIGN,
      how: 'passkey',
    },
  ] as const
const settled = [
  ['board', { type: 'AgreementConcluded', draft: 'd1', digest: shown }],
  ['board', { type: 'MediationEnded', outcome: 'settled' }],
] as const
const leaves = (who: string) => act(who, { type: 'LeaveSeat' })

test.each(['mira', 'milo'])('%s opens the signing of what every side has approved', (who) => {
  given(approved())
    .when(who, opensSigning('d1'))
    .records(['board', { type: 'SigningOpened', draft: 'd1' }])
  given(drafted(), act('ana', approves('d1')))
    .when(who, opensSigning('d1'))
    .refuses('NotYetApproved')
  given(signing()).when(who, opensSigning('d1')).refuses('SigningAlreadyOpen')
  given(approved()).when(who, opensSigning('d1', 15)).refuses('TimeToReflectUnfit')
  const zhCounts: Term = { kind: 'translation-counts', language: 'zh' }
  given(
    ...[mediating(), agreeing('o1', [{ kind: 'words', words: 'Peace.' }, zhCounts])],
    act('mira', drafts('d1')),
    ...[act('ada', approves('d1')), act('dora', approves('d1'))],
  )
    .when(who, opensSigning('d1'))
    .refuses('TranslationLacking')
})

test('each party signs once, and the last signature settles', () => {
  given(signing()).when('ana', signs('d1')).records(signature('ana', 'side-a'))
  const first = [signing(), act('ana', signs('d1'))]
  given(first).when('ana', signs('d1')).refuses('AlreadySigned')
  given(approved(), act('mira', opensSigning('d1', 1)), act('ana', consents))
    .when('ana', signs('d1'))
    .refuses('StillThoughtOver')
  given(first).when('ben', signs('d1')).records(signature('ben', 'side-b'))
  given(first, act('ben', signs('d1')))
    .when('al', signs('d1'))
    .records(signature('al', 'side-a'), ...settled)
})

test('attorneys, friends, decision makers beside a party, other sides and neutrals sign nothing', () => {
  for (const who of ['ada', 'sam', 'dora', 'cem', 'mira', 'olu', 'max']) {
    given(signing()).when(who, signs('d1')).refuses('NotForThisSeat')
  }
  for (const who of ['ana', 'cem', 'olu', 'max']) {
    given(approved()).when(who, opensSigning('d1')).refuses('NotForThisSeat')
  }
})

test('nobody signs for somebody who did not ask for it', () => {
  for (const who of ['ada', 'al', 'ben', 'mira']) {
    given(signing())
      .when(who, signs('d1', { for: 'ana' }))
      .refuses('NotEntrusted')
  }
  given(signing())
    .when('ana', signs('d1', { for: 'ada' }))
    .refuses('ParticipantUnknown')
  given(signing())
    .when('ana', signs('d1', { for: 'ana' }))
    .records(signature('ana', 'side-a'))
})

test('where a side has no party, who decides for it signs, and the attorney does not', () => {
  const firm = [
    opened({ sides: ['Anders', 'Berg Insurance'] }),
    seated('ana', 'side-a', 'party'),
    seated('ben', 'side-b', 'decision-maker'),
    seated('bea', 'side-b', 'attorney'),
    neutral('mira', 'mediator'),
    signed('ana', 'ben', 'bea', 'mira'),
    agreeing('o1'),
    act('mira', drafts('d1')),
    act('ana', approves('d1')),
    act('bea', approves('d1')),
    act('mira', opensSigning('d1')),
    act('ana', consents),
    act('ben', consents),
  ]
  given(firm).when('bea', signs('d1')).refuses('NotForThisSeat')
  given(firm, act('ana', signs('d1')))
    .when('ben', signs('d1'))
    .records(signature('ben', 'side-b'), ...settled)
})

test('a signature binds the text that the first signer was shown', () => {
  const first = given(signing(), act('ana', signs('d1')))
  first.when('ben', signs('d1', { digest: 'cd'.repeat(32) })).refuses('SignedTextDiffers')
  const none = given(signing())
  for (const digest of ['', 'another text', shown.toUpperCase(), `${shown}0`, shown.slice(1)]) {
    none.when('ana', signs('d1', { digest })).refuses('SignedTextDiffers')
  }
})

test('a signature needs a name and the consent to sign electronically', () => {
  const story = given(signing())
  story.when('ana', signs('d1', { name: '  ' })).refuses('NameMissing')
  story.when('ana', signs('d1', { consent: '' })).refuses('ConsentMissing')
})

test('nothing is signed before the signing is open, or of an older version', () => {
  given(approved()).when('ana', signs('d1')).refuses('SigningNotOpen')
  given(mediating()).when('ana', signs('d1')).refuses('DraftUnknown')
  given(mediating()).when('mira', opensSigning('d1')).refuses('DraftUnknown')
  const newer = given(signing(), act('ana', signs('d1')), act('mira', drafts('d2')))
  newer.when('ben', signs('d1')).refuses('DraftOutdated')
  newer.when('mira', opensSigning('d1')).refuses('DraftOutdated')
  expect(newer.view('ben').board.signing.signatures.size).toBe(0)
})

test('who comes or goes among the signers makes the draft outdated: it names others', () => {
  const gone = given(signing(), act('ana', signs('d1')), leaves('ben'))
  gone.when('al', signs('d1')).refuses('DraftOutdated')
  const come = given(signing(), seated('amy', 'side-a', 'party'), signed('amy'))
  for (const who of ['ana', 'amy', 'ben']) come.when(who, signs('d1')).refuses('DraftOutdated')
  given(approved(), leaves('al')).when('mira', opensSigning('d1')).refuses('DraftOutdated')
  expect(come.next('mira')).toEqual({ do: 'write draft' })
  const again = [
    signing(),
    leaves('al'),
    act('mira', drafts('d2')),
    act('ana', approves('d2')),
    act('ben', approves('d2')),
    act('mira', opensSigning('d2')),
    act('ana', signs('d2')),
    act('ben', signs('d2')),
  ]
  expect(given(again).view('max').board.closing.ended?.outcome).toBe('settled')
})

test('attorneys and friends come and go, and the draft stands', () => {
  given(signing(), leaves('ada'), leaves('sam'), seated('amy', 'side-b', 'attorney'))
    .when('ana', signs('d1'))
    .records(signature('ana', 'side-a'))
})

test('the seal is recorded once, by the registrar, after the last signature', () => {
  const seal = { type: 'RecordSeal', draft: 'd1', digest: 'ee'.repeat(32) } as const
  const sealed = ['board', { ...seal, type: 'AgreementSealed' }] as const
  given(concluded()).when('max', seal).records(sealed)
  given(concluded()).when('mira', seal).refuses('NotForThisSeat')
  given(concluded())
    .when('max', { ...seal, draft: 'd9' })
    .refuses('NotConcluded')
  given(signing()).when('max', seal).refuses('NotConcluded')
  given(concluded(), act('max', seal)).when('max', seal).refuses('AlreadySealed')
})

test('what is concluded takes no further draft and no further signature', () => {
  const done = given(concluded())
  done.when('mira', drafts('d2')).refuses('MediationIsEnded')
  done.when('ana', signs('d1')).refuses('MediationIsEnded')
  expect(done.view('ana').board.signing.concluded?.draft).toBe('d1')
})

const holds = { type: 'HoldSigning', draft: 'd1' } as const
const declines = (mayPassOn: boolean, reason = 'It names no bank.'): Command => ({
  type: 'DeclineToSign',
  ...{ draft: 'd1', reason, mayPassOn },
})
const given1 = (participant: string, side: 'side-a' | 'side-b'): readonly [Room, Fact] => [
  `desk:${side}`,
  {
    ...{ type: 'ConsentToSignGiven', participant, side, text: CONSENT_TO_SIGN, language: 'en' },
    ...{ shown: 'code from a test page', how: 'link by mail' },
  },
]

test('who signs here has agreed to that, once for the case; nobody on another side reads it', () => {
  given(opening()).when('ana', signs('d1')).refuses('ConsentMissing')
  given(opening()).when('ana', consents).records(given1('ana', 'side-a'))
  const agreed = given(opening(), act('ana', consents))
  agreed.when('ana', consents).refuses('AlreadyConsented')
  agreed.when('ana', signs('d1')).records(signature('ana', 'side-a'))
  agreed.when('al', signs('d1')).refuses('ConsentMissing')
  for (const who of ['ben', 'cem']) {
    expect(agreed.view(who)).toEqual(given(opening()).view(who))
  }
  const again = [act('mira', drafts('d2')), act('ada', approves('d2')), act('dora', approves('d2'))]
  given(opening(), act('ana', consents), again, act('mira', opensSigning('d2')))
    .when('ana', signs('d2'))
    .records(['board', { ...signature('ana', 'side-a')[1], draft: 'd2' }])
})

test('the consent is to the words of today, and can be taken back', () => {
  const old = { ...consents, text: '2026-10' } as Command
  given(opening()).when('ana', old).refuses('ConsentTextOutdated')
  const back = { type: 'WithdrawConsentToSign' } as const
  given(opening()).when('ana', back).refuses('ConsentMissing')
  const agreed = [opening(), act('ana', consents)]
  given(agreed)
    .when('ana', back)
    .records([
      'desk:side-a',
      { type: 'ConsentToSignWithdrawn', participant: 'ana', side: 'side-a' },
    ])
  const withdrawn = given(agreed, act('ana', back))
  withdrawn.when('ana', signs('d1')).refuses('ConsentMissing')
  withdrawn.when('ana', back).refuses('ConsentMissing')
  withdrawn.when('ana', consents).records(given1('ana', 'side-a'))
  expect(lastConsentOf(withdrawn.view('ana'))).toMatchObject({ times: 1 })
  given(agreed, act('ana', back), act('ana', consents))
    .when('ana', signs('d1'))
    .records(signature('ana', 'side-a'))
})

test('of whom the code at the end of the text itself came back, no other consent is asked', () => {
  given(opening())
    .when('ben', signs('d1', { consent: CONSENT_BY_MESSAGE, how: 'text message' }))
    .records([
      'board',
      { ...signature('ben', 'side-b')[1], consent: CONSENT_BY_MESSAGE, how: 'text message' },
    ])
})

test('only who would sign agrees to it, asks a lawyer about it, or declines', () => {
  for (const who of ['ada', 'sam', 'dora', 'mira', 'olu', 'max']) {
    given(opening()).when(who, consents).refuses('NotForThisSeat')
    given(opening()).when(who, { type: 'WithdrawConsentToSign' }).refuses('NotForThisSeat')
  }
  for (const who of ['ada', 'sam', 'dora', 'cem', 'mira', 'olu', 'max']) {
    given(signing()).when(who, holds).refuses('NotForThisSeat')
    given(signing()).when(who, declines(true)).refuses('NotForThisSeat')
    given(signing()).when(who, byPen).refuses('NotForThisSeat')
  }
})

test('who asks a lawyer first is for other sides somebody who has not signed yet, and may sign any day', () => {
  const held = given(signing(), act('ana', holds))
  given(signing())
    .when('ana', holds)
    .records([
      'caucus:side-a',
      { type: 'SigningHeld', draft: 'd1', participant: 'ana', side: 'side-a' },
    ])
  for (const who of ['ben', 'cem', 'max']) {
    expect(held.view(who)).toEqual(given(signing()).view(who))
  }
  expect(held.next('ana')).toEqual({ do: 'sign', draft: 'd1', held: true })
  expect(held.next('al')).toEqual({ do: 'sign', draft: 'd1' })
  held.when('ana', holds).refuses('AlreadyHeld')
  held.when('ana', signs('d1')).records(signature('ana', 'side-a'))
})

test('who declines stops the signing for all; why is read where its writer wants it', () => {
  const declined = {
    type: 'SigningDeclined',
    draft: 'd1',
    participant: 'ben',
    side: 'side-b',
  } as const
  const reason = 'It names no bank.'
  const first = [signing(), act('ana', signs('d1'))]
  given(first)
    .when('ben', declines(true))
    .records(['board', { ...declined, reason }])
  given(first)
    .when('ben', declines(false))
    .records(
      ['board', declined],
      ['caucus:side-b', { ...declined, type: 'SigningDeclineExplained', reason }],
    )
  given(first).when('ben', declines(true, '  ')).refuses('ReasonMissing')
  given(first).when('ana', declines(true)).refuses('AlreadySigned')
  const stopped = given(first, act('ben', declines(false)))
  for (const who of ['ben', 'al']) {
    stopped.when(who, signs('d1')).refuses('SigningStopped')
    stopped.when(who, holds).refuses('SigningStopped')
    stopped.when(who, byPen).refuses('SigningStopped')
    stopped.when(who, declines(true)).refuses('SigningStopped')
    expect(stopped.next(who)).toEqual({ do: 'nothing' })
  }
  expect(stopped.next('mira')).toEqual({ do: 'go on after declining', draft: 'd1' })
})

test('opened again, everybody signs anew; a new draft takes the place of what was declined', () => {
  const stopped = [signing(), act('ana', signs('d1')), act('al', holds), act('ben', declines(true))]
  given(stopped)
    .when('mira', opensSigning('d1'))
    .records(['board', { type: 'SigningOpened', draft: 'd1' }])
  const again = given(stopped, act('mira', opensSigning('d1')))
  again.when('mira', opensSigning('d1')).refuses('SigningAlreadyOpen')
  for (const who of ['ana', 'al', 'ben']) {
    expect(again.next(who)).toEqual({ do: 'sign', draft: 'd1' })
  }
  expect(again.view('cem').board.signing.signatures.size).toBe(0)
  const all = ['ana', 'al', 'ben'].map((who) => act(who, signs('d1')))
  const done = given(stopped, act('mira', opensSigning('d1')), all)
  expect(done.view('max').board.closing.ended?.outcome).toBe('settled')
  const anew = given(stopped, act('mira', drafts('d2')))
  expect(anew.view('ana').board.signing.stopped).toBeUndefined()
  anew.when('ben', declines(true)).refuses('DraftOutdated')
})

test('nobody declines, or asks a lawyer about, what is not open to be signed', () => {
  for (const command of [holds, declines(true), byPen]) {
    given(approved()).when('ana', command).refuses('SigningNotOpen')
    given(mediating()).when('ana', command).refuses('DraftUnknown')
    given(signing(), act('mira', drafts('d2')))
      .when('ana', command)
      .refuses('DraftOutdated')
    given(signing(), act('ana', signs('d1')))
      .when('ana', command)
      .refuses('AlreadySigned')
  }
})

test('another reason in private changes nothing that stands outside its caucus', () => {
  const words = fc.string({ minLength: 1 }).filter((said) => said.trim() !== '')
  const story = given(signing())
  const outside = (reason: string) => {
    const answer = decide(story.view('ben'), declines(false, reason), 0)
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.records.filter((fact) => roomFor(fact) !== 'caucus:side-b')
  }
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(outside(one)).toEqual(outside(other))
      expect(outside(one)).toHaveLength(1)
    }),
    { numRuns: 5_000 },
  )
})

const byPen = { type: 'SignOnPaper', draft: 'd1' } as const
const scan = (side: 'side-a' | 'side-b', document = 'f1') =>
  act('max', {
    ...{ type: 'AddDocument', document, room: `desk:${side}`, warnings: [] },
    file: { name: 'scan.pdf', kind: 'pdf', size: 9, digest: shown },
  })
const enters = (
  over: Partial<Extract<Command, { type: 'RecordPaperSignature' }>> = {},
): Command => ({
  ...{ type: 'RecordPaperSignature', draft: 'd1', participant: 'ben', name: 'Ben Berg' },
  ...{ on: '1970-01-01', digest: shown, document: 'f1', allPages: true, sameText: true },
  ...{ timeZone: 'UTC', ...over },
})
const entered = (by: string): readonly (readonly [Room, Fact])[] => [
  [
    'desk:side-b',
    {
      ...{ type: 'PaperSignatureChecked', draft: 'd1', participant: 'ben', side: 'side-b' },
      ...{ scan: 'f1', on: '1970-01-01', allPages: true, sameText: true },
    },
  ],
  [
    'board',
    {
      ...signature('ben', 'side-b')[1],
      ...{ name: 'Ben Berg', consent: 'paper', how: 'paper', on: '1970-01-01', checkedBy: by },
    },
  ],
]

test('who signs with a pen says so at their own desk, and no other side learns of it', () => {
  given(opening())
    .when('ben', byPen)
    .records([
      'desk:side-b',
      { type: 'PaperSignatureChosen', draft: 'd1', participant: 'ben', side: 'side-b' },
    ])
  const chosen = given(opening(), act('ben', byPen))
  chosen.when('ben', byPen).refuses('AlreadyOnPaper')
  for (const who of ['ana', 'cem']) expect(chosen.view(who)).toEqual(given(opening()).view(who))
  // It is no vow: who agrees to it signs here after all.
  given(opening(), act('ben', byPen), act('ben', consents))
    .when('ben', signs('d1'))
    .records(signature('ben', 'side-b'))
})

test('a mediator or a case manager enters what was signed with a pen, once they have seen its scan', () => {
  const scanned = [opening(), scan('side-b')]
  for (const who of ['mira', 'milo', 'max']) {
    given(scanned)
      .when(who, enters())
      .records(...entered(who))
  }
  for (const who of ['ana', 'ben', 'ada', 'olu', 'cem']) {
    given(scanned).when(who, enters()).refuses('NotForThisSeat')
  }
  const story = given(scanned)
  story.when('max', enters({ participant: 'cem' })).refuses('ParticipantUnknown')
  story.when('max', enters({ participant: 'nobody' })).refuses('ParticipantUnknown')
  story.when('max', enters({ name: ' ' })).refuses('NameMissing')
  story.when('max', enters({ on: '1970-01-02' })).refuses('DayToCome')
  story.when('max', enters({ document: 'f9' })).refuses('DocumentUnknown')
  story.when('max', enters({ digest: 'another text' })).refuses('SignedTextDiffers')
  story.when('max', enters({ draft: 'd9' })).refuses('DraftUnknown')
  // The scan of another side's desk is not looked for.
  given(opening(), scan('side-a')).when('max', enters()).refuses('DocumentUnknown')
  given(scanned, act('max', { type: 'WithdrawDocument', document: 'f1', room: 'desk:side-b' }))
    .when('max', enters())
    .refuses('DocumentUnknown')
  given(approved(), scan('side-b')).when('max', enters()).refuses('SigningNotOpen')
  given(approved(), act('mira', opensSigning('d1', 1)), scan('side-b'))
    .when('max', enters())
    .refuses('StillThoughtOver')
  given(scanned, act('mira', drafts('d2')))
    .when('max', enters())
    .refuses('DraftOutdated')
  given(scanned, act('max', enters())).when('max', enters()).refuses('AlreadySigned')
  given(scanned, act('ana', declines(true)))
    .when('max', enters())
    .refuses('SigningStopped')
  given(scanned, act('ana', declines(true)))
    .when('ben', byPen)
    .refuses('SigningStopped')
})

test('pen and screen conclude together, whichever comes last, over one text', () => {
  const here = ['ana', 'al'].map((who) => act(who, signs('d1')))
  given(signing(), scan('side-b'), here)
    .when('max', enters())
    .records(...entered('max'), ...settled)
  given(signing(), scan('side-b'), act('mira', enters()), here.slice(0, 1))
    .when('al', signs('d1'))
    .records(signature('al', 'side-a'), ...settled)
  given(signing(), scan('side-b'), here)
    .when('max', enters({ digest: 'cd'.repeat(32) }))
    .refuses('SignedTextDiffers')
  given(signing(), scan('side-b'), act('max', enters()))
    .when('ana', signs('d1', { digest: 'cd'.repeat(32) }))
    .refuses('SignedTextDiffers')
})

/** What consents and ends somebody's signing, in any order, by three signers. */
const steps = fc.array(
  fc.record({
    who: fc.constantFrom('ana', 'al', 'ben', 'mira'),
    does: fc.constantFrom<Command>(
      consents,
      { type: 'WithdrawConsentToSign' },
      signs('d1'),
      signs('d1'),
      holds,
      declines(false),
      opensSigning('d1'),
    ),
  }),
  { maxLength: 12 },
)
const begun = [opening(), signing()].map((acts) => given(acts).record)
test('whatever comes first, a signature stands on a consent that had not been taken back', () => {
  let signed = 0
  let settled = 0
  fc.assert(
    fc.property(steps, fc.boolean(), (acts, all) => {
      let record = begun[all ? 1 : 0] ?? []
      const agreed = new Set(all ? ['ana', 'al', 'ben'] : [])
      for (const [i, { who, does }] of acts.entries()) {
        const me = meIn(record, who)
        if (!me) throw new Error(who)
        const answer = decide(viewOf(me, entriesFor(record, me)), does, 1_000 + i)
        if (!answer.ok) continue
        for (const { type } of answer.records) {
          if (type === 'ConsentToSignGiven') agreed.add(who)
          if (type === 'ConsentToSignWithdrawn') agreed.delete(who)
          if (type === 'AgreementSigned') {
            expect(agreed.has(who)).toBe(true)
            signed += 1
          }
          if (type === 'AgreementConcluded') settled += 1
        }
        record = appended(record, who, 1_000 + i, answer.records)
      }
    }),
    { numRuns: 5_000 },
  )
  expect(signed).toBeGreaterThan(100)
  expect(settled).toBeGreaterThan(1)
}, 120_000)

isOnlyForMediating(opensSigning('d1'), 'mira', [])
isOnlyForMediating(signs('d1'), 'ana', [])
isOnlyForMediating(consents, 'ana', [])
isOnlyForMediating({ type: 'WithdrawConsentToSign' }, 'ana', [])
isOnlyForMediating(holds, 'ana', [])
isOnlyForMediating(declines(true), 'ana', [])
isOnlyForMediating(byPen, 'ana', [])
isOnlyForMediating(enters(), 'mira', [])
everyRefusalIsSeenOf(
  'OpenSigning',
  'SignAgreement',
  'ConsentToSign',
  'WithdrawConsentToSign',
  'HoldSigning',
  'DeclineToSign',
  'SignOnPaper',
  'RecordPaperSignature',
  'RecordSeal',
)
