import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bucket, drain } from '../../src/application/limits.ts'
import { mailAddress } from '../../src/application/people.ts'
import { limitsInDatabase, limitsInMemory } from '../../src/store/limits.ts'
import { type PeopleHouse, peopleHouse, root, somebody } from './people-house.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await peopleHouse('people')
})
afterAll(() => house.db.drop())

test('an address is one person, however it is written', async () => {
  const person = await somebody(house, 'Ana')
  const again = await house.directory.personFor(
    { name: 'Somebody else', language: 'es', mail: 'ana@people.example', program: 'harbour' },
    5,
  )
  expect(again).toBe(person)
  expect(await house.directory.contact(person)).toEqual({
    name: 'Ana',
    language: 'en',
    mail: 'ana@people.example',
  })
  expect(mailAddress('  ANA@People.Example ')).toBe('ana@people.example')
})

test('two who invite the same new address at once get the same person', async () => {
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => somebody(house, 'Twice')))
  expect(new Set(all).size).toBe(1)
})

test('people without mail are each their own', async () => {
  const paper = { name: 'Paper', language: 'en', mail: undefined, program: 'harbour' } as const
  const first = await house.directory.personFor(paper, 1)
  expect(await house.directory.personFor(paper, 1)).not.toBe(first)
  expect((await house.directory.contact(first))?.mail).toBeUndefined()
})

test('whom one side brings in shifts nothing that is drawn for another side', async () => {
  const broughtIn = async (elsewhere: readonly string[]) => {
    const own = await peopleHouse('two worlds')
    try {
      const bring = (name: string, seat: 'side-a' | 'side-b', mail: string | undefined) =>
        own.directory.personFor(
          { name, language: 'en', mail, program: 'harbour', place: { caseId: 'c', seat } },
          1,
        )
      for (const name of elsewhere) {
        await bring(name, 'side-a', `${name}@people.example`)
        await bring(name, 'side-a', undefined)
      }
      const persons = [
        await bring('Pat', 'side-b', 'pat@people.example'),
        await bring('Pat', 'side-b', undefined),
      ]
      const { rows } = await own.db.owner.query<{ sealed: string }>(
        `select encode(mail_sealed, 'hex') as sealed from people where person_id = $1`,
        [persons[0]],
      )
      return [...persons, rows[0]?.sealed]
    } finally {
      await own.db.drop()
    }
  }
  const alone = await broughtIn([])
  expect(await broughtIn(['quy', 'ray'])).toEqual(alone)
  expect(new Set(alone).size).toBe(3)
})

test('an address of the demonstration is never a person outside it, nor the other way', async () => {
  const real = await somebody(house, 'Double')
  const played = await somebody(house, 'Double', 'playhouse')
  expect(played).not.toBe(real)
  expect(await house.directory.isDemonstration(played)).toBe(true)
  expect(await house.directory.isDemonstration(real)).toBe(false)
})

test('a program keeps its words, and whether it is for demonstration is settled once', async () => {
  const program = await house.programs.program('harbour')
  if (!program) throw new Error('no program')
  const costs = { en: 'Forty dollars.', es: 'Cuarenta dólares.' }
  await house.programs.keep({ ...program, demonstration: true, costs }, 9)
  expect(await house.programs.program('harbour')).toEqual({ ...program, costs })
})

test('to a participant people, secrets and mail are not there (ASVS 13.2.2)', async () => {
  const tables = [
    ...['programs', 'people', 'staff', 'sign_in_requests', 'sessions', 'access_tokens'],
    ...['invitation_links', 'limits', 'mailbox'],
  ]
  const { rows: guarded } = await house.db.owner.query<{ relname: string }>(
    'select relname from pg_class where relrowsecurity and relname = any ($1)',
    [tables],
  )
  expect(guarded.map(({ relname }) => relname).sort()).toEqual(tables.toSorted())
  for (const table of tables) {
    for (const role of ['parley_participant', 'parley_server']) {
      const client = await house.db.login.connect()
      await client.query(`begin; set local role ${role}`)
      await expect(client.query(`select * from ${table}`)).rejects.toThrow('permission denied')
      await client.query('rollback')
      client.release()
    }
  }
})

test('what is no address, or could end a header, is none (ASVS 1.3.11)', () => {
  const bad = [
    ...['', 'ana', '@x.example', 'ana@', 'a b@x.example', 'ana@x.example, ben@x.example'],
    ...['ana@x.example\r\nBcc: eve@x.example', 'ana\0@x.example', 'a\u2028b@x.example'],
    ...['"ana"@x.example', 'ana@x.example>', '<ana@x.example', 'ana@@x.example', 'ana@x..example'],
    `${'a'.repeat(65)}@x.example`,
    `a@${'x'.repeat(260)}.example`,
  ]
  for (const said of bad) expect(mailAddress(said), JSON.stringify(said)).toBeUndefined()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const address = mailAddress(`${a}@${b}`)
      return address === undefined || !/[\s\p{C}<>,;:]/u.test(address)
    }),
    { numRuns: 5000 },
  )
})

describe('a token bucket', () => {
  const limit = { name: 'test', burst: 5, every: 100 }

  test('lets through no more than its burst and what the time has filled', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (gaps) => {
        let bucket: Bucket | undefined
        let at = 0
        let through = 0
        for (const gap of gaps) {
          at += gap
          const taken = drain(bucket, limit, at)
          bucket = taken.bucket
          if (taken.wait === 0) through++
        }
        return through <= limit.burst + at / limit.every
      }),
      { numRuns: 5000 },
    )
  })

  test('says how long to wait, and after so long it lets one through', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (gaps) => {
        let bucket: Bucket | undefined
        let at = 0
        for (const gap of gaps) {
          at += gap
          const taken = drain(bucket, limit, at)
          bucket = taken.bucket
          if (taken.wait > 0 && drain(bucket, limit, at + taken.wait).wait !== 0) return false
        }
        return true
      }),
      { numRuns: 5000 },
    )
  })

  test('gives those who may wait a place each, one turn apart, until the row is long enough', () => {
    let bucket: Bucket | undefined
    const waits: number[] = []
    for (let i = 0; i < 9; i++) {
      const taken = drain(bucket, limit, 0, 250)
      bucket = taken.bucket
      waits.push(taken.wait)
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 100, 200, 300, 300])
  })

  test('is the same in PostgreSQL and in memory, and nobody uses up another’s', async () => {
    const kept = limitsInDatabase(house.db.server, root)
    const held = limitsInMemory()
    const steps = [0, 0, 0, 0, 0, 0, 0, 30, 30, 30, 30, 500, 0, 0]
    let at = 1_000_000
    for (const step of steps) {
      at += step
      expect(await kept.take(limit, 'ana', at)).toBe(await held.take(limit, 'ana', at))
    }
    expect(await held.take(limit, 'ben', at)).toBe(0)
    expect(await kept.take(limit, 'ben', at)).toBe(0)
  })

  test('of two takers at once none takes the other’s turn', async () => {
    const kept = limitsInDatabase(house.db.server, root)
    const waits = await Promise.all(Array.from({ length: 20 }, () => kept.take(limit, 'rush', 7)))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(limit.burst)
  })
})
