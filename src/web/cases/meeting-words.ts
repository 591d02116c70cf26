// What the page of meetings says, in each language.
import type { Language } from '../../domain/language.ts'
import type { MeetingChannel, MeetingStands } from '../../domain/meetings.ts'

export type MeetingWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly channels: Readonly<Record<MeetingChannel, string>>
  readonly stands: Readonly<Record<MeetingStands, string>>
  readonly rooms: {
    readonly joint: string
    readonly neutrals: string
    caucus(side: string): string
    readonly ownCaucus: string
    desk(side: string): string
    readonly ownDesk: string
  }
  readonly purpose: string
  readonly channel: string
  readonly place: string
  readonly placeHint: string
  readonly access: string
  readonly accessHint: string
  readonly interpreter: string
  readonly interpreterWanted: string
  readonly needed: string
  readonly decides: string
  readonly decidesTag: string
  readonly publish: string
  readonly minutes: string
  minutesLong(minutes: number): string
  date(n: number): string
  hour(n: number): string
  zone(zone: string): string
  readonly moreTimes: string
  readonly free: string
  propose(room: string): string
  readonly proposeLead: string
  readonly proposeSide: string
  readonly send: string
  readonly when: string
  readonly times: string
  readonly says: string
  readonly yes: string
  readonly no: string
  readonly noAnswer: string
  readonly words: string
  readonly answer: string
  readonly take: string
  readonly takeLead: string
  readonly other: string
  readonly otherSet: string
  readonly set: string
  readonly setAt: string
  readonly move: string
  readonly cancel: string
  readonly reason: string
  readonly calledOffWith: string
  readonly calledOffByEnd: string
  readonly getIn: string
  readonly held: string
  readonly heldLead: string
  readonly present: string
  readonly notHeld: string
  readonly file: string
  readonly calendar: string
  readonly hours: string
  readonly attendance: string
  readonly sheet: string
  readonly formValues: string
  readonly wasThere: string
  readonly interpreters: string
}

const en: MeetingWords = {
  title: 'Meetings',
  lead: 'Meetings are seen by those who read the room they are for, and by nobody else.',
  none: 'There are no meetings yet.',
  channels: {
    call: 'Call',
    video: 'Video',
    phone: 'Telephone',
    'in person': 'In person',
    hybrid: 'Some in person, some by call',
  },
  stands: {
    open: 'Waits for a time',
    set: 'Set',
    'called off': 'Called off',
    held: 'Took place',
    'not held': 'Did not take place',
  },
  rooms: {
    joint: 'With everyone',
    neutrals: 'Among the neutrals',
    caucus: (side) => `In private with ${side}`,
    ownCaucus: 'In private with the mediator',
    desk: (side) => `At the desk of ${side}`,
    ownDesk: 'At your desk',
  },
  purpose: 'What is it for?',
  channel: 'How do you meet?',
  place: 'Place',
  placeHint: 'Only if somebody comes in person.',
  access: 'How to get in, steps, lifts, parking',
  accessHint: 'For example: level entrance, ring twice.',
  interpreter: 'An interpreter is needed',
  interpreterWanted: 'With an interpreter.',
  needed: 'Who has to be there?',
  decides: 'Who of them has to be able to decide?',
  decidesTag: 'can decide',
  publish: 'Let the side take one of these times, without asking everybody',
  minutes: 'How long?',
  minutesLong: (minutes) => `${minutes} minutes`,
  date: (n) => `Day, time ${n}`,
  hour: (n) => `Hour, time ${n}`,
  zone: (zone) => `By your clock: ${zone}. Others see it by theirs.`,
  moreTimes: 'More times',
  free: 'Free in your hours',
  propose: (room) => `Propose a meeting: ${room}`,
  proposeLead: 'The times that you propose are kept free for it until it is set or called off.',
  proposeSide: 'The mediator answers. You have said yes to the times that you give.',
  send: 'Send',
  when: 'When',
  times: 'Times',
  says: 'Which times suit you?',
  yes: 'Yes',
  no: 'No',
  noAnswer: 'no answer yet',
  words: 'A few words, if you like. Whoever reads this room reads them.',
  answer: 'Answer',
  take: 'Take this time',
  takeLead: 'Choose one. Then it is yours.',
  other: 'Propose other times',
  otherSet: 'Ask for another time',
  set: 'Set the meeting',
  setAt: 'Time',
  move: 'Move the meeting',
  cancel: 'Call it off',
  reason: 'Why? Whoever reads this room reads it.',
  calledOffWith: 'Reason:',
  calledOffByEnd: 'The mediation has ended.',
  getIn: 'How one gets in',
  held: 'It took place',
  heldLead: 'Say only who was there. What was said is never written down here.',
  present: 'Who was there?',
  notHeld: 'It did not take place',
  file: 'File for your calendar',
  calendar: 'All your meetings in your calendar',
  hours: 'When you work',
  attendance: 'Attendance',
  sheet: 'Sheet to print',
  formValues: 'Values for form ADR-107 (PDF)',
  wasThere: 'There were:',
  interpreters: 'Interpreters to book',
}

