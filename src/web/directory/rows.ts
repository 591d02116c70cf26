// What is said of an entry of the directory, in words.
import { listedLanguageNames, listingWords } from '../../actions/words/listing-words.ts'
import type { Language } from '../../domain/clauses.ts'
import { caseTypeNames } from '../../domain/law/case-types.ts'
import type { ListingSaid } from '../../domain/listing.ts'
import { directoryWords } from './words.ts'

const joined = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(language, { type: 'unit' }).format(names)
export const languagesOf = (language: Language, { languages }: ListingSaid) =>
  joined(
    language,
    languages.map((one) => listedLanguageNames[language][one]),
  )
const typesOf = (language: Language, { caseTypes }: ListingSaid) =>
  joined(
    language,
    caseTypes.map((one) => caseTypeNames(language)[one]),
  )
const waysOf = (language: Language, { ways }: ListingSaid) =>
  joined(
    language,
    ways.map((one) => listingWords[language].ways[one]),
  )
const costOf = (language: Language, { cost, costNote }: ListingSaid) =>
  `${listingWords[language].costs[cost]}${costNote === '' ? '' : `. ${costNote}`}`

/** What is said of an entry, row by row; the same rows stand side by side. */
export const rowsOf = (language: Language) => {
  const words = directoryWords[language]
  return [
    [words.types, (said: ListingSaid) => typesOf(language, said)],
    [words.languages, (said: ListingSaid) => languagesOf(language, said)],
    [words.ways, (said: ListingSaid) => waysOf(language, said)],
    [words.cost, (said: ListingSaid) => costOf(language, said)],
    [
      words.place,
      ({ city, zip }: ListingSaid) => [city, zip].filter((one) => one !== '').join(' '),
    ],
    [words.training, ({ training }: ListingSaid) => training],
    [words.style, ({ style }: ListingSaid) => style],
  ] as const
}
