// What follows from facts of meetings: a mediator's own time is kept as the record says, and who is asked to be there is told.
import { seated } from '../domain/convening.ts'
import type { Fact } from '../domain/facts.ts'
import type { View } from '../domain/mediation.ts'
import { conducts } from '../domain/seats.ts'
import type { CaseId, DueJob } from './ports.ts'

const binding: readonly Fact['type'][] = [
  ...([
    'TimesProposed',
    'OtherTimesProposed',
    'TimesAnswered',
    'MeetingSet',
    'MeetingMoved',
  ] as const),
  ...(['MeetingCancelled', 'MeetingHeld', 'MeetingNotHeld'] as const),
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
          dueAt: at,
          name: `time ${caseId} ${participant}`,
        }))
    : []
