// An intake from the first page to the case: kept as it goes, gone on with elsewhere, opened once, and told to nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishOpening } from '../../src/application/open-intake.ts'
import { needsMoreThanMailbox } from '../../src/application/safety.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { linkTo } from '../served.ts'
import { browsing, filled, start, steps } from './intake-browser.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('intake')
})
afterAll(() => t.drop())

const browser = browsing(() => t.app)
const manager = () => browser(t.cookies.get('max'))
const queue = async () => {
  const { body } = await manager().ask('/programs/harbour/intakes')
  return [...body.matchAll(/\/programs\/harbour\/intakes\/([0-9a-z]{26})/g)].map(([, id]) => id)
}

test('a page a step: what cannot be read comes back with what was typed, and is not lost by leaving', async () => {
  const b = browser()
  expect((await b.ask('/start')).body).toContain('Harbour Mediation')
  const begun = await b.ask(start, {})
  expect([begun.statusCode, begun.headers.location]).toEqual([303, `${start}/type`])
  expect((await b.ask(`${start}/type`, {})).statusCode).toBe(422)
  expect((await b.ask(`${start}/type`, { caseType: 'community' })).headers.location).toBe(
    `${start}/happened`,
  )
  expect((await b.ask(`${start}/court`)).statusCode).toBe(404)
  const typo = { name: 'Dana <i>', mail: 'no address', phone: '12', language: 'en' }
  const back = await b.ask(`${start}/you`, typo)
  expect(back.statusCode).toBe(422)
  for (const kept of ['Dana &lt;i>', 'no address']) expect(back.body).toContain(kept)
  expect(back.body.match(/aria-invalid/g)).toHaveLength(2)
  expect((await b.ask(`${start}/you`)).body).toContain('no address')
  const check = await b.ask(`${start}/check`, {})
  expect(check.statusCode).toBe(422)
  expect(check.body).toContain(`href="${start}/you"`)
})

test('two sides of one name are told apart: what is wrong says so, where the second was named', async () => {
  const b = browser()
  await filled(b)
  const alike = { ...steps['others'], 'others.0.name': steps['you']?.['name'] ?? '' }
  const back = await b.ask(`${start}/others`, alike)
  expect(back.statusCode).toBe(422)
  expect(back.body).toContain('Two of these are the same. Please give each its own.')
})

test('somebody signed in finds what they began on any device of theirs, and nobody else does', async () => {
  const ana = browser(t.cookies.get('ana'))
  await ana.ask(start, {})
  await ana.ask(`${start}/type`, { caseType: 'business' })
  expect((await browser(t.cookies.get('ana')).ask(`${start}/type`)).body).toMatch(
    /value="business"[^>]*checked/,
  )
  expect((await browser(t.cookies.get('ben')).ask(`${start}/type`)).statusCode).toBe(303)
})

