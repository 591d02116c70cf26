// The confidentiality rule of the whole system: who sits in which room, and where each fact stands.
import type { Fact } from './facts.ts'
import { isSide, type Me, type Room, type Seat, type Side } from './seats.ts'

export const seating = (sides: readonly Side[]): ReadonlyMap<Room, readonly Seat[]> =>
  new Map<Room, readonly Seat[]>([
    ['board', [...sides, 'neutral', 'observer', 'manager']],
    ['joint', [...sides, 'neutral', 'observer']],
    ['neutrals', ['neutral', 'observer']],
    ['safety', ['neutral', 'manager']],
    ...sides.flatMap((side): [Room, Seat[]][] => [
      [`caucus:${side}`, [side, 'neutral', 'observer']],
      [`team:${side}`, [side]],
      [`desk:${side}`, [side, 'neutral', 'observer', 'manager']],
    ]),
  ])

/** Few seats and few sets of sides come again with every look at every case. */
const known = new Map<string, readonly Room[]>()
export function roomsOf(seat: Seat, sides: readonly Side[]): readonly Room[] {
  const key = `${seat} ${sides.join(' ')}`
  const rooms =
    known.get(key) ??
    [...seating(sides)].filter(([, seats]) => seats.includes(seat)).map(([room]) => room)
  known.set(key, rooms)
  return rooms
}

/**
 * Who is invited reads the one room that speaks of it and nothing else: a side's person the desk of that side, where
 * the invitation stands, and a neutral the board, where the proposal stands and who the sides are.
 */
export const roomsOpenTo = (
  { seat, state }: Pick<Me, 'seat' | 'state'>,
  sides: readonly Side[],
): readonly Room[] =>
  roomsOf(seat, sides).filter(
    (room) => state === 'seated' || room === (isSide(seat) ? `desk:${seat}` : 'board'),
  )

/** A row for each kind of fact; a kind without a row does not compile. */
export type Standing<F extends { type: string }> = {
  [Kind in F as Kind['type']]: (fact: Kind) => Room
}

