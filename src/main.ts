// The house put together: the only file, with cli.ts, that knows every folder.
import { createHash } from 'node:crypto'
import { promises as dns } from 'node:dns'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Blobs } from './application/document-ports.ts'
import type { FileInspection } from './application/file-ports.ts'
import { handlersOf } from './application/handlers.ts'
import type { House } from './application/house.ts'
import type { Changes } from './application/live.ts'
import type { MailOut } from './application/mail-ports.ts'
import type { SignInTeller } from './application/people-ports.ts'
import { needsMoreThanMailbox } from './application/safety.ts'
import type { TextHook, TextOut } from './application/texts.ts'
import type { Chance, Clock } from './application/world.ts'
import { calendars } from './channels/calendar.ts'
import { mailOverSmtp } from './channels/mail.ts'
import { judging, type Resolver } from './channels/mail-in/authentic.ts'
import { readMime } from './channels/mail-in/reading.ts'
import { mails } from './channels/mails.ts'
import { openPgp } from './channels/open-pgp.ts'
import { texts } from './channels/texts/texts.ts'
import { textsOverHttp, twilioHook } from './channels/texts/twilio.ts'
import type { Config } from './config.ts'
import { agreementWriter } from './documents/agreement-pdf.ts'
import { disclosureWriter } from './documents/disclosure-pdf.ts'
import { letterWriter } from './documents/letter-pdf.ts'
import { packed } from './documents/packing.ts'
import { newSeal, sealPdf } from './documents/seal.ts'
import { checkSeal } from './documents/seal-check.ts'
import { codeChecks } from './factors/codes.ts'
import { passkeyChecks } from './factors/passkeys.ts'
import { type StaffDoor, staffDoors } from './factors/staff-doors.ts'
import { openFileInspection } from './files/inspection.ts'
import { type Clerk, clerk } from './jobs/clerk.ts'
import { accounts } from './store/accounts.ts'
import { askedActs } from './store/asked-acts.ts'
import { calendarFeeds, calendarNames } from './store/calendar-feeds.ts'
import { listenForChanges } from './store/changes.ts'
import type { Pools } from './store/connect.ts'
import { conveningMarks } from './store/convening-marks.ts'
import { developmentPhone } from './store/development-phone.ts'
import { documentFiles } from './store/document-files.ts'
import { draftStore } from './store/drafts.ts'
import { forgetting } from './store/forgetting.ts'
import { intakeStore } from './store/intakes.ts'
import { jobQueue } from './store/jobs.ts'
import { derived, type Key, roomKeys } from './store/keys.ts'
import { lastSpokenIn } from './store/last-spoken.ts'
import { letters } from './store/letters.ts'
import { limitsInDatabase, limitsInMemory } from './store/limits.ts'
import { localBlobs } from './store/local-blobs.ts'
import { mailAddresses, mailChannels } from './store/mail-addresses.ts'
import { mailsIn } from './store/mail-in.ts'
import { mailKeys } from './store/mail-keys.ts'
import { mailParts } from './store/mail-parts.ts'
import { mediatorTime } from './store/mediator-time.ts'
import { noticePreferences } from './store/notice-preferences.ts'
import { type Database, openDatabase } from './store/open-database.ts'
import { directory } from './store/people.ts'
import { invitationLinks } from './store/people-invitations.ts'
import { developmentMailbox } from './store/people-mailbox.ts'
import { accessTokens } from './store/people-tokens.ts'
import { phones } from './store/phones.ts'
import { programs } from './store/programs.ts'
import { reaches } from './store/reach.ts'
import { recordReader } from './store/record-reader.ts'
import { recordWriter } from './store/record-writer.ts'
import { reminders } from './store/reminders.ts'
import { keptRootKey, refuseForeignKey } from './store/root-key.ts'
import { rosters } from './store/roster.ts'
import { bucketBlobs } from './store/s3-blobs.ts'
import { safetyStore } from './store/safety.ts'
import { sealStore } from './store/seals.ts'
import { sendings } from './store/sendings.ts'
import { signInLog } from './store/sign-in-log.ts'
import { signInRequests } from './store/sign-in-requests.ts'
import { sessions } from './store/sign-in-sessions.ts'
import { spokenKept } from './store/spoken.ts'
import { textsIn } from './store/texts-in.ts'
import { uploads } from './store/uploads.ts'
import { realChance } from './world/chance.ts'
import { realClock } from './world/clock.ts'

export type World = { readonly clock: Clock; readonly chance: Chance }
type Made = World & {
  readonly pools: Pools
  readonly rootKey: Key
  readonly changes: Changes
  readonly url: string
  /** Where files lie, sealed, and who looks into them first. */
  readonly blobs: Blobs
  readonly files: FileInspection
  readonly mailOut?: MailOut
  /** Where answers by mail come to. */
  readonly replyDomain?: string | undefined
  /** Asked what a mail's domain publishes. */
  readonly resolver?: Resolver
  readonly staffDoors?: readonly StaffDoor[]
  readonly passkeysOfStaff?: boolean
  /** Without one nobody is texted; in development texts lie on the development phone. */
  readonly textOut?: TextOut
  readonly textHook?: TextHook
  /** Told of each sign-in that was tried or done, once it is on record. */
  readonly tellSignIn?: SignInTeller
}

