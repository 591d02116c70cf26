// The schedule of invitations at work: a round that is due is written by the registrar, once, and says what follows.
import { viewOf } from '../domain/mediation.ts'
import { invitationAt } from '../domain/reinviting.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import type { JobOf } from './work.ts'

/**
 * The round is read where it is decided: run twice, the second finds that the round was written and is not due. What
 * is not due any more, because of an answer, a word or another day, is refused, and that is well.
 */
export async function reinvite(
  house: Pick<House, 'record' | 'clock'>,
  { caseId, participant, side }: JobOf<'Reinvite'>,
): Promise<void> {
  const actor = { registrar: true } as const
  const read = await house.record.act(actor, caseId, ({ me, entries }) => ({
    result: invitationAt(viewOf(me, entries), side, participant)?.writing.rounds,
  }))
  const rounds = read.found && 'result' in read ? read.result : undefined
  if (rounds === undefined) return
  const command = { type: 'Reinvite', participant, side, round: rounds + 1 } as const
  await carryOut(house, { actor, caseId, command })
}
