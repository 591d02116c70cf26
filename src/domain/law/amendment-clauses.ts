// What an amendment to a signed agreement says, in each language of an agreement.
import type { Language } from '../language.ts'

export type AmendmentWords = {
  readonly headings: Record<'what' | 'instead' | 'rest' | 'binding' | 'court', string>
  readonly changes: (signedOn: string) => string
  readonly pays: (by: string, to: string, clause: string, received: string, open: string) => string
  readonly instead: (by: string) => string
  readonly part: (place: number, sum: string, day: string) => string
  readonly letGoOfRest: (sum: string) => string
  readonly letGoOfSum: (sum: string) => string
  readonly newDay: (by: string, clause: string, day: string) => string
  readonly letGo: (by: string, clause: string) => string
  readonly rest: string
  readonly binding: string
  /** Code of Civil Procedure 664.6, only where a case is pending. */
  readonly court: (court: string, caseNumber: string) => string
}

export const amendmentWords: Readonly<Record<Language, AmendmentWords>> = {
  en: {
    headings: {
      what: 'What this changes',
      instead: 'What holds instead',
      rest: 'Everything else stays',
      binding: 'Binding and enforceable',
      court: 'The court',
    },
    changes: (signedOn) =>
      `The parties signed a settlement agreement; the last signature was given on ${signedOn}. They change it here in one point, in writing and signed by every party, as the agreement asks.`,
    pays: (by, to, clause, received, open) =>
      `${by} owes ${to} a sum by clause ${clause}. Of it ${received} has been received and ${open} is still open.`,
    instead: (by) => `In place of the days and sums that are still open there, ${by} pays:`,
    part: (place, sum, day) => `Instalment ${place}: ${sum} by ${day}.`,
    letGoOfRest: (sum) => `The remaining ${sum} is no longer owed.`,
    letGoOfSum: (sum) => `What is still open, ${sum}, is no longer owed.`,
    newDay: (by, clause, day) =>
      `What ${by} has to do by clause ${clause}, and has not done yet, is to be done by ${day}. This takes the place of any day that stands there.`,
    letGo: (by, clause) =>
      `What ${by} has to do by clause ${clause}, and has not done yet, need not be done any more.`,
    rest: 'Every other term of the agreement stays as it was signed. It holds for what is changed here too: also what follows if something is not done on its day.',
    binding:
      'The parties intend this amendment to be admissible in evidence, enforceable and binding on them from the last signature (California Evidence Code section 1123; Civil Code section 1698).',
    court: (court, caseNumber) =>
      `This is about case ${caseNumber} in the ${court}. The parties sign it outside the presence of the court, and ask that the agreement be enforced as it is changed here (California Code of Civil Procedure section 664.6). What the court has already ordered or entered as a judgment is changed by the court alone.`,
  },
  es: {
    headings: {
      what: 'Qué cambia',
      instead: 'Lo que vale en su lugar',
      rest: 'Todo lo demás queda igual',
      binding: 'Obligatorio y exigible',
      court: 'El tribunal',
    },
    changes: (signedOn) =>
      `Las partes firmaron un acuerdo de conciliación; la última firma se dio el ${signedOn}. Aquí lo cambian en un punto, por escrito y con la firma de cada parte, como lo pide el acuerdo.`,
    pays: (by, to, clause, received, open) =>
      `Según la cláusula ${clause}, ${by} debe una suma a ${to}. De ella se recibieron ${received} y quedan pendientes ${open}.`,
    instead: (by) => `En lugar de los días y las sumas que allí quedan pendientes, ${by} paga:`,
    part: (place, sum, day) => `Cuota ${place}: ${sum} hasta el ${day}.`,
    letGoOfRest: (sum) => `Los ${sum} restantes ya no se deben.`,
    letGoOfSum: (sum) => `Lo que queda pendiente, ${sum}, ya no se debe.`,
    newDay: (by, clause, day) =>
      `Lo que ${by} tiene que hacer según la cláusula ${clause}, y todavía no hizo, se hará a más tardar el ${day}. Esto reemplaza cualquier día que esté allí.`,
    letGo: (by, clause) =>
      `Lo que ${by} tiene que hacer según la cláusula ${clause}, y todavía no hizo, ya no hay que hacerlo.`,
    rest: 'Todo lo demás del acuerdo queda como se firmó. Vale también para lo que aquí se cambia: también lo que sigue si algo no se cumple en su día.',
    binding:
      'Las partes quieren que este cambio pueda presentarse como prueba, sea exigible y las obligue desde la última firma (California Evidence Code, sección 1123; Civil Code, sección 1698).',
    court: (court, caseNumber) =>
      `Se trata del caso ${caseNumber} en el ${court}. Las partes lo firman fuera de la presencia del tribunal y piden que el acuerdo se haga cumplir como aquí se cambia (California Code of Civil Procedure, sección 664.6). Lo que el tribunal ya ordenó o registró como fallo solo lo cambia el tribunal.`,
  },
}
