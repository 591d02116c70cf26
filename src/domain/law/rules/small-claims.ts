// Small claims: who speaks, how a settled case is closed, and the hearing that is still on.
import { courtDaysBefore } from '../court-days.ts'
import { type Found, inCalifornia, type Rule, termsOf } from './rule.ts'

export const advisersOnly: Rule = {
  id: 'small-claims-attorneys',
  citation: 'Code of Civil Procedure 116.530',
  why: {
    en: 'Lawyers do not take part for somebody in small claims. One can give advice.',
    es: 'Los abogados no participan por alguien en reclamos menores. Uno puede aconsejar.',
  },
  in: inCalifornia,
  check: ({ caseType, sides }) =>
    caseType !== 'small-claims'
      ? []
      : sides
          .filter(({ people }) => people.some(({ role }) => role === 'attorney'))
          .map(
            ({ label }): Found => ({
              severity: 'look',
              what: {
                en: `${label} has an attorney here. The attorney advises; the party signs.`,
                es: `${label} tiene un abogado aquí. El abogado aconseja; la parte firma.`,
              },
              mend: {
                en: 'See that the party has read the draft and decides alone.',
                es: 'Vea que la parte haya leído el borrador y decida por sí misma.',
              },
            }),
          ),
}

export const dismissedWithout: Rule = {
  id: 'small-claims-dismissal',
  citation: 'Form CIV-110, in small claims',
  why: {
    en: 'A small claims case that is settled is dismissed without prejudice.',
    es: 'Un caso de reclamos menores que se resuelve se desestima sin perjuicio.',
  },
  in: inCalifornia,
  check: (matter) =>
    matter.caseType !== 'small-claims'
      ? []
      : termsOf(matter, 'dismissal').flatMap(({ term, place }): readonly Found[] =>
          term.prejudice === 'without'
            ? []
            : [
                {
                  severity: 'must',
                  term: place,
                  what: {
                    en: 'This small claims case would be dismissed with prejudice.',
                    es: 'Este caso de reclamos menores se desestimaría con perjuicio.',
                  },
                  mend: {
                    en: 'Choose “without prejudice”.',
                    es: 'Elija «sin perjuicio».',
                  },
                },
              ],
        ),
}

export const defendantsClaim: Rule = {
  id: 'small-claims-defendants-claim',
  citation: 'Form CIV-110; Code of Civil Procedure 581(i)',
  why: {
    en: 'A plaintiff cannot dismiss over the claim of a defendant. Whoever filed a claim agrees to its dismissal.',
    es: 'Un demandante no puede desestimar por encima del reclamo de un demandado. Quien presentó un reclamo acepta que se desestime.',
  },
  in: inCalifornia,
  check: (matter) => {
    if (matter.caseType !== 'small-claims') return []
    const dismissals = termsOf(matter, 'dismissal')
    const [only] = dismissals
    if (!only || new Set(dismissals.map(({ term }) => term.by)).size > 1) return []
    return [
      {
        severity: 'look',
        term: only.place,
        what: {
          en: 'Only one side asks for the dismissal. Has the other side filed a claim of its own (form SC-120)?',
          es: 'Solo una parte pide la desestimación. ¿Presentó la otra parte un reclamo propio (formulario SC-120)?',
        },
        mend: {
          en: 'If so, add a dismissal by that side, too. If not, nothing is to be done.',
          es: 'Si es así, agregue también una desestimación de esa parte. Si no, no hay que hacer nada.',
        },
      },
    ]
  },
}

export const hearingStillOn: Rule = {
  id: 'small-claims-hearing',
  citation: 'Practice of the small claims courts',
  why: {
    en: 'A hearing stays on until the court has taken the case off its list. With two court days or fewer left, everybody goes to the hearing, and tells the judge of the settlement there.',
    es: 'Una audiencia sigue en pie hasta que el tribunal quita el caso de su lista. Si faltan dos días del tribunal o menos, todos van a la audiencia y allí dicen al juez que hay acuerdo.',
  },
  in: inCalifornia,
  check: ({ caseType, hearingOn, today }) => {
    if (caseType !== 'small-claims' || hearingOn === undefined || hearingOn < today) return []
    if (today < courtDaysBefore(hearingOn, 2)) return []
    return [
      {
        severity: 'look',
        what: {
          en: `The hearing is on ${hearingOn}, in two court days or fewer.`,
          es: `La audiencia es el ${hearingOn}, en dos días del tribunal o menos.`,
        },
        mend: {
          en: 'Tell everybody to appear at the hearing, with the signed agreement.',
          es: 'Diga a todos que se presenten a la audiencia, con el acuerdo firmado.',
        },
      },
    ]
  },
}
