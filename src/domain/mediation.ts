// The two laws: a view folds the participant's own rooms, and a command is decided on the actor's view.
import { type AgreementCommand, type AgreementRefusal, decideAgreement } from './agreement.ts'
import { type AnswerByMessage, type AnsweringRefusal, decideAnswering } from './answering.ts'
import { decideMeeting, type MeetingCommand, type MeetingRefusal } from './arranging.ts'
import {
  type AssignmentCommand,
  type AssignmentRefusal,
  barredByProposal,
  decideAssignment,
} from './assigning.ts'
import {
  type AssistedCommand,
  type AssistedRefusal,
  decideEntering,
  decideTakeDown,
} from './assisted.ts'
import { type BargainingCommand, type BargainingRefusal, decideBargaining } from './bargaining.ts'
import { type DocumentCommand, type DocumentRefusal, decideDocuments } from './bringing.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import { type ClosingCommand, type ClosingRefusal, decideClosing } from './closing.ts'
import {
  type ConveningCommand,
  type ConveningRefusal,
  decideConvening,
  sidesOf,
} from './convening.ts'
import {
  type ConversationCommand,
  type ConversationRefusal,
  decideConversation,
} from './conversation.ts'
import { decideExchange, type ExchangeCommand, type ExchangeRefusal } from './exchange.ts'
import type { Entry, Fact } from './facts.ts'
import {
  decideGroundRules,
  type GroundRulesCommand,
  startedWithout,
  type TogetherRefusal,
} from './ground-rules.ts'
import { decideHearing, type HearingRefusal, type MoveHearing } from './hearing.ts'
import { type ChannelCommand, type ChannelRefusal, decideChannel } from './mail.ts'
import { decideMoreTime, type MoreTimeCommand, type MoreTimeRefusal } from './more-time.ts'
import {
  decidePaperDisclosure,
  type PaperDisclosureRefusal,
  type RecordPaperDisclosure,
} from './paper-disclosure.ts'
import { decidePlan, type PlanCommand, type PlanRefusal } from './planning.ts'
import { decideReinviting, type ReinvitingCommand, type ReinvitingRefusal } from './reinviting.ts'
import {
  type AuthoriseCommand,
  decideAuthority,
  decideRelay,
  type RelayCommand,
  type RelayRefusal,
} from './relay.ts'
import {
  decideRepresentation,
  type RepresentationCommand,
  type RepresentationRefusal,
} from './representation.ts'
import { emptyRoom, evolveRoom, type RoomSeen } from './room-seen.ts'
import { roomsOpenTo } from './rooms.ts'
import { decideSafety, type SafetyCommand, type SafetyRefusal } from './safety.ts'
import { isSide, type Me, type Room } from './seats.ts'
import { decideHomework, type HomeworkCommand, type HomeworkRefusal } from './setting-tasks.ts'
import { decideSigning, type SigningCommand, type SigningRefusal } from './signing.ts'
import { decideSilence, type SilenceCommand, type SilenceRefusal } from './silence.ts'
import { decideStaging, type StagingCommand, type StagingRefusal } from './staging.ts'

/** Who commands is not said here: it is the participant whose view is decided on. */
export type Command =
  | ConveningCommand
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
  | ExchangeCommand
  | ConversationCommand
  | ChannelCommand
  | AssistedCommand
  | MoreTimeCommand
  | MeetingCommand
  | AnswerByMessage
  | AuthoriseCommand
  | DocumentCommand
  | RelayCommand
  | BargainingCommand
  | AgreementCommand
  | SafetyCommand
  | SigningCommand
  | ClosingCommand
export type Refusal =
  | ConveningRefusal
  | AssignmentRefusal
  | ReinvitingRefusal
  | HearingRefusal
  | RepresentationRefusal
  | PaperDisclosureRefusal
  | SilenceRefusal
  | PlanRefusal
  | StagingRefusal
  | HomeworkRefusal
  | ExchangeRefusal
  | TogetherRefusal
  | ConversationRefusal
  | ChannelRefusal
  | AssistedRefusal
  | MoreTimeRefusal
  | MeetingRefusal
  | AnsweringRefusal
  | DocumentRefusal
  | RelayRefusal
  | BargainingRefusal
  | AgreementRefusal
  | SafetyRefusal
  | SigningRefusal
  | ClosingRefusal

export type View = ViewOf<RoomSeen>

/** The entries may hold more than the participant's rooms: only theirs are looked at. */
export function viewOf(me: Me, record: readonly Entry[]): View {
  const seen = new Map<Room, RoomSeen>()
  const own = isSide(me.seat) ? [me.seat] : []
  const atDoor = roomsOpenTo(me, own)
  const readsBoard = atDoor.includes('board')
  if (readsBoard) seen.set('board', fold(record, 'board'))
  const board = seen.get('board') ?? emptyRoom
  const sides = sidesOf(board.convening)
  for (const room of roomsOpenTo(me, sides.length > 0 ? sides : own)) {
    if (room !== 'board') seen.set(room, fold(record, room))
  }
  return { me, board, rooms: seen }
}

