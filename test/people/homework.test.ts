// Homework and memoranda through the whole server: reminded gently, handed in under seal, released or not at all.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { policyFor } from '../../src/domain/reminders.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let t: SurfaceWorld
beforeEach(async () => {
  t = await surfaceWorld('homework')
  await t.worker.workOff()
})
afterEach(() => t.drop())

const { api, page: pageOf, send } = atDoors(() => t)
async function pass(days: number): Promise<void> {
  for (let hours = 0; hours < days * 24; hours += 2) {
    t.clock.pass(2 * HOUR)
    await t.worker.workOff()
  }
  expect(t.failures).toEqual([])
}
const remindersTo = (who: Who) =>
  t.sent
    .filter(({ to, subject }) => to === `${who}@people.test` && /waits for you/.test(subject))
    .map(({ at }) => at)
const owes = async (who: Who, of: Who) => {
  const { people } = (await api(who, 'reminders')).json() as {
    people: { name: string; owes: { step: string } | null }[]
  }
  return people.find(({ name }) => name === of)?.owes?.step ?? null
}
/** Opened by the mediator, for so many days from now. */
async function exchange(days: number, more: object = {}): Promise<string> {
  const dueAt = t.clock.now() + days * DAY
  const opened = await api('mira', 'open-exchange', { words: 'Two pages.', dueAt, ...more })
  expect(opened.status).toBe(201)
  return opened.json().entries[0].fact.exchange
}
const handsIn = (who: Who, id: string, words: string, share = 'exchange') =>
  api(who, 'hand-in-memorandum', { exchange: id, words, share })

test('a task is reminded of by its own calendar, to whom it was set, until it is done', async () => {
  const set = await api('mira', 'set-task', { room: 'caucus:side-a', words: 'Find the lease.' })
  const { task } = set.json().entries[0].fact
  const at = t.clock.now()
  expect(await owes('mira', 'ana')).toBe('do homework')
  expect(await owes('ben', 'ana')).toBeNull()
  const [first = 0, second = 0] = policyFor('do homework').after
  await pass(second + 1)
  const days = remindersTo('ana').map((sent) => (sent - at) / DAY)
  expect(days).toHaveLength(2)
  expect(days[0]).toBeGreaterThanOrEqual(first)
  expect(days[0]).toBeLessThan(first + 1)
  expect(days[1]).toBeGreaterThanOrEqual(second)
  const done = { room: 'caucus:side-a', task }
  expect((await api('ana', 'finish-task', done)).status).toBe(201)
  expect(await owes('mira', 'ana')).not.toBe('do homework')
})

test('whether a memorandum is owed is said to its own side, and of others to nobody', async () => {
  const id = await exchange(20)
  expect(await owes('ana', 'ana')).toBe('hand in memorandum')
  expect(await owes('mira', 'ana')).toBeNull()
  await handsIn('ana', id, 'It was mine.')
  expect(await owes('ana', 'ana')).not.toBe('hand in memorandum')
  expect(await owes('mira', 'ana')).toBeNull()
  expect(await owes('ben', 'ben')).toBe('hand in memorandum')
})

test('one that is missing when the time has come: nothing crosses, and everybody reads the same sentence', async () => {
  const id = await exchange(4)
  expect((await handsIn('ana', id, 'A secret of Ana.')).status).toBe(201)
  await pass(5)
  for (const who of ['ana', 'ben', 'mira'] as const) {
    const { exchanges, exchanged } = (await api(who, 'homework')).json()
    expect(exchanges[0].over.how).toBe('lapsed')
    expect(exchanged).toEqual([])
  }
  for (const who of ['ben', 'mira', 'max'] as const) {
    const all = await Promise.all(
      ['', 'homework', 'receipt'].map(async (path) => (await api(who, path)).body),
    )
    expect(all.join('\n')).not.toContain('A secret of Ana.')
  }
  expect((await handsIn('ben', id, 'Too late.')).json().refusal).toBe('ExchangeOver')
})

test('where it goes through the rooms of each side, each reads what the others wrote, at one instant', async () => {
  const id = await exchange(4, { to: 'caucuses' })
  await handsIn('ana', id, 'As Ana sees it.')
  await handsIn('ben', id, 'As Ben sees it.')
  await t.worker.workOff()
  const read = async (who: Who) => (await api(who, 'homework')).json().exchanged
  expect(await read('ana')).toMatchObject([
    { room: 'caucus:side-a', side: 'side-b', words: 'As Ben sees it.' },
  ])
  expect(await read('ben')).toMatchObject([
    { room: 'caucus:side-b', side: 'side-a', words: 'As Ana sees it.' },
  ])
  const [ana, ben] = [await read('ana'), await read('ben')]
  expect(ana[0].at).toBe(ben[0].at)
  expect((await api('max', 'rooms/board/entries')).body).not.toContain('sees it')
})

