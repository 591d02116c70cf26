// The hearing of a case that a court's calendar names once more: moved to its new day, by who manages the case.
import { carryOut } from '../application/carry-out.ts'
import type { House } from '../application/house.ts'
import type { CaseId, PersonId } from '../application/ports.ts'
import type { Language } from '../domain/clauses.ts'
import { hearingOf } from '../domain/hearing.ts'
import { decide, viewOf } from '../domain/mediation.ts'
import type { AnyRefusal } from './perform.ts'

/** Days, YYYY-MM-DD. */
type Moved = { readonly from: string | null; readonly to: string }
export type HearingRow =
  /** Left alone; or of another case manager, where nothing is looked at. */
  | { readonly outcome: 'there' | 'theirs' }
  | { readonly outcome: 'moved' | 'would move'; readonly hearing: Moved }
  | { readonly outcome: 'refused'; readonly refusal: AnyRefusal }

type ByCalendar = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly to: string
  readonly dryRun: boolean
}

/** Decided as the one who imports sees it: a calendar opens nobody's case to them. */
export async function hearingByCalendar(
  house: Pick<House, 'record' | 'clock'>,
  { person, caseId, to, dryRun }: ByCalendar,
): Promise<HearingRow> {
  const command = { type: 'MoveHearing', to } as const
  const actor = { person }
  const read = await house.record.act(actor, caseId, ({ me, entries }) => {
    const view = viewOf(me, entries)
    const decided = decide(view, command, house.clock.now())
    return { result: { decided, from: hearingOf(view.board) ?? null } }
  })
  if (!read.found || !('result' in read)) return { outcome: 'theirs' }
  const { decided, from } = read.result
  if (!decided.ok) return notMoved(decided.refusal)
  if (dryRun) return { outcome: 'would move', hearing: { from, to } }
  const done = await carryOut(house, { actor, caseId, command })
  return done.ok ? { outcome: 'moved', hearing: { from, to } } : notMoved(done.refusal)
}

function notMoved(refusal: AnyRefusal): HearingRow {
  switch (refusal) {
    case 'NoChange':
    case 'MediationIsEnded':
      return { outcome: 'there' }
    case 'NotForThisSeat':
    case 'CaseUnknown':
      return { outcome: 'theirs' }
    default:
      return { outcome: 'refused', refusal }
  }
}

const said: Readonly<
  Record<Language, Readonly<Record<'moved' | 'would move', (from: string, to: string) => string>>>
> = {
  en: {
    moved: (from, to) => `hearing moved from ${from} to ${to}`,
    'would move': (from, to) => `hearing would be moved from ${from} to ${to}`,
  },
  es: {
    moved: (from, to) => `audiencia cambiada del ${from} al ${to}`,
    'would move': (from, to) => `la audiencia se cambiaría del ${from} al ${to}`,
  },
}
const firstSet: Readonly<Record<Language, (to: string) => string>> = {
  en: (to) => `hearing set for ${to}`,
  es: (to) => `audiencia fijada para el ${to}`,
}

export const hearingIn = (
  language: Language,
  { outcome, hearing: { from, to } }: Extract<HearingRow, { hearing: Moved }>,
  day: (date: string) => string,
): string =>
  from === null ? firstSet[language](day(to)) : said[language][outcome](day(from), day(to))
