// A mail that came in is read: posted as its sender where token, address and authentication are in order, held where not.
import type { Refusal } from '../domain/mediation.ts'
import { carryOut } from './carry-out.ts'
import type { DocumentHouse } from './documents.ts'
import { NOTICE_WAITS } from './follow-up.ts'
import { gotMail } from './got-mail.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { answeredByMail, type MailAnswering } from './mail-answers.ts'
import { bringFilesOfMail, filesOfMail } from './mail-files.ts'
import type { AnswerPlace, MailRead, StoredMail } from './mail-in-ports.ts'
import { mailAddress } from './people.ts'
import { mailFor } from './reach.ts'
import type { Handlers, JobOf } from './work.ts'

export type MailHouse = MailAnswering &
  DocumentHouse &
  Pick<House, 'directory' | 'limits' | 'conveningMarks'>
/** Why a mail waits for its owner: what was not in order, or what the rules of the mediation answered. */
export type WhyHeld = 'sender' | 'authentication' | 'unreadable' | 'too many' | Refusal

/** What people's domains publish could not be asked for: to be tried again. */
export class NotJudged extends Error {
  override name = 'NotJudged'
}
/** So long it is tried again to learn whether a mail is in order; after that its owner is asked. In milliseconds. */
const JUDGED_WITHIN = 60 * 60_000
/** So many mails wait for a person that came within so long, in milliseconds; beyond it they are dropped. */
const HELD = { most: 10, within: 10 * 60 * 60_000 }
/** As much as a message may hold that is typed here. */
const MOST_WORDS = 20_000

/** Runs again where it was cut off: nothing is posted twice, and what is done is not looked at again. */
export async function readMail(house: MailHouse, { mail }: JobOf<'ReadMail'>): Promise<void> {
  const { mailIn, clock } = house
  const at = clock.now()
  const stored = await mailIn.mails.stored(mail)
  if (!stored) return
  const { place, raw, envelope } = stored
  const done = (came: string) => mailIn.mails.done(mail, came, at)
  if (!place) return done('to nobody')
  const read = await mailIn.reader.read(raw)
  if (place.kind === 'bounces') {
    const came = envelope.from === '' ? read?.bounce : undefined
    const gone = came === 'for good' && (await mailIn.channels.failed(place.person, at, place))
    if (came === 'for good' || came === 'undelivered') {
      const seats = await mailIn.channels.seatsOf(place.person)
      const invited = seats.filter(({ print }) => print === place.print)
      await house.conveningMarks.notReached(invited, 'mail', stored.arrivedAt)
    }
    return done(gone ? 'a bounce' : 'a bounce for now')
  }
  // Nobody is answered, so nothing can go in a circle; and nothing that a machine wrote is posted.
  if (read?.automatic || read?.bounce || envelope.from === '') return done('automatic')
  const why = await whyNot(house, stored, place, read)
  const answered =
    why === undefined && read !== undefined && (await answeredByMail(house, place, mail, read))
  if (answered) {
    await gotMail(house, place, mailAddress(read.from ?? ''))
    return done('answered')
  }
  const refused = why ?? (read && (await posted(house, place, mail, { raw, read })))
  if (refused === 'CaseUnknown') return done('from somebody who left')
  if (refused !== undefined) return hold(house, mail, place, refused)
  await gotMail(house, place, mailAddress(read?.from ?? ''))
  // Before they are at the table they write to their side's desk.
  if (place.room.startsWith('desk:')) {
    const { caseId, participant } = place
    const { conveningMarks } = house
    await conveningMarks.mark({ caseId, participant, step: 'visited', channel: 'mail', at })
  }
  return done('posted')
}

