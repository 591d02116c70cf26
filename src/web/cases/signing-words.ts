// What pages say around a signature, in every language: agreeing to sign here, asking a lawyer, declining, and how it goes on.
import type { Language } from '../../domain/language.ts'

type SigningWords = {
  readonly [Name in
    | ('before' | 'beforeLead' | 'openPage' | 'code' | 'codeHint' | 'agree' | 'go')
    | ('takeBackOpen' | 'takeBackMeans' | 'takeBack' | 'paper')
    | ('lawyerOpen' | 'lawyerMeans' | 'lawyer' | 'lawyerNow' | 'lawyerNames')
    | ('declineOpen' | 'declineMeans' | 'reason' | 'mayPassOn' | 'decline')
    | ('stopped' | 'stoppedMeans' | 'reasonAll' | 'reasonPrivate' | 'again' | 'againMeans')
    | ('reflect' | 'reflectRead' | 'reflectHint' | 'reflectNone' | 'reflectMeans')
    | ('saidHeld' | 'saidDeclined' | 'saidConsent' | 'saidWithdrawn' | 'saidPaper')]: string
} & {
  readonly agreed: (when: string) => string
  readonly who: (name: string, when: string) => string
  readonly reflectDays: (days: number) => string
  readonly reflectUntil: (when: string) => string
  readonly saidChecked: (name: string) => string
}

