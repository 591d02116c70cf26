// The mails of somebody's own account, with their words: constant but for a link or a code.
import type { AccountMailWords } from '../application/mail-ports.ts'
import type { Language } from '../domain/clauses.ts'
import { wordsOfMails } from './mail-words.ts'
import { written } from './written.ts'

type Plain = { readonly subject: string; readonly opening: string; readonly closing: string }
type Linked = Plain & { readonly button: string }
type Words = {
  readonly confirm: Plain & { code(code: string): string }
  readonly newAddress: Linked
  readonly changed: Linked
  readonly changedHere: Linked
  readonly recovery: Linked
  readonly recoverySoon: Linked
}

const en: Words = {
  confirm: {
    subject: 'Your code',
    opening: 'You were asked to show once more that it is you.',
    code: (code) => `Type this code on the page where you were asked: ${code}`,
    closing:
      'It counts once, for ten minutes. If you did not ask, tell nobody this code, and sign out everywhere on the page of your account.',
  },
  newAddress: {
    subject: 'Is this your new address?',
    opening: 'Somebody wants to use this address to sign in. If that is you, say yes on this page:',
    button: 'Use this address',
    closing: 'The link counts for one day. If it is not you, you need not do anything.',
  },
  changed: {
    subject: 'Your way to sign in was changed',
    opening:
      'How you sign in, or how we reach you, was changed: a passkey, a code app, an address, a phone, an organisation, the key for your emails, or what you said of who reads them. If that was you, all is well. If not, look at your account at once:',
    button: 'Look at your account',
    closing: 'Under "Recent sign-ins" you see what was done.',
  },
  changedHere: {
    subject: 'Your way to sign in was changed',
    opening:
      'Your way to sign in was changed, and this address is no longer the one that counts. If that was you, all is well. If not, take it back on this page:',
    button: 'Take it back',
    closing:
      'The link counts for three days from the change. It signs everybody out and makes this address count again.',
  },
  recovery: {
    subject: 'Somebody says you lost your way in',
    opening:
      'Somebody asked to remove all your passkeys and code apps, because they are lost. This happens 24 hours after this email. If you did not ask, or found them again, stop it on this page:',
    button: 'Stop it',
    closing: 'If it was you, wait. After that you sign in by email and can set new ones.',
  },
  recoverySoon: {
    subject: 'Soon your passkeys and code apps are removed',
    opening:
      'In about four hours all your passkeys and code apps are removed, because somebody said that they are lost. If you did not ask, stop it on this page:',
    button: 'Stop it',
    closing: 'If it was you, wait a little longer.',
  },
}

const es: Words = {
  confirm: {
    subject: 'Su código',
    opening: 'Se le pidió mostrar una vez más que es usted.',
    code: (code) => `Escriba este código en la página donde se lo pidieron: ${code}`,
    closing:
      'Sirve una vez, durante diez minutos. Si usted no lo pidió, no diga este código a nadie y cierre todas las sesiones en la página de su cuenta.',
  },
  newAddress: {
    subject: '¿Es esta su nueva dirección?',
    opening:
      'Alguien quiere usar esta dirección para entrar. Si es usted, diga que sí en esta página:',
    button: 'Usar esta dirección',
    closing: 'El enlace sirve un día. Si no es usted, no tiene que hacer nada.',
  },
  changed: {
    subject: 'Cambió su manera de entrar',
    opening:
      'Cambió su manera de entrar o de recibir avisos: una llave de acceso, una aplicación de códigos, una dirección, un teléfono, una organización, la clave para sus correos o lo que dijo de quién los lee. Si fue usted, todo está bien. Si no, mire su cuenta enseguida:',
    button: 'Mirar su cuenta',
    closing: 'En "Entradas recientes" ve lo que se hizo.',
  },
  changedHere: {
    subject: 'Cambió su manera de entrar',
    opening:
      'Cambió su manera de entrar y esta dirección ya no es la que cuenta. Si fue usted, todo está bien. Si no, deshágalo en esta página:',
    button: 'Deshacerlo',
    closing:
      'El enlace sirve tres días desde el cambio. Cierra todas las sesiones y hace que esta dirección cuente de nuevo.',
  },
  recovery: {
    subject: 'Alguien dice que usted perdió su manera de entrar',
    opening:
      'Alguien pidió quitar todas sus llaves de acceso y aplicaciones de códigos, porque se perdieron. Esto ocurre 24 horas después de este correo. Si usted no lo pidió, o las encontró, deténgalo en esta página:',
    button: 'Detenerlo',
    closing: 'Si fue usted, espere. Después entra por correo y puede poner otras nuevas.',
  },
  recoverySoon: {
    subject: 'Pronto se quitan sus llaves y aplicaciones de códigos',
    opening:
      'En unas cuatro horas se quitan todas sus llaves de acceso y aplicaciones de códigos, porque alguien dijo que se perdieron. Si usted no lo pidió, deténgalo en esta página:',
    button: 'Detenerlo',
    closing: 'Si fue usted, espere un poco más.',
  },
}

const words: Readonly<Record<Language, Words>> = { en, es }

export function accountMails(url: string): AccountMailWords {
  const linked = (language: Language, { closing, ...said }: Linked, path: string) =>
    written(language, {
      ...said,
      address: `${url}${path}`,
      closing: [closing],
      signature: wordsOfMails[language].signature,
    })
  return {
    confirm(language, code) {
      const { subject, opening, closing, code: saying } = words[language].confirm
      const { signature } = wordsOfMails[language]
      return written(language, { subject, opening, closing: [saying(code), closing], signature })
    },
    newAddress: (language, link) =>
      linked(language, words[language].newAddress, `/address/${link}`),
    changed: (language, undo) =>
      undo === undefined
        ? linked(language, words[language].changed, '/account')
        : linked(language, words[language].changedHere, `/address/undo/${undo}`),
    recovery: (language, cancel, soon) =>
      linked(
        language,
        soon ? words[language].recoverySoon : words[language].recovery,
        `/recovery/${cancel}`,
      ),
  }
}
