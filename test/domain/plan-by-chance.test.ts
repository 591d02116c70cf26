// Plans by chance: whatever is proposed, agreed, begun and skipped in whatever order, these hold.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/facts.ts'
import { type Command, decide, viewOf } from '../../src/domain/mediation.ts'
import type { OwnStageRoom, StageRoom } from '../../src/domain/plan.ts'
import { lineOf } from '../../src/domain/plan-line.ts'
import type { Side } from '../../src/domain/seats.ts'
import { type Stage, unfitTogether } from '../../src/domain/stages.ts'
import { viewIn } from './growing-records.ts'
import { appended, entriesFor, given, mediating, meIn } from './mediation-story.ts'
import { stage } from './stages-planned.ts'

const RUNS = { numRuns: 5_000 }
const PATIENCE = 240_000
const sides: readonly Side[] = ['side-a', 'side-b', 'side-c']
const id = fc.constantFrom('a', 'b', 'c', 'd')
const after = fc.uniqueArray(id, { maxLength: 2 })
const version: fc.Arbitrary<readonly Stage[]> = fc.uniqueArray(
  fc
    .record({ one: id, after, yields: fc.constantFrom('x', 'y') })
    .map(({ one, ...more }) => stage(one, more)),
  { selector: (one) => one.stage, minLength: 1, maxLength: 4 },
)
const room = fc.constantFrom<OwnStageRoom>('caucus:side-a', 'caucus:side-b', 'neutrals')
const anyRoom = fc.oneof({ weight: 3, arbitrary: fc.constant<StageRoom>('board') }, room)
const seatsIn = (where: OwnStageRoom): Stage['seats'] =>
  where === 'neutrals' ? ['neutral'] : [where.slice('caucus:'.length) as Side, 'neutral']

const plan = fc.constantFrom('p1', 'p2')
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('ProposePlan' as const),
      plan,
      stages: version,
      words: fc.constant(''),
    }),
  },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('AgreeToPlan' as const), plan }) },
  fc.record({ type: fc.constant('DeclinePlan' as const), plan, reason: fc.constant('no') }),
  fc.tuple(room, fc.constantFrom('a', 'm', 'n'), after).map(
    ([where, name, before]): Command => ({
      type: 'SetPrivateStage',
      room: where,
      stage: stage(name, { purpose: 'caucus', seats: seatsIn(where), after: before }),
    }),
  ),
  fc.record({
    type: fc.constant('DropPrivateStage' as const),
    room,
    stage: fc.constantFrom('m', 'n'),
  }),
  fc.record({
    type: fc.constant('AgreeToPrivateStage' as const),
    stage: fc.constantFrom('m', 'n'),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('BeginStage' as const),
      room: anyRoom,
      stage: fc.constantFrom('a', 'b', 'c', 'd', 'm', 'n'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('FinishStage' as const),
      room: anyRoom,
      stage: fc.constantFrom('a', 'b', 'c', 'm'),
      yielded: fc.constant('x'),
    }),
  },
  fc.record({
    type: fc.constant('SkipStage' as const),
    room: anyRoom,
    stage: fc.constantFrom('a', 'b', 'm'),
    reason: fc.constant('no need'),
  }),
)
const speakers = ['ana', 'ben', 'cem']
const begun = given(mediating()).record
/** Mostly what makes sense: then all agree to what is proposed. */
const sensible = version.map((stages): Command => {
  const before = (name: string) => stages.some((one) => one.stage === name)
  const ordered = stages.map((one) => ({
    ...one,
    after: one.after.filter((name) => name < one.stage && before(name)),
  }))
  return { type: 'ProposePlan', plan: 'p1', stages: ordered, words: '' }
})
type Asked = readonly [who: string, command: Command]
const steps: fc.Arbitrary<readonly Asked[]> = fc.oneof(
  sensible.map((proposal): readonly Asked[] => [
    ['mira', proposal],
    ...speakers.map((who): Asked => [who, { type: 'AgreeToPlan', plan: 'p1' }]),
  ]),
  {
    weight: 8,
    arbitrary: fc.tuple(command, fc.nat(11)).map(([asked, dice]): readonly Asked[] => {
      const ofSides = /^Agree|^Decline/.test(asked.type) || dice === 0
      return [[ofSides ? (speakers[dice % 3] ?? 'ana') : 'mira', asked]]
    }),
  },
)
const history: fc.Arbitrary<readonly Entry[]> = fc
  .array(steps, { minLength: 15, maxLength: 40, size: 'max' })
  .map((all) =>
    all.flat().reduce((record, [who, asked], i) => {
      const me = meIn(record, who)
      if (!me) return record
      const decision = decide(viewIn(me, record), asked, 1_000 + i)
      return decision.ok ? appended(record, who, 1_000 + i, decision.records) : record
    }, begun),
  )

