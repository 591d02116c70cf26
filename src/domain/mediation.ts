// The two laws: a view folds the participant's own rooms, and a command is decided on the actor's view.
import {
  type Agreement,
  type AgreementCommand,
  type AgreementRefusal,
  decideAgreement,
  evolveAgreement,
  nothingAgreed,
} from './agreement.ts'
import {
  type AssignmentCommand,
  type AssignmentRefusal,
  barredByProposal,
  decideAssignment,
} from './assigning.ts'
import { type Assignment, evolveAssignment, nobodyProposed } from './assignment.ts'
import {
  type AssistedCommand,
  type AssistedRefusal,
  decideEntering,
  decideTakeDown,
} from './assisted.ts'
import { type BargainingCommand, type BargainingRefusal, decideBargaining } from './bargaining.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import {
  type Closing,
  type ClosingCommand,
  type ClosingRefusal,
  decideClosing,
  evolveClosing,
  notEnded,
} from './closing.ts'
import {
  type Convening,
  type ConveningCommand,
  type ConveningRefusal,
  decideConvening,
  evolveConvening,
  noOneYet,
  sidesOf,
} from './convening.ts'
import {
  type ConversationCommand,
  type ConversationRefusal,
  decideConversation,
} from './conversation.ts'
import type { Entry, Fact } from './facts.ts'
import {
  decideGroundRules,
  evolveGroundRules,
  type GroundRules,
  type GroundRulesCommand,
  noRulesYet,
  startedWithout,
  type TogetherRefusal,
} from './ground-rules.ts'
import { type ChannelCommand, type ChannelRefusal, decideChannel, evolveChannel } from './mail.ts'
import { evolveOffers, noOffers, type Offers } from './offers.ts'
import {
  decideReinviting,
  evolveReinviting,
  type ReinvitingCommand,
  type ReinvitingRefusal,
} from './reinviting.ts'
import {
  type AuthoriseCommand,
  decideAuthority,
  decideRelay,
  evolveRelays,
  nothingRelayed,
  type RelayCommand,
  type RelayRefusal,
  type Relays,
} from './relay.ts'
import {
  decideRepresentation,
  evolveRepresentation,
  type Representation,
  type RepresentationCommand,
  type RepresentationRefusal,
  unrepresented,
} from './representation.ts'
import { roomsOpenTo } from './rooms.ts'
import {
  decideSafety,
  evolveSafety,
  nothingAsked,
  type Safety,
  type SafetyCommand,
  type SafetyRefusal,
} from './safety.ts'
import { isSide, type Me, type Room } from './seats.ts'
import {
  decideSigning,
  evolveSigning,
  forgetSignatures,
  type Signing,
  type SigningCommand,
  type SigningRefusal,
  unsigned,
} from './signing.ts'
import {
  asOpened,
  decideSilence,
  evolveSilence,
  type SilenceCommand,
  type SilencePeriod,
  type SilenceRefusal,
} from './silence.ts'

/** Who commands is not said here: it is the participant whose view is decided on. */
export type Command =
  | ConveningCommand
  | AssignmentCommand
  | ReinvitingCommand
  | RepresentationCommand
  | GroundRulesCommand
  | SilenceCommand
  | ConversationCommand
  | ChannelCommand
  | AssistedCommand
  | AuthoriseCommand
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
  | RepresentationRefusal
  | SilenceRefusal
  | TogetherRefusal
  | ConversationRefusal
  | ChannelRefusal
  | AssistedRefusal
  | RelayRefusal
  | BargainingRefusal
  | AgreementRefusal
  | SafetyRefusal
  | SigningRefusal
  | ClosingRefusal

/** What the entries of one room come to. Most of it stands empty in most rooms. */
export type RoomSeen = {
  readonly convening: Convening
  readonly assignment: Assignment
  readonly representation: Representation
  readonly groundRules: GroundRules
  readonly silence: SilencePeriod
  readonly relays: Relays
  readonly offers: Offers
  readonly agreement: Agreement
  readonly signing: Signing
  readonly closing: Closing
  readonly safety: Safety
}
export type View = ViewOf<RoomSeen>

const emptyRoom: RoomSeen = {
  convening: noOneYet,
  assignment: nobodyProposed,
  representation: unrepresented,
  groundRules: noRulesYet,
  silence: asOpened,
  relays: nothingRelayed,
  offers: noOffers,
  agreement: nothingAgreed,
  signing: unsigned,
  closing: notEnded,
  safety: nothingAsked,
}

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
  record.reduce((seen, entry) => (entry.room === room ? evolve(seen, entry) : seen), emptyRoom)

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
    case 'EnterAppearance':
    case 'EndAppearance':
    case 'PrepareDisclosure':
    case 'SignDisclosure':
      return decideRepresentation(view, command)
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
    case 'AuthoriseWords':
    case 'WithdrawAuthority':
      return decideAuthority(view, command)
    case 'RelayWords':
    case 'RelayOffer':
    case 'RelayAnswer':
    case 'RelayWithdrawal':
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

function evolve(seen: RoomSeen, { at, by, fact }: Entry): RoomSeen {
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
    case 'AppearanceEntered':
    case 'AppearanceEnded':
    case 'DisclosurePrepared':
    case 'DisclosureSigned': {
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
    case 'AccessNeedsNoted':
      return { ...seen, safety: evolveSafety(seen.safety, { at, by, fact }) }
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
    case 'SigningOpened':
    case 'AgreementSigned':
    case 'AgreementConcluded':
    case 'AgreementSealed':
      return { ...seen, signing: evolveSigning(seen.signing, { at, by, fact }) }
    case 'EndingLetterServed':
    case 'MediationEnded':
    case 'MediationReopened':
      return { ...seen, closing: evolveClosing(seen.closing, { at, by, fact }) }
    default:
      return { ...seen, offers: evolveOffers(seen.offers, { at, by, fact }) }
  }
}

/** Messages weigh nothing in any decision: who only decides need not read them. */
export const weighs = (type: Fact['type']): boolean => type !== 'MessagePosted'
