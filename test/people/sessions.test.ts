import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionLimits, TOUCH_EVERY } from '../../src/application/limits.ts'
import { secret } from '../../src/application/people.ts'
import { makeDemonstrationToken, makeToken } from '../../src/application/people-tokens.ts'
import {
  mayReach,
  openSessions,
  stillSignedIn,
  viewerOfSession,
  viewerOfToken,
} from '../../src/application/sign-in-sessions.ts'
import { type PeopleHouse, peopleHouse, somebody } from './people-house.ts'

const DAY = 24 * 3_600_000
let house: PeopleHouse
beforeAll(async () => {
  house = await peopleHouse('sessions')
})
afterAll(() => house.db.drop())

async function signedIn(person: string, onlyCase?: string) {
  const token = secret(house.chance, 'token', person)
  const session = house.chance.id('session', person)
  const at = house.clock.now()
  const how = onlyCase ? ('invitation link' as const) : ('link by mail' as const)
  const said = onlyCase ? { onlyCase } : {}
  await house.sessions.start({ session, token, browser: 'Firefox', at, person, how, ...said })
  return { session, token }
}

describe.each([
  ['a party', 'party', undefined],
  ['staff', 'staff', undefined],
  ['an invited person', 'invitation', 'case-1'],
] as const)('the session of %s', (_who, kind, onlyCase) => {
  const { idle, absolute } = sessionLimits[kind]
  let person: string
  beforeAll(async () => {
    person = await somebody(house, kind)
    if (kind === 'staff') await house.programs.appoint('harbour', person, 0)
  })

  test('ends when nobody used it for so long (ASVS 7.3.1)', async () => {
    const { token } = await signedIn(person, onlyCase)
    house.clock.pass(idle - 1)
    expect(await viewerOfSession(house, token)).toMatchObject({ person })
    house.clock.pass(idle - 1)
    expect(await viewerOfSession(house, token)).toMatchObject({ person })
    house.clock.pass(idle)
    expect(await viewerOfSession(house, token)).toBeUndefined()
  })

  test('ends in the end, however much it is used (ASVS 7.3.2)', async () => {
    const { token } = await signedIn(person, onlyCase)
    const start = house.clock.now()
    while (house.clock.now() + idle / 2 < start + absolute) {
      house.clock.pass(idle / 2)
      expect(await viewerOfSession(house, token)).toBeDefined()
    }
    house.clock.set(start + absolute - 1)
    expect(await viewerOfSession(house, token)).toBeDefined()
    house.clock.set(start + absolute)
    expect(await viewerOfSession(house, token)).toBeUndefined()
  })
})

test('somebody who becomes staff has the limits of staff from then on', async () => {
  const person = await somebody(house, 'Promoted')
  const { token } = await signedIn(person)
  await house.programs.appoint('harbour', person, 0)
  expect((await viewerOfSession(house, token))?.manages).toEqual(['harbour'])
  house.clock.pass(sessionLimits.staff.idle)
  expect(await viewerOfSession(house, token)).toBeUndefined()
})

test('last used is written at most once a minute', async () => {
  const person = await somebody(house, 'Busy')
  const { token, session } = await signedIn(person)
  const lastUsed = async () => (await house.sessions.stillOpen(session))?.lastUsedAt
  const start = house.clock.now()
  house.clock.pass(TOUCH_EVERY - 1)
  await viewerOfSession(house, token)
  expect(await lastUsed()).toBe(start)
  house.clock.pass(1)
  await viewerOfSession(house, token)
  expect(await lastUsed()).toBe(start + TOUCH_EVERY)
})

test('signing out ends it at the server, for pages and open streams alike (ASVS 7.4.1)', async () => {
  const person = await somebody(house, 'Leaver')
  const { token, session } = await signedIn(person)
  const viewer = await viewerOfSession(house, token)
  if (!viewer) throw new Error('not signed in')
  expect(await stillSignedIn(house, viewer)).toBe(true)
  await house.sessions.end(person, session, house.clock.now())
  expect(await viewerOfSession(house, token)).toBeUndefined()
  expect(await stillSignedIn(house, viewer)).toBe(false)
})

