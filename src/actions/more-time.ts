// "I need more time" and a mediator's own reminder as actions.
import { z } from 'zod'
import { moreTimeDays, USUAL_MORE_TIME } from '../domain/more-time.ts'
import { offerToHold } from '../domain/next-step.ts'
import { action } from './action.ts'
import { first } from './form.ts'
import { id, said } from './schemas.ts'

export const moreTimeActions = [
  action('ask-more-time')({
    summary:
      'Say that you need more time: no reminder comes before, an offer that waits for you is held, and the mediator sees it.',
    who: 'Who sits on a side or among the neutrals.',
    input: z.strictObject({ days: z.literal(moreTimeDays.map(Number)).default(USUAL_MORE_TIME) }),
    fromForm: (fields) => ({ days: Number(first(fields, 'days') ?? USUAL_MORE_TIME) }),
    command:
      ({ days }, { now }) =>
      (view) => ({ type: 'AskMoreTime', days, holds: offerToHold(view, now) }),
  }),
  action('remind-personally')({
    summary:
      'Write a reminder of your own to one person, in their side’s room. At most one a day for each.',
    who: 'A mediator.',
    input: z.strictObject({ participant: id, words: said(2_000) }),
    command: (input) => ({ type: 'RemindPersonally', ...input }),
  }),
]
