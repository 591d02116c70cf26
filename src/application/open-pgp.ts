// Mail encrypted for those who give a key: given, shown to be theirs by a code in a mail encrypted to it, used, taken back.
import type { Language } from '../domain/language.ts'
import type { ParticipantId } from '../domain/seats.ts'
import { sendToPerson } from './gone-mailbox.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import type { AnswerBy, Message } from './mail-ports.ts'
import type { KeyWrong } from './open-pgp-ports.ts'
import { toldBy } from './passkeys.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import { travelsTo } from './travelling.ts'
import type { Handlers } from './work.ts'

export type KeyHouse = Pick<
  House,
  'pgp' | 'directory' | 'limits' | 'mails' | 'mailOut' | 'mailIn' | 'clock' | 'chance'
>
/** A mail program that decrypts may be on another machine. In milliseconds. */
export const CODE_COUNTS = 24 * 3_600_000

export type NotGiven = KeyWrong | 'NotInstalled' | 'NoMailAddress' | 'TooManyKeys'
/** What is not taken is kept nowhere: it may be a private key. */
export async function giveKey(
  house: KeyHouse,
  { person }: Viewer,
  given: Uint8Array,
): Promise<'waiting' | NotGiven> {
  const { pgp, directory, limits: taken, clock, chance } = house
  if (!(await pgp.engine.installed())) return 'NotInstalled'
  const at = clock.now()
  const key = await pgp.engine.read(given, at)
  if (typeof key === 'string') return key
  if ((await directory.contact(person))?.mail === undefined) return 'NoMailAddress'
  if ((await taken.take(limits.mailKey, person, at)) > 0) return 'TooManyKeys'
  const id = chance.id('mail key', person)
  await pgp.keys.wait({ id, person, key, at }, [
    { job: { type: 'SendKeyCode', key: id }, dueAt: at },
  ])
  return 'waiting'
}

/** May run twice: the newer code counts. */
async function sendKeyCode(house: KeyHouse, id: string): Promise<void> {
  const { pgp, directory, mails, clock, chance } = house
  const waiting = await pgp.keys.waiting(id)
  const at = clock.now()
  if (!waiting || at > waiting.key.givenAt + CODE_COUNTS) return
  const contact = await directory.contact(waiting.person)
  if (contact?.mail === undefined) return
  const { language, mail: to } = contact
  const code = chance.code('mail key code', id, 6)
  await pgp.keys.arm(id, code, waiting.key.givenAt + CODE_COUNTS)
  const encrypted = await pgp.engine.encrypt(waiting.key, mails.key.code(language, code), at)
  if (encrypted === undefined) return
  const outside = mails.key.codeOutside(language)
  const message = { ...outside, encrypted, to, id: chance.id('message', id) }
  await sendToPerson(house, waiting.person, message)
}

export const confirmKey = (
  house: Pick<House, 'pgp' | 'clock' | 'chance'>,
  { person }: Viewer,
  code: string,
): Promise<boolean> =>
  house.pgp.keys.confirm(
    person,
    code.replace(/[\s-]/g, ''),
    house.clock.now(),
    toldBy(house, person),
  )

export const removeKey = (
  house: Pick<House, 'pgp' | 'clock' | 'chance'>,
  { person }: Viewer,
): Promise<void> => house.pgp.keys.remove(person, house.clock.now(), toldBy(house, person))

/**
 * The encrypted part of a notice; nothing where there is none to be: then the notice says that there is something, as
 * to everybody. Not for whom somebody has said anything of how they are safely reached, nor for who said that they
 * have to be kept apart: who shares their home may share their keys.
 */
export async function encryptedNotice(
  house: Pick<House, 'pgp' | 'mails' | 'reaches' | 'needsMoreThanMailbox' | 'clock'>,
  notice: {
    readonly person: PersonId
    readonly caseId: CaseId
    readonly participant: ParticipantId
    readonly work: string
    readonly language: Language
    readonly answer: AnswerBy | undefined
  },
): Promise<Pick<Message, 'encrypted'>> {
  const { pgp, mails, reaches, clock } = house
  const { person, caseId, participant, language, answer } = notice
  const { counting: key } = await pgp.keys.of(person)
  if (!key || !(await pgp.engine.installed())) return {}
  if (((await reaches.of(caseId, participant))?.safe ?? '').trim() !== '') return {}
  if (await house.needsMoreThanMailbox(person, caseId)) return {}
  const before = await pgp.keys.carried(caseId, participant)
  const found = await travelsTo(pgp, { ...notice, key, before })
  if (!found) return {}
  const words = mails.key.notice(language, found.travels, answer)
  const encrypted = await pgp.engine.encrypt(key, words, clock.now())
  if (encrypted === undefined) return {}
  // Before it goes out: what may have gone out is not carried a second time.
  await pgp.keys.carry(caseId, participant, person, found.carried)
  return { encrypted }
}

export const keyHandlers = (house: KeyHouse): Pick<Handlers, 'SendKeyCode'> => ({
  SendKeyCode: ({ key }) => sendKeyCode(house, key),
})
