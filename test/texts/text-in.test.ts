// Texts that come in: done as whoever showed the number to be theirs; anybody else is told one thing.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForPhone, confirmPhone, turnOnReading } from '../../src/application/own-phone.ts'
import { commandIn } from '../../src/application/text-commands.ts'
import { texts } from '../../src/channels/texts/texts.ts'
import { personNamed } from '../people/whole-house.ts'
import {
  HOUR,
  lastTo,
  links,
  phones,
  saidIn,
  type TextTable,
  tableIn,
  textTable,
  writes,
} from './text-table.ts'

const said = texts('https://parley.example')
let t: TextTable
beforeEach(async () => {
  t = await textTable('texts in')
})
afterEach(() => t.drop())

test('commands are known in both languages, with and without accents, dots and spaces', () => {
  expect(commandIn(' Stop. ')).toEqual({ do: 'stop', language: 'en' })
  expect(commandIn('ALTO')).toEqual({ do: 'stop', language: 'es' })
  expect(commandIn('No soy yo!')).toEqual({ do: 'not me', language: 'es' })
  expect(commandIn('Responder: no puedo')).toEqual({
    do: 'reply',
    words: 'no puedo',
    language: 'es',
  })
  expect(commandIn('Sí 123 456')).toEqual({ do: 'accept', code: '123456', language: 'es' })
  expect(commandIn('read 123456')).toEqual({ do: 'read', code: '123456', language: 'en' })
  expect(commandIn('More time.')).toEqual({ do: 'more time', days: 7, language: 'en' })
  expect(commandIn('MORE TIME 5 days')).toEqual({ do: 'more time', days: 7, language: 'en' })
  expect(commandIn('Más tiempo 3 días')).toEqual({ do: 'more time', days: 3, language: 'es' })
  expect(commandIn('mas tiempo 90')).toEqual({ do: 'more time', days: 14, language: 'es' })
  expect(commandIn('I need more time to pay')).toEqual({ do: 'unknown' })
  expect(commandIn('2')).toEqual({ do: 'choose', number: 2 })
  expect(commandIn('I will pay 500')).toEqual({ do: 'unknown' })
  // Somebody who writes of stopping does not stop.
  expect(commandIn('Stop calling my brother')).toEqual({ do: 'unknown' })
})

test('a reply stands in the own side alone: at its desk before the start, in its caucus after it', async () => {
  await links(t, t.ana.person, phones.Ana)
  expect(await writes(t, phones.Ana, 'REPLY May I bring my sister?')).toBe(said.posted('en'))
  await t.start()
  expect(await writes(t, phones.Ana, 'reply Not more than 900.')).toBe(said.posted('en'))
  expect(await saidIn(t, t.ana.person, 'case-1', 'desk:side-a')).toEqual([
    { words: 'May I bring my sister?', via: 'text' },
  ])
  expect(await saidIn(t, t.mira, 'case-1', 'caucus:side-a')).toEqual([
    { words: 'Not more than 900.', via: 'text' },
  ])
  for (const room of ['caucus:side-b', 'desk:side-b'] as const) {
    expect(await saidIn(t, t.ben.person, 'case-1', room)).toEqual([])
  }
})

test('once the mediation has ended it is kept with the mediator, marked, and nowhere that the program would read it', async () => {
  await links(t, t.ana.person, phones.Ana)
  await t.start()
  await t.does(t.mira, { type: 'EndMediation', outcome: 'impasse' })
  expect(await writes(t, phones.Ana, 'REPLY What now?')).toBe(said.posted('en'))
  expect(await saidIn(t, t.ana.person, 'case-1', 'caucus:side-a')).toMatchObject([
    { words: 'What now?', via: 'text' },
  ])
  expect(await saidIn(t, t.ana.person, 'case-1', 'desk:side-a')).toEqual([])
})

test('a text that is brought twice is kept once and answered once', async () => {
  await links(t, t.ana.person, phones.Ana)
  await t.start()
  expect(await writes(t, phones.Ana, 'REPLY Once', 'SMsame')).toBe(said.posted('en'))
  expect(await writes(t, phones.Ana, 'REPLY Once', 'SMsame')).toBeUndefined()
  expect(await saidIn(t, t.ana.person, 'case-1', 'caucus:side-a')).toHaveLength(1)
})