async function whyNot(
  { mailIn, directory, reaches, limits: taken, clock }: MailHouse,
  { raw, envelope, arrivedAt, mail }: StoredMail,
  { person, caseId, participant }: AnswerPlace,
  read: MailRead | undefined,
): Promise<WhyHeld | undefined> {
  if (!read) return 'unreadable'
  const from = read.from === undefined ? undefined : mailAddress(read.from)
  const contact = await directory.contact(person)
  // From where they sign in with, or from where the mails of this case go: that they read there the token shows.
  const sentTo = mailFor(await reaches.of(caseId, participant), contact)
  if (from === undefined || ![contact?.mail, sentTo].includes(from)) return 'sender'
  const judged = await mailIn.reader.judge(raw, envelope, from)
  const now = clock.now()
  if (judged === 'unknown' && now < arrivedAt + JUDGED_WITHIN) throw new NotJudged(mail)
  if (judged !== 'in order') return 'authentication'
  return (await taken.take(limits.answerByMail, person, now)) > 0 ? 'too many' : undefined
}

/** What came beside the words is there before the words are, and goes again if they are refused. */
export async function posted(
  house: DocumentHouse & Pick<House, 'mailIn'>,
  { person, caseId, room }: Omit<AnswerPlace, 'kind' | 'participant'>,
  mail: string,
  { raw, read }: { readonly raw: Uint8Array; readonly read: MailRead },
): Promise<Refusal | 'CaseUnknown' | undefined> {
  const { parts } = house.mailIn
  const place = { person, caseId, room }
  const { beside, documents, notTaken } = await filesOfMail(house, place, read.files)
  const files = beside.map(({ name, type, bytes }) => ({ name, type, size: bytes.length }))
  const names = read.files.map(({ name }) => name).join('\n')
  const said = read.words.trim() === '' ? names : read.words
  const trimmed = read.trimmed || said.length > MOST_WORDS
  const whole = { name: 'mail.txt', type: 'text/plain', bytes: Buffer.from(read.whole) }
  const original = { name: 'mail.eml', type: 'message/rfc822', bytes: raw }
  await parts.keep(caseId, room, mail, [original, whole, ...beside], house.clock.now())
  const outcome = await carryOut(house, {
    actor: { person },
    caseId,
    command: {
      type: 'PostMessage',
      room,
      words: said.slice(0, MOST_WORDS),
      via: 'mail',
      mail: {
        ...{ mail, trimmed, files, leftOut: read.leftOut },
        ...(notTaken.length > 0 ? { notTaken } : {}),
      },
    },
    repeatable: { key: `mail ${mail}`, request: mail },
  })
  if (outcome.ok) {
    await bringFilesOfMail(house, place, mail, documents)
    return undefined
  }
  await parts.drop(mail)
  return outcome.refusal === 'KeyUsedForAnotherRequest' ? 'RoomUnknown' : outcome.refusal
}

/** Its owner is told that there is something, and nobody else learns of it. */
async function hold(house: MailHouse, mail: string, place: AnswerPlace, why: WhyHeld) {
  const { mailIn, clock } = house
  const at = clock.now()
  const { person, caseId, participant } = place
  // Who has got hold of an address cannot fill its owner's page with it. What waits is counted: a mail looked at again takes no second turn.
  if ((await mailIn.mails.heldSince(person, at - HELD.within)) >= HELD.most) {
    return mailIn.mails.done(mail, 'too many held', at)
  }
  const job = { type: 'Notify', caseId, participant, held: true } as const
  const name = `held ${caseId} ${participant}`
  await mailIn.mails.hold(mail, place, why, [{ job, dueAt: at + NOTICE_WAITS, name }])
}

/** At each side's own desk where this person sits: the case manager reads it there, and no other side. */
export async function recordChannel(
  house: MailHouse,
  { person }: JobOf<'RecordChannel'>,
): Promise<void> {
  const { channels } = house.mailIn
  for (const { caseId, participant, side, print, fails } of await channels.seatsOf(person)) {
    if (print === undefined) continue
    const command = { type: 'RecordChannel', participant, side, works: !fails } as const
    await carryOut(house, { actor: { registrar: true }, caseId, command })
  }
}

export const mailHandlers = (house: MailHouse): Pick<Handlers, 'ReadMail' | 'RecordChannel'> => ({
  ReadMail: (job) => readMail(house, job),
  RecordChannel: (job) => recordChannel(house, job),
})
