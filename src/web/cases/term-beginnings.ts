// What the fields that all kinds of terms share begin with, where a term is answered.
import type { Term } from '../../domain/terms.ts'
import { plain } from './court-fields.tsx'

export function beginnings(term: Term | undefined) {
  const none = {
    from: undefined,
    to: undefined,
    amount: undefined,
    dueOn: undefined,
    text: undefined,
  }
  switch (term?.kind) {
    case 'money': {
      const dueOn = term.instalments.length === 1 ? term.instalments[0]?.dueOn : undefined
      return { ...none, from: term.payer, to: term.payee, amount: plain(term.cents), dueOn }
    }
    case 'act':
      return { ...none, from: term.by, dueOn: term.dueOn, text: term.what }
    case 'return':
      return { ...none, from: term.by, to: term.to, dueOn: term.dueOn, text: term.what }
    case 'release':
      return { ...none, from: term.by, text: term.scope }
    case 'apology':
      return { ...none, from: term.by, to: term.to, text: term.words }
    case 'words':
      return { ...none, text: term.words }
    case 'dismissal':
      return { ...none, from: term.by, dueOn: term.dueOn }
    case 'default':
      return { ...none, from: term.by }
    case 'possession':
      return { ...none, from: term.by, to: term.to, dueOn: term.dueOn, text: term.premises }
    case 'stay-away':
      return { ...none, from: term.by, to: term.to, text: term.what }
    default:
      return none
  }
}
