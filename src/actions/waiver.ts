// A waiver of confidentiality as actions: proposed, agreed to, recorded from paper, declined, and withdrawn.
import { z } from 'zod'
import { zoneOf } from '../application/plan-seen.ts'
import { action } from './action.ts'
import { type FormFields, first, nested, ticked } from './form.ts'
import { date, id, name, words } from './schemas.ts'

/** What was chosen from the list: a document, a draft, or only what is described. */
const thingIn = (fields: FormFields): object => {
  const [kind = '', one = ''] = first(fields, 'thing').split(' ')
  return kind === 'document' || kind === 'draft' ? { [kind]: one } : {}
}
const typed = (fields: FormFields, ...ticks: readonly string[]): Record<string, unknown> => {
  const { thing: _, ...said } = nested(fields) as Record<string, unknown>
  return { ...said, ...Object.fromEntries(ticks.map((tick) => [tick, ticked(fields, tick)])) }
}
/** Of who mediates: nobody took part whom the list does not know. */
const nobodyElse = z.boolean().default(false)
const waiver = id
const MOST_WORDS = 5_000

export const waiverActions = [
  action('propose-waiver')({
    summary:
      'Propose that one thing of this mediation may be shown outside of it (Evidence Code 1122(a)). All who took part have to agree in writing; whoever proposes it agrees by it. Everybody at the table reads it.',
    who: 'Who speaks for a side, while the joint room is open; a mediator at any time. One that is open for each person.',
    input: z.strictObject({
      /** What exactly may be shown. */
      words: words(MOST_WORDS),
      /** To whom, and for what. */
      purpose: words(MOST_WORDS),
      /** Of the joint room. */
      document: id.exactOptional(),
      draft: id.exactOptional(),
      name,
      nobodyElse,
    }),
    fromForm: (fields) => ({
      ...{ words: '', purpose: '', name: '' },
      ...typed(fields, 'nobodyElse'),
      ...thingIn(fields),
    }),
    command: (input, { mint }) => ({
      ...{ type: 'ProposeWaiver', waiver: mint('waiver', 'joint') },
      ...input,
    }),
  }),
  action('agree-to-waiver')({
    summary:
      'Agree in writing that what a waiver names may be shown. Nobody has to; who does not answer has not agreed. With the last of all who took part it is complete.',
    who: 'Each person at the table, for themselves.',
    input: z.strictObject({ waiver, name, nobodyElse }),
    fromForm: (fields) => ({ name: '', ...typed(fields, 'nobodyElse') }),
    command: (input) => ({ type: 'AgreeToWaiver', ...input }),
  }),
  action('record-paper-waiver')({
    summary:
      'Record that somebody who took part has agreed with a pen: who has left the mediation, or does not come here. You hold the paper.',
    who: 'A mediator; not of who still mediates, who says here whether anybody else took part.',
    input: z.strictObject({
      ...{ waiver, participant: id, name, on: date },
      /** With their signature; it names the same thing, and for what. */
      paperHeld: z.boolean().default(false),
    }),
    fromForm: (fields) => ({ name: '', on: '', ...typed(fields, 'paperHeld') }),
    needs: 'program',
    command: (input, { program }) => ({
      ...{ type: 'RecordPaperWaiver', timeZone: zoneOf(program) },
      ...input,
    }),
  }),
  action('decline-waiver')({
    summary: 'Say no to a waiver: it is over with that. No reason is asked.',
    who: 'Each person at the table, as long as it is not complete.',
    input: z.strictObject({ waiver }),
    command: (input) => ({ type: 'DeclineWaiver', ...input }),
  }),
  action('withdraw-waiver')({
    summary: 'Take back a waiver that you proposed, as long as it is not complete.',
    who: 'Who proposed it.',
    input: z.strictObject({ waiver }),
    command: (input) => ({ type: 'WithdrawWaiver', ...input }),
  }),
]