test('a number that nobody has, one that was only said, and one that two sides share are told the same', async () => {
  await t.start()
  const { house, clock } = t
  const seat = { caseId: 'case-1', use: ['text'] } as const
  await house.reaches.keep(
    { ...seat, ...t.ana, seat: 'side-a', phone: '+12133734261' },
    clock.now(),
  )
  for (const words of ['REPLY Hello', 'READ 123456', 'YES 123456', 'What?', 'HELP']) {
    const answers: (string | undefined)[] = []
    await links(t, t.ana.person, '+12133734262')
    await links(t, t.ben.person, '+12133734262')
    clock.pass(HOUR)
    for (const from of ['+12133734260', '+12133734261', '+12133734262']) {
      answers.push(await writes(t, from, words))
    }
    expect(answers[0]).toBeDefined()
    expect(new Set(answers).size).toBe(1)
    clock.pass(HOUR)
  }
  expect(await saidIn(t, t.mira, 'case-1', 'caucus:side-a')).toEqual([])
  expect(await saidIn(t, t.mira, 'case-1', 'caucus:side-b')).toEqual([])
})

test('the one answer comes at most once an hour', async () => {
  expect(await writes(t, '+12133734260', 'What is this?')).toBe(said.help(undefined))
  expect(await writes(t, '+12133734260', 'Hello?')).toBeUndefined()
  t.clock.pass(HOUR)
  expect(await writes(t, '+12133734260', 'Ayuda')).toBe(said.help('es'))
})

test('a code shows a number to be theirs once, for ten minutes, in five tries', async () => {
  const { house, clock, texted } = t
  const { person } = t.ana
  await house.phones.wait(person, phones.Ana, '123456', clock.now() + 600_000)
  for (let i = 0; i < 5; i++)
    expect(await confirmPhone(house, { person, language: 'en' }, '000000')).toBe(false)
  expect(await confirmPhone(house, { person, language: 'en' }, '123456')).toBe(false)
  await house.phones.wait(person, phones.Ana, '123456', clock.now() + 600_000)
  expect(await confirmPhone(house, { person: t.ben.person, language: 'en' }, '123456')).toBe(false)
  clock.pass(600_000)
  expect(await confirmPhone(house, { person, language: 'en' }, '123456')).toBe(false)
  await links(t, person, phones.Ana)
  expect(lastTo(texted, phones.Ana)?.text).toMatch(/^\d{6} is your Parley code/)
  expect(await house.phones.of(person)).toEqual({ phone: phones.Ana, reads: false })
})

test('another number counts once its code came back, and the one before and the mailbox are told', async () => {
  const { house, worker, texted, sent } = t
  const { person } = t.ana
  const viewer = { person, language: 'en' } as const
  await t.start()
  await links(t, person, phones.Ana)
  await worker.workOff()
  const mails = sent.length
  await askForPhone(house, viewer, '+12133734290')
  expect(await house.phones.of(person)).toEqual({
    ...{ phone: phones.Ana, waiting: '+12133734290', reads: false },
  })
  expect(await writes(t, phones.Ana, 'REPLY still from here')).toBe(said.posted('en'))
  const code = /^\d{6}/.exec(lastTo(texted, '+12133734290')?.text ?? '')?.[0] ?? ''
  expect(await confirmPhone(house, viewer, code)).toBe(true)
  expect(await house.phones.of(person)).toEqual({ phone: '+12133734290', reads: false })
  expect(lastTo(texted, phones.Ana)?.text).toBe(said.phoneLeft('en'))
  await worker.workOff()
  expect(sent.slice(mails).map(({ to, subject }) => `${to}: ${subject}`)).toContain(
    'ana@people.example: Your way to sign in was changed',
  )
  expect(await writes(t, phones.Ana, 'REPLY from the old one')).not.toBe(said.posted('en'))
})

