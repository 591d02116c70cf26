// Who signs, whether that signature counts, and whether there is a court that could enforce what they sign.
import { caseTypes } from '../case-types.ts'
import { countsUnder6646, type Signer } from '../signatures.ts'
import { everywhere, type Found, inCalifornia, type Matter, type Rule, termsOf } from './rule.ts'

/** Community cases are not before a court, whatever number somebody noted down. */
export const isPending = ({
  court,
  caseType,
}: {
  readonly court?: Matter['court']
  readonly caseType: Matter['caseType']
}): boolean => court !== undefined && caseTypes[caseType].jurisdiction

const signerOf = (role: string): Signer =>
  role === 'party'
    ? { as: 'party' }
    : role === 'attorney'
      ? { as: 'attorney', represents: true }
      : { as: 'other' }

export const signatures: Rule = {
  id: 'signatures-664-6',
  citation: 'Code of Civil Procedure 664.6(b), (d)',
  why: {
    en: 'A court enforces a settlement on request only if each side is bound by a signature that counts: the party, or where the law allows it the party’s attorney or an insurer’s agent with a written authority. In civil harassment, family, probate and juvenile cases only the parties’ own signatures count.',
    es: 'Un tribunal hace cumplir un acuerdo a petición solo si cada parte queda obligada por una firma que cuenta: la de la parte misma o, donde la ley lo permite, la de su abogado o de un agente de la aseguradora con autorización por escrito. En casos de acoso civil, familia, sucesiones y menores solo cuenta la firma de las partes mismas.',
  },
  in: inCalifornia,
  check: (matter) => {
    if (!isPending(matter)) return []
    return matter.sides.flatMap(({ label, signers }): readonly Found[] => {
      const counting = signers.filter(
        ({ role }) => countsUnder6646(matter.caseType, signerOf(role), true).counts,
      )
      if (counting.length > 0) return []
      const names = signers.map(({ name }) => name).join(', ')
      return [
        {
          severity: signers.length === 0 ? 'must' : 'look',
          what:
            signers.length === 0
              ? {
                  en: `${label} has nobody whose signature counts.`,
                  es: `${label} no tiene a nadie cuya firma cuente.`,
                }
              : {
                  en: `${names} would sign for ${label}, and sits here as who decides, not as the party.`,
                  es: `${names} firmaría por ${label}, y está aquí como quien decide, no como la parte.`,
                },
          mend: {
            en: 'Invite the party. Where an organisation is the party, see that who signs may bind it. Where it is an insurer, ask for the written authority.',
            es: 'Invite a la parte. Si la parte es una organización, vea que quien firma pueda obligarla. Si es una aseguradora, pida la autorización por escrito.',
          },
        },
      ]
    })
  },
}

export const pending: Rule = {
  id: 'pending-664-6',
  citation: 'Code of Civil Procedure 664.6(a)',
  why: {
    en: 'Only in a case that is pending can a court dismiss it, enter judgment, or keep the power to enforce. Where no case was filed, the agreement is a contract, and no more.',
    es: 'Solo en un caso pendiente puede un tribunal desestimarlo, dictar un fallo o conservar el poder de hacer cumplir. Si no se presentó ningún caso, el acuerdo es un contrato, y nada más.',
  },
  in: everywhere,
  check: (matter) => {
    if (isPending(matter)) return []
    const dismissals = termsOf(matter, 'dismissal').map(
      ({ place }): Found => ({
        severity: 'must',
        term: place,
        what: {
          en: 'A dismissal is agreed on, and there is no case that could be dismissed.',
          es: 'Se acuerda una desestimación, y no hay ningún caso que se pueda desestimar.',
        },
        mend: {
          en: 'Leave this term out. If a case was filed, its court and number belong into the case first.',
          es: 'Quite este término. Si se presentó un caso, primero ponga aquí su tribunal y su número.',
        },
      }),
    )
    const judgments = termsOf(matter, 'default').flatMap(({ term, place }): readonly Found[] =>
      term.judgment === 'none' && term.dismissOn === undefined
        ? []
        : [
            {
              severity: 'must',
              term: place,
              what: {
                en: 'A judgment or a day at court is agreed on, and no court has this case.',
                es: 'Se acuerda un fallo o un día en el tribunal, y ningún tribunal tiene este caso.',
              },
              mend: {
                en: 'Choose “no judgment”: the rest is then due at once, and can be claimed as what a contract owes.',
                es: 'Elija «sin fallo»: entonces el resto se debe de inmediato y se puede reclamar como lo que debe un contrato.',
              },
            },
          ],
    )
    return [...dismissals, ...judgments]
  },
}
