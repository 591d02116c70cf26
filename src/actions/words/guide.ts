// The guide's words by language.
import type { Language } from '../../domain/clauses.ts'
import { en } from './guide-en.ts'
import { es } from './guide-es.ts'
import type { GuideWords } from './guide-needed.ts'

export const guideWords: Readonly<Record<Language, GuideWords>> = { en, es }
