// Meetings: where they stand, who proposes, answers, sets and moves them, and when each is refused.
import { expect, test } from 'vitest'
import type { MeetingCommand } from '../../src/domain/arranging.ts'
import { boundBy, type Meeting, type MeetingRoom, standsAs } from '../../src/domain/meetings.ts'
import {
  act,
  convened,
  everyRefusalIsSeenOf,
  given,
  mediating,
  neutral,
  passing,
  signed,
} from './mediation-story.ts'
import {
  callsOff,
  DAY,
  held,
  moves,
  needs,
  noon,
  notHeld,
  others,
  plan,
  proposed,
  says,
  sets,
  slots,
  takes,
  ten,
  time,
} from './meetings-story.ts'
import { ofA } from './stages-planned.ts'

const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
const caucus = 'caucus:side-a'
const of = { room: caucus, meeting: 'm1' } as const
const together = { room: 'joint', needed: needs('ana', 'ben', 'mira') } as const
const meetingOf = (
  table: ReturnType<typeof given>,
  who: string,
  room: MeetingRoom = caucus,
): Meeting | undefined => table.view(who).rooms.get(room)?.meetings.meetings.get('m1')

test('what a mediator proposes to a side stands in its caucus and nowhere else', () => {
  const { type: _, ...fact } = plan()
  given(mediating())
    .when('mira', plan())
    .records([caucus, { type: 'TimesProposed', ...fact }])
  expect(given(mediating(), proposed()).view('ben')).toEqual(given(mediating()).view('ben'))
  expect(meetingOf(given(mediating(), proposed()), 'ana')?.times.map(({ at }) => at)).toEqual([
    ten,
    noon,
  ])
})

test('the last yes to one time sets the meeting, at the first that suits all', () => {
  const first = given(mediating(), proposed({ needed: needs('ana', 'ada', 'mira') }))
  first
    .when('ana', says([noon, ten]))
    .records([caucus, { type: 'TimesAnswered', ...of, yes: [noon, ten], no: [], words: '' }])
  given(
    mediating(),
    proposed({ needed: needs('ana', 'ada', 'mira') }),
    act('ana', says([noon, ten])),
  )
    .when('ada', says([noon], [ten], 'Court at ten.'))
    .records(
      [caucus, { type: 'TimesAnswered', ...of, yes: [noon], no: [ten], words: 'Court at ten.' }],
      [caucus, { type: 'MeetingSet', ...of, at: noon, minutes: 60 }],
    )
  given(mediating(), proposed())
    .when('ana', says([noon, ten]))
    .records(
      [caucus, { type: 'TimesAnswered', ...of, yes: [noon, ten], no: [], words: '' }],
      [caucus, { type: 'MeetingSet', ...of, at: ten, minutes: 60 }],
    )
})

test('nobody waits for an answer of somebody who has left', () => {
  given(
    mediating(),
    proposed({ needed: needs('ana', 'ada', 'mira') }),
    act('ada', { type: 'LeaveSeat' }),
  )
    .when('ana', says([ten]))
    .records(
      [caucus, { type: 'TimesAnswered', ...of, yes: [ten], no: [], words: '' }],
      [caucus, { type: 'MeetingSet', ...of, at: ten, minutes: 60 }],
    )
})

test('a side asks for a meeting, and the mediator’s yes sets it', () => {
  const asked = given(mediating(), act('ana', plan({ channel: 'in person' })))
  asked
    .when('mira', says([noon]))
    .records(
      [caucus, { type: 'TimesAnswered', ...of, yes: [noon], no: [], words: '' }],
      [caucus, { type: 'MeetingSet', ...of, at: noon, minutes: 60 }],
    )
})

test('a side counters with its own times, to which it has said yes', () => {
  const later = noon + 3_600_000
  given(mediating(), proposed(), act('ana', says([], [ten, noon])), act('ana', others(later)))
    .when('mira', says([later]))
    .records(
      [caucus, { type: 'TimesAnswered', ...of, yes: [later], no: [], words: '' }],
      [caucus, { type: 'MeetingSet', ...of, at: later, minutes: 60 }],
    )
})

