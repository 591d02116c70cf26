// What counts as a communication between mediator and parties: in which rooms, of which kinds, by whom.
import type { Convening } from './convening.ts'
import type { Entry, Fact } from './facts.ts'
import type { ParticipantId, Room } from './seats.ts'

/** Where mediator and parties speak with each other. A side's own room and the neutrals' notes are no such place. */
export const isSpokenIn = (room: Room): boolean =>
  room === 'joint' || room.startsWith('caucus:') || room.startsWith('desk:')

/** What is a communication. Receipts are written together with what they are receipts of. */
export const spoken: readonly Fact['type'][] = [
  'MessagePosted',
  'MoreTimeAsked',
  'TimesProposed',
  'OtherTimesProposed',
  'TimesAnswered',
  'MeetingSet',
  'MeetingMoved',
  'MeetingCancelled',
  'MeetingHeld',
  'SpokenTogether',
  'WordsAuthorised',
  'AuthorityWithdrawn',
  'WordsRelayed',
  'OfferMade',
  'OfferRelayed',
  'OfferAccepted',
  'OfferDeclined',
  'OfferHeld',
  'OfferWithdrawn',
  'AnswerRelayed',
  'WithdrawalRelayed',
  'ChangesRequested',
  'ClauseCommented',
  'WordingSuggested',
  'WordingWithdrawn',
  'WordingLeft',
  'SigningHeld',
  'SigningDeclineExplained',
  'DocumentAdded',
  'DocumentAuthorised',
  'DocumentAuthorityWithdrawn',
  'DocumentRelayed',
  'PlanDeclined',
  'PrivateStageSet',
  'PrivateStageAgreedTo',
  'TaskSet',
  'TaskDone',
  'TaskNotNeeded',
  'MemorandumGiven',
  'WorksheetSaved',
  'WorksheetGiven',
  'NextStepsProposed',
  'NextStepsAgreed',
  'NextStepsCorrected',
]

/** Case managers look after procedure: what they write is no word between the mediator and a party. */
export const notCounted = ({ people }: Convening): readonly ParticipantId[] => [
  'registrar',
  ...[...people.values()].filter(({ seat }) => seat === 'manager').map((one) => one.participant),
]

/** The last communication among these entries; looks at nothing but their place, kind, author and time. */
export function lastSpoken(
  entries: readonly Entry[],
  without: readonly ParticipantId[],
): number | undefined {
  const times = entries
    .filter(({ room, by, fact }) => {
      return isSpokenIn(room) && spoken.includes(fact.type) && !without.includes(by)
    })
    .map(({ at }) => at)
  return times.length > 0 ? times.reduce((last, at) => Math.max(last, at)) : undefined
}