test('what is sent lies in the queue of the program alone, sealed; one press or many open one case', async () => {
  const b = browser()
  await filled(b)
  const check = await b.ask(`${start}/check`)
  expect(check.statusCode).toBe(200)
  expect(check.body).toContain('Two people who meet at work.')
  expect((await b.ask(`${start}/check`, {})).headers.location).toBe(`${start}/done`)
  expect((await b.ask(`${start}/you`, steps['you'])).headers.location).toBe(`${start}/done`)

  const [id] = await queue()
  const path = `/programs/harbour/intakes/${id}`
  for (const who of ['ana', 'ben', 'mira', 'stranger'] as Who[]) {
    const other = browser(t.cookies.get(who))
    for (const url of [path, '/programs/harbour/intakes', '/programs/harbour/import']) {
      expect((await other.ask(url)).statusCode).toBe(404)
    }
    expect((await other.ask(`${path}/open`, { title: 'x' })).statusCode).toBe(404)
  }
  const read = await manager().ask(path)
  for (const words of ['He waits for me at night.', 'Only by mail.', 'Never call.', 'By text.']) {
    expect(read.body).toContain(words)
  }
  const { rows: sealed } = await t.database.owner.query('select * from intakes')
  expect(JSON.stringify(sealed)).not.toMatch(/waits for me|Dana|26CH1/)

  expect((await manager().ask(`${path}/open`, { title: ' ' })).statusCode).toBe(422)
  const edited = { title: 'At work', about: 'Two people at one place of work.' }
  const opened = await Promise.all([1, 2, 3].map(() => manager().ask(`${path}/open`, edited)))
  const places = new Set(opened.map(({ headers }) => headers.location))
  expect(places.size).toBe(1)
  const caseId = /cases\/([0-9a-z]+)\//.exec([...places][0] ?? '')?.[1] ?? ''
  await t.worker.workOff()
  t.clock.pass(120_000)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect((await manager().ask(`${path}/open`, edited)).headers.location).toBe(
    `/cases/${caseId}/people`,
  )

  const state = await stateOf('max', caseId)
  expect(state.case).toMatchObject({
    type: 'civil-harassment',
    ...edited,
    court: { name: 'Superior Court', caseNumber: '26CH1', hearingOn: '2027-01-15' },
  })
  expect([state.way, state.jointOpen]).toEqual(['relayed', false])
  const ours = state.rooms['desk:side-a']
  expect(ours.invitations.map((one: { name: string }) => one.name)).toEqual(['Dana', 'Fay'])
  expect(ours.intakes[0].said[0]).toEqual({
    question: 'happened',
    words: 'He waits for me at night.',
  })
  expect(ours.accessNeeds[0]).toMatchObject({ needs: ['deaf', 'more-time'], words: 'By text.' })
  expect(state.rooms.safety.safetyScreens).toHaveLength(1)
  const theirs = JSON.stringify([state.case, state.rooms['desk:side-b'], state.rooms.board])
  expect(theirs).not.toMatch(/waits for me|Never call|Only by mail|dana@|afraid/)

  const mailTo = (mail: string) =>
    t.sent.filter(({ to, text }) => to === mail && text.includes('/invitation/'))
  expect(mailTo('dana@people.test')).toHaveLength(1)
  expect(mailTo('fay@people.test')).toHaveLength(1)
  const reach = await t.house.reaches.ofCase(caseId)
  expect(reach.map(({ phone }) => phone).filter(Boolean)).toEqual(['+12133734253'])
  const dana = reach.find(({ mail }) => mail === 'dana@people.test')
  expect(dana).toMatchObject({ safe: 'Never call.', use: ['mail'] })
  expect(await needsMoreThanMailbox(t.house, dana?.person ?? '', caseId)).toBe(true)
  expect((await b.ask(`${start}/done`)).body).toContain('Your case is open')

  // Who accepts reads neither the other's address nor, on the other side, a word of what was said in private.
  const link = linkTo(t.sent, 'fay@people.test', '/invitation/')
  const shown = (await t.app.inject({ url: link })).body
  const confidentiality = /name="confidentiality" value="(\w+)"/.exec(shown)?.[1] ?? ''
  const accepted = await t.app.inject({
    method: 'POST',
    url: `${link}/accept`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ confirm: 'yes', confidentiality }).toString(),
  })
  expect(accepted.statusCode).toBe(303)
})

const stateOf = async (who: Who, caseId: string) => {
  const headers = { authorization: `Bearer ${t.bearers.get(who)}` }
  return (await t.app.inject({ url: `/api/v1/cases/${caseId}`, headers })).json()
}
const api = async (who: Who, path: string, payload: object | string, type = 'application/json') =>
  t.app.inject({
    method: 'POST',
    url: `/api/v1/programs/harbour${path}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}`, 'content-type': type },
    payload,
  })
const whole = {
  caseType: 'business',
  title: 'The invoice',
  sides: ['Gail', 'Hob'],
  people: [
    {
      name: 'Gail',
      side: 'side-a',
      mail: 'gail@people.test',
      phone: '+12133734253',
      post: ['1 Main St'],
    },
    {
      name: 'Hob',
      side: 'side-b',
      mail: 'hob@people.test',
      born: '1980-01-01',
      safe: 'Not at night.',
    },
  ],
}

