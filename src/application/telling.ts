// Telling somebody by the channels they may be told by and want, each once, whatever dies in between.
import type { Language } from '../domain/clauses.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { House } from './house.ts'
import type { MailWords, Message } from './mail-ports.ts'
import { type NoticeChannel, type NoticeKind, whenToTell } from './notice-preferences.ts'
import { isSilenced } from './phones.ts'
import type { CaseId, DueJob, PersonId } from './ports.ts'
import { mailFor, may } from './reach.ts'
import { MaybeTaken, NeverTaken, NotTaken } from './texts.ts'

type SendingHouse = Pick<House, 'sendings' | 'clock'>

export type Sending = {
  readonly sending: string
  readonly id: string
  /** Somebody sits and waits for it: rather twice, under the same id, than not at all. */
  readonly awaited?: boolean
  /** Of an invitation: what becomes of it counts. */
  readonly whose?: { readonly caseId: CaseId; readonly participant: ParticipantId }
  /** Where whoever carries it can be asked: their names of what they carried to the same recipient since then. */
  readonly carried?: (since: number) => Promise<readonly string[]>
}
/** Handed over when, now or before; never taken; nothing where nobody knows. */
export type Handed = { readonly as: 'taken' | 'never'; readonly at: number } | undefined

/** By then a provider knows what it took, and nothing else for the same recipient is still on its way to it. In milliseconds. */
const SETTLED = 60_000

/**
 * What may have gone out is not sent again, so that nobody hears twice: the next notice, the next invitation says the
 * same. Who carries it knows better, and is asked where they can be.
 */
export async function once(
  { sendings, clock }: SendingHouse,
  { sending, id, awaited = false, whose, carried }: Sending,
  send: (id: string) => Promise<string | undefined>,
): Promise<Handed> {
  const begun = await sendings.begin(sending, id, clock.now(), whose)
  const { at } = begun
  if (begun.state === 'done') return { as: 'taken', at }
  if (begun.state === 'never') return { as: 'never', at }
  if (begun.state === 'begun' && !awaited) {
    if (!carried) return undefined
    if (clock.now() < at + SETTLED) throw new MaybeTaken('it is asked for later')
    const [sid] = await sendings.notNoted(await carried(at))
    if (sid !== undefined) {
      await sendings.done(sending, clock.now(), sid)
      return { as: 'taken', at }
    }
  }
  let sid: string | undefined
  try {
    sid = await send(begun.id)
  } catch (error) {
    if (error instanceof NeverTaken) {
      await sendings.never(sending, clock.now())
      return { as: 'never', at }
    }
    if (!(error instanceof MaybeTaken)) await sendings.failed(sending)
    throw error
  }
  await sendings.done(sending, clock.now(), sid)
  return { as: 'taken', at }
}

export type TellingHouse = Pick<
  House,
  | 'directory'
  | 'reaches'
  | 'phones'
  | 'mailIn'
  | 'preferences'
  | 'sendings'
  | 'mailOut'
  | 'textOut'
  | 'later'
  | 'clock'
  | 'chance'
>

export type Notice = {
  readonly kind: NoticeKind
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly person: PersonId
  /** Of the job: the same when it is tried again, and no other's. */
  readonly work: string
  /** Sent by somebody who knows whether mails come back: it goes to an address that is gone, too. */
  readonly byHand?: boolean
  /** It has waited for its time, and is for this channel alone. */
  readonly waited?: NoticeChannel | undefined
  /** What tells by one channel at a later time. */
  readonly later: (waited: NoticeChannel) => Omit<DueJob, 'dueAt'>
  readonly mail: (
    language: Language,
    mail: string,
  ) => Promise<MailWords & Pick<Message, 'replyTo' | 'returnTo' | 'encrypted'>>
  readonly text: (language: Language, phone: string) => Promise<string>
  /** Told by this channel, now or before; once more when it is tried again. */
  readonly told?: (channel: NoticeChannel, handed: NonNullable<Handed>) => Promise<void>
}

