// Which sides a funnel counts, as it is asked for in an address. What is not understood does not narrow anything.
import type { FunnelFilter } from '../application/convening-funnel.ts'
import { type CaseType, caseTypes } from '../domain/law/case-types.ts'

const oneOf = <T extends string>(choices: readonly T[], said: unknown): T | undefined =>
  choices.find((choice) => choice === said)

export function funnelFilterFrom(asked: Readonly<Record<string, unknown>>): FunnelFilter {
  const channel = oneOf(['mail', 'text', 'letter', 'staff'], asked['channel'])
  const language = oneOf(['en', 'es'], asked['language'])
  const represented = oneOf(['yes', 'no'], asked['represented'])
  const caseType = oneOf(Object.keys(caseTypes) as CaseType[], asked['type'])
  return {
    ...(channel ? { channel } : {}),
    ...(language ? { language } : {}),
    ...(represented ? { represented: represented === 'yes' } : {}),
    ...(caseType ? { caseType } : {}),
  }
}
