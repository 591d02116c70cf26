// Where things come to lie on a page: matrices and the boxes around what they turn.
export type Matrix = readonly [number, number, number, number, number, number]
export type Box = readonly [left: number, bottom: number, right: number, top: number]

export const AS_IS: Matrix = [1, 0, 0, 1, 0, 0]

/** First `m`, then `n`. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

export const matrixFrom = (numbers: readonly number[]): Matrix | undefined => {
  const [a, b, c, d, e, f] = numbers
  if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return undefined
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

export const moved = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

export function around(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const turned = (m: Matrix, [l, b, r, t]: Box): Box =>
  around([moved(m, l, b), moved(m, r, b), moved(m, l, t), moved(m, r, t)])

export const shared = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const widthOf = (box: Box): number => Math.max(0, box[2] - box[0])
export const heightOf = (box: Box): number => Math.max(0, box[3] - box[1])
export const areaOf = (box: Box): number => widthOf(box) * heightOf(box)
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))
