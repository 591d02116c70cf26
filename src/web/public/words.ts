// What the pages that anybody can open say, in each language.
import type { Language } from '../../domain/clauses.ts'

export type PublicWords = {
  readonly title: string
  readonly lead: string
  readonly start: string
  readonly guide: string
  readonly ask: string
  readonly letter: string
  readonly byPost: string
  readonly steps: readonly (readonly [string, string])[]
  readonly stepsTitle: string
  readonly secretsTitle: string
  readonly secretsLead: string
  readonly secretsMore: string
  readonly room: string
  readonly who: string
  readonly reads: string
  readonly doesNot: string
  readonly honest: string
  readonly glossaryTitle: string
  readonly verifyTitle: string
  readonly verifyLead: string
  readonly file: string
  readonly check: string
  readonly whole: (program: string, when: string) => string
  readonly attested: (by: string, when: string) => string
  readonly ownTime: string
  readonly strangersTime: string
  readonly changed: string
  readonly notSealed: string
  readonly other: string
  readonly notPdf: string
  readonly noFile: string
  readonly tooOften: string
  readonly exitTitle: string
}

const en: PublicWords = {
  title: 'Can we settle this?',
  lead: 'A mediator helps both sides find a way out they can live with: in writing, at your own pace, from your phone. You decide. Nobody can make you agree.',
  start: 'Sign in',
  guide: 'Answer a few questions',
  ask: 'Ask for a mediation',
  letter:
    'If somebody invited you, open the link in your email. You need no account to read it and answer.',
  byPost: 'Did a letter come? Type its code.',
  stepsTitle: 'How it goes',
  steps: [
    ['You are invited', 'You read what it is about and say yes or no. Saying no costs nothing.'],
    ['You talk with the mediator', 'In private. The other side never sees it unless you allow it.'],
    ['Offers go back and forth', 'You answer when you are ready. You can sleep on everything.'],
    ['You sign, or you do not', 'An agreement binds only when every side has signed it.'],
  ],
  secretsTitle: 'How we keep secrets',
  secretsLead:
    'What is said stands in a room. Each person reads the rooms they sit in, and nothing else: no word, no count, no time of anything elsewhere.',
  secretsMore: 'This table is made from the rule the program itself runs on.',
  room: 'Room',
  who: 'What it is for',
  reads: 'reads',
  doesNot: 'does not',
  honest:
    'Whoever runs the computer itself could read a case while it is open there. We do not claim otherwise.',
  glossaryTitle: 'Words explained',
  verifyTitle: 'Check a signed agreement',
  verifyLead:
    'Choose the file you were given. We say whether it is what was signed, and nothing else of it. The file is not kept.',
  file: 'The PDF file',
  check: 'Check',
  whole: (program, when) =>
    `This file is whole. It was sealed by ${program} on ${when} and has not been changed since.`,
  attested: (by, when) => `${by} attests that it had been sealed by ${when}.`,
  ownTime:
    'The time is that of the program itself. Nobody else attests it: there is no outside time in this file.',
  strangersTime:
    'A time is attested in it by somebody we do not know. Do not rely on that time; the one above is the program’s own.',
  changed: 'This file has been changed after it was sealed. Do not rely on it.',
  notSealed: 'This file carries no seal.',
  other: 'This file was sealed by somebody we do not know.',
  notPdf: 'This is not a PDF file, or it is too large.',
  noFile: 'Please choose a file first.',
  tooOften: 'Many files were checked from here. Please wait a minute and try again.',
  exitTitle: 'Today',
}

const es: PublicWords = {
  title: '¿Podemos resolver esto?',
  lead: 'Un mediador ayuda a las dos partes a encontrar una salida con la que puedan vivir: por escrito, a su ritmo, desde su teléfono. Usted decide. Nadie puede obligarle a aceptar.',
  start: 'Iniciar sesión',
  guide: 'Contestar unas preguntas',
  ask: 'Pedir una mediación',
  letter:
    'Si alguien le invitó, abra el enlace de su correo. No necesita cuenta para leer y responder.',
  byPost: '¿Le llegó una carta? Escriba su código.',
  stepsTitle: 'Cómo es',
  steps: [
    ['Le invitan', 'Usted lee de qué se trata y dice sí o no. Decir que no no cuesta nada.'],
    ['Habla con el mediador', 'En privado. La otra parte nunca lo ve si usted no lo permite.'],
    ['Las ofertas van y vienen', 'Responde cuando está listo. Puede consultarlo con la almohada.'],
    ['Firma, o no firma', 'Un acuerdo obliga solo cuando cada parte lo ha firmado.'],
  ],
  secretsTitle: 'Cómo guardamos los secretos',
  secretsLead:
    'Lo que se dice está en una sala. Cada persona lee las salas donde tiene lugar, y nada más: ni una palabra, ni una cuenta, ni una hora de lo que pasa en otra parte.',
  secretsMore: 'Esta tabla sale de la misma regla con la que trabaja el programa.',
  room: 'Sala',
  who: 'Para qué es',
  reads: 'lee',
  doesNot: 'no lee',
  honest:
    'Quien maneja la computadora misma podría leer un caso mientras está abierto allí. No decimos lo contrario.',
  glossaryTitle: 'Palabras explicadas',
  verifyTitle: 'Comprobar un acuerdo firmado',
  verifyLead:
    'Elija el archivo que le dieron. Decimos si es lo que se firmó, y nada más. El archivo no se guarda.',
  file: 'El archivo PDF',
  check: 'Comprobar',
  whole: (program, when) =>
    `Este archivo está íntegro. Lo selló ${program} el ${when} y no se ha cambiado desde entonces.`,
  attested: (by, when) => `${by} da fe de que ya estaba sellado el ${when}.`,
  ownTime:
    'La hora es la del propio programa. Nadie más da fe de ella: este archivo no lleva una hora de fuera.',
  strangersTime:
    'Alguien que no conocemos da fe en él de una hora. No confíe en esa hora; la de arriba es la del propio programa.',
  changed: 'Este archivo se cambió después de sellarlo. No confíe en él.',
  notSealed: 'Este archivo no lleva sello.',
  other: 'Este archivo lo selló alguien que no conocemos.',
  notPdf: 'Esto no es un archivo PDF, o es demasiado grande.',
  noFile: 'Primero elija un archivo, por favor.',
  tooOften: 'Se comprobaron muchos archivos desde aquí. Espere un minuto e inténtelo de nuevo.',
  exitTitle: 'Hoy',
}

export const publicWords: Readonly<Record<Language, PublicWords>> = { en, es }
