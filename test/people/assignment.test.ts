// Assignment through the doors: the roster, who fits a case, proposing, disclosing, objecting, and who sees what of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
let caseId: string
beforeAll(async () => {
  t = await surfaceWorld('assignment')
  const opened = await api('max', 'POST', '/cases', {
    ...{ caseType: 'small-claims', title: 'The roof', about: 'A roof that leaks.' },
    sides: ['Quy Roofing LLC', 'Ben'],
  })
  caseId = opened.json().caseId
})
afterAll(() => t.drop())

const api = (who: Who, method: 'GET' | 'POST', path: string, payload?: object) =>
  t.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
const act = (who: Who, name: string, payload: object = {}) =>
  api(who, 'POST', `/cases/${caseId}/${name}`, payload)
const page = async (who: Who, path = `/cases/${caseId}/people`, language = 'en') =>
  (
    await t.app.inject({
      url: path,
      headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
    })
  ).body
const form = (who: Who, url: string, fields: readonly (readonly [string, string])[]) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: t.cookies.get(who) ?? '',
    },
    payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  })
const state = async (who: Who) => (await api(who, 'GET', `/cases/${caseId}`)).json()
const roster = '/programs/harbour/roster'
const ROSTER_FIELDS = [
  ['languages', 'en'],
  ['languages', 'es'],
  ['caseTypes', 'small-claims'],
  ['mostOpen', '3'],
] as const
const ranked = async () =>
  (await api('max', 'GET', `/cases/${caseId}/assignment`)).json().ranked as {
    member: string
    name: string
    against: string[]
    conflicts: { name: string; listed: string; from: string; how: string }[]
  }[]
const seatSides = async () => {
  for (const [who, side] of [
    ['ana', 'side-a'],
    ['ben', 'side-b'],
  ] as const) {
    const mail = `${who}@people.test`
    await act('max', 'invite-participant', { side, role: 'party', name: who, mail, language: 'en' })
    expect((await act(who, 'answer-invitation', { answer: 'accepted' })).statusCode).toBe(201)
  }
  await t.worker.workOff()
}

test('a case manager puts people on the roster by page, and a form that needs another look comes back filled', async () => {
  const wrong = await form('max', roster, [
    ['name', 'Nia'],
    ['mail', 'no address'],
    ['language', 'en'],
    ...ROSTER_FIELDS,
    ['conflicts', 'Quy Roofing\n\nAnna Smith'],
  ])
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('This does not look like an email address.')
  expect(wrong.body).toContain('value="Nia"')
  expect(wrong.body).toContain('Quy Roofing')
  const done = await form('max', roster, [
    ['name', 'Nia'],
    ['mail', 'stranger@people.test'],
    ['language', 'en'],
    ...ROSTER_FIELDS,
    ['conflicts', 'Quy Roofing\n\nAnna Smith'],
  ])
  expect(done.statusCode).toBe(303)
  expect(await page('max', `${roster}?said=kept`)).toContain('Saved.')
  expect(await page('max', roster, 'es')).toContain('Lista de mediadores')
  const mira = await api('max', 'POST', roster, {
    ...{ name: 'Mira', mail: 'mira@people.test', language: 'en', languages: ['en'] },
    ...{ caseTypes: ['small-claims'], mostOpen: 2 },
  })
  expect(mira.statusCode).toBe(200)
  expect(mira.json()).not.toHaveProperty('person')
  const { members } = (await api('max', 'GET', roster)).json()
  expect(members.map(({ name }: { name: string }) => name)).toEqual(['Mira', 'Nia'])
})

test('a roster is nobody else’s, and whether there is one is not told', async () => {
  for (const who of ['ana', 'mira', 'stranger'] as const) {
    const theirs = await api(who, 'GET', roster)
    const none = await api(who, 'GET', '/programs/nowhere/roster')
    expect(theirs.statusCode).toBe(404)
    expect(theirs.body).toBe(none.body)
    expect((await api(who, 'POST', roster, {})).statusCode).toBe(404)
    expect((await api(who, 'POST', `${roster}/rule`, { byRule: true })).statusCode).toBe(404)
    expect((await form(who, roster, ROSTER_FIELDS)).statusCode).toBe(404)
    expect((await form(who, `${roster}/rule`, [['byRule', 'true']])).statusCode).toBe(404)
    expect((await api(who, 'GET', `/cases/${caseId}/assignment`)).statusCode).toBe(404)
  }
})

