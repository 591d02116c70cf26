// A program asks back on an intake: told without content, answered under the link, sealed, and told to nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { linkTo } from '../served.ts'
import { browsing, filled, start, steps } from './intake-browser.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('asking back')
})
afterAll(() => t.drop())
const browser = browsing(() => t.app)
const manager = () => browser(t.cookies.get('max'))
const QUESTION = 'On which days does he wait?'
const ANSWER = 'On Mondays and on Fridays.'

const api = (who: Who, path: string, payload?: object) =>
  t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1/programs/harbour/intakes${path}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })
type Listed = {
  readonly intake: string
  readonly state: string
  readonly questions: readonly { readonly words: string; readonly answer: object | null }[]
  readonly said: { readonly said: readonly object[] }
}
const listed = async (intake: string) => {
  const { intakes } = (await api('max', '')).json<{ intakes: readonly Listed[] }>()
  const found = intakes.find((one) => one.intake === intake)
  if (!found) throw new Error('it is not in the queue')
  return found
}
/** Sent as Dana tells it; the newest in the queue. */
async function told(you: Record<string, string> = {}) {
  const b = browser()
  const before = new Set(await all())
  await filled(b)
  await b.ask(`${start}/you`, { ...steps['you'], ...you })
  expect((await b.ask(`${start}/check`, {})).headers.location).toBe(`${start}/done`)
  const [intake = ''] = (await all()).filter((one) => !before.has(one))
  return { b, intake, path: `/programs/harbour/intakes/${intake}` }
}
const all = async () =>
  (await api('max', '')).json<{ intakes: readonly Listed[] }>().intakes.map((one) => one.intake)
const sealedIn = async (intake: string) => {
  const { rows } = await t.database.owner.query('select * from intakes where intake_id = $1', [
    intake,
  ])
  return JSON.stringify(rows)
}

test('the question is told by a mail that says nothing of it, and stands on top under the link', async () => {
  const { intake, path } = await told()
  const read = await manager().ask(path)
  expect(read.body).toContain(`action="${path}/ask"`)
  const empty = await manager().ask(`${path}/ask`, { words: ' ' })
  expect([empty.statusCode, empty.body.includes('aria-invalid')]).toEqual([422, true])

  expect((await manager().ask(`${path}/ask`, { words: QUESTION })).statusCode).toBe(303)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  const mail = t.sent.at(-1)
  expect(mail?.to).toBe('dana@people.test')
  const words = `${mail?.subject} ${mail?.text}`
  expect(words).not.toMatch(/Mondays|which days|harbour|mediation|question|Dana/i)
  expect(mail?.subject).toBe('There is an answer for you')

  const waiting = await manager().ask(path)
  expect(waiting.body).toContain(QUESTION)
  expect(waiting.body).not.toContain(`action="${path}/ask"`)
  expect(await sealedIn(intake)).not.toContain('which days')

  const dana = browser()
  const link = linkTo(t.sent, 'dana@people.test', '/resume/')
  expect((await dana.ask(link)).body).not.toContain(QUESTION)
  expect((await dana.ask(link, { name: 'Dana' })).headers.location).toBe(`${start}/check`)
  for (const step of ['check', 'happened', 'safety']) {
    const { body } = await dana.ask(`${start}/${step}`)
    expect(body.indexOf(QUESTION)).toBeGreaterThan(0)
    expect(body.indexOf(QUESTION)).toBeLessThan(body.indexOf(`action="${start}`))
  }
  expect((await dana.ask(`${start}/done`)).headers.location).toBe(`${start}/check`)

  const nothing = await dana.ask(`${start}/check`, { answer: ' ' })
  expect(nothing.statusCode).toBe(422)
  expect(nothing.body).toContain('Please write an answer, or change what you told.')
  expect((await dana.ask(`${start}/check`, { answer: ANSWER })).headers.location).toBe(
    `${start}/done`,
  )
  expect((await dana.ask(`${start}/check`, { answer: 'Again.' })).headers.location).toBe(
    `${start}/done`,
  )
  expect((await manager().ask(path)).body).toContain(ANSWER)
  expect((await manager().ask('/programs/harbour/intakes')).body).toContain('Answered')
  expect(await sealedIn(intake)).not.toContain('Mondays')
  expect(await listed(intake)).toMatchObject({
    state: 'sent',
    questions: [{ words: QUESTION, answer: { words: ANSWER } }],
  })
})

