// The day of the hearing as an action.
import { z } from 'zod'
import { action } from './action.ts'
import { first } from './form.ts'
import { date } from './schemas.ts'

export const hearingActions = [
  action('move-hearing')({
    summary: 'Set another day for the hearing in court, or say that there is none any more.',
    who: 'A case manager.',
    input: z.strictObject({
      /** YYYY-MM-DD; null for none. */
      to: date.nullable(),
    }),
    fromForm: (fields) => ({ to: first(fields, 'none') === 'true' ? null : first(fields, 'to') }),
    command: (input) => ({ type: 'MoveHearing', ...input }),
  }),
]
