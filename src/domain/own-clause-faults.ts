// What a program writes as a clause of its own, and everything that can be wrong with it: each fault with its place.
import {
  type BlankKey,
  blanksIn,
  isKey,
  parseTemplate,
  signNotAllowed,
  type TemplateFault,
} from './clause-template.ts'
import type { Language } from './language.ts'

export const BLANK_KINDS = ['text', 'sum', 'day', 'number', 'side'] as const
export type BlankKind = (typeof BLANK_KINDS)[number]
export type Blank = { readonly key: BlankKey; readonly kind: BlankKind }
export type ClauseInLanguage = {
  readonly title: string
  /** With its blanks, as `clause-template.ts` reads it. */
  readonly text: string
}
export type ClauseSaid = {
  readonly words: Readonly<Record<Language, ClauseInLanguage>>
  readonly blanks: readonly Blank[]
}

export const MOST_BLANKS = 8
/** Characters. */
export const LONGEST_TITLE = 80
export const clauseLanguages = ['en', 'es'] as const

export type ClauseFaultName =
  | TemplateFault
  | 'TitleEmpty'
  | 'TitleTooLong'
  | 'TitleSignNotAllowed'
  | 'KeyTwice'
  | 'TooManyBlanks'
  | 'BlankNotDeclared'
  | 'BlankNotUsed'
  /** Found by who has the fonts of the papers. */
  | 'SignNotPrintable'
export type ClauseFault = {
  readonly fault: ClauseFaultName
  /** Where it stands in what was said: `words.es.text`, `blanks.2.key`. */
  readonly place: string
  /** The character it begins at, from 1. */
  readonly at?: number
  /** The key it is about. */
  readonly what?: string
}

/** All of them, in the order of the page; nothing where a program may keep it. */
export function faultsOf({ words, blanks }: ClauseSaid): readonly ClauseFault[] {
  const keys = blanks.map(({ key }) => key)
  const ofLanguages = clauseLanguages.flatMap((language) => {
    const { title, text } = words[language]
    return [
      ...faultsOfTitle(title, `words.${language}.title`),
      ...faultsOfText(text, keys, `words.${language}.text`),
    ]
  })
  return [...ofLanguages, ...faultsOfBlanks(keys)]
}

function faultsOfTitle(title: string, place: string): readonly ClauseFault[] {
  if (title.trim() === '') return [{ fault: 'TitleEmpty', place }]
  if (title.length > LONGEST_TITLE) return [{ fault: 'TitleTooLong', place }]
  const at = signNotAllowed(title, 'one line')
  return at < 0 ? [] : [{ fault: 'TitleSignNotAllowed', place, at: at + 1 }]
}

function faultsOfText(
  text: string,
  keys: readonly BlankKey[],
  place: string,
): readonly ClauseFault[] {
  const read = parseTemplate(text)
  if (!read.ok) return [{ place, ...read.why }]
  const used = blanksIn(read.parts)
  const strange = used.filter((key) => !keys.includes(key))
  // A key that cannot be is told of beside itself.
  const idle = [...new Set(keys)].filter((key) => isKey(key) && !used.includes(key))
  return [
    ...strange.map((what) => ({ fault: 'BlankNotDeclared', place, what }) as const),
    ...idle.map((what) => ({ fault: 'BlankNotUsed', place, what }) as const),
  ]
}

function faultsOfBlanks(keys: readonly BlankKey[]): readonly ClauseFault[] {
  const each = keys.flatMap((key, i): readonly ClauseFault[] => {
    const place = `blanks.${i}.key`
    if (!isKey(key)) return [{ fault: 'KeyMalformed', place, what: key }]
    return keys.indexOf(key) < i ? [{ fault: 'KeyTwice', place, what: key }] : []
  })
  const many = keys.length > MOST_BLANKS
  return many ? [...each, { fault: 'TooManyBlanks', place: 'blanks' }] : each
}
