// What a refusal or a fault says, in English: what is the case, and what one can do next.
import type { IssueCode } from '../issues.ts'
import type { AnyRefusal } from '../perform.ts'
import { amendingRefusalsEn } from './amending-words.ts'
import { aroundCallsRefusalsEn } from './around-calls-en.ts'
import { filingRefusalsEn } from './filing-en.ts'
import { oralRefusalsEn } from './oral-words.ts'
import { performingRefusalsEn } from './performing-en.ts'
import { planRefusalsEn } from './plan-en.ts'
import { statementRefusalsEn } from './statement-words.ts'
import { translationRefusalsEn } from './translation-words.ts'
import { waiverRefusalsEn } from './waiver-words.ts'
import { wordingRefusalsEn } from './wording-words.ts'

export const refusalsEn: Record<AnyRefusal, string> = {
  ...planRefusalsEn,
  ...aroundCallsRefusalsEn,
  ...performingRefusalsEn,
  ...amendingRefusalsEn,
  ...filingRefusalsEn,
  ...oralRefusalsEn,
  ...wordingRefusalsEn,
  ...translationRefusalsEn,
  ...statementRefusalsEn,
  ...waiverRefusalsEn,
  CaseUnknown: 'There is no such case, or it is not one of yours.',
  KeyUsedForAnotherRequest: 'This key was already used for another request. Use a new key.',
  InterpreterNotAsked: 'No interpreter is asked for at this meeting, or it is not yet set.',
  SeatIsTheirOwn:
    'Only an interpreter or a support person can be asked to leave. Whoever speaks for a side leaves by their own word.',
  NotForThisSeat: 'This is not something that your role in this case can do.',
  SideUnknown: 'That side is not part of this case.',
  SidesMissing: 'A case needs two to ten sides.',
  SideLabelRepeated: 'Each side needs a name of its own.',
  AlreadyInvited: 'This person is already invited to this case.',
  InvitationNotOpen: 'No invitation of this person waits for an answer.',
  InvitationSentLately:
    'This invitation was sent less than an hour ago. Please give it some time before you send it again.',
  AskedForQuiet:
    'They asked that nobody write to them again about this invitation. It is still open to them.',
  RoundNotDue: 'No further letter is due now.',
  HearingPassed: 'That day has passed. A hearing can be set for today or for a later day.',
  DayPassed: 'That day has passed. Please choose a later one.',
  LetterAlreadyPosted: 'This letter is marked as posted already.',
  ClientUnknown: 'Please choose parties of your own side who have taken their seat.',
  NotRepresented: 'No such appearance is entered.',
  DisclosureUnknown: 'There is no such paper waiting for you.',
  DayToCome: 'That day is still to come. Please write the day that stands on the paper.',
  SignedElectronically: 'Both have signed this paper here already. Nothing is missing.',
  SignedOnPaper: 'This paper was signed by hand already. Nothing is missing.',
  ConfidentialityNotConfirmed:
    'Nobody takes this seat before the words about keeping things private were read and confirmed. They stand with the invitation, or on this page.',
  AskedToLeave:
    'You were asked to leave this meeting. Talk to the mediator in writing, or to your side.',
  NothingToAnswer: 'There is no invitation waiting for your answer.',
  InvitationNotAccepted: 'This invitation has not been accepted.',
  AlreadySeated: 'This person already has a seat in this case.',
  MediatorAlreadySeated: 'This case has a mediator. You can seat a co-mediator.',
  NobodyFits: 'Nobody on the roster fits this case as it stands. You can choose by hand.',
  AlreadyProposed: 'This person was already proposed in this case.',
  MediatorAlreadyProposed:
    'A mediator is proposed already. Seat them, or withdraw the proposal, before you bring in another.',
  ProposalUnknown: 'There is no open proposal of this person.',
  DisclosureMissing:
    'Please write what you want to disclose, or tick that there is nothing to disclose.',
  NotDisclosedYet: 'This person has not answered the proposal yet.',
  ObjectionUsed: 'Your side has already objected once in this case. You can write to the program.',
  ObjectionWithoutReason: 'Please say in a few words why you object.',
  ConsentIsAsked: 'For an observer your side is asked to agree. Say there that you do not.',
  ObjectionStands: 'There is an objection, so this person cannot be seated. Withdraw the proposal.',
  WindowStillOpen: 'The sides still have time to object. They have not all said that they do not.',
  ConsentMissingOfSide: 'An observer is seated only when every side has agreed.',
  LastManagerStays: 'You are the only case manager of this case, so you cannot leave it.',
  AlreadyAccepted: 'You have already signed the ground rules.',
  TextHasChanged:
    'The text has changed since you opened it. Here is the new one. Please read it and then sign.',
  PeriodNotLonger: 'The period already is as long. Please propose more days.',
  ExtensionNotProposed: 'The mediator has not proposed this period.',
  SilenceNotRunOut:
    'There has been a word within the period that was agreed. It has not run out yet.',
  LetterAlreadyServed: 'The letter of this end has already been sent to everyone.',
  NoChange: 'It already is as you ask.',
  WayNotProposed: 'The mediator has not proposed this way of bargaining.',
  MediationNotStarted:
    'The mediation has not started yet. It starts when everyone has signed the ground rules.',
  MediationIsEnded: 'This mediation has ended.',
  GroundRulesNotAccepted: 'Please read and sign the ground rules first.',
  SafetyFlagged:
    'Somebody has to be kept apart in this case: what they answered stands with you alone. Offers go through you, and the joint room stays shut.',
  SafetyNotYetAsked:
    'Each party of this case is first asked in private whether they are safe. Not everyone has answered.',
  NotOfThisSide: 'This person is not on that side.',
  AlreadyRecorded: 'This is already on record.',
  RoomUnknown: 'There is no such room, or it is not one of yours.',
  ObserversDoNotWrite: 'Observers read, and do not write.',
  AlreadyInCall: 'You are in this call already.',
  NotInCall: 'This person is not in the call.',
  JointRoomShut: 'The room where everyone talks together is shut. You can write to the mediator.',
  NotFlagged: 'Nothing that this person answered keeps anybody apart now.',
  NothingSaid: 'There is nothing written yet.',
  RemindedToday:
    'You wrote a reminder to this person less than a day ago. Please give them some time.',
  ParticipantUnknown:
    'Nobody of a side in this case is meant by this. Please choose the person again.',
  SpeaksForNoSide:
    'This person cannot make or answer offers here. Only a party, an attorney or a decision maker with a seat can. You can take it down as a message.',
  NothingAuthorised: 'Nothing that may be passed on was found. Only what a side allowed can be.',
  WordsNotAuthorised: 'The side allowed these words only as they wrote them.',
  AlreadyRelayed: 'This has already been passed on to them.',
  AlreadyPassedOn: 'This has already been passed on, so it cannot be taken back.',
  OfferNoLongerStands:
    'The side that made this offer has taken it back or replaced it. Please speak with both sides.',
  OfferExpired: 'This offer was good until a day that has passed.',
  OffersCross:
    'The other side has made an offer too that has not been passed on. Look at both, then decide.',
  DocumentUnknown: 'There is no such document, or it is not one of yours.',
  DocumentIsWithdrawn: 'This document was withdrawn.',
  NotYourDocument: 'This document belongs to somebody else. Only those who brought it can do this.',
  FileTooLarge: 'This file is too large for this place.',
  TooManyDocuments:
    'This place holds as many documents as it can. Put several pages into one file.',
  RoomIsFull: 'There is no room left here for a file of this size. Please send a smaller one.',
  TooManyPhotos:
    'One document can be made of up to 40 photos. Make one of these first, and another of the rest.',
  NoPages: 'There is no photo here yet to make a document of.',
  PagesChanged:
    'The photos that wait here are not the ones you saw. Please look at them again, and then make the document.',
  AlreadyExchanged: 'Everyone already has a copy of this document.',
  WarningsNotSeen:
    'Please read what this file carries, and tick each line, before others see a copy.',
  CopyNotPossible:
    'A clean copy of this file could not be made just now, so nobody was shown anything. Try again later. If it happens again, save the file as a PDF and bring that.',
  CopyNeedsPictures:
    'A clean copy would need pictures of the pages, and they cannot be made here, so nobody was shown anything. Take photos of the pages and bring those. Whoever looks after this service can also set it up.',
  CopyLeavesOut:
    'This file holds drawings, films or other things that cannot be copied clean, so nobody was shown anything. Print it to PDF, or take photos of the pages, and bring that.',
  NothingAnswered: 'There is no answer to pass on.',
  NoTerms: 'An offer needs at least one term.',
  TooManyTerms: 'An offer can hold up to 40 terms.',
  AmountNotPositive: 'A sum must be more than zero.',
  AmountTooLarge: 'That sum is too large.',
  InstalmentsDoNotAddUp: 'The instalments do not add up to the whole sum.',
  PayerIsPayee: 'The one who gives and the one who receives must be different sides.',
  DateUnreal: 'That day is not on the calendar.',
  WordsMissing: 'Please say what is to be done.',
  OfferUnknown: 'There is no such offer.',
  OfferAlreadyAnswered: 'This offer has already been answered.',
  OfferWithdrawn: 'This offer was taken back.',
  OfferReplaced: 'This offer was replaced by a newer one.',
  OffersCrossed:
    'Both sides made an offer at the same time. The mediator has been told and will help you sort it out.',
  NothingCrossed: 'No offers have crossed.',
  ExpiryPassed: 'The day until which this offer counts has already passed.',
  WorseThanLast:
    'This asks for more than your last offer did. You can do that; please tick the box that says so.',
  ReasonMissing: 'Please say in a few words why you decline. It helps the mediator to go on.',
  NotEntrusted: 'Nobody has been asked to sign for this party, or it was taken back.',
  AlreadyEntrusted: 'You have already said that this person signs for you.',
  NothingPending:
    'Somebody may sign for you only in a case that a court of California has. This is no such case: please sign yourself.',
  PartiesAlone:
    'In this kind of case a court counts only the parties’ own signatures. Please sign yourself.',
  AttorneyAdvises:
    'In small claims an attorney advises you and cannot sign for you. Please sign yourself.',
  InsurerNotAuthorised:
    'Your insurer has to defend you, pay, and have authorized this person in writing to sign. If that is not so, please sign yourself.',
  AboveTheLimits:
    'If you would owe anything above the limits of your policy, nobody can sign that for you. Please read it and sign yourself.',
  AlreadyHeld: 'You have already asked for time. There is no hurry.',
  SumNotMadeUp: 'What the sum is made of does not come to the whole sum.',
  OwnClauseUnfit: 'This is not a clause as this program writes them.',
  BlankUnfit: 'A blank of this clause is not filled in as it asks. Please look at each.',
  DayMissing: 'A day is needed here: please say which one.',
  DaysOutOfRange: 'That number is too small or too large here.',
  SumMissing: 'Please say how much of the deposit.',
  LawNotMet:
    'This draft would not hold up in law. What has to be mended stands here, with the reason.',
  TermsNotAgreed: 'These terms have not been agreed.',
  DraftUnknown: 'There is no such draft.',
  ClauseUnknown: 'This version has no such clause. Choose one of the clauses shown.',
  DraftOutdated: 'There is a newer version of the draft. Please look at that one.',
  AlreadyApproved: 'Your side has already approved this draft.',
  NothingToPerform: 'Nobody would have to do anything under these terms. Add what is to be done.',
  SideWithoutParty: 'A side has nobody who can sign. Invite its party first.',
  TermsContradict: 'Two payments run against each other between the same sides. Make them one sum.',
  NotYetApproved: 'Each side approves the draft before it can be signed.',
  TimeToReflectUnfit: 'Please choose a time to think it over of 1 to 14 days.',
  StillThoughtOver:
    'This is still the time to think it over: nobody signs yet. The page of the agreement says from when.',
  SigningAlreadyOpen: 'This draft is already open for signatures.',
  SigningNotOpen: 'This draft is not open for signatures.',
  SigningStopped:
    'Somebody has declined to sign, so signing has stopped. The mediator sees how to go on.',
  AlreadySigned: 'You have already signed.',
  SignedTextDiffers:
    'The text has changed since you opened it. Please read it again and then sign.',
  ConsentMissing:
    'Before you sign here, please agree to sign electronically: read the test page and type its code. You can sign on paper instead.',
  ConsentTextOutdated: 'What you agree to has changed since you opened it. Please read it again.',
  AlreadyOnPaper: 'You have already said that you sign on paper.',
  AlreadyConsented: 'You have already agreed to sign electronically.',
  NameMissing: 'Please type your name.',
  NotConcluded: 'Not everyone has signed.',
  AlreadySealed: 'This agreement is already sealed.',
  MediationNotEnded: 'This mediation is still going on.',
  SettledIsFinal: 'This case was settled. A new case can be opened.',
  DialInUnusable: 'Please give a telephone number, and the PIN in digits.',
  DialInOfAnotherRoom:
    'This number and PIN are noted for another room. Who dials them would be in that room: each room needs its own.',
  LargerCallNotOpen: 'The larger room is not open now. Who leads the meeting opens it.',
  LargerDoorShut: 'The door of the larger room is shut now. Who leads the meeting opens it again.',
  LargerCallsNotSet: 'This program has no service for larger calls.',
  MeetingUnknown: 'There is no such meeting, or it is not one of yours.',
  TimesTooMany: 'At most ten times at once, and forty for one meeting.',
  TimePassed: 'That time has passed. Please choose one that is still to come.',
  TimeUnusable:
    'Please give times within the next two years, in steps of five minutes, for 5 minutes to 8 hours.',
  SameTimeTwice: 'The same time is given twice.',
  NeededNotInRoom: 'Please choose people who sit in this room, each of them once.',
  MediatorNeeded:
    'Somebody who leads the meeting has to be there. Please choose the mediator, too.',
  PlaceMissing: 'Please say where people meet.',
  SlotsAreForOneSide: 'Times for people to take are offered to one side at a time.',
  TimeNotProposed: 'This time was not proposed.',
  AnsweredOtherwise: 'These times are answered in another way. Please look at the meeting again.',
  MeetingIsSet: 'This meeting has its time already.',
  MeetingNotSet: 'This meeting has no time yet.',
  MeetingCalledOff: 'This meeting was called off.',
  MeetingIsOver: 'This meeting is over.',
  MeetingNotBegun: 'This meeting has not begun yet.',
  NotFree: 'You are not free then. Please choose another time.',
  OtherNotFree: 'Another mediator who is needed is not free then. Please choose another time.',
  InvitationNotDeclined: 'Nobody has declined an invitation in this case.',
}

