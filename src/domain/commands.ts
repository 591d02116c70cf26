// What can be asked of a mediation, and why it may be refused: each chapter's own.

import type { AgreementCommand, AgreementRefusal } from './agreement.ts'
import type { AmendingCommand, AmendingRefusal } from './amending.ts'
import type { AnswerByMessage, AnsweringRefusal } from './answering.ts'
import type { AroundCallsCommand, AroundCallsRefusal } from './around-calls.ts'
import type { MeetingCommand, MeetingRefusal } from './arranging.ts'
import type { AssignmentCommand, AssignmentRefusal } from './assigning.ts'
import type { AssistedCommand, AssistedRefusal } from './assisted.ts'
import type { BargainingCommand, BargainingRefusal } from './bargaining.ts'
import type { DocumentCommand, DocumentRefusal } from './bringing.ts'
import type { CallCommand, CallRefusal } from './calling.ts'
import type { CallingOffRefusal, CallOffMeetings } from './calling-off.ts'
import type { ClosingCommand, ClosingRefusal } from './closing.ts'
import type { CommentingRefusal, CommentOnClause } from './commenting.ts'
import type { ConfirmConfidentiality, ConfirmingRefusal } from './confirming.ts'
import type { ConveningCommand, ConveningRefusal } from './convening.ts'
import type { ConversationCommand, ConversationRefusal } from './conversation.ts'
import type { EntrustingCommand, EntrustingRefusal } from './entrusting.ts'
import type { ExchangeCommand, ExchangeRefusal } from './exchange.ts'
import type { SendingCommand, SendingRefusal } from './filing-sending-steps.ts'
import type { FilingCommand, FilingRefusal } from './filing-steps.ts'
import type { GroundRulesCommand, TogetherRefusal } from './ground-rules.ts'
import type { HearingRefusal, MoveHearing } from './hearing.ts'
import type { ChannelCommand, ChannelRefusal } from './mail.ts'
import type { ComingCommand, ComingRefusal } from './making-ready.ts'
import type { MoreTimeCommand, MoreTimeRefusal } from './more-time.ts'
import type { CallWaysCommand, CallWaysRefusal } from './opening-ways.ts'
import type { OralCommand, OralRefusal } from './oral-agreement.ts'
import type { PaperDisclosureRefusal, RecordPaperDisclosure } from './paper-disclosure.ts'
import type { PaperSignatureCommand, PaperSignatureRefusal } from './paper-signatures.ts'
import type { PerformanceCommand, PerformanceRefusal } from './performing.ts'
import type { PlanCommand, PlanRefusal } from './planning.ts'
import type { ReinvitingCommand, ReinvitingRefusal } from './reinviting.ts'
import type { AuthoriseCommand, RelayCommand, RelayRefusal } from './relay.ts'
import type { RepresentationCommand, RepresentationRefusal } from './representation.ts'
import type { SafetyCommand, SafetyRefusal } from './safety.ts'
import type { HomeworkCommand, HomeworkRefusal } from './setting-tasks.ts'
import type { SilenceCommand, SilenceRefusal } from './silence.ts'
import type { StagingCommand, StagingRefusal } from './staging.ts'
import type { StatementCommand, StatementRefusal } from './statement-steps.ts'
import type { SigningCommand, SigningRefusal } from './taking-signatures.ts'
import type { TranslationCommand, TranslationRefusal } from './translation.ts'
import type { WaiverCommand, WaiverRefusal } from './waiving.ts'
import type { WordingCommand, WordingRefusal } from './wording.ts'

/** Who commands is not said here: it is the participant whose view is decided on. */
export type Command =
  | ConveningCommand
  | ConfirmConfidentiality
  | AssignmentCommand
  | ReinvitingCommand
  | MoveHearing
  | RepresentationCommand
  | RecordPaperDisclosure
  | GroundRulesCommand
  | SilenceCommand
  | PlanCommand
  | StagingCommand
  | HomeworkCommand
  | AroundCallsCommand
  | ExchangeCommand
  | ConversationCommand
  | CommentOnClause
  | WordingCommand
  | TranslationCommand
  | ChannelCommand
  | AssistedCommand
  | MoreTimeCommand
  | MeetingCommand
  | ComingCommand
  | CallWaysCommand
  | CallOffMeetings
  | CallCommand
  | AnswerByMessage
  | AuthoriseCommand
  | DocumentCommand
  | RelayCommand
  | BargainingCommand
  | AgreementCommand
  | OralCommand
  | SafetyCommand
  | SigningCommand
  | EntrustingCommand
  | PaperSignatureCommand
  | ClosingCommand
  | PerformanceCommand
  | AmendingCommand
  | FilingCommand
  | SendingCommand
  | StatementCommand
  | WaiverCommand
export type Refusal =
  | ConveningRefusal
  | ConfirmingRefusal
  | AssignmentRefusal
  | ReinvitingRefusal
  | HearingRefusal
  | RepresentationRefusal
  | PaperDisclosureRefusal
  | SilenceRefusal
  | PlanRefusal
  | StagingRefusal
  | HomeworkRefusal
  | AroundCallsRefusal
  | ExchangeRefusal
  | TogetherRefusal
  | ConversationRefusal
  | CommentingRefusal
  | WordingRefusal
  | TranslationRefusal
  | ChannelRefusal
  | AssistedRefusal
  | MoreTimeRefusal
  | MeetingRefusal
  | ComingRefusal
  | CallWaysRefusal
  | CallingOffRefusal
  | CallRefusal
  | AnsweringRefusal
  | DocumentRefusal
  | RelayRefusal
  | BargainingRefusal
  | AgreementRefusal
  | OralRefusal
  | SafetyRefusal
  | SigningRefusal
  | EntrustingRefusal
  | PaperSignatureRefusal
  | ClosingRefusal
  | PerformanceRefusal
  | AmendingRefusal
  | FilingRefusal
  | SendingRefusal
  | StatementRefusal
  | WaiverRefusal
