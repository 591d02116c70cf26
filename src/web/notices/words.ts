// What the page of notices says, in each language.
import type { NoticeKind, Wanted } from '../../application/notice-preferences.ts'
import type { Language } from '../../domain/clauses.ts'
import type { HowMany } from '../../domain/reminders.ts'

export type NoticeWords = {
  readonly title: string
  readonly intro: string
  readonly saved: string
  readonly wrong: string
  readonly wanted: string
  readonly kinds: Readonly<Record<NoticeKind, string>>
  readonly ways: Readonly<Record<Wanted, string>>
  readonly howMany: string
  readonly howManyOf: Readonly<Record<HowMany, string>>
  readonly digest: string
  readonly digestTitle: string
  readonly digests: { readonly once: string; readonly day: string; readonly week: string }
  readonly digestAt: string
  readonly digestOn: string
  readonly days: readonly string[]
  readonly quiet: string
  readonly quietOn: string
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly safety: string
  readonly safetyIntro: string
  readonly never: (number: number) => string
  readonly channels: { readonly mail: string; readonly text: string }
  readonly channel: string
  readonly onDays: string
  readonly noVoiceMail: string
  readonly noLetters: string
  readonly save: string
  readonly phone: string
  readonly phoneIntro: string
  readonly number: string
  readonly send: string
  readonly waiting: (number: string) => string
  readonly code: string
  readonly confirm: string
  readonly yours: (number: string) => string
  readonly another: string
  readonly untilThen: string
  readonly remove: string
  readonly reading: string
  readonly readingIntro: string
  readonly readingOn: string
  readonly readingOff: string
  readonly readingCode: (code: string) => string
  readonly papers: string
  readonly papersIntro: string
  readonly papersOn: string
  readonly papersOff: string
  readonly wrongNumber: string
  readonly wrongCode: string
  readonly tooMuch: string
}

const en: NoticeWords = {
  title: 'How we tell you',
  intro: 'Our emails and texts only say that there is something new. You choose when and how.',
  saved: 'Saved. It counts from now on.',
  wrong: 'Something needs another look. Nothing was changed.',
  wanted: 'How we write to you',
  kinds: {
    invitation: 'Invitations',
    news: 'News in your case',
    reminder: 'Reminders',
    meeting: 'Meeting times',
  },
  ways: {
    usual: 'The usual way',
    mail: 'By email',
    text: 'By text',
    both: 'By email and text',
    none: 'Not at all',
  },
  howMany: 'Reminders of one thing',
  howManyOf: {
    usual: 'Up to four',
    few: 'One',
    none: 'None',
  },
  digest: 'How often',
  digestTitle: 'When we write',
  digests: { once: 'At once', day: 'Once a day', week: 'Once a week' },
  digestAt: 'At (once a day or a week)',
  digestOn: 'On (once a week)',
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  quiet: 'Quiet hours',
  quietOn: 'Keep my quiet hours',
  from: 'From',
  to: 'To',
  zone: 'Your time zone',
  safety: 'What is not safe',
  safetyIntro: 'We never write at these times. To take one away, untick all its days.',
  never: (number) => `Not safe, time ${number}`,
  channels: { mail: 'Emails', text: 'Texts' },
  channel: 'What',
  onDays: 'On these days',
  noVoiceMail: 'Never leave a voice mail',
  noLetters: 'Never send a letter',
  save: 'Save',
  phone: 'Your phone',
  phoneIntro: 'We send it a code. Type the code here, so that we know it is yours.',
  number: 'Phone number',
  send: 'Send me a code',
  waiting: (number) => `A code is on its way to ${number}. It counts for ten minutes.`,
  code: 'Six digits from the text',
  confirm: 'This is my phone',
  yours: (number) => `${number} is your phone. Text HELP to us to see what you can do.`,
  another: 'Use another number',
  untilThen: 'Until then your phone stays as it is.',
  remove: 'Remove this phone',
  reading: 'Read by text',
  readingIntro:
    'Texts are not private: others may read them on your phone or on the way. If you want, you can still get the newest message of your mediator by text: text READ and your code. With NEXT and your code you get what is asked of you, and can answer and sign by text.',
  readingOn: 'Turn it on and show my code',
  readingOff: 'Turn it off',
  readingCode: (code) => `Your code is ${code}. We show it this once. Five wrong ones turn it off.`,
  papers: 'Read and sign by mail',
  papersIntro:
    'Answer any of our mails with the one word NEXT to be told what is asked of you. If you want, the papers themselves come by mail, and you can answer and sign by mail. Whoever can open your mailbox could then read your mediation.',
  papersOn: 'Send me papers by mail',
  papersOff: 'No papers by mail any more',
  wrongNumber: 'This does not look like a phone number. Please look at it once more.',
  wrongCode: 'This did not work. Use the newest code, or ask for a new one.',
  tooMuch: 'You asked a few times just now. Please wait ten minutes.',
}

