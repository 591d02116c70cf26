// Two drafts of an agreement side by side: which clause answers to which, and what changed in it, word by word.
import { diffArrays } from 'diff'
import type { Agreement, Draft } from '../domain/agreement.ts'
import type { Clause, Language } from '../domain/clauses.ts'

export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly words: string }
export type ClauseCompared = {
  readonly change: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  /** Its number in the older and in the newer draft; nothing where it is not in it. */
  readonly from?: string
  readonly to?: string
  readonly heading: readonly Piece[]
  readonly text: readonly Piece[]
}
export type DraftsCompared = {
  readonly from: number
  readonly to: number
  /** Words of different languages are set beside each other whole. */
  readonly sameLanguage: boolean
  readonly clauses: readonly ClauseCompared[]
}

export type AskedToCompare = { readonly from?: unknown; readonly to?: unknown }
/** Without a wish, what the newest changed; whichever way round they are asked for, the older is read first. */
export function draftsToCompare(
  { drafts }: Agreement,
  { from, to }: AskedToCompare,
): readonly [Draft, Draft] | undefined {
  const all = [...drafts.values()]
  const found = (asked: unknown, otherwise: Draft | undefined) =>
    asked === undefined ? otherwise : all.find(({ version }) => `${version}` === asked)
  const one = found(from, all.at(-2))
  const other = found(to, all.at(-1))
  if (!one || !other) return undefined
  return one.version > other.version ? [other, one] : [one, other]
}

/** What other words would change in a text of this language. */
export const wordsCompared = (
  before: string,
  after: string,
  language: Language,
): readonly Piece[] => changed(before, after, new Intl.Segmenter(language, { granularity: 'word' }))

type Pair = { readonly from?: Clause; readonly to?: Clause }

/** The older is read first; each word of either stands in the answer once. */
export function compareDrafts(from: Draft, to: Draft): DraftsCompared {
  const sameLanguage = from.language === to.language
  const words = new Intl.Segmenter(to.language, { granularity: 'word' })
  const change = (before = '', after = ''): readonly Piece[] =>
    sameLanguage ? changed(before, after, words) : whole(before, after)
  const clauses = paired(from.clauses, to.clauses).map((pair): ClauseCompared => {
    const numbers = {
      ...(pair.from ? { from: pair.from.number } : {}),
      ...(pair.to ? { to: pair.to.number } : {}),
    }
    return {
      ...numbers,
      change: kindOf(pair),
      heading: change(pair.from?.heading, pair.to?.heading),
      text: change(pair.from?.text, pair.to?.text),
    }
  })
  return { from: from.version, to: to.version, sameLanguage, clauses: moved(clauses) }
}

const kindOf = ({ from, to }: Pair): ClauseCompared['change'] => {
  if (!from) return 'added'
  if (!to) return 'removed'
  return from.text === to.text && from.heading === to.heading ? 'same' : 'changed'
}

function paired(from: readonly Clause[], to: readonly Clause[]): readonly Pair[] {
  const pairs: Pair[] = []
  let before = 0
  let after = 0
  for (const { added, removed, count } of diffArrays([...from], [...to], { comparator: answers })) {
    for (let i = 0; i < count; i += 1) {
      const [older, newer] = [from[before], to[after]]
      if (older && !added) before += 1
      if (newer && !removed) after += 1
      pairs.push({
        ...(older && !added ? { from: older } : {}),
        ...(newer && !removed ? { to: newer } : {}),
      })
    }
  }
  return pairs
}

/** The clauses that every agreement has are known by what they are about; the others by their heading and by their words. */
function answers(from: Clause, to: Clause): boolean {
  if (from.about || to.about) return from.about === to.about
  return from.heading === to.heading && (from.text === to.text || alike(from.text, to.text) >= 0.4)
}

/** How much of the words is the same: 0 for nothing, 1 for all (Dice's measure over words). */
function alike(one: string, other: string): number {
  const left = new Map<string, number>()
  for (const word of wordsIn(one)) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of wordsIn(other)) {
    const there = left.get(word) ?? 0
    if (there === 0) continue
    left.set(word, there - 1)
    shared += 1
  }
  return (2 * shared) / Math.max(1, wordsIn(one).length + wordsIn(other).length)
}
const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}$]+/gu) ?? []

/** More changes than that say nothing to a reader, and would be counted for long: the old stands before the new, whole. */
const MOST_CHANGES = 1_000

function changed(before: string, after: string, words: Intl.Segmenter): readonly Piece[] {
  if (before === '' || after === '' || before === after) return whole(before, after)
  const cut = (text: string) => [...words.segment(text)].map(({ segment }) => segment)
  const found = diffArrays(cut(before), cut(after), { maxEditLength: MOST_CHANGES })
  if (!found) return whole(before, after)
  return together(
    found.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value.join(''),
    })),
  )
}

/** Words that changed one after another are one change: the spaces between them go with it. */
function together(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') joined.push({ kind: 'removed', words: removed })
    if (added !== '') joined.push({ kind: 'added', words: added })
    ;[removed, added] = ['', '']
  }
  pieces.forEach(({ kind, words }, i) => {
    if (kind === 'removed') removed += words
    else if (kind === 'added') added += words
    else if (words.trim() === '' && removed !== '' && added !== '' && i < pieces.length - 1) {
      removed += words
      added += words
    } else {
      close()
      joined.push({ kind, words })
    }
  })
  close()
  return joined
}

const whole = (before: string, after: string): readonly Piece[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', words: before }]
  const removed = before === '' ? [] : [{ kind: 'removed', words: before } as const]
  const added = after === '' ? [] : [{ kind: 'added', words: after } as const]
  return [...removed, ...added]
}

/** What left one place and stands word for word in another was moved, and is shown where it stands now. */
function moved(clauses: readonly ClauseCompared[]): readonly ClauseCompared[] {
  const said = ({ heading, text }: ClauseCompared) =>
    JSON.stringify([heading, text].map((part) => part.map(({ words }) => words).join('')))
  const gone = clauses.filter(({ change }) => change === 'removed')
  const taken = new Set<ClauseCompared>()
  const shown = clauses.map((clause): ClauseCompared => {
    if (clause.change !== 'added') return clause
    const left = gone.find((one) => !taken.has(one) && said(one) === said(clause))
    if (!left) return clause
    taken.add(left)
    const still = (part: readonly Piece[]) =>
      part.map(({ words }): Piece => ({ kind: 'same', words }))
    const { from = '' } = left
    return {
      ...clause,
      change: 'moved',
      from,
      heading: still(clause.heading),
      text: still(clause.text),
    }
  })
  return shown.filter((clause) => !taken.has(clause))
}
