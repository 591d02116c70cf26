// What holds of proposals in every course of a case that chance can make, five thousand each.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { roomFor } from '../../src/domain/rooms.ts'
import type { Me } from '../../src/domain/seats.ts'
import { confidential } from './confidential-text.ts'
import { viewIn } from './growing-records.ts'
import { appended, entriesFor, given, meIn, opened, seated } from './mediation-story.ts'
import { all } from './what-happened.ts'

const begun = given(
  opened({ sides: ['Anders', 'Berg'] }),
  ...seated('ana', 'side-a', 'party'),
  ...seated('ben', 'side-b', 'party'),
).record

const neutrals = ['mira', 'olu']
const participant = fc.constantFrom(...neutrals)
const role = fc.constantFrom('mediator' as const, 'co-mediator' as const, 'observer' as const)
const is = <T extends string>(type: T) => fc.constant(type)
const of = (who: readonly string[], command: fc.Arbitrary<Command>) =>
  fc.tuple(fc.constantFrom(...who), command)
const weighing = (weight: number, who: readonly string[], command: fc.Arbitrary<Command>) => ({
  weight,
  arbitrary: of(who, command),
})
const text = fc.constant(confidential)
const step = fc.oneof(
  weighing(4, ['max'], fc.record({ type: is('ProposeNeutral'), participant, role, name: is('x') })),
  weighing(
    4,
    neutrals,
    fc.constant({ type: 'DiscloseAsNeutral', words: 'We met.', nothing: false }),
  ),
  of(neutrals, fc.constant({ type: 'DeclineProposal' })),
  of(['ana', 'ben'], fc.record({ type: is('ObjectToNeutral'), participant, reason: is('No.') })),
  weighing(3, ['ana', 'ben'], fc.record({ type: is('RaiseNoObjection'), participant })),
  weighing(
    3,
    ['ana', 'ben'],
    fc.record({ type: is('ConsentToObserver'), participant, consent: fc.boolean() }),
  ),
  of(['max'], fc.record({ type: is('WithdrawProposal'), participant })),
  weighing(4, ['max'], fc.record({ type: is('SeatProposed'), participant })),
  of(['max'], fc.record({ type: is('SeatNeutral'), participant, role, name: is('x') })),
  of(['max'], fc.record({ type: is('SeatNeutral'), participant, role, name: is('x'), text })),
  of(
    ['max'],
    fc.record({
      ...{ type: is('SeatNeutral'), participant, name: is('x'), text },
      ...{ role: is('observer' as const), sidesAgree: fc.constantFrom(true, true, false) },
    }),
  ),
  weighing(3, neutrals, fc.record({ type: is('ConfirmConfidentiality'), text })),
)
const HOURS = 3_600_000
const course = fc.array(fc.tuple(step, fc.constantFrom(1, 30, 130)), {
  minLength: 20,
  size: 'max',
  maxLength: 40,
})
type Course = readonly (readonly [readonly [string, Command], number])[]
type Told = { readonly record: readonly Entry[]; readonly at: number }

const does = ({ record, at }: Told, who: string, command: Command, hours: number): Told => {
  const now = at + hours * HOURS
  const me = meIn(record, who)
  const decision = me && decide(viewIn(me, record), command, now)
  if (!decision?.ok) return { record, at: now }
  return { record: appended(record, who, now, decision.records), at: now }
}
const told = (steps: Course): Told =>
  steps.reduce<Told>((so, [[who, command], hours]) => does(so, who, command, hours), {
    record: begun,
    at: 100,
  })

test('nobody who was proposed is seated against an objection, undisclosed, or unagreed to as an observer', () => {
  let sat = 0
  let objections = 0
  fc.assert(
    fc.property(course, (steps) => {
      const { record } = told(steps)
      objections += all(record, 'NeutralObjectedTo').length
      const proposed = new Map(all(record, 'NeutralProposed').map((p) => [p.participant, p]))
      for (const seat of all(record, 'ParticipantSeated')) {
        const proposal = proposed.get(seat.participant)
        if (!proposal || proposal.place > seat.place) continue
        sat += 1
        const before = record.slice(0, seat.place)
        const about = <F extends { participant: string }>(facts: readonly F[]) =>
          facts.filter((fact) => fact.participant === seat.participant)
        expect(about(all(before, 'NeutralObjectedTo'))).toEqual([])
        expect(about(all(before, 'NeutralDeclinedProposal', 'NeutralProposalWithdrawn'))).toEqual(
          [],
        )
        const disclosed = about(all(before, 'NeutralDisclosed')).at(-1)
        expect(disclosed).toBeDefined()
        for (const side of ['side-a', 'side-b']) {
          const answers = about(all(before, 'ObserverConsented', 'ObserverRefused'))
          const last = answers.filter((one) => one.side === side).at(-1)
          if (seat.role === 'observer') expect(last?.type).toBe('ObserverConsented')
          const none = about(all(before, 'NoObjection')).some(
            (one) => one.side === side && one.entry.at >= (disclosed?.entry.at ?? 0),
          )
          const passed = seat.entry.at - (disclosed?.entry.at ?? 0) >= 120 * HOURS
          if (seat.role !== 'observer') expect(none || passed).toBe(true)
        }
      }
    }),
    { numRuns: 5_000 },
  )
  expect(sat).toBeGreaterThan(500)
  expect(objections).toBeGreaterThan(500)
})

