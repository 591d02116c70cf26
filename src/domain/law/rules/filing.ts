// The case at court: the order in which papers are filed, days on which courts sit, and the notice of settlement.

import type { Dismissal } from '../../court-terms.ts'
import type { LocalDate } from '../../terms.ts'
import { laterBy } from '../../wall-time.ts'
import { courtDayFrom, isCourtDay } from '../court-days.ts'
import { lastDayOf } from '../dates-of-terms.ts'
import { type Filed, jurisdictionAfter } from '../filing-order.ts'
import { type Found, inCalifornia, type Matter, type Rule, termsOf } from './rule.ts'
import { isPending } from './signing.ts'

/** What a draft's own words would have filed, in their order. */
export const filedUnder = (term: Dismissal, enforcedLater: boolean): readonly Filed[] => [
  ...(term.keeps ? [{ what: 'stipulation', signedAsAsked: true } as const] : []),
  { what: 'dismissal', box: boxOf(term) },
  ...(enforcedLater ? [{ what: 'motion-to-enforce' } as const] : []),
]
const boxOf = ({ prejudice, keeps }: Dismissal) =>
  prejudice === 'with' ? 'with-prejudice' : keeps ? 'retaining' : 'without-prejudice'

/** Whether something is still to be done when the case is dismissed. */
const opensBefore = (matter: Matter, term: Dismissal): boolean => {
  const last = lastDayOf(matter.terms)
  if (term.when === 'after-last') return false
  if (term.when === 'on-day') return last !== undefined && last > (term.dueOn ?? '')
  const undated = matter.terms.some((one) => one.kind === 'act' || one.kind === 'return')
  return undated || (last !== undefined && last >= matter.today)
}

export const orderOfFiling: Rule = {
  id: 'order-of-filing-664-6',
  citation:
    'Code of Civil Procedure 664.6; Mesa RHF Partners v. City of Los Angeles (2019) 33 Cal.App.5th 913',
  why: {
    en: 'Once a case is dismissed, the court has no power over it. It keeps that power only if the parties asked for it before the dismissal or together with it, while the case was pending, and then dismisses without prejudice.',
    es: 'Una vez desestimado el caso, el tribunal no tiene poder sobre él. Solo conserva ese poder si las partes lo pidieron antes de la desestimación o junto con ella, mientras el caso estaba pendiente, y si lo desestima sin perjuicio.',
  },
  in: inCalifornia,
  check: (matter) => {
    if (!isPending(matter)) return []
    return termsOf(matter, 'dismissal').flatMap(({ term, place }): readonly Found[] => {
      const open = opensBefore(matter, term)
      const after = jurisdictionAfter(filedUnder(term, open), true)
      if (after.kept || (!term.keeps && !open)) return []
      return [
        term.keeps
          ? {
              severity: 'must',
              term: place,
              what: {
                en: 'The case is dismissed with prejudice, and the court is asked to keep its power.',
                es: 'El caso se desestima con perjuicio, y se pide al tribunal que conserve su poder.',
              },
              mend: {
                en: 'Dismiss without prejudice and keep the power. Or dismiss with prejudice after everything is done, and do not ask for it.',
                es: 'Desestimen sin perjuicio y conserven el poder. O desestimen con perjuicio cuando todo esté hecho, y no lo pidan.',
              },
            }
          : {
              severity: 'must',
              term: place,
              what: {
                en: 'The case is dismissed while something is still to be done, and the court is not asked to keep its power. After that nobody can go back to this court.',
                es: 'El caso se desestima cuando todavía falta hacer algo, y no se pide al tribunal que conserve su poder. Después nadie puede volver a este tribunal.',
              },
              mend: {
                en: 'Let the court keep the power to enforce, or dismiss the case after everything is done.',
                es: 'Dejen que el tribunal conserve el poder de hacer cumplir, o desestimen el caso cuando todo esté hecho.',
              },
            },
      ]
    })
  },
}

