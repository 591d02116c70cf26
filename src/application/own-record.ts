// A participant's own record of a case, to take away: their rooms alone, with the chains that prove it.
import type { House } from './house.ts'
import { limits } from './limits.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

export const OWN_RECORD_TYPE = 'application/jsonl; charset=utf-8'
export const OWN_RECORD_NAME = 'attachment; filename="parley-record.jsonl"'

/** A case that is not theirs and one that is not there are one answer; `wait` is in milliseconds. */
export async function ownRecord(
  { reader, fastLimits, clock }: Pick<House, 'reader' | 'fastLimits' | 'clock'>,
  viewer: Viewer,
  caseId: CaseId,
): Promise<{ readonly record: string } | { readonly wait: number } | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const wait = await fastLimits.take(limits.record, `${viewer.person} ${caseId}`, clock.now())
  if (wait > 0) return { wait }
  const record = await reader.receiptOf(viewer.person, caseId)
  return record === undefined ? undefined : { record }
}