test('somebody on the roster edits their own list, and nobody else’s', async () => {
  const { rosters } = (await api('stranger', 'GET', '/conflicts')).json()
  const [{ member }] = rosters
  expect(await page('stranger', '/account/conflicts')).toContain('Anna Smith')
  const kept = await form('stranger', '/account/conflicts', [
    ['member', member],
    ['conflicts', 'QUY ROOFING, inc.\nAna'],
  ])
  expect(kept.statusCode).toBe(303)
  expect((await api('stranger', 'GET', '/conflicts')).json().rosters[0].conflicts).toEqual([
    'QUY ROOFING, inc.',
    'Ana',
  ])
  const foreign = { member, conflicts: [] }
  expect((await api('mira', 'POST', '/conflicts', foreign)).statusCode).toBe(404)
  expect((await api('ana', 'POST', '/conflicts', foreign)).statusCode).toBe(404)
  expect(await page('ana', '/account/conflicts', 'es')).toContain('Usted no está en ninguna lista')
  const tooMany = { member, conflicts: Array.from({ length: 1_001 }, () => 'x') }
  expect((await api('stranger', 'POST', '/conflicts', tooMany)).statusCode).toBe(422)
})

test('lists of conflicts are sealed where they are kept', async () => {
  const { rows } = await t.database.owner.query<{ conflicts: Buffer }>(
    'select conflicts from roster',
  )
  expect(rows).toHaveLength(2)
  for (const { conflicts } of rows) expect(conflicts.toString('latin1')).not.toMatch(/quy|ana|\[/i)
})

test('who fits is told with reasons: the own list, past cases, and how sure the match is', async () => {
  const [mira, nia] = (await ranked()).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  expect(nia?.against).toContain('conflict')
  expect(nia?.conflicts).toContainEqual({
    name: 'Quy Roofing LLC',
    listed: 'QUY ROOFING, inc.',
    from: 'own list',
    how: 'exact',
  })
  // Mira mediates between Ana and Ben already.
  expect(mira?.conflicts).toContainEqual({
    name: 'Ben',
    listed: 'Ben',
    from: 'past case',
    how: 'exact',
  })
  const shown = await page('max')
  expect(shown).toContain('QUY ROOFING, inc.')
  expect(shown).toContain('from a past case')
  expect(await page('max', undefined, 'es')).toContain('de un caso pasado')
  const first = await act('max', 'propose-from-roster', {})
  expect(first.statusCode).toBe(409)
  expect(first.json().refusal).toBe('NobodyFits')
  const byPage = await form('max', `/cases/${caseId}/do/propose-from-roster`, [
    ['_page', 'people'],
    ['_form', 'first'],
  ])
  expect(byPage.statusCode).toBe(409)
  expect(byPage.body).toContain('Nobody on the roster fits this case')
})

test('by rule the first who fits is proposed once somebody sits on each side, once, and is told without a word of it', async () => {
  const { members } = (await api('max', 'GET', roster)).json()
  const nia = members.find(({ name }: { name: string }) => name === 'Nia')
  const free = await form('max', roster, [['member', nia.member], ...ROSTER_FIELDS])
  expect(free.statusCode).toBe(303)
  expect((await form('max', `${roster}/rule`, [['byRule', 'true']])).statusCode).toBe(303)
  const before = t.sent.length
  await seatSides()
  const { proposals } = await state('ana')
  expect(
    proposals.map(({ name, state }: { name: string; state: string }) => [name, state]),
  ).toEqual([['Nia', 'open']])
  t.clock.pass(5 * 60_000)
  await t.worker.workOff()
  const told = t.sent.slice(before).filter(({ to }) => to === 'stranger@people.test')
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/roof|quy|mediator/i)
  expect((await state('max')).proposals).toHaveLength(1)
})

test('who is proposed sees the sides and nothing else, and takes it on by disclosing', async () => {
  await act('ana', 'post-message', { room: 'desk:side-a', words: 'is she fair?' })
  const asked = await page('stranger', `/cases/${caseId}`)
  expect(asked).toContain('You are asked to take part')
  expect(asked).toContain('Quy Roofing LLC')
  expect(asked).not.toContain('is she fair?')
  expect(Object.keys((await state('stranger')).rooms)).toEqual(['board'])
  expect(
    (await api('stranger', 'GET', `/cases/${caseId}/rooms/desk:side-a/entries`)).statusCode,
  ).toBe(404)
  expect(await page('stranger', '/cases')).toContain('The roof')
  const empty = await form('stranger', `/cases/${caseId}/do/disclose-as-neutral`, [['words', '']])
  expect(empty.statusCode).toBe(409)
  expect(empty.body).toContain('tick that there is nothing to disclose')
  const said = 'I once bought tiles there.'
  const done = await form('stranger', `/cases/${caseId}/do/disclose-as-neutral`, [['words', said]])
  expect(done.statusCode).toBe(303)
  for (const who of ['ana', 'ben'] as const) expect(await page(who)).toContain(said)
  expect(await page('ana', undefined, 'es')).toContain('Quién va a mediar')
})

