// What the page says on which a court's calendar is imported, in each language.
import type { RowOutcome } from '../../actions/import-calendar.ts'
import type { Language } from '../../domain/clauses.ts'

type ImportWords = {
  readonly title: string
  readonly lead: (most: number) => string
  readonly columns: string
  readonly table: string
  readonly file: string
  readonly tryIt: string
  readonly tryFile: string
  readonly really: string
  readonly tried: string
  readonly done: string
  readonly row: string
  readonly number: string
  readonly outcome: string
  readonly reason: string
  readonly outcomes: Readonly<Record<RowOutcome, string>>
  readonly wrong: Readonly<Record<'not a table' | 'too many rows' | 'columns missing', string>>
}

export const importWords: Readonly<Record<Language, ImportWords>> = {
  en: {
    title: 'Import a court’s calendar',
    lead: (most) =>
      `A table as CSV, up to ${most.toLocaleString('en-US')} rows. It is tried first: nothing is opened before you have seen what would happen. Of a case that is there already only the day of its hearing is changed, where the table has another.`,
    columns:
      'Columns: case number, type, court, plaintiff, defendant; and if you have them hearing date, title, and for each side email, phone, address, language, date of birth (“plaintiff email”, “defendant phone”). Several people of one side are told apart by semicolons.',
    table: 'Paste the table here',
    file: 'Or choose a file',
    tryIt: 'Try it',
    tryFile: 'Try this file',
    really: 'Open new cases, invite both sides, change hearing days',
    tried: 'This would happen',
    done: 'What was done',
    row: 'Row',
    number: 'Case number',
    outcome: 'Outcome',
    reason: 'Reason',
    outcomes: {
      opened: 'Opened',
      'would open': 'Would be opened',
      moved: 'Hearing moved',
      'would move': 'Hearing would be moved',
      there: 'Already there',
      theirs: 'Already there, with another case manager',
      refused: 'Refused',
    },
    wrong: {
      'not a table':
        'This is no table that we can read. Save it as CSV (comma separated) and choose that file, or paste its text.',
      'too many rows':
        'These are too many rows at once. Import them in parts, one after the other.',
      'columns missing': 'A column is missing: case number, type, court, plaintiff or defendant.',
    },
  },
  es: {
    title: 'Importar el calendario de un tribunal',
    lead: (most) =>
      `Una tabla en CSV, hasta ${most.toLocaleString('es-US')} filas. Primero se prueba: nada se abre antes de que vea qué pasaría. De un caso que ya está solo se cambia el día de la audiencia, si la tabla tiene otro.`,
    columns:
      'Columnas: número de caso, tipo, tribunal, demandante, demandado; y si las tiene, audiencia, título, y de cada parte correo, teléfono, dirección, idioma, nacimiento («demandante correo», «demandado teléfono»). Varias personas de una parte se separan con punto y coma.',
    table: 'Pegue la tabla aquí',
    file: 'O elija un archivo',
    tryIt: 'Probar',
    tryFile: 'Probar este archivo',
    really: 'Abrir casos nuevos, invitar a ambas partes, cambiar días de audiencia',
    tried: 'Esto pasaría',
    done: 'Lo que se hizo',
    row: 'Fila',
    number: 'Número de caso',
    outcome: 'Resultado',
    reason: 'Razón',
    outcomes: {
      opened: 'Abierto',
      'would open': 'Se abriría',
      moved: 'Audiencia cambiada',
      'would move': 'La audiencia se cambiaría',
      there: 'Ya está',
      theirs: 'Ya está, con otra persona que gestiona casos',
      refused: 'Rechazado',
    },
    wrong: {
      'not a table':
        'Esto no es una tabla que podamos leer. Guárdela como CSV (separada por comas) y elija ese archivo, o pegue su texto.',
      'too many rows': 'Son demasiadas filas a la vez. Impórtelas por partes, una tras otra.',
      'columns missing':
        'Falta una columna: número de caso, tipo, tribunal, demandante o demandado.',
    },
  },
}
