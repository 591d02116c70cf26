// Other words for a clause as actions: suggested, taken back, put into a new version, or left.
import { z } from 'zod'
import { action } from './action.ts'
import { draftedPrinted } from './printed.ts'
import { id, room, said } from './schemas.ts'

const answered = { room, suggestion: id }

export const wordingActions = [
  action('suggest-wording')({
    summary:
      'Suggest other words for a clause of the newest version. Sums and days stay as they were agreed. In private it says at the same time that the mediator may put these words into a version that everybody reads, without saying whose they are.',
    who: 'In joint whoever may write there; in a caucus who speaks for that side; in neutrals who mediates.',
    input: z.strictObject({
      room,
      draft: id,
      clause: z.string().regex(/^[0-9]{1,3}$/),
      words: said(5_000),
    }),
    prints: ({ words }) => [{ path: ['words'], words }],
    command: (input, { mint }) => ({
      type: 'SuggestWording',
      ...input,
      suggestion: mint('wording', input.room),
    }),
  }),
  action('withdraw-wording')({
    summary: 'Take suggested words back, before they are put into a version.',
    who: 'Who suggested them; in a caucus also who speaks for that side.',
    input: z.strictObject(answered),
    command: (input) => ({ type: 'WithdrawWording', ...input }),
  }),
  action('take-wording')({
    summary:
      'Put suggested words into a new version of the draft that everybody reads, and that the sides approve anew.',
    who: 'A mediator.',
    input: z.strictObject(answered),
    puts: draftedPrinted([]),
    command: (input, { mint }) => ({
      type: 'TakeWording',
      ...input,
      draft: mint('draft', 'board'),
    }),
  }),
  action('leave-wording')({
    summary: 'Leave a clause as it is, with a word about why if you like, in the same room.',
    who: 'A mediator.',
    input: z.strictObject({ ...answered, words: z.string().max(5_000).default('') }),
    command: (input) => ({ type: 'LeaveWording', ...input }),
  }),
]
