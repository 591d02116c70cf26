// An oral agreement that was recited on record, as actions: noted with its clock, and taken back where it was noted in error.
import { z } from 'zod'
import { zoneOf } from '../application/plan-seen.ts'
import { RECORDED_BY } from '../domain/oral-agreement.ts'
import { action } from './action.ts'
import { first, ticked } from './form.ts'
import { amissAt, instantOf, moment } from './moments.ts'
import { id, side } from './schemas.ts'

export const oralActions = [
  action('note-oral-agreement')({
    summary:
      'Note that an oral agreement was recited on record (Evidence Code 1118): when, between whom, how it was recorded, and that nothing of what the law asks was missing. It starts a clock of 72 hours and settles nothing. Not a word of the terms stands in it, and no recording is kept here.',
    who: 'A mediator.',
    input: z.strictObject({
      sides: z.array(side).max(12),
      /** UTC milliseconds, or the time on the wall in the program's time zone. */
      recitedAt: moment,
      /** By whom or what, outside of Parley; nothing where it was not recorded. */
      recordedBy: z.enum(RECORDED_BY).exactOptional(),
      /** The terms were recited on record in the presence of the parties and the mediator. */
      recitedBeforeAll: z.boolean().default(false),
      /** The parties said on record that they agree to the terms as they were recited. */
      agreedOnRecord: z.boolean().default(false),
      /** The parties said on record that the agreement is enforceable or binding, or words to that effect. */
      saidToBind: z.boolean().default(false),
    }),
    fromForm: (fields) => {
      const typed = (name: string) =>
        first(fields, name) === '' ? {} : { [name]: first(fields, name) }
      return {
        sides: fields.get('sides') ?? [],
        ...typed('recitedAt'),
        ...typed('recordedBy'),
        recitedBeforeAll: ticked(fields, 'recitedBeforeAll'),
        agreedOnRecord: ticked(fields, 'agreedOnRecord'),
        saidToBind: ticked(fields, 'saidToBind'),
      }
    },
    needs: 'program',
    amiss: ({ recitedAt }, { program }) => amissAt(['recitedAt'], recitedAt, zoneOf(program)),
    command: ({ recitedAt, recordedBy, ...input }, { mint, program }) => ({
      type: 'NoteOralAgreement',
      recital: mint('oral agreement', 'board'),
      ...input,
      recordedBy,
      recitedAt: instantOf(recitedAt, zoneOf(program)),
    }),
  }),
  action('take-back-oral-agreement')({
    summary: 'Take back that an oral agreement was recited: it was noted in error.',
    who: 'A mediator.',
    input: z.strictObject({ recital: id }),
    command: (input) => ({ type: 'TakeBackOralAgreement', ...input }),
  }),
]
