// What refusals of worksheets and of agreed next steps say, in English.
import type { AroundCallsWord } from './around-calls-words.ts'

export const aroundCallsRefusalsEn: Readonly<Record<AroundCallsWord, string>> = {
  WorksheetUnknown: 'You have no worksheet that only your side reads.',
  WorksheetChanged:
    'Your worksheet has changed since you opened this page. Here it is as it stands now. Please choose again.',
  NothingChosen: 'Please tick at least one answer that you want to give.',
  NextStepsMissing: 'Please write down at least one step.',
  NextStepsUnknown:
    'These steps do not wait for your answer. They may be confirmed already, or written down anew.',
}