const proposed = async () => {
  const { proposals } = await state('max')
  return proposals.at(-1).participant as string
}

test('an objection of one side is read by it and the case manager, and changes nothing for the others', async () => {
  const participant = await proposed()
  const eyes = async () => {
    const seen: unknown[] = []
    for (const who of ['ben', 'stranger'] as const) {
      seen.push(await state(who), await page(who, `/cases/${caseId}`), await page(who))
    }
    return seen.map((one) => JSON.stringify(one).replaceAll(/nonce[^ >]*/g, ''))
  }
  const before = await eyes()
  const empty = await form('ana', `/cases/${caseId}/do/object-to-neutral`, [
    ['_page', 'people'],
    ['_form', participant],
    ['participant', participant],
    ['reason', ' '],
  ])
  expect(empty.statusCode).toBe(409)
  expect(empty.body).toContain('Please say in a few words why you object.')
  const objected = await form('ana', `/cases/${caseId}/do/object-to-neutral`, [
    ['_page', 'people'],
    ['_form', participant],
    ['participant', participant],
    ['reason', 'She is our neighbour.'],
  ])
  expect(objected.statusCode).toBe(303)
  expect(await eyes()).toEqual(before)
  expect(await page('ana')).toContain('She is our neighbour.')
  expect(await page('max')).toContain('She is our neighbour.')
  const seat = await act('max', 'seat-proposed', { participant })
  expect(seat.json().refusal).toBe('ObjectionStands')
})

test('a withdrawn proposal says no side and no reason, and who was proposed finds no case any more', async () => {
  const participant = await proposed()
  expect((await act('max', 'withdraw-proposal', { participant })).statusCode).toBe(201)
  expect((await api('stranger', 'GET', `/cases/${caseId}`)).statusCode).toBe(404)
  expect(await page('stranger', '/cases')).not.toContain('The roof')
  expect((await act('stranger', 'disclose-as-neutral', { nothing: true })).statusCode).toBe(404)
  const ben = await page('ben')
  expect(ben).toContain('proposal withdrawn')
  expect(ben).not.toContain('neighbour')
  await t.worker.workOff()
  t.clock.pass(5 * 60_000)
  await t.worker.workOff()
  // By hand from here on: what was withdrawn, the rule does not take up again.
  expect((await state('max')).proposals).toHaveLength(1)
})

test('who was proposed before is not proposed again from the roster; another is, by hand, whatever stands against them', async () => {
  const all = await ranked()
  const of = (name: string) => all.find((one) => one.name === name)
  expect(of('Nia')?.against).toContain('in this case')
  const again = await act('max', 'propose-from-roster', { member: of('Nia')?.member })
  expect(again.json().refusal).toBe('AlreadyProposed')
  const byPage = await form('max', `/cases/${caseId}/do/propose-from-roster`, [
    ['_page', 'people'],
    ['_form', of('Mira')?.member ?? ''],
    ['member', of('Mira')?.member ?? ''],
    ['role', 'mediator'],
  ])
  expect(byPage.statusCode).toBe(303)
  expect((await act('mira', 'disclose-as-neutral', { nothing: true })).statusCode).toBe(201)
  const participant = await proposed()
  expect((await act('max', 'seat-proposed', { participant })).json().refusal).toBe(
    'WindowStillOpen',
  )
  const none = await form('ben', `/cases/${caseId}/do/raise-no-objection`, [
    ['_page', 'people'],
    ['participant', participant],
  ])
  expect(none.statusCode).toBe(303)
  expect((await act('ana', 'raise-no-objection', { participant })).statusCode).toBe(201)
  expect((await act('max', 'seat-proposed', { participant })).statusCode).toBe(201)
  expect(Object.keys((await state('mira')).rooms)).toContain('caucus:side-a')
  expect(await page('mira')).toContain('Tell the sides something new')
})

