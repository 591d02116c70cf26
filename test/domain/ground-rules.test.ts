// Ground rules: everybody signs the agreement to mediate, and then the rooms open; the joint room and the way of offers.
import { expect, test } from 'vitest'
import type { Command } from '../../src/domain/mediation.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  mediating,
  neutral,
  opened,
  seated,
  signed,
} from './mediation-story.ts'
import { afraid, answering } from './safety-answers.ts'

const sign: Command = { type: 'AcceptGroundRules', version: '2026-11', name: 'Typed Name' }
const shut: Command = { type: 'SetJointRoom', open: false }
const proposeDirect: Command = { type: 'ProposeWay', way: 'direct' }
const agreeToDirect: Command = { type: 'AgreeToWay', way: 'direct' }
const impasse = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const signatureOf = (participant: string) =>
  [
    [
      'board',
      { type: 'AgreementToMediateSigned', participant, version: '2026-11', name: 'Typed Name' },
    ],
    ['board', { type: 'CaucusPracticeAcknowledged', participant }],
  ] as const
const started = ['board', { type: 'MediationStarted' }] as const

const two = [
  opened({ sides: ['Anders', 'Berg'] }),
  seated('ana', 'side-a', 'party'),
  seated('ben', 'side-b', 'party'),
]

test.each(['ana', 'ada', 'sam', 'dora', 'mira', 'milo', 'olu'])('%s signs once', (who) => {
  given(convened())
    .when(who, sign)
    .records(...signatureOf(who))
  given(convened(), signed(who)).when(who, sign).refuses('AlreadyAccepted')
})

const text = {
  digest: 'ab'.repeat(32),
  language: 'en',
  title: 'Agreement to mediate',
  sections: [{ heading: 'It is your choice', paragraphs: ['Nobody has to mediate.'] }],
} as const
const signShown = (version: string = text.digest, name = 'Typed Name'): Command => ({
  type: 'AcceptGroundRules',
  version,
  name,
  text,
})

test('the text that is signed is on record once, for whoever signs it first', () => {
  const [signature, practice] = [
    [
      'board',
      {
        type: 'AgreementToMediateSigned',
        participant: 'ana',
        version: text.digest,
        name: 'Typed Name',
      },
    ],
    ['board', { type: 'CaucusPracticeAcknowledged', participant: 'ana' }],
  ] as const
  const kept = ['board', { type: 'AgreementToMediateShown', ...text }] as const
  given(convened()).when('ana', signShown()).records(kept, signature, practice)
  given(convened(), act('ben', signShown())).when('ana', signShown()).records(signature, practice)
  expect(
    given(convened(), act('ben', signShown())).view('cem').board.groundRules.texts.get(text.digest),
  ).toEqual(text)
})

test('another text than the one that is shown now, or no name, is not signed', () => {
  given(convened())
    .when('ana', signShown('cd'.repeat(32)))
    .refuses('TextHasChanged')
  given(convened()).when('ana', signShown(text.digest, ' ')).refuses('NameMissing')
})

test('case managers and people who do not sit yet sign nothing', () => {
  given(convened()).when('max', sign).refuses('NotForThisSeat')
  const coming = act('max', {
    type: 'InviteParticipant',
    participant: 'ivo',
    side: 'side-b',
    role: 'interpreter',
    name: 'Ivo',
    words: '',
  })
  given(convened(), coming).when('ivo', sign).refuses('NotForThisSeat')
})

test('the last signature starts the mediation, whoever gives it', () => {
  const ready = [two, neutral('mira', 'mediator')]
  given(ready, signed('ana', 'mira'))
    .when('ben', sign)
    .records(...signatureOf('ben'), started)
  given(ready, signed('ana', 'ben'))
    .when('mira', sign)
    .records(...signatureOf('mira'), started)
})

