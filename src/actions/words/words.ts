// The words of refusals and faults in the language asked for.
import type { Language } from '../../domain/clauses.ts'
import type { AnyRefusal, IssueCode } from '../perform.ts'
import { issuesEn, refusalsEn } from './en.ts'
import { issuesEs, refusalsEs } from './es.ts'

const refusals = { en: refusalsEn, es: refusalsEs }
const issues = { en: issuesEn, es: issuesEs }

export const refusalIn = (language: Language, refusal: AnyRefusal): string =>
  refusals[language][refusal]
export const issueIn = (language: Language, code: IssueCode): string => issues[language][code]
