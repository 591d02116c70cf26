// Offers over time as a picture drawn by the server, with the same facts as a table below it.
import { offersTo } from '../../domain/next-step.ts'
import type { Term } from '../../domain/terms.ts'
import { madeIn, moneyIn, ownSide, type Seen, sideLabel, whenOf } from './seen.ts'

type Point = {
  readonly at: number
  readonly cents: number
  readonly who: string
  readonly line: number
}

const WIDTH = 360
const HEIGHT = 170
const EDGE = { left: 12, right: 116, top: 24, bottom: 32 }

/** The sum that an offer is about: only where money moves in one direction. */
const sumOf = (terms: readonly Term[]): number | undefined => {
  const sums = terms.filter((term) => term.kind === 'money')
  return sums.length === 1 ? sums[0]?.cents : undefined
}

function pointsOf(seen: Seen): readonly Point[] {
  const side = ownSide(seen)
  const sides = seen.view.board.convening.opened?.sides.map((one) => one.side) ?? []
  const heard = side
    ? offersTo(seen.view, side, seen.at).map((offer) => ({ ...offer, by: offer.from }))
    : []
  return [...heard, ...madeIn(seen, side)]
    .flatMap(({ at, by, terms }): readonly Point[] => {
      const cents = sumOf(terms)
      return cents === undefined
        ? []
        : [{ at, cents, who: sideLabel(seen, by), line: sides.indexOf(by) }]
    })
    .toSorted((a, b) => a.at - b.at)
}

export const OfferChart = ({ seen }: { readonly seen: Seen }) => {
  const points = pointsOf(seen)
  if (points.length < 2) return null
  const { words, language } = seen
  const money = (cents: number) => moneyIn(language, cents)
  const top = Math.max(...points.map(({ cents }) => cents))
  const low = Math.min(...points.map(({ cents }) => cents))
  // The last one stands before the edge: what is on the table goes on.
  const x = (i: number) => EDGE.left + (i * (WIDTH - EDGE.left - EDGE.right)) / points.length
  const y = (cents: number) =>
    EDGE.top + ((top - cents) * (HEIGHT - EDGE.top - EDGE.bottom)) / Math.max(top - low, 1)
  const lines = [...new Set(points.map(({ line }) => line))].toSorted().map((line) => {
    const own = points.map((point, i) => ({ point, i })).filter(({ point }) => point.line === line)
    return { line, own, last: own.at(-1) }
  })
  const labels = nudged(lines.flatMap(({ last }) => (last ? [y(last.point.cents)] : [])))
  const told = lines
    .map(
      ({ own }) =>
        `${own[0]?.point.who}: ${own.map(({ point }) => money(point.cents)).join(', ')}.`,
    )
    .join(' ')
  return (
    <figure class="card chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="chart-title chart-about">
        <title id="chart-title">{words.chart}</title>
        <desc id="chart-about">{words.chartAbout(told)}</desc>
        {lines.map(({ line, own, last }, place) => (
          <g key={line} class={`line line-${line % 3}`}>
            <path
              d={own
                .map(({ point, i }, n) =>
                  n === 0 ? `M${x(i)} ${y(point.cents)}` : `H${x(i)}V${y(point.cents)}`,
                )
                .join('')
                .concat(`H${WIDTH - EDGE.right}`)}
            />
            {own.map(({ point, i }) => (
              <circle key={i} cx={x(i)} cy={y(point.cents)} r="4" />
            ))}
            {last && (
              <text x={WIDTH - EDGE.right + 8} y={labels[place]}>
                {money(last.point.cents)}
                <tspan class="who" x={WIDTH - EDGE.right + 8} dy="16">
                  {shortened(last.point.who)}
                </tspan>
              </text>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.sum}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.at} ${point.line}`}>
                <td>{whenOf(seen, point.at)}</td>
                <td dir="auto">{point.who}</td>
                <td>{money(point.cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const shortened = (name: string): string => (name.length > 15 ? `${name.slice(0, 14)}…` : name)

/** Labels keep two lines' height from each other, whatever the sums do. */
function nudged(ys: readonly number[]): readonly number[] {
  const order = ys.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y)
  const placed: number[] = []
  let previous = Number.NEGATIVE_INFINITY
  for (const { y, i } of order) {
    previous = Math.max(y - 3, previous + 40)
    placed[i] = previous
  }
  return placed
}
