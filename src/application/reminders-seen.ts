// Who owes the next move, since when, and what was sent: to a mediator of everybody, to anybody else of themselves.
import { seated } from '../domain/convening.ts'
import { hearingOf } from '../domain/hearing.ts'
import { viewOf } from '../domain/mediation.ts'
import { moreTimeOf } from '../domain/more-time.ts'
import { nextReminder, type OwedStep, owedBy, policyFor } from '../domain/reminders.ts'
import { conducts, isSide, type Me, type ParticipantId, type Seat } from '../domain/seats.ts'
import type { House } from './house.ts'
import type { CaseId, PersonId } from './ports.ts'

const sealedSteps: readonly OwedStep[] = ['hand in memorandum', 'prepare for the call']

export type RemindersOf = {
  readonly participant: ParticipantId
  readonly name: string
  readonly seat: Seat
  readonly owes: { readonly step: OwedStep; readonly since: number } | null
  /** What came by itself, whatever it was about; UTC milliseconds. */
  readonly sent: readonly number[]
  /** The next one, for who did not choose fewer: what somebody chose is not told to anybody. */
  readonly nextAt: number | null
  readonly moreTimeUntil: number | null
  readonly lastPersonalAt: number | null
}

/**
 * Made of what the one who looks reads: a mediator reads each room in which a step of a side can be owed. Case managers
 * have a board of their own, and who is only invited reads none of it.
 */
export async function remindersSeen(
  { reader, reminders, clock }: Pick<House, 'reader' | 'reminders' | 'clock'>,
  person: PersonId,
  caseId: CaseId,
): Promise<readonly RemindersOf[] | undefined> {
  const seen = await reader.seenBy(person, caseId)
  if (seen?.me.state !== 'seated' || seen.me.seat === 'manager') return undefined
  const { me, entries } = seen
  const now = clock.now()
  const view = viewOf(me, entries)
  const sent = await reminders.readBy(person, caseId)
  const hearingOn = hearingOf(view.board)
  const shown = seated(view.board.convening)
    .filter(({ seat }) => seat !== 'manager')
    .filter(({ participant }) => conducts(me) || participant === me.participant)
  return shown.map(({ participant, name, seat, role }): RemindersOf => {
    const them: Me = { participant, seat, role, state: 'seated' }
    const found = owedBy(them, entries, now)
    // Whether a side has handed in under seal, or prepared for itself, stands where that side alone reads: of others nothing is said.
    const sealed =
      found !== undefined && sealedSteps.includes(found.step) && participant !== me.participant
    const owed = sealed ? undefined : found
    const own = sent.flatMap((one) => (one.participant === participant ? [one.at] : []))
    const since = owed?.since ?? 0
    const ofStep = own.filter((at) => at >= since)
    const next =
      owed &&
      nextReminder({ ...owed, sent: ofStep, howMany: 'usual', hearingOn }, policyFor(owed.step))
    const until = moreTimeOf(view, participant)
    return {
      ...{ participant, name, seat, sent: own },
      owes: owed ? { step: owed.step, since } : null,
      nextAt: next ?? null,
      moreTimeUntil: until !== undefined && until > now ? until : null,
      lastPersonalAt: owed?.lastPersonal ?? null,
    }
  })
}

/** Whom a mediator may write a reminder to. */
export const mayBeReminded = ({ seat }: Pick<RemindersOf, 'seat'>): boolean => isSide(seat)
