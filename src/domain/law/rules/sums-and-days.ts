// Sums that add up, days in their order, and terms that say the same matter twice.

import { daysOf } from '../dates-of-terms.ts'
import { everywhere, type Found, type Matter, type Rule, termsOf } from './rule.ts'

export const sums: Rule = {
  id: 'sums-add-up',
  citation: 'Civil Code 1580',
  why: {
    en: 'Everybody must agree to the same thing. Two sums for the same payment are not the same thing.',
    es: 'Todos deben acordar lo mismo. Dos sumas para el mismo pago no son lo mismo.',
  },
  in: everywhere,
  check: (matter) =>
    termsOf(matter, 'money').flatMap(({ term, place }): readonly Found[] => {
      const paid = term.instalments.reduce((total, { cents }) => total + cents, 0)
      const parts = Object.values(term.madeOf ?? {})
      const made = parts.reduce((total, cents) => total + cents, 0)
      if (paid === term.cents && (parts.length === 0 || made === term.cents)) return []
      return [
        {
          severity: 'must',
          term: place,
          what: {
            en: 'The parts of this payment do not make the whole sum.',
            es: 'Las partes de este pago no dan la suma completa.',
          },
          mend: {
            en: 'Agree on the parts again, so that together they make the whole sum.',
            es: 'Acuerden otra vez las partes, para que juntas den la suma completa.',
          },
        },
      ]
    }),
}

export const instalmentsInOrder: Rule = {
  id: 'instalments-in-order',
  citation: 'Civil Code 1657',
  why: {
    en: 'Each payment has a day, and the last one is the day on which all is paid.',
    es: 'Cada pago tiene un día, y el último es el día en que todo queda pagado.',
  },
  in: everywhere,
  check: (matter) =>
    termsOf(matter, 'money').flatMap(({ term, place }): readonly Found[] => {
      const days = term.instalments.map(({ dueOn }) => dueOn)
      const inOrder = days.every((day, i) => i === 0 || day > (days[i - 1] ?? ''))
      if (inOrder) return []
      return [
        {
          severity: 'look',
          term: place,
          what: {
            en: 'The instalments do not stand in the order of their days, or two fall on one day.',
            es: 'Las cuotas no están en el orden de sus días, o dos caen el mismo día.',
          },
          mend: {
            en: 'Ask whether the days are meant so.',
            es: 'Pregunte si los días son los que se quieren.',
          },
        },
      ]
    }),
}

export const daysToCome: Rule = {
  id: 'days-to-come',
  citation: 'Civil Code 1657',
  why: {
    en: 'A promise for a day that has passed is broken as soon as it is signed, unless it was kept before.',
    es: 'Una promesa para un día que ya pasó se incumple al firmarla, a menos que ya se haya cumplido.',
  },
  in: everywhere,
  check: ({ terms, today }) =>
    terms.flatMap((term, place): readonly Found[] => {
      const past = daysOf(term).filter((day) => day < today)
      const [first] = past.toSorted()
      if (first === undefined) return []
      return [
        {
          severity: 'look',
          term: place,
          what: { en: `${first} has already passed.`, es: `El ${first} ya pasó.` },
          mend: {
            en: 'Ask whether it was done. If not, agree on a new day.',
            es: 'Pregunte si ya se hizo. Si no, acuerden un nuevo día.',
          },
        },
      ]
    }),
}

const keyOf = (term: Matter['terms'][number]): string | undefined => {
  switch (term.kind) {
    case 'dismissal':
    case 'default':
      return `${term.kind} ${term.by}`
    case 'possession':
      return `possession ${term.by} ${term.premises.trim().toLowerCase()}`
    default:
      return undefined
  }
}

export const saidOnce: Rule = {
  id: 'said-once',
  citation: 'Civil Code 1580, 1641',
  why: {
    en: 'An agreement is read as a whole. Two clauses on the same matter leave open which one counts.',
    es: 'Un acuerdo se lee como un todo. Dos cláusulas sobre lo mismo dejan abierto cuál vale.',
  },
  in: everywhere,
  check: ({ terms }) => {
    const keys = terms.map(keyOf)
    return keys.flatMap((key, place): readonly Found[] =>
      key === undefined || keys.indexOf(key) === place
        ? []
        : [
            {
              severity: 'must',
              term: place,
              what: {
                en: 'Two terms speak of the same matter.',
                es: 'Dos términos hablan de lo mismo.',
              },
              mend: {
                en: 'Leave one of them out of the draft.',
                es: 'Deje uno de ellos fuera del borrador.',
              },
            },
          ],
    )
  },
}
