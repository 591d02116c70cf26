// What lies on a page already, and whether something put over it now hides it.
import { areaOf, type Box, heightOf, shared, widthOf } from './pdf-geometry.ts'

// Of the height of a letter; thinner is a line below or through it.
const COVERS = 0.35
const BAND = 24
const KEPT_FILLS = 2000

export type Tell = (warning: 'HiddenText' | 'TextUnderBoxes', words: string) => void
type Words = { readonly box: Box; readonly said: () => string }

export class Layers {
  under = false
  private readonly tell: ((words: string) => void) | undefined
  /** By how high they stand: a page of maps has more boxes than words could be asked one by one. */
  private readonly words = new Map<number, Words[]>()
  private readonly pictures: Box[] = []
  private readonly fills: Box[] = []

  /** Told each piece of what comes to lie below something, where somebody wants to read it. */
  constructor(tell?: (words: string) => void) {
    this.tell = tell
  }

  write(box: Box, said: () => string): void {
    const words = { box, said }
    for (const band of bandsOf(box)) {
      const there = this.words.get(band) ?? []
      there.push(words)
      this.words.set(band, there)
    }
  }

  /** Something in no light colour. */
  darken(box: Box): void {
    if (this.fills.length < KEPT_FILLS) this.fills.push(box)
  }

  isDark(box: Box): boolean {
    return this.fills.some((fill) => areaOf(shared(fill, box)) > 0.3 * areaOf(box))
  }

  picture(box: Box): void {
    this.cover(box)
    this.pictures.push(box)
    this.darken(box)
  }

  /** Something now lies over whatever is here already. */
  cover(box: Box): void {
    const overWords = (words: Words) => {
      const both = shared(words.box, box)
      const thick = Math.min(heightOf(words.box), widthOf(words.box))
      return Math.min(widthOf(both), heightOf(both)) > COVERS * thick && widthOf(both) > 1
    }
    // A whole picture may be repainted; a patch on one hides what it shows.
    const overPicture = (picture: Box) => areaOf(shared(picture, box)) > 4
    if (this.under && !this.tell) return
    const near = bandsOf(box).flatMap((band) => this.words.get(band) ?? [])
    if (this.tell) {
      const covered = new Set(near.filter(overWords))
      for (const words of covered) this.tell(words.said())
      if (covered.size > 0) this.under = true
    }
    if (near.some(overWords) || this.pictures.some(overPicture)) this.under = true
  }
}

function bandsOf([, bottom, , top]: Box): readonly number[] {
  const [from, to] = [bottom, top].map((y) => Math.max(-50, Math.min(200, Math.floor(y / BAND))))
  return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, n) => (from ?? 0) + n)
}
