// The private safety screen as it is sent: by a page's form, by a program, at the end of an intake.
import { z } from 'zod'
import { SAFETY_ANSWERS } from '../domain/law/safety-screen.ts'
import { words } from './schemas.ts'

const answer = z.enum(SAFETY_ANSWERS)
export const safetyScreenInput = z.strictObject({
  afraid: answer,
  harmed: answer,
  order: answer,
  words: words(5_000).default(''),
})
