// What an entry changes in its room: each chapter keeps its own part of it.
import { evolveAgreedSteps } from './agreed-steps.ts'
import { evolveAgreement } from './agreement.ts'
import { evolveAssignment } from './assignment.ts'
import { evolveNotes } from './call-notes.ts'
import { evolveCallWays } from './call-ways.ts'
import { evolveCalls } from './calls.ts'
import { evolveClosing } from './closing.ts'
import { evolveComing } from './coming.ts'
import { evolveComments } from './commenting.ts'
import { evolveConfirmed } from './confirming.ts'
import { evolveConvening } from './convening.ts'
import { evolveDocuments } from './documents.ts'
import { evolveExchanges } from './exchange.ts'
import type { Entry } from './facts.ts'
import { evolveFilings } from './filing.ts'
import { evolveGroundRules } from './ground-rules.ts'
import { evolveHearing } from './hearing.ts'
import { evolveHomework } from './homework.ts'
import type { RoomSeen } from './in-a-room.ts'
import { evolveChannel } from './mail.ts'
import { evolveMeetings } from './meetings.ts'
import { evolveMoreTime } from './more-time.ts'
import { evolveOffers } from './offers.ts'
import { evolveOral } from './oral-agreement.ts'
import { evolvePerformance } from './performance.ts'
import { evolvePlan } from './plan.ts'
import { evolveReinviting } from './reinviting.ts'
import { evolveRelays } from './relay.ts'
import { evolveRepresentation } from './representation.ts'
import { evolveSafety } from './safety.ts'
import { evolveSigning, forgetSignatures } from './signing.ts'
import { evolveSilence } from './silence.ts'
import { evolveStatements } from './statement.ts'
import { evolveTranslations } from './translation.ts'
import { evolveWaivers } from './waiver.ts'
import { evolveWordings } from './wording.ts'
import { evolvePreparation } from './worksheets.ts'

