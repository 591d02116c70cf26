// Taken down by telephone or at the counter: through the page and the API, entered once, and read by no case manager.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOutSpoken } from '../../src/application/assisted.ts'
import { textsOfInvitation } from '../../src/application/confidentiality-text.ts'
import type { House } from '../../src/application/house.ts'
import type { Entry } from '../../src/domain/facts.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
const participants = new Map<string, string>()
beforeAll(async () => {
  t = await surfaceWorld('taking down')
  const state = await stateOf('max')
  for (const { name, participant } of state.people) participants.set(name, participant)
})
afterAll(() => t.drop())

const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
const stateOf = async (who: Who) =>
  (await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers: bearer(who) })).json<{
    people: { name: string; participant: string }[]
  }>()
const post = (who: Who, action: string, payload: object, key?: string) =>
  t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/${action}`,
    headers: { ...bearer(who), ...(key ? { 'idempotency-key': key } : {}) },
    payload,
  })
const said = (about: string, words: string, more: object = {}) => ({
  ...{ participant: participants.get('ana'), how: 'telephone', about, words, readBack: true },
  ...more,
})
const takesDown = (about: string, words: string, more: object = {}) =>
  post('max', 'take-down', said(about, words, more))
async function entriesOf(who: Who, room: string): Promise<readonly Entry[]> {
  const url = `/api/v1/cases/${t.caseId}/rooms/${room}/entries?limit=200`
  return (await t.app.inject({ url, headers: bearer(who) })).json<{ entries: Entry[] }>().entries
}
const inCaucus = async (words: string) =>
  (await entriesOf('ana', 'caucus:side-a'))
    .map(({ fact }) => fact)
    .filter((fact) => fact.type === 'MessagePosted' && fact.words === words)
const countOf = async (type: string) =>
  (await entriesOf('ana', 'caucus:side-a')).filter(({ fact }) => fact.type === type).length
const waiting = async () =>
  (
    await t.database.owner.query(
      "select spoken, encode(said_sealed, 'escape') as sealed from spoken",
    )
  ).rows
const terms = [
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 91_300 },
    instalments: [{ cents: 91_300, dueOn: '2026-12-11' }],
  },
]
let offers = 0
/** An offer of Ben's that Ana has been told. */
async function offered(): Promise<void> {
  offers += 1
  const words = `offer ${offers}`
  const made = await post('ben', 'make-offer', { terms, words, worse: true })
  const { offer } = made.json().entries[0].fact
  const relayed = await post('mira', 'relay-offer', {
    ...{ from: 'side-b', to: 'side-a', offer, words, crossing: true },
  })
  expect(relayed.statusCode).toBe(201)
}
const allPages = ['', '/people', '/assist', '/agreement', '/ground-rules', '/end', '/my-record']
async function everythingTo(who: Who): Promise<string> {
  const got: string[] = []
  const cookie = t.cookies.get(who) ?? ''
  for (const page of allPages) {
    got.push((await t.app.inject({ url: `/cases/${t.caseId}${page}`, headers: { cookie } })).body)
  }
  const headers = bearer(who)
  const state = await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers })
  got.push(state.body)
  for (const room of ['board', 'desk:side-a', 'desk:side-b', 'caucus:side-a', 'joint']) {
    const url = `/api/v1/cases/${t.caseId}/rooms/${room}/entries?limit=200`
    got.push((await t.app.inject({ url, headers })).body)
  }
  return got.join('\n')
}

test('a message by telephone is in the caucus of the one who spoke, marked, and waits nowhere any more', async () => {
  const answer = await takesDown('message', 'The bus is late, tell her.')
  expect(answer.statusCode).toBe(201)
  expect(answer.body).not.toContain('bus')
  const [row] = await waiting()
  expect(row.sealed).not.toContain('bus')
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect(await inCaucus('The bus is late, tell her.')).toEqual([
    {
      ...{ type: 'MessagePosted', room: 'caucus:side-a', words: 'The bus is late, tell her.' },
      via: 'telephone',
      takenDown: { by: 'max', about: 'message', entered: true },
    },
  ])
  expect(await waiting()).toEqual([])
  for (const who of ['max', 'ben', 'stranger'] as const) {
    expect(await everythingTo(who)).not.toContain('The bus is late')
  }
  // There was something to see, and that somebody spoke is no secret at the desk.
  expect(await everythingTo('ana')).toContain('by telephone, taken down by max, read back')
  expect(await everythingTo('mira')).toContain('The bus is late')
  expect(await everythingTo('max')).toContain('ana spoke by telephone. A message was taken down.')
  expect(await everythingTo('ben')).not.toContain('taken down')
})

test('with an offer to answer and without one the manager gets the same', async () => {
  const bodies: string[] = []
  const answers = async () => {
    const { statusCode, body, headers } = await takesDown('acceptance', 'Yes, I take it.')
    // Beside the chance that every answer draws; whole answers are compared in test/confidentiality.
    const rest = Object.entries(headers).filter(([name]) => name !== 'content-security-policy')
    const id = /"spoken":"([0-9a-z]+)"/.exec(body)?.[1] ?? 'no id'
    const shown = `${statusCode} ${body.replaceAll(id, 'ID')} ${JSON.stringify(rest)}`
    bodies.push(shown)
    await t.worker.workOff()
  }
  await answers()
  expect(await countOf('OfferAccepted')).toBe(0)
  expect(await everythingTo('ana')).toContain('Could not be entered as a yes to an offer')
  expect(await everythingTo('max')).not.toContain('Could not be entered')
  await offered()
  await answers()
  expect(await countOf('OfferAccepted')).toBe(1)
  expect(bodies[1]).toBe(bodies[0])
  const marks = await inCaucus('Yes, I take it.')
  expect(marks.map((fact) => 'takenDown' in fact && fact.takenDown?.entered)).toEqual([false, true])
})

test('an offer, a no and the wish for time are entered as such', async () => {
  const own = { ...terms[0], cents: 88_800, instalments: [{ cents: 88_800, dueOn: '2026-12-11' }] }
  await takesDown('offer', 'Eight hundred.', { terms: [own] })
  await t.worker.workOff()
  expect(await countOf('OfferMade')).toBe(1)
  await offered()
  await takesDown('more-time', 'Give me a week.', { how: 'counter' })
  await t.worker.workOff()
  expect(await countOf('OfferHeld')).toBe(1)
  expect(await everythingTo('ana')).toContain('at the counter, taken down by max')
  await takesDown('refusal', 'No, that is too little.')
  await t.worker.workOff()
  const declined = (await entriesOf('ana', 'caucus:side-a')).at(-1)?.fact
  expect(declined).toMatchObject({
    ...{ type: 'OfferDeclined', reason: 'No, that is too little.', mayPassOn: false },
  })
  for (const who of ['max', 'ben'] as const) {
    expect(await everythingTo(who)).not.toMatch(/888\.00|88800|too little|Give me a week/)
  }
  expect(t.failures).toEqual([])
})

test('killed after the act, or run again, it is entered once', async () => {
  await offered()
  const before = await countOf('OfferHeld')
  await takesDown('more-time', 'I was killed in between.')
  const [{ spoken }] = await waiting()
  const job = { type: 'CarryOutSpoken', caseId: t.caseId, participant: '', spoken } as const
  const dying = (broken: Partial<House['spoken']>): House => ({
    ...t.house,
    spoken: { ...t.house.spoken, ...broken },
  })
  const dies = async () => {
    throw new Error('killed')
  }
  await expect(carryOutSpoken(dying({ of: dies }), job)).rejects.toThrow('killed')
  expect(await inCaucus('I was killed in between.')).toHaveLength(0)
  await expect(carryOutSpoken(dying({ wipe: dies }), job)).rejects.toThrow('killed')
  await expect(carryOutSpoken(dying({ wipe: dies }), job)).rejects.toThrow('killed')
  await t.worker.workOff()
  await carryOutSpoken(t.house, job)
  expect(await inCaucus('I was killed in between.')).toHaveLength(1)
  expect(await countOf('OfferHeld')).toBe(before + 1)
  expect(await waiting()).toEqual([])
})

test('with a key it is taken down once, and what was kept for the second time is gone', async () => {
  const body = said('message', 'Only once, please.')
  const [one, two] = [
    await post('max', 'take-down', body, 'k'),
    await post('max', 'take-down', body, 'k'),
  ]
  expect([one.statusCode, two.statusCode]).toEqual([201, 201])
  expect(two.body).toBe(one.body)
  expect(await waiting()).toHaveLength(1)
  const other = await post('max', 'take-down', said('message', 'Something else.'), 'k')
  expect(other.statusCode).toBe(422)
  expect(other.json().type).toContain('key')
  expect(await waiting()).toHaveLength(1)
  await t.worker.workOff()
  expect(await inCaucus('Only once, please.')).toHaveLength(1)
  expect(await inCaucus('Something else.')).toHaveLength(0)
})

test('what nobody came for is gone after a day; what still waits for the clerk is not', async () => {
  const { house } = t
  const lost = { caseId: t.caseId, spoken: 'lost', participant: 'x', by: 'max', terms: [] } as const
  await house.spoken.keep({ ...lost, how: 'counter', about: 'message', words: 'x' }, 0)
  await takesDown('message', 'This waits.')
  await house.spoken.wipeForgotten(Number.MAX_SAFE_INTEGER)
  const rows = await waiting()
  expect(rows).toHaveLength(1)
  expect(rows[0].spoken).not.toBe('lost')
  await t.worker.workOff()
})

test('not read back, it is not taken down; nobody but a case manager takes down', async () => {
  for (const readBack of [false, undefined]) {
    const answer = await takesDown('message', 'Never read back.', { readBack })
    expect(answer.statusCode).toBe(422)
  }
  expect((await takesDown('message', ' ')).statusCode).toBe(422)
  expect((await takesDown('message', 'With terms.', { terms })).statusCode).toBe(422)
  expect((await takesDown('offer', 'Without terms.')).statusCode).toBe(409)
  for (const who of ['ana', 'ben', 'mira'] as const) {
    expect((await post(who, 'take-down', said('message', 'Me too.'))).statusCode).toBe(409)
  }
  expect((await post('stranger', 'take-down', said('message', 'Me too.'))).statusCode).toBe(404)
  expect(await waiting()).toEqual([])
})

test('nobody writes a message that says of itself that it was taken down', async () => {
  for (const more of [{ via: 'telephone' }, { takenDown: { by: 'max', about: 'message' } }]) {
    const forged = { room: 'caucus:side-a', words: 'Forged.', ...more }
    expect((await post('ana', 'post-message', forged)).statusCode).toBe(422)
  }
})

const page = (who: Who, language: string, url = '/assist') =>
  t.app.inject({
    url: `/cases/${t.caseId}${url}`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
const send = (who: Who, language: string, fields: Record<string, string>, action = 'take-down') =>
  t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/do/${action}`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `${t.cookies.get(who)}; lang=${language}`,
    },
    payload: new URLSearchParams(fields).toString(),
  })