test(
  'a version that is accepted can be gone through from its beginning to its end',
  () => {
    fc.assert(
      fc.property(version, (stages) => {
        if (unfitTogether(stages, sides) !== undefined) return
        const over = new Set<string>()
        for (let i = 0; i < stages.length; i++) {
          const next = stages.find(
            (one) => !over.has(one.stage) && one.after.every((name) => over.has(name)),
          )
          expect(next).toBeDefined()
          over.add(next?.stage ?? '')
        }
      }),
      RUNS,
    )
  },
  PATIENCE,
)

test(
  'no stage begins before what it comes after is over, and none twice',
  () => {
    fc.assert(
      fc.property(history, (record) => {
        let inForce: readonly Stage[] = []
        const proposals = new Map<string, readonly Stage[]>()
        const own = new Map<string, Stage>()
        const over = new Set<string>()
        const begunOnes = new Set<string>()
        for (const { fact } of record) {
          if (fact.type === 'PlanProposed') proposals.set(fact.plan, fact.stages)
          if (fact.type === 'PlanInForce') inForce = proposals.get(fact.plan) ?? []
          if (fact.type === 'PrivateStageSet')
            own.set(`${fact.room} ${fact.stage.stage}`, fact.stage)
          if (fact.type === 'PrivateStageDropped') own.delete(`${fact.room} ${fact.stage}`)
          if (fact.type === 'StageDone' || fact.type === 'StageSkipped')
            over.add(`${fact.room} ${fact.stage}`)
          if (fact.type !== 'StageBegun') continue
          const name = `${fact.room} ${fact.stage}`
          const all = inForce.find((one) => one.stage === fact.stage)
          const begins = fact.room === 'board' ? all : own.get(name)
          expect(begins).toBeDefined()
          expect(begunOnes.has(name) || over.has(name)).toBe(false)
          begunOnes.add(name)
          for (const before of begins?.after ?? []) {
            const known = own.has(`${fact.room} ${before}`)
            const ofAll = inForce.some((one) => one.stage === before)
            if (known) expect(over).toContain(`${fact.room} ${before}`)
            else if (ofAll) expect(over).toContain(`board ${before}`)
          }
        }
      }),
      RUNS,
    )
  },
  PATIENCE,
)

test(
  'a plan comes into force with the consent of every side to this very version, and stages that began stay in it',
  () => {
    fc.assert(
      fc.property(history, (record) => {
        let agreed = new Set<string>()
        let proposed: readonly Stage[] = []
        let inForce: readonly Stage[] = []
        const touched = new Set<string>()
        for (const { fact } of record) {
          if (fact.type === 'PlanProposed') {
            agreed = new Set()
            proposed = fact.stages
          }
          if (fact.type === 'PlanAgreedTo') agreed.add(fact.side)
          if ('room' in fact && fact.room === 'board' && fact.type === 'StageBegun')
            touched.add(fact.stage)
          if (fact.type !== 'PlanInForce') continue
          expect([...agreed].toSorted()).toEqual(sides)
          for (const stays of inForce.filter((one) => touched.has(one.stage))) {
            expect(proposed).toContainEqual(stays)
          }
          inForce = proposed
        }
      }),
      RUNS,
    )
  },
  PATIENCE,
)

test(
  'the line of a side is made of what its rooms say, numbered without a gap, and it is somewhere on it',
  () => {
    fc.assert(
      fc.property(history, fc.constantFrom('ana', 'ben', 'cem', 'max', 'mira'), (record, who) => {
        const me = meIn(record, who)
        if (!me) return
        const line = lineOf(viewOf(me, entriesFor(record, me)))
        expect(lineOf(viewOf(me, record))).toEqual(line)
        for (const [, steps] of Map.groupBy(line, ({ room }) => room)) {
          expect(steps.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
            steps.map((_, i) => i + 1),
          )
        }
        expect(line.filter(({ room }) => room === 'board').map(({ number }) => number)).toEqual(
          line.filter(({ room }) => room === 'board').map((_, i) => i + 1),
        )
        const open = line.some(({ state }) => state !== 'done' && state !== 'skipped')
        expect(line.some(({ here }) => here)).toBe(open)
      }),
      RUNS,
    )
  },
  PATIENCE,
)

test('the properties are about something: plans come into force, stages begin, sides have stages of their own', () => {
  const records = fc.sample(history, { numRuns: 400, seed: 3 })
  const share = (type: string) =>
    records.filter((record) => record.some(({ fact }) => fact.type === type)).length /
    records.length
  expect(share('PlanInForce')).toBeGreaterThan(0.3)
  expect(share('StageBegun')).toBeGreaterThan(0.3)
  expect(share('StageDone')).toBeGreaterThan(0.05)
  expect(share('StageSkipped')).toBeGreaterThan(0.1)
  expect(share('PrivateStageSet')).toBeGreaterThan(0.25)
})
