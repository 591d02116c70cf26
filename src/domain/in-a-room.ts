// What there is to see in one room: a part for each chapter, and the room in which nothing stands yet.
import { type AgreedSteps, noAgreedSteps } from './agreed-steps.ts'
import { type Agreement, nothingAgreed } from './agreement.ts'
import { type Assignment, nobodyProposed } from './assignment.ts'
import { type NotesKept, noNotes } from './call-notes.ts'
import { type CallWays, noOtherWays } from './call-ways.ts'
import { type CallsHeld, noCalls } from './calls.ts'
import { type Closing, notEnded } from './closing.ts'
import { type Coming, nothingTold } from './coming.ts'
import { type Comments, noComments } from './commenting.ts'
import { type Confirmed, nobodyConfirmed } from './confirming.ts'
import { type Convening, noOneYet } from './convening.ts'
import { type Documents, noDocuments } from './documents.ts'
import { type Exchanges, noExchanges } from './exchange.ts'
import { type Filings, nothingFiled } from './filing.ts'
import { type GroundRules, noRulesYet } from './ground-rules.ts'
import { asFirstSet, type Hearing } from './hearing.ts'
import { type Homework, noHomework } from './homework.ts'
import { type Meetings, noMeetings } from './meetings.ts'
import { type MoreTime, noMoreTime } from './more-time.ts'
import { noOffers, type Offers } from './offers.ts'
import { nothingRecited, type Oral } from './oral-agreement.ts'
import { nothingPerformed, type Performance } from './performance.ts'
import { noPlan, type Plan } from './plan.ts'
import { nothingRelayed, type Relays } from './relay.ts'
import { type Representation, unrepresented } from './representation.ts'
import { nothingAsked, type Safety } from './safety.ts'
import { type Signing, unsigned } from './signing.ts'
import { asOpened, type SilencePeriod } from './silence.ts'
import { nothingStated, type Statements } from './statement.ts'
import { noTranslations, type Translations } from './translation.ts'
import { noWaivers, type Waivers } from './waiver.ts'
import { noWordings, type Wordings } from './wording.ts'
import { nothingPrepared, type Preparation } from './worksheets.ts'

/** What the entries of one room come to. Most of it stands empty in most rooms. */
export type RoomSeen = {
  readonly convening: Convening
  readonly confirmed: Confirmed
  readonly hearing: Hearing
  readonly assignment: Assignment
  readonly representation: Representation
  readonly groundRules: GroundRules
  readonly silence: SilencePeriod
  readonly relays: Relays
  readonly offers: Offers
  readonly agreement: Agreement
  readonly oral: Oral
  readonly comments: Comments
  readonly wordings: Wordings
  readonly translations: Translations
  readonly signing: Signing
  readonly closing: Closing
  readonly performance: Performance
  readonly filings: Filings
  readonly statements: Statements
  readonly safety: Safety
  readonly moreTime: MoreTime
  readonly documents: Documents
  readonly meetings: Meetings
  readonly callWays: CallWays
  readonly calls: CallsHeld
  readonly coming: Coming
  readonly plan: Plan
  readonly homework: Homework
  readonly exchanges: Exchanges
  readonly preparation: Preparation
  readonly callNotes: NotesKept
  readonly agreedSteps: AgreedSteps
  readonly waivers: Waivers
}
export const emptyRoom: RoomSeen = {
  convening: noOneYet,
  confirmed: nobodyConfirmed,
  hearing: asFirstSet,
  assignment: nobodyProposed,
  representation: unrepresented,
  groundRules: noRulesYet,
  silence: asOpened,
  relays: nothingRelayed,
  offers: noOffers,
  agreement: nothingAgreed,
  oral: nothingRecited,
  comments: noComments,
  wordings: noWordings,
  translations: noTranslations,
  signing: unsigned,
  closing: notEnded,
  performance: nothingPerformed,
  filings: nothingFiled,
  statements: nothingStated,
  safety: nothingAsked,
  moreTime: noMoreTime,
  documents: noDocuments,
  meetings: noMeetings,
  callWays: noOtherWays,
  calls: noCalls,
  coming: nothingTold,
  plan: noPlan,
  homework: noHomework,
  exchanges: noExchanges,
  preparation: nothingPrepared,
  callNotes: noNotes,
  agreedSteps: noAgreedSteps,
  waivers: noWaivers,
}
