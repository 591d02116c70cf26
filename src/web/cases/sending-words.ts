// What the page of the court says of a packet that is filed electronically, in every language: sent is not received, and received is not filed.
import type { WhyNotSent } from '../../domain/filing-sending.ts'
import type { Language } from '../../domain/language.ts'

type SendingWords = Readonly<
  Record<
    | ('sending' | 'delayed' | 'exercise' | 'said' | 'stop' | 'sendOpen' | 'againOpen' | 'means')
    | ('court' | 'form' | 'chooseForm' | 'send' | 'noForms' | 'late' | 'noReason'),
    string
  >
> & {
  readonly to: (title: string, when: string) => string
  readonly received: (title: string) => string
  readonly courtFiling: (id: string) => string
  readonly formOf: (number: number) => string
  readonly notSent: Readonly<Record<WhyNotSent, string>>
}

export const sendingWords: Readonly<Record<Language, SendingWords>> = {
  en: {
    to: (title, when) => `To ${title}, since ${when}`,
    sending: 'It is being sent. The court does not have it yet.',
    delayed:
      'The court does not answer so far. It is tried again by itself for most of a day. If it is urgent, stop trying, print the packet and hand it in.',
    received: (title) => `${title} has received it. That is not filed yet: the clerk looks at it.`,
    courtFiling: (id) => `Its number at the court: ${id}.`,
    exercise: 'This court says of itself that it is an exercise. Nothing was really filed.',
    late: 'The court has it, although it was given up here. If it was also handed in on paper, please call the clerk.',
    said: 'What was said:',
    notSent: {
      refused: 'The court did not take it. Please print the packet and hand it in.',
      'not-reached': 'The court could not be reached. Please print the packet and hand it in.',
      unsure:
        'The court did not answer clearly, so it is not known whether it arrived. Please ask the clerk. If it is not there, print the packet and hand it in.',
      'papers-missing':
        'A paper of it is not there any more, or who sent it has left. Send it again, or print it and hand it in.',
      stopped:
        'It is not tried any more. It may have arrived all the same: ask the clerk before you hand it in on paper.',
    },
    stop: 'Stop trying',
    sendOpen: 'File it electronically',
    againOpen: 'File it again electronically',
    means:
      'The sealed agreement goes as it is. A form of the court goes as the PDF that you filled in: bring it to the desk of the side that files first, under Documents.',
    court: 'To which court?',
    form: 'Form',
    formOf: (number) => `The filled-in form of document ${number}`,
    chooseForm: 'Please choose',
    noForms: 'There is no PDF at the desk of the side that files yet.',
    send: 'Send it to the court',
    noReason: 'The court gave no reason.',
  },
  es: {
    to: (title, when) => `A ${title}, desde el ${when}`,
    sending: 'Se está enviando. El tribunal todavía no lo tiene.',
    delayed:
      'El tribunal no responde por ahora. Se intenta de nuevo por sí solo durante casi un día. Si es urgente, deje de intentarlo, imprima el paquete y entréguelo.',
    received: (title) =>
      `${title} lo recibió. Todavía no está presentado: el secretario lo revisa.`,
    courtFiling: (id) => `Su número en el tribunal: ${id}.`,
    exercise: 'Este tribunal dice de sí mismo que es un ejercicio. No se presentó nada de verdad.',
    late: 'El tribunal lo tiene, aunque aquí se dejó de intentar. Si también se entregó en papel, llame al secretario.',
    said: 'Lo que se dijo:',
    notSent: {
      refused: 'El tribunal no lo aceptó. Imprima el paquete y entréguelo.',
      'not-reached': 'No se pudo llegar al tribunal. Imprima el paquete y entréguelo.',
      unsure:
        'El tribunal no respondió con claridad, y no se sabe si llegó. Pregunte al secretario. Si no está allí, imprima el paquete y entréguelo.',
      'papers-missing':
        'Un papel ya no está, o se fue quien lo envió. Envíelo otra vez, o imprímalo y entréguelo.',
      stopped:
        'Ya no se intenta. Puede haber llegado de todos modos: pregunte al secretario antes de entregarlo en papel.',
    },
    stop: 'Dejar de intentarlo',
    sendOpen: 'Enviarlo por vía electrónica',
    againOpen: 'Enviarlo otra vez por vía electrónica',
    means:
      'El acuerdo sellado va tal como está. Un formulario del tribunal va como el PDF que usted llenó: tráigalo primero al escritorio de la parte que presenta, en Documentos.',
    court: '¿A qué tribunal?',
    form: 'Formulario',
    formOf: (number) => `El formulario llenado del documento ${number}`,
    chooseForm: 'Elija',
    noForms: 'Todavía no hay ningún PDF en el escritorio de la parte que presenta.',
    send: 'Enviarlo al tribunal',
    noReason: 'El tribunal no dio ninguna razón.',
  },
}

export const labelsOfSending = (language: Language): Readonly<Record<string, string>> => {
  const words = sendingWords[language]
  return {
    'send-filing.court': words.court,
    ...Object.fromEntries([0, 1, 2, 3, 4].map((i) => [`send-filing.forms.${i}`, words.form])),
  }
}
