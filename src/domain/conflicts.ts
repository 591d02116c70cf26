// Conflicts: whether a neutral's list, or a past case of theirs, names somebody who takes part. Exact and near are told apart.

/** As a name was written, and what it is to somebody: theirs to read, and their manager's. */
export type ListedConflict = { readonly name: string; readonly from: 'own list' | 'past case' }
export type Match = {
  readonly name: string
  readonly listed: string
  readonly from: ListedConflict['from']
  readonly how: 'exact' | 'near'
}

/** Endings and small words that say what kind of body it is, and not which. */
const endings = new Set(
  (
    'llc llp lp inc incorporated corp corporation co company companies ltd limited pllc pc plc gmbh ag sa srl ' +
    'de cv the and of y e el la los las dba aka'
  ).split(' '),
)

/** Aliases stand beside a name: "Ana Pérez (Anita)", "Harbor LLC dba Sunset Homes", "A / B". */
const aliasesOf = (written: string): readonly string[] =>
  written
    .split(/[()/;]|\b(?:d\.?\s?\/?b\.?\s?\/?a|a\.?\s?k\.?\s?a|alias)\b\.?/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Without case, accents, points and the order of words, so that "PEREZ, Ana" is "Ana Pérez". */
function wordsOf(written: string): readonly string[] {
  const plain = written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    // "L.L.C." and "O'Brien" are one word each; every other mark parts two.
    .replaceAll(/(?<=\p{L})[.'’](?=\p{L})|(?<=\.\p{L})\.|(?<=^|\s)(\p{L})\.(?=\s|$)/gu, '$1')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const telling = words.filter((word) => !endings.has(word))
  return telling.length > 0 ? telling : words
}

type Normal = {
  readonly key: string
  /** Sorted. */
  readonly words: readonly string[]
  /** As written, with nothing between the words. */
  readonly joined: string
}
const normal = (written: string): Normal => {
  const asWritten = wordsOf(written)
  const words = asWritten.toSorted()
  return { key: words.join(' '), words, joined: asWritten.join('') }
}

/** One letter more, less or other, or two neighbours swapped. */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1)
  const swapped = short[i] === long[i + 1] && short[i + 1] === long[i]
  return (
    short.slice(i + 1) === long.slice(i + 1) ||
    (swapped && short.slice(i + 2) === long.slice(i + 2))
  )
}

/** A short word is too easily another one: from here on a slip of the pen is likelier. */
const SLIP_FROM = 4

function howAlike(a: Normal, b: Normal): Match['how'] | undefined {
  if (a.key === '' || b.key === '') return undefined
  if (a.key === b.key) return 'exact'
  const [alone, others] = [without(a.words, b.words), without(b.words, a.words)]
  // A middle name or a branch is left out: what is said in two words or more is all there.
  const shorter = Math.min(a.words.length, b.words.length)
  if (shorter >= 2 && (alone.length === 0 || others.length === 0)) return 'near'
  if (a.joined === b.joined) return 'near'
  const [word = '', another = ''] = [alone[0], others[0]]
  const slipped = alone.length === 1 && others.length === 1
  const long = Math.min(word.length, another.length) >= SLIP_FROM
  return slipped && long && isOneEditAway(word, another) ? 'near' : undefined
}

/** The words of one that the other has not, each counted as often as it stands there. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Each name of the case beside each listed one it is like; the surest first. */
export function conflictsBetween(
  names: readonly string[],
  listed: readonly ListedConflict[],
): readonly Match[] {
  const apart = (written: string) => aliasesOf(written).map(normal)
  const known = listed.map((one) => ({ ...one, parts: apart(one.name) }))
  const found = [...new Set(names)].flatMap((name) =>
    known.flatMap((one): readonly Match[] => {
      const hows = apart(name).flatMap((a) => one.parts.map((b) => howAlike(a, b)))
      const how = hows.includes('exact') ? 'exact' : hows.find(Boolean)
      return how ? [{ name, listed: one.name, from: one.from, how }] : []
    }),
  )
  return found.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}
const rank = ({ how }: Match) => (how === 'exact' ? 0 : 1)
