// Who is written to where several were said to have one mailbox or one number: every combination of what was said of each,
// shown by each and said by each, over seats. Never two seats, and never a word less for who says that only they read it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removePhone } from '../../src/application/own-phone.ts'
import { toldBy } from '../../src/application/passkeys.ts'
import { believed, type Claim, isShared, isSilenced } from '../../src/application/phones.ts'
import { mailFor } from '../../src/application/reach.ts'
import { addressSeal, fingerprintOf } from '../../src/store/people.ts'
import { rootKey } from '../house.ts'
import { newCase, type WholeHouse, wholeHouse } from './whole-house.ts'

let t: WholeHouse
const people: { name: string; person: string; participant: string; side: 'side-a' | 'side-b' }[] =
  []
beforeAll(async () => {
  t = await wholeHouse('only readers')
  const table = await newCase(t)
  for (const name of ['Ana', 'Ada', 'Ben'] as const) {
    people.push({ name, ...(await table.invite(name)) })
  }
})
afterAll(() => t.drop())

const every = <T>(states: readonly T[]): readonly (readonly [T, T, T])[] =>
  states.flatMap((a) => states.flatMap((b) => states.map((c) => [a, b, c] as const)))
/** Of each who is written to, where. */
type Written = readonly (string | undefined)[]
const seats = () => people.map(({ side }) => side)

/** Two seats at one address, both written to. */
const together = (written: Written) =>
  written.some((to, i) =>
    written.some((other, j) => to !== undefined && to === other && seats()[i] !== seats()[j]),
  )

const CASE = 'case-1'
const SHARED = 'home@people.test'
const ownOf = (i: number) => `${people[i]?.name.toLowerCase()}@own.test`

/** Where they sign in, where they were said to be, and whether they say to be alone where they sign in. */
const mailboxes = {
  nothing: { own: false, said: false, only: false },
  said: { own: false, said: true, only: false },
  'said, and alone elsewhere': { own: false, said: true, only: true },
  'signs in': { own: true, said: true, only: false },
  alone: { own: true, said: true, only: true },
  'alone, and said elsewhere': { own: true, said: false, only: true },
} as const
type Mailbox = keyof typeof mailboxes
const allMailboxes = every(Object.keys(mailboxes) as Mailbox[]).filter(
  // Of two people with one address only one signs in with it: the database holds that.
  (them) => them.filter((one) => mailboxes[one].own).length <= 1,
)

async function mailed(them: readonly Mailbox[]): Promise<Written> {
  const { house, database, clock, chance } = t
  const addresses = addressSeal(rootKey, chance)
  const at = clock.now()
  await database.owner.query(
    'update people set only_reader = false, mail_sealed = null, mail_fingerprint = null',
  )
  for (const [i, one] of them.entries()) {
    const { person, participant, side: seat } = people[i] as (typeof people)[number]
    const { own, said, only } = mailboxes[one]
    const signsIn = own ? SHARED : ownOf(i)
    await database.owner.query(
      'update people set mail_sealed = $2, mail_fingerprint = $3, only_reader = $4 where person_id = $1',
      [person, addresses.seal(person, signsIn), fingerprintOf(rootKey, signsIn), only],
    )
    const reach = { caseId: CASE, participant, person, seat, use: ['mail'] } as const
    await house.reaches.keep({ ...reach, mail: said ? SHARED : ownOf(i) }, at)
  }
  const written: (string | undefined)[] = []
  for (const { participant, person } of people) {
    const contact = await house.directory.contact(person)
    written.push(mailFor(await house.reaches.of(CASE, participant), contact))
  }
  return written
}