test('of published times the first of the side who takes one sets the meeting', () => {
  const table = given(mediating(), act('mira', slots()))
  table
    .when('ada', takes(noon))
    .records([caucus, { type: 'MeetingSet', ...of, at: noon, minutes: 60 }])
  given(mediating(), act('mira', slots()), act('ada', takes(noon)))
    .when('ana', takes(ten))
    .refuses('MeetingIsSet')
})

test('a meeting is moved as often as need be, and called off once', () => {
  const from = time(ten)
  const to = time(noon, 30)
  given(mediating(), proposed(), act('ana', says([ten])))
    .when('mira', moves(noon, 30))
    .records([caucus, { type: 'MeetingMoved', ...of, from, to, words: 'My train is late.' }])
  given(mediating(), proposed(), act('ana', says([ten])), act('ana', others(noon + DAY)))
    .when('milo', sets(noon + DAY))
    .records([caucus, { type: 'MeetingMoved', ...of, from, to: time(noon + DAY), words: '' }])
  given(mediating(), proposed(), act('ana', says([ten])))
    .when('ana', callsOff('I am ill.'))
    .records([caucus, { type: 'MeetingCancelled', ...of, reason: 'I am ill.' }])
  const table = given(mediating(), proposed(), act('mira', sets(ten)), act('mira', moves(noon)))
  expect(meetingOf(table, 'ana')?.changes).toBe(2)
})

test('in the room of everybody a side calls nothing off: that is the mediator’s to decide', () => {
  const table = given(mediating(), proposed(together))
  table.when('ana', callsOff('No.', { room: 'joint' })).refuses('NotForThisSeat')
  table
    .when('mira', callsOff('No.', { room: 'joint' }))
    .records(['joint', { type: 'MeetingCancelled', room: 'joint', meeting: 'm1', reason: 'No.' }])
})

test('of a meeting of everybody the board says that it took place and who was there; of a caucus nothing', () => {
  const present = ['ana', 'ben', 'mira']
  const sheet = { meeting: 'm1', at: ten, minutes: 60, channel: 'call', present } as const
  given(mediating(), proposed(together), act('mira', sets(ten, { room: 'joint' })), passing(ten))
    .when('mira', held(present, { room: 'joint' }))
    .records(
      ['joint', { type: 'MeetingHeld', room: 'joint', meeting: 'm1', present }],
      ['board', { type: 'AttendanceRecorded', ...sheet }],
    )
  given(mediating(), proposed(), act('mira', sets(ten)), passing(ten))
    .when('mira', held(['ana', 'mira']))
    .records([caucus, { type: 'MeetingHeld', ...of, present: ['ana', 'mira'] }])
  given(mediating(), proposed(), act('mira', sets(ten)), passing(ten))
    .when('mira', notHeld())
    .records([caucus, { type: 'MeetingNotHeld', ...of }])
})

test('before the start a meeting stands at the desk, where who manages the case may call one, too', () => {
  const desk = { room: 'desk:side-a', needed: needs('ana', 'max') } as const
  const { type: _, ...fact } = plan(desk)
  given(convened())
    .when('max', plan(desk))
    .records(['desk:side-a', { type: 'TimesProposed', ...fact }])
  given(convened())
    .when('max', plan({ ...desk, room: 'joint' }))
    .refuses('RoomUnknown')
})

test('a mediator’s own time is bound by what is set, and before by what they said yes to', () => {
  const open = given(mediating(), proposed())
  const bound = (table: ReturnType<typeof given>, who: string, at = 0) => {
    const meeting = meetingOf(table, 'mira')
    return meeting && boundBy(meeting, who, at).map((one) => one.at)
  }
  expect(bound(open, 'mira')).toEqual([ten, noon])
  expect(bound(open, 'milo')).toEqual([])
  expect(bound(open, 'mira', ten)).toEqual([noon])
  const set = given(mediating(), proposed(), act('ana', says([noon])))
  expect(bound(set, 'mira')).toEqual([noon])
  expect(bound(set, 'mira', noon + 3_600_000)).toEqual([])
  expect(bound(given(mediating(), proposed(), act('mira', callsOff())), 'mira')).toEqual([])
  const stands = meetingOf(set, 'ana')
  expect(stands && standsAs(stands)).toBe('set')
})

