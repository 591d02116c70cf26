// No hostile file comes in, none breaks a worker, and each is told what is wrong with it; honest ones pass.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hostile, hostile } from './hostile.ts'
import { locked } from './hostile-papers.ts'
import { honest, pdf } from './made.ts'
import { openFiles } from './open-files.ts'

// A process a file: on a busy machine that adds up.
const PATIENCE = 300_000
const files = openFiles()
let all: readonly Hostile[] = []
beforeAll(async () => {
  all = await hostile()
}, PATIENCE)
afterAll(() => files.close())

describe('hostile files', () => {
  test(
    'each of more than a hundred gets the answer that is right',
    async () => {
      const answers = await Promise.all(
        all.map(async ({ what, name, bytes }) => ({
          what,
          answer: await files.inspect(bytes, name),
        })),
      )
      expect(answers).toEqual(all.map(({ what, right }) => ({ what, answer: { refused: right } })))
      expect(all.length).toBeGreaterThan(100)
      expect(new Set(all.map(({ what, name }) => `${what} ${name}`)).size).toBe(all.length)
    },
    PATIENCE,
  )
  test(
    'they are the same each time they are made',
    async () => {
      const again = await hostile()
      expect(again.map(({ bytes }) => bytes.length)).toEqual(all.map(({ bytes }) => bytes.length))
      expect(
        again.every(({ bytes }, n) => Buffer.compare(bytes, all[n]?.bytes ?? bytes) === 0),
      ).toBe(true)
    },
    PATIENCE,
  )
})

describe('honest files', () => {
  test(
    'of each kind come in without a warning',
    async () => {
      const answers = await Promise.all(
        (await honest()).map(
          async ([name, bytes]) => [name, await files.inspect(bytes, name)] as const,
        ),
      )
      expect(
        answers.filter(([, answer]) => !('type' in answer) || answer.warnings.length > 0),
      ).toEqual([])
      expect(new Set(answers.map(([, answer]) => 'type' in answer && answer.type)).size).toBe(10)
    },
    PATIENCE,
  )
  test('a paper that only its owner may change is read', async () => {
    const answer = await files.inspect(
      locked(await pdf('The lease', 'Two'), '', 'owner'),
      'lease.pdf',
    )
    expect(answer).toEqual({ type: 'pdf', warnings: [], pages: 2 })
  })
})
