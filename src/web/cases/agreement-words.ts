// What the page of the agreement says beside the draft itself: findings, questions, the calendar, summaries.
import type { Duty } from '../../domain/duties.ts'
import type { Language } from '../../domain/language.ts'

type Doing = (said: {
  readonly to: string
  readonly sum: string
  readonly part: string
  readonly words: string
}) => string
type AgreementWords = {
  readonly inShort: string
  readonly law: (citation: string) => string
  readonly shortMeans: string
  readonly calendar: string
  readonly day: string
  readonly who: string
  readonly what: string
  readonly noDay: string
  readonly everyone: string
  readonly until: (day: string) => string
  readonly part: (place: number, of: number) => string
  readonly doing: Readonly<Record<Duty['what'], Doing>>
  readonly findings: string
  readonly findingsOfDraft: string
  readonly must: string
  readonly look: string
  readonly why: string
  readonly mend: string
  readonly ofTerm: (place: number) => string
  readonly nothingFound: string
  readonly onlyYou: string
  readonly ask: string
}

export const agreementWords: Readonly<Record<Language, AgreementWords>> = {
  en: {
    inShort: 'In short',
    law: (citation) => `Law: ${citation}`,
    shortMeans: 'The words “in short” help you read. What counts is the clause above them.',
    calendar: 'What each has to do, by when',
    day: 'By',
    who: 'Who',
    what: 'What',
    noDay: 'no day of its own',
    everyone: 'The court',
    until: (day) => `until ${day}`,
    part: (place, of) => `, part ${place} of ${of}`,
    doing: {
      pay: ({ to, sum, part }) => `pays ${to} ${sum}${part}`,
      do: ({ words }) => words,
      'give back': ({ to, words }) => `gives back to ${to}: ${words}`,
      'move out': ({ to }) => `moves out and gives the home back to ${to}`,
      'return deposit': ({ to, sum }) => `gives ${to} back ${sum} of the deposit`,
      'account for deposit': ({ to }) =>
        `gives ${to} a statement of the deposit within three weeks after the move`,
      'ask for dismissal': () => 'asks the court to dismiss the case',
      'ask for dismissal when done': () =>
        'asks the court to dismiss the case once everything is done',
      'case closes': () => 'closes the case if everything was kept',
      'keep away': ({ to, words }) => `keeps the private promise to ${to}: ${words}`,
    },
    findings: 'Before you write it: what the law asks',
    findingsOfDraft: 'What to look at in this draft',
    must: 'must be mended',
    look: 'look at this',
    why: 'Why',
    mend: 'How to mend it',
    ofTerm: (place) => `Term ${place}`,
    nothingFound: 'Nothing was found in the terms that are agreed.',
    onlyYou: 'Only those who mediate see this. It comes from the terms that all sides know.',
    ask: 'Not in the terms yet. You may want to ask:',
  },
  es: {
    inShort: 'En breve',
    law: (citation) => `Ley: ${citation}`,
    shortMeans:
      'Las palabras «en breve» ayudan a leer. Lo que vale es la cláusula que está arriba.',
    calendar: 'Qué tiene que hacer cada quien, y para cuándo',
    day: 'A más tardar',
    who: 'Quién',
    what: 'Qué',
    noDay: 'sin día propio',
    everyone: 'El tribunal',
    until: (day) => `hasta el ${day}`,
    part: (place, of) => `, parte ${place} de ${of}`,
    doing: {
      pay: ({ to, sum, part }) => `paga a ${to} ${sum}${part}`,
      do: ({ words }) => words,
      'give back': ({ to, words }) => `devuelve a ${to}: ${words}`,
      'move out': ({ to }) => `se muda y entrega la vivienda a ${to}`,
      'return deposit': ({ to, sum }) => `devuelve a ${to} ${sum} del depósito`,
      'account for deposit': ({ to }) =>
        `da a ${to} una cuenta del depósito dentro de tres semanas después de la mudanza`,
      'ask for dismissal': () => 'pide al tribunal que desestime el caso',
      'ask for dismissal when done': () =>
        'pide al tribunal que desestime el caso cuando todo esté hecho',
      'case closes': () => 'cierra el caso si todo se cumplió',
      'keep away': ({ to, words }) => `cumple la promesa privada a ${to}: ${words}`,
    },
    findings: 'Antes de escribirlo: lo que pide la ley',
    findingsOfDraft: 'Qué mirar en este borrador',
    must: 'hay que corregirlo',
    look: 'mire esto',
    why: 'Por qué',
    mend: 'Cómo corregirlo',
    ofTerm: (place) => `Término ${place}`,
    nothingFound: 'No se encontró nada en los términos acordados.',
    onlyYou: 'Solo quienes median ven esto. Sale de los términos que todas las partes conocen.',
    ask: 'Todavía no está en los términos. Quizá quiera preguntar:',
  },
}
