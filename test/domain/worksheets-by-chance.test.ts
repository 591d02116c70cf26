// Worksheets in mediations by chance: what stands with a side alone is read by nobody else until it is given, and given as chosen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, Fact } from '../../src/domain/facts.ts'
import { decide, viewOf } from '../../src/domain/mediation.ts'
import { nextStep } from '../../src/domain/next-step.ts'
import { ownWorksheet } from '../../src/domain/preparing.ts'
import type { Me } from '../../src/domain/seats.ts'
import { type Answers, QUESTIONS, type Question } from '../../src/domain/worksheets.ts'
import { begun, doing, everyone, people, seenBy } from '../confidentiality/random-mediations.ts'
import { viewIn } from './growing-records.ts'

const RUNS = 5_000
const { ana, ada, ben, mira } = people
const start = begun('relayed')
/** No two alike, so that a word that is read tells which answer it came from. */
let said = 0
const answers = fc
  .tuple(fc.subarray([...QUESTIONS], { minLength: 1 }), fc.nat())
  .map(([questions]): Answers => {
    said += 1
    return Object.fromEntries(questions.map((question) => [question, `${question}-${said}.`]))
  })
type Act =
  | { readonly saves: 'team' | 'caucus'; readonly answers: Answers }
  | { readonly gives: readonly Question[]; readonly version: number }
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ saves: fc.constantFrom('team' as const, 'caucus' as const), answers }),
  fc.record({ gives: fc.subarray([...QUESTIONS]), version: fc.nat(3) }),
)
const acts = fc.array(fc.tuple(fc.constantFrom<Me>(ana, ada, ben), act), {
  ...{ minLength: 1, maxLength: 10 },
})

type Told = { readonly record: Entry[]; readonly given: readonly string[] }
function tell({ record, given }: Told, me: Me, what: Act, at: number): Told {
  const [team, caucus] = [`team:${me.seat}`, `caucus:${me.seat}`] as const
  const view = viewIn(me, record)
  const standing = view.rooms.get(team as 'team:side-a')?.preparation.worksheets.get(me.participant)
  const room = ('saves' in what && what.saves === 'caucus' ? caucus : team) as 'team:side-a'
  const command =
    'saves' in what
      ? ({ type: 'SaveWorksheet', room, answers: what.answers } as const)
      : ({ type: 'GiveWorksheet', version: what.version, questions: what.gives } as const)
  const decision = decide(view, command, at)
  const facts: readonly Fact[] = decision.ok ? decision.records : []
  if ('gives' in what) {
    const chosen = QUESTIONS.filter(
      (question) => what.gives.includes(question) && standing?.answers[question] !== undefined,
    )
    for (const fact of facts) {
      if (fact.type !== 'WorksheetGiven') throw new Error(fact.type)
      // Exactly what was chosen, as it stood in the version that was looked at.
      expect(standing?.versions).toBe(what.version)
      expect(fact.answers).toEqual(
        Object.fromEntries(chosen.map((question) => [question, standing?.answers[question]])),
      )
    }
    const words = facts.length > 0 ? chosen.map((one) => standing?.answers[one] ?? '') : []
    return { record: doing(record, me, command, at), given: [...given, ...words] }
  }
  const toMediator = what.saves === 'caucus' ? Object.values(what.answers) : []
  return {
    record: doing(record, me, command, at),
    given: [...given, ...(facts.length > 0 ? toMediator : [])],
  }
}
const told = (all: readonly (readonly [Me, Act])[]): Told =>
  all.reduce<Told>((so, [me, what], i) => tell(so, me, what, (i + 1) * 60_000), {
    record: start,
    given: [],
  })
const wordsIn = (entries: readonly Entry[]): readonly string[] =>
  JSON.stringify(entries).match(/[a-z]+-\d+\./g) ?? []

test('a mediator reads of worksheets what was told or given to them, and not a word more', () => {
  let read = 0
  fc.assert(
    fc.property(acts, (all) => {
      const { record, given } = told(all)
      const words = wordsIn(seenBy(mira, record))
      expect(new Set(words)).toEqual(new Set(given))
      read += words.length
    }),
    { numRuns: RUNS },
  )
  expect(read).toBeGreaterThan(RUNS)
})

test('what one side prepares, keeps or gives changes nothing that the other side sees or has to do', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const { record } = told(all)
      const without = told(all.filter(([me]) => me.seat === 'side-b')).record
      const stripped = (entries: readonly Entry[]) => entries.map(({ at: _, ...rest }) => rest)
      for (const me of everyone.filter(({ seat }) => seat === 'side-b' || seat === 'side-c')) {
        expect(stripped(seenBy(me, record))).toEqual(stripped(seenBy(me, without)))
        expect(nextStep(viewOf(me, record), 0)).toEqual(nextStep(viewOf(me, without), 0))
      }
    }),
    { numRuns: RUNS },
  )
})

test('what somebody goes on writing is what they last wrote, whatever part of it they gave', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const { record } = told(all)
      const last = record.findLast(
        ({ by, fact }) => by === 'ana' && fact.type === 'WorksheetSaved',
      )?.fact
      const own = ownWorksheet(viewIn(ana, record))
      expect(own?.answers).toEqual(last?.type === 'WorksheetSaved' ? last.answers : undefined)
    }),
    { numRuns: RUNS },
  )
})
