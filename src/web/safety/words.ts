// What the private safety questions say, in each language: on the page of a case and at the end of an intake.
import type { Language } from '../../domain/clauses.ts'
import type { SafetyAnswer, SafetyQuestion } from '../../domain/law/safety-screen.ts'

export type SafetyWords = {
  readonly title: string
  readonly tab: Readonly<Record<'own' | 'all', string>>
  readonly whoReads: string
  readonly never: string
  readonly questions: Readonly<Record<SafetyQuestion, string>>
  readonly answers: Readonly<Record<SafetyAnswer, string>>
  readonly words: string
  readonly wordsHint: string
  readonly send: string
  readonly look: string
  readonly thanks: string
  readonly again: string
  readonly exit: string
  readonly helpTitle: string
  readonly help: string
  readonly answered: string
  readonly nobody: string
  readonly flagged: string
  readonly notFlagged: string
  readonly keptApart: string
  readonly notYetAsked: string
  readonly stillTogether: string
  readonly shut: string
  readonly takeBack: string
  readonly lift: string
  readonly liftWhy: string
  readonly liftHint: string
  readonly lifted: (name: string, when: string) => string
}

const en: SafetyWords = {
  title: 'Is it safe for you?',
  tab: { own: 'Your safety', all: 'Safety' },
  whoReads:
    'The program and the mediator read your answers. The other side does not, your own side does not, and nobody tells them that you said anything.',
  never: 'The other side never sees your address, your email or your telephone number.',
  questions: {
    afraid: 'Are you afraid to be in a room or on a call with the other side?',
    harmed: 'Has somebody of the other side threatened or hurt you?',
    order: 'Is there a court order that keeps one of you away from the other?',
  },
  answers: {
    no: 'No',
    yes: 'Yes',
    unsure: 'I am not sure',
    'rather-not': 'I would rather not say',
  },
  words: 'How is it safe to talk with you?',
  wordsHint: 'For example: not at home, not before 6 in the evening, never a voice message.',
  send: 'Send in private',
  look: 'Please look at this once more',
  thanks: 'Thank you. Your answers are with the program and the mediator alone.',
  again: 'You have answered. If something changes, answer again at any time.',
  exit: 'Leave this page quickly',
  helpTitle: 'If you need help now',
  help: 'These calls are free, at any hour.',
  answered: 'Answers in private',
  nobody: 'Nobody has answered yet.',
  flagged: 'To be kept apart',
  notFlagged: 'Nothing speaks against meeting',
  keptApart:
    'Somebody has to be kept apart in this case. Offers go through the mediator, and the joint room stays shut. Nobody of any side knows this.',
  notYetAsked:
    'Each party is asked in private before there is a room that they share. Not everyone has answered.',
  stillTogether: 'The joint room is open.',
  shut: 'Shut the joint room now',
  takeBack: 'Take the proposal back',
  lift: 'They need not be kept apart',
  liftWhy: 'Why you say so',
  liftHint:
    'Only after you have talked with this person, alone and where it is safe. Your name and your words are kept. No side reads them. If this person answers anew, that counts again.',
  lifted: (name, when) => `${name} said on ${when} that they need not be kept apart:`,
}

const es: SafetyWords = {
  title: '¿Es seguro para usted?',
  tab: { own: 'Su seguridad', all: 'Seguridad' },
  whoReads:
    'El programa y la persona mediadora leen sus respuestas. La otra parte no, su propia parte tampoco, y nadie les dice que usted dijo algo.',
  never: 'La otra parte nunca ve su dirección, su correo ni su número de teléfono.',
  questions: {
    afraid: '¿Tiene miedo de estar en una sala o en una llamada con la otra parte?',
    harmed: '¿Alguien de la otra parte le amenazó o le hizo daño?',
    order: '¿Hay una orden de un tribunal que mantiene a uno lejos del otro?',
  },
  answers: { no: 'No', yes: 'Sí', unsure: 'No lo sé bien', 'rather-not': 'Prefiero no decirlo' },
  words: '¿Cómo es seguro hablar con usted?',
  wordsHint: 'Por ejemplo: no en casa, no antes de las 6 de la tarde, nunca un mensaje de voz.',
  send: 'Enviar en privado',
  look: 'Mire esto una vez más, por favor',
  thanks: 'Gracias. Sus respuestas las tienen solo el programa y la persona mediadora.',
  again: 'Usted ya contestó. Si algo cambia, conteste de nuevo cuando quiera.',
  exit: 'Salir rápido de esta página',
  helpTitle: 'Si necesita ayuda ahora',
  help: 'Estas llamadas son gratis, a cualquier hora.',
  answered: 'Respuestas en privado',
  nobody: 'Nadie ha contestado todavía.',
  flagged: 'Mantener aparte',
  notFlagged: 'Nada se opone a que se encuentren',
  keptApart:
    'En este caso hay que mantener aparte a alguien. Las ofertas pasan por la persona mediadora y la sala común queda cerrada. Nadie de ninguna parte lo sabe.',
  notYetAsked:
    'Se pregunta en privado a cada parte antes de que haya una sala común. No todos han contestado.',
  stillTogether: 'La sala común está abierta.',
  shut: 'Cerrar la sala común ahora',
  takeBack: 'Retirar la propuesta',
  lift: 'Ya no hace falta mantener aparte a esta persona',
  liftWhy: 'Por qué lo dice',
  liftHint:
    'Solo después de hablar con esta persona, a solas y donde sea seguro. Se guardan su nombre y sus palabras. Ninguna parte las lee. Si esta persona contesta de nuevo, vuelve a contar.',
  lifted: (name, when) => `${name} dijo el ${when} que ya no hace falta mantenerla aparte:`,
}

export const safetyWords: Readonly<Record<Language, SafetyWords>> = { en, es }
