// Which refusals each command can meet: chance may find no other, and each is shown in its chapter.
import type { Command, Refusal } from '../../src/domain/mediation.ts'

const mediating = [
  'NotForThisSeat',
  'MediationNotStarted',
  'MediationIsEnded',
  'GroundRulesNotAccepted',
] as const
const answering = [
  'OfferUnknown',
  'OfferAlreadyAnswered',
  'OfferWithdrawn',
  'OfferReplaced',
] as const

export type RefusalsOf = { readonly [C in Command['type']]: readonly Refusal[] }
export const refusalsOf: RefusalsOf = {
  InviteParticipant: ['NotForThisSeat', 'SideUnknown', 'AlreadyInvited'],
  SendInvitationAgain: ['NotForThisSeat', 'InvitationNotOpen', 'InvitationSentLately'],
  AnswerInvitation: ['NothingToAnswer'],
  SeatInvited: ['NotForThisSeat', 'InvitationNotAccepted', 'AlreadySeated'],
  SeatNeutral: ['NotForThisSeat', 'AlreadySeated', 'MediatorAlreadySeated'],
  LeaveSeat: ['NotForThisSeat', 'LastManagerStays'],

  AcceptGroundRules: ['NotForThisSeat', 'MediationIsEnded', 'AlreadyAccepted'],
  SetJointRoom: [
    'NotForThisSeat',
    'MediationIsEnded',
    'NoChange',
    'SafetyFlagged',
    'SafetyNotYetAsked',
  ],
  ProposeWay: [
    'NotForThisSeat',
    'MediationIsEnded',
    'NoChange',
    'SafetyFlagged',
    'SafetyNotYetAsked',
  ],
  AgreeToWay: ['NotForThisSeat', 'MediationIsEnded', 'WayNotProposed', 'NoChange'],

  RecordSafetyScreen: ['NotForThisSeat', 'NotOfThisSide', 'AlreadyRecorded'],
  RecordIntake: ['NotForThisSeat', 'NotOfThisSide', 'AlreadyRecorded'],
  NoteAccessNeeds: ['NotForThisSeat', 'NotOfThisSide', 'AlreadyRecorded'],

  PostMessage: [
    'RoomUnknown',
    'ObserversDoNotWrite',
    'NothingSaid',
    'MediationNotStarted',
    'MediationIsEnded',
    'GroundRulesNotAccepted',
    'JointRoomShut',
  ],

  AuthoriseWords: [...mediating, 'NothingSaid'],
  WithdrawAuthority: [...mediating, 'NothingAuthorised', 'AlreadyPassedOn'],
  RelayWords: [
    ...mediating,
    'SideUnknown',
    'NothingAuthorised',
    'AlreadyRelayed',
    'NothingSaid',
    'WordsNotAuthorised',
  ],
  RelayOffer: [
    ...mediating,
    'SideUnknown',
    'NothingAuthorised',
    'AlreadyRelayed',
    'OfferNoLongerStands',
    'OfferExpired',
    'WordsNotAuthorised',
    'OffersCross',
  ],
  RelayAnswer: [
    ...mediating,
    'SideUnknown',
    'NothingAnswered',
    'AlreadyRelayed',
    'OfferNoLongerStands',
  ],
  RelayWithdrawal: [...mediating, 'SideUnknown', 'NothingAuthorised', 'AlreadyRelayed'],

  MakeOffer: [
    ...mediating,
    ...answering,
    'NoTerms',
    'TooManyTerms',
    'AmountNotPositive',
    'AmountTooLarge',
    'InstalmentsDoNotAddUp',
    'SideUnknown',
    'PayerIsPayee',
    'DateUnreal',
    'WordsMissing',
    'ExpiryPassed',
    'JointRoomShut',
    'WorseThanLast',
  ],
  AcceptOffer: [...mediating, ...answering, 'OfferExpired', 'OffersCrossed'],
  DeclineOffer: [...mediating, ...answering, 'ReasonMissing'],
  HoldOffer: [...mediating, ...answering, 'AlreadyHeld'],
  WithdrawOffer: [...mediating, ...answering],
  ClearCrossing: [...mediating, 'NothingCrossed'],

  DraftAgreement: [
    ...mediating,
    'TermsNotAgreed',
    'NothingToPerform',
    'SideWithoutParty',
    'TermsContradict',
  ],
  ApproveDraft: [...mediating, 'DraftUnknown', 'DraftOutdated', 'AlreadyApproved'],
  RequestChanges: [...mediating, 'DraftUnknown', 'DraftOutdated', 'NothingSaid'],

  OpenSigning: [
    ...mediating,
    'DraftUnknown',
    'DraftOutdated',
    'NotYetApproved',
    'SigningAlreadyOpen',
  ],
  SignAgreement: [
    ...mediating,
    'DraftUnknown',
    'DraftOutdated',
    'SigningNotOpen',
    'AlreadySigned',
    'SignedTextDiffers',
    'ConsentMissing',
    'NameMissing',
  ],
  RecordSeal: ['NotForThisSeat', 'NotConcluded', 'AlreadySealed'],

  EndMediation: ['NotForThisSeat', 'MediationIsEnded', 'InvitationNotDeclined'],
  ReopenMediation: ['NotForThisSeat', 'MediationNotEnded', 'SettledIsFinal'],
}

/** What the table says of these commands and nobody has seen, as `Command Refusal`. */
export const missing = (
  table: RefusalsOf,
  commands: readonly Command['type'][],
  asserted: ReadonlySet<string>,
): readonly string[] =>
  commands
    .flatMap((command) => table[command].map((refusal) => `${command} ${refusal}`))
    .filter((pair) => !asserted.has(pair))
