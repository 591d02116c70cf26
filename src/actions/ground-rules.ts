// The agreement to mediate and the period of silence as actions: signing, proposing, a word to each side, the last letter.
import { z } from 'zod'
import { groundRulesShown, keptOf } from '../application/ground-rules-text.ts'
import { USUAL_ZONE } from '../application/silence-watch.ts'
import { languages } from '../domain/law/agreement-to-mediate.ts'
import { stillWithYou } from '../domain/law/ending-letters.ts'
import { silenceOf } from '../domain/silence.ts'
import { action } from './action.ts'
import { nested, ticked } from './form.ts'
import { namePrinted } from './printed.ts'
import { digest, language, name, said } from './schemas.ts'

const days = z.int().min(1).max(365)
const withDays = (fields: Parameters<typeof nested>[0]): unknown => {
  const { days, ...rest } = nested(fields) as Record<string, unknown>
  return { ...rest, ...(days === undefined ? {} : { days: Number(days) }) }
}

export const groundRulesActions = [
  action('accept-ground-rules')({
    summary:
      'Sign the agreement to mediate that was shown (its digest, your typed name) and acknowledge the caucus practice.',
    who: 'Everybody who sits, but for case managers.',
    input: z.strictObject({
      digest,
      name,
      agree: z.literal(true),
      practice: z.literal(true),
    }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      agree: ticked(fields, 'agree'),
      practice: ticked(fields, 'practice'),
    }),
    needs: 'program',
    prints: namePrinted,
    command:
      ({ digest, name }, { hash, program }) =>
      (view) => {
        const texts = languages.map((one) => groundRulesShown(view, program, one, hash))
        const shown = texts.find((text) => text.digest === digest) ?? texts[0]
        const text = shown && keptOf(shown)
        return { type: 'AcceptGroundRules', version: digest, name, ...(text ? { text } : {}) }
      },
  }),
  action('propose-silence-extension')({
    summary: 'Propose that silence may last longer before it ends the mediation.',
    who: 'A mediator.',
    input: z.strictObject({ days }),
    fromForm: withDays,
    command: (input) => ({ type: 'ProposeSilenceExtension', ...input }),
  }),
  action('sign-silence-extension')({
    summary: 'Sign for the longer period that was proposed; it counts when every side has signed.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ days, name }),
    fromForm: withDays,
    command: (input) => ({ type: 'SignSilenceExtension', ...input }),
  }),
  action('say-still-with-you')({
    summary: 'Write the same friendly words to each side in private; without words the usual note.',
    who: 'A mediator.',
    input: z.strictObject({ words: said(5_000).exactOptional(), language: language.default('en') }),
    command: ({ words, language }) => ({
      type: 'SayStillWithYou',
      words: words ?? stillWithYou[language],
    }),
  }),
  action('serve-ending-letter')({
    summary:
      'Send everyone the letter that the mediation has ended; silence and impasse end by it.',
    who: 'A mediator. For silence only once its period has run out; for a withdrawal after it.',
    input: z.strictObject({
      outcome: z.enum(['silence', 'impasse', 'withdrawn']),
      language: language.default('en'),
      words: said(10_000),
    }),
    needs: 'silence',
    command:
      (input, { program, lastWord, now }) =>
      ({ board }) => {
        const zone = program?.timeZone ?? USUAL_ZONE
        const runsOutAt = silenceOf(board, lastWord, zone, now)?.runsOutAt
        return { type: 'ServeEndingLetter', ...input, runsOutAt }
      },
  }),
]