test('of mailboxes: never two seats; who is alone is written to where they sign in, whatever is said of others', async () => {
  const found = new Map<string, Written>()
  for (const them of allMailboxes) {
    const written = await mailed(them)
    found.set(them.join(), written)
    expect(together(written), them.join()).toBe(false)
    for (const [i, one] of them.entries()) {
      const { own, said, only } = mailboxes[one]
      const home = own ? SHARED : ownOf(i)
      const others = them.some(
        (other, j) => seats()[j] !== seats()[i] && (mailboxes[other].own || mailboxes[other].said),
      )
      const usual = said ? (others ? undefined : SHARED) : ownOf(i)
      expect(written[i], `${them.join()}: ${i}`).toBe(only ? home : usual)
    }
  }
  // It is about something.
  const all = [...found.values()].flat()
  expect(all.filter((to) => to === undefined).length).toBeGreaterThan(50)
  expect(all.filter((to) => to === SHARED).length).toBeGreaterThan(50)
  // And what one says of their mailbox moves nothing of another's.
  const says: Partial<Record<Mailbox, Mailbox>> = {
    said: 'said, and alone elsewhere',
    'signs in': 'alone',
  }
  let compared = 0
  for (const them of allMailboxes) {
    for (const [i, one] of them.entries()) {
      const only = says[one]
      if (!only) continue
      const after = found.get(them.with(i, only).join())
      expect(after?.toSpliced(i, 1)).toEqual(found.get(them.join())?.toSpliced(i, 1))
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(50)
})

const NUMBER = '+12133734299'
const numbers = ['nothing', 'said', 'proven', 'alone'] as const
type Number = (typeof numbers)[number]

async function claimed(them: readonly Number[]): Promise<readonly Claim[]> {
  const { house, clock } = t
  const at = clock.now()
  for (const [i, one] of them.entries()) {
    const { person, participant, side: seat } = people[i] as (typeof people)[number]
    const reach = { caseId: CASE, participant, person, seat, use: ['text'] } as const
    await house.reaches.keep({ ...reach, ...(one === 'said' ? { phone: NUMBER } : {}) }, at)
    await removePhone(house, { person, language: 'en' })
    if (one !== 'proven' && one !== 'alone') continue
    await house.phones.wait(person, NUMBER, '123456', at + 1)
    const told = toldBy(house, person)
    expect((await house.phones.prove(person, '123456', at, told)).proven).toBe(true)
    const said = { of: 'phone', only: one === 'alone' } as const
    expect(await house.accounts.onlyReaders.say(person, said, at, told)).toBe(true)
  }
  return house.phones.claims(NUMBER)
}

test('of numbers: never two seats; who is alone is written to and heard, whatever is said or shown of others', async () => {
  const found = new Map<string, readonly boolean[]>()
  let heardAlone = 0
  for (const them of every(numbers)) {
    const claims = await claimed(them)
    const name = them.join()
    const has = people.map(({ person }) => claims.some((one) => one.person === person))
    expect(has, name).toEqual(them.map((one) => one !== 'nothing'))
    const texted = people.map(
      ({ person }, i) => has[i] === true && !isSilenced(claims, { person, caseId: CASE }),
    )
    found.set(name, texted)
    expect(together(texted.map((is) => (is ? NUMBER : undefined))), name).toBe(false)
    const alone = them.flatMap((one, i) => (one === 'alone' ? [i] : []))
    const seatsAlone = new Set(alone.map((i) => seats()[i]))
    for (const [i, one] of them.entries()) {
      const others = them.some((other, j) => other !== 'nothing' && seats()[j] !== seats()[i])
      const is = one === 'alone' ? seatsAlone.size === 1 : one !== 'nothing' && !others
      expect(texted[i], `${name}: ${i}`).toBe(is)
    }
    // Heard is whoever is alone, and nobody beside them; of two sides who both say so, nobody.
    const heard = believed(claims)
    if (seatsAlone.size > 1) expect(isShared(heard), name).toBe(true)
    if (seatsAlone.size !== 1) continue
    heardAlone += 1
    expect(isShared(heard), name).toBe(false)
    expect(heard.map(({ person }) => person).toSorted()).toEqual(
      alone.map((i) => people[i]?.person).toSorted(),
    )
  }
  expect(heardAlone).toBeGreaterThan(20)
  const all = [...found.values()].flat()
  expect(all.filter((is) => is).length).toBeGreaterThan(20)
  // Saying it of a proven number moves nobody else who has only been said to have it, or has only shown it.
  for (const them of every(numbers)) {
    for (const [i, one] of them.entries()) {
      if (one !== 'proven') continue
      const before = found.get(them.join()) ?? []
      const after = found.get(them.with(i, 'alone').join()) ?? []
      for (const [j, other] of them.entries()) {
        if (j !== i && other !== 'alone') expect(after[j], `${them.join()}: ${j}`).toBe(before[j])
      }
    }
  }
})

test('two people cannot both sign in with one address, so only one can say it of it', async () => {
  await mailed(['alone', 'said', 'said'])
  const { person } = people[2] as (typeof people)[number]
  await expect(
    t.database.owner.query(
      'update people set mail_fingerprint = $2, mail_sealed = $3 where person_id = $1',
      [person, fingerprintOf(rootKey, SHARED), Buffer.from('x')],
    ),
  ).rejects.toThrow(/unique/)
  await expect(
    t.database.owner.query(
      'update people set mail_fingerprint = null, mail_sealed = null, only_reader = true where person_id = $1',
      [person],
    ),
  ).rejects.toThrow(/only_an_address_has_a_reader/)
})
