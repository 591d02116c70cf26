// From facts to seats: who is invited, sits and has left, as the record says.
import type { Fact } from '../domain/facts.ts'
import { type ParticipantId, seatOfNeutral } from '../domain/seats.ts'
import type { PersonId, Seating } from './ports.ts'

export type PeopleOf = ReadonlyMap<ParticipantId, PersonId>

/** People are given for participants who are new with these facts. */
export const seatingsFrom = (facts: readonly Fact[], people: PeopleOf): readonly Seating[] =>
  facts.flatMap((fact): readonly Seating[] => {
    switch (fact.type) {
      case 'InvitationSent': {
        const { participant, side: seat, role } = fact
        return [{ participant, state: 'invited', seat, role, ...personOf(people, participant) }]
      }
      case 'ParticipantSeated': {
        const { participant, seat, role } = fact
        return [{ participant, state: 'seated', seat, role, ...personOf(people, participant) }]
      }
      case 'NeutralProposed': {
        const { participant, role } = fact
        const seat = seatOfNeutral(role)
        return [{ participant, state: 'invited', seat, role, ...personOf(people, participant) }]
      }
      // It reached somebody else: who holds that mailbox or letter reads nothing more.
      case 'InvitationAnswered':
        return fact.answer === 'not-me' ? [{ participant: fact.participant, state: 'left' }] : []
      case 'NeutralDeclinedProposal':
      case 'NeutralProposalWithdrawn':
      case 'ParticipantLeft':
        return [{ participant: fact.participant, state: 'left' }]
      default:
        return []
    }
  })

const personOf = (people: PeopleOf, participant: ParticipantId): { person?: PersonId } => {
  const person = people.get(participant)
  return person === undefined ? {} : { person }
}
