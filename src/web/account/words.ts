// What the pages of passkeys, codes, confirming, addresses and recovery say: their words, in every language.
import type { Language } from '../../domain/clauses.ts'
import { en } from './words-en.ts'
import { es } from './words-es.ts'
import type { WaysWords } from './words-kept.ts'

export type { Said, WaysWords } from './words-kept.ts'

export const waysWords: Readonly<Record<Language, WaysWords>> = { en, es }
