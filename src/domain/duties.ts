// What each has to do by when, as the terms say: a calendar made of them, with nothing in it that they do not say.
import type { Side } from './seats.ts'
import type { LocalDate, Term } from './terms.ts'

export type Duty = {
  /** The place of the term it comes of. */
  readonly term: number
  readonly by: Side | 'everyone'
  readonly to?: Side
  /** Without one it has no day of its own. */
  readonly on?: LocalDate
  readonly what:
    | 'pay'
    | 'do'
    | 'give back'
    | 'move out'
    | 'return deposit'
    | 'account for deposit'
    | 'ask for dismissal'
    | 'ask for dismissal when done'
    | 'case closes'
    | 'keep away'
  readonly cents?: number
  /** Which of how many instalments, from 1. */
  readonly part?: readonly [number, number]
  readonly words?: string
}

/** Those with a day first, in the order of the days; then the others, as the terms stand. */
export function dutiesOf(terms: readonly Term[]): readonly Duty[] {
  const all = terms.flatMap((term, place) => ofTerm(term).map((duty) => ({ term: place, ...duty })))
  const dated = all.filter(({ on }) => on !== undefined)
  return [
    ...dated.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1)),
    ...all.filter(({ on }) => on === undefined),
  ]
}

const dated = (on: LocalDate | undefined) => (on === undefined ? {} : { on })

function ofTerm(term: Term): readonly Omit<Duty, 'term'>[] {
  switch (term.kind) {
    case 'money': {
      const { payer: by, payee: to, instalments } = term
      return instalments.map(({ cents, dueOn }, i) => ({
        ...({ by, to, on: dueOn, what: 'pay', cents } as const),
        ...(instalments.length > 1 ? { part: [i + 1, instalments.length] as const } : {}),
      }))
    }
    case 'act':
      return [{ by: term.by, ...dated(term.dueOn), what: 'do', words: term.what }]
    case 'return': {
      const { by, to, dueOn, what: words } = term
      return [{ by, to, ...dated(dueOn), what: 'give back', words }]
    }
    case 'dismissal':
      return [
        {
          by: term.by,
          ...dated(term.dueOn),
          what: term.when === 'after-last' ? 'ask for dismissal when done' : 'ask for dismissal',
        },
      ]
    case 'default':
      return term.dismissOn === undefined
        ? []
        : [{ by: 'everyone', on: term.dismissOn, what: 'case closes' }]
    case 'possession': {
      const { by: tenant, to: landlord, stays, dueOn, deposit, depositOn, depositCents } = term
      const leaves = stays
        ? []
        : [{ by: tenant, to: landlord, ...dated(dueOn), what: 'move out' } as const]
      const owes = { by: landlord, to: tenant }
      if (deposit === 'returned' && depositCents !== undefined) {
        const gives = { ...owes, what: 'return deposit', cents: depositCents } as const
        return [...leaves, { ...gives, ...dated(depositOn) }]
      }
      return deposit === 'statement'
        ? [...leaves, { ...owes, what: 'account for deposit' }]
        : leaves
    }
    case 'stay-away': {
      const { by, to, mutual, until, what: words } = term
      const one = { ...dated(until), what: 'keep away', words } as const
      return mutual
        ? [
            { by, to, ...one },
            { by: to, to: by, ...one },
          ]
        : [{ by, to, ...one }]
    }
    default:
      return []
  }
}
