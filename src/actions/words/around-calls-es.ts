// What refusals of worksheets and of agreed next steps say, in Spanish.
import type { AroundCallsWord } from './around-calls-words.ts'

export const aroundCallsRefusalsEs: Readonly<Record<AroundCallsWord, string>> = {
  WorksheetUnknown: 'No hay una hoja de preparación suya que lea solo su parte.',
  WorksheetChanged:
    'Su hoja cambió desde que abrió esta página. Aquí está como es ahora. Elija otra vez.',
  NothingChosen: 'Marque al menos una respuesta que quiera dar.',
  NextStepsMissing: 'Escriba al menos un paso.',
  NextStepsUnknown:
    'Estos pasos no esperan su respuesta. Quizás ya se confirmaron o se escribieron de nuevo.',
}
