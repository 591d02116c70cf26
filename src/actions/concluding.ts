// Drafts, signatures and the end of a mediation as actions.
import { z } from 'zod'
import { digestOf } from '../application/agreement-text.ts'
import { consentOf, MOST_TO_REFLECT } from '../domain/taking-signatures.ts'
import { action } from './action.ts'
import { type FormFields, first, nested, ticked } from './form.ts'
import { draftedPrinted, namePrinted, openedPrinted } from './printed.ts'
import { digest, id, language, name, room, said } from './schemas.ts'

const listOf = (fields: FormFields, name: string) => fields.get(name) ?? []

export const concludingActions = [
  action('draft-agreement')({
    summary: 'Write the agreement from terms that were agreed: a new version that everyone sees.',
    who: 'A mediator.',
    input: z.strictObject({ agreed: z.array(id).min(1).max(20), language }),
    fromForm: (fields) => ({
      agreed: listOf(fields, 'agreed'),
      language: first(fields, 'language'),
    }),
    puts: draftedPrinted(['agreed']),
    command: (input, { mint }) => ({
      type: 'DraftAgreement',
      ...input,
      draft: mint('draft', 'board'),
    }),
  }),
  action('approve-draft')({
    summary: 'Approve the draft for your side.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ draft: id }),
    command: (input) => ({ type: 'ApproveDraft', ...input }),
  }),
  action('request-changes')({
    summary: 'Ask the mediator for changes to the draft, in private.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ draft: id, words: said(5_000) }),
    command: (input) => ({ type: 'RequestChanges', ...input }),
  }),
  action('comment-on-clause')({
    summary:
      'Say something about one clause of a draft, in one of your rooms: who reads the room reads it.',
    who: 'Everybody who may write in the room.',
    input: z.strictObject({
      room,
      draft: id,
      clause: z.string().regex(/^[0-9]{1,3}$/),
      words: said(5_000),
    }),
    command: (input) => ({ type: 'CommentOnClause', ...input }),
  }),
  action('open-signing')({
    summary:
      'Open the approved draft for signatures: at once, or after some days in which everybody thinks it over and nobody signs.',
    who: 'A mediator.',
    input: z.strictObject({
      draft: id,
      /** Days to think it over; without, people sign at once. */
      reflectDays: z.int().min(1).max(MOST_TO_REFLECT).exactOptional(),
    }),
    fromForm: (fields) => {
      const { reflectDays, ...rest } = nested(fields) as Record<string, unknown>
      const none = reflectDays === undefined || reflectDays === '' || reflectDays === '0'
      return none ? rest : { ...rest, reflectDays: Number(reflectDays) }
    },
    puts: openedPrinted,
    command: (input) => ({ type: 'OpenSigning', ...input }),
  }),
  action('sign-agreement')({
    summary:
      'Sign the agreement that was shown: its digest, your typed name. Needs the consent to sign electronically first.',
    who: 'The parties of the sides it binds; where a side has none, its decision makers; for a party who entrusted it, their attorney or their insurer’s agent.',
    input: z.strictObject({
      draft: id,
      /** The party who entrusted it; left out one signs for oneself. */
      for: id.exactOptional(),
      name,
      digest,
      consent: z.literal(true),
    }),
    fromForm: (fields) => ({ ...(nested(fields) as object), consent: ticked(fields, 'consent') }),
    prints: namePrinted,
    command:
      ({ draft, name, digest, for: party }, { signer, hash }) =>
      (view) => {
        const shown = view.board.agreement.drafts.get(draft)
        const sign = {
          type: 'SignAgreement',
          draft,
          name,
          ...(party === undefined ? {} : { for: party }),
          consent: consentOf(view)?.text ?? '',
          how: signer.how,
        } as const
        // Signed is what this person's own view holds; another text is refused by the rules.
        const matches = shown === undefined || digestOf(view.board, shown, hash) === digest
        return { ...sign, digest: matches ? digest : 'another text' }
      },
  }),
  action('end-mediation')({
    summary: 'End the mediation: impasse (mediator), withdrawn (a side), declined (case manager).',
    who: 'For an impasse a mediator; to withdraw who speaks for a side; where an invitation was declined a case manager.',
    input: z.strictObject({ outcome: z.enum(['impasse', 'withdrawn', 'declined']) }),
    command: (input) => ({ type: 'EndMediation', ...input }),
  }),
  action('reopen-mediation')({
    summary: 'Take a mediation up again that ended without a settlement.',
    who: 'A mediator or a case manager.',
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'ReopenMediation' }),
  }),
]
