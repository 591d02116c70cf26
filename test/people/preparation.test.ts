// Preparing for a call on pages without script and by the API: drafts, who reads, giving a part, booking, notes, next steps.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let t: SurfaceWorld
beforeEach(async () => {
  t = await surfaceWorld('preparation')
  await t.worker.workOff()
})
afterEach(() => t.drop())

const { api, page, send } = atDoors(() => t)
const ofForm: readonly (readonly [string, string])[] = [
  ['_page', 'prepare'],
  ['_team', 'team:side-a'],
]
const typed = (matters: string, room?: string) => [
  ...ofForm,
  ['answers.matters', matters] as const,
  ['answers.theirs', 'Their peace.'] as const,
  ...(room === undefined ? [] : [['room', room] as const]),
]
const save = (who: Who, matters: string, room?: string) =>
  send(who, 'do/save-worksheet', typed(matters, room))

test('who reads it is chosen before it is saved, and nothing typed is lost meanwhile', async () => {
  const { status, body } = await save('ana', 'To sleep at night.')
  expect(status).toBe(422)
  expect(body).toContain('To sleep at night.')
  expect((await api('ana', 'preparation')).json().worksheets).toEqual([])
  expect((await save('ana', 'To sleep at night.', 'team:side-a')).status).toBe(303)
  expect((await api('ana', 'preparation')).json().worksheets).toMatchObject([
    { room: 'team:side-a', answers: { matters: 'To sleep at night.' }, versions: 1 },
  ])
})

test('what is typed is kept as a draft that nobody else sees, until it is saved', async () => {
  const kept = await send('ana', 'prepare/draft', typed('Half a thought.'))
  expect([kept.status, kept.to]).toEqual([303, `/cases/${t.caseId}/prepare?said=kept`])
  expect((await page('ana', 'prepare')).body).toContain('Half a thought.')
  for (const who of ['mira', 'ben'] as const) {
    expect((await page(who, 'prepare')).body).not.toContain('Half a thought.')
    expect((await api(who, 'preparation')).body).not.toContain('Half a thought.')
  }
  // Emptied is emptied, though it was saved before.
  await save('ana', 'A whole thought.', 'team:side-a')
  expect((await page('ana', 'prepare')).body).not.toContain('Half a thought.')
  const script = typed('').filter(([name]) => name !== '_page')
  expect((await send('ana', 'prepare/draft', script)).status).toBe(204)
  expect((await page('ana', 'prepare')).body).not.toContain('A whole thought.')
})

test('a draft is kept in no room but one’s own, and absent and forbidden are one answer', async () => {
  for (const who of ['ben', 'mira', 'max'] as const) {
    expect((await send(who, 'prepare/draft', typed('Not mine.'))).status).toBe(404)
  }
  const nowhere = [['_team', 'caucus:side-a'] as const]
  expect((await send('ana', 'prepare/draft', nowhere)).status).toBe(404)
})

test('the mediator reads what was given, the answers that were ticked, and the other side nothing of it', async () => {
  const before = await Promise.all(
    ['prepare', 'plan', 'homework', ''].map(async (path) => (await page('ben', path)).body),
  )
  await save('ana', 'To sleep at night.', 'team:side-a')
  expect((await page('mira', 'prepare')).body).not.toContain('To sleep at night.')
  expect((await page('ana', 'prepare/give')).body).toContain('To sleep at night.')
  const give = (...questions: readonly string[]) =>
    send('ana', 'do/give-worksheet', [
      ...([['_page', 'prepare/give']] as const),
      ...([['version', '1']] as const),
      ...questions.map((one) => ['questions', one] as const),
    ])
  const none = await give()
  expect(none.status).toBe(409)
  expect(none.body).toContain('Please tick at least one answer')
  expect((await give('theirs')).to).toBe(`/cases/${t.caseId}/prepare?said=done`)
  const desk = (await page('mira', 'prepare')).body
  expect(desk).toContain('Their peace.')
  expect(desk).not.toContain('To sleep at night.')
  const after = await Promise.all(
    ['prepare', 'plan', 'homework', ''].map(async (path) => (await page('ben', path)).body),
  )
  expect(after).toEqual(before)
  expect((await page('max', 'prepare')).status).toBe(404)
  expect((await page('ana', 'prepare/side-a')).status).toBe(404)
  expect((await page('mira', 'prepare/side-x')).status).toBe(404)
})

