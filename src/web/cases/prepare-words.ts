// What pages say around a call with one side: the worksheet, who reads it, notes, agreed next steps. In every language.
import type { Language } from '../../domain/language.ts'
import { prepareEn } from './prepare-words-en.ts'
import { prepareEs } from './prepare-words-es.ts'
import type { PrepareWords } from './prepare-words-needed.ts'

export const prepareWords: Readonly<Record<Language, PrepareWords>> = {
  en: prepareEn,
  es: prepareEs,
}

export const labelsOfPrepare = (language: Language): Readonly<Record<string, string>> => {
  const words = prepareWords[language]
  const answers = Object.entries(words.questions).map(
    ([question, { label }]) => [`save-worksheet.answers.${question}`, label] as const,
  )
  return {
    ...Object.fromEntries(answers),
    ...{ 'save-worksheet.room': words.readsTitle, 'give-worksheet.questions': words.giveTitle },
    ...{ 'correct-next-steps.words': words.correctWords, needed: words.who },
    ...{ 'write-call-notes.interests': words.noted.interests },
  }
}