export const signingWords: Readonly<Record<Language, SigningWords>> = {
  en: {
    before: 'Before you sign here',
    beforeLead:
      'The law asks that you know what signing on a screen means, and that you can read what you sign. You are asked once in this case.',
    openPage: 'Open your test page (PDF)',
    code: 'The code on your test page',
    codeHint: '8 letters and numbers, like ACDE-3467.',
    agree: 'I have read this, and I agree to sign electronically.',
    go: 'Go on to sign',
    paper:
      'You would rather sign on paper, or the page does not open? Choose paper below. It costs nothing.',
    takeBackOpen: 'I no longer want to sign electronically',
    takeBackMeans:
      'You then sign on paper: choose that here. You can agree again later. Other sides do not learn of it.',
    takeBack: 'Take back my agreement to sign here',
    lawyerOpen: 'I want to talk to a lawyer first',
    lawyerMeans:
      'Take the time you need; it is a good idea. We do not remind you for a week. Your side and those who mediate see this. Others see only that you have not signed yet.',
    lawyer: 'I will sign later',
    lawyerNow:
      'You are talking to a lawyer first. There is no hurry. Others see only that you have not signed yet. You can sign whenever you are ready.',
    lawyerNames: 'Talking to a lawyer before signing. Other sides do not see this.',
    declineOpen: 'I do not want to sign this',
    declineMeans:
      'Nobody has to sign, and nobody may hold it against you. Everybody here reads that you declined, and signing stops. Why is read by your side and those who mediate, unless you tick the box.',
    reason: 'Why? A few words are enough',
    mayPassOn: 'Everybody in this case may read why, the program too',
    decline: 'Decline to sign',
    stopped: 'Signing has stopped',
    stoppedMeans:
      'Declining is everybody’s right. Nobody is bound, and what was signed of this version does not count. Those who mediate look at how to go on.',
    reasonAll: 'The reason, as it was given to everybody:',
    reasonPrivate: 'The reason, for you alone to know. No other side reads it:',
    again: 'Open the same text for signatures again',
    againMeans:
      'Everybody signs anew: what one side declined, the other is no longer held to. Or write a new version below.',
    reflectRead: 'Read the agreement',
    reflect: 'Time to think it over first',
    reflectHint: 'Nobody signs before it is over. Everybody sees from when they can.',
    reflectNone: 'None: people sign at once',
    reflectDays: (days) =>
      days === 7 ? 'A week' : days === 14 ? 'Two weeks' : days === 1 ? 'One day' : `${days} days`,
    reflectUntil: (when) => `Everybody thinks it over until ${when}. Nobody signs before.`,
    reflectMeans:
      'Read it again in peace, show it to somebody you trust, or ask a lawyer. You can still say no.',
    saidHeld: 'is talking to a lawyer before signing.',
    saidDeclined: 'declined to sign, and says in private:',
    saidConsent: 'agreed to sign electronically, with a code from a test page.',
    saidWithdrawn: 'no longer wants to sign electronically.',
    saidPaper: 'signs on paper.',
    saidChecked: (name) => `entered a signature on paper, after looking at its scan: ${name}`,
    agreed: (when) => `You agreed to sign electronically on ${when}.`,
    who: (name, when) => `${name}, ${when}`,
  },
  es: {
    before: 'Antes de firmar aquí',
    beforeLead:
      'La ley pide que usted sepa lo que significa firmar en pantalla y que pueda leer lo que firma. Se le pregunta una vez en este caso.',
    openPage: 'Abrir su página de prueba (PDF)',
    code: 'El código de su página de prueba',
    codeHint: '8 letras y números, como ACDE-3467.',
    agree: 'Leí esto y acepto firmar electrónicamente.',
    go: 'Seguir y firmar',
    paper: '¿Prefiere firmar en papel, o la página no se abre? Elija papel abajo. No cuesta nada.',
    takeBackOpen: 'Ya no quiero firmar electrónicamente',
    takeBackMeans:
      'Entonces firma en papel: elíjalo aquí. Puede volver a aceptar más tarde. Las otras partes no se enteran.',
    takeBack: 'Retirar mi aceptación de firmar aquí',
    lawyerOpen: 'Quiero hablar antes con un abogado',
    lawyerMeans:
      'Tómese el tiempo que necesite; es buena idea. No le recordamos nada durante una semana. Lo ven su parte y quienes median. Los demás solo ven que usted todavía no firmó.',
    lawyer: 'Firmaré más tarde',
    lawyerNow:
      'Usted habla antes con un abogado. No hay prisa. Los demás solo ven que todavía no firmó. Puede firmar cuando quiera.',
    lawyerNames: 'Habla con un abogado antes de firmar. Las otras partes no lo ven.',
    declineOpen: 'No quiero firmar esto',
    declineMeans:
      'Nadie tiene que firmar, y nadie puede tomárselo a mal. Todos aquí leen que usted no quiso firmar, y la firma se detiene. El porqué lo leen su parte y quienes median, a menos que marque la casilla.',
    reason: '¿Por qué? Bastan unas palabras',
    mayPassOn: 'Todos en este caso pueden leer el porqué, también el programa',
    decline: 'No firmar',
    stopped: 'La firma se detuvo',
    stoppedMeans:
      'No firmar es derecho de cada quien. Nadie queda obligado, y lo que se firmó de esta versión no cuenta. Quienes median verán cómo seguir.',
    reasonAll: 'La razón, como se dio a todos:',
    reasonPrivate: 'La razón, solo para usted. Ninguna otra parte la lee:',
    again: 'Abrir otra vez el mismo texto para firmar',
    againMeans:
      'Todos firman de nuevo: lo que una parte no quiso ya no obliga a la otra. O escriba abajo una versión nueva.',
    reflectRead: 'Leer el acuerdo',
    reflect: 'Tiempo para pensarlo antes',
    reflectHint: 'Nadie firma antes de que pase. Todos ven desde cuándo pueden firmar.',
    reflectNone: 'Ninguno: se firma enseguida',
    reflectDays: (days) =>
      days === 7
        ? 'Una semana'
        : days === 14
          ? 'Dos semanas'
          : days === 1
            ? 'Un día'
            : `${days} días`,
    reflectUntil: (when) => `Todos lo piensan hasta el ${when}. Nadie firma antes.`,
    reflectMeans:
      'Léalo otra vez con calma, enséñelo a alguien de confianza o pregunte a un abogado. Todavía puede decir que no.',
    saidHeld: 'habla con un abogado antes de firmar.',
    saidDeclined: 'no quiso firmar, y dice en privado:',
    saidConsent: 'aceptó firmar electrónicamente, con un código de una página de prueba.',
    saidWithdrawn: 'ya no quiere firmar electrónicamente.',
    saidPaper: 'firma en papel.',
    saidChecked: (name) => `anotó una firma en papel, después de revisar su copia: ${name}`,
    agreed: (when) => `Usted aceptó firmar electrónicamente el ${when}.`,
    who: (name, when) => `${name}, ${when}`,
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfSigning = (language: Language): Readonly<Record<string, string>> => {
  const words = signingWords[language]
  return {
    ...{ 'consent-to-sign.code': words.code, 'consent-to-sign.consent': words.agree },
    'decline-to-sign.reason': words.reason,
    'open-signing.reflectDays': words.reflect,
  }
}
