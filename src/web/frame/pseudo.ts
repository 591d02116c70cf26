// Arabic pseudo-text: each word of the page becomes Arabic letters of the same length, to see the layout turn.
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** Tags, entities and what stands in attributes stay as they are. */
export const pseudoTexts = (html: string): string =>
  html.replace(/>([^<]+)</g, (_all, text: string) => `>${pseudo(text)}<`)

const pseudo = (text: string): string =>
  text.replace(/&[#\w]+;|\p{L}+/gu, (word) =>
    word.startsWith('&')
      ? word
      : [...word].map((letter) => LETTERS[(letter.codePointAt(0) ?? 0) % LETTERS.length]).join(''),
  )
