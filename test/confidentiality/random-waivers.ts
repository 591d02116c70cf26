// Waivers by chance: asked for, answered, taken back, recorded from paper; of documents and drafts that may stand anywhere.
import fc from 'fast-check'
import type { Command } from '../../src/domain/mediation.ts'

const is = <T extends string>(type: T) => fc.constant(type)
const id = fc.constantFrom('o1', 'o2')
const words = fc.constantFrom('yes', 'no')
const bool = fc.boolean()
const asked = { type: is('ProposeWaiver'), waiver: id, words, purpose: words, name: words }

export const waiverCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ...asked, nobodyElse: fc.constant(true) }) },
  fc.record({ ...asked, document: fc.constantFrom('f1', 'f2'), nobodyElse: bool }),
  fc.record({ ...asked, draft: id, nobodyElse: bool }),
  {
    weight: 3,
    arbitrary: fc.record({ type: is('AgreeToWaiver'), waiver: id, name: words, nobodyElse: bool }),
  },
  fc.record({
    ...{ type: is('RecordPaperWaiver'), waiver: id, name: words, on: is('1969-12-01') },
    participant: fc.constantFrom('ana', 'sam', 'ivo', 'max'),
    ...{ paperHeld: bool, timeZone: is('UTC') },
  }),
  fc.record({ type: is('DeclineWaiver'), waiver: id }),
  fc.record({ type: is('WithdrawWaiver'), waiver: id }),
)
