// What a page's drawing calls by name, and what it says in numbers.
import { at, numbersIn, PDFDict, type PDFObject } from './pdf-file.ts'
import { around, type Box } from './pdf-geometry.ts'
import type { Operand } from './pdf-tokens.ts'

export function inherited(page: PDFDict, key: string): PDFObject | undefined {
  let from: PDFObject | undefined = page
  for (let n = 0; n < 64 && from instanceof PDFDict; n += 1) {
    const own = at(from, key)
    if (own !== undefined) return own
    from = at(from, 'Parent')
  }
  return undefined
}

export function boxOf(object: PDFObject | undefined): Box | undefined {
  const [a, b, c, d] = numbersIn(object)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  return around([
    [a, b],
    [c, d],
  ])
}

export const numbers = (operands: readonly Operand[]): readonly number[] =>
  operands.flatMap((operand) => (operand.kind === 'number' ? [operand.value] : []))

export function isWhite(n: readonly number[], operands: readonly Operand[]): boolean {
  if (operands.some(({ kind }) => kind === 'name') || n.length === 0) return false
  return n.length === 4 ? n.every((value) => value < 0.04) : n.every((value) => value > 0.96)
}

export function named(
  resources: PDFObject | undefined,
  kind: string,
  operands: readonly Operand[],
): PDFObject | undefined {
  const name = operands.find((operand) => operand.kind === 'name')
  const folder = resources instanceof PDFDict ? at(resources, kind) : undefined
  return name && folder instanceof PDFDict ? at(folder, name.value) : undefined
}
