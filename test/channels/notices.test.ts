import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import { notify } from '../../src/application/people-notices.ts'
import { mailOverSmtp } from '../../src/channels/mail.ts'
import { newCase, type WholeHouse, wholeHouse } from '../people/whole-house.ts'
import { freePort } from '../ports.ts'
import { type Caught, mailServer } from './smtp.ts'

const from = 'Parley <parley@parley.example>'
const HOUR = 3_600_000

async function seatedCase(whole: WholeHouse) {
  const table = await newCase(whole)
  const ana = await table.invite('Ana')
  const ben = await table.invite('Ben')
  for (const { person, participant, side } of [ana, ben]) {
    await table.does(person, { type: 'AnswerInvitation', answer: 'accepted', reason: '' })
    const seat = { type: 'SeatInvited', participant, side } as const
    await table.does(table.max, seat)
  }
  return { ...table, ana, ben }
}

test('a notice is the same bytes in two worlds that differ in what the recipient may not see', async () => {
  const inWorld = async (hidden: readonly string[]) => {
    const server = await mailServer()
    const out = mailOverSmtp({ smtpUrl: server.url, from })
    const whole = await wholeHouse('two worlds', out)
    const { does, max, ana } = await seatedCase(whole)
    whole.clock.pass(HOUR)
    await whole.worker.workOff()
    const start = server.caught.length
    for (const words of hidden) {
      await does(ana.person, { type: 'PostMessage', room: 'team:side-a', words })
      await does(max, { type: 'PostMessage', room: 'desk:side-a', words })
    }
    await does(max, { type: 'PostMessage', room: 'desk:side-b', words: 'For Ben.' })
    whole.clock.pass(HOUR)
    await whole.worker.workOff()
    out.close()
    await server.stop()
    await whole.drop()
    const caught = server.caught.slice(start)
    const forWhom = (who: string) => caught.filter(({ to }) => to[0] === `${who}@people.example`)
    return { ben: forWhom('ben').map(asText), ana: forWhom('ana').map(asText) }
  }
  const quiet = await inWorld([])
  const busy = await inWorld(['The key is under the stone.', 'Not more than 900.'])
  expect(busy.ben).toHaveLength(1)
  expect(busy.ben).toEqual(quiet.ben)
  expect(busy.ana).not.toEqual(quiet.ana)
})
const asText = ({ raw, from, to }: Caught) => `${from} ${to.join()}\n${raw.toString('latin1')}`

let whole: WholeHouse
beforeAll(async () => {
  whole = await wholeHouse('notices')
})
afterAll(() => whole.drop())

test('several things said in one breath are one notice, and it says only that there is something', async () => {
  const { does, max } = await seatedCase(whole)
  whole.clock.pass(HOUR)
  await whole.worker.workOff()
  const before = whole.sent.length
  for (const words of ['Dear Ben', 'One more thing', 'And thanks']) {
    await does(max, { type: 'PostMessage', room: 'desk:side-b', words })
  }
  whole.clock.pass(HOUR)
  await whole.worker.workOff()
  const sent = whole.sent.slice(before)
  expect(sent.map(({ to }) => to)).toEqual(['ben@people.example'])
  const said = JSON.stringify(sent)
  for (const hidden of ['Ben"', 'Ana', 'Max', 'deposit', 'K7QD', 'thing more', 'case-1', 'side-']) {
    expect(said).not.toContain(hidden)
  }
})

test('who has left since is not written to', async () => {
  const { house, sent } = whole
  const job = { type: 'Notify', caseId: 'case-1', participant: 'case-1-ben' } as const
  const before = sent.length
  await notify(house, job, 'job 1')
  expect(sent.length).toBe(before + 1)
  const ben = await house.directory.holderOf('case-1', 'case-1-ben')
  if (!ben) throw new Error('Ben is not there')
  await carryOut(house, {
    actor: { person: ben },
    caseId: 'case-1',
    command: { type: 'LeaveSeat' },
  })
  await notify(house, job, 'job 2')
  expect(sent.length).toBe(before + 1)
})

test('while the mail server is down mails wait; once it is up each goes out once', async () => {
  const port = await freePort()
  const out = mailOverSmtp({ smtpUrl: `smtp://127.0.0.1:${port}`, from })
  const down = await wholeHouse('down', out)
  const { invite } = await newCase(down)
  await invite('Ben')
  await down.worker.workOff()
  down.clock.pass(HOUR)
  await down.worker.workOff()
  expect(down.failures.length).toBeGreaterThan(1)
  expect(down.failures[0]).toBe('SendInvitation MailNotTaken')

  const server = await mailServer(port)
  for (let i = 0; i < 5; i++) {
    down.clock.pass(HOUR)
    await down.worker.workOff()
  }
  expect(server.caught.map(({ to }) => to)).toEqual([['ben@people.example']])
  // What waits is the next letter to somebody invited, days away.
  expect(await down.queue.counts(down.clock.now())).toMatchObject({ due: 0, dead: 0 })
  out.close()
  await server.stop()
  await down.drop()
})