const es: MeetingWords = {
  title: 'Reuniones',
  lead: 'Una reunión la ve quien lee la sala para la que es, y nadie más.',
  none: 'Todavía no hay reuniones.',
  channels: {
    call: 'Llamada',
    video: 'Video',
    phone: 'Teléfono',
    'in person': 'En persona',
    hybrid: 'Unos en persona, otros por llamada',
  },
  stands: {
    open: 'Espera una hora',
    set: 'Con hora',
    'called off': 'Cancelada',
    held: 'Tuvo lugar',
    'not held': 'No tuvo lugar',
  },
  rooms: {
    joint: 'Con todos',
    neutrals: 'Entre las personas neutrales',
    caucus: (side) => `En privado con ${side}`,
    ownCaucus: 'En privado con la persona mediadora',
    desk: (side) => `En el mostrador de ${side}`,
    ownDesk: 'En su mostrador',
  },
  purpose: '¿Para qué es?',
  channel: '¿Cómo se reúnen?',
  place: 'Lugar',
  placeHint: 'Solo si alguien viene en persona.',
  access: 'Cómo se entra: escalones, ascensor, estacionamiento',
  accessHint: 'Por ejemplo: entrada sin escalones, toque dos veces.',
  interpreter: 'Hace falta intérprete',
  interpreterWanted: 'Con intérprete.',
  needed: '¿Quién tiene que estar?',
  decides: '¿Quién de ellos tiene que poder decidir?',
  decidesTag: 'puede decidir',
  publish: 'Que la parte tome uno de estos horarios, sin preguntar a todos',
  minutes: '¿Cuánto dura?',
  minutesLong: (minutes) => `${minutes} minutos`,
  date: (n) => `Día, horario ${n}`,
  hour: (n) => `Hora, horario ${n}`,
  zone: (zone) => `Según su reloj: ${zone}. Los demás lo ven según el suyo.`,
  moreTimes: 'Más horarios',
  free: 'Libre en sus horas',
  propose: (room) => `Proponer una reunión: ${room}`,
  proposeLead: 'Los horarios que propone se guardan libres hasta que tenga hora o se cancele.',
  proposeSide: 'La persona mediadora contesta. Usted ya dijo que sí a los horarios que da.',
  send: 'Enviar',
  when: 'Cuándo',
  times: 'Horarios',
  says: '¿Qué horarios le convienen?',
  yes: 'Sí',
  no: 'No',
  noAnswer: 'todavía sin respuesta',
  words: 'Unas palabras, si quiere. Las lee quien lee esta sala.',
  answer: 'Contestar',
  take: 'Tomar este horario',
  takeLead: 'Elija uno. Entonces es suyo.',
  other: 'Proponer otros horarios',
  otherSet: 'Pedir otra hora',
  set: 'Fijar la reunión',
  setAt: 'Hora',
  move: 'Cambiar la hora',
  cancel: 'Cancelarla',
  reason: '¿Por qué? Lo lee quien lee esta sala.',
  calledOffWith: 'Motivo:',
  calledOffByEnd: 'La mediación ha terminado.',
  getIn: 'Cómo se entra',
  held: 'Tuvo lugar',
  heldLead: 'Diga solo quién estuvo. Lo que se habló no se escribe aquí nunca.',
  present: '¿Quién estuvo?',
  notHeld: 'No tuvo lugar',
  file: 'Archivo para su calendario',
  calendar: 'Todas sus reuniones en su calendario',
  hours: 'Cuándo trabaja usted',
  attendance: 'Asistencia',
  sheet: 'Hoja para imprimir',
  formValues: 'Datos para el formulario ADR-107 (PDF)',
  wasThere: 'Estuvieron:',
  interpreters: 'Intérpretes por reservar',
}

export const meetingWords: Readonly<Record<Language, MeetingWords>> = { en, es }

/** What its fields are called where a form comes back. */
export function labelsOfMeetings(language: Language): Readonly<Record<string, string>> {
  const { purpose, channel, place, access, needed, minutes, reason, present, setAt } =
    meetingWords[language]
  return {
    ...{ purpose, channel, place, access, needed, minutes, present, at: setAt },
    'cancel-meeting.reason': reason,
    'answer-times.words': meetingWords[language].words,
  }
}
