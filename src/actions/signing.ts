// Around a signature as actions: consent to sign electronically and taking it back, a lawyer asked first, declining.
import { z } from 'zod'
import { action } from './action.ts'
import { nested, ticked } from './form.ts'
import { id, language, said } from './schemas.ts'

const SIGNERS = 'The parties of the sides it binds; where a side has none, its decision makers.'

export const signingActions = [
  action({
    name: 'consent-to-sign',
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
  action({
    name: 'withdraw-consent-to-sign',
    summary: 'Take back the consent to sign electronically: one signs on paper then.',
    who: SIGNERS,
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'WithdrawConsentToSign' }),
  }),
  action({
    name: 'hold-signing',
    summary: 'Ask a lawyer before signing. Other sides see only that this signature is missing.',
    who: SIGNERS,
    input: z.strictObject({ draft: id }),
    command: (input) => ({ type: 'HoldSigning', ...input }),
  }),
  action({
    name: 'decline-to-sign',
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