test('nothing starts without a mediator: a co-mediator or an observer is none', () => {
  given(two, signed('ana'))
    .when('ben', sign)
    .records(...signatureOf('ben'))
  given(
    two,
    neutral('milo', 'co-mediator'),
    neutral('olu', 'observer'),
    signed('milo', 'olu', 'ana'),
  )
    .when('ben', sign)
    .records(...signatureOf('ben'))
})

test('nothing starts while a side has nobody who can speak for it', () => {
  const withFriend = (role: 'support-person' | 'interpreter' | 'attorney' | 'decision-maker') => [
    opened({ sides: ['Anders', 'Berg'] }),
    seated('ana', 'side-a', 'party'),
    seated('fay', 'side-b', role),
    neutral('mira', 'mediator'),
    signed('ana', 'mira'),
  ]
  for (const role of ['support-person', 'interpreter'] as const) {
    given(withFriend(role))
      .when('fay', sign)
      .records(...signatureOf('fay'))
  }
  for (const role of ['attorney', 'decision-maker'] as const) {
    given(withFriend(role))
      .when('fay', sign)
      .records(...signatureOf('fay'), started)
  }
})

test('nothing starts while a third side is missing', () => {
  const three = [
    opened({ sides: ['Anders', 'Berg', 'Cole'] }),
    seated('ana', 'side-a', 'party'),
    seated('ben', 'side-b', 'party'),
    neutral('mira', 'mediator'),
    signed('ana', 'mira'),
  ]
  given(three)
    .when('ben', sign)
    .records(...signatureOf('ben'))
})

test('who comes later signs for themselves, and it does not start again', () => {
  given(mediating(), seated('amy', 'side-a', 'attorney'))
    .when('amy', sign)
    .records(...signatureOf('amy'))
})

