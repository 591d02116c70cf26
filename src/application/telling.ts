// Telling somebody by the channels they may be told by and want, each once, whatever dies in between.
import type { Language } from '../domain/clauses.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { House } from './house.ts'
import type { MailWords, Message } from './mail-ports.ts'
import { type NoticeChannel, type NoticeKind, whenToTell } from './notice-preferences.ts'
import { isShared } from './phones.ts'
import type { CaseId, DueJob, PersonId } from './ports.ts'
import { mailFor, may } from './reach.ts'
import { NeverTaken, NotTaken } from './texts.ts'

type SendingHouse = Pick<House, 'sendings' | 'clock'>

/**
 * A notice of which nobody knows whether it went out is not sent again: the next one says the same, and nobody hears
 * twice. What somebody waits for is sent again, under the same id, by which it is told to be the same.
 */
export async function once(
  { sendings, clock }: SendingHouse,
  {
    sending,
    id,
    awaited,
  }: { readonly sending: string; readonly id: string; readonly awaited: boolean },
  send: (id: string) => Promise<string | undefined>,
): Promise<void> {
  const begun = await sendings.begin(sending, id, clock.now())
  if (begun.state === 'done' || (begun.state === 'begun' && !awaited)) return
  let sid: string | undefined
  try {
    sid = await send(begun.id)
  } catch (error) {
    if (error instanceof NeverTaken) return sendings.done(sending, clock.now())
    if (!(error instanceof Unknown)) await sendings.failed(sending)
    throw error instanceof Unknown ? error.cause : error
  }
  await sendings.done(sending, clock.now(), sid)
}

/** Whether it went out is not known. */
class Unknown extends Error {}

export type TellingHouse = Pick<
  House,
  | 'directory'
  | 'reaches'
  | 'phones'
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
  readonly told?: (channel: NoticeChannel) => Promise<void>
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
        await once(house, { ...sendingOf(notice, channel), id: '' }, async () => {
          await later.add([{ ...notice.later(channel), dueAt }])
          return undefined
        })
        continue
      }
      await hand(house, notice, { channel, to: to[channel] ?? '', language: contact.language })
      await notice.told?.(channel)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

async function addresses(
  { reaches, phones, textOut }: TellingHouse,
  { caseId, participant, person }: Notice,
  mail: string | undefined,
): Promise<{ readonly mail: string | undefined; readonly text: string | undefined }> {
  const reach = await reaches.of(caseId, participant)
  const own = await phones.of(person)
  const phone = own.phone ?? (may(reach, 'text') ? reach?.phone : undefined)
  const text =
    textOut && phone !== undefined && (await mayText(phones, phone, caseId)) ? phone : undefined
  return { mail: mailFor(reach, { mail }), text }
}

const mayText = async (phones: House['phones'], phone: string, caseId: CaseId) =>
  !(await phones.isStopped(phone)) && !isShared(await phones.claims(phone), caseId)

const sendingOf = ({ kind, participant, work }: Notice, channel: NoticeChannel) => ({
  sending: `${work} ${participant} ${channel}`,
  awaited: kind === 'invitation',
})

async function hand(
  house: TellingHouse,
  notice: Notice,
  { channel, to, language }: { channel: NoticeChannel; to: string; language: Language },
): Promise<void> {
  const { mailOut, textOut, clock, chance } = house
  const { kind, caseId, participant, mail, text } = notice
  const sending = sendingOf(notice, channel)
  // By the seat: letters that go out at once draw in no order, and each of them its own.
  if (channel === 'mail') {
    const id = chance.id('message', `${kind} ${caseId} ${participant}`)
    return once(house, { ...sending, id }, async (same) => {
      await mailOut.send({ ...(await mail(language, to)), to, id: same, at: clock.now() })
      return undefined
    })
  }
  const id = chance.id('text', `${kind} ${caseId} ${participant}`)
  await once(house, { ...sending, id }, (same) =>
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
    throw new Unknown('nobody knows', { cause: error })
  }
}
