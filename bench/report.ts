// The table: each figure beside its limit, and the ratio of the two, round by round, of which the median counts.
import { type Figures, median } from './measuring.ts'
import { STREAMS } from './streams.ts'

type Rounds = readonly Figures[]
/** In milliseconds. */
type Tails = { readonly p50: number; readonly p99: number }
export type Measured = {
  readonly post: Readonly<Record<'bare' | 'small' | 'large', Rounds>>
  readonly read: Readonly<Record<'bare' | 'small' | 'large', Rounds>>
  readonly page: Readonly<Record<'small' | 'large', Rounds>>
  readonly stream: { readonly woken: Tails; readonly disk: Tails; readonly kilobytes: number }
  readonly second: number
}

const cpu = ({ server, database }: Figures) => server + database
const rate = (figures: Figures) => figures.rate
const over = (one: Rounds, limit: Rounds, what: (figures: Figures) => number): number =>
  median(one.map((figures, round) => what(figures) / what(limit[round] ?? figures)))
const said = (rounds: Rounds) =>
  `${median(rounds.map(rate)).toFixed(0)}/s, ${median(rounds.map(cpu)).toFixed(2)} ms CPU`
const held = (one: Rounds, limit: Rounds) =>
  `${over(one, limit, rate).toFixed(2)} | ${(1 / over(one, limit, cpu)).toFixed(2)}`

export function report({ post, read, page, stream, second }: Measured, crowd: number): void {
  const row = (what: string, figure: string, against: string, ratio: string, target: string) =>
    console.log(
      [what.padEnd(34), figure.padEnd(26), against.padEnd(26), ratio.padEnd(14), target].join(' '),
    )
  row('', 'Parley', 'limit', 'rate | CPU', 'target')
  row(
    'post a message',
    said(post.small),
    said(post.bare),
    held(post.small, post.bare),
    'at least 0.40',
  )
  row(
    "read a room's last 50 by API",
    said(read.small),
    said(read.bare),
    held(read.small, read.bare),
    'at least 0.50',
  )
  const server = median(page.small.map((figures) => figures.server))
  row(
    'a page of 50 messages',
    said(page.small),
    '',
    `${server.toFixed(2)} ms`,
    'server CPU under 3 ms',
  )
  for (const [what, { small, large }] of Object.entries({ post, read, page })) {
    const times = over(large, small, cpu).toFixed(2)
    row(`${what}, ${crowd} other cases`, said(large), said(small), times, 'CPU at most 1.15')
  }
  const { woken, disk, kilobytes } = stream
  const tails = ({ p50, p99 }: Tails) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
  row('a wake-up when idle', tails(woken), `${tails(disk)} an fsync`, '', 'p99 under 30 ms')
  row(`${STREAMS} open streams`, `${kilobytes.toFixed(1)} KB each`, '', '', 'under 40 KB')
  row('first page, second start', `${second.toFixed(0)} ms`, '', '', 'under 3000 ms')
}
