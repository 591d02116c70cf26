// What pages say of other ways into a call: the larger room and the telephone, in each language.
import type { Language } from '../../domain/language.ts'

type WaysWords = {
  readonly title: string
  readonly lead: string
  readonly larger: string
  readonly largerOpen: string
  readonly largerShut: string
  readonly doorShut: string
  readonly doorShuts: string
  readonly openDoor: string
  readonly apart: string
  readonly endsThere: string
  readonly endThere: string
  readonly open: string
  readonly shut: string
  readonly come: string
  readonly before: string
  elsewhere(service: string, host: string): string
  readonly whoHears: string
  readonly notHere: string
  readonly noRecord: string
  readonly again: string
  readonly go: string
  readonly back: string
  readonly dialIn: string
  readonly dialInLead: string
  readonly number: string
  readonly numberHint: string
  readonly pin: string
  readonly pinHint: string
  readonly call: string
  readonly note: string
  readonly noteAnother: string
  readonly remove: string
}

export const waysWords: Readonly<Record<Language, WaysWords>> = {
  en: {
    title: 'Other ways into a call',
    lead: 'For more than four people, or without a computer. Each room has its own way in.',
    larger: 'Larger room',
    largerOpen: 'The larger room is open.',
    largerShut: 'The larger room is not open.',
    doorShut: 'A call is in the larger room, and its door is shut. Who leads opens it.',
    doorShuts: 'Its door shuts ten minutes after you open it. Who is in stays in.',
    openDoor: 'Open the door again',
    apart:
      'People in this case are kept apart, or were not yet asked whether they are safe, and this room is still open. No side knows. Find a reason of your own, and shut it.',
    endsThere: 'Shutting it ends the call for everybody there.',
    endThere:
      'Shutting it keeps others from coming in. It does not end the call there: go in first and end the meeting for all, or ask the program to.',
    open: 'Open the larger room',
    shut: 'Shut the larger room',
    come: 'To the larger room',
    before: 'Before you go there',
    elsewhere: (service, host) =>
      `You leave Parley. The call is at ${host}, with ${service}. The program runs it, or has chosen who does.`,
    whoHears: 'Who can come in there, and hear:',
    notHere:
      'What is said there does not go through Parley. Who runs that service could listen to it.',
    noRecord: 'Parley lets nobody record there. Please do not record on your own device.',
    again: 'Your way in counts for five minutes. Come back here for a new one.',
    go: 'Go to the call',
    back: 'Back to the meetings',
    dialIn: 'By telephone',
    dialInLead:
      'Number and PIN of a telephone bridge for this room alone. Whoever has both can listen: tell them to nobody else.',
    number: 'Number',
    numberHint: 'With another country, begin with + and its code.',
    pin: 'PIN',
    pinHint: '3 to 20 digits.',
    call: 'Call',
    note: 'Note the number',
    noteAnother: 'Note another number',
    remove: 'Take the number away',
  },
  es: {
    title: 'Otras maneras de entrar en una llamada',
    lead: 'Para más de cuatro personas, o sin computadora. Cada sala tiene su propia entrada.',
    larger: 'Sala más grande',
    largerOpen: 'La sala más grande está abierta.',
    largerShut: 'La sala más grande no está abierta.',
    doorShut:
      'Hay una llamada en la sala más grande y su puerta está cerrada. La abre quien dirige.',
    doorShuts:
      'Su puerta se cierra diez minutos después de abrirla. Quien está dentro sigue dentro.',
    openDoor: 'Abrir la puerta otra vez',
    apart:
      'En este caso se mantiene separadas a las personas, o todavía no se les preguntó si están seguras, y esta sala sigue abierta. Ninguna parte lo sabe. Busque un motivo propio y ciérrela.',
    endsThere: 'Al cerrarla termina la llamada para todos los que están allí.',
    endThere:
      'Al cerrarla nadie más puede entrar. Eso no termina la llamada allí: entre antes y termine la reunión para todos, o pida al programa que lo haga.',
    open: 'Abrir la sala más grande',
    shut: 'Cerrar la sala más grande',
    come: 'A la sala más grande',
    before: 'Antes de ir allí',
    elsewhere: (service, host) =>
      `Usted sale de Parley. La llamada está en ${host}, con ${service}. La lleva el programa, o quien el programa eligió.`,
    whoHears: 'Quién puede entrar allí, y oír:',
    notHere: 'Lo que se dice allí no pasa por Parley. Quien lleva ese servicio podría escucharlo.',
    noRecord: 'Parley no deja grabar allí a nadie. Por favor, no grabe con su propio aparato.',
    again: 'Su entrada vale cinco minutos. Vuelva aquí para tener otra.',
    go: 'Ir a la llamada',
    back: 'Volver a las reuniones',
    dialIn: 'Por teléfono',
    dialInLead:
      'Número y PIN de un puente telefónico solo para esta sala. Quien tiene los dos puede escuchar: no se los diga a nadie más.',
    number: 'Número',
    numberHint: 'Si es de otro país, empiece con + y su código.',
    pin: 'PIN',
    pinHint: 'De 3 a 20 cifras.',
    call: 'Llamar',
    note: 'Anotar el número',
    noteAnother: 'Anotar otro número',
    remove: 'Quitar el número',
  },
}

/** What its fields are called where a form comes back. */
export const labelsOfCallWays = (language: Language): Readonly<Record<string, string>> => ({
  'note-dial-in.number': waysWords[language].number,
  'note-dial-in.pin': waysWords[language].pin,
})
