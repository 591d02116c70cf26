// The house put together, as the edges see it: every port, made once in main.ts.

import type { Accounts } from './account-ports.ts'
import type { AskedActs } from './asked-acts.ts'
import type { AttendanceWriter } from './attendance.ts'
import type { CalendarFeeds, CalendarNames, Calendars } from './calendar-ports.ts'
import type { Calls } from './call-ports.ts'
import type { ConveningMarks } from './convening-steps.ts'
import type { CourtForms } from './court-form-ports.ts'
import type { CourtPlaces, Courts } from './court-ports.ts'
import type { DeclarationWriter } from './declaration-ports.ts'
import type { DocumentFiles, Packer, PhotoPages, Uploads } from './document-ports.ts'
import type { FileInspection } from './file-ports.ts'
import type { CourtPaperWriter } from './filing-ports.ts'
import type { Intakes } from './intake-ports.ts'
import type { LargerCallNames, LargerCalls } from './larger-call-ports.ts'
import type { Letters, LetterWriter } from './letters.ts'
import type { Listings } from './listing-ports.ts'
import type { Changes, Drafts } from './live.ts'
import type { MailIn } from './mail-in-ports.ts'
import type { MailOut, Mails } from './mail-ports.ts'
import type { MediatorTime } from './meeting-ports.ts'
import type { NoticePreferencesKept } from './notice-preferences.ts'
import type { PgpHouse } from './open-pgp-ports.ts'
import type { OwnClauses } from './own-clause-ports.ts'
import type { PaperWriter, Sealer, SealStore } from './paper.ts'
import type {
  AccessTokens,
  Directory,
  InvitationLinks,
  Limits,
  Programs,
  Sessions,
  SignInLog,
  SignInRequests,
} from './people-ports.ts'
import type { Phones, TextsIn } from './phones.ts'
import type { CaseId, PersonId, RecordReader, RecordWriter } from './ports.ts'
import type { FontsAtHand } from './printing.ts'
import type { Reaches } from './reach.ts'
import type { Reminders } from './reminder-ports.ts'
import type { DisclosureWriter } from './representation.ts'
import type { Roster } from './roster-ports.ts'
import type { SafetyStore } from './safety-ports.ts'
import type { Sendings } from './sendings.ts'
import type { SilenceHouse } from './silence-watch.ts'
import type { SpokenKept } from './spoken.ts'
import type { TestPages } from './test-page-ports.ts'
import type { TextHook, TextOut, Texts } from './texts.ts'
import type { WaiverWriter } from './waiver-ports.ts'
import type { JobQueue } from './work.ts'
import type { Chance, Clock } from './world.ts'

export type House = {
  /** Where people reach Parley, without a slash at the end. */
  readonly url: string
  readonly record: RecordWriter
  readonly reader: RecordReader
  readonly changes: Changes
  readonly jobs: SilenceHouse['jobs']
  readonly lastSpoken: SilenceHouse['lastSpoken']
  readonly drafts: Drafts
  readonly directory: Directory
  readonly programs: Programs
  readonly roster: Roster
  readonly signIns: SignInRequests
  readonly sessions: Sessions
  readonly signInLog: SignInLog
  readonly accounts: Accounts
  /** In production whoever manages or mediates comes with a passkey. */
  readonly passkeysOfStaff: boolean
  /** Whether somebody in a case is to be asked for more than their mailbox, beside what they have chosen themselves. */
  readonly needsMoreThanMailbox: (person: PersonId, caseId: CaseId) => Promise<boolean>
  readonly tokens: AccessTokens
  readonly invitationLinks: InvitationLinks
  readonly reaches: Reaches
  readonly conveningMarks: ConveningMarks
  readonly spoken: SpokenKept
  readonly letters: Letters
  readonly testPages: TestPages
  readonly courtPlaces: CourtPlaces
  readonly letterPaper: LetterWriter
  readonly disclosures: DisclosureWriter
  readonly attendance: AttendanceWriter
  readonly courtPapers: CourtPaperWriter
  readonly declarations: DeclarationWriter
  readonly waiverPapers: WaiverWriter
  /** The court's own forms, as programs brought them. */
  readonly courtForms: CourtForms
  /** Clauses that programs write themselves. */
  readonly ownClauses: OwnClauses
  /** The directory of mediators and programs. */
  readonly listings: Listings
  readonly courts: Courts
  readonly safety: SafetyStore
  readonly intakes: Intakes
  /** Kept: what outlives a process. */
  readonly limits: Limits
  /** In memory: what every request asks. */
  readonly fastLimits: Limits
  readonly mails: Mails
  readonly mailOut: MailOut
  readonly mailIn: MailIn
  readonly preferences: NoticePreferencesKept
  readonly reminders: Reminders
  readonly mediatorTime: MediatorTime
  readonly calendars: Calendars
  readonly calendarNames: CalendarNames
  readonly calendarFeeds: CalendarFeeds
  /** Nothing where the program runs no such service. */
  readonly largerCalls: LargerCalls | undefined
  readonly largerCallNames: LargerCallNames
  readonly calls: Calls
  readonly pgp: PgpHouse
  readonly phones: Phones
  readonly textsIn: TextsIn
  readonly documents: DocumentFiles
  readonly files: FileInspection
  readonly packer: Packer
  readonly uploads: Uploads
  readonly photoPages: PhotoPages
  readonly askedActs: AskedActs
  readonly texts: Texts
  /** Nothing where no provider is set: then nobody is texted. */
  readonly textOut: TextOut | undefined
  readonly textHook: TextHook | undefined
  readonly sendings: Sendings
  /** Deletes what is too old, of everybody's. By the clerk alone. */
  readonly forgetOld: (at: number) => Promise<void>
  readonly later: Pick<JobQueue, 'add'>
  readonly clock: Clock
  readonly chance: Chance
  /** SHA-256, hex. */
  readonly hash: (text: string) => string
  readonly hashBytes: (bytes: Uint8Array) => string
  readonly papers: PaperWriter
  /** Of the papers. */
  readonly fonts: FontsAtHand
  readonly sealer: Sealer
  readonly seals: SealStore
}
