// Where documents can stand for who looks, whether they may bring one there, and how large one is in words.
import { provesIt } from '../../domain/bringing.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { caucusOf, conducts, deskOf, isSide, speaksForSide } from '../../domain/seats.ts'
import { writesIn } from './case-page.tsx'
import type { Seen } from './seen.ts'

/** Where documents can stand for who looks, their own place first. */
export function placesOf({ view }: Pick<Seen, 'view'>): readonly DocumentRoom[] {
  const { seat } = view.me
  const sides = view.board.convening.opened?.sides.map(({ side }) => side) ?? []
  const wanted = isSide(seat)
    ? [caucusOf(seat), 'joint', `team:${seat}`, deskOf(seat)]
    : ['joint', ...sides.map(caucusOf), 'neutrals', ...sides.map(deskOf)]
  return (wanted as DocumentRoom[]).filter((room) => view.rooms.has(room))
}

/** Whether this person may bring something there now, as the rules would say. */
export function bringsTo(seen: Seen, room: DocumentRoom): boolean {
  const { me, board } = seen.view
  if (room.startsWith('desk:')) return me.seat === 'manager' && me.state === 'seated'
  const proves = room === 'joint' && provesIt(seen.view)
  if (!proves && !writesIn(seen, room)) return false
  const mediates = room !== 'joint' && !room.startsWith('caucus:')
  if (!mediates && !proves && board.closing.ended) return false
  return room !== 'joint' || (jointIsOpen(board) && (speaksForSide(me) || conducts(me)))
}

export const sizeIn = ({ language }: Pick<Seen, 'language'>, bytes: number): string => {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  const most = value < 10 ? 1 : 0
  return new Intl.NumberFormat(`${language}-US`, {
    ...{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: most },
  }).format(value)
}