test('that an interpreter is needed is said at the desk, when and how, moved and taken back with the meeting', () => {
  const asked = {
    type: 'InterpreterAsked',
    side: 'side-a',
    meeting: 'm1',
    channel: 'call',
  } as const
  const begun = [mediating(), proposed({ interpreter: true })]
  given(begun)
    .when('mira', sets(ten))
    .records(
      [caucus, { type: 'MeetingSet', ...of, at: ten, minutes: 60 }],
      ['desk:side-a', { ...asked, time: time(ten) }],
    )
  const set = given(begun, act('mira', sets(ten)), act('mira', moves(noon)))
  const desk = set.view('max').rooms.get('desk:side-a')?.meetings
  expect(desk?.interpreters.get('m1')).toEqual({ languages: [], channel: 'call', time: time(noon) })
  expect(desk?.meetings.size).toBe(0)
  set
    .when('ana', callsOff('No.'))
    .records(
      [caucus, { type: 'MeetingCancelled', ...of, reason: 'No.' }],
      ['desk:side-a', { ...asked, time: null }],
    )
  given(begun)
    .when('ana', callsOff('No.'))
    .records([caucus, { type: 'MeetingCancelled', ...of, reason: 'No.' }])
  expect(set.view('ben')).toEqual(given(mediating()).view('ben'))
})

const every: readonly (readonly [MeetingCommand, string])[] = [
  [plan({ meeting: 'm2' }), 'mira'],
  [others(noon + DAY), 'mira'],
  [says([ten]), 'ana'],
  [takes(ten), 'ana'],
  [sets(ten), 'mira'],
  [moves(noon), 'mira'],
  [callsOff(), 'mira'],
  [held(['ana']), 'mira'],
  [notHeld(), 'mira'],
]

test.each(every)(
  '%o is for the mediation itself, in rooms of one’s own, and not for observers',
  (command, by) => {
    const begun = [mediating(), proposed()]
    given(convened(), signed(by)).when(by, command).refuses('MediationNotStarted')
    const isOfWhatWas = command.type.startsWith('RecordMeeting')
    given(begun, over)
      .when(by, command)
      .refuses(isOfWhatWas ? 'MeetingNotSet' : 'MediationIsEnded')
    given(begun, neutral('new', 'co-mediator'))
      .when('new', command)
      .refuses('GroundRulesNotAccepted')
    given(begun).when('olu', command).refuses('ObserversDoNotWrite')
    for (const room of ['caucus:side-a', 'caucus:side-z', 'board', 'team:side-b'] as const) {
      const there = { ...command, room } as MeetingCommand
      given(begun).when('ben', there).refuses('RoomUnknown')
    }
    const known = 'meeting' in command && command.type !== 'ProposeTimes'
    if (!known) return
    given(begun)
      .when(by, { ...command, meeting: 'm9' })
      .refuses('MeetingUnknown')
    given(begun, act('mira', callsOff())).when(by, command).refuses('MeetingCalledOff')
    given(begun, act('mira', sets(ten)), passing(ten), act('mira', notHeld()))
      .when(by, command)
      .refuses('MeetingIsOver')
  },
)

test('who was at the meeting that ended it is said after the end, too', () => {
  const present = ['ana', 'ben', 'mira']
  const sheet = { meeting: 'm1', at: ten, minutes: 60, channel: 'call', present } as const
  given(
    mediating(),
    proposed(together),
    act('mira', sets(ten, { room: 'joint' })),
    passing(ten),
    over,
  )
    .when('mira', held(present, { room: 'joint' }))
    .records(
      ['joint', { type: 'MeetingHeld', room: 'joint', meeting: 'm1', present }],
      ['board', { type: 'AttendanceRecorded', ...sheet }],
    )
})