test('a version to print has every question, and what was answered', async () => {
  await save('ana', 'To sleep at night.', 'team:side-a')
  const { body } = await page('ana', 'prepare/print')
  expect(body).toContain('To sleep at night.')
  expect(body.match(/class="on-paper"/g)).toHaveLength(9)
  expect((await page('ana', 'prepare/print', 'es')).body).toContain(
    '¿Qué es lo que más le importa?',
  )
})

test('a first call is added and booked from one page, and stands in the plan of that side alone', async () => {
  const at = 'prepare/side-a'
  const { body } = await page('mira', at)
  // Nothing is planned before, and nothing has to be added first.
  expect(body).not.toMatch(/name="stage"/)
  expect(body).toContain('name="firstCall" value="yes"')
  const needed = [...body.matchAll(/name="needed" value="([^"]+)"/g)].map(([, one = '']) => one)
  // Before those who are signed in are asked to sign in again.
  const day = new Date(t.clock.now() + DAY).toISOString().slice(0, 10)
  const zone = /name="zone" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const offered = await send('mira', 'do/propose-times', [
    ...([
      ['_page', at],
      ['_form', 'side-a'],
      ['room', 'caucus:side-a'],
      ['firstCall', 'yes'],
    ] as const),
    ...needed.map((one) => ['needed', one] as const),
    ...([
      ['purpose', 'First call before the mediation'],
      ['channel', 'call'],
      ['zone', zone],
      ['times.0.date', day],
      ['times.0.hour', '15:00'],
      ['minutes', '60'],
      ['publish', 'yes'],
    ] as const),
  ])
  expect(offered.status).toBe(303)
  expect((await page('ana', 'plan')).body).toContain('First call before the mediation')
  expect((await page('ben', 'plan')).body).not.toContain('First call')
  const { line } = (await api('ana', 'plan')).json()
  const [{ stage }] = line
  expect(line).toMatchObject([{ room: 'caucus:side-a', stage: { purpose: 'pre-mediation-call' } }])
  expect((await api('ana', '')).json().rooms['caucus:side-a'].meetings).toMatchObject([
    { stage: stage.stage },
  ])
  const [meeting] = (await api('ana', '')).json().rooms['caucus:side-a'].meetings
  const { at: time } = meeting.times[0]
  const of = { room: 'caucus:side-a', meeting: meeting.meeting }
  expect((await api('ana', 'take-time', { ...of, at: time })).status).toBe(201)
  expect((await page('ana', 'plan')).body).toMatch(/3:00/)
})

test('the way in stands in the plan shortly before a call, for those who read of it', async () => {
  const { people } = (await api('ana', '')).json() as {
    people: { name: string; participant: string }[]
  }
  const needed = people
    .filter(({ name }) => name === 'ana' || name === 'mira')
    .map(({ participant }) => ({ participant, decides: false }))
  const room = 'caucus:side-a'
  const stage = { purpose: 'pre-mediation-call', channel: 'call', seats: ['side-a', 'neutral'] }
  await api('mira', 'set-private-stage', { room, stage: { ...stage, stage: 'first' } })
  const at = Math.ceil(t.clock.now() / 300_000) * 300_000 + HOUR
  const plan = { room, purpose: 'First call', channel: 'call', setBy: 'whoever takes one' }
  const offered = await api('mira', 'propose-times', {
    ...{ ...plan, place: '', access: '', needed, times: [{ at, minutes: 30 }], stage: 'first' },
  })
  const { meeting } = offered.json().entries[0].fact
  expect((await api('ana', 'take-time', { room, meeting, at })).status).toBe(201)
  const join = `calls/${room}`
  expect((await page('ana', 'plan')).body).not.toContain(join)
  t.clock.pass(at - t.clock.now() - 5 * 60_000)
  for (const who of ['ana', 'mira'] as const) expect((await page(who, 'plan')).body).toContain(join)
  expect((await page('ben', 'plan')).body).not.toContain('calls/')
  t.clock.pass(40 * 60_000)
  expect((await page('ana', 'plan')).body).not.toContain(join)
})

