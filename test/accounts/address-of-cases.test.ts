// Where mails of a case go once somebody has changed the address they sign in with.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReachDetails } from '../../src/application/reach.ts'
import { fingerprintReach } from '../../src/store/reach-fingerprints.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { rootKey } from '../house.ts'
import { linkTo } from '../served.ts'
import { visitor } from './visitor.ts'

const HOUR = 3_600_000
const OLD = 'ana@people.test'
const NEW = 'ana@new.test'
const CHANGED = 'Your way to sign in was changed'
let t: SurfaceWorld
beforeEach(async () => {
  t = await surfaceWorld('address of cases')
  await t.does({ pass: HOUR })
})
afterEach(() => t.drop())

async function changes(to = NEW) {
  const ana = visitor(t)
  await ana.signIn(OLD)
  expect((await ana.post('/account/address', { mail: to })).to).toBe('/account?said=address-asked')
  await t.worker.workOff()
  return linkTo(t.sent, to, '/address/')
}
const follows = async (link: string) => {
  expect((await visitor(t).post(link)).status).toBe(200)
  await t.worker.workOff()
}
/** Who is written to when the mediator says something to their side. */
async function told(): Promise<readonly string[]> {
  const since = t.sent.length
  const words = { room: 'caucus:side-a', words: 'A question.' }
  await t.does({ who: 'mira', do: 'post-message', with: words })
  await t.does({ pass: HOUR })
  return t.sent
    .slice(since)
    .map(({ to }) => to)
    .filter((to) => to.startsWith('ana@'))
}
async function place() {
  const { rows } = await t.database.owner.query(
    `select person_id as person, participant_id as participant from participants
     join people using (person_id) where name = 'ana' and case_id = $1`,
    [t.caseId],
  )
  return { caseId: t.caseId, ...(rows[0] as { person: string; participant: string }) }
}
async function saidForTheCase(more: Partial<ReachDetails>) {
  const at = await place()
  const details = { mail: OLD, use: ['mail'] as const, ...more }
  await t.house.reaches.keep({ ...details, ...at, seat: 'side-a' }, t.clock.now())
}

test('mails of a case go to the new address once it counts, and not before; the old one hears that it changed, and no more', async () => {
  expect(await told()).toEqual([OLD])
  const link = await changes()
  expect(await told()).toEqual([OLD])
  const since = t.sent.length
  await follows(link)
  expect(await told()).toEqual([NEW])
  await t.does({ pass: 100 * HOUR })
  const toOld = t.sent.slice(since).filter(({ to }) => to === OLD)
  expect(toOld.map(({ subject }) => subject)).toEqual([CHANGED])
})

test('what else was said of how to reach them stays as it was said', async () => {
  await saidForTheCase({ phone: '+12133734253', safe: 'Never before six.' })
  await follows(await changes())
  const { caseId, participant } = await place()
  expect(await t.house.reaches.of(caseId, participant)).toMatchObject({
    mail: NEW,
    phone: '+12133734253',
    safe: 'Never before six.',
    use: ['mail'],
  })
})

test('what was said before fingerprints were kept follows, too, once the server has started', async () => {
  await t.database.owner.query('update reach set mail_fingerprint = null')
  await fingerprintReach(t.database.server, rootKey, 1)
  const { rows } = await t.database.owner.query('select from reach where mail_fingerprint is null')
  expect(rows).toEqual([])
  await follows(await changes())
  expect(await told()).toEqual([NEW])
})

test('another address that was given for a case stays', async () => {
  await saidForTheCase({ mail: 'ana@work.test' })
  await follows(await changes())
  expect(await told()).toEqual(['ana@work.test'])
})

test('what was to go out by the old address already goes to the new one', async () => {
  const link = await changes()
  const since = t.sent.length
  const words = { room: 'caucus:side-a', words: 'A question.' }
  await t.does({ who: 'mira', do: 'post-message', with: words })
  await follows(link)
  await t.does({ pass: HOUR })
  const notices = t.sent.slice(since).filter(({ subject }) => subject !== CHANGED)
  expect(notices.map(({ to }) => to).filter((to) => to.startsWith('ana@'))).toEqual([NEW])
})

test('an address taken back is where mails of the case go again', async () => {
  await follows(await changes())
  const undo = linkTo(t.sent, OLD, '/address/undo/')
  expect((await visitor(t).post(undo)).status).toBe(200)
  expect(await told()).toEqual([OLD])
})

test('a new address that the other side reads as well is written to by nobody', async () => {
  const { rows } = await t.database.owner.query(
    `select person_id as person, participant_id as participant from participants
     join people using (person_id) where name = 'ben'`,
  )
  const ben = rows[0] as { person: string; participant: string }
  const said = { ...ben, caseId: t.caseId, mail: NEW, use: ['mail'], seat: 'side-b' } as const
  await t.house.reaches.keep(said, t.clock.now())
  await follows(await changes())
  expect(await told()).toEqual([])
})
