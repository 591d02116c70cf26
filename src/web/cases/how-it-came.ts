// Beside who said something: how it came, whom it was heard from, and whether it came after the end.
import type { Entry } from '../../domain/facts.ts'
import { type Seen, sideLabel } from './seen.ts'
import { wayWords } from './way-words.ts'

export const howItCame = (seen: Seen, { fact }: Entry): string => {
  if (fact.type === 'MessagePosted') {
    const { via } = fact
    const came = via === 'mail' || via === 'text' ? `${wayWords[seen.language].via[via]} · ` : ''
    return fact.afterTheEnd ? `${came}${seen.words.lateLabel} · ` : came
  }
  if (fact.type === 'WordsRelayed' || fact.type === 'OfferRelayed') {
    return `${seen.words.heardFrom(sideLabel(seen, fact.from))} · `
  }
  return ''
}
