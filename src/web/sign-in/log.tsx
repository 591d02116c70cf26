// What was lately tried and done with one's own sign-in, and its words in every language.
import type { SignInEvent } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'

type LogWords = {
  readonly title: string
  readonly intro: string
  readonly nothing: string
  readonly events: Readonly<Record<SignInEvent['event'], string>>
  readonly how: Readonly<Record<NonNullable<SignInEvent['how']>, string>>
}

export const signInLogWords: Readonly<Record<Language, LogWords>> = {
  en: {
    title: 'Recent sign-ins',
    intro: 'Kept for 90 days, for you to read. If something here was not you, sign out everywhere.',
    nothing: 'Nothing yet.',
    events: {
      asked: 'A sign-in mail was asked for',
      'signed in': 'Signed in',
      failed: 'Somebody tried to sign in and could not',
      'signed out': 'Signed out',
      'token made': 'A token was made',
      'token revoked': 'A token was taken back',
      'token refused': 'A token was used that no longer works',
    },
    how: {
      'link by mail': 'by the link in a mail',
      'code by mail': 'by the six digits',
      'invitation link': 'by accepting an invitation',
      demonstration: 'by a link of the demonstration',
    },
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
    },
    how: {
      'link by mail': 'con el enlace de un correo',
      'code by mail': 'con los seis números',
      'invitation link': 'al aceptar una invitación',
      demonstration: 'con un enlace de la demostración',
    },
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
      <ul class="plain">
        {logged.map(({ at, event, how, browser }, i) => (
          <li key={i}>
            <b>{[words.events[event], how && words.how[how]].filter(Boolean).join(' ')}</b>{' '}
            <span class="quiet">{[browser, when(at)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
