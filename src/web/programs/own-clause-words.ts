// What the pages of a program's own clauses say, in every language.
import type { OwnClauseVersion } from '../../application/own-clause-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import type { BlankKind } from '../../domain/own-clause-faults.ts'

type Texts = Readonly<
  Record<
    | (
        | 'title'
        | 'about'
        | 'lead'
        | 'none'
        | 'write'
        | 'change'
        | 'kept'
        | 'retired'
        | 'retiredTitle'
      )
    | ('titleOf' | 'textOf' | 'how' | 'blanks' | 'blanksLead' | 'key' | 'kind' | 'save' | 'preview')
    | ('previewTitle' | 'previewLead' | 'retire' | 'retireOpen' | 'retireMeans' | 'changes')
    | ('other' | 'wait' | 'now' | 'wrong' | 'chosen' | 'moreBlanks'),
    string
  >
>
export const ownClauseWords: Readonly<
  Record<
    Language,
    Texts & {
      readonly languages: Readonly<Record<Language, string>>
      readonly kinds: Readonly<Record<BlankKind, string>>
      readonly samples: Readonly<Record<'text' | 'side', string>>
      readonly blank: (place: number) => string
      readonly version: (version: number) => string
      readonly did: Readonly<
        Record<OwnClauseVersion['what'], (name: string, version: number, when: string) => string>
      >
    }
  >
> = {
  en: {
    title: 'The program’s own clauses',
    about: 'Clauses that your program words itself, for people to add to an offer.',
    lead: 'In a case of this program, whoever makes an offer can add one of these clauses and fill in its blanks. The agreement then says it as a numbered clause, and says that the program wrote it. The rules here do not check what it means: have your counsel read it first.',
    none: 'No clauses yet.',
    write: 'Write a clause',
    change: 'Change',
    kept: 'Kept. Offers made before keep the words they had.',
    retired: 'retired',
    retiredTitle: 'No longer offered',
    titleOf: 'Title',
    textOf: 'Clause',
    how: 'Write each blank as its key in braces, as in {day}. For a brace itself, write it twice.',
    blanks: 'Blanks',
    moreBlanks: 'More blanks',
    blanksLead:
      'Each blank has a key (small letters and digits, a letter first) and stands in the text of both languages. A row without a key counts for nothing.',
    key: 'Key',
    kind: 'What goes in',
    save: 'Save',
    preview: 'Preview',
    previewTitle: 'As an agreement would say it',
    previewLead: 'With made-up values. Nothing is kept yet.',
    retire: 'Retire the clause',
    retireOpen: 'Retire this clause',
    retireMeans:
      'It is not offered any more. Offers and agreements that have it keep it as it was.',
    changes: 'Who wrote it, and when',
    other: 'All clauses',
    wait: 'Too many at once. Please wait a few seconds and send it again.',
    now: 'As it stands now',
    wrong: 'Not kept yet. Please look at these again:',
    chosen: 'offered',
    languages: { en: 'In English', es: 'In Spanish' },
    kinds: {
      text: 'Text, one line',
      sum: 'A sum in dollars',
      day: 'A day',
      number: 'A whole number',
      side: 'One of the sides',
    },
    samples: { text: 'some words', side: 'One side' },
    blank: (place) => `Blank ${place}`,
    version: (version) => `Version ${version}`,
    did: {
      written: (name, version, when) => `Version ${version}: written by ${name}, ${when}`,
      retired: (name, _, when) => `Retired by ${name}, ${when}`,
    },
  },
  es: {
    title: 'Las cláusulas propias del programa',
    about: 'Cláusulas que su programa redacta, para agregarlas a una oferta.',
    lead: 'En un caso de este programa, quien hace una oferta puede agregar una de estas cláusulas y completar sus espacios. El acuerdo la dice entonces como cláusula numerada, y dice que la redactó el programa. Las reglas de aquí no revisan lo que significa: pida antes a su abogado que la lea.',
    none: 'Todavía no hay cláusulas.',
    write: 'Redactar una cláusula',
    change: 'Cambiar',
    kept: 'Guardado. Las ofertas hechas antes conservan las palabras que tenían.',
    retired: 'retirada',
    retiredTitle: 'Ya no se ofrecen',
    titleOf: 'Título',
    textOf: 'Cláusula',
    how: 'Escriba cada espacio con su clave entre llaves, como {day}. Para una llave de verdad, escríbala dos veces.',
    blanks: 'Espacios',
    moreBlanks: 'Más espacios',
    blanksLead:
      'Cada espacio tiene una clave (minúsculas y cifras, primero una letra) y está en el texto de los dos idiomas. Una fila sin clave no cuenta.',
    key: 'Clave',
    kind: 'Qué se escribe ahí',
    save: 'Guardar',
    preview: 'Vista previa',
    previewTitle: 'Como la diría un acuerdo',
    previewLead: 'Con datos inventados. Todavía no se guardó nada.',
    retire: 'Retirar la cláusula',
    retireOpen: 'Retirar esta cláusula',
    retireMeans:
      'Ya no se ofrece. Las ofertas y los acuerdos que la tienen la conservan como estaba.',
    changes: 'Quién la redactó, y cuándo',
    other: 'Todas las cláusulas',
    wait: 'Demasiados a la vez. Espere unos segundos y envíelo otra vez, por favor.',
    now: 'Como está ahora',
    wrong: 'Todavía no se guardó. Revise esto, por favor:',
    chosen: 'se ofrece',
    languages: { en: 'En inglés', es: 'En español' },
    kinds: {
      text: 'Texto, una línea',
      sum: 'Una suma en dólares',
      day: 'Un día',
      number: 'Un número entero',
      side: 'Una de las partes',
    },
    samples: { text: 'unas palabras', side: 'Una parte' },
    blank: (place) => `Espacio ${place}`,
    version: (version) => `Versión ${version}`,
    did: {
      written: (name, version, when) => `Versión ${version}: la redactó ${name}, ${when}`,
      retired: (name, _, when) => `La retiró ${name}, ${when}`,
    },
  },
}
