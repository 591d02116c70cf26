// What the page says of the statement to the court (form ADR-100), in every language.
import type { Language } from '../../domain/language.ts'
import { MOST_SESSIONS } from '../../domain/statement-steps.ts'

type StatementWords = Readonly<
  Record<
    | ('title' | 'means' | 'careful' | 'none' | 'make' | 'makeAnew' | 'appointedOn' | 'were')
    | ('days' | 'moreDays' | 'hours' | 'hoursHint' | 'in' | 'completedBy' | 'nextOn' | 'save')
    | ('ready' | 'outdated' | 'download' | 'downloadMeans' | 'fileOpen' | 'filedOn' | 'file')
    | ('first' | 'supplemental'),
    string
  >
> & {
  readonly due: (day: string) => string
  readonly day: (number: number) => string
  readonly filed: (day: string) => string
  readonly sessions: Readonly<Record<'not-scheduled' | 'not-held' | 'held', string>>
  readonly ends: Readonly<Record<'full-agreement' | 'partial-agreement' | 'nonagreement', string>>
  readonly goesOn: string
}

export const statementWords: Readonly<Record<Language, StatementWords>> = {
  en: {
    title: 'Statement for the court (ADR-100)',
    means:
      'The mediator tells the court whether there was an agreement, serves the statement on every side and files it within ten days of the end, or by the day that the court has set (rule 3.895). It says nothing of what anybody said, offered or agreed, of why it ended or of who did not come (Evidence Code 1121).',
    careful:
      'The court and every side read each day that you name, and the hours. A day on which you met one side alone tells the others that you did.',
    none: 'No statement has been made yet.',
    due: (day) => `If the court asks for it, it is filed by ${day}.`,
    make: 'Make the statement',
    makeAnew: 'Make it anew',
    appointedOn: 'Since when are you the mediator?',
    were: 'Were there sessions?',
    sessions: {
      'not-scheduled': 'None was scheduled',
      'not-held': 'Scheduled, but not held',
      held: 'Held',
    },
    days: 'The days of the sessions',
    day: (number) => `Session ${number}`,
    moreDays: 'More days',
    hours: 'Hours of all sessions together',
    hoursHint: 'For example 2.5. Leave it empty where none was held.',
    in: 'How much was agreed?',
    ends: {
      'full-agreement': 'All of it: full agreement',
      'partial-agreement': 'A part of it: partial agreement',
      nonagreement: 'Nonagreement',
    },
    goesOn: 'The mediation has not ended yet',
    completedBy: 'By when will it be completed?',
    nextOn: 'The next session',
    save: 'Make the statement',
    ready: 'Made. It has not been filed yet.',
    outdated: 'The mediation has ended, or was taken up again, since it was made. Make it anew.',
    download: 'Values for the form (PDF)',
    downloadMeans:
      'Field by field, in the order of form ADR-100. The form itself is signed by the mediator.',
    fileOpen: 'It was served and filed',
    filedOn: 'On which day was it filed?',
    file: 'Save that it was filed',
    filed: (day) => `Served and filed on ${day}.`,
    first: 'First statement',
    supplemental: 'Supplemental statement',
  },
  es: {
    title: 'Declaración para el tribunal (ADR-100)',
    means:
      'El mediador dice al tribunal si hubo acuerdo, notifica la declaración a cada parte y la presenta dentro de los diez días siguientes al final, o a más tardar el día que fije el tribunal (regla 3.895). No dice nada de lo que alguien dijo, ofreció o acordó, ni por qué terminó, ni quién no vino (Evidence Code 1121).',
    careful:
      'El tribunal y todas las partes leen cada día que usted escribe, y las horas. Un día en que se reunió con una parte a solas les dice a las demás que lo hizo.',
    none: 'Todavía no se ha hecho ninguna declaración.',
    due: (day) => `Si el tribunal la pide, se presenta a más tardar el ${day}.`,
    make: 'Hacer la declaración',
    makeAnew: 'Hacerla de nuevo',
    appointedOn: '¿Desde cuándo es usted el mediador?',
    were: '¿Hubo sesiones?',
    sessions: {
      'not-scheduled': 'No se programó ninguna',
      'not-held': 'Se programaron, pero no se celebraron',
      held: 'Se celebraron',
    },
    days: 'Los días de las sesiones',
    day: (number) => `Sesión ${number}`,
    moreDays: 'Más días',
    hours: 'Horas de todas las sesiones juntas',
    hoursHint: 'Por ejemplo 2.5. Déjelo vacío si no hubo ninguna.',
    in: '¿Cuánto se acordó?',
    ends: {
      'full-agreement': 'Todo: acuerdo completo',
      'partial-agreement': 'Una parte: acuerdo parcial',
      nonagreement: 'Sin acuerdo',
    },
    goesOn: 'La mediación todavía no ha terminado',
    completedBy: '¿Para cuándo terminará?',
    nextOn: 'La próxima sesión',
    save: 'Hacer la declaración',
    ready: 'Hecha. Todavía no se ha presentado.',
    outdated: 'La mediación terminó, o se retomó, desde que se hizo. Hágala de nuevo.',
    download: 'Datos para el formulario (PDF)',
    downloadMeans:
      'Campo por campo, en el orden del formulario ADR-100. El formulario mismo lo firma el mediador.',
    fileOpen: 'Se notificó y se presentó',
    filedOn: '¿Qué día se presentó?',
    file: 'Guardar que se presentó',
    filed: (day) => `Notificada y presentada el ${day}.`,
    first: 'Primera declaración',
    supplemental: 'Declaración complementaria',
  },
}

/** So many days of sessions fit on the page; the form takes more by the API. */
export const SESSION_FIELDS = 12

export const labelsOfStatement = (language: Language): Readonly<Record<string, string>> => {
  const words = statementWords[language]
  const of = 'make-court-statement'
  return {
    [`${of}.appointedOn`]: words.appointedOn,
    [`${of}.sessions.were`]: words.were,
    [`${of}.sessions.on`]: words.days,
    ...Object.fromEntries(
      Array.from({ length: MOST_SESSIONS }, (_, i) => [`${of}.sessions.on.${i}`, words.day(i + 1)]),
    ),
    [`${of}.sessions.minutes`]: words.hours,
    [`${of}.in`]: words.in,
    [`${of}.completedBy`]: words.completedBy,
    [`${of}.nextOn`]: words.nextOn,
    'record-statement-filed.on': words.filedOn,
  }
}
