// What pages say of other words for a clause, in every language.
import type { Language } from '../../domain/language.ts'

type WordingWords = {
  readonly ask: string
  readonly open: (many: number) => string
  readonly title: (number: string, heading: string) => string
  readonly now: string
  readonly house: string
  readonly lead: string
  readonly ofLaw: string
  readonly yours: string
  readonly who: string
  readonly shown: string
  readonly send: string
  readonly suggestions: string
  readonly none: string
  readonly onClause: (clause: string, heading: string) => string
  readonly came: Readonly<Record<'waits' | 'withdrawn' | 'taken' | 'left', string>>
  readonly outdated: string
  readonly take: string
  readonly takeMeans: string
  readonly takePrivate: string
  readonly leave: string
  readonly why: string
  readonly withdraw: string
  readonly amiss: string
  readonly withdrew: string
  readonly took: (version: number) => string
  readonly left: string
}

export const wordingWords: Readonly<Record<Language, WordingWords>> = {
  en: {
    ask: 'Suggest other words',
    open: (many) =>
      many === 1 ? 'Other words are suggested' : `Other words are suggested (${many})`,
    title: (number, heading) => `Other words for clause ${number}: ${heading}`,
    now: 'What it says now',
    house: 'As it was first written',
    lead: 'Change the words so that you would understand them. Keep every sum, day and number: they stay as they were agreed. Whoever mediates puts your words into a new version, or tells you why not. Then both sides look at it again.',
    ofLaw:
      'The words of this clause are there so that a court accepts them, so they stay as they are. You can say something about the clause, or make a new offer.',
    yours: 'How it should read',
    who: 'Who may read your suggestion',
    shown:
      'If you suggest it in private, the mediator may put these words into a version that everybody reads. Nobody is told whose words they are.',
    send: 'Suggest these words',
    suggestions: 'What was suggested',
    none: 'Nothing is suggested for this clause in your rooms.',
    onClause: (clause, heading) => `Other words for clause ${clause}: ${heading}`,
    came: {
      waits: 'Waits for the mediator',
      withdrawn: 'Taken back',
      taken: 'In the agreement',
      left: 'Not used',
    },
    outdated: 'A newer version says something else there. These words do not fit any more.',
    take: 'Put these words into a new version',
    takeMeans:
      'Everybody gets a new version, and each side approves it anew. Approvals and signatures of this version do not count for it.',
    takePrivate:
      'These words were suggested in private. Only the words go into the version, not whose they are. Read them once more: do they give something away?',
    leave: 'Leave it as it is',
    why: 'A word about why, if you like. Who reads the suggestion reads it.',
    withdraw: 'Take it back',
    amiss: 'With these words the agreement would not hold:',
    withdrew: 'The suggestion was taken back.',
    took: (version) => `The suggested words stand in version ${version}.`,
    left: 'The clause stays as it is.',
  },
  es: {
    ask: 'Sugerir otras palabras',
    open: (many) =>
      many === 1 ? 'Se sugieren otras palabras' : `Se sugieren otras palabras (${many})`,
    title: (number, heading) => `Otras palabras para la cláusula ${number}: ${heading}`,
    now: 'Lo que dice ahora',
    house: 'Como se escribió primero',
    lead: 'Cambie las palabras para que usted las entienda. Deje cada suma, día y número: quedan como se acordaron. La persona mediadora pone sus palabras en una versión nueva o le dice por qué no. Después ambas partes la ven otra vez.',
    ofLaw:
      'Las palabras de esta cláusula están ahí para que un tribunal las acepte, por eso quedan como están. Puede decir algo sobre la cláusula o hacer una nueva oferta.',
    yours: 'Cómo debería decir',
    who: 'Quién puede leer su sugerencia',
    shown:
      'Si la sugiere en privado, la persona mediadora puede poner estas palabras en una versión que todas las personas leen. No se dice de quién son.',
    send: 'Sugerir estas palabras',
    suggestions: 'Lo que se sugirió',
    none: 'En sus salas no se ha sugerido nada para esta cláusula.',
    onClause: (clause, heading) => `Otras palabras para la cláusula ${clause}: ${heading}`,
    came: {
      waits: 'Espera a la persona mediadora',
      withdrawn: 'Retirada',
      taken: 'En el acuerdo',
      left: 'No se usó',
    },
    outdated: 'Una versión más nueva dice otra cosa ahí. Estas palabras ya no caben.',
    take: 'Poner estas palabras en una versión nueva',
    takeMeans:
      'Todas las personas reciben una versión nueva, y cada parte la aprueba de nuevo. Las aprobaciones y firmas de esta versión no cuentan para ella.',
    takePrivate:
      'Estas palabras se sugirieron en privado. A la versión van solo las palabras, no de quién son. Léalas otra vez: ¿revelan algo?',
    leave: 'Dejarla como está',
    why: 'Unas palabras sobre el porqué, si quiere. Las lee quien lee la sugerencia.',
    withdraw: 'Retirarla',
    amiss: 'Con estas palabras el acuerdo no sería válido:',
    withdrew: 'La sugerencia se retiró.',
    took: (version) => `Las palabras sugeridas están en la versión ${version}.`,
    left: 'La cláusula queda como está.',
  },
}

/** What the fields of a suggestion are called where they need another look. */
export const labelsOfWording = (language: Language): Readonly<Record<string, string>> => {
  const { yours, who, why } = wordingWords[language]
  return {
    'suggest-wording.words': yours,
    'suggest-wording.room': who,
    'leave-wording.words': why,
  }
}
