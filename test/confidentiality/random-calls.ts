// Of mediations by chance: worksheets and what is given of them, notes of neutrals, and steps that both agree to.
import fc from 'fast-check'
import type { Command } from '../../src/domain/mediation.ts'
import type { Side } from '../../src/domain/seats.ts'
import type { WorksheetRoom } from '../../src/domain/worksheets.ts'

const is = <T extends string>(type: T) => fc.constant(type)
const side = fc.constantFrom<Side>('side-a', 'side-b', 'side-c')
const words = fc.constantFrom('', 'yes', 'sorry')
const answers = fc.record({ matters: words, theirs: words }, { requiredKeys: [] })
const room = fc
  .tuple(fc.constantFrom('team' as const, 'caucus' as const), side)
  .map(([kind, whose]): WorksheetRoom => `${kind}:${whose}`)
const caucus = side.map((whose) => `caucus:${whose}` as const)
const steps = fc.constantFrom('x1', 'x2')

export const worksheetCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: is('SaveWorksheet'), room, answers }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('GiveWorksheet'), version: fc.constantFrom(1, 2) },
      questions: fc.subarray(['matters', 'theirs', 'ask'] as const),
    }),
  },
  fc.record({ type: is('SkipPreparation'), room }),
  { weight: 2, arbitrary: fc.record({ type: is('AgreeToNextSteps'), room: caucus, steps }) },
  fc.record({ type: is('CorrectNextSteps'), room: caucus, steps, words }),
)
export const aroundCallsCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    ...{ type: is('WriteCallNotes'), notes: steps, side, interests: words },
    safety: fc.boolean(),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('ProposeNextSteps'), steps, room: caucus },
      items: fc.constantFrom(
        [{ words: 'Ask the bank.', who: 'ana', dueOn: '2026-12-11' }],
        [{ words: 'Think.' }, { words: 'Ask the bank.', who: 'ben', dueOn: '2026-12-11' }],
      ),
    }),
  },
  fc.record({ type: is('SkipPreparation'), room }),
)
