import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askToSignIn,
  demonstrationLink,
  safePath,
  signInByCode,
  signInByLink,
} from '../../src/application/sign-in.ts'
import { viewerOfSession } from '../../src/application/sign-in-sessions.ts'
import { type PeopleHouse, peopleHouse, secretsIn, somebody, workOff } from './people-house.ts'

const MINUTE = 60_000
let house: PeopleHouse
let networks = 0
beforeAll(async () => {
  house = await peopleHouse()
})
afterAll(() => house.db.drop())

async function ask(name: string, network = `net-${++networks}`, next = '/cases') {
  const mail = `${name.toLowerCase()}@people.example`
  const asked = await askToSignIn(house, { mail, network, next })
  if (asked === 'NotAnAddress') throw new Error(asked)
  return asked
}
async function asked(name: string) {
  const request = await ask(name)
  await workOff(house)
  return { ...request, ...secretsIn(house) }
}

describe('the link', () => {
  test('signs the person in and leads where they wanted to go', async () => {
    const ana = await somebody(house, 'Ana')
    const { link } = await asked('Ana')
    const done = await signInByLink(house, link, 'Firefox')
    expect(done).toMatchObject({ person: ana, next: '/cases' })
    const viewer = await viewerOfSession(house, done?.token ?? '')
    expect(viewer).toMatchObject({ person: ana, name: 'Ana', how: 'link by mail', manages: [] })
  })

  test('is used once (ASVS 6.5.1)', async () => {
    await somebody(house, 'Once')
    const { link } = await asked('Once')
    expect(await signInByLink(house, link, '')).toBeDefined()
    expect(await signInByLink(house, link, '')).toBeUndefined()
  })

  test('used by two at once lets one in (ASVS 15.4.2)', async () => {
    await somebody(house, 'Race')
    const { link } = await asked('Race')
    const both = await Promise.all([1, 2, 3, 4].map(() => signInByLink(house, link, '')))
    expect(both.filter((done) => done !== undefined)).toHaveLength(1)
  })

  test('counts for ten minutes and not a millisecond more (ASVS 6.5.5)', async () => {
    await somebody(house, 'Late')
    const { link } = await asked('Late')
    house.clock.pass(10 * MINUTE)
    expect(await signInByLink(house, link, '')).toBeUndefined()
    const again = await asked('Late')
    house.clock.pass(10 * MINUTE - 1)
    expect(await signInByLink(house, again.link, '')).toBeDefined()
  })

  test('of a newer mail cancels the older one, code and all (ASVS 6.4.1)', async () => {
    await somebody(house, 'Newer')
    const older = await asked('Newer')
    const newer = await asked('Newer')
    expect(await signInByLink(house, older.link, '')).toBeUndefined()
    expect(await signInByCode(house, older, '')).toBeUndefined()
    expect(await signInByLink(house, newer.link, '')).toBeDefined()
  })

  test('stands in no table, nor do code, browser secret, token or address (ASVS 11.5.1)', async () => {
    await somebody(house, 'Hidden')
    const secrets = await asked('Hidden')
    const done = await signInByLink(house, secrets.link, '')
    const tables = ['sign_in_requests', 'sessions', 'people', 'limits', 'jobs']
    let kept = ''
    for (const table of tables) {
      const { rows } = await house.db.owner.query(`select t::text as row from ${table} t`)
      kept += rows.map(({ row }) => row).join('\n')
    }
    expect(kept).toContain(secrets.request)
    const hidden = [secrets.link, secrets.browser, done?.token ?? '-', 'hidden@people.example']
    for (const secret of hidden) {
      expect(kept).not.toContain(secret)
      expect(kept).not.toContain(Buffer.from(secret).toString('hex'))
    }
    expect(kept).not.toMatch(new RegExp(`[(,]${secrets.code}[,)]`))
  })
})