test('READ gives the newest words only to the code that was chosen for it, and five wrong ones turn it off', async () => {
  await links(t, t.ana.person, phones.Ana)
  await t.start()
  await t.does(t.mira, { type: 'PostMessage', room: 'caucus:side-a', words: 'Would 950 do?' })
  await t.does(t.mira, { type: 'PostMessage', room: 'caucus:side-b', words: 'Would 700 do?' })
  expect(await writes(t, phones.Ana, 'READ 123456')).toBe(
    said.answer('en', { says: 'how to read' }),
  )
  const code = (await turnOnReading(t.house, t.ana.person)) ?? ''
  expect(code).toMatch(/^\d{6}$/)
  expect(await writes(t, phones.Ana, `READ ${code}`)).toBe('Would 950 do?')
  t.clock.pass(HOUR)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++)
    expect(await writes(t, phones.Ana, `READ ${wrong}`)).not.toBe('Would 950 do?')
  expect(await writes(t, phones.Ana, `READ ${code}`)).not.toBe('Would 950 do?')
  expect(await t.house.phones.of(t.ana.person)).toMatchObject({ reads: false })
})

test('STOP holds at once and for every mediation of the number; START undoes it', async () => {
  const { house, worker, clock, texted } = t
  await tableIn(t, 'case-2')
  await links(t, t.ana.person, phones.Ana)
  const { preferences } = await house.preferences.of(t.ana.person)
  const wanted = { ...preferences.wanted, news: 'text' } as const
  await house.preferences.keep(t.ana.person, { ...preferences, wanted }, 'UTC', clock.now())
  const news = async () => {
    const before = texted.length
    for (const caseId of ['case-1', 'case-2']) {
      const job = { type: 'Notify', caseId, participant: `${caseId}-ana` } as const
      await house.later.add([{ job, dueAt: clock.now() }])
    }
    await worker.workOff()
    return texted
      .slice(before)
      .filter(({ to }) => to === phones.Ana)
      .map(({ text }) => text)
  }
  expect(await news()).toEqual([said.notice('en'), said.notice('en')])
  expect(await writes(t, phones.Ana, 'Stop')).toBe(said.stopped('en'))
  expect(await news()).toEqual([])
  expect(await writes(t, phones.Ana, 'REPLY Hello')).toBeUndefined()
  expect(await writes(t, phones.Ana, 'STOP')).toBeUndefined()
  expect(await writes(t, phones.Ana, 'INICIAR')).toBe(said.started('es'))
  expect(await news()).toHaveLength(2)
})

test('NOT ME ends everything for the number for good, and tells the managers whom it no longer reaches', async () => {
  const { house, clock } = t
  const seat = { caseId: 'case-1', use: ['text'] } as const
  await house.reaches.keep({ ...seat, ...t.ana, seat: 'side-a', phone: phones.Ana }, clock.now())
  await links(t, t.ana.person, phones.Ana)
  expect(await house.phones.notTheirs('case-1')).toEqual([])
  expect(await writes(t, phones.Ana, 'NOT ME')).toBe(said.forgotten('en'))
  expect(await house.phones.notTheirs('case-1')).toEqual(['case-1-ana'])
  expect(await house.phones.of(t.ana.person)).toEqual({ reads: false })
  expect(await writes(t, phones.Ana, 'START')).toBeUndefined()
  expect(await house.phones.isStopped(phones.Ana)).toBe(true)
})

test('of several mediations they are asked which, by the program and their own initials alone', async () => {
  await links(t, t.ana.person, phones.Ana)
  await t.start()
  const second = await tableIn(t, 'case-2')
  await second.start()
  const asked = await writes(t, phones.Ana, 'REPLY The key is found')
  expect(asked).toBe(said.which('en', ['Harbour Mediation (A)', 'Harbour Mediation (A)']))
  expect(await writes(t, phones.Ana, '2')).toBe(said.posted('en'))
  expect(await saidIn(t, t.mira, 'case-1', 'caucus:side-a')).toEqual([])
  expect(await saidIn(t, t.mira, 'case-2', 'caucus:side-a')).toEqual([
    { words: 'The key is found', via: 'text' },
  ])
  // It was one question: the number alone says nothing any more.
  expect(await writes(t, phones.Ana, '1')).not.toBe(said.posted('en'))
})