test('it is answered by changing what was told, too; and asked again after an answer', async () => {
  const { b, intake, path } = await told()
  expect((await api('max', `/${intake}/ask`, { words: QUESTION })).statusCode).toBe(200)
  // One question at a time.
  expect((await api('max', `/${intake}/ask`, { words: 'And where?' })).statusCode).toBe(404)
  expect((await api('max', `/${intake}/ask`, { words: '' })).statusCode).toBe(422)

  const wrong = await b.ask(`${start}/happened`, { happened: '' })
  expect([wrong.statusCode, wrong.body.includes(QUESTION)]).toEqual([422, true])
  expect((await b.ask(`${start}/check`, { answer: ANSWER })).body).toContain(ANSWER)
  const changed = { ...steps['happened'], happened: 'He waits on Mondays.' }
  expect((await b.ask(`${start}/happened`, changed)).headers.location).toBe(`${start}/check`)
  // Before it is sent the program reads what it read before.
  expect((await manager().ask(path)).body).toContain('He waits for me at night.')
  expect((await b.ask(`${start}/check`, { answer: '' })).headers.location).toBe(`${start}/done`)
  const read = await manager().ask(path)
  expect(read.body).toContain('He waits on Mondays.')
  expect(read.body).toContain('They changed what they told.')
  expect((await api('max', `/${intake}/ask`, { words: 'And where?' })).statusCode).toBe(200)
  expect((await b.ask(`${start}/check`, { answer: 'At the gate.' })).statusCode).toBe(303)
  const { questions, said } = await listed(intake)
  expect(questions.map(({ answer }) => answer)).toMatchObject([
    { words: '' },
    { words: 'At the gate.' },
  ])
  expect(said.said).toContainEqual({ question: 'And where?', words: 'At the gate.' })

  const opened = await manager().ask(`${path}/open`, { title: 'At work', about: '' })
  const caseId = /cases\/([0-9a-z]+)\//.exec(String(opened.headers.location))?.[1] ?? ''
  await t.worker.workOff()
  const headers = { authorization: `Bearer ${t.bearers.get('max')}` }
  const state = (await t.app.inject({ url: `/api/v1/cases/${caseId}`, headers })).json()
  expect(JSON.stringify(state.rooms['desk:side-a'])).toContain('At the gate.')
  expect(JSON.stringify([state.case, state.rooms['desk:side-b']])).not.toMatch(/gate|Mondays/)
})

test('nobody but who manages the program asks, and for them there is no such intake', async () => {
  const { intake, path } = await told()
  for (const who of ['ana', 'ben', 'mira', 'stranger'] as Who[]) {
    const other = browser(t.cookies.get(who))
    expect((await other.ask(`${path}/ask`, { words: QUESTION })).statusCode).toBe(404)
    expect((await api(who, `/${intake}/ask`, { words: QUESTION })).statusCode).toBe(404)
  }
  expect((await listed(intake)).questions).toEqual([])
})

test('whether the address is known changes nothing of what is answered and sent', async () => {
  const asked = async (mail: string) => {
    const { intake } = await told({ mail })
    const before = t.sent.length
    const answer = await api('max', `/${intake}/ask`, { words: QUESTION })
    await t.worker.workOff()
    const mails = t.sent.slice(before)
    expect(mails.map(({ to }) => to)).toEqual([mail])
    // The nonce of the page's policy is drawn for every answer.
    const { date: _, 'content-security-policy': _policy, ...headers } = answer.headers
    const texts = mails.map(({ subject, text }) => [
      subject,
      text.replaceAll(/[0-9a-z]{52}/g, 'LINK'),
    ])
    return [answer.statusCode, headers, answer.body, texts]
  }
  // Ben has an account here; nobody has heard of Nemo.
  expect(await asked('ben@people.test')).toEqual(await asked('nemo@people.test'))
})

test('no mail goes to who asked not to be written to by mail: the question waits under the link they have', async () => {
  const { b, intake, path } = await told({ use: 'text', phone: '(213) 373-4253' })
  expect((await manager().ask(path)).body).toContain('No email may go to them')
  const before = t.sent.length
  expect((await api('max', `/${intake}/ask`, { words: QUESTION })).statusCode).toBe(200)
  await t.worker.workOff()
  expect(t.sent.length).toBe(before)
  expect((await b.ask(`${start}/check`)).body).toContain(QUESTION)
})

const whole = {
  caseType: 'business',
  title: 'The invoice',
  sides: ['Gail', 'Hob'],
  people: [
    { name: 'Gail', side: 'side-a', mail: 'gail@people.test' },
    { name: 'Hob', side: 'side-b', mail: 'hob@people.test' },
  ],
}

test('an intake that nobody told themselves cannot be asked about, and writes to nobody when it is declined', async () => {
  const { intake } = (await api('max', '', whole)).json<{ intake: string }>()
  const { body } = await manager().ask(`/programs/harbour/intakes/${intake}`)
  expect(body).not.toContain('/ask"')
  const before = t.sent.length
  expect((await api('max', `/${intake}/ask`, { words: QUESTION })).statusCode).toBe(404)
  expect((await api('max', `/${intake}/decline`, { words: 'No.' })).statusCode).toBe(200)
  await t.worker.workOff()
  expect(t.sent.length).toBe(before)
})

test('one that was taken whole for somebody is answered in words, and what they were asked can be declined', async () => {
  const taken = await api('max', '', { ...whole, started: true })
  const { intake } = taken.json<{ intake: string }>()
  expect((await api('max', `/${intake}/ask`, { words: QUESTION })).statusCode).toBe(200)
  await t.worker.workOff()
  const gail = browser()
  await gail.ask(linkTo(t.sent, 'gail@people.test', '/resume/'), { name: 'Gail' })
  expect((await gail.ask(`${start}/happened`)).headers.location).toBe(`${start}/check`)
  const page = await gail.ask(`${start}/check`)
  expect(page.body).toContain(QUESTION)
  const nothing = await gail.ask(`${start}/check`, { answer: '' })
  expect([nothing.statusCode, nothing.body.includes('Please write an answer.')]).toEqual([
    422,
    true,
  ])
  expect((await api('max', `/${intake}/decline`, { words: 'Not here.' })).statusCode).toBe(200)
  expect((await gail.ask(`${start}/check`, { answer: ANSWER })).headers.location).toBe(
    `${start}/done`,
  )
  expect((await gail.ask(`${start}/done`)).body).toContain('Not here.')
  expect((await listed(intake)).state).toBe('declined')
})
