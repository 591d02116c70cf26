// Other ways into a call of a room as actions: a larger service opened and shut, and a telephone bridge noted.
import { z } from 'zod'
import { action } from './action.ts'
import { first } from './form.ts'
import { phoneNumber } from './phone.ts'
import { meetingRoom as room, words } from './schemas.ts'

const number = words(40).transform((said, context) => {
  const read = phoneNumber(said)
  if (read !== undefined) return read
  context.addIssue({ code: 'custom', message: 'not a telephone number', input: said })
  return z.NEVER
})
/** As it stands on an invitation of the bridge: in groups, or with the sign that ends it. */
const pin = words(40)
  .transform((said) => said.replaceAll(/[\s.#-]/g, ''))
  .refine((digits) => /^\d{3,20}$/.test(digits))
const who = 'Who leads meetings there: a mediator; at a side’s desk a case manager, too.'

export const callWaysActions = [
  action('open-larger-call')({
    summary: 'Let those who sit in a room meet at the service for more than four.',
    who,
    input: z.strictObject({ room }),
    command: (input) => ({ type: 'OpenLargerCall', ...input }),
  }),
  action('close-larger-call')({
    summary: 'End that way in. Opened again it is another room at the service.',
    who,
    input: z.strictObject({ room }),
    command: (input) => ({ type: 'CloseLargerCall', ...input }),
  }),
  action('note-dial-in')({
    summary: 'Note the number and PIN of a telephone bridge for a room; in the place of the last.',
    who,
    input: z.strictObject({ room, number, pin }),
    fromForm: (fields) => ({
      room: first(fields, 'room'),
      number: first(fields, 'number'),
      pin: first(fields, 'pin'),
    }),
    command: (input) => ({ type: 'NoteDialIn', ...input }),
  }),
  action('remove-dial-in')({
    summary: 'Take that number away.',
    who,
    input: z.strictObject({ room }),
    command: (input) => ({ type: 'RemoveDialIn', ...input }),
  }),
]
