// A translation of a draft as an action: what a translator of the roster handed in, clause by clause.
import { z } from 'zod'
import { paperLanguages } from '../domain/paper-language.ts'
import { action } from './action.ts'
import { nested, ticked } from './form.ts'
import { id, words } from './schemas.ts'

export const translatingActions = [
  action('give-translation')({
    summary:
      'Enter what a translator of the roster handed in for clauses of the newest version. Everybody reads it beside the original, which alone counts unless a term says that both do. Clauses that are not named stay as they are; empty words take a text back. Sums, days and numbers are those of the clause: a day as the clause writes it, or as 2027-03-01.',
    who: 'A case manager, until the draft is opened for signatures.',
    needs: 'translators',
    input: z.strictObject({
      draft: id,
      language: z.enum(paperLanguages),
      /** Their place on the roster. */
      translator: id,
      /** The translator says that it says what the original says. */
      attested: z.literal(true),
      clauses: z
        .array(
          z.strictObject({
            clause: z.string().regex(/^[0-9]{1,3}$/),
            heading: words(500).default(''),
            words: words(10_000).default(''),
          }),
        )
        .min(1)
        .max(100),
    }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      ...(ticked(fields, 'attested') ? { attested: true } : {}),
    }),
    prints: ({ clauses }) =>
      clauses.flatMap(({ heading, words }, place) => [
        { path: ['clauses', place, 'heading'], words: heading },
        { path: ['clauses', place, 'words'], words },
      ]),
    command: ({ translator, ...input }, { translators = [] }) => ({
      type: 'GiveTranslation',
      ...input,
      translator: translators.find(({ member }) => member === translator),
    }),
  }),
]
