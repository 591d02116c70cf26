// How many years of school a text asks for: the text of a page as its blocks, and a formula for each language.
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What stands in the main part of a page, block by block; what is chosen, typed or pressed is not read as text. */
export function textOfPage(html: string): readonly string[] {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
  return main
    .replaceAll(/<(script|style|select|textarea|svg)\b.*?<\/\1>/gs, '\n')
    .replaceAll(
      /<\/?(?:p|h[1-6]|li|dt|dd|legend|label|th|td|button|summary|div|section)\b[^>]*>/g,
      '\n',
    )
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/&quot;|&#39;/g, '’')
    .split('\n')
    .map((block) => block.replaceAll(/\s+/g, ' ').trim())
    .filter((block) => /\p{L}/u.test(block))
}

/** Whole sentences alone: headings, labels and items of a list would make any text look easy. */
export const sentencesOf = (block: string): readonly string[] =>
  block.split(/(?<=[.!?…][”»)]?)\s+/).filter((sentence) => /\p{L}.*[.!?…][”»)]?$/u.test(sentence))
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []

/** Of a Spanish word: its vowels, where weak ones without an accent go with their neighbour. */
export const spanishSyllables = (word: string): number => {
  const bare = word.toLocaleLowerCase('es').replaceAll(/qu|gu(?=[eiéí])/g, 'k')
  const nuclei = bare.match(
    /[iuü]?[aeoáéó][iuüy]?(?![a-záéíóúü]*$)|[iuü]?[aeoáéó][iuü]?|[iuü]{1,2}|[íú]/g,
  )
  return Math.max(nuclei?.length ?? 0, 1)
}

/**
 * English: Flesch-Kincaid grade (Kincaid et al. 1975). Spanish: Crawford’s grade (Crawford 1984), made for texts of
 * elementary school: −0.205 × sentences in a hundred words + 0.049 × syllables in a hundred words − 3.407.
 */
export function gradeOf(blocks: readonly string[], language: 'en' | 'es'): number {
  const sentences = blocks.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (language === 'en') {
    const syllables = words.reduce((sum, word) => sum + Math.max(syllable(word), 1), 0)
    return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  }
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0)
  const inHundred = (many: number) => (100 * many) / words.length
  return -0.205 * inHundred(sentences.length) + 0.049 * inHundred(syllables) - 3.407
}
