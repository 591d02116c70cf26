// The statement to the court of how a mediation ended (form ADR-100), as actions.
import { z } from 'zod'
import { MOST_SESSIONS } from '../domain/statement-steps.ts'
import { action } from './action.ts'
import { type FormFields, nested } from './form.ts'
import { date, id } from './schemas.ts'

const MOST_MINUTES = MOST_SESSIONS * 24 * 60
const sessions = z.discriminatedUnion('were', [
  z.strictObject({ were: z.enum(['not-scheduled', 'not-held']) }),
  z.strictObject({
    were: z.literal('held'),
    on: z.array(date).min(1).max(MOST_SESSIONS),
    minutes: z.int().min(1).max(MOST_MINUTES),
  }),
])

/** Hours as people write them; what was not held has no days and no hours. */
const stated = (fields: FormFields): unknown => {
  const { sessions: said, ...rest } = nested(fields) as { sessions?: Record<string, unknown> }
  const { were, on = [], minutes = '' } = said ?? {}
  if (were !== 'held') return { ...rest, sessions: { were } }
  const hours = String(minutes).trim().replace(',', '.')
  const fits = /^\d{1,3}(\.\d{1,2})?$/.test(hours)
  return { ...rest, sessions: { were, on, minutes: fits ? Math.round(Number(hours) * 60) : hours } }
}

export const statementActions = [
  action('make-court-statement')({
    summary:
      'Make the statement of agreement or nonagreement for the court (form ADR-100): whether there were sessions, on which days and how long, and how it ended. Nothing else has a place in it.',
    who: 'A mediator.',
    input: z.strictObject({
      /** The day on which the mediator was appointed, assigned or retained. */
      appointedOn: date,
      sessions,
      /** Of a mediation that has settled. */
      in: z.enum(['full-agreement', 'partial-agreement']).exactOptional(),
      /** As long as it goes on: by when it is expected to end, and the day of the next session. */
      completedBy: date.exactOptional(),
      nextOn: date.exactOptional(),
    }),
    fromForm: stated,
    command: (input, { mint }) => ({
      type: 'MakeCourtStatement',
      statement: mint('statement to the court', 'board'),
      ...input,
    }),
  }),
  action('record-statement-filed')({
    summary: 'Say on which day the statement was served on everybody and filed with the court.',
    who: 'A mediator, or who manages the case.',
    input: z.strictObject({ statement: id, on: date }),
    command: (input) => ({ type: 'RecordStatementFiled', ...input }),
  }),
]
