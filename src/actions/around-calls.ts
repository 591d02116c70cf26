// What stands around a call with one side, as actions: worksheets, notes for those who mediate, and agreed next steps.
import { z } from 'zod'
import { CONFIDENCE } from '../domain/call-notes.ts'
import { QUESTIONS } from '../domain/worksheets.ts'
import { action } from './action.ts'
import { type FormFields, first, nested, ticked } from './form.ts'
import { date, id, said, side, words } from './schemas.ts'

const worksheetRoom = z.templateLiteral([z.enum(['team', 'caucus']), ':', side])
const caucus = z.templateLiteral(['caucus:', side])
export const LONGEST_ANSWER = 5_000
const answers = z.partialRecord(z.enum(QUESTIONS), words(LONGEST_ANSWER))
const noted = words(10_000).exactOptional()

/** Ticked ones come as a list; none ticked is an empty one. */
const choosing = (fields: FormFields): unknown => ({
  version: Number(first(fields, 'version') || Number.NaN),
  questions: fields.get('questions') ?? [],
})
const withTick = (fields: FormFields): unknown => ({
  ...(nested(fields) as Record<string, unknown>),
  safety: ticked(fields, 'safety'),
})
/** A row in which only a person is chosen asks for nothing. */
const rows = (fields: FormFields): unknown => {
  const { items, ...rest } = nested(fields) as Record<string, unknown>
  const filled = (Array.isArray(items) ? items : []).filter(
    (one) => one.words !== undefined || one.dueOn !== undefined,
  )
  return { ...rest, items: filled.map(({ words = '', ...more }) => ({ words, ...more })) }
}

export const aroundCallsActions = [
  action('save-worksheet')({
    summary:
      'Write your worksheet before a call: for your own side alone in its team room, or in its caucus, where the mediator reads it too. Written again it is the newer version.',
    who: 'Who speaks for a side, each their own.',
    input: z.strictObject({ room: worksheetRoom, answers: answers.default({}) }),
    command: (input) => ({ type: 'SaveWorksheet', ...input }),
  }),
  action('give-worksheet')({
    summary:
      'Give the mediator answers of your worksheet that so far your own side alone reads: those you choose, word for word.',
    who: 'Whose worksheet it is.',
    input: z.strictObject({
      /** Which version you looked at. */
      version: z.int().min(1),
      questions: z.array(z.enum(QUESTIONS)).max(QUESTIONS.length),
    }),
    fromForm: choosing,
    command: (input) => ({ type: 'GiveWorksheet', ...input }),
  }),
  action('skip-preparation')({
    summary: 'Say that no worksheet is needed: for yourself, or as a mediator for a side.',
    who: 'Who speaks for a side, in its team room; a mediator, in its caucus.',
    input: z.strictObject({ room: worksheetRoom }),
    command: (input) => ({ type: 'SkipPreparation', ...input }),
  }),
  action('write-call-notes')({
    summary:
      'Keep notes of a call with one side, for those who mediate alone. With the name of earlier notes they are a newer version of them.',
    who: 'A mediator.',
    input: z.strictObject({
      notes: id.exactOptional(),
      side,
      meeting: id.exactOptional(),
      ...{ interests: noted, concerns: noted, strengths: noted, ideas: noted, followUps: noted },
      safety: z.boolean().default(false),
      confidence: z.enum(CONFIDENCE).exactOptional(),
    }),
    fromForm: withTick,
    command: ({ notes, ...input }, { mint }) => ({
      ...{ type: 'WriteCallNotes', notes: notes ?? mint('notes', 'neutrals') },
      ...input,
    }),
  }),
  action('propose-next-steps')({
    summary:
      'Write down what you and a side agreed to do next. The side confirms or corrects it; what has a person and a day becomes homework then.',
    who: 'A mediator.',
    input: z.strictObject({
      room: caucus,
      items: z
        .array(
          z.strictObject({
            words: said(2_000),
            who: id.exactOptional(),
            dueOn: date.exactOptional(),
          }),
        )
        .max(20),
      stage: id.exactOptional(),
    }),
    fromForm: rows,
    command: (input, { mint }) => ({
      ...{ type: 'ProposeNextSteps', steps: mint('steps', input.room) },
      ...input,
    }),
  }),
  action('agree-to-next-steps')({
    summary: 'Say that these next steps are what was agreed.',
    who: 'Who speaks for the side.',
    input: z.strictObject({ room: caucus, steps: id }),
    command: (input) => ({ type: 'AgreeToNextSteps', ...input }),
  }),
  action('correct-next-steps')({
    summary: 'Say what is not quite as it was agreed. The mediator writes the steps down anew.',
    who: 'Who speaks for the side.',
    input: z.strictObject({ room: caucus, steps: id, words: said(2_000) }),
    command: (input) => ({ type: 'CorrectNextSteps', ...input }),
  }),
]
