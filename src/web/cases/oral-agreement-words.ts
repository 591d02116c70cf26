// What pages say of an oral agreement and its clock of 72 hours, in every language.
import type { Language } from '../../domain/language.ts'
import type { RecordedBy } from '../../domain/oral-agreement.ts'

type OralWords = {
  readonly title: string
  readonly running: (sides: string, recited: string) => string
  readonly until: (until: string, zone: string, hours: number) => string
  readonly lapsed: (sides: string, recited: string) => string
  readonly signedInTime: (recited: string) => string
  readonly signed: (recited: string) => string
  readonly note: string
  readonly noteMeans: string
  readonly notHere: string
  readonly noTerms: string
  readonly sides: string
  readonly recitedAt: string
  readonly recordedBy: string
  readonly notRecorded: string
  readonly recorders: Readonly<Record<RecordedBy, string>>
  readonly elements: string
  readonly recitedBeforeAll: string
  readonly agreedOnRecord: string
  readonly saidToBind: string
  readonly willRead: string
  readonly save: string
  readonly takeBack: string
  readonly takeBackOf: (recited: string) => string
}

export const oralWords: Readonly<Record<Language, OralWords>> = {
  en: {
    title: 'Oral agreement',
    running: (sides, recited) =>
      `An oral agreement between ${sides} was recited on record on ${recited}. It settles nothing yet.`,
    until: (until, zone, hours) =>
      `It counts only if it is written down and everybody who is bound signs by ${until} (${zone}): ${
        hours === 0 ? 'less than an hour' : hours === 1 ? '1 hour' : `${hours} hours`
      } from now (Evidence Code 1118).`,
    lapsed: (sides, recited) =>
      `72 hours have passed since an oral agreement between ${sides} was recited on ${recited}, and it was not signed. It no longer counts under Evidence Code 1118. Only a written agreement that is signed counts.`,
    signedInTime: (recited) =>
      `What was recited on ${recited} was written down and signed by everybody within 72 hours.`,
    signed: (recited) =>
      `An oral agreement was recited on ${recited}. What counts is the written agreement as it was signed.`,
    note: 'An oral agreement was recited on record',
    noteMeans:
      'An oral agreement can be shown to a court only if all that is asked here is true, and if it is written down and signed within 72 hours of the recording (Evidence Code 1118). What you note starts this clock. It settles nothing.',
    notHere: 'Parley never records calls. The recording is made and kept outside of Parley.',
    noTerms:
      'The terms are not written here. Agree on them through the offers, so that the agreement can be written and signed.',
    sides: 'Who agreed',
    recitedAt: 'When it was recited and recorded',
    recordedBy: 'How it was recorded',
    notRecorded: 'It was not recorded',
    recorders: {
      'court-reporter': 'By a court reporter',
      'sound-recording': 'By a sound recording that can be relied on',
    },
    elements: 'What was said on record',
    recitedBeforeAll: 'The terms were recited in the presence of the parties and the mediator.',
    agreedOnRecord: 'The parties said that they agree to the terms as they were recited.',
    saidToBind: 'The parties said that the agreement is enforceable or binding.',
    willRead: 'Everybody in this mediation will read it.',
    save: 'Note it and start the clock',
    takeBack: 'It was noted in error: take it back',
    takeBackOf: (recited) => `Recited on ${recited}`,
  },
  es: {
    title: 'Acuerdo oral',
    running: (sides, recited) =>
      `Un acuerdo oral entre ${sides} se recitó para el registro el ${recited}. Todavía no resuelve nada.`,
    until: (until, zone, hours) =>
      `Solo cuenta si se escribe y todas las personas obligadas firman a más tardar el ${until} (${zone}): ${
        hours === 0 ? 'menos de una hora' : hours === 1 ? '1 hora' : `${hours} horas`
      } desde ahora (Código de Evidencia 1118).`,
    lapsed: (sides, recited) =>
      `Pasaron 72 horas desde que se recitó un acuerdo oral entre ${sides} el ${recited}, y no se firmó. Ya no cuenta según el Código de Evidencia 1118. Solo cuenta un acuerdo escrito y firmado.`,
    signedInTime: (recited) =>
      `Lo que se recitó el ${recited} se escribió y todas las personas lo firmaron dentro de 72 horas.`,
    signed: (recited) =>
      `Se recitó un acuerdo oral el ${recited}. Lo que cuenta es el acuerdo escrito tal como se firmó.`,
    note: 'Se recitó un acuerdo oral para el registro',
    noteMeans:
      'Un acuerdo oral solo se puede mostrar a un tribunal si todo lo que se pregunta aquí es cierto, y si se escribe y se firma dentro de las 72 horas de la grabación (Código de Evidencia 1118). Lo que anote pone en marcha ese plazo. No resuelve nada.',
    notHere: 'Parley nunca graba llamadas. La grabación se hace y se guarda fuera de Parley.',
    noTerms:
      'Los términos no se escriben aquí. Acuérdenlos con las ofertas, para que el acuerdo se pueda escribir y firmar.',
    sides: 'Quiénes acordaron',
    recitedAt: 'Cuándo se recitó y se grabó',
    recordedBy: 'Cómo quedó grabado',
    notRecorded: 'No quedó grabado',
    recorders: {
      'court-reporter': 'Por un taquígrafo judicial',
      'sound-recording': 'En una grabación de audio confiable',
    },
    elements: 'Qué se dijo en el registro',
    recitedBeforeAll:
      'Los términos se recitaron en presencia de las partes y la persona mediadora.',
    agreedOnRecord: 'Las partes dijeron que aceptan los términos tal como se recitaron.',
    saidToBind: 'Las partes dijeron que el acuerdo es ejecutable u obligatorio.',
    willRead: 'Lo leerán todas las personas de esta mediación.',
    save: 'Anotarlo y poner en marcha el plazo',
    takeBack: 'Se anotó por error: retirarlo',
    takeBackOf: (recited) => `Recitado el ${recited}`,
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfOral = (language: Language): Readonly<Record<string, string>> => {
  const words = oralWords[language]
  const of = 'note-oral-agreement'
  return {
    ...{ [`${of}.sides`]: words.sides, [`${of}.recitedAt`]: words.recitedAt },
    ...{ [`${of}.recordedBy`]: words.recordedBy, [`${of}.saidToBind`]: words.saidToBind },
    [`${of}.recitedBeforeAll`]: words.recitedBeforeAll,
    [`${of}.agreedOnRecord`]: words.agreedOnRecord,
  }
}