/** Each channel by itself: one that fails is tried again, and the other is not. */
export async function tell(house: TellingHouse, notice: Notice): Promise<void> {
  const { directory, preferences, clock, later } = house
  const { kind, person, waited } = notice
  const contact = await directory.contact(person)
  if (!contact) return
  const to = await addresses(house, notice, contact.mail)
  const chosen = await preferences.of(person)
  const at = clock.now()
  const can = (['mail', 'text'] as const).filter(
    (one) => to[one] !== undefined && (waited === undefined || waited === one),
  )
  const { timeZone } = chosen
  const asked = { kind, can, at, timeZone, collected: waited !== undefined }
  const failures: unknown[] = []
  for (const { channel, dueAt } of whenToTell(chosen.preferences, asked)) {
    try {
      if (dueAt > at) {
        // Put off once: another channel that is tried again does not put it off, or send it, once more.
        const putOff = { sending: sendingNamed(notice, channel), id: '' }
        await once(house, putOff, async () => {
          await later.add([{ ...notice.later(channel), dueAt }])
          return undefined
        })
        continue
      }
      const { language } = contact
      const handed = await hand(house, notice, { channel, to: to[channel] ?? '', language })
      if (handed) await notice.told?.(channel, handed)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

async function addresses(
  { reaches, phones, textOut, mailIn }: TellingHouse,
  { caseId, participant, person, byHand = false }: Notice,
  own: string | undefined,
): Promise<{ readonly mail: string | undefined; readonly text: string | undefined }> {
  const reach = await reaches.of(caseId, participant)
  const { phone: theirs } = await phones.of(person)
  const phone = theirs ?? (may(reach, 'text') ? reach?.phone : undefined)
  const mayText =
    textOut !== undefined &&
    phone !== undefined &&
    !(await phones.isStopped(phone)) &&
    !isSilenced(await phones.claims(phone), { person, caseId })
  const mail = mailFor(reach, { mail: own })
  // What comes back again and again is read by nobody, and a server that goes on sending is not believed any more.
  const isGone = mail !== undefined && (await mailIn.channels.failsAt(person, mail))
  return { mail: isGone && !byHand ? undefined : mail, text: mayText ? phone : undefined }
}

const sendingNamed = ({ participant, work }: Notice, channel: NoticeChannel) =>
  `${work} ${participant} ${channel}`

async function hand(
  house: TellingHouse,
  notice: Notice,
  { channel, to, language }: { channel: NoticeChannel; to: string; language: Language },
): Promise<Handed> {
  const { mailOut, textOut, mailIn, clock, chance } = house
  const { kind, caseId, participant, person, mail, text } = notice
  const whose = kind === 'invitation' ? { whose: { caseId, participant } } : {}
  const sending = { sending: sendingNamed(notice, channel), ...whose }
  // By the seat: letters that go out at once draw in no order, and each of them its own.
  if (channel === 'mail') {
    const id = chance.id('message', `${kind} ${caseId} ${participant}`)
    const handed = await once(house, { ...sending, id }, async (same) => {
      await mailOut.send({ ...(await mail(language, to)), to, id: same, at: clock.now() })
      return undefined
    })
    // Said at once, or in a mail that comes back: a mailbox that is gone is gone.
    if (handed?.as === 'never') await mailIn.channels.failed(person, handed.at, { mail: to })
    return handed
  }
  const id = chance.id('text', `${kind} ${caseId} ${participant}`)
  const carried = textOut?.sentTo?.bind(textOut, to)
  return once(house, { ...sending, id, ...(carried ? { carried } : {}) }, (same) =>
    sendText(textOut, async () => ({
      to,
      text: await text(language, to),
      id: same,
      at: clock.now(),
    })),
  )
}

/** A text that may have gone out is not a text that did not. */
export async function sendText(
  textOut: House['textOut'],
  made: () => Promise<Parameters<NonNullable<House['textOut']>['send']>[0]>,
): Promise<string | undefined> {
  if (!textOut) return undefined
  const text = await made()
  try {
    return (await textOut.send(text)).sid
  } catch (error) {
    if (error instanceof NotTaken || error instanceof NeverTaken) throw error
    throw new MaybeTaken('nobody knows', { cause: error })
  }
}
