// What a case page says of the steps of a plan and of homework, in every language.
import type { Language } from '../../domain/language.ts'

type AtHome =
  | 'sign for'
  | 'answer plan'
  | 'hand in memorandum'
  | 'do homework'
  | 'prepare for the call'
  | 'confirm next steps'
  | 'answer times'
  | 'perform'
  | 'confirm performance'
  | 'sign amendment'
  | 'confirm confidentiality'
  | 'write down'
  | 'answer wording'
  | 'give translation'
  | 'prepare filing'
  | 'hand in filing'
  | 'make statement'
  | 'file statement'
  | 'answer waiver'
type Texts = Readonly<Record<AtHome, string>>

export const nextAtHome: Readonly<Record<Language, Texts>> = {
  en: {
    'sign for': 'Somebody on your side asks you to sign the agreement for them.',
    'answer plan': 'A plan in stages is proposed. Please see whether it suits you.',
    'hand in memorandum':
      'Your side is asked for a memorandum. Before the exchange nobody learns who has handed in.',
    'do homework': 'There is something to do at home.',
    'answer times': 'Times for a meeting are proposed. Please say which suit you.',
    'confirm confidentiality': 'Please read and confirm the words about keeping things private.',
    'prepare for the call':
      'A first call is planned. It helps to write down beforehand what matters to you.',
    'confirm next steps':
      'You and the mediator agreed on next steps. Please see whether they are written down right.',
    perform: 'Something that you agreed to is due. When it is done, say so here.',
    'sign amendment':
      'A change to the agreement is proposed. It counts once everybody has signed it.',
    'confirm performance':
      'The other side says that it has done something. Please say whether it has come.',
    'answer wording': 'Other words are suggested for a clause of the agreement.',
    'give translation': 'A translation of the agreement lacks some clauses of the newest version.',
    'write down':
      'There is an oral agreement. Write it down, so that everybody can sign it in time.',
    'prepare filing': 'The agreement is signed. The papers for the court can be made ready.',
    'hand in filing': 'A packet for the court lies ready. When it is handed in, say so here.',
    'make statement':
      'The mediation has ended. If the court asks for a statement, it is due within ten days.',
    'file statement':
      'The statement for the court is made. When it is served and filed, say so here.',
    'answer waiver':
      'You are asked whether something of this mediation may be shown to others. You do not have to answer.',
  },
  es: {
    'sign for': 'Alguien de su parte le pide que firme el acuerdo en su nombre.',
    'answer plan': 'Se propone un plan por etapas. Vea si le conviene.',
    'hand in memorandum':
      'Se pide un memorando a su parte. Antes del intercambio nadie sabe quién entregó.',
    'do homework': 'Hay algo que hacer en casa.',
    'answer times': 'Se proponen horarios para una reunión. Diga cuáles le convienen.',
    'confirm confidentiality': 'Lea y confirme lo que dice sobre mantener las cosas en privado.',
    'prepare for the call':
      'Está prevista una primera llamada. Ayuda escribir antes lo que le importa.',
    'confirm next steps':
      'Usted y la persona mediadora acordaron los próximos pasos. Vea si están bien escritos.',
    perform: 'Vence algo que usted acordó. Cuando esté hecho, dígalo aquí.',
    'sign amendment': 'Se propone un cambio del acuerdo. Vale cuando lo firmen todas las personas.',
    'confirm performance': 'La otra parte dice que hizo algo. Diga si le llegó.',
    'answer wording': 'Se sugieren otras palabras para una cláusula del acuerdo.',
    'give translation': 'A una traducción del acuerdo le faltan cláusulas de la última versión.',
    'write down':
      'Hay un acuerdo oral. Escríbalo, para que todas las personas puedan firmarlo a tiempo.',
    'prepare filing': 'El acuerdo está firmado. Se pueden preparar los papeles para el tribunal.',
    'hand in filing': 'Un paquete para el tribunal está listo. Cuando se entregue, dígalo aquí.',
    'make statement':
      'La mediación terminó. Si el tribunal pide una declaración, se presenta dentro de diez días.',
    'file statement':
      'La declaración para el tribunal está hecha. Cuando se notifique y se presente, dígalo aquí.',
    'answer waiver':
      'Le preguntan si algo de esta mediación se puede mostrar a otras personas. No tiene que contestar.',
  },
}
export const actAtHome: Readonly<Record<Language, Texts>> = {
  en: {
    'sign for': 'Read and sign for them',
    'answer plan': 'See the plan',
    'hand in memorandum': 'Write the memorandum',
    'do homework': 'See what to do',
    'answer times': 'See the times',
    'confirm confidentiality': 'Read and confirm',
    'prepare for the call': 'Prepare for the call',
    'confirm next steps': 'See the next steps',
    perform: 'See what is due',
    'sign amendment': 'Read the change',
    'confirm performance': 'Say whether it has come',
    'answer wording': 'Look at the words',
    'give translation': 'Go to the translation',
    'write down': 'Write it down',
    'prepare filing': 'Go to the court papers',
    'hand in filing': 'Go to the court papers',
    'make statement': 'Make the statement',
    'file statement': 'Go to the statement',
    'answer waiver': 'Read what is asked',
  },
  es: {
    'sign for': 'Leer y firmar en su nombre',
    'answer plan': 'Ver el plan',
    'hand in memorandum': 'Escribir el memorando',
    'do homework': 'Ver qué hacer',
    'answer times': 'Ver los horarios',
    'confirm confidentiality': 'Leer y confirmar',
    'prepare for the call': 'Prepararme para la llamada',
    'confirm next steps': 'Ver los próximos pasos',
    perform: 'Ver lo que vence',
    'sign amendment': 'Leer el cambio',
    'confirm performance': 'Decir si llegó',
    'answer wording': 'Ver las palabras',
    'give translation': 'Ir a la traducción',
    'write down': 'Escribirlo',
    'prepare filing': 'Ir a los papeles del tribunal',
    'hand in filing': 'Ir a los papeles del tribunal',
    'make statement': 'Hacer la declaración',
    'file statement': 'Ir a la declaración',
    'answer waiver': 'Leer lo que se pregunta',
  },
}
export const owedAtHome: Readonly<Record<Language, Omit<Texts, 'answer waiver'>>> = {
  en: {
    'sign for': 'To sign for somebody on their side',
    'answer plan': 'To look at the plan',
    'hand in memorandum': 'To hand in a memorandum',
    'do homework': 'To do something at home',
    'answer times': 'To answer about times for a meeting',
    'confirm confidentiality': 'To confirm that things stay private',
    'prepare for the call': 'To prepare for a call',
    'confirm next steps': 'To confirm next steps',
    perform: 'To do what was agreed',
    'sign amendment': 'To sign a change to the agreement',
    'confirm performance': 'To say whether something has come',
    'answer wording': 'To answer suggested words',
    'give translation': 'To complete a translation',
    'write down': 'To write down an oral agreement',
    'prepare filing': 'To make ready the papers for the court',
    'hand in filing': 'To hand in the papers at the court',
    'make statement': 'To make the statement for the court',
    'file statement': 'To file the statement with the court',
  },
  es: {
    'sign for': 'Firmar por alguien de su parte',
    'answer plan': 'Ver el plan propuesto',
    'hand in memorandum': 'Entregar un memorando',
    'do homework': 'Hacer algo en casa',
    'answer times': 'Contestar sobre horarios de una reunión',
    'confirm confidentiality': 'Confirmar que las cosas quedan en privado',
    'prepare for the call': 'Prepararse para una llamada',
    'confirm next steps': 'Confirmar próximos pasos',
    perform: 'Cumplir lo acordado',
    'sign amendment': 'Firmar un cambio del acuerdo',
    'confirm performance': 'Decir si algo llegó',
    'answer wording': 'Responder a palabras sugeridas',
    'give translation': 'Completar una traducción',
    'write down': 'Escribir un acuerdo oral',
    'prepare filing': 'Preparar los papeles para el tribunal',
    'hand in filing': 'Entregar los papeles en el tribunal',
    'make statement': 'Hacer la declaración para el tribunal',
    'file statement': 'Presentar la declaración al tribunal',
  },
}
