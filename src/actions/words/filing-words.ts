// The refusals that only filing with the court knows.
import type { Refusal } from '../../domain/mediation.ts'

export type FilingWord = Extract<
  Refusal,
  | ('AgreementNotSealed' | 'NoCaseAtCourt' | 'PacketEmpty' | 'PaperTwice' | 'NoticeNotForThisCase')
  | ('StipulationNotAgreed' | 'JudgmentNotAgreed' | 'DismissalNotAgreed' | 'DismissalNotAsAgreed')
  | ('DismissalTooEarly' | 'PaperAlreadyFiled' | 'CourtWouldLosePower' | 'FilingUnknown')
  | ('FilingIsWithdrawn' | 'FilingNotHandedIn' | 'AlreadyHandedIn' | 'FilingDocumentUnknown')
  | ('AlreadyReviewed' | 'CourtsReasonMissing' | 'NotAcceptedYet' | 'NothingToDecide')
  | ('BeingSent' | 'FilerIsNoParty' | 'FormMissing' | 'FormNotPdf' | 'FormTooLarge')
  | 'SendingUnknown'
  | ('AlreadyDecided' | 'NotSentBack' | 'DayBeforeLastStep' | 'WhoHandedInMissing' | 'MoreThanFees')
>