export const courtDays: Rule = {
  id: 'court-days',
  citation: 'Code of Civil Procedure 12a, 135',
  why: {
    en: 'Courts do not sit on Saturdays, Sundays and judicial holidays. What falls on such a day counts for the next day on which they sit.',
    es: 'Los tribunales no trabajan los sábados, los domingos ni los días feriados judiciales. Lo que cae en uno de esos días vale para el siguiente día en que trabajan.',
  },
  in: inCalifornia,
  check: (matter) => {
    if (!isPending(matter)) return []
    const days: readonly (readonly [number, LocalDate | undefined])[] = [
      ...termsOf(matter, 'dismissal').map(({ term, place }) => [place, term.dueOn] as const),
      ...termsOf(matter, 'default').map(({ term, place }) => [place, term.dismissOn] as const),
    ]
    return days.flatMap(([place, day]): readonly Found[] =>
      day === undefined || isCourtDay(day)
        ? []
        : [
            {
              severity: 'must',
              term: place,
              what: {
                en: `Courts do not sit on ${day}.`,
                es: `Los tribunales no trabajan el ${day}.`,
              },
              mend: {
                en: `Take ${courtDayFrom(day)}, the next day on which they do.`,
                es: `Elija el ${courtDayFrom(day)}, el siguiente día en que sí.`,
              },
            },
          ],
    )
  },
}

/** Rule 3.1385(b), (c): so long after the settlement, or after the day a conditional settlement names. */
const DAYS_TO_DISMISS = 45
export type NoticeOfSettlement = {
  readonly conditional: boolean
  /** The day that item 1b of form CM-200 asks for, where it is conditional. */
  readonly on: LocalDate | undefined
  readonly dismissBy: LocalDate
}

/** What form CM-200 has to say of these terms, settled on a day; small claims have forms of their own. */
export function noticeOfSettlement(
  { caseType, court, terms }: Pick<Matter, 'caseType' | 'court' | 'terms'>,
  settledOn: LocalDate,
): NoticeOfSettlement | undefined {
  if (!isPending({ caseType, court })) return undefined
  if (caseType === 'small-claims' || caseType === 'civil-harassment') return undefined
  const asked = terms.find((term) => term.kind === 'dismissal')
  const until = laterBy(settledOn, DAYS_TO_DISMISS)
  const last = lastDayOf(terms)
  const waits =
    asked?.when === 'on-day' ? asked.dueOn : asked?.when === 'after-last' ? last : undefined
  if (waits === undefined || waits <= until) {
    return { conditional: false, on: undefined, dismissBy: courtDayFrom(until) }
  }
  const dismissBy = courtDayFrom(laterBy(waits, DAYS_TO_DISMISS))
  return { conditional: true, on: waits, dismissBy }
}

export const settlementNotice: Rule = {
  id: 'notice-of-settlement',
  citation: 'California Rules of Court 3.1385; form CM-200',
  why: {
    en: 'The court is told of a settlement at once. The case is dismissed within 45 days; if the dismissal waits for something later, within 45 days after the day that is named.',
    es: 'Se avisa al tribunal del acuerdo de inmediato. El caso se desestima en 45 días; si la desestimación espera algo posterior, en 45 días después del día que se nombra.',
  },
  in: inCalifornia,
  check: (matter) => {
    const notice = noticeOfSettlement(matter, matter.today)
    if (!notice?.conditional) return []
    return [
      {
        severity: 'look',
        what: {
          en: `The dismissal waits until ${notice.on}, more than 45 days. The settlement is conditional.`,
          es: `La desestimación espera hasta el ${notice.on}, más de 45 días. El acuerdo es condicional.`,
        },
        mend: {
          en: `On form CM-200 choose “conditional” and write ${notice.on}. The request for dismissal goes in by ${notice.dismissBy}.`,
          es: `En el formulario CM-200 elija «condicional» y escriba ${notice.on}. La petición de desestimación se presenta a más tardar el ${notice.dismissBy}.`,
        },
      },
    ]
  },
}
