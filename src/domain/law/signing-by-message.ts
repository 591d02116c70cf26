// What somebody is told before they sign by mail or text: that they agree to sign electronically (15 USC 7001(c)).
import type { Language } from '../language.ts'

/** Which text of it was agreed to; it stands with the signature. */
export const CONSENT_BY_MESSAGE = '2026-11 by message'

/**
 * The code that is typed back stands at the very end, after this: who can give it has shown in fact that they can open
 * what is signed (7001(c)(1)(C)(ii)).
 */
export const consentByMessage: Readonly<Record<Language, string>> = {
  en: 'Signing this way: you agree to sign electronically, and only this agreement. You can have it on paper instead, or a paper copy later, at no cost: write REPLY and say so. You can change your mind until you have sent YES. You need only what you read this on. Keep a copy. Once everybody has signed, it binds you like a signature on paper.',
  es: 'Firmar de este modo: usted acepta firmar por medios electrónicos, y solo este acuerdo. Puede pedirlo en papel, o una copia en papel después, sin costo: escriba RESPONDER y dígalo. Puede cambiar de opinión hasta que envíe SI. Solo necesita el aparato donde lee esto. Guarde una copia. Cuando todos hayan firmado, le obliga igual que una firma en papel.',
}
