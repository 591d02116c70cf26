// The mails that follow from facts: each made from what its one recipient may see, and telling none of it.
import { seated, sidesOf } from '../domain/convening.ts'
import { viewOf } from '../domain/mediation.ts'
import { seating } from '../domain/rooms.ts'
import { deskOf, isSide } from '../domain/seats.ts'
import { mailHandlers } from './mail-in.ts'
import { repliesOf } from './mail-replies.ts'
import { type PeopleHouse, seatInvited, sendInvitation } from './people-invitations.ts'
import { mailFor } from './reach.ts'
import { reinvite } from './reinviting.ts'
import { sendSignIn } from './sign-in.ts'
import type { Handlers, JobOf } from './work.ts'

/** Not to somebody who has left in the meantime: there is nothing new for them. Who is proposed to mediate is told, too. */
export async function notify(
  house: PeopleHouse,
  { caseId, participant, held }: JobOf<'Notify'>,
): Promise<void> {
  const { reader, directory, reaches, mails, mailOut, clock, chance } = house
  const person = await directory.holderOf(caseId, participant)
  if (person === undefined) return
  const seat = await reader.seatOf(person, caseId)
  const contact = await directory.contact(person)
  const mail = mailFor(await reaches.of(caseId, participant), contact)
  if (!seat || !contact || mail === undefined) return
  const proposed = seat.state === 'invited' && !isSide(seat.seat)
  if (!(seat.state === 'seated' || proposed || held)) return
  // By the seat: letters that go out at once draw in no order, and each of them its own.
  const scope = `notice ${caseId} ${participant}`
  const id = chance.id('message', scope)
  const to = { person, mail, caseId, me: seat }
  const { answer, ...replies } = await repliesOf(house, scope, to)
  const words = mails.notice(contact.language, answer)
  await mailOut.send({ ...words, ...replies, to: mail, id, at: clock.now() })
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
  | 'SeatInvited'
  | 'SendSignIn'
  | 'ReadMail'
  | 'RecordChannel'
  | 'Reinvite'
  | 'CloseLetters'
> => ({
  ...mailHandlers(house),
  Notify: (job) => notify(house, job),
  NotifyDesk: (job) => notifyDesk(house, job),
  SendInvitation: (job) => sendInvitation(house, job),
  Reinvite: (job) => reinvite(house, job),
  CloseLetters: ({ caseId, participant }) =>
    house.letters.close(caseId, participant, house.clock.now()),
  SeatInvited: (job) => seatInvited(house, job),
  SendSignIn: ({ request }) => sendSignIn(house, request),
})