test('who was waited for and leaves is waited for no longer', () => {
  const allButSam = ['ana', 'al', 'ada', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu']
  given(convened(), signed(...allButSam))
    .when('sam', { type: 'LeaveSeat' })
    .records(['board', { type: 'ParticipantLeft', participant: 'sam' }], started)
  given(convened(), signed(...allButSam.slice(1)))
    .when('sam', { type: 'LeaveSeat' })
    .records(['board', { type: 'ParticipantLeft', participant: 'sam' }])
})

test('who leaves a mediation that has started, or has ended, starts nothing', () => {
  given(mediating())
    .when('sam', { type: 'LeaveSeat' })
    .records(['board', { type: 'ParticipantLeft', participant: 'sam' }])
  const allButSam = ['ana', 'al', 'ada', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu']
  given(
    convened(),
    signed(...allButSam),
    act('ana', { type: 'EndMediation', outcome: 'withdrawn' }),
  )
    .when('sam', { type: 'LeaveSeat' })
    .records(['board', { type: 'ParticipantLeft', participant: 'sam' }])
})

test('what ended before it began begins when it is taken up again without who held it up', () => {
  const allButSam = ['ana', 'al', 'ada', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu']
  const ended = act('ana', { type: 'EndMediation', outcome: 'withdrawn' })
  const gone = act('sam', { type: 'LeaveSeat' })
  const reopened = ['board', { type: 'MediationReopened' }] as const
  given(convened(), signed(...allButSam), ended, gone)
    .when('mira', { type: 'ReopenMediation' })
    .records(reopened, started)
  given(convened(), signed(...allButSam), ended)
    .when('mira', { type: 'ReopenMediation' })
    .records(reopened)
})

test.each(['mira', 'milo'])('%s opens and shuts the joint room', (who) => {
  given(mediating())
    .when(who, shut)
    .records(['board', { type: 'JointRoomSet', open: false }])
  given(mediating(), act(who, shut))
    .when(who, { type: 'SetJointRoom', open: true })
    .records(['board', { type: 'JointRoomSet', open: true }])
  given(mediating()).when(who, { type: 'SetJointRoom', open: true }).refuses('NoChange')
})

test.each(['ana', 'ada', 'sam', 'olu', 'max'])(
  '%s neither sets the joint room nor proposes a way',
  (who) => {
    const story = given(mediating())
    story.when(who, shut).refuses('NotForThisSeat')
    story.when(who, proposeDirect).refuses('NotForThisSeat')
  },
)

test('a way is proposed by a mediator and changes when every side has agreed to it', () => {
  const agreed = (side: 'side-a' | 'side-b' | 'side-c') =>
    ['board', { type: 'WayAgreedTo', way: 'direct', side }] as const
  const proposed = [mediating(), act('milo', proposeDirect)]
  given(mediating())
    .when('milo', proposeDirect)
    .records(['board', { type: 'WayProposed', way: 'direct' }])
  given(proposed).when('ada', agreeToDirect).records(agreed('side-a'))
  given(proposed, act('ada', agreeToDirect)).when('dora', agreeToDirect).records(agreed('side-b'))
  const two = [proposed, act('ada', agreeToDirect), act('dora', agreeToDirect)]
  given(two)
    .when('cem', agreeToDirect)
    .records(agreed('side-c'), ['board', { type: 'WayChanged', way: 'direct' }])
  const three = [two, act('cem', agreeToDirect)]
  given(three).when('mira', proposeDirect).refuses('NoChange')
  given(three).when('ana', agreeToDirect).refuses('WayNotProposed')
})

test('a side agrees once, whoever speaks for it, and only to what is proposed', () => {
  const proposed = [mediating(), act('mira', proposeDirect), act('ana', agreeToDirect)]
  given(proposed).when('ada', agreeToDirect).refuses('NoChange')
  given(proposed).when('ben', { type: 'AgreeToWay', way: 'relayed' }).refuses('WayNotProposed')
  given(mediating()).when('ana', agreeToDirect).refuses('WayNotProposed')
  for (const who of ['sam', 'mira', 'olu', 'max']) {
    given(proposed).when(who, agreeToDirect).refuses('NotForThisSeat')
  }
})

test('a way proposed anew has to be agreed to anew', () => {
  const again = [
    mediating(),
    act('mira', proposeDirect),
    act('ana', agreeToDirect),
    act('mira', proposeDirect),
  ]
  given(again)
    .when('ana', agreeToDirect)
    .records(['board', { type: 'WayAgreedTo', way: 'direct', side: 'side-a' }])
})

test('nothing of this is done after the end', () => {
  const over = given(mediating(), impasse)
  over.when('ana', sign).refuses('MediationIsEnded')
  over.when('mira', shut).refuses('MediationIsEnded')
  over.when('mira', proposeDirect).refuses('MediationIsEnded')
  over.when('ana', agreeToDirect).refuses('MediationIsEnded')
})

test('everybody reads on the board who has signed and whether it has started', () => {
  for (const who of ['ana', 'ben', 'cem', 'mira', 'olu', 'max']) {
    const { groundRules } = given(mediating()).view(who).board
    expect(groundRules.signed.size).toBe(10)
    expect(groundRules.startedAt).toBeGreaterThan(0)
    expect(given(convened(), signed('ana')).view(who).board.groundRules.startedAt).toBeUndefined()
  }
})

test('who is to be kept apart is not brought together, and where all are asked first it waits for them', () => {
  const shutAtFirst = { jointOpen: false } as const
  const openIt: Command = { type: 'SetJointRoom', open: true }
  for (const command of [openIt, proposeDirect]) {
    given(mediating(shutAtFirst), answering('ana', 'side-a', afraid))
      .when('mira', command)
      .refuses('SafetyFlagged')
    given(mediating({ caseType: 'civil-harassment' }))
      .when('mira', command)
      .refuses('SafetyNotYetAsked')
  }
})

everyRefusalIsSeenOf('AcceptGroundRules', 'SetJointRoom', 'ProposeWay', 'AgreeToWay')
