// What the fields say that ask how somebody may be reached, in every language.
import type { Language } from '../../domain/clauses.ts'

type ReachWords = {
  readonly phone: string
  readonly phoneHint: string
  readonly post: string
  readonly postHint: string
  readonly born: string
  readonly bornHint: string
  readonly safe: string
  readonly safeHint: string
  /** Where somebody speaks of themselves. */
  readonly own: { readonly safe: string; readonly bornHint: string }
  readonly one: string
}
export const reachWords: Readonly<Record<Language, ReachWords>> = {
  en: {
    one: 'One way to reach them is enough. The other side never sees any of this.',
    phone: 'Phone number',
    phoneHint: 'Outside the United States, begin with + and the country code.',
    post: 'Postal address',
    postHint: 'As on an envelope, below the name: street, then city, state and ZIP code.',
    born: 'Date of birth',
    bornHint: 'If you know it. It shows that a letter reached the right person.',
    safe: 'How and when is it safe to reach them?',
    safeHint: 'For example: never text before 6 in the evening, no voice mail.',
    own: {
      safe: 'How and when is it safe to reach you?',
      bornHint: 'You may leave it empty. It keeps others from opening a letter to you.',
    },
  },
  es: {
    one: 'Basta una manera de contactar a la persona. La otra parte nunca ve nada de esto.',
    phone: 'Teléfono',
    phoneHint: 'Fuera de Estados Unidos, empiece con + y el código del país.',
    post: 'Dirección postal',
    postHint: 'Como en un sobre, debajo del nombre: calle; después ciudad, estado y código postal.',
    born: 'Fecha de nacimiento',
    bornHint: 'Si la sabe. Sirve para saber que una carta llegó a la persona correcta.',
    safe: '¿Cómo y cuándo es seguro contactar a la persona?',
    safeHint:
      'Por ejemplo: nunca un mensaje de texto antes de las 6 de la tarde, sin buzón de voz.',
    own: {
      safe: '¿Cómo y cuándo es seguro contactarle?',
      bornHint: 'Puede dejarla vacía. Evita que otra persona abra una carta para usted.',
    },
  },
}

export const labelsOfReach = (language: Language): Readonly<Record<string, string>> => {
  const { phone, post, born, safe } = reachWords[language]
  return { phone, post, born, safe }
}
