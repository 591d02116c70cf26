// What the page that compares two drafts says, and the one to read an agreement from.
import type { ClauseCompared } from '../../application/comparing-drafts.ts'
import type { Language } from '../../domain/language.ts'

type DraftsWords = {
  readonly see: string
  readonly title: string
  readonly lead: string
  readonly older: string
  readonly newer: string
  readonly version: (version: number, when: string) => string
  readonly show: string
  readonly change: Readonly<Record<ClauseCompared['change'], string>>
  readonly was: (number: string) => string
  readonly counted: (changed: number, of: number) => string
  readonly nothing: string
  readonly same: (count: number) => string
  readonly begins: Readonly<Record<'removed' | 'added', string>>
  readonly ends: string
  readonly otherLanguage: string
  readonly unknown: string
  readonly only: string
  readonly back: string
  readonly read: string
  readonly readTitle: string
  readonly readLead: string
  readonly clause: string
  readonly comment: string
  readonly about: string
  readonly whoReads: string
  readonly yourComment: string
  readonly sendComment: string
  readonly onClause: (clause: string, heading: string, version: number) => string
}

export const draftsWords: Readonly<Record<Language, DraftsWords>> = {
  en: {
    see: 'See what changed between two versions',
    title: 'What changed',
    lead: 'What was taken out is struck through. What is new is underlined. Everybody in the case can see this.',
    older: 'From',
    newer: 'to',
    version: (version, when) => `version ${version}, ${when}`,
    show: 'Compare',
    change: {
      same: 'Not changed',
      changed: 'Changed',
      moved: 'Moved, same words',
      added: 'New',
      removed: 'Taken out',
    },
    was: (number) => `was ${number}`,
    counted: (changed, of) => `${changed} of ${of} clauses are different.`,
    same: (count) => (count === 1 ? 'One clause is the same' : `${count} clauses are the same`),
    nothing: 'These two versions say the same, word for word.',
    begins: { removed: 'taken out:', added: 'new:' },
    ends: 'end',
    otherLanguage:
      'These two versions are in different languages. Each clause is shown whole, the older one first.',
    unknown: 'There is no such version here. Choose two versions below.',
    only: 'There is one version so far. When there is another, you can see here what changed.',
    back: 'Back to the agreement',
    read: 'Read it in large print, or have it read to you',
    readTitle: 'The agreement, to read',
    readLead:
      'Each clause first in short, then in the words that count. You can print this page or let your device read it to you.',
    clause: 'The words that count',
    comment: 'Say something about a clause',
    about: 'Which clause',
    whoReads: 'Who may read it',
    yourComment: 'Your comment',
    sendComment: 'Send the comment',
    onClause: (clause, heading, version) =>
      `About clause ${clause} of version ${version}: ${heading}`,
  },
  es: {
    see: 'Ver qué cambió entre dos versiones',
    title: 'Qué cambió',
    lead: 'Lo que se quitó está tachado. Lo nuevo está subrayado. Todas las personas del caso pueden ver esto.',
    older: 'De la',
    newer: 'a la',
    version: (version, when) => `versión ${version}, ${when}`,
    show: 'Comparar',
    change: {
      same: 'Sin cambios',
      changed: 'Cambió',
      moved: 'Cambió de lugar, mismas palabras',
      added: 'Nueva',
      removed: 'Se quitó',
    },
    was: (number) => `antes ${number}`,
    counted: (changed, of) => `${changed} de ${of} cláusulas son diferentes.`,
    same: (count) => (count === 1 ? 'Una cláusula es igual' : `${count} cláusulas son iguales`),
    nothing: 'Estas dos versiones dicen lo mismo, palabra por palabra.',
    begins: { removed: 'se quitó:', added: 'nuevo:' },
    ends: 'fin',
    otherLanguage:
      'Estas dos versiones están en idiomas diferentes. Cada cláusula se muestra entera, primero la anterior.',
    unknown: 'Esa versión no existe aquí. Elija dos versiones abajo.',
    only: 'Por ahora hay una sola versión. Cuando haya otra, aquí podrá ver qué cambió.',
    back: 'Volver al acuerdo',
    read: 'Leerlo en letra grande, o que se lo lean',
    readTitle: 'El acuerdo, para leer',
    readLead:
      'Cada cláusula primero en pocas palabras y después en las palabras que cuentan. Puede imprimir esta página o dejar que su aparato se la lea.',
    clause: 'Las palabras que cuentan',
    comment: 'Decir algo sobre una cláusula',
    about: 'Qué cláusula',
    whoReads: 'Quién puede leerlo',
    yourComment: 'Su comentario',
    sendComment: 'Enviar el comentario',
    onClause: (clause, heading, version) =>
      `Sobre la cláusula ${clause} de la versión ${version}: ${heading}`,
  },
}

/** What the fields of a comment are called where they need another look. */
export const labelsOfComments = (language: Language): Readonly<Record<string, string>> => {
  const { about, whoReads, yourComment } = draftsWords[language]
  return {
    'comment-on-clause.clause': about,
    'comment-on-clause.room': whoReads,
    'comment-on-clause.words': yourComment,
  }
}
