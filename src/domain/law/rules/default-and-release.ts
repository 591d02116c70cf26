// What follows when a promise is not kept, what claims are given up, and what may be asked of somebody who pays late.
import { lastDayOf } from '../dates-of-terms.ts'
import { everywhere, type Found, inCalifornia, type Rule, termsOf, wordsIn } from './rule.ts'
import { isPending } from './signing.ts'

export const judgmentOnDefault: Rule = {
  id: 'judgment-on-default',
  citation: 'Code of Civil Procedure 664.6; form UD-115',
  why: {
    en: 'Judgment now stays on record even if everything is done. Judgment only on default leaves none if it is; the case is put down for a day on which it is dismissed.',
    es: 'Un fallo ahora queda registrado aunque todo se cumpla. Un fallo solo por incumplimiento no deja ninguno si se cumple; el caso se pone en el calendario para un día en que se desestima.',
  },
  in: inCalifornia,
  check: (matter) => {
    if (!isPending(matter)) return []
    const last = lastDayOf(matter.terms)
    const dismissed = matter.terms.some(({ kind }) => kind === 'dismissal')
    return termsOf(matter, 'default').flatMap(({ term, place }): readonly Found[] => {
      if (term.judgment === 'now') {
        return [
          {
            severity: 'look',
            term: place,
            what: {
              en: 'Judgment is entered now. It stays on record even if everything is paid and done on time.',
              es: 'El fallo se dicta ahora. Queda registrado aunque todo se pague y se haga a tiempo.',
            },
            mend: {
              en: 'See that the side it is against knows this. “Only on default” protects both.',
              es: 'Vea que la parte afectada lo sepa. «Solo por incumplimiento» protege a las dos.',
            },
          },
        ]
      }
      if (term.dismissOn !== undefined && last !== undefined && term.dismissOn <= last) {
        return [
          {
            severity: 'must',
            term: place,
            what: {
              en: `The case would be dismissed on ${term.dismissOn}, and something is still due on ${last}.`,
              es: `El caso se desestimaría el ${term.dismissOn}, y todavía se debe algo el ${last}.`,
            },
            mend: {
              en: 'Choose a day for the dismissal that comes after the last day and the days to make good.',
              es: 'Elija para la desestimación un día posterior al último y a los días para cumplir.',
            },
          },
        ]
      }
      if (term.judgment === 'none' || term.dismissOn !== undefined || dismissed) return []
      return [
        {
          severity: 'look',
          term: place,
          what: {
            en: 'There is judgment only on default, and no day on which the case is dismissed otherwise.',
            es: 'Solo hay fallo por incumplimiento, y ningún día en que el caso se desestime si se cumple.',
          },
          mend: {
            en: 'Agree on the day for which the case is calendared for dismissal.',
            es: 'Acuerden el día para el que el caso se pone en el calendario para desestimarlo.',
          },
        },
      ]
    })
  },
}

export const release: Rule = {
  id: 'release-of-claims',
  citation: 'Civil Code 1541',
  why: {
    en: 'A dismissal without prejudice lets the same claim be filed again. What ends the dispute is that claims are given up.',
    es: 'Una desestimación sin perjuicio permite presentar otra vez el mismo reclamo. Lo que termina la disputa es renunciar a los reclamos.',
  },
  in: everywhere,
  check: (matter) => {
    const final = termsOf(matter, 'dismissal').some(({ term }) => term.prejudice === 'with')
    if (!isPending(matter) || final || matter.terms.some(({ kind }) => kind === 'release'))
      return []
    return [
      {
        severity: 'look',
        what: {
          en: 'Nobody gives up any claim.',
          es: 'Nadie renuncia a ningún reclamo.',
        },
        mend: {
          en: 'Ask both sides whether the dispute is over once everything is done. If so, add that claims are given up.',
          es: 'Pregunte a las dos partes si la disputa termina cuando todo esté hecho. Si es así, agregue la renuncia a los reclamos.',
        },
      },
    ]
  },
}

const chargesMore =
  /\binterest\b|\blate (?:fee|charge)s?\b|\bpenalt(?:y|ies)\b|\bliquidated damages\b|\binter[eé]s(?:es)?\b|\brecargos?\b|\bmultas?\b|\bpenalidad(?:es)?\b/i
const interestedIn = /\bno (?:interest|late|penalt)|\bsin (?:inter[eé]s|recargo|multa)/i

export const consumerLimits: Rule = {
  id: 'interest-and-charges',
  citation:
    'Civil Code 1671; Code of Civil Procedure 685.010; Vitatech International v. Sporn (2017) 16 Cal.App.5th 796',
  why: {
    en: 'A sum that only punishes for paying late cannot be enforced, nor a judgment for much more than was settled. Interest on a judgment is set by law: 10 percent a year, and 5 percent on smaller personal and medical debts.',
    es: 'Una suma que solo castiga por pagar tarde no se puede hacer cumplir, ni un fallo por mucho más de lo acordado. El interés de un fallo lo fija la ley: 10 por ciento al año, y 5 por ciento para deudas personales y médicas menores.',
  },
  in: inCalifornia,
  check: ({ terms }) =>
    terms.flatMap((term, place): readonly Found[] => {
      const said = wordsIn(term)
      if (!chargesMore.test(said) || interestedIn.test(said)) return []
      return [
        {
          severity: 'look',
          term: place,
          what: {
            en: 'This term speaks of interest, a late charge or a penalty.',
            es: 'Este término habla de intereses, un recargo o una multa.',
          },
          mend: {
            en: 'Take it out, or have a lawyer look at it. What follows when a payment is late belongs in the term on default.',
            es: 'Quítelo, o pida a un abogado que lo vea. Lo que sigue a un pago atrasado va en el término sobre el incumplimiento.',
          },
        },
      ]
    }),
}
