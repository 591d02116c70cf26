// The table set once: a case with three sides and everybody seated, and one next door; every world is a copy of it.

import { generateKey } from 'openpgp'
import { actionNamed } from '../../src/actions/all.ts'
import { perform, performOpening } from '../../src/actions/perform.ts'
import { owns } from '../../src/application/account-ports.ts'
import { textsOfInvitation } from '../../src/application/confidentiality-text.ts'
import { groundRulesFor } from '../../src/application/ground-rules-text.ts'
import { areUsable, usualPreferences } from '../../src/application/notice-preferences.ts'
import { confirmKey, giveKey, type KeyHouse } from '../../src/application/open-pgp.ts'
import { confirmPhone } from '../../src/application/own-phone.ts'
import { toldBy } from '../../src/application/passkeys.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { makeToken } from '../../src/application/people-tokens.ts'
import { reminderPolicy } from '../../src/domain/reminders.ts'
import { openClient } from '../../src/store/connect.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import { served } from '../served.ts'
import type { Cluster } from '../store/databases.ts'
import { insiders, type Person, people, seats } from './cast.ts'
import { counsel } from './counsel-acts.ts'
import { mailIn } from './mail-acts.ts'

export type BaseWorld = {
  /** The name of a database to copy, to which nobody is connected. */
  readonly template: string
  readonly at: number
  readonly caseId: string
  readonly nextDoor: string
  readonly cookies: ReadonlyMap<string, string>
  readonly bearers: ReadonlyMap<string, string>
  /** Who is who in the database. */
  readonly persons: ReadonlyMap<string, string>
  /** Who is who at the table: by name, as everybody there knows them. */
  readonly participants: ReadonlyMap<string, string>
  readonly cluster: Cluster
  drop(): Promise<void>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const how = 'link by mail' as const
const tokenOf = (who: string) => who.padEnd(52, '0').replaceAll(/[ilou]/g, '1')

export const mailOf = (who: string) => `${who}@people.test`
const phonesOf: Readonly<Record<string, string>> = {
  ana: '+12133730001',
  ben: '+12133730002',
  cem: '+12133730003',
  ada: '+12133730004',
}
/** In Ben's pocket too; hidden from him somebody may say that it is another's. */
export const SECOND_PHONE = '+12133730009'
export const phoneOf = (who: string): string | undefined => phonesOf[who]

export async function baseWorld(cluster: Cluster = 'embedded'): Promise<BaseWorld> {
  const t = await served({ cluster, seed: 'the table', listen: false, mailIn })
  const { house } = t
  const viewers = new Map<Person, Viewer>()
  const cookies = new Map<string, string>()
  const bearers = new Map<string, string>()
  for (const who of people) {
    const contact = { name: who, mail: mailOf(who), language: 'en', program: 'harbour' } as const
    const at = house.clock.now()
    const person = await house.directory.personFor(contact, at)
    const manages = who === 'max' || who === 'moe' ? ['harbour'] : []
    if (manages.length > 0) await house.programs.appoint('harbour', person, at)
    const session = `s-${who}`
    cookies.set(who, `parley=${tokenOf(who)}`)
    const made = await makeToken(house, person, { name: 'test', days: 90 })
    if (typeof made === 'string') throw new Error(made)
    bearers.set(who, made.bearer)
    const said = { name: who, language: 'en', timeZone: 'UTC', session, how } as const
    viewers.set(who, { person, manages, signedInAt: at, ...said })
  }
  const viewer = (who: Person) => viewers.get(who) as Viewer
  const opened = async (who: Person, title: string, sides: readonly string[]) => {
    // Before a court: there somebody else may sign for a party.
    const court = { name: 'Superior Court', caseNumber: '26SC1' }
    const said = { caseType: 'small-claims', title, sides, jointOpen: true, court }
    const outcome = await performOpening(house, viewer(who), said)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.caseId
  }
  const does = async (caseId: string, who: Person, name: string, raw: unknown) => {
    const action = actionNamed.get(name)
    if (!action) throw new Error(name)
    const outcome = await perform(house, { viewer: viewer(who), caseId, action, raw })
    if (!outcome.ok) throw new Error(`${who} ${name}: ${JSON.stringify(outcome)}`)
  }
  const seat = async (caseId: string, by: Person, who: Person, side: string, role: string) => {
    const said = { role, name: who, mail: mailOf(who), language: 'en' }
    if (who === 'nia') {
      await does(caseId, by, 'propose-neutral', said)
      return does(caseId, who, 'disclose-as-neutral', { words: 'I know the town.' })
    }
    const [text] = textsOfInvitation(
      { role: role as 'interpreter', rules: 'california' },
      house.hash,
    )
    const confirmed = text ? { confidentiality: text.digest } : {}
    if (!side.startsWith('side-')) {
      const agreed = text ? { sidesAgree: true } : {}
      return does(caseId, by, 'seat-neutral', { ...said, ...confirmed, ...agreed })
    }
    await does(caseId, by, 'invite-participant', { ...said, side })
    const yes = { answer: 'accepted', ...confirmed }
    if (who !== 'ivo') await does(caseId, who, 'answer-invitation', yes)
  }
  const caseId = await opened('max', 'The deposit', ['Ana', 'Ben', 'Cem'])
  for (const who of insiders) {
    if (who !== 'max') await seat(caseId, 'max', who, seats[who].seat, seats[who].role)
  }
  // So that the first reminders come after the second round, and not at the hour at which all was set up.
  t.clock.pass(3 * MINUTE)
  for (const who of insiders) {
    if (who === 'max' || who === 'ivo' || who === 'nia') continue
    const shown = await groundRulesFor(house, viewer(who).person, caseId, 'en')
    const signs = { digest: shown?.text.digest, name: who, agree: true, practice: true }
    await does(caseId, who, 'accept-ground-rules', signs)
  }
  const participants = new Map<string, string>()
  const seen = await house.reader.seenBy(viewer('max').person, caseId)
  for (const { fact } of seen?.entries ?? []) {
    if (fact.type === 'InvitationSent' || fact.type === 'ParticipantSeated') {
      participants.set(fact.name, fact.participant)
    }
  }
  for (const { attorney, client } of Object.values(counsel)) {
    await does(caseId, attorney, 'enter-appearance', { clients: [participants.get(client)] })
  }
  const nextDoor = await opened('moe', 'The fence', ['Zoe', 'Zed'])
  await seat(nextDoor, 'moe', 'zoe', 'side-a', 'party')
  await seat(nextDoor, 'moe', 'zed', 'side-b', 'party')
  // Keys of seals come from chance that is not passed in: the program has its own before worlds part.
  const { now } = house.clock
  const name = 'Harbour Mediation'
  await house.seals.sealOf('harbour', name, () => house.sealer.newSeal(name, now()), now())
  const { clause, version, words, blanks } = ownClause()
  const said = { words, blanks }
  const by = { person: viewer('max').person, name: 'max', at: now() }
  await house.ownClauses.append('harbour', { clause, version, ...by, what: 'written', said })
  // Long enough that an invitation may be sent again, and that reminders are nearly due.
  t.clock.pass((reminderPolicy.after[0] ?? 0) * DAY - 2 * MINUTE)
  await t.worker.workOff()
  // Nobody stays signed in while days pass.
  for (const [who, { person, session }] of viewers) {
    const signed = { session, token: tokenOf(who), browser: '', at: now(), person, how }
    await house.sessions.start(signed)
  }
  for (const [who, phone] of Object.entries(phonesOf)) {
    const { person } = viewer(who as Person)
    await house.phones.wait(person, phone, '123456', now() + 1)
    await confirmPhone(house, { person, language: 'en' }, '123456')
    // So that there is something to read by text, and to be asked.
    if (who === 'ben') await house.phones.setReading(person, '123456')
  }
  await t.worker.workOff()
  // Mails at once; texts wait until the quarter hour after the first rounds, and then come at once, too.
  const quarter = Math.ceil(((now() + 6 * 60_000) % 86_400_000) / 900_000) * 15
  const usual = usualPreferences.wanted
  const never = [
    { channel: 'text', days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: quarter % 1_440 },
  ] as const
  const chosen = { ...usualPreferences, wanted: { ...usual, news: 'both' }, never } as const
  if (!areUsable(chosen)) throw new Error('nobody can be told like this')
  await house.preferences.keep(viewer('ben').person, chosen, 'UTC', now())
  await givesKey(house, viewer('ben'))
  // Hidden from him somebody may name his mailbox and his telephone for another.
  for (const of of owns) {
    const { person } = viewer('ben')
    const said = { of, only: true } as const
    const done = await house.accounts.onlyReaders.say(person, said, now(), toldBy(house, person))
    if (!done) throw new Error(`Ben has no ${of}`)
  }
  await t.worker.workOff()
  const { database } = t
  await t.app.close()
  await t.core.changes.stop()
  await Promise.all([database.server.end(), database.owner.end()])
  return {
    template: database.name,
    at: t.clock.now(),
    caseId,
    nextDoor,
    cookies,
    bearers,
    participants,
    persons: new Map(people.map((who) => [who, viewer(who).person])),
    cluster,
    async drop() {
      const owner = await openClient({ ...database.at, user: 'postgres' }, 'postgres')
      await owner.query(`drop database ${database.name} with (force)`)
      await owner.end()
    },
  }
}

/** Made by the program that encrypts; who watches never decrypts. */
async function givesKey(house: KeyHouse, viewer: Viewer): Promise<void> {
  const { keys } = house.pgp
  const date = new Date(house.clock.now() - 86_400_000)
  const userIDs = [{ email: mailOf('ben') }]
  const { publicKey } = await generateKey({ type: 'ecc', curve: 'curve25519Legacy', userIDs, date })
  const given = await giveKey(house, viewer, Buffer.from(publicKey))
  const { waiting } = await keys.of(viewer.person)
  await keys.arm(waiting?.id ?? '', '123456', house.clock.now() + 1)
  const counts = await confirmKey(house, viewer, '123456')
  if (given !== 'waiting' || !counts) throw new Error(`the key does not count: ${given}`)
}