const typed = (about: string, words: string): Record<string, string> => ({
  ...{
    _page: 'assist',
    participant: participants.get('ana') ?? '',
    how: 'telephone',
    about,
    words,
  },
  ...{ 'terms.0.kind': 'money', 'terms.0.from': 'side-b', 'terms.0.to': 'side-a' },
  ...{ 'terms.0.amount': '', 'terms.0.dueOn': '' },
})

test.each([
  ['en', 'Read it back', 'I read this back, and ana said yes', 'Please choose one of the answers'],
  [
    'es',
    'Leerlo en voz alta',
    'Lo leí en voz alta y ana dijo que sí',
    'Elija una de las respuestas, por favor.',
  ],
])(
  'the page, in %s: written, read back, and only then taken down',
  async (language, button, tick, choose) => {
    const first = await page('max', language)
    expect(first.body).toContain(button)
    expect(first.body).not.toContain(tick)
    const words = `Please tell her in ${language} that I come <soon>.`
    const back = await send('max', language, { ...typed('message', words), _add: 'read' })
    expect(back.statusCode).toBe(200)
    expect(back.body).toContain(tick)
    expect(back.body).toContain(`that I come &lt;soon>.`)
    expect(await waiting()).toEqual([])
    const unticked = await send('max', language, typed('message', words))
    expect(unticked.statusCode).toBe(422)
    expect(unticked.body).toContain(tick)
    expect(unticked.body).toContain(choose)
    const change = await send('max', language, { ...typed('message', words), _add: 'change' })
    expect(change.body).toContain(button)
    expect(change.body).toContain('that I come &lt;soon')
    const done = await send('max', language, { ...typed('message', words), readBack: 'yes' })
    expect(done.statusCode).toBe(303)
    await t.worker.workOff()
    expect(await inCaucus(words)).toHaveLength(1)
    const after = await page('max', language, '/assist?said=done')
    expect(after.body).not.toContain('that I come')
  },
)

