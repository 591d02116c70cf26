// The words of a clause with blanks in them: `{key}` is a blank, `{{` and `}}` are braces, all else stands as it is. Nothing is worked out.

/** What stands between the braces. */
export type BlankKey = string
export type Part = { readonly text: string } | { readonly blank: BlankKey }
export type TemplateFault =
  | 'TextEmpty'
  | 'TextTooLong'
  | 'SignNotAllowed'
  | 'BraceNotClosed'
  | 'BraceNotOpened'
  | 'KeyMalformed'
/** Why it cannot be read, and where: `at` counts characters from 1. */
export type Unread = { readonly fault: TemplateFault; readonly at?: number; readonly what?: string }

/** Characters, as the database and the page count them too. */
export const LONGEST_CLAUSE = 2_000
export const LONGEST_KEY = 24

/** Lower case, a letter first. Two words are no key: a form's fields could reach a prototype by them. */
export const isKey = (said: string): boolean =>
  /^[a-z][a-z0-9]*$/.test(said) &&
  said.length <= LONGEST_KEY &&
  !['constructor', 'prototype'].includes(said)

/** What sets nothing, turns the direction of what follows, or is half a sign. A new line is none of these. */
const notAllowed =
  /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/u
export const signNotAllowed = (text: string, lines: 'one line' | 'lines'): number =>
  (lines === 'lines' ? text.replaceAll('\n', ' ') : text).search(notAllowed)

export function parseTemplate(
  source: string,
):
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly why: Unread } {
  const no = (fault: TemplateFault, index?: number, what?: string) => ({
    ok: false as const,
    why: {
      fault,
      ...(index === undefined ? {} : { at: index + 1 }),
      ...(what === undefined ? {} : { what }),
    },
  })
  if (source.trim() === '') return no('TextEmpty')
  if (source.length > LONGEST_CLAUSE) return no('TextTooLong')
  const strange = signNotAllowed(source, 'lines')
  if (strange >= 0) return no('SignNotAllowed', strange)
  const parts: Part[] = []
  let text = ''
  for (let at = 0; at < source.length; ) {
    const sign = source[at]
    if ((sign === '{' || sign === '}') && source[at + 1] === sign) {
      text += sign
      at += 2
    } else if (sign === '}') return no('BraceNotOpened', at)
    else if (sign === '{') {
      const end = source.slice(at + 1).search(/[{}\n]/)
      if (end < 0 || source[at + 1 + end] !== '}') return no('BraceNotClosed', at)
      const key = source.slice(at + 1, at + 1 + end)
      if (!isKey(key)) return no('KeyMalformed', at, key)
      if (text !== '') parts.push({ text })
      parts.push({ blank: key })
      text = ''
      at += end + 2
    } else {
      text += sign
      at += 1
    }
  }
  if (text !== '') parts.push({ text })
  return { ok: true, parts }
}

/** As it would be written: what `parseTemplate` reads as these parts again. */
export const printTemplate = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      'text' in part ? part.text.replaceAll('{', '{{').replaceAll('}', '}}') : `{${part.blank}}`,
    )
    .join('')

/** What is filled in is set down and never read: a brace in it is a brace. */
export const fillParts = (parts: readonly Part[], said: (key: BlankKey) => string): string =>
  parts.map((part) => ('text' in part ? part.text : said(part.blank))).join('')

export const blanksIn = (parts: readonly Part[]): readonly BlankKey[] => [
  ...new Set(parts.flatMap((part) => ('blank' in part ? [part.blank] : []))),
]
