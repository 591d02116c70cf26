// What refusals around an amendment to a signed agreement say, in English and Spanish.
import type { AmendingRefusal } from '../../domain/amending.ts'

type AmendingWord = Extract<
  AmendingRefusal,
  | ('NotChangedHere' | 'AmendmentAlreadyOpen' | 'ReportStillWaits' | 'NothingLeftToChange')
  | ('AmendmentUnknown' | 'AmendmentOutdated')
>

export const amendingRefusalsEn: Readonly<Record<AmendingWord, string>> = {
  NotChangedHere: 'This is between the parties and the court, so it is not changed here.',
  AmendmentAlreadyOpen:
    'One change is proposed already. It needs to be signed, declined or withdrawn first.',
  ReportStillWaits:
    'Something was told here that nobody has confirmed or denied yet. Please settle that first; then you know what is still open.',
  NothingLeftToChange: 'Nothing of this is still open, so there is nothing to change.',
  AmendmentUnknown: 'This change is not open: it was signed, declined or withdrawn.',
  AmendmentOutdated:
    'Something has come, or one of its days has passed, since this was written. It would no longer be true, so it cannot be signed. Please propose it anew.',
}
export const amendingRefusalsEs: Readonly<Record<AmendingWord, string>> = {
  NotChangedHere: 'Esto es entre las partes y el tribunal, por eso no se cambia aquí.',
  AmendmentAlreadyOpen:
    'Ya hay un cambio propuesto. Primero hay que firmarlo, rechazarlo o retirarlo.',
  ReportStillWaits:
    'Aquí se avisó algo que nadie confirmó ni negó todavía. Aclárenlo primero; así se sabe qué queda pendiente.',
  NothingLeftToChange: 'De esto no queda nada pendiente, así que no hay nada que cambiar.',
  AmendmentUnknown: 'Este cambio no está abierto: se firmó, se rechazó o se retiró.',
  AmendmentOutdated:
    'Desde que se escribió esto llegó algo, o pasó uno de sus días. Ya no sería cierto, por eso no se puede firmar. Propóngalo de nuevo.',
}