test('pressed twice it is taken down once; read back anew, the same words are taken down again', async () => {
  const words = 'Once is enough.'
  const fields = typed('message', words)
  const readBack = async () => {
    const { body } = await send('max', 'en', { ...fields, _add: 'read' })
    return /name="_key" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''
  }
  const _key = await readBack()
  expect(_key).toHaveLength(64)
  expect(await readBack()).toBe(_key)
  const pressed = { ...fields, _key, readBack: 'yes' }
  const answers = [await send('max', 'en', pressed), await send('max', 'en', pressed)]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  expect(await waiting()).toHaveLength(1)
  await t.worker.workOff()
  expect(await inCaucus(words)).toHaveLength(1)
  const another = await readBack()
  expect(another).not.toBe(_key)
  await send('max', 'en', { ...pressed, _key: another })
  await t.worker.workOff()
  expect(await inCaucus(words)).toHaveLength(2)
})

test('an offer is read back as it will stand; what cannot be read comes back filled before anybody reads it out', async () => {
  const wrong = { ...typed('offer', 'Nine hundred.'), 'terms.0.amount': 'nine', _add: 'read' }
  const again = await send('max', 'en', wrong)
  expect(again.body).toContain('Please write the sum in numbers')
  expect(again.body).toContain('value="nine"')
  expect(again.body).toContain('Nine hundred.')
  expect(again.body).not.toContain('I read this back')
  const empty = await send('max', 'en', { ...typed('message', ' '), _add: 'read' })
  expect(empty.body).toContain('Please write something here')
  const right = { ...wrong, 'terms.0.amount': '1,913.00', 'terms.0.dueOn': '2026-12-11' }
  const back = await send('max', 'en', right)
  expect(back.body).toContain('I read this back')
  expect(back.body).toContain('$1,913.00')
  const same = { ...right, 'terms.0.to': 'side-b', _add: 'x', readBack: 'yes' }
  const { _add, ...confirmed } = same
  expect(_add).toBe('x')
  const refused = await send('max', 'en', confirmed)
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('must be different sides')
  expect(refused.body).toContain('Nine hundred.')
})

