// An answer put into words, for a text and for a mail: of the mediation it holds only what was asked for by a code or a choice.
import type { Answer, By } from '../application/asked-acts.ts'
import { codeOf } from '../application/printing.ts'
import type { Language } from '../domain/clauses.ts'
import { type AnswerWords, answerWordsEn } from './answer-words.ts'
import { answerWordsEs } from './answer-words-es.ts'

export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  en: answerWordsEn,
  es: answerWordsEs,
}

/** The address is where people sign in. */
export function answerIn(language: Language, answer: Answer, by: By, address: string): string {
  const words = answerWords[language]
  switch (answer.says) {
    case 'risk':
      return words.risk(by, answer.code)
    case 'name not printable':
      return words.nameSigns(answer.signs.slice(0, 3).map(codeOf).join(', '))
    case 'reading code':
      return words.readingCode(answer.code)
    case 'part': {
      const { part, parts, answer: last } = answer
      const head = parts > 1 ? `(${part}/${parts}) ` : ''
      const foot = last ? words.answers(by, last.code)[last.kind] : words.goesOn
      return `${head}${answer.words}\n${foot}`
    }
    case 'asked back':
      return words.askedBack(answer.words, answer.code)[answer.kind]
    case 'done':
      return words.done(by)[answer.what]
    default:
      return words.plain(by, address)[answer.says]
  }
}
