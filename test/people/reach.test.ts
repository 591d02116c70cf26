// How participants are reached: kept for one case, sealed, and never a mailbox that somebody else there reads.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionNamed } from '../../src/actions/all.ts'
import { perform, performOpening } from '../../src/actions/perform.ts'
import { carryOut } from '../../src/application/carry-out.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { reachSeen } from '../../src/application/reach-seen.ts'
import { type Served, served } from '../served.ts'

let t: Served
let max: Viewer
beforeAll(async () => {
  t = await served({ seed: 'reach', listen: false })
  const at = t.house.clock.now()
  const contact = {
    name: 'max',
    language: 'en',
    mail: 'max@people.test',
    program: 'harbour',
  } as const
  const person = await t.house.directory.personFor(contact, at)
  max = {
    person,
    name: 'max',
    language: 'en',
    timeZone: 'America/Los_Angeles',
    manages: ['harbour'],
    session: 'max',
    how: 'link by mail',
    signedInAt: at,
  }
})
afterAll(() => t.drop())

async function newCase(): Promise<string> {
  const raw = {
    program: 'harbour',
    caseType: 'community',
    title: 'The fence',
    sides: ['Ana', 'Ben'],
  }
  const opened = await performOpening(t.house, max, raw)
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  return opened.caseId
}

async function invite(caseId: string, said: Record<string, unknown>) {
  const action = actionNamed.get('invite-participant')
  if (!action) throw new Error('no such action')
  const raw = { role: 'party', language: 'en', ...said }
  const done = await perform(t.house, { viewer: max, caseId, action, raw })
  if (!done.ok) return done
  const [fact] = done.facts
  if (fact?.type !== 'InvitationSent') throw new Error('nobody was invited')
  const { participant } = fact
  const reach = await t.house.reaches.of(caseId, participant)
  if (!reach) throw new Error('nothing is known of how to reach them')
  return { ok: true, participant, reach } as const
}

async function invited(caseId: string, said: Record<string, unknown>) {
  const done = await invite(caseId, said)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}

test('what is said of how to reach somebody is kept for this case, a telephone in one form', async () => {
  const caseId = await newCase()
  const { reach } = await invited(caseId, {
    side: 'side-a',
    name: 'Ana',
    phone: '(213) 373-4253',
    post: ['12 Alvarado Street', 'Los Angeles, CA 90057'],
    born: '1980-02-29',
    safe: 'Never before six.',
  })
  expect(reach).toMatchObject({
    phone: '+12133734253',
    post: ['12 Alvarado Street', 'Los Angeles, CA 90057'],
    born: '1980-02-29',
    safe: 'Never before six.',
    use: ['mail', 'text', 'letter'],
    mailShared: false,
  })
  expect(reach.mail).toBeUndefined()
})

test('what is no telephone number is said, and nobody is noted down', async () => {
  const caseId = await newCase()
  const done = await invite(caseId, { side: 'side-a', name: 'Ana', phone: '12345' })
  expect(done).toMatchObject({
    ok: false,
    issues: [{ path: ['phone'], code: 'not a telephone number' }],
  })
  expect(await t.house.reaches.ofCase(caseId)).toEqual([])
})

test('two sides with one mailbox are two people, and to neither is anything sent there, as long as both are there', async () => {
  const caseId = await newCase()
  const ana = await invited(caseId, { side: 'side-a', name: 'Ana', mail: 'home@reach.test' })
  const ben = await invited(caseId, { side: 'side-b', name: 'Ben', mail: 'home@reach.test' })
  expect(ben.reach.person).not.toBe(ana.reach.person)
  const shared = async () =>
    Promise.all(
      [ana, ben].map(async ({ participant }) => {
        const reach = await t.house.reaches.of(caseId, participant)
        return reach?.mailShared
      }),
    )
  expect(await shared()).toEqual([true, true])
  await t.worker.workOff()
  expect(t.sent.filter(({ to }) => to === 'home@reach.test')).toEqual([])
  const seen = await reachSeen(t.house, caseId)
  expect(seen.map(({ mailShared }) => mailShared)).toEqual([true, true])
  // Once the second has said no, the first is written to.
  const answer = { type: 'AnswerInvitation', answer: 'not-me', reason: '' } as const
  const actor = { person: ben.reach.person }
  expect((await carryOut(t.house, { actor, caseId, command: answer })).ok).toBe(true)
  expect((await shared())[0]).toBe(false)
})

test('two people on one side with one mailbox are two people, and both are written to there', async () => {
  const caseId = await newCase()
  const ana = await invited(caseId, { side: 'side-a', name: 'Ana', mail: 'both@reach.test' })
  const ada = await invited(caseId, { side: 'side-a', name: 'Ada', mail: 'both@reach.test' })
  expect(ada.reach.person).not.toBe(ana.reach.person)
  expect([ana.reach.mailShared, ada.reach.mailShared]).toEqual([false, false])
  await t.worker.workOff()
  expect(t.sent.filter(({ to }) => to === 'both@reach.test')).toHaveLength(2)
})

test('who is invited once more under the same name is the same person', async () => {
  const caseId = await newCase()
  const first = await invited(caseId, { side: 'side-b', name: 'Ben', mail: 'ben@reach.test' })
  const again = await invited(caseId, { side: 'side-b', name: 'ben', mail: 'BEN@reach.test' })
  expect(again.reach.person).toBe(first.reach.person)
})
