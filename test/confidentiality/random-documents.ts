// Documents in mediations by chance: brought, exchanged, allowed, withdrawn and passed on, from so few ids that they collide.
import fc from 'fast-check'
import type { DocumentFile, DocumentRoom, DocumentWarning } from '../../src/domain/documents.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Side } from '../../src/domain/seats.ts'

const is = <T extends string>(type: T) => fc.constant(type)
const sides = ['side-a', 'side-b', 'side-c'] as const satisfies readonly Side[]
const side = fc.constantFrom<Side>(...sides)
const id = fc.constantFrom('f1', 'f2')
const room = fc.constantFrom<DocumentRoom>(
  'joint',
  'neutrals',
  ...sides.flatMap((s): DocumentRoom[] => [`caucus:${s}`, `team:${s}`, `desk:${s}`]),
)
const file: fc.Arbitrary<DocumentFile> = fc.record({
  name: fc.constantFrom('lease.pdf', 'photo.jpg'),
  kind: is('pdf'),
  // A few fill a room.
  size: fc.constantFrom(1, 20_000_000, 25_000_000),
  digest: fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32)),
})
/** Mostly none; some fill a room, and some are more than one document may be made of. */
const photos = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc.array(file, { minLength: 1, maxLength: 3 }),
  { weight: 1, arbitrary: file.map((one) => Array.from({ length: 41 }, () => one)) },
)
const warnings = fc.constantFrom<DocumentWarning[]>([], ['AuthorNames'])

export const documentCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: is('AddDocument'), document: id, room, file, warnings, photos }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ type: is('ExchangeDocument'), document: id, room, as: id, file },
      seen: fc.constant<DocumentWarning[]>(['AuthorNames']),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: is('AuthoriseDocument'), document: id }) },
  fc.record({ type: is('WithdrawDocumentAuthority'), document: id }),
  fc.record({ type: is('WithdrawDocument'), document: id, room }),
)
export const documentRelay: fc.Arbitrary<Command> = fc.record({
  ...{ type: is('RelayDocument'), from: side, document: id, to: side, as: id, file },
})
