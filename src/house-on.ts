// The house of ports: each made on one database, its keys and what stands around it.
import { createHash } from 'node:crypto'
import { promises as dns } from 'node:dns'
import type { Blobs } from './application/document-ports.ts'
import type { FileInspection } from './application/file-ports.ts'
import type { House } from './application/house.ts'
import type { Changes } from './application/live.ts'
import type { MailOut } from './application/mail-ports.ts'
import type { SignInTeller } from './application/people-ports.ts'
import { needsMoreThanMailbox } from './application/safety.ts'
import type { TextHook, TextOut } from './application/texts.ts'
import type { Chance, Clock } from './application/world.ts'
import { callsOn } from './calls/calls.ts'
import { type LargerCallSettings, largerCallsFrom } from './calls/larger/settings.ts'
import type { RelaySettings } from './calls/relay-credentials.ts'
import { calendars } from './channels/calendar.ts'
import { judging, type Resolver } from './channels/mail-in/authentic.ts'
import { readMime } from './channels/mail-in/reading.ts'
import { mails } from './channels/mails.ts'
import { openPgp } from './channels/open-pgp.ts'
import { texts } from './channels/texts/texts.ts'
import { type CourtSettings, courtsFrom } from './court/courts.ts'
import { agreementWriter } from './documents/agreement-pdf.ts'
import { attendanceWriter } from './documents/attendance-pdf.ts'
import { declarationWriter } from './documents/declaration-pdf.ts'
import { disclosureWriter } from './documents/disclosure-pdf.ts'
import { courtPaperWriter } from './documents/filing-pdf.ts'
import { letterWriter } from './documents/letter-pdf.ts'
import { fontsAtHand } from './documents/missing-signs.ts'
import { packed } from './documents/packing.ts'
import { sealerFrom, type Timestamps } from './documents/sealer.ts'
import { waiverWriter } from './documents/waiver-pdf.ts'
import { codeChecks } from './factors/codes.ts'
import { passkeyChecks } from './factors/passkeys.ts'
import { type StaffDoor, staffDoors } from './factors/staff-doors.ts'
import { accounts } from './store/accounts.ts'
import { askedActs } from './store/asked-acts.ts'
import { calendarFeeds, calendarNames } from './store/calendar-feeds.ts'
import type { Pools } from './store/connect.ts'
import { conveningMarks } from './store/convening-marks.ts'
import { courtForms } from './store/court-forms.ts'
import { courtPlaces } from './store/court-places.ts'
import { documentFiles } from './store/document-files.ts'
import { draftStore } from './store/drafts.ts'
import { forgetting } from './store/forgetting.ts'
import { intakeStore } from './store/intakes.ts'
import { jobQueue } from './store/jobs.ts'
import { derived, type Key, roomKeys } from './store/keys.ts'
import { largerCallNames } from './store/larger-call-names.ts'
import { lastSpokenIn } from './store/last-spoken.ts'
import { letters } from './store/letters.ts'
import { limitsInDatabase, limitsInMemory } from './store/limits.ts'
import { listings } from './store/listings.ts'
import { mailAddresses, mailChannels } from './store/mail-addresses.ts'
import { mailsIn } from './store/mail-in.ts'
import { mailKeys } from './store/mail-keys.ts'
import { mailParts } from './store/mail-parts.ts'
import { mediatorTime } from './store/mediator-time.ts'
import { noticePreferences } from './store/notice-preferences.ts'
import { ownClauses } from './store/own-clauses.ts'
import { directory } from './store/people.ts'
import { invitationLinks } from './store/people-invitations.ts'
import { developmentMailbox } from './store/people-mailbox.ts'
import { accessTokens } from './store/people-tokens.ts'
import { phones } from './store/phones.ts'
import { photoPages } from './store/photo-pages.ts'
import { programs } from './store/programs.ts'
import { reaches } from './store/reach.ts'
import { recordReader } from './store/record-reader.ts'
import { recordWriter } from './store/record-writer.ts'
import { reminders } from './store/reminders.ts'
import { rosters } from './store/roster.ts'
import { safetyStore } from './store/safety.ts'
import { sealStore } from './store/seals.ts'
import { sendings } from './store/sendings.ts'
import { signInLog } from './store/sign-in-log.ts'
import { signInRequests } from './store/sign-in-requests.ts'
import { sessions } from './store/sign-in-sessions.ts'
import { spokenKept } from './store/spoken.ts'
import { textsIn } from './store/texts-in.ts'
import { testPages } from './store/typed-codes.ts'
import { uploads } from './store/uploads.ts'

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
  /** Without one nothing goes to a court electronically. */
  readonly courts?: readonly CourtSettings[]
  /** Without one nobody is texted; in development texts lie on the development phone. */
  readonly textOut?: TextOut
  readonly textHook?: TextHook
  /** Without it nobody meets anywhere but here. */
  readonly largerCalls?: LargerCallSettings | undefined
  /** Where media of calls passes through; nothing where none is set up. */
  readonly relay?: () => RelaySettings | undefined
  /** Who attests when an agreement was sealed. Without one its time is the program's alone. */
  readonly timestamps?: Timestamps | undefined
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
    testPages: testPages(rootKey),
    courtPlaces: courtPlaces(rootKey),
    letterPaper: letterWriter(url),
    disclosures: disclosureWriter(),
    attendance: attendanceWriter(),
    courtPapers: courtPaperWriter(),
    declarations: declarationWriter(),
    waiverPapers: waiverWriter(),
    courtForms: courtForms(pools),
    ownClauses: ownClauses(pools),
    listings: listings(pools),
    courts: courtsFrom(made.courts ?? []),
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
    largerCalls: largerCallsFrom(made.largerCalls),
    largerCallNames: largerCallNames(rootKey),
    calls: callsOn(derived(rootKey, 'tickets of calls'), chance, made.relay ?? (() => undefined)),
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
    photoPages: photoPages(pools, keys, chance, made.blobs),
    askedActs: askedActs(pools, rootKey),
    texts: texts(url),
    textOut: made.textOut,
    textHook: made.textHook,
    sendings: sendings(pools),
    forgetOld: forgetting(pools),
    later: jobQueue(pools),
    papers: agreementWriter(),
    fonts: fontsAtHand,
    sealer: sealerFrom(chance, made.timestamps),
    seals: sealStore(pools, rootKey, keys, chance),
    clock,
    chance,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    hashBytes,
  }
}
