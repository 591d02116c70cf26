// Homework and exchanges of memoranda as actions.
import { z } from 'zod'
import { zoneOf } from '../application/plan-seen.ts'
import { action } from './action.ts'
import { type FormFields, nested } from './form.ts'
import { amissAt, instantOf, moment } from './moments.ts'
import { date, id, said, side, words } from './schemas.ts'

const taskRoom = z.union([
  z.enum(['joint', 'neutrals']),
  z.templateLiteral([z.enum(['caucus', 'team']), ':', side]),
])
const ofTask = { task: id, room: taskRoom }
/** Who is ticked comes as a list. */
const listed = (fields: FormFields): unknown => {
  const { who, ...rest } = nested(fields) as Record<string, unknown>
  return { ...rest, who: Array.isArray(who) ? who : [] }
}

export const homeworkActions = [
  action('set-task')({
    summary:
      'Ask somebody to do something at home, in the room where it concerns them; or note a task of your own side.',
    who: 'A mediator; in the room of their own side who speaks for it.',
    input: z.strictObject({
      room: taskRoom,
      words: said(2_000),
      who: z.array(id).max(40).default([]),
      dueOn: date.exactOptional(),
      stage: id.exactOptional(),
      documents: z.array(id).max(40).exactOptional(),
    }),
    fromForm: listed,
    // Drawn where whoever reads the room sees every draw.
    command: (input, { mint }) => ({ type: 'SetTask', task: mint('task', input.room), ...input }),
  }),
  action('finish-task')({
    summary: 'Say that a task is done, with papers of the same room that answer it.',
    who: 'Who was asked.',
    input: z.strictObject({
      ...ofTask,
      words: words(2_000).default(''),
      documents: z.array(id).max(40).exactOptional(),
    }),
    command: (input) => ({ type: 'FinishTask', ...input }),
  }),
  action('drop-task')({
    summary: 'Say that a task is not needed any more; a mediator says why.',
    who: 'Who was asked; a mediator.',
    input: z.strictObject({ ...ofTask, reason: words(2_000).default('') }),
    command: (input) => ({ type: 'DropTask', ...input }),
  }),
  action('open-exchange')({
    summary:
      'Ask each side for a memorandum, to be exchanged at once: all are released, or none. Nobody learns before who has handed in.',
    who: 'A mediator.',
    input: z.strictObject({
      words: said(2_000),
      /** UTC milliseconds, or the time on the wall in the program's time zone. */
      dueAt: moment,
      release: z.enum(['when-all', 'when-due']).default('when-all'),
      to: z.enum(['joint', 'caucuses']).default('caucuses'),
    }),
    needs: 'program',
    amiss: ({ dueAt }, { program }) => amissAt(['dueAt'], dueAt, zoneOf(program)),
    command: ({ dueAt, ...input }, { mint, program }) => ({
      type: 'OpenExchange',
      exchange: mint('exchange', 'board'),
      ...input,
      dueAt: instantOf(dueAt, zoneOf(program)),
    }),
  }),
  action('hand-in-memorandum')({
    summary:
      'Hand in the memorandum of your side: sealed for the exchange, or for the mediator alone. It cannot be changed after.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({
      exchange: id,
      words: said(),
      share: z.enum(['exchange', 'mediator']),
    }),
    command: (input) => ({ type: 'HandInMemorandum', ...input }),
  }),
]
