// A scripted day: a court's calendar is imported, people are invited and come in by every door, and the server dies over it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLISHED_KEY } from '../mail-in/written.ts'
import { booked, counted, isMailed, isTexted, type Narrowed } from './books.ts'
import { type Held, postOffice, textProvider } from './carriers.ts'
import { appointed, MANAGER, managerOf } from './manager.ts'
import { nameServer } from './names.ts'
import {
  acts,
  callStaff,
  cameTo,
  isInvitationMail,
  isInvitationText,
  type Stage,
  together,
} from './people.ts'
import { calendarOf, type Planned, planOf } from './plan.ts'
import { beginDay, pause } from './server.ts'

const CASES = Number(process.env['DAY_CASES'] ?? 200)
const plan = planOf(CASES)
const MINUTE = 60_000
const DAYS = 24 * 60 * MINUTE

let stage: Stage
let names: Awaited<ReturnType<typeof nameServer>>
type During = 'mails' | 'texts' | 'notices'
const kills: (Held & { readonly during: During })[] = []

beforeAll(async () => {
  names = await nameServer({
    's._domainkey.people.test': PUBLISHED_KEY,
    '_dmarc.people.test': 'v=DMARC1; p=reject',
  })
  const post = await postOffice()
  let now = Date.now
  const provider = await textProvider(() => now())
  const day = await beginDay({ smtp: post.url, texts: provider.url, names: names.address })
  now = day.now
  await appointed(day)
  await day.start()
  stage = { day, post, provider, manager: await managerOf(day, post.mails) }
}, 60_000)
afterAll(async () => {
  await stage?.day.end()
  await stage?.post.stop()
  await stage?.provider.stop()
  await names?.stop()
})

/** Killed with all in its hands that it can have there; it comes back when its leases have run out. */
async function killedDuring(during: During, after: number, first: 'taken' | 'lost'): Promise<void> {
  const { day, post, provider } = stage
  const { hold } = during === 'texts' ? provider : post
  const held = hold.arm(after, first)
  const many = () => held.taken.length + held.lost.length
  for (let i = 0; ; i++) {
    const [{ leased } = { leased: 0 }] = await day.rows<{ leased: number }>(
      `select count(*)::int as leased from jobs where state = 'leased' and due_at > $1`,
      [day.now()],
    )
    if (many() > 0 && leased === many()) break
    if (i > 3_000) throw new Error(`nobody could be killed during the ${during}`)
    await pause(20)
  }
  await day.kill()
  hold.release()
  kills.push({ ...held, during })
  day.pass(3 * MINUTE)
  await day.start()
}

/** How often each address or number was invited since then. */
function invitedSince(from: { mails: number; texts: number }): ReadonlyMap<string, number> {
  const { post, provider } = stage
  const to = [
    ...post.mails.slice(from.mails).filter(isInvitationMail),
    ...provider.texts.slice(from.texts).filter(isInvitationText),
  ].map((one) => one.to)
  return new Map([...Map.groupBy(to, (one) => one)].map(([one, all]) => [one, all.length]))
}
const sofar = () => ({ mails: stage.post.mails.length, texts: stage.provider.texts.length })
const arrives = (to: string) =>
  !plan.some(({ phone, fate }) => phone === to && fate === 'text does not arrive')
const invitationsHeld = () => kills.filter(({ during }) => during === 'mails')
const lostMails = () => new Set(invitationsHeld().flatMap(({ lost }) => lost))
const unknownMails = () => ({
  held: new Set(invitationsHeld().flatMap(({ taken, lost }) => [...taken, ...lost])),
  lost: lostMails(),
})

/** With nothing that was held counted twice, and nobody left out but those whose mail was lost. */
function expectedOnce(among: readonly Planned[], lost: ReadonlySet<string>): Map<string, number> {
  const mails = among.filter(isMailed).flatMap(({ mail = '' }) => (lost.has(mail) ? [] : [mail]))
  const texts = among.filter(isTexted).map(({ phone = '' }) => phone)
  return new Map([...mails, ...texts].map((to) => [to, 1]))
}
const sorted = (counts: ReadonlyMap<string, number>) =>
  [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))

const open: Planned[] = []

test('the calendar is imported, everybody is invited once, whoever dies over it and whatever is away', async () => {
  const { day, manager, provider } = stage
  const table = calendarOf(plan)
  expect(await manager.imports(table, false)).toBe(`Would be opened: ${CASES}`)
  expect(await manager.imports(table, true)).toBe(`Opened: ${CASES}`)
  const [mails, texts] = [plan.filter(isMailed).length, plan.filter(isTexted).length]
  await killedDuring('mails', Math.ceil(mails * 0.15), 'taken')
  await killedDuring('texts', Math.ceil(texts * 0.15), 'lost')
  provider.stub.down = true
  for (let i = 0; provider.stub.refused < 4 && i < 1_000; i++) await pause(20)
  provider.stub.down = false
  await killedDuring('mails', Math.ceil(mails * 0.15), 'lost')
  await killedDuring('texts', Math.ceil(texts * 0.15), 'taken')
  // Those whom the provider refused are tried again until it is known what became of them.
  for (let i = 0; i < 4; i++) {
    await day.idle()
    day.pass(2 * MINUTE)
  }
  await day.idle()
  expect(provider.stub.refused).toBeGreaterThanOrEqual(4)
  expect(await manager.imports(table, true)).toBe(`Already there: ${CASES}`)
  await day.idle()
  const invited = invitedSince({ mails: 0, texts: 0 })
  expect(sorted(invited)).toEqual(sorted(expectedOnce(plan, lostMails())))
}, 240_000)

