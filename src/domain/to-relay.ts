// What whoever mediates could tell another side now: all of it authorised by the side that it comes from.
import { sidesOf } from './convening.ts'
import type { View } from './mediation.ts'
import {
  type Answered,
  canBeTold,
  type HeardOffer,
  hasExpired,
  heldInVain,
  type MadeOffer,
  stillStands,
} from './offers.ts'
import { caucusOf, conducts, type Side } from './seats.ts'

export const offersIn = (
  view: View,
  room: Parameters<View['rooms']['get']>[0],
): Iterable<MadeOffer> => view.rooms.get(room)?.offers.made.values() ?? []

const isTellable = (view: View, { from, offer }: HeardOffer, answer: Answered): boolean =>
  [...offersIn(view, caucusOf(from))].some(
    (made) => made.passedOn.some(({ as }) => as === offer) && canBeTold(answer, made),
  )

/** What a mediator could tell another side now: all of it authorised by the side it comes from. */
export type ToRelay = { readonly from: Side; readonly at: number } & (
  | {
      readonly what: 'words'
      readonly authority: string
      readonly words: string
      readonly to: readonly Side[]
      readonly manner: 'words' | 'substance'
    }
  | { readonly what: 'offer'; readonly offer: MadeOffer; readonly to: readonly Side[] }
  | { readonly what: 'answer'; readonly offer: HeardOffer }
  | { readonly what: 'withdrawal'; readonly offer: MadeOffer; readonly to: readonly Side[] }
)

export function toRelay(view: View, at: number): readonly ToRelay[] {
  if (!conducts(view.me)) return []
  const sides = sidesOf(view.board.convening)
  return sides
    .flatMap((from): readonly ToRelay[] => {
      const caucus = view.rooms.get(caucusOf(from))
      if (!caucus) return []
      const others = sides.filter((side) => side !== from)
      const words = [...caucus.relays.authorised.values()].flatMap((given): readonly ToRelay[] => {
        const to = others.filter((side) => !given.passedOn.some((p) => p.to === side))
        const { authority, words, manner, at } = given
        return given.withdrawn || to.length === 0
          ? []
          : [{ what: 'words', from, at, authority, words, to, manner }]
      })
      const made = [...caucus.offers.made.values()]
      const offers = made.flatMap((offer): readonly ToRelay[] => {
        const to = offer.to.filter((side) => !offer.passedOn.some((p) => p.to === side))
        const open = stillStands(offer) && !hasExpired(offer, at)
        return open && to.length > 0 ? [{ what: 'offer', from, at: offer.at, offer, to }] : []
      })
      const withdrawn = made.flatMap((offer): readonly ToRelay[] => {
        const to = offer.passedOn
          .filter((told) => {
            const heard = view.rooms.get(caucusOf(told.to))?.offers.heard.get(told.as)
            return !told.withdrawalTold && heldInVain(offer, told.to, caucus.offers, heard, at)
          })
          .map((told) => told.to)
        return to.length > 0 ? [{ what: 'withdrawal', from, at: offer.at, offer, to }] : []
      })
      const answers = [...caucus.offers.heard.values()].flatMap((offer): readonly ToRelay[] =>
        offer.answer &&
        offer.answer.answer !== 'countered' &&
        !offer.answerPassedOn &&
        !offer.closed &&
        isTellable(view, offer, offer.answer)
          ? [{ what: 'answer', from, at: offer.answer.at, offer }]
          : [],
      )
      return [...words, ...offers, ...withdrawn, ...answers]
    })
    .toSorted((a, b) => a.at - b.at)
}
