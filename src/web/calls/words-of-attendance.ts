// What the page of who was in calls says, in each language.
import type { Language } from '../../domain/language.ts'

type AttendanceWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly now: string
  readonly about: string
  readonly seeCalls: string
  readonly larger: string
  readonly fills: string
  readonly back: string
}

export const attendanceWords: Readonly<Record<Language, AttendanceWords>> = {
  en: {
    title: 'Who was in calls',
    lead: 'Each room has its own list, and only those who read the room see it. What was said or shown is on no record.',
    none: 'Nobody has been in a call yet.',
    now: 'still in',
    about: 'The line broke. They left at about this time.',
    seeCalls: 'Who was in calls here',
    larger: 'Calls by telephone, and in a larger room at another service, are not on this list.',
    fills: 'Ticked is who was in the call of this room at that time, or who was asked to come.',
    back: 'Back to the meetings',
  },
  es: {
    title: 'Quién estuvo en las llamadas',
    lead: 'Cada sala tiene su propia lista, y solo la ven quienes leen esa sala. Lo que se dijo o se mostró no queda anotado.',
    none: 'Todavía nadie estuvo en una llamada.',
    now: 'sigue en la llamada',
    about: 'Se cortó la conexión. Salió más o menos a esta hora.',
    seeCalls: 'Quién estuvo en las llamadas aquí',
    larger:
      'Las llamadas por teléfono, y en una sala más grande de otro servicio, no están en esta lista.',
    fills:
      'Está marcado quien estuvo en la llamada de esta sala a esa hora, o a quien se pidió venir.',
    back: 'Volver a las reuniones',
  },
}
