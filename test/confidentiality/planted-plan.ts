// Leaks planted around plans and homework: each as somebody in a hurry might build it.
import type { House } from '../../src/application/house.ts'
import type { Seen } from '../../src/application/ports.ts'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { Stage } from '../../src/domain/stages.ts'
import { knowing, type Plant, seeing } from './planting.ts'

const ofOneSide = (facts: readonly Fact[]): readonly Stage[] =>
  facts.flatMap((fact) => (fact.type === 'PrivateStageSet' ? [fact.stage] : []))

/** One line for all, in which stages of one side are only left blank. */
const shifted = seeing((entries, facts) =>
  entries.map((entry): Entry => {
    const { fact } = entry
    if (fact.type !== 'PlanProposed') return entry
    const blank = ofOneSide(facts).map(
      (stage, i): Stage => ({ ...stage, stage: `blank-${i}`, ownWords: '…', after: [] }),
    )
    return { ...entry, fact: { ...fact, stages: [...blank, ...fact.stages] } }
  }),
)

/** "You are here" is where the mediation is, whoever it is with. */
const moved = seeing((entries, facts) => {
  const board = entries.findLast(({ fact }) => fact.type === 'PlanInForce')
  const elsewhere = facts.some((fact) => fact.type === 'StageBegun' && fact.room !== 'board')
  if (!board || !elsewhere) return entries
  const fact: Fact = { type: 'StageBegun', room: 'board', stage: 'papers' }
  return [...entries, { ...board, number: 999, fact }]
})

/** Nobody has to wait for who is late. */
const released: Plant = () => (house: House) => ({
  ...house,
  record: {
    ...house.record,
    act: (actor, caseId, decide, ...more) => {
      if (!('arbiter' in actor)) return house.record.act(actor, caseId, decide, ...more)
      const forAll = (seen: Seen): Seen => {
        const sealed = seen.entries.find(({ fact }) => fact.type === 'MemorandumSealed')
        if (sealed?.fact.type !== 'MemorandumSealed') return seen
        const { fact } = sealed
        const late = (['side-a', 'side-b', 'side-c'] as const).map((side) => ({
          ...{ ...sealed, fact: { ...fact, side, words: '(nothing was handed in)' } },
        }))
        return { ...seen, entries: [...seen.entries, ...late] }
      }
      return house.record.act(actor, caseId, (seen) => decide(forAll(seen)), ...more)
    },
  },
})

/** What has to be done is told to everybody on the side's list of people, and the list is that of the case. */
const reminded = knowing(({ mailOut }, { facts, heard }) => {
  const mail = { subject: 'Something to do at home', text: '', html: '', id: '', at: 0 }
  heard.add(() => {
    const newest = facts.at(-1)
    if (newest?.type !== 'TaskSet') return
    for (const to of ['ana@people.test', 'ben@people.test']) void mailOut.send({ ...mail, to })
  })
  return {}
})

export const planLeaks = {
  'a stage of one side that shifts the numbers of the other': shifted,
  'a "you are here" that moves with a stage of the other side': moved,
  'an exchange released when one has handed in': released,
  'a reminder of a task of the other side': reminded,
} as const
