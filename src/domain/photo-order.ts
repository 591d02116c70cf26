// Photos that become the pages of one document: put in order by numbers that somebody types, or one step at a time.

/**
 * A page comes to stand where its number says, and those between make room: of two with one number the one that was
 * moved towards the front stands first, and the one that was moved towards the end stands last.
 */
export function inOrderAsked<P>(
  pages: readonly P[],
  numberOf: (page: P) => number | undefined,
): readonly P[] {
  return pages
    .map((page, i) => {
      const place = i + 1
      const asked = numberOf(page) ?? place
      return { page, asked, moved: Math.sign(asked - place) }
    })
    .toSorted((a, b) => a.asked - b.asked || a.moved - b.moved)
    .map(({ page }) => page)
}

/** One place up or down; at either end it stays. */
export function movedBy<P>(pages: readonly P[], page: P, step: 1 | -1): readonly P[] {
  const from = pages.indexOf(page)
  const to = from + step
  if (from < 0 || to < 0 || to >= pages.length) return pages
  const moved = pages.toSpliced(from, 1)
  return moved.toSpliced(to, 0, page)
}
