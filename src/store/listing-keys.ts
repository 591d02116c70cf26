// What entries of the directory are looked for by: any writing in letters a to z, words, and how they sound.
import anyAscii from 'any-ascii'

/** A sign of Chinese comes as a syllable with a capital: each is a word of its own. */
export const folded = (text: string): string =>
  anyAscii(text.normalize('NFKC'))
    .replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

export const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word !== '')
