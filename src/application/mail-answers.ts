// An answer by mail that asks for something: done as its sender, and told back to the same mailbox.
import { answerIn } from './answer-commands.ts'
import { type AnsweringHouse, answer } from './answering.ts'
import type { House } from './house.ts'
import type { AnswerPlace, MailRead } from './mail-in-ports.ts'
import { repliesOf } from './mail-replies.ts'
import { mailFor } from './reach.ts'
import { once } from './telling.ts'

export type MailAnswering = AnsweringHouse &
  Pick<House, 'mailIn' | 'mails' | 'mailOut' | 'directory' | 'reaches' | 'sendings'>

/**
 * Only what is in order comes here. True where there is nothing left to be kept of it: what was not clear is kept as the
 * message that it may be, and its sender is told so.
 */
export async function answeredByMail(
  house: MailAnswering,
  { person, caseId, participant }: AnswerPlace,
  mail: string,
  { words, files, leftOut }: MailRead,
): Promise<boolean> {
  const { askedActs, mails, mailOut, directory, reader, reaches, chance, clock } = house
  const command = answerIn(words)
  const [contact, seat] = [await directory.contact(person), await reader.seatOf(person, caseId)]
  if (!command || !contact || seat?.participant !== participant) return false
  // Two people share this mailbox: nothing is sent to it, and so nothing can be answered from it.
  const to = mailFor(await reaches.of(caseId, participant), contact)
  if (to === undefined) return false
  const who = { person, caseId, participant, by: 'mail', address: to } as const
  const message = {
    ...{ among: [who] as const, language: contact.language, message: mail, words: words.trim() },
    mayRead: () => askedActs.papersByMail(person),
    inParts: (whole: string) => [whole],
  }
  const plain = files.length === 0 && leftOut.length === 0
  const said = await answer(house, message, plain ? command : { do: 'unclear' })
  const scope = `answer ${caseId} ${participant}`
  const id = chance.id('message', scope)
  await once(house, { sending: `answer mail ${mail}`, id, awaited: false }, async (same) => {
    const place = { person, mail: to, caseId, me: seat }
    const { replyTo, returnTo } = await repliesOf(house, scope, place)
    const replies = { ...(replyTo ? { replyTo } : {}), ...(returnTo ? { returnTo } : {}) }
    const at = clock.now()
    await mailOut.send({ ...mails.answer(contact.language, said), ...replies, to, id: same, at })
    return undefined
  })
  return said.says !== 'unclear'
}
