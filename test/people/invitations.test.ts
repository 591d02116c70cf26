import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOTICE_WAITS } from '../../src/application/follow-up.ts'
import {
  answerInvitation,
  askAboutInvitation,
  openInvitation,
  sendInvitation,
} from '../../src/application/people-invitations.ts'
import { viewerOfSession } from '../../src/application/sign-in-sessions.ts'
import { SENT_AGAIN_AFTER } from '../../src/domain/convening.ts'
import { linkIn, newCase, type WholeHouse, wholeHouse } from './whole-house.ts'

let whole: WholeHouse
let cases = 0
beforeAll(async () => {
  whole = await wholeHouse('invitations')
})
afterAll(() => whole.drop())

async function invited(name: 'Ana' | 'Ben' = 'Ben') {
  const table = await newCase(whole, `case-${++cases}`)
  const who = await table.invite(name)
  await whole.worker.workOff()
  return { ...table, ...who, link: linkIn(whole.sent.at(-1)) }
}
const accept = { answer: 'accepted', reason: '', browser: 'Firefox' } as const

test('is mailed once, to the one invited, and the mail tells nothing of the case', async () => {
  const { link } = await invited()
  const message = whole.sent.at(-1)
  expect(message?.to).toBe('ben@people.example')
  expect(link).toMatch(/^[0-9a-z]{52}$/)
  const said = JSON.stringify(message)
  for (const hidden of ['Ana', 'Ben,', 'deposit', 'K7QD', 'Max', 'Harbour', 'case-']) {
    expect(said).not.toContain(hidden)
  }
})

test('opens with the link alone, and reading it changes nothing (ASVS 3.5.3)', async () => {
  const { link, caseId } = await invited()
  const before = await dump()
  const opened = await openInvitation(whole.house, link)
  expect(opened).toMatchObject({
    caseId,
    side: 'side-b',
    invitation: { name: 'Ben', words: 'Dear Ben, would you talk?', title: 'The deposit' },
    program: { name: 'Harbour Mediation' },
    said: [],
  })
  expect(await dump()).toEqual(before)
})

test('its token is kept as a hash alone (ASVS 11.5.1)', async () => {
  const { link } = await invited()
  const { rows } = await whole.database.owner.query('select t::text as row from invitation_links t')
  const kept = JSON.stringify(rows)
  expect(kept).toContain(`case-${cases}`)
  expect(kept).not.toContain(link)
  expect(kept).not.toContain(Buffer.from(link).toString('hex'))
})

describe('accepted', () => {
  test('seats the person at once and signs them in for this case alone', async () => {
    const { link, caseId, person } = await invited()
    const answered = await answerInvitation(whole.house, link, accept)
    if (answered?.answer !== 'accepted') throw new Error('not accepted')
    expect(answered.caseId).toBe(caseId)
    const viewer = await viewerOfSession(whole.house, answered.token)
    expect(viewer).toMatchObject({ person, how: 'invitation link', onlyCase: caseId })
    const seen = await whole.house.reader.seenBy(person, caseId)
    expect(seen?.me.state).toBe('seated')
    await whole.worker.workOff()
    expect((await whole.house.reader.seenBy(person, caseId))?.me.state).toBe('seated')
  })

  test('is done once: the link opens nothing and signs in nobody any more (ASVS 6.5.1)', async () => {
    const { link } = await invited()
    const both = await Promise.all([
      answerInvitation(whole.house, link, accept),
      answerInvitation(whole.house, link, accept),
    ])
    expect(both.filter((answer) => answer !== undefined)).toHaveLength(1)
    expect(await answerInvitation(whole.house, link, accept)).toBeUndefined()
    expect(await openInvitation(whole.house, link)).toBeUndefined()
    expect(await askAboutInvitation(whole.house, link, 'Hello?')).toBeUndefined()
  })

  test('and then killed before the seat: the job seats them', async () => {
    const { caseId, person, does } = await invited()
    await does(person, { type: 'AnswerInvitation', answer: 'accepted', reason: '' })
    expect((await whole.house.reader.seenBy(person, caseId))?.me.state).toBe('invited')
    await whole.worker.workOff()
    expect((await whole.house.reader.seenBy(person, caseId))?.me.state).toBe('seated')
  })
})

test('declined costs nothing and signs in nobody', async () => {
  const { link, caseId, person } = await invited()
  const no = { answer: 'declined', reason: 'Not now.', browser: '' } as const
  expect(await answerInvitation(whole.house, link, no)).toEqual({ answer: 'declined' })
  expect(await openInvitation(whole.house, link)).toBeUndefined()
  expect((await whole.house.reader.seenBy(person, caseId))?.me.state).toBe('invited')
})

