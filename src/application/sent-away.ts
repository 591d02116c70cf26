// Telling somebody who was asked to leave a case: that they have no seat there any more, and nothing of why or where.
import type { House } from './house.ts'
import { type TellingHouse, tell } from './telling.ts'
import type { Handlers, JobOf } from './work.ts'

type SentAwayHouse = TellingHouse & Pick<House, 'mails' | 'texts'>

async function tellSentAway(
  house: SentAwayHouse,
  { caseId, participant, waited }: JobOf<'TellSentAway'>,
  work: string,
): Promise<void> {
  // Who has left holds no seat: who they were is asked for.
  const person = await house.directory.whoWas(caseId, participant)
  if (person === undefined) return
  await tell(house, {
    ...{ kind: 'news', caseId, participant, person, work, waited },
    later: (channel) => ({
      job: { type: 'TellSentAway', caseId, participant, waited: channel },
      name: `sent away ${caseId} ${participant} ${channel}`,
    }),
    mail: async (language) => house.mails.sentAway(language),
    text: async (language) => house.texts.sentAway(language),
  })
}

export const sentAwayHandlers = (house: SentAwayHouse): Pick<Handlers, 'TellSentAway'> => ({
  TellSentAway: (job, work) => tellSentAway(house, job, work),
})
