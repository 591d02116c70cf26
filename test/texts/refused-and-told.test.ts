// What is refused by text is answered: in the person's language, why, and what to do; from what they see and nothing else.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotTaken, type Text } from '../../src/application/texts.ts'
import { texts } from '../../src/channels/texts/texts.ts'
import { personNamed, type WholeHouse } from '../people/whole-house.ts'
import { HOUR, links, phones, type TextTable, tableIn, textTable, writes } from './text-table.ts'

const said = texts('https://parley.example')
const DAY = 24 * HOUR
let t: TextTable
beforeEach(async () => {
  t = await textTable('refused and told')
})
afterEach(() => t.drop())

const PAT = '+12133734270'
/** Pat is invited to the side of Ben by text; the code is the one in it. */
async function invited(language: 'en' | 'es' = 'en') {
  const person = await personNamed(t, 'Pat')
  if (language === 'es') {
    await t.database.owner.query(`update people set language = 'es' where person_id = $1`, [person])
  }
  const seat = { caseId: 'case-1', participant: 'p-pat', person, seat: 'side-b' } as const
  await t.house.reaches.keep({ ...seat, phone: PAT, use: ['text'] }, t.clock.now())
  const invites = { type: 'InviteParticipant', participant: 'p-pat', side: 'side-b' } as const
  await t.does(
    t.max,
    { ...invites, role: 'attorney', name: 'Pat', words: '' },
    new Map([['p-pat', person]]),
  )
  await t.worker.workOff()
  const text = t.texted.findLast(({ to }) => to === PAT)?.text ?? ''
  return { person, code: /(?:YES|SI) (\d{6})/.exec(text)?.[1] ?? '' }
}
const answers = (says: Parameters<typeof said.answer>[1]['says'], language: 'en' | 'es' = 'en') =>
  said.answer(language, { says } as Parameters<typeof said.answer>[1])

test('who said no before and now yes is told that their no stands, and how they are invited again', async () => {
  const { person, code } = await invited()
  await t.does(person, { type: 'AnswerInvitation', answer: 'declined', reason: '' })
  // However often it is tried, and not once an hour.
  for (const _ of [1, 2]) {
    expect(await writes(t, PAT, `YES ${code}`)).toBe(answers('said no before'))
  }
  expect((await t.house.reader.seatOf(person, 'case-1'))?.state).toBe('invited')
})

test('in their own language, whichever word they took', async () => {
  const { person, code } = await invited('es')
  await t.does(person, { type: 'AnswerInvitation', answer: 'declined', reason: '' })
  expect(await writes(t, PAT, `YES ${code}`)).toBe(answers('said no before', 'es'))
})

test('who is in already is told that they are in, and who has left that it is not open any more', async () => {
  const { person, code } = await invited()
  expect(await writes(t, PAT, `YES ${code}`)).toBe(said.accepted('en'))
  expect(await writes(t, PAT, `YES ${code}`)).toBe(said.accepted('en'))
  await t.does(person, { type: 'LeaveSeat' })
  expect(await writes(t, PAT, `YES ${code}`)).toBe(answers('not invited'))
})

test('a wrong code is told nothing of an invitation that there is', async () => {
  const { code } = await invited()
  const wrong = code === '000000' ? '000001' : '000000'
  const stranger = await writes(t, '+12133734271', `YES ${wrong}`)
  expect(await writes(t, PAT, `YES ${wrong}`)).toBe(stranger)
  expect(stranger).toBe(said.help('en'))
})

test('more time that is refused is told why: not in yet, or over; and the words it names then work', async () => {
  const { person, code } = await invited()
  await links(t, person, PAT)
  expect(await writes(t, PAT, 'MORE TIME')).toBe(answers('not in yet'))
  expect(await writes(t, PAT, `YES ${code}`)).toBe(said.accepted('en'))
  expect(await writes(t, PAT, 'MORE TIME')).toBe(said.moreTime('en'))
  await links(t, t.ana.person, phones.Ana)
  await t.start()
  await t.does(t.mira, { type: 'EndMediation', outcome: 'impasse' })
  expect(await writes(t, phones.Ana, 'MORE TIME 3')).toBe(answers('ended'))
  expect(answers('ended')).toContain('REPLY')
  expect(await writes(t, phones.Ana, 'REPLY And now?')).toBe(said.posted('en'))
})

