// Who is told of a meeting: a mail each with a file of their own, once, whoever dies; reminders; and what a mailbox may not know.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualPreferences } from '../../src/application/notice-preferences.ts'
import { readAlike } from './calendar-reader.ts'
import { DAY, HOUR, type MeetingsHouse, MINUTE, meetingsHouse } from './meetings-house.ts'

let t: MeetingsHouse
beforeEach(async () => {
  t = await meetingsHouse('meetings')
})
afterEach(() => t.drop())

/** Beside those that there is something new: of meetings alone. */
const toldTo = (who: string) => t.mailsTo(who).filter(({ subject }) => subject === 'Your meeting')
const lastTo = (who: string) => toldTo(who).at(-1)
const fileTo = (who: string) => readAlike(lastTo(who)?.calendar?.text ?? '')

test('set, moved and called off: to each their own file, one attendee, one name, counted up', async () => {
  const meeting = await t.setUp('joint', ['ana', 'ben', 'mira'], 5)
  await t.passes(3 * MINUTE)
  expect(t.sent.filter(({ subject }) => subject === 'Your meeting')).toHaveLength(3)
  const first = Object.fromEntries(
    (['ana', 'ben', 'mira'] as const).map((who) => [who, fileTo(who)]),
  )
  for (const who of ['ana', 'ben', 'mira'] as const) {
    expect(first[who]?.method).toBe('REQUEST')
    expect(first[who]?.events).toHaveLength(1)
    expect(first[who]?.events[0]).toMatchObject({
      ...{ sequence: 0, title: 'Mediation meeting', attendees: [`MAILTO:${who}@people.test`] },
      begins: new Date(t.morning(5)).toISOString().replace('.000Z', '+00:00'),
    })
  }
  const uids = Object.values(first).map((file) => file?.events[0]?.uid)
  expect(new Set(uids).size).toBe(3)
  expect(uids.join()).not.toContain(meeting)
  // Ada reads the room and is not needed: she hears that there is something new, and nothing of a meeting.
  expect(t.mailsTo('ada').at(-1)?.subject).toBe('There is something new for you')
  expect(t.mailsTo('ada').some(({ calendar }) => calendar !== undefined)).toBe(false)

  const to = { at: t.morning(6), minutes: 30 }
  await t.api('mira', 'move-meeting', { room: 'joint', meeting, to, words: '' })
  await t.passes(3 * MINUTE)
  expect(fileTo('ana').events[0]).toMatchObject({
    ...{ uid: first['ana']?.events[0]?.uid, sequence: 1 },
    begins: new Date(t.morning(6)).toISOString().replace('.000Z', '+00:00'),
  })
  await t.api('mira', 'cancel-meeting', { room: 'joint', meeting, reason: 'We settled.' })
  await t.passes(3 * MINUTE)
  const off = fileTo('ben')
  expect([off.method, off.events[0]?.sequence, off.events[0]?.status]).toEqual([
    'CANCEL',
    2,
    'CANCELLED',
  ])
  expect(lastTo('ben')?.text).not.toContain('settled')
  expect(lastTo('ben')?.calendar?.text).not.toContain('ana@')
})

test('a meeting in one side’s caucus comes to nobody else, and moves no file of theirs', async () => {
  await t.setUp('caucus:side-a', ['ana', 'mira'], 4)
  await t.passes(2 * DAY)
  expect(lastTo('ana')?.calendar).toBeDefined()
  expect(toldTo('ben')).toEqual([])
  await t.setUp('joint', ['ana', 'ben', 'mira'], 7)
  await t.passes(3 * MINUTE)
  expect(fileTo('ben').events[0]?.sequence).toBe(0)
})

test('what is changed twice in one breath is told once, as it is then', async () => {
  const meeting = await t.setUp('caucus:side-a', ['ana', 'mira'], 5)
  const to = { at: t.morning(8), minutes: 60 }
  await t.api('mira', 'move-meeting', { room: 'caucus:side-a', meeting, to, words: '' })
  await t.passes(3 * MINUTE)
  expect(toldTo('ana')).toHaveLength(1)
  expect(fileTo('ana').events[0]?.sequence).toBe(1)
})

test('who dies after handing a mail over does not hand it over again', async () => {
  await t.setUp('caucus:side-a', ['ana', 'mira'], 5)
  t.clock.pass(3 * MINUTE)
  await t.worker.workOff()
  expect(toldTo('ana')).toHaveLength(1)
  // As it is after a kill between the mail and the note that it went out: the job comes back, begun and not done.
  await t.database.owner.query(`update sendings set state = 'begun', done_at = null`)
  const { rows } = await t.database.owner.query<{ id: number }>(
    `insert into jobs (type, payload, lane, due_at) select 'TellMeeting', jsonb_build_object(
       'type', 'TellMeeting', 'caseId', $1::text, 'participant', $2::text, 'meeting', $3::text, 'changes', 1),
       'again', 0 returning job_id as id`,
    [t.caseId, t.idOf('ana'), (await t.meetingsOf('ana', 'caucus:side-a'))[0]?.meeting],
  )
  const { rows: begun } = await t.database.owner.query<{ sending: string }>(
    `select sending from sendings where sending like 'job % ' || $1 || ' mail' order by begun_at desc limit 1`,
    [t.idOf('ana')],
  )
  await t.database.owner.query('update sendings set sending = $2 where sending = $1', [
    begun[0]?.sending,
    `job ${rows[0]?.id} ${t.idOf('ana')} mail`,
  ])
  await t.worker.workOff()
  expect(toldTo('ana')).toHaveLength(1)
})

