// The words of refusals and faults in the language asked for.
import type { Language } from '../../domain/clauses.ts'
import type { IssueCode, Unset } from '../issues.ts'
import type { AnyRefusal } from '../perform.ts'
import { issuesEn, refusalsEn } from './en.ts'
import { issuesEs, refusalsEs } from './es.ts'
import { unsetIn } from './printing-words.ts'

const refusals = { en: refusalsEn, es: refusalsEs }
const issues = { en: issuesEn, es: issuesEs }

export const refusalIn = (language: Language, refusal: AnyRefusal): string =>
  refusals[language][refusal]
/** With the limit that was passed, or the signs that no font has, the words name them. */
export const issueIn = (
  language: Language,
  code: IssueCode,
  limit?: number,
  unset?: Unset,
): string => (unset ? unsetIn[language](unset) : issues[language][code](limit))

/** What a browser or a program asks for (RFC 9110, 12.5.4); English unless Spanish is wanted more. */
export function languageAsked(header: string | undefined): Language {
  const wanted = (language: Language) =>
    Math.max(
      0,
      ...(header ?? '')
        .toLowerCase()
        .split(',', 30)
        .map((range) => {
          const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
          if (tag !== language && !tag.startsWith(`${language}-`)) return 0
          const [, quality = '1'] = /^q=([01](?:\.\d{0,3})?)$/.exec(parameters[0] ?? '') ?? []
          return Number(quality)
        }),
    )
  const [spanish, english] = [wanted('es'), wanted('en')]
  if (spanish !== english) return spanish > english ? 'es' : 'en'
  const [es, en] = [(header ?? '').search(/\bes\b/i), (header ?? '').search(/\ben\b/i)]
  return spanish > 0 && es < en ? 'es' : 'en'
}