const fold = (record: readonly Entry[], room: Room): RoomSeen =>
  record.reduce((seen, entry) => (entry.room === room ? evolveRoom(seen, entry) : seen), emptyRoom)

/** The instant is UTC milliseconds. */
export function decide(view: View, command: Command, at: number): Decision<Fact, Refusal> {
  const { me, board } = view
  switch (command.type) {
    case 'InviteParticipant':
    case 'SendInvitationAgain':
    case 'AnswerInvitation':
    case 'SeatInvited':
      return decideConvening(view, command, at)
    case 'SeatNeutral': {
      const decided = decideConvening(view, command, at)
      const barred = decided.ok ? barredByProposal(view, command) : undefined
      return barred ? refuse(barred) : decided
    }
    case 'ProposeNeutral':
    case 'DiscloseAsNeutral':
    case 'DeclineProposal':
    case 'WithdrawProposal':
    case 'ObjectToNeutral':
    case 'RaiseNoObjection':
    case 'ConsentToObserver':
    case 'SeatProposed':
      return decideAssignment(view, command, at)
    case 'Reinvite':
    case 'AskForQuiet':
    case 'SetNextInvitation':
    case 'RecordLetterPosted':
      return decideReinviting(view, command, at)
    case 'MoveHearing':
      return decideHearing(view, command, at)
    case 'EnterAppearance':
    case 'EndAppearance':
    case 'PrepareDisclosure':
    case 'SignDisclosure':
      return decideRepresentation(view, command)
    case 'RecordPaperDisclosure':
      return decidePaperDisclosure(view, command, at)
    case 'LeaveSeat': {
      const left = decideConvening(view, command, at)
      if (!left.ok || board.closing.ended) return left
      return accept<Fact>(...left.records, ...startedWithout(board, me.participant))
    }
    case 'AcceptGroundRules':
    case 'SetJointRoom':
    case 'ProposeWay':
    case 'AgreeToWay':
      return decideGroundRules(view, command)
    case 'ProposeSilenceExtension':
    case 'SignSilenceExtension':
      return decideSilence(view, command)
    case 'ProposePlan':
    case 'AgreeToPlan':
    case 'DeclinePlan':
    case 'SetPrivateStage':
    case 'DropPrivateStage':
    case 'AgreeToPrivateStage':
      return decidePlan(view, command)
    case 'BeginStage':
    case 'FinishStage':
    case 'SkipStage':
      return decideStaging(view, command)
    case 'SetTask':
    case 'FinishTask':
    case 'DropTask':
      return decideHomework(view, command, at)
    case 'OpenExchange':
    case 'HandInMemorandum':
    case 'ReleaseExchange':
      return decideExchange(view, command, at)
    case 'LiftSafetyFlag':
    case 'RecordSafetyScreen':
    case 'RecordIntake':
    case 'NoteAccessNeeds':
      return decideSafety(view, command)
    case 'PostMessage':
    case 'SayStillWithYou':
      return decideConversation(view, command)
    case 'RecordChannel':
      return decideChannel(view, command)
    case 'TakeDown':
      return decideTakeDown(view, command)
    case 'EnterSpoken':
      return decideEntering(view, command, (act) => decide(view, act, at))
    case 'AskMoreTime':
    case 'RemindPersonally':
      return decideMoreTime(view, command, at)
    case 'ProposeTimes':
    case 'ProposeOtherTimes':
    case 'AnswerTimes':
    case 'TakeTime':
    case 'SetMeeting':
    case 'MoveMeeting':
    case 'CancelMeeting':
    case 'RecordMeetingHeld':
    case 'RecordMeetingNotHeld':
      return decideMeeting(view, command, at)
    case 'AnswerByMessage':
      return decideAnswering(view, command, (act) => decide(view, act, at))
    case 'AuthoriseWords':
    case 'WithdrawAuthority':
      return decideAuthority(view, command)
    case 'AddDocument':
    case 'WithdrawDocument':
    case 'ExchangeDocument':
    case 'AuthoriseDocument':
    case 'WithdrawDocumentAuthority':
      return decideDocuments(view, command)
    case 'RelayWords':
    case 'RelayOffer':
    case 'RelayAnswer':
    case 'RelayWithdrawal':
    case 'RelayDocument':
      return decideRelay(view, command, at)
    case 'MakeOffer':
    case 'AcceptOffer':
    case 'DeclineOffer':
    case 'HoldOffer':
    case 'WithdrawOffer':
    case 'ClearCrossing':
      return decideBargaining(view, command, at)
    case 'DraftAgreement':
    case 'ApproveDraft':
    case 'RequestChanges':
      return decideAgreement(view, command)
    case 'OpenSigning':
    case 'SignAgreement':
    case 'RecordSeal':
      return decideSigning(view, command)
    case 'EndMediation':
    case 'ServeEndingLetter':
      return decideClosing(view, command, at)
    case 'ReopenMediation': {
      const reopened = decideClosing(view, command, at)
      if (!reopened.ok) return reopened
      return accept<Fact>(...reopened.records, ...startedWithout(board))
    }
  }
}

/** Messages weigh nothing in any decision: who only decides need not read them. */
export const weighs = (type: Fact['type']): boolean => type !== 'MessagePosted'
