// What refusals around the performance of an agreement say, in Spanish.
import type { PerformingWord } from './performing-words.ts'

export const performingRefusalsEs: Readonly<Record<PerformingWord, string>> = {
  NothingSignedYet: 'Todavía no firmaron todos el acuerdo, así que no se debe nada por él.',
  DutyUnknown: 'El acuerdo no pide eso.',
  DayToCome: 'Ese día todavía no llega. Escriba el día en que se hizo.',
  MoreThanIsOwed:
    'Es más de lo que falta. También cuentan las sumas ya avisadas, hasta que la otra parte diga que no llegaron.',
  AlreadyReported: 'Esto ya se avisó. Espera a la otra parte o ya está hecho.',
  ReportUnknown: 'Ese aviso no existe o se retiró.',
  AlreadyConfirmed: 'Esto ya cuenta como recibido, así que queda.',
  AlreadyDenied: 'Usted ya dijo que esto no llegó.',
  NothingIsLate: 'Nada de lo que le deben a su parte está atrasado.',
  ReportToAnswer:
    'La otra parte dice que algo llegó. Diga primero si es así; después puede reclamar lo que falta.',
  NoticeAlreadyGiven: 'Usted ya reclamó todo lo que está atrasado.',
  NoticeUnknown: 'Su parte no envió ese reclamo o ya lo retiró.',
  NothingOwedToSide: 'El acuerdo no le debe a su parte nada que se pueda recibir.',
  NotAllReceived: 'Todavía no llegó todo lo que se le debe a su parte.',
  ProofUnknown:
    'Elija un documento que su parte haya traído a donde todas las personas lo leen y que no haya retirado.',
  AlreadySatisfied: 'Su parte ya dijo que recibió todo.',
}
