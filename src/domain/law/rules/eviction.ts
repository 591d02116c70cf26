// A home: what form UD-115 asks, and terms that cannot both hold.
import { type Found, inCalifornia, type Rule, termsOf } from './rule.ts'

export const possessionIsSaid: Rule = {
  id: 'eviction-possession',
  citation: 'Form UD-115, item 2',
  why: {
    en: 'An eviction is about who has the home. The court’s form asks for possession first.',
    es: 'Un desalojo trata de quién tiene la vivienda. El formulario del tribunal pregunta primero por la posesión.',
  },
  in: inCalifornia,
  check: ({ caseType, terms }) =>
    caseType !== 'unlawful-detainer' || terms.some(({ kind }) => kind === 'possession')
      ? []
      : [
          {
            severity: 'look',
            what: {
              en: 'No term says who lives in the home, and until when.',
              es: 'Ningún término dice quién vive en la vivienda, y hasta cuándo.',
            },
            mend: {
              en: 'Ask: does the tenant stay or move out, and by which day? Then add a term on the home.',
              es: 'Pregunte: ¿se queda el inquilino o se muda, y qué día? Luego agregue un término sobre la vivienda.',
            },
          },
        ],
}

const mendLease = {
  en: 'Choose what is meant: staying with the rental agreement going on, or moving out with its end.',
  es: 'Elija lo que se quiere: quedarse y que el contrato siga, o mudarse y que termine.',
}

export const homeAddsUp: Rule = {
  id: 'eviction-adds-up',
  citation: 'Form UD-115, items 2 to 4',
  why: {
    en: 'Who stays needs a rental agreement that goes on; who moves out has until the day of moving out.',
    es: 'Quien se queda necesita un contrato que siga; quien se muda tiene hasta el día de mudarse.',
  },
  in: inCalifornia,
  check: (matter) =>
    termsOf(matter, 'possession').flatMap(({ term, place }): readonly Found[] => [
      ...(term.stays && term.lease !== 'goes-on'
        ? [
            {
              severity: 'must',
              term: place,
              what: {
                en: 'Somebody goes on living there, and the rental agreement ends.',
                es: 'Alguien sigue viviendo allí, y el contrato de renta termina.',
              },
              mend: mendLease,
            } as const,
          ]
        : []),
      ...(!term.stays && term.lease === 'goes-on'
        ? [
            {
              severity: 'look',
              term: place,
              what: {
                en: 'Somebody moves out, and the rental agreement goes on: rent may go on, too.',
                es: 'Alguien se muda, y el contrato de renta sigue: quizá siga también la renta.',
              },
              mend: mendLease,
            } as const,
          ]
        : []),
      ...(!term.stays && (term.noLockoutBefore ?? term.dueOn ?? '') < (term.dueOn ?? '')
        ? [
            {
              severity: 'must',
              term: place,
              what: {
                en: 'A lockout is allowed before the day of moving out.',
                es: 'Se permite un desalojo por la fuerza antes del día de mudarse.',
              },
              mend: {
                en: 'Take the day of moving out, or a later one, as the first day of a lockout.',
                es: 'Ponga como primer día del desalojo por la fuerza el día de mudarse o uno posterior.',
              },
            } as const,
          ]
        : []),
      ...(term.deposit === 'unsaid'
        ? [
            {
              severity: 'look',
              term: place,
              what: {
                en: 'Nothing is said of the deposit.',
                es: 'No se dice nada del depósito.',
              },
              mend: {
                en: 'Ask whether it is kept, returned, or accounted for within three weeks (Civil Code 1950.5).',
                es: 'Pregunte si se queda, se devuelve, o se rinde cuenta en tres semanas (Código Civil 1950.5).',
              },
            } as const,
          ]
        : []),
    ]),
}
