// Versions of an agreement at the doors: what changed between two, word by word, and a page to read from.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'
import { settling } from './settling.ts'

let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { agreed, drafted } = settling(() => t)
const agreeing = (what: string) => agreed([{ kind: 'act', by: 'side-b', what }], { worse: true })

beforeAll(async () => {
  t = await surfaceWorld('drafts-compared')
  const first = await agreeing('Ben repairs the fence by spring.')
  await drafted(first)
})
afterAll(() => t.drop())

type Compared = {
  readonly clauses: readonly { change: string; text: { kind: string; words: string }[] }[]
}
const NEITHER = ['drafts/compared?from=1&to=9', 'drafts/compared?from=x', 'drafts/compared?to=']

test('with one version there is nothing to compare, and the page says so', async () => {
  expect((await page('ana', 'agreement')).body).not.toContain('agreement/compare')
  expect((await page('ana', 'agreement/compare')).body).toContain('There is one version so far.')
  expect((await api('ana', 'drafts/compared')).status).toBe(404)
})

test('with two, everybody at the table reads the words that changed, and the older comes first however they are asked for', async () => {
  const second = await agreeing('Ben repairs the fence by summer.')
  await drafted(second)
  for (const who of ['ana', 'ben', 'mira', 'max'] as const) {
    expect((await page(who, 'agreement')).body).toContain('agreement/compare')
    for (const asked of ['', '?from=1&to=2', '?from=2&to=1']) {
      const { body } = await page(who, `agreement/compare${asked}`)
      expect(body).toMatch(/<del>.*spring.*<\/del><ins>.*summer.*<\/ins>/)
      const { clauses } = (await api(who, `drafts/compared${asked}`)).json() as Compared
      const [changed] = clauses.filter(({ change }) => change === 'changed')
      expect(changed?.text.filter(({ kind }) => kind !== 'same')).toEqual([
        { kind: 'removed', words: 'spring' },
        { kind: 'added', words: 'summer' },
      ])
    }
  }
})

test('a version that is not there is said, and the choice stands below', async () => {
  const { status, body } = await page('ana', 'agreement/compare?from=1&to=9')
  expect(status).toBe(200)
  expect(body).toContain('There is no such version here.')
  expect(body).toContain('<select')
  for (const path of NEITHER) expect((await api('ana', path)).status).toBe(404)
})

test('to read: each clause in short and in full, and in Spanish what is beside the words that count', async () => {
  const { body } = await page('ana', 'agreement/read')
  expect(body).toContain('by summer')
  expect(body).toContain('In short')
  expect((await page('ana', 'agreement/read', 'es')).body).toContain('El acuerdo, para leer')
})

test('who is not at the table gets neither, as if they were not there', async () => {
  for (const name of ['agreement/compare', 'agreement/read']) {
    expect((await page('stranger', name)).status).toBe(404)
  }
  expect((await api('stranger', 'drafts/compared')).status).toBe(404)
})

test('a comment stands under its clause for who reads its room, by page and by API, and comes back filled when it lacks something', async () => {
  const { draft } = (await api('ana', '')).json() as { draft: { draft: string } }
  const typed = {
    _page: 'agreement',
    draft: draft.draft,
    clause: '2',
    words: 'Which day in summer?',
  }
  const lacking = await send('ana', 'do/comment-on-clause', typed)
  expect(lacking.status).toBe(422)
  expect(lacking.body).toContain('Which day in summer?')
  expect(lacking.body).toMatch(/<details class="card" id="comment" open/)
  const said = await send('ana', 'do/comment-on-clause', { ...typed, room: 'caucus:side-a' })
  expect(said.to).toContain('/agreement?said=done')
  for (const who of ['ana', 'ada', 'mira'] as const) {
    expect((await page(who, 'agreement')).body).toContain('Which day in summer?')
    expect((await api(who, '')).body).toContain('Which day in summer?')
  }
  expect((await page('ana', '')).body).toContain('About clause 2 of version 2')
  for (const who of ['ben', 'max'] as const) {
    expect((await page(who, 'agreement')).body).not.toContain('Which day')
    expect((await api(who, '')).body).not.toContain('Which day')
  }
  const joint = { draft: draft.draft, clause: '1', words: 'Our names are right.', room: 'joint' }
  expect((await api('ben', 'comment-on-clause', joint)).status).toBe(201)
  expect((await page('ana', 'agreement')).body).toContain('Our names are right.')
  const wrong = await api('ben', 'comment-on-clause', { ...joint, clause: '99' })
  expect([wrong.status, wrong.body.includes('ClauseUnknown')]).toEqual([409, true])
})

test('the day by which something is done stands before the full stop', async () => {
  const dueOn = '2027-01-15'
  await agreed([{ kind: 'act', by: 'side-b', what: 'Paint the gate.', dueOn }], { worse: true })
  expect((await page('ana', 'offers')).body).toMatch(/Paint the gate, by [^<.]*2027/)
  expect((await page('ana', 'offers', 'es')).body).toMatch(/Paint the gate, [^<.]*2027/)
})
