// The arbiter of an exchange: the clerk brings what was sealed to the published rule, and records what the rule says.

import type { Sealed } from '../domain/exchange.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import type { CaseId } from './ports.ts'
import type { JobOf } from './work.ts'

/** Opened for the arbiter alone: no request asks for it. */
export type SealedMemoranda = (caseId: CaseId, exchange: string) => Promise<readonly Sealed[]>

/** Bears being run twice: what is over is refused, and so is what is not due. */
export async function releaseExchange(
  house: Pick<House, 'record' | 'clock' | 'sealedMemoranda'>,
  { caseId, exchange }: JobOf<'ReleaseExchange'>,
): Promise<void> {
  const sealed = await house.sealedMemoranda(caseId, exchange)
  const command = { type: 'ReleaseExchange', exchange, sealed } as const
  await carryOut(house, { actor: { registrar: true }, caseId, command })
}
