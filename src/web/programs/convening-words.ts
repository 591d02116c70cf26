// What the convening board says, in every language.
import type { ConveningStep, MarkChannel } from '../../application/convening-steps.ts'
import type { Language } from '../../domain/clauses.ts'

export type ConveningWords = {
  readonly title: string
  readonly lead: string
  readonly steps: Readonly<Record<ConveningStep, string>>
  readonly means: Readonly<Record<ConveningStep, string>>
  readonly bothIn: string
  readonly notInvited: string
  readonly represented: string
  readonly channels: Readonly<Record<MarkChannel | 'unknown', string>>
  readonly way: string
  readonly firstBy: string
  readonly notReached: (sides: number) => string
  readonly notKnown: (sides: number) => string
  readonly by: (channel: string) => string
  readonly filters: {
    readonly legend: string
    readonly channel: string
    readonly language: string
    readonly represented: string
    readonly caseType: string
    readonly all: string
    readonly yes: string
    readonly no: string
    readonly apply: string
  }
  readonly about: (told: string) => string
  readonly sides: (count: number) => string
  readonly ofCases: (both: number, cases: number) => string
  readonly days: (days: number) => string
  readonly none: string
  readonly step: string
  readonly count: string
  readonly share: string
  readonly case: string
  readonly hearing: (day: string) => string
  readonly since: (day: string) => string
  readonly cases: string
}

export const conveningWords: Readonly<Record<Language, ConveningWords>> = {
  en: {
    title: 'Getting both sides in',
    lead: 'How far each side of your cases has come. Only you and other managers of a case see this.',
    steps: { invited: 'Invited', reached: 'Reached', visited: 'Visited', joined: 'Joined' },
    means: {
      invited: 'An invitation went out.',
      reached: 'It arrived, as far as anybody can tell.',
      visited: 'They opened it with their code, asked something or answered.',
      joined: 'They sit at the table.',
    },
    bothIn: 'Every side in',
    notInvited: 'Nobody invited yet',
    represented: 'with an attorney',
    channels: {
      mail: 'email',
      text: 'text message',
      letter: 'letter',
      staff: 'with help of staff',
      unknown: 'not known how',
    },
    way: 'Way',
    firstBy: 'Each step by the way it was first taken',
    notReached: (sides) =>
      sides === 1
        ? 'What was sent to 1 side came back.'
        : `What was sent to ${sides} sides came back.`,
    notKnown: (sides) =>
      `Of ${sides === 1 ? '1 side' : `${sides} sides`} it is not known yet whether it arrived.`,
    by: (channel) => `by ${channel}`,
    filters: {
      legend: 'Show only some',
      channel: 'Reached by',
      language: 'Language',
      represented: 'With an attorney',
      caseType: 'Kind of case',
      all: 'All',
      yes: 'Yes',
      no: 'No',
      apply: 'Count',
    },
    about: (told) => `Of the sides in your cases: ${told}`,
    sides: (count) => (count === 1 ? '1 side' : `${count} sides`),
    ofCases: (both, cases) =>
      `In ${both} of ${cases} ${cases === 1 ? 'case' : 'cases'} every side is in.`,
    days: (days) =>
      days === 0
        ? 'Half of those who joined did so within a day.'
        : `Half of those who joined took ${days === 1 ? '1 day' : `${days} days`} or less.`,
    none: 'There is no case to count yet.',
    step: 'Step',
    count: 'Sides',
    share: 'Of all',
    case: 'Case',
    hearing: (day) => `hearing on ${day}`,
    since: (day) => `since ${day}`,
    cases: 'Case by case',
  },
  es: {
    title: 'Que entren las dos partes',
    lead: 'Hasta dónde ha llegado cada parte de sus casos. Solo lo ven usted y quienes gestionan el mismo caso.',
    steps: {
      invited: 'Invitadas',
      reached: 'Les llegó',
      visited: 'Visitaron',
      joined: 'Participan',
    },
    means: {
      invited: 'Se envió una invitación.',
      reached: 'Llegó, hasta donde se puede saber.',
      visited: 'La abrieron con su código, preguntaron algo o contestaron.',
      joined: 'Están en la mesa.',
    },
    bothIn: 'Todas las partes participan',
    notInvited: 'Todavía no se invitó a nadie',
    represented: 'con abogado',
    channels: {
      mail: 'correo',
      text: 'mensaje de texto',
      letter: 'carta',
      staff: 'con ayuda del personal',
      unknown: 'no se sabe cómo',
    },
    way: 'Medio',
    firstBy: 'Cada paso según el medio por el que se dio primero',
    notReached: (sides) =>
      sides === 1
        ? 'Lo que se envió a 1 parte volvió.'
        : `Lo que se envió a ${sides} partes volvió.`,
    notKnown: (sides) =>
      `De ${sides === 1 ? '1 parte' : `${sides} partes`} todavía no se sabe si les llegó.`,
    by: (channel) => `por ${channel}`,
    filters: {
      legend: 'Mostrar solo algunos',
      channel: 'Les llegó por',
      language: 'Idioma',
      represented: 'Con abogado',
      caseType: 'Tipo de caso',
      all: 'Todos',
      yes: 'Sí',
      no: 'No',
      apply: 'Contar',
    },
    about: (told) => `De las partes en sus casos: ${told}`,
    sides: (count) => (count === 1 ? '1 parte' : `${count} partes`),
    ofCases: (both, cases) =>
      `En ${both} de ${cases} ${cases === 1 ? 'caso' : 'casos'} participan todas las partes.`,
    days: (days) =>
      days === 0
        ? 'La mitad de quienes participan entró en menos de un día.'
        : `La mitad de quienes participan tardó ${days === 1 ? '1 día' : `${days} días`} o menos.`,
    none: 'Todavía no hay ningún caso que contar.',
    step: 'Paso',
    count: 'Partes',
    share: 'Del total',
    case: 'Caso',
    hearing: (day) => `audiencia el ${day}`,
    since: (day) => `desde el ${day}`,
    cases: 'Caso por caso',
  },
}