test('they come in by mail, by text, by letter and by telephone, or say no, or are not reached', async () => {
  const { day, manager, provider } = stage
  await provider.report(arrives)
  const codes = await manager.letters()
  expect([...codes.keys()].toSorted()).toEqual(
    plan
      .filter(({ post }) => post)
      .map(({ name }) => name)
      .toSorted(),
  )
  await together(plan, async (one) => {
    if (!(await acts(stage, one, cameTo(stage, one, codes)))) open.push(one)
  })
  expect(open.map(({ mail }) => mail).toSorted()).toEqual(
    plan
      .filter((one) => isMailed(one) && lostMails().has(one.mail ?? ''))
      .filter(({ fate }) => /mail/.test(fate) && !/stays|letter/.test(fate))
      .map(({ mail }) => mail)
      .toSorted(),
  )
  await day.idle()
  await callStaff(stage, plan, await manager.board())
  await day.idle()
}, 240_000)

test('nobody is told twice that there is something new, though the server dies while it tells them', async () => {
  const { day, post, provider } = stage
  const from = sofar()
  day.pass(3 * MINUTE)
  await killedDuring('notices', 3, 'taken')
  await day.idle()
  const notices = [
    ...post.mails.slice(from.mails).filter((one) => !isInvitationMail(one)),
    ...provider.texts.slice(from.texts).filter(({ text }) => /\/cases/.test(text)),
  ].filter(({ to }) => to !== MANAGER)
  const each = Map.groupBy(notices, ({ to }) => to)
  expect([...each].filter(([, all]) => all.length > 1)).toEqual([])
  expect(each.size).toBeGreaterThan(0)
}, 120_000)

test('three days later the schedule invites once more whoever is open, and the funnel adds up', async () => {
  const { day, post, provider, manager } = stage
  const late = new Set(open)
  const waiting = plan.filter(
    // A mailbox that is gone is not written to again.
    (one) => late.has(one) || /not arrive|^asks|stays/.test(one.fate),
  )
  const [lost, from] = [lostMails(), sofar()]
  day.pass(3 * DAYS)
  await day.idle()
  expect(sorted(invitedSince(from))).toEqual(
    sorted(
      expectedOnce(
        waiting.filter(({ fate }) => !/letter, /.test(fate)),
        new Set(),
      ),
    ),
  )
  await manager.signIn()
  await provider.report(arrives)
  const codes = await manager.letters()
  const again = plan.filter(({ fate }) => fate === 'mail bounces')
  await together([...new Set([...open, ...again])], async (one) => {
    expect(await acts(stage, one, cameTo(stage, one, codes))).toBe(true)
  })
  await day.idle()
  const unknown = unknownMails()
  const narrowed: Narrowed[] = [
    {},
    ...(['mail', 'text', 'letter', 'staff'] as const).map((channel) => ({ channel })),
    ...(['en', 'es'] as const).map((language) => ({ language })),
    ...(['small-claims', 'unlawful-detainer', 'civil-harassment', 'business'] as const).map(
      (type) => ({
        type,
      }),
    ),
  ]
  for (const by of narrowed) {
    const { daysToJoin: _, ...funnel } = (await manager.board(`?${new URLSearchParams(by)}`)).funnel
    expect({ by, funnel }).toEqual({ by, funnel: counted(plan, unknown, by) })
    const { steps, notReached, notKnown } = funnel
    expect(steps.reached + notReached + notKnown).toBe(steps.invited)
  }
  const { funnel } = await manager.board()
  expect(funnel.daysToJoin).toBe(0)
  const page = await manager.page('/programs/harbor/convening')
  for (const [said, many] of [
    ['Invited', funnel.steps.invited],
    ['Reached', funnel.steps.reached],
    ['Visited', funnel.steps.visited],
    ['Joined', funnel.steps.joined],
  ]) {
    expect(page).toContain(`${said} · ${many}`)
  }
  const joined = plan.filter((one) => booked(one, unknown).step === 'joined').length
  expect(funnel.steps.joined).toBe(joined)
  console.log(
    JSON.stringify({
      cases: CASES,
      mails: post.mails.length,
      texts: provider.texts.length,
      lost: lost.size,
      kills: kills.map(({ during, taken, lost: gone }) => ({
        during,
        taken: taken.length,
        lost: gone.length,
      })),
      asked: provider.stub.asked,
      refused: provider.stub.refused,
      funnel,
    }),
  )
}, 240_000)
