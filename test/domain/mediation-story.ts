// A small language for the rules: given these acts, when somebody does this, then it is on record there, or refused.
import { expect, test } from 'vitest'
import { type PeopleOf, seatingsFrom } from '../../src/application/seating.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { type Command, decide, type Refusal, type View } from '../../src/domain/mediation.ts'
import { type NextStep, nextStep } from '../../src/domain/next-step.ts'
import { type OpenCase, openCase } from '../../src/domain/opening.ts'
import { roomFor, roomsOpenTo } from '../../src/domain/rooms.ts'
import type { Me, NeutralRole, Room, Side, SideRole } from '../../src/domain/seats.ts'
import { confidential } from './confidential-text.ts'
import { grownFrom, viewIn } from './growing-records.ts'
import { missing, refusalsOf } from './refusals-of-commands.ts'

export type Act =
  | { readonly opens: Partial<OpenCase> }
  | { readonly by: string; readonly command: Command }
  | { readonly passes: number }
export type Acts = readonly (Act | Acts)[]
const flat = (acts: Acts): readonly Act[] =>
  acts.flatMap((one) => ('length' in one ? flat(one) : [one]))
type Told = { readonly record: readonly Entry[]; readonly now: number }

export const act = (by: string, command: Command): Act => ({ by, command })
export const passing = (milliseconds: number): Act => ({ passes: milliseconds })

const caseOpened: OpenCase = {
  type: 'OpenCase',
  reference: 'K7QD-4MRT',
  caseType: 'community',
  title: 'The fence',
  about: 'Who pays for the fence.',
  sides: ['Anders', 'Berg', 'Cole'],
  rules: 'california',
  way: 'relayed',
  jointOpen: true,
  silenceDays: 10,
  manager: { participant: 'max', name: 'Max' },
}
export const opening = (said: Partial<OpenCase> = {}) => openCase({ ...caseOpened, ...said })
export const opened = (said: Partial<OpenCase> = {}): Act => ({ opens: said })

export const nameOf = (participant: string): string =>
  `${participant.slice(0, 1).toUpperCase()}${participant.slice(1)}`

export const invited = (participant: string, side: Side, role: SideRole): Act =>
  act('max', {
    type: 'InviteParticipant',
    participant,
    side,
    role,
    name: nameOf(participant),
    words: 'Please come.',
  })
export const seated = (participant: string, side: Side, role: SideRole): Act[] => [
  invited(participant, side, role),
  act(participant, {
    type: 'AnswerInvitation',
    answer: 'accepted',
    reason: '',
    text: confidential,
  }),
  act('max', { type: 'SeatInvited', participant, side }),
]
export const neutral = (participant: string, role: NeutralRole): Act =>
  act('max', {
    ...{ type: 'SeatNeutral', participant, role, name: nameOf(participant) },
    ...(role === 'observer' ? { text: confidential, sidesAgree: true } : {}),
  })
export const signed = (...participants: readonly string[]): Act[] =>
  participants.map((participant) =>
    act(participant, { type: 'AcceptGroundRules', version: '2026-11', name: nameOf(participant) }),
  )

const atTheTable = ['ana', 'al', 'ada', 'sam', 'ben', 'dora', 'cem', 'mira', 'milo', 'olu']
/** The same acts each time, so that what follows from them is worked out once. */
const asUsual = opened()
const takingSeats: readonly Act[] = [
  ...seated('ana', 'side-a', 'party'),
  ...seated('al', 'side-a', 'party'),
  ...seated('ada', 'side-a', 'attorney'),
  ...seated('sam', 'side-a', 'support-person'),
  ...seated('ben', 'side-b', 'party'),
  ...seated('dora', 'side-b', 'decision-maker'),
  ...seated('cem', 'side-c', 'party'),
  neutral('mira', 'mediator'),
  neutral('milo', 'co-mediator'),
  neutral('olu', 'observer'),
]
const allSigning: readonly Act[] = signed(...atTheTable)
/** Everybody sits and nobody has signed: two parties, an attorney and a friend on one side; three sides in all. */
export const convened = (said?: Partial<OpenCase>): Act[] => [
  said ? opened(said) : asUsual,
  ...takingSeats,
]
export const mediating = (said?: Partial<OpenCase>): Act[] => [...convened(said), ...allSigning]

const nobodyNew: PeopleOf = new Map()
const seatings = new WeakMap<readonly Entry[], ReturnType<typeof seatingsFrom>>()
function seatingsIn(record: readonly Entry[]): ReturnType<typeof seatingsFrom> {
  const known = seatings.get(record)
  if (known) return known
  const found = seatingsFrom(
    record.map(({ fact }) => fact),
    nobodyNew,
  )
  seatings.set(record, found)
  return found
}

/** As the store knows it: who is invited or sits; who has left is nobody any more. */
export function meIn(record: readonly Entry[], participant: string): Me | undefined {
  return seatingsIn(record)
    .filter((seating) => seating.participant === participant)
    .reduce<Me | undefined>((_, seating) => {
      if (seating.state === 'left') return undefined
      const { seat, role, state } = seating
      return { participant, seat, role, state }
    }, undefined)
}