test('a question goes to the desk of the side, and the answer can be read with the link', async () => {
  const { link, does, max, caseId } = await invited()
  expect(await askAboutInvitation(whole.house, link, 'What does it cost?')).toBe('asked')
  expect(await askAboutInvitation(whole.house, link, '  ')).toBe('NothingSaid')
  await does(max, { type: 'PostMessage', room: 'desk:side-b', words: 'Nothing.' })
  const opened = await openInvitation(whole.house, link)
  const words = opened?.said.map(({ fact }) => fact.type === 'MessagePosted' && fact.words)
  expect(words).toEqual(['What does it cost?', 'Nothing.'])
  const manager = await whole.house.reader.readRoom(max, caseId, { room: 'desk:side-b', most: 9 })
  expect(JSON.stringify(manager?.entries)).toContain('What does it cost?')
  const other = await whole.house.reader.readRoom(max, caseId, { room: 'desk:side-a', most: 9 })
  expect(JSON.stringify(other?.entries)).not.toContain('What does it cost?')
})

test('questions are limited by person and case, and nobody uses up another’s (ASVS 2.4.1)', async () => {
  const mine = await invited('Ben')
  const yours = await invited('Ana')
  const answers: unknown[] = []
  for (let i = 0; i < 12; i++) {
    answers.push(await askAboutInvitation(whole.house, mine.link, `Question ${i}`))
  }
  expect(answers.filter((answer) => answer === 'asked')).toHaveLength(10)
  expect(answers.at(-1)).toBe('TooMuch')
  expect(await askAboutInvitation(whole.house, yours.link, 'And me?')).toBe('asked')
})

test('sent again, either link works until one has answered', async () => {
  const { link, caseId, participant } = await invited()
  await sendInvitation(whole.house, { type: 'SendInvitation', caseId, participant }, 'job x')
  const second = linkIn(whole.sent.at(-1))
  expect(second).not.toBe(link)
  expect(await openInvitation(whole.house, link)).toBeDefined()
  await answerInvitation(whole.house, second, accept)
  expect(await openInvitation(whole.house, link)).toBeUndefined()
  const before = whole.sent.length
  await sendInvitation(whole.house, { type: 'SendInvitation', caseId, participant }, 'job y')
  expect(whole.sent.length).toBe(before)
})

test('a manager sends it again: one more mail, with a link of its own', async () => {
  const { link, does, max, participant } = await invited()
  whole.clock.pass(SENT_AGAIN_AFTER)
  await whole.worker.workOff()
  const before = whole.sent.length
  await does(max, { type: 'SendInvitationAgain', participant, side: 'side-b' })
  await whole.worker.workOff()
  expect(whole.sent.slice(before).map(({ to }) => to)).toEqual(['ben@people.example'])
  expect(linkIn(whole.sent.at(-1))).not.toBe(link)
  expect(await openInvitation(whole.house, linkIn(whole.sent.at(-1)))).toBeDefined()
})

test('who reads the desk of the side is told that somebody asked or declined there; who is invited is not, nor the other side', async () => {
  const { link, invite } = await invited('Ben')
  await invite('Ana')
  await whole.worker.workOff()
  await answerInvitation(whole.house, linkIn(whole.sent.at(-1)), accept)
  whole.clock.pass(NOTICE_WAITS)
  await whole.worker.workOff()
  const toldOf = async (act: () => Promise<unknown>) => {
    const before = whole.sent.length
    await act()
    whole.clock.pass(NOTICE_WAITS)
    await whole.worker.workOff()
    return whole.sent.slice(before).map(({ to }) => to)
  }
  expect(await toldOf(() => askAboutInvitation(whole.house, link, 'What does it cost?'))).toEqual([
    'max@people.example',
  ])
  const no = { answer: 'declined', reason: 'Not now.', browser: '' } as const
  expect(await toldOf(() => answerInvitation(whole.house, link, no))).toEqual([
    'max@people.example',
  ])
})

test('an address that has an account looks the same to the inviter (ASVS 6.3.8)', async () => {
  const table = await newCase(whole, `case-${++cases}`)
  const entriesOf = async () => {
    const seen = await whole.house.reader.seenBy(table.max, table.caseId)
    return seen?.entries.map(({ fact }) => fact) ?? []
  }
  await table.invite('Ada')
  const invite = async (mail: string) => {
    const contact = { name: 'Zoe', language: 'es', mail, program: 'harbour' } as const
    const person = await whole.house.directory.personFor(contact, 1)
    const participant = `${table.caseId}-${mail}`
    const before = (await entriesOf()).length
    await table.does(
      table.max,
      {
        ...{ type: 'InviteParticipant', participant, side: 'side-b', role: 'party' },
        ...{ name: 'Zoe', words: '' },
      } as never,
      new Map([[participant, person]]),
    )
    return JSON.stringify((await entriesOf()).slice(before)).replaceAll(mail, 'MAIL')
  }
  expect(await invite('ana@people.example')).toBe(await invite('never-seen@people.example'))
})

async function dump() {
  const tables = ['entries', 'rooms', 'jobs', 'sessions', 'invitation_links', 'participants']
  const rows: string[] = []
  for (const table of tables) {
    const read = await whole.database.owner.query(`select t::text as row from ${table} t`)
    rows.push(...read.rows.map(({ row }) => `${table} ${row}`))
  }
  return rows.toSorted()
}
