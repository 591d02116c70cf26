// What a page's drawing is drawn with at one moment, and how far its letters carry it.
import { AS_IS, type Box, type Matrix } from './pdf-geometry.ts'
import type { Operand } from './pdf-tokens.ts'
import { type Letters, lettersOf } from './pdf-widths.ts'

export type Pen = {
  ctm: Matrix
  white: boolean
  opaque: boolean
  unseen: boolean
  clip: Box
  size: number
  mode: number
  leading: number
  stretch: number
  rise: number
  spacing: number
  wordSpacing: number
  letters: Letters
}

export const penFor = (clip: Box): Pen => ({
  ctm: AS_IS,
  white: false,
  opaque: true,
  unseen: false,
  clip,
  size: 1,
  mode: 0,
  leading: 0,
  stretch: 1,
  rise: 0,
  spacing: 0,
  wordSpacing: 0,
  letters: lettersOf(undefined),
})

/** What a line says, for who asks later; a gap as wide as a letter is a space. */
export const wordsDrawn = (pieces: readonly Operand[], letters: Letters) => (): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'number') return piece.value < -200 ? ' ' : ''
      if (piece.kind !== 'string') return ''
      let said = ''
      for (let at = 0; at + letters.bytesEach <= piece.value.length; at += letters.bytesEach) {
        said += letters.signOf(piece.value.readUIntBE(at, letters.bytesEach))
      }
      return said
    })
    .join('')

/** How far one piece of a line moves the next. */
export function advanceOf(piece: Operand, pen: Pen): number {
  if (piece.kind === 'number') return (-piece.value / 1000) * pen.size
  if (piece.kind !== 'string') return 0
  const { bytesEach, widthOf } = pen.letters
  let far = 0
  for (let at = 0; at + bytesEach <= piece.value.length; at += bytesEach) {
    const code = piece.value.readUIntBE(at, bytesEach)
    const word = bytesEach === 1 && code === 32 ? pen.wordSpacing : 0
    far += (widthOf(code) / 1000) * pen.size + pen.spacing + word
  }
  return far
}
