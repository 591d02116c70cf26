// What refusals around the performance of an agreement say, in English.
import type { PerformingWord } from './performing-words.ts'

export const performingRefusalsEn: Readonly<Record<PerformingWord, string>> = {
  NothingSignedYet: 'No agreement is signed by everybody yet, so nothing is owed by it.',
  DutyUnknown: 'The agreement asks for no such thing.',
  DayToCome: 'That day is still to come. Please give the day on which it was done.',
  MoreThanIsOwed:
    'That is more than is still open. Sums that were already told count, too, until the other side says they did not come.',
  AlreadyReported: 'This was told already. It waits for the other side, or is done.',
  ReportUnknown: 'There is no such report, or it was taken back.',
  AlreadyConfirmed: 'This counts as received already, so it stays.',
  AlreadyDenied: 'You have already said that this did not come.',
  NothingIsLate: 'Nothing that they owe your side is late.',
  ReportToAnswer:
    'They say that something has come. Please say first whether it has; then you can give notice of what is missing.',
  NoticeAlreadyGiven: 'You have already given notice of everything that is late.',
  NoticeUnknown: 'Your side has given no such notice, or has withdrawn it.',
  NothingOwedToSide: 'The agreement owes your side nothing that could be received.',
  NotAllReceived: 'Not everything that is owed to your side has come yet.',
  ProofUnknown:
    'Please choose a document that your side has brought where everybody reads it, and has not withdrawn.',
  AlreadySatisfied: 'Your side has already said that it received everything.',
}