test('each act is refused to the seats it is not for', () => {
  const begun = given(mediating(), proposed({ needed: needs('ana', 'mira') }))
  begun.when('sam', plan({ meeting: 'm2' })).refuses('NotForThisSeat')
  begun.when('sam', others(noon + DAY)).refuses('NotForThisSeat')
  begun.when('ada', says([ten])).refuses('NotForThisSeat')
  begun.when('mira', takes(ten)).refuses('NotForThisSeat')
  begun.when('ana', sets(ten)).refuses('NotForThisSeat')
  begun.when('ana', moves(noon)).refuses('NotForThisSeat')
  begun.when('sam', callsOff()).refuses('NotForThisSeat')
  begun.when('ana', held(['ana'])).refuses('NotForThisSeat')
  begun.when('ana', notHeld()).refuses('NotForThisSeat')
  begun.when('ana', slots({ meeting: 'm2' })).refuses('NotForThisSeat')
})

test('a meeting in the shut joint room is not begun, set or moved', () => {
  const where = { room: 'joint' } as const
  const shut = act('mira', { type: 'SetJointRoom', open: false })
  const table = given(mediating(), proposed(together), act('mira', sets(ten, where)), shut)
  table.when('mira', plan({ ...together, meeting: 'm2' })).refuses('JointRoomShut')
  table.when('ana', others(noon + DAY, where)).refuses('JointRoomShut')
  table.when('ana', takes(ten, where)).refuses('JointRoomShut')
  table.when('mira', sets(noon, where)).refuses('JointRoomShut')
  table.when('mira', moves(noon, 60, where)).refuses('JointRoomShut')
})

test('a proposal names what for, where, and who is needed', () => {
  const table = given(mediating(), proposed())
  const asks = (said: Parameters<typeof plan>[0]) =>
    table.when('mira', plan({ meeting: 'm2', ...said }))
  asks({ meeting: 'm1' }).refuses('NoChange')
  asks({ purpose: ' ' }).refuses('NothingSaid')
  asks({ channel: 'in person' }).refuses('PlaceMissing')
  asks({ stage: 'nothing' }).refuses('StageUnknown')
  asks({ channel: 'hybrid', place: ' ' }).refuses('PlaceMissing')
  asks({ ...together, setBy: 'whoever takes one' }).refuses('SlotsAreForOneSide')
  asks({ room: 'neutrals', needed: needs('milo'), setBy: 'whoever takes one' }).refuses(
    'SlotsAreForOneSide',
  )
  for (const needed of [
    needs(),
    needs('ben', 'mira'),
    needs('olu', 'mira'),
    needs('mira', 'mira'),
  ]) {
    asks({ needed }).refuses('NeededNotInRoom')
  }
  asks({ needed: needs('ana', 'ada') }).refuses('MediatorNeeded')
  asks({ needed: needs('ana', 'milo'), setBy: 'whoever takes one' }).refuses('MediatorNeeded')
})

test('times lie ahead, on a clock’s fives, once each, and are not too many', () => {
  const table = given(mediating(), proposed())
  const wrong = [
    [[], 'TimeUnusable'],
    [[time(ten + 1)], 'TimeUnusable'],
    [[time(ten, 4)], 'TimeUnusable'],
    [[time(ten, 485)], 'TimeUnusable'],
    [[time(ten, 62)], 'TimeUnusable'],
    [[time(800 * DAY)], 'TimeUnusable'],
    [[time(Number.NaN)], 'TimeUnusable'],
    [[time(0)], 'TimePassed'],
    [[time(ten), time(ten, 30)], 'SameTimeTwice'],
    [Array.from({ length: 11 }, (_, i) => time(ten + i * DAY)), 'TimesTooMany'],
  ] as const
  for (const [times, refusal] of wrong) {
    table.when('mira', plan({ meeting: 'm2', times })).refuses(refusal)
    const counter = { ...others(ten), times } as MeetingCommand
    table.when('ana', counter).refuses(refusal)
  }
  table.when('ana', others(ten)).refuses('SameTimeTwice')
})

