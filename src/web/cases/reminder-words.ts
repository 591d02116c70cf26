// What pages say of reminders and of more time, in every language.

import type { Language } from '../../domain/clauses.ts'
import type { OwedStep } from '../../domain/reminders.ts'
import { owedAtHome } from './next-words.ts'

type ReminderWords = {
  readonly tab: string
  readonly title: string
  readonly lead: string
  readonly yours: string
  readonly steps: Readonly<Record<OwedStep, string>>
  readonly nothing: string
  readonly since: (when: string) => string
  readonly sent: (days: string) => string
  readonly noneSent: string
  readonly next: (day: string) => string
  readonly noNext: string
  readonly asked: (until: string) => string
  readonly youAsked: (until: string) => string
  readonly need: string
  readonly means: string
  readonly meansNeutral: string
  readonly howLong: string
  readonly days: Readonly<Record<number, string>>
  readonly ask: string
  readonly write: (name: string) => string
  readonly writeMeans: string
  readonly words: string
  readonly send: string
  readonly forWhom: (name: string) => string
  readonly pageTitle: string
  readonly pageLead: string
  readonly noCase: string
  readonly choose: string
}

export const reminderWords: Readonly<Record<Language, ReminderWords>> = {
  en: {
    tab: 'Reminders',
    title: 'Who is waited for',
    lead: 'Parley reminds people by itself, further and further apart. A reminder never says what it is about. You see what went out, and you can write one yourself.',
    yours: 'What waits for you',
    steps: {
      'accept ground rules': 'To read and sign the ground rules',
      'answer proposal': 'To answer who may mediate',
      'answer safety screen': 'To say in private whether it is safe',
      'answer offer': 'To answer an offer',
      relay: 'To pass something on',
      'clear crossing': 'To look at offers that crossed',
      'write draft': 'To write the agreement',
      'open signing': 'To open the agreement for signing',
      'approve draft': 'To look at the draft',
      sign: 'To sign',
      'go on after declining': 'To see how to go on after somebody declined to sign',
      'make offer': 'To make an offer',
      ...owedAtHome.en,
    },
    nothing: 'Nothing to do now.',
    since: (when) => `Since ${when}`,
    sent: (days) => `Reminders went out: ${days}`,
    noneSent: 'No reminder went out.',
    next: (day) => `The next one may go out from ${day}, if they have not chosen fewer.`,
    noNext: 'No further one is planned.',
    asked: (until) => `Asked for more time, until ${until}`,
    youAsked: (until) => `We do not remind you before then. You asked for time until ${until}`,
    need: 'I need more time',
    means:
      'There is no hurry. We do not remind you before then. Your side and those who mediate see that you asked, and before the start the program, too. The other side does not.',
    meansNeutral:
      'There is no hurry. We do not remind you before then. Those who mediate with you see that you asked; no side does.',
    howLong: 'How long?',
    days: { 3: 'A few days', 7: 'A week', 14: 'Two weeks' },
    ask: 'Give me this time',
    write: (name) => `Write a reminder to ${name}`,
    writeMeans: 'Your words go into the room of that side. At most one a day for each person.',
    words: 'Your words',
    send: 'Send it',
    forWhom: (name) => `A reminder for ${name}.`,
    pageTitle: 'I need more time',
    pageLead: 'Choose the case and how long.',
    noCase: 'There is no case of yours in which you could ask for time.',
    choose: 'Choose how many reminders you get',
  },
  es: {
    tab: 'Recordatorios',
    title: 'A quién se espera',
    lead: 'Parley manda recordatorios por sí mismo, cada vez más separados. Un recordatorio nunca dice de qué trata. Usted ve cuáles salieron y puede escribir uno.',
    yours: 'Lo que le espera a usted',
    steps: {
      'accept ground rules': 'Leer y firmar las reglas básicas',
      'answer proposal': 'Contestar quién puede mediar',
      'answer safety screen': 'Decir en privado si es seguro',
      'answer offer': 'Contestar una oferta',
      relay: 'Pasar algo a la otra parte',
      'clear crossing': 'Revisar ofertas que se cruzaron',
      'write draft': 'Escribir el acuerdo',
      'open signing': 'Abrir el acuerdo para firmarlo',
      'approve draft': 'Revisar el borrador',
      sign: 'Firmar',
      'go on after declining': 'Ver cómo seguir cuando alguien no quiso firmar',
      'make offer': 'Hacer una oferta',
      ...owedAtHome.es,
    },
    nothing: 'Nada que hacer ahora.',
    since: (when) => `Desde ${when}`,
    sent: (days) => `Recordatorios que salieron: ${days}`,
    noneSent: 'No salió ningún recordatorio.',
    next: (day) => `El próximo puede salir desde ${day}, si la persona no eligió menos.`,
    noNext: 'No hay otro previsto.',
    asked: (until) => `Pidió más tiempo, hasta ${until}`,
    youAsked: (until) => `Antes no le recordamos nada. Usted pidió tiempo hasta ${until}`,
    need: 'Necesito más tiempo',
    means:
      'No hay prisa. Antes de esa fecha no le recordamos nada. Su parte y quienes median ven que usted lo pidió, y antes del comienzo también el programa. La otra parte no.',
    meansNeutral:
      'No hay prisa. Antes de esa fecha no le recordamos nada. Quienes median con usted ven que lo pidió; ninguna parte lo ve.',
    howLong: '¿Cuánto tiempo?',
    days: { 3: 'Unos días', 7: 'Una semana', 14: 'Dos semanas' },
    ask: 'Denme este tiempo',
    write: (name) => `Escribir un recordatorio a ${name}`,
    writeMeans:
      'Sus palabras van a la sala de esa parte. Como máximo uno al día para cada persona.',
    words: 'Sus palabras',
    send: 'Enviarlo',
    forWhom: (name) => `Un recordatorio para ${name}.`,
    pageTitle: 'Necesito más tiempo',
    pageLead: 'Elija el caso y cuánto tiempo.',
    noCase: 'No hay ningún caso suyo en el que pueda pedir tiempo.',
    choose: 'Elegir cuántos recordatorios recibe',
  },
}
