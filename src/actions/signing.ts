// Around a signature as actions: consent to sign electronically and taking it back, paper, a lawyer asked first, declining.
import { z } from 'zod'
import { digestOf } from '../application/agreement-text.ts'
import { USUAL_ZONE } from '../application/silence-watch.ts'
import { action } from './action.ts'
import { nested, ticked } from './form.ts'
import { namePrinted } from './printed.ts'
import { date, digest, id, language, name, said } from './schemas.ts'

const SIGNERS = 'The parties of the sides it binds; where a side has none, its decision makers.'

export const signingActions = [
  action('consent-to-sign')({
    summary:
      'Agree to sign electronically (15 USC 7001(c)): which text of it was read, in which language, and the code of one’s test page.',
    who: SIGNERS,
    input: z.strictObject({
      text: said(100),
      language,
      code: said(100),
      consent: z.literal(true),
    }),
    fromForm: (fields) => ({ ...(nested(fields) as object), consent: ticked(fields, 'consent') }),
    proves: ({ code }) => code,
    command: ({ text, language }, { signer }) => ({
      type: 'ConsentToSign',
      ...{ text, language, how: signer.how },
    }),
  }),
  action('withdraw-consent-to-sign')({
    summary: 'Take back the consent to sign electronically: one signs on paper then.',
    who: SIGNERS,
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'WithdrawConsentToSign' }),
  }),
  action('sign-on-paper')({
    summary: 'Say that one signs with a pen. No other side reads it.',
    who: SIGNERS,
    input: z.strictObject({ draft: id }),
    command: (input) => ({ type: 'SignOnPaper', ...input }),
  }),
  action('record-paper-signature')({
    summary:
      'Enter a signature given with a pen, after looking at its scan: whose, as it stands there, its day, all pages, the same text.',
    who: 'A mediator or a case manager.',
    input: z.strictObject({
      draft: id,
      participant: id,
      name,
      on: date,
      digest,
      /** The scan, at the desk of the signer’s side. */
      document: id,
      allPages: z.literal(true),
      sameText: z.literal(true),
    }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      ...(ticked(fields, 'allPages') ? { allPages: true } : {}),
      ...(ticked(fields, 'sameText') ? { sameText: true } : {}),
    }),
    needs: 'program',
    prints: namePrinted,
    command:
      ({ digest, ...input }, { program, hash }) =>
      ({ board }) => {
        const draft = board.agreement.drafts.get(input.draft)
        const same = draft === undefined || digestOf(board, draft, hash) === digest
        return {
          type: 'RecordPaperSignature',
          ...{ ...input, digest: same ? digest : 'another text' },
          timeZone: program?.timeZone ?? USUAL_ZONE,
        }
      },
  }),
  action('hold-signing')({
    summary: 'Ask a lawyer before signing. Other sides see only that this signature is missing.',
    who: SIGNERS,
    input: z.strictObject({ draft: id }),
    command: (input) => ({ type: 'HoldSigning', ...input }),
  }),
  action('entrust-signing')({
    summary:
      'Let one’s attorney, or the agent of one’s insurer, sign in one’s place (Code of Civil Procedure 664.6(b)). Other sides learn it from the signature.',
    who: 'A party, of a case that a court of California has, where the law counts that signature.',
    input: z.strictObject({
      draft: id,
      to: id,
      /** Of an insurer’s agent: the insurer defends the party, pays, and authorised the agent in writing. */
      authorised: z.boolean().default(false),
      /** Of an insurer’s agent: the party would owe nothing above the limits of the policy. */
      withinLimits: z.boolean().default(false),
    }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      authorised: ticked(fields, 'authorised'),
      withinLimits: ticked(fields, 'withinLimits'),
    }),
    command: (input) => ({ type: 'EntrustSigning', ...input }),
  }),
  action('end-entrusted-signing')({
    summary: 'Take that back: nobody signs in one’s place then.',
    who: 'The party who said it, until it is signed.',
    input: z.strictObject({ draft: id }),
    command: (input) => ({ type: 'EndEntrustedSigning', ...input }),
  }),
  action('decline-to-sign')({
    summary:
      'Decline to sign and say why. Everybody reads that signing has stopped; the reason only if it may be passed on.',
    who: SIGNERS,
    input: z.strictObject({
      draft: id,
      reason: said(5_000),
      mayPassOn: z.boolean().default(false),
    }),
    fromForm: (fields) => ({
      ...(nested(fields) as object),
      mayPassOn: ticked(fields, 'mayPassOn'),
    }),
    command: (input) => ({ type: 'DeclineToSign', ...input }),
  }),
]