describe('the code', () => {
  test('works in the browser that asked, spaces and all', async () => {
    await somebody(house, 'Cody')
    const secrets = await asked('Cody')
    const spaced = `${secrets.code.slice(0, 3)} ${secrets.code.slice(3)}`
    const done = await signInByCode(house, { ...secrets, code: spaced }, '')
    const viewer = await viewerOfSession(house, done?.token ?? '')
    expect(viewer?.how).toBe('code by mail')
  })

  test('is refused in another browser and costs the right one no try (ASVS 6.6.2)', async () => {
    await somebody(house, 'Bound')
    const secrets = await asked('Bound')
    const other = await ask('Bound')
    for (let i = 0; i < 9; i++) {
      const stolen = { ...secrets, browser: other.browser }
      expect(await signInByCode(house, stolen, '')).toBeUndefined()
      expect(await signInByCode(house, { ...other, code: secrets.code }, '')).toBeUndefined()
    }
    expect(await signInByCode(house, secrets, '')).toBeDefined()
  })

  test('can be tried five times, then only a new one helps; the link still works (ASVS 6.6.3)', async () => {
    await somebody(house, 'Tries')
    const secrets = await asked('Tries')
    const wrong = secrets.code === '000000' ? '111111' : '000000'
    for (let i = 0; i < 5; i++) {
      expect(await signInByCode(house, { ...secrets, code: wrong }, '')).toBeUndefined()
    }
    expect(await signInByCode(house, secrets, '')).toBeUndefined()
    expect(await signInByLink(house, secrets.link, '')).toBeDefined()
    const fresh = await asked('Tries')
    expect(await signInByCode(house, fresh, '')).toBeDefined()
  })

  test('is used once, by code or by link', async () => {
    await somebody(house, 'Either')
    const secrets = await asked('Either')
    expect(await signInByCode(house, secrets, '')).toBeDefined()
    expect(await signInByCode(house, secrets, '')).toBeUndefined()
    expect(await signInByLink(house, secrets.link, '')).toBeUndefined()
  })
})

describe('who asks learns nothing (ASVS 6.3.8)', () => {
  const traceOf = async (name: string) => {
    const trace: string[] = []
    const { clerk } = house.db.server
    const connect = clerk.connect.bind(clerk)
    const spied = async () => {
      const client = await connect()
      const query = client.query.bind(client)
      const release = client.release.bind(client)
      client.query = ((text: unknown, values?: unknown) => {
        const said = typeof text === 'string' ? text : (text as { text: string }).text
        const answered = query(text as never, values as never) as unknown as Promise<{
          rowCount: number
        }>
        return answered.then((result) => {
          trace.push(`${said} -> ${result.rowCount}`)
          return result
        })
      }) as never
      client.release = (broken) => {
        client.query = query
        client.release = release
        release(broken)
      }
      return client
    }
    const query = clerk.query.bind(clerk)
    clerk.connect = spied as never
    clerk.query = (async (said: never) => {
      const client = await spied()
      try {
        return await client.query(said)
      } finally {
        client.release()
      }
    }) as never
    const asked = await ask(name)
    clerk.connect = connect as never
    clerk.query = query as never
    return { trace, asked }
  }

  test('an address that nobody has is the same work and the same kind of answer', async () => {
    await somebody(house, 'Known')
    const known = await traceOf('Known')
    const unknown = await traceOf('Nobody')
    expect(known.trace.length).toBeGreaterThan(8)
    expect(unknown.trace).toEqual(known.trace)
    expect(Object.keys(unknown.asked)).toEqual(Object.keys(known.asked))
  })

  test('and no mail goes out for it, though its job is done', async () => {
    const before = house.sent.length
    await ask('Nobody-else')
    expect(await workOff(house)).toBeGreaterThan(0)
    expect(house.sent.slice(before).filter(({ to }) => to.startsWith('nobody'))).toEqual([])
  })
})

