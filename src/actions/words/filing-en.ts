// What refusals around filing with the court say, in English.
import type { FilingWord } from './filing-words.ts'

export const filingRefusalsEn: Readonly<Record<FilingWord, string>> = {
  AgreementNotSealed:
    'No agreement is signed by everybody and sealed yet. Only that goes to the court.',
  NoCaseAtCourt: 'No court has this case, so there is nothing to file.',
  PacketEmpty: 'Please choose at least one paper.',
  PaperTwice:
    'One paper stands twice in this packet. The agreement goes in once, under one of its names.',
  NoticeNotForThisCase:
    'In this type of case the court takes no notice of settlement (form CM-200).',
  StipulationNotAgreed:
    'The agreement does not ask the court to keep its power, so it does not go in as a stipulation for that.',
  JudgmentNotAgreed: 'The agreement does not ask for a judgment.',
  DismissalNotAgreed: 'The agreement does not ask for a dismissal of the case.',
  DismissalNotAsAgreed: 'The agreement asks for the dismissal in other words. Please choose those.',
  DismissalTooEarly:
    'By the agreement the case is dismissed later: on the day that it names, or once everything is done.',
  PaperAlreadyFiled:
    'This paper is in another packet already. What the court sent back is handed in again there.',
  CourtWouldLosePower:
    'Filed like this, the court would lose its power to enforce the agreement. Put the stipulation before the dismissal, or choose the dismissal that keeps the power (Code of Civil Procedure 664.6).',
  FilingUnknown: 'There is no such packet in this case.',
  FilingIsWithdrawn: 'This packet was withdrawn.',
  FilingNotHandedIn: 'This packet has not been handed in yet.',
  AlreadyHandedIn: 'This packet has been handed in already.',
  FilingDocumentUnknown: 'There is no such paper in this packet.',
  AlreadyReviewed:
    'What the clerk did with this paper is written down already. It stands until it is handed in again.',
  CourtsReasonMissing: 'Please say why, in the words of the court.',
  NotAcceptedYet: 'The clerk has not accepted this paper. Only what is filed can be signed.',
  NothingToDecide: 'The court only takes note of this paper. There is nothing for it to sign.',
  AlreadyDecided: 'What the court decided on this paper is written down already.',
  NotSentBack: 'The court has not sent this paper back, so it is not handed in again.',
  DayBeforeLastStep: 'That day is before the last thing that happened with this paper.',
  WhoHandedInMissing: 'Please say who handed it in.',
  BeingSent:
    'This packet is on its way to the court. Wait until the court has it, or stop trying first.',
  FilerIsNoParty:
    'A court takes electronic filings from a party alone. Prepare the packet so that a side files it, or print it and hand it in.',
  FormMissing:
    'Please choose the filled-in form of the court for each paper that is one. It has to stand as a PDF at the desk of the side that files.',
  FormNotPdf: 'A court takes papers as PDF alone. Please save the form as PDF and bring it again.',
  FormTooLarge: 'This form is larger than 7 MB, the most that goes to a court electronically.',
  SendingUnknown: 'Nothing of this was sent to a court.',
  MoreThanFees: 'That is more than the court still asks for. Please note first what it asks.',
}
