// Leaks planted around calls with one side: each as somebody in a hurry might build it.
import type { Entry, Fact } from '../../src/domain/facts.ts'
import type { Stage } from '../../src/domain/stages.ts'
import { seeing, talking } from './planting.ts'

const written = (facts: readonly Fact[], kind: 'team:' | 'caucus:') =>
  facts.filter((fact) => fact.type === 'WorksheetSaved' && fact.room.startsWith(kind))
const ofBoard = (entries: readonly Entry[]) => entries.findLast(({ room }) => room === 'board')

/** So that the mediator can prepare, what a side writes for itself is read with what it gave. */
const shown = seeing((entries, facts) => {
  const caucus = entries.findLast(({ room }) => room === 'caucus:side-a')
  const others = entries.some(({ room }) => room === 'caucus:side-b')
  const sheet = facts.find((fact) => fact.type === 'WorksheetSaved' && fact.room === 'team:side-a')
  if (!caucus || !others || sheet?.type !== 'WorksheetSaved') return entries
  const fact: Fact = { ...sheet, room: 'caucus:side-a' }
  return [...entries, { ...caucus, number: 999, fact }]
})

/** Who has not prepared is asked once the others have. */
const urged = seeing((entries, facts) => {
  const board = ofBoard(entries)
  if (!board || written(facts, 'team:').length + written(facts, 'caucus:').length === 0) {
    return entries
  }
  const stage: Stage = {
    stage: 'urged',
    purpose: 'pre-mediation-call',
    ownWords: '',
    people: 'everyone',
    seats: ['side-a', 'side-b', 'side-c'],
    deciders: false,
    channel: 'call',
    yields: '',
    homework: '',
    after: [],
  }
  const proposed: Fact = { type: 'PlanProposed', plan: 'urged', stages: [stage], words: '' }
  const inForce: Fact = { type: 'PlanInForce', plan: 'urged' }
  return [
    ...entries,
    { ...board, number: 998, fact: proposed },
    { ...board, number: 999, fact: inForce },
  ]
})

/** Notes go where the mediator talks with the side, so that they are found again. */
const noted = seeing((entries, facts) => {
  const own = entries.findLast(({ room }) => room.startsWith('caucus:'))
  const note = facts.find((fact) => fact.type === 'CallNotesWritten')
  if (!own || note?.type !== 'CallNotesWritten') return entries
  const fact: Fact = {
    ...{ type: 'NextStepsProposed', steps: 'noted', room: own.room as 'caucus:side-a' },
    items: [{ words: note.interests ?? '' }],
  }
  return [...entries, { ...own, number: 999, fact }]
})

/** When anybody last changed a worksheet is when there was last something new. */
const dated = talking((entry, facts) => {
  const many = facts.filter(
    ({ type }) => type === 'WorksheetSaved' || type === 'WorksheetGiven',
  ).length
  return { ...entry, at: entry.at + many * 60_000 }
})

export const aroundCallLeaks = {
  'a worksheet of a side alone that the mediator reads': shown,
  'a next step that asks to prepare once another side has': urged,
  'notes of those who mediate in the caucus': noted,
  'a time of the last word that a hidden worksheet moves': dated,
} as const
