// Whether who mediates or manages gets any mail, and who began a recovery for them: no party gets another byte, statement or row of it.
import { expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { surfaceWorld, type Who } from './surface-world.ts'
import { asText, listenTo, withWork } from './work-trace.ts'

type Seen = ReadonlyMap<string, { readonly answer: string; readonly work: string }>
const parties = ['ana', 'ada', 'ben', 'stranger'] as const
const knowing = ['max', 'mira'] as const

/** In one world the mailboxes of the mediator and of the case manager are gone, and a recovery was begun for her. */
async function seenOf(
  hidden: boolean,
  plant: (house: House, caseId: () => string) => House = (house) => house,
): Promise<Seen> {
  let caseId = ''
  const t = await surfaceWorld('unreached alike', { plant: (house) => plant(house, () => caseId) })
  caseId = t.caseId
  listenTo(t.database.server.clerk)
  listenTo(t.database.server.participant)
  const { accounts, directory, mailIn } = t.house
  for (const name of ['mira', 'max']) {
    const contact = { name, language: 'en', program: 'harbour' } as const
    const mail = `${name}@people.test`
    const person = await directory.personFor({ ...contact, mail }, t.clock.now())
    // Something to lose.
    await accounts.authenticators.begin(person, 'A'.repeat(32), t.clock.now())
    if (hidden) {
      expect(await mailIn.channels.failed(person, t.clock.now(), { mail })).toBe(true)
    }
  }
  if (hidden) {
    const headers = { authorization: `Bearer ${t.bearers.get('max')}` }
    const state = await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers })
    const mira = /"participant":"([0-9a-z]+)"[^}]*"name":"mira"/.exec(state.body)?.[1]
    const url = `/api/v1/cases/${t.caseId}/begin-recovery`
    const payload = { participant: mira }
    const begun = await t.app.inject({ method: 'POST', url, headers, payload })
    expect(begun.statusCode).toBe(202)
  }
  await t.does({ pass: 60_000 })

  const seen = new Map<string, { answer: string; work: string }>()
  const look = async (who: Who, url: string) => {
    const { result, statements } = await withWork(
      async () =>
        await t.app.inject({
          url,
          headers: url.startsWith('/api')
            ? { authorization: `Bearer ${t.bearers.get(who)}` }
            : { cookie: t.cookies.get(who) ?? '' },
        }),
    )
    const { statusCode, headers, body } = result
    const answer = JSON.stringify([statusCode, headers, body])
    seen.set(`${who} ${url}`, { answer, work: asText(statements) })
  }
  for (const who of [...parties, ...knowing]) {
    for (const url of ['/account', '/api/v1/account', '/api/v1/sign-ins', '/cases']) {
      await look(who, url)
    }
    for (const page of ['', '/people', '/desk', '/lost-way-in']) {
      await look(who, `/cases/${t.caseId}${page}`)
    }
    for (const path of ['', '/recoveries', '/rooms/board/entries']) {
      await look(who, `/api/v1/cases/${t.caseId}${path}`)
    }
    for (const path of ['/programs/harbour', '/programs/harbour/roster']) {
      await look(who, path)
      await look(who, `/api/v1${path}`)
    }
  }
  await t.does({ pass: 60 * 60_000 })
  for (const who of parties) {
    const mails = t.sent.filter(({ to }) => to === `${who}@people.test`)
    seen.set(`${who} mails`, { answer: JSON.stringify(mails), work: '' })
  }
  await t.drop()
  return seen
}

const differing = (one: Seen, other: Seen, of: 'answer' | 'work', whose: readonly Who[]) =>
  [...one.keys()].filter(
    (key) =>
      whose.some((who) => key.startsWith(`${who} `)) && one.get(key)?.[of] !== other.get(key)?.[of],
  )

test('no party learns that who mediates gets no mail, or that somebody began a recovery for them', async () => {
  const [reached, unreached] = [await seenOf(false), await seenOf(true)]
  expect(reached.size).toBeGreaterThan(80)
  expect(differing(reached, unreached, 'answer', parties)).toEqual([])
  expect(differing(reached, unreached, 'work', parties)).toEqual([])
  // There was something to see, for whom it is there.
  const live = differing(reached, unreached, 'answer', knowing)
  for (const key of [
    'mira /account',
    'mira /api/v1/account',
    'mira /api/v1/sign-ins',
    'max /account',
    'max /programs/harbour',
    'max /programs/harbour/roster',
    'max /api/v1/programs/harbour/roster',
  ]) {
    expect(live).toContain(key)
  }
  expect(live.filter((key) => key.includes('/lost-way-in'))).toHaveLength(1)
  expect(live.filter((key) => key.includes('/recoveries'))).toHaveLength(1)
})

test('planted and caught: an account that says whether anybody’s mails come back', async () => {
  const leaking = (house: House): House => {
    const { channels } = house.mailIn
    const failsAt = async () => (await channels.unreachedOf('harbour', '')).length > 0
    return { ...house, mailIn: { ...house.mailIn, channels: { ...channels, failsAt } } }
  }
  const [reached, unreached] = [await seenOf(false, leaking), await seenOf(true, leaking)]
  expect(differing(reached, unreached, 'answer', parties)).toContain('ben /account')
})

test('planted and caught: what was begun in a case is told to everybody in it', async () => {
  const leaking = (house: House, caseId: () => string): House => ({
    ...house,
    accounts: {
      ...house.accounts,
      recoveries: {
        ...house.accounts.recoveries,
        open: async () => {
          const [begun] = await house.accounts.recoveries.begunIn(caseId())
          return begun && { askedAt: begun.at, by: begun.by }
        },
      },
    },
  })
  const [reached, unreached] = [await seenOf(false, leaking), await seenOf(true, leaking)]
  expect(differing(reached, unreached, 'answer', parties)).toContain('ben /account')
})
