// Who comes to a meeting, and what they need, as actions; and asking somebody to leave who sits beside a side.
import { z } from 'zod'
import { action } from './action.ts'
import { type FormFields, first } from './form.ts'
import { id, said, side, words } from './schemas.ts'

const room = z.union([
  z.enum(['joint', 'neutrals']),
  z.templateLiteral([z.enum(['caucus', 'desk']), ':', side]),
])
const ofMeeting = z.strictObject({ room, meeting: id })
const meetingIn = (fields: FormFields) => ({
  room: first(fields, 'room'),
  meeting: first(fields, 'meeting'),
})

export const comingActions = [
  action('tell-needs')({
    summary:
      'Tell what you yourself need at a meeting: to get in, to see, to hear; and into which language it should be interpreted. Whoever reads the room of the meeting reads it.',
    who: 'Who reads the room of the meeting, but for observers.',
    input: z.strictObject({
      room,
      meeting: id,
      access: words(500).default(''),
      language: words(60).default(''),
    }),
    fromForm: (fields) => ({
      ...meetingIn(fields),
      access: first(fields, 'access'),
      language: first(fields, 'language'),
    }),
    command: ({ access, language, ...of }) => ({
      ...{ type: 'TellNeeds', ...of, access: access.trim(), language: language.trim() },
    }),
  }),
  action('book-interpreter')({
    summary: 'Say that an interpreter is booked for a meeting: who comes, and for which language.',
    who: 'A case manager or a mediator; where one was asked for.',
    input: z.strictObject({ side, meeting: id, words: said(300) }),
    fromForm: (fields) => ({
      side: first(fields, 'side'),
      meeting: first(fields, 'meeting'),
      words: first(fields, 'words'),
    }),
    command: (input) => ({ type: 'BookInterpreter', ...input }),
  }),
  action('end-presence')({
    summary:
      'Ask an interpreter or a support person to leave: one meeting, or the case. The reason stays in the room of the meeting, or in the caucus of their side.',
    who: 'A mediator.',
    input: z.strictObject({
      participant: id,
      reason: said(2_000),
      from: ofMeeting.exactOptional(),
    }),
    fromForm: (fields) => ({
      participant: first(fields, 'participant'),
      reason: first(fields, 'reason'),
      ...(fields.has('meeting') ? { from: meetingIn(fields) } : {}),
    }),
    command: (input) => ({ type: 'EndPresence', ...input }),
  }),
]
