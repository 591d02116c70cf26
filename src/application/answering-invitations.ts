// An invitation answered by mail or text: what became of it, told from what its own person sees and nothing else.
import type { View } from '../domain/mediation.ts'
import { deskOf, isSide, type ParticipantId } from '../domain/seats.ts'
import type { Answer } from './asked-acts.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import { seatInvited } from './people-invitations.ts'
import type { CaseId, PersonId } from './ports.ts'

type Invited = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly participant: ParticipantId
}

/** Answered once more, as a message that is tried again is, it is what it was: who said yes is in. */
export async function answerInvitation(
  house: Pick<House, 'record' | 'reader' | 'conveningMarks' | 'clock' | 'chance'>,
  { person, caseId, participant }: Invited,
  says: 'accepted' | 'declined',
): Promise<Answer> {
  const command = { type: 'AnswerInvitation', answer: says, reason: '' } as const
  const outcome = await carryOut(house, { actor: { person }, caseId, command })
  if (!outcome.ok && outcome.refusal === 'ConfidentialityNotConfirmed')
    return { says: 'confirm first' }
  const looked = outcome.ok ? undefined : await lookUp(house.reader, person, caseId)
  const said = outcome.ok ? says : looked && saidBefore(looked.view, participant)
  if (said === 'accepted' && looked?.view.me.state !== 'seated') {
    const side = looked
      ? looked.view.me.seat
      : outcome.ok && outcome.records.flatMap((f) => ('side' in f ? [f.side] : []))[0]
    if (side && isSide(side))
      await seatInvited(house, { type: 'SeatInvited', caseId, participant, side })
  }
  if (said === undefined) return { says: 'not invited' }
  if (said !== says) return { says: said === 'declined' ? 'said no before' : 'moved on' }
  return { says: 'done', what: says === 'accepted' ? 'invitation' : 'declined' }
}

function saidBefore({ me, rooms }: View, participant: ParticipantId) {
  if (me.state === 'seated') return 'accepted'
  const desk = isSide(me.seat) ? rooms.get(deskOf(me.seat)) : undefined
  const answer = desk?.convening.invitations.get(participant)?.answer
  return answer === 'not-me' ? undefined : answer
}
