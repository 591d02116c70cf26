// What refusals around the statement to the court say, in English and Spanish.
import type { Refusal } from '../../domain/mediation.ts'

type StatementWord = Extract<
  Refusal,
  | ('DayPast' | 'DayBeforeAppointment' | 'SessionDaysMissing' | 'HoursUnreal')
  | (
      | 'HowFarAgreedMissing'
      | 'NothingAgreed'
      | 'StatementAlreadyFiled'
      | 'StatementUnknown'
      | 'StatementOutdated'
    )
  | 'DayBeforeStatement'
>

export const statementRefusalsEn: Readonly<Record<StatementWord, string>> = {
  DayPast: 'That day is over. Please give a day that is still to come, or leave it empty.',
  DayBeforeAppointment:
    'No session was held before the mediator was appointed. Please check the days.',
  SessionDaysMissing: 'Please give the day of each session, 30 at most.',
  HoursUnreal: 'Please give the hours of all sessions together, for example 2.5.',
  HowFarAgreedMissing: 'Please say whether all of the dispute was settled, or a part of it.',
  NothingAgreed: 'The mediation has not ended with a signed agreement here, so none can be stated.',
  StatementAlreadyFiled: 'The court has been told how this mediation ended. Nothing more is filed.',
  StatementUnknown: 'There is no such statement, or a newer one has taken its place.',
  StatementOutdated:
    'The mediation has ended, or was taken up again, since this statement was made. Please make it anew.',
  DayBeforeStatement: 'The statement was made after that day. Please check it.',
}
export const statementRefusalsEs: Readonly<Record<StatementWord, string>> = {
  DayPast: 'Ese día ya pasó. Escriba un día que todavía no llega, o déjelo vacío.',
  DayBeforeAppointment: 'No hubo ninguna sesión antes de nombrar al mediador. Revise los días.',
  SessionDaysMissing: 'Escriba el día de cada sesión, 30 como máximo.',
  HoursUnreal: 'Escriba las horas de todas las sesiones juntas, por ejemplo 2.5.',
  HowFarAgreedMissing: 'Diga si se resolvió toda la disputa o una parte.',
  NothingAgreed:
    'La mediación no terminó aquí con un acuerdo firmado; no se puede declarar ninguno.',
  StatementAlreadyFiled:
    'El tribunal ya sabe cómo terminó esta mediación. No se presenta nada más.',
  StatementUnknown: 'No hay tal declaración, o una más nueva tomó su lugar.',
  StatementOutdated:
    'La mediación terminó, o se retomó, desde que se hizo esta declaración. Hágala de nuevo.',
  DayBeforeStatement: 'La declaración se hizo después de ese día. Revíselo.',
}
