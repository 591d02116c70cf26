// What the pages say of going on with an intake later and elsewhere, in every language.
import type { NotLinked } from '../../application/resuming.ts'
import type { Language } from '../../domain/clauses.ts'

export type ResumeWords = {
  readonly later: string
  readonly lead: string
  readonly name: string
  readonly mail: string
  readonly again: string
  readonly send: string
  readonly show: string
  readonly sent: (mail: string) => string
  readonly link: string
  readonly wrong: Readonly<Record<NotLinked, string>>
  readonly title: string
  readonly intro: string
  readonly asks: string
  readonly yourName: string
  readonly goOn: string
  readonly notOpen: Readonly<Record<'NameMissing' | 'NotTheName' | 'TooMuch', string>>
}

export const resumeWords: Readonly<Record<Language, ResumeWords>> = {
  en: {
    later: 'Go on later',
    lead: 'Everything up to here is saved, and this browser opens it again. A link opens it on another device. There we ask for your name, so that nobody else reads what you wrote.',
    name: 'Your name, as you will write it there',
    mail: 'Your email address',
    again: 'The same address once more',
    send: 'Email me the link',
    show: 'Show me a link to write down',
    sent: (mail) =>
      `The link is on its way to ${mail}. If that is not your address, please type it again.`,
    link: 'This link opens it again with your name. We show it this once. Keep it to yourself:',
    wrong: {
      NotAnAddress: 'This does not look like an email address.',
      NotTheSame: 'The two addresses are not the same. Please look at both.',
      NameMissing: 'Please write your name. We ask for it when the link is opened.',
      TooMuch: 'That was asked for a few times already. Please wait a little.',
    },
    title: 'Go on where you were',
    intro:
      'This opens what you wrote on this device. On a device that others use, please leave quickly when you are done.',
    asks: 'What did you write as your name? We ask so that nobody else reads what you told.',
    yourName: 'Your name',
    goOn: 'Go on',
    notOpen: {
      NameMissing: 'Please write your name.',
      NotTheName: 'This is not the name that was written there. Please write it as you did then.',
      TooMuch: 'Too many names were tried with this link. Please wait an hour.',
    },
  },
  es: {
    later: 'Seguir después',
    lead: 'Todo hasta aquí está guardado, y este navegador lo abre de nuevo. Un enlace lo abre en otro aparato. Allí preguntamos su nombre, para que nadie más lea lo que escribió.',
    name: 'Su nombre, como lo escribirá allí',
    mail: 'Su dirección de correo electrónico',
    again: 'La misma dirección otra vez',
    send: 'Enviarme el enlace',
    show: 'Mostrarme un enlace para anotarlo',
    sent: (mail) =>
      `El enlace está en camino a ${mail}. Si esa no es su dirección, escríbala de nuevo, por favor.`,
    link: 'Este enlace lo abre de nuevo con su nombre. Lo mostramos solo esta vez. Guárdelo para usted:',
    wrong: {
      NotAnAddress: 'Esto no parece una dirección de correo electrónico.',
      NotTheSame: 'Las dos direcciones no son iguales. Por favor, revise las dos.',
      NameMissing: 'Por favor, escriba su nombre. Lo preguntamos al abrir el enlace.',
      TooMuch: 'Ya se pidió varias veces. Espere un poco, por favor.',
    },
    title: 'Seguir donde estaba',
    intro:
      'Esto abre lo que escribió en este aparato. Si otros lo usan, salga rápido cuando termine.',
    asks: '¿Qué nombre escribió como suyo? Lo preguntamos para que nadie más lea lo que contó.',
    yourName: 'Su nombre',
    goOn: 'Seguir',
    notOpen: {
      NameMissing: 'Por favor, escriba su nombre.',
      NotTheName:
        'Este no es el nombre que se escribió allí. Por favor, escríbalo como lo hizo entonces.',
      TooMuch: 'Se probaron demasiados nombres con este enlace. Por favor, espere una hora.',
    },
  },
}