export const standing: Standing<Fact> = {
  CaseOpened: () => 'board',
  InvitationSent: ({ side }) => `desk:${side}`,
  InvitationSentAgain: ({ side }) => `desk:${side}`,
  InvitationAnswered: ({ side }) => `desk:${side}`,
  WritingStopped: ({ side }) => `desk:${side}`,
  NextInvitationSet: ({ side }) => `desk:${side}`,
  LetterPosted: ({ side }) => `desk:${side}`,
  ConfidentialityConfirmed: ({ side }) => (side ? `desk:${side}` : 'board'),
  ParticipantSeated: () => 'board',
  ParticipantLeft: () => 'board',
  HearingMoved: () => 'board',

  AgreementToMediateShown: () => 'board',
  NeutralProposed: () => 'board',
  NeutralDisclosed: () => 'board',
  NeutralDeclinedProposal: () => 'board',
  NeutralProposalWithdrawn: () => 'board',
  NeutralObjectedTo: ({ side }) => `desk:${side}`,
  NoObjection: ({ side }) => `desk:${side}`,
  ObserverConsented: ({ side }) => `desk:${side}`,
  ObserverRefused: ({ side }) => `desk:${side}`,
  AppearanceEntered: () => 'board',
  AppearanceEnded: () => 'board',
  DisclosurePrepared: ({ side }) => `caucus:${side}`,
  DisclosureSigned: ({ side }) => `caucus:${side}`,
  DisclosureSignedOnPaper: ({ filed, side }) =>
    filed === 'desk' ? `desk:${side}` : `caucus:${side}`,

  AgreementToMediateSigned: () => 'board',
  CaucusPracticeAcknowledged: () => 'board',
  MediationStarted: () => 'board',
  JointRoomSet: () => 'board',
  WayProposed: () => 'board',
  WayAgreedTo: () => 'board',
  WayChanged: () => 'board',

  SilenceExtensionProposed: () => 'board',
  SilenceExtensionSigned: () => 'board',
  SilencePeriodSet: () => 'board',

  PlanProposed: () => 'board',
  PlanAgreedTo: () => 'board',
  PlanDeclined: ({ side }) => `caucus:${side}`,
  PlanInForce: () => 'board',
  PrivateStageSet: ({ room }) => room,
  PrivateStageDropped: ({ room }) => room,
  PrivateStageAgreedTo: ({ room }) => room,
  StageBegun: ({ room }) => room,
  StageDone: ({ room }) => room,
  StageSkipAskedFor: ({ room }) => room,
  StageSkipped: ({ room }) => room,

  TaskSet: ({ room }) => room,
  TaskDone: ({ room }) => room,
  TaskNotNeeded: ({ room }) => room,
  WorksheetSaved: ({ room }) => room,
  WorksheetGiven: ({ side }) => `caucus:${side}`,
  PreparationNotNeeded: ({ room }) => room,
  CallNotesWritten: () => 'neutrals',
  NextStepsProposed: ({ room }) => room,
  NextStepsAgreed: ({ room }) => room,
  NextStepsCorrected: ({ room }) => room,
  ExchangeOpened: () => 'board',
  MemorandumSealed: ({ side }) => `team:${side}`,
  MemorandumGiven: ({ side }) => `caucus:${side}`,
  MemorandumExchanged: ({ room }) => room,
  ExchangeReleased: () => 'board',
  ExchangeLapsed: () => 'board',

  MessagePosted: ({ room }) => room,
  ClauseCommented: ({ room }) => room,
  WordingSuggested: ({ room }) => room,
  WordingWithdrawn: ({ room }) => room,
  WordingTaken: ({ room }) => room,
  WordingLeft: ({ room }) => room,
  ChannelFailed: ({ side }) => `desk:${side}`,
  ChannelRestored: ({ side }) => `desk:${side}`,
  SpokenTakenDown: ({ side }) => `desk:${side}`,

  MoreTimeAsked: ({ room }) => room,
  PersonallyReminded: ({ room }) => room,

  TimesProposed: ({ room }) => room,
  OtherTimesProposed: ({ room }) => room,
  TimesAnswered: ({ room }) => room,
  MeetingSet: ({ room }) => room,
  MeetingMoved: ({ room }) => room,
  MeetingCancelled: ({ room }) => room,
  MeetingHeld: ({ room }) => room,
  MeetingNotHeld: ({ room }) => room,
  AttendanceRecorded: () => 'board',
  InterpreterAsked: ({ side }) => `desk:${side}`,
  InterpreterBooked: ({ side }) => `desk:${side}`,
  NeedsTold: ({ room }) => room,
  PresenceEnded: ({ room }) => room,

  LargerCallOpened: ({ room }) => room,
  LargerCallClosed: ({ room }) => room,
  DialInNoted: ({ room }) => room,
  DialInRemoved: ({ room }) => room,
  CallJoined: ({ room }) => room,
  CallLeft: ({ room }) => room,
  SpokenTogether: ({ room }) => room,

  SafetyScreenRecorded: () => 'safety',
  SafetyFlagLifted: () => 'safety',
  SafetyScreenDone: ({ side }) => `desk:${side}`,
  IntakeRecorded: ({ side }) => `desk:${side}`,
  AccessNeedsNoted: ({ side }) => `desk:${side}`,

  WordsAuthorised: ({ side }) => `caucus:${side}`,
  AuthorityWithdrawn: ({ side }) => `caucus:${side}`,
  WordsRelayed: ({ to }) => `caucus:${to}`,
  WordsPassedOn: ({ from }) => `caucus:${from}`,

  DocumentAdded: ({ room }) => room,
  DocumentWithdrawn: ({ room }) => room,
  DocumentExchanged: ({ room }) => room,
  DocumentAuthorised: ({ side }) => `caucus:${side}`,
  DocumentAuthorityWithdrawn: ({ side }) => `caucus:${side}`,
  DocumentRelayed: ({ to }) => `caucus:${to}`,
  DocumentPassedOn: ({ from }) => `caucus:${from}`,

  OfferMade: ({ by, way }) => (way === 'direct' ? 'joint' : `caucus:${by}`),
  OfferRelayed: ({ to }) => `caucus:${to}`,
  OfferPassedOn: ({ from }) => `caucus:${from}`,
  OfferAccepted: ({ by, way }) => (way === 'direct' ? 'joint' : `caucus:${by}`),
  OfferDeclined: ({ by, way }) => (way === 'direct' ? 'joint' : `caucus:${by}`),
  OfferHeld: ({ by }) => `caucus:${by}`,
  OfferWithdrawn: ({ by, way }) => (way === 'direct' ? 'joint' : `caucus:${by}`),
  OffersCrossed: () => 'joint',
  CrossingCleared: () => 'joint',
  AnswerRelayed: ({ to }) => `caucus:${to}`,
  AnswerPassedOn: ({ from }) => `caucus:${from}`,
  WithdrawalRelayed: ({ to }) => `caucus:${to}`,
  WithdrawalPassedOn: ({ from }) => `caucus:${from}`,

  TermsAgreed: () => 'board',
  AgreementDrafted: () => 'board',
  TranslationGiven: () => 'board',
  DraftApproved: () => 'board',
  ChangesRequested: ({ side }) => `caucus:${side}`,
  OralAgreementRecited: () => 'board',
  OralRecitalTakenBack: () => 'board',
  SigningOpened: () => 'board',
  ConsentToSignGiven: ({ side }) => `desk:${side}`,
  ConsentToSignWithdrawn: ({ side }) => `desk:${side}`,
  PaperSignatureChosen: ({ side }) => `desk:${side}`,
  PaperSignatureChecked: ({ side }) => `desk:${side}`,
  SigningHeld: ({ side }) => `caucus:${side}`,
  SigningEntrusted: ({ side }) => `caucus:${side}`,
  SigningEntrustedEnded: ({ side }) => `caucus:${side}`,
  SigningDeclined: () => 'board',
  SigningDeclineExplained: ({ side }) => `caucus:${side}`,
  AgreementSigned: () => 'board',
  AgreementConcluded: () => 'board',
  AgreementSealed: () => 'board',

  EndingLetterServed: () => 'board',
  MediationEnded: () => 'board',
  MediationReopened: () => 'board',

  PerformanceReported: () => 'board',
  PerformanceConfirmed: () => 'board',
  PerformanceDenied: () => 'board',
  ReportTakenBack: () => 'board',
  DefaultNoticed: () => 'board',
  DefaultNoticeWithdrawn: () => 'board',
  SatisfactionAcknowledged: () => 'board',
  AmendmentProposed: () => 'board',
  AmendmentSigned: () => 'board',
  AmendmentMade: () => 'board',
  AmendmentDeclined: () => 'board',
  AmendmentWithdrawn: () => 'board',
  AmendmentSealed: () => 'board',

  FilingPrepared: () => 'board',
  FilingHandedIn: () => 'board',
  FilingReviewed: () => 'board',
  FilingRefiled: () => 'board',
  FilingFeesTold: () => 'board',
  FilingCopyKept: ({ room }) => room,
  FilingDecided: () => 'board',
  FilingWithdrawn: () => 'board',
  FilingSendingBegun: () => 'board',
  FilingFormSent: ({ side }) => `desk:${side}`,
  FilingSendingDelayed: () => 'board',
  FilingReceived: () => 'board',
  FilingNotSent: () => 'board',

  CourtStatementMade: () => 'board',
  CourtStatementFiled: () => 'board',

  WaiverProposed: () => 'joint',
  WaiverAgreedTo: () => 'joint',
  WaiverAgreedOnPaper: () => 'joint',
  WaiverCompleted: () => 'joint',
  WaiverDeclined: () => 'joint',
  WaiverWithdrawn: () => 'joint',
}

export const roomFor = (fact: Fact): Room => (standing[fact.type] as (fact: Fact) => Room)(fact)
