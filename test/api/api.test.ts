// The JSON door: problems told plainly, acts repeated once, everything described, nothing told to who may not know.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '../../src/actions/all.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('the api')
})
afterAll(() => t.drop())

type Asking = {
  who?: Who
  url: string
  payload?: unknown
  headers?: Record<string, string>
  method?: 'GET' | 'POST' | 'PUT'
}
async function ask({ who, url, payload, headers = {}, method }: Asking) {
  const bearer = who && t.bearers.get(who)
  const answer = await t.app.inject({
    method: method ?? (payload === undefined ? 'GET' : 'POST'),
    url: `/api/v1${url}`,
    headers: { ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...headers },
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
  return {
    status: answer.statusCode,
    body: answer.body,
    headers: answer.headers,
    json: () => answer.json(),
  }
}
const act = (who: Who, name: string, payload: unknown, headers: Record<string, string> = {}) =>
  ask({ who, url: `/cases/${t.caseId}/${name}`, payload, headers })

test('who is not signed in is asked for a token, and told nothing else', async () => {
  const answer = await ask({ url: `/cases/${t.caseId}` })
  expect(answer.status).toBe(401)
  expect(answer.headers['www-authenticate']).toContain('Bearer')
  const forged = await ask({
    url: '/cases',
    headers: { authorization: `Bearer prl_${'0'.repeat(52)}` },
  })
  expect(forged.body).toBe(answer.body)
})

test('absent and forbidden are the same bytes', async () => {
  const absent = await ask({ who: 'ben', url: '/cases/0123456789abcdefghjkmnpqrs' })
  const forbidden = await ask({ who: 'stranger', url: `/cases/${t.caseId}` })
  expect(absent.status).toBe(404)
  expect(forbidden.body).toBe(absent.body)
  const room = await ask({ who: 'ben', url: `/cases/${t.caseId}/rooms/caucus:side-a/entries` })
  const attic = await ask({ who: 'ben', url: `/cases/${t.caseId}/rooms/attic/entries` })
  expect(room.body).toBe(attic.body)
  expect(
    (await ask({ who: 'ana', url: `/cases/${t.caseId}/rooms/caucus:side-a/entries` })).status,
  ).toBe(200)
})

test('what is wrong is pointed at, in the language asked for (RFC 9457)', async () => {
  const answer = await act('ben', 'make-offer', {
    terms: [{ kind: 'act', by: 'side-a', what: '' }],
    more: 1,
  })
  expect(answer.status).toBe(422)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  const { errors } = answer.json()
  expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    expect.arrayContaining(['#/terms/0/what', '#/more']),
  )
  const spanish = await act('ben', 'make-offer', {}, { 'accept-language': 'es' })
  expect(spanish.json().errors[0].detail).toBe('Esto hace falta.')
})

test('a refusal is a 409 that says what is the case', async () => {
  const answer = await act('ben', 'relay-answer', { from: 'side-a', offer: 'x' })
  expect(answer.status).toBe(409)
  expect(answer.json()).toMatchObject({
    type: '/problems/not-for-this-seat',
    refusal: 'NotForThisSeat',
  })
})

test('the same key and request is done once; another request under the key is refused', async () => {
  const key = { 'idempotency-key': 'once' }
  const words = { room: 'joint', words: 'said once' }
  const [first, again] = [
    await act('ben', 'post-message', words, key),
    await act('ben', 'post-message', words, key),
  ]
  expect(first.status).toBe(201)
  expect(again.body).toBe(first.body)
  expect(again.headers['idempotency-replayed']).toBe('true')
  expect((await act('ben', 'post-message', { ...words, words: 'other' }, key)).status).toBe(422)
  const { entries } = (
    await ask({ who: 'ana', url: `/cases/${t.caseId}/rooms/joint/entries` })
  ).json()
  expect(
    entries.filter((e: { fact: { words?: string } }) => e.fact.words === 'said once'),
  ).toHaveLength(1)
})

test('a room is read on by its numbers', async () => {
  for (const words of ['one', 'two', 'three'])
    await act('ada', 'post-message', { room: 'team:side-a', words })
  const url = `/cases/${t.caseId}/rooms/team:side-a/entries`
  const numbers = async (query: string) =>
    (await ask({ who: 'ana', url: `${url}?${query}` }))
      .json()
      .entries.map((e: { number: number }) => e.number)
  expect(await numbers('after=1')).toEqual([2, 3])
  expect(await numbers('before=3&limit=1')).toEqual([2])
  expect((await ask({ who: 'ana', url: `${url}?after=x` })).status).toBe(400)
})

test('malformed, oversized, foreign in kind and forged inputs are answered, and nothing falls over', async () => {
  const json = { 'content-type': 'application/json' }
  const url = `/cases/${t.caseId}/post-message`
  const raw = (payload: string, headers: Record<string, string> = json) =>
    ask({ who: 'ben', url, payload, headers, method: 'POST' })
  expect((await raw('{"room": "joint", ')).status).toBe(400)
  expect((await raw('<x/>', { 'content-type': 'text/xml' })).status).toBe(415)
  expect((await raw(JSON.stringify({ room: 'joint', words: 'x'.repeat(300_000) }))).status).toBe(
    413,
  )
  expect((await raw(JSON.stringify({ room: 'joint', words: 'x'.repeat(20_001) }))).status).toBe(422)
  expect((await raw('{"room":"joint","words":"x","__proto__":{"admin":true}}')).status).toBe(400)
  expect((await raw('[]')).status).toBe(422)
  expect(
    (await ask({ who: 'ben', url: `/cases/${t.caseId}/no-such-act`, payload: {} })).status,
  ).toBe(404)
})

test('every act has a route and an OpenAPI entry made from its schema', async () => {
  const described = (await ask({ url: '/openapi.json' })).json()
  expect(described.openapi).toBe('3.1.0')
  for (const { name } of actions) {
    const path = described.paths[`/cases/{caseId}/${name}`]
    expect(path?.post.requestBody.content['application/json'].schema).toMatchObject({
      type: 'object',
    })
    expect(t.doors.doors().some((door) => door.name === `POST /api/v1/cases/:caseId/${name}`)).toBe(
      true,
    )
  }
})

test('private answers are kept nowhere', async () => {
  const { headers } = await ask({ who: 'ana', url: `/cases/${t.caseId}` })
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['etag']).toBeUndefined()
  expect(headers['access-control-allow-origin']).toBeUndefined()
})
