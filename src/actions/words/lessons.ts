// The lessons by language.
import type { Language } from '../../domain/clauses.ts'
import { en } from './lessons-en.ts'
import { es } from './lessons-es.ts'
import type { LearningWords } from './lessons-needed.ts'

export const lessonWords: Readonly<Record<Language, LearningWords>> = { en, es }