test('who has not signed the agreement to mediate is told so, and how to see it', async () => {
  await t.start()
  const { person, code } = await invited()
  expect(await writes(t, PAT, `YES ${code}`)).toBe(said.accepted('en'))
  await links(t, person, PAT)
  expect(await writes(t, PAT, 'REPLY Hello')).toBe(answers('rules first'))
})

test('a number of no question, a reply without words, and READ without its code say what is missing', async () => {
  await links(t, t.ana.person, phones.Ana)
  await t.start()
  expect(await writes(t, phones.Ana, '2')).toBe(answers('unclear'))
  expect(await writes(t, phones.Ana, 'REPLY')).toBe(answers('unclear'))
  for (const words of ['READ', 'READ 12', 'READ 123456']) {
    expect(await writes(t, phones.Ana, words)).toBe(answers('how to read'))
  }
  await tableIn(t, 'case-2')
  expect(await writes(t, phones.Ana, 'READ 123456')).toBe(answers('elsewhere'))
})

test('what was asked an hour ago is not answered by its number: the words are written again', async () => {
  await links(t, t.ana.person, phones.Ana)
  await tableIn(t, 'case-2')
  await writes(t, phones.Ana, 'REPLY The key is found')
  t.clock.pass(HOUR)
  expect(await writes(t, phones.Ana, '1')).toBe(answers('unclear'))
})

test('what the mediator and the other side did meanwhile changes no refusal', async () => {
  await links(t, t.ben.person, phones.Ben)
  const { person, code } = await invited()
  await t.does(person, { type: 'AnswerInvitation', answer: 'declined', reason: '' })
  const all = async () => {
    const heard: (string | undefined)[] = []
    for (const [from, words] of [
      [PAT, `YES ${code}`],
      [phones.Ben, '2'],
      [phones.Ben, 'READ 123456'],
      [phones.Ben, 'REPLY'],
    ] as const) {
      heard.push(await writes(t, from, words))
    }
    return heard
  }
  await t.start()
  const before = await all()
  for (const words of ['For the mediator alone.', 'And more of it.']) {
    await t.does(t.ana.person, { type: 'PostMessage', room: 'caucus:side-a', words })
  }
  await t.does(t.ana.person, { type: 'AskMoreTime', days: 7, holds: undefined })
  t.clock.pass(DAY)
  expect(await all()).toEqual(before)
  expect(before.every((one) => one !== undefined)).toBe(true)
})

test('an answer that its carrier did not take at first comes all the same, and says what it would have said', async () => {
  await t.drop()
  let busy = true
  const got: Text[] = []
  t = await textTable('carrier busy', {
    textOut: {
      async send(text) {
        if (busy) throw new NotTaken('busy')
        got.push(text)
        return { sid: `SM${text.id}` }
      },
    },
  })
  const hears = async (from: string, words: string, sid: string) => {
    const { house, worker, clock } = t as WholeHouse
    await house.textsIn.hear({ from, words, sid, at: clock.now() })
    busy = true
    await worker.workOff()
    busy = false
    for (let i = 0; i < 6; i++) {
      clock.pass(10 * 60_000)
      await worker.workOff()
    }
    return got.filter(({ to }) => to === from).at(-1)?.text
  }
  expect(await hears('+12133734260', 'What is this?', 'SM-a')).toBe(said.help(undefined))
  const invitation = { caseId: 'case-1', participant: 'p-pat', work: 'w', phone: PAT }
  const person = await personNamed(t, 'Pat')
  const invites = { type: 'InviteParticipant', participant: 'p-pat', side: 'side-b' } as const
  await t.does(
    t.max,
    { ...invites, role: 'attorney', name: 'Pat', words: '' },
    new Map([['p-pat', person]]),
  )
  const until = t.clock.now() + DAY
  await t.house.phones.invite({ ...invitation, person, code: '123456', until })
  expect(await hears(PAT, 'YES 123456', 'SM-b')).toBe(said.accepted('en'))
  expect(got.filter(({ to }) => to === PAT)).toHaveLength(1)
})
