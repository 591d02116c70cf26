// A packet sent to a court electronically, and no longer tried, as actions.
import { z } from 'zod'
import { action } from './action.ts'
import { type FormFields, nested } from './form.ts'
import { id, name } from './schemas.ts'

const FILES = 'A mediator, or who manages the case.'

/** One select for each form of the court: `p2 d7` is the paper and the document that is its form. */
const chosen = (fields: FormFields): unknown => {
  const { forms = [], ...rest } = nested(fields) as { forms?: readonly string[] }
  const pairs = (typeof forms === 'object' ? Object.values(forms) : []).map((one) => {
    const [document, file] = String(one).split(' ')
    return { document, file }
  })
  return { ...rest, forms: pairs }
}

export const sendingActions = [
  action('send-filing')({
    summary:
      'Send a packet, or one document of it that came back, to a court that takes electronic filings. The sealed agreement goes as it is; for each form of the court, `forms` names the filled-in PDF at the desk of the side that files. It is handed in once the court has said that it has it.',
    who: FILES,
    input: z.strictObject({
      filing: id,
      /** A document that came back; without it the whole packet. */
      again: id.exactOptional(),
      /** By its name among the settings: `courts` of the filings of a case. */
      court: z.string().min(1).max(40),
      /** Who sends it. */
      name,
      forms: z
        .array(z.strictObject({ document: id, file: id }))
        .max(5)
        .default([]),
    }),
    fromForm: chosen,
    amiss: ({ court }, { courts = [] }) =>
      courts.some((one) => one.court === court) ? [] : [{ path: ['court'], code: 'not a choice' }],
    command: ({ court, ...input }, { mint, courts = [] }) => ({
      type: 'SendFiling',
      sending: mint('sending to a court', 'board'),
      to: { court, title: courts.find((one) => one.court === court)?.title ?? court },
      ...input,
    }),
  }),
  action('stop-sending')({
    summary:
      'Try no longer to send a packet to a court that does not answer, to print it and hand it in instead.',
    who: FILES,
    input: z.strictObject({ filing: id, sending: id }),
    command: (input) => ({ type: 'StopSending', ...input }),
  }),
]
