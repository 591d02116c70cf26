// What refusals around a waiver of confidentiality say, in English and Spanish.
import type { Language } from '../../domain/language.ts'
import type { WaiverRefusal } from '../../domain/waiving.ts'

type WaiverWord = Extract<
  WaiverRefusal,
  | ('WaiverPurposeMissing' | 'WaiverOfTwoThings' | 'WaiverStillOpen' | 'WaiverUnknown')
  | ('WaiverOver' | 'AlreadyAgreed' | 'OthersMayHaveTakenPart' | 'PaperNotHeld')
>

export const waiverRefusalsEn: Readonly<Record<WaiverWord, string>> = {
  WaiverPurposeMissing: 'Please say who may see it, and what for.',
  WaiverOfTwoThings: 'Please name one thing at a time: a document or a draft.',
  WaiverStillOpen:
    'You have proposed one already that is still open. Withdraw it before you propose another.',
  WaiverUnknown: 'There is no such waiver.',
  WaiverOver: 'This waiver is over: everybody has agreed, somebody declined, or it was withdrawn.',
  AlreadyAgreed: 'This yes is already on record.',
  OthersMayHaveTakenPart:
    'Please say that nobody else took part. If somebody did who is not on the list, the law wants their written yes, too, and this cannot be done here.',
  PaperNotHeld:
    'Please say that you hold the paper with their signature. Without it they have not agreed.',
}
export const waiverRefusalsEs: Readonly<Record<WaiverWord, string>> = {
  WaiverPurposeMissing: 'Diga quién puede verlo y para qué.',
  WaiverOfTwoThings: 'Nombre una sola cosa cada vez: un documento o un borrador.',
  WaiverStillOpen: 'Usted ya propuso una que sigue abierta. Retírela antes de proponer otra.',
  WaiverUnknown: 'No hay tal renuncia.',
  WaiverOver:
    'Esta renuncia terminó: todas las personas aceptaron, alguien no aceptó, o se retiró.',
  AlreadyAgreed: 'Ese sí ya consta.',
  OthersMayHaveTakenPart:
    'Diga que nadie más participó. Si participó alguien que no está en la lista, la ley pide también su sí por escrito, y eso no se puede hacer aquí.',
  PaperNotHeld: 'Diga que tiene el papel con su firma. Sin él esa persona no ha aceptado.',
}

/** Why nothing is handed out: who has not agreed, by name, or that it is over. */
export const waiverNotComplete: Readonly<
  Record<
    Language,
    { readonly missing: (names: readonly string[]) => string; readonly over: string }
  >
> = {
  en: {
    missing: (names) =>
      `Nothing may be shown yet. Still missing is the written yes of: ${names.join(', ')}.`,
    over: 'Nothing may be shown: somebody declined, or it was withdrawn.',
  },
  es: {
    missing: (names) =>
      `Todavía no se puede mostrar nada. Falta el sí por escrito de: ${names.join(', ')}.`,
    over: 'No se puede mostrar nada: alguien no aceptó, o se retiró.',
  },
}
