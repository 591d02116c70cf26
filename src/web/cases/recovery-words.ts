// Words of the page where a case manager begins for somebody who lost every way in.
import type { Language } from '../../domain/clauses.ts'

type RecoveryWords = {
  readonly title: string
  readonly lead: string
  readonly sure: string
  readonly who: string
  readonly choose: string
  readonly begin: string
  readonly begun: string
  readonly link: string
  readonly lately: string
  readonly latelyBy: (name: string, by: string, when: string) => string
}
export const recoveryWords: Readonly<Record<Language, RecoveryWords>> = {
  en: {
    title: 'Somebody lost their way in',
    lead: 'A person may lose the phone or the key they sign in with. You can begin to have their passkeys and code apps removed. After that they sign in by mail and set new ones.',
    sure: 'Make sure first who you are talking to. They are told at once by mail, and by text where we know their phone. For 24 hours they can stop it. You choose nothing else, and you see nothing of their account.',
    who: 'Who lost their way in?',
    choose: 'Please choose one of them.',
    begin: 'Begin',
    begun:
      'Done. If this person has a passkey or a code app, they are told now, and it is removed 24 hours after that unless they stop it. If they have none, a mail is all they need to sign in.',
    link: 'Somebody lost their way in?',
    lately: 'Begun in the last 90 days',
    latelyBy: (name, by, when) => `For ${name}, by ${by}, ${when}`,
  },
  es: {
    title: 'Alguien perdió su manera de entrar',
    lead: 'Una persona puede perder el teléfono o la llave con que entra. Usted puede empezar a quitar sus llaves de acceso y aplicaciones de códigos. Después entra por correo y pone otras nuevas.',
    sure: 'Primero asegúrese de con quién habla. Se le avisa enseguida por correo, y por mensaje de texto si conocemos su teléfono. Durante 24 horas puede detenerlo. Usted no elige nada más, y no ve nada de su cuenta.',
    who: '¿Quién perdió su manera de entrar?',
    choose: 'Elija a una de estas personas.',
    begin: 'Empezar',
    begun:
      'Hecho. Si esta persona tiene una llave de acceso o una aplicación de códigos, se le avisa ahora, y se quita 24 horas después si no lo detiene. Si no tiene ninguna, para entrar le basta un correo.',
    link: '¿Alguien perdió su manera de entrar?',
    lately: 'Empezado en los últimos 90 días',
    latelyBy: (name, by, when) => `Para ${name}, por ${by}, ${when}`,
  },
}
