// The sheet of who was at a meeting of everybody (CRC 3.860, ADR-107): who, when and how, and nothing of what was said.
import type { Language } from '../domain/language.ts'
import type { View } from '../domain/mediation.ts'
import { endOf, type MeetingChannel, type MeetingId } from '../domain/meetings.ts'
import { conducts, isSide, type Me, type ParticipantId, type Role } from '../domain/seats.ts'
import type { Directory } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import type { Reaches } from './reach.ts'

export type AttendanceSheet = {
  readonly language: Language
  readonly program: string
  readonly reference: string
  readonly title: string
  readonly court: { readonly name: string; readonly number: string } | undefined
  readonly from: number
  readonly until: number
  readonly timeZone: string
  readonly channel: MeetingChannel
  readonly present: readonly Present[]
  /** Whether this is the program's own copy, with what the court may ask it for; on no other stands how to reach anybody. */
  readonly withContacts: boolean
}
/** Of a case that a court has: it has a form for this. */
export type AttendanceOfCourt = AttendanceSheet & {
  readonly court: NonNullable<AttendanceSheet['court']>
}
type Present = {
  readonly name: string
  readonly role: Role
  readonly side: string
  readonly contact?: ContactOnSheet
}
/** As the program knows them (ADR-107): the address line by line. */
type ContactOnSheet = {
  readonly post: readonly string[]
  readonly phone: string | undefined
  readonly mail: string | undefined
}
export type AttendanceWriter = { render(sheet: AttendanceSheet): Promise<Uint8Array> }

/** Who has to be able to show it to a court: mediators, and who manages the case. */
export const readsAttendance = (me: Me): boolean =>
  conducts(me) || (me.seat === 'manager' && me.state === 'seated')

type Asked = Pick<AttendanceSheet, 'language' | 'program' | 'timeZone'>

/**
 * A manager's copy says how each of them is reached, for a court that asks the program; a mediator's, which is shown
 * around, does not: where somebody lives is not told across the table.
 */
export async function attendanceFor(
  { reaches, directory }: { readonly reaches: Reaches; readonly directory: Directory },
  { me, board }: View,
  caseId: CaseId,
  meeting: MeetingId,
  asked: Asked,
): Promise<AttendanceSheet | undefined> {
  const contacts = new Map<ParticipantId, ContactOnSheet>()
  const held = board.meetings.attendance.find((one) => one.meeting === meeting)
  if (me.seat === 'manager' && me.state === 'seated' && held) {
    const known = await reaches.ofCase(caseId)
    for (const participant of held.present) {
      const reach = known.find((one) => one.participant === participant)
      const person = reach?.person ?? (await directory.whoWas(caseId, participant))
      const own = person === undefined ? undefined : await directory.contact(person)
      const { post = [], phone, mail = own?.mail } = reach ?? {}
      contacts.set(participant, { post, phone, mail })
    }
  }
  return attendanceSheet({ me, board }, meeting, asked, contacts)
}

function attendanceSheet(
  { me, board }: Pick<View, 'me' | 'board'>,
  meeting: MeetingId,
  { language, program, timeZone }: Asked,
  contacts: ReadonlyMap<ParticipantId, ContactOnSheet>,
): AttendanceSheet | undefined {
  const { opened, people } = board.convening
  const held = board.meetings.attendance.find((one) => one.meeting === meeting)
  if (!readsAttendance(me) || !held || !opened) return undefined
  const sideOf = (seat: string) =>
    isSide(seat as never) ? (opened.sides.find(({ side }) => side === seat)?.label ?? seat) : ''
  return {
    ...{ language, program, timeZone },
    reference: opened.reference,
    title: opened.title,
    court: opened.court ? { name: opened.court.name, number: opened.court.caseNumber } : undefined,
    from: held.at,
    until: endOf(held),
    channel: held.channel,
    present: held.present.flatMap((participant) => {
      const person = people.get(participant)
      const contact = contacts.get(participant)
      if (!person) return []
      const said = { name: person.name, role: person.role, side: sideOf(person.seat) }
      return [contact ? { ...said, contact } : said]
    }),
    withContacts: me.seat === 'manager',
  }
}
