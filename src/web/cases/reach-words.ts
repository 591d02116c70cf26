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
  readonly one: string
}
export const reachWords: Readonly<Record<Language, ReachWords>> = {
  en: {
    one: 'One way to reach them is enough. The other side never sees any of this.',
    phone: 'Telephone',
    phoneHint: 'With another country, begin with + and its code.',
    post: 'Postal address',
    postHint: 'As on an envelope, below the name: street, then city, state and ZIP code.',
    born: 'Date of birth',
    bornHint: 'If you know it. It shows that a letter reached the right person.',
    safe: 'How and when is it safe to reach them?',
    safeHint: 'For example: never text before 6 in the evening, no voice mail.',
  },
  es: {
    one: 'Basta una manera de contactar a la persona. La otra parte nunca ve nada de esto.',
    phone: 'Teléfono',
    phoneHint: 'Si es de otro país, empiece con + y su código.',
    post: 'Dirección postal',
    postHint: 'Como en un sobre, debajo del nombre: calle; después ciudad, estado y código postal.',
    born: 'Fecha de nacimiento',
    bornHint: 'Si la sabe. Sirve para saber que una carta llegó a la persona correcta.',
    safe: '¿Cómo y cuándo es seguro contactar a la persona?',
    safeHint:
      'Por ejemplo: nunca un mensaje de texto antes de las 6 de la tarde, sin buzón de voz.',
  },
}

export const labelsOfReach = (language: Language): Readonly<Record<string, string>> => {
  const { phone, post, born, safe } = reachWords[language]
  return { phone, post, born, safe }
}