describe('nobody is locked out by somebody else (ASVS 6.1.1)', () => {
  test('a thousand requests for Vic are six mails in an hour, and the newest link works', async () => {
    const vic = await somebody(house, 'Vic')
    await workOff(house)
    const before = house.sent.length
    for (let i = 0; i < 1000; i++) await ask('Vic', `attacker-${i}`)
    await workOff(house)
    expect(house.sent.length - before).toBe(3)
    expect(await signInByLink(house, secretsIn(house).link, '')).toMatchObject({ person: vic })

    // Still under attack, Vic asks: a mail comes within the wait for one, and its link works.
    await ask('Vic', 'home of Vic')
    house.clock.pass(10 * MINUTE)
    await workOff(house)
    expect(house.sent.length - before).toBe(4)
    expect(await signInByLink(house, secretsIn(house).link, '')).toMatchObject({ person: vic })
    for (let i = 0; i < 5; i++) {
      house.clock.pass(10 * MINUTE)
      await workOff(house)
    }
    expect(house.sent.length - before).toBe(6)
  })

  test('a flood from Una’s own network delays her mail by two minutes at most', async () => {
    const una = await somebody(house, 'Una')
    await workOff(house)
    for (let i = 0; i < 200; i++) await ask(`flood-${i}`, 'shared house')
    await ask('Una', 'shared house')
    house.clock.pass(2 * MINUTE)
    await workOff(house)
    expect(house.sent.at(-1)?.to).toBe('una@people.example')
    expect(await signInByLink(house, secretsIn(house).link, '')).toMatchObject({ person: una })
  })
})

test('a session is new with each sign-in (ASVS 7.2.4)', async () => {
  await somebody(house, 'Fix')
  const first = await signInByLink(house, (await asked('Fix')).link, '')
  const second = await signInByLink(house, (await asked('Fix')).link, '')
  expect(first?.token).toMatch(/^[0-9a-z]{52}$/)
  expect(second?.token).not.toBe(first?.token)
})

test('a mail that could not go out for an hour is not sent any more', async () => {
  await somebody(house, 'Stale')
  await ask('Stale')
  house.clock.pass(61 * MINUTE)
  const before = house.sent.length
  await workOff(house)
  expect(house.sent.length).toBe(before)
})

test('only people of the demonstration can be played by a link, and that again and again', async () => {
  const rosa = await somebody(house, 'Rosa', 'playhouse')
  const ana = await somebody(house, 'Ana')
  expect(await demonstrationLink(house, ana, 60 * MINUTE)).toBeUndefined()
  const link = (await demonstrationLink(house, rosa, 60 * MINUTE)) ?? ''
  for (let i = 0; i < 2; i++) {
    expect(await signInByLink(house, link, '')).toMatchObject({ person: rosa })
  }
  house.clock.pass(60 * MINUTE)
  expect(await signInByLink(house, link, '')).toBeUndefined()
})

test('after signing in nobody is led to another site (ASVS 3.7.2)', () => {
  const elsewhere = ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil', '']
  for (const path of elsewhere) expect(safePath(path)).toBe('/')
  expect(safePath('/cases/abc?room=board')).toBe('/cases/abc?room=board')
})

test('who signs in unseen shifts no secret of somebody else (two worlds, one seed)', async () => {
  const secretsOfGil = async (hidden: readonly string[]) => {
    const mine = await peopleHouse('two worlds')
    const names = ['Gil', 'Hal', 'Ivy']
    for (const name of names) await somebody(mine, name)
    const signsIn = async (name: string) => {
      const mail = `${name.toLowerCase()}@people.example`
      const asked = await askToSignIn(mine, { mail, network: 'one house', next: '/' })
      await workOff(mine)
      const { link, code } = secretsIn(mine)
      return [asked, link, code, await signInByLink(mine, link, ''), mine.sent.at(-1)]
    }
    const told: unknown[] = []
    for (const name of hidden) told.push(await signsIn(name))
    const gil = await signsIn('Gil')
    await mine.db.drop()
    return { gil, told }
  }
  const quiet = await secretsOfGil([])
  const busy = await secretsOfGil(['Hal', 'Ivy', 'Hal'])
  expect(busy.told).toHaveLength(3)
  const { person: _, ...first } = quiet.gil[3] as { person: string }
  expect(busy.gil[3]).toMatchObject(first)
  expect([busy.gil[0], busy.gil[1], busy.gil[2], busy.gil[4]]).toEqual([
    ...[quiet.gil[0], quiet.gil[1], quiet.gil[2], quiet.gil[4]],
  ])
})
