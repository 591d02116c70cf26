// The house put together: the only file, with cli.ts, that knows every folder.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from './application/house.ts'
import { sendResume } from './application/intakes.ts'
import type { Changes } from './application/live.ts'
import { finishOpeningLater } from './application/open-intake.ts'
import { peopleHandlers } from './application/people-notices.ts'
import type { MailOut, SignInTeller } from './application/people-ports.ts'
import { recordSafetyScreen } from './application/safety.ts'
import { sealAgreement } from './application/sealing.ts'
import type { Handlers } from './application/work.ts'
import type { Chance, Clock } from './application/world.ts'
import { mailOverSmtp } from './channels/mail.ts'
import { mails } from './channels/mails.ts'
import type { Config } from './config.ts'
import { agreementWriter } from './documents/agreement-pdf.ts'
import { newSeal, sealPdf } from './documents/seal.ts'
import { checkSeal } from './documents/seal-check.ts'
import { type Clerk, clerk } from './jobs/clerk.ts'
import { listenForChanges } from './store/changes.ts'
import type { Pools } from './store/connect.ts'
import { draftStore } from './store/drafts.ts'
import { intakeStore } from './store/intakes.ts'
import { jobQueue } from './store/jobs.ts'
import { derived, type Key, roomKeys } from './store/keys.ts'
import { limitsInDatabase, limitsInMemory } from './store/limits.ts'
import { type Database, openDatabase } from './store/open-database.ts'
import { directory } from './store/people.ts'
import { invitationLinks } from './store/people-invitations.ts'
import { developmentMailbox } from './store/people-mailbox.ts'
import { accessTokens } from './store/people-tokens.ts'
import { programs } from './store/programs.ts'
import { reaches } from './store/reach.ts'
import { recordReader } from './store/record-reader.ts'
import { recordWriter } from './store/record-writer.ts'
import { refuseForeignKey } from './store/root-key.ts'
import { safetyStore } from './store/safety.ts'
import { sealStore } from './store/seals.ts'
import { signInLog } from './store/sign-in-log.ts'
import { signInRequests } from './store/sign-in-requests.ts'
import { sessions } from './store/sign-in-sessions.ts'
import { realChance } from './world/chance.ts'
import { realClock } from './world/clock.ts'

export type World = { readonly clock: Clock; readonly chance: Chance }
type Made = World & {
  readonly pools: Pools
  readonly rootKey: Key
  readonly changes: Changes
  readonly url: string
  readonly mailOut?: MailOut
  /** Told of each sign-in that was tried or done, once it is on record. */
  readonly tellSignIn?: SignInTeller
}

/** Every port on one database. Without a way to send, mails lie in the development mailbox. */
export function houseOn(made: Made): House {
  const { pools, rootKey, changes, url, mailOut, clock, chance, tellSignIn } = made
  const keys = roomKeys(rootKey, chance)
  const hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return {
    record: recordWriter(pools, keys, chance),
    reader: recordReader(pools, keys),
    changes,
    drafts: draftStore(pools, keys, chance),
    directory: directory(pools, rootKey, chance),
    programs: programs(pools),
    signIns: signInRequests(pools, rootKey, tellSignIn),
    sessions: sessions(pools, tellSignIn),
    signInLog: signInLog(pools),
    tokens: accessTokens(pools, tellSignIn),
    invitationLinks: invitationLinks(pools),
    reaches: reaches(pools, rootKey, chance),
    safety: safetyStore(pools, rootKey, chance),
    intakes: intakeStore(pools, rootKey, chance),
    limits: limitsInDatabase(pools, rootKey),
    fastLimits: limitsInMemory(),
    mails: mails(url),
    mailOut: mailOut ?? developmentMailbox(pools, rootKey, chance),
    papers: agreementWriter(),
    sealer: {
      newSeal: (program, at) => newSeal(program, at, chance),
      seal: sealPdf,
      check: checkSeal,
    },
    seals: sealStore(pools, rootKey, keys, chance),
    clock,
    chance,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    hashBytes,
  }
}

export const handlersOf = (house: House): Handlers => ({
  ...peopleHandlers(house),
  SealAgreement: (job) => sealAgreement(house, job),
  RecordSafetyScreen: (job) => recordSafetyScreen(house, job),
  FinishOpening: (job) => finishOpeningLater(house, job),
  SendResume: (job) => sendResume(house, job),
})

export type Opened = {
  readonly house: House
  readonly clerk: Clerk
  readonly pools: Pools
  readonly rootKey: Key
  /** What is known of the database, for the operator. */
  readonly database: { readonly kind: 'embedded' | 'other'; readonly version: string }
  close(): Promise<void>
}

/** Opens the database (starting the embedded one), migrates it, and puts the house together. */
export async function openHouse(
  config: Config,
  report: (job: string, failure: string) => void = () => {},
  tellSignIn: SignInTeller = () => {},
): Promise<Opened> {
  const smtp =
    config.smtpUrl === undefined
      ? undefined
      : mailOverSmtp({ smtpUrl: config.smtpUrl, from: config.mailFrom })
  mkdirSync(config.data, { recursive: true })
  const rootKey = config.rootKey ?? keptRootKey(join(config.data, 'root.key'))
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { folder: join(config.data, 'postgres'), binaries: config.postgresBin }
      : { connectionString: config.databaseUrl, serverPassword: passwordFrom(rootKey) },
    realClock,
  )
  const { pools } = database
  const changes = await entered(database, rootKey)
  const house = houseOn({
    pools,
    rootKey,
    changes,
    url: config.url,
    ...(smtp ? { mailOut: smtp } : {}),
    clock: realClock,
    chance: realChance,
    tellSignIn,
  })
  return {
    house,
    clerk: clerk(jobQueue(pools), handlersOf(house), realClock, report),
    pools,
    rootKey,
    database: { kind: database.kind, version: database.version },
    async close() {
      await changes.stop()
      smtp?.close()
      await database.close()
    },
  }
}

/** A database that is not served is closed again, or its keeper would hold the process. */
async function entered(database: Database, rootKey: Key) {
  try {
    await refuseForeignKey(database.pools, rootKey)
    return await listenForChanges(database.pools, database.connect, realClock.sleep)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Nobody has to think of the server's own password: it follows from the root key. */
const passwordFrom = (rootKey: Key): string =>
  Buffer.from(derived(rootKey, 'login of the server')).toString('base64url')

/** 32 bytes in a file that its owner alone reads, made at the first start. */
function keptRootKey(file: string): Key {
  try {
    writeFileSync(
      file,
      `${Buffer.from(realChance.bytes('root key', '', 32)).toString('base64')}\n`,
      {
        mode: 0o600,
        flag: 'wx',
      },
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return new Uint8Array(key)
}
