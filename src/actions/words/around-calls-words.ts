// The refusals that only worksheets and agreed next steps know.
import type { Refusal } from '../../domain/mediation.ts'

export type AroundCallsWord = Extract<
  Refusal,
  | 'WorksheetUnknown'
  | 'WorksheetChanged'
  | 'NothingChosen'
  | 'NextStepsMissing'
  | 'NextStepsUnknown'
>