test('the page is there for a case manager alone', async () => {
  for (const who of ['ana', 'ben', 'mira', 'stranger'] as const) {
    expect((await page(who, 'en')).statusCode).toBe(404)
    expect((await page(who, 'en', who === 'stranger' ? '/x' : '')).body).not.toContain('/assist')
  }
  expect((await page('max', 'en', '')).body).toContain('/assist')
})

test('who is said to have spoken can say that they did not, in their own language', async () => {
  await takesDown('message', 'I never said this.')
  await t.worker.workOff()
  const home = (await page('ana', 'es', '')).body
  expect(home).toContain('Esto no es lo que dije')
  expect((await page('mira', 'es', '')).body).not.toContain('Esto no es lo que dije')
  const form = home.slice(0, home.lastIndexOf('Esto no es lo que dije')).split('<form').at(-1) ?? ''
  const fields = Object.fromEntries(
    [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const words = 'Esto no es lo que dije: «I never said this.»'
  expect((await send('ana', 'es', fields, 'post-message')).statusCode).toBe(303)
  expect(await inCaucus(words)).toHaveLength(1)
  expect(await everythingTo('max')).not.toContain('no es lo que dije')
})

test('who has a telephone alone accepts the invitation by it, and is seated', async () => {
  const invited = await post('max', 'invite-participant', {
    ...{ side: 'side-b', role: 'support-person', name: 'Uma', language: 'en', words: '' },
    phone: '(213) 373-4253',
  })
  const { participant } = invited.json().entries[0].fact
  const yes = 'Yes, I will come along.'
  // Nobody sits beside a side who has not heard, and confirmed, that it stays private.
  const unread = await takesDown('invitation-accepted', yes, { participant })
  expect(unread.json().type).toBe('/problems/confidentiality-not-confirmed')
  const [text] = textsOfInvitation({ role: 'support-person', rules: 'california' }, t.house.hash)
  const confirmed = { participant, confidentiality: text?.digest }
  expect((await takesDown('invitation-accepted', yes, confirmed)).statusCode).toBe(201)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  const confirming = (await entriesOf('max', 'desk:side-b')).map(({ fact }) => fact)
  expect(confirming).toContainEqual({
    ...{ type: 'ConfidentialityConfirmed', participant, side: 'side-b' },
    ...text,
  })
  const { people } = await stateOf('max')
  expect(people.find((one) => one.participant === participant)).toMatchObject({ name: 'Uma' })
  // Before the mediation it is said at the desk, which a case manager reads.
  const desk = (await entriesOf('max', 'desk:side-b')).map(({ fact }) => fact)
  expect(desk).toContainEqual({
    ...{ type: 'MessagePosted', room: 'desk:side-b', words: yes, via: 'telephone' },
    takenDown: { by: 'max', about: 'invitation-accepted', entered: true },
  })
  const again = await takesDown('invitation-declined', 'No.', { participant })
  expect(again.statusCode).toBe(409)
})

test('what somebody said before they left stands where they said it, though the clerk had not come yet', async () => {
  await takesDown('message', 'My last word before I go.')
  await takesDown('message', 'And one more.')
  expect(await waiting()).toHaveLength(2)
  expect((await post('ana', 'leave-seat', {})).statusCode).toBe(201)
  expect(await waiting()).toEqual([])
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  for (const words of ['My last word before I go.', 'And one more.']) {
    const read = (await entriesOf('ada', 'caucus:side-a')).map(({ fact }) => fact)
    expect(read.filter((fact) => 'words' in fact && fact.words === words)).toHaveLength(1)
    expect(await everythingTo('max')).not.toContain(words)
    expect(await everythingTo('ben')).not.toContain(words)
  }
})
