// Taking down what somebody says as an action: by telephone or at the counter, read back and confirmed.
import { z } from 'zod'
import { action } from './action.ts'
import { offerFromForm } from './bargaining.ts'
import { type FormFields, first, nested, ticked } from './form.ts'
import { namesOwn, withTheirWords, wrongInOwn } from './own-clause-terms.ts'
import { termsPrinted } from './printed.ts'
import { digest, id, said, termsOffered } from './schemas.ts'

export const spokenHow = ['telephone', 'counter'] as const
export const spokenAbout = [
  'message',
  'more-time',
  'acceptance',
  'refusal',
  'offer',
  'invitation-accepted',
  'invitation-declined',
] as const

const input = z
  .strictObject({
    participant: id,
    how: z.enum(spokenHow),
    about: z.enum(spokenAbout),
    words: said(),
    terms: termsOffered.exactOptional(),
    confidentiality: digest.exactOptional(),
    readBack: z.literal(true),
  })
  .superRefine(({ about, terms }, context) => {
    if (terms !== undefined && about !== 'offer') {
      context.addIssue({ code: 'custom', path: ['terms'], message: 'only of an offer' })
    }
  })

export const takeDown = action('take-down')({
  summary:
    'Take down what somebody says by telephone or at the counter. It is entered as theirs, where you do not read it.',
  who: 'A case manager.',
  input,
  fromForm: spokenFromForm,
  namesClauses: ({ terms = [] }) => namesOwn(terms),
  amiss: ({ terms = [] }, { clauses = [] }) => wrongInOwn(terms, clauses),
  prints: termsPrinted,
  command: ({ participant, how, about, terms = [], confidentiality }, { mint, clauses = [] }) => ({
    type: 'TakeDown',
    // By who spoke: whoever sees that it was taken down sees each of these draws.
    ...{ spoken: mint('spoken', `spoken ${participant}`), participant, how, about },
    // With the words that are read out, whatever becomes of the clause until it is entered.
    terms: withTheirWords(terms, clauses),
    ...(confidentiality === undefined ? {} : { confidentiality }),
  }),
  says: ({ words }) => words,
})

/** The fields of an offer stand in the form always, and count where an offer was made. */
function spokenFromForm(fields: FormFields): unknown {
  const { terms: _, ...rest } = nested(fields) as Record<string, unknown>
  const { terms: offered } = offerFromForm(fields) as { terms: unknown }
  return {
    ...rest,
    ...(first(fields, 'about') === 'offer' ? { terms: offered } : {}),
    readBack: ticked(fields, 'readBack'),
  }
}
