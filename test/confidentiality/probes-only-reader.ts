// What is sent to the doors of who reads one's mailbox and phone.
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

const form = (fields: Record<string, string>): Pick<Asking, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})

/** Taken back by the end alone: who has is silenced by whoever names their mailbox, and may be. */
export const onlyReaderSendings: Readonly<
  Record<string, (at: AtHand) => readonly Partial<Asking>[]>
> = {
  '/account/notices/only-reader': ({ last }) => [
    form({ of: 'letters', only: 'yes' }),
    form({ of: 'mail', only: 'yes' }),
    form({ of: 'phone', only: 'yes' }),
    ...(last ? [form({ of: 'mail', only: '' })] : []),
  ],
  '/api/v1/only-reader': ({ last }) => [
    { payload: { of: 'letters', only: true } },
    { payload: { of: 'mail', only: true } },
    ...(last ? [{ payload: { of: 'phone', only: false } }] : []),
  ],
}