test('only times that were proposed, and are to come, are answered, taken and set', () => {
  const table = given(mediating(), proposed())
  const late = given(mediating(), proposed(), act('mira', slots({ meeting: 'm2' })), passing(ten))
  table.when('ana', says([], [], ' ')).refuses('NothingSaid')
  table.when('ana', says([ten], [ten])).refuses('SameTimeTwice')
  table.when('ana', says([ten + DAY])).refuses('TimeNotProposed')
  late.when('ana', says([ten])).refuses('TimePassed')
  table.when('ana', takes(ten)).refuses('AnsweredOtherwise')
  late.when('ana', says([noon], [], '', { meeting: 'm2' })).refuses('AnsweredOtherwise')
  late.when('ana', takes(ten + DAY, { meeting: 'm2' })).refuses('TimeNotProposed')
  late.when('ana', takes(ten, { meeting: 'm2' })).refuses('TimePassed')
  table.when('mira', sets(ten + DAY)).refuses('TimeNotProposed')
  late.when('mira', sets(ten)).refuses('TimePassed')
})

test('what is set is not answered or set again, and what is not set is not moved or held', () => {
  const open = given(mediating(), proposed())
  const set = given(mediating(), proposed(), act('mira', sets(ten)))
  set.when('ana', says([ten])).refuses('MeetingIsSet')
  set.when('mira', sets(ten)).refuses('NoChange')
  set.when('mira', moves(ten)).refuses('NoChange')
  set.when('mira', moves(noon, 7)).refuses('TimeUnusable')
  set.when('mira', moves(0)).refuses('TimePassed')
  open.when('mira', moves(noon)).refuses('MeetingNotSet')
  open.when('mira', held(['ana'])).refuses('MeetingNotSet')
  open.when('mira', notHeld()).refuses('MeetingNotSet')
  set.when('mira', held(['ana'])).refuses('MeetingNotBegun')
  set.when('mira', notHeld()).refuses('MeetingNotBegun')
  set.when('ana', callsOff(' ')).refuses('NothingSaid')
  const begun = given(mediating(), proposed(), act('mira', sets(ten)), passing(ten))
  for (const present of [[], ['ben'], ['ana', 'ana']]) {
    begun.when('mira', held(present)).refuses('NeededNotInRoom')
  }
})

test('a first call of which nothing is planned is planned with its times, by who mediates, and while there is room for it', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    act('mira', { type: 'SetPrivateStage', room: 'caucus:side-a', stage: ofA(`own-${i}`) }),
  )
  const books = plan({ firstCall: 'first' })
  given(mediating(), many).when('mira', books).refuses('TooManyStages')
  given(mediating()).when('ana', books).refuses('NotForThisSeat')
  const joint = plan({ firstCall: 'first', room: 'joint', needed: needs('ana', 'ben', 'mira') })
  given(mediating()).when('mira', joint).refuses('RoomUnknown')
  given(mediating(), act('mira', books))
    .when('mira', plan({ firstCall: 'first', meeting: 'm2' }))
    .refuses('NoChange')
  const { firstCall: _, ...proposes } = { ...books, type: 'TimesProposed', stage: 'first' } as const
  const stage = {
    ...{ stage: 'first', purpose: 'pre-mediation-call', ownWords: '', people: 'everyone' },
    ...{ seats: ['side-a', 'neutral'], deciders: false, channel: 'call' },
    ...{ yields: '', homework: '', after: [] },
  } as const
  const room = 'caucus:side-a'
  given(mediating())
    .when('mira', books)
    .records([room, { type: 'PrivateStageSet', room, stage } as never], [room, proposes as never])
})

everyRefusalIsSeenOf(
  'ProposeTimes',
  'ProposeOtherTimes',
  'AnswerTimes',
  'TakeTime',
  'SetMeeting',
  'MoveMeeting',
  'CancelMeeting',
  'RecordMeetingHeld',
  'RecordMeetingNotHeld',
)
