// What the page of a call says, in each language.
import type { Language } from '../../domain/language.ts'
import { en } from './words-en.ts'
import { es } from './words-es.ts'
import type { CallWords } from './words-needed.ts'

export const callWords: Readonly<Record<Language, CallWords>> = { en, es }
