// Everything that can be said to have happened in a mediation. A fact is on record for good.
import type { AgreedStepsFact } from './agreed-steps.ts'
import type { AgreementFact } from './agreement.ts'
import type { AssignmentFact } from './assignment.ts'
import type { SpokenTakenDown } from './assisted.ts'
import type { CallNotesWritten } from './call-notes.ts'
import type { CallWaysFact } from './call-ways.ts'
import type { CallFact } from './calls.ts'
import type { ClosingFact } from './closing.ts'
import type { ComingFact } from './coming.ts'
import type { ClauseCommented } from './commenting.ts'
import type { ConfidentialityConfirmed } from './confirming.ts'
import type { ConveningFact } from './convening.ts'
import type { MessagePosted } from './conversation.ts'
import type { DocumentFact } from './documents.ts'
import type { ExchangeFact } from './exchange.ts'
import type { FilingFact } from './filing.ts'
import type { GroundRulesFact } from './ground-rules.ts'
import type { HearingMoved } from './hearing.ts'
import type { HomeworkFact } from './homework.ts'
import type { ChannelFact } from './mail.ts'
import type { MeetingFact } from './meetings.ts'
import type { MoreTimeFact } from './more-time.ts'
import type { OfferFact } from './offers.ts'
import type { OralFact } from './oral-agreement.ts'
import type { PerformanceFact } from './performance.ts'
import type { PlanFact } from './plan.ts'
import type { ReinvitingFact } from './reinviting.ts'
import type { RelayFact } from './relay.ts'
import type { RepresentationFact } from './representation.ts'
import type { SafetyFact } from './safety.ts'
import type { ParticipantId, Room } from './seats.ts'
import type { SigningFact } from './signing.ts'
import type { SilenceFact } from './silence.ts'
import type { StatementFact } from './statement.ts'
import type { TranslationGiven } from './translation.ts'
import type { WaiverFact } from './waiver.ts'
import type { WordingFact } from './wording.ts'
import type { PreparationFact } from './worksheets.ts'

export type Fact =
  | ConveningFact
  | ConfidentialityConfirmed
  | AssignmentFact
  | RepresentationFact
  | ReinvitingFact
  | HearingMoved
  | GroundRulesFact
  | SilenceFact
  | PlanFact
  | HomeworkFact
  | PreparationFact
  | CallNotesWritten
  | AgreedStepsFact
  | ExchangeFact
  | MessagePosted
  | ClauseCommented
  | WordingFact
  | TranslationGiven
  | ChannelFact
  | SpokenTakenDown
  | MoreTimeFact
  | MeetingFact
  | CallWaysFact
  | CallFact
  | ComingFact
  | SafetyFact
  | RelayFact
  | DocumentFact
  | OfferFact
  | AgreementFact
  | OralFact
  | SigningFact
  | ClosingFact
  | PerformanceFact
  | FilingFact
  | StatementFact
  | WaiverFact

/** One fact where it stands. Numbers have no gaps within a room and mean nothing between rooms. */
export type Entry = {
  readonly id: string
  readonly room: Room
  readonly number: number
  /** UTC milliseconds. */
  readonly at: number
  readonly by: ParticipantId
  readonly fact: Fact
}