export function evolveRoom(seen: RoomSeen, { at, by, fact }: Entry): RoomSeen {
  switch (fact.type) {
    case 'CaseOpened':
    case 'InvitationSent':
    case 'InvitationSentAgain':
    case 'InvitationAnswered':
    case 'ParticipantLeft':
      return { ...seen, convening: evolveConvening(seen.convening, { at, by, fact }) }
    case 'ParticipantSeated': {
      const convening = evolveConvening(seen.convening, { at, by, fact })
      return { ...seen, convening, assignment: evolveAssignment(seen.assignment, { at, by, fact }) }
    }
    case 'ConfidentialityConfirmed':
      return { ...seen, confirmed: evolveConfirmed(seen.confirmed, { at, by, fact }) }
    case 'NeutralProposed':
    case 'NeutralDisclosed':
    case 'NeutralDeclinedProposal':
    case 'NeutralProposalWithdrawn':
    case 'NeutralObjectedTo':
    case 'NoObjection':
    case 'ObserverConsented':
    case 'ObserverRefused':
      return { ...seen, assignment: evolveAssignment(seen.assignment, { at, by, fact }) }
    case 'WritingStopped':
    case 'NextInvitationSet':
    case 'LetterPosted':
      return { ...seen, convening: evolveReinviting(seen.convening, { at, by, fact }) }
    case 'HearingMoved':
      return { ...seen, hearing: evolveHearing(seen.hearing, { at, by, fact }) }
    case 'AppearanceEntered':
    case 'AppearanceEnded':
    case 'DisclosurePrepared':
    case 'DisclosureSigned':
    case 'DisclosureSignedOnPaper': {
      const representation = evolveRepresentation(seen.representation, { at, by, fact })
      return { ...seen, representation }
    }
    case 'AgreementToMediateShown':
    case 'AgreementToMediateSigned':
    case 'CaucusPracticeAcknowledged':
    case 'MediationStarted':
    case 'JointRoomSet':
    case 'WayProposed':
    case 'WayAgreedTo':
    case 'WayChanged':
      return { ...seen, groundRules: evolveGroundRules(seen.groundRules, { at, by, fact }) }
    case 'SilenceExtensionProposed':
    case 'SilenceExtensionSigned':
    case 'SilencePeriodSet':
      return { ...seen, silence: evolveSilence(seen.silence, { at, by, fact }) }
    case 'MessagePosted':
    case 'SpokenTakenDown':
      return seen
    case 'ChannelFailed':
    case 'ChannelRestored':
      return { ...seen, convening: evolveChannel(seen.convening, fact) }
    case 'SafetyScreenRecorded':
    case 'SafetyScreenDone':
    case 'IntakeRecorded':
    case 'SafetyFlagLifted':
    case 'AccessNeedsNoted':
      return { ...seen, safety: evolveSafety(seen.safety, { at, by, fact }) }
    case 'MoreTimeAsked':
    case 'PersonallyReminded':
      return { ...seen, moreTime: evolveMoreTime(seen.moreTime, { at, by, fact }) }
    case 'DocumentAdded':
    case 'DocumentWithdrawn':
    case 'DocumentExchanged':
    case 'DocumentAuthorised':
    case 'DocumentAuthorityWithdrawn':
    case 'DocumentRelayed':
    case 'DocumentPassedOn':
      return { ...seen, documents: evolveDocuments(seen.documents, { at, by, fact }) }
    case 'TimesProposed':
    case 'OtherTimesProposed':
    case 'TimesAnswered':
    case 'MeetingSet':
    case 'MeetingMoved':
    case 'MeetingCancelled':
    case 'MeetingHeld':
    case 'MeetingNotHeld':
    case 'AttendanceRecorded':
      return { ...seen, meetings: evolveMeetings(seen.meetings, { at, by, fact }) }
    case 'LargerCallOpened':
    case 'LargerCallClosed':
    case 'DialInNoted':
    case 'DialInRemoved':
      return { ...seen, callWays: evolveCallWays(seen.callWays, { at, by, fact }) }
    case 'CallJoined':
    case 'CallLeft':
    case 'SpokenTogether':
      return { ...seen, calls: evolveCalls(seen.calls, { at, by, fact }) }
    case 'InterpreterAsked': {
      const meetings = evolveMeetings(seen.meetings, { at, by, fact })
      return { ...seen, meetings, coming: evolveComing(seen.coming, { at, by, fact }) }
    }
    case 'InterpreterBooked':
    case 'NeedsTold':
    case 'PresenceEnded':
      return { ...seen, coming: evolveComing(seen.coming, { at, by, fact }) }
    case 'PlanProposed':
    case 'PlanAgreedTo':
    case 'PlanDeclined':
    case 'PlanInForce':
    case 'PrivateStageSet':
    case 'PrivateStageDropped':
    case 'PrivateStageAgreedTo':
    case 'StageBegun':
    case 'StageDone':
    case 'StageSkipAskedFor':
    case 'StageSkipped':
      return { ...seen, plan: evolvePlan(seen.plan, { at, by, fact }) }
    case 'TaskSet':
    case 'TaskDone':
    case 'TaskNotNeeded':
      return { ...seen, homework: evolveHomework(seen.homework, { at, by, fact }) }
    case 'WorksheetSaved':
    case 'WorksheetGiven':
    case 'PreparationNotNeeded':
      return { ...seen, preparation: evolvePreparation(seen.preparation, { at, by, fact }) }
    case 'CallNotesWritten':
      return { ...seen, callNotes: evolveNotes(seen.callNotes, { at, by, fact }) }
    case 'NextStepsProposed':
    case 'NextStepsAgreed':
    case 'NextStepsCorrected':
      return { ...seen, agreedSteps: evolveAgreedSteps(seen.agreedSteps, { at, by, fact }) }
    case 'ExchangeOpened':
    case 'MemorandumSealed':
    case 'MemorandumGiven':
    case 'MemorandumExchanged':
    case 'ExchangeReleased':
    case 'ExchangeLapsed':
      return { ...seen, exchanges: evolveExchanges(seen.exchanges, { at, by, fact }) }
    case 'WordsAuthorised':
    case 'AuthorityWithdrawn':
    case 'WordsRelayed':
    case 'WordsPassedOn':
      return { ...seen, relays: evolveRelays(seen.relays, { at, by, fact }) }
    case 'TermsAgreed':
    case 'DraftApproved':
    case 'ChangesRequested':
      return { ...seen, agreement: evolveAgreement(seen.agreement, { at, by, fact }) }
    case 'AgreementDrafted': {
      const agreement = evolveAgreement(seen.agreement, { at, by, fact })
      return { ...seen, agreement, signing: forgetSignatures(seen.signing) }
    }
    case 'OralAgreementRecited':
    case 'OralRecitalTakenBack':
      return { ...seen, oral: evolveOral(seen.oral, { at, by, fact }) }
    case 'ClauseCommented':
      return { ...seen, comments: evolveComments(seen.comments, { at, by, fact }) }
    case 'WordingSuggested':
    case 'WordingWithdrawn':
    case 'WordingTaken':
    case 'WordingLeft':
      return { ...seen, wordings: evolveWordings(seen.wordings, { at, by, fact }) }
    case 'TranslationGiven': {
      const given = { at, by, fact }
      const translations = evolveTranslations(seen.translations, seen.agreement, given)
      return { ...seen, translations }
    }
    case 'SigningOpened':
    case 'ConsentToSignGiven':
    case 'ConsentToSignWithdrawn':
    case 'PaperSignatureChosen':
    case 'PaperSignatureChecked':
    case 'SigningHeld':
    case 'SigningEntrusted':
    case 'SigningEntrustedEnded':
    case 'SigningDeclined':
    case 'SigningDeclineExplained':
    case 'AgreementSigned':
    case 'AgreementConcluded':
    case 'AgreementSealed':
      return { ...seen, signing: evolveSigning(seen.signing, { at, by, fact }) }
    case 'EndingLetterServed':
    case 'MediationEnded':
    case 'MediationReopened':
      return { ...seen, closing: evolveClosing(seen.closing, { at, by, fact }) }
    case 'PerformanceReported':
    case 'PerformanceConfirmed':
    case 'PerformanceDenied':
    case 'ReportTakenBack':
    case 'DefaultNoticed':
    case 'DefaultNoticeWithdrawn':
    case 'SatisfactionAcknowledged':
    case 'AmendmentProposed':
    case 'AmendmentSigned':
    case 'AmendmentMade':
    case 'AmendmentDeclined':
    case 'AmendmentWithdrawn':
    case 'AmendmentSealed':
      return { ...seen, performance: evolvePerformance(seen.performance, { at, by, fact }) }
    case 'FilingPrepared':
    case 'FilingHandedIn':
    case 'FilingReviewed':
    case 'FilingRefiled':
    case 'FilingFeesTold':
    case 'FilingCopyKept':
    case 'FilingDecided':
    case 'FilingWithdrawn':
    case 'FilingSendingBegun':
    case 'FilingFormSent':
    case 'FilingSendingDelayed':
    case 'FilingReceived':
    case 'FilingNotSent':
      return { ...seen, filings: evolveFilings(seen.filings, { at, by, fact }) }
    case 'CourtStatementMade':
    case 'CourtStatementFiled':
      return { ...seen, statements: evolveStatements(seen.statements, { at, by, fact }) }
    case 'WaiverProposed':
    case 'WaiverAgreedTo':
    case 'WaiverAgreedOnPaper':
    case 'WaiverCompleted':
    case 'WaiverDeclined':
    case 'WaiverWithdrawn':
      return { ...seen, waivers: evolveWaivers(seen.waivers, { at, by, fact }) }
    default:
      return { ...seen, offers: evolveOffers(seen.offers, { at, by, fact }) }
  }
}
