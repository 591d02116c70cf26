// Signing: the parties of an approved draft, each over the digest of what was shown; the last signature settles.
import { expect, test } from 'vitest'
import {
  agreeing,
  approved,
  approves,
  concluded,
  drafted,
  drafts,
  opensSigning,
  shown,
  signing,
  signs,
} from './drafts-on-the-board.ts'
import {
  act,
  everyRefusalIsSeenOf,
  given,
  isOnlyForMediating,
  mediating,
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
      consent: '2026-11',
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
})

test('each party signs once, and the last signature settles', () => {
  given(signing()).when('ana', signs('d1')).records(signature('ana', 'side-a'))
  const first = [signing(), act('ana', signs('d1'))]
  given(first).when('ana', signs('d1')).refuses('AlreadySigned')
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

isOnlyForMediating(opensSigning('d1'), 'mira', [])
isOnlyForMediating(signs('d1'), 'ana', [])
everyRefusalIsSeenOf('OpenSigning', 'SignAgreement', 'RecordSeal')
