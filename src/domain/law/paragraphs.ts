// Text as people type it, in paragraphs.

/** Parted by empty lines; none for an empty text. */
export const paragraphsIn = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