test('an invitation by text is accepted by its code from its number, and from no other', async () => {
  const { house, clock, worker } = t
  const pat = await personNamed(t, 'Pat')
  const participant = 'p-pat'
  await house.reaches.keep(
    {
      caseId: 'case-1',
      participant,
      person: pat,
      seat: 'side-b',
      phone: '+12133734270',
      use: ['text'],
    },
    clock.now(),
  )
  await t.does(
    t.max,
    {
      type: 'InviteParticipant',
      participant,
      side: 'side-b',
      role: 'attorney',
      name: 'Pat',
      words: '',
    },
    new Map([[participant, pat]]),
  )
  await worker.workOff()
  const invitation = lastTo(t.texted, '+12133734270')?.text ?? ''
  expect(invitation).toMatch(
    /^You are invited to a mediation: https:\/\/parley\.example\/i\/[0-9a-z]{26} Or reply YES \d{6}\. Reply STOP to end\.$/,
  )
  const code = /YES (\d{6})/.exec(invitation)?.[1] ?? ''
  const stateOf = async () => (await house.reader.seatOf(pat, 'case-1'))?.state
  expect(await writes(t, '+12133734271', `YES ${code}`)).toBe(said.help('en'))
  expect(await stateOf()).toBe('invited')
  expect(await writes(t, '+12133734270', `yes ${code}`)).toBe(said.accepted('en'))
  expect(await stateOf()).toBe('seated')
  expect(await house.phones.of(pat)).toMatchObject({ phone: '+12133734270' })
})

test('codes of an invitation are not tried at will', async () => {
  const invited = { caseId: 'case-1', participant: 'case-1-ben', person: t.ben.person }
  await t.house.phones.invite({
    ...invited,
    work: 'work',
    phone: phones.Ben,
    code: '123456',
    until: t.clock.now() + HOUR,
  })
  for (let i = 0; i < 5; i++) await writes(t, phones.Ben, `YES 00000${i}`)
  await writes(t, phones.Ben, 'YES 123456')
  expect(await t.house.phones.of(t.ben.person)).toEqual({ reads: false })
})

test('of two sides with one number neither is texted, and nothing says so', async () => {
  const { house, worker, clock, texted } = t
  for (const { person } of [t.ana, t.ben]) await links(t, person, '+12133734280')
  for (const { person } of [t.ana, t.ben]) {
    const { preferences } = await house.preferences.of(person)
    const wanted = { ...preferences.wanted, news: 'text' } as const
    await house.preferences.keep(person, { ...preferences, wanted }, 'UTC', clock.now())
  }
  const before = texted.length
  for (const who of ['ana', 'ben']) {
    const job = { type: 'Notify', caseId: 'case-1', participant: `case-1-${who}` } as const
    await house.later.add([{ job, dueAt: clock.now() }])
  }
  await worker.workOff()
  expect(texted.slice(before)).toEqual([])
})

const timeOf = async (caseId: string) => {
  const seen = await t.house.reader.seenBy(t.mira, caseId)
  return (seen?.entries ?? []).flatMap(({ room, fact }) =>
    fact.type === 'MoreTimeAsked' ? [[room, fact.participant, fact.until]] : [],
  )
}

test('more time is asked for by text, once a text: at the desk before the start, with the mediator after it', async () => {
  await links(t, t.ana.person, phones.Ana)
  expect(await writes(t, phones.Ana, 'MORE TIME')).toBe(said.moreTime('en'))
  await t.start()
  expect(await writes(t, phones.Ana, 'Más tiempo 3', 'SM-same')).toBe(said.moreTime('en'))
  await writes(t, phones.Ana, 'Más tiempo 3', 'SM-same')
  const day = 24 * HOUR
  const until = (days: number) => t.clock.now() + days * day
  // Rooms come by their names.
  expect(await timeOf('case-1')).toEqual([
    ['caucus:side-a', t.ana.participant, until(3)],
    ['desk:side-a', t.ana.participant, until(7)],
  ])
})

test('who has two mediations is asked which one needs the time, and it is asked for there alone', async () => {
  await links(t, t.ana.person, phones.Ana)
  await tableIn(t, 'case-2')
  const which = await writes(t, phones.Ana, 'MORE TIME 14')
  expect(which).toBe(said.which('en', ['Harbour Mediation (A)', 'Harbour Mediation (A)']))
  expect(await writes(t, phones.Ana, '2')).toBe(said.moreTime('en'))
  expect(await timeOf('case-1')).toEqual([])
  expect(await timeOf('case-2')).toHaveLength(1)
})

test('a number that is nobody’s asks for no time, and is told what anybody is told', async () => {
  expect(await writes(t, phones.Ben, 'MORE TIME')).toBe(said.help('en'))
  expect(await timeOf('case-1')).toEqual([])
})
