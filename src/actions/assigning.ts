// Assignment as actions: proposing a neutral, disclosing, objecting or not, agreeing to be watched, seating.
import { z } from 'zod'
import { action } from './action.ts'
import { first, ticked } from './form.ts'
import { broughtIn, neutralNamed } from './reach.ts'
import { id, words } from './schemas.ts'

const speaks = 'Who speaks for a side: party, attorney or decision maker.'

export const assigningActions = [
  action('propose-neutral')({
    summary: 'Propose a mediator, a co-mediator or an observer; they read the board and disclose.',
    who: 'A case manager.',
    input: neutralNamed,
    command: ({ role, name }, { mint }) => ({
      type: 'ProposeNeutral',
      participant: mint('participant', 'board'),
      role,
      name,
    }),
    brings: broughtIn,
  }),
  action('disclose-as-neutral')({
    summary: 'Take a proposed assignment and say what could touch on being impartial, or nothing.',
    who: 'Who is proposed; once seated, again whenever something new is known.',
    input: z.strictObject({ words: words(5_000).default(''), nothing: z.boolean().default(false) }),
    fromForm: (fields) => ({ words: first(fields, 'words'), nothing: ticked(fields, 'nothing') }),
    command: (input) => ({ type: 'DiscloseAsNeutral', ...input }),
  }),
  action('decline-proposal')({
    summary: 'Decline a proposed assignment. No reason is asked.',
    who: 'Who is proposed.',
    input: z.strictObject({}),
    fromForm: () => ({}),
    command: () => ({ type: 'DeclineProposal' }),
  }),
  action('withdraw-proposal')({
    summary: 'Withdraw a proposal. Everyone reads that it was withdrawn, and not why.',
    who: 'A case manager.',
    input: z.strictObject({ participant: id }),
    command: (input) => ({ type: 'WithdrawProposal', ...input }),
  }),
  action('object-to-neutral')({
    summary: 'Object to a proposed mediator or co-mediator, with a reason; each side once a case.',
    who: speaks,
    input: z.strictObject({ participant: id, reason: words(5_000).default('') }),
    command: (input) => ({ type: 'ObjectToNeutral', ...input }),
  }),
  action('raise-no-objection')({
    summary: 'Say that your side has nothing against a proposed mediator or co-mediator.',
    who: speaks,
    input: z.strictObject({ participant: id }),
    command: (input) => ({ type: 'RaiseNoObjection', ...input }),
  }),
  action('consent-to-observer')({
    summary: 'Agree, or not, to a proposed observer watching; what a side said last counts.',
    who: speaks,
    input: z.strictObject({ participant: id, consent: z.boolean() }),
    fromForm: (fields) => ({
      participant: first(fields, 'participant'),
      consent: first(fields, 'consent') === 'true',
    }),
    command: (input) => ({ type: 'ConsentToObserver', ...input }),
  }),
  action('seat-proposed')({
    summary: 'Seat who was proposed, has disclosed, and meets no objection.',
    who: 'A case manager.',
    input: z.strictObject({ participant: id }),
    command: (input) => ({ type: 'SeatProposed', ...input }),
  }),
]
