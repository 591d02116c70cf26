// The mails that follow from facts: each made from what its one recipient may see, and telling none of it.
import { seated, sidesOf } from '../domain/convening.ts'
import { viewOf } from '../domain/mediation.ts'
import { seating } from '../domain/rooms.ts'
import { deskOf } from '../domain/seats.ts'
import { type PeopleHouse, seatInvited, sendInvitation } from './people-invitations.ts'
import { mailFor } from './reach.ts'
import { reinvite } from './reinviting.ts'
import { sendSignIn } from './sign-in.ts'
import type { Handlers, JobOf } from './work.ts'

/** Not to somebody who has left in the meantime: there is nothing new for them. */
export async function notify(
  { reader, directory, reaches, mails, mailOut, clock, chance }: PeopleHouse,
  { caseId, participant }: JobOf<'Notify'>,
): Promise<void> {
  const person = await directory.holderOf(caseId, participant)
  if (person === undefined) return
  const seat = await reader.seatOf(person, caseId)
  const contact = await directory.contact(person)
  const mail = mailFor(await reaches.of(caseId, participant), contact)
  if (seat?.state !== 'seated' || !contact || mail === undefined) return
  const words = mails.notice(contact.language)
  // By the seat: letters that go out at once draw in no order, and each of them its own.
  const id = chance.id('message', `notice ${caseId} ${participant}`)
  await mailOut.send({ ...words, to: mail, id, at: clock.now() })
}

/** Somebody from outside was at a side's desk: everyone who reads it is told that there is something new. */
export async function notifyDesk(
  house: PeopleHouse,
  { caseId, side }: JobOf<'NotifyDesk'>,
): Promise<void> {
  const outcome = await house.record.act({ registrar: true }, caseId, ({ me, entries }) => {
    const { convening } = viewOf(me, entries).board
    const seats = seating(sidesOf(convening)).get(deskOf(side)) ?? []
    return { result: seated(convening).filter(({ seat }) => seats.includes(seat)) }
  })
  const readers = outcome.found && 'result' in outcome ? outcome.result : []
  for (const { participant } of readers) {
    await notify(house, { type: 'Notify', caseId, participant })
  }
}

export const peopleHandlers = (
  house: PeopleHouse,
): Pick<
  Handlers,
  | 'Notify'
  | 'NotifyDesk'
  | 'SendInvitation'
  | 'Reinvite'
  | 'CloseLetters'
  | 'SeatInvited'
  | 'SendSignIn'
> => ({
  Notify: (job) => notify(house, job),
  NotifyDesk: (job) => notifyDesk(house, job),
  SendInvitation: (job) => sendInvitation(house, job),
  Reinvite: (job) => reinvite(house, job),
  CloseLetters: ({ caseId, participant }) =>
    house.letters.close(caseId, participant, house.clock.now()),
  SeatInvited: (job) => seatInvited(house, job),
  SendSignIn: ({ request }) => sendSignIn(house, request),
})