const count = (limit: number) => limit.toLocaleString('en-US')

export const issuesEn: Record<IssueCode, (limit?: number) => string> = {
  missing: () => 'This is needed.',
  empty: () => 'Please write something here.',
  'too long': (limit) =>
    limit === undefined
      ? 'This is too long.'
      : `This is too long. It can have up to ${count(limit)} letters.`,
  'too many': (limit) =>
    limit === undefined
      ? 'These are too many.'
      : `These are too many: up to ${count(limit)} can be.`,
  'too few': (limit) =>
    limit === undefined
      ? 'These are too few.'
      : `These are too few: at least ${count(limit)}, please.`,
  'too large': (limit) =>
    limit === undefined
      ? 'This number is too large.'
      : `This number is too large: up to ${count(limit)} can be.`,
  'too small': (limit) =>
    limit === undefined
      ? 'This number is too small.'
      : `This number is too small: at least ${count(limit)}, please.`,
  'not a choice': () => 'Please choose one of the answers.',
  'not known': () => 'This is not something that can be sent here.',
  'not a number': () => 'Please write the number in digits, like 14.',
  'not a sum': () => 'Please write the sum in numbers, like 1,450.00.',
  'not a date': () => 'Please give a day on the calendar, as year-month-day.',
  'not a time': () => 'Please give an hour, like 14:30.',
  'no such hour': () =>
    'This hour does not exist on that day: clocks are set forward then. Please choose another.',
  'hour twice': () =>
    'This hour comes twice on that day, as clocks are set back. Please choose one before or after it.',
  'not a mail address': () => 'This does not look like an email address.',
  'not a ZIP': () => 'We know no place with this ZIP code. It has five digits.',
  'not a site': () => 'Please write the whole address of the page. It begins with https://.',
  'not a telephone number': () =>
    'This is not a telephone number that exists. With another country, begin with + and its code.',
  'not the code': () =>
    'This is not the code on your test page. Please open the page and look once more: 8 letters and numbers.',
  'too many tries': () =>
    'That was tried often. Please wait a few minutes. Or tell your mediator that you would rather sign on paper.',
  'not printable': () =>
    'There is a sign in it that no paper here could show. Please write it in another way.',
  'sign not allowed': () =>
    'There is a sign in it that cannot be shown, or a new line. Please write it on one line, in ordinary letters.',
  'clause not offered': () =>
    'The program does not offer this clause, or no longer. Please choose another one.',
  'clause changed': () =>
    'The program has changed this clause since you saw it. Please read it again as it stands here.',
  repeated: () => 'Two of these are the same. Please give each its own.',
  malformed: () => 'This is not written in the way that is asked for. Please write it once more.',
}
