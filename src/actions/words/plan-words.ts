// The refusals that only plans, homework and exchanges know.
import type { Refusal } from '../../domain/mediation.ts'

export type PlanWord = Extract<
  Refusal,
  | 'PlanUnknown'
  | 'PlanOutdated'
  | 'StagesMissing'
  | 'TooManyStages'
  | 'StageNamedTwice'
  | 'StageUnknown'
  | 'StagesCircular'
  | 'StageOfOneSide'
  | 'PurposeMissing'
  | 'WindowBackwards'
  | 'WindowsContradict'
  | 'StageAlreadyBegun'
  | 'StageOver'
  | 'StageWaits'
  | 'StageNotAgreed'
  | 'StageNotBegun'
  | 'PauseNotOver'
  | 'TaskUnknown'
  | 'TaskOver'
  | 'ExchangeUnknown'
  | 'ExchangeOver'
  | 'AlreadyHandedIn'
  | 'ExchangeNotDue'
>
