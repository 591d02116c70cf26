// Whether somebody has a passkey, a code app or a recovery that waits: nobody else gets another byte, statement or row of it.
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { softPasskey } from '../accounts/soft-passkey.ts'
import { optionsIn, visitor } from '../accounts/visitor.ts'
import { surfaceWorld } from './surface-world.ts'
import { asText, listenTo, withWork } from './work-trace.ts'

type Seen = ReadonlyMap<string, { readonly answer: string; readonly work: string }>

/** In one world Ana has set everything there is, in the other nothing; her sign-ins and her recovery are asked for in both. */
async function seenOf(setsAll: boolean, plant?: (house: House) => House): Promise<Seen> {
  const t = await surfaceWorld('accounts alike', plant ? { plant } : {})
  listenTo(t.database.server.clerk)
  listenTo(t.database.server.participant)
  const ana = visitor(t)
  await ana.signIn('ana@people.test')
  if (setsAll) {
    const adding = await ana.post('/account/passkeys/new')
    const _answer = softPasskey('ana').create(optionsIn(adding.body))
    const added = await ana.send(adding, '/account/passkeys', { name: 'phone', _answer })
    expect(added.to).toContain('passkey-added')
    // Whoever has a passkey shows it before the next change.
    await t.database.owner.query(
      `update sessions set passkey_at = mail_at
       where person_id = (select person_id from people where name = 'ana')`,
    )
    await ana.post('/account/authenticator/begin')
    const page = await ana.get('/account/authenticator')
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? ''
    const code = new TOTP({ secret }).generate({ timestamp: t.clock.now() })
    const codes = await ana.send(page, '/account/authenticator', { code })
    expect(codes.body).toContain('recovery codes')
  }
  await ana.post('/recovery', { mail: 'ana@people.test' })
  t.clock.pass(60_000)
  await t.worker.workOff()

  const seen = new Map<string, { answer: string; work: string }>()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const asks = [
    ['GET', '/sign-in', ''],
    ['POST', '/sign-in', 'mail=ana%40people.test&next=%2Fcases'],
    ['POST', '/recovery', 'mail=ana%40people.test'],
    ['POST', '/sign-in/passkey', 'next=%2Fcases'],
    ['POST', '/sign-in/passkey/done', '_answer=%7B%22id%22%3A%22AAAA%22%7D'],
    ['GET', '/account', ''],
    ['GET', `/cases/${t.caseId}`, ''],
    ['GET', `/cases/${t.caseId}/people`, ''],
    ['GET', '/api/v1/account', ''],
    ['GET', '/api/v1/sign-ins', ''],
  ] as const
  for (const who of ['nobody', 'ben', 'max', 'mira'] as const) {
    for (const [method, url, payload] of asks) {
      // Awaited inside: what is not asked for until then would be done outside, and unheard.
      const { result, statements } = await withWork(
        async () =>
          await t.app.inject({
            method,
            url,
            headers: {
              ...(who === 'nobody' ? {} : { cookie: t.cookies.get(who) ?? '' }),
              ...(who === 'nobody' || !url.startsWith('/api')
                ? {}
                : { authorization: `Bearer ${t.bearers.get(who)}` }),
              ...(method === 'POST' ? form : {}),
            },
            ...(method === 'POST' ? { payload } : {}),
          }),
      )
      const { statusCode, headers, body } = result
      const answer = JSON.stringify([statusCode, headers, body])
      seen.set(`${who} ${method} ${url}`, { answer, work: asText(statements) })
    }
  }
  t.clock.pass(60 * 60_000)
  await t.worker.workOff()
  for (const who of ['ben', 'max', 'mira']) {
    const mails = t.sent.filter(({ to }) => to === `${who}@people.test`)
    seen.set(`${who} mails`, { answer: JSON.stringify(mails), work: '' })
  }
  const told = t.sent.filter(({ to }) => to === 'ana@people.test').length
  seen.set('ana mails', { answer: `${told}`, work: '' })
  await t.drop()
  return seen
}

const differing = (one: Seen, other: Seen, of: 'answer' | 'work') =>
  [...one.keys()].filter(
    (key) => !key.startsWith('ana ') && one.get(key)?.[of] !== other.get(key)?.[of],
  )

test('nobody learns which factors somebody has set, or that theirs are lost', async () => {
  const [nothing, everything] = [await seenOf(false), await seenOf(true)]
  expect(nothing.size).toBeGreaterThan(40)
  // There was something to see: Ana herself was told of each.
  expect(everything.get('ana mails')).not.toEqual(nothing.get('ana mails'))
  expect(nothing.get('nobody POST /recovery')?.work).toContain('insert into recoveries')
  expect(differing(nothing, everything, 'answer')).toEqual([])
  expect(differing(nothing, everything, 'work')).toEqual([])
})

test('planted and caught: what a browser is asked for lists the keys of an account', async () => {
  const leaking = (house: House): House => ({
    ...house,
    accounts: {
      ...house.accounts,
      checks: {
        ...house.accounts.checks,
        passkeyToShow: async (challenge) =>
          JSON.stringify({
            ...JSON.parse(await house.accounts.checks.passkeyToShow(challenge)),
            allowCredentials: (await house.accounts.passkeys.find(softPasskey('ana').id)) ?? [],
          }),
      },
    },
  })
  const [nothing, everything] = [await seenOf(false, leaking), await seenOf(true, leaking)]
  expect(differing(nothing, everything, 'answer')).toContain('nobody POST /sign-in/passkey')
})

test('planted and caught: a recovery that writes only where there is something to recover', async () => {
  const leaking = (house: House): House => ({
    ...house,
    accounts: {
      ...house.accounts,
      recoveries: {
        ...house.accounts.recoveries,
        ask: async (asked, jobs) =>
          (await house.accounts.passkeys.find(softPasskey('ana').id))
            ? house.accounts.recoveries.ask(asked, jobs)
            : undefined,
      },
    },
  })
  const [nothing, everything] = [await seenOf(false, leaking), await seenOf(true, leaking)]
  expect(differing(nothing, everything, 'work')).toContain('nobody POST /recovery')
})
