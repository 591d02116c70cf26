// Representation as actions: appearing for parties, ending it, and the disclosure of Evidence Code 1129.
import { z } from 'zod'
import { USUAL_ZONE } from '../application/silence-watch.ts'
import { action } from './action.ts'
import { first, nested, ticked } from './form.ts'
import { date, id, name, said } from './schemas.ts'

export const representationActions = [
  action('enter-appearance')({
    summary: 'Say for which parties of their side an attorney appears. Everyone reads it.',
    who: 'An attorney who sits on a side.',
    input: z.strictObject({
      clients: z.array(id).min(1).max(20),
      /** Number of the State Bar. */
      bar: said(40).exactOptional(),
    }),
    fromForm: (fields) => {
      const bar = first(fields, 'bar') ?? ''
      return { clients: fields.get('clients') ?? [], ...(bar.trim() === '' ? {} : { bar }) }
    },
    command: (input) => ({ type: 'EnterAppearance', ...input }),
  }),
  action('end-appearance')({
    summary: 'End an attorney’s appearance for a party.',
    who: 'The attorney, or the party.',
    input: z.strictObject({ attorney: id, client: id }),
    command: (input) => ({ type: 'EndAppearance', ...input }),
  }),
  action('prepare-disclosure')({
    summary: 'Sign the disclosure on confidentiality for a client and make it ready to be signed.',
    who: 'An attorney who appears for that party.',
    input: z.strictObject({ client: id, language: z.enum(['en', 'es', 'ar', 'zh']), name }),
    command: (input) => ({ type: 'PrepareDisclosure', ...input }),
  }),
  action('sign-disclosure')({
    summary: 'Sign the disclosure on confidentiality that one’s attorney made ready.',
    who: 'The party it is for.',
    input: z.strictObject({ attorney: id, name }),
    command: (input) => ({ type: 'SignDisclosure', ...input }),
  }),
  action('record-paper-disclosure')({
    summary:
      'Record that the disclosure on confidentiality was signed on paper by attorney and client: on what day, and that it was the one page, attached to nothing.',
    who: 'The attorney who appears for that party, or a case manager.',
    input: z.strictObject({ attorney: id, client: id, on: date, onePage: z.literal(true) }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      ...(ticked(fields, 'onePage') ? { onePage: true } : {}),
    }),
    needs: 'program',
    command: (input, { program }) => ({
      type: 'RecordPaperDisclosure',
      ...input,
      timeZone: program?.timeZone ?? USUAL_ZONE,
    }),
  }),
]
