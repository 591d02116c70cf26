// Mails that wait for the one whose address they came to: seen, confirmed or thrown away by that person alone.
import type { Refusal } from '../domain/mediation.ts'
import type { DocumentHouse } from './documents.ts'
import type { House } from './house.ts'
import { posted } from './mail-in.ts'
import type { HeldMail } from './mail-in-ports.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

type HeldHouse = DocumentHouse & Pick<House, 'mailIn'>
export type Held = Pick<HeldMail, 'mail' | 'room' | 'reason' | 'arrivedAt'> & {
  readonly from: string | undefined
  readonly words: string
  readonly files: readonly string[]
  readonly leftOut: readonly string[]
}

/** Nothing where the case is not theirs. */
export async function heldMails(
  house: HeldHouse,
  viewer: Viewer,
  caseId: CaseId,
): Promise<readonly Held[] | undefined> {
  if (!(await isTheirs(house, viewer, caseId))) return undefined
  const seen: Held[] = []
  for (const one of await house.mailIn.mails.heldBy(viewer.person, caseId)) {
    const { mail, room, reason, arrivedAt, raw } = one
    const read = await house.mailIn.reader.read(raw)
    const files = read?.files.map(({ name }) => name) ?? []
    const leftOut = read?.leftOut ?? []
    const said = { from: read?.from, words: read?.words ?? '', files, leftOut }
    seen.push({ mail, room, reason, arrivedAt, ...said })
  }
  return seen
}

export type Settled = 'done' | { readonly refusal: Refusal | 'MailUnreadable' }

/** Nothing where no such mail waits for them. Confirmed, it is said as theirs, and a refusal leaves it waiting. */
export async function settleHeld(
  house: HeldHouse,
  viewer: Viewer,
  caseId: CaseId,
  mail: string,
  how: 'confirm' | 'discard',
): Promise<Settled | undefined> {
  if (!(await isTheirs(house, viewer, caseId))) return undefined
  const { person } = viewer
  const { mails, reader } = house.mailIn
  const found = (await mails.heldBy(person, caseId)).find((one) => one.mail === mail)
  if (!found) return undefined
  const at = house.clock.now()
  if (how === 'confirm') {
    const { raw, room } = found
    const read = await reader.read(raw)
    if (!read) return { refusal: 'MailUnreadable' }
    const refusal = await posted(house, { person, caseId, room }, mail, { raw, read })
    if (refusal === 'CaseUnknown') return undefined
    if (refusal !== undefined) return { refusal }
  }
  await mails.done(mail, how === 'confirm' ? 'confirmed' : 'thrown away', at)
  return 'done'
}

const isTheirs = async ({ reader }: HeldHouse, viewer: Viewer, caseId: CaseId) =>
  mayReach(viewer, caseId) && (await reader.seatOf(viewer.person, caseId)) !== undefined
