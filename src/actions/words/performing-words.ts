// The refusals that only the performance of an agreement knows.
import type { Refusal } from '../../domain/mediation.ts'

export type PerformingWord = Extract<
  Refusal,
  | 'NothingSignedYet'
  | 'DutyUnknown'
  | 'DayToCome'
  | 'MoreThanIsOwed'
  | 'AlreadyReported'
  | 'ReportUnknown'
  | 'AlreadyConfirmed'
  | 'AlreadyDenied'
  | 'NothingIsLate'
  | 'ReportToAnswer'
  | 'NoticeAlreadyGiven'
  | 'NoticeUnknown'
  | 'NothingOwedToSide'
  | 'NotAllReceived'
  | 'AlreadySatisfied'
  | 'ProofUnknown'
>
