// What a provider says became of a text, counted where the text was an invitation.
import type { House } from './house.ts'
import type { TextReceipt } from './texts.ts'

/** A report says that the provider had it, also where nobody lived to note that. */
export async function hearReceipt(
  { sendings, conveningMarks, clock }: Pick<House, 'sendings' | 'conveningMarks' | 'clock'>,
  receipt: TextReceipt,
): Promise<void> {
  const now = clock.now()
  const whose = await sendings.report(receipt, now)
  if (!whose) return
  const { at, ...invited } = whose
  const by = { ...invited, channel: 'text', at } as const
  await conveningMarks.mark({ ...by, step: 'invited' })
  if (receipt.delivered === true) await conveningMarks.mark({ ...by, step: 'reached' })
  if (receipt.delivered === false) await conveningMarks.notReached([invited], 'text', now)
}
