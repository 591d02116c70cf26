// What many look up at the same time is asked for together, and nobody gets an answer older than their question.
import { expect, test } from 'vitest'
import { gathering } from '../../src/store/gathering.ts'

const soon = () => new Promise<void>((done) => setImmediate(done))
const key = (name: string) => Buffer.from(name)

/** A store of names in which everything has a number, and each statement takes until it is let go. */
function slow() {
  const rows = new Map<string, number>()
  const statements: { readonly names: string[]; readonly answers: () => void; fails: boolean }[] =
    []
  const find = gathering<number>(async (keys) => {
    const names = keys.map(String)
    const found = names.flatMap((name) => {
      const number = rows.get(name)
      return number === undefined ? [] : [[key(name), number] as const]
    })
    await new Promise<void>((answers) => statements.push({ names, answers, fails: false }))
    if (statements.find((one) => one.names === names)?.fails) throw new Error('the line is broken')
    return found
  })
  return { rows, statements, find }
}

test('one alone is asked for at once, and those who come meanwhile together', async () => {
  const { rows, statements, find } = slow()
  rows.set('ana', 1).set('ben', 2)
  const first = find(key('ana'))
  await soon()
  expect(statements.map(({ names }) => names)).toEqual([['ana']])
  const others = ['ben', 'nobody', 'ben', 'ana'].map((name) => find(key(name)))
  await soon()
  expect(statements).toHaveLength(1)
  statements[0]?.answers()
  expect(await first).toBe(1)
  await soon()
  expect(statements[1]?.names).toEqual(['ben', 'nobody', 'ana'])
  statements[1]?.answers()
  expect(await Promise.all(others)).toEqual([2, undefined, 2, 1])
})

test('who asks after a statement was sent gets what is true after they asked', async () => {
  const { rows, statements, find } = slow()
  rows.set('ana', 1)
  const before = find(key('ana'))
  await soon()
  rows.delete('ana')
  const after = find(key('ana'))
  statements[0]?.answers()
  expect(await before).toBe(1)
  await soon()
  statements[1]?.answers()
  expect(await after).toBeUndefined()
})

test('a statement that fails fails for those who asked with it, and for nobody after them', async () => {
  const { rows, statements, find } = slow()
  rows.set('ana', 1)
  const first = find(key('ana'))
  await soon()
  const second = find(key('ana'))
  Object.assign(statements[0] ?? {}, { fails: true })
  statements[0]?.answers()
  await expect(first).rejects.toThrow('the line is broken')
  await soon()
  statements[1]?.answers()
  expect(await second).toBe(1)
})

test('keys that differ in any byte are different keys', async () => {
  const find = gathering<string>(async (keys) => keys.map((one) => [one, one.toString('hex')]))
  const keys = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte, 255 - byte]))
  const found = await Promise.all(keys.map(find))
  expect(found).toEqual(keys.map((one) => one.toString('hex')))
})