/** What the store hands out: the entries of this person's rooms, and nothing of the others. */
export function entriesFor(record: readonly Entry[], me: Me): readonly Entry[] {
  const sides = record.flatMap(({ fact }) =>
    fact.type === 'CaseOpened' ? fact.sides.map(({ side }) => side) : [],
  )
  const open = roomsOpenTo(me, sides)
  return record.filter(({ room }) => open.includes(room))
}

export function appended(
  record: readonly Entry[],
  by: string,
  at: number,
  facts: readonly Fact[],
): readonly Entry[] {
  const all = [...record]
  for (const fact of facts) {
    const room = roomFor(fact)
    const number = all.filter((entry) => entry.room === room).length + 1
    all.push({ id: `${room} ${number}`, room, number, at, by, fact })
  }
  return grownFrom(record, all)
}

const decided = (told: Told, me: Me, command: Command) =>
  decide(viewIn(me, told.record), command, told.now)

function next(told: Told, one: Act): Told {
  if ('passes' in one) return { ...told, now: told.now + one.passes }
  const now = told.now + 1
  if ('opens' in one) {
    const first = opening(one.opens)
    if (!first.ok) throw new Error(`The case was not opened: ${first.refusal}.`)
    return { now, record: appended([], 'max', now, first.records) }
  }
  const me = meIn(told.record, one.by)
  if (!me) throw new Error(`${one.by} is not in the case, and was to ${one.command.type}.`)
  const decision = decided({ ...told, now }, me, one.command)
  if (!decision.ok) {
    throw new Error(`Given was ${one.command.type} by ${one.by}: refused, ${decision.refusal}.`)
  }
  return { now, record: appended(told.record, one.by, now, decision.records) }
}

/** How far a story is told, and how it went on from there: what the same acts have brought about is not worked out again. */
type Place = { readonly told: Told; readonly next: WeakMap<Act, Place> }
const beginning: Place = { told: { record: [], now: 0 }, next: new WeakMap() }
function goesOn(place: Place, one: Act): Place {
  const known = place.next.get(one)
  if (known) return known
  const then = { told: next(place.told, one), next: new WeakMap() }
  place.next.set(one, then)
  return then
}

const asserted = new Set<string>()

/** Every act of the story has to be accepted; each is decided on what its actor can see. */
export function given(...acts: Acts) {
  const { told } = flat(acts).reduce(goesOn, beginning)
  const sees = (participant: string): readonly Entry[] => {
    const me = meIn(told.record, participant)
    return me ? entriesFor(told.record, me) : []
  }
  const view = (participant: string): View => {
    const me = meIn(told.record, participant)
    if (!me) throw new Error(`${participant} is not in the case.`)
    return viewIn(me, told.record)
  }
  return {
    ...told,
    sees,
    view,
    rooms: (participant: string): readonly Room[] => [
      ...new Set(sees(participant).map(({ room }) => room)),
    ],
    next: (participant: string): NextStep => nextStep(view(participant), told.now),
    when: (by: string, command: Command) => outcome({ ...told, now: told.now + 1 }, by, command),
  }
}

function outcome(told: Told, by: string, command: Command) {
  const me = meIn(told.record, by)
  const decision = () => {
    if (!me) throw new Error(`${by} is not in the case.`)
    return decided(told, me, command)
  }
  return {
    /** These facts in this order, each in its room, and no others. */
    records: (...expected: readonly (readonly [Room, Fact])[]) => {
      const answer = decision()
      const stood = answer.ok ? answer.records.map((fact) => [roomFor(fact), fact]) : answer
      expect(stood).toEqual(expected)
    },
    refuses: (refusal: Refusal) => {
      expect(decision()).toEqual({ ok: false, refusal })
      asserted.add(`${command.type} ${refusal}`)
    },
    /** There is no such case for somebody who is not, or no longer, in it. */
    findsNoCase: () => expect(me).toBeUndefined(),
  }
}

/** The last test of a chapter: whatever its commands can be refused for has been seen refused in this file. */
export const everyRefusalIsSeenOf = (...commands: readonly Command['type'][]) =>
  test(`every refusal is seen of ${commands.join(', ')}`, () => {
    expect(missing(refusalsOf, commands, asserted)).toEqual([])
  })

/** A command of the mediation itself: not before its start, not after its end, not unsigned, and not from other seats. */
export function isOnlyForMediating(
  command: Command,
  by: 'ana' | 'mira',
  others: readonly string[],
): void {
  test(`${command.type} is for the mediation itself, for those who signed, and not for ${others}`, () => {
    given(convened(), signed(by)).when(by, command).refuses('MediationNotStarted')
    const over = act('mira', { type: 'EndMediation', outcome: 'impasse' })
    given(mediating(), over).when(by, command).refuses('MediationIsEnded')
    const late = by === 'ana' ? seated('new', 'side-a', 'party') : neutral('new', 'co-mediator')
    given(mediating(), late).when('new', command).refuses('GroundRulesNotAccepted')
    for (const other of others) given(mediating()).when(other, command).refuses('NotForThisSeat')
  })
}
