// Which rooms each page of a case shows to whom.
import { caucusOf, deskOf, isSide, type Room } from '../../domain/seats.ts'
import type { Seen } from './seen.ts'

/** Which rooms a page shows; the reader fetches a stretch of each. */
export function roomsOnPage({ view }: Pick<Seen, 'view'>, page: string): readonly Room[] {
  const { seat } = view.me
  const side = isSide(seat) ? seat : undefined
  const sides = view.board.convening.opened?.sides.map((one) => one.side) ?? []
  const wanted: readonly Room[] = (() => {
    switch (page) {
      case '':
        if (view.me.state === 'invited') return side ? [deskOf(side)] : []
        if (side) return [caucusOf(side)]
        return seat === 'manager' ? sides.map(deskOf) : sides.map(caucusOf)
      case 'together':
        return ['joint']
      case 'side':
        return side ? [`team:${side}`] : []
      case 'notes':
        return ['neutrals']
      case 'desk':
        return side ? [deskOf(side)] : []
      case 'said-for-me':
        return side ? [caucusOf(side)] : []
      default:
        return []
    }
  })()
  return wanted.filter((room) => view.rooms.has(room))
}
