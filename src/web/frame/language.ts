// Which language a page is in: the one chosen in this browser, else the person's own, else what the browser asks.
import type { FastifyRequest } from 'fastify'
import type { Language } from '../../domain/clauses.ts'

/** Arabic pseudo-text, right to left: proves that the layout turns. Never offered in production. */
export const PSEUDO = 'ar-XB'
export const LANGUAGE_COOKIE = 'lang'

export const isLanguage = (said: unknown): said is Language => said === 'en' || said === 'es'

export function languageOf({ cookies, headers }: FastifyRequest, own?: Language): Language {
  const chosen = cookies[LANGUAGE_COOKIE]
  if (isLanguage(chosen)) return chosen
  if (own !== undefined) return own
  const asked = (headers['accept-language'] ?? '').toLowerCase()
  const [spanish, english] = [asked.search(/\bes\b/), asked.search(/\ben\b/)]
  return spanish >= 0 && (english < 0 || spanish < english) ? 'es' : 'en'
}

export const asksForPseudo = ({ cookies }: FastifyRequest): boolean =>
  cookies[LANGUAGE_COOKIE] === PSEUDO
