// The ledger a side can always read: what was said on its behalf, word for word, to whom and when.
import type { Entry } from './facts.ts'
import type { Side } from './seats.ts'
import type { Term } from './terms.ts'

export type Disclosure = {
  readonly at: number
  readonly to: Side
  readonly words: string
  readonly terms: readonly Term[]
  readonly kind: 'words' | 'offer' | 'accepted' | 'declined' | 'withdrawal' | 'document'
}

/** From the entries of the side's own caucus, oldest first. */
export const disclosures = (entries: readonly Entry[], side: Side): readonly Disclosure[] =>
  entries.flatMap(({ at, fact }): readonly Disclosure[] => {
    switch (fact.type) {
      case 'WordsPassedOn':
        if (fact.from !== side) return []
        return [{ at, to: fact.to, words: fact.words, terms: [], kind: 'words' }]
      case 'OfferPassedOn':
        if (fact.from !== side) return []
        return [{ at, to: fact.to, words: fact.words, terms: fact.terms, kind: 'offer' }]
      case 'AnswerPassedOn':
        if (fact.from !== side) return []
        return [{ at, to: fact.to, words: fact.words, terms: [], kind: fact.answer }]
      case 'WithdrawalPassedOn':
        if (fact.from !== side) return []
        return [{ at, to: fact.to, words: '', terms: [], kind: 'withdrawal' }]
      case 'DocumentPassedOn':
        if (fact.from !== side) return []
        return [{ at, to: fact.to, words: fact.file.name, terms: [], kind: 'document' }]
      default:
        return []
    }
  })
