// What the texts say. Each fits one text: no word here needs a letter that GSM-7 has not (Spanish á, í, ó, ú).
import type { Language } from '../../domain/clauses.ts'

export type WordsOfTexts = {
  invitation(link: string, code: string): string
  notice(address: string): string
  reminder(address: string): string
  sentAway: string
  meeting(address: string): string
  meetingSoon(address: string): string
  linkCode(code: string): string
  phoneLeft(address: string): string
  recovery(address: string): string
  help(address: string): string
  stopped: string
  started: string
  forgotten: string
  posted: string
  moreTime: string
  accepted(address: string): string
  nothingToRead: string
  notPosted(address: string): string
  which: string
  readOn(address: string): string
}

const en: WordsOfTexts = {
  invitation: (link, code) =>
    `You are invited to a mediation: ${link} Or reply YES ${code}. Reply STOP to end.`,
  sentAway: 'Your part in a mediation has ended: you were asked to leave. Reply STOP to end.',
  reminder: (address) =>
    `Something waits for you: ${address} Reply MORE TIME if you need more. Reply STOP to end.`,
  meeting: (address) => `There is news of your meeting: ${address} Reply STOP to end.`,
  meetingSoon: (address) => `Your meeting is soon: ${address} Reply STOP to end.`,
  notice: (address) =>
    `There is something new for you: ${address} Or reply NEXT. Reply STOP to end.`,
  linkCode: (code) => `${code} is your Parley code to use this phone. We never ask you for it.`,
  phoneLeft: (address) =>
    `Parley: this phone is not yours with us any more. If that was not you, look at ${address}`,
  recovery: (address) => `Not you? A reset of your Parley sign-in was asked. Stop: ${address}`,
  help: (address) =>
    `Parley: sign in at ${address} for all. By text: REPLY and words, READ and code, NEXT, MORE TIME, STOP, START, NOT ME.`,
  stopped: 'Parley: you get no more texts from us. Reply START to get them again.',
  started: 'Parley: you get our texts again. Reply STOP to end, HELP for help.',
  forgotten: 'Thank you. Parley does not write to this number again.',
  moreTime: 'Parley: kept. No reminders for a while. Your side and the mediation staff can see it.',
  posted: 'Parley: kept. Your side and the mediation staff can read it.',
  accepted: (address) => `Parley: thank you, you are in. Go on at ${address} or reply NEXT.`,
  nothingToRead: 'Parley: there is nothing new to read by text.',
  notPosted: (address) => `Parley: not kept. Please write it at ${address}`,
  which: 'Which one? Reply with its number alone.',
  readOn: (address) => `... Read on: ${address}`,
}

const es: WordsOfTexts = {
  invitation: (link, code) =>
    `Le invitan a dialogar con ayuda neutral: ${link} O responda SI ${code}. ALTO para terminar.`,
  sentAway: 'Termina su lugar en una mediación: se le pide salir. Responda ALTO para terminar.',
  reminder: (address) =>
    `Algo le espera: ${address} Responda MAS TIEMPO si necesita tiempo, ALTO para terminar.`,
  meeting: (address) => `Hay noticias de su cita: ${address} Responda ALTO para terminar.`,
  meetingSoon: (address) => `Su cita es pronto: ${address} Responda ALTO para terminar.`,
  notice: (address) =>
    `Hay algo nuevo para usted: ${address} O responda SIGUIENTE. ALTO para terminar.`,
  linkCode: (code) => `${code} es su clave de Parley para este aparato. Nunca se la pedimos.`,
  phoneLeft: (address) =>
    `Parley: este aparato ya no es suyo con nosotros. Si no fue usted, mire ${address}`,
  recovery: (address) => `Alguien pide borrar sus llaves de Parley. Para pararlo: ${address}`,
  help: (address) =>
    `Parley: ${address} para todo. Por mensaje: RESPONDER y palabras, LEER y clave, SIGUIENTE, MAS TIEMPO, ALTO, INICIAR, NO SOY YO.`,
  stopped: 'Parley: ya no le mandamos mensajes. Responda INICIAR para volver a recibirlos.',
  started: 'Parley: otra vez le mandamos mensajes. Responda ALTO para terminar, AYUDA para ayuda.',
  forgotten: 'Gracias. Parley no vuelve a escribir a este destino.',
  moreTime:
    'Parley: guardado. Por un tiempo no hay recordatorios. Pueden verlo su parte y quienes ayudan en su caso.',
  posted: 'Parley: guardado. Pueden leerlo su parte y quienes ayudan en su caso.',
  accepted: (address) => `Parley: gracias, ya participa. Siga en ${address} o responda SIGUIENTE.`,
  nothingToRead: 'Parley: no hay nada nuevo que leer por mensaje.',
  notPosted: (address) => `Parley: esto no queda en el caso. Escriba en ${address}`,
  which: 'Para cada uno hay una cifra. Responda solo con la de su caso.',
  readOn: (address) => `... Siga leyendo: ${address}`,
}

/** To a number of which we know no language, and whose words tell none. */
export const helpInBoth = (address: string): string =>
  `Parley: ${address} Reply HELP for help, STOP to end. Responda AYUDA o ALTO.`

export const wordsOfTexts: Readonly<Record<Language, WordsOfTexts>> = { en, es }
