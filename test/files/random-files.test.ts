// Whatever bytes come, there is an answer: nothing is thrown past it, nothing hangs, no worker dies of it.
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileTypes } from '../../src/application/file-ports.ts'
import { cleaned } from '../../src/files/cleaning.ts'
import { inspected } from '../../src/files/looking.ts'
import { NoCleanCopy, Refused } from '../../src/files/refused.ts'
import { documentCanaries } from './canaries-documents.ts'
import { paperCanaries } from './canaries-papers.ts'
import { honest, zipped } from './made.ts'
import { openFiles } from './open-files.ts'

const PATIENCE = 400_000
const files = openFiles()
let seeds: readonly (readonly [string, Buffer])[] = []
beforeAll(async () => {
  const rich = [...(await documentCanaries()), ...(await paperCanaries())]
  seeds = [
    ...(await honest()),
    ...rich.filter((_, n) => n % 4 === 0).map(({ type, bytes }) => [`a.${type}`, bytes] as const),
  ]
})
afterAll(() => files.close())

type Change = {
  readonly at: number
  readonly kind: number
  readonly byte: number
  readonly many: number
}
const change = fc.record({
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  kind: fc.nat(3),
  byte: fc.nat(255),
  many: fc.integer({ min: 1, max: 40 }),
})
const nowhere: Change = { at: 0, kind: 0, byte: 0, many: 1 }
const changes = fc.array(change, { minLength: 1, maxLength: 6 })

function changed(bytes: Buffer, { at, kind, byte, many }: Change): Buffer {
  const from = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)]
  const piece = bytes.subarray(from, from + many)
  switch (kind) {
    case 0:
      return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)])
    case 1:
      return Buffer.concat([before, after.subarray(many)])
    case 2:
      return Buffer.concat([before, piece, after])
    default:
      return Buffer.concat([before, Buffer.alloc(many, byte), after])
  }
}
/** Packages are changed as they are or, where a sum would tell at once, inside one of their parts. */
function changedFile(which: number, how: readonly Change[]): readonly [string, Buffer] {
  const [name, bytes] = seeds[which % seeds.length] ?? ['a.txt', Buffer.from('x')]
  const { at, byte } = how[0] ?? nowhere
  if (!/\.(docx|xlsx|pptx|odt)$/.test(name) || byte % 4 === 0)
    return [name, how.reduce(changed, bytes)]
  const parts = Object.entries(unzipSync(bytes)).map(
    ([part, of]) => [part, Buffer.from(of)] as const,
  )
  const inside = Math.floor(at * parts.length)
  const after = parts.map(([part, of], n) => [part, n === inside ? how.reduce(changed, of) : of])
  return [name, zipped(Object.fromEntries(after), 'mimetype')]
}

test(
  'bytes by chance and files changed by chance are answered by the worker, which lives to do it',
  async () => {
    const given = [
      ...fc
        .sample(fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(...fileTypes)), 16)
        .map(([bytes, type]) => [`a.${type}`, Buffer.from(bytes)] as const),
      ...fc.sample(fc.tuple(fc.nat(), changes), 48).map(([which, how]) => changedFile(which, how)),
    ]
    const answers = await Promise.all(given.map(([name, bytes]) => files.inspect(bytes, name)))
    expect(
      answers.filter((answer) => 'refused' in answer && answer.refused === 'CheckNotPossible'),
    ).toEqual([])
    expect(answers.some((answer) => 'refused' in answer)).toBe(true)
  },
  PATIENCE,
)

test(
  'a changed file that still comes in is copied to one that comes in, too, or said not to be',
  async () => {
    let copies = 0
    let refusals = 0
    const any = fc.integer({ min: 0, max: seeds.length - 1 })
    const property = fc.asyncProperty(fc.noBias(any), changes, async (which, how) => {
      const [name, bytes] = changedFile(which, how)
      try {
        const found = await inspected(bytes, name)
        if (!('type' in found)) return
        const copy = await cleaned(bytes, found.type)
        if ('paint' in copy) return
        copies += 1
        const again = await inspected(copy.bytes, name)
        expect(again).toMatchObject({ type: found.type })
      } catch (error) {
        // The worker tells any other error of a reader the same way; that it throws so is enough here.
        if (!(error instanceof Refused || error instanceof NoCleanCopy || isReaders(error)))
          throw error
        refusals += 1
      }
    })
    await fc.assert(property, { numRuns: 2000, interruptAfterTimeLimit: PATIENCE / 2 })
    expect([copies > 100, refusals > 100, copies + refusals > 1000]).toEqual([true, true, true])
  },
  PATIENCE,
)

/** What parsers of others throw; an assertion of this test is none of it. */
const isReaders = (error: unknown): boolean =>
  error instanceof Error && !/^AssertionError/.test(error.name) && !('matcherResult' in error)
