// A database is opened with the root key it was made with, and with no other.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directory } from '../../src/store/people.ts'
import { programs } from '../../src/store/programs.ts'
import { refuseForeignKey } from '../../src/store/root-key.ts'
import { realChance } from '../../src/world/chance.ts'
import { type FreshDatabase, freshDatabase } from './databases.ts'

const own = new Uint8Array(32).fill(1)
const foreign = new Uint8Array(32).fill(2)
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('an empty database is anybody’s; one with people opens with its own key alone', async () => {
  await refuseForeignKey(database.server, foreign)
  const costs = { en: 'Nothing.', es: 'Nada.' }
  const harbor = { program: 'harbor', name: 'Harbor', rules: 'california', costs } as const
  await programs(database.server).keep({ ...harbor, demonstration: false }, 1)
  const people = directory(database.server, own, realChance)
  for (const name of ['ana', 'ben']) {
    await people.personFor(
      { name, mail: `${name}@people.test`, language: 'en', program: 'harbor' },
      1,
    )
  }
  await refuseForeignKey(database.server, own)
  await expect(refuseForeignKey(database.server, foreign)).rejects.toThrow(
    'opens nothing in this database. Bring back the one it was made with',
  )
})

test('one damaged value keeps nobody out', async () => {
  await database.owner.query(
    `update people set mail_sealed = '\\x01' where person_id = (select min(person_id) from people)`,
  )
  await refuseForeignKey(database.server, own)
})
