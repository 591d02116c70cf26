// What the page of notices says about who reads one's mailbox and phone, in each language.
import type { Own } from '../../application/account-ports.ts'
import type { Language } from '../../domain/clauses.ts'

type OfOwn = {
  readonly title: string
  readonly risk: string
  /** What they said before, if they did. */
  readonly said: string
  readonly notSaid: string
  readonly say: string
  readonly takeBack: string
}
export type OnlyReaderWords = {
  readonly title: string
  readonly intro: string
  readonly more: string
  readonly own: Readonly<Record<Own, OfOwn>>
}

const en: OnlyReaderWords = {
  title: 'Who reads your mail and texts',
  intro:
    'Two people in one case may give us the same address or the same number. Then we do not know who reads it, so we write to neither of them there. If nobody but you reads yours, you can tell us: then we go on writing to you, whatever others say.',
  more: 'You can take it back at any time. It ends when you change your address or phone, and when lost ways to sign in are removed. Each time we tell your mailbox.',
  own: {
    mail: {
      title: 'Your mailbox',
      risk: 'Say this only if nobody else can open the mailbox you sign in with: nobody at home, nobody at work. Whoever else opens it could see that there is news for you, and could sign in as you with a link we send.',
      said: 'You said that only you read this mailbox.',
      notSaid: 'You have not said that only you read this mailbox.',
      say: 'Only I read this mailbox',
      takeBack: 'Take it back for my mailbox',
    },
    phone: {
      title: 'Your phone',
      risk: 'Say this only if nobody else can read the texts on the phone that you have shown to be yours. Whoever else holds it could see that there is news for you, and could answer us as you.',
      said: 'You said that only you read this phone.',
      notSaid: 'You have not said that only you read this phone.',
      say: 'Only I read this phone',
      takeBack: 'Take it back for my phone',
    },
  },
}

const es: OnlyReaderWords = {
  title: 'Quién lee sus correos y mensajes',
  intro:
    'Dos personas de un mismo caso pueden darnos la misma dirección o el mismo número. Entonces no sabemos quién lo lee, y no escribimos allí a ninguna de las dos. Si nadie más que usted lee el suyo, puede decírnoslo: entonces le seguimos escribiendo, digan lo que digan otros.',
  more: 'Puede retirarlo cuando quiera. Termina cuando usted cambia su dirección o su teléfono, y cuando se quitan maneras de entrar que se perdieron. Cada vez avisamos a su buzón.',
  own: {
    mail: {
      title: 'Su buzón',
      risk: 'Dígalo solo si nadie más puede abrir el buzón con el que usted entra: nadie en casa, nadie en el trabajo. Quien lo abra podría ver que hay novedades para usted y entrar como si fuera usted con un enlace que mandamos.',
      said: 'Usted dijo que solo usted lee este buzón.',
      notSaid: 'Usted no ha dicho que solo usted lee este buzón.',
      say: 'Solo yo leo este buzón',
      takeBack: 'Retirarlo para mi buzón',
    },
    phone: {
      title: 'Su teléfono',
      risk: 'Dígalo solo si nadie más puede leer los mensajes del teléfono que usted mostró que es suyo. Quien lo tenga podría ver que hay novedades para usted y contestarnos como si fuera usted.',
      said: 'Usted dijo que solo usted lee este teléfono.',
      notSaid: 'Usted no ha dicho que solo usted lee este teléfono.',
      say: 'Solo yo leo este teléfono',
      takeBack: 'Retirarlo para mi teléfono',
    },
  },
}

export const onlyReaderWords: Readonly<Record<Language, OnlyReaderWords>> = { en, es }
