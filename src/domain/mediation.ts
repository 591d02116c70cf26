// The second law: a command is decided on the actor's view. The first, that a view folds their own rooms, stands in views.ts.
import { decideAgreement } from './agreement.ts'
import { decideAmending } from './amending.ts'
import { decideAnswering } from './answering.ts'
import { decideAroundCalls } from './around-calls.ts'
import { decideMeeting } from './arranging.ts'
import { barredByProposal, decideAssignment } from './assigning.ts'
import { decideEntering, decideTakeDown } from './assisted.ts'
import { decideBargaining } from './bargaining.ts'
import { decideBooking } from './booking.ts'
import { decideDocuments } from './bringing.ts'
import { decideCall } from './calling.ts'
import { decideCallingOff } from './calling-off.ts'
import { accept, type Decision, refuse } from './chapter.ts'
import { decideClosing } from './closing.ts'
import type { Command, Refusal } from './commands.ts'
import { decideCommenting } from './commenting.ts'
import { decideConfirming } from './confirming.ts'
import { decideConvening } from './convening.ts'
import { decideConversation } from './conversation.ts'
import { decideEntrusting } from './entrusting.ts'
import { decideExchange } from './exchange.ts'
import type { Fact } from './facts.ts'
import { decideSending } from './filing-sending-steps.ts'
import { decideFiling } from './filing-steps.ts'
import { decideGroundRules, startedWithout } from './ground-rules.ts'
import { decideHearing } from './hearing.ts'
import { decideChannel } from './mail.ts'
import { decideComing } from './making-ready.ts'
import { decideMoreTime } from './more-time.ts'
import { alsoShut, decideCallWays } from './opening-ways.ts'
import { decideOral } from './oral-agreement.ts'
import { decidePaperDisclosure } from './paper-disclosure.ts'
import { decidePaperSignature } from './paper-signatures.ts'
import { decidePerformance } from './performing.ts'
import { decidePlan } from './planning.ts'
import { decideReinviting } from './reinviting.ts'
import { decideAuthority, decideRelay } from './relay.ts'
import { decideRepresentation } from './representation.ts'
import { decideSafety } from './safety.ts'
import { decideHomework } from './setting-tasks.ts'
import { decideSilence } from './silence.ts'
import { decideStaging } from './staging.ts'
import { decideStatement } from './statement-steps.ts'
import { decideSigning } from './taking-signatures.ts'
import { decideTranslation } from './translation.ts'
import type { View } from './views.ts'
import { decideWaiver } from './waiving.ts'
import { decideWording } from './wording.ts'

export { type View, viewOf } from './views.ts'
export type { Command, Refusal }

/** The instant is UTC milliseconds. */
export function decide(view: View, command: Command, at: number): Decision<Fact, Refusal> {
  const { me, board } = view
  switch (command.type) {
    case 'InviteParticipant':
    case 'SendInvitationAgain':
    case 'AnswerInvitation':
    case 'SeatInvited':
      return decideConvening(view, command, at)
    case 'ConfirmConfidentiality':
      return decideConfirming(view, command)
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
    case 'SetJointRoom':
      return alsoShut(view, decideGroundRules(view, command))
    case 'AcceptGroundRules':
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
      return decideStaging(view, command, at)
    case 'SetTask':
    case 'FinishTask':
    case 'DropTask':
      return decideHomework(view, command, at)
    case 'SaveWorksheet':
    case 'GiveWorksheet':
    case 'SkipPreparation':
    case 'WriteCallNotes':
    case 'ProposeNextSteps':
    case 'AgreeToNextSteps':
    case 'CorrectNextSteps':
      return decideAroundCalls(view, command, at)
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
    case 'CommentOnClause':
      return decideCommenting(view, command)
    case 'SuggestWording':
    case 'WithdrawWording':
    case 'TakeWording':
    case 'LeaveWording':
      return decideWording(view, command, at)
    case 'GiveTranslation':
      return decideTranslation(view, command)
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
      return decideBooking(view, command, at)
    case 'ProposeOtherTimes':
    case 'AnswerTimes':
    case 'TakeTime':
    case 'SetMeeting':
    case 'MoveMeeting':
    case 'CancelMeeting':
    case 'RecordMeetingHeld':
    case 'RecordMeetingNotHeld':
      return decideMeeting(view, command, at)
    case 'OpenLargerCall':
    case 'CloseLargerCall':
    case 'NoteDialIn':
    case 'RemoveDialIn':
      return decideCallWays(view, command, at)
    case 'CallOffMeetings':
      return decideCallingOff(view, at)
    case 'JoinCall':
    case 'LeaveCall':
    case 'PutOutOfCall':
      return decideCall(view, command, at)
    case 'TellNeeds':
    case 'BookInterpreter':
    case 'EndPresence':
      return decideComing(view, command)
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
      return decideAgreement(view, command, at)
    case 'NoteOralAgreement':
    case 'TakeBackOralAgreement':
      return decideOral(view, command, at)
    case 'OpenSigning':
    case 'ConsentToSign':
    case 'WithdrawConsentToSign':
    case 'HoldSigning':
    case 'DeclineToSign':
    case 'SignAgreement':
    case 'RecordSeal':
      return decideSigning(view, command, at)
    case 'EntrustSigning':
    case 'EndEntrustedSigning':
      return decideEntrusting(view, command)
    case 'SignOnPaper':
    case 'RecordPaperSignature':
      return decidePaperSignature(view, command, at)
    case 'ReportPerformance':
    case 'ConfirmPerformance':
    case 'DenyPerformance':
    case 'TakeBackReport':
    case 'GiveNoticeOfDefault':
    case 'WithdrawNoticeOfDefault':
    case 'AcknowledgeSatisfaction':
      return decidePerformance(view, command, at)
    case 'ProposeAmendment':
    case 'SignAmendment':
    case 'DeclineAmendment':
    case 'WithdrawAmendment':
    case 'RecordAmendmentSeal':
      return decideAmending(view, command, at)
    case 'PrepareFiling':
    case 'HandInFiling':
    case 'ReviewFiling':
    case 'RefileDocument':
    case 'TellFilingFees':
    case 'KeepFilingCopy':
    case 'RecordDecision':
    case 'WithdrawFiling':
      return decideFiling(view, command, at)
    case 'SendFiling':
    case 'StopSending':
    case 'RecordSendingDelayed':
    case 'RecordNotSent':
    case 'HearCourt':
    case 'KeepCourtCopy':
      return decideSending(view, command, at)
    case 'MakeCourtStatement':
    case 'RecordStatementFiled':
      return decideStatement(view, command, at)
    case 'ProposeWaiver':
    case 'AgreeToWaiver':
    case 'RecordPaperWaiver':
    case 'DeclineWaiver':
    case 'WithdrawWaiver':
      return decideWaiver(view, command, at)
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