test('a person lists and ends their own sessions, and nobody else’s (ASVS 7.5.2)', async () => {
  const mine = await somebody(house, 'Mine')
  const yours = await somebody(house, 'Yours')
  const first = await signedIn(mine)
  house.clock.pass(5)
  const second = await signedIn(mine)
  const other = await signedIn(yours)
  const listed = await openSessions(house, mine)
  expect(listed.map(({ viewer }) => viewer.session)).toEqual([second.session, first.session])

  await house.sessions.end(mine, other.session, house.clock.now())
  expect(await viewerOfSession(house, other.token)).toBeDefined()
  await house.sessions.endAll(mine, house.clock.now())
  expect(await openSessions(house, mine)).toEqual([])
  expect(await viewerOfSession(house, other.token)).toBeDefined()
})

test('a session from an invitation manages nothing and reaches one case', async () => {
  const person = await somebody(house, 'Invited')
  await house.programs.appoint('harbour', person, 0)
  const { token } = await signedIn(person, 'case-1')
  const viewer = await viewerOfSession(house, token)
  if (!viewer) throw new Error('not signed in')
  expect(viewer).toMatchObject({ manages: [], onlyCase: 'case-1', how: 'invitation link' })
  expect(mayReach(viewer, 'case-1')).toBe(true)
  expect(mayReach(viewer, 'case-2')).toBe(false)
})

test('what is no token reaches no table', async () => {
  for (const said of ['', 'x', `${'a'.repeat(51)}'`, 'A'.repeat(52), '\0'.repeat(52)]) {
    expect(await viewerOfSession(house, said)).toBeUndefined()
    expect(await viewerOfToken(house, `prl_${said}`)).toBeUndefined()
  }
})

describe('an access token', () => {
  const made = async (person: string, days = 30) => {
    const token = await makeToken(house, person, { name: 'my script', days })
    if (typeof token === 'string') throw new Error(token)
    return token
  }

  test('makes of a request its person, named and with an end', async () => {
    const person = await somebody(house, 'Scripter')
    const { bearer, id } = await made(person)
    expect(bearer).toMatch(/^prl_[0-9a-z]{52}$/)
    expect(await viewerOfToken(house, bearer)).toMatchObject({ person, how: 'access token' })
    const [listed] = await house.tokens.of(person, house.clock.now())
    expect(listed).toMatchObject({ token: id, name: 'my script', lastUsedAt: house.clock.now() })
    expect(JSON.stringify(listed)).not.toContain(bearer.slice(4))
  })

  test('ends on its day', async () => {
    const person = await somebody(house, 'Ender')
    const { bearer } = await made(person, 1)
    house.clock.pass(DAY - 1)
    expect(await viewerOfToken(house, bearer)).toBeDefined()
    house.clock.pass(1)
    expect(await viewerOfToken(house, bearer)).toBeUndefined()
    expect(await house.tokens.of(person, house.clock.now())).toEqual([])
  })

  test('taken back is refused at once, and only its person takes it back (ASVS 8.3.2)', async () => {
    const person = await somebody(house, 'Revoker')
    const other = await somebody(house, 'Other')
    const { bearer, id } = await made(person)
    await house.tokens.revoke(other, id, house.clock.now())
    expect(await viewerOfToken(house, bearer)).toBeDefined()
    await house.tokens.revoke(person, id, house.clock.now())
    expect(await viewerOfToken(house, bearer)).toBeUndefined()
  })

  test('needs a name and a life of a day to a year', async () => {
    const person = await somebody(house, 'Namer')
    expect(await makeToken(house, person, { name: ' ', days: 3 })).toBe('NameMissing')
    for (const days of [0, 366, 1.5, Number.NaN]) {
      expect(await makeToken(house, person, { name: 'x', days })).toBe('DaysOutOfRange')
    }
  })

  test('is made by the command line for people of the demonstration alone', async () => {
    const person = await somebody(house, 'Real')
    const player = await somebody(house, 'Player', 'playhouse')
    const wanted = { name: 'replay', days: 1 }
    expect(await makeDemonstrationToken(house, person, wanted)).toBe('NotOfTheDemonstration')
    expect(await makeDemonstrationToken(house, 'nobody', wanted)).toBe('NotOfTheDemonstration')
    expect(await house.tokens.of(person, house.clock.now())).toEqual([])
    expect(await makeDemonstrationToken(house, player, wanted)).toHaveProperty('bearer')
  })
})