const es: NoticeWords = {
  title: 'Cómo le avisamos',
  intro: 'Nuestros correos y mensajes solo dicen que hay algo nuevo. Usted elige cuándo y cómo.',
  saved: 'Guardado. Vale desde ahora.',
  wrong: 'Algo necesita otra revisión. No se cambió nada.',
  wanted: 'Cómo le escribimos',
  kinds: {
    invitation: 'Invitaciones',
    news: 'Novedades de su caso',
    reminder: 'Recordatorios',
    meeting: 'Horas de reuniones',
  },
  ways: {
    usual: 'De la manera usual',
    mail: 'Por correo',
    text: 'Por mensaje de texto',
    both: 'Por correo y mensaje',
    none: 'De ninguna manera',
  },
  howMany: 'Recordatorios de una cosa',
  howManyOf: {
    usual: 'Hasta cuatro',
    few: 'Uno',
    none: 'Ninguno',
  },
  digest: 'Con qué frecuencia',
  digestTitle: 'Cuándo escribimos',
  digests: { once: 'Enseguida', day: 'Una vez al día', week: 'Una vez a la semana' },
  digestAt: 'A las (una vez al día o a la semana)',
  digestOn: 'El día (una vez a la semana)',
  days: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  quiet: 'Horas de descanso',
  quietOn: 'Respetar mis horas de descanso',
  from: 'Desde',
  to: 'Hasta',
  zone: 'Su zona horaria',
  safety: 'Lo que no es seguro',
  safetyIntro: 'Nunca le escribimos a estas horas. Para quitar una, desmarque todos sus días.',
  never: (number) => `No es seguro, horario ${number}`,
  channels: { mail: 'Correos', text: 'Mensajes de texto' },
  channel: 'Qué',
  onDays: 'En estos días',
  noVoiceMail: 'Nunca dejar un mensaje de voz',
  noLetters: 'Nunca mandar una carta',
  save: 'Guardar',
  phone: 'Su teléfono',
  phoneIntro: 'Le mandamos un código. Escríbalo aquí, para saber que el teléfono es suyo.',
  number: 'Número de teléfono',
  send: 'Mándenme un código',
  waiting: (number) => `Un código va en camino a ${number}. Sirve durante diez minutos.`,
  code: 'Seis números del mensaje',
  confirm: 'Este es mi teléfono',
  yours: (number) => `${number} es su teléfono. Mándenos AYUDA para ver qué puede hacer.`,
  another: 'Usar otro número',
  untilThen: 'Hasta entonces su teléfono sigue igual.',
  remove: 'Quitar este teléfono',
  reading: 'Leer por mensaje de texto',
  readingIntro:
    'Los mensajes de texto no son privados: otras personas pueden leerlos en su teléfono o en el camino. Si quiere, aun así puede recibir por mensaje lo más nuevo de su mediación: mande LEER y su código. Con SIGUIENTE y su código recibe lo que se le pide, y puede contestar y firmar por mensaje.',
  readingOn: 'Activarlo y mostrar mi código',
  readingOff: 'Desactivarlo',
  readingCode: (code) =>
    `Su código es ${code}. Se muestra esta única vez. Cinco equivocados lo desactivan.`,
  papers: 'Leer y firmar por correo',
  papersIntro:
    'Responda a cualquier correo nuestro con la sola palabra SIGUIENTE para saber qué se le pide. Si quiere, los papeles mismos le llegan por correo, y puede contestar y firmar por correo. Quien pueda abrir su correo podría leer su mediación.',
  papersOn: 'Mándenme papeles por correo',
  papersOff: 'Ya no quiero papeles por correo',
  wrongNumber: 'Esto no parece un número de teléfono. Por favor, revíselo.',
  wrongCode: 'Esto no funcionó. Use el código más nuevo o pida otro.',
  tooMuch: 'Usted lo pidió varias veces. Espere diez minutos, por favor.',
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = { en, es }