/** Every port on one database. Without a way to send, mails lie in the development mailbox. */
export function houseOn(made: Made): House {
  const { pools, rootKey, changes, url, mailOut, clock, chance, tellSignIn } = made
  const { replyDomain, resolver = dns.resolve as Resolver } = made
  const kept = accounts(pools, rootKey, chance, tellSignIn)
  const safety = safetyStore(pools, rootKey, chance)
  const handleKey = derived(rootKey, 'handles of passkeys')
  const keys = roomKeys(rootKey, chance)
  const hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return {
    url,
    record: recordWriter(pools, keys, chance),
    reader: recordReader(pools, keys),
    changes,
    jobs: jobQueue(pools),
    lastSpoken: (caseId, spoken) => lastSpokenIn(pools, caseId, spoken),
    drafts: draftStore(pools, keys, chance),
    directory: directory(pools, rootKey, chance),
    programs: programs(pools),
    roster: rosters(pools, rootKey, keys, chance),
    signIns: signInRequests(pools, rootKey, tellSignIn),
    sessions: sessions(pools, tellSignIn),
    signInLog: signInLog(pools),
    accounts: {
      ...kept,
      checks: { ...passkeyChecks(url, handleKey), ...codeChecks },
      staffDoors: staffDoors(url, made.staffDoors ?? []),
    },
    passkeysOfStaff: made.passkeysOfStaff ?? false,
    needsMoreThanMailbox: (person, caseId) => needsMoreThanMailbox({ safety }, person, caseId),
    tokens: accessTokens(pools, tellSignIn),
    invitationLinks: invitationLinks(pools),
    conveningMarks: conveningMarks(pools),
    reaches: reaches(pools, rootKey, chance),
    spoken: spokenKept(pools, rootKey),
    letters: letters(pools, rootKey),
    letterPaper: letterWriter(url),
    disclosures: disclosureWriter(),
    safety,
    intakes: intakeStore(pools, rootKey, chance),
    limits: limitsInDatabase(pools, rootKey),
    fastLimits: limitsInMemory(),
    mails: mails(url),
    mailOut: mailOut ?? developmentMailbox(pools, rootKey, chance),
    mailIn: {
      domain: replyDomain,
      addresses: mailAddresses(pools, rootKey),
      mails: mailsIn(pools, rootKey),
      parts: mailParts(pools, keys),
      channels: mailChannels(pools, rootKey),
      reader: { read: readMime, judge: judging(resolver) },
    },
    preferences: noticePreferences(pools, rootKey),
    reminders: reminders(pools, keys),
    mediatorTime: mediatorTime(pools, rootKey),
    calendars: calendars(url),
    calendarNames: calendarNames(rootKey),
    calendarFeeds: calendarFeeds(pools),
    pgp: {
      engine: openPgp(),
      keys: mailKeys(pools, rootKey, tellSignIn),
      reader: () => recordReader(pools, roomKeys(rootKey, chance)),
    },
    phones: phones(pools, rootKey),
    textsIn: textsIn(pools, rootKey),
    documents: documentFiles(pools, keys, chance, made.blobs),
    files: made.files,
    packer: packed,
    uploads: uploads(pools, keys, chance, made.blobs),
    askedActs: askedActs(pools, rootKey),
    texts: texts(url),
    textOut: made.textOut,
    textHook: made.textHook,
    sendings: sendings(pools),
    forgetOld: forgetting(pools),
    later: jobQueue(pools),
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
  const rootKey = config.rootKey ?? keptRootKey(join(config.data, 'root.key'), realChance)
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { folder: join(config.data, 'postgres'), binaries: config.postgresBin }
      : { connectionString: config.databaseUrl, serverPassword: passwordFrom(rootKey) },
    realClock,
  )
  const { pools } = database
  const changes = await entered(database, rootKey)
  const { bucket, clamd } = config.files
  const files = openFileInspection(clamd === undefined ? {} : { clamd })
  const house = houseOn({
    pools,
    rootKey,
    changes,
    url: config.url,
    blobs: bucket ? bucketBlobs(bucket) : localBlobs(join(config.data, 'files')),
    files,
    staffDoors: config.staffDoors,
    passkeysOfStaff: config.production,
    ...(smtp ? { mailOut: smtp } : {}),
    replyDomain: config.mailReplyDomain,
    ...textsFrom(config, pools, rootKey),
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
      await files.close()
      smtp?.close()
      await database.close()
    },
  }
}

/** By the provider; in development, without one, on the development phone; else by nobody. */
function textsFrom({ text, url, production }: Config, pools: Pools, rootKey: Key) {
  if (text) {
    const settings = { ...text, parley: url }
    return { textOut: textsOverHttp(settings), textHook: twilioHook(settings) }
  }
  return production ? {} : { textOut: developmentPhone(pools, rootKey) }
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
