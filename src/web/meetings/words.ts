// What one's own calendar and a mediator's hours say, in each language.
import type { Language } from '../../domain/language.ts'

export type OwnCalendarWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  madeAt(when: string): string
  readonly make: string
  readonly renew: string
  readonly revoke: string
  readonly shown: string
  readonly shownOnce: string
  readonly back: string
  readonly hours: {
    readonly title: string
    readonly lead: string
    readonly zone: string
    readonly weekly: string
    readonly days: readonly string[]
    from(day: string): string
    to(day: string): string
    readonly exceptions: string
    readonly exceptionsHint: string
    readonly save: string
    readonly saved: string
    readonly wrong: string
  }
}

const en: OwnCalendarWords = {
  title: 'Your meetings and due days in your calendar',
  lead: 'With a secret address your own calendar program shows when your meetings are, and the days by which you have something to do after an agreement: the times, and nothing else. Whoever has the address sees them, so please keep it to yourself.',
  none: 'You have no such address.',
  madeAt: (when) => `You have had an address since ${when}.`,
  make: 'Make an address',
  renew: 'Make a new one, and end the old one',
  revoke: 'End it',
  shown: 'Your address',
  shownOnce:
    'It is shown this once. Copy it into your calendar program, as a calendar to subscribe to.',
  back: 'To your cases',
  hours: {
    title: 'When you work',
    lead: 'From these hours, and from what all your cases leave free, you are shown times when you propose a meeting. Nobody else sees them.',
    zone: 'Time zone',
    weekly: 'Every week',
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    from: (day) => `${day}, from`,
    to: (day) => `${day}, until`,
    exceptions: 'Days that are otherwise',
    exceptionsHint: 'One a line: 2027-01-04 for a day off, or 2027-01-05 10:00-12:00.',
    save: 'Save',
    saved: 'Saved.',
    wrong:
      'Please give hours in quarter hours, the end after the beginning, and days on the calendar.',
  },
}

const es: OwnCalendarWords = {
  title: 'Sus reuniones y plazos en su calendario',
  lead: 'Con una dirección secreta, su propio programa de calendario muestra cuándo son sus reuniones y los días en que vence algo que usted tiene que hacer según un acuerdo: las fechas, y nada más. Quien tiene la dirección las ve; por favor, guárdela para usted.',
  none: 'Usted no tiene esa dirección.',
  madeAt: (when) => `Usted tiene una dirección desde el ${when}.`,
  make: 'Hacer una dirección',
  renew: 'Hacer una nueva y terminar la anterior',
  revoke: 'Terminarla',
  shown: 'Su dirección',
  shownOnce:
    'Se muestra esta única vez. Cópiela en su programa de calendario, como calendario al que se suscribe.',
  back: 'A sus casos',
  hours: {
    title: 'Cuándo trabaja usted',
    lead: 'Según estas horas, y lo que dejan libre todos sus casos, se le muestran horarios cuando propone una reunión. Nadie más los ve.',
    zone: 'Zona horaria',
    weekly: 'Cada semana',
    days: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
    from: (day) => `${day}, desde`,
    to: (day) => `${day}, hasta`,
    exceptions: 'Días que son distintos',
    exceptionsHint: 'Uno por línea: 2027-01-04 si no trabaja, o 2027-01-05 10:00-12:00.',
    save: 'Guardar',
    saved: 'Guardado.',
    wrong:
      'Por favor, dé horas en cuartos de hora, el fin después del comienzo, y días del calendario.',
  },
}

export const ownCalendarWords: Readonly<Record<Language, OwnCalendarWords>> = { en, es }
