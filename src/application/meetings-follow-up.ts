// What follows from facts of meetings: a mediator's own time is kept as the record says, and who is needed is told.
import { seated } from '../domain/convening.ts'
import type { Fact } from '../domain/facts.ts'
import type { View } from '../domain/mediation.ts'
import type { Meeting, MeetingCancelled, MeetingMoved, MeetingSet } from '../domain/meetings.ts'
import { conducts, type ParticipantId } from '../domain/seats.ts'
import type { CaseId, DueJob } from './ports.ts'

const MINUTE = 60_000
/** When nobody can be about to say anything on record any more of what was taken before. */
const SETTLES_AFTER = 2

const binding: readonly Fact['type'][] = [
  ...(['TimesProposed', 'OtherTimesProposed', 'TimesAnswered', 'MeetingSet'] as const),
  ...(['MeetingMoved', 'MeetingCancelled', 'MeetingHeld', 'MeetingNotHeld'] as const),
  ...(['ParticipantLeft', 'MediationEnded', 'MediationReopened'] as const),
]

export const timesToKeep = (
  caseId: CaseId,
  { board }: View,
  facts: readonly Fact[],
  at: number,
): readonly DueJob[] =>
  facts.some(({ type }) => binding.includes(type))
    ? seated(board.convening)
        .filter((one) => conducts({ ...one, state: 'seated' }))
        .map(({ participant }) => ({
          job: { type: 'KeepMediatorTime', caseId, participant },
          dueAt: (Math.ceil(at / MINUTE) + SETTLES_AFTER) * MINUTE,
          name: `time ${caseId} ${participant} ${Math.ceil(at / MINUTE)}`,
        }))
    : []

type Changing = MeetingSet | MeetingMoved | MeetingCancelled
const isChange = (fact: Fact): fact is Changing =>
  fact.type === 'MeetingSet' || fact.type === 'MeetingMoved' || fact.type === 'MeetingCancelled'

const meetingOf = ({ rooms }: View, { room, meeting }: Changing): Meeting | undefined =>
  rooms.get(room)?.meetings.meetings.get(meeting)

/** What never was set needs no calling off in a calendar: that is news as any other. */
const changesIn = (view: View, facts: readonly Fact[]) =>
  facts.filter(isChange).flatMap((fact) => {
    const found = meetingOf(view, fact)
    return !found || (fact.type === 'MeetingCancelled' && !found.set) ? [] : [{ fact, found }]
  })

/** Told of the meeting itself, and not once more that there is something new. */
export const toldOfMeetings = (view: View, facts: readonly Fact[]): ReadonlySet<ParticipantId> =>
  new Set(
    changesIn(view, facts)
      .flatMap(({ found }) => found.needed)
      .map(({ participant }) => participant),
  )

const HOUR = 3_600_000
const before = { day: 24 * HOUR, hour: HOUR } as const

/** Who set it is told, too: it goes into their calendar. */
export function meetingsToTell(
  caseId: CaseId,
  view: View,
  facts: readonly Fact[],
  { at, waits }: { readonly at: number; readonly waits: number },
): readonly DueJob[] {
  return changesIn(view, facts).flatMap(({ fact, found }) => {
    const { meeting } = fact
    const changes = found.changes + 1
    const starts = fact.type === 'MeetingSet' ? fact.at : undefined
    const begins = fact.type === 'MeetingMoved' ? fact.to.at : starts
    return found.needed.flatMap(({ participant }): readonly DueJob[] => {
      const whose = { caseId, participant, meeting, changes }
      const named = `${caseId} ${participant} ${meeting} ${changes}`
      const told: DueJob = {
        job: { type: 'TellMeeting', ...whose },
        dueAt: at + waits,
        name: `meeting ${named}`,
      }
      const soon = (['day', 'hour'] as const).flatMap((when): readonly DueJob[] => {
        const dueAt = (begins ?? 0) - before[when]
        if (dueAt <= at + waits) return []
        const job = { type: 'RemindOfMeeting', ...whose, before: when } as const
        return [{ job, dueAt, name: `remind of ${named} ${when}` }]
      })
      return [told, ...soon]
    })
  })
}
