// The private safety screen: taken from the one who answers, recorded by the clerk, and read by nobody of any side.
import { flags, type SafetyAnswers } from '../domain/law/safety-screen.ts'
import { SAFETY } from '../domain/safety.ts'
import { isSide, type Side } from '../domain/seats.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import { ifInReach } from './out-of-reach.ts'
import type { CaseId, PersonId } from './ports.ts'
import type { JobOf } from './work.ts'

type SafetyHouse = Pick<House, 'record' | 'reader' | 'safety' | 'clock' | 'chance' | 'hash'>

/**
 * The same work whatever anybody else has answered. Undefined where they do not sit on a side: absent and forbidden
 * are one answer. With a key the same answers are taken once.
 */
export async function answerSafetyScreen(
  { reader, safety, clock, chance, hash }: SafetyHouse,
  person: PersonId,
  caseId: CaseId,
  answers: SafetyAnswers,
  key?: string,
): Promise<'taken' | undefined> {
  const me = await reader.seatOf(person, caseId)
  if (me?.state !== 'seated' || !isSide(me.seat)) return undefined
  const { participant } = me
  const scope = `${caseId} ${participant}`
  const answer =
    key === undefined ? chance.id('safety screen', scope) : hash(`${scope} ${key}`).slice(0, 26)
  const at = clock.now()
  const job = { type: 'RecordSafetyScreen', caseId, answer } as const
  await safety.keep({ answer, caseId, participant, person, answers, at }, [{ job, dueAt: at }])
  return 'taken'
}

/** May run twice: the same answers are on record once. A case of old has no room for them: nothing is recorded there. */
export async function recordSafetyScreen(
  house: Pick<House, 'record' | 'clock' | 'safety'>,
  { caseId, answer }: JobOf<'RecordSafetyScreen'>,
): Promise<void> {
  const { record, safety } = house
  const kept = await safety.read(answer)
  if (!kept) return
  const { participant, person, answers } = kept
  const outcome = await record.act({ registrar: true }, caseId, ({ heads, entries }) => {
    const seated = entries.findLast(
      ({ fact }) =>
        (fact.type === 'ParticipantSeated' || fact.type === 'InvitationSent') &&
        fact.participant === participant,
    )?.fact
    const side =
      seated?.type === 'InvitationSent'
        ? seated.side
        : seated?.type === 'ParticipantSeated' && isSide(seated.seat)
          ? seated.seat
          : undefined
    return { result: heads.has(SAFETY) ? side : undefined }
  })
  const side: Side | undefined = outcome.found && 'result' in outcome ? outcome.result : undefined
  if (side !== undefined) {
    const command = {
      type: 'RecordSafetyScreen',
      screen: answer,
      participant,
      side,
      answers,
    } as const
    await carryOut(house, { actor: { registrar: true }, caseId, command })
  }
  await ifInReach(safety.recorded({ answer, caseId, participant, person }, flags(answers)))
}

/** Whether somebody said that they have to be kept apart here: then what reaches their mailbox is not enough to read on. */
export const needsMoreThanMailbox = (
  { safety }: Pick<House, 'safety'>,
  person: PersonId,
  caseId: CaseId,
): Promise<boolean> => safety.keptApart(person, caseId)
