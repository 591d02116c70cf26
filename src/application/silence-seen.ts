// The clock of silence as a neutral sees it. Nobody else has one: a clock would tell that somebody spoke elsewhere.
import type { Silence } from '../domain/clock.ts'
import type { View } from '../domain/mediation.ts'
import { conducts } from '../domain/seats.ts'
import { silenceOf } from '../domain/silence.ts'
import { lookUp } from './look-up.ts'
import type { Program } from './people-ports.ts'
import type { CaseId, CaseOfPerson, PersonId, RecordReader } from './ports.ts'
import { spokenIn, USUAL_ZONE } from './silence-watch.ts'
import type { Clock } from './world.ts'

/** Nothing is asked for anybody but a neutral at work. */
export async function lastWordFor(
  reader: RecordReader,
  person: PersonId,
  caseId: CaseId,
  { me, board }: View,
): Promise<number | undefined> {
  const runs = board.groundRules.startedAt !== undefined && !board.closing.ended
  if (!conducts(me) || me.state !== 'seated' || !runs) return undefined
  return reader.lastSpoken(person, caseId, spokenIn(board))
}

export async function silenceSeen(
  { reader, programs }: { readonly reader: RecordReader; readonly programs: SilencePrograms },
  person: PersonId,
  caseId: CaseId,
  view: View,
  now: number,
): Promise<Silence | undefined> {
  if (!conducts(view.me)) return undefined
  const lastWord = await lastWordFor(reader, person, caseId, view)
  const zone = (await programs.programOf(caseId))?.timeZone ?? USUAL_ZONE
  return silenceOf(view.board, lastWord, zone, now)
}
/** Of the cases in which somebody conducts, one after another: what was looked at before is remembered. */
export async function silencesOf(
  house: { readonly reader: RecordReader; readonly programs: SilencePrograms } & HasClock,
  { person }: { readonly person: PersonId },
  cases: readonly CaseOfPerson[],
): Promise<ReadonlyMap<CaseId, Silence>> {
  const found = new Map<CaseId, Silence>()
  for (const { caseId, me } of cases) {
    if (!conducts(me)) continue
    const looked = await lookUp(house.reader, person, caseId)
    const now = house.clock.now()
    const silence = looked && (await silenceSeen(house, person, caseId, looked.view, now))
    if (silence) found.set(caseId, silence)
  }
  return found
}
type HasClock = { readonly clock: Pick<Clock, 'now'> }
type SilencePrograms = { programOf(caseId: CaseId): Promise<Program | undefined> }
