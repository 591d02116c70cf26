// What was lately tried and done with one's own sign-in, and its words in every language.
import type { SignInEvent } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'

/** So many are read at a glance; what was before stands behind a summary. */
const AT_ONCE = 10

type LogWords = {
  readonly title: string
  readonly intro: string
  readonly nothing: string
  readonly events: Readonly<Record<SignInEvent['event'], string>>
  readonly how: Readonly<Record<NonNullable<SignInEvent['how']>, string>>
  /** Begun for them by one of the staff. */
  readonly begunBy: (name: string) => string
  readonly earlier: (many: number) => string
}

export const signInLogWords: Readonly<Record<Language, LogWords>> = {
  en: {
    title: 'Recent sign-ins',
    intro: 'Kept for 90 days, for you to read. If something here was not you, sign out everywhere.',
    nothing: 'Nothing yet.',
    events: {
      asked: 'A sign-in email was asked for',
      'signed in': 'Signed in',
      failed: 'Somebody tried to sign in and could not',
      'signed out': 'Signed out',
      'token made': 'A token was made',
      'token revoked': 'A token was taken back',
      'token refused': 'A token was used that no longer works',
      confirmed: 'Shown once more that it is you',
      'not confirmed': 'Somebody tried to show that it is you and could not',
      'passkey added': 'A passkey was added',
      'passkey removed': 'A passkey was removed',
      'authenticator set': 'A code app was set up',
      'authenticator removed': 'A code app was removed',
      'recovery codes made': 'New recovery codes were made',
      'more asked': 'More than the mailbox is asked from now on',
      'less asked': 'The mailbox is enough from now on',
      'recovery asked': 'Somebody said that you lost your way in',
      'recovery cancelled': 'That you lost your way in was taken back',
      recovered: 'Lost passkeys and code apps were removed',
      'address change asked': 'A new email address was asked for',
      'address changed': 'The email address was changed',
      'address change undone': 'The change of email address was undone',
      'identity bound': 'Your organisation\u2019s sign-in was joined to this account',
      'mail key set': 'A key for your mails was set',
      'mail key removed': 'The key for your mails was removed',
      'only reader said': 'You said that only you read your mailbox or your phone',
      'only reader taken back': 'That only you read it was taken back',
    },
    how: {
      'link by mail': 'by the link in an email',
      'code by mail': 'by the six digits',
      'invitation link': 'by accepting an invitation',
      demonstration: 'by a link of the demonstration',
      passkey: 'by a passkey',
      'identity provider': 'by your organisation',
      'authenticator code': 'by a code of the app',
      'recovery code': 'by a recovery code',
    },
    begunBy: (name) => `begun by ${name}, who manages your case`,
    earlier: (many) => (many === 1 ? 'One before that' : `${many} before that`),
  },
  es: {
    title: 'Entradas recientes',
    intro:
      'Se guardan 90 días, para que usted las lea. Si algo de esto no fue usted, cierre todas las sesiones.',
    nothing: 'Todavía nada.',
    events: {
      asked: 'Se pidió un correo para entrar',
      'signed in': 'Entrada',
      failed: 'Alguien intentó entrar y no pudo',
      'signed out': 'Salida',
      'token made': 'Se hizo una clave',
      'token revoked': 'Se retiró una clave',
      'token refused': 'Se usó una clave que ya no sirve',
      confirmed: 'Se mostró una vez más que es usted',
      'not confirmed': 'Alguien intentó mostrar que es usted y no pudo',
      'passkey added': 'Se añadió una llave de acceso',
      'passkey removed': 'Se quitó una llave de acceso',
      'authenticator set': 'Se puso una aplicación de códigos',
      'authenticator removed': 'Se quitó una aplicación de códigos',
      'recovery codes made': 'Se hicieron códigos de recuperación nuevos',
      'more asked': 'Desde ahora se pide más que el buzón',
      'less asked': 'Desde ahora basta el buzón',
      'recovery asked': 'Alguien dijo que usted perdió su manera de entrar',
      'recovery cancelled': 'Se retiró que usted perdió su manera de entrar',
      recovered: 'Se quitaron llaves y aplicaciones de códigos perdidas',
      'address change asked': 'Se pidió una dirección de correo electrónico nueva',
      'address changed': 'Se cambió la dirección de correo electrónico',
      'address change undone': 'Se deshizo el cambio de dirección',
      'identity bound': 'La entrada de su organización se unió a esta cuenta',
      'mail key set': 'Se puso una clave para sus correos',
      'mail key removed': 'Se quitó la clave para sus correos',
      'only reader said': 'Usted dijo que nadie más lee su buzón o su teléfono',
      'only reader taken back': 'Se retiró que nadie más lo lee',
    },
    how: {
      'link by mail': 'con el enlace de un correo',
      'code by mail': 'con los seis números',
      'invitation link': 'al aceptar una invitación',
      demonstration: 'con un enlace de la demostración',
      passkey: 'con una llave de acceso',
      'identity provider': 'por su organización',
      'authenticator code': 'con un código de la aplicación',
      'recovery code': 'con un código de recuperación',
    },
    begunBy: (name) => `lo empezó ${name}, que administra su caso`,
    earlier: (many) => (many === 1 ? 'Una anterior' : `${many} anteriores`),
  },
}

export const SignInLogPart = ({
  language,
  logged,
  when,
}: {
  readonly language: Language
  readonly logged: readonly SignInEvent[]
  readonly when: (at: number) => string
}) => {
  const words = signInLogWords[language]
  return (
    <section class="card" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{words.title}</h2>
      <p>{words.intro}</p>
      {logged.length === 0 && <p>{words.nothing}</p>}
      <Events words={words} events={logged.slice(0, AT_ONCE)} when={when} />
      {logged.length > AT_ONCE && (
        <details>
          <summary>{words.earlier(logged.length - AT_ONCE)}</summary>
          <Events words={words} events={logged.slice(AT_ONCE)} when={when} />
        </details>
      )}
    </section>
  )
}

const Events = ({
  words,
  events,
  when,
}: {
  readonly words: LogWords
  readonly events: readonly SignInEvent[]
  readonly when: (at: number) => string
}) => (
  <ul class="plain">
    {events.map(({ at, event, how, browser, by }, i) => (
      <li key={i}>
        <b>{[words.events[event], how && words.how[how]].filter(Boolean).join(' ')}</b>{' '}
        <span class="quiet">
          {[by && words.begunBy(by), browser, when(at)].filter(Boolean).join(', ')}
        </span>
      </li>
    ))}
  </ul>
)
