// Which law asks for a clause, by citation.
import type { Term } from '../terms.ts'

/** What a clause that comes of no term is about. */
export type StandingClause =
  | 'parties'
  | 'default'
  | 'binding'
  | 'admissible'
  | 'pending'
  | 'unfiled'
  | 'whole'
  | 'signing'

const ofStanding: Readonly<Partial<Record<StandingClause, string>>> = {
  binding: 'Evidence Code 1123(b)',
  admissible: 'Evidence Code 1123(a)',
  pending: 'Code of Civil Procedure 664.6',
  unfiled: 'Code of Civil Procedure 664.6(a)',
  whole: 'Evidence Code 1119, 1126',
  signing: '15 USC 7001; Civil Code 1633.7',
}

/** Terms that are a promise like any other rest on no rule but that promises are kept. */
export function citationOf(about: StandingClause | Term): string | undefined {
  if (typeof about === 'string') return ofStanding[about]
  switch (about.kind) {
    case 'money':
      return about.madeOf || about.wholeDueAfter !== undefined ? 'Form UD-115' : undefined
    case 'dismissal':
      return 'Code of Civil Procedure 664.6; form CIV-110'
    case 'default':
      return about.judgment === 'none' ? undefined : 'Code of Civil Procedure 664.6; form UD-115'
    case 'possession':
      return 'Form UD-115'
    case 'stay-away':
      return 'Code of Civil Procedure 527.6'
    case 'translation-counts':
      return 'Civil Code 1641'
    default:
      return undefined
  }
}
