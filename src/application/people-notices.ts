// The mails that follow from facts: each made from what its one recipient may see, and telling none of it.
import { seated, sidesOf } from '../domain/convening.ts'
import { viewOf } from '../domain/mediation.ts'
import { seating } from '../domain/rooms.ts'
import { deskOf, isSide } from '../domain/seats.ts'
import { type MailHouse, mailHandlers } from './mail-in.ts'
import { repliesOf } from './mail-replies.ts'
import { encryptedNotice } from './open-pgp.ts'
import { type PeopleHouse, seatInvited, sendInvitation } from './people-invitations.ts'
import { reinvite } from './reinviting.ts'
import { sendSignIn } from './sign-in.ts'
import { tell } from './telling.ts'
import { hearText } from './text-in.ts'
import type { Handlers, JobOf } from './work.ts'

/** Not to somebody who has left in the meantime: there is nothing new for them. Who is proposed to mediate is told, too. */
export async function notify(
  house: PeopleHouse,
  { caseId, participant, waited, held }: JobOf<'Notify'>,
  work: string,
): Promise<void> {
  const { reader, directory, mails, texts } = house
  const person = await directory.holderOf(caseId, participant)
  if (person === undefined) return
  const seat = await reader.seatOf(person, caseId)
  if (!seat) return
  const proposed = seat.state === 'invited' && !isSide(seat.seat)
  if (!(seat.state === 'seated' || proposed || held)) return
  await tell(house, {
    ...{ kind: 'news', caseId, participant, person, work, waited },
    later: (channel) => ({
      job: { type: 'Notify', caseId, participant, waited: channel, ...(held ? { held } : {}) },
      name: `notify ${caseId} ${participant} ${channel}`,
    }),
    mail: async (language, mail) => {
      const to = { person, mail, caseId, me: seat }
      const { answer, ...replies } = await repliesOf(house, `notice ${caseId} ${participant}`, to)
      const asked = { person, caseId, participant, work, language, answer }
      const { state } = seat
      const encrypted = state === 'seated' ? await encryptedNotice(house, asked) : {}
      return { ...mails.notice(language, answer), ...replies, ...encrypted }
    },
    text: async (language) => texts.notice(language),
  })
}

/** Somebody from outside was at a side's desk: everyone who reads it is told that there is something new. */
export async function notifyDesk(
  house: PeopleHouse,
  { caseId, side }: JobOf<'NotifyDesk'>,
  work: string,
): Promise<void> {
  const outcome = await house.record.act({ registrar: true }, caseId, ({ me, entries }) => {
    const { convening } = viewOf(me, entries).board
    const seats = seating(sidesOf(convening)).get(deskOf(side)) ?? []
    return { result: seated(convening).filter(({ seat }) => seats.includes(seat)) }
  })
  const readers = outcome.found && 'result' in outcome ? outcome.result : []
  for (const { participant } of readers) {
    await notify(house, { type: 'Notify', caseId, participant }, work)
  }
}

export const peopleHandlers = (
  house: PeopleHouse & MailHouse,
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
  | 'HearText'
> => ({
  ...mailHandlers(house),
  Notify: (job, work) => notify(house, job, work),
  NotifyDesk: (job, work) => notifyDesk(house, job, work),
  SendInvitation: (job, work) => sendInvitation(house, job, work),
  HearText: (job) => hearText(house, job),
  Reinvite: (job) => reinvite(house, job),
  CloseLetters: ({ caseId, participant }) =>
    house.letters.close(caseId, participant, house.clock.now()),
  SeatInvited: (job) => seatInvited(house, job),
  SendSignIn: ({ request }) => sendSignIn(house, request),
})
