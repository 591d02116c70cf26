// Letters after the first, as actions: asking for none, and choosing the day of the next.
import { z } from 'zod'
import { action } from './action.ts'
import { first } from './form.ts'
import { id, side } from './schemas.ts'

export const reinvitingActions = [
  action('ask-for-quiet')({
    summary: 'Ask that nobody write about this invitation again. It stays open.',
    who: 'Who is invited.',
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'AskForQuiet' }),
  }),
  action('set-next-invitation')({
    summary: 'Choose when an invitation that waits is sent once more, or that it is not.',
    who: 'A case manager.',
    input: z.strictObject({
      participant: id,
      side,
      /** UTC milliseconds; null for never. */
      at: z.int().nullable(),
    }),
    fromForm: (fields) => {
      const on = first(fields, 'at') ?? ''
      return {
        participant: first(fields, 'participant'),
        side: first(fields, 'side'),
        at: first(fields, 'never') === 'true' ? null : morning(on),
      }
    },
    command: (input) => ({ type: 'SetNextInvitation', ...input }),
  }),
]

/** In the morning of the west coast; what is no day stays as it was written, for the schema to refuse. */
const morning = (day: string): unknown => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T16:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? day : at
}
