// What pages say of the day of the hearing, in every language.
import type { Language } from '../../domain/clauses.ts'

type HearingWords = {
  readonly title: string
  readonly means: string
  readonly to: string
  readonly open: string
  readonly move: string
  readonly none: string
  readonly first: (to: string) => string
  readonly moved: (from: string, to: string) => string
  readonly gone: (from: string) => string
  readonly who: (name: string, when: string) => string
}

export const hearingWords: Readonly<Record<Language, HearingWords>> = {
  en: {
    title: 'The day of the hearing',
    means:
      'Everybody in this case sees the new day and is told that there is something new. Letters and reminders go by it.',
    to: 'New day of the hearing',
    open: 'Set another day',
    move: 'Set this day',
    none: 'There is no hearing any more',
    first: (to) => `The hearing was set for ${to}.`,
    moved: (from, to) => `The hearing was moved from ${from} to ${to}.`,
    gone: (from) => `The hearing on ${from} was taken off the calendar.`,
    who: (name, when) => `${name}, ${when}`,
  },
  es: {
    title: 'El día de la audiencia',
    means:
      'Todas las personas de este caso ven el nuevo día y reciben un aviso de que hay algo nuevo. Las cartas y los recordatorios siguen ese día.',
    to: 'Nuevo día de la audiencia',
    open: 'Poner otro día',
    move: 'Poner este día',
    none: 'Ya no hay audiencia',
    first: (to) => `La audiencia se fijó para el ${to}.`,
    moved: (from, to) => `La audiencia se cambió del ${from} al ${to}.`,
    gone: (from) => `La audiencia del ${from} se quitó del calendario.`,
    who: (name, when) => `${name}, ${when}`,
  },
}