test('an intake taken whole opens after a death anywhere, and each of it is there once', async () => {
  const taken = await api('max', '/intakes', whole)
  expect(taken.statusCode).toBe(201)
  const { intake } = taken.json()
  expect((await api('ana', '/intakes', whole)).statusCode).toBe(404)
  const wrong = await api('max', '/intakes', {
    ...whole,
    people: [{ ...whole.people[0], mail: 'x' }],
  })
  expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([422, '#/people/0/mail'])

  // Dies at every call that changes something, one after another, and is done again by the clerk.
  const { house } = t
  let left = 0
  const dying =
    <A extends unknown[], R>(work: (...all: A) => Promise<R>) =>
    async (...all: A) => {
      if (left-- === 0) throw new Error('killed')
      return work(...all)
    }
  const mortal = {
    ...house,
    record: { ...house.record, act: dying(house.record.act), open: dying(house.record.open) },
    reaches: { ...house.reaches, keep: dying(house.reaches.keep) },
    directory: { ...house.directory, personFor: dying(house.directory.personFor) },
    intakes: { ...house.intakes, opened: dying(house.intakes.opened) },
  } as typeof house
  const found = await house.intakes.read(intake)
  const { openIntake } = await import('../../src/application/open-intake.ts')
  const max = { person: await personOf('max'), name: 'max' }
  if (!found?.content.whole) throw new Error('nothing was taken')
  await openIntake(house, found, max, found.content.whole, 'by the clerk')
  let deaths = 0
  for (let at = 0; at < 40; at++) {
    left = at
    try {
      await finishOpening(mortal, { type: 'FinishOpening', intake })
    } catch {
      deaths += 1
    }
  }
  expect(deaths).toBeGreaterThan(4)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  const opened = await house.intakes.read(intake)
  expect(opened?.state).toBe('opened')
  const state = await stateOf('max', opened?.caseId ?? '')
  expect(state.rooms['desk:side-a'].invitations).toHaveLength(1)
  expect(state.rooms['desk:side-b'].invitations).toHaveLength(1)
  expect(t.sent.filter(({ to }) => to === 'hob@people.test')).toHaveLength(1)
})

test('no page and no answer shows one side how another is reached', async () => {
  const { rows } = await t.database.owner.query(
    `select case_id from intakes where state = 'opened' order by changed_at desc limit 1`,
  )
  const caseId = String(rows[0]?.case_id)
  const link = linkTo(t.sent, 'gail@people.test', '/invitation/')
  const gail = browser()
  await gail.ask(`${link}/accept`, {})
  for (const page of ['', '/people', '/desk', '/safety', '/ground-rules', '/record', '/end']) {
    const { body } = await gail.ask(`/cases/${caseId}${page}`)
    expect(body).not.toMatch(/hob@people|Not at night|1980-01-01/)
  }
  expect((await gail.ask(`/cases/${caseId}`)).statusCode).toBe(200)
})

test('an intake is declined in words that who started reads under their link', async () => {
  const b = browser()
  await filled(b)
  await b.ask(`${start}/check`, {})
  const [id] = await queue()
  const path = `/programs/harbour/intakes/${id}`
  expect((await manager().ask(`${path}/decline`, { words: '' })).statusCode).toBe(422)
  const words = 'Please call the city: we do not mediate this.'
  expect((await manager().ask(`${path}/decline`, { words })).statusCode).toBe(303)
  await t.worker.workOff()
  const other = browser()
  await other.ask(linkTo(t.sent, 'dana@people.test', '/resume/'), { name: 'Dana' })
  expect((await other.ask(`${start}/done`)).body).toContain(words)
  const open = await manager().ask(`${path}/open`, { title: 'x' })
  expect(open.statusCode).toBe(200)
})

const personOf = async (who: Who) => {
  const { rows } = await t.database.owner.query('select person_id from people where name = $1', [
    who,
  ])
  return String(rows[0]?.person_id)
}