test('who prepares for a call is reminded until they have, and the mediator is not told who has for themselves', async () => {
  const stage = { purpose: 'pre-mediation-call', channel: 'call', seats: ['side-a', 'neutral'] }
  await api('mira', 'set-private-stage', { room: 'caucus:side-a', stage })
  expect((await page('ana', '')).body).toContain('Prepare for the call')
  const reminders = async () => (await api('mira', 'reminders')).body
  const before = await reminders()
  await save('ana', 'To sleep at night.', 'team:side-a')
  expect((await page('ana', '')).body).not.toContain('Prepare for the call')
  expect(await reminders()).toBe(before)
  expect(before).not.toContain('prepare for the call')
})

test('notes are read by those who mediate, and stand in nobody else’s record', async () => {
  const fields = [
    ...([
      ['_page', 'prepare/side-a'],
      ['side', 'side-a'],
    ] as const),
    ...([
      ['interests', 'Sleep, and a garden.'],
      ['confidence', 'high'],
      ['safety', 'yes'],
    ] as const),
  ]
  expect((await send('mira', 'do/write-call-notes', fields)).status).toBe(303)
  const { body } = await page('mira', 'prepare/side-a')
  expect(body).toContain('Sleep, and a garden.')
  expect(body).toContain('Rather likely')
  for (const who of ['ana', 'ben', 'max'] as const) {
    expect((await api(who, 'receipt')).body).not.toContain('CallNotesWritten')
    expect((await api(who, 'preparation')).json().notes).toEqual([])
  }
  expect((await api('mira', 'receipt')).status).toBe(200)
  const notes = (await api('mira', 'preparation')).json().notes[0].notes
  const again = [...fields, ['notes', notes] as const].map(([name, value]) =>
    name === 'interests' ? (['interests', 'Sleep.'] as const) : ([name, value] as const),
  )
  expect((await send('mira', 'do/write-call-notes', again)).status).toBe(303)
  expect((await api('mira', 'preparation')).json().notes[0].versions).toHaveLength(2)
})

test('next steps are confirmed or corrected on the page, and what has a person and a day is homework', async () => {
  const [ana] = (await api('ana', ''))
    .json()
    .people.filter(({ name }: { name: string }) => name === 'ana')
  const day = new Date(t.clock.now() + 7 * DAY).toISOString().slice(0, 10)
  const at = [['_page', 'prepare/side-a'] as const, ['room', 'caucus:side-a'] as const]
  const bad = await send('mira', 'do/propose-next-steps', [
    ...at,
    ['items.1.words', 'Ask the bank.'],
    ['items.1.who', ana.participant],
    ['items.1.dueOn', '2001-01-01'],
  ])
  expect(bad.status).toBe(409)
  expect(bad.body).toContain('Ask the bank.')
  const sent = await send('mira', 'do/propose-next-steps', [
    ...at,
    ['items.1.words', 'Ask the bank.'],
    ['items.1.who', ana.participant],
    ['items.1.dueOn', day],
    ['items.2.words', ''],
    ['items.2.who', ana.participant],
  ])
  expect(sent.status).toBe(303)
  const asked = (await page('ana', 'prepare')).body
  expect(asked).toContain('Yes, this is what we agreed')
  const steps = /name="steps" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  const of = { room: 'caucus:side-a', steps }
  expect((await api('ana', 'correct-next-steps', { ...of, words: 'My bank.' })).status).toBe(201)
  expect((await page('mira', 'prepare/side-a')).body).toContain('My bank.')
  expect((await api('ana', 'agree-to-next-steps', of)).status).toBe(201)
  expect((await api('ana', 'homework')).json().tasks).toMatchObject([
    { words: 'Ask the bank.', dueOn: day, who: [ana.participant] },
  ])
  expect((await api('ben', 'preparation')).json().nextSteps).toEqual([])
})
