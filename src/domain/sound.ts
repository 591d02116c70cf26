// How a name sounds: its consonants in classes, so that one name written in two ways is one sound.

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tsch|shch|tch|sch|tsh|tz|ts|cz|zh|sh|ch|[sz])/, 's'],
  [/^c(?=[eiy])/, 's'],
  [/^ph/, 'f'],
  [/^(?:kh|gh|ck|[gkqc])/, 'k'],
  [/^x/, 'ks'],
  [/^(?:th|dh|[dt])/, 't'],
  [/^[bp]/, 'p'],
  [/^[fv]/, 'f'],
]
/**
 * Of a word in letters a to z: vowels and what is hardly heard (h, j, y, a later w) fall away but for a vowel at the beginning,
 * sounds that alphabets are carried over in different ways are one (b and p, d and t, g and k, v and f, s and ch),
 * and none stands twice in a row. `Hakobyan` and `Hagopian` are both `akpn`.
 */
export function soundOf(word: string): string {
  let rest = word.replace(/^[hjy]+(?=[aeiou])/, '').replace(/^w/, 'v')
  let sound = /^[aeiou]/.test(rest) ? 'a' : ''
  while (rest !== '') {
    const found = CLASSES.find(([shape]) => shape.test(rest))
    const [heard] = found?.[0].exec(rest) ?? [rest[0] ?? '']
    const as = found?.[1] ?? (/[lmnr]/.test(heard) ? heard : '')
    for (const sign of as) if (!sound.endsWith(sign)) sound += sign
    rest = rest.slice(heard.length)
  }
  return sound
}
