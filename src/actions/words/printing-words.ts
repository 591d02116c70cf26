// What is said of signs that no font has: each by itself and by its number, and what helps.
import { codeOf } from '../../application/printing.ts'
import type { Language } from '../../domain/language.ts'
import type { Unset } from '../issues.ts'

/** The rest are counted. */
const MOST = 8

/** What can be shown by itself is; a mark needs something to stand on. */
function shown(sign: string): string {
  if (/[\p{C}\p{Z}]/u.test(sign)) return codeOf(sign)
  return `${/\p{M}/u.test(sign) ? '◌' : ''}${sign} (${codeOf(sign)})`
}

const listed = (signs: readonly string[], more: (many: number) => string): string =>
  [
    ...signs.slice(0, MOST).map(shown),
    ...(signs.length > MOST ? [more(signs.length - MOST)] : []),
  ].join(', ')

const inEn = (signs: readonly string[]) => listed(signs, (many) => `${many} more`)
const inEs = (signs: readonly string[]) => listed(signs, (many) => `${many} más`)

export const signsIn: Readonly<Record<Language, (signs: readonly string[]) => string>> = {
  en: inEn,
  es: inEs,
}

export const unsetIn: Readonly<Record<Language, (unset: Unset) => string>> = {
  en: ({ signs, where }) =>
    where
      ? `Clause ${where.number} (${where.heading}): no font here has ${inEn(signs)}. It has to be said in another way before it can be signed: by other words for the clause, or by a new offer.`
      : `No font here has ${inEn(signs)}. Please write it in another way.`,
  es: ({ signs, where }) =>
    where
      ? `Cláusula ${where.number} (${where.heading}): ninguna fuente de aquí tiene ${inEs(signs)}. Hay que decirlo de otra manera antes de poder firmarlo: con otras palabras para la cláusula o con una oferta nueva.`
      : `Ninguna fuente de aquí tiene ${inEs(signs)}. Por favor, escríbalo de otra manera.`,
}
