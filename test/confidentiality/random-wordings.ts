// A draft on the board, and by chance other words for its clause, and translations of it: suggested here and there, taken, left and taken back.
import fc from 'fast-check'
import type { Fact } from '../../src/domain/facts.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Me, Side } from '../../src/domain/seats.ts'
import type { Term } from '../../src/domain/terms.ts'

const sides: readonly Side[] = ['side-a', 'side-b']
const terms: readonly Term[] = [{ kind: 'words', words: 'peace' }]
/** Two of the sides have agreed, and it is written down. */
export const draftedFacts: readonly Fact[] = [
  { type: 'TermsAgreed', agreed: 'o1', sides: ['side-a', 'side-b'], terms },
  {
    ...{ type: 'AgreementDrafted', draft: 'o1', version: 1, language: 'en', agreed: ['o1'], terms },
    clauses: [{ number: '2', heading: 'Agreed', text: 'peace', term: 0 }],
    sides: sides.map((side) => ({ side, label: side, parties: [side] })),
  },
]

const is = <T extends string>(type: T) => fc.constant(type)
const name = fc.constantFrom('o1', 'o2')
const room = fc.constantFrom(
  'joint' as const,
  'neutrals' as const,
  'caucus:side-a' as const,
  'caucus:side-b' as const,
)
const words = fc.constantFrom('peace and quiet', 'no noise', 'peace', ' ', 'silence after 10')
export const wordingCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ type: is('SuggestWording'), room, suggestion: name, draft: name, words },
      clause: fc.constantFrom('2', '2', '2', '1'),
    }),
  },
  fc.record({ type: is('WithdrawWording'), room, suggestion: name }),
  {
    weight: 2,
    arbitrary: fc.record({ type: is('TakeWording'), room, suggestion: name, draft: name }),
  },
  fc.record({ type: is('LeaveWording'), room, suggestion: name, words }),
)
/** What a translator handed in for the draft of the beginning, and for a later one. */
export const translationCommand: fc.Arbitrary<Command> = fc.record({
  ...{ type: is('GiveTranslation'), draft: name, attested: fc.constant(true as const) },
  language: fc.constantFrom('zh' as const, 'es' as const, 'en' as const),
  translator: fc.constantFrom(undefined, {
    ...{ name: 'Tess', translates: ['en', 'zh', 'es'] as const },
  }),
  clauses: fc.array(
    fc.record({
      clause: fc.constantFrom('2', '2', '2', '1'),
      heading: fc.constantFrom('同意', '同意', ''),
      words: fc.constantFrom('和平', '安静', '第10', ''),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})
const translates: Command = {
  ...{ type: 'GiveTranslation', draft: 'o1', language: 'zh', attested: true },
  translator: { name: 'Tess', translates: ['en', 'zh'] },
  clauses: [{ clause: '2', heading: '同意', words: '和平' }],
}
type Table = Readonly<Record<'ana' | 'ben' | 'mira' | 'max', Me>>
const inCaucusOf = (side: Side): readonly [suggests: Command, takes: Command, leaves: Command] => {
  const of = { room: `caucus:${side}`, suggestion: 'o1' } as const
  return [
    { type: 'SuggestWording', ...of, draft: 'o1', clause: '2', words: 'peace and quiet' },
    { type: 'TakeWording', ...of, draft: 'o2' },
    { type: 'LeaveWording', ...of, words: 'no' },
  ]
}
/** What makes sense to each, and whatever else; who mediates as often as the sides. */
export const wordingStep = ({
  ana,
  ben,
  mira,
  max,
}: Table): fc.Arbitrary<readonly [Me, Command]> => {
  const sensible = (
    [
      [ana, 'side-a'],
      [ben, 'side-b'],
    ] as const
  ).flatMap(([who, side]): readonly (readonly [Me, Command])[] => {
    const [suggests, takes, leaves] = inCaucusOf(side)
    return [
      [who, suggests],
      [mira, takes],
      [mira, leaves],
    ]
  })
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...sensible) },
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom<Me>(ana, ben, mira), wordingCommand) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant(max), fc.oneof(fc.constant(translates), translationCommand)),
    },
  )
}
