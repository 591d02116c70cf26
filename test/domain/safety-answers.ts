// Answers to the private safety screen, as they come to be on record in stories.
import type { SafetyAnswers } from '../../src/domain/law/safety-screen.ts'
import type { Side } from '../../src/domain/seats.ts'
import { type Act, act } from './mediation-story.ts'

export const safe: SafetyAnswers = { afraid: 'no', harmed: 'no', order: 'no', words: '' }
export const afraid: SafetyAnswers = { ...safe, afraid: 'yes', words: 'Do not call at home.' }

export const screen = (
  participant: string,
  side: Side,
  answers = safe,
  id = `${participant} answers`,
) => ({ type: 'RecordSafetyScreen', screen: id, participant, side, answers }) as const
/** The program records it in a manager's seat. */
export const answering = (
  participant: string,
  side: Side,
  answers = safe,
  id = `${participant} answers`,
): Act => act('max', screen(participant, side, answers, id))