test('a day and an hour before it is said once more, to whom wants that', async () => {
  const person = await t.house.directory.holderOf(t.caseId, t.idOf('ana'))
  const few = { ...usualPreferences, reminders: 'few' } as const
  await t.house.preferences.keep(person ?? '', few, 'America/New_York', 0)
  const at = t.morning(5)
  await t.setUp('caucus:side-a', ['ana', 'mira'], 5)
  await t.passes(3 * MINUTE)
  const counts = () => [toldTo('ana').length, toldTo('mira').length]
  const [ana = 0, mira = 0] = counts()
  await t.passes(at - 24 * HOUR - t.clock.now())
  expect(counts()).toEqual([ana + 1, mira + 1])
  expect(lastTo('ana')?.subject).toBe('Your meeting')
  expect(lastTo('ana')?.calendar).toBeUndefined()
  expect(lastTo('ana')?.text).toMatch(/11:00 AM Eastern Standard Time/)
  expect(lastTo('mira')?.text).toContain('8:00 AM Pacific Standard Time')
  await t.passes(23 * HOUR)
  expect(counts()).toEqual([ana + 1, mira + 2])
  await t.passes(3 * HOUR)
  expect(counts()).toEqual([ana + 1, mira + 2])
})

test('nobody is reminded of a meeting that was moved, called off, or of a mediation that has ended', async () => {
  const meeting = await t.setUp('caucus:side-a', ['ana', 'mira'], 5)
  const first = t.morning(5)
  const to = { at: t.morning(9), minutes: 60 }
  await t.api('mira', 'move-meeting', { room: 'caucus:side-a', meeting, to, words: '' })
  await t.passes(3 * MINUTE)
  const count = toldTo('ana').length
  await t.passes(first - 30 * MINUTE - t.clock.now())
  expect(toldTo('ana')).toHaveLength(count)
  await t.api('mira', 'end-mediation', { outcome: 'impasse' })
  await t.passes(3 * MINUTE)
  // What was to come is called off, and that is told once more.
  await t.passes(3 * MINUTE)
  const ended = toldTo('ana').length
  expect(ended).toBe(count + 1)
  expect(lastTo('ana')?.calendar?.method).toBe('CANCEL')
  await t.passes(5 * DAY)
  const after = toldTo('ana').length
  expect(after).toBe(ended)
})

test('to whom has to be reached safely no mail says when, and none carries a file', async () => {
  const person = (await t.house.directory.holderOf(t.caseId, t.idOf('ana'))) ?? ''
  const details = { mail: 'ana@people.test', safe: 'He reads my mail.', use: ['mail'] } as const
  await t.house.reaches.keep(
    { ...details, caseId: t.caseId, participant: t.idOf('ana'), person, seat: 'side-a' },
    0,
  )
  await t.setUp('joint', ['ana', 'ben', 'mira'], 5)
  await t.passes(3 * MINUTE)
  expect(lastTo('ana')?.subject).toBe('Your meeting')
  expect(lastTo('ana')?.calendar).toBeUndefined()
  expect(lastTo('ana')?.text).not.toMatch(/\d:\d\d/)
  expect(lastTo('ben')?.text).toMatch(/\d:\d\d/)
})

test('both sides’ files are the same bytes in two worlds, whatever else the mediator does in private', async () => {
  const filesOf = async (house: MeetingsHouse, hidden: boolean) => {
    const { body } = await house.form('ben', '/account/calendar', {})
    const url = /\/calendar\/[0-9a-z]{52}\/meetings\.ics/.exec(body)?.[0] ?? ''
    if (hidden) {
      await house.setUp('caucus:side-a', ['ana', 'mira'], 3)
      await house.setUp('caucus:side-a', ['ana', 'mira'], 9)
    }
    const meeting = await house.setUp('joint', ['ana', 'ben', 'mira'], 5)
    await house.passes(3 * MINUTE)
    const of = (who: string) => house.mailsTo(who).map(({ calendar }) => calendar?.text)
    const download = await house.get(
      'ben',
      `/cases/${house.caseId}/meetings/${meeting}/meeting.ics`,
    )
    return { ben: of('ben'), feed: (await house.app.inject({ url })).body, file: download.body }
  }
  const another = await meetingsHouse('meetings')
  try {
    const one = await filesOf(t, false)
    expect(one.ben.at(-1)).toContain('BEGIN:VEVENT')
    expect(one.feed).toContain('BEGIN:VEVENT')
    expect(await filesOf(another, true)).toEqual(one)
  } finally {
    await another.drop()
  }
})