test('an observer is disclosed to all, and sits when every side has agreed', async () => {
  const said = { role: 'observer', name: 'Ada', mail: 'ada@people.test', language: 'es' }
  expect((await act('max', 'propose-neutral', said)).statusCode).toBe(201)
  expect((await act('ada', 'disclose-as-neutral', { nothing: true })).statusCode).toBe(201)
  const participant = await proposed()
  expect(await page('ana')).toContain('We agree to someone watching')
  const consents = (who: Who, consent: string) =>
    form(who, `/cases/${caseId}/do/consent-to-observer`, [
      ['participant', participant],
      ['consent', consent],
    ])
  expect((await consents('ana', 'true')).statusCode).toBe(303)
  expect((await consents('ben', 'false')).statusCode).toBe(303)
  expect((await act('max', 'seat-proposed', { participant })).json().refusal).toBe(
    'ConsentMissingOfSide',
  )
  expect(await page('ana')).not.toContain('does not agree')
  expect(await page('max')).toContain('does not agree')
  expect((await consents('ben', 'true')).statusCode).toBe(303)
  // Nobody watches who has not confirmed that it stays private.
  expect((await act('max', 'seat-proposed', { participant })).json().refusal).toBe(
    'ConfidentialityNotConfirmed',
  )
  expect(await page('max')).toContain('They have not confirmed yet')
  const confirm = (fields: [string, string][]) =>
    form('ada', `/cases/${caseId}/do/confirm-confidentiality`, [['_page', ''], ...fields])
  const shown = await page('ada', `/cases/${caseId}`, 'es')
  expect(shown).toContain('Lo que usted oye aquí se queda aquí')
  const digest = /name="confidentiality" value="([0-9a-f]{64})"/.exec(shown)?.[1] ?? ''
  const without = await confirm([['confidentiality', digest]])
  expect([without.statusCode, without.body.includes('aria-invalid')]).toEqual([409, true])
  expect(Object.keys((await state('ada')).rooms)).toEqual(['board'])
  expect((await state('ada')).toConfirm).toHaveLength(2)
  expect(
    (
      await confirm([
        ['confidentiality', digest],
        ['confirm', 'yes'],
      ])
    ).statusCode,
  ).toBe(303)
  expect(await page('ada', `/cases/${caseId}`, 'es')).not.toContain(
    'Lo que usted oye aquí se queda aquí',
  )
  expect(Object.keys((await state('ada')).rooms)).toEqual(['board'])
  expect((await act('max', 'seat-proposed', { participant })).statusCode).toBe(201)
  expect((await state('ada')).me).toMatchObject({ seat: 'observer', state: 'seated' })
})

test('an observer who is seated at once has had it read out, by the form and by the API', async () => {
  const said = { role: 'observer', name: 'Stan', mail: 'stan@people.test', language: 'en' }
  const unasked = await act('max', 'seat-neutral', said)
  expect(unasked.json().type).toBe('/problems/consent-missing-of-side')
  const bare = await act('max', 'seat-neutral', { ...said, sidesAgree: true })
  expect(bare.json().type).toBe('/problems/confidentiality-not-confirmed')
  const [text] = (await state('max')).toReadOut
  expect(text.title).toBe('What you hear here stays here')
  expect((await state('ana')).toReadOut).toBeUndefined()
  const fields: [string, string][] = [...Object.entries(said), ['confidentiality', text.digest]]
  const seats = (more: [string, string][]) =>
    form('max', `/cases/${caseId}/do/seat-neutral`, [['_page', 'people'], ...fields, ...more])
  const without = await seats([])
  expect(without.statusCode).toBe(409)
  // The form comes back filled.
  expect(without.body).toContain('value="Stan"')
  expect(without.body).toContain('I read it to them')
  const watching = async () =>
    (await state('max')).people.filter(({ name }: { name: string }) => name === 'Stan')
  expect(await watching()).toEqual([])
  const agreed: [string, string] = ['sidesAgree', 'yes']
  for (const one of [[['confirm', 'yes']], [agreed]] as [string, string][][]) {
    const half = await seats(one)
    expect([half.statusCode, half.body.includes('value="Stan"')]).toEqual([409, true])
    // What was ticked is still ticked, and what is missing is led to.
    expect(half.body).toContain('I asked every side, and each of them agreed')
    expect(half.body).toContain(
      `href="#seat-neutral--${one[0] === agreed ? 'confirm' : 'sidesAgree'}"`,
    )
  }
  expect(await watching()).toEqual([])
  expect((await seats([['confirm', 'yes'], agreed])).statusCode).toBe(303)
  expect(await watching()).toMatchObject([{ seat: 'observer', role: 'observer' }])
})

test('who is proposed may decline without a reason, and reads nothing more', async () => {
  const said = { role: 'co-mediator', name: 'Nia', mail: 'stranger@people.test', language: 'en' }
  expect((await act('max', 'propose-neutral', said)).statusCode).toBe(201)
  const gone = await form('stranger', `/cases/${caseId}/do/decline-proposal`, [['_page', '']])
  expect(gone.headers['location']).toBe('/cases')
  expect((await api('stranger', 'GET', `/cases/${caseId}`)).statusCode).toBe(404)
  expect((await state('ana')).proposals.at(-1).state).toBe('declined')
})
