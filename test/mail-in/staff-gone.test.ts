// A mailbox of somebody who works for a program that is gone: its managers know, they themselves, and nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NeverTaken } from '../../src/application/texts.ts'
import { visitor } from '../accounts/visitor.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

const MINUTES = 5 * 60_000
const gone = new Set<string>()
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('staff gone', {
    plant: (house) => ({
      ...house,
      mailOut: {
        async send(message) {
          if (gone.has(message.to)) throw new NeverTaken('There is no such mailbox')
          await house.mailOut.send(message)
        },
      },
    }),
  })
  await t.does({ pass: MINUTES })
})
afterAll(() => t.drop())

const page = async (who: Who, url: string) => {
  const answer = await t.app.inject({ url, headers: { cookie: t.cookies.get(who) ?? '' } })
  return { status: answer.statusCode, body: answer.body }
}
const api = async (who: Who, path: string) => {
  const headers = { authorization: `Bearer ${t.bearers.get(who)}` }
  return (await t.app.inject({ url: `/api/v1${path}`, headers })).json()
}
const told = async () => {
  const words = { room: 'caucus:side-a', words: 'Are you there?' }
  await t.does({ who: 'ana', do: 'post-message', with: words })
  await t.does({ pass: MINUTES })
}
const ROSTER = '/programs/harbour/roster'

test('a program’s managers read to whom of its people emails come back, and so do these; a party reads nothing', async () => {
  await told()
  expect((await page('max', ROSTER)).body).not.toContain('come back')
  expect((await api('max', ROSTER)).unreached).toEqual([])
  const before = (await api('ana', `/cases/${t.caseId}/rooms/desk:side-a/entries`)).entries
  gone.add('mira@people.test')
  await told()
  for (const url of [ROSTER, '/programs/harbour']) {
    expect((await page('max', url)).body).toContain('Emails to mira come back.')
    expect((await page('ana', url)).status).toBe(404)
  }
  expect((await api('max', ROSTER)).unreached).toEqual([{ name: 'mira' }])
  expect((await page('mira', '/account')).body).toContain('Emails to this address come back')
  expect((await api('mira', '/account')).mailComesBack).toBe(true)
  for (const who of ['ana', 'ben', 'max'] as const) {
    expect((await page(who, '/account')).body).not.toContain('come back')
    expect((await api(who, '/account')).mailComesBack).toBe(false)
  }
  // On record it stands nowhere.
  expect((await api('ana', `/cases/${t.caseId}/rooms/desk:side-a/entries`)).entries).toEqual(before)
})

test('of a manager it is known as well, and not of a party', async () => {
  gone.add('max@people.test')
  gone.add('ana@people.test')
  await t.does({
    ...{ who: 'ana', do: 'post-message' },
    with: { room: 'desk:side-a', words: 'A question.' },
  })
  await t.does({ who: 'mira', do: 'post-message', with: { room: 'joint', words: 'Welcome.' } })
  await t.does({ pass: MINUTES })
  expect((await api('ana', '/account')).mailComesBack).toBe(true)
  expect((await api('max', ROSTER)).unreached).toEqual([{ name: 'max' }, { name: 'mira' }])
})

test('who signs in by a mail that arrived is reached again', async () => {
  gone.clear()
  await visitor(t).signIn('mira@people.test')
  expect((await api('max', ROSTER)).unreached).toEqual([{ name: 'max' }])
  expect((await api('mira', '/account')).mailComesBack).toBe(false)
})