test('whoever watches does so with a yes of every side: each at its desk, or as who seats them says', () => {
  let atOnce = 0
  fc.assert(
    fc.property(course, (steps) => {
      const { record } = told(steps)
      for (const seat of all(record, 'ParticipantSeated')) {
        if (seat.role !== 'observer') {
          expect(seat.sidesAgreed).toBeUndefined()
          continue
        }
        const before = record.slice(0, seat.place)
        const last = (side: string) =>
          all(before, 'ObserverConsented', 'ObserverRefused')
            .filter((one) => one.participant === seat.participant && one.side === side)
            .at(-1)?.type
        const atTheirDesks = ['side-a', 'side-b'].every(
          (side) => last(side) === 'ObserverConsented',
        )
        if (seat.sidesAgreed) atOnce += 1
        expect(seat.sidesAgreed === true || atTheirDesks).toBe(true)
      }
    }),
    { numRuns: 5_000 },
  )
  expect(atOnce).toBeGreaterThan(500)
})

test('whoever watches has confirmed that it stays private, before they sit or with it', () => {
  let watching = 0
  fc.assert(
    fc.property(course, (steps) => {
      const { record } = told(steps)
      const confirmed = all(record, 'ConfidentialityConfirmed')
      for (const { participant, role, place } of all(record, 'ParticipantSeated')) {
        if (role !== 'observer') continue
        watching += 1
        // Right behind the seat stands what was read out with it.
        expect(
          confirmed.some((one) => one.participant === participant && one.place <= place + 1),
        ).toBe(true)
      }
      for (const who of neutrals) {
        const me = meIn(record, who)
        const has = confirmed.some(({ participant }) => participant === who)
        if (me?.role !== 'observer' || has) continue
        expect(entriesFor(record, me).every(({ room }) => room === 'board')).toBe(true)
      }
    }),
    { numRuns: 5_000 },
  )
  expect(watching).toBeGreaterThan(500)
})

test('each side objects at most once in a case', () => {
  fc.assert(
    fc.property(course, (steps) => {
      const sides = all(told(steps).record, 'NeutralObjectedTo').map(({ side }) => side)
      expect(sides).toHaveLength(new Set(sides).size)
    }),
    { numRuns: 5_000 },
  )
})

const without = (record: readonly Entry[], hidden: (fact: Fact) => boolean) =>
  record.filter(({ fact }) => !hidden(fact))
const questions: readonly Command[] = [
  ...neutrals.flatMap((one): Command[] => [
    { type: 'RaiseNoObjection', participant: one },
    { type: 'ObjectToNeutral', participant: one, reason: 'No.' },
    { type: 'ConsentToObserver', participant: one, consent: true },
    { type: 'SeatProposed', participant: one },
    { type: 'WithdrawProposal', participant: one },
  ]),
  { type: 'DiscloseAsNeutral', words: '', nothing: true },
  { type: 'DeclineProposal' },
]

/** What Ana, and whoever is proposed, learn of what Ben's side says of a proposal: nothing. */
test('no answer, view or next step of the other side or of who is proposed tells what a side said', () => {
  let live = 0
  fc.assert(
    fc.property(course, (steps) => {
      const { record, at } = told(steps)
      const ofBen = (fact: Fact) => roomFor(fact) === 'desk:side-b'
      const silent = without(record, ofBen)
      const spoke = record.some(
        ({ fact }) => ofBen(fact) && ['NeutralObjectedTo', 'NoObjection'].includes(fact.type),
      )
      const eyes = ['ana', ...neutrals].flatMap((who): Me[] => {
        const me = meIn(record, who)
        return me && (who === 'ana' || me.state === 'invited') ? [me] : []
      })
      if (spoke && eyes.length > 1) live += 1
      for (const me of eyes) {
        const views = [record, silent].map((entries) => viewOf(me, entries))
        const [seen, unsaid] = views
        expect(seen).toEqual(unsaid)
        if (!seen || !unsaid) continue
        expect(nextStep(seen, at)).toEqual(nextStep(unsaid, at))
        for (const command of questions) {
          expect(decide(seen, command, at)).toEqual(decide(unsaid, command, at))
        }
      }
    }),
    { numRuns: 5_000 },
  )
  expect(live).toBeGreaterThan(200)
})
