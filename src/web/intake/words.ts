// What the pages of an intake say, in each language.
import type { Language } from '../../domain/clauses.ts'
import { intakeEn } from './words-en.ts'
import { intakeEs } from './words-es.ts'
import type { IntakeWords } from './words-needed.ts'

export const intakeWords: Readonly<Record<Language, IntakeWords>> = { en: intakeEn, es: intakeEs }
