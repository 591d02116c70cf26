// What pages say of changes to a signed agreement, in every language.
import type { Language } from '../../domain/language.ts'

type AmendmentWords = {
  readonly [Name in
    | ('title' | 'open' | 'made' | 'declined' | 'withdrawn' | 'outdated' | 'sealing' | 'paper')
    | ('draftPaper' | 'signed' | 'notYet' | 'signTitle' | 'read' | 'name' | 'sign' | 'signMeans')
    | ('declineOpen' | 'declineWords' | 'decline' | 'withdraw' | 'proposeOpen' | 'means' | 'judged')
    | ('letGo' | 'words' | 'propose' | 'day' | 'waits' | 'proposeDay' | 'wholeText' | 'inShort')
    | 'allGone']: string
} & {
  readonly number: (number: number) => string
  readonly proposedBy: (who: string, when: string) => string
  readonly madeOn: (when: string) => string
  readonly declinedBy: (who: string) => string
  readonly changed: (number: number, day: string) => string
  readonly sum: (place: number) => string
  readonly restGone: (sum: string) => string
  readonly openNow: (sum: string) => string
  readonly dayOf: (place: number) => string
}

export const amendmentWords: Readonly<Record<Language, AmendmentWords>> = {
  en: {
    title: 'Changes to the agreement',
    number: (number) => `Change ${number}`,
    open: 'Not signed by all',
    made: 'Signed by all',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    proposedBy: (who, when) => `Proposed by ${who}, ${when}`,
    madeOn: (when) => `Signed by everybody on ${when}. It counts from then on.`,
    declinedBy: (who) => `${who} said no. The agreement stays as it is.`,
    changed: (number, day) => `Changed on ${day} (change ${number}). This is how it stands now:`,
    outdated:
      'Something has come, or one of its days has passed, since this was written. It can no longer be signed. Withdraw it and propose it anew.',
    sealing: 'The signed paper is being prepared.',
    paper: 'The signed change (PDF)',
    draftPaper: 'Read it as a paper (PDF)',
    signed: 'signed',
    notYet: 'not signed yet',
    signTitle: 'Sign this change',
    read: 'I have read this change and agree to it.',
    name: 'Type your full name',
    sign: 'Sign the change',
    signMeans:
      'It counts once everybody who signed the agreement has signed it. Until then the agreement stays as it is. You may ask a lawyer first.',
    declineOpen: 'I do not agree to this change',
    declineWords: 'What you want to say with it, if you like. The other side reads it.',
    decline: 'Say no to this change',
    withdraw: 'Withdraw this change',
    proposeOpen: 'Propose other days or sums',
    proposeDay: 'Propose another day',
    wholeText: 'The whole text',
    inShort: 'What is still open, in short:',
    restGone: (sum) => `${sum} is no longer owed`,
    openNow: (sum) =>
      `${sum} is open. Name all of it: what is missing from your payments will no longer be owed.`,
    allGone: 'It need not be paid or done any more',
    means:
      'For what is still open. Everybody who signed the agreement has to sign it; until then nothing changes.',
    judged:
      'If a court has already made this an order or a judgment, the court has to change it, too.',
    sum: (place) => `Payment ${place}, in dollars`,
    dayOf: (place) => `Payment ${place}, by which day?`,
    day: 'By which day?',
    letGo:
      'What is still open need not be paid or done any more. Then the days above do not count.',
    words: 'Why, if you like. The other side reads it.',
    propose: 'Propose this change',
    waits: 'First it must be clear whether what was told here has come.',
  },
  es: {
    title: 'Cambios del acuerdo',
    number: (number) => `Cambio ${number}`,
    open: 'Faltan firmas',
    made: 'Firmado por todos',
    declined: 'Rechazado',
    withdrawn: 'Retirado',
    proposedBy: (who, when) => `Propuesto por ${who}, ${when}`,
    madeOn: (when) => `Todas las personas lo firmaron el ${when}. Vale desde entonces.`,
    declinedBy: (who) => `${who} dijo que no. El acuerdo queda como está.`,
    changed: (number, day) => `Se cambió el ${day} (cambio ${number}). Así está ahora:`,
    outdated:
      'Desde que se escribió esto llegó algo, o pasó uno de sus días. Ya no se puede firmar. Retírelo y propóngalo de nuevo.',
    sealing: 'El documento firmado se está preparando.',
    paper: 'El cambio firmado (PDF)',
    draftPaper: 'Leerlo como documento (PDF)',
    signed: 'firmado',
    notYet: 'falta la firma',
    signTitle: 'Firmar este cambio',
    read: 'Leí este cambio y estoy de acuerdo.',
    name: 'Escriba su nombre completo',
    sign: 'Firmar el cambio',
    signMeans:
      'Vale cuando lo hayan firmado todas las personas que firmaron el acuerdo. Hasta entonces el acuerdo queda como está. Puede consultar antes a un abogado.',
    declineOpen: 'No estoy de acuerdo con este cambio',
    declineWords: 'Lo que quiere decir con eso, si quiere. La otra parte lo lee.',
    decline: 'Decir que no a este cambio',
    withdraw: 'Retirar este cambio',
    proposeOpen: 'Proponer otros días o sumas',
    proposeDay: 'Proponer otro día',
    wholeText: 'El texto completo',
    inShort: 'Lo que queda pendiente, en breve:',
    restGone: (sum) => `${sum} ya no se deben`,
    openNow: (sum) =>
      `Quedan pendientes ${sum}. Repártalos por completo: lo que falte en sus pagos ya no se deberá.`,
    allGone: 'Ya no hay que pagarlo o hacerlo',
    means:
      'Para lo que queda pendiente. Tienen que firmarlo todas las personas que firmaron el acuerdo; hasta entonces nada cambia.',
    judged:
      'Si un tribunal ya hizo de esto una orden o un fallo, el tribunal también tiene que cambiarlo.',
    sum: (place) => `Pago ${place}, en dólares`,
    dayOf: (place) => `Pago ${place}, ¿hasta qué día?`,
    day: '¿Hasta qué día?',
    letGo:
      'Lo que queda pendiente ya no hay que pagarlo o hacerlo. Entonces los días de arriba no cuentan.',
    words: 'Por qué, si quiere. La otra parte lo lee.',
    propose: 'Proponer este cambio',
    waits: 'Primero tiene que aclararse si llegó lo que aquí se avisó.',
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfAmendments = (language: Language): Readonly<Record<string, string>> => {
  const words = amendmentWords[language]
  const rows = Array.from({ length: 12 }, (_, i) => [
    [`propose-amendment.parts.${i}.cents`, words.sum(i + 1)],
    [`propose-amendment.parts.${i}.dueOn`, words.dayOf(i + 1)],
  ]).flat()
  return {
    ...Object.fromEntries(rows),
    ...{ 'propose-amendment.words': words.words, 'propose-amendment.letGo': words.letGo },
    ...{ 'sign-amendment.name': words.name, 'sign-amendment.consent': words.read },
    'decline-amendment.words': words.declineWords,
  }
}