test('for the due time nothing is released before it, though all are there', async () => {
  const id = await exchange(4, { release: 'when-due' })
  await handsIn('ana', id, 'As Ana sees it.')
  await handsIn('ben', id, 'As Ben sees it.')
  await pass(3)
  expect((await api('ana', 'homework')).json().exchanged).toEqual([])
  await pass(2)
  expect((await api('ana', 'homework')).json().exchanged).toHaveLength(1)
})

test('for the mediator alone it is read by the mediator at once, and takes no part in the exchange', async () => {
  const id = await exchange(2)
  await handsIn('ana', id, 'For you alone.', 'mediator')
  await handsIn('ben', id, 'As Ben sees it.')
  expect((await api('mira', 'homework')).json().handedIn).toMatchObject([
    { room: 'caucus:side-a', share: 'mediator', words: 'For you alone.' },
  ])
  await pass(3)
  expect((await api('ana', 'homework')).json().exchanged).toEqual([])
  expect((await api('ben', 'homework')).body).not.toContain('For you alone.')
})

const brings = async (who: Who, room: string, name: string): Promise<string> => {
  const answer = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/rooms/${room}/documents?name=${name}`,
    headers: {
      authorization: `Bearer ${t.bearers.get(who)}`,
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(`What ${name} says.\n`),
  })
  expect(answer.statusCode).toBe(201)
  return answer.json().document
}
const page = async (who: Who) => (await pageOf(who, 'homework')).body
const sends = (who: Who, action: string, fields: Record<string, string>) =>
  send(who, `do/${action}`, { ...fields, _page: 'homework' })

test('papers of a task are links by their names to who reads its room, and the answer brings its own', async () => {
  const room = 'caucus:side-a'
  const lease = await brings('mira', room, 'form-to-fill.txt')
  // Chosen among what stands in that room.
  const form = (body: string, of: string) =>
    body.match(new RegExp(`do/set-task".*?name="room" value="${of}".*?</form>`, 's'))?.[0] ?? ''
  expect(form(await page('mira'), room)).toContain('form-to-fill.txt')
  expect(
    form(await page('mira'), 'caucus:side-b')
      .split('do/set-task')
      .at(-1),
  ).not.toContain('form-to-fill.txt')
  const asked = { room, words: 'Fill this in.', 'documents.0': lease }
  expect((await sends('mira', 'set-task', asked)).status).toBe(303)
  expect(await page('ana')).toContain(`documents/${lease}" dir="auto">form-to-fill.txt</a>`)
  const filled = await brings('ana', room, 'filled-in.txt')
  const { task } = (await api('ana', 'homework')).json().tasks[0]
  const answer = { room, task, words: '', 'documents.0': filled, _form: `${room} ${task}` }
  const elsewhere = await brings('ana', 'team:side-a', 'for-us.txt')
  const wrong = await sends('ana', 'finish-task', { ...answer, 'documents.0': elsewhere })
  expect(wrong.status).toBe(409)
  expect(wrong.body).toContain('There is no such document')
  expect((await sends('ana', 'finish-task', answer)).status).toBe(303)
  for (const who of ['ana', 'mira'] as const) {
    expect(await page(who)).toContain(`documents/${filled}" dir="auto">filled-in.txt</a>`)
    expect((await api(who, 'homework')).json().tasks).toMatchObject([
      {
        papers: [{ document: lease, name: 'form-to-fill.txt', withdrawn: false }],
        answeredWith: [{ document: filled, name: 'filled-in.txt', withdrawn: false }],
      },
    ])
  }
  for (const who of ['ben', 'max'] as const) {
    expect(await page(who)).not.toMatch(/form-to-fill|filled-in/)
    expect((await api(who, 'homework')).body).not.toMatch(/form-to-fill|filled-in/)
  }
})

test('a task for both sides names papers that stand before both', async () => {
  const document = await brings('ana', 'joint', 'the-bill.txt')
  const set = await api('mira', 'set-task', {
    ...{ room: 'joint', words: 'Read the bill.', documents: [document] },
  })
  expect(set.status).toBe(201)
  for (const who of ['ana', 'ben', 'mira'] as const) {
    expect(await page(who)).toContain('the-bill.txt</a>')
  }
  const hidden = await brings('ana', 'caucus:side-a', 'hidden.txt')
  for (const paper of [hidden, '0123456789abcdefghjkmnpqrs']) {
    const asked = { room: 'joint', words: 'Read it.', documents: [paper] }
    expect((await api('mira', 'set-task', asked)).json().refusal).toBe('DocumentUnknown')
  }
  await api('ana', 'withdraw-document', { room: 'joint', document })
  expect(await page('ben')).toContain('withdrawn')
})
