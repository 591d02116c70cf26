// The private safety screen as it is sent: by a page's form, by a program, at the end of an intake.
import { z } from 'zod'
import { SAFETY_ANSWERS } from '../domain/law/safety-screen.ts'
import { action } from './action.ts'
import { id, said, words } from './schemas.ts'

const answer = z.enum(SAFETY_ANSWERS)
export const safetyScreenInput = z.strictObject({
  afraid: answer,
  harmed: answer,
  order: answer,
  words: words(5_000).default(''),
})

export const safetyActions = [
  action('lift-safety-flag')({
    summary:
      'Say, after talking with somebody, that they need not be kept apart any more, and why. No side reads it.',
    who: 'A mediator or a case manager.',
    input: z.strictObject({ participant: id, reason: said(5_000) }),
    command: (input) => ({ type: 'LiftSafetyFlag', ...input }),
  }),
]
