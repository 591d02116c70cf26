// What refusals around filing with the court say, in Spanish.
import type { FilingWord } from './filing-words.ts'

export const filingRefusalsEs: Readonly<Record<FilingWord, string>> = {
  AgreementNotSealed:
    'Todavía no hay un acuerdo firmado por todos y sellado. Solo eso se presenta al tribunal.',
  NoCaseAtCourt: 'Ningún tribunal tiene este caso, así que no hay nada que presentar.',
  PacketEmpty: 'Elija al menos un papel.',
  PaperTwice:
    'Un papel está dos veces en este paquete. El acuerdo se presenta una vez, con uno de sus nombres.',
  NoticeNotForThisCase:
    'En este tipo de caso el tribunal no recibe el aviso de acuerdo (formulario CM-200).',
  StipulationNotAgreed:
    'El acuerdo no pide al tribunal que conserve su poder, así que no se presenta como estipulación para eso.',
  JudgmentNotAgreed: 'El acuerdo no pide una sentencia.',
  DismissalNotAgreed: 'El acuerdo no pide desestimar el caso.',
  DismissalNotAsAgreed: 'El acuerdo pide la desestimación en otros términos. Elija esos.',
  DismissalTooEarly:
    'Según el acuerdo el caso se desestima más tarde: el día que nombra, o cuando todo esté hecho.',
  PaperAlreadyFiled:
    'Este papel ya está en otro paquete. Lo que el tribunal devolvió se presenta otra vez allí.',
  CourtWouldLosePower:
    'Presentado así, el tribunal perdería el poder de hacer cumplir el acuerdo. Ponga la estipulación antes de la desestimación, o elija la desestimación que conserva el poder (Código de Procedimiento Civil 664.6).',
  FilingUnknown: 'No hay tal paquete en este caso.',
  FilingIsWithdrawn: 'Este paquete se retiró.',
  FilingNotHandedIn: 'Este paquete todavía no se entregó.',
  AlreadyHandedIn: 'Este paquete ya se entregó.',
  FilingDocumentUnknown: 'No hay tal papel en este paquete.',
  AlreadyReviewed:
    'Lo que el secretario hizo con este papel ya está anotado. Vale hasta que se entregue otra vez.',
  CourtsReasonMissing: 'Diga por qué, con las palabras del tribunal.',
  NotAcceptedYet: 'El secretario no ha aceptado este papel. Solo lo presentado se puede firmar.',
  NothingToDecide: 'El tribunal solo toma nota de este papel. No tiene nada que firmar.',
  AlreadyDecided: 'Lo que el tribunal decidió sobre este papel ya está anotado.',
  NotSentBack: 'El tribunal no devolvió este papel, así que no se entrega otra vez.',
  DayBeforeLastStep: 'Ese día es anterior a lo último que pasó con este papel.',
  WhoHandedInMissing: 'Diga quién lo entregó.',
  BeingSent:
    'Este paquete va en camino al tribunal. Espere a que el tribunal lo tenga, o deje primero de intentarlo.',
  FilerIsNoParty:
    'Un tribunal recibe papeles por vía electrónica solo de una parte. Prepare el paquete para que lo presente una parte, o imprímalo y entréguelo.',
  FormMissing:
    'Elija el formulario del tribunal ya llenado para cada papel que lo sea. Tiene que estar como PDF en el escritorio de la parte que presenta.',
  FormNotPdf:
    'Un tribunal recibe papeles solo como PDF. Guarde el formulario como PDF y tráigalo otra vez.',
  FormTooLarge:
    'Este formulario pesa más de 7 MB, lo máximo que va a un tribunal por vía electrónica.',
  SendingUnknown: 'Nada de esto se envió a un tribunal.',
  MoreThanFees: 'Es más de lo que el tribunal pide todavía. Anote primero lo que pide.',
}
