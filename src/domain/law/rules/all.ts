// Every rule that an agreement is looked at with, in the order in which what they find is told.
import { consumerLimits, judgmentOnDefault, release } from './default-and-release.ts'
import { homeAddsUp, possessionIsSaid } from './eviction.ts'
import { courtDays, orderOfFiling, settlementNotice } from './filing.ts'
import { ownClauses } from './own-clauses.ts'
import type { Finding, Matter, Rule } from './rule.ts'
import { pending, signatures } from './signing.ts'
import { advisersOnly, defendantsClaim, dismissedWithout, hearingStillOn } from './small-claims.ts'
import { daysToCome, instalmentsInOrder, saidOnce, sums } from './sums-and-days.ts'
import { bothTexts } from './translations.ts'
import { admissible, binding, noContactDetails, privatePromise } from './wording.ts'

export const agreementRules: readonly Rule[] = [
  admissible,
  binding,
  signatures,
  pending,
  orderOfFiling,
  dismissedWithout,
  defendantsClaim,
  advisersOnly,
  hearingStillOn,
  courtDays,
  sums,
  instalmentsInOrder,
  daysToCome,
  saidOnce,
  judgmentOnDefault,
  release,
  consumerLimits,
  possessionIsSaid,
  homeAddsUp,
  privatePromise,
  noContactDetails,
  ownClauses,
  bothTexts,
  settlementNotice,
]

/** What must be mended comes first; nothing is found by a rule of another rule set. */
export function findingsOf(matter: Matter): readonly Finding[] {
  const found = agreementRules
    .filter((rule) => rule.in.includes(matter.rules))
    .flatMap(({ id, citation, why, check }) =>
      check(matter).map((one) => ({ ...one, rule: id, citation, why })),
    )
  const first = (severity: Finding['severity']) => found.filter((one) => one.severity === severity)
  return [...first('must'), ...first('look')]
}
